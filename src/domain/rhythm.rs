//! The rhythm of a mentorship: how long ago the last meeting was, against what was intended.

use chrono::NaiveDate;

use super::{Mentor, Stage};

/// How a mentorship stands against its rhythm. Days are counted from the last meeting held; before the first one from
/// the day it started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Nothing is intended, nothing was ever counted from, or it is not a time to meet (a candidate, paused, ended).
    Unset,
    /// So many days ago, and within what is intended.
    OnTime(i64),
    /// So many days ago: past the intended days.
    Past(i64),
    /// So many days ago: past the longest acceptable days.
    TooLong(i64),
}

impl Rhythm {
    /// The rhythm of `mentor`, who was met last on the day `met`.
    pub fn of(mentor: &Mentor, met: Option<NaiveDate>, today: NaiveDate) -> Self {
        let is_met_now = matches!(mentor.stage, Stage::Active | Stage::Trial);
        let Some(from) = met.or(mentor.started).filter(|_| is_met_now) else {
            return Self::Unset;
        };
        let days = (today - from).num_days();
        let is_over = |limit: Option<u16>| limit.is_some_and(|limit| days > i64::from(limit));
        if mentor.rhythm.is_none() && mentor.longest.is_none() {
            Self::Unset
        } else if is_over(mentor.longest) {
            Self::TooLong(days)
        } else if is_over(mentor.rhythm) {
            Self::Past(days)
        } else {
            Self::OnTime(days)
        }
    }

    /// Whether it is time to meet again.
    pub const fn is_past(self) -> bool {
        matches!(self, Self::Past(_) | Self::TooLong(_))
    }
}
