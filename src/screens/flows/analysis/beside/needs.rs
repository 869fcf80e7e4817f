//! The supports that are needed beside who gives them, and what comes of it: what is missing, whom to look for.

use std::collections::BTreeMap;

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

/// Each support with how much of it is needed and who gives it now.
pub(super) fn say_map(prose: &mut Prose, flow: &AnalysisFlow, now: &SelfAnalysis, look: &Look) {
    let lang = look.lang;
    let theme = look.theme;
    prose.say(words::who_gives(lang), theme.heading());
    let called = called(flow);
    let map = support_map(Some(now), &flow.mentors);
    let labels = map.each_ref().map(|one| terms::support(lang, one.support));
    let wide = widest(&labels) + 2;
    for (covered, label) in map.iter().zip(labels) {
        let mut runs = vec![(format!("{}  ", covered.needed), theme.heading())];
        let [full, left] = gauge(look, Some(f64::from(covered.needed) / 3.0), 3);
        runs.extend([(full, theme.indigo), (left, theme.faint)]);
        let given = match (&covered.givers[..], covered.cover) {
            ([], Cover::NotNeeded) => (words::nobody(lang).to_owned(), theme.faint),
            ([], _) => (words::nobody(lang).to_owned(), theme.amber),
            (givers, Cover::Short) => (names(givers, &called, look), theme.amber),
            (givers, _) => (names(givers, &called, look), theme.ink),
        };
        runs.push(("  ".to_owned(), theme.ink));
        runs.push(given);
        prose.add(&text::pad(label, wide), theme.faint, &runs);
    }
}

/// What is missing, which kind of mentor gives it, who would, and what comes next.
pub(super) fn say_result(prose: &mut Prose, flow: &AnalysisFlow, now: &SelfAnalysis, look: &Look) {
    let lang = look.lang;
    let theme = look.theme;
    let called = called(flow);
    let map = support_map(Some(now), &flow.mentors);
    let mut missing: Vec<&Covered> = map.iter().filter(|one| one.cover.asks()).collect();
    missing.sort_by_key(|one| std::cmp::Reverse(one.needed - one.given));
    let is_needed = now.needed.iter().any(|needed| *needed > 0);
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
