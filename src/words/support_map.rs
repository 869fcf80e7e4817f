//! What stands in and below the support map, and beside what a mentor gives.

use crate::domain::{Cover, Lang};

/// Above how much of each support is needed.
pub const fn needed(lang: Lang) -> &'static str {
    lang.pick("needed", "必要")
}

/// Above the most that a mentor who is met now gives.
pub const fn most_given(lang: Lang) -> &'static str {
    lang.pick("given", "現状")
}

/// Above the mentors who are met now.
pub const fn met_now(lang: Lang) -> &'static str {
    lang.pick("gives now", "今のメンター")
}

/// Above the candidates.
pub const fn would_give(lang: Lang) -> &'static str {
    lang.pick("would give", "候補")
}

/// How a support is covered: so much of it is needed, and so much given.
pub fn cover(lang: Lang, cover: Cover, needed: u8, given: u8) -> String {
    match cover {
        Cover::NotNeeded => lang.pick("not needed", "不要").into(),
        Cover::Covered => lang.pick("covered", "十分").into(),
        Cover::Missing => lang.pick("missing", "足りない").into(),
        Cover::Short => {
            let short = needed.saturating_sub(given);
            match lang {
                Lang::En => format!("short by {short}"),
                Lang::Ja => "一部不足".into(),
            }
        }
    }
}

/// How many mentors who are met now, and how many candidates, have no column.
pub fn more(lang: Lang, met: usize, candidates: usize) -> String {
    let met = match (lang, met) {
        (_, 0) => None,
        (Lang::En, 1) => Some("+ 1 more mentor".to_owned()),
        (Lang::En, _) => Some(format!("+ {met} more mentors")),
        (Lang::Ja, _) => Some(format!("ほかにメンター{met}人")),
    };
    let candidates = match (lang, candidates) {
        (_, 0) => None,
        (Lang::En, 1) => Some("+ 1 more candidate".to_owned()),
        (Lang::En, _) => Some(format!("+ {candidates} more candidates")),
        (Lang::Ja, _) => Some(format!("ほかに候補{candidates}人")),
    };
    let both: Vec<String> = met.into_iter().chain(candidates).collect();
    both.join(lang.pick(", ", "、"))
}

/// Nobody gives anything yet.
pub const fn nobody(lang: Lang) -> &'static str {
    lang.pick(
        "No mentor and no candidate yet.",
        "メンターも候補もまだいません。",
    )
}

/// Nothing is known of what is needed.
pub const fn nothing_needed_yet(lang: Lang) -> &'static str {
    lang.pick(
        "A self-analysis says what is needed.",
        "必要な支援は自己分析で決めます。",
    )
}

/// What the levels of a bar are called: the lowest and the highest.
pub const fn levels(lang: Lang) -> [&'static str; 2] {
    lang.pick(["a little", "much"], ["少し", "大いに"])
}

/// What the empty part of a bar is.
pub const fn still_needed(lang: Lang) -> &'static str {
    lang.pick("still needed", "不足分")
}

/// What stands where nothing is given.
pub const fn none(lang: Lang) -> &'static str {
    lang.pick("none", "なし")
}

/// Above what a mentor is said to give.
pub const fn said_to_give(lang: Lang) -> &'static str {
    lang.pick("gives", "提供")
}

/// Above the meetings in which a support was received.
pub const fn received(lang: Lang) -> &'static str {
    lang.pick("in meetings", "面談で得た支援")
}

/// In so many of so many meetings.
pub fn of_meetings(lang: Lang, received: usize, meetings: usize) -> String {
    match lang {
        Lang::En => format!("{received} of {meetings}"),
        Lang::Ja => format!("{received}/{meetings}回"),
    }
}

/// Nobody was met yet.
pub const fn no_meeting_yet(lang: Lang) -> &'static str {
    lang.pick("No meeting yet.", "面談はまだありません。")
}
