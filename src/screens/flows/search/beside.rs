//! Beside the search for a mentor: how much is needed and given, who would give it and what comes next, whom to ask.

use ratatui::style::Style;

use crate::domain::{
    Covered, Cx, Id, Mentor, Met, NextStep, SelfAnalysis, Stage, Support, next_step_among,
    present_analysis, short_names, support_map,
};
use crate::store::{self, Reader};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::ui::support_map::{bar, summary};
use crate::words::finding as words;

/// The most columns of a name.
const NAME: usize = 32;

/// What the journal says about a support.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// How it is covered; `None` until it was read.
    covered: Option<Covered>,
    /// A self-analysis says what is needed.
    is_analysed: bool,
    /// Who gives some of it now, as lists call them.
    givers: Vec<(String, u8)>,
    /// Who would give it, who would give most first.
    candidates: Vec<Candidate>,
    /// Who is met now, as lists call them.
    to_ask: Vec<String>,
}

/// Somebody who would give it.
#[derive(Debug)]
struct Candidate {
    name: String,
    level: u8,
    met: Option<Met>,
    step: Option<NextStep>,
}

impl Around {
    /// Reads it.
    pub(super) fn read(support: Support, reader: &Reader, cx: &Cx) -> Result<Self, store::Error> {
        let versions = reader.analyses()?;
        let analysis = present_analysis(&versions);
        let mentors = reader.mentors()?;
        let names = short_names(&reader.mentor_names()?);
        let called = |id: &Id| names.get(id).cloned().unwrap_or_default();
        let map = support_map(analysis, &mentors);
        let covered = map.into_iter().find(|covered| covered.support == support);
        let approaches = reader.open_approaches()?;
        let actions = reader.open_actions_with_candidates()?;
        let candidate = |(id, level): &(Id, u8)| {
            let mentor = mentors.iter().find(|mentor| mentor.id == *id)?;
            Some(Candidate {
                name: mentor.name.clone(),
                level: *level,
                met: mentor.met.clone(),
                step: next_step_among(mentor, &approaches, &actions, cx.today),
            })
        };
        let met_now = |mentor: &&Mentor| matches!(mentor.stage, Stage::Active | Stage::Trial);
        let covers = covered.as_ref();
        let givers = covers.map_or(&[][..], |covered| &covered.givers);
        let candidates = covers.map_or(&[][..], |covered| &covered.candidates);
        Ok(Self {
            is_analysed: analysis.is_some_and(SelfAnalysis::says_what_is_needed),
            givers: givers
                .iter()
                .map(|(id, level)| (called(id), *level))
                .collect(),
            candidates: candidates.iter().filter_map(candidate).collect(),
            to_ask: mentors
                .iter()
                .filter(met_now)
                .map(|one| called(&one.id))
                .collect(),
            covered,
        })
    }

    /// It in rows of so many columns.
    pub(super) fn prose(&self, look: &Look, columns: u16) -> Prose {
        let (theme, lang) = (look.theme, look.lang);
        let mut prose = Prose::new(columns);
        match &self.covered {
            Some(covered) if self.is_analysed => prose.add("", theme.ink, &summary(look, covered)),
            _ => prose.say(words::no_analysis(lang), theme.faint),
        }
        if !self.givers.is_empty() {
            let givers = self.givers.iter().map(|(name, level)| {
                let name = shown(name, look, columns);
                format!("{name} {}", bar(look, *level))
            });
            let givers = givers.collect::<Vec<_>>().join(lang.pick(", ", "、"));
            // Behind it where that fits: below the fields there are few rows.
            prose.append(
                0,
                &[
                    (words::gives_some(lang).to_owned(), theme.faint),
                    (givers, theme.ink),
                ],
            );
        }
        prose.blank();
        prose.say(words::candidates(lang), theme.heading());
        for candidate in &self.candidates {
            candidate.say(&mut prose, look, columns);
        }
        if self.candidates.is_empty() {
            prose.say(words::no_candidate(lang), theme.faint);
        }
        prose.blank();
        prose.say(words::whom_to_ask(lang), theme.heading());
        if self.to_ask.is_empty() {
            prose.say(words::nobody_to_ask(lang), theme.faint);
        } else {
            let names = self.to_ask.iter().map(|name| shown(name, look, columns));
            let names = names.collect::<Vec<_>>().join(lang.pick(", ", "、"));
            prose.say(names, theme.ink);
        }
        prose
    }
}

impl Candidate {
    /// The name and how much they would give; how they were met; what comes next.
    fn say(&self, prose: &mut Prose, look: &Look, columns: u16) {
        let theme = look.theme;
        let mut runs: Vec<Run> = vec![
            (shown(&self.name, look, columns), theme.ink),
            (format!("  {}", bar(look, self.level)), theme.moss),
        ];
        if let Some(met) = &self.met {
            let source = words::source(look.lang, met);
            runs.push((format!("  {source}"), theme.faint));
        }
        prose.add("", theme.ink, &runs);
        if let Some(step) = &self.step {
            let said = words::next_step(look.lang, step, look.today);
            let said = format!("{} {said}", look.symbols.then);
            prose.append(2, &[(said, ink(look, step))]);
        }
    }
}

/// The ink of a step by its day, which its words say, too.
fn ink(look: &Look, step: &NextStep) -> Style {
    match step.day() {
        Some(day) if day < look.today => look.theme.vermilion,
        Some(day) if day == look.today => look.theme.amber,
        _ => look.theme.ink,
    }
}

/// A name with room for what stands behind it.
fn shown(name: &str, look: &Look, columns: u16) -> String {
    let room = usize::from(columns).saturating_sub(6).min(NAME);
    let name = text::visible(name);
    text::fit_with(&name, room, look.symbols.ellipsis).into_owned()
}
