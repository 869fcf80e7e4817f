//! Logging a meeting, writing a note, editing either: one text in, one change out.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::note::{self, Loaded};
use crate::domain::{
    Change, Cx, Entry, EntryKind, Id, MeetingState, Mentor, Record, Seen, Stage, Takeaway, Verb,
};

/// A mentor of a meeting as the user named them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// One that the journal has.
    Known(Id),
    /// A name that nobody has yet; it becomes an active mentor.
    New(String),
}

/// An entry as the user wrote it, before it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// A meeting or a note.
    pub kind: EntryKind,
    /// With whom; empty for a note.
    pub who: Vec<Who>,
    /// The day it belongs to.
    pub day: NaiveDate,
    /// When a meeting began.
    pub time: Option<NaiveTime>,
    /// The IANA zone of `time`; empty where unknown.
    pub zone: String,
    /// How long a meeting took, in minutes.
    pub minutes: Option<u16>,
    /// Where it was.
    pub place: String,
    /// The note, as typed.
    pub note: String,
}

/// What keeps a text from becoming an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// A meeting needs a mentor.
    NobodyMet,
    /// A note needs words.
    NothingWritten,
}

/// An entry ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// What the store shall do.
    pub change: Change,
    /// The entry as it shall be.
    pub entry: Entry,
    /// Takeaways whose lines are gone though they are open or carry a result: to be asked about first.
    pub removed: Vec<Takeaway>,
    /// The mentors whom the journal did not have.
    pub new_mentors: Vec<Mentor>,
}

/// Makes an entry of what was written, or changes the entry it was `before` (with its takeaways as they were loaded).
/// A planned meeting that is written about on its day or later has been held.
pub fn write_entry(
    writing: Writing,
    before: Option<(&Entry, &[Takeaway])>,
    cx: &Cx,
) -> Result<Written, Invalid> {
    if writing.kind == EntryKind::Meeting && writing.who.is_empty() {
        return Err(Invalid::NobodyMet);
    }
    if writing.kind == EntryKind::Note && writing.note.trim().is_empty() {
        return Err(Invalid::NothingWritten);
    }

    let mut new_mentors: Vec<Mentor> = Vec::new();
    let mut mentors = Vec::new();
    for who in writing.who {
        let id = match who {
            Who::Known(id) => id,
            Who::New(name) => newcomer(name, writing.day, &mut new_mentors, cx),
        };
        if !mentors.contains(&id) {
            mentors.push(id);
        }
    }

    let (stored, loaded): (&[Takeaway], _) = match before {
        Some((entry, takeaways)) => (
            takeaways,
            Loaded {
                note: &entry.note,
                day: entry.day,
            },
        ),
        None => (
            &[],
            Loaded {
                note: "",
                day: writing.day,
            },
        ),
    };
    let mut after = match before {
        Some((entry, _)) => entry.clone(),
        None => Entry::new(cx.id(), writing.kind, writing.day),
    };
    let saved = Loaded {
        note: &writing.note,
        day: writing.day,
    };
    let reconciled = note::reconcile(after.id, loaded, saved, stored, cx);

    after.day = writing.day;
    after.time = writing.time;
    after.zone = writing.zone;
    after.minutes = writing.minutes;
    after.place = writing.place;
    after.mentors = mentors;
    if after.state == Some(MeetingState::Planned) && after.day <= cx.today {
        after.state = Some(MeetingState::Held);
    }
    if let Some(private) = reconciled.private {
        after.private = private;
    }
    after.note = writing.note;

    let verb = match (before.map(|(entry, _)| entry.state), writing.kind) {
        (None | Some(Some(MeetingState::Planned)), EntryKind::Meeting) => Verb::LogMeeting,
        (None, EntryKind::Note) => Verb::WriteNote,
        _ => Verb::EditEntry,
    };
    let entry = after.clone();
    let subject = after.opening().to_owned();
    let mut records: Vec<Record> = new_mentors
        .iter()
        .cloned()
        .map(|mentor| Record::Mentor(Box::new(Seen::new(mentor))))
        .collect();
    records.push(Record::Entry(match before {
        Some((entry, _)) => Seen::changed(entry.clone(), after),
        None => Seen::new(after),
    }));
    records.extend(reconciled.takeaways.into_iter().map(Record::Takeaway));
    Ok(Written {
        change: Change::Save {
            verb,
            subject,
            records,
        },
        entry,
        removed: reconciled.removed,
        new_mentors,
    })
}

/// The id of the new mentor of this name, who is added to `new_mentors` unless an earlier name was the same.
fn newcomer(name: String, day: NaiveDate, new_mentors: &mut Vec<Mentor>, cx: &Cx) -> Id {
    if let Some(mentor) = new_mentors.iter().find(|mentor| mentor.name == name) {
        return mentor.id;
    }
    let mut mentor = Mentor::new(cx.id(), name, Stage::Active);
    mentor.started = Some(day);
    let id = mentor.id;
    new_mentors.push(mentor);
    id
}
