//! The closing of a mentorship: why it ends, thanks with an example, what was learned, how to stay in touch.

use chrono::NaiveDate;

use super::Id;

/// What is said when a mentorship ends (締めくくり). Every text may stay empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Farewell {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// Whose mentorship ends.
    pub mentor: Id,
    /// The day on which it was begun.
    pub begun: NaiveDate,
    /// Why it ends; this stays in the journal.
    pub reason: String,
    /// What I thank them for, with an example.
    pub thanks: String,
    /// What I learned.
    pub learned: String,
    /// How we stay in touch.
    pub in_touch: String,
    /// The day on which it shall end, as long as it has not; `None` means the day on which that is said.
    pub ends: Option<NaiveDate>,
    /// The day on which the mentorship ended by it; `None` while it is a draft.
    pub ended: Option<NaiveDate>,
}

impl Farewell {
    /// A closing of which nothing is said yet.
    pub const fn new(id: Id, mentor: Id, begun: NaiveDate) -> Self {
        Self {
            id,
            deleted: false,
            mentor,
            begun,
            reason: String::new(),
            thanks: String::new(),
            learned: String::new(),
            in_touch: String::new(),
            ends: None,
            ended: None,
        }
    }
}
