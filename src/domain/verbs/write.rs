//! Logging a meeting, planning one, writing a note, editing any of them: one text in, one change out.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::note::{self, Loaded};
use crate::domain::plan::{can_be_held, has_begun};
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
    /// What is done by writing it.
    pub intent: Intent,
    /// The note, as typed.
    pub note: String,
}

/// What the user does by writing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Intent {
    /// Puts down what took place, or a new note.
    Log,
    /// Plans a meeting to come.
    Plan,
    /// Changes an entry. A planned meeting stays planned until it gets its first words.
    #[default]
    Edit,
}

impl Intent {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Log, Self::Plan, Self::Edit];

    /// The name kept in drafts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Plan => "plan",
            Self::Edit => "edit",
        }
    }

    /// The one of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|intent| intent.name() == name)
    }
}

/// What keeps a text from becoming an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// A meeting needs a mentor.
    NobodyMet,
    /// A note needs words, and so does a meeting that is logged.
    NothingWritten,
    /// A plan is for a day and time to come.
    HasPassed,
    /// A meeting that was held cannot be on a day to come.
    StillToCome,
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
/// A planned meeting that is logged, or that gets its first words once it has begun, has been held; a new meeting of a day
/// to come is planned, and so is a cancelled one that is moved to a day to come. Logging a planned meeting with nobody of
/// those it was planned with leaves the plan alone.
pub fn write_entry(
    writing: Writing,
    before: Option<(&Entry, &[Takeaway])>,
    cx: &Cx,
) -> Result<Written, Invalid> {
    let is_meeting = writing.kind == EntryKind::Meeting;
    if is_meeting && writing.who.is_empty() {
        return Err(Invalid::NobodyMet);
    }
    if writing.note.trim().is_empty() && (writing.intent == Intent::Log || !is_meeting) {
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
    let state = state_of(seen, &writing, cx);
    if state == Some(MeetingState::Planned) && is_set_back(seen, &writing, cx) {
        return Err(Invalid::HasPassed);
    }
    if state == Some(MeetingState::Held) && is_set_ahead(seen, &writing, cx) {
        return Err(Invalid::StillToCome);
    }
    let (mentors, new_mentors) = meet(&writing, state, cx);

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

    after.state = state;
    after.day = writing.day;
    after.time = writing.time;
    after.zone = writing.zone;
    after.minutes = writing.minutes;
    after.place = writing.place;
    after.mentors = mentors;
    after.private = reconciled.private.unwrap_or(after.private);
    after.note = writing.note;

    let verb = verb_of(seen, &after);
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
fn meet(writing: &Writing, state: Option<MeetingState>, cx: &Cx) -> (Vec<Id>, Vec<Mentor>) {
    // With a meeting that is only planned nothing has started.
    let started = (state == Some(MeetingState::Held)).then_some(writing.day);
    let mut new_mentors = Vec::new();
    let mut mentors = Vec::new();
    for who in &writing.who {
        let id = match who {
            Who::Known(id) => *id,
            Who::New(name) => newcomer(name, started, &mut new_mentors, cx),
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
    let has_begun = has_begun(writing.day, writing.time, &writing.zone, cx);
    let can_be_held = can_be_held(writing.day, writing.time, &writing.zone, cx);
    let is_log = writing.intent == Intent::Log && can_be_held;
    let Some(before) = before else {
        let is_plan = writing.intent == Intent::Plan || (writing.day > cx.today && !is_log);
        return Some(if is_plan {
            MeetingState::Planned
        } else {
            MeetingState::Held
        });
    };
    let may_have_begun = has_begun || (writing.time.is_none() && writing.day == cx.today);
    match before.state {
        Some(MeetingState::Planned) => {
            let has_first_words = before.note.trim().is_empty() && !writing.note.trim().is_empty();
            Some(if is_log || (has_first_words && may_have_begun) {
                MeetingState::Held
            } else {
                MeetingState::Planned
            })
        }
        Some(MeetingState::Cancelled) if is_moved(before, writing) && !has_begun => {
            Some(MeetingState::Planned)
        }
        // It was cancelled, and took place all the same.
        Some(MeetingState::Cancelled) if is_log => Some(MeetingState::Held),
        state => state,
    }
}

/// Whether a plan is made for, or moved to, a time that has passed. One that has passed by itself may still be edited.
fn is_set_back(before: Option<&Entry>, writing: &Writing, cx: &Cx) -> bool {
    before.is_none_or(|entry| is_moved(entry, writing))
        && has_begun(writing.day, writing.time, &writing.zone, cx)
}

/// Whether a meeting that was held is moved to a time at which it cannot have been.
fn is_set_ahead(before: Option<&Entry>, writing: &Writing, cx: &Cx) -> bool {
    before.is_some_and(|entry| is_moved(entry, writing))
        && !can_be_held(writing.day, writing.time, &writing.zone, cx)
}

/// Whether the meeting is at another day or time than before.
fn is_moved(before: &Entry, writing: &Writing) -> bool {
    (before.day, before.time, &before.zone) != (writing.day, writing.time, &writing.zone)
}

/// Which step of the history it is.
fn verb_of(before: Option<&Entry>, after: &Entry) -> Verb {
    let Some(before) = before else {
        return match after.state {
            None => Verb::WriteNote,
            Some(MeetingState::Planned) => Verb::PlanMeeting,
            Some(_) => Verb::LogMeeting,
        };
    };
    if before.state != after.state {
        return match after.state {
            Some(MeetingState::Planned) => Verb::PlanMeeting,
            _ => Verb::LogMeeting,
        };
    }
    let moved = Entry {
        day: after.day,
        time: after.time,
        zone: after.zone.clone(),
        place: after.place.clone(),
        ..before.clone()
    };
    let is_only_moved = moved == *after && before != after;
    if after.state == Some(MeetingState::Planned) && is_only_moved {
        Verb::MoveMeeting
    } else {
        Verb::EditEntry
    }
}

/// Whether a planned meeting is another one than the meeting that is logged: nobody it was planned with was there.
fn is_of_others(planned: &Entry, writing: &Writing) -> bool {
    let was_there = |id: &Id| writing.who.contains(&Who::Known(*id));
    planned.state == Some(MeetingState::Planned)
        && writing.intent == Intent::Log
        && !planned.mentors.is_empty()
        && !planned.mentors.iter().any(was_there)
}

/// The id of the new mentor of this name, who is added to `new_mentors` unless an earlier name was the same.
fn newcomer(name: &str, started: Option<NaiveDate>, new_mentors: &mut Vec<Mentor>, cx: &Cx) -> Id {
    if let Some(mentor) = new_mentors.iter().find(|mentor| mentor.name == name) {
        return mentor.id;
    }
    let mut mentor = Mentor::new(cx.id(), name, Stage::Active);
    mentor.started = started;
    let id = mentor.id;
    new_mentors.push(mentor);
    id
}
