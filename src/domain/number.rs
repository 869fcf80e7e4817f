//! Numbers as a person types them into a field, and values of a goal's measure.

use std::str::FromStr as _;

use super::{Measure, fold};

/// From here on whole numbers are no longer exact, and nobody counts that far.
const LIMIT: f64 = 1e15;

/// So many times the way from beginning to aim may a value lie beyond either of them without a doubt.
const FAR: f64 = 3.0;

/// Units that are written in several ways, each with its twins, folded. Only those that mean the same wherever they stand.
const TWINS: &[&[&str]] = &[
    &["円", "¥", "yen", "jpy"],
    &["h", "hr", "hrs", "hour", "hours", "時間"],
    &["min", "mins", "minute", "minutes", "分"],
    &["%", "percent", "ぱーせんと"],
    &["回", "times"],
    &["人", "people"],
    &["日", "day", "days"],
    &["点", "points"],
    &["ページ", "頁", "page", "pages"],
    &["冊", "book", "books"],
];

/// Reads a number and the unit behind it, as typed; a currency may stand before it. `1,200`, `１２`, `3.5h`, `80 ％`,
/// `−5`, `1.2k`, `1万2千歩`, `¥500`. `None` for anything else: also for a comma that does not set thousands apart (`3,5`
/// may be two numbers), a range, a fraction, a power of ten, and what is 1,000,000,000,000,000 or more.
pub fn read_number(typed: &str) -> Option<(f64, String)> {
    let (number, unit) = split(typed)?;
    match thousand(unit) {
        Some(unit) => within(number * 1000.0).map(|number| (number, unit.to_owned())),
        None => Some((number, unit.to_owned())),
    }
}

/// Why something typed is no value of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadValue {
    /// There is no number in it, or more than one.
    NoNumber,
    /// It has a comma that does not set thousands apart.
    Comma,
    /// The number has this unit, and the goal counts something else.
    OtherUnit(String),
    /// It is less or more than the measure goes.
    OutOfRange,
    /// The measure counts whole steps.
    NotWhole,
}

/// Reads what is checked in on a goal: percent from 0 to 100, a number of the goal's unit, so many milestones (also
/// written `3/5` or `3 of 5`), a level from −2 to +2. The unit may be left out, or be cut short (`h` for `hours`).
pub fn read_value(measure: &Measure, typed: &str) -> Result<f64, BadValue> {
    let (number, unit) = match measure {
        Measure::Milestones(steps) => split(without_all(typed, steps.len())),
        _ => split(typed),
    }
    .ok_or_else(|| unread(typed))?;
    let other = || BadValue::OtherUnit(unit.to_owned());
    match measure {
        Measure::Percent => {
            let is_percent = ["", "%", "percent", "ぱーせんと"].contains(&fold(unit).as_str());
            let number = is_percent.then_some(number).ok_or_else(other)?;
            between(number, 0.0, 100.0)
        }
        Measure::Number { unit: goals, .. } => {
            let is_thousand = goals.trim().is_empty() && thousand(unit).is_some();
            if is_unit_of(goals, unit) && !is_thousand {
                return Ok(number);
            }
            // Only where it is not the unit itself: in a goal of kilometres, 10k is no ten thousand.
            thousand(unit)
                .filter(|unit| is_unit_of(goals, unit))
                .and_then(|_| within(number * 1000.0))
                .ok_or_else(other)
        }
        Measure::Milestones(steps) => {
            let number = unit.is_empty().then_some(number).ok_or_else(other)?;
            whole(between(number, 0.0, steps.len() as f64)?)
        }
        Measure::Levels(_) => {
            let number = unit.is_empty().then_some(number).ok_or_else(other)?;
            whole(between(number, -2.0, 2.0)?)
        }
    }
}

/// Whether a value lies so far from the way between beginning and aim that one may have mistyped it: more than three
/// times that way beyond either end. Only numbers can.
pub fn is_far(measure: &Measure, value: f64) -> bool {
    let Measure::Number {
        baseline, target, ..
    } = measure
    else {
        return false;
    };
    let way = (target - baseline).abs();
    let (least, most) = (baseline.min(*target), baseline.max(*target));
    value < least - FAR * way || value > most + FAR * way
}

fn unread(typed: &str) -> BadValue {
    let plain: Vec<char> = typed.chars().map(plain).collect();
    let is_comma = |three: &[char]| match three {
        [before, ',', behind] => before.is_ascii_digit() && behind.is_ascii_digit(),
        _ => false,
    };
    if plain.windows(3).any(is_comma) {
        BadValue::Comma
    } else {
        BadValue::NoNumber
    }
}

