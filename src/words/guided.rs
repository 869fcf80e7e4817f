//! What all guided flows say.

use chrono::{Datelike, NaiveDate};

use super::questions::Question;
use super::terms;
use crate::domain::Lang;

/// What is said of a field.
#[derive(Clone, Debug, Default)]
pub struct FieldWords {
    /// What stands before it.
    pub label: &'static str,
    /// What stands in it while it is empty: how it may be filled.
    pub inside: &'static str,
    /// What the names of a choice are called, in their order.
    pub choices: Vec<&'static str>,
    /// What the worst and the best of the ratings mean that begin with it.
    pub ends: Option<(&'static str, &'static str)>,
    /// What it asks.
    pub question: Question,
}

/// What comes next.
pub fn next(lang: Lang, step: u8, name: &str) -> String {
    match lang {
        Lang::En => format!("next: {step} {name}"),
        Lang::Ja => format!("次: {step} {name}"),
    }
}

/// There is no next step.
pub const fn last_step(lang: Lang) -> &'static str {
    lang.pick("the last step", "最後の段階です")
}

/// Two windows wrote one text of several lines.
pub fn both_kept(lang: Lang, label: &str) -> String {
    match lang {
        Lang::En => format!("{label}: another window wrote here too; what either wrote is kept."),
        Lang::Ja => format!("{label}: 別のウィンドウでも書かれました。両方の内容を残しています。"),
    }
}

/// Another window wrote something else in a single line.
pub fn said_there(lang: Lang, label: &str, there: &str) -> String {
    match lang {
        Lang::En => format!("{label}: another window says \u{201c}{there}\u{201d}; yours stays."),
        Lang::Ja => format!("{label}: 別のウィンドウでは「{there}」です。こちらの内容を残します。"),
    }
}

/// Nothing was written yet, since another window wrote first.
pub const fn look_again(lang: Lang) -> &'static str {
    lang.pick(
        "Another window wrote meanwhile. Look it over, then go on.",
        "別のウィンドウで変更されました。内容を確かめてから進んでください。",
    )
}

/// The mentor whom it is about went to the trash in another window.
pub const fn is_gone(lang: Lang) -> &'static str {
    lang.pick(
        "This mentor went to the trash in another window. Esc keeps what you typed.",
        "このメンターは別のウィンドウでゴミ箱に移されました。Esc で入力を残せます。",
    )
}

/// What is in front went to the trash in another window.
pub const fn is_in_trash(lang: Lang) -> &'static str {
    lang.pick(
        "This went to the trash in another window. Going on brings it back.",
        "別のウィンドウでゴミ箱に移されました。続けると元に戻ります。",
    )
}

/// Which day is meant where none is typed.
pub fn today_is_meant(lang: Lang, today: NaiveDate) -> String {
    let day = terms::weekday_and_day(lang, today);
    match lang {
        Lang::En => format!("today: {day}"),
        Lang::Ja => format!("今日: {day}"),
    }
}

/// Which day it is that is typed.
pub fn read_as(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    if day.year() == today.year() {
        terms::weekday_and_day(lang, day)
    } else {
        terms::date(lang, day)
    }
}
