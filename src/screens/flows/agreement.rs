//! What is agreed with a mentor as a short guided flow, beside it the agreement as it grows.

use super::super::guided::{Field, FieldWords, Flow, FlowKind, Input, Said, Wrong};
use crate::domain::{Agreement, Change, Cx, Id, Lang, Mentor, Toward, agree, days_typed, read_day};
use crate::screens::{Effect, Place};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::agreement as words;

const fn text(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Text,
    }
}

const fn line(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Line,
    }
}

const STEPS: &[&[Field]] = &[
    &[text("purpose")],
    &[text("rhythm"), line("every"), line("longest")],
    &[text("length")],
    &[text("confidence")],
    &[text("ending"), line("day")],
];

/// An agreement being written.
#[derive(Debug)]
pub struct AgreementFlow {
    /// As the journal has it.
    mentor: Mentor,
}

impl AgreementFlow {
    /// The agreement with `mentor`.
    pub const fn new(mentor: Mentor) -> Self {
        Self { mentor }
    }

    fn said_as(&self, said: &Said, cx: &Cx) -> Result<Mentor, Wrong> {
        let mut after = self.mentor.clone();
        for fields in STEPS {
            for field in *fields {
                if let Some(text) = text_of_mut(&mut after.agreed, field.name) {
                    said.text(field.name).clone_into(text);
                }
            }
        }
        for (field, days) in [
            ("every", &mut after.rhythm),
            ("longest", &mut after.longest),
        ] {
            *days = days_typed(said.text(field)).map_err(|()| Wrong {
                field,
                sentence: words::bad_days(cx.lang).to_owned(),
            })?;
        }
        after.agreed.day = match said.text("day").trim() {
            "" => None,
            typed => match read_day(typed, cx.today, Toward::Past) {
                Some(day) => Some(day),
                None => {
                    return Err(Wrong {
                        field: "day",
                        sentence: words::bad_day(cx.lang).to_owned(),
                    });
                }
            },
        };
        Ok(after)
    }
}

impl Flow for AgreementFlow {
    fn kind(&self) -> FlowKind {
        FlowKind::Agreement
    }

    fn about(&self) -> Option<String> {
        Some(self.mentor.id.to_string())
    }

    fn record(&self) -> Id {
        self.mentor.id
    }

    fn is_stored(&self) -> bool {
        true
    }

    fn load(&mut self, reader: &Reader, _cx: &Cx) -> Result<(), store::Error> {
        if let Some(stored) = reader.mentor(self.mentor.id)? {
            self.mentor = stored;
        }
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        STEPS
    }

    fn value(&self, field: &str) -> String {
        let days = |days: Option<u16>| days.map_or(String::new(), |days| days.to_string());
        let agreed = &self.mentor.agreed;
        match field {
            "every" => days(self.mentor.rhythm),
            "longest" => days(self.mentor.longest),
            "day" => agreed.day.map_or(String::new(), |day| day.to_string()),
            field => text_of(agreed, field).to_owned(),
        }
    }

    fn reached(&self) -> u8 {
        if self.mentor.agreed.is_empty() {
            1
        } else {
            STEPS.len() as u8
        }
    }

    fn write(&self, said: &Said, _step: u8, cx: &Cx) -> Result<Option<Change>, Wrong> {
        Ok(agree(&self.mentor, self.said_as(said, cx)?))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let mut after = self.said_as(said, cx)?;
        after.agreed.day = after.agreed.day.or(Some(cx.today));
        Ok(agree(&self.mentor, after))
    }

    fn finished(&self, _said: &Said, _cx: &Cx) -> Effect {
        Effect::Visit(Place::Mentor(self.mentor.id))
    }

    fn keys(&self, step: u8) -> &'static [Binding] {
        if usize::from(step) == STEPS.len() {
            keys::GUIDED_AGREEMENT
        } else {
            keys::GUIDED
        }
    }

    fn act(&mut self, _action: Action, _said: &Said, _cx: &Cx) -> Effect {
        Effect::None
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
        for fields in STEPS {
            prose.say(said.text(fields[0].name).to_owned(), look.theme.ink);
        }
        prose
    }
}

fn text_of<'a>(agreed: &'a Agreement, field: &str) -> &'a str {
    match field {
        "purpose" => &agreed.purpose,
        "rhythm" => &agreed.rhythm,
        "length" => &agreed.length,
        "confidence" => &agreed.confidence,
        "ending" => &agreed.ending,
        _ => "",
    }
}

fn text_of_mut<'a>(agreed: &'a mut Agreement, field: &str) -> Option<&'a mut String> {
    Some(match field {
        "purpose" => &mut agreed.purpose,
        "rhythm" => &mut agreed.rhythm,
        "length" => &mut agreed.length,
        "confidence" => &mut agreed.confidence,
        "ending" => &mut agreed.ending,
        _ => return None,
    })
}
