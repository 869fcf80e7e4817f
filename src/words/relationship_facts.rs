//! The facts of a mentorship in words: one row for each that says something.

use super::terms;
use crate::domain::{Kind, Lang, Outcome, RelationshipFacts, Support};

/// The numbers that are not nothing, each with its name, in the order in which they are read.
pub fn rows(lang: Lang, facts: &RelationshipFacts) -> Vec<(&'static str, String)> {
    let number = |count: u32| (count > 0).then(|| count.to_string());
    let days = |days: Option<u32>| days.map(|days| count_of_days(lang, days));
    let advice = facts.closed_of(Kind::Advice);
    let rows = [
        (
            lang.pick("meetings held", "面談"),
            Some(meetings(lang, facts.meetings, facts.expected)),
        ),
        (
            lang.pick("longest gap", "最も空いた期間"),
            days(facts.longest_gap),
        ),
        (
            lang.pick("since the last meeting", "前回の面談から"),
            days(facts.since_last),
        ),
        (
            lang.pick("advice received", "もらった助言"),
            number(facts.came_of(Kind::Advice)),
        ),
        (lang.pick("advice tried out", "試した助言"), number(advice)),
        (
            lang.pick("of it, worked", "うまくいった助言"),
            number(facts.outcomes[Outcome::Worked as usize]),
        ),
        (
            lang.pick("being tried", "実践中の助言"),
            number(facts.trying),
        ),
        (
            lang.pick("not tried yet", "まだ試していない助言"),
            number(facts.untried),
        ),
        (
            lang.pick("actions done", "完了した行動"),
            number(facts.closed_of(Kind::Action)),
        ),
        (
            lang.pick("results told", "報告した結果"),
            number(facts.told),
        ),
        (
            lang.pick("results not told", "未報告の結果"),
            number(facts.untold),
        ),
        (
            lang.pick("promises kept", "実現した約束"),
            number(facts.closed_of(Kind::Promise)),
        ),
        (
            lang.pick("promises lapsed", "流れた約束"),
            number(facts.lapsed),
        ),
        (
            lang.pick("thanks said", "伝えたお礼"),
            number(facts.closed_of(Kind::Thanks)),
        ),
        (
            lang.pick("people contacted", "連絡した紹介相手"),
            number(facts.closed_of(Kind::Introduction)),
        ),
        (
            lang.pick("open at the end", "期末の未完了"),
            number(facts.open),
        ),
    ];
    let rows = rows.into_iter();
    rows.filter_map(|(name, said)| Some((name, said?)))
        .collect()
}

/// The supports that were received and in how many meetings, the most frequent first; empty where none was.
pub fn supports(lang: Lang, facts: &RelationshipFacts) -> String {
    let mut received: Vec<(Support, u32)> = Support::ALL
        .into_iter()
        .map(|support| (support, facts.supports[support as usize]))
        .filter(|(_, count)| *count > 0)
        .collect();
    received.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let said: Vec<String> = received
        .into_iter()
        .map(|(support, count)| format!("{} {count}", terms::support(lang, support)))
        .collect();
    match (said.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::En) => format!("supports: {}", said.join(", ")),
        (false, Lang::Ja) => format!("支援: {}", said.join("、")),
    }
}

/// Meetings held, against how many the rhythm would have had: `5 of 6`.
fn meetings(lang: Lang, held: u32, expected: Option<u32>) -> String {
    match (expected.filter(|count| *count > 0), lang) {
        (None, _) => held.to_string(),
        (Some(expected), Lang::En) => format!("{held} of {expected}"),
        (Some(expected), Lang::Ja) => format!("{held}/{expected}回"),
    }
}

fn count_of_days(lang: Lang, days: u32) -> String {
    match (lang, days) {
        (Lang::En, 1) => "1 day".to_owned(),
        (Lang::En, _) => format!("{days} days"),
        (Lang::Ja, _) => format!("{days}日"),
    }
}
