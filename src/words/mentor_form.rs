//! What the mentor's form says of its rows besides their names: how they are read, and what is wrong with them.

use chrono::NaiveDate;

use super::terms;
use crate::domain::Lang;

/// What stands before the first of the supports that a mentor gives; the others stand below it.
pub const fn gives(lang: Lang) -> &'static str {
    lang.pick("Gives  ", "支援  ")
}

/// The day that was read.
pub fn day_read(lang: Lang, day: NaiveDate) -> String {
    terms::date(lang, day)
}

/// Another mentor has this name already.
pub const fn is_there(lang: Lang) -> &'static str {
    lang.pick("another mentor has this name", "同名のメンターがいます")
}

/// It would end before it began.
pub const fn ends_before_start(lang: Lang) -> &'static str {
    lang.pick(
        "It would end before it began.",
        "終了日が開始日より前になっています。",
    )
}
