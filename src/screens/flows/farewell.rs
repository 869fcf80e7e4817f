//! The closing of a mentorship as a guided flow, beside it the thanks as they grow and what happened in it.

use super::super::guided::{Field, FieldWords, Flow, FlowKind, Input, Said, Wrong};
use crate::domain::{
    Change, Cx, Farewell, Id, Lang, Mentor, Toward, end_mentorship, read_day, write_farewell,
};
use crate::screens::{Begin, Effect, Place};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::farewell as words;

const fn text(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Text,
    }
}

const STEPS: &[&[Field]] = &[
    &[
        text("reason"),
        Field {
            name: "ended",
            input: Input::Line,
        },
    ],
    &[text("thanks")],
    &[text("learned")],
    &[text("in touch")],
];

/// A closing being written.
#[derive(Debug)]
pub struct FarewellFlow {
    mentor: Mentor,
    /// As the journal has it.
    record: Farewell,
    is_stored: bool,
}

impl FarewellFlow {
    /// The closing of the mentorship of `mentor` that was begun, or a new one.
    pub fn new(mentor: Mentor, begun: Option<Farewell>, cx: &Cx) -> Self {
        Self {
            is_stored: begun.is_some(),
            record: begun.unwrap_or_else(|| Farewell::new(cx.id(), mentor.id, cx.today)),
            mentor,
        }
    }

    fn said_as(&self, said: &Said) -> Farewell {
        let mut after = self.record.clone();
        for fields in STEPS {
            for field in *fields {
                if let Some(text) = text_of_mut(&mut after, field.name) {
                    said.text(field.name).clone_into(text);
                }
            }
        }
        after
    }
}

impl Flow for FarewellFlow {
    fn kind(&self) -> FlowKind {
        FlowKind::Farewell
    }

    fn about(&self) -> Option<String> {
        Some(self.mentor.id.to_string())
    }

    fn record(&self) -> Id {
        self.record.id
    }

    fn is_stored(&self) -> bool {
        self.is_stored
    }

    fn load(&mut self, reader: &Reader, _cx: &Cx) -> Result<(), store::Error> {
        if let Some(stored) = reader.farewell(self.record.id)? {
            self.is_stored = true;
            self.record = stored;
        }
        if let Some(mentor) = reader.mentor(self.mentor.id)? {
            self.mentor = mentor;
        }
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        STEPS
    }

    fn value(&self, field: &str) -> String {
        match field {
            "ended" => self.record.ended.map_or(String::new(), |it| it.to_string()),
            field => text_of(&self.record, field).to_owned(),
        }
    }

    fn reached(&self) -> u8 {
        let filled = STEPS
            .iter()
            .take_while(|fields| !text_of(&self.record, fields[0].name).is_empty())
            .count();
        (filled as u8 + 1).min(STEPS.len() as u8)
    }

    fn write(&self, said: &Said, _step: u8, _cx: &Cx) -> Result<Option<Change>, Wrong> {
        let after = self.said_as(said);
        if !self.is_stored && after == self.record {
            return Ok(None);
        }
        let before = self.is_stored.then(|| self.record.clone());
        Ok(write_farewell(&self.mentor, before, after))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let day = match said.text("ended").trim() {
            "" => cx.today,
            typed => match read_day(typed, cx.today, Toward::Past) {
                Some(day) => day,
                None => {
                    return Err(Wrong {
                        field: "ended",
                        sentence: words::bad_day(cx.lang).to_owned(),
                    });
                }
            },
        };
        let before = self.is_stored.then(|| self.record.clone());
        let after = self.said_as(said);
        Ok(Some(end_mentorship(&self.mentor, before, after, day, cx)))
    }

    fn finished(&self, _said: &Said, _cx: &Cx) -> Effect {
        Effect::Visit(Place::Mentor(self.mentor.id))
    }

    fn keys(&self, step: u8) -> &'static [Binding] {
        if usize::from(step) == STEPS.len() {
            keys::GUIDED_ENDING
        } else {
            keys::GUIDED_FAREWELL
        }
    }

    fn act(&mut self, action: Action, _said: &Said, _cx: &Cx) -> Effect {
        match action {
            Action::Report if self.is_stored => {
                Effect::Begin(Begin::FarewellMessage(self.record.id))
            }
            _ => Effect::None,
        }
    }

    fn step_names(&self, lang: Lang) -> Vec<&'static str> {
        words::steps(lang).to_vec()
    }

    fn heading(&self, look: &Look) -> String {
        words::heading(look.lang, &self.mentor.name)
    }

    fn aside(&self, _look: &Look) -> String {
        String::new()
    }

    fn words(&self, lang: Lang, field: &str) -> FieldWords {
        words::field(lang, field)
    }

    fn beside(&self, _step: u8, said: &Said, look: &Look, columns: u16) -> Prose {
        let mut prose = Prose::new(columns);
        for fields in &STEPS[1..] {
            prose.say(said.text(fields[0].name).to_owned(), look.theme.ink);
        }
        prose
    }
}

fn text_of<'a>(farewell: &'a Farewell, field: &str) -> &'a str {
    match field {
        "reason" => &farewell.reason,
        "thanks" => &farewell.thanks,
        "learned" => &farewell.learned,
        "in touch" => &farewell.in_touch,
        _ => "",
    }
}

fn text_of_mut<'a>(farewell: &'a mut Farewell, field: &str) -> Option<&'a mut String> {
    Some(match field {
        "reason" => &mut farewell.reason,
        "thanks" => &mut farewell.thanks,
        "learned" => &mut farewell.learned,
        "in touch" => &mut farewell.in_touch,
        _ => return None,
    })
}
