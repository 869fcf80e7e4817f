//! Why there is no report of a month.

use crate::domain::{Lang, Month};
use crate::words::progress;
use crate::words::trouble::Said;

/// What was typed behind `--month` is no month.
pub fn not_a_month(lang: Lang, typed: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{typed:?} is not a month."),
            "Write it with its year, as 2026-11.",
        ),
        Lang::Ja => Said::new(
            format!("「{typed}」は月として読めません。"),
            "2026-11 のように年から書いてください。",
        ),
    }
}

/// The month has not begun.
pub fn month_to_come(lang: Lang, month: Month) -> Said {
    let named = progress::month(lang, month);
    match lang {
        Lang::En => Said::new(
            format!("{named} has not begun."),
            "Name a month that has, such as the one before.",
        ),
        Lang::Ja => Said::new(
            format!("{named}はまだ始まっていません。"),
            "今月か、それより前の月を指定してください。",
        ),
    }
}
