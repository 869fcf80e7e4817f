//! What the journal's screen says.

use chrono::NaiveDate;

use super::terms;
use crate::domain::Lang;

/// A length in minutes.
pub fn minutes(lang: Lang, minutes: u16) -> String {
    match lang {
        Lang::En => format!("{minutes} min"),
        Lang::Ja => format!("{minutes}分"),
    }
}

/// An entry that never leaves the journal.
pub const fn private(lang: Lang) -> &'static str {
    lang.pick("private", "内緒")
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
pub const fn first_steps(lang: Lang) -> [(&'static str, &'static str); 4] {
    lang.pick(
        [
            ("m", "log the meeting you come from"),
            ("n", "write a note of your own"),
            ("4", "your mentors: a adds one"),
            ("?", "all keys"),
        ],
        [
            ("m", "終わった面談を記録する"),
            ("n", "自分のメモを書く"),
            ("4", "メンター(a で追加)"),
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
