//! What the mentor's form says of its rows besides their names: how they are read, and what is wrong with them.

use chrono::NaiveDate;

use super::terms;
use crate::domain::{Lang, Met};

/// What stands before the first of the supports that a mentor gives; the others stand below it.
pub const fn gives(lang: Lang) -> &'static str {
    lang.pick("Gives  ", "支援  ")
}

/// How what is typed about the first meeting is read; nothing where it is taken as it stands.
pub fn met_read(lang: Lang, met: &Met) -> String {
    match (met, lang) {
        (Met::Referral(by), _) if by.is_empty() => lang.pick("a referral", "紹介").into(),
        (Met::Referral(by), Lang::En) => format!("referred by {by}"),
        (Met::Referral(by), Lang::Ja) => format!("{by}さんの紹介"),
        (Met::Other(_), _) => String::new(),
        (met, _) => super::mentors::met(lang, met),
    }
}

/// The day that was read.
pub fn day_read(lang: Lang, day: NaiveDate) -> String {
    terms::date(lang, day)
}

/// It would end before it began.
pub const fn ends_before_start(lang: Lang) -> &'static str {
    lang.pick(
        "It would end before it began.",
        "終了日が開始日より前になっています。",
    )
}
