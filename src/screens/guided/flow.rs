//! What a guided flow is: its steps with their fields, the record that it writes, and what it shows beside them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::{Change, Cx, Id, Lang, Toward};
use crate::screens::Effect;
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::keys::Binding;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
pub use crate::words::guided::FieldWords;

/// Which flow it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FlowKind {
    /// A self-analysis.
    Analysis,
    /// The approach to a mentor.
    Approach,
    /// What is agreed with a mentor.
    Agreement,
    /// The closing of a mentorship.
    Farewell,
    /// The search for who gives a support.
    Search,
    /// The review of a mentorship.
    Relationship,
    /// A finished review of a mentorship that is mended.
    Mending,
}

/// A field of a step.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name, in a draft too; of all fields of a flow no two have the same.
    pub name: &'static str,
    /// How it is typed.
    pub input: Input,
}

/// How a field is typed.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// A text of several lines.
    Text,
    /// A single line.
    Line,
    /// A day, in words or in numbers, meant this way.
    Day(Toward),
    /// One of these stored names.
    Choice(&'static [&'static str]),
    /// How much, from 0 to 3.
    Level,
    /// How well, from 1 to this, at most 5; 0 for what is not rated.
    Rating(u8),
}

/// What stands in the fields of all steps, as it is typed.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub(super) fields: Vec<(&'static str, String)>,
}

impl Said {
    /// What stands in the field of this name; nothing where there is none.
    pub fn text(&self, name: &str) -> &str {
        let mut fields = self.fields.iter();
        let field = fields.find(|(known, _)| *known == name);
        field.map_or("", |(_, text)| text)
    }

    /// The level in the field of this name.
    pub fn level(&self, name: &str) -> u8 {
        self.text(name).parse().unwrap_or_default()
    }
}

/// What cannot be taken as it is typed: the name of the field, and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field.
    pub field: &'static str,
    /// What is wrong, with a way out.
    pub sentence: String,
}

/// A question before a flow is finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What is asked.
    pub question: &'static str,
    /// What it is about, a line each.
    pub about: Vec<String>,
    /// Yes, which finishes it, and no.
    pub answers: (&'static str, &'static str),
}

/// A flow that the guide leads through.
pub trait Flow: fmt::Debug {
    /// Which it is.
    fn kind(&self) -> FlowKind;
    /// What it is about, in a draft: the id of a mentor, the name of a support.
    fn about(&self) -> Option<String>;
    /// The record that it writes, which may be new.
    fn record(&self) -> Id;
    /// Whether that is in the journal by now, and not in the trash.
    fn is_stored(&self) -> bool;
    /// Whether what it is about is gone, in the trash or for good: then nothing is written, and what is typed stays a
    /// draft.
    fn is_gone(&self) -> bool {
        false
    }
    /// Reads the record as the journal has it now, and what is shown beside the steps. Called before anything else, and
    /// whenever the journal was written to.
    fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error>;
    /// The fields of its steps, one step at least. A step without fields tells something, which takes the whole room.
    fn steps(&self) -> &'static [&'static [Field]];
    /// What the record holds in the field of this name.
    fn value(&self, field: &str) -> String;
    /// The step at which it is taken up, from 1, and the furthest one that was reached.
    fn reached(&self) -> u8;
    /// The change that writes what is said, with this step reached; `None` where nothing changes. What went to the trash
    /// meanwhile is brought back, or begun anew.
    fn write(&self, said: &Said, step: u8, cx: &Cx) -> Result<Option<Change>, Wrong>;
    /// The change that finishes it; `None` where nothing changes.
    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong>;
    /// Whether only the finish writes what is typed in this field.
    fn waits(&self, _field: &str) -> bool {
        false
    }
    /// Whether this field has a meaning with what is said; one that has none is hidden, and keeps what is typed in it.
    fn is_shown(&self, _field: &str, _said: &Said) -> bool {
        true
    }
    /// What is asked before it is finished as it is said; nothing where there is no doubt.
    fn doubt(&self, _said: &Said, _lang: Lang) -> Option<Doubt> {
        None
    }
    /// What goes on when it is finished, in place of the flow.
    fn finished(&self, said: &Said, cx: &Cx) -> Effect;
    /// The keys of a step, all others are text.
    fn keys(&self, step: u8) -> &'static [Binding];
    /// Answers a key of its own.
    fn act(&mut self, action: Action, said: &Said, cx: &Cx) -> Effect;
    /// The names of the steps.
    fn step_names(&self, lang: Lang) -> Vec<&'static str>;
    /// What stands above: its name and its subject.
    fn heading(&self, look: &Look) -> String;
    /// What else is to be known of the subject, at the right edge; may be empty.
    fn aside(&self, look: &Look) -> String;
    /// What is said of a field.
    fn words(&self, lang: Lang, field: &str) -> FieldWords;
    /// What is said beside a line as it is typed: how it is read, or what is meant while it is empty.
    fn hint(&self, _field: &str, _said: &Said, _look: &Look) -> String {
        String::new()
    }
    /// What is shown beside a step, in so many columns: the message as it grows, what was said before. Where that is nothing,
    /// the fields have the whole room.
    fn beside(&self, step: u8, said: &Said, look: &Look, columns: u16) -> Prose;
}
