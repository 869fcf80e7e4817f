//! Reading what a mentorship leaves at its end: what thanks can be said for, and what stays open.

use std::cmp::Reverse;

use rusqlite::params;

use super::Reader;
use super::ledger::{COUNTED, LATEST};
use super::month_matter::{ONE, settled};
use crate::domain::{Example, Id, Kind, State, Takeaway};
use crate::store::Error;

impl Reader<'_> {
    /// The takeaways with this mentor that are worth to be thanked for, at most `each` of every sort, the newest first;
    /// among advice that worked, what says what came of it comes before the rest. They go into a message: none that may not
    /// leave the journal.
    pub fn examples_with(self, mentor: Id, each: u32) -> Result<Vec<(Example, Takeaway)>, Error> {
        let mut found: Vec<(Example, String, Id)> = Vec::new();
        for (life, tally) in self.lives(mentor)? {
            if let Some(example) = Example::of(&tally) {
                // Those that are left out make room for others.
                let latest = self.all(LATEST, params![mentor, life, 4 * each], |row| {
                    Ok((example, row.get("day")?, row.get("takeaway")?))
                })?;
                found.extend(latest);
            }
        }
        found.sort_by_key(|(example, day, id)| (*example, Reverse((day.clone(), *id))));
        let private = self.private_goals()?;
        let mut examples = Vec::new();
        for sort in found.chunk_by(|one, other| one.0 == other.0) {
            let mut of_sort = Vec::new();
            for (example, _, id) in sort {
                if of_sort.len() == each as usize {
                    break;
                }
                if let Some(found) = self.optional(ONE, params![id], settled)?
                    && found.may_leave(&private)
                {
                    of_sort.push((*example, found.takeaway));
                }
            }
            of_sort.sort_by_key(|(_, takeaway)| takeaway.result.trim().is_empty());
            examples.extend(of_sort);
        }
        Ok(examples)
    }

    /// How many takeaways with this mentor are open; questions do not count.
    pub fn open_with(self, mentor: Id) -> Result<u32, Error> {
        let mut open = 0;
        for (life, tally) in self.lives(mentor)? {
            if matches!(tally.state, State::Open | State::Trying) && tally.kind != Kind::Question {
                open += self.one(COUNTED, params![mentor, life], |row| row.get::<_, u32>(0))?;
            }
        }
        Ok(open)
    }
}
