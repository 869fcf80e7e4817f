//! What stands beside a step of the self-analysis: how the lines are read, what the version before said, or an example.

mod needs;
mod skills;

use super::fields::{NEEDED, STEPS, value_of};
use super::{AnalysisFlow, Said};
use crate::domain::{Lang, SelfAnalysis, traits};
use crate::screens::guided::Input;
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::analysis as words;

// The steps of which more is shown than what was said before.
const TRAITS: u8 = 1;
const SKILLS: u8 = 4;
const SUPPORTS: u8 = 5;
const RESULT: u8 = 6;

/// What is shown beside this step.
pub(super) fn draw(flow: &AnalysisFlow, step: u8, said: &Said, look: &Look, columns: u16) -> Prose {
    let mut prose = Prose::new(columns);
    let now = flow.said(said);
    match step {
        TRAITS => say_traits(&mut prose, &now, look),
        SKILLS => skills::say(&mut prose, &now, look, columns),
        SUPPORTS => needs::say_map(&mut prose, flow, &now, look),
        RESULT => needs::say_result(&mut prose, flow, &now, look),
        _ => {}
    }
    if prose.height() > 0 {
        prose.blank();
    }
    match &flow.last {
        Some(last) => say_last(&mut prose, last, step, said, look),
        None => say_example(&mut prose, step, look),
    }
    prose
}

/// The strengths and weaknesses as their lines are read, with those whose episode is still to come.
fn say_traits(prose: &mut Prose, now: &SelfAnalysis, look: &Look) {
    let theme = look.theme;
    let texts = [&now.strengths, &now.weaknesses];
    if texts.iter().all(|text| text.trim().is_empty()) {
        return;
    }
    prose.say(words::read_as(look.lang), theme.heading());
    let names = ["strengths", "weaknesses"].map(|name| words::field(look.lang, name).label);
    let wide = widest(&names) + 2;
    for (label, text) in names.into_iter().zip(texts) {
        let traits = traits(text);
        let without = traits.iter().filter(|one| one.episode.is_empty());
        let without: Vec<&str> = without.map(|one| one.words.as_str()).collect();
        let count = words::counted(look.lang, traits.len(), without.len());
        prose.add(&text::pad(label, wide), theme.faint, &[(count, theme.ink)]);
        for name in without {
            let lead = format!("{}{} ", " ".repeat(wide), look.symbols.dot);
            prose.add(&lead, theme.faint, &[(name.to_owned(), theme.amber)]);
        }
    }
    if texts
        .iter()
        .any(|text| traits(text).iter().any(|one| one.episode.is_empty()))
    {
        prose.say(words::how_episodes(look.lang), theme.faint);
    }
}

/// What the version before says in this step, and what is said otherwise by now.
fn say_last(prose: &mut Prose, last: &SelfAnalysis, step: u8, said: &Said, look: &Look) {
    let theme = look.theme;
    let lang = look.lang;
    let fields = STEPS[usize::from(step) - 1];
    let changed = fields
        .iter()
        .filter(|field| said.text(field.name) != value_of(last, field.name));
    let changed: Vec<&str> = changed.map(|field| label(lang, field.name)).collect();
    let before = words::before(lang, last.day, look.today);
    prose.say(before, theme.heading());
    if !changed.is_empty() {
        prose.say(words::changed(lang, &changed), theme.moss);
    }
    let mut answers = Vec::new();
    for field in fields {
        let text = match field.input {
            Input::Level => words::level(lang, last.needed[place_of(field.name)]),
            _ => value_of(last, field.name),
        };
        if !text.trim().is_empty() {
            answers.push((label(lang, field.name), text));
        }
    }
    if answers.is_empty() {
        prose.say(words::nothing_then(lang), theme.faint);
    }
    say_answers(prose, &answers, look);
}

/// How a first answer may look.
fn say_example(prose: &mut Prose, step: u8, look: &Look) {
    let lang = look.lang;
    let fields = STEPS[usize::from(step) - 1].iter();
    let examples = fields.map(|field| (label(lang, field.name), words::example(lang, field.name)));
    let examples: Vec<(&str, String)> = examples
        .filter(|(_, example)| !example.is_empty())
        .map(|(label, example)| (label, example.to_owned()))
        .collect();
    if !examples.is_empty() {
        prose.say(words::for_example(lang), look.theme.heading());
        say_answers(prose, &examples, look);
    }
}

/// Answers behind what they are called, line by line as they were typed.
fn say_answers(prose: &mut Prose, answers: &[(&str, String)], look: &Look) {
    let labels: Vec<&str> = answers.iter().map(|(label, _)| *label).collect();
    let wide = widest(&labels) + 2;
    for (label, answer) in answers {
        let mut lead = text::pad(label, wide);
        for line in answer.lines() {
            let inner = line.trim_start();
            let indent = text::width(&line[..line.len() - inner.len()]);
            lead.push_str(&" ".repeat(indent.min(4)));
            let run = (text::visible(inner).into_owned(), look.theme.faint);
            prose.add(&lead, look.theme.faint, &[run]);
            lead = " ".repeat(wide);
        }
    }
}

fn label(lang: Lang, field: &str) -> &'static str {
    let needed = NEEDED.iter().position(|name| *name == field);
    match needed {
        Some(place) => words::needed(lang, crate::domain::Support::ALL[place]).label,
        None => words::field(lang, field).label,
    }
}

fn place_of(field: &str) -> usize {
    let place = NEEDED.iter().position(|name| *name == field);
    place.unwrap_or_default()
}

/// The columns of the widest of these.
fn widest(labels: &[&str]) -> usize {
    let widths = labels.iter().map(|label| text::width(label));
    widths.max().unwrap_or(0)
}
