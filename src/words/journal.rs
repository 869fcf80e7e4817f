//! What the journal's screen says.

use chrono::{NaiveDate, NaiveTime};

use super::terms;
use crate::domain::{Lang, MeetingState};

/// A length in minutes.
pub fn minutes(lang: Lang, minutes: u16) -> String {
    match lang {
        Lang::En => format!("{minutes} min"),
        Lang::Ja => format!("{minutes}分"),
    }
}

/// An entry that never leaves the journal.
pub const fn private(lang: Lang) -> &'static str {
    lang.pick("private", "非公開")
}

/// How useful a meeting was.
pub fn useful(lang: Lang, usefulness: u8) -> String {
    match lang {
        Lang::En => format!("useful {usefulness} of 4"),
        Lang::Ja => format!("役立ち度 {usefulness}/4"),
    }
}

/// What a meeting gave.
pub fn received(lang: Lang, supports: &[&str]) -> String {
    match lang {
        Lang::En => format!("received {}", supports.join(", ")),
        Lang::Ja => format!("受けた支援: {}", supports.join("、")),
    }
}

/// The day on which the mentor heard.
pub fn told(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    match lang {
        Lang::En => format!("told {}", terms::day(lang, day, today)),
        Lang::Ja => format!("{}に報告済み", terms::day(lang, day, today)),
    }
}

/// How many takeaways of an entry are open.
pub fn open(lang: Lang, count: u32) -> String {
    match lang {
        Lang::En => format!("{count} open"),
        Lang::Ja => format!("未完了 {count}"),
    }
}

/// A planned meeting in the list: when it begins, and that it is to come, or that it has passed and is not logged.
pub fn planned(lang: Lang, time: Option<NaiveTime>, has_passed: bool) -> String {
    let state = if has_passed {
        lang.pick("not logged", "未記録")
    } else {
        terms::meeting_state(lang, MeetingState::Planned)
    };
    match time {
        Some(time) => format!("{} {state}", time.format("%-H:%M")),
        None => state.to_owned(),
    }
}

/// Above a list that shows only some entries: which.
pub fn only(lang: Lang, mentor: Option<&str>, tag: Option<&str>) -> String {
    let tag = tag.map(|tag| format!("#{tag}"));
    let parts: Vec<String> = mentor.map(str::to_owned).into_iter().chain(tag).collect();
    super::followups::only(lang, &parts)
}

/// How all entries are shown again.
pub const fn show_all(lang: Lang) -> &'static str {
    lang.pick("Esc shows all", "Esc ですべて表示")
}

/// No entry is among those that are shown.
pub const fn none_of_these(lang: Lang) -> &'static str {
    lang.pick("No entry has this.", "当てはまる記録はありません。")
}

/// The row of a draft.
pub const fn draft(lang: Lang) -> &'static str {
    lang.pick("draft", "下書き")
}

/// An entry without words.
pub const fn no_words(lang: Lang) -> &'static str {
    lang.pick("(no note)", "(メモなし)")
}

/// Beside the selected draft.
pub const fn draft_hint(lang: Lang) -> &'static str {
    lang.pick(
        "This was begun and not saved. Enter takes it up again, d throws it away.",
        "書きかけのまま保存されていません。Enter で続きを書き、d で捨てます。",
    )
}

/// The question before a draft goes for good.
pub const fn discard_draft(lang: Lang) -> &'static str {
    lang.pick(
        "Throw this draft away? It cannot be brought back.",
        "この下書きを捨てますか? 元に戻せません。",
    )
}

/// Yes and no of that question.
pub const fn discard_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("throw away", "keep"), ("捨てる", "残す"))
}

/// The empty journal: what it is, and what to press.
pub const fn nothing_yet(lang: Lang) -> &'static str {
    lang.pick("Nothing is written yet.", "まだ何も書かれていません。")
}

/// What the program is for, on the first screen.
pub const fn promise(lang: Lang) -> &'static str {
    lang.pick(
        "shirube keeps what your mentors give you, until you have acted on it and told them.",
        "shirube は、メンターからもらったものを、実行して報告するまで覚えておく記録帳です。",
    )
}

/// The first things to do: key and words.
pub const fn first_steps(lang: Lang) -> [(&'static str, &'static str); 5] {
    lang.pick(
        [
            ("m", "log the meeting you just had"),
            ("M", "plan the next one"),
            ("n", "write a note of your own"),
            ("5", "your mentors: a adds one"),
            ("?", "all keys"),
        ],
        [
            ("m", "終わった面談を記録する"),
            ("M", "次の面談を予定に入れる"),
            ("n", "自分のメモを書く"),
            ("5", "メンター(a で追加)"),
            ("?", "すべてのキー"),
        ],
    )
}

/// Above the marks on the first screen.
pub const fn marks_lead(lang: Lang) -> &'static str {
    lang.pick(
        "In a note, a line that starts with a mark is a takeaway. It stays open until you close it.",
        "行の先頭に印を置くと「要点」になり、片付くまで未完了として残ります。",
    )
}
