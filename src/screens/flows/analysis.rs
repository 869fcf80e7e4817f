//! The self-analysis as a guided flow, beside each step how it is read, and what the version before said.

mod beside;
mod fields;

use super::super::guided::{Field, FieldWords, Flow, FlowKind, Said, Wrong};
use crate::domain::{
    ANALYSIS_STEPS, Change, Cx, Id, Lang, Mentor, SelfAnalysis, Support, days_typed,
    finish_analysis, write_analysis,
};
use crate::screens::{Effect, Place};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::analysis as words;
use fields::{NEEDED, STEPS};

/// A self-analysis being written.
#[derive(Debug)]
pub struct AnalysisFlow {
    /// As the journal has it; of a new one the copy of the last with which it begins.
    record: SelfAnalysis,
    /// The journal has it, were it in the trash.
    is_known: bool,
    /// The version before it.
    last: Option<SelfAnalysis>,
    /// Who may give what is needed.
    mentors: Vec<Mentor>,
}

impl AnalysisFlow {
    /// The version with this id, also from the trash; else the newest that was begun, or a new one that starts as a copy
    /// of the last.
    pub fn open(id: Option<Id>, reader: &Reader, cx: &Cx) -> Result<Self, store::Error> {
        let meant = match id {
            Some(id) => reader.analysis(id)?,
            None => None,
        };
        let versions = reader.analyses()?;
        let begun = || versions.iter().find(|one| !one.is_finished()).cloned();
        let known = meant.or_else(begun);
        let is_known = known.is_some();
        let record = known.unwrap_or_else(|| match versions.first() {
            Some(last) => last.next_version(cx.id(), cx.today),
            None => SelfAnalysis::new(cx.id(), cx.today),
        });
        Ok(Self {
            record,
            is_known,
            last: None,
            mentors: Vec::new(),
        })
    }

    /// The version as it is written; the days to the next look are those of before.
    fn said(&self, said: &Said) -> SelfAnalysis {
        let mut after = self.record.clone();
        after.deleted = false;
        for field in STEPS.iter().copied().flatten() {
            if let Some(text) = fields::text_of_mut(&mut after, field.name) {
                said.text(field.name).clone_into(text);
            }
        }
        for (place, name) in NEEDED.into_iter().enumerate() {
            after.needed[place] = said.level(name);
        }
        after
    }

    fn said_with_days(&self, said: &Said, cx: &Cx) -> Result<SelfAnalysis, Wrong> {
        let mut after = self.said(said);
        after.every = days_typed(said.text("every")).map_err(|()| Wrong {
            field: "every",
            sentence: words::bad_days(cx.lang).to_owned(),
        })?;
        Ok(after)
    }

    fn blank(&self) -> SelfAnalysis {
        SelfAnalysis::new(self.record.id, self.record.day)
    }

    fn before(&self) -> Option<SelfAnalysis> {
        self.is_known.then(|| self.record.clone())
    }
}

impl Flow for AnalysisFlow {
    fn kind(&self) -> FlowKind {
        FlowKind::Analysis
    }

    /// The day of one that was finished: what is begun anew is not taken for it.
    fn about(&self) -> Option<String> {
        let day = self.record.day.to_string();
        self.record.is_finished().then_some(day)
    }

    fn record(&self) -> Id {
        self.record.id
    }

    fn is_stored(&self) -> bool {
        self.is_known && !self.record.deleted
    }

    /// One that two windows began is that of the first which wrote.
    fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let versions = reader.analyses()?;
        let stored = reader.analysis(self.record.id)?;
        let begun_there = || versions.iter().find(|one| !one.is_finished()).cloned();
        match stored {
            Some(stored) => {
                self.is_known = true;
                self.record = stored;
            }
            None if self.is_known => {
                // It was emptied from the trash: what is said goes into a new one.
                self.is_known = false;
                self.record = self.record.next_version(cx.id(), self.record.day);
            }
            None => {
                if let Some(begun) = begun_there() {
                    self.is_known = true;
                    self.record = begun;
                }
            }
        }
        let is_before = |one: &SelfAnalysis| {
            one.id != self.record.id && (one.day, one.id) < (self.record.day, self.record.id)
        };
        self.last = versions.into_iter().find(is_before);
        self.mentors = reader.mentors()?;
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        STEPS
    }

    fn value(&self, field: &str) -> String {
        fields::value_of(&self.record, field)
    }

    fn reached(&self) -> u8 {
        self.record.step
    }

    /// Who only looks through the empty steps of a first one leaves nothing behind. In a copy a step that was passed says
    /// that it is still true.
    fn write(&self, said: &Said, step: u8, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let mut after = self.said_with_days(said, cx)?;
        let says_nothing = step == 1 || self.record == self.blank();
        if !self.is_known && after == self.record && says_nothing {
            return Ok(None);
        }
        after.step = after.step.max(step);
        Ok(write_analysis(self.before(), after))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let after = self.said_with_days(said, cx)?;
        if !self.is_known && after == self.blank() {
            return Err(Wrong {
                field: "strengths",
                sentence: words::nothing_said(cx.lang).to_owned(),
            });
        }
        Ok(finish_analysis(self.before(), after, cx))
    }

    fn finished(&self, _said: &Said, _cx: &Cx) -> Effect {
        Effect::Visit(Place::Analysis(self.record.id))
    }

    fn keys(&self, step: u8) -> &'static [Binding] {
        if step == ANALYSIS_STEPS {
            keys::GUIDED_ANALYSIS
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
        words::heading(look.lang, self.record.day, look.today)
    }

    fn aside(&self, look: &Look) -> String {
        let finished = self.record.finished;
        match finished {
            _ if self.is_known && self.record.deleted => words::is_in_trash(look.lang).to_owned(),
            Some(day) => words::finished_on(look.lang, day, look.today),
            None => String::new(),
        }
    }

    fn words(&self, lang: Lang, field: &str) -> FieldWords {
        let needed = NEEDED.iter().position(|name| *name == field);
        match needed {
            Some(place) => words::needed(lang, Support::ALL[place]),
            None => words::field(lang, field),
        }
    }

    fn beside(&self, step: u8, said: &Said, look: &Look, columns: u16) -> Prose {
        beside::draw(self, step, said, look, columns)
    }
}
