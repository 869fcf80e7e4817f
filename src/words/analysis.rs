//! What the self-analysis says while it is written.

use chrono::NaiveDate;

use super::questions::{self, Asked};
use super::terms;
use crate::domain::{Lang, Support};

/// What is said of a field of a guided flow.
pub use crate::words::guided::FieldWords;

/// The names of its steps.
pub const fn steps(lang: Lang) -> [&'static str; 6] {
    lang.pick(
        [
            "strengths",
            "will, can, must",
            "direction",
            "skills",
            "supports",
            "result",
        ],
        [
            "強みと弱み",
            "やりたい・できる・求められる",
            "方向性",
            "スキル",
            "支援",
            "まとめ",
        ],
    )
}

/// What stands above it.
pub fn heading(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("Self-analysis, {day}"),
        Lang::Ja => format!("自己分析 {day}"),
    }
}

/// A number of days that could not be read.
pub const fn bad_days(lang: Lang) -> &'static str {
    lang.pick("A number of days, such as 180.", "日数の例: 180")
}

/// Above what the version before said.
pub fn before(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let day = terms::day(lang, day, today);
    match lang {
        Lang::En => format!("On {day} you wrote"),
        Lang::Ja => format!("{day}の内容"),
    }
}

/// What is said of a field.
pub fn field(lang: Lang, field: &str) -> FieldWords {
    let (label, asked) = match field {
        "strengths" => (lang.pick("strengths", "強み"), Asked::Strengths),
        "weaknesses" => (lang.pick("weaknesses", "弱み"), Asked::Weaknesses),
        "will" => (lang.pick("will", "やりたいこと"), Asked::Will),
        "can" => (lang.pick("can", "できること"), Asked::Can),
        "must" => (lang.pick("must", "求められること"), Asked::Must),
        "values" => (lang.pick("values", "価値観"), Asked::Values),
        "in one year" => (lang.pick("in 1 year", "1年後"), Asked::InOneYear),
        "in three years" => (lang.pick("in 3 years", "3年後"), Asked::InThreeYears),
        "later" => (lang.pick("5 years on", "5年後以降"), Asked::Later),
        "skills" => (lang.pick("skills", "スキル"), Asked::Skills),
        "every" => (lang.pick("again in days", "次は何日後"), Asked::Result),
        _ => (lang.pick("look for", "探す人"), Asked::Result),
    };
    FieldWords {
        label,
        question: questions::question(lang, asked),
        ..FieldWords::default()
    }
}

/// What is said of a support that may be needed.
pub fn needed(lang: Lang, support: Support) -> FieldWords {
    FieldWords {
        label: terms::support(lang, support),
        choices: levels(lang).to_vec(),
        question: questions::support_question(lang, support),
        ..FieldWords::default()
    }
}

/// How much of a support is needed or given, from 0 to 3.
pub const fn levels(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["none", "some", "good", "much"],
        ["なし", "少し", "ある程度", "とても"],
    )
}
