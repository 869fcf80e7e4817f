//! What is said when an approach was answered.

use chrono::NaiveDate;

use super::terms;
use crate::domain::Lang;

/// The question.
pub fn question(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("What did {name} answer?"),
        Lang::Ja => format!("{}のお返事は?", terms::san(name)),
    }
}

/// The answers in their order; the last one is that there is none yet.
pub const fn answers(lang: Lang) -> [&'static str; 3] {
    lang.pick(
        ["yes", "not now", "no answer yet"],
        ["承諾", "今回は見送り", "まだ返事がない"],
    )
}

/// What stands before the rows; the day is that of the answer, if there `is_one`, else the one on which to ask again.
pub const fn labels(lang: Lang, is_one: bool) -> [&'static str; 3] {
    let day = if is_one {
        lang.pick("answered on", "返事の日")
    } else {
        lang.pick("ask again on", "次に確認")
    };
    [
        lang.pick("answer", "返事"),
        day,
        lang.pick("their words", "相手の言葉"),
    ]
}

/// What may stand in their words.
pub const fn inside(lang: Lang) -> &'static str {
    lang.pick(
        "as they said it; may stay empty",
        "そのままの言葉で(空でも可)",
    )
}

/// The approach was never marked as sent.
pub const fn not_sent(lang: Lang) -> &'static str {
    lang.pick("not marked as sent", "送信済みの記録なし")
}

/// The day of an answer has not come.
pub const fn not_yet(lang: Lang) -> &'static str {
    lang.pick(
        "This day has not come yet. When did they answer?",
        "まだ来ていない日です。返事の日を入力してください。",
    )
}

/// The day of an answer lies before the question.
pub const fn before_sent(lang: Lang) -> &'static str {
    lang.pick(
        "This is before the day on which it was sent.",
        "送った日より前の日です。",
    )
}

/// The day on which to ask again is over.
pub const fn is_over(lang: Lang) -> &'static str {
    lang.pick(
        "This day is over. Try 7d, fri, 12/1.",
        "過ぎた日です。例: 7日後、金曜、12/1",
    )
}

/// The approach went to the trash in another window.
pub const fn is_gone(lang: Lang) -> &'static str {
    lang.pick(
        "This approach went to the trash in another window. Esc keeps what you typed.",
        "この打診は別のウィンドウでゴミ箱に移されました。Esc で入力を残せます。",
    )
}

/// Another answer was noted in another window.
pub fn answered_elsewhere(lang: Lang, there: &str) -> String {
    match lang {
        Lang::En => format!("Noted already: {there}. Ctrl-S replaces it with this."),
        Lang::Ja => format!("すでに「{there}」と記録されています。Ctrl-S で置き換えます。"),
    }
}

/// Another window moved the day on which to ask again, or wrote down their words.
pub fn moved_elsewhere(lang: Lang, follow_up: Option<NaiveDate>, today: NaiveDate) -> String {
    match (lang, follow_up.map(|day| terms::day(lang, day, today))) {
        (Lang::En, Some(day)) => {
            format!("Another window wrote meanwhile; follow up {day}. Ctrl-S writes yours.")
        }
        (Lang::Ja, Some(day)) => {
            format!("別のウィンドウで変更されました({day}に確認)。Ctrl-S でこちらを保存します。")
        }
        (Lang::En, None) => "Another window wrote meanwhile. Ctrl-S writes yours.".into(),
        (Lang::Ja, None) => "別のウィンドウで変更されました。Ctrl-S でこちらを保存します。".into(),
    }
}

/// They said yes: the question whether to plan the first meeting.
pub const fn plan(lang: Lang) -> &'static str {
    lang.pick(
        "They said yes. Plan the first meeting?",
        "承諾をいただきました。最初の面談を予定しますか?",
    )
}

/// Yes and no of that question.
pub const fn plan_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("plan it", "not now"), ("予定する", "あとで"))
}

/// They said no: the question whether to thank them.
pub const fn thank(lang: Lang) -> &'static str {
    lang.pick(
        "Noted. Send them a few words of thanks for the answer?",
        "記録しました。お返事へのお礼を送りますか?",
    )
}

/// Yes and no of that question.
pub const fn thank_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("show the words", "not now"),
        ("お礼の文面を見る", "今回は送らない"),
    )
}
