//! What the month-end review asks and says, step by step.

mod facts;
mod finish;

pub use facts::{FactLine, fact_lines};
pub use finish::{
    by_much, everything_same, finished_there, finishing, first_month, goals, if_then, in_focus,
    is_finished, is_finished_answers, missing_action, missing_check_ins, missing_focus,
    missing_texts, none_required, since, state_moves, take_away, too_early, too_early_answers,
    what_is_missing,
};

use crate::domain::{GoalState, Lang, Month, Season};
use crate::words::{progress, terms};
use chrono::{Datelike as _, NaiveDate};

/// What the flow is called, and the month it is of.
pub fn heading(lang: Lang, dot: &str, month: Month) -> String {
    let name = lang.pick("Month-end review", "月末の振り返り");
    format!("{name} {dot} {}", progress::month(lang, month))
}

/// The names of the steps.
pub const fn steps(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        ["Facts", "Goals", "Looking back", "Next month", "Finish"],
        ["数字で見る", "目標ごとに", "振り返る", "来月へ", "仕上げ"],
    )
}

/// What comes behind a step.
pub fn next(lang: Lang, number: u8, name: &str) -> String {
    match lang {
        Lang::En => format!("next: {number} {name}"),
        Lang::Ja => format!("次は {number} {name}"),
    }
}

/// The last step has nothing behind it.
pub const fn last_step(lang: Lang) -> &'static str {
    lang.pick("the last step", "最後の段階です")
}

/// The day as of which the facts are.
pub fn as_of(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let date = terms::date(lang, day);
    match (day == today, lang) {
        (true, Lang::En) => format!("as of today, {date}"),
        (false, Lang::En) => format!("as of {date}"),
        (_, Lang::Ja) => format!("{date}時点"),
    }
}

/// How the month stands against the calendar, where that needs a word.
pub fn season(lang: Lang, season: Season, month: Month, today: NaiveDate) -> Option<String> {
    let name = progress::month(lang, month);
    Some(match (season, lang) {
        (Season::Open(_), _) => return None,
        (Season::Ahead(day), Lang::En) => format!(
            "The month goes on: its review opens on {}. You may begin early; the facts are those of today.",
            terms::day(lang, day, today)
        ),
        (Season::Ahead(day), Lang::Ja) => format!(
            "まだ月の途中です。振り返りは{}からですが、先に始めてもかまいません。数字は今日までのものです。",
            terms::day(lang, day, today)
        ),
        (Season::Late(_) | Season::Missed, Lang::En) => {
            format!("{name} is over; these are the facts of that month.")
        }
        (Season::Late(_) | Season::Missed, Lang::Ja) => {
            format!("{name}は終わっています。数字はその月のものです。")
        }
    })
}

/// A month's name above a column of numbers.
pub fn column(lang: Lang, month: Month) -> String {
    match lang {
        Lang::En => progress::month(lang, month).chars().take(3).collect(),
        Lang::Ja => format!("{}月", month.first().month()),
    }
}

/// A month without anything in it.
pub const fn empty_month(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing was written down in this month. That happens; what you remember of it counts as well.",
        "この月の記録はまだありません。そういう月もあります。覚えていることから振り返りましょう。",
    )
}

/// The columns of the goals: goal, progress, since last month, standing, last check-in, verdict.
pub const fn goal_columns(lang: Lang) -> [&'static str; 6] {
    lang.pick(
        [
            "goal",
            "done",
            "gained",
            "standing",
            "checked in",
            "verdict",
        ],
        ["目標", "進捗", "先月比", "状況", "進捗の記録", "判断"],
    )
}

/// No goal was pursued.
pub const fn no_goals(lang: Lang, is_over: bool) -> &'static str {
    if is_over {
        return lang.pick(
            "No goal was pursued in this month.",
            "この月に取り組んでいた目標はありません。",
        );
    }
    lang.pick(
        "No goal is being pursued in this month. One can be added on the Goals tab at any time.",
        "この月に取り組んでいる目標はありません。目標はいつでも「目標」タブで追加できます。",
    )
}

/// When a goal was looked at last: in a column.
pub fn checked(lang: Lang, days: i64) -> String {
    match (days, lang) {
        (0, _) => lang.pick("today", "今日").into(),
        (1, _) => lang.pick("yesterday", "昨日").into(),
        (days, Lang::En) => format!("{days} days ago"),
        (days, Lang::Ja) => format!("{days}日前"),
    }
}

