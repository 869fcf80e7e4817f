//! What a takeaway's row, its detail and the follow-ups' screen say.

use chrono::{Datelike, NaiveDate};

use super::{cli, terms};
use crate::domain::{Group, Kind, Lang};

/// The heading of a group.
pub fn group(lang: Lang, group: Group) -> &'static str {
    match group {
        Group::Late => cli::late(lang),
        Group::Today => cli::due_today(lang),
        Group::Soon => cli::soon(lang),
        Group::Ahead => cli::ahead(lang),
        Group::NoDay => cli::no_day(lang),
        Group::Waiting => cli::waiting(lang),
        Group::ToAsk => cli::to_ask(lang),
        Group::Later => cli::later(lang),
        Group::NotTold => cli::not_told(lang),
    }
}

/// The kind in a row, in at most eight columns; of advice that is being tried, that it is.
pub fn kind(lang: Lang, kind: Kind, is_tried: bool) -> &'static str {
    match kind {
        Kind::Advice if is_tried => lang.pick("trying", "実践中"),
        Kind::Introduction => lang.pick("intro", "紹介"),
        kind => terms::kind(lang, kind),
    }
}

/// A due day in a row: [`terms::due`], by years where it is far, so that it takes at most twelve columns.
pub fn due(lang: Lang, due: NaiveDate, today: NaiveDate) -> String {
    let days = (due - today).num_days();
    let years = days.abs() / 365;
    match (lang, years) {
        (_, 0) => terms::due(lang, due, today),
        (Lang::En, 1) if days < 0 => "1 year late".into(),
        (Lang::En, 1) => "in 1 year".into(),
        (Lang::En, _) if days < 0 => format!("{years} yrs late"),
        (Lang::En, _) => format!("in {years} yrs"),
        (Lang::Ja, _) if days < 0 => format!("{years}年超過"),
        (Lang::Ja, _) => format!("{years}年後"),
    }
}

/// How old something without a day is: in meetings since its own day, or in days where there was none.
pub fn age(lang: Lang, meetings: u32, is_many: bool, days: i64) -> String {
    match (meetings, days, lang) {
        // In English not "today", which a due day says; 日前 of other rows makes clear what 今日 is.
        (0, 0, _) => lang.pick("new", "今日").into(),
        (0, 1, Lang::En) => "1 day".into(),
        (0, days, Lang::En) => format!("{days} days"),
        (0, days, Lang::Ja) => format!("{days}日前"),
        (1, _, Lang::En) => "1 meeting".into(),
        (meetings, _, Lang::En) if is_many => format!("{meetings}+ meetings"),
        (meetings, _, Lang::En) => format!("{meetings} meetings"),
        (meetings, _, Lang::Ja) if is_many => format!("{meetings}回以上前"),
        (meetings, _, Lang::Ja) => format!("{meetings}回前の面談"),
    }
}

/// The day on which it was closed, in a row.
pub fn done(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    match (lang, day.year() == today.year()) {
        (Lang::En, true) => format!("done {}", terms::day(lang, day, today)),
        (Lang::En, false) => format!("done in {}", day.year()),
        (Lang::Ja, true) => format!("{}/{} 完了", day.month(), day.day()),
        (Lang::Ja, false) => format!("{}年完了", day.year()),
    }
}

/// The day until which it is put off, in a row.
pub fn until(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    match (lang, day.year() == today.year()) {
        (Lang::En, true) => format!("until {}", terms::day(lang, day, today)),
        (Lang::En, false) => format!("until {}", day.year()),
        (Lang::Ja, true) => format!("{}/{}まで", day.month(), day.day()),
        (Lang::Ja, false) => format!("{}年まで", day.year()),
    }
}

/// Nothing is open: what will stand here, and how it comes here.
pub const fn nothing_open(lang: Lang) -> [&'static str; 2] {
    lang.pick(
        [
            "Nothing is open.",
            "What your mentors give you stands here until you have acted on it and told them: advice, actions, \
             promises, questions, thanks. It comes from the lines that start with a mark in the note of a meeting.",
        ],
        [
            "未完了のものはありません。",
            "メンターからもらった助言や、行動、約束、質問、お礼が、実行して報告するまでここに並びます。\
             面談のメモで、印で始めた行から集まります。",
        ],
    )
}

/// How something comes to stand here: key and words.
pub const fn first_steps(lang: Lang) -> [(&'static str, &'static str); 2] {
    lang.pick(
        [
            ("m", "log the meeting you just had"),
            ("a", "add a line of your own, without a meeting"),
        ],
        [
            ("m", "終わった面談を記録する"),
            ("a", "面談とは別に、自分で1行追加する"),
        ],
    )
}

/// Nothing is among what the list is narrowed to.
pub const fn nothing_matches(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing that is open matches. Esc shows everything again.",
        "条件に合うものはありません。Esc ですべて表示します。",
    )
}

/// Above a list that shows only some: which.
pub fn only(lang: Lang, parts: &[String]) -> String {
    match lang {
        Lang::En => format!("only: {}", parts.join(", ")),
        Lang::Ja => format!("絞り込み: {}", parts.join("、")),
    }
}

/// Behind what the list is narrowed to.
pub const fn show_all(lang: Lang) -> &'static str {
    lang.pick("Esc shows all", "Esc ですべて表示")
}

/// How many rows are chosen.
pub fn chosen(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("{count} selected"),
        Lang::Ja => format!("{count}件を選択中"),
    }
}

/// Behind how many rows are chosen.
pub const fn choose_none(lang: Lang) -> &'static str {
    lang.pick("Esc unselects", "Esc で選択解除")
}

