//! What the marks of a note mean, in a few words.

use chrono::NaiveDate;

use super::terms;
use crate::domain::{Kind, Lang};

/// What a line with this kind's mark is for.
pub fn meaning(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Advice => lang.pick("your mentor's words", "メンターの言葉"),
        Kind::Action => lang.pick("what you will do", "自分がすること"),
        Kind::Promise => lang.pick("what your mentor will do", "メンターがしてくれること"),
        Kind::Question => lang.pick("to ask next time", "次に聞くこと"),
        Kind::Insight => lang.pick("what you learned, a #story", "気づき、#経験談"),
        Kind::Thanks => lang.pick("what to thank for", "お礼を言うこと"),
        Kind::Introduction => lang.pick("a person to contact", "紹介された人"),
    }
}

/// A date word that cannot be a day.
pub fn impossible_day(lang: Lang, word: &str) -> String {
    match lang {
        Lang::En => format!("{word} is not a day that exists, so it stays text."),
        Lang::Ja => format!("{word} という日はないので、ただの文字として扱います。"),
    }
}

/// The due day beside a takeaway, with how far it is: as [`due_day`].
pub fn due(lang: Lang, written: Option<NaiveDate>, due: NaiveDate, today: NaiveDate) -> String {
    let day = due_day(lang, written, due, today);
    let far = terms::due(lang, due, today);
    match lang {
        Lang::En => format!("{day}, {far}"),
        Lang::Ja => format!("{day}({far})"),
    }
}

/// The due day alone, as what is closed has it: with the day the note says, where a later edit differs from it.
pub fn due_day(lang: Lang, written: Option<NaiveDate>, due: NaiveDate, today: NaiveDate) -> String {
    match written.filter(|written| *written != due) {
        Some(written) => format!(
            "{} › {}",
            terms::day(lang, written, today),
            terms::day(lang, due, today)
        ),
        None => terms::day(lang, due, today),
    }
}

/// The private flag, as it is typed.
pub const fn private_tag(lang: Lang) -> &'static str {
    lang.pick("#private", "#内緒")
}
