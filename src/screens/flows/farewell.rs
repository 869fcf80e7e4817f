//! The closing of a mentorship as a guided flow, beside it the thanks as they grow and what happened in it.

mod beside;
mod choosing;

pub use choosing::ChoosingExample;

use beside::Happened;
use chrono::NaiveDate;

use super::super::guided::{Field, FieldWords, Flow, FlowKind, Input, Said, Wrong};
use super::days;
use crate::domain::{
    Change, Cx, Example, Farewell, Id, Lang, Mentor, Stage, Takeaway, Toward, end_mentorship,
    read_day, write_farewell,
};
use crate::screens::{Begin, Effect, Overlay, Place};
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
            input: Input::Day(Toward::Past),
        },
    ],
    &[text("thanks")],
    &[text("learned")],
    &[text("in touch")],
];

/// Its steps.
const REASON: u8 = 1;
const THANKS: u8 = 2;
const LEARNED: u8 = 3;
const LAST: u8 = 4;
/// How many examples of each sort are offered.
const EXAMPLES: u32 = 20;

/// A closing being written.
#[derive(Debug)]
pub struct FarewellFlow {
    mentor: Mentor,
    /// As the journal has it.
    record: Farewell,
    /// The journal has it, in the trash or not.
    is_known: bool,
    /// What thanks can be said for; nothing private is among it.
    examples: Vec<(Example, Takeaway)>,
    happened: Happened,
}

impl FarewellFlow {
    /// The closing of the mentorship of `mentor` that was begun, or a new one.
    pub fn new(mentor: Mentor, begun: Option<Farewell>, cx: &Cx) -> Self {
        Self {
            is_known: begun.is_some(),
            record: begun.unwrap_or_else(|| Farewell::new(cx.id(), mentor.id, cx.today)),
            mentor,
            examples: Vec::new(),
            happened: Happened::default(),
        }
    }

    /// Whether the mentorship has ended already: then the closing is only read, and mended.
    fn is_over(&self) -> bool {
        self.mentor.stage == Stage::Ended
    }

    /// The day that is typed, if one is. Nothing ends on a day to come.
    fn day(said: &Said, cx: &Cx) -> Result<Option<NaiveDate>, Wrong> {
        let wrong = |sentence: &str| Wrong {
            field: "ended",
            sentence: sentence.to_owned(),
        };
        match said.text("ended").trim() {
            "" => Ok(None),
            typed => match read_day(typed, cx.today, Toward::Past) {
                Some(day) if day > cx.today => Err(wrong(words::not_yet(cx.lang))),
                Some(day) => Ok(Some(day)),
                None => Err(wrong(words::bad_day(cx.lang))),
            },
        }
    }

    fn said_as(&self, said: &Said) -> Farewell {
        let mut after = self.record.clone();
        after.deleted = false;
        for fields in STEPS {
            for field in *fields {
                if let Some(text) = text_of_mut(&mut after, field.name) {
                    said.text(field.name).clone_into(text);
                }
            }
        }
        after
    }

    fn before(&self) -> Option<Farewell> {
        self.is_known.then(|| self.record.clone())
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
        self.is_known && !self.record.deleted
    }

    fn is_gone(&self) -> bool {
        self.mentor.deleted
    }

