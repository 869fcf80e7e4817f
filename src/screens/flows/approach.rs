//! The approach to a mentor as a guided flow, beside it the message as it grows.

use super::super::guided::{Field, FieldWords, Flow, FlowKind, Input, Said, Wrong};
use crate::domain::{
    Approach, Change, Cx, FOLLOW_UP_AFTER, Id, Lang, Mentor, Toward, read_day, send_approach,
    write_approach,
};
use crate::screens::{Begin, Effect, Place};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::approach as words;

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
    &[text("thanks")],
    &[text("proposal")],
    &[text("easy no")],
    &[text("give")],
    &[line("channel"), line("sent"), line("follow up")],
];

/// An approach being written.
#[derive(Debug)]
pub struct ApproachFlow {
    mentor: Mentor,
    /// As the journal has it.
    record: Approach,
    is_stored: bool,
}

impl ApproachFlow {
    /// The approach to `mentor` that was begun, or a new one.
    pub fn new(mentor: Mentor, begun: Option<Approach>, cx: &Cx) -> Self {
        Self {
            is_stored: begun.is_some(),
            record: begun.unwrap_or_else(|| Approach::new(cx.id(), mentor.id, cx.today)),
            mentor,
        }
    }

    fn said_as(&self, said: &Said, cx: &Cx) -> Result<Approach, Wrong> {
        let mut after = self.record.clone();
        for fields in STEPS {
            for field in *fields {
                if let Some(text) = text_of_mut(&mut after, field.name) {
                    said.text(field.name).clone_into(text);
                }
            }
        }
        after.follow_up = day("follow up", said, Toward::Coming, cx)?;
        Ok(after)
    }
}

impl Flow for ApproachFlow {
    fn kind(&self) -> FlowKind {
        FlowKind::Approach
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
        if let Some(stored) = reader.approach(self.record.id)? {
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
        let day = |day: Option<chrono::NaiveDate>| day.map_or(String::new(), |it| it.to_string());
        match field {
            "sent" => day(self.record.sent),
            "follow up" => day(self.record.follow_up),
            field => text_of(&self.record, field).to_owned(),
        }
    }

    fn reached(&self) -> u8 {
        // Where the first text is missing; all were reached once all are there.
        let texts = STEPS.iter().take(STEPS.len() - 1);
        let filled = texts
            .take_while(|fields| !text_of(&self.record, fields[0].name).is_empty())
            .count();
        filled as u8 + 1
    }

    fn write(&self, said: &Said, _step: u8, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let after = self.said_as(said, cx)?;
        if !self.is_stored && after == self.record {
            return Ok(None);
        }
        let before = self.is_stored.then(|| self.record.clone());
        Ok(write_approach(&self.mentor, before, after))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let mut after = self.said_as(said, cx)?;
        let sent = day("sent", said, Toward::Past, cx)?.unwrap_or(cx.today);
        after.follow_up = after
            .follow_up
            .or_else(|| sent.checked_add_days(FOLLOW_UP_AFTER));
        let before = self.is_stored.then(|| self.record.clone());
        Ok(Some(send_approach(&self.mentor, before, after, sent, cx)))
    }

    fn finished(&self, _said: &Said, _cx: &Cx) -> Effect {
        Effect::Visit(Place::Mentor(self.mentor.id))
    }

    fn keys(&self, step: u8) -> &'static [Binding] {
        if usize::from(step) == STEPS.len() {
            keys::GUIDED_SENDING
        } else {
            keys::GUIDED_APPROACH
        }
    }

    fn act(&mut self, action: Action, _said: &Said, _cx: &Cx) -> Effect {
        match action {
            Action::Report if self.is_stored => {
                Effect::Begin(Begin::ApproachMessage(self.record.id))
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
        for fields in STEPS.iter().take(STEPS.len() - 1) {
            prose.say(said.text(fields[0].name).to_owned(), look.theme.ink);
        }
        prose
    }
}

/// The day typed in the field of this name, if one is.
fn day(
    field: &'static str,
    said: &Said,
    toward: Toward,
    cx: &Cx,
) -> Result<Option<chrono::NaiveDate>, Wrong> {
    match said.text(field).trim() {
        "" => Ok(None),
        typed => match read_day(typed, cx.today, toward) {
            Some(day) => Ok(Some(day)),
            None => Err(Wrong {
                field,
                sentence: words::bad_day(cx.lang).to_owned(),
            }),
        },
    }
}

fn text_of<'a>(approach: &'a Approach, field: &str) -> &'a str {
    match field {
        "purpose" => &approach.purpose,
        "thanks" => &approach.thanks,
        "proposal" => &approach.proposal,
        "easy no" => &approach.easy_no,
        "give" => &approach.give,
        "channel" => &approach.channel,
        _ => "",
    }
}

fn text_of_mut<'a>(approach: &'a mut Approach, field: &str) -> Option<&'a mut String> {
    Some(match field {
        "purpose" => &mut approach.purpose,
        "thanks" => &mut approach.thanks,
        "proposal" => &mut approach.proposal,
        "easy no" => &mut approach.easy_no,
        "give" => &mut approach.give,
        "channel" => &mut approach.channel,
        _ => return None,
    })
}
