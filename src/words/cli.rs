//! What the commands say of themselves and of what they did.

use std::path::Path;

use chrono::NaiveDate;

use super::terms;
use crate::domain::{Lang, MeetingState};

/// The heading over the way a command is written.
pub fn usage_heading(lang: Lang) -> &'static str {
    lang.pick("Usage", "使い方")
}

/// The heading over the commands.
pub fn commands_heading(lang: Lang) -> &'static str {
    lang.pick("Commands", "コマンド")
}

/// The heading over what stands behind a command.
pub fn arguments_heading(lang: Lang) -> &'static str {
    lang.pick("Arguments", "引数")
}

/// The heading over the options.
pub fn options_heading(lang: Lang) -> &'static str {
    lang.pick("Options", "オプション")
}

/// How any command is written.
pub fn usage(lang: Lang) -> &'static str {
    lang.pick(
        "shirube [OPTIONS] [COMMAND]",
        "shirube [オプション] [コマンド]",
    )
}

/// What the program is.
pub fn about(lang: Lang) -> &'static str {
    lang.pick(
        "A mentorship journal: nothing a mentor gives you gets lost.\nWithout a command it opens the journal.",
        "メンターから受け取ったものを失くさない、メンタリングの記録帳です。\nコマンドなしで記録帳を開きます。",
    )
}

/// What `log` does.
pub fn about_log(lang: Lang) -> &'static str {
    lang.pick(
        "Log a meeting from a file, from standard input, or in your editor",
        "面談を記録する（ファイル、標準入力、またはエディターから）",
    )
}

/// What `note` does.
pub fn about_note(lang: Lang) -> &'static str {
    lang.pick(
        "Write a note of your own, in the same ways",
        "自分のメモを書く（同じく、ファイル、標準入力、エディターから）",
    )
}

/// What `followups` does.
pub fn about_followups(lang: Lang) -> &'static str {
    lang.pick(
        "List what is open, and what is done but not told",
        "未完了と未報告の要点を一覧する",
    )
}

/// What `today` does.
pub fn about_today(lang: Lang) -> &'static str {
    lang.pick(
        "List what asks for attention today",
        "今日、気にかけることを一覧する",
    )
}

/// What `-m` takes.
pub fn option_mentor(lang: Lang) -> &'static str {
    lang.pick(
        "With whom: a name or a part of it; once for each mentor",
        "相手のメンター。名前の一部でもよい。複数いれば繰り返す",
    )
}

/// What `-d` takes.
pub fn option_day(lang: Lang) -> &'static str {
    lang.pick(
        "The day: 2026-11-20, 11/20, fri, yesterday [default: today]",
        "面談の日。2026-11-20、11/20、金曜、昨日など [省略時は今日]",
    )
}

/// What `FILE` takes.
pub fn argument_file(lang: Lang) -> &'static str {
    lang.pick(
        "The text; - is standard input; without it your editor opens",
        "本文のファイル。- は標準入力。省略するとエディターを開く",
    )
}

/// What `--json` does.
pub fn option_json(lang: Lang) -> &'static str {
    lang.pick("Print JSON for scripts", "スクリプト向けに JSON で出力する")
}

/// What `--journal` takes.
pub fn option_journal(lang: Lang) -> &'static str {
    lang.pick("The journal's file", "記録帳のファイル")
}

/// What `--ascii` does.
pub fn option_ascii(lang: Lang) -> &'static str {
    lang.pick(
        "Draw the screens with ASCII symbols only",
        "画面の記号を ASCII だけで描く",
    )
}

/// What `--lang` takes.
pub fn option_lang(lang: Lang) -> &'static str {
    lang.pick("The language: en, ja", "言語: en、ja")
}

/// What `--help` does.
pub fn option_help(lang: Lang) -> &'static str {
    lang.pick("Show this help", "この説明を表示する")
}

/// What `--version` does.
pub fn option_version(lang: Lang) -> &'static str {
    lang.pick("Show the version", "版を表示する")
}

/// Heading: the day has passed.
pub fn late(lang: Lang) -> &'static str {
    lang.pick("Late", "期限超過")
}

