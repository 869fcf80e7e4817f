//! What is asked and said when one checks in on a goal.

use chrono::NaiveDate;

use super::{progress, terms};
use crate::domain::{Lang, Measure};

/// A row of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// How far it is.
    Value,
    /// How sure I am of reaching it.
    Confidence,
    /// What shows it.
    Evidence,
    /// The day it is said of.
    Day,
}

impl Label {
    /// The rows in their order.
    pub const ALL: [Self; 4] = [Self::Value, Self::Confidence, Self::Evidence, Self::Day];
}

/// What a row is called.
pub const fn label(lang: Lang, label: Label) -> &'static str {
    match label {
        Label::Value => lang.pick("Now", "現在値"),
        Label::Confidence => lang.pick("Confidence", "自信"),
        Label::Evidence => lang.pick("Evidence", "根拠"),
        Label::Day => lang.pick("Day", "日付"),
    }
}

/// The heading of a new check-in.
pub const fn heading(lang: Lang) -> &'static str {
    lang.pick("Check in", "進捗を記録")
}

/// The heading of one that is mended: that of this day.
pub fn heading_of(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let near = terms::day(lang, day, today);
    match (lang, day == today) {
        (Lang::En, true) => "Mend today's check-in".into(),
        (Lang::Ja, true) => "今日の進捗を直す".into(),
        (Lang::En, false) => format!("Mend the check-in of {near}"),
        (Lang::Ja, false) => format!("{near}の進捗を直す"),
    }
}

/// Beside the value: the last one, and its day.
pub fn last(lang: Lang, value: &str, day: NaiveDate, today: NaiveDate) -> [String; 2] {
    [
        format!("{} {value}", lang.pick("last", "前回")),
        terms::day(lang, day, today),
    ]
}

/// Confidence fell twice in a row.
pub const fn doubted(lang: Lang) -> &'static str {
    lang.pick("confidence fell twice", "自信が2回続けて低下")
}

/// Beside the confidence: what the ends of its scale mean.
pub const fn confidence_scale(lang: Lang) -> &'static str {
    lang.pick(
        "1 doubtful, 5 certain to reach it",
        "1 難しい、5 確実に届く",
    )
}

/// Beside the milestones: how they are marked.
pub const fn steps_hint(lang: Lang) -> &'static str {
    lang.pick(
        "Space or a digit marks one",
        "スペースか数字で到達を切り替え",
    )
}

/// Beside the levels: how one is chosen.
pub const fn levels_hint(lang: Lang) -> &'static str {
    lang.pick("type -2 to +2", "-2〜+2を入力")
}

/// The value is far from the way from where one began to where one wants to be: `far from 30 › 5: 1,200?`.
pub fn far(lang: Lang, measure: &Measure, value: f64) -> String {
    let (from, to) = measure.span();
    let [from, to, value] = [from, to, value].map(progress::number);
    match lang {
        Lang::En => format!("far from {from} \u{203a} {to}: {value}?"),
        Lang::Ja => format!("{from} \u{203a} {to} から大きく離れています: {value}?"),
    }
}

/// Below an empty value.
pub const fn may_stay_empty(lang: Lang) -> &'static str {
    lang.pick("may stay empty", "空のままでもかまいません")
}

/// A level that has no words of its own yet.
pub const fn wordless(lang: Lang) -> &'static str {
    lang.pick("(no words yet)", "(説明なし)")
}

/// None of the rows says anything.
pub const fn nothing_said(lang: Lang) -> &'static str {
    lang.pick(
        "Say one of them at least: how far it is, how sure you are, or what shows it.",
        "現在値・自信・根拠のうち、どれか1つは入力してください。",
    )
}

/// What is typed is no day.
pub const fn bad_day(lang: Lang) -> &'static str {
    lang.pick(
        "Not understood. A day is typed as 11/20, yesterday, 3 days ago or fri.",
        "日付として読めません。11/20、昨日、3日前、金曜 のように入力してください。",
    )
}

/// The day is to come.
pub const fn day_to_come(lang: Lang) -> &'static str {
    lang.pick(
        "This day is still to come: a check-in is of today or a day before.",
        "これから先の日付です。今日までの日付を入力してください。",
    )
}

/// There is a check-in of that day, which is now mended instead.
pub const fn mends_instead(lang: Lang) -> &'static str {
    lang.pick(
        "There is a check-in of that day already. Enter puts this into it.",
        "その日の進捗は記録済みです。Enter でその記録に上書きします。",
    )
}

