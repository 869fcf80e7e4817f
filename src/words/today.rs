//! What the first screen says: what is owed, and what to begin with.

use chrono::{NaiveDate, NaiveTime};

use super::{progress as words, terms};
use crate::domain::{Goal, Lang, Progress, ReviewDue, STEPS, Season, Standing};

/// Heading: the meeting that comes next.
pub const fn next_meeting(lang: Lang) -> &'static str {
    lang.pick("NEXT MEETING", "次の面談")
}

/// Heading: planned meetings whose time has passed.
pub const fn passed(lang: Lang) -> &'static str {
    lang.pick("LOG IT", "未記録の面談")
}

/// Heading: texts that were begun and not saved.
pub const fn drafts(lang: Lang) -> &'static str {
    lang.pick("DRAFTS", "下書き")
}

/// Heading: how each mentorship stands against its rhythm.
pub const fn rhythm(lang: Lang) -> &'static str {
    lang.pick("RHYTHM", "面談の間隔")
}

/// Heading: the goals that are pursued.
pub const fn goals(lang: Lang) -> &'static str {
    lang.pick("GOALS", "目標")
}

/// Heading: the month-end reviews that are to be done, or go on.
pub const fn review(lang: Lang) -> &'static str {
    lang.pick("MONTH-END REVIEW", "月末の振り返り")
}

/// When the review of a month is due: `in 6 days`, `today`, `3 days late`; `missed` where its time is over.
pub fn review_due(lang: Lang, due: &ReviewDue, today: NaiveDate) -> String {
    match due.season {
        Season::Missed => lang.pick("missed", "未実施").into(),
        Season::Ahead(_) | Season::Open(_) | Season::Late(_) => {
            terms::due(lang, due.month.last(), today)
        }
    }
}

/// How far a review has come: its furthest step.
pub fn step(lang: Lang, step: u8) -> String {
    match lang {
        Lang::En => format!("step {step} of {STEPS}"),
        Lang::Ja => format!("{step}/{STEPS} まで進行"),
    }
}

/// So many goals are not listed here, and where they are.
pub fn more_goals(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("and {count} more in Goals (4)"),
        Lang::Ja => format!("ほか{count}件は 目標(4) に"),
    }
}

/// How a goal stands, and for how long nothing has moved where that is long: nothing where there is neither.
pub fn stands(lang: Lang, progress: &Progress) -> String {
    let standing = words::standing(lang, progress.standing);
    let still = progress.still.filter(|_| progress.is_still());
    match still.map(|days| super::goals::still(lang, days)) {
        None => standing,
        Some(still) if standing.is_empty() => still,
        Some(still) => format!("{standing}{}{still}", lang.pick(", ", "、")),
    }
}

/// The one of the two that matters more, where there is no room for both.
pub fn stands_in_short(lang: Lang, progress: &Progress) -> String {
    match progress.still.filter(|_| is_still_said(progress)) {
        Some(days) => super::goals::still(lang, days),
        None => words::standing(lang, progress.standing),
    }
}

/// Whether it is said of a goal that nothing moves, because nothing worse is to be said.
pub fn is_still_said(progress: &Progress) -> bool {
    let is_worse = matches!(progress.standing, Standing::Behind(_) | Standing::AtRisk);
    progress.is_still() && !is_worse
}

/// Before a goal that asks for a look, and before a review that does, where they are printed.
pub const fn notices(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("Goal", "Month-end review"), ("目標", "月末の振り返り"))
}

/// Where a goal stands that asks for a look: `28 %, expected 40 %, 12 behind`.
pub fn goal_notice(lang: Lang, goal: &Goal, progress: &Progress) -> String {
    let done = Some(super::goals::how_far(lang, goal, progress)).filter(|said| !said.is_empty());
    let expected = progress.expected;
    let expected = expected.map(|part| super::goals::expected(lang, part));
    let stands = Some(stands(lang, progress)).filter(|said| !said.is_empty());
    let said: Vec<String> = [done, expected, stands].into_iter().flatten().collect();
    said.join(lang.pick(", ", "、"))
}

/// When a review is due, and how far it has come.
pub fn review_notice(lang: Lang, due: &ReviewDue, today: NaiveDate) -> String {
    let step = due.step.map(|at| step(lang, at));
    let said: Vec<String> = [Some(review_due(lang, due, today)), step]
        .into_iter()
        .flatten()
        .collect();
    said.join(lang.pick(", ", "、"))
}

