//! The supports that are needed beside who gives them, and what comes of it: what is missing, whom to look for.

use std::collections::BTreeMap;

use ratatui::style::Style;

use super::super::AnalysisFlow;
use super::widest;
use crate::domain::{Cover, Covered, Id, SelfAnalysis, short_names, support_map};
use crate::text;
use crate::ui::chart::gauge;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::words::{analysis as words, terms};

/// The most names behind a support.
const NAMES: usize = 3;
/// From so many columns on two supports stand side by side.
const SIDE_BY_SIDE: usize = 70;
/// Between the two.
const APART: usize = 3;
/// The columns of a level with its bar.
const LEVEL: usize = 8;

/// Each support with how much of it is needed and who gives it now; side by side where there is room.
pub(super) fn say_map(
    prose: &mut Prose,
    flow: &AnalysisFlow,
    now: &SelfAnalysis,
    look: &Look,
    columns: u16,
) {
    prose.say(words::who_gives(look.lang), look.theme.heading());
    let called = called(flow);
    let map = support_map(Some(now), &flow.mentors);
    let labels = map
        .each_ref()
        .map(|one| terms::support(look.lang, one.support));
    let wide = widest(&labels) + 2;
    let columns = usize::from(columns);
    let beside = if columns >= SIDE_BY_SIDE { 2 } else { 1 };
    let room = (columns - APART * (beside - 1)) / beside;
    let given = room.saturating_sub(wide + LEVEL);
    let cells: Vec<Vec<Run>> = map
        .iter()
        .zip(labels)
        .map(|(covered, label)| {
            let mut cell = vec![(text::pad(label, wide), look.theme.faint)];
            cell.extend(level(covered.needed, look));
            let (who, style) = givers(covered, &called, look);
            let who = text::fit_row(&who, given, look.symbols.ellipsis);
            cell.push((text::pad(&who, given), style));
            cell
        })
        .collect();
    let rows = cells.len() / beside;
    for row in 0..rows {
        let mut runs = cells[row].clone();
        if let Some(other) = cells.get(row + rows) {
            runs.push((" ".repeat(APART), look.theme.ink));
            runs.extend_from_slice(other);
        }
        prose.put(runs);
    }
}

/// How much is needed, in [`LEVEL`] columns.
fn level(needed: u8, look: &Look) -> [Run; 4] {
    let [full, left] = gauge(look, Some(f64::from(needed) / 3.0), 3);
    [
        (format!("{needed}  "), look.theme.heading()),
        (full, look.theme.indigo),
        (left, look.theme.faint),
        ("  ".to_owned(), look.theme.ink),
    ]
}

/// Who gives it now, and the ink that says whether that is enough.
fn givers(covered: &Covered, called: &BTreeMap<Id, String>, look: &Look) -> (String, Style) {
    let theme = look.theme;
    let ink = match covered.cover {
        Cover::NotNeeded => theme.faint,
        Cover::Missing | Cover::Short => theme.amber,
        Cover::Covered => theme.ink,
    };
    if covered.givers.is_empty() {
        return (words::nobody(look.lang).to_owned(), ink);
    }
    (names(&covered.givers, called, look), ink)
}

/// What is missing, which kind of mentor gives it, who would, and what comes next.
pub(super) fn say_result(prose: &mut Prose, flow: &AnalysisFlow, now: &SelfAnalysis, look: &Look) {
    let lang = look.lang;
    let theme = look.theme;
    let called = called(flow);
    let map = support_map(Some(now), &flow.mentors);
    let mut missing: Vec<&Covered> = map.iter().filter(|one| one.cover.asks()).collect();
    missing.sort_by_key(|one| std::cmp::Reverse(one.needed - one.given));
    let is_needed = now.says_what_is_needed();
    if missing.is_empty() {
        prose.say(words::nothing_missing(lang, is_needed), theme.ink);
    } else {
        prose.say(words::missing(lang), theme.heading());
    }
    for covered in &missing {
        let label = terms::support(lang, covered.support);
        let state = words::cover(lang, covered.needed, covered.given);
        let runs: [Run; 2] = [
            (format!("{label}  "), theme.heading()),
            (state, theme.amber),
        ];
        prose.add("", theme.ink, &runs);
        let kind = words::kind_of_mentor(lang, covered.support).to_owned();
        prose.add("  ", theme.ink, &[(kind, theme.ink)]);
        let candidates = match &covered.candidates[..] {
            [] => words::no_candidate(lang).to_owned(),
            who => words::candidates(lang, &names(who, &called, look)),
        };
        prose.add("  ", theme.ink, &[(candidates, theme.faint)]);
    }
    prose.blank();
    prose.say(words::what_next(lang, !missing.is_empty()), theme.faint);
}

/// Who gives it and how much, as lists call them.
fn names(givers: &[(Id, u8)], called: &BTreeMap<Id, String>, look: &Look) -> String {
    let first = givers.iter().take(NAMES);
    let mut names: Vec<String> = first
        .map(|(id, level)| {
            let name = called.get(id).map_or("", String::as_str);
            let name = text::visible(name);
            let name = text::fit_with(&name, 16, look.symbols.ellipsis);
            format!("{name} {level}")
        })
        .collect();
    if givers.len() > NAMES {
        names.push(format!("+{}", givers.len() - NAMES));
    }
    names.join(look.lang.pick(", ", "、"))
}

fn called(flow: &AnalysisFlow) -> BTreeMap<Id, String> {
    let names = flow.mentors.iter().map(|one| (one.id, one.name.clone()));
    short_names(&names.collect())
}
