//! The words of a year in review.

use chrono::{Datelike, NaiveDate};

use super::{progress, report};
use crate::domain::{GoalFacts, Lang};

/// The heading.
pub fn heading(lang: Lang, year: i32) -> String {
    match lang {
        Lang::En => format!("{year} in review"),
        Lang::Ja => format!("{year}年の振り返り"),
    }
}

/// Whether the year is not over on this day.
pub fn is_under_way(year: i32, as_of: NaiveDate) -> bool {
    as_of.year() == year && (as_of.month(), as_of.day()) != (12, 31)
}

/// A part of the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The year in numbers.
    Numbers,
    /// With whom one met.
    Met,
    /// Which supports were received.
    Supports,
    /// Advice that worked.
    Worked,
    /// How far the goals came.
    Goals,
}

/// The heading of a part.
pub const fn part(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::Numbers => lang.pick("The year in numbers", "数字で見るこの一年"),
        Part::Met => lang.pick("Whom I met", "面談した相手"),
        Part::Supports => lang.pick("Support received", "受けた支援"),
        Part::Worked => lang.pick("Advice that worked", "うまくいった助言"),
        Part::Goals => lang.pick("Goals", "目標"),
    }
}

/// So many months have a finished review.
pub fn reviewed(lang: Lang, months: u32) -> String {
    match lang {
        Lang::En => format!("months reviewed: {months}"),
        Lang::Ja => format!("月末の振り返り: {months}か月分"),
    }
}

/// So many meetings.
pub fn meetings(lang: Lang, count: u32) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 meeting".to_owned(),
        (Lang::En, _) => format!("{} meetings", progress::number(f64::from(count))),
        (Lang::Ja, _) => format!("{}回", progress::number(f64::from(count))),
    }
}

/// How far a goal came, and where it was when the year began.
pub fn far(lang: Lang, facts: &GoalFacts, value: Option<&str>) -> String {
    let now = report::far(lang, facts.done, value, None);
    let before = facts.before.filter(|_| facts.done.is_some());
    let before = before.map(|before| progress::percent(lang, before));
    match (before, lang) {
        (None, _) => now,
        (Some(before), Lang::En) => format!("{now}, {before} the year before"),
        (Some(before), Lang::Ja) => format!("{now}、前年 {before}"),
    }
}

/// Nothing was written down in the year.
pub const fn nothing(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing was written down in this year.",
        "この年の記録はありません。",
    )
}