/// Another day was typed while the check-in of `was` was mended: that one stays.
pub fn begins_instead(lang: Lang, was: NaiveDate, today: NaiveDate) -> String {
    let near = terms::day(lang, was, today);
    match (lang, was == today) {
        (Lang::En, true) => {
            "Today's check-in stays as it is. Enter adds this one for that day.".into()
        }
        (Lang::Ja, true) => {
            "今日の進捗はそのまま残ります。Enter でその日の進捗を新しく記録します。".into()
        }
        (Lang::En, false) => {
            format!("The check-in of {near} stays as it is. Enter adds this one for that day.")
        }
        (Lang::Ja, false) => {
            format!("{near}の進捗はそのまま残ります。Enter でその日の進捗を新しく記録します。")
        }
    }
}

/// Beside the day: how long ago it is.
pub fn ago(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    match ((today - day).num_days(), lang) {
        (..=0, _) => terms::due(lang, day, today),
        (1, _) => lang.pick("yesterday", "昨日").into(),
        (days, Lang::En) => format!("{days} days ago"),
        (days, Lang::Ja) => format!("{days}日前"),
    }
}

/// A day with its year, and how long ago it is.
pub fn day_with_distance(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let (date, far) = (terms::date(lang, day), ago(lang, day, today));
    match lang {
        Lang::En => format!("{date}, {far}"),
        Lang::Ja => format!("{date} {far}"),
    }
}

/// The day is before the goal's start.
pub fn before_start(lang: Lang, start: NaiveDate) -> String {
    let start = terms::date(lang, start);
    match lang {
        Lang::En => format!("before the goal's start ({start})"),
        Lang::Ja => format!("目標の開始日({start})より前です"),
    }
}

/// The day is long ago.
pub fn long_ago(lang: Lang, days: i64) -> String {
    match lang {
        Lang::En => format!("{days} days ago: is this the day you mean?"),
        Lang::Ja => format!("{days}日前です。日付を確かめてください"),
    }
}

/// A check-in that is mended cannot go to a day that has another one.
pub const fn day_is_taken(lang: Lang) -> &'static str {
    lang.pick(
        "That day has another check-in. Choose another day, or mend that one in the goal's log.",
        "その日には別の進捗があります。日付を変えるか、目標の記録からそちらを直してください。",
    )
}

/// Another window changed what the goal counts.
pub const fn revised_elsewhere(lang: Lang) -> &'static str {
    lang.pick(
        "Another window revised this goal meanwhile. Look at the value again, then save.",
        "別のウィンドウでこの目標が見直されました。現在値を確かめてから保存してください。",
    )
}

/// Another window moved the goal to the trash.
pub const fn goal_is_gone(lang: Lang) -> &'static str {
    lang.pick(
        "The goal went to the trash in another window. Esc keeps what you typed as a draft.",
        "この目標は別のウィンドウでゴミ箱へ移されました。Esc で入力内容を下書きに残せます。",
    )
}

/// The question when both windows changed the check-in.
pub const fn conflict(lang: Lang) -> &'static str {
    lang.pick(
        "Another window changed this check-in too. Save yours?",
        "この進捗は別のウィンドウでも変更されました。こちらの内容で保存しますか?",
    )
}

/// Yes and no of that question.
pub const fn conflict_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("save mine", "go on editing"), ("保存する", "編集を続ける"))
}

/// The question when the check-in went to the trash meanwhile.
pub const fn trashed(lang: Lang) -> &'static str {
    lang.pick(
        "This check-in went to the trash in another window. Bring it back as it is here?",
        "この進捗は別のウィンドウでゴミ箱へ移されました。この内容で戻しますか?",
    )
}

/// Yes and no of that question.
pub const fn trashed_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("bring it back", "go on editing"),
        ("戻して保存", "編集を続ける"),
    )
}

/// What a row says in the other window, and here.
pub fn sides(lang: Lang, row: Label, there: &str, here: &str) -> [String; 2] {
    let label = label(lang, row);
    let shown = |said: &str| match said.trim() {
        "" => super::history::empty(lang).to_owned(),
        said => said.to_owned(),
    };
    let (there, here) = (shown(there), shown(here));
    match lang {
        Lang::En => [
            format!("{label}, in the other window: {there}"),
            format!("{label}, here: {here}"),
        ],
        Lang::Ja => [
            format!("{label}(別のウィンドウ): {there}"),
            format!("{label}(こちら): {here}"),
        ],
    }
}

/// Saved, and the value is at the aim.
pub const fn reached(lang: Lang) -> &'static str {
    lang.pick(
        "Checked in: the goal is reached. x moves it to achieved.",
        "記録しました。目標に到達しています。x で「達成」に移せます。",
    )
}

/// The same where a key leads elsewhere: in a review.
pub const fn reached_in_review(lang: Lang) -> &'static str {
    lang.pick(
        "Checked in: the goal is reached.",
        "記録しました。目標に到達しています。",
    )
}
