//! What a draft file holds: a text that was begun and not saved, as it was typed.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Begin;
use super::check_in::CheckingIn;
use super::guided::FlowKind;
use super::preparing::line::AgendaLine;
use super::report::Subject;
use crate::domain::document::{self, Document, Key};
use crate::domain::{EntryKind, Id, Intent, MeetingState, Month, Support};

/// Something begun and not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unfinished {
    /// A meeting or a note.
    Writing(Box<UnfinishedWriting>),
    /// What is ticked and typed after a meeting; its record is the meeting.
    Closing(UnfinishedForm),
    /// A mentor.
    Mentor(UnfinishedMentor),
    /// What is said of takeaways, or a takeaway that is noted.
    Asking(UnfinishedAsking),
    /// A goal.
    Goal(UnfinishedForm),
    /// To which state a goal shall go, and why.
    GoalState(UnfinishedForm),
    /// How a mentorship goes on.
    Leaving(UnfinishedForm),
    /// A check-in on a goal.
    CheckIn(UnfinishedForm),
    /// A step of a month-end review.
    MonthReview(UnfinishedForm),
    /// A report or a message whose text was edited.
    Report(UnfinishedForm),
    /// What was answered to an approach.
    Answer(UnfinishedForm),
    /// A line of an agenda, or a remark beside one.
    AgendaLine(UnfinishedForm),
    /// A step of a guided flow.
    Guided(FlowKind, UnfinishedForm),
}

/// A meeting or a note as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfinishedWriting {
    /// The id of the entry that is edited, or of the planned meeting that is logged.
    pub entry: Option<String>,
    /// The note of that entry as it was loaded: if the journal has another one by now, somebody changed it.
    pub loaded: String,
    /// Whether it is a meeting.
    pub meeting: bool,
    /// What is done by writing it. The first drafts said whether it was `logged`.
    #[serde(
        alias = "logged",
        serialize_with = "write_intent",
        deserialize_with = "read_intent"
    )]
    pub intent: Intent,
    /// With whom, day, time, minutes, place.
    pub fields: [String; 5],
    /// The same as they were loaded: what is the same in both was not touched.
    pub loaded_fields: [String; 5],
    /// The note.
    pub note: String,
    /// The line and byte at which the cursor stood.
    pub cursor: (usize, usize),
}

/// A mentor's form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfinishedMentor {
    /// The id of the mentor that is edited.
    pub mentor: Option<String>,
    /// The fields, in the form's order.
    pub fields: Vec<UnfinishedField>,
}

/// Labelled fields as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfinishedForm {
    /// The id of the record that is edited; none for a new one.
    pub record: Option<String>,
    /// What it belongs to: the id of a goal, a month, the subject of a report.
    pub about: Option<String>,
    /// The fields, in the form's order.
    pub fields: Vec<UnfinishedField>,
}

/// A field of a form. One that holds what was loaded was not touched, and follows the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfinishedField {
    /// Its name.
    pub name: String,
    /// What was typed.
    pub typed: String,
    /// What it held when it was loaded.
    pub loaded: String,
    /// Whether it holds words of the user's own, of which a few may tell the draft from others.
    pub is_words: bool,
}

/// An answer about takeaways as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfinishedAsking {
    /// What the answer is for: `close`, `drop`, `add`, `edit`.
    pub purpose: String,
    /// The ids of the takeaways it is about.
    pub takeaways: Vec<String>,
    /// What the journal said of each when it was asked: the result, or the words of one that is edited. If it says
    /// something else by now, somebody changed it.
    pub loaded: Vec<String>,
    /// The name of the state or outcome that is chosen; empty where there is nothing to choose.
    pub choice: String,
    /// What was typed.
    pub text: String,
}

impl UnfinishedForm {
    /// The id of the record that is edited, if one is.
    pub fn record(&self) -> Option<Id> {
        self.record.as_deref()?.parse().ok()
    }

    /// The id of the record that it belongs to, if it belongs to one.
    pub fn about(&self) -> Option<Id> {
        self.about.as_deref()?.parse().ok()
    }

    /// What the report is about that it holds.
    pub fn subject(&self) -> Option<Subject> {
        Subject::from_name(self.about.as_deref()?)
    }

    /// The month that it is of, if it is of one.
    pub fn month(&self) -> Option<Month> {
        self.about.as_deref()?.parse().ok()
    }
}

impl UnfinishedField {
    /// The name of the field that holds a stage's name: a word of the program's, not of the user's.
    pub const STAGE: &str = "stage";
    /// How the names of the fields begin that hold how much of a support is given.
    const GIVES: &str = "gives ";

    /// Whether it is chosen, and not typed. The first drafts of a mentor do not say so themselves.
    fn is_choice(&self) -> bool {
        self.name == Self::STAGE || self.name.starts_with(Self::GIVES)
    }
}

