//! The self-analysis as a guided flow, beside each step what the version before said, or the picture of what is typed.

use super::super::guided::{Field, FieldWords, Flow, FlowKind, Input, Said, Wrong};
use crate::domain::{
    ANALYSIS_STEPS, Change, Cx, Id, Lang, SelfAnalysis, Support, days_typed, finish_analysis,
    write_analysis,
};
use crate::screens::{Effect, Place};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::analysis as words;

const fn text(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Text,
    }
}

const fn level(name: &'static str) -> Field {
    Field {
        name,
        input: Input::Level,
    }
}

/// The names of the six supports, as fields.
const NEEDED: [&str; 6] = [
    "needed skill",
    "needed story",
    "needed feedback",
    "needed drive",
    "needed network",
    "needed horizon",
];

const STEPS: &[&[Field]] = &[
    &[text("strengths"), text("weaknesses")],
    &[text("will"), text("can"), text("must")],
    &[
        text("values"),
        text("in one year"),
        text("in three years"),
        text("later"),
    ],
    &[text("skills")],
    &[
        level(NEEDED[0]),
        level(NEEDED[1]),
        level(NEEDED[2]),
        level(NEEDED[3]),
        level(NEEDED[4]),
        level(NEEDED[5]),
    ],
    &[
        text("look for"),
        Field {
            name: "every",
            input: Input::Line,
        },
    ],
];

/// A self-analysis being written.
#[derive(Debug)]
pub struct AnalysisFlow {
    /// As the journal has it; of a new one the copy of the last with which it begins.
    record: SelfAnalysis,
    is_stored: bool,
    /// The version before it.
    last: Option<SelfAnalysis>,
}

impl AnalysisFlow {
    /// A new version that starts as a copy of `last`.
    pub fn new(last: Option<SelfAnalysis>, cx: &Cx) -> Self {
        let record = match &last {
            Some(last) => last.next_version(cx.id(), cx.today),
            None => SelfAnalysis::new(cx.id(), cx.today),
        };
        Self {
            record,
            is_stored: false,
            last,
        }
    }

    /// A version of the journal; `last` is the one before it.
    pub const fn edit(record: SelfAnalysis, last: Option<SelfAnalysis>) -> Self {
        Self {
            record,
            is_stored: true,
            last,
        }
    }

    fn said_as(&self, said: &Said, cx: &Cx) -> Result<SelfAnalysis, Wrong> {
        let mut after = self.record.clone();
        for fields in STEPS {
            for field in *fields {
                if let Some(text) = text_of_mut(&mut after, field.name) {
                    said.text(field.name).clone_into(text);
                }
            }
        }
        for (place, name) in NEEDED.into_iter().enumerate() {
            after.needed[place] = said.level(name);
        }
        after.every = days_typed(said.text("every")).map_err(|()| Wrong {
            field: "every",
            sentence: words::bad_days(cx.lang).to_owned(),
        })?;
        Ok(after)
    }
}

impl Flow for AnalysisFlow {
    fn kind(&self) -> FlowKind {
        FlowKind::Analysis
    }

    fn about(&self) -> Option<String> {
        None
    }

    fn record(&self) -> Id {
        self.record.id
    }

    fn is_stored(&self) -> bool {
        self.is_stored
    }

    fn load(&mut self, reader: &Reader, _cx: &Cx) -> Result<(), store::Error> {
        if let Some(stored) = reader.analysis(self.record.id)? {
            self.is_stored = true;
            self.record = stored;
        }
        Ok(())
    }

    fn steps(&self) -> &'static [&'static [Field]] {
        STEPS
    }

    fn value(&self, field: &str) -> String {
        let needed = NEEDED.iter().position(|name| *name == field);
        match (needed, field) {
            (Some(place), _) => self.record.needed[place].to_string(),
            (None, "every") => self.record.every.map_or(String::new(), |it| it.to_string()),
            (None, field) => text_of(&self.record, field).to_owned(),
        }
    }

    fn reached(&self) -> u8 {
        self.record.step
    }

    fn write(&self, said: &Said, step: u8, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let mut after = self.said_as(said, cx)?;
        let before = self.is_stored.then(|| self.record.clone());
        if before.is_none() && step <= 1 && after == self.record {
            return Ok(None);
        }
        after.step = after.step.max(step);
        Ok(write_analysis(before, after))
    }

    fn finish(&self, said: &Said, cx: &Cx) -> Result<Option<Change>, Wrong> {
        let before = self.is_stored.then(|| self.record.clone());
        Ok(finish_analysis(before, self.said_as(said, cx)?, cx))
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

    fn aside(&self, _look: &Look) -> String {
        String::new()
    }

    fn words(&self, lang: Lang, field: &str) -> FieldWords {
        let needed = NEEDED.iter().position(|name| *name == field);
        match needed {
            Some(place) => words::needed(lang, Support::ALL[place]),
            None => words::field(lang, field),
        }
    }

    fn beside(&self, _step: u8, _said: &Said, look: &Look, columns: u16) -> Prose {
        let mut prose = Prose::new(columns);
        if let Some(last) = &self.last {
            prose.say(
                words::before(look.lang, last.day, look.today),
                look.theme.faint,
            );
        }
        prose
    }
}

/// What an analysis says in the field of this name.
fn text_of<'a>(analysis: &'a SelfAnalysis, field: &str) -> &'a str {
    match field {
        "strengths" => &analysis.strengths,
        "weaknesses" => &analysis.weaknesses,
        "will" => &analysis.will,
        "can" => &analysis.can,
        "must" => &analysis.must,
        "values" => &analysis.values,
        "in one year" => &analysis.in_one_year,
        "in three years" => &analysis.in_three_years,
        "later" => &analysis.later,
        "skills" => &analysis.skills,
        "look for" => &analysis.look_for,
        _ => "",
    }
}

/// The same, to be changed; `None` where it is no text.
fn text_of_mut<'a>(analysis: &'a mut SelfAnalysis, field: &str) -> Option<&'a mut String> {
    Some(match field {
        "strengths" => &mut analysis.strengths,
        "weaknesses" => &mut analysis.weaknesses,
        "will" => &mut analysis.will,
        "can" => &mut analysis.can,
        "must" => &mut analysis.must,
        "values" => &mut analysis.values,
        "in one year" => &mut analysis.in_one_year,
        "in three years" => &mut analysis.in_three_years,
        "later" => &mut analysis.later,
        "skills" => &mut analysis.skills,
        "look for" => &mut analysis.look_for,
        _ => return None,
    })
}
