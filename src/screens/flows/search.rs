//! The search for who gives a support, as a guided checklist, beside it the candidates.

use super::super::guided::{Field, FieldWords, Flow, FlowKind, Input, Said, Wrong};
use crate::domain::{Change, Cx, Ground, Id, Lang, MentorSearch, Support, write_search};
use crate::screens::{Begin, Effect, Place};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::finding as words;

/// Whether it was looked in a place.
const LOOKED: [&str; 2] = ["not yet", "looked"];

const fn looked(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Choice(&LOOKED),
    }
}

const fn note(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Text,
    }
}

/// Two fields for each place, in the order of [`Ground::ALL`].
const STEPS: &[&[Field]] = &[&[
    looked("looked events"),
    note("events"),
    looked("looked referral"),
    note("referral"),
    looked("looked online"),
    note("online"),
    looked("looked workplace"),
    note("workplace"),
    looked("looked alumni"),
    note("alumni"),
]];

/// A search being written.
#[derive(Debug)]
pub struct SearchFlow {
    /// As the journal has it.
    record: MentorSearch,
    is_stored: bool,
}

impl SearchFlow {
    /// The search for `support` that was begun, or a new one.
    pub fn new(support: Support, begun: Option<MentorSearch>, cx: &Cx) -> Self {
        Self {
            is_stored: begun.is_some(),
            record: begun.unwrap_or_else(|| MentorSearch::new(cx.id(), support, cx.today)),
        }
    }

    fn said_as(&self, said: &Said) -> MentorSearch {
        let mut after = self.record.clone();
        for (lead, fields) in after.leads.iter_mut().zip(STEPS[0].chunks(2)) {
            lead.looked = said.text(fields[0].name) == LOOKED[1];
            said.text(fields[1].name).clone_into(&mut lead.note);
        }
        after
    }
}

impl Flow for SearchFlow {
    fn kind(&self) -> FlowKind {
        FlowKind::Search
    }

    fn about(&self) -> Option<String> {
        Some(self.record.support.name().to_owned())
    }

    fn record(&self) -> Id {
        self.record.id
    }

    fn is_stored(&self) -> bool {
        self.is_stored
    }

    fn load(&mut self, reader: &Reader, _cx: &Cx) -> Result<(), store::Error> {
        if let Some(stored) = reader.mentor_search_of(self.record.id)? {
            self.is_stored = true;
            self.record = stored;
        }
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        STEPS
    }

    fn value(&self, field: &str) -> String {
        let place = STEPS[0].iter().position(|one| one.name == field);
        let lead = place.and_then(|place| Some((place, self.record.leads.get(place / 2)?)));
        match lead {
            Some((place, lead)) if place % 2 == 0 => LOOKED[usize::from(lead.looked)].to_owned(),
            Some((_, lead)) => lead.note.clone(),
            None => String::new(),
        }
    }

    fn reached(&self) -> u8 {
        1
    }

    fn write(&self, said: &Said, _step: u8, _cx: &Cx) -> Result<Option<Change>, Wrong> {
        let after = self.said_as(said);
        if !self.is_stored && after == self.record {
            return Ok(None);
        }
        let before = self.is_stored.then(|| self.record.clone());
        Ok(write_search(before, after))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        self.write(said, 1, cx)
    }

    fn finished(&self, _said: &Said, _cx: &Cx) -> Effect {
        Effect::Visit(Place::Support(self.record.support))
    }

    fn keys(&self, _step: u8) -> &'static [Binding] {
        keys::GUIDED_SEARCH
    }

    fn act(&mut self, action: Action, _said: &Said, _cx: &Cx) -> Effect {
        match action {
            Action::Add => Effect::Begin(Begin::Candidate(self.record.support)),
            _ => Effect::None,
        }
    }

    fn step_names(&self, lang: Lang) -> Vec<&'static str> {
        words::steps(lang).to_vec()
    }

    fn heading(&self, look: &Look) -> String {
        words::heading(look.lang, self.record.support)
    }

    fn aside(&self, _look: &Look) -> String {
        String::new()
    }

    fn words(&self, lang: Lang, field: &str) -> FieldWords {
        let place = STEPS[0].iter().position(|one| one.name == field);
        let place = place.unwrap_or_default();
        words::field(lang, Ground::ALL[place / 2], place % 2 == 0)
    }

    fn beside(&self, _step: u8, _said: &Said, _look: &Look, columns: u16) -> Prose {
        Prose::new(columns)
    }
}
