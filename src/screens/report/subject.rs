//! What a report is about: a month, or a message to a mentor. Its name in a draft, and the file it is offered for.

use crate::domain::{Id, Month};
use crate::words::report::Shown;

/// What a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A month.
    Month(Month),
    /// The message of this approach.
    Approach(Id),
    /// The thanks for the no that answered this approach.
    Declined(Id),
    /// The thanks of this closing.
    Farewell(Id),
}

/// A text that may leave the journal.
#[derive(Clone, Debug)]
pub struct Leaving {
    /// What it is about.
    pub subject: Subject,
    /// The name of whom it is to; empty where it is to nobody alone.
    pub whom: String,
    /// In English and in Japanese.
    pub texts: [String; 2],
}

impl Subject {
    /// Its name in a draft. A month has none before it: the first drafts knew nothing else.
    pub(super) fn name(self) -> String {
        match (self.kind(), self) {
            (_, Self::Month(month)) => month.to_string(),
            (kind, Self::Approach(id) | Self::Declined(id) | Self::Farewell(id)) => {
                format!("{kind}:{id}")
            }
        }
    }

    /// The subject of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let Some((kind, id)) = name.split_once(':') else {
            return name.parse().ok().map(Self::Month);
        };
        let id = id.parse().ok()?;
        let known = [Self::Approach(id), Self::Declined(id), Self::Farewell(id)];
        known.into_iter().find(|subject| subject.kind() == kind)
    }

    /// The id of the record that it is about; a month is none.
    pub const fn record(self) -> Option<Id> {
        match self {
            Self::Month(_) => None,
            Self::Approach(id) | Self::Declined(id) | Self::Farewell(id) => Some(id),
        }
    }

    /// What words are said around it.
    pub const fn shown(self) -> Shown {
        match self {
            Self::Month(_) => Shown::Month,
            Self::Approach(_) => Shown::Approach,
            Self::Declined(_) => Shown::Declined,
            Self::Farewell(_) => Shown::Farewell,
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Month(_) => "month",
            Self::Approach(_) => "approach",
            Self::Declined(_) => "declined",
            Self::Farewell(_) => "farewell",
        }
    }
}

impl Leaving {
    /// The name of the file that is proposed.
    pub(super) fn file(&self) -> String {
        let kind = match self.subject {
            Subject::Month(month) => return format!("shirube-{month}.md"),
            Subject::Approach(_) => "approach",
            Subject::Declined(_) | Subject::Farewell(_) => "thanks",
        };
        let parts = self.whom.split(|letter: char| !letter.is_alphanumeric());
        let mut name = format!("shirube-{kind}");
        for part in parts.filter(|part| !part.is_empty()) {
            name.push('-');
            name.push_str(part);
        }
        // A name of any length and script must make a file in any file system.
        let mut end = name.len().min(LONGEST);
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        name.truncate(end);
        name.push_str(".txt");
        name
    }
}

/// The most bytes of a file's name before its ending.
const LONGEST: usize = 120;
