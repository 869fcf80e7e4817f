//! The words of goals and months: states, horizons, measures, standings, verdicts, and how numbers and months are written.

use crate::domain::{
    BadValue, GoalState, Horizon, Lang, Measure, Month, Progress, Standing, Verdict,
};
use chrono::Datelike as _;

/// How far a goal reaches; of one that does not say, that.
pub const fn horizon(lang: Lang, horizon: Option<Horizon>) -> &'static str {
    match horizon {
        Some(Horizon::Quarter) => lang.pick("this quarter", "今四半期"),
        Some(Horizon::Year) => lang.pick("this year", "今年"),
        Some(Horizon::Long) => lang.pick("long term", "長期"),
        None => lang.pick("no horizon", "期間なし"),
    }
}

/// Where a goal stands.
pub const fn goal_state(lang: Lang, state: GoalState) -> &'static str {
    match state {
        GoalState::Active => lang.pick("active", "進行中"),
        GoalState::Draft => lang.pick("draft", "下書き"),
        GoalState::Paused => lang.pick("paused", "休止中"),
        GoalState::Achieved => lang.pick("achieved", "達成"),
        GoalState::Dropped => lang.pick("dropped", "取りやめ"),
    }
}

/// What progress is counted in, by the name of a measure.
pub fn measure(lang: Lang, name: &str) -> &'static str {
    match name {
        "number" => lang.pick("a number", "数値"),
        "milestones" => lang.pick("milestones", "マイルストーン"),
        "levels" => lang.pick("five levels", "段階評価"),
        _ => lang.pick("percent", "パーセント"),
    }
}

/// How a goal stands against its expected line; empty where there is none.
pub fn standing(lang: Lang, standing: Standing) -> String {
    match (standing, lang) {
        (Standing::Unset, _) => String::new(),
        (Standing::Reached, _) => lang.pick("reached", "到達").into(),
        (Standing::OnTrack, _) => lang.pick("on track", "順調").into(),
        (Standing::AtRisk, _) => lang.pick("at risk", "要注意").into(),
        (Standing::Ahead(points), Lang::En) => format!("{points} ahead"),
        (Standing::Ahead(points), Lang::Ja) => format!("{points}pt先行"),
        (Standing::Behind(points), Lang::En) => format!("{points} behind"),
        (Standing::Behind(points), Lang::Ja) => format!("{points}pt遅れ"),
    }
}

/// How a goal stands as far as is known: before the first value nobody can say that it is on track.
pub fn stands(lang: Lang, progress: &Progress) -> String {
    match (progress.standing, progress.done) {
        (Standing::OnTrack, None) => lang.pick("no value yet", "値は未記録").into(),
        (stands, _) => standing(lang, stands),
    }
}

/// What shall become of a goal.
pub const fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Keep => lang.pick("keep", "続ける"),
        Verdict::Change => lang.pick("change", "変える"),
        Verdict::Drop => lang.pick("drop", "やめる"),
        Verdict::Achieved => lang.pick("achieved", "達成"),
    }
}

/// A month: `November 2026`, `2026年11月`.
pub fn month(lang: Lang, month: Month) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let first = month.first();
    match lang {
        Lang::En => format!("{} {}", NAMES[first.month0() as usize], first.year()),
        Lang::Ja => format!("{}年{}月", first.year(), first.month()),
    }
}

/// A number as people write it: thousands set apart by commas, at most two digits behind the point.
pub fn number(number: f64) -> String {
    let rounded = format!("{number:.2}");
    let rounded = rounded.trim_end_matches('0').trim_end_matches('.');
    let (sign, rounded) = match rounded.strip_prefix('-') {
        Some("0") => ("", "0"),
        Some(rest) => ("-", rest),
        None => ("", rounded),
    };
    let (whole, rest) = rounded.split_once('.').unwrap_or((rounded, ""));
    let mut written = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    if !rest.is_empty() {
        written.push('.');
        written.push_str(rest);
    }
    written
}