/// Heading: the day is today.
pub fn due_today(lang: Lang) -> &'static str {
    lang.pick("Today", "今日")
}

/// Heading: within seven days.
pub fn soon(lang: Lang) -> &'static str {
    lang.pick("Soon", "7日以内")
}

/// Heading: in more than seven days.
pub fn ahead(lang: Lang) -> &'static str {
    lang.pick("Ahead", "8日以上先")
}

/// Heading: without a day.
pub fn no_day(lang: Lang) -> &'static str {
    lang.pick("No day", "期日なし")
}

/// Put off until a day to come.
pub fn later(lang: Lang) -> &'static str {
    lang.pick("Later", "あとで")
}

/// Heading: open promises.
pub fn waiting(lang: Lang) -> &'static str {
    lang.pick("Waiting", "メンター待ち")
}

/// Heading: questions for the next meeting.
pub fn to_ask(lang: Lang) -> &'static str {
    lang.pick("To ask", "次に聞くこと")
}

/// Heading: done but not told.
pub fn not_told(lang: Lang) -> &'static str {
    lang.pick("Not told", "未報告")
}

/// There are no follow-ups.
pub fn nothing_open(lang: Lang) -> &'static str {
    lang.pick("Nothing is open.", "未完了のものはありません。")
}

/// Nothing asks for attention today.
pub fn nothing_today(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing asks for your attention today.",
        "今日気にかけることはありません。",
    )
}

/// A meeting was logged, in whichever state.
pub fn logged(lang: Lang, state: Option<MeetingState>, day: NaiveDate, names: &[String]) -> String {
    let day = terms::date(lang, day);
    let names = listed(lang, names);
    match (lang, state) {
        (Lang::En, Some(MeetingState::Planned)) => {
            format!("Planned the meeting with {names} on {day}.")
        }
        (Lang::Ja, Some(MeetingState::Planned)) => {
            format!("{day} {names}との面談の予定を記録しました。")
        }
        (Lang::En, Some(MeetingState::Cancelled)) => {
            format!("Logged the cancelled meeting with {names} on {day}.")
        }
        (Lang::Ja, Some(MeetingState::Cancelled)) => {
            format!("{day} {names}との面談を中止として記録しました。")
        }
        (Lang::En, _) => format!("Logged the meeting with {names} on {day}."),
        (Lang::Ja, _) => format!("{day} {names}との面談を記録しました。"),
    }
}

/// A note was written.
pub fn noted(lang: Lang, day: NaiveDate) -> String {
    let day = terms::date(lang, day);
    match lang {
        Lang::En => format!("Wrote the note of {day}."),
        Lang::Ja => format!("{day} のメモを記録しました。"),
    }
}

/// How many takeaways a text held.
pub fn takeaways_read(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 takeaway.".into(),
        (Lang::En, _) => format!("{count} takeaways."),
        (Lang::Ja, _) => format!("要点 {count}件。"),
    }
}

/// A mentor was added because nobody had the name.
pub fn mentor_added(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name} is new here and was added as an active mentor."),
        Lang::Ja => format!("{name} を新しいメンター（継続中）として登録しました。"),
    }
}

/// A journal was created.
pub fn journal_created(lang: Lang, path: &Path) -> String {
    match lang {
        Lang::En => format!("A new journal was started at {}.", path.display()),
        Lang::Ja => format!("新しい記録帳を {} に作りました。", path.display()),
    }
}

/// A word on a line, counted from 1, looks like a day and is none.
pub fn no_such_day(lang: Lang, line: usize, word: &str) -> String {
    match lang {
        Lang::En => format!("Line {line}: {word} is not a day of the calendar, so it stays text."),
        Lang::Ja => format!("{line}行目: {word} は暦にない日なので、文字のまま残しました。"),
    }
}

/// Names as a sentence has them: `A, B and C`, `A、B、C`.
fn listed(lang: Lang, names: &[String]) -> String {
    match (lang, names) {
        (Lang::En, [before @ .., last]) if !before.is_empty() => {
            format!("{} and {last}", before.join(", "))
        }
        _ => names.join("、"),
    }
}