/// When a goal was checked in last, and what that means for the review. Of a month that is over, `past` is the day for
/// which a check-in would count.
pub fn checked_in(lang: Lang, when: Option<&str>, counts: bool, past: Option<NaiveDate>) -> String {
    let space = match (past.map(|day| terms::date(lang, day)), lang) {
        (None, Lang::En) => "Space: now".to_owned(),
        (None, Lang::Ja) => "Space で記録".to_owned(),
        (Some(day), Lang::En) => format!("Space: for {day}"),
        (Some(day), Lang::Ja) => format!("Space で{day}付けの記録"),
    };
    match (when, counts, lang) {
        (None, _, Lang::En) => format!("not checked in yet ({space})"),
        (None, _, Lang::Ja) => format!("進捗の記録なし。{space}"),
        (Some(when), true, Lang::En) => format!("checked in {when}, which counts"),
        (Some(when), true, Lang::Ja) => format!("{when}、進捗を記録済み"),
        (Some(when), false, Lang::En) => format!("checked in {when} ({space})"),
        (Some(when), false, Lang::Ja) => format!("最後の進捗は{when}。{space}"),
    }
}

/// A goal that came to its end: there is nothing to decide.
pub fn has_ended(lang: Lang, state: GoalState) -> String {
    let state = progress::goal_state(lang, state);
    match lang {
        Lang::En => format!("This goal is {state}: there is nothing to decide any more."),
        Lang::Ja => format!("この目標は「{state}」です。判断は不要です。"),
    }
}

/// The goal in focus went to the trash.
pub fn focus_gone(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("{title} is in the trash: no goal is in focus now."),
        Lang::Ja => format!("「{title}」はゴミ箱にあります。力を入れる目標を外しました。"),
    }
}

/// A goal went to the trash while a reason was given for its verdict.
pub fn reason_gone(lang: Lang, title: &str, reason: &str) -> String {
    match lang {
        Lang::En => format!("{title} is in the trash. Your reason is kept here: {reason}"),
        Lang::Ja => format!("「{title}」はゴミ箱にあります。入力した理由: {reason}"),
    }
}

/// Another window chose another goal in focus; `None` where it chose none.
pub fn focus_there(lang: Lang, there: Option<&str>) -> String {
    let there = there.unwrap_or(no_focus(lang));
    match lang {
        Lang::En => {
            format!("Another window put in focus: {there}. Yours stays; go on to keep it.")
        }
        Lang::Ja => {
            format!("別のウィンドウでは「{there}」を選択。進むと、ここの選択を保存します。")
        }
    }
}

/// Against what a value stands: `expected 55 %`.
pub fn expected(lang: Lang, part: f64) -> String {
    let percent = progress::percent(lang, part);
    match lang {
        Lang::En => format!("expected {percent}"),
        Lang::Ja => format!("予定{percent}"),
    }
}

/// How sure one is of a goal.
pub fn confidence(lang: Lang, confidence: u8) -> String {
    match lang {
        Lang::En => format!("confidence {confidence} of 5"),
        Lang::Ja => format!("自信 {confidence}/5"),
    }
}

/// No value was checked in.
pub const fn no_value(lang: Lang) -> &'static str {
    lang.pick("no value yet", "値はまだありません")
}

/// Points gained since last month: `+20`, `-5`.
pub fn gained(lang: Lang, points: i64) -> String {
    match points {
        0 => lang.pick("same", "同じ").into(),
        points => format!("{points:+}{}", lang.pick("", "pt")),
    }
}

/// Before the verdicts, and before a reason.
pub const fn verdict(lang: Lang) -> &'static str {
    lang.pick("verdict", "判断")
}

/// The verdict that counts where none is given, in a column.
pub const fn default_verdict(lang: Lang) -> &'static str {
    lang.pick("(keep)", "(続ける)")
}

/// Why a goal is changed or dropped: before its line.
pub const fn why_change(lang: Lang) -> &'static str {
    lang.pick("why change it?", "変える理由は?")
}

/// Why a goal is dropped: before its line.
pub const fn why_drop(lang: Lang) -> &'static str {
    lang.pick("why drop it?", "やめる理由は?")
}

