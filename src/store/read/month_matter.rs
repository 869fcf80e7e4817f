//! Reading what a month's report is told from: what ended in it, what was told, what was checked in.

use rusqlite::{Row, params};

use super::Reader;
use crate::domain::{CheckIn, Id, Month, MonthMatter, Settled, Takeaway};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};
use chrono::NaiveDate;

pub(super) const CLOSED_IN: &str = "
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR coalesce(g.private, 0) AS hidden
    FROM takeaway t INDEXED BY takeaway_closed
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.deleted = 0 AND t.closed >= ?1 AND t.closed <= ?2 AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY t.closed, t.id";

pub(super) const TOLD_IN: &str = "
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR coalesce(g.private, 0) AS hidden
    FROM takeaway t INDEXED BY takeaway_told
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.deleted = 0 AND t.told >= ?1 AND t.told <= ?2 AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY t.told, t.id";

pub(super) const ONE: &str = "
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR coalesce(g.private, 0) AS hidden
    FROM takeaway t LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.id = ?1 AND t.deleted = 0";

impl Reader<'_> {
    /// What is known of a month; of one that is not over, as of `today`. The facts are those of its review where that
    /// is finished.
    pub fn month_matter(self, month: Month, today: NaiveDate) -> Result<MonthMatter, Error> {
        let review = self.month_review(month)?;
        let frozen = review.as_ref().filter(|review| review.is_finished());
        let facts = match frozen.and_then(|review| review.facts.clone()) {
            Some(facts) => facts,
            None => self.month_facts(month, today)?,
        };
        let takeaway = match review.as_ref().and_then(|review| review.takeaway) {
            Some(id) => self.optional(ONE, params![id], settled)?,
            None => None,
        };
        let (first, last) = (month.first().to_string(), month.last().to_string());
        Ok(MonthMatter {
            month,
            facts,
            review,
            goals: self.goals()?,
            check_ins: self.all(
                "SELECT * FROM check_in WHERE day >= ?1 AND day <= ?2 AND deleted = 0 ORDER BY day, id",
                params![first, last],
                CheckIn::from_row,
            )?,
            settled: self.all(CLOSED_IN, params![first, last], settled)?,
            told: self.all(TOLD_IN, params![first, last], settled)?,
            takeaway,
            names: self.mentor_names()?,
        })
    }
}

fn settled(row: &Row<'_>) -> rusqlite::Result<Settled> {
    let cells = Cells::of(row);
    let takeaway = Takeaway::from_row(row)?;
    let of_entry: Vec<Id> = cells.ids("entry_mentors")?;
    Ok(Settled {
        mentors: takeaway.mentor.map_or(of_entry, |mentor| vec![mentor]),
        is_private: cells.plain("hidden")?,
        takeaway,
    })
}