impl Unfinished {
    /// Reads a draft file. One that is not ours to the letter is a text that a command could not save, as it was given:
    /// it is taken up with what stands in its front matter.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text)
            .unwrap_or_else(|_| Self::Writing(Box::new(UnfinishedWriting::given(text))))
    }

    /// The draft file that [`read`](Self::read) reads back the same.
    #[expect(
        clippy::missing_panics_doc,
        reason = "JSON has a form for all texts and numbers"
    )]
    pub fn write(&self) -> String {
        serde_json::to_string(self).expect("JSON has a form for all texts and numbers")
    }

    /// Whether both say the same, wherever the cursor stands.
    pub fn is_same_text(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Writing(one), Self::Writing(other)) => {
                let mut one = one.clone();
                one.cursor = other.cursor;
                one == *other
            }
            (one, other) => one == other,
        }
    }

    /// A few words that tell this draft from others.
    pub fn opening(&self) -> &str {
        match self {
            Self::Writing(writing) => first_words(&writing.note)
                .or_else(|| first_words(&writing.fields[0]))
                .unwrap_or_default(),
            Self::Mentor(mentor) => mentor
                .fields
                .iter()
                .filter(|field| !field.is_choice())
                .find_map(|field| first_words(&field.typed))
                .unwrap_or_default(),
            Self::Asking(asking) => first_words(&asking.text).unwrap_or_default(),
            Self::Report(form) => {
                let mut edited = form.fields.iter().filter(|field| field.is_words);
                edited.find_map(first_edited).unwrap_or_default()
            }
            Self::Goal(form)
            | Self::GoalState(form)
            | Self::Leaving(form)
            | Self::CheckIn(form)
            | Self::MonthReview(form)
            | Self::Answer(form)
            | Self::Closing(form)
            | Self::AgendaLine(form)
            | Self::Guided(_, form) => {
                let fields = form
                    .fields
                    .iter()
                    .filter(|field| field.typed != field.loaded);
                fields
                    .filter(|field| field.is_words)
                    .find_map(|field| first_words(&field.typed))
                    .unwrap_or_default()
            }
        }
    }

    /// The id of the first takeaway, or of any other record, that it is about, if it is about any.
    pub fn about(&self) -> Option<Id> {
        match self {
            Self::Asking(asking) => asking.takeaways.first()?.parse().ok(),
            Self::GoalState(form)
            | Self::CheckIn(form)
            | Self::Answer(form)
            | Self::Leaving(form)
            | Self::AgendaLine(form)
            | Self::Guided(_, form) => form.about(),
            Self::Goal(form) | Self::Closing(form) => form.record(),
            Self::Report(form) => form.subject()?.record(),
            Self::Writing(_) | Self::Mentor(_) | Self::MonthReview(_) => None,
        }
    }

    /// Whether it is what this would begin anew, left half done.
    pub fn is_begun_by(&self, begin: Begin) -> bool {
        match (self, begin) {
            (Self::Goal(form), Begin::EditGoal(goal) | Begin::Sharpen(goal)) => {
                form.record() == Some(goal)
            }
            (Self::GoalState(form), Begin::MoveGoal(goal)) => form.about() == Some(goal),
            (Self::Leaving(form), Begin::LeaveMentor(mentor)) => form.about() == Some(mentor),
            (Self::CheckIn(form), Begin::CheckIn(goal)) => {
                form.about() == Some(goal) && !CheckingIn::is_mending(form)
            }
            (Self::CheckIn(form), Begin::EditCheckIn(check_in)) => form.record() == Some(check_in),
            (Self::Report(form), begin) => {
                let subject = match begin {
                    Begin::Report(month) => Subject::Month(month),
                    Begin::ApproachMessage(id) => Subject::Approach(id),
                    Begin::DeclinedThanks(id) => Subject::Declined(id),
                    Begin::FarewellMessage(id) => Subject::Farewell(id),
                    Begin::Leave(subject) => subject,
                    _ => return false,
                };
                form.subject() == Some(subject)
            }
            (Self::Answer(form), Begin::Answer(approach)) => form.about() == Some(approach),
            (Self::AgendaLine(form), Begin::AgendaLine { of, about }) => {
                AgendaLine::is_draft_of(form, of, about)
            }
            (Self::Guided(FlowKind::Analysis, form), Begin::Analysis(id)) => {
                let is_begun = form.about.is_none();
                form.record() == id || (id.is_none() && is_begun)
            }
            (
                Self::Guided(FlowKind::Approach, form),
                Begin::Approach(id) | Begin::ApproachAgain(id),
            )
            | (Self::Guided(FlowKind::Agreement, form), Begin::Agreement(id))
            | (Self::Guided(FlowKind::Farewell, form), Begin::Farewell(id))
            | (Self::Guided(FlowKind::Relationship, form), Begin::Relationship(id)) => {
                form.about() == Some(id)
            }
            // One that was begun here may have been finished elsewhere since.
            (
                Self::Guided(FlowKind::Mending | FlowKind::Relationship, form),
                Begin::MendRelationship(id),
            ) => form.record() == Some(id),
            (Self::Guided(FlowKind::Search, form), Begin::Search(support)) => {
                form.about.as_deref() == Some(support.name())
            }
            _ => false,
        }
    }

    /// The id of the entry or mentor that it changes, if it changes one and the id can be read.
    pub fn record(&self) -> Option<Id> {
        match self {
            Self::Writing(writing) => writing.entry.as_deref(),
            Self::Mentor(mentor) => mentor.mentor.as_deref(),
            Self::Goal(form)
            | Self::CheckIn(form)
            | Self::MonthReview(form)
            | Self::Closing(form)
            | Self::Guided(_, form) => form.record.as_deref(),
            Self::Asking(_)
            | Self::GoalState(_)
            | Self::Answer(_)
            | Self::AgendaLine(_)
            | Self::Leaving(_)
            | Self::Report(_) => None,
        }
        .and_then(|id| id.parse().ok())
    }
}

