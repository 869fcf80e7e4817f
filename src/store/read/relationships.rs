//! Reading relationship reviews: a few a year for each mentor.

use chrono::NaiveDate;

use super::Reader;
use crate::domain::{Id, RelationshipReview};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

impl Reader<'_> {
    /// The relationship review with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn relationship_review(self, id: Id) -> Result<Option<RelationshipReview>, Error> {
        self.record(id, "begun")
    }

    /// The reviews of this mentorship: the last finished first, what is only begun behind them.
    pub fn relationship_reviews_of(self, mentor: Id) -> Result<Vec<RelationshipReview>, Error> {
        self.all(
            "SELECT * FROM relationship_review WHERE mentor = ?1 AND deleted = 0
             ORDER BY finished DESC, id DESC",
            [mentor],
            RelationshipReview::from_row,
        )
    }

    /// The day of the first meeting held with this mentor.
    pub fn first_met(self, mentor: Id) -> Result<Option<NaiveDate>, Error> {
        self.optional(
            "SELECT day FROM entry_mentor WHERE mentor = ?1 AND held = 1 ORDER BY day LIMIT 1",
            [mentor],
            |row| Cells::day_at(row, 0),
        )
    }
}
