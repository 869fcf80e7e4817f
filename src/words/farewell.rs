//! What the closing of a mentorship says.

use chrono::{Datelike, NaiveDate};

use super::guided::FieldWords;
use super::questions::{Asked, question};
use super::terms;
use crate::domain::{Example, Lang};

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
        Lang::Ja => format!("{}との締めくくり", terms::san(name)),
    }
}

/// Heading: closings that were begun.
pub const fn begun_heading(lang: Lang) -> &'static str {
    lang.pick("CLOSING", "締めくくり")
}

/// Before one that was begun, where it is printed.
pub const fn notice(lang: Lang) -> &'static str {
    lang.pick("Closing", "締めくくり")
}

/// Since when one is written.
pub fn begun_on(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("begun {day}"),
        Lang::Ja => format!("{day}から下書き"),
    }
}

/// A day that could not be read.
pub const fn bad_day(lang: Lang) -> &'static str {
    super::writer::bad_day(lang)
}

/// Nothing ends on a day to come.
pub const fn not_yet(lang: Lang) -> &'static str {
    lang.pick(
        "This day is still to come: end it on that day, or leave the field empty for today.",
        "まだ来ていない日です。空のままにすると今日になります。",
    )
}

/// At the edge, of a mentorship that has ended.
pub fn ended_on(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("ended {day}"),
        Lang::Ja => format!("{day}に終了"),
    }
}

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    let (label, inside, asked) = match field {
        "reason" => (
            lang.pick("reason", "理由"),
            lang.pick(
                "e.g. The goal we set is reached.",
                "例: 一緒に決めた目標に届いた",
            ),
            Asked::EndReason,
        ),
        "ended" => (lang.pick("ended on", "終了日"), "", Asked::EndReason),
        "thanks" => (
            lang.pick("thanks", "お礼"),
            lang.pick(
                "Ctrl-T takes an example from your journal.",
                "Ctrl-T で、記録の中から具体例を選べます",
            ),
            Asked::EndThanks,
        ),
        "learned" => (
            lang.pick("learned", "学んだこと"),
            lang.pick(
                "e.g. I ask before I answer.",
                "例: 答える前に、まず尋ねるようになりました",
            ),
            Asked::EndLearned,
        ),
        _ => (
            lang.pick("in touch", "これから"),
            lang.pick(
                "e.g. May I write to you once a year?",
                "例: 年に一度、近況をお送りしてもよろしいでしょうか",
            ),
            Asked::EndInTouch,
        ),
    };
    FieldWords {
        label,
        inside,
        question: question(lang, asked),
        ..FieldWords::default()
    }
}

/// Above what happened in the mentorship.
pub const fn what_happened(lang: Lang) -> &'static str {
    lang.pick("What happened in it", "これまでの歩み")
}

/// For how long it went: `Since 1 Apr 2025: 1 year 7 months`.
pub fn together(lang: Lang, since: NaiveDate, until: NaiveDate) -> String {
    let span = how_long(lang, since, until);
    let first = terms::date(lang, since);
    match lang {
        Lang::En => format!("since {first}: {span}"),
        Lang::Ja => format!("{first}から {span}"),
    }
}

/// A span of days in years and months, or in days where it is less than a month.
fn how_long(lang: Lang, since: NaiveDate, until: NaiveDate) -> String {
    let mut months =
        (until.year() - since.year()) * 12 + until.month() as i32 - since.month() as i32;
    if until.day() < since.day() {
        months -= 1;
    }
    let (years, months) = (months.max(0) / 12, months.max(0) % 12);
    let count = |count: i32, one: &str, many: &str, ja: &str| match (lang, count) {
        (_, 0) => None,
        (Lang::En, 1) => Some(format!("1 {one}")),
        (Lang::En, _) => Some(format!("{count} {many}")),
        (Lang::Ja, _) => Some(format!("{count}{ja}")),
    };
    let years = count(years, "year", "years", "年");
    let months = count(months, "month", "months", "か月");
    let said: Vec<String> = years.into_iter().chain(months).collect();
    if said.is_empty() {
        let days = (until - since).num_days().max(0) as i32 + 1;
        return count(days, "day", "days", "日").unwrap_or_default();
    }
    said.join(lang.pick(" ", ""))
}

/// How many meetings were held, and when the last one was.
pub fn meetings(lang: Lang, count: u32, last: Option<NaiveDate>, today: NaiveDate) -> String {
    let last = last.map(|day| terms::day(lang, day, today));
    match (lang, count, last) {
        (Lang::En, 0, _) | (Lang::En, _, None) => "no meeting yet".into(),
        (Lang::En, 1, Some(last)) => format!("1 meeting, on {last}"),
        (Lang::En, _, Some(last)) => format!("{count} meetings, the last on {last}"),
        (Lang::Ja, 0, _) | (Lang::Ja, _, None) => "面談はまだありません".into(),
        (Lang::Ja, _, Some(last)) => format!("面談{count}回、最後は{last}"),
    }
}

