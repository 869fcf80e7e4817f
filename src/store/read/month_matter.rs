//! Reading what a month's report is told from: what ended in it, what was told, what was checked in; and reviews as a list.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::Reader;
use crate::domain::{CheckIn, Cx, Id, Month, MonthMatter, Settled, Takeaway};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

pub(super) const CLOSED_IN: &str = "
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM takeaway t INDEXED BY takeaway_closed
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.deleted = 0 AND t.closed >= ?1 AND t.closed <= ?2 AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY t.closed, t.id";

pub(super) const TOLD_IN: &str = "
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM takeaway t INDEXED BY takeaway_told
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.deleted = 0 AND t.told >= ?1 AND t.told <= ?2 AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY t.told, t.id";

pub(super) const ONE: &str = "
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM takeaway t LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.id = ?1 AND t.deleted = 0";

pub(super) const REVIEWS: &str = "
    SELECT id, month, step, finished, reopened IS NOT NULL AS again,
        coalesce(json_extract(facts, '$.meetings'), 0) AS meetings
    FROM month_review INDEXED BY month_review_month WHERE deleted = 0 ORDER BY month DESC, id DESC";

/// A month-end review as a list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    /// The review.
    pub id: Id,
    /// Its month.
    pub month: Month,
    /// The furthest step that was reached.
    pub step: u8,
    /// The day on which it was finished; `None` while it is a draft.
    pub finished: Option<NaiveDate>,
    /// It was opened again after it was finished.
    pub is_reopened: bool,
    /// Meetings held, as it was finished last.
    pub meetings: u32,
}

impl Reader<'_> {
    /// Every review, the newest month first; of two of one month only the one begun first, which is the one that
    /// [`month_review`](Self::month_review) reads.
    pub fn review_rows(self) -> Result<Vec<ReviewRow>, Error> {
        let mut rows = self.all(REVIEWS, [], |row| {
            let cells = Cells::of(row);
            Ok(ReviewRow {
                id: cells.plain("id")?,
                month: cells.required("month", |text| text.parse().ok())?,
                step: cells.plain::<Option<u8>>("step")?.unwrap_or(0),
                finished: cells.day("finished")?,
                is_reopened: cells.plain("again")?,
                meetings: cells.plain("meetings")?,
            })
        })?;
        rows.reverse();
        rows.dedup_by_key(|row| row.month);
        rows.reverse();
        Ok(rows)
    }

    /// What is known of a month; of one that is not over, as of today. The facts are those of its review where that
    /// is finished; what is listed came about until the day as of which they are.
    pub fn month_matter(self, month: Month, cx: &Cx) -> Result<MonthMatter, Error> {
        let mut matter = self.month_seen(month, cx)?;
        let (first, last) = span(&matter);
        matter.check_ins = self.all(
            "SELECT * FROM check_in WHERE day >= ?1 AND day <= ?2 AND deleted = 0 ORDER BY day, id",
            params![first, last],
            CheckIn::from_row,
        )?;
        matter.settled = self.all(CLOSED_IN, params![first, last], settled)?;
        matter.told = self.all(TOLD_IN, params![first, last], settled)?;
        Ok(matter)
    }

    /// The same without what only a report tells, of which there may be much: what was checked in, what came to an end and
    /// what was told.
    pub fn month_seen(self, month: Month, cx: &Cx) -> Result<MonthMatter, Error> {
        let review = self.month_review(month)?;
        let frozen = review.as_ref().filter(|review| review.is_finished());
        let facts = match frozen.and_then(|review| review.facts.clone()) {
            Some(facts) => facts,
            None => self.month_facts(month, cx)?,
        };
        let takeaway = match review.as_ref().and_then(|review| review.takeaway) {
            Some(id) => self.optional(ONE, params![id], settled)?,
            None => None,
        };
        Ok(MonthMatter {
            month,
            facts,
            review,
            goals: self.goals()?,
            private: self.private_goals()?,
            check_ins: Vec::new(),
            settled: Vec::new(),
            told: Vec::new(),
            takeaway,
            names: self.mentor_names()?,
        })
    }
}

/// The days of which is told, as texts.
fn span(matter: &MonthMatter) -> (String, String) {
    let month = matter.month;
    let last = matter.facts.as_of.min(month.last());
    (month.first().to_string(), last.to_string())
}

pub(super) fn settled(row: &Row<'_>) -> rusqlite::Result<Settled> {
    let cells = Cells::of(row);
    let takeaway = Takeaway::from_row(row)?;
    let of_entry: Vec<Id> = cells.ids("entry_mentors")?;
    Ok(Settled {
        mentors: takeaway.mentor.map_or(of_entry, |mentor| vec![mentor]),
        is_private: cells.plain("hidden")?,
        takeaway,
    })
}