fn between(number: f64, least: f64, most: f64) -> Result<f64, BadValue> {
    let is_within = (least..=most).contains(&number);
    is_within.then_some(number).ok_or(BadValue::OutOfRange)
}

fn whole(number: f64) -> Result<f64, BadValue> {
    let is_whole = number.fract() == 0.0;
    is_whole.then_some(number).ok_or(BadValue::NotWhole)
}

/// Without the `/5` or `of 5` behind it that says how many there are in all.
fn without_all(typed: &str, all: usize) -> &str {
    let is_all = |said: &str| {
        let said: String = said.trim().chars().map(plain).collect();
        said == all.to_string()
    };
    let parts = ["/", "／", "of"]
        .iter()
        .find_map(|mark| typed.rsplit_once(mark));
    match parts {
        Some((number, said)) if is_all(said) => number,
        _ => typed,
    }
}

/// Whether `typed` names the unit of a goal: nothing, the same word, or one of the two cut short. A single letter stands
/// for a word, never for another short sign: `h` for `hours`, but not `m` for
/// `mm`; only `k` is typed for `km` and `kg`. Twins are one: `¥` and `円`. A goal without a unit takes any.
pub fn is_unit_of(goals: &str, typed: &str) -> bool {
    let squeeze = |unit: &str| -> String {
        let folded = fold(unit);
        folded.split_whitespace().collect()
    };
    let (goals, typed) = (squeeze(goals), squeeze(typed));
    // A goal without a unit is contradicted by none.
    if goals.is_empty() || typed.is_empty() || typed == goals || are_twins(&goals, &typed) {
        return true;
    }
    let (short, long) = if typed.len() < goals.len() {
        (&typed, &goals)
    } else {
        (&goals, &typed)
    };
    let Some(rest) = long.strip_prefix(short.as_str()) else {
        return false;
    };
    let is_sign = short.len() == 1 && long.chars().count() < 4 && typed != "k";
    !short.is_empty() && !is_sign && rest.chars().all(char::is_alphabetic)
}

/// Whether two folded units are two ways to write one.
fn are_twins(one: &str, other: &str) -> bool {
    let names = |twins: &[&str], unit: &str| twins.iter().any(|twin| fold(twin) == unit);
    TWINS
        .iter()
        .any(|twins| names(twins, one) && names(twins, other))
}

/// What follows a `k` that multiplies by a thousand: nothing, or a unit set apart from it.
fn thousand(unit: &str) -> Option<&str> {
    let rest = unit.strip_prefix(['k', 'K', 'ｋ', 'Ｋ'])?;
    let is_apart = rest.chars().next().is_none_or(char::is_whitespace);
    is_apart.then(|| rest.trim_start())
}

fn within(number: f64) -> Option<f64> {
    // Adding zero makes 0 of −0.
    (number.abs() < LIMIT).then_some(number + 0.0)
}

/// The number in front, and the unit: the rest without its blanks. A `k` behind it is left in the unit.
fn split(typed: &str) -> Option<(f64, &str)> {
    // A sentence's full stop is none of the number's.
    let typed = typed.trim();
    let typed = typed.strip_suffix(['。', '｡']).unwrap_or(typed);
    let (sign, rest) = match typed.chars().next()? {
        letter if is_minus(letter) => (-1.0, after_first(typed).trim_start()),
        '+' | '＋' => (1.0, after_first(typed).trim_start()),
        _ => (1.0, typed),
    };
    let (currency, rest) = split_currency(rest);
    let (amount, behind) = amount(rest)?;
    let unit = behind.trim();
    let (amount, unit) = match (currency, unit, thousand(unit)) {
        ("", unit, _) => (amount, unit),
        (currency, "", _) => (amount, currency),
        (currency, _, Some("")) => (amount * 1000.0, currency),
        _ => return None,
    };
    can_be_unit(unit).then_some((within(sign * amount)?, unit))
}

/// The sign of a currency in front, if there is one, and the rest.
fn split_currency(text: &str) -> (&str, &str) {
    let rest = text.trim_start_matches(['¥', '￥', '$', '＄', '€', '£']);
    let sign = &text[..text.len() - rest.len()];
    if sign.chars().count() > 1 {
        return ("", text);
    }
    (sign, rest.trim_start())
}

