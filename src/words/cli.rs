//! What the commands say of themselves and of what they did.

mod agenda;
mod export;
mod goal;
mod report;

use std::fmt::Write as _;
use std::path::Path;

use chrono::{NaiveDate, NaiveTime};

pub use agenda::{about_agenda, argument_agenda};
pub use export::{about_export, argument_export, exported, option_export_format};
pub use goal::{about_goals, confidence, goals_that_are, no_goals};
pub use report::{about_report, option_format, option_month, option_report_to, option_year};

use super::{mentors, terms};
use crate::domain::{Kind, Lang, MeetingState, Mentor, Outcome, Takeaway};

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
        "面談を記録する(ファイル、標準入力、またはエディターから)",
    )
}

/// What `note` does.
pub fn about_note(lang: Lang) -> &'static str {
    lang.pick(
        "Write a note of your own, in the same ways",
        "自分のメモを書く(同じく、ファイル、標準入力、エディターから)",
    )
}

/// What `ask` does.
pub fn about_ask(lang: Lang) -> &'static str {
    lang.pick(
        "Park a question for the next meeting",
        "次の面談で聞くことを書き留める",
    )
}

/// What `todo` does.
pub fn about_todo(lang: Lang) -> &'static str {
    lang.pick("Note an action of your own", "自分の行動を書き留める")
}

/// What `done` does.
pub fn about_done(lang: Lang) -> &'static str {
    lang.pick(
        "Close a follow-up, with what came of it",
        "フォローアップを完了にする(結果も書ける)",
    )
}

/// What `tell` does.
pub fn about_tell(lang: Lang) -> &'static str {
    lang.pick(
        "Note that the mentor has heard what came of it",
        "結果をメンターに報告済みにする",
    )
}

/// What `demo` does.
pub fn about_demo(lang: Lang) -> &'static str {
    lang.pick(
        "Open an example: a year with three mentors, thrown away at the end",
        "例の記録帳を開く(メンター3人との一年。終了すると消える)",
    )
}

/// What `ask` takes.
pub fn argument_text(lang: Lang) -> &'static str {
    lang.pick(
        "The question; - is standard input. @fri and #word count as in a note; a mark such as > makes it another kind",
        "質問。- は標準入力。@金曜 や #語 は本文と同じ。> などの印で始めれば、その種類になる",
    )
}

/// What `todo` takes.
pub fn argument_todo(lang: Lang) -> &'static str {
    lang.pick(
        "The action; - is standard input. @fri is the due day, #word a tag; a mark such as ? makes it another kind",
        "行動。- は標準入力。@金曜 は期日、#語 はタグ。? などの印で始めれば、その種類になる",
    )
}

/// What names a follow-up.
pub fn argument_which(lang: Lang) -> &'static str {
    lang.pick(
        "The id that `shirube followups` shows, or words that only this one holds",
        "shirube followups が示す ID、またはその要点だけに含まれる言葉",
    )
}

/// What `done` takes behind the id.
pub fn argument_result(lang: Lang) -> &'static str {
    lang.pick(
        "What came of it, or the answer; - is standard input",
        "結果や答え。- は標準入力",
    )
}

/// What the flag for this outcome says.
pub fn option_outcome(lang: Lang, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Worked => lang.pick("The advice worked", "助言はうまくいった"),
        Outcome::Partly => lang.pick("The advice worked in part", "助言は一部うまくいった"),
        Outcome::Not => lang.pick("The advice did not work", "助言はいまひとつだった"),
    }
}

/// What `ask -m` takes.
pub fn option_to_ask(lang: Lang) -> &'static str {
    lang.pick(
        "Whom to ask: a name or a part of it [default: any mentor]",
        "聞く相手。名前の一部でもよい [省略時は誰にでも]",
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

/// A meeting to come.
pub fn next_meeting(lang: Lang) -> &'static str {
    lang.pick("Next meeting", "次の面談")
}

/// A planned meeting that has passed and was not logged.
pub fn to_log(lang: Lang) -> &'static str {
    lang.pick("To log", "未記録の面談")
}

/// A mentor who was not met for longer than intended.
pub fn past_rhythm(lang: Lang) -> &'static str {
    lang.pick("Time to meet", "面談の間隔超過")
}

