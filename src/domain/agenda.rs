//! The agenda of a meeting: what was said of each of its lines, kept beside what it builds itself from.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Id;

/// What was prepared for a meeting with a mentor (議題). What it talks about is referred to and never copied: all of it is
/// put together anew by [`agenda_items`](super::agenda_items) whenever it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// With whom; of a meeting with several mentors, one of them.
    pub mentor: Id,
    /// The meeting it is for; `None` means the next one with this mentor, which adopts it when it is planned or logged.
    /// One whose meeting is cancelled, or in the trash, waits for the next one too.
    pub meeting: Option<Id>,
    /// Its meeting was logged with it: what was said of lines counts no more, and lines of its own that were not done
    /// are carried on.
    pub is_used: bool,
    /// All its lines in the order wanted; empty as long as it is the order in which it builds itself.
    pub order: Vec<Matter>,
    /// The lines about which something was said.
    pub points: Vec<AgendaPoint>,
    /// Lines that are no record of their own.
    pub lines: Vec<OwnLine>,
}

impl Agenda {
    /// An agenda about which nothing is said yet.
    pub const fn new(id: Id, mentor: Id, meeting: Option<Id>) -> Self {
        Self {
            id,
            deleted: false,
            mentor,
            meeting,
            is_used: false,
            order: Vec::new(),
            points: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// What was said of this line.
    pub fn point(&self, matter: Matter) -> Option<&AgendaPoint> {
        self.points.iter().find(|point| point.matter == matter)
    }

    /// Whether a next agenda is put together from it: it was not used yet, or an own line waits.
    pub fn waits(&self) -> bool {
        !self.is_used || self.waiting().next().is_some()
    }

    /// Its own lines that were not spoken of yet.
    pub fn waiting(&self) -> impl Iterator<Item = &OwnLine> {
        self.lines.iter().filter(|line| !line.is_done)
    }
}

/// What a line of an agenda is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Matter {
    /// A takeaway: its result to tell, the open thing itself, the question, the thanks that are owed.
    Takeaway(Id),
    /// A goal that is at risk or does not move.
    Goal(Id),
    /// A takeaway that is worth to be thanked for, where no thanks are owed.
    ThankFor(Id),
    /// What is spoken of when one meets for the first time.
    First(FirstTopic),
    /// The agenda's own line of this id.
    Line(Id),
}

impl Matter {
    /// As it is stored: a word, a colon and an id or a name.
    pub fn name(self) -> String {
        match self {
            Self::Takeaway(id) => format!("takeaway:{id}"),
            Self::Goal(id) => format!("goal:{id}"),
            Self::ThankFor(id) => format!("thank:{id}"),
            Self::First(topic) => format!("first:{}", topic.name()),
            Self::Line(id) => format!("line:{id}"),
        }
    }

    /// What is stored so.
    pub fn from_name(name: &str) -> Option<Self> {
        let (kind, of) = name.split_once(':')?;
        let id = || of.parse().ok();
        Some(match kind {
            "takeaway" => Self::Takeaway(id()?),
            "goal" => Self::Goal(id()?),
            "thank" => Self::ThankFor(id()?),
            "first" => Self::First(FirstTopic::from_name(of)?),
            "line" => Self::Line(id()?),
            _ => return None,
        })
    }
}

impl Serialize for Matter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name())
    }
}

impl<'de> Deserialize<'de> for Matter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::from_name(&name).ok_or_else(|| serde::de::Error::custom("no line of an agenda"))
    }
}

/// What is spoken of when one meets for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FirstTopic {
    /// Introducing myself.
    Myself,
    /// What either of us expects.
    Expectations,
    /// How often and how long we meet.
    Rhythm,
    /// How we look back on it, and how either of us ends it.
    Ending,
}

impl FirstTopic {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Myself, Self::Expectations, Self::Rhythm, Self::Ending];

    /// The name stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Myself => "myself",
            Self::Expectations => "expectations",
            Self::Rhythm => "rhythm",
            Self::Ending => "ending",
        }
    }

    /// The topic of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.name() == name)
    }
}

/// What was said of one line of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaPoint {
    /// Which line.
    pub matter: Matter,
    /// It is left out of this meeting.
    #[serde(default)]
    pub is_left_out: bool,
    /// What stands beside it; may be empty.
    #[serde(default)]
    pub remark: String,
    /// It was spoken of in the meeting.
    #[serde(default)]
    pub is_done: bool,
}

impl AgendaPoint {
    /// A line about which nothing was said yet.
    pub const fn new(matter: Matter) -> Self {
        Self {
            matter,
            is_left_out: false,
            remark: String::new(),
            is_done: false,
        }
    }

    /// Whether something is said in it.
    pub fn says_something(&self) -> bool {
        self.is_left_out || self.is_done || !self.remark.is_empty()
    }
}

/// A line of an agenda that is no record of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLine {
    /// Its id, which it keeps wherever it is carried.
    pub id: Id,
    /// What it says; never empty.
    pub text: String,
    /// It was spoken of; a line that was not is carried on to the next meeting.
    pub is_done: bool,
}
