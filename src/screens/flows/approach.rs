//! The approach to a mentor as a guided flow, beside it the message as it grows.

mod beside;
mod fields;

use chrono::NaiveDate;

use super::super::guided::{Doubt, Field, FieldWords, Flow, FlowKind, Said, Wrong};
use super::days;
use crate::domain::{
    Answer, Approach, Change, Covered, Cx, FOLLOW_UP_AFTER, Id, Lang, Mentor, Stage, Toward,
    present_analysis, read_day, send_approach, support_map, write_approach,
};
use crate::screens::{Begin, Effect, Place};
use crate::store::{self, Reader};
use crate::text;
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::approach as words;
use fields::{STEPS, has_message, has_words, text_of, with_texts};

/// An approach being written.
#[derive(Debug)]
pub struct ApproachFlow {
    mentor: Mentor,
    /// As the journal has it.
    record: Approach,
    /// The journal has it, were it in the trash.
    is_known: bool,
    /// How the supports are covered that I need.
    covered: Vec<Covered>,
}

impl ApproachFlow {
    /// The approach to `mentor` that was begun, or a new one.
    pub fn new(mentor: Mentor, begun: Option<Approach>, cx: &Cx) -> Self {
        Self {
            is_known: begun.is_some(),
            record: begun.unwrap_or_else(|| Approach::new(cx.id(), mentor.id, cx.today)),
            mentor,
            covered: Vec::new(),
        }
    }

    /// Whether somebody in this stage can be asked for something new.
    pub const fn makes_sense(stage: Stage) -> bool {
        matches!(
            stage,
            Stage::Candidate | Stage::Approached | Stage::Declined
        )
    }

    fn before(&self) -> Option<Approach> {
        self.is_known.then(|| self.record.clone())
    }

    /// The approach as it is typed. Of one that is sent the day can be mended, and there is always one on which to ask
    /// again; one that is not is sent by finishing only.
    fn said_as(&self, said: &Said, cx: &Cx) -> Result<Approach, Wrong> {
        let mut after = with_texts(self.record.clone(), said);
        after.deleted = false;
        after.follow_up = day("follow up", said, Toward::Coming, cx)?;
        if self.record.sent.is_some() {
            after.sent = sent_on(said, cx)?;
            in_order(&mut after, cx)?;
        }
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
        self.is_known && !self.record.deleted
    }

    fn is_gone(&self) -> bool {
        self.mentor.deleted
    }

