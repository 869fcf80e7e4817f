//! The words of the list of reviews, of one that is read, and of two compared.

use chrono::NaiveDate;

use super::{progress, terms, today};
use crate::domain::{Fact, Kind, Lang, Month, STEPS};

/// A number of a month, beside which it stands.
pub fn fact(lang: Lang, fact: Fact) -> String {
    let words = match fact {
        Fact::Meetings => lang.pick("meetings held", "面談"),
        Fact::Minutes => lang.pick("minutes in meetings", "面談の時間(分)"),
        Fact::Notes => lang.pick("notes written", "書いたメモ"),
        Fact::Came(kind) => came(lang, kind),
        Fact::Closed(kind) => closed(lang, kind),
        Fact::Dropped => lang.pick("given up", "見送り・取りやめ"),
        Fact::Told => lang.pick("results told", "報告した結果"),
        Fact::Open => lang.pick("open at the end", "月末の未完了"),
        Fact::Late => lang.pick("late at the end", "月末の期限超過"),
        Fact::Untold => lang.pick("not told at the end", "月末の未報告"),
        Fact::CheckIns => lang.pick("check-ins on goals", "目標の進捗の記録"),
    };
    words.to_owned()
}

/// Takeaways that came in a month.
const fn came(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Advice => lang.pick("advice received", "もらった助言"),
        Kind::Action => lang.pick("actions taken on", "新しい行動"),
        Kind::Promise => lang.pick("promises received", "受けた約束"),
        Kind::Question => lang.pick("questions noted", "新しい質問"),
        Kind::Insight => lang.pick("insights noted", "書き留めた学び"),
        Kind::Thanks => lang.pick("thanks noted", "新しいお礼"),
        Kind::Introduction => lang.pick("introductions received", "受けた紹介"),
    }
}

/// Takeaways that came to a good end in a month.
const fn closed(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Advice => lang.pick("advice tried out", "試した助言"),
        Kind::Action => lang.pick("actions done", "完了した行動"),
        Kind::Promise => lang.pick("promises kept", "実現した約束"),
        Kind::Question => lang.pick("questions asked", "聞けた質問"),
        Kind::Insight => lang.pick("insights kept", "残した学び"),
        Kind::Thanks => lang.pick("thanks said", "伝えたお礼"),
        Kind::Introduction => lang.pick("people contacted", "連絡した紹介相手"),
    }
}

/// What a review is for, before it is begun.
pub const fn what_it_is(lang: Lang) -> &'static str {
    lang.pick(
        "Space begins it. Five steps, about fifteen minutes: the month's facts, each goal, what you learned, the next month, and a report. What you say is saved step by step; leave whenever you like.",
        "Space で始めます。5段階、15分ほどです。この月の数字、目標ごとの確認、わかったこと、翌月の重点、月の報告の順に進みます。段階ごとに保存されるので、いつ中断してもかまいません。",
    )
}

/// What one does with a review that was begun.
pub const fn goes_on(lang: Lang) -> &'static str {
    lang.pick("Space goes on with it.", "Space で続けます。")
}

/// When a month's review opens.
pub fn opens(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("opens {day}"),
        Lang::Ja => format!("{day}から"),
    }
}

/// The review is due in so many days; 0 is today.
pub fn due_in(lang: Lang, days: i64) -> String {
    match (days, lang) {
        (0, _) => lang.pick("due today", "今日まで").into(),
        (1, Lang::En) => "due tomorrow".into(),
        (_, Lang::En) => format!("due in {days} days"),
        (_, Lang::Ja) => format!("あと{days}日"),
    }
}

/// The month is over, and its review still in time.
pub fn late(lang: Lang, over: i64) -> String {
    match (over, lang) {
        (1, Lang::En) => "1 day late".into(),
        (_, Lang::En) => format!("{over} days late"),
        (_, Lang::Ja) => format!("{over}日超過"),
    }
}

/// The review was not done in time.
pub const fn missed(lang: Lang) -> &'static str {
    lang.pick("missed", "未実施")
}

/// The review was begun and has come to this step.
pub fn begun(lang: Lang, step: u8) -> String {
    let step = today::step(lang, step.clamp(1, STEPS));
    match lang {
        Lang::En => format!("begun, {step}"),
        Lang::Ja => step,
    }
}

/// The review was finished, is open again, and had come to this step.
pub fn open_again(lang: Lang, step: u8) -> String {
    let step = step.clamp(1, STEPS);
    match lang {
        Lang::En => format!("open again, step {step} of {STEPS}"),
        Lang::Ja => format!("修正中 {step}/{STEPS}"),
    }
}

/// The question before a finished review is opened again.
pub fn reopen(lang: Lang, month: Month) -> String {
    let month = progress::month(lang, month);
    match lang {
        Lang::En => format!("Open the review of {month} again?"),
        Lang::Ja => format!("{month}の振り返りの完了を取り消しますか?"),
    }
}

