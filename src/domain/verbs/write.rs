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
    /// The meeting is logged, so it took place; else it is only edited, and a planned one stays planned until it gets words.
    pub is_logged: bool,
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
/// A planned meeting that is logged, or that gets its first words, on its day or later has been held; a new meeting of a day
/// to come is planned. Logging a planned meeting with nobody of those it was planned with leaves the plan alone.
pub fn write_entry(
    writing: Writing,
    before: Option<(&Entry, &[Takeaway])>,
    cx: &Cx,
) -> Result<Written, Invalid> {
    let is_meeting = writing.kind == EntryKind::Meeting;
    if is_meeting && writing.who.is_empty() {
        return Err(Invalid::NobodyMet);
    }
    if writing.note.trim().is_empty() && (writing.is_logged || !is_meeting) {
        return Err(Invalid::NothingWritten);
    }
    let before = before.filter(|(entry, _)| !is_of_others(entry, &writing));
    let (seen, stored) = match before {
        Some((entry, takeaways)) => (Some(entry), takeaways),
        None => (None, &[][..]),
    };
    let mut after = match seen {
        Some(entry) => entry.clone(),
        None => Entry::new(cx.id(), writing.kind, writing.day),
    };
    let (mentors, new_mentors) = meet(&writing, cx);

    // One that went to the trash comes back with what is written, and its takeaways with it.
    let alive: Vec<Takeaway> = stored
        .iter()
        .map(|takeaway| Takeaway {
            deleted: false,
            ..takeaway.clone()
        })
        .collect();
    after.deleted = false;
    let loaded = Loaded {
        note: seen.map_or("", |entry| &entry.note),
        day: after.day,
    };
    let saved = Loaded {
        note: &writing.note,
        day: writing.day,
    };
    let reconciled = note::reconcile(after.id, loaded, saved, &alive, cx);

    after.state = state_of(seen, &writing, cx);
    after.day = writing.day;
    after.time = writing.time;
    after.zone = writing.zone;
    after.minutes = writing.minutes;
    after.place = writing.place;
    after.mentors = mentors;
    after.private = reconciled.private.unwrap_or(after.private);
    after.note = writing.note;

    let verb = match seen {
        Some(entry) if entry.state == after.state => Verb::EditEntry,
        _ if is_meeting => Verb::LogMeeting,
        _ => Verb::WriteNote,
    };
    let entry = after.clone();
    let mentors = new_mentors.iter().cloned().map(Seen::new).map(Box::new);
    let takeaways = with_restored(stored, alive, reconciled.takeaways, &entry);
    let records = mentors
        .map(Record::Mentor)
        .chain([Record::Entry(Seen {
            before: seen.cloned(),
            after,
        })])
        .chain(takeaways.into_iter().map(Record::Takeaway))
        .collect();
    let subject = entry.opening().to_owned();
    let change = Change::Save {
        verb,
        subject,
        records,
    };
    Ok(Written {
        change,
        entry,
        removed: reconciled.removed,
        new_mentors,
    })
}

/// What changed, seen as it was stored, and those that only come back from the trash: where their lines still stand, as
/// some may have gone with their lines before the entry went.
fn with_restored(
    stored: &[Takeaway],
    alive: Vec<Takeaway>,
    mut changed: Vec<Seen<Takeaway>>,
    entry: &Entry,
) -> Vec<Seen<Takeaway>> {
    let has_trashed = stored.iter().any(|takeaway| takeaway.deleted);
    let lines = if has_trashed {
        note::read(&entry.note, entry.day).takeaways
    } else {
        Vec::new()
    };
    let has_line = |takeaway: &Takeaway| {
        lines.iter().any(|line| {
            Some(line.line) == takeaway.line
                && line.kind == takeaway.kind
                && line.text == takeaway.text
        })
    };
    for (stored, alive) in stored
        .iter()
        .zip(alive)
        .filter(|(stored, _)| stored.deleted)
    {
        match changed.iter_mut().find(|seen| seen.after.id == stored.id) {
            Some(seen) => seen.before = Some(stored.clone()),
            None if has_line(&alive) => changed.push(Seen::changed(stored.clone(), alive)),
            None => {}
        }
    }
    changed
}

/// The ids of those who were met, each once, and the mentors whom the journal did not have.
fn meet(writing: &Writing, cx: &Cx) -> (Vec<Id>, Vec<Mentor>) {
    let mut new_mentors = Vec::new();
    let mut mentors = Vec::new();
    for who in &writing.who {
        let id = match who {
            Who::Known(id) => *id,
            Who::New(name) => newcomer(name, writing.day, &mut new_mentors, cx),
        };
        if !mentors.contains(&id) {
            mentors.push(id);
        }
    }
    (mentors, new_mentors)
}

/// The state of the meeting that is written; `None` for a note.
fn state_of(before: Option<&Entry>, writing: &Writing, cx: &Cx) -> Option<MeetingState> {
    if writing.kind == EntryKind::Note {
        return None;
    }
    let is_to_come = writing.day > cx.today;
    match before.map(|entry| (entry.state, entry.note.trim().is_empty())) {
        None if is_to_come => Some(MeetingState::Planned),
        None => Some(MeetingState::Held),
        Some((Some(MeetingState::Planned), was_empty)) if !is_to_come => {
            let has_first_words = was_empty && !writing.note.trim().is_empty();
            let is_held = writing.is_logged || has_first_words;
            Some(if is_held {
                MeetingState::Held
            } else {
                MeetingState::Planned
            })
        }
        // It was cancelled, and took place all the same.
        Some((Some(MeetingState::Cancelled), _)) if writing.is_logged && !is_to_come => {
            Some(MeetingState::Held)
        }
        Some((state, _)) => state,
    }
}

/// Whether a planned meeting is another one than the meeting that is logged: nobody it was planned with was there.
fn is_of_others(planned: &Entry, writing: &Writing) -> bool {
    let was_there = |id: &Id| writing.who.contains(&Who::Known(*id));
    planned.state == Some(MeetingState::Planned)
        && writing.is_logged
        && !planned.mentors.is_empty()
        && !planned.mentors.iter().any(was_there)
}

/// The id of the new mentor of this name, who is added to `new_mentors` unless an earlier name was the same.
fn newcomer(name: &str, day: NaiveDate, new_mentors: &mut Vec<Mentor>, cx: &Cx) -> Id {
    if let Some(mentor) = new_mentors.iter().find(|mentor| mentor.name == name) {
        return mentor.id;
    }
    let mut mentor = Mentor::new(cx.id(), name, Stage::Active);
    mentor.started = Some(day);
    let id = mentor.id;
    new_mentors.push(mentor);
    id
}
