//! What the approach to a mentor says.

use chrono::NaiveDate;

use super::guided::FieldWords;
pub use super::guided::{read_as, today_is_meant};
use super::questions::{Asked, question};
use super::terms;
use crate::domain::{Answer, Cover, Lang, Stage};

/// The names of its steps.
pub const fn steps(lang: Lang) -> [&'static str; 6] {
    lang.pick(
        ["purpose", "thanks", "proposal", "easy no", "giving", "send"],
        ["目的", "感謝", "提案", "断りやすく", "返せること", "送る"],
    )
}

/// What stands above it.
pub fn heading(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Approach {name}"),
        Lang::Ja => format!("{}への打診", terms::san(name)),
    }
}

/// How far one that is sent is: since when it is, and when to ask again.
pub fn state(
    lang: Lang,
    sent: NaiveDate,
    follow_up: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<String> {
    let sent = terms::day(lang, sent, today);
    let sent = match lang {
        Lang::En => format!("sent {sent}"),
        Lang::Ja => format!("{sent}に送信"),
    };
    let ask = follow_up.map(|day| {
        let day = terms::day(lang, day, today);
        match lang {
            Lang::En => format!("follow up {day}"),
            Lang::Ja => format!("{day}に確認"),
        }
    });
    [Some(sent), ask].into_iter().flatten().collect()
}

/// What was answered, and when.
pub fn answered(lang: Lang, answer: Answer, day: Option<NaiveDate>, today: NaiveDate) -> String {
    let answer = match answer {
        Answer::Yes => lang.pick("they said yes", "承諾"),
        Answer::No => lang.pick("declined", "見送り"),
        Answer::Silence => lang.pick("no answer", "返事なし"),
    };
    match day {
        Some(day) => format!("{answer} ({})", terms::day(lang, day, today)),
        None => answer.to_owned(),
    }
}

/// Above the choice of what to do where the last approach was answered; `there` says what, and when.
pub fn was_answered(lang: Lang, name: &str, there: &str) -> String {
    match lang {
        Lang::En => format!("Approach {name}: {there}"),
        Lang::Ja => format!("{}への打診: {there}", terms::san(name)),
    }
}

/// To write a new one, and to mend what was answered to the last one.
pub const fn again_or_mend(lang: Lang) -> [&'static str; 2] {
    lang.pick(
        ["write a new one", "mend the noted answer"],
        ["新しく打診する", "記録した返事を直す"],
    )
}

/// What is typed is neither of these.
pub const fn neither(lang: Lang) -> &'static str {
    lang.pick("Neither of the two.", "当てはまるものがありません。")
}

/// A support that they would give, and whether it is one that I lack.
pub fn would_give(lang: Lang, support: &str, cover: Option<Cover>) -> String {
    let lacks = match cover {
        Some(Cover::Missing) => lang.pick("missing", "足りない支援"),
        Some(Cover::Short) => lang.pick("short", "一部不足"),
        _ => return support.to_owned(),
    };
    format!("{support} ({lacks})")
}

/// There is no message by now.
pub const fn nothing_to_send(lang: Lang) -> &'static str {
    lang.pick(
        "Nothing is written yet: one sentence is enough to begin with.",
        "まだ何も書かれていません。まずは一文からどうぞ。",
    )
}

/// An approach to somebody in this stage makes no sense: why, and what does.
pub fn makes_no_sense(lang: Lang, name: &str, stage: Stage) -> String {
    let is = terms::stage(lang, stage);
    let is_met = matches!(stage, Stage::Active | Stage::Trial);
    match (lang, is_met) {
        (Lang::En, true) => format!("{name} is your mentor ({is}): s says what you agree on."),
        (Lang::Ja, true) => format!("{}は{is}です。s で取り決めを書けます。", terms::san(name)),
        (Lang::En, false) => format!("{name} is {is}: Space takes it up again."),
        (Lang::Ja, false) => format!("{}は{is}です。Space で再開できます。", terms::san(name)),
    }
}

