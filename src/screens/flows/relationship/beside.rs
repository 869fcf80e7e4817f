//! What stands beside the steps of a review: the facts, the difference, what was said last time, what is carried out.

use super::fields::{DIFFERENCE, FACTS, RATED, STEPS, WORDS, text_of};
use super::{RelationshipFlow, ratings_said};
use crate::domain::{Rated, Signal};
use crate::screens::guided::Said;
use crate::screens::relationship_facts;
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::ui::rating_scale::{self, Rating};
use crate::words::relationship::{self as words, difference, facts as said_of};

/// The most columns of what is read in a step that has nothing else.
const MEASURE: u16 = 100;

/// What helps in this step, and what it tells where it has no fields.
pub(super) fn prose(
    flow: &RelationshipFlow,
    (step, said): (u8, &Said),
    look: &Look,
    columns: u16,
) -> Prose {
    match step {
        FACTS => facts(flow, look, columns.min(MEASURE)),
        // Beside each rating stands what is known of it.
        RATED => Prose::new(columns),
        DIFFERENCE => difference(flow, said, look, columns.min(MEASURE)),
        WORDS => last_words(flow, look, columns),
        _ => flow.decided(said, look, columns),
    }
}

/// What happened in the period, and what of it is worth a question. What was rated last time is not told yet.
fn facts(flow: &RelationshipFlow, look: &Look, columns: u16) -> Prose {
    let mut prose = Prose::new(columns);
    relationship_facts::say(&mut prose, look, &flow.facts);
    let signals = flow.signals();
    let known = signals.iter().filter(|one| !is_of_ratings(one));
    relationship_facts::ask(&mut prose, look, known);
    prose
}

const fn is_of_ratings(signal: &Signal) -> bool {
    matches!(signal, Signal::Falling { .. })
}

/// How the ratings differ from the last ones, as a picture and in words.
fn difference(flow: &RelationshipFlow, said: &Said, look: &Look, columns: u16) -> Prose {
    let (lang, theme) = (look.lang, look.theme);
    let mut prose = Prose::new(columns);
    let now = ratings_said(said);
    if now.is_empty() {
        prose.say(difference::nothing_rated(lang), theme.ink);
        return prose;
    }
    let last = flow.last.as_ref();
    let rows = Rated::ALL.map(|rated| {
        let is = now.of(rated);
        Rating {
            label: words::rated(lang, rated),
            best: rated.best(),
            // What is not rated yet shall not be told how it was.
            was: is.and(last.and_then(|last| last.ratings.of(rated))),
            is,
        }
    });
    let was = last.and_then(|last| last.finished);
    let was = was.map_or(String::new(), |day| words::last_on(lang, day, look.today));
    for row in rating_scale::picture(look, columns, &rows, (&was, difference::now(lang))) {
        prose.put(row);
    }
    prose.blank();
    let Some(last) = last else {
        prose.say(difference::first_one(lang), theme.faint);
        return prose;
    };
    let moved = |keep: fn(u8, u8) -> bool| {
        let rated = Rated::ALL.into_iter().filter_map(|rated| {
            let (was, is) = (last.ratings.of(rated)?, now.of(rated)?);
            keep(was, is).then(|| (words::rated(lang, rated), was, is))
        });
        rated.collect::<Vec<_>>()
    };
    let then = look.symbols.then;
    let changed = |all: Vec<(&str, u8, u8)>| {
        let said = all.into_iter();
        said.map(|(label, was, is)| format!("{label} {was} {then} {is}"))
            .collect::<Vec<_>>()
    };
    let same = moved(|was, is| was == is).into_iter();
    let same = same.map(|(label, _, is)| format!("{label} {is}")).collect();
    let unknown = Rated::ALL
        .into_iter()
        .filter(|rated| now.of(*rated).is_some() && last.ratings.of(*rated).is_none());
    let unknown = unknown.map(|rated| words::rated(lang, rated).to_owned());
    let unrated = Rated::ALL.into_iter().filter(|one| now.of(*one).is_none());
    let unrated = unrated.map(|rated| words::rated(lang, rated).to_owned());
    let parts = [
        (changed(moved(|was, is| is < was)), theme.amber),
        (changed(moved(|was, is| is > was)), theme.moss),
        (same, theme.ink),
        (unknown.collect(), theme.faint),
        (unrated.collect(), theme.faint),
    ];
    let labels = difference::labels(lang);
    let widest = labels.map(text::width).into_iter().max().unwrap_or(0) + 2;
    let between = format!(" {} ", look.symbols.dot);
    for ((all, style), label) in parts.into_iter().zip(labels) {
        if !all.is_empty() {
            let pad = widest - text::width(label);
            let lead = format!("{label}{:pad$}", "");
            prose.add(&lead, theme.faint, &[(all.join(&between), style)]);
        }
    }
    let signals = flow.signals_with(now);
    let of_ratings = signals.iter().filter(|one| is_of_ratings(one));
    relationship_facts::ask(&mut prose, look, of_ratings);
    prose
}

