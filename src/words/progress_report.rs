//! The words of a progress report: headings and sentences as the mentor reads them.

use chrono::NaiveDate;

use super::{progress, report, terms};
use crate::domain::{GoalFacts, Lang, Outcome, Period};

/// The report's heading.
pub fn heading(lang: Lang, period: Period) -> String {
    match (period, lang) {
        (Period::SinceLast, _) => lang.pick("Progress report", "進捗のご報告").to_owned(),
        (Period::Month(month), Lang::En) => {
            format!("Progress report: {}", progress::month(lang, month))
        }
        (Period::Month(month), Lang::Ja) => {
            format!("{}の進捗のご報告", progress::month(lang, month))
        }
    }
}

/// The first sentence: of which time is told. `met` is the day of the last meeting; `is_belated` where some of what is
/// told ended before it.
pub fn opening(lang: Lang, period: Period, met: Option<NaiveDate>, is_belated: bool) -> String {
    match (period, met, lang) {
        (Period::SinceLast, Some(met), Lang::En) if is_belated => format!(
            "This is what I have done since we met on {}, and what I had not told you yet.",
            terms::date(lang, met)
        ),
        (Period::SinceLast, Some(met), Lang::Ja) if is_belated => format!(
            "{}の面談以降の取り組みと、まだお伝えしていなかったことについて、ご報告いたします。",
            terms::date(lang, met)
        ),
        (Period::Month(month), _, Lang::En) => format!(
            "Here is what I have done in {}.",
            progress::month(lang, month)
        ),
        (Period::Month(month), _, Lang::Ja) => format!(
            "{}の取り組みについて、ご報告いたします。",
            progress::month(lang, month)
        ),
        (Period::SinceLast, Some(met), Lang::En) => format!(
            "Since we met on {}, this is what I have done.",
            terms::date(lang, met)
        ),
        (Period::SinceLast, Some(met), Lang::Ja) => format!(
            "{}の面談以降の取り組みについて、ご報告いたします。",
            terms::date(lang, met)
        ),
        (Period::SinceLast, None, _) => lang
            .pick(
                "Here is where I stand.",
                "現在の取り組みについて、ご報告いたします。",
            )
            .to_owned(),
    }
}

/// A part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Actions done.
    Done,
    /// Advice tried to its end.
    Tried,
    /// Advice that is being tried.
    Trying,
    /// Where the goals stand.
    Goals,
    /// What I want to ask.
    Questions,
}

/// The heading of a part.
pub const fn part(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::Done => lang.pick("What I did", "取り組んだこと"),
        Part::Tried => lang.pick("Your advice, tried", "ご助言を実践した結果"),
        Part::Trying => lang.pick("What I am trying now", "いま実践していること"),
        Part::Goals => lang.pick("Where my goals stand", "目標の状況"),
        Part::Questions => lang.pick("What I would like to ask next time", "次回お伺いしたいこと"),
    }
}

/// How advice turned out, as it is said to who gave it.
pub const fn outcome(lang: Lang, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Worked => lang.pick("it worked", "うまくいきました"),
        Outcome::Partly => lang.pick("it worked in part", "一部うまくいきました"),
        Outcome::Not => lang.pick("it did not work out", "うまくいきませんでした"),
    }
}

/// How far a goal is, and how far it was when the period began: `12 of 20 slides (60 %), 50 % when we last met`.
pub fn far(lang: Lang, facts: &GoalFacts, value: Option<&str>, period: Period) -> String {
    let now = report::far(lang, facts.done, value, None);
    let Some(before) = facts.before.filter(|_| facts.done.is_some()) else {
        return now;
    };
    let before = progress::percent(lang, before);
    match (period, lang) {
        (Period::SinceLast, Lang::En) => format!("{now}, {before} when we last met"),
        (Period::SinceLast, Lang::Ja) => format!("{now}、前回の面談時 {before}"),
        (Period::Month(_), Lang::En) => format!("{now}, {before} the month before"),
        (Period::Month(_), Lang::Ja) => format!("{now}、前月 {before}"),
    }
}

/// There is nothing to tell.
pub const fn nothing(lang: Lang) -> &'static str {
    lang.pick(
        "There is nothing new to report yet.",
        "新しくご報告できることは、まだございません。",
    )
}

/// The last lines.
pub const fn closing(lang: Lang) -> &'static str {
    lang.pick(
        "Thank you for your time and your advice.\n\nKind regards,\n[your name]",
        "いつもご支援いただき、ありがとうございます。\n今後ともどうぞよろしくお願いいたします。\n\n(お名前)",
    )
}
