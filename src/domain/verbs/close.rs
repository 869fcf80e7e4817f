//! The one row after a meeting is logged: how useful it was, what it gave, when the next one is.

use chrono::{NaiveDate, NaiveTime};

use super::tick::{Tick, ticked, used};
use crate::domain::{
    AgendaMatter, Change, Cx, Entry, EntryKind, MeetingState, Record, Seen, SupportSet, Verb,
};

/// What the closing row holds; all of it may stay empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// 1 (little) to 4 (very).
    pub usefulness: Option<u8>,
    /// The supports received.
    pub received: SupportSet,
    /// The day of the next meeting with the same mentors.
    pub next: Option<NaiveDate>,
    /// Its time, where the user is.
    pub time: Option<NaiveTime>,
}

/// Puts the closing row into the meeting, plans the next one, and writes what was ticked on the agenda that was shown
/// `with` it; `None` when there is nothing to say.
pub fn close_meeting(
    meeting: &Entry,
    closing: Closing,
    with: Option<(&AgendaMatter, &[Tick])>,
    cx: &Cx,
) -> Option<Change> {
    let mut records = Vec::new();
    let mut after = meeting.clone();
    after.usefulness = closing.usefulness;
    after.received = closing.received;
    if let Some(day) = closing.next {
        let mut next = Entry::new(cx.id(), EntryKind::Meeting, day);
        next.state = Some(MeetingState::Planned);
        next.time = closing.time;
        if closing.time.is_some() {
            cx.zone.clone_into(&mut next.zone);
        }
        next.mentors.clone_from(&meeting.mentors);
        records.push(Record::Entry(Seen::new(next)));
    }
    if let Some((matter, ticks)) = with {
        records.extend(ticked(meeting, matter, ticks, cx));
    }
    change(meeting, after, records)
}

/// Notes that a meeting was logged with its agenda, which was read as `matter`, though nothing was ticked: what was said of
/// lines counts no more. `None` where no agenda waited for it.
pub fn use_agenda(meeting: &Entry, matter: &AgendaMatter) -> Option<Change> {
    change(meeting, meeting.clone(), used(meeting, matter))
}

fn change(meeting: &Entry, after: Entry, mut records: Vec<Record>) -> Option<Change> {
    if records.is_empty() && after == *meeting {
        return None;
    }
    // It is named even where it stays as it is: the history joins this to the step that logged just this meeting.
    records.insert(0, Record::Entry(Seen::changed(meeting.clone(), after)));
    Some(Change::Save {
        verb: Verb::CloseMeeting,
        subject: meeting.opening().to_owned(),
        records,
    })
}
