//! What a year's report is told from.

/// What there is to tell of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearMatter {
    /// The year.
    pub year: i32,
}
