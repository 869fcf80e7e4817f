//! Reading what a year in review is told from.

use chrono::{Datelike, NaiveDate};

use super::Reader;
use super::month_matter::settled;
use super::months::Counting;
use crate::domain::{Cx, MonthFacts, YearMatter};
use crate::store::Error;

const WORKED_IN: &str = "
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM takeaway t INDEXED BY takeaway_closed
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.deleted = 0 AND t.closed IS NOT NULL AND t.closed >= ?1 AND t.closed <= ?2
      AND t.kind = 'advice' AND t.state = 'closed' AND t.outcome = 'worked'
      AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY t.closed, t.id";

impl Reader<'_> {
    /// What may be told of a year; of one that is not over, as of today. What is private is not counted either: beside a
    /// mentor's name a number of meetings would tell of them.
    pub fn year_matter(self, year: i32, cx: &Cx) -> Result<YearMatter, Error> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(cx.today);
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(cx.today);
        let as_of = last.min(cx.today);
        let mut facts = MonthFacts {
            as_of,
            ..MonthFacts::default()
        };
        self.count_happened(&mut facts, first, Counting::Open, cx)?;
        let days = (first.to_string(), as_of.to_string());
        let reviews = self.review_rows()?.into_iter();
        let reviewed = reviews
            .filter(|row| row.month.first().year() == year && row.finished.is_some())
            .count();
        Ok(YearMatter {
            year,
            facts,
            reviewed: u32::try_from(reviewed).unwrap_or(u32::MAX),
            goals: self.goals()?,
            private: self.private_goals()?,
            worked: self.all(WORKED_IN, [&days.0, &days.1], settled)?,
            names: self.mentor_names()?,
        })
    }
}