    /// One that two windows began is that of the first which wrote.
    fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let stored = reader.farewell(self.record.id)?;
        let begun_there = match stored {
            None if !self.is_known => {
                let known = reader.farewells_to(self.mentor.id)?;
                known.into_iter().find(|one| one.ended.is_none())
            }
            _ => None,
        };
        if let Some(known) = stored.or(begun_there) {
            self.is_known = true;
            self.record = known;
        } else if std::mem::take(&mut self.is_known) {
            // It was emptied from the trash: what is said goes into a new one.
            self.record = Farewell::new(cx.id(), self.mentor.id, cx.today);
        }
        match reader.mentor(self.mentor.id)? {
            Some(mentor) => self.mentor = mentor,
            None => self.mentor.deleted = true,
        }
        self.examples = reader.examples_with(self.mentor.id, EXAMPLES)?;
        self.happened = Happened {
            ledger: reader.ledger(self.mentor.id)?,
            open: reader.open_with(self.mentor.id)?,
        };
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        STEPS
    }

    fn value(&self, field: &str) -> String {
        match field {
            "ended" => {
                let day = self.record.ends.or(self.record.ended);
                day.map_or(String::new(), |day| day.to_string())
            }
            field => text_of(&self.record, field).to_owned(),
        }
    }

    /// The step behind the last one of which something is said.
    fn reached(&self) -> u8 {
        let is_said = |fields: &&[Field]| !text_of(&self.record, fields[0].name).is_empty();
        let said = STEPS.iter().rposition(is_said);
        let next = said.map_or(REASON, |place| place as u8 + 2);
        if self.record.ended.is_some() {
            LAST
        } else {
            next.min(LAST)
        }
    }

    fn write(&self, said: &Said, _step: u8, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let mut after = self.said_as(said);
        let day = Self::day(said, cx)?;
        after.ends = day.filter(|_| day != self.record.ended);
        // Who only looks through the steps leaves nothing behind.
        if !self.is_known && after == self.record {
            return Ok(None);
        }
        Ok(write_farewell(&self.mentor, self.before(), after))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let day = Self::day(said, cx)?;
        let ended = self.mentor.ended.filter(|_| self.is_over());
        let day = day.or(ended).unwrap_or(cx.today);
        let after = self.said_as(said);
        let is_as_it_was = self.is_over()
            && after == self.record
            && (self.record.ended, self.mentor.ended) == (Some(day), Some(day));
        if is_as_it_was {
            return Ok(None);
        }
        let before = self.before();
        Ok(Some(end_mentorship(&self.mentor, before, after, day, cx)))
    }

    fn finished(&self, _said: &Said, _cx: &Cx) -> Effect {
        Effect::Visit(Place::Mentor(self.mentor.id))
    }

    fn keys(&self, step: u8) -> &'static [Binding] {
        match step {
            REASON => keys::GUIDED_END_REASON,
            LAST if self.is_over() => keys::GUIDED_ENDED,
            LAST => keys::GUIDED_ENDING,
            _ => keys::GUIDED_FAREWELL,
        }
    }

    fn act(&mut self, action: Action, said: &Said, cx: &Cx) -> Effect {
        let is_empty = STEPS[1..]
            .iter()
            .all(|fields| said.text(fields[0].name).trim().is_empty());
        match action {
            Action::Report if is_empty => Effect::Say(words::nothing_to_send(cx.lang).into()),
            Action::Report => Effect::Begin(Begin::FarewellMessage(self.record.id)),
            Action::Add if self.examples.is_empty() => {
                Effect::Say(words::no_example(cx.lang).into())
            }
            Action::Add => {
                let choosing = ChoosingExample::new(&self.examples, cx.lang);
                Effect::Show(Box::new(Overlay::Example(Box::new(choosing))))
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

    fn aside(&self, look: &Look) -> String {
        match self.record.ended.filter(|_| self.is_over()) {
            Some(day) => words::ended_on(look.lang, day, look.today),
            None => String::new(),
        }
    }

    fn words(&self, lang: Lang, field: &str) -> FieldWords {
        words::field(lang, field)
    }

    /// On which day it ends, also where none is typed.
    fn hint(&self, field: &str, said: &Said, look: &Look) -> String {
        if field != "ended" {
            return String::new();
        }
        let over = self.mentor.ended.filter(|_| self.is_over());
        days::read_past(said.text(field), over.unwrap_or(look.today), look)
    }

    fn beside(&self, step: u8, said: &Said, look: &Look, columns: u16) -> Prose {
        beside::prose(self, (step, &self.said_as(said)), look, columns)
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
