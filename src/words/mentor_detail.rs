//! What the detail of a mentor says besides what the list says: the ledger, what was agreed, who came through whom.

use chrono::NaiveDate;

use super::terms;
use crate::domain::{Answer, Approach, Kind, Lang, Ledger, Stage};

/// The stage, and since when; of what is over, since it is.
pub fn stage_since(lang: Lang, stage: Stage, since: Option<NaiveDate>, today: NaiveDate) -> String {
    let name = terms::stage(lang, stage);
    let is_over = matches!(stage, Stage::Ended | Stage::Declined);
    match (since.map(|day| terms::day(lang, day, today)), lang) {
        (None, _) => name.to_owned(),
        (Some(day), Lang::En) if is_over => format!("{name} {day}"),
        (Some(day), Lang::En) => format!("{name} since {day}"),
        (Some(day), Lang::Ja) if is_over => format!("{name}({day})"),
        (Some(day), Lang::Ja) => format!("{name}({day}から)"),
    }
}

/// How many meetings were held since the first one.
pub fn meetings(lang: Lang, count: u32, first: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, first, today);
    match (lang, count) {
        (Lang::En, 1) => format!("1 meeting, {day}"),
        (Lang::En, _) => format!("{count} meetings since {day}"),
        (Lang::Ja, 1) => format!("面談1回({day})"),
        (Lang::Ja, _) => format!("面談{count}回({day}から)"),
    }
}

/// Results that they were not told yet.
pub fn to_tell(lang: Lang, count: u32) -> String {
    match lang {
        Lang::En => format!("{count} to tell"),
        Lang::Ja => format!("未報告 {count}"),
    }
}

/// A column of the ledger: its heading, and its rows with what they count. What is a part of the row above is indented.
pub type Column = (&'static str, Vec<(&'static str, u32)>);

/// The ledger in its three columns: received, gave, thanked. The thanks that were given stand in the last one only.
pub fn ledger(lang: Lang, ledger: &Ledger) -> [Column; 3] {
    let Ledger {
        received,
        gave,
        thanked,
        ..
    } = ledger;
    let promises = ledger.kinds[Kind::Promise as usize];
    [
        (
            lang.pick("Received", "もらったもの"),
            vec![
                (lang.pick("advice", "助言"), received.advice),
                (lang.pick("  tried", "  試した"), received.tried),
                (lang.pick("  worked", "  うまくいった"), received.worked),
                (lang.pick("stories", "経験談"), received.stories),
                (lang.pick("introductions", "紹介"), received.introductions),
                (lang.pick("promises", "約束"), promises),
                (lang.pick("  kept", "  実現"), received.kept),
                (lang.pick("  lapsed", "  流れた"), received.lapsed),
            ],
        ),
        (
            lang.pick("Gave", "返したもの"),
            vec![
                (lang.pick("results told", "結果の報告"), gave.told),
                (lang.pick("to tell", "未報告"), gave.untold),
                (lang.pick("actions done", "完了した行動"), gave.done),
            ],
        ),
        (
            lang.pick("Thanked", "お礼"),
            vec![
                (lang.pick("said", "伝えた"), thanked.said),
                (lang.pick("owed", "まだ"), thanked.owed),
            ],
        ),
    ]
}

/// Above what was agreed, with its day.
pub fn agreement(lang: Lang, day: Option<NaiveDate>, today: NaiveDate) -> String {
    let name = lang.pick("Agreement", "取り決め");
    match day.map(|day| terms::day(lang, day, today)) {
        None => name.to_owned(),
        Some(day) => match lang {
            Lang::En => format!("{name}, {day}"),
            Lang::Ja => format!("{name}({day})"),
        },
    }
}

/// Above whom one met through whom.
pub const fn introductions(lang: Lang) -> &'static str {
    lang.pick("Introductions", "紹介のつながり")
}

/// Before whom one met them through.
pub const fn met_through(lang: Lang) -> &'static str {
    lang.pick("met through", "紹介者")
}

/// Before whom one met through them.
pub const fn led_to(lang: Lang) -> &'static str {
    lang.pick("led me to", "紹介してもらった人")
}

/// Above the approaches.
pub const fn approaches(lang: Lang) -> &'static str {
    lang.pick("Approach", "打診")
}

