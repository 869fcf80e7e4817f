//! What a report is about: a month, or a message to a mentor. Its name in a draft, and the file it is offered for.

use crate::domain::{Id, Month, Period};
use crate::print::Form;
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
    /// The agenda of the next meeting with this mentor.
    Agenda(Id),
    /// The agenda of this meeting.
    AgendaOf(Id),
    /// What came of things, to this mentor, in a period.
    Progress(Id, Period),
    /// Thanks to this mentor for this takeaway.
    ThankYou(Id, Id),
    /// What came of this takeaway, to whom it came from.
    Telling(Id),
    /// A year.
    Year(i32),
}

/// A text that may leave the journal.
#[derive(Clone, Debug)]
pub struct Leaving {
    /// What it is about.
    pub subject: Subject,
    /// The name of whom it is to; empty where it is to nobody alone.
    pub whom: String,
    /// In English and in Japanese, in the form in which it is shown first.
    pub texts: [String; 2],
    /// The same in the other form; `None` for a letter, which has no marks.
    pub other: Option<[String; 2]>,
}

impl Subject {
    /// Its name in a draft. A month has none before it: the first drafts knew nothing else.
    pub(super) fn name(self) -> String {
        let kind = self.kind();
        match self {
            Self::Month(month) => month.to_string(),
            Self::Year(year) => format!("{kind}:{year}"),
            Self::Progress(id, period) => format!("{kind}:{id}:{}", period.name()),
            Self::ThankYou(mentor, takeaway) => format!("{kind}:{mentor}:{takeaway}"),
            Self::Approach(id)
            | Self::Declined(id)
            | Self::Farewell(id)
            | Self::Agenda(id)
            | Self::AgendaOf(id)
            | Self::Telling(id) => format!("{kind}:{id}"),
        }
    }

    /// The subject of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let Some((kind, of)) = name.split_once(':') else {
            return name.parse().ok().map(Self::Month);
        };
        if kind == "year" {
            return of.parse().ok().map(Self::Year);
        }
        let (id, more) = of.split_once(':').unwrap_or((of, ""));
        let id = id.parse().ok()?;
        Some(match kind {
            "approach" => Self::Approach(id),
            "declined" => Self::Declined(id),
            "farewell" => Self::Farewell(id),
            "agenda" => Self::Agenda(id),
            "agenda-of" => Self::AgendaOf(id),
            "telling" => Self::Telling(id),
            "progress" => Self::Progress(id, Period::from_name(more)?),
            "thank-you" => Self::ThankYou(id, more.parse().ok()?),
            _ => return None,
        })
    }

    /// The id of the record that it is about; a month and a year are none.
    pub const fn record(self) -> Option<Id> {
        match self {
            Self::Month(_) | Self::Year(_) => None,
            Self::Approach(id)
            | Self::Declined(id)
            | Self::Farewell(id)
            | Self::Agenda(id)
            | Self::AgendaOf(id)
            | Self::Progress(id, _)
            | Self::ThankYou(id, _)
            | Self::Telling(id) => Some(id),
        }
    }

    /// All records of whose words something is in it.
    pub fn records(self) -> impl Iterator<Item = Id> {
        let other = match self {
            Self::ThankYou(_, takeaway) => Some(takeaway),
            _ => None,
        };
        self.record().into_iter().chain(other)
    }

    /// The form in which it is shown first: what goes to a person has no marks.
    pub const fn form(self) -> Form {
        match self {
            Self::Month(_) | Self::Year(_) => Form::Markdown,
            _ => Form::Text,
        }
    }

    /// Whether the other one tells the same of another period.
    pub fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Progress(mentor, _), Self::Progress(of, _)) => mentor == of,
            _ => false,
        }
    }

    /// What words are said around it.
    pub const fn shown(self) -> Shown {
        match self {
            Self::Month(_) => Shown::Month,
            Self::Approach(_) => Shown::Approach,
            Self::Declined(_) => Shown::Declined,
            Self::Farewell(_) => Shown::Farewell,
            Self::Agenda(_) | Self::AgendaOf(_) => Shown::Agenda,
            Self::Progress(..) => Shown::Progress,
            Self::ThankYou(..) => Shown::ThankYou,
            Self::Telling(_) => Shown::Telling,
            Self::Year(_) => Shown::Year,
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Month(_) => "month",
            Self::Approach(_) => "approach",
            Self::Declined(_) => "declined",
            Self::Farewell(_) => "farewell",
            Self::Agenda(_) => "agenda",
            Self::AgendaOf(_) => "agenda-of",
            Self::Progress(..) => "progress",
            Self::ThankYou(..) => "thank-you",
            Self::Telling(_) => "telling",
            Self::Year(_) => "year",
        }
    }
}

impl Leaving {
    /// The name of the file that is proposed for this form.
    pub(super) fn file(&self, form: Form) -> String {
        let ending = ending(form);
        let kind = match self.subject {
            Subject::Month(month) => return format!("shirube-{month}{ending}"),
            Subject::Approach(_) => "approach",
            Subject::Declined(_) | Subject::Farewell(_) | Subject::ThankYou(..) => "thanks",
            Subject::Agenda(_) | Subject::AgendaOf(_) => "agenda",
            Subject::Progress(..) => "progress",
            Subject::Telling(_) => "result",
            Subject::Year(year) => return format!("shirube-{year}{ending}"),
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
        name.push_str(ending);
        name
    }
}

/// How the name of a file ends that is written in this form.
pub(super) const fn ending(form: Form) -> &'static str {
    match form {
        Form::Markdown => ".md",
        Form::Text => ".txt",
    }
}

/// The most bytes of a file's name before its ending.
const LONGEST: usize = 120;