/// How much advice there was, and how much of it worked.
pub fn advice(lang: Lang, all: u32, worked: u32) -> String {
    match (lang, all) {
        (Lang::En, 1) if worked == 0 => "1 piece of advice".to_owned(),
        (Lang::En, _) if worked == 0 => format!("{all} pieces of advice"),
        (Lang::Ja, _) if worked == 0 => format!("助言{all}件"),
        (Lang::En, 1) => format!("1 piece of advice, {worked} worked"),
        (Lang::En, _) => format!("{all} pieces of advice, {worked} worked"),
        (Lang::Ja, _) => format!("助言{all}件、うまくいったもの{worked}件"),
    }
}

/// Beside the reason.
pub const fn reason_stays(lang: Lang) -> &'static str {
    lang.pick(
        "The reason stays in your journal. The message is made of the next three steps.",
        "理由は記録の中だけに残ります。相手に送るお礼は、次の3つの段階から作られます。",
    )
}

/// Before the last step is done.
pub const fn what_ending_does(lang: Lang) -> &'static str {
    lang.pick(
        "Ctrl-S ends the mentorship; u takes it back. The message goes out by your own hand: Ctrl-R.",
        "Ctrl-S でこのメンタリングを終了します(u で戻せます)。お礼は自動では送られません。Ctrl-R でコピーや保存ができます。",
    )
}

/// So many takeaways stay open.
pub fn open_stay(lang: Lang, count: u32) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 open follow-up stays: nothing is closed by it.".into(),
        (Lang::En, _) => format!("{count} open follow-ups stay: nothing is closed by it."),
        (Lang::Ja, _) => format!("未完了のフォローアップ{count}件は、そのまま残ります。"),
    }
}

/// After the mentorship was ended: whose, and how much stays open.
pub fn ended(lang: Lang, name: &str, open: u32) -> String {
    let ended = match lang {
        Lang::En => format!("The mentorship with {name} has ended. u undoes it."),
        Lang::Ja => format!(
            "{}とのメンタリングを終了しました。u で戻せます。",
            terms::san(name)
        ),
    };
    match (lang, open) {
        (_, 0) => ended,
        (Lang::En, 1) => format!("{ended} 1 open follow-up stays."),
        (Lang::En, _) => format!("{ended} {open} open follow-ups stay."),
        (Lang::Ja, _) => format!("{ended}未完了の{open}件は残ります。"),
    }
}

/// Above the examples.
pub const fn take_an_example(lang: Lang) -> &'static str {
    lang.pick("Take an example:", "具体例を選ぶ:")
}

/// Nothing among the examples has what is typed.
pub const fn no_such_example(lang: Lang) -> &'static str {
    lang.pick("Nothing like this was found.", "見つかりません。")
}

/// There is no example with this mentor.
pub const fn no_example(lang: Lang) -> &'static str {
    lang.pick(
        "Your journal holds no example yet: advice that worked, a kept promise, a story, thanks owed.",
        "具体例がまだありません。うまくいった助言、実現した約束、経験談、お礼などがここに並びます。",
    )
}

/// What sort of example it is.
pub const fn example(lang: Lang, example: Example) -> &'static str {
    match example {
        Example::Worked => lang.pick("advice that worked", "うまくいった助言"),
        Example::Kept => lang.pick("promise kept", "実現した約束"),
        Example::Introduced => lang.pick("introduction", "紹介"),
        Example::Story => lang.pick("story", "経験談"),
        Example::Owed => lang.pick("thanks owed", "伝えていないお礼"),
    }
}

/// An example in a row: what it was, and what came of it.
pub fn in_a_row(text: &str, result: &str) -> String {
    match result {
        "" => text.to_owned(),
        result => format!("{text} / {result}"),
    }
}

/// An example as it is put into the text: quoted, so that one sees what to write around.
pub fn quoted(lang: Lang, text: &str, result: &str) -> String {
    match (lang, result) {
        (Lang::En, "") => format!("\u{201c}{text}\u{201d}"),
        (Lang::En, _) => format!("\u{201c}{text}\u{201d} ({result})"),
        (Lang::Ja, "") => format!("「{text}」"),
        (Lang::Ja, _) => format!("「{text}」({result})"),
    }
}

/// There is no message yet.
pub const fn nothing_to_send(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing is written for the message yet: thanks come next.",
        "お礼の文面がまだありません。次の段階で書けます。",
    )
}
