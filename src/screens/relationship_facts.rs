//! The facts of a mentorship as they are read, in a review and in what is left of one: the same words everywhere.

use crate::domain::{RelationshipFacts, Signal, Support};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::relationship::facts as said_of;
use crate::words::{signals as signal_words, terms};

/// The columns of a gauge.
const GAUGE: u32 = 10;

/// What happened in the period: numbers, and how many meetings gave each support.
pub(super) fn say(prose: &mut Prose, look: &Look, facts: &RelationshipFacts) {
    let (lang, theme) = (look.lang, look.theme);
    let heading = said_of::heading(lang, facts.from, facts.until);
    prose.say(heading, theme.heading());
    prose.blank();
    let rows = said_of::rows(lang, facts);
    let supports = Support::ALL.map(|support| terms::support(lang, support));
    let labels = rows.iter().map(|(label, _)| *label).chain(supports);
    let widest = labels.map(text::width).max().unwrap_or(0);
    let lead = |label: &str| {
        let pad = widest.saturating_sub(text::width(label)) + 2;
        format!("{label}{:pad$}", "")
    };
    for (label, said) in rows {
        let said = said.join(&format!(" {} ", look.symbols.dot));
        prose.add(&lead(label), theme.faint, &[(said, theme.ink)]);
    }
    if facts.meetings == 0 {
        return;
    }
    prose.blank();
    prose.say(said_of::received(lang), theme.heading());
    for (support, label) in Support::ALL.into_iter().zip(supports) {
        let count = facts.supports[support as usize];
        let full = (count * GAUGE).div_ceil(facts.meetings).min(GAUGE);
        let [done, left] = look.symbols.gauge;
        let style = if count > 0 { theme.ink } else { theme.faint };
        prose.put(vec![
            (lead(label), theme.faint),
            (done.repeat(full as usize), theme.moss),
            (left.repeat((GAUGE - full) as usize), theme.faint),
            (
                format!("  {}", said_of::in_meetings(lang, count, facts.meetings)),
                style,
            ),
        ]);
    }
}

/// What of them is worth a question; nothing where nothing is.
pub(super) fn ask<'a>(prose: &mut Prose, look: &Look, signals: impl Iterator<Item = &'a Signal>) {
    let (lang, theme) = (look.lang, look.theme);
    for (place, signal) in signals.enumerate() {
        if place == 0 {
            prose.blank();
            prose.say(signal_words::heading(lang), theme.faint);
        }
        let question = signal_words::question(lang, *signal);
        prose.add("? ", theme.amber, &[(question, theme.ink)]);
    }
}
