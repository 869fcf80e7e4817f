//! What a review of a mentorship says of its decision: what finishing it does.

use chrono::NaiveDate;

use crate::domain::{Decision, Lang, Stage};
use crate::words::{mentors, terms};

/// Above it.
pub const fn what_it_does(lang: Lang) -> &'static str {
    lang.pick("When you finish", "完了すると")
}

/// What decisions do that need nothing else to be said.
pub const fn does(lang: Lang, decision: Option<Decision>) -> &'static str {
    match decision {
        Some(Decision::Pause) => lang.pick(
            "The mentorship is paused, for this reason.",
            "この理由で休止中になります。",
        ),
        Some(Decision::End) => lang.pick(
            "The closing comes next; nothing has ended before you finish that.",
            "続けて締めくくりに進みます。それを終えるまでは終了になりません。",
        ),
        Some(_) => lang.pick("It goes on as it is.", "今のまま続けます。"),
        None => lang.pick("Nothing is decided yet.", "まだ決めていません。"),
    }
}

/// The rhythm is set, from what it is now.
pub fn sets_rhythm(lang: Lang, now: Option<&str>, new: Option<&str>, then: &str) -> String {
    let Some(new) = new else {
        return lang
            .pick(
                "Give the new rhythm in days.",
                "新しい間隔を日数で入力してください。",
            )
            .to_owned();
    };
    let change = match now {
        Some(now) => format!("{now} {then} {new}"),
        None => new.to_owned(),
    };
    match lang {
        Lang::En => format!("The rhythm is set: {change}."),
        Lang::Ja => format!("会う間隔を変えます: {change}"),
    }
}

/// The goal of this title is opened.
pub fn opens_goal(lang: Lang, title: &str) -> String {
    match (lang, title) {
        (Lang::En, "") => "Give a title, and a goal is opened as a draft.".to_owned(),
        (Lang::Ja, "") => "題名を書くと、目標が下書きとして作られます。".to_owned(),
        (Lang::En, title) => {
            format!("The goal \u{201c}{title}\u{201d} is opened as a draft; its form comes next.")
        }
        (Lang::Ja, title) => {
            format!("目標「{title}」が下書きとして作られ、続けて編集画面が開きます。")
        }
    }
}

/// The way to another mentor begins at the support that is rated least.
pub fn adds_mentor(lang: Lang, weakest: Option<(&str, u8)>) -> String {
    match (lang, weakest) {
        (Lang::En, Some((support, rating))) => {
            format!("The support map comes next, at what is weakest: {support} ({rating}).")
        }
        (Lang::En, None) => "Somebody else is looked for: the Self tab shows where.".to_owned(),
        (Lang::Ja, Some((support, rating))) => {
            format!("続けて支援マップの、いちばん評価の低い「{support}」({rating})に進みます。")
        }
        (Lang::Ja, None) => "別のメンターを探します。「自己」のタブから始められます。".to_owned(),
    }
}

/// The day on which it is looked at again.
pub fn again_on(lang: Lang, day: &str) -> String {
    match lang {
        Lang::En => format!("The next review is due on {day}."),
        Lang::Ja => format!("次の振り返りは{day}です。"),
    }
}

/// The day on which it is asked whether a pause is over.
pub fn taken_up_on(lang: Lang, day: &str) -> String {
    match lang {
        Lang::En => format!("On {day} you are asked whether to take it up again."),
        Lang::Ja => format!("{day}に、再開するかどうかをお知らせします。"),
    }
}

/// Nothing is asked while it rests, where no day is typed.
pub const fn not_asked(lang: Lang) -> &'static str {
    lang.pick("empty: no reminder", "空なら通知なし")
}

/// The rhythm as it is now.
pub fn rhythm_now(lang: Lang, days: u16) -> String {
    match lang {
        Lang::En => format!("now every {days} days"),
        Lang::Ja => format!("今は{days}日ごと"),
    }
}

/// Which day is meant where none is typed.
pub fn empty_is(lang: Lang, every: u16, day: &str) -> String {
    match lang {
        Lang::En => format!("empty: in {every} days, {day}"),
        Lang::Ja => format!("空なら{every}日後の{day}"),
    }
}

/// Which interval is meant where none is typed.
pub fn every_when_empty(lang: Lang, every: u16) -> String {
    match lang {
        Lang::En => format!("days; empty: {every}"),
        Lang::Ja => format!("日ごと(空なら{every}日)"),
    }
}

/// Above what was decided last time.
pub fn decided_on(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("What you decided on {day}"),
        Lang::Ja => format!("前回({day})の決定"),
    }
}

/// After it was finished, what was carried out; `None` where nothing was: the new rhythm in days, that it rests now, that a
/// goal was opened, that the first step was noted.
pub fn finished(
    lang: Lang,
    rhythm: Option<u16>,
    [rests, has_goal, has_step]: [bool; 3],
) -> Option<String> {
    let words = |is_so: bool, words: &str| is_so.then(|| words.to_owned());
    let rhythm = rhythm.map(|days| {
        let every = mentors::every(lang, days);
        match lang {
            Lang::En => format!("rhythm {every}"),
            Lang::Ja => format!("間隔は{every}"),
        }
    });
    let carried: Vec<String> = [
        rhythm,
        words(rests, terms::stage(lang, Stage::Paused)),
        words(has_goal, lang.pick("goal opened", "目標を作成")),
        words(has_step, lang.pick("action noted", "行動を追加")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if carried.is_empty() {
        return None;
    }
    Some(match lang {
        Lang::En => format!(
            "The review is finished: {}. u undoes it.",
            carried.join(", ")
        ),
        Lang::Ja => format!(
            "振り返りを完了しました({})。u で戻せます。",
            carried.join("、")
        ),
    })
}
