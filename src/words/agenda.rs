//! What an agenda says while it is prepared: its sections, why and since when a line stands there, the brief beside it.

use chrono::{NaiveDate, NaiveTime};

use super::{progress, terms, today};
use crate::domain::{FirstTopic, Lang, Progress, Section, Standing};

/// Whose agenda it is.
pub fn heading(lang: Lang, who: &str) -> String {
    match lang {
        Lang::En => format!("Agenda with {who}"),
        Lang::Ja => format!("{}との議題", terms::san(who)),
    }
}

/// When they meet: `Mon 23 Nov 18:30, tomorrow`.
pub fn when(lang: Lang, day: NaiveDate, time: Option<NaiveTime>, now: NaiveDate) -> String {
    let at = today::when(lang, day, time, now);
    let far = if day < now {
        today::how_long_ago(lang, day, now)
    } else {
        today::how_far(lang, day, now)
    };
    format!("{at}{}{far}", lang.pick(", ", "、"))
}

/// No meeting is planned: at length and in short.
pub const fn not_planned(lang: Lang) -> [&'static str; 2] {
    [
        lang.pick(
            "not planned yet: for the next one (M plans it)",
            "予定はまだありません。次の面談の議題です(M で予定)",
        ),
        lang.pick("not planned yet", "予定なし"),
    ]
}

/// The heading of a section.
pub const fn section(lang: Lang, section: Section) -> &'static str {
    match section {
        Section::First => lang.pick("THE FIRST TIME", "初回に話すこと"),
        Section::ToTell => lang.pick("TO TELL", "報告すること"),
        Section::Open => lang.pick("OPEN", "未完了"),
        Section::Trying => lang.pick("BEING TRIED", "実践中"),
        Section::Goals => lang.pick("GOALS", "目標"),
        Section::Questions => lang.pick("QUESTIONS", "質問"),
        Section::Thanks => lang.pick("THANKS", "お礼"),
        Section::Own => lang.pick("MY OWN LINES", "自分で加えた行"),
    }
}

/// What is spoken of when one meets for the first time.
pub const fn first(lang: Lang, topic: FirstTopic) -> &'static str {
    match topic {
        FirstTopic::Myself => lang.pick("Introducing myself", "自己紹介"),
        FirstTopic::Expectations => lang.pick("What each of us expects", "お互いに期待すること"),
        FirstTopic::Rhythm => lang.pick("How often and how long we meet", "面談の頻度と長さ"),
        FirstTopic::Ending => lang.pick(
            "How we look back on it, and how it may end",
            "振り返りの進め方と、終え方",
        ),
    }
}

/// How long a line has been waiting: in meetings since its day, or in days where there was none.
pub fn age(lang: Lang, meetings: u32, day: NaiveDate, today: NaiveDate) -> String {
    let days = (today - day).num_days();
    match (meetings, days, lang) {
        (0, ..=0, _) => lang.pick("new", "今日から").into(),
        (0, 1, Lang::En) => "1 day ago".into(),
        (0, _, Lang::En) => format!("{days} days ago"),
        (0, _, Lang::Ja) => format!("{days}日前から"),
        (1, _, Lang::En) => "1 meeting ago".into(),
        (_, _, Lang::En) => format!("{meetings} meetings ago"),
        (_, _, Lang::Ja) => format!("{meetings}回前の面談から"),
    }
}

/// How a goal stands, and how long nothing has moved where that is long: at most one of them in a row, the rest below.
pub fn stands(lang: Lang, goal: &Progress) -> Vec<String> {
    let standing = progress::standing(lang, goal.standing);
    let still = goal.still.filter(|_| goal.is_still());
    let still = still.map(|days| match lang {
        Lang::En => format!("no movement for {days} days"),
        Lang::Ja => format!("{days}日動きなし"),
    });
    let mut said = vec![standing];
    if matches!(goal.standing, Standing::OnTrack | Standing::Ahead(_)) && still.is_some() {
        said.clear();
    }
    said.extend(still);
    said.retain(|words| !words.is_empty());
    said
}

/// The line is left out of this meeting.
pub const fn left_out(lang: Lang) -> &'static str {
    lang.pick("left out", "外した行")
}

/// The line was spoken of.
pub const fn spoken_of(lang: Lang) -> &'static str {
    lang.pick("spoken of", "話した")
}

/// It does not leave the journal.
pub const fn stays_here(lang: Lang) -> &'static str {
    lang.pick("stays here", "非公開")
}

/// Before what stands beside a line.
pub const fn remark(lang: Lang) -> &'static str {
    lang.pick("remark: ", "ひとこと: ")
}

/// There is no line at all.
pub const fn nothing(lang: Lang) -> &'static str {
    lang.pick(
        "There is nothing to speak of yet. a adds a line of your own; ? at its start makes it a question, < a thank-you.",
        "話すことはまだありません。a で行を加えられます(行頭の ? は質問、< はお礼になります)。",
    )
}

/// Only own lines can be removed.
pub const fn only_own(lang: Lang) -> &'static str {
    lang.pick(
        "Only lines of your own are removed; Space leaves this one out.",
        "消せるのは自分で加えた行だけです。この行は Space で外せます。",
    )
}