/// A day that could not be read.
pub const fn bad_day(lang: Lang) -> &'static str {
    super::writer::bad_day(lang)
}

/// It cannot have been sent on a day to come.
pub const fn not_yet(lang: Lang) -> &'static str {
    lang.pick(
        "This day has not come yet. Empty it until you have sent the message.",
        "まだ来ていない日です。送るまでは空にしておいてください。",
    )
}

/// The follow-up day lies before the day on which it was sent.
pub const fn asks_too_early(lang: Lang) -> &'static str {
    lang.pick(
        "This is before the day on which it was sent.",
        "送った日より前の日です。",
    )
}

/// By what it may be sent.
pub const fn channels(lang: Lang) -> &'static str {
    lang.pick("mail, chat, in person", "メール、チャット、対面")
}

/// When to ask again where no day is typed.
pub fn in_ten_days(lang: Lang, ask: NaiveDate, today: NaiveDate) -> String {
    let day = read_as(lang, ask, today);
    match lang {
        Lang::En => format!("10 days later: {day}"),
        Lang::Ja => format!("10日後: {day}"),
    }
}

/// It is sent; on this day to ask again.
pub fn sent(lang: Lang, follow_up: Option<NaiveDate>, today: NaiveDate) -> String {
    match (lang, follow_up.map(|day| terms::day(lang, day, today))) {
        (Lang::En, Some(day)) => format!("Sent; follow up on {day}. u undoes it."),
        (Lang::Ja, Some(day)) => {
            format!("送信済みにしました。返事の確認は{day}です。u で戻せます。")
        }
        (Lang::En, None) => "Sent. u undoes it.".into(),
        (Lang::Ja, None) => "送信済みにしました。u で戻せます。".into(),
    }
}

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    let (label, inside, asked) = match field {
        "purpose" => (
            lang.pick("purpose", "目的"),
            lang.pick("what, and why from them", "何を、なぜこの人から"),
            Asked::ApproachPurpose,
        ),
        "thanks" => (
            lang.pick("thanks", "感謝"),
            lang.pick("one thing, with an example", "具体例を添えて、1つ"),
            Asked::ApproachThanks,
        ),
        "proposal" => (
            lang.pick("proposal", "提案"),
            lang.pick("how long, how, when", "長さ・方法・時期"),
            Asked::ApproachProposal,
        ),
        "easy no" => (
            lang.pick("easy no", "断りやすく"),
            lang.pick("a door left open", "断りやすくなる一言"),
            Asked::ApproachEasyNo,
        ),
        "give" => (
            lang.pick("giving", "返せること"),
            lang.pick("results, notes, a hand", "結果の報告、メモ、手伝い"),
            Asked::ApproachGive,
        ),
        "channel" => (lang.pick("sent by", "手段"), "", Asked::ApproachMessage),
        "sent" => (lang.pick("sent on", "送った日"), "", Asked::ApproachMessage),
        _ => (
            lang.pick("follow up", "確認する日"),
            "",
            Asked::ApproachMessage,
        ),
    };
    FieldWords {
        label,
        inside,
        question: question(lang, asked),
        ..FieldWords::default()
    }
}

/// The question before an approach is marked as sent that lacks pieces, or is not written at all.
pub const fn doubt(lang: Lang, is_unwritten: bool) -> &'static str {
    if is_unwritten {
        lang.pick(
            "Nothing is written. Did you ask in person?",
            "依頼文がありません。直接お願いしましたか?",
        )
    } else {
        lang.pick(
            "These are empty. Is it sent without them?",
            "次の項目が空です。このまま送信済みにしますか?",
        )
    }
}

/// Yes and no of that question.
pub const fn doubt_answers(lang: Lang, is_unwritten: bool) -> (&'static str, &'static str) {
    if is_unwritten {
        lang.pick(("I asked", "not yet"), ("お願いした", "まだ"))
    } else {
        lang.pick(
            ("it is sent", "go on writing"),
            ("送信済みにする", "続きを書く"),
        )
    }
}
