//! What the agreement with a mentor says.

use super::guided::FieldWords;
use super::questions::{Asked, question};
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
        Lang::Ja => format!("{name}さんとの取り決め"),
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

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    let (label, asked) = match field {
        "purpose" => (lang.pick("purpose", "目的"), Asked::AgreePurpose),
        "rhythm" => (lang.pick("rhythm", "間隔"), Asked::AgreeRhythm),
        "every" => (lang.pick("every (days)", "間隔(日)"), Asked::AgreeRhythm),
        "longest" => (lang.pick("longest (days)", "最長(日)"), Asked::AgreeRhythm),
        "length" => (lang.pick("length", "期間"), Asked::AgreeLength),
        "confidence" => (lang.pick("between us", "守秘"), Asked::AgreeConfidence),
        "day" => (lang.pick("agreed on", "決めた日"), Asked::AgreeEnding),
        _ => (lang.pick("ending", "終え方"), Asked::AgreeEnding),
    };
    FieldWords {
        label,
        question: question(lang, asked),
        ..FieldWords::default()
    }
}
