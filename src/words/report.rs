//! The words of reports: headings, sentences, and what is said around a report that is shown.

use std::path::Path;

use chrono::NaiveDate;

use super::{progress, reviews, terms};
use crate::domain::{Fact, Lang, Month, Verdict};
use crate::words::trouble::Said;

/// The report's heading.
pub fn heading(lang: Lang, month: Month) -> String {
    let month = progress::month(lang, month);
    match lang {
        Lang::En => format!("Report of {month}"),
        Lang::Ja => format!("{month}の報告"),
    }
}

/// The month is not over: the report is as of this day.
pub fn as_of(lang: Lang, day: NaiveDate) -> String {
    let day = terms::date(lang, day);
    match lang {
        Lang::En => format!("As of {day}"),
        Lang::Ja => format!("{day}時点"),
    }
}

/// There is nothing to report.
pub const fn nothing(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing was written down in this month.",
        "この月の記録はありません。",
    )
}

/// A part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The month in numbers.
    Numbers,
    /// How the goals stand.
    Goals,
    /// Actions done.
    Done,
    /// Advice tried.
    Tried,
    /// Results that a mentor heard.
    Told,
    /// やったこと.
    Did,
    /// わかったこと.
    Learned,
    /// 次にやること.
    Next,
    /// Strengths shown.
    Strengths,
    /// The focus of the next month, and the action.
    Focus,
}

/// The heading of a part.
pub const fn part(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::Numbers => lang.pick("The month in numbers", "数字で見るこの月"),
        Part::Goals => lang.pick("Goals", "目標"),
        Part::Done => lang.pick("Actions done", "完了した行動"),
        Part::Tried => lang.pick("Advice tried", "試した助言"),
        Part::Told => lang.pick("Results told", "報告したこと"),
        Part::Did => lang.pick("What I did", "やったこと"),
        Part::Learned => lang.pick("What I learned", "わかったこと"),
        Part::Next => lang.pick("What comes next", "次にやること"),
        Part::Strengths => lang.pick("Strengths shown", "発揮した強み"),
        Part::Focus => lang.pick("Next month", "翌月の重点"),
    }
}

/// A number with what it counts, or words with how they turned out.
pub fn counted(what: &str, count: &str) -> String {
    format!("{what}: {count}")
}

/// A number of the month with what it counts: `Meetings held: 2`, and of minutes how long that is.
pub fn number(lang: Lang, fact: Fact, count: u32) -> String {
    let what = match fact {
        Fact::Minutes => lang.pick("time in meetings", "面談の時間").to_owned(),
        fact => reviews::fact(lang, fact),
    };
    let count = match (fact, lang) {
        (Fact::Minutes, _) => time(lang, count),
        (_, Lang::En) => progress::number(f64::from(count)),
        (Fact::Meetings | Fact::CheckIns, Lang::Ja) => {
            format!("{}回", progress::number(f64::from(count)))
        }
        (_, Lang::Ja) => format!("{}件", progress::number(f64::from(count))),
    };
    counted(&what, &count)
}

/// Minutes as people say them: `45 min`, `1 h 5 min`.
fn time(lang: Lang, minutes: u32) -> String {
    match (minutes / 60, minutes % 60, lang) {
        (0, minutes, Lang::En) => format!("{minutes} min"),
        (0, minutes, Lang::Ja) => format!("{minutes}分"),
        (hours, 0, Lang::En) => format!("{hours} h"),
        (hours, 0, Lang::Ja) => format!("{hours}時間"),
        (hours, minutes, Lang::En) => format!("{hours} h {minutes} min"),
        (hours, minutes, Lang::Ja) => format!("{hours}時間{minutes}分"),
    }
}

