//! What a draft is, in words: a text of which kind, with whom, of which day.

use chrono::NaiveDate;

use super::{progress, terms};
use crate::domain::{EntryKind, Intent, Lang, Month, Support};

/// A meeting or a note that is written, with whom it is as that was typed.
pub fn writing(
    lang: Lang,
    (kind, intent): (EntryKind, Intent),
    who: &str,
    day: Option<(NaiveDate, NaiveDate)>,
) -> Vec<String> {
    let named = match (lang, kind, intent) {
        (Lang::En, EntryKind::Meeting, Intent::Plan) => "plan",
        (Lang::Ja, EntryKind::Meeting, Intent::Plan) => "面談の予定",
        _ => terms::entry_kind(lang, kind),
    };
    let who = who.trim();
    let what = match (lang, kind) {
        (_, EntryKind::Note) => named.to_owned(),
        _ if who.is_empty() => named.to_owned(),
        (Lang::En, _) => format!("{named} with {who}"),
        (Lang::Ja, _) => format!("{who}との{named}"),
    };
    let day = day.map(|(day, today)| terms::day(lang, day, today));
    [Some(what), day].into_iter().flatten().collect()
}

/// A mentor's form.
pub const fn mentor(lang: Lang) -> &'static str {
    lang.pick("mentor", "メンター")
}

/// A goal's form; `of` is its title, empty for a new one.
pub fn goal(lang: Lang, of: &str) -> String {
    named(lang, lang.pick("goal", "目標"), of)
}

/// To which state a goal shall go.
pub fn goal_state(lang: Lang, of: &str) -> String {
    named(lang, lang.pick("state of", "状態変更"), of)
}

/// How a mentorship goes on.
pub fn leaving(lang: Lang, of: &str) -> String {
    named(lang, lang.pick("pause or end", "休止・終了"), of)
}

/// A check-in on a goal.
pub fn check_in(lang: Lang, of: &str) -> String {
    named(lang, lang.pick("check-in", "進捗"), of)
}

fn named(lang: Lang, what: &str, of: &str) -> String {
    match (lang, of) {
        (_, "") => what.to_owned(),
        (Lang::En, of) => format!("{what} \u{201c}{of}\u{201d}"),
        (Lang::Ja, of) => format!("「{of}」の{what}"),
    }
}

/// A step of a month-end review.
pub fn month_review(lang: Lang, month: Option<Month>) -> String {
    let month = month.map_or(String::new(), |month| progress::month(lang, month));
    match lang {
        Lang::En => format!("month-end review {month}").trim_end().to_owned(),
        Lang::Ja => format!("{month}の振り返り")
            .trim_start_matches('の')
            .to_owned(),
    }
}

/// A self-analysis; `of` is the day of one that was finished before.
pub fn analysis(lang: Lang, of: Option<(NaiveDate, NaiveDate)>) -> String {
    let what = lang.pick("self-analysis", "自己分析");
    let day = of.map(|(day, today)| terms::day(lang, day, today));
    match (lang, day) {
        (_, None) => what.to_owned(),
        (Lang::En, Some(day)) => format!("{what} of {day}"),
        (Lang::Ja, Some(day)) => format!("{day}の{what}"),
    }
}

/// The approach to a mentor.
pub fn approach(lang: Lang, who: &str) -> String {
    match (lang, who) {
        (_, "") => lang.pick("approach", "打診").to_owned(),
        (Lang::En, who) => format!("approach to {who}"),
        (Lang::Ja, who) => format!("{}への打診", terms::san(who)),
    }
}

/// What is agreed with a mentor.
pub fn agreement(lang: Lang, who: &str) -> String {
    match (lang, who) {
        (_, "") => lang.pick("agreement", "取り決め").to_owned(),
        (Lang::En, who) => format!("agreement with {who}"),
        (Lang::Ja, who) => format!("{}との取り決め", terms::san(who)),
    }
}

/// The closing of a mentorship.
pub fn farewell(lang: Lang, who: &str) -> String {
    match (lang, who) {
        (_, "") => lang.pick("closing", "締めくくり").to_owned(),
        (Lang::En, who) => format!("closing with {who}"),
        (Lang::Ja, who) => format!("{}との締めくくり", terms::san(who)),
    }
}

/// The review of a mentorship.
pub fn relationship(lang: Lang, who: &str) -> String {
    match lang {
        Lang::En => format!("relationship review: {who}"),
        Lang::Ja => format!("関係の振り返り: {}", terms::san(who)),
    }
}

/// A finished review of a mentorship that is mended.
pub fn mending(lang: Lang, who: &str) -> String {
    match lang {
        Lang::En => format!("mend a relationship review: {who}"),
        Lang::Ja => format!("関係の振り返りを直す: {}", terms::san(who)),
    }
}

/// The search for a mentor who gives this support.
pub fn search(lang: Lang, support: Option<Support>) -> String {
    let support = support.map(|support| terms::support(lang, support));
    match (lang, support) {
        (Lang::En, None) => "search for a mentor".to_owned(),
        (Lang::Ja, None) => "メンター探し".to_owned(),
        (Lang::En, Some(support)) => format!("search for {support}"),
        (Lang::Ja, Some(support)) => format!("{support}のメンター探し"),
    }
}

/// A report of a month.
pub fn report(lang: Lang, month: Option<Month>) -> String {
    let month = month.map_or(String::new(), |month| progress::month(lang, month));
    match lang {
        Lang::En => format!("report {month}").trim_end().to_owned(),
        Lang::Ja => format!("{month}の報告").trim_start_matches('の').to_owned(),
    }
}

/// The message of an approach to a mentor, whose name is empty where they are gone.
pub fn approach_message(lang: Lang, to: &str) -> String {
    match (lang, to) {
        (_, "") => lang.pick("message", "依頼文").to_owned(),
        (Lang::En, to) => format!("message to {to}"),
        (Lang::Ja, to) => format!("{}への依頼文", terms::san(to)),
    }
}

/// What a mentor answered to an approach.
pub fn answer(lang: Lang, of: &str) -> String {
    match (lang, of) {
        (_, "") => lang.pick("answer", "返事").to_owned(),
        (Lang::En, of) => format!("answer of {of}"),
        (Lang::Ja, of) => format!("{}の返事", terms::san(of)),
    }
}

/// A message of thanks to a mentor.
pub fn thanks(lang: Lang, to: &str) -> String {
    match (lang, to) {
        (_, "") => lang.pick("thanks", "お礼").to_owned(),
        (Lang::En, to) => format!("thanks to {to}"),
        (Lang::Ja, to) => format!("{}へのお礼", terms::san(to)),
    }
}

/// What is said of takeaways, by the name of its purpose; `of` the words of the first, empty where they are gone, and how
/// many others there are.
pub fn asking(lang: Lang, purpose: &str, of: &str, others: usize) -> String {
    let does = match purpose {
        "close" => lang.pick("close", "完了"),
        "drop" => lang.pick("drop", "取りやめ"),
        "edit" => lang.pick("edit", "編集"),
        _ => lang.pick("takeaway", "要点"),
    };
    match (lang, of, others) {
        (_, "", _) => does.to_owned(),
        (Lang::En, of, 0) => format!("{does} \u{201c}{of}\u{201d}"),
        (Lang::En, of, others) => format!("{does} \u{201c}{of}\u{201d} +{others}"),
        (Lang::Ja, of, 0) => format!("「{of}」の{does}"),
        (Lang::Ja, of, others) => format!("「{of}」ほか{others}件の{does}"),
    }
}
