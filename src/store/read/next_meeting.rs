//! Reading which meeting comes next.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Days, NaiveDate};

use super::Reader;
use crate::domain::{Cx, Entry, Id, over_and_coming};
use crate::store::Error;

impl Reader<'_> {
    /// The next planned meeting with any of these mentors, or of nobody named with whomever, by the time where the user is.
    pub fn next_meeting(self, with: &[Id], cx: &Cx) -> Result<Option<Entry>, Error> {
        self.first_to_come(cx, |meeting| {
            with.is_empty() || meeting.mentors.iter().any(|id| with.contains(id))
        })
    }

    /// The next planned meeting with exactly these mentors.
    pub(super) fn next_with_just(
        self,
        whom: &BTreeSet<Id>,
        cx: &Cx,
    ) -> Result<Option<Entry>, Error> {
        self.first_to_come(cx, |meeting| {
            let with: BTreeSet<Id> = meeting.mentors.iter().copied().collect();
            with == *whom
        })
    }

    fn first_to_come(
        self,
        cx: &Cx,
        is_meant: impl Fn(&Entry) -> bool,
    ) -> Result<Option<Entry>, Error> {
        // Where it was planned it may be the day before; the last days of chrono are no texts of ten letters.
        let first = cx.today.checked_sub_days(Days::new(1)).unwrap_or(cx.today);
        let last = NaiveDate::from_ymd_opt(cx.today.year() + 1000, 1, 1);
        let mut planned = self.planned(first, last.unwrap_or(cx.today))?;
        planned.retain(is_meant);
        let (_, coming) = over_and_coming(planned, cx);
        Ok(coming.into_iter().next().map(|timed| timed.meeting))
    }
}