/// When a meeting is or was planned.
pub fn planned_for(
    lang: Lang,
    day: NaiveDate,
    time: Option<NaiveTime>,
    today: NaiveDate,
) -> String {
    let mut when = terms::date(lang, day);
    if let Some(time) = time {
        // Writing to a String cannot fail.
        let _ = write!(when, " {}", time.format("%H:%M"));
    }
    let distance = if day < today {
        mentors::last_met(lang, Some(day), today)
    } else {
        terms::due(lang, day, today)
    };
    match lang {
        Lang::En => format!("{when}, {distance}"),
        Lang::Ja => format!("{when}、{distance}"),
    }
}

/// How long ago a mentor was met, against what was intended.
pub fn rhythm(lang: Lang, mentor: &Mentor, met: Option<NaiveDate>, today: NaiveDate) -> String {
    let parts = [
        Some(mentors::last_met_fact(lang, met, today)),
        mentor.rhythm.map(|days| mentors::every(lang, days)),
        mentor.longest.map(|days| mentors::longest(lang, days)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(lang.pick(", ", "、"))
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

/// A takeaway was noted, for the mentor of this name if there is one.
pub fn added(lang: Lang, takeaway: &Takeaway, mentor: Option<&str>) -> String {
    let due = takeaway.due.map(|day| match lang {
        Lang::En => format!(", due {}", terms::date(lang, day)),
        Lang::Ja => format!("期日 {}", terms::date(lang, day)),
    });
    let mentor = mentor.map(|name| match lang {
        Lang::En => format!(" for {name}"),
        Lang::Ja => format!("相手 {name}"),
    });
    let more: Vec<String> = mentor.into_iter().chain(due).collect();
    let text = one_line(takeaway);
    let kind = terms::kind(lang, takeaway.kind);
    match lang {
        Lang::En => {
            let article = match takeaway.kind {
                Kind::Advice | Kind::Thanks => "",
                Kind::Action | Kind::Insight | Kind::Introduction => "an ",
                Kind::Promise | Kind::Question => "a ",
            };
            format!("Noted {article}{kind}{}: {text}", more.concat())
        }
        Lang::Ja if more.is_empty() => format!("{kind}を書き留めました: {text}"),
        Lang::Ja => format!("{kind}を書き留めました({}): {text}", more.join("、")),
    }
}

/// A takeaway came to the end of its life.
pub fn settled(lang: Lang, takeaway: &Takeaway) -> String {
    let state = terms::state(lang, takeaway.kind, takeaway.state);
    let mut said = match lang {
        Lang::En => state[..1].to_uppercase() + &state[1..],
        Lang::Ja => state.to_owned(),
    };
    if let Some(outcome) = takeaway.outcome {
        let outcome = terms::outcome(lang, outcome);
        said = match lang {
            Lang::En => format!("{said} ({outcome})"),
            Lang::Ja => format!("{said}({outcome})"),
        };
    }
    format!("{said}: {}", one_line(takeaway))
}

/// What came of a takeaway was added to it after it was closed.
pub fn result_added(lang: Lang, takeaway: &Takeaway) -> String {
    let (text, result) = (one_line(takeaway), takeaway.result.replace('\n', " "));
    match lang {
        Lang::En => format!("Added to {text}: {result}"),
        Lang::Ja => format!("「{text}」の結果を書き足しました: {result}"),
    }
}

/// A mentor has heard what came of a takeaway.
pub fn told(lang: Lang, takeaway: &Takeaway) -> String {
    format!("{}: {}", lang.pick("Told", "報告済み"), one_line(takeaway))
}

/// The words of a takeaway in one line.
fn one_line(takeaway: &Takeaway) -> String {
    takeaway.text.lines().collect::<Vec<_>>().join(" ")
}

/// A mentor was added because nobody had the name.
pub fn mentor_added(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name} is new here and was added as an active mentor."),
        Lang::Ja => format!("{name}を新しいメンター(継続中)として登録しました。"),
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

/// Why the example journal cannot be made: one of its steps comes to nothing.
pub const fn example_is_broken(lang: Lang) -> &'static str {
    lang.pick(
        "the example does not fit together",
        "例の内容に食い違いがあります",
    )
}