/// How far a goal was: `3 of 6 (50 %), 33 % the month before`. `value` is as it counts, where it does not count in percent.
pub fn far(lang: Lang, done: Option<f64>, value: Option<&str>, before: Option<f64>) -> String {
    let done = done.map(|done| progress::percent(lang, done));
    let now = match (done, value, lang) {
        (None, ..) => no_value(lang).to_owned(),
        (Some(done), None, _) => done,
        (Some(done), Some(value), Lang::En) => format!("{value} ({done})"),
        (Some(done), Some(value), Lang::Ja) => format!("{value}({done})"),
    };
    let before = before.map(|part| progress::percent(lang, part));
    match (before, lang) {
        (None, _) => now,
        (Some(before), Lang::En) => format!("{now}, {before} the month before"),
        (Some(before), Lang::Ja) => format!("{now}、前月 {before}"),
    }
}

/// Nothing was checked in on a goal yet.
pub const fn no_value(lang: Lang) -> &'static str {
    lang.pick("no value yet", "値は未記録")
}

/// What shall become of a goal.
pub fn verdict(lang: Lang, verdict: Verdict) -> String {
    let verdict = progress::verdict(lang, verdict);
    match lang {
        Lang::En => format!("Verdict: {verdict}"),
        Lang::Ja => format!("判断: {verdict}"),
    }
}

/// What shows how far a goal is.
pub fn evidence(lang: Lang, evidence: &str) -> String {
    match lang {
        Lang::En => format!("Evidence: {evidence}"),
        Lang::Ja => format!("根拠: {evidence}"),
    }
}

/// The goal in focus.
pub fn focus(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Focus: {title}"),
        Lang::Ja => format!("重点目標: {title}"),
    }
}

/// When the action is taken.
pub fn cue(lang: Lang, cue: &str) -> String {
    match lang {
        Lang::En => format!("If: {cue}"),
        Lang::Ja => format!("きっかけ: {cue}"),
    }
}

/// The action itself; `has_cue` where it follows one.
pub fn action(lang: Lang, action: &str, has_cue: bool) -> String {
    match (lang, has_cue) {
        (Lang::En, true) => format!("Then: {action}"),
        (Lang::En, false) => format!("Action: {action}"),
        (Lang::Ja, _) => format!("行動: {action}"),
    }
}

/// What is shown before it leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The report of a month.
    Month,
    /// The message of an approach.
    Approach,
    /// The thanks for an answer that was a no.
    Declined,
    /// The thanks at the end of a mentorship.
    Farewell,
    /// The agenda of a meeting.
    Agenda,
    /// What came of things, to a mentor.
    Progress,
    /// Thanks for something.
    ThankYou,
    /// What came of one takeaway.
    Telling,
    /// A year.
    Year,
}

/// Above a report that is shown: what it is, and to whom.
pub fn title(lang: Lang, shown: Shown, whom: &str) -> String {
    match (shown, lang) {
        (Shown::Month, _) => lang.pick("Report of the month", "月の報告").to_owned(),
        (Shown::Approach, Lang::En) => format!("Message to {whom}"),
        (Shown::Approach, Lang::Ja) => format!("{}への依頼文", terms::san(whom)),
        (Shown::Declined | Shown::Farewell | Shown::ThankYou, Lang::En) => {
            format!("Thanks to {whom}")
        }
        (Shown::Declined | Shown::Farewell | Shown::ThankYou, Lang::Ja) => {
            format!("{}へのお礼", terms::san(whom))
        }
        (Shown::Agenda, Lang::En) => format!("Agenda with {whom}"),
        (Shown::Agenda, Lang::Ja) => format!("{}との議題", terms::san(whom)),
        (Shown::Progress, Lang::En) => format!("Progress report to {whom}"),
        (Shown::Progress, Lang::Ja) => format!("{}への報告", terms::san(whom)),
        (Shown::Telling, Lang::En) => format!("Result for {whom}"),
        (Shown::Telling, Lang::Ja) => format!("{}への結果の報告", terms::san(whom)),
        (Shown::Year, _) => lang.pick("Year in review", "一年の振り返り").to_owned(),
    }
}

