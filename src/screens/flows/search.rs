//! The search for who gives a support, as a guided checklist, beside it the candidates.

mod beside;

use self::beside::Around;
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
    /// As the journal has it, or had it.
    record: MentorSearch,
    /// Whether the journal has it, in the trash too.
    is_known: bool,
    /// What is shown beside it.
    around: Around,
}

impl SearchFlow {
    /// The search for `support` that was begun, or a new one.
    pub fn new(support: Support, begun: Option<MentorSearch>, cx: &Cx) -> Self {
        Self {
            is_known: begun.is_some(),
            record: begun.unwrap_or_else(|| MentorSearch::new(cx.id(), support, cx.today)),
            around: Around::default(),
        }
    }

    fn said_as(&self, said: &Said) -> MentorSearch {
        let mut after = self.record.clone();
        after.deleted = false;
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
        self.is_known && !self.record.deleted
    }

    /// Of one support there is one search: that which another window began first, or while this one was in the trash, is
    /// gone on with.
    fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let support = self.record.support;
        let own = reader.mentor_search_of(self.record.id)?;
        let living = match own {
            Some(ref own) if !own.deleted => None,
            _ => reader.mentor_search(support)?,
        };
        match living.or(own) {
            Some(stored) => {
                self.is_known = true;
                self.record = stored;
            }
            None if self.is_known => {
                // It was emptied from the trash: what is said goes into a new one.
                self.is_known = false;
                self.record = MentorSearch::new(cx.id(), support, self.record.begun);
            }
            None => {}
        }
        self.around = Around::read(support, reader, cx)?;
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
        if !self.is_known && after == self.record {
            return Ok(None);
        }
        let before = self.is_known.then(|| self.record.clone());
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

    fn beside(&self, _step: u8, _said: &Said, look: &Look, columns: u16) -> Prose {
        self.around.prose(look, columns)
    }
}
