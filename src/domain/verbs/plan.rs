//! Cancelling a planned meeting: it stays in the journal and takes place no more.

use crate::domain::{Change, Entry, MeetingState, Record, Seen, Verb};

/// Cancels a planned meeting; `None` for any other entry. Undo plans it again.
pub fn cancel_meeting(meeting: &Entry) -> Option<Change> {
    if meeting.state != Some(MeetingState::Planned) || meeting.deleted {
        return None;
    }
    let after = Entry {
        state: Some(MeetingState::Cancelled),
        ..meeting.clone()
    };
    Some(Change::Save {
        verb: Verb::CancelMeeting,
        subject: meeting.opening().to_owned(),
        records: vec![Record::Entry(Seen::changed(meeting.clone(), after))],
    })
}
