//! What the closing of a mentorship says.

use super::guided::FieldWords;
use super::questions::{Asked, question};
use crate::domain::Lang;

/// The names of its steps.
pub const fn steps(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["reason", "thanks", "learned", "in touch"],
        ["理由", "お礼", "学んだこと", "これからの関わり"],
    )
}

/// What stands above it.
pub fn heading(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Closing with {name}"),
        Lang::Ja => format!("{name}さんとの締めくくり"),
    }
}

/// A day that could not be read.
pub const fn bad_day(lang: Lang) -> &'static str {
    super::writer::bad_day(lang)
}

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    let (label, asked) = match field {
        "reason" => (lang.pick("reason", "理由"), Asked::EndReason),
        "ended" => (lang.pick("ended on", "終了日"), Asked::EndReason),
        "thanks" => (lang.pick("thanks", "お礼"), Asked::EndThanks),
        "learned" => (lang.pick("learned", "学んだこと"), Asked::EndLearned),
        _ => (lang.pick("in touch", "これから"), Asked::EndInTouch),
    };
    FieldWords {
        label,
        question: question(lang, asked),
        ..FieldWords::default()
    }
}
