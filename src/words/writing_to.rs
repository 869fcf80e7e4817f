//! The words of the choice what shall be written to a mentor.

use super::{progress, terms};
use crate::domain::{Lang, Month};

/// Above the choice.
pub fn what(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("What do you write to {name}?"),
        Lang::Ja => format!("{}に何を書きますか?", terms::san(name)),
    }
}

/// Nothing among them has what is typed.
pub const fn no_such(lang: Lang) -> &'static str {
    lang.pick("Nothing like this was found.", "見つかりません。")
}

/// What was done since the last meeting, on this day; `None` where there was none.
pub fn progress_since(lang: Lang, met: Option<String>) -> String {
    match (met, lang) {
        (None, _) => lang.pick("Progress report", "進捗の報告").to_owned(),
        (Some(met), Lang::En) => format!("Progress since the last meeting ({met})"),
        (Some(met), Lang::Ja) => format!("前回の面談({met})からの進捗の報告"),
    }
}

/// What was done in a month.
pub fn progress_of(lang: Lang, month: Month) -> String {
    let month = progress::month(lang, month);
    match lang {
        Lang::En => format!("Progress in {month}"),
        Lang::Ja => format!("{month}の進捗の報告"),
    }
}

/// Thanks for something.
pub const fn thank_you(lang: Lang) -> &'static str {
    lang.pick("Thanks, with an example", "具体例を挙げたお礼")
}

/// What the next meeting is about.
pub const fn agenda(lang: Lang) -> &'static str {
    lang.pick("Agenda of the next meeting", "次回の議題")
}

/// Thanks at the end of a mentorship.
pub const fn thanks_at_end(lang: Lang) -> &'static str {
    lang.pick("Thanks of the closing", "締めくくりのお礼")
}

/// Thanks for an answer that was a no.
pub const fn thanks_for_no(lang: Lang) -> &'static str {
    lang.pick("Thanks for their answer", "返事へのお礼")
}

/// The text of an approach.
pub const fn approach(lang: Lang) -> &'static str {
    lang.pick("Message of the approach", "打診の依頼文")
}

/// There is nothing yet.
pub fn nothing_to_write(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => {
            format!("Nothing to write to {name} yet: A writes an approach, m logs a meeting.")
        }
        Lang::Ja => format!(
            "{}への文面はまだありません。A で打診を書き、m で面談を記録できます。",
            terms::san(name)
        ),
    }
}
