//! What a review of a mentorship says of the facts of its period.

use chrono::NaiveDate;

use crate::domain::{Kind, Lang, RelationshipFacts};
use crate::words::terms;

/// Above them.
pub fn heading(lang: Lang, from: Option<NaiveDate>, until: NaiveDate) -> String {
    let until = terms::date(lang, until);
    let from = from.map(|day| terms::date(lang, day));
    match (lang, from) {
        (Lang::En, Some(from)) => format!("What happened from {from} to {until}"),
        (Lang::En, None) => format!("What happened until {until}"),
        (Lang::Ja, Some(from)) => format!("{from}から{until}までの事実"),
        (Lang::Ja, None) => format!("{until}までの事実"),
    }
}

/// The facts, row by row: what of, and what is said of it. What there was nothing of says so only where it matters.
pub fn rows(lang: Lang, facts: &RelationshipFacts) -> Vec<(&'static str, Vec<String>)> {
    let came = |kind: Kind| facts.came[kind as usize];
    let closed = |kind: Kind| facts.closed[kind as usize];
    let mut held = meetings(lang, facts);
    held.extend(facts.since_last.map(|days| since_last(lang, days)));
    let mut rows = vec![(lang.pick("meetings", "面談"), held)];
    let useful = useful(lang, facts);
    if !useful.is_empty() {
        rows.push((useful_label(lang), vec![useful]));
    }
    rows.push((
        lang.pick("actions", "行動"),
        out_of(
            lang,
            closed(Kind::Action),
            came(Kind::Action),
            ("done", "完了"),
        ),
    ));
    rows.push((lang.pick("advice", "助言"), advice(lang, facts)));
    rows.push((
        lang.pick("results", "結果の報告"),
        vec![told(lang, facts.told), untold(lang, facts.untold)],
    ));
    let promises = promises(lang, facts);
    if !promises.is_empty() {
        rows.push((promises_label(lang), promises));
    }
    rows.push((
        lang.pick("thanks", "お礼"),
        out_of(
            lang,
            closed(Kind::Thanks),
            came(Kind::Thanks),
            ("said", "伝えた"),
        ),
    ));
    rows
}

/// How many meetings there were, against the rhythm, and how long was between two of them.
pub fn meetings(lang: Lang, facts: &RelationshipFacts) -> Vec<String> {
    let held = facts.meetings;
    let held = match (lang, facts.expected, held) {
        (Lang::En, Some(expected), _) => format!("{held} of {expected} by the rhythm"),
        (Lang::En, None, 1) => "1 meeting".to_owned(),
        (Lang::En, None, _) => format!("{held} meetings"),
        (Lang::Ja, Some(expected), _) => format!("{held}回(間隔どおりなら{expected}回)"),
        (Lang::Ja, None, _) => format!("{held}回"),
    };
    let gap = facts.longest_gap.filter(|days| *days > 0);
    let gap = gap.map(|days| match lang {
        Lang::En => format!("longest gap {days} days"),
        Lang::Ja => format!("最長{days}日空いた"),
    });
    std::iter::once(held).chain(gap).collect()
}

fn since_last(lang: Lang, days: u32) -> String {
    match (lang, days) {
        (Lang::En, 0) => "the last one on that day".to_owned(),
        (Lang::En, 1) => "the last one 1 day before".to_owned(),
        (Lang::En, _) => format!("the last one {days} days before"),
        (Lang::Ja, 0) => "最後はその日".to_owned(),
        (Lang::Ja, _) => format!("最後は{days}日前"),
    }
}

/// Before how useful the meetings were.
pub const fn useful_label(lang: Lang) -> &'static str {
    lang.pick("useful", "役立ち度")
}

/// How useful the meetings were in the mean; nothing where none was said to be.
pub fn useful(lang: Lang, facts: &RelationshipFacts) -> String {
    let count: u32 = facts.usefulness.iter().sum();
    if count == 0 {
        return String::new();
    }
    let sum: u32 = (1..)
        .zip(facts.usefulness)
        .map(|(level, many)| level * many)
        .sum();
    let mean = f64::from(sum) / f64::from(count);
    match (lang, count) {
        (Lang::En, 1) => format!("{mean:.1} of 4 (1 meeting)"),
        (Lang::En, _) => format!("{mean:.1} of 4 ({count} meetings)"),
        (Lang::Ja, _) => format!("平均{mean:.1}/4(面談{count}回)"),
    }
}