/// Above a report that is shown: that nothing else has left the journal.
pub const fn stays_here(lang: Lang, shown: Shown) -> &'static str {
    match shown {
        Shown::Month => lang.pick(
            "private goals and takeaways are left out",
            "非公開の目標と要点は含みません",
        ),
        Shown::Approach | Shown::Declined => lang.pick(
            "your notes about them are left out",
            "相手についてのメモは含みません",
        ),
        Shown::Agenda | Shown::Progress | Shown::ThankYou | Shown::Telling | Shown::Year => {
            lang.pick("what is private is left out", "非公開のものは含みません")
        }
        Shown::Farewell => lang.pick(
            "the reason and your notes are left out",
            "終了の理由とメモは含みません",
        ),
    }
}

/// Above a report whose text was changed here; `is_draft` where that was done before, and left.
pub const fn edited(lang: Lang, is_draft: bool) -> &'static str {
    if is_draft {
        lang.pick("your draft", "編集した下書き")
    } else {
        lang.pick("edited", "編集済み")
    }
}

/// Above a report of which so many lines are left out.
pub fn left_out(lang: Lang, lines: usize) -> String {
    match (lang, lines) {
        (Lang::En, 1) => "1 line left out".to_owned(),
        (Lang::En, _) => format!("{lines} lines left out"),
        (Lang::Ja, _) => format!("{lines}行を省略"),
    }
}

/// A result was copied, and is told by that.
pub const fn copied_and_told(lang: Lang) -> &'static str {
    lang.pick(
        "Copied. Told today; Esc, then u undoes that.",
        "コピーし、今日報告済みにしました。Esc のあと u で戻せます。",
    )
}

/// Thanks that were owed were copied, and are said by that.
pub const fn copied_and_thanked(lang: Lang) -> &'static str {
    lang.pick(
        "Copied. The thanks are said today; Esc, then u undoes that.",
        "コピーし、お礼を今日伝えたことにしました。Esc のあと u で戻せます。",
    )
}

/// Tell by message, on what is private.
pub const fn stays_private(lang: Lang) -> &'static str {
    lang.pick(
        "It is private: no message is made of it. t notes that it was told.",
        "非公開のため文面は作れません。t で報告済みにできます。",
    )
}

/// Above a report whose text was changed: what it is made of says something else by now.
pub const fn behind(lang: Lang, shown: Shown) -> &'static str {
    match shown {
        Shown::Month => lang.pick(
            "The month has changed since you edited this; d makes it anew.",
            "編集したあとに、この月の記録が変わっています(d で作り直し)。",
        ),
        Shown::Agenda | Shown::Progress | Shown::ThankYou | Shown::Telling | Shown::Year => lang
            .pick(
                "The journal has changed since you edited this; d makes it anew.",
                "編集したあとに、記録が変わっています(d で作り直し)。",
            ),
        Shown::Approach | Shown::Declined | Shown::Farewell => lang.pick(
            "What you wrote in the steps has changed since; d makes it anew.",
            "編集したあとに、各段階の内容が変わっています(d で作り直し)。",
        ),
    }
}

/// The question whether a text that was edited shall be made anew.
pub const fn anew(lang: Lang) -> &'static str {
    lang.pick(
        "Make it anew, without what you edited?",
        "編集した内容を捨てて、作り直しますか?",
    )
}

/// Yes and no of that question.
pub const fn anew_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("make it anew", "keep mine"),
        ("作り直す", "編集した文を残す"),
    )
}

/// Where to, before it is written to a file.
pub const fn where_to(lang: Lang, shown: Shown) -> &'static str {
    match shown {
        Shown::Month => lang.pick(
            "Write the report to which file?",
            "月の報告をどのファイルに書きますか?",
        ),
        Shown::Approach => lang.pick(
            "Write the message to which file?",
            "依頼文をどのファイルに書きますか?",
        ),
        Shown::Agenda => lang.pick(
            "Write the agenda to which file?",
            "議題をどのファイルに書きますか?",
        ),
        Shown::Progress | Shown::Telling | Shown::Year => lang.pick(
            "Write the report to which file?",
            "報告をどのファイルに書きますか?",
        ),
        Shown::Declined | Shown::Farewell | Shown::ThankYou => lang.pick(
            "Write the thanks to which file?",
            "お礼をどのファイルに書きますか?",
        ),
    }
}

