//! Reading what a year's report is told from.

use super::Reader;
use crate::domain::{Cx, YearMatter};
use crate::store::Error;

impl Reader<'_> {
    /// What there is to tell of a year.
    pub fn year_matter(self, year: i32, _cx: &Cx) -> Result<YearMatter, Error> {
        Ok(YearMatter { year })
    }
}
