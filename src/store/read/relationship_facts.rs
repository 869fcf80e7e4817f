//! Reading what happened with one mentor in a period, grouped by the index: no takeaway is read.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::params;

use super::Reader;
use super::ledger::{COUNTED, tally};
use super::months::{begin, end};
use crate::domain::{
    Cx, Happened, Held, Id, Kind, Mentor, RelationshipFacts, Stage, State, SupportSet, Tally,
};
use crate::store::Error;
use crate::store::row::Cells;

pub(super) const HELD: &str = "
    SELECT m.day, m.received, e.usefulness
    FROM entry_mentor m CROSS JOIN entry e ON e.id = m.entry
    WHERE m.mentor = ?1 AND m.day BETWEEN ?2 AND ?3 AND m.held = 1 ORDER BY m.day";

pub(super) const LAST_HELD_UNTIL: &str = "
    SELECT day FROM entry_mentor WHERE mentor = ?1 AND day <= ?2 AND held = 1 ORDER BY day DESC LIMIT 1";

// Of one life, by the days of its entries; and without an entry, by when it was written down.
pub(super) const CAME: &str = "
    SELECT (SELECT count(*) FROM mentor_takeaway
            WHERE mentor = ?1 AND life = ?2 AND day BETWEEN ?3 AND ?4)
         + (SELECT count(*) FROM mentor_takeaway
            WHERE mentor = ?1 AND life = ?2 AND day = '' AND takeaway >= ?5 AND takeaway < ?6)";

pub(super) const ENDED: &str = "
    SELECT m.life, m.day, t.id FROM takeaway t INDEXED BY takeaway_closed
    CROSS JOIN mentor_takeaway m INDEXED BY mentor_takeaway_takeaway ON m.takeaway = t.id AND m.mentor = ?1
    WHERE t.deleted = 0 AND t.closed IS NOT NULL AND t.closed BETWEEN ?2 AND ?3";

pub(super) const TOLD: &str = "
    SELECT m.life, t.closed FROM takeaway t INDEXED BY takeaway_told
    CROSS JOIN mentor_takeaway m INDEXED BY mentor_takeaway_takeaway ON m.takeaway = t.id AND m.mentor = ?1
    WHERE t.deleted = 0 AND t.told IS NOT NULL AND t.told BETWEEN ?2 AND ?3";

// Few are open with one mentor; those that had come by then, as the others are counted.
pub(super) const PASSED: &str = "
    SELECT t.due FROM mentor_takeaway m CROSS JOIN takeaway t ON t.id = m.takeaway
    WHERE m.mentor = ?1 AND m.life = ?2 AND t.due < ?3
        AND (m.day BETWEEN ?4 AND ?3 OR m.day = '' AND m.takeaway < ?5)";

/// The first and the last day that are written with four digits of a year: days are compared as texts.
const FIRST: &str = "0000-01-01";
const LAST: &str = "9999-12-31";

/// A life with how many takeaways have it.
type Lives = BTreeMap<String, u32>;

/// What changed after a day.
struct Since {
    /// What came to its end.
    ended: Lives,
    /// What was told.
    heard: Lives,
    /// What had come by then, as it stood.
    reopened: Vec<Tally>,
}

