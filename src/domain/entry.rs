//! An entry of the journal: a meeting with one or more mentors, or a note of one's own.

use chrono::{NaiveDate, NaiveTime};

use super::{Id, SupportSet};

/// A meeting or a note. Only the day is required.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// A meeting or a note.
    pub kind: EntryKind,
    /// The civil day of the meeting, or of the note.
    pub day: NaiveDate,
    /// When a meeting began, local wall time, to the minute.
    pub time: Option<NaiveTime>,
    /// The IANA zone of `time`, such as `Asia/Tokyo`; empty where unknown.
    pub zone: String,
    /// How long a meeting took, in minutes.
    pub minutes: Option<u16>,
    /// Where a meeting was.
    pub place: String,
    /// Whether a meeting is planned, was held or was cancelled; `None` for a note.
    pub state: Option<MeetingState>,
    /// How useful a meeting was, 1 (little) to 4 (very).
    pub usefulness: Option<u8>,
    /// The supports that a meeting gave.
    pub received: SupportSet,
    /// Left out of everything that leaves the journal.
    pub private: bool,
    /// The mentors of a meeting, in the order typed.
    pub mentors: Vec<Id>,
    /// The note itself, exactly as it was typed.
    pub note: String,
}

impl Entry {
    /// An empty entry of this kind on this day; a meeting counts as held.
    pub const fn new(id: Id, kind: EntryKind, day: NaiveDate) -> Self {
        Self {
            id,
            deleted: false,
            kind,
            day,
            time: None,
            zone: String::new(),
            minutes: None,
            place: String::new(),
            state: match kind {
                EntryKind::Meeting => Some(MeetingState::Held),
                EntryKind::Note => None,
            },
            usefulness: None,
            received: SupportSet::from_bits(0),
            private: false,
            mentors: Vec::new(),
            note: String::new(),
        }
    }

    /// The first line of the note that holds words, without the blanks around it; empty for an empty note.
    pub fn opening(&self) -> &str {
        self.note
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty())
            .unwrap_or_default()
    }
}

/// What kind of entry it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// 面談.
    Meeting,
    /// メモ.
    Note,
}

impl EntryKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Meeting, Self::Note];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Note => "note",
        }
    }

    /// The kind of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Whether a meeting is to come, took place, or will not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeetingState {
    /// To come.
    Planned,
    /// Took place.
    Held,
    /// Will not take place.
    Cancelled,
}

impl MeetingState {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Held, Self::Cancelled];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}