/// What a line is about cannot be opened.
pub const fn nothing_behind(lang: Lang) -> &'static str {
    lang.pick(
        "There is nothing more behind this line.",
        "この行の先に開くものはありません。",
    )
}

/// The question for a line of one's own; or for its new text.
pub const fn asks_line(lang: Lang, is_new: bool) -> &'static str {
    if is_new {
        lang.pick("A line for the agenda", "議題に加える行")
    } else {
        lang.pick("The line of the agenda", "議題の行")
    }
}

/// The question for what stands beside a line.
pub const fn asks_remark(lang: Lang) -> &'static str {
    lang.pick("A remark beside this line", "この行へのひとこと")
}

/// Where a remark goes.
pub const fn remark_hint(lang: Lang) -> &'static str {
    lang.pick(
        "It goes into the text that is copied.",
        "コピーする文面にも入ります。",
    )
}

/// How a new line is read that has no mark.
pub const fn line_hint(lang: Lang) -> &'static str {
    lang.pick(
        "? at its start makes it a question, < a thank-you, [] an action.",
        "行頭の ? は質問、< はお礼、[] は行動になります。",
    )
}

/// Nothing is typed.
pub const fn nothing_typed(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing is written yet. Esc leaves.",
        "まだ何も書かれていません。Esc で戻ります。",
    )
}

/// The line that this was for is gone: what was typed becomes a line of its own.
pub const fn line_is_gone(lang: Lang) -> &'static str {
    lang.pick(
        "The line it was for is gone; Enter makes it a line of its own.",
        "もとの行はもうありません。Enter で独立した行になります。",
    )
}

/// A heading of the brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brief {
    /// What was noted for this meeting when it was planned.
    Noted,
    /// The last meeting.
    Last,
    /// How it stands against the rhythm.
    Rhythm,
    /// What I promised.
    Mine,
    /// What they promised.
    Theirs,
    /// What to remember of them.
    Facts,
    /// What is agreed with them.
    Agreed,
}

/// The heading of a part of the brief.
pub const fn brief(lang: Lang, part: Brief) -> &'static str {
    match part {
        Brief::Noted => lang.pick("NOTED FOR THIS MEETING", "この面談のためのメモ"),
        Brief::Last => lang.pick("LAST MEETING", "前回の面談"),
        Brief::Rhythm => lang.pick("RHYTHM", "間隔"),
        Brief::Mine => lang.pick("I PROMISED", "自分の約束"),
        Brief::Theirs => lang.pick("THEY PROMISED", "相手の約束"),
        Brief::Facts => lang.pick("TO REMEMBER", "覚えておくこと"),
        Brief::Agreed => lang.pick("WHAT IT IS FOR", "取り決めた目的"),
    }
}

/// Nobody was met yet.
pub const fn never_met(lang: Lang) -> &'static str {
    lang.pick("You have not met yet.", "まだ会っていません。")
}

/// So many more than are listed.
pub fn more(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("and {count} more"),
        Lang::Ja => format!("ほか{count}件"),
    }
}

/// How many things either side has promised; nothing where there are none.
pub fn promised(lang: Lang, mine: usize, theirs: usize) -> Vec<String> {
    let said = |count: usize, en: &str, ja: &str| {
        (count > 0).then(|| match lang {
            Lang::En => format!("{en} {count}"),
            Lang::Ja => format!("{ja} {count}"),
        })
    };
    let facts = [
        said(mine, "I promised", "自分の約束"),
        said(theirs, "they promised", "相手の約束"),
    ];
    facts.into_iter().flatten().collect()
}

/// Where the whole brief is, in a narrow window.
pub const fn all_of_it(lang: Lang) -> &'static str {
    lang.pick("Tab: the brief", "Tab: 手元メモ")
}

/// Above the whole brief.
pub const fn brief_heading(lang: Lang) -> &'static str {
    lang.pick("The brief", "手元メモ")
}

/// The question with whom one meets.
pub const fn with_whom(lang: Lang) -> &'static str {
    lang.pick(
        "Prepare the next meeting with whom?",
        "誰との次の面談を準備しますか?",
    )
}

/// Nobody has that name.
pub const fn nobody_so_called(lang: Lang) -> &'static str {
    lang.pick("no mentor of that name", "その名前のメンターはいません")
}

/// There is nobody to meet.
pub const fn nobody(lang: Lang) -> &'static str {
    lang.pick(
        "There is nobody to meet yet: M plans a meeting with whoever you name, a in Mentors (5) adds a mentor.",
        "会う相手がまだいません。M で相手の名前を入れて面談を予定するか、メンター(5)の a で追加できます。",
    )
}

/// The meeting, or whom it was with, is gone.
pub const fn is_gone(lang: Lang) -> &'static str {
    lang.pick(
        "That meeting is in the trash; u brings it back.",
        "その面談はゴミ箱にあります。u で元に戻せます。",
    )
}

/// A draft of a line, or of a remark.
pub fn draft(lang: Lang, who: &str) -> String {
    match (lang, who) {
        (_, "") => lang.pick("line of an agenda", "議題の行").to_owned(),
        (Lang::En, who) => format!("agenda with {who}"),
        (Lang::Ja, who) => format!("{}との議題", terms::san(who)),
    }
}

/// An agenda was prepared for this meeting.
pub const fn prepared(lang: Lang) -> &'static str {
    lang.pick("prepared", "準備済み")
}
