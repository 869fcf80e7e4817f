//! Reading what a progress report to a mentor is told from.

use super::Reader;
use crate::domain::{Cx, Id, Period, ProgressMatter};
use crate::store::Error;

impl Reader<'_> {
    /// What a report to this mentor tells of a period.
    pub fn progress_matter(
        self,
        mentor: Id,
        period: Period,
        _cx: &Cx,
    ) -> Result<ProgressMatter, Error> {
        let name = self.mentor_names()?.remove(&mentor).unwrap_or_default();
        Ok(ProgressMatter { name, period })
    }
}