impl UnfinishedWriting {
    /// A text with or without front matter. Where that cannot be read, all of it is the note. What the writer has no
    /// field for stands below the note, and the cursor there, so that it is seen before anything is saved.
    fn given(text: &str) -> Self {
        let document = document::read(text).unwrap_or_default();
        let is_meeting = document.kind.unwrap_or(EntryKind::Meeting) == EntryKind::Meeting;
        let mut note = if document == Document::default() {
            text.to_owned()
        } else {
            document.note.clone()
        };
        let mut cursor = (0, 0);
        let left_over = left_over(&document, is_meeting);
        if let Some(last) = left_over.last() {
            // The blank line ends a takeaway: what continues one is no flag of the entry's.
            note.truncate(note.trim_end().len());
            note.push_str("\n\n");
            note.push_str(&left_over.join("\n"));
            cursor = (note.lines().count() - 1, last.len());
        }
        let words = |value: Option<String>| value.unwrap_or_default();
        Self {
            meeting: is_meeting,
            intent: Intent::Log,
            fields: [
                document.mentors.unwrap_or_default().join(", "),
                words(document.day.map(|day| day.to_string())),
                words(document.time.map(|time| time.format("%H:%M").to_string())),
                words(document.minutes.map(|minutes| minutes.to_string())),
                words(document.place),
            ],
            note,
            cursor,
            ..Self::default()
        }
    }
}

/// What a front matter says and the writer has no field for, as lines of the note, which says in its own way that it is
/// private. That a meeting was held goes without saying.
fn left_over(document: &Document, is_meeting: bool) -> Vec<String> {
    let names = document.mentors.as_ref().filter(|_| !is_meeting);
    let state = document.state.filter(|state| *state != MeetingState::Held);
    let received = document.received.filter(|received| !received.is_empty());
    let values = [
        (Key::Mentors, names.map(|names| names.join(", "))),
        (Key::Zone, document.zone.clone()),
        (Key::State, state.map(|state| state.name().to_owned())),
        (
            Key::Usefulness,
            document.usefulness.map(|useful| useful.to_string()),
        ),
        (
            Key::Received,
            received.map(|received| {
                let names: Vec<_> = received.iter().map(Support::name).collect();
                names.join(", ")
            }),
        ),
    ];
    values
        .into_iter()
        .filter_map(|(key, value)| Some(format!("{}: {}", key.name(), value?)))
        .chain((document.private == Some(true)).then(|| "#private".to_owned()))
        .collect()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde wants it")]
fn write_intent<S: Serializer>(intent: &Intent, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(intent.name())
}

fn read_intent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Intent, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Stored {
        Logged(bool),
        Named(String),
    }
    Ok(match Stored::deserialize(deserializer)? {
        Stored::Logged(true) => Intent::Log,
        Stored::Logged(false) => Intent::Edit,
        Stored::Named(name) => Intent::from_name(&name).unwrap_or_default(),
    })
}

/// The first line that was not there when it was loaded.
fn first_edited(field: &UnfinishedField) -> Option<&str> {
    let mut lines = field.typed.lines();
    let edited = lines.find(|line| !field.loaded.lines().any(|loaded| loaded == *line));
    edited.and_then(first_words)
}

fn first_words(text: &str) -> Option<&str> {
    text.lines().map(str::trim).find(|line| !line.is_empty())
}
