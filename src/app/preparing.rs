//! How an agenda comes in front: for the meeting that is planned next, or for the next one with a mentor.

use chrono::Days;

use super::App;
use super::guides::living;
use crate::domain::{Cx, Entry, Id, over_and_coming};
use crate::screens::preparing::Preparing;
use crate::screens::{Begin, Overlay};
use crate::store::{self, Reader};

/// How far ahead a planned meeting is looked for, in days.
const AHEAD: Days = Days::new(3660);

impl App {
    /// Prepares a meeting. What is gone meanwhile is not prepared.
    pub(super) fn prepare(
        &mut self,
        begin: Begin,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        let (whom, meeting) = match begin {
            Begin::PrepareFor(id) => match reader.entry(id)?.filter(|one| !one.deleted) {
                Some(meeting) => (meeting.mentors.clone(), Some(meeting.id)),
                None => return Ok(()),
            },
            Begin::Prepare(Some(mentor)) => match living(mentor, reader)? {
                Some(mentor) => match next_meeting(Some(mentor.id), reader, cx)? {
                    Some(meeting) => (meeting.mentors.clone(), Some(meeting.id)),
                    None => (vec![mentor.id], None),
                },
                None => return Ok(()),
            },
            _ => match next_meeting(None, reader, cx)? {
                Some(meeting) => (meeting.mentors.clone(), Some(meeting.id)),
                None => return Ok(()),
            },
        };
        let matter = reader.agenda_matter(&whom, meeting, cx)?;
        let preparing = Preparing::new(matter);
        self.overlays.push(Overlay::Preparing(Box::new(preparing)));
        Ok(())
    }
}

/// The next planned meeting with this mentor, or with whomever.
fn next_meeting(with: Option<Id>, reader: &Reader, cx: &Cx) -> Result<Option<Entry>, store::Error> {
    let last = cx.today.checked_add_days(AHEAD).unwrap_or(cx.today);
    let mut planned = reader.planned(cx.today - Days::new(1), last)?;
    planned.retain(|meeting| with.is_none_or(|with| meeting.mentors.contains(&with)));
    let (_, coming) = over_and_coming(planned, cx);
    Ok(coming.into_iter().next().map(|timed| timed.meeting))
}
