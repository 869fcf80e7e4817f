//! What the approach to a mentor says.

use super::guided::FieldWords;
use super::questions::{Asked, question};
use crate::domain::Lang;

/// The names of its steps.
pub const fn steps(lang: Lang) -> [&'static str; 6] {
    lang.pick(
        ["purpose", "thanks", "proposal", "easy no", "giving", "send"],
        ["目的", "感謝", "提案", "断りやすく", "返せること", "送る"],
    )
}

/// What stands above it.
pub fn heading(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Approach {name}"),
        Lang::Ja => format!("{name}さんへの打診"),
    }
}

/// A day that could not be read.
pub const fn bad_day(lang: Lang) -> &'static str {
    super::writer::bad_day(lang)
}

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    let (label, asked) = match field {
        "purpose" => (lang.pick("purpose", "目的"), Asked::ApproachPurpose),
        "thanks" => (lang.pick("thanks", "感謝"), Asked::ApproachThanks),
        "proposal" => (lang.pick("proposal", "提案"), Asked::ApproachProposal),
        "easy no" => (lang.pick("easy no", "断りやすく"), Asked::ApproachEasyNo),
        "give" => (lang.pick("giving", "返せること"), Asked::ApproachGive),
        "channel" => (lang.pick("sent by", "手段"), Asked::ApproachMessage),
        "sent" => (lang.pick("sent on", "送った日"), Asked::ApproachMessage),
        _ => (lang.pick("follow up", "確認する日"), Asked::ApproachMessage),
    };
    FieldWords {
        label,
        question: question(lang, asked),
        ..FieldWords::default()
    }
}