/// A reason that was given.
pub const fn because(lang: Lang) -> &'static str {
    lang.pick("because", "理由")
}

/// A changed goal can be revised on the spot.
pub const fn revise_hint(lang: Lang) -> &'static str {
    lang.pick("e revises the goal right here", "e でこの目標を見直せます")
}

/// The labels of the texts: did, learned, next, strengths.
pub const fn texts(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["did", "learned", "next", "strengths"],
        ["やったこと", "わかったこと", "次にやること", "発揮した強み"],
    )
}

/// What each text is for, while it is empty.
pub const fn questions(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        [
            "What did you do this month?",
            "What did you find out by it?",
            "What will you do next?",
            "Where did you show a strength?",
        ],
        [
            "この月に何をしましたか。",
            "そこから何がわかりましたか。",
            "次に何をしますか。",
            "どこで強みを発揮できましたか。",
        ],
    )
}

/// Above what was to come next when the month before was looked back on.
pub fn last_next(lang: Lang, before: Month) -> String {
    match lang {
        Lang::En => format!("next, as you said for {}", progress::month(lang, before)),
        Lang::Ja => format!("{}に決めた「次にやること」", progress::month(lang, before)),
    }
}

/// Above the takeaways that came to an end.
pub const fn ended(lang: Lang) -> &'static str {
    lang.pick("came to an end this month", "この月に区切りがついたもの")
}

/// Above the goals of which one is taken into focus.
pub fn focus(lang: Lang, next: Month) -> String {
    match lang {
        Lang::En => format!("The goal in focus in {}", progress::month(lang, next)),
        Lang::Ja => format!("{}に力を入れる目標", progress::month(lang, next)),
    }
}

/// No goal is in focus.
pub const fn no_focus(lang: Lang) -> &'static str {
    lang.pick("none", "なし")
}

/// Above the action.
pub const fn one_action(lang: Lang) -> &'static str {
    lang.pick(
        "One if-then action for it",
        "そのための「もし〜したら、〜する」",
    )
}

/// The labels of its two lines.
pub const fn if_then_labels(lang: Lang) -> [&'static str; 2] {
    lang.pick(["when", "then I will"], ["もし(いつ)", "〜する(行動)"])
}

/// Examples of its two lines, while they are empty.
pub const fn if_then_examples(lang: Lang) -> [&'static str; 2] {
    lang.pick(
        [
            "e.g. the Monday meeting begins",
            "e.g. say the conclusion first",
        ],
        ["例: 月曜の定例が始まったら", "例: 結論から話す"],
    )
}

/// What becomes of the action.
pub const fn becomes_takeaway(lang: Lang) -> &'static str {
    lang.pick(
        "It becomes a takeaway among your follow-ups when the review is finished.",
        "振り返りを完了すると、フォローアップの要点(行動)になります。",
    )
}

/// Both windows wrote a text; both are kept.
pub const fn both_kept(lang: Lang) -> &'static str {
    lang.pick(
        "Another window wrote here too: both are kept. Look it over, then go on.",
        "別のウィンドウでも書かれ、両方を残しました。確かめてから進んでください。",
    )
}

/// Both windows wrote the same line; the one here stands.
pub fn line_there(lang: Lang, there: &str) -> String {
    match lang {
        Lang::En => {
            format!("Another window wrote: {there}. What is typed here stays; go on to keep it.")
        }
        Lang::Ja => format!(
            "別のウィンドウでは「{there}」。ここの入力を残しています。このまま進むと保存されます。"
        ),
    }
}

/// Another window changed what would be finished.
pub const fn look_again(lang: Lang) -> &'static str {
    lang.pick(
        "Another window changed something: look it over and finish once more.",
        "別のウィンドウで変更がありました。確かめてから、もう一度完了してください。",
    )
}

/// Whether the report shall be shown, once all is done.
pub fn show_report(lang: Lang, month: Month) -> String {
    let month = progress::month(lang, month);
    match lang {
        Lang::En => format!("{month} is finished. See its report?"),
        Lang::Ja => format!("{month}の振り返りを完了しました。報告を見ますか?"),
    }
}

/// The answers to that.
pub const fn show_report_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("see it", "not now"), ("見る", "今はしない"))
}