/// What may stand there.
pub const fn where_to_hint(lang: Lang) -> &'static str {
    lang.pick(
        "~ is your home folder; only you will be able to read the file",
        "~ はホームフォルダー。ファイルは本人だけが読めます",
    )
}

/// No file was named.
pub const fn needs_file(lang: Lang) -> &'static str {
    lang.pick(
        "Name a file, such as report.md.",
        "ファイル名を入力してください(例: report.md)。",
    )
}

/// The question whether a file that is there shall be replaced.
pub const fn replace(lang: Lang) -> &'static str {
    lang.pick(
        "There is such a file. Replace it?",
        "同じ名前のファイルがあります。置き換えますか?",
    )
}

/// Yes and no of that question.
pub const fn replace_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("replace it", "leave it as it is"),
        ("置き換える", "そのまま残す"),
    )
}

/// It was written.
pub fn written(lang: Lang, path: &Path) -> String {
    match lang {
        Lang::En => format!("Written to {}", path.display()),
        Lang::Ja => format!("{} に書きました", path.display()),
    }
}

/// Why a text cannot be written to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritten<'a> {
    /// The path is a folder.
    Folder(&'a Path),
    /// It is a device, a pipe, a socket.
    NotAFile(&'a Path),
    /// The folder is not there.
    NoFolder(&'a Path),
    /// It may not be written.
    NoPermission(&'a Path),
    /// The disk or the quota is full.
    Full(&'a Path),
    /// It is the journal.
    Journal(&'a Path),
    /// What else the system says.
    System(&'a Path, &'a str),
}

/// What to say of that: why, and the way out.
pub fn unwritten(lang: Lang, why: &Unwritten) -> Said {
    match (why, lang) {
        (Unwritten::Folder(path), Lang::En) => Said::new(
            format!("{} is a folder.", path.display()),
            "Name a file in it.",
        ),
        (Unwritten::Folder(path), Lang::Ja) => Said::new(
            format!("{} はフォルダーです。", path.display()),
            "中のファイル名まで入力してください。",
        ),
        (Unwritten::NotAFile(path), Lang::En) => Said::new(
            format!("{} is not an ordinary file.", path.display()),
            "Name another file.",
        ),
        (Unwritten::NotAFile(path), Lang::Ja) => Said::new(
            format!("{} は通常のファイルではありません。", path.display()),
            "別のファイル名を入力してください。",
        ),
        (Unwritten::NoFolder(path), Lang::En) => Said::new(
            format!("There is no folder {}.", path.display()),
            "Make it first, or name another one.",
        ),
        (Unwritten::NoFolder(path), Lang::Ja) => Said::new(
            format!("フォルダー {} がありません。", path.display()),
            "先に作るか、別のフォルダーを指定してください。",
        ),
        (Unwritten::NoPermission(path), Lang::En) => Said::new(
            format!("You may not write {}.", path.display()),
            "Name a file in a folder of your own.",
        ),
        (Unwritten::NoPermission(path), Lang::Ja) => Said::new(
            format!("{} に書き込む権限がありません。", path.display()),
            "自分のフォルダーのファイルを指定してください。",
        ),
        (Unwritten::Full(path), Lang::En) => Said::new(
            format!("There is no room left for {}.", path.display()),
            "Free some space, or name a file on another disk.",
        ),
        (Unwritten::Full(path), Lang::Ja) => Said::new(
            format!("空き容量がなく、{} に書けません。", path.display()),
            "空きを作るか、別のディスクのファイルを指定してください。",
        ),
        (Unwritten::Journal(path), Lang::En) => Said::new(
            format!("{} is the journal itself.", path.display()),
            "Name another file.",
        ),
        (Unwritten::Journal(path), Lang::Ja) => Said::new(
            format!("{} は記録帳そのものです。", path.display()),
            "別のファイル名を入力してください。",
        ),
        (Unwritten::System(path, said), Lang::En) => Said::new(
            format!("{} cannot be written: {said}.", path.display()),
            "Name another file.",
        ),
        (Unwritten::System(path, said), Lang::Ja) => Said::new(
            format!("{} に書けません({said})。", path.display()),
            "別のファイル名を入力してください。",
        ),
    }
}
