//! Reading what went back and forth with one mentor: counts, and the latest of each kind, without reading all of it.

use std::cmp::Reverse;

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::Reader;
use crate::domain::{HeldMeetings, Id, Kind, Ledger, Outcome, State, SupportSet, Takeaway, Tally};
use crate::store::Error;
use crate::store::row::Cells;

// From each life to the next one: a few dozen steps.
pub(super) const LIVES: &str = "
    WITH RECURSIVE lived(life) AS (
        SELECT min(life) FROM mentor_takeaway WHERE mentor = ?1
        UNION ALL
        SELECT (SELECT min(one.life) FROM mentor_takeaway one
            WHERE one.mentor = ?1 AND one.life > lived.life)
        FROM lived WHERE lived.life IS NOT NULL)
    SELECT life FROM lived WHERE life IS NOT NULL";

// One after another, they are counted where they stand; all at once they would be sorted.
pub(super) const COUNTED: &str = "
    SELECT count(*) FROM mentor_takeaway WHERE mentor = ?1 AND life = ?2";

pub(super) const TICKED: &str = "
    SELECT received, count(*) AS count FROM entry_mentor INDEXED BY entry_mentor_held
    WHERE mentor = ?1 AND held = 1 GROUP BY received";

pub(super) const FIRST_HELD: &str = "
    SELECT day FROM entry_mentor WHERE mentor = ?1 AND held = 1 ORDER BY day LIMIT 1";

pub(super) const LAST_HELD: &str = "
    SELECT day FROM entry_mentor WHERE mentor = ?1 AND held = 1 ORDER BY day DESC LIMIT 1";

pub(super) const LATEST: &str = "
    SELECT day, takeaway FROM mentor_takeaway WHERE mentor = ?1 AND life = ?2
    ORDER BY day DESC, takeaway DESC LIMIT ?3";

/// A takeaway that came of the meetings with a mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CameRow {
    /// The takeaway.
    pub takeaway: Takeaway,
    /// The day of its entry; `None` without an entry.
    pub day: Option<NaiveDate>,
}

impl Reader<'_> {
    /// What went back and forth with this mentor. None of an entry in the trash is counted.
    pub fn ledger(self, mentor: Id) -> Result<Ledger, Error> {
        let mut tallies = Vec::new();
        for (life, tally) in self.lives(mentor)? {
            let count = self.one(COUNTED, params![mentor, life], |row| row.get(0))?;
            tallies.push(Tally { count, ..tally });
        }
        let ticked = self.all(TICKED, [mentor], |row| {
            let cells = Cells::of(row);
            let supports = SupportSet::from_bits(cells.plain("received")?);
            Ok((supports, cells.plain("count")?))
        })?;
        let day = |row: &Row<'_>| Cells::day_at(row, 0);
        let held = HeldMeetings {
            ticked,
            first: self.optional(FIRST_HELD, [mentor], day)?,
            last: self.optional(LAST_HELD, [mentor], day)?,
        };
        Ok(Ledger::of(&tallies, &held))
    }

    /// The latest takeaways with this mentor, at most `each` of every kind: by the order of kinds, of each the latest
    /// entry's first, and those without an entry last.
    pub fn latest_with(self, mentor: Id, each: u32) -> Result<Vec<CameRow>, Error> {
        let mut found: Vec<(Kind, String, Id)> = Vec::new();
        for (life, Tally { kind, .. }) in self.lives(mentor)? {
            let latest = self.all(LATEST, params![mentor, life, each], |row| {
                Ok((kind, row.get("day")?, row.get("takeaway")?))
            })?;
            found.extend(latest);
        }
        found.sort_by_key(|(kind, day, id)| (*kind as usize, Reverse((day.clone(), *id))));
        let mut rows = Vec::new();
        for of_kind in found.chunk_by(|one, other| one.0 == other.0) {
            for (_, day, id) in of_kind.iter().take(each as usize) {
                let takeaway = self.takeaway(*id)?;
                rows.extend(takeaway.map(|takeaway| CameRow {
                    takeaway,
                    day: day.parse().ok(),
                }));
            }
        }
        Ok(rows)
    }

    /// The lives that takeaways with this mentor have, and what each says.
    pub(super) fn lives(self, mentor: Id) -> Result<Vec<(String, Tally)>, Error> {
        self.all(LIVES, [mentor], |row| {
            let life: String = row.get("life")?;
            let tally = Cells::of(row).required("life", tally)?;
            Ok((life, tally))
        })
    }
}

/// What a life says, of nobody yet. As `derived.rs` writes it: the kind, the state, and of the rest what there is.
pub(super) fn tally(life: &str) -> Option<Tally> {
    let mut words = life.split(' ');
    let (kind, state) = (words.next()?, words.next()?);
    let rest: Vec<&str> = words.collect();
    Some(Tally {
        kind: Kind::from_name(kind)?,
        state: State::from_name(state)?,
        outcome: rest.iter().find_map(|word| Outcome::from_name(word)),
        is_told: rest.contains(&"told"),
        is_story: rest.contains(&"story"),
        count: 0,
    })
}
