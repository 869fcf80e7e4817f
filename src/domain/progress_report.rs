//! What a progress report to a mentor is told from.

use super::Period;

/// What there is to tell a mentor of a period.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressMatter {
    /// The mentor's name.
    pub name: String,
    /// The time that is told of.
    pub period: Period,
}
