//! The time that a report to a mentor tells of.

use super::Month;

/// The time that a report to a mentor tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Since the last meeting held with them; where there was none, since the beginning. What
    /// ended before it and was never told is told too.
    SinceLast,
    /// A month.
    Month(Month),
}

impl Period {
    /// The name stored in a draft.
    pub fn name(self) -> String {
        match self {
            Self::SinceLast => "since-last".to_owned(),
            Self::Month(month) => month.to_string(),
        }
    }

    /// The period of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "since-last" => Some(Self::SinceLast),
            month => month.parse().ok().map(Self::Month),
        }
    }
}