/// A number with the Japanese words for its size: `3`, `1.5万`, `1万2千`, `3千万`, `1万2000`.
fn amount(text: &str) -> Option<(f64, &str)> {
    let (mut sum, mut rest, mut last) = (0.0, text, None);
    loop {
        let (digits, written, mut behind) = digits(rest)?;
        let mut size = 1;
        while let Some(times) = behind.chars().next().and_then(size_of) {
            if times <= size {
                return None;
            }
            size *= times;
            behind = after_first(behind);
        }
        let part = digits * size as f64;
        if let Some(last) = last {
            // `1.5万2千` means nothing for sure; `1万5` may be 15,000.
            let is_whole_end = size > 1 || 10_u64.checked_pow(written) == Some(last);
            if part >= last as f64 || sum % last as f64 != 0.0 || !is_whole_end {
                return None;
            }
        }
        sum += part;
        if size == 1 || !begins_with_digit(behind) {
            return Some((sum, behind));
        }
        (rest, last) = (behind, Some(size));
    }
}

/// Digits in front, thousands set apart or not, with or without a point; how many signs they are written with.
fn digits(text: &str) -> Option<(f64, u32, &str)> {
    let (mut written, mut rest) = run_of_digits(text);
    let is_first_group = (1..=3).contains(&written.len()) && !written.starts_with('0');
    while let Some(behind) = behind_mark(rest, ',') {
        let (group, after) = run_of_digits(behind);
        if group.len() != 3 || !is_first_group {
            return None;
        }
        written.push_str(&group);
        rest = after;
    }
    if let Some(behind) = behind_mark(rest, '.') {
        let (fraction, after) = run_of_digits(behind);
        written.push('.');
        written.push_str(&fraction);
        rest = after;
    }
    Some((f64::from_str(&written).ok()?, written.len() as u32, rest))
}

fn run_of_digits(text: &str) -> (String, &str) {
    let is_digit = |letter: char| plain(letter).is_ascii_digit();
    let end = text.find(|letter| !is_digit(letter)).unwrap_or(text.len());
    (text[..end].chars().map(plain).collect(), &text[end..])
}

/// What follows this mark, if a digit does.
fn behind_mark(text: &str, mark: char) -> Option<&str> {
    let is_mark = text.chars().next().map(plain) == Some(mark);
    is_mark
        .then(|| after_first(text))
        .filter(|behind| begins_with_digit(behind))
}

/// Whether what stands behind a number can be a unit, and is not more of the number.
fn can_be_unit(text: &str) -> bool {
    let Some(first) = text.chars().next().map(plain) else {
        return true;
    };
    let behind = after_first(text);
    let is_joint = !first.is_alphabetic() || is_minus(first);
    let is_more = first.is_ascii_digit()
        || matches!(first, ',' | '.')
        || is_joint && begins_with_digit(behind.trim_start());
    let power = behind.trim_start_matches(|sign| plain(sign) == '+' || is_minus(sign));
    let is_power = matches!(first, 'e' | 'E' | 'ｅ' | 'Ｅ') && begins_with_digit(power);
    !is_more && !is_power && !has_number(text)
}

/// Whether there is another number in a unit, as in `1h30m`. The single digit of `m2` and `CO2` is none.
fn has_number(unit: &str) -> bool {
    let letters: Vec<char> = unit.chars().map(plain).collect();
    let follows = |pair: &[char]| match pair {
        [first, second] => first.is_ascii_digit() && second.is_alphanumeric(),
        _ => false,
    };
    letters.windows(2).any(follows)
}

fn begins_with_digit(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|letter| plain(letter).is_ascii_digit())
}

fn after_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

const fn size_of(word: char) -> Option<u64> {
    match word {
        '千' => Some(1_000),
        '万' => Some(10_000),
        '億' => Some(100_000_000),
        _ => None,
    }
}

/// All that a keyboard or an input method gives for a minus, the long vowel's mark among them.
const fn is_minus(letter: char) -> bool {
    matches!(
        letter,
        '-' | '－' | '−' | '\u{2010}'..='\u{2015}' | 'ー' | 'ｰ'
    )
}

/// The narrow twin of a digit, and of what stands between digits.
const fn plain(letter: char) -> char {
    match letter {
        '０'..='９' => (letter as u32 - '０' as u32 + '0' as u32) as u8 as char,
        '，' | '、' | '､' => ',',
        '．' | '。' | '｡' => '.',
        '＋' => '+',
        letter => letter,
    }
}
