//! When the next review of a mentorship is due, and whether it asks for it.

use chrono::NaiveDate;

use super::Id;

/// From so many days before the day it is due on it is shown.
const AHEAD: i64 = 7;

/// The next review of a mentorship with someone who is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RelationshipDue {
    /// Whose mentorship.
    pub mentor: Id,
    /// The day on which it is due; of one that was begun before anything says when, the day on which it was begun.
    pub due: NaiveDate,
    /// The day on which the last one was finished.
    pub last: Option<NaiveDate>,
    /// The one that was begun, and the furthest step it has come to.
    pub begun: Option<(Id, u8)>,
    /// It is paused until then: what is asked is whether it is taken up again.
    pub rests: bool,
}

impl RelationshipDue {
    /// Whether its time has come: it is begun, late or due today.
    pub fn asks(&self, today: NaiveDate) -> bool {
        self.begun.is_some() || self.due <= today
    }

    /// Whether it is shown on the first screen: it is begun, late, due today or soon.
    pub fn is_shown(&self, today: NaiveDate) -> bool {
        self.begun.is_some() || (self.due - today).num_days() <= AHEAD
    }
}
