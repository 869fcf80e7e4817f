//! What in the facts of a mentorship is worth a question: always a question, never a verdict.

use super::relationship;
use crate::domain::{Lang, Signal};

/// Above the questions.
pub const fn heading(lang: Lang) -> &'static str {
    lang.pick("Worth a question", "考えてみたいこと")
}

/// The question.
pub fn question(lang: Lang, signal: Signal) -> String {
    match lang {
        Lang::En => in_english(signal),
        Lang::Ja => in_japanese(signal),
    }
}

fn in_english(signal: Signal) -> String {
    match signal {
        Signal::Gap { days, rhythm } => {
            format!(
                "No meeting for {days} days at a rhythm of {rhythm}: is the rhythm still right?"
            )
        }
        Signal::Untried { untried, came } if untried > came => {
            format!("{untried} pieces of advice wait to be tried: do they fit what you need?")
        }
        Signal::Untried { untried, came } => format!(
            "{untried} of {came} pieces of advice wait to be tried: do they fit what you need?"
        ),
        Signal::Untold(count) => {
            format!("{count} results are not told: what would you like to tell first?")
        }
        Signal::Falling { rated, ratings } => {
            let rated = relationship::rated(Lang::En, rated);
            let [first, second, third] = ratings;
            format!("The rating of {rated} went {first}, {second}, {third}: what changed?")
        }
        Signal::Lapsed(count) => {
            format!("{count} promises came to nothing: is there something to talk about?")
        }
        Signal::Late { promises: 1, days } => {
            format!("A promise is {days} days late: would you like to bring it up?")
        }
        Signal::Late { promises, days } => format!(
            "{promises} promises are late, one by {days} days: would you like to bring them up?"
        ),
        Signal::NoThanks { worked: 1 } => {
            "One piece of advice worked, and no thanks are noted: would you like to say them?"
                .to_owned()
        }
        Signal::NoThanks { worked } => format!(
            "{worked} pieces of advice worked, and no thanks are noted: would you like to say them?"
        ),
    }
}

fn in_japanese(signal: Signal) -> String {
    match signal {
        Signal::Gap { days, rhythm } => format!(
            "{rhythm}日おきの予定ですが、{days}日間会っていません。間隔は今も合っていますか?"
        ),
        Signal::Untried { untried, came } if untried > came => {
            format!("まだ試していない助言が{untried}件あります。今の自分に合っていますか?")
        }
        Signal::Untried { untried, came } => {
            format!("助言{came}件のうち{untried}件をまだ試していません。今の自分に合っていますか?")
        }
        Signal::Untold(count) => {
            format!("未報告の結果が{count}件あります。まず何を報告したいですか?")
        }
        Signal::Falling { rated, ratings } => {
            let rated = relationship::rated(Lang::Ja, rated);
            let [first, second, third] = ratings;
            format!(
                "「{rated}」の評価が{first}、{second}、{third}と続けて下がりました。何が変わりましたか?"
            )
        }
        Signal::Lapsed(count) => {
            format!("流れた約束が{count}件あります。話し合っておきたいことはありますか?")
        }
        Signal::Late { promises: 1, days } => {
            format!("約束が1件、期限を{days}日過ぎています。話題にしてみますか?")
        }
        Signal::Late { promises, days } => {
            format!("期限を過ぎた約束が{promises}件あります(最長{days}日)。話題にしてみますか?")
        }
        Signal::NoThanks { worked } => format!(
            "うまくいった助言が{worked}件ありますが、お礼の記録がありません。伝えたいことはありますか?"
        ),
    }
}
