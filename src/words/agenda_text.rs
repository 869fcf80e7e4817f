//! An agenda as it is sent ahead, in the words with which one speaks to a mentor.

use chrono::{NaiveDate, NaiveTime};

use super::terms;
use crate::domain::{FirstTopic, Kind, Lang, Section};

/// With whom and when.
pub fn title(lang: Lang, who: &[&str], when: Option<(NaiveDate, Option<NaiveTime>)>) -> String {
    let when = when.map(|(day, time)| {
        let day = terms::date(lang, day);
        time.map_or(day.clone(), |time| {
            format!("{day} {}", time.format("%-H:%M"))
        })
    });
    match lang {
        Lang::En => {
            let who = who.join(", ");
            let when = when.map(|when| format!(", {when}")).unwrap_or_default();
            format!("Agenda with {who}{when}")
        }
        Lang::Ja => {
            let who: Vec<String> = who.iter().map(|name| terms::san(name)).collect();
            let when = when.map(|when| format!(" {when}")).unwrap_or_default();
            format!("{}との面談の議題{when}", who.join("、"))
        }
    }
}

/// The sentence below the title.
pub const fn opening(lang: Lang) -> &'static str {
    lang.pick(
        "This is what I would like to talk about.",
        "次の内容についてお話しできればと思います。",
    )
}

/// Nothing is on it.
pub const fn nothing(lang: Lang) -> &'static str {
    lang.pick(
        "There is nothing on the agenda yet.",
        "議題はまだありません。",
    )
}

/// The heading of a section.
pub const fn section(lang: Lang, section: Section) -> &'static str {
    match section {
        Section::First => lang.pick("For our first meeting", "初回にお話ししたいこと"),
        Section::ToTell => lang.pick("What I would like to tell you", "ご報告したいこと"),
        Section::Open => lang.pick("Still open", "まだ終わっていないこと"),
        Section::Trying => lang.pick("What I am trying", "実践していること"),
        Section::Goals => lang.pick("My goals", "目標の状況"),
        Section::Questions => lang.pick("What I would like to ask", "お聞きしたいこと"),
        Section::Thanks => lang.pick("Thank you", "お礼をお伝えしたいこと"),
        Section::Own => lang.pick("What else", "そのほか"),
    }
}

/// What is spoken of when one meets for the first time.
pub const fn first(lang: Lang, topic: FirstTopic) -> &'static str {
    match topic {
        FirstTopic::Myself => lang.pick("Introducing myself", "自己紹介をさせてください"),
        FirstTopic::Expectations => lang.pick(
            "What each of us expects",
            "お互いに期待することをすり合わせたいです",
        ),
        FirstTopic::Rhythm => lang.pick(
            "How often and how long we meet",
            "面談の頻度と長さをご相談したいです",
        ),
        FirstTopic::Ending => lang.pick(
            "How we look back on it, and how either of us may end it",
            "振り返りの進め方と、終えるときのことをご相談したいです",
        ),
    }
}

/// Whose open thing it is.
pub const fn whose(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Action => lang.pick("mine", "私"),
        Kind::Promise => lang.pick("what you kindly offered", "お願いしていたこと"),
        Kind::Introduction => lang.pick("your introduction", "ご紹介いただいた件"),
        _ => "",
    }
}

/// Since which day it has been waiting; days are said as seen from `near`.
pub fn since(lang: Lang, day: NaiveDate, near: NaiveDate) -> String {
    match lang {
        Lang::En => format!("since {}", terms::day(lang, day, near)),
        Lang::Ja => format!("{}から", terms::day(lang, day, near)),
    }
}

/// By when it is due.
pub fn by(lang: Lang, day: NaiveDate, near: NaiveDate) -> String {
    match lang {
        Lang::En => format!("by {}", terms::day(lang, day, near)),
        Lang::Ja => format!("{}まで", terms::day(lang, day, near)),
    }
}

/// The day on which it was closed.
pub fn done(lang: Lang, day: NaiveDate, near: NaiveDate) -> String {
    match lang {
        Lang::En => format!("done on {}", terms::day(lang, day, near)),
        Lang::Ja => format!("{}に完了しました", terms::day(lang, day, near)),
    }
}

/// A line with what is said of it.
pub fn with_facts(lang: Lang, line: &str, facts: &[String]) -> String {
    match (lang, facts.is_empty()) {
        (_, true) => line.to_owned(),
        (Lang::En, false) => format!("{line} ({})", facts.join(", ")),
        (Lang::Ja, false) => format!("{line}({})", facts.join("、")),
    }
}
