//! The last step of the month-end review in words: what changed, what is missing, what will be done.

use super::FactLine;
use crate::domain::{GoalState, Lang, Month};
use crate::words::{progress, terms};
use chrono::NaiveDate;

/// Above what differs from the month before.
pub fn since(lang: Lang, before: Month) -> String {
    match lang {
        Lang::En => format!("Beside {}", progress::month(lang, before)),
        Lang::Ja => format!("{}と比べて", progress::month(lang, before)),
    }
}

/// There is no month to hold it against.
pub const fn first_month(lang: Lang) -> &'static str {
    lang.pick(
        "No earlier month to hold it against: the next one will have this one.",
        "比べられる前の月はありません。来月はこの月と比べられます。",
    )
}

/// No number differs.
pub const fn everything_same(lang: Lang) -> &'static str {
    lang.pick("The same numbers as then.", "数字は前の月と同じです。")
}

/// How a number differs: `up from 4`.
pub fn by_much(lang: Lang, line: &FactLine) -> String {
    let before = line.before.as_deref().unwrap_or_default();
    match (line.by.unwrap_or(0), lang) {
        (0, Lang::En) => "the same".into(),
        (0, Lang::Ja) => "同じ".into(),
        (by, Lang::En) if by > 0 => format!("up from {before}"),
        (_, Lang::En) => format!("down from {before}"),
        (by, Lang::Ja) if by > 0 => format!("{before}から増加"),
        (_, Lang::Ja) => format!("{before}から減少"),
    }
}

/// Above what is missing.
pub const fn what_is_missing(lang: Lang) -> &'static str {
    lang.pick("Not said", "未記入のもの")
}

/// Goals without a check-in of the last days; of a month that is over, of its last ones.
pub fn missing_check_ins(lang: Lang, titles: &str, past: Option<NaiveDate>) -> String {
    match (past.is_some(), lang) {
        (false, Lang::En) => format!("no check-in in the last 7 days: {titles}"),
        (false, Lang::Ja) => format!("この7日間に進捗の記録がない目標: {titles}"),
        (true, Lang::En) => format!("no check-in in the month's last 7 days: {titles}"),
        (true, Lang::Ja) => format!("月の最後の7日間に進捗の記録がない目標: {titles}"),
    }
}

/// No goal is in focus.
pub const fn missing_focus(lang: Lang) -> &'static str {
    lang.pick(
        "no goal in focus next month",
        "来月に力を入れる目標: 未選択",
    )
}

/// What the action waits for is said, and not the action.
pub const fn missing_action(lang: Lang) -> &'static str {
    lang.pick(
        "\"when\" has no \"then I will\": no takeaway will be made of it",
        "「もし」に続く行動が空欄のため、要点は作られません",
    )
}

/// The goal in focus next month.
pub fn in_focus(lang: Lang, next: Month, title: &str) -> String {
    match lang {
        Lang::En => format!("in focus in {}: {title}", progress::month(lang, next)),
        Lang::Ja => format!("{}に力を入れる目標: {title}", progress::month(lang, next)),
    }
}

/// Asked before a review is finished before it opens.
pub fn too_early(lang: Lang, month: Month) -> String {
    let month = progress::month(lang, month);
    match lang {
        Lang::En => {
            format!("{month} is not over: its facts are those until today. Finish all the same?")
        }
        Lang::Ja => {
            format!(
                "{month}はまだ終わっていません。数字は今日までのものです。それでも完了しますか?"
            )
        }
    }
}

/// The answers to that.
pub const fn too_early_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("finish it", "go on with it later"),
        ("完了する", "あとで続ける"),
    )
}

/// Said where a review was finished while, or before, somebody stands in it.
pub fn finished_there(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => {
            format!("This review was finished on {day}. To change it, it is opened again first.")
        }
        Lang::Ja => format!("この振り返りは{day}に完了しています。変更するには、先に再開します。"),
    }
}

/// Asked before something is written into a finished review.
pub fn is_finished(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("This review was finished on {day}. Open it again?"),
        Lang::Ja => format!("この振り返りは{day}に完了しています。再開しますか?"),
    }
}

/// The answers to that.
pub const fn is_finished_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("open it again", "not now, what is typed stays"),
        ("再開する", "今はしない(入力は残る)"),
    )
}

/// Texts that are empty.
pub fn missing_texts(lang: Lang, labels: &[&str]) -> String {
    match lang {
        Lang::En => format!("nothing under: {}", labels.join(", ")),
        Lang::Ja => format!("記入がない欄: {}", labels.join("、")),
    }
}

/// What is missing may stay so.
pub const fn none_required(lang: Lang) -> &'static str {
    lang.pick("None of it is required.", "空欄のままでも完了できます。")
}

/// Above what finishing does.
pub const fn finishing(lang: Lang) -> &'static str {
    lang.pick(
        "Enter finishes: the facts are kept as they are now. u undoes it.",
        "Enter で完了します。数字は今のまま残ります。u で取り消せます。",
    )
}

/// A goal that is moved by finishing.
pub fn state_moves(lang: Lang, title: &str, state: GoalState) -> String {
    let state = progress::goal_state(lang, state);
    match lang {
        Lang::En => format!("{title} is marked {state}"),
        Lang::Ja => format!("「{title}」を「{state}」にします"),
    }
}

/// The action becomes a takeaway by finishing.
pub fn take_away(lang: Lang, action: &str) -> String {
    match lang {
        Lang::En => format!("a takeaway: {action}"),
        Lang::Ja => format!("要点になる行動: {action}"),
    }
}

/// An action with what it waits for; either may be empty.
pub fn if_then(lang: Lang, cue: &str, action: &str) -> String {
    match (cue.is_empty(), action.is_empty(), lang) {
        (true, _, _) => action.to_owned(),
        (false, true, Lang::En) => format!("when {cue}"),
        (false, false, Lang::En) => format!("when {cue}, then I will {action}"),
        (false, true, Lang::Ja) => cue.to_owned(),
        (false, false, Lang::Ja) => format!("{cue}、{action}"),
    }
}

/// Above the goals.
pub const fn goals(lang: Lang) -> &'static str {
    lang.pick("Goals", "目標")
}
