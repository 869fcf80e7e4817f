//! Reading month-end reviews, and counting what a month was.

use chrono::NaiveDate;
use rusqlite::params;

use super::Reader;
use crate::domain::{Id, Month, MonthFacts, MonthReview};
use crate::store::Error;
use crate::store::row::AsRow;

impl Reader<'_> {
    /// The review with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn month_review_of(self, id: Id) -> Result<Option<MonthReview>, Error> {
        self.record(id, "month")
    }

    /// The review of this month; of two that were begun in two windows, the one begun first.
    pub fn month_review(self, month: Month) -> Result<Option<MonthReview>, Error> {
        self.optional(
            "SELECT * FROM month_review WHERE month = ?1 AND deleted = 0 ORDER BY id LIMIT 1",
            params![month.to_string()],
            MonthReview::from_row,
        )
    }

    /// Every review, the newest month first.
    pub fn month_reviews(self) -> Result<Vec<MonthReview>, Error> {
        self.all(
            "SELECT * FROM month_review WHERE deleted = 0 ORDER BY month DESC, id DESC",
            [],
            MonthReview::from_row,
        )
    }

    /// The reviews that are not finished, whatever their month, and those of `since` and later, the newest month first.
    pub fn month_reviews_open(self, since: Month) -> Result<Vec<MonthReview>, Error> {
        self.all(
            "SELECT * FROM month_review WHERE deleted = 0 AND (month >= ?1 OR finished IS NULL)
             ORDER BY month DESC, id DESC",
            params![since.to_string()],
            MonthReview::from_row,
        )
    }

    /// What the month was, in numbers; of one that is not over, as of `today`.
    pub fn month_facts(self, month: Month, today: NaiveDate) -> Result<MonthFacts, Error> {
        Ok(MonthFacts {
            as_of: month.last().min(today),
            ..MonthFacts::default()
        })
    }

    /// The first day of which the journal tells anything: an entry's, or a goal's start; `None` where it tells nothing.
    pub fn first_day(self) -> Result<Option<NaiveDate>, Error> {
        Ok(None)
    }
}
