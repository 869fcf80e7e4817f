//! Reading which meeting comes next.

use chrono::{Datelike as _, Days, NaiveDate};

use super::Reader;
use crate::domain::{Cx, Entry, Id, over_and_coming};
use crate::store::Error;

impl Reader<'_> {
    /// The next planned meeting with this mentor, or with whomever, by the time where the user is.
    pub fn next_meeting(self, with: Option<Id>, cx: &Cx) -> Result<Option<Entry>, Error> {
        // Where it was planned it may be the day before; the last days of chrono are no texts of ten letters.
        let first = cx.today.checked_sub_days(Days::new(1)).unwrap_or(cx.today);
        let last = NaiveDate::from_ymd_opt(cx.today.year() + 1000, 1, 1);
        let mut planned = self.planned(first, last.unwrap_or(cx.today))?;
        planned.retain(|meeting| with.is_none_or(|with| meeting.mentors.contains(&with)));
        let (_, coming) = over_and_coming(planned, cx);
        Ok(coming.into_iter().next().map(|timed| timed.meeting))
    }
}