/// There are more that were not told than the list shows.
pub const fn more_untold(lang: Lang) -> &'static str {
    lang.pick("and what was closed before", "ほかに、それ以前のもの")
}

/// Tell, on what is open.
pub const fn close_first(lang: Lang) -> &'static str {
    lang.pick(
        "It is still open: Space closes it first.",
        "まだ未完了です。先に Space で完了にしてください。",
    )
}

/// Tell, on what is of a kind that is never told.
pub const fn never_told(lang: Lang) -> &'static str {
    lang.pick(
        "Only advice and actions are told.",
        "報告の対象は、助言と行動だけです。",
    )
}

/// Tell, where there is nobody to tell.
pub const fn nobody_to_tell(lang: Lang) -> &'static str {
    lang.pick(
        "There is no result here that a mentor has not heard.",
        "報告していない結果はありません。",
    )
}

/// Put off or a due day, on what is closed.
pub const fn is_closed(lang: Lang) -> &'static str {
    lang.pick(
        "It is closed already: t notes that it was told, x opens it again.",
        "すでに完了しています。t で報告済みに、x で未完了に戻せます。",
    )
}

/// To the trash, for what stands in a note.
pub const fn stands_in_a_note(lang: Lang) -> &'static str {
    lang.pick(
        "It stands in a note: e edits the note, x drops it.",
        "面談やメモの本文にあります。e で本文を編集、x で取りやめにできます。",
    )
}

/// What makes a candidate, on another kind than an introduction.
pub const fn is_no_introduction(lang: Lang) -> &'static str {
    lang.pick(
        "Only an introduction (&) becomes a candidate.",
        "候補に加えられるのは「紹介」(&)だけです。",
    )
}

/// What works on one row only, while several are chosen.
pub const fn one_at_a_time(lang: Lang) -> &'static str {
    lang.pick(
        "This works on one row at a time: Esc unselects.",
        "これは1件ずつの操作です。Esc で選択を解除してください。",
    )
}

/// A fact of a takeaway's detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// From whom.
    From,
    /// When it was written, and how long ago that is.
    Noted,
    /// The due day.
    Due,
    /// Until when it is put off.
    Later,
    /// Its tags.
    Tags,
    /// The goal that it belongs to.
    Goal,
    /// When and how it was closed.
    Closed,
    /// What came of it.
    Result,
    /// The if-then plan.
    Plan,
}

impl Fact {
    /// The columns that the widest label takes, with a gap behind it.
    pub const fn columns(lang: Lang) -> usize {
        lang.pick(8, 8)
    }

    /// Its label.
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::From => lang.pick("from", "相手"),
            Self::Noted => lang.pick("noted", "記録"),
            Self::Due => lang.pick("due", "期日"),
            Self::Later => lang.pick("later", "あとで"),
            Self::Tags => lang.pick("tags", "タグ"),
            Self::Goal => terms::goal(lang),
            Self::Closed => lang.pick("closed", "完了"),
            Self::Result => lang.pick("result", "結果"),
            Self::Plan => lang.pick("plan", "計画"),
        }
    }
}

/// The day on which it was written, how long ago that is, and how many meetings were held since.
pub fn noted(
    lang: Lang,
    day: NaiveDate,
    today: NaiveDate,
    (meetings, is_many): (u32, bool),
) -> String {
    let date = terms::date(lang, day);
    let days = (today - day).num_days().max(0);
    let more = if is_many { "+" } else { "" };
    match lang {
        Lang::En => {
            let ago = match days {
                0 => "today".to_owned(),
                1 => "1 day ago".to_owned(),
                days => format!("{days} days ago"),
            };
            match meetings {
                0 => format!("{date}, {ago}, no meeting since"),
                1 => format!("{date}, {ago}, 1 meeting since"),
                meetings => format!("{date}, {ago}, {meetings}{more} meetings since"),
            }
        }
        Lang::Ja => {
            let ago = match days {
                0 => "今日".to_owned(),
                days => format!("{days}日前"),
            };
            match meetings {
                0 => format!("{date} {ago}、その後の面談なし"),
                meetings => format!("{date} {ago}、その後の面談{meetings}{more}回"),
            }
        }
    }
}

/// It was written outside of any meeting.
pub const fn of_my_own(lang: Lang) -> &'static str {
    lang.pick("no meeting", "面談とは別")
}

/// A day until which it is put off, in full.
pub fn until_in_full(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::En => format!("not on Today until {}", terms::date(lang, day)),
        Lang::Ja => format!("{}まで「今日」に出しません", terms::date(lang, day)),
    }
}

/// The key that edits, of what stands in no note.
pub const fn edit_words(lang: Lang) -> &'static str {
    lang.pick("edit its words", "文言を編集")
}

/// Above the actions of a detail.
pub const fn what_next(lang: Lang) -> &'static str {
    lang.pick("Next", "次の操作")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_row_fit_their_columns() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        for lang in [Lang::En, Lang::Ja] {
            for days in (-4000..4000).step_by(7).chain(-370..370) {
                let day = today + chrono::TimeDelta::days(days);
                for words in [
                    due(lang, day, today),
                    age(lang, 0, false, days.abs()),
                    done(lang, day, today),
                    until(lang, day, today),
                ] {
                    let columns = columns(&words);
                    assert!(columns <= 13, "{words}");
                }
            }
            assert!(columns(&age(lang, 99, true, 5)) <= 13);
            for of in Kind::ALL {
                for is_tried in [false, true] {
                    assert!(columns(kind(lang, of, is_tried)) <= 8);
                }
            }
        }
    }

    /// Columns of these words, which are ASCII and wide characters only.
    fn columns(words: &str) -> usize {
        words
            .chars()
            .map(|letter| if letter.is_ascii() { 1 } else { 2 })
            .sum()
    }
}