/// How an approach stands: a draft, sent, answered.
pub fn approach(lang: Lang, approach: &Approach, today: NaiveDate) -> String {
    let day = |day: NaiveDate| terms::day(lang, day, today);
    let when = |answered: Option<NaiveDate>| answered.map(day).unwrap_or_default();
    let said = match (approach.answer, approach.sent, lang) {
        (Some(Answer::Yes), _, Lang::En) => format!("said yes {}", when(approach.answered)),
        (Some(Answer::Yes), _, Lang::Ja) => format!("{}に承諾", when(approach.answered)),
        (Some(Answer::No), _, Lang::En) => format!("said not now {}", when(approach.answered)),
        (Some(Answer::No), _, Lang::Ja) => format!("{}に見送り", when(approach.answered)),
        (Some(Answer::Silence), _, Lang::En) => {
            format!("no answer, given up {}", when(approach.answered))
        }
        (Some(Answer::Silence), _, Lang::Ja) => {
            format!("返事なし({}に見送り)", when(approach.answered))
        }
        (None, Some(sent), _) => sent_ago(lang, sent, today),
        (None, None, Lang::En) => format!("draft, begun {}", day(approach.begun)),
        (None, None, Lang::Ja) => format!("下書き({}から)", day(approach.begun)),
    };
    said.trim().to_owned()
}

/// How long ago an approach was sent.
pub fn sent_ago(lang: Lang, sent: NaiveDate, today: NaiveDate) -> String {
    let ago = super::mentors::last_met(lang, Some(sent), today);
    match lang {
        Lang::En => format!("sent {ago}"),
        Lang::Ja if sent == today => format!("{ago}送信"),
        Lang::Ja => format!("{ago}に送信"),
    }
}

/// Before their answer in words.
pub const fn reply(lang: Lang) -> &'static str {
    lang.pick("answer", "返事")
}

/// Before what comes next with a candidate.
pub const fn next(lang: Lang) -> &'static str {
    lang.pick("Next", "次")
}

/// The day on which an approach was sent.
pub fn sent_on(lang: Lang, sent: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, sent, today);
    match lang {
        Lang::En => format!("sent {day}"),
        Lang::Ja => format!("{day}に送信"),
    }
}

/// When to ask again.
pub fn follow_up(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let far = terms::due(lang, day, today);
    match lang {
        Lang::En => format!("follow up {far}"),
        Lang::Ja => format!("確認 {far}"),
    }
}

/// The time to ask again has come, in a word or two.
pub const fn is_to_follow_up(lang: Lang) -> &'static str {
    lang.pick("follow up", "要確認")
}

/// An answer is waited for, in a word or two.
pub const fn is_waiting(lang: Lang) -> &'static str {
    lang.pick("waiting", "返事待ち")
}

/// What comes next with a candidate whom nothing was sent: go on with the draft, or write one.
pub const fn to_write(lang: Lang, is_begun: bool) -> &'static str {
    if is_begun {
        lang.pick("to send", "未送信")
    } else {
        lang.pick("to write", "これから打診")
    }
}

/// Above the closing, with its day.
pub fn closing(lang: Lang, ended: Option<NaiveDate>, today: NaiveDate) -> String {
    let name = lang.pick("Closing", "締めくくり");
    let of = match ended {
        Some(day) => terms::day(lang, day, today),
        None => lang.pick("draft", "下書き").to_owned(),
    };
    match lang {
        Lang::En => format!("{name}, {of}"),
        Lang::Ja => format!("{name}({of})"),
    }
}

/// Before why it rests or was left.
pub const fn because(lang: Lang) -> &'static str {
    lang.pick("because", "理由")
}

/// Above the stages with their days.
pub const fn stages(lang: Lang) -> &'static str {
    lang.pick("Stages", "これまでの段階")
}

/// Above the newest entries.
pub const fn newest(lang: Lang) -> &'static str {
    lang.pick("Latest", "最近の記録")
}

/// Where the rest of them is.
pub const fn all_of_it(lang: Lang) -> &'static str {
    lang.pick(
        "v  the whole timeline, and takeaways by kind",
        "v  すべての記録と種類別の要点",
    )
}

/// The way back from there.
pub const fn overview(lang: Lang) -> &'static str {
    lang.pick("v  back to the overview", "v  概要に戻る")
}

/// Above the takeaways of a kind, with their number.
pub fn of_kind(lang: Lang, kind: Kind, count: u32) -> String {
    format!("{} {count}", terms::kind(lang, kind))
}

/// Whether who is paused or has ended shall be met again, and who declined be a candidate.
pub const fn go_on(lang: Lang, stage: Stage) -> &'static str {
    match stage {
        Stage::Ended => lang.pick(
            "Take this mentorship up again? Its closing stays readable.",
            "このメンターとの関係を再開しますか? 締めくくりの内容は残ります。",
        ),
        Stage::Declined => lang.pick(
            "Think of them as a candidate again?",
            "見送りになっています。もう一度、候補に戻しますか?",
        ),
        _ => lang.pick(
            "Go on with this mentorship?",
            "このメンターとの面談を再開しますか?",
        ),
    }
}

/// What yes and no do then.
pub const fn go_on_answers(lang: Lang, stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Declined => lang.pick(
            ("back to the candidates", "leave it"),
            ("候補に戻す", "このままにする"),
        ),
        _ => lang.pick(
            ("make it active", "leave it"),
            ("再開する", "このままにする"),
        ),
    }
}