/// Heading: what is open.
pub const fn open(lang: Lang) -> &'static str {
    lang.pick("OPEN", "未完了")
}

/// Heading: what is done and not told.
pub const fn not_told(lang: Lang) -> &'static str {
    lang.pick("NOT TOLD", "未報告")
}

/// Behind a heading: so many of them are late.
pub fn late(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("{count} late"),
        Lang::Ja => format!("期限超過 {count}"),
    }
}

/// So many results to tell in a meeting.
pub fn to_tell(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("{count} to tell"),
        Lang::Ja => format!("報告 {count}"),
    }
}

/// So many open takeaways of those who meet.
pub fn still_open(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("{count} open"),
        Lang::Ja => format!("未完了 {count}"),
    }
}

/// So many questions to ask in a meeting.
pub fn to_ask(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 question".into(),
        (Lang::En, _) => format!("{count} questions"),
        (Lang::Ja, _) => format!("質問 {count}"),
    }
}

/// So many follow-ups are not listed here, and where they are.
pub fn more(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("and {count} more in Follow-ups (3)"),
        Lang::Ja => format!("ほか{count}件は フォローアップ(3) に"),
    }
}

/// When a meeting is planned: `Mon 23 Nov 18:30`, `11月23日(月) 18:30`; with its year where that is not this one.
pub fn when(lang: Lang, day: NaiveDate, time: Option<NaiveTime>, today: NaiveDate) -> String {
    at(weekday_and_day(lang, day, today), time)
}

/// The same without the weekday: `23 Nov 18:30`, `11月23日 18:30`.
pub fn when_in_short(
    lang: Lang,
    day: NaiveDate,
    time: Option<NaiveTime>,
    today: NaiveDate,
) -> String {
    at(terms::day(lang, day, today), time)
}

fn at(day: String, time: Option<NaiveTime>) -> String {
    match time {
        Some(time) => format!("{day} {}", time.format("%-H:%M")),
        None => day,
    }
}

/// A day with its weekday: `Mon 23 Nov`, `11月23日(月)`; with its year where that is not this one.
pub fn weekday_and_day(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let weekday = terms::weekday(lang, day);
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("{weekday} {day}"),
        Lang::Ja => format!("{day}({weekday})"),
    }
}

/// How far a day to come is: `today`, `tomorrow`, `in 3 days`.
pub fn how_far(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    terms::due(lang, day, today)
}

/// How long ago a day is that has passed: `today`, `1 day ago`, `3 days ago`.
pub fn how_long_ago(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    super::mentors::last_met(lang, Some(day), today)
}

/// Nothing asks for anything today.
pub const fn nothing_owed(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing is owed today. Well done.",
        "今日やることはすべて片付いています。お疲れさまでした。",
    )
}

/// The same where a meeting is planned: on this day, or later.
pub const fn nothing_else_owed(lang: Lang, meets_today: bool) -> &'static str {
    if meets_today {
        lang.pick(
            "Besides the meeting, nothing is owed today.",
            "面談のほかに、今日やることはありません。",
        )
    } else {
        lang.pick("Nothing is owed today.", "今日やることはありません。")
    }
}

/// Below it, where no meeting is planned and nothing else can be shown.
pub const fn plan_the_next(lang: Lang) -> &'static str {
    lang.pick(
        "M plans the next meeting, m logs the one you just had.",
        "M で次の面談を予定、m で終わった面談を記録できます。",
    )
}

/// Where to look around without a journal of one's own.
pub const fn look_around(lang: Lang) -> &'static str {
    lang.pick(
        "To look around first, run shirube demo in your shell: a year of examples, in a file of its own.",
        "先に見て回るには、シェルで shirube demo を実行してください。1年分の例が別のファイルで開きます。",
    )
}

/// A planned meeting in one line, for a calendar or a message: whom, when, where.
pub fn invitation(
    lang: Lang,
    mentors: &[String],
    (day, time): (NaiveDate, Option<NaiveTime>),
    place: &str,
) -> String {
    let mut words = vec![
        mentors.join(lang.pick(", ", "、")),
        terms::date(lang, day),
        time.map_or(String::new(), |time| time.format("%-H:%M").to_string()),
        place.to_owned(),
    ];
    words.retain(|words| !words.is_empty());
    words.join("  ")
}
