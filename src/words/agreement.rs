//! What the agreement with a mentor says.

use chrono::NaiveDate;

use super::guided::FieldWords;
use super::questions::{Asked, question};
use super::terms;
use crate::domain::Lang;

/// The names of its steps.
pub const fn steps(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        ["purpose", "rhythm", "length", "confidentiality", "ending"],
        ["目的", "間隔", "期間", "守秘", "終え方"],
    )
}

/// What stands above it.
pub fn heading(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Agreement with {name}"),
        Lang::Ja => format!("{}との取り決め", terms::san(name)),
    }
}

/// A day that could not be read.
pub const fn bad_day(lang: Lang) -> &'static str {
    super::writer::bad_day(lang)
}

/// Nothing is agreed on a day to come.
pub const fn not_yet(lang: Lang) -> &'static str {
    lang.pick(
        "This day is still to come. Leave the field empty for today.",
        "まだ来ていない日です。空欄にすると今日になります。",
    )
}

/// A number of days that could not be read.
pub const fn bad_days(lang: Lang) -> &'static str {
    super::mentors::bad_days(lang)
}

/// The day on which it was agreed.
pub fn agreed_on(lang: Lang, day: NaiveDate) -> String {
    let day = terms::date(lang, day);
    match lang {
        Lang::En => format!("agreed {day}"),
        Lang::Ja => format!("{day}に取り決め"),
    }
}

/// Above what else was noted of it, in words of one's own.
pub const fn besides(lang: Lang) -> &'static str {
    lang.pick("also noted", "そのほかの覚え書き")
}

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    let (label, inside, asked) = match field {
        "purpose" => (
            lang.pick("purpose", "目的"),
            lang.pick("what we want to reach, by when", "何を、いつまでに目指すか"),
            Asked::AgreePurpose,
        ),
        "rhythm" => (
            lang.pick("rhythm", "間隔"),
            lang.pick(
                "how often, how long, who sets it",
                "頻度、1回の時間、日程の決め方",
            ),
            Asked::AgreeRhythm,
        ),
        "every" => (
            lang.pick("every (days)", "間隔(日)"),
            lang.pick("then Today reminds you", "「今日」で知らせる目安"),
            Asked::AgreeRhythm,
        ),
        "longest" => (
            lang.pick("longest (days)", "最長(日)"),
            "",
            Asked::AgreeRhythm,
        ),
        "length" => (
            lang.pick("length", "期間"),
            lang.pick(
                "until when, then look back",
                "いつまで続けて、いつ振り返るか",
            ),
            Asked::AgreeLength,
        ),
        "confidence" => (
            lang.pick("between us", "守秘"),
            lang.pick("what stays between us", "2人だけの話にしておくこと"),
            Asked::AgreeConfidence,
        ),
        "day" => (lang.pick("agreed on", "決めた日"), "", Asked::AgreeEnding),
        _ => (
            lang.pick("ending", "終え方"),
            lang.pick(
                "how either of us may end it",
                "どう切り出して、どう終えるか",
            ),
            Asked::AgreeEnding,
        ),
    };
    FieldWords {
        label,
        inside,
        question: question(lang, asked),
        ..FieldWords::default()
    }
}