impl Reader<'_> {
    /// What happened with a mentor from one day, or from the beginning, to another, both among them. What is in the trash is
    /// not counted, as everywhere.
    ///
    /// A takeaway came on the day of its entry; without an entry, on the day where the user is on which it was written down.
    /// What was open at the end of a period that is over is told as far as the records tell it: advice that was closed since
    /// counts as being tried then.
    pub fn relationship_facts(
        self,
        mentor: Id,
        from: Option<NaiveDate>,
        until: NaiveDate,
        cx: &Cx,
    ) -> Result<RelationshipFacts, Error> {
        let known = self.mentor(mentor)?;
        let known = known.unwrap_or_else(|| Mentor::new(mentor, "", Stage::Ended));
        let last = until.to_string();
        let first = from.map_or_else(|| FIRST.to_owned(), |day| day.to_string());
        let held = self.all(HELD, params![mentor, first, last], |row| {
            let cells = Cells::of(row);
            Ok(Held {
                day: cells.required("day", |text| text.parse().ok())?,
                usefulness: cells.plain("usefulness")?,
                received: SupportSet::from_bits(cells.plain("received")?),
            })
        })?;
        let last_held = self.optional(LAST_HELD_UNTIL, params![mentor, last], |row| {
            Cells::day_at(row, 0)
        })?;
        // Ids tell the machine's time, and the clock may be set to an earlier one: what is there today has come.
        let born_before = if until >= cx.today {
            Id::from_bytes([u8::MAX; 16])
        } else {
            end(until, cx.zone)
        };
        let born_from = from.map_or(Id::from_bytes([0; 16]), |day| begin(day, cx.zone));
        let mut now = Lives::new();
        let (mut came, mut left) = (Lives::new(), Lives::new());
        let zero = Id::from_bytes([0; 16]);
        let mut passed = Vec::new();
        for (life, kept) in self.lives(mentor)? {
            let count = self.one(COUNTED, params![mentor, life], |row| row.get(0))?;
            let of = |days: [&String; 2], born: [Id; 2]| {
                let ([first, last], [from, before]) = (days, born);
                self.one(
                    CAME,
                    params![mentor, life, first, last, from, before],
                    |row| row.get::<_, u32>(0),
                )
            };
            came.insert(life.clone(), of([&first, &last], [born_from, born_before])?);
            if kept.state.is_open() {
                let beginning = FIRST.to_owned();
                left.insert(life.clone(), of([&beginning, &last], [zero, born_before])?);
                if kept.kind == Kind::Promise {
                    let these = params![mentor, life, last, FIRST, born_before];
                    passed.extend(self.all(PASSED, these, |row| Cells::day_at(row, 0))?);
                }
            }
            now.insert(life, count);
        }

        let Since {
            ended: ended_later,
            heard: heard_later,
            reopened,
        } = self.since(mentor, until, born_before)?;

        let (ended, told) = match from {
            // What came to its end at all, without what did so later: far less is looked up than in all the time before.
            None => (
                without(&now, &ended_later, |one| !one.state.is_open()),
                without(&now, &heard_later, |one| one.is_told),
            ),
            Some(_) => (
                self.lives_in(ENDED, mentor, &first, &last)?,
                self.lives_in(TOLD, mentor, &first, &last)?,
            ),
        };
        let unheard = without(&now, &ended_later, |one| one.has_result() && !one.is_told);
        let left = tallies(left).chain(unheard).chain(reopened).collect();
        let happened = Happened {
            from,
            until,
            held,
            last: last_held,
            came: tallies(came).collect(),
            ended,
            told,
            left,
            passed,
        };
        Ok(RelationshipFacts::of(&known, &happened))
    }

    /// What ended, and what was told, after this day; and how those of it that had come by then stood.
    fn since(self, mentor: Id, until: NaiveDate, born_before: Id) -> Result<Since, Error> {
        let last = until.to_string();
        let after = until
            .succ_opt()
            .map_or_else(|| LAST.to_owned(), |day| day.to_string());
        let later = self.all(ENDED, params![mentor, after, LAST], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, Id>(2)?,
            ))
        })?;
        let mut ended = Lives::new();
        let mut reopened = Vec::new();
        for (life, day, id) in later {
            let had_come = if day.is_empty() {
                id < born_before
            } else {
                day <= last
            };
            if had_come && let Some(then) = tally(&life).map(as_it_was) {
                reopened.push(then);
            }
            *ended.entry(life).or_default() += 1;
        }
        let told_later = self.all(TOLD, params![mentor, after, LAST], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            ))
        })?;
        let mut heard = Lives::new();
        for (life, closed) in told_later {
            // It had its result by then, and nobody had heard it.
            if closed <= last
                && let Some(then) = tally(&life)
            {
                reopened.push(Tally {
                    is_told: false,
                    count: 1,
                    ..then
                });
            }
            *heard.entry(life).or_default() += 1;
        }
        Ok(Since {
            ended,
            heard,
            reopened,
        })
    }

    fn lives_in(self, sql: &str, mentor: Id, first: &str, last: &str) -> Result<Vec<Tally>, Error> {
        let mut lives = Lives::new();
        for life in self.all(sql, params![mentor, first, last], |row| {
            row.get::<_, String>(0)
        })? {
            *lives.entry(life).or_default() += 1;
        }
        Ok(tallies(lives).collect())
    }
}

/// The lives of `now` of which this is so, without those that came later.
fn without(now: &Lives, later: &Lives, is_so: impl Fn(&Tally) -> bool) -> Vec<Tally> {
    let earlier = now.iter().map(|(life, count)| {
        let later = later.get(life).copied().unwrap_or(0);
        (life.clone(), count.saturating_sub(later))
    });
    tallies(earlier.collect()).filter(is_so).collect()
}

fn tallies(lives: Lives) -> impl Iterator<Item = Tally> {
    lives.into_iter().filter_map(|(life, count)| {
        let one = tally(&life)?;
        (count > 0).then_some(Tally { count, ..one })
    })
}

/// What came to its end since, as it was before: advice that has an outcome was being tried.
fn as_it_was(tally: Tally) -> Tally {
    let was_tried = tally.kind == Kind::Advice && tally.state == State::Closed;
    Tally {
        state: if was_tried {
            State::Trying
        } else {
            State::Open
        },
        outcome: None,
        is_told: false,
        count: 1,
        ..tally
    }
}