/// What that does.
pub const fn reopen_does(lang: Lang) -> [&'static str; 2] {
    lang.pick(
        [
            "You can mend what you said. Its numbers are counted anew when you finish it again.",
            "u undoes it.",
        ],
        [
            "書いた内容を直せるようになります。数字は、もう一度完了したときに集計し直します。",
            "u で元に戻せます。",
        ],
    )
}

/// Yes and no of that question.
pub const fn reopen_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("open it again", "leave it finished"),
        ("完了を取り消して直す", "このままにする"),
    )
}

/// The day on which a review was finished.
pub fn finished(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("finished {day}"),
        Lang::Ja => format!("{day}完了"),
    }
}

/// The days on which a review was opened again.
pub fn reopened(lang: Lang, days: &[NaiveDate], today: NaiveDate) -> String {
    let days: Vec<String> = days
        .iter()
        .map(|day| terms::day(lang, *day, today))
        .collect();
    match lang {
        Lang::En => format!("opened again {}", days.join(", ")),
        Lang::Ja => format!("完了の取り消し {}", days.join("、")),
    }
}

/// Of a month in a list: how many meetings.
pub fn meetings(lang: Lang, meetings: u32) -> String {
    match (lang, meetings) {
        (Lang::En, 1) => "1 meeting".to_owned(),
        (Lang::En, _) => format!("{meetings} meetings"),
        (Lang::Ja, _) => format!("面談{meetings}回"),
    }
}

/// Above the numbers; of a month that is not over, the day as of which they are.
pub fn numbers(lang: Lang, as_of: Option<NaiveDate>) -> String {
    match (as_of, lang) {
        (None, _) => lang.pick("In numbers", "数字").into(),
        (Some(day), Lang::En) => format!("In numbers, as of {}", terms::date(lang, day)),
        (Some(day), Lang::Ja) => format!("数字({}時点)", terms::date(lang, day)),
    }
}

/// Nothing was counted in the month.
pub const fn no_numbers(lang: Lang) -> &'static str {
    lang.pick("nothing was written down", "記録なし")
}

/// With whom one met, and how often.
pub fn with(lang: Lang, with: &[(String, u32)]) -> String {
    let with = with.iter().map(|(name, count)| format!("{name} {count}"));
    let with: Vec<String> = with.collect();
    match lang {
        Lang::En => format!("with {}", with.join(", ")),
        Lang::Ja => format!("相手 {}", with.join("、")),
    }
}

/// A mentor whose record was emptied.
pub const fn mentor_gone(lang: Lang) -> &'static str {
    lang.pick("a mentor who is gone", "削除されたメンター")
}

/// A goal that is in the trash, or was emptied.
pub const fn goal_in_trash(lang: Lang) -> &'static str {
    lang.pick("a goal in the trash", "ゴミ箱の目標")
}

/// No verdict was given on a goal.
pub const fn no_verdict(lang: Lang) -> &'static str {
    lang.pick("no verdict", "判断なし")
}

/// The action was taken out of the follow-ups.
pub const fn action_gone(lang: Lang) -> &'static str {
    lang.pick("the action is in the trash", "この行動はゴミ箱にあります")
}

/// What became of the action: its state, and the day on which it ended.
pub fn became(lang: Lang, state: &str, closed: Option<NaiveDate>, today: NaiveDate) -> String {
    match (closed.map(|day| terms::day(lang, day, today)), lang) {
        (None, Lang::En) => format!("now {state}"),
        (None, Lang::Ja) => format!("いまは{state}"),
        (Some(day), Lang::En) => format!("{state} {day}"),
        (Some(day), Lang::Ja) => format!("{day}{state}"),
    }
}

/// The question with which month another one is compared.
pub fn compare_with(lang: Lang, month: Month) -> String {
    let month = progress::month(lang, month);
    match lang {
        Lang::En => format!("Compare {month} with"),
        Lang::Ja => format!("{month}と比べる月"),
    }
}

/// No month has what was typed.
pub const fn no_such_month(lang: Lang) -> &'static str {
    lang.pick(
        "no finished review like that",
        "該当する振り返りはありません",
    )
}

/// There is nothing to compare with.
pub const fn nothing_to_compare(lang: Lang) -> &'static str {
    lang.pick(
        "There is no other finished review to compare it with.",
        "比べられる完了した振り返りが、ほかにありません。",
    )
}

/// Above the differences.
pub const fn differences(lang: Lang) -> &'static str {
    lang.pick("The difference in numbers", "数字の違い")
}

/// By how much a number differs.
pub fn by(lang: Lang, by: i64) -> String {
    match by {
        0 => lang.pick("same", "同じ").into(),
        1.. => format!("+{by}"),
        _ => by.to_string(),
    }
}
