//! The facts of a month in words and numbers.

use std::collections::BTreeMap;

use crate::domain::{Fact, Id, Kind, Lang, MonthFacts, Outcome, Support};
use crate::words::reviews::fact;
use crate::words::terms;

/// A number of the month, with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// What is counted.
    pub label: String,
    /// How many, as it is written.
    pub now: String,
    /// How many in the month before, where that is known.
    pub before: Option<String>,
    /// How many more than then, where both are known.
    pub by: Option<i64>,
    /// What it is made of; empty where there is nothing to say.
    pub parts: String,
}

/// The facts line by line, beside those of the month before; what is nothing in both is left out. `names` are the mentors'.
pub fn fact_lines(
    lang: Lang,
    facts: &MonthFacts,
    before: Option<&MonthFacts>,
    names: &BTreeMap<Id, String>,
) -> Vec<FactLine> {
    let count = |label, of: fn(&MonthFacts) -> u32, parts| {
        line(
            label,
            of,
            (facts, before),
            |number| number.to_string(),
            parts,
        )
    };
    let join = |parts: Vec<String>| parts.join(lang.pick(", ", "、"));
    let came: fn(&MonthFacts) -> u32 = |facts| facts.came.iter().sum();
    let ended: fn(&MonthFacts) -> u32 = |facts| facts.closed.iter().sum();
    let received: fn(&MonthFacts) -> u32 = |facts| facts.supports.iter().sum();
    let lines = [
        count(
            fact(lang, Fact::Meetings),
            |facts| facts.meetings,
            join(with(facts, names)),
        ),
        line(
            lang.pick("time in meetings", "面談の時間").into(),
            |facts| facts.minutes,
            (facts, before),
            |minutes| time(lang, minutes),
            String::new(),
        ),
        count(
            lang.pick("supports received", "受けた支援").into(),
            received,
            join(supports(lang, facts)),
        ),
        count(fact(lang, Fact::Notes), |facts| facts.notes, String::new()),
        count(
            lang.pick("takeaways that came", "新しい要点").into(),
            came,
            join(kinds(lang, &facts.came)),
        ),
        count(
            lang.pick("brought to an end", "区切りがついた要点").into(),
            ended,
            join(closed(lang, facts)),
        ),
        count(
            fact(lang, Fact::Dropped),
            |facts| facts.dropped,
            String::new(),
        ),
        count(fact(lang, Fact::Told), |facts| facts.told, String::new()),
        count(
            fact(lang, Fact::CheckIns),
            |facts| facts.check_ins,
            String::new(),
        ),
        count(fact(lang, Fact::Open), |facts| facts.open, String::new()),
        count(fact(lang, Fact::Late), |facts| facts.late, String::new()),
        count(
            fact(lang, Fact::Untold),
            |facts| facts.untold,
            String::new(),
        ),
    ];
    lines.into_iter().flatten().collect()
}

/// `None` where it is nothing in both months.
fn line(
    label: String,
    of: fn(&MonthFacts) -> u32,
    (facts, before): (&MonthFacts, Option<&MonthFacts>),
    written: impl Fn(u32) -> String,
    parts: String,
) -> Option<FactLine> {
    let now = of(facts);
    let before = before.map(of);
    (now > 0 || before.is_some_and(|before| before > 0) || !parts.is_empty()).then(|| FactLine {
        label,
        now: written(now),
        before: before.map(&written),
        by: before.map(|before| i64::from(now) - i64::from(before)),
        parts,
    })
}

fn with(facts: &MonthFacts, names: &BTreeMap<Id, String>) -> Vec<String> {
    let held = facts.with.iter();
    held.filter_map(|one| {
        let name = names.get(&one.mentor)?;
        Some(format!("{name} {}", one.meetings))
    })
    .collect()
}

fn supports(lang: Lang, facts: &MonthFacts) -> Vec<String> {
    let counted = Support::ALL.into_iter().zip(facts.supports);
    counted
        .filter(|(_, count)| *count > 0)
        .map(|(support, count)| format!("{} {count}", terms::support(lang, support)))
        .collect()
}

fn kinds(lang: Lang, counts: &[u32; 7]) -> Vec<String> {
    let counted = Kind::ALL.into_iter().zip(counts);
    counted
        .filter(|(_, count)| **count > 0)
        .map(|(kind, count)| format!("{} {count}", terms::kind(lang, kind)))
        .collect()
}

/// By kind, and behind advice how it turned out.
fn closed(lang: Lang, facts: &MonthFacts) -> Vec<String> {
    let outcomes: Vec<String> = [Outcome::Worked, Outcome::Partly, Outcome::Not]
        .into_iter()
        .zip(facts.outcomes)
        .filter(|(_, count)| *count > 0)
        .map(|(outcome, count)| format!("{} {count}", terms::outcome(lang, outcome)))
        .collect();
    let counted = Kind::ALL.into_iter().zip(facts.closed);
    counted
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| {
            let said = format!("{} {count}", terms::kind(lang, kind));
            if kind == Kind::Advice && !outcomes.is_empty() {
                let outcomes = outcomes.join(lang.pick(", ", "、"));
                format!("{said} ({outcomes})")
            } else {
                said
            }
        })
        .collect()
}

/// Minutes as people say them: `45 min`, `4 h 10`.
fn time(lang: Lang, minutes: u32) -> String {
    match (minutes / 60, minutes % 60, lang) {
        (0, minutes, Lang::En) => format!("{minutes} min"),
        (0, minutes, Lang::Ja) => format!("{minutes}分"),
        (hours, 0, Lang::En) => format!("{hours} h"),
        (hours, 0, Lang::Ja) => format!("{hours}時間"),
        (hours, minutes, Lang::En) => format!("{hours} h {minutes:02}"),
        (hours, minutes, Lang::Ja) => format!("{hours}時間{minutes}分"),
    }
}
