//! What the review of a mentorship says and asks.

use super::guided::FieldWords;
use super::terms;
use crate::domain::{Lang, Rated};

/// Above it.
pub fn heading(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Relationship review: {name}"),
        Lang::Ja => format!("関係の振り返り: {}", terms::san(name)),
    }
}

/// Its steps.
pub const fn steps(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        ["facts", "ratings", "difference", "words", "decision"],
        ["事実", "評価", "前回との差", "言葉にする", "決める"],
    )
}

/// What is rated.
pub fn rated(lang: Lang, rated: Rated) -> &'static str {
    match rated {
        Rated::Support(support) => terms::support(lang, support),
        Rated::Openness => lang.pick("openness", "率直さ"),
        Rated::Trust => lang.pick("trust", "信頼"),
        Rated::Mutuality => lang.pick("mutual learning", "学び合い"),
        Rated::Rhythm => lang.pick("rhythm", "間隔"),
        Rated::Overall => lang.pick("all in all", "総合"),
    }
}

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    let label = match field {
        "start" => lang.pick("start", "始める"),
        "stop" => lang.pick("stop", "やめる"),
        "go on" => lang.pick("continue", "続ける"),
        "gave" => lang.pick("what I gave", "私が返したもの"),
        "decision" => lang.pick("decision", "決めること"),
        "reason" => lang.pick("reason", "理由"),
        "every" => lang.pick("new rhythm", "新しい間隔"),
        "goal" => lang.pick("goal", "目標"),
        "first step" => lang.pick("first step", "最初の一歩"),
        "look again" => lang.pick("look again", "次に見直す日"),
        name => Rated::from_name(name).map_or("", |one| rated(lang, one)),
    };
    FieldWords {
        label,
        ..FieldWords::default()
    }
}
