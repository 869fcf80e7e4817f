//! What is agreed with a mentor as a short guided flow, beside it the agreement as it grows.

use super::super::guided::{Field, FieldWords, Flow, FlowKind, Input, Said, Wrong};
use super::days;
use crate::domain::{Agreement, Change, Cx, Id, Lang, Mentor, Toward, agree, days_typed, read_day};
use crate::screens::{Effect, Place};
use crate::store::{self, Reader};
use crate::text;
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::agreement as words;
use crate::words::mentors;

const fn lines(name: &'static str) -> Field {
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

const DAY: Field = Field {
    name: "day",
    input: Input::Day(Toward::Past),
};

const STEPS: [&[Field]; 5] = [
    &[lines("purpose")],
    &[lines("rhythm"), line("every"), line("longest")],
    &[lines("length")],
    &[lines("confidence")],
    &[lines("ending"), DAY],
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
            for field in fields {
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
        let wrong = |sentence: &str| Wrong {
            field: "day",
            sentence: sentence.to_owned(),
        };
        after.agreed.day = match said.text("day").trim() {
            "" => None,
            typed => match read_day(typed, cx.today, Toward::Past) {
                Some(day) if day > cx.today => return Err(wrong(words::not_yet(cx.lang))),
                Some(day) => Some(day),
                None => return Err(wrong(words::bad_day(cx.lang))),
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

    fn is_gone(&self) -> bool {
        self.mentor.deleted
    }

    fn load(&mut self, reader: &Reader, _cx: &Cx) -> Result<(), store::Error> {
        match reader.mentor(self.mentor.id)? {
            Some(stored) => self.mentor = stored,
            // It was emptied from the trash.
            None => self.mentor.deleted = true,
        }
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        &STEPS
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
        let is_open = |fields: &&[Field]| text_of(&self.mentor.agreed, fields[0].name).is_empty();
        let open = STEPS.iter().position(is_open);
        match (self.mentor.agreed.day, open) {
            // What was agreed is looked over from its beginning.
            (Some(_), _) => 1,
            (None, open) => open.map_or(STEPS.len(), |step| step + 1) as u8,
        }
    }

    fn write(&self, said: &Said, _step: u8, cx: &Cx) -> Result<Option<Change>, Wrong> {
        Ok(agree(&self.mentor, self.said_as(said, cx)?))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let mut after = self.said_as(said, cx)?;
        // One without a word has no day, and what was agreed on another day stays so until another one is typed.
        if !after.agreed.is_empty() {
            after.agreed.day = after.agreed.day.or(Some(cx.today));
        }
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

    fn aside(&self, look: &Look) -> String {
        let day = self.mentor.agreed.day;
        day.map_or(String::new(), |day| words::agreed_on(look.lang, day))
    }

    fn words(&self, lang: Lang, field: &str) -> FieldWords {
        words::field(lang, field)
    }

    /// On which day it is agreed, also where none is typed.
    fn hint(&self, field: &str, said: &Said, look: &Look) -> String {
        match field {
            "day" => days::read_past(said.text(field), look.today, look),
            _ => String::new(),
        }
    }

    fn beside(&self, step: u8, said: &Said, look: &Look, columns: u16) -> Prose {
        let (lang, theme) = (look.lang, look.theme);
        let labels = STEPS.map(|fields| words::field(lang, fields[0].name).label);
        let widest = labels.map(text::width).into_iter().max().unwrap_or(0);
        let mut prose = Prose::new(columns);
        for (number, (fields, label)) in STEPS.iter().zip(labels).enumerate() {
            let is_here = number + 1 == usize::from(step);
            let (pointer, style) = if is_here {
                (look.symbols.pointer, theme.heading())
            } else {
                ("", theme.faint)
            };
            let gap = widest - text::width(label) + 2;
            let mut lead = format!("{pointer:<2}{label}{:gap$}", "");
            let blank = " ".repeat(text::width(&lead));
            let field = fields[0].name;
            let mut lines: Vec<String> = said.text(field).lines().map(str::to_owned).collect();
            if field == "rhythm" {
                lines.push(rhythm_in_words(said, lang));
            }
            lines.retain(|line| !line.trim().is_empty());
            if lines.is_empty() {
                let inside = words::field(lang, field).inside.to_owned();
                prose.add(&lead, style, &[(inside, theme.faint)]);
            }
            for line in lines {
                prose.add(&lead, style, &[(line, theme.ink)]);
                lead.clone_from(&blank);
            }
        }
        if !self.mentor.agreement.trim().is_empty() {
            prose.blank();
            prose.say(format!("  {}", words::besides(lang)), theme.faint);
            for line in self.mentor.agreement.lines() {
                prose.add("  ", theme.ink, &[(line.to_owned(), theme.ink)]);
            }
        }
        prose
    }
}

/// The days between two meetings, and the most of them, as far as they can be read.
fn rhythm_in_words(said: &Said, lang: Lang) -> String {
    let days = |field| days_typed(said.text(field)).ok().flatten();
    let every = days("every").map(|days| mentors::every(lang, days));
    let longest = days("longest").map(|days| mentors::longest(lang, days));
    let said: Vec<String> = [every, longest].into_iter().flatten().collect();
    said.join(lang.pick(", ", "、"))
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
