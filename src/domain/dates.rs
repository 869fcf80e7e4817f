//! The days that a calendar may hold: planned meetings, due days, days to ask again, reviews.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Id, Kind, Month};

/// For so many days what was cancelled or settled is still named, so that it leaves the calendars that hold it.
pub const CANCELLED_FOR: u64 = 90;

/// A day for a calendar, with what is on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// The record that it comes from; `None` for what comes from the calendar itself, the review of a month.
    pub id: Option<Id>,
    /// What is on that day.
    pub kind: DateKind,
    /// The day; of a meeting with a time that of `zone`.
    pub day: NaiveDate,
    /// When a meeting begins, wall time in `zone`; `None` for the whole day.
    pub time: Option<NaiveTime>,
    /// The IANA zone of `time`; empty where unknown.
    pub zone: String,
    /// How long a meeting takes, in minutes, if somebody said.
    pub minutes: Option<u16>,
    /// What it is about: a takeaway's text, a goal's title; empty for what its kind and mentors say.
    pub title: String,
    /// The names of the mentors concerned.
    pub mentors: Vec<String>,
    /// Where a meeting is.
    pub place: String,
    /// It will not take place, or is settled: calendars shall not show it any more.
    pub is_cancelled: bool,
    /// Its words do not leave the journal.
    pub is_private: bool,
    /// How many steps the journal had. It only grows, by what is undone and by what is emptied too.
    pub steps: u32,
    /// When the last of these steps was made.
    pub changed: Option<DateTime<Utc>>,
}

/// What is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateKind {
    /// A planned meeting.
    Meeting,
    /// A takeaway of this kind is due.
    Due(Kind),
    /// A goal shall be reached.
    GoalDue,
    /// An approach was not answered: to ask again.
    FollowUp,
    /// A month ends, and is looked back on.
    MonthReview(Month),
    /// A mentorship is looked back on.
    RelationshipReview,
}

impl DateKind {
    /// Whether whom it is about is nobody else's business: calendars are shared, with mentors too.
    pub const fn is_private(self) -> bool {
        matches!(self, Self::FollowUp | Self::RelationshipReview)
    }

    /// The name that makes a record's entry in a calendar its own, for ever.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Due(_) => "due",
            Self::GoalDue => "goal",
            Self::FollowUp => "follow-up",
            Self::MonthReview(_) => "month-review",
            Self::RelationshipReview => "relationship-review",
        }
    }
}

impl Dated {
    /// The review of a month, on its last day.
    pub fn month_end(month: Month) -> Self {
        Self::new(None, DateKind::MonthReview(month), month.last())
    }

    /// A whole day of this kind, from this record; private where the kind itself is.
    pub const fn new(id: Option<Id>, kind: DateKind, day: NaiveDate) -> Self {
        Self {
            id,
            kind,
            day,
            time: None,
            zone: String::new(),
            minutes: None,
            title: String::new(),
            mentors: Vec::new(),
            place: String::new(),
            is_cancelled: false,
            is_private: kind.is_private(),
            steps: 0,
            changed: None,
        }
    }

    /// What it is called in calendars: the same in every export, and nothing else's.
    pub fn uid(&self) -> String {
        let kind = self.kind.name();
        match (self.id, self.kind) {
            (Some(id), _) => format!("{id}-{kind}@shirube"),
            (None, DateKind::MonthReview(month)) => format!("{month}-{kind}@shirube"),
            (None, _) => format!("{}-{kind}@shirube", self.day),
        }
    }
}