fn advice(lang: Lang, facts: &RelationshipFacts) -> Vec<String> {
    let kind = Kind::Advice as usize;
    let mut said = out_of(
        lang,
        facts.closed[kind],
        facts.came[kind],
        ("closed", "完了"),
    );
    let [worked, partly, not] = facts.outcomes;
    let words = lang.pick(
        [
            "worked",
            "worked partly",
            "did not work",
            "being tried",
            "not tried yet",
        ],
        [
            "うまくいった",
            "一部うまくいった",
            "いまひとつ",
            "実践中",
            "未着手",
        ],
    );
    let counts = [worked, partly, not, facts.trying, facts.untried];
    let counted = counts
        .into_iter()
        .zip(words)
        .filter(|(count, _)| *count > 0);
    said.extend(counted.map(|(count, words)| counted_as(lang, count, words)));
    said
}

/// `2 of 5 done`; `none` where none came and none was.
fn out_of(lang: Lang, closed: u32, came: u32, (en, ja): (&str, &str)) -> Vec<String> {
    vec![match (lang, came, closed) {
        (Lang::En, 0, 0) => "none".to_owned(),
        (Lang::Ja, 0, 0) => "なし".to_owned(),
        (Lang::En, ..) => format!("{came} came, {closed} {en}"),
        (Lang::Ja, ..) => format!("新しく{came}件、{ja}{closed}件"),
    }]
}

fn counted_as(lang: Lang, count: u32, words: &str) -> String {
    match lang {
        Lang::En => format!("{count} {words}"),
        Lang::Ja => format!("{words}{count}件"),
    }
}

fn told(lang: Lang, count: u32) -> String {
    counted_as(lang, count, lang.pick("told", "報告済み"))
}

fn untold(lang: Lang, count: u32) -> String {
    counted_as(lang, count, lang.pick("not told", "未報告"))
}

/// Before the promises.
pub const fn promises_label(lang: Lang) -> &'static str {
    lang.pick("promises", "約束")
}

/// The promises that were kept, that lapsed and that are open; nothing where there were none.
pub fn promises(lang: Lang, facts: &RelationshipFacts) -> Vec<String> {
    let late = facts.promised_late.min(facts.promised);
    let said = [
        (facts.closed_of(Kind::Promise), lang.pick("kept", "実現")),
        (facts.lapsed, lang.pick("lapsed", "流れた")),
        (facts.promised - late, lang.pick("open", "未完了")),
        (late, lang.pick("open, late", "期限切れ")),
    ];
    let said = said.into_iter().filter(|(count, _)| *count > 0);
    said.map(|(count, words)| counted_as(lang, count, words))
        .collect()
}

/// What went back to the mentor, as far as there was anything.
pub fn gave(lang: Lang, facts: &RelationshipFacts) -> Vec<String> {
    let thanks = facts.closed[Kind::Thanks as usize];
    let parts = [
        (
            facts.told,
            lang.pick(("1 result told", "results told"), ("結果の報告", "")),
        ),
        (
            thanks,
            lang.pick(("1 thanks said", "thanks said"), ("伝えたお礼", "")),
        ),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    parts
        .map(|(count, (one, many))| match (lang, count) {
            (Lang::En, 1) => one.to_owned(),
            (Lang::En, _) => format!("{count} {many}"),
            (Lang::Ja, _) => format!("{one}{count}件"),
        })
        .collect()
}

/// Before what is known of the period.
pub const fn in_the_period(lang: Lang) -> &'static str {
    lang.pick("in the period", "この期間")
}

/// Above the supports.
pub const fn received(lang: Lang) -> &'static str {
    lang.pick("Supports received", "受けた支援")
}

/// In how many of the meetings a support was received.
pub fn in_meetings(lang: Lang, count: u32, meetings: u32) -> String {
    match lang {
        Lang::En => format!("{count} of {meetings}"),
        Lang::Ja => format!("{meetings}回中{count}回"),
    }
}

/// The same in full.
pub fn received_in(lang: Lang, count: u32, meetings: u32) -> String {
    match (lang, meetings) {
        (_, 0) => String::new(),
        (Lang::En, 1) => format!("received in {count} of 1 meeting"),
        (Lang::En, _) => format!("received in {count} of {meetings} meetings"),
        (Lang::Ja, _) => format!("面談{meetings}回中{count}回で受けた"),
    }
}