/// A part of the whole as percent: `60 %`, `60%`.
pub fn percent(lang: Lang, part: f64) -> String {
    let points = (part * 100.0).round();
    match lang {
        Lang::En => format!("{points} %"),
        Lang::Ja => format!("{points}%"),
    }
}

/// A value of a measure, with what it is counted in: `60 %`, `1,200 words`, `3 of 5`, `+1`.
pub fn value(lang: Lang, measure: &Measure, value: f64) -> String {
    match (measure, lang) {
        (Measure::Percent, _) => percent(lang, value / 100.0),
        (Measure::Number { unit, .. }, _) if unit.trim().is_empty() => number(value),
        (Measure::Number { unit, .. }, _) if unit.is_ascii() => {
            format!("{} {unit}", number(value))
        }
        (Measure::Number { unit, .. }, _) => format!("{}{unit}", number(value)),
        (Measure::Milestones(steps), Lang::En) => format!("{} of {}", number(value), steps.len()),
        (Measure::Milestones(steps), Lang::Ja) => format!("{}/{}", number(value), steps.len()),
        (Measure::Levels(_), _) if value > 0.0 => format!("+{}", number(value)),
        (Measure::Levels(_), _) => number(value).replace('-', "\u{2212}"),
    }
}

/// The same, of a level with the words that say what it is: `+1: They plan them`.
pub fn value_in_words(lang: Lang, measure: &Measure, value: f64) -> String {
    let said = self::value(lang, measure, value);
    let words = match measure {
        Measure::Levels(levels) => levels.get((value + 2.0) as usize),
        _ => None,
    };
    match words
        .map(|words| words.trim())
        .filter(|words| !words.is_empty())
    {
        Some(words) => format!("{said}: {words}"),
        None => said,
    }
}

/// Why what was typed is no value of a goal that counts in `measure`, and what can be typed.
pub fn bad_value(lang: Lang, bad: &BadValue, measure: &Measure) -> String {
    let can = can_be_typed(lang, measure);
    let wrong = match (bad, lang) {
        (BadValue::NoNumber, Lang::En) => "This is not one number.".into(),
        (BadValue::NoNumber, Lang::Ja) => "数値として読み取れません。".into(),
        (BadValue::Comma, Lang::En) => "A comma only sets thousands apart.".into(),
        (BadValue::Comma, Lang::Ja) => "カンマは3桁ごとの区切りだけです。".into(),
        (BadValue::OtherUnit(unit), Lang::En) => format!("{unit} is another unit."),
        (BadValue::OtherUnit(unit), Lang::Ja) => format!("単位「{unit}」が目標と違います。"),
        (BadValue::OutOfRange, Lang::En) => "This is out of range.".into(),
        (BadValue::OutOfRange, Lang::Ja) => "範囲の外です。".into(),
        (BadValue::NotWhole, Lang::En) => "This counts in whole steps.".into(),
        (BadValue::NotWhole, Lang::Ja) => "整数で入力します。".into(),
    };
    match lang {
        Lang::En => format!("{wrong} {can}"),
        Lang::Ja => format!("{wrong}{can}"),
    }
}

/// What can be typed as a value of this measure.
fn can_be_typed(lang: Lang, measure: &Measure) -> String {
    match (measure, lang) {
        (Measure::Percent, _) => lang
            .pick("Type 0 to 100.", "0〜100で入力してください。")
            .into(),
        (Measure::Number { target, .. }, _) => {
            let example = value(lang, measure, *target);
            match lang {
                Lang::En => format!("Type a number such as {example}."),
                Lang::Ja => format!("例: {example}"),
            }
        }
        (Measure::Milestones(steps), Lang::En) => format!("Type 0 to {}.", steps.len()),
        (Measure::Milestones(steps), Lang::Ja) => {
            format!("0〜{}で入力してください。", steps.len())
        }
        (Measure::Levels(_), Lang::En) => "Type -2, -1, 0, +1 or +2.".into(),
        (Measure::Levels(_), Lang::Ja) => "-2、-1、0、+1、+2のいずれかです。".into(),
    }
}
