//! What the review of a mentorship says and asks.

pub mod decided;
pub mod difference;
pub mod facts;

use chrono::NaiveDate;

use super::guided::FieldWords;
use super::questions::{Asked, Question, question, rating_question};
use super::{relationships, terms};
use crate::domain::{Decision, Lang, Rated};

/// Above it.
pub fn heading(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Relationship review: {name}"),
        Lang::Ja => format!("関係の振り返り: {}", terms::san(name)),
    }
}

/// Above one that was finished on `day` and is mended.
pub fn mending(lang: Lang, name: &str, day: NaiveDate, today: NaiveDate) -> String {
    let near = terms::day(lang, day, today);
    match lang {
        Lang::En if day == today => format!("Mend today's review: {name}"),
        Lang::En => format!("Mend the review of {near}: {name}"),
        Lang::Ja => format!("{near}の振り返りを直す: {}", terms::san(name)),
    }
}

/// Its steps.
pub const fn steps(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        ["facts", "ratings", "difference", "words", "decision"],
        ["事実", "評価", "前回との差", "言葉にする", "決める"],
    )
}

/// Which review of this mentorship it is.
pub fn nth(lang: Lang, number: usize) -> String {
    match (lang, number) {
        (Lang::En, 1) => "the first".to_owned(),
        (Lang::En, _) => format!("no. {number}"),
        (Lang::Ja, 1) => "初回".to_owned(),
        (Lang::Ja, _) => format!("{number}回目"),
    }
}

/// Its period: `25 Aug to 22 Nov`.
pub fn period(lang: Lang, since: NaiveDate, until: NaiveDate, today: NaiveDate) -> String {
    let since = terms::day(lang, since, today);
    let until = terms::day(lang, until, today);
    match lang {
        Lang::En => format!("{since} to {until}"),
        Lang::Ja => format!("{since}から{until}"),
    }
}

/// When the last one was.
pub fn last_on(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("last {day}"),
        Lang::Ja => format!("前回{day}"),
    }
}

/// How something was rated last.
pub fn last_rating(lang: Lang, rating: u8) -> String {
    match lang {
        Lang::En => format!("last {rating}"),
        Lang::Ja => format!("前回{rating}"),
    }
}

/// What is rated.
pub fn rated(lang: Lang, rated: Rated) -> &'static str {
    match rated {
        Rated::Support(support) => terms::support(lang, support),
        Rated::Openness => lang.pick("openness", "率直さ"),
        Rated::Trust => lang.pick("trust", "信頼"),
        Rated::Mutuality => lang.pick("mutual learning", "学び合い"),
        Rated::Rhythm => lang.pick("rhythm", "間隔"),
        Rated::Overall => lang.pick("all in all", "総合"),
    }
}

/// What is decided, or that nothing is.
pub const fn decision(lang: Lang, decision: Option<Decision>) -> &'static str {
    match decision {
        None => lang.pick("open", "未定"),
        Some(decision) => relationships::decision(lang, decision),
    }
}

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    if let Some(one) = Rated::from_name(field) {
        return rating(lang, one);
    }
    let (label, asked) = match field {
        "start" => (lang.pick("start", "始める"), Asked::RelationStart),
        "stop" => (lang.pick("stop", "やめる"), Asked::RelationStop),
        "go on" => (lang.pick("continue", "続ける"), Asked::RelationContinue),
        "gave" => (
            lang.pick("what I gave", "私が返したもの"),
            Asked::RelationGave,
        ),
        "decision" => (lang.pick("decision", "決めること"), Asked::RelationDecision),
        "reason" => (lang.pick("reason", "理由"), Asked::RelationReason),
        "every" => (lang.pick("new rhythm", "新しい間隔"), Asked::RelationRhythm),
        "goal" => (lang.pick("goal", "目標"), Asked::RelationGoal),
        "first step" => (
            lang.pick("first step", "最初の一歩"),
            Asked::RelationFirstStep,
        ),
        "look again" => (
            lang.pick("look again", "次に見直す日"),
            Asked::RelationAgain,
        ),
        _ => (
            lang.pick("reviewed every", "振り返りの間隔"),
            Asked::RelationEvery,
        ),
    };
    FieldWords {
        label,
        inside: inside(lang, field),
        choices: choices(lang, field),
        question: question(lang, asked),
        ends: None,
    }
}

/// What stands in an empty field.
const fn inside(lang: Lang, field: &str) -> &'static str {
    match field.as_bytes() {
        b"start" => lang.pick(
            "e.g. Send the agenda the day before",
            "例: 前日に議題を送る",
        ),
        b"stop" => lang.pick(
            "e.g. Ask what I can look up",
            "例: 調べれば分かることを聞く",
        ),
        b"go on" => lang.pick("e.g. Their stories from the plant", "例: 工場時代の経験談"),
        b"gave" => lang.pick("e.g. Showed them the new tool", "例: 新しい道具を紹介した"),
        b"first step" => lang.pick("e.g. propose it @friday", "例: 相談してみる @金曜"),
        b"every" => lang.pick("days, e.g. 14", "日数(例: 14)"),
        _ => "",
    }
}

fn choices(lang: Lang, field: &str) -> Vec<&'static str> {
    if field != "decision" {
        return Vec::new();
    }
    let all = Decision::ALL.into_iter().map(Some);
    std::iter::once(None)
        .chain(all)
        .map(|one| decision(lang, one))
        .collect()
}

/// What is said of a rating. The first one says what the digits mean.
fn rating(lang: Lang, one: Rated) -> FieldWords {
    let Question { ask, help } = rating_question(lang, one);
    let is_first = Rated::ALL.first() == Some(&one);
    FieldWords {
        label: rated(lang, one),
        question: Question { ask, help },
        ends: is_first.then(|| lang.pick(("hardly", "fully"), ("足りない", "十分"))),
        ..FieldWords::default()
    }
}

/// A day that could not be read.
pub const fn bad_day(lang: Lang) -> &'static str {
    super::writer::bad_day(lang)
}

/// A number of days that could not be read.
pub const fn bad_days(lang: Lang) -> &'static str {
    super::mentors::bad_days(lang)
}

/// A day to look again that has passed.
pub const fn not_to_come(lang: Lang) -> &'static str {
    lang.pick(
        "This day is not to come: give a later one, or leave it empty.",
        "先の日付を入力するか、空のままにしてください。",
    )
}

/// The rhythm is changed, but not said to what.
pub const fn needs_rhythm(lang: Lang) -> &'static str {
    lang.pick(
        "Give the new rhythm in days, or choose another decision.",
        "新しい間隔を日数で入力するか、別の決定を選んでください。",
    )
}

/// Nothing is decided yet.
pub const fn finish_undecided(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing is decided yet. Finish all the same?",
        "まだ何も決めていません。このまま完了しますか?",
    )
}

/// The answers to that.
pub const fn finish_undecided_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("finish", "go on deciding"), ("完了する", "続けて考える"))
}

/// Above what was said in the last one.
pub fn said_on(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("What you said on {day}"),
        Lang::Ja => format!("前回({day})の言葉"),
    }
}

/// There is nothing from a last one.
pub const fn shown_next_time(lang: Lang) -> &'static str {
    lang.pick(
        "What you write here stands beside the next review.",
        "ここに書いたことは、次の振り返りのときに横に表示されます。",
    )
}