/// What was said last time.
fn last_words(flow: &RelationshipFlow, look: &Look, columns: u16) -> Prose {
    let (lang, theme) = (look.lang, look.theme);
    let mut prose = Prose::new(columns);
    let fields = STEPS[usize::from(WORDS) - 1].iter();
    let said: Vec<(&str, &str)> = flow
        .last
        .iter()
        .flat_map(|last| {
            fields.clone().map(|field| {
                let label = words::field(lang, field.name).label;
                (label, text_of(last, field.name))
            })
        })
        .filter(|(_, said)| !said.trim().is_empty())
        .collect();
    if said.is_empty() {
        prose.say(words::shown_next_time(lang), theme.faint);
    } else {
        let day = flow.last.as_ref().and_then(|last| last.finished);
        let day = day.unwrap_or(look.today);
        prose.say(words::said_on(lang, day, look.today), theme.heading());
    }
    let widest = said.iter().map(|(label, _)| text::width(label)).max();
    for (label, said) in said {
        let pad = widest.unwrap_or(0) - text::width(label) + 2;
        let mut lead = format!("{label}{:pad$}", "");
        for line in said.lines() {
            prose.add(&lead, theme.faint, &[(line.to_owned(), theme.ink)]);
            lead = " ".repeat(text::width(&lead));
        }
    }
    let gave = said_of::gave(lang, &flow.facts);
    if !gave.is_empty() {
        prose.blank();
        let said = gave.join(&format!(" {} ", look.symbols.dot));
        prose.add(
            &format!("{}  ", said_of::in_the_period(lang)),
            theme.faint,
            &[(said, theme.ink)],
        );
    }
    prose
}

impl RelationshipFlow {
    /// What is known of what is rated: how it was rated last, once it is rated now; and what happened.
    pub(super) fn beside_rating(&self, rated: Rated, said: &Said, look: &Look) -> String {
        let lang = look.lang;
        let facts = &self.facts;
        let known = match rated {
            Rated::Support(support) => {
                let count = facts.supports[support as usize];
                said_of::received_in(lang, count, facts.meetings)
            }
            Rated::Openness => String::new(),
            Rated::Trust => {
                let said = said_of::promises(lang, facts).join(&format!(" {} ", look.symbols.dot));
                labelled(said_of::promises_label(lang), said)
            }
            Rated::Mutuality => said_of::gave(lang, facts).join(&format!(" {} ", look.symbols.dot)),
            Rated::Rhythm => {
                said_of::meetings(lang, facts).join(&format!(" {} ", look.symbols.dot))
            }
            Rated::Overall => labelled(said_of::useful_label(lang), said_of::useful(lang, facts)),
        };
        let Some(last) = &self.last else {
            return known;
        };
        let is_rated = said.level(rated.name()) > 0;
        let was = last.ratings.of(rated).filter(|_| is_rated);
        let was = was.map_or(String::new(), |rating| words::last_rating(lang, rating));
        let pad = text::width(&words::last_rating(lang, rated.best())) + 3 - text::width(&was);
        format!("{was}{:pad$}{known}", "").trim_end().to_owned()
    }
}

/// What is said, with what of before it; nothing where nothing is said.
fn labelled(label: &str, said: String) -> String {
    if said.is_empty() {
        return said;
    }
    format!("{label} {said}")
}