    /// One that two windows began is that of the first which wrote.
    fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let stored = reader.approach(self.record.id)?;
        let begun_there = match stored {
            None if !self.is_known => {
                let known = reader.approaches_to(self.mentor.id)?;
                known.into_iter().find(|one| one.answer.is_none())
            }
            _ => None,
        };
        if let Some(known) = stored.or(begun_there) {
            self.is_known = true;
            self.record = known;
        } else if std::mem::take(&mut self.is_known) {
            // It was emptied from the trash: what is said goes into a new one.
            self.record = Approach::new(cx.id(), self.mentor.id, cx.today);
        }
        match reader.mentor(self.mentor.id)? {
            Some(mentor) => self.mentor = mentor,
            None => self.mentor.deleted = true,
        }
        let versions = reader.analyses()?;
        self.covered = support_map(present_analysis(&versions), &reader.mentors()?).into();
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        STEPS
    }

    fn value(&self, field: &str) -> String {
        let day = |day: Option<NaiveDate>| day.map_or(String::new(), |it| it.to_string());
        match field {
            "sent" => day(self.record.sent),
            "follow up" => day(self.record.follow_up),
            field => text_of(&self.record, field).to_owned(),
        }
    }

    /// Behind the last text that is there: one that was left out on purpose is not asked for again.
    fn reached(&self) -> u8 {
        if self.record.sent.is_some() {
            return STEPS.len() as u8;
        }
        fields::furthest_text(&self.record).map_or(1, |step| step + 1)
    }

    fn write(&self, said: &Said, _step: u8, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let after = self.said_as(said, cx)?;
        // Who only looks through the steps leaves nothing behind.
        if !self.is_known && !has_words(&after) && after.follow_up.is_none() {
            return Ok(None);
        }
        Ok(write_approach(&self.mentor, self.before(), after))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let sent = sent_on(said, cx)?.unwrap_or(cx.today);
        let mut after = self.said_as(said, cx)?;
        after.sent = Some(sent);
        in_order(&mut after, cx)?;
        if self.record.sent == Some(sent) {
            return Ok(write_approach(&self.mentor, self.before(), after));
        }
        Ok(Some(send_approach(
            &self.mentor,
            self.before(),
            after,
            sent,
            cx,
        )))
    }

    fn waits(&self, field: &str) -> bool {
        field == "sent" && self.record.sent.is_none()
    }

    /// Whether it shall be sent without some of its pieces; whoever was asked in person wrote none.
    fn doubt(&self, said: &Said, lang: Lang) -> Option<Doubt> {
        let approach = with_texts(self.record.clone(), said);
        let empty = fields::empty_pieces(&approach);
        if empty.is_empty() || self.record.sent.is_some() {
            return None;
        }
        let is_unwritten = !has_message(&approach);
        let names = empty.into_iter().map(|field| words::field(lang, field));
        let names = names.map(|field| format!("  {}", field.label));
        Some(Doubt {
            question: words::doubt(lang, is_unwritten),
            about: names.filter(|_| !is_unwritten).collect(),
            answers: words::doubt_answers(lang, is_unwritten),
        })
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

    fn act(&mut self, action: Action, said: &Said, cx: &Cx) -> Effect {
        match action {
            Action::Report if has_message(&with_texts(self.record.clone(), said)) => {
                Effect::Begin(Begin::ApproachMessage(self.record.id))
            }
            Action::Report => Effect::Say(words::nothing_to_send(cx.lang).to_owned()),
            _ => Effect::None,
        }
    }

    fn step_names(&self, lang: Lang) -> Vec<&'static str> {
        words::steps(lang).to_vec()
    }

    fn heading(&self, look: &Look) -> String {
        words::heading(look.lang, &text::visible(&self.mentor.name))
    }

    /// How far it is; of one that is not sent, who it is for.
    fn aside(&self, look: &Look) -> String {
        let facts = match (&self.record.answer, self.record.sent) {
            (Some(answer), _) => vec![self.answered(*answer, look)],
            (None, Some(sent)) => words::state(look.lang, sent, self.record.follow_up, look.today),
            (None, None) => self.who(),
        };
        facts.join(&format!(" {} ", look.symbols.dot))
    }

    fn words(&self, lang: Lang, field: &str) -> FieldWords {
        words::field(lang, field)
    }

    /// How the days are read, or which ones are meant where nothing is typed.
    fn hint(&self, field: &str, said: &Said, look: &Look) -> String {
        let (lang, today) = (look.lang, look.today);
        let typed = |name: &str, toward| {
            let typed = said.text(name).trim();
            (typed.is_empty(), read_day(typed, today, toward))
        };
        let sent = typed("sent", Toward::Past);
        match field {
            "channel" if said.text("channel").trim().is_empty() => words::channels(lang).to_owned(),
            "sent" => days::read_past(said.text(field), today, look),
            "follow up" => match typed("follow up", Toward::Coming) {
                (true, _) => {
                    let sent = sent.1.unwrap_or(today);
                    let ask = sent.checked_add_days(FOLLOW_UP_AFTER);
                    ask.map_or(String::new(), |ask| words::in_ten_days(lang, ask, today))
                }
                (false, day) => day.map_or(String::new(), |day| words::read_as(lang, day, today)),
            },
            _ => String::new(),
        }
    }

    fn beside(&self, step: u8, said: &Said, look: &Look, columns: u16) -> Prose {
        let approach = with_texts(self.record.clone(), said);
        beside::letter(self, &approach, (step, look), columns)
    }
}

impl ApproachFlow {
    /// Their role, and where.
    fn who(&self) -> Vec<String> {
        let known = [&self.mentor.role, &self.mentor.organisation];
        let known = known.into_iter().map(|words| words.trim());
        let known = known.filter(|words| !words.is_empty());
        known.map(|words| text::visible(words).into()).collect()
    }

    fn answered(&self, answer: Answer, look: &Look) -> String {
        words::answered(look.lang, answer, self.record.answered, look.today)
    }
}

/// The day on which it was sent, as it is typed: none to come.
fn sent_on(said: &Said, cx: &Cx) -> Result<Option<NaiveDate>, Wrong> {
    match day("sent", said, Toward::Past, cx)? {
        Some(day) if day > cx.today => Err(wrong("sent", words::not_yet(cx.lang))),
        day => Ok(day),
    }
}

/// Sets the day on which to ask again where none is typed; one before it was sent is wrong.
fn in_order(approach: &mut Approach, cx: &Cx) -> Result<(), Wrong> {
    let Some(sent) = approach.sent else {
        return Ok(());
    };
    let meant = sent.checked_add_days(FOLLOW_UP_AFTER);
    approach.follow_up = approach.follow_up.or(meant);
    if approach.follow_up.is_some_and(|ask| ask < sent) {
        return Err(wrong("follow up", words::asks_too_early(cx.lang)));
    }
    Ok(())
}

/// The day typed in the field of this name, if one is.
fn day(
    field: &'static str,
    said: &Said,
    toward: Toward,
    cx: &Cx,
) -> Result<Option<NaiveDate>, Wrong> {
    match said.text(field).trim() {
        "" => Ok(None),
        typed => match read_day(typed, cx.today, toward) {
            Some(day) => Ok(Some(day)),
            None => Err(wrong(field, words::bad_day(cx.lang))),
        },
    }
}

fn wrong(field: &'static str, sentence: &str) -> Wrong {
    Wrong {
        field,
        sentence: sentence.to_owned(),
    }
}
