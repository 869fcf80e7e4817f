//! The words that stand behind `@` for a day, in English and Japanese, seen from the day of the entry.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::letter::{is_digit, is_latin, is_punctuation, narrow};

/// The longest date word is `2026年12月31日`; one letter more tells whether it ends there.
const LONGEST: usize = 16;

/// What may follow a date word without a blank.
const PARTICLES: [&str; 4] = ["まで", "に", "は", "中"];

/// The date word at the start of `text`: its length in bytes, and the day it names seen from `day`; `None` for a day
/// that no calendar has, such as `13/45`. The longest reading that ends as a word counts: `明日香さん` has none.
pub(super) fn day_word(text: &str, day: NaiveDate) -> Option<(usize, Option<NaiveDate>)> {
    let narrowed: String = text
        .chars()
        .take(LONGEST)
        .map(|letter| narrow(letter).to_ascii_lowercase())
        .collect();
    let (rest, named) = named(&narrowed, day)
        .chain(weekday(&narrowed, day))
        .chain(ahead(&narrowed, day))
        .chain(dated(&narrowed, day))
        .filter(|(rest, _)| ends(rest))
        .min_by_key(|(rest, _)| rest.len())?;
    let letters = narrowed.chars().count() - rest.chars().count();
    let len = text.chars().take(letters).map(char::len_utf8).sum();
    Some((len, named.filter(|day| (0..=9999).contains(&day.year()))))
}

/// Whether an `@` behind this letter can begin a date word: not in `a@x.com` nor in `https://x@y`.
pub(super) fn may_follow(before: Option<char>) -> bool {
    before.is_none_or(|letter| {
        !is_latin(letter) && !is_digit(letter) && !matches!(narrow(letter), '/' | ':')
    })
}

/// What is left behind a date word, and the day the word names.
type Reading<'a> = (&'a str, Option<NaiveDate>);

/// A day that has a name of its own.
#[derive(Clone, Copy)]
enum Named {
    InDays(u64),
    /// Monday, so many weeks on.
    WeekBegin(u64),
    /// Sunday, so many weeks on.
    WeekEnd(u64),
    /// The first of the month, so many months on.
    MonthBegin(u32),
    /// The last of the month, so many months on.
    MonthEnd(u32),
    /// This month and day, the next to come.
    Next(u32, u32),
}

/// A period that has begun, or that 中 makes a limit, ends on its last day; one to come begins on its first.
const NAMED: [(&str, Named); 44] = [
    ("today", Named::InDays(0)),
    ("tomorrow", Named::InDays(1)),
    ("今日", Named::InDays(0)),
    ("きょう", Named::InDays(0)),
    ("本日", Named::InDays(0)),
    ("明日", Named::InDays(1)),
    ("あした", Named::InDays(1)),
    ("あす", Named::InDays(1)),
    ("翌日", Named::InDays(1)),
    ("明後日", Named::InDays(2)),
    ("あさって", Named::InDays(2)),
    ("しあさって", Named::InDays(3)),
    ("明々後日", Named::InDays(3)),
    ("nextweek", Named::WeekBegin(1)),
    ("next-week", Named::WeekBegin(1)),
    ("来週", Named::WeekBegin(1)),
    ("翌週", Named::WeekBegin(1)),
    ("再来週", Named::WeekBegin(2)),
    ("今週", Named::WeekEnd(0)),
    ("今週中", Named::WeekEnd(0)),
    ("来週中", Named::WeekEnd(1)),
    ("翌週中", Named::WeekEnd(1)),
    ("再来週中", Named::WeekEnd(2)),
    ("nextmonth", Named::MonthBegin(1)),
    ("next-month", Named::MonthBegin(1)),
    ("来月", Named::MonthBegin(1)),
    ("翌月", Named::MonthBegin(1)),
    ("再来月", Named::MonthBegin(2)),
    ("eom", Named::MonthEnd(0)),
    ("月末", Named::MonthEnd(0)),
    ("今月", Named::MonthEnd(0)),
    ("今月中", Named::MonthEnd(0)),
    ("今月末", Named::MonthEnd(0)),
    ("来月中", Named::MonthEnd(1)),
    ("来月末", Named::MonthEnd(1)),
    ("翌月末", Named::MonthEnd(1)),
    ("再来月中", Named::MonthEnd(2)),
    ("再来月末", Named::MonthEnd(2)),
    ("eoy", Named::Next(12, 31)),
    ("年末", Named::Next(12, 31)),
    ("今年中", Named::Next(12, 31)),
    ("年内", Named::Next(12, 31)),
    // The Japanese fiscal and school year ends in March.
    ("年度末", Named::Next(3, 31)),
    ("今年度中", Named::Next(3, 31)),
];

fn named(text: &str, day: NaiveDate) -> impl Iterator<Item = Reading<'_>> {
    NAMED.into_iter().filter_map(move |(word, named)| {
        let rest = text.strip_prefix(word)?;
        let day = match named {
            Named::InDays(days) => day.checked_add_days(Days::new(days)),
            Named::WeekBegin(weeks) => in_week(day, weeks, Weekday::Mon),
            Named::WeekEnd(weeks) => in_week(day, weeks, Weekday::Sun),
            Named::MonthBegin(months) => month_begin(day, months),
            Named::MonthEnd(months) => month_end(day, months),
            Named::Next(month, date) => next(day, month, date),
        };
        Some((rest, day))
    })
}

const WEEKS: [(&str, u64); 4] = [("今週", 0), ("来週", 1), ("翌週", 1), ("再来週", 2)];

const WEEKDAYS: [(&str, Weekday); 32] = [
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
    ("tues", Weekday::Tue),
    ("weds", Weekday::Wed),
    ("thur", Weekday::Thu),
    ("thurs", Weekday::Thu),
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
    ("月曜", Weekday::Mon),
    ("火曜", Weekday::Tue),
    ("水曜", Weekday::Wed),
    ("木曜", Weekday::Thu),
    ("金曜", Weekday::Fri),
    ("土曜", Weekday::Sat),
    ("日曜", Weekday::Sun),
    ("月曜日", Weekday::Mon),
    ("火曜日", Weekday::Tue),
    ("水曜日", Weekday::Wed),
    ("木曜日", Weekday::Thu),
    ("金曜日", Weekday::Fri),
    ("土曜日", Weekday::Sat),
    ("日曜日", Weekday::Sun),
];

/// `fri`, `金曜日`, `次の金曜`: strictly after the day. `来週の金曜`: that of the week, which begins on Monday.
fn weekday(text: &str, day: NaiveDate) -> impl Iterator<Item = Reading<'_>> {
    let week = WEEKS
        .into_iter()
        .find_map(|(word, weeks)| Some((after_no(text.strip_prefix(word)?), weeks)));
    let bare = text
        .strip_prefix("次の")
        .or_else(|| text.strip_prefix("今度の"))
        .unwrap_or(text);
    WEEKDAYS.into_iter().filter_map(move |(word, weekday)| {
        if let Some((text, weeks)) = week {
            return Some((text.strip_prefix(word)?, in_week(day, weeks, weekday)));
        }
        let tomorrow = day.checked_add_days(Days::new(1));
        let ahead = tomorrow.and_then(|tomorrow| {
            tomorrow.checked_add_days(Days::new(weekday.days_since(tomorrow.weekday()).into()))
        });
        Some((bare.strip_prefix(word)?, ahead))
    })
}

/// What `7d` counts in.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
}

const UNITS: [(&str, Unit); 17] = [
    ("d", Unit::Day),
    ("day", Unit::Day),
    ("days", Unit::Day),
    ("日後", Unit::Day),
    ("w", Unit::Week),
    ("week", Unit::Week),
    ("weeks", Unit::Week),
    ("週後", Unit::Week),
    ("週間後", Unit::Week),
    ("m", Unit::Month),
    ("month", Unit::Month),
    ("months", Unit::Month),
    ("か月後", Unit::Month),
    ("ヶ月後", Unit::Month),
    ("ヵ月後", Unit::Month),
    ("カ月後", Unit::Month),
    ("ケ月後", Unit::Month),
];

/// `7d`, `2w`, `3m`, `3日後`, `一週間後`. A month on from the 31st is the last day where there is no 31st.
fn ahead(text: &str, day: NaiveDate) -> impl Iterator<Item = Reading<'_>> {
    let count = number(text, 4).or_else(|| kanji_number(text));
    UNITS.into_iter().filter_map(move |(word, unit)| {
        let (count, text) = count?;
        let day = match unit {
            Unit::Day => day.checked_add_days(Days::new(count.into())),
            Unit::Week => day.checked_add_days(Days::new(u64::from(count) * 7)),
            Unit::Month => day.checked_add_months(Months::new(count)),
        };
        Some((text.strip_prefix(word)?, day))
    })
}

/// Everything with a date in digits.
fn dated(text: &str, day: NaiveDate) -> impl Iterator<Item = Reading<'_>> {
    [
        year_month_date(text),
        year_named(text, day),
        month_date(text, day),
        month_last(text, day),
        month_named(text, day),
        date(text, day),
    ]
    .into_iter()
    .flatten()
}

/// `2026-12-01`, `2026/12/1`, `2026年12月1日`.
fn year_month_date(text: &str) -> Option<Reading<'_>> {
    let (year, text) = number(text, 4).filter(|(_, rest)| text.len() - rest.len() == 4)?;
    let (month, date, rest) = if let Some(text) = text.strip_prefix('年') {
        kanji_month_date(text)?
    } else {
        let separator = text.chars().next().filter(|c| matches!(c, '-' | '/'))?;
        let (month, text) = number(&text[1..], 2)?;
        let (date, rest) = number(text.strip_prefix(separator)?, 2)?;
        (month, date, rest)
    };
    Some((rest, NaiveDate::from_ymd_opt(year as i32, month, date)))
}

/// `来年3月1日`, `今年の12/1`.
fn year_named(text: &str, day: NaiveDate) -> Option<Reading<'_>> {
    let (ahead, text) = if let Some(text) = text.strip_prefix("来年") {
        (1, text)
    } else {
        (0, text.strip_prefix("今年")?)
    };
    let text = after_no(text);
    let (month, date, rest) = kanji_month_date(text).or_else(|| slashed(text))?;
    let named = NaiveDate::from_ymd_opt(day.year() + ahead, month, date);
    Some((rest, named))
}

/// `12/1`, `12月1日`.
fn month_date(text: &str, day: NaiveDate) -> Option<Reading<'_>> {
    let (month, date, rest) = slashed(text).or_else(|| kanji_month_date(text))?;
    Some((rest, next(day, month, date)))
}

/// `12月末`.
fn month_last(text: &str, day: NaiveDate) -> Option<Reading<'_>> {
    let (month, text) = number(text, 2)?;
    let rest = text.strip_prefix("月末")?;
    let ahead = (1..=12)
        .contains(&month)
        .then(|| (month + 12 - day.month()) % 12);
    Some((rest, ahead.and_then(|ahead| month_end(day, ahead))))
}

/// `今月15日`, `来月の1日`.
fn month_named(text: &str, day: NaiveDate) -> Option<Reading<'_>> {
    let (months, text) = [("今月", 0), ("来月", 1), ("翌月", 1), ("再来月", 2)]
        .into_iter()
        .find_map(|(word, months)| Some((months, text.strip_prefix(word)?)))?;
    let (date, text) = number(after_no(text), 2)?;
    let rest = text.strip_prefix('日')?;
    let named = month_begin(day, months).and_then(|first| first.with_day(date));
    Some((rest, named))
}

/// `25日`: the next 25th to come, in a month that has one.
fn date(text: &str, day: NaiveDate) -> Option<Reading<'_>> {
    let (date, text) = number(text, 2)?;
    let rest = text.strip_prefix('日')?;
    let named = (0..=2).find_map(|months| {
        month_begin(day, months)?
            .with_day(date)
            .filter(|named| *named >= day)
    });
    Some((rest, named))
}

/// Month and date of `12/1`, and what follows.
fn slashed(text: &str) -> Option<(u32, u32, &str)> {
    let (month, text) = number(text, 2)?;
    let (date, rest) = number(text.strip_prefix('/')?, 2)?;
    Some((month, date, rest))
}

/// Month and date of `12月1日`, and what follows.
fn kanji_month_date(text: &str) -> Option<(u32, u32, &str)> {
    let (month, text) = number(text, 2)?;
    let (date, text) = number(text.strip_prefix('月')?, 2)?;
    Some((month, date, text.strip_prefix('日')?))
}

/// The number of at most `most` digits at the start of `text`, and what follows. A longer run of digits is none.
fn number(text: &str, most: usize) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = &text[..text.len() - rest.len()];
    let value = digits.parse().ok().filter(|_| digits.len() <= most)?;
    Some((value, rest))
}

/// One of 一 to 十 at the start of `text`, and what follows.
fn kanji_number(text: &str) -> Option<(u32, &str)> {
    "一二三四五六七八九十"
        .chars()
        .zip(1..)
        .find_map(|(letter, value)| Some((value, text.strip_prefix(letter)?)))
}

/// `text` without a の at its start.
fn after_no(text: &str) -> &str {
    text.strip_prefix('の').unwrap_or(text)
}

/// This weekday of the week so many weeks after the day's own.
fn in_week(day: NaiveDate, weeks: u64, weekday: Weekday) -> Option<NaiveDate> {
    let monday = day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?;
    monday.checked_add_days(Days::new(
        weeks * 7 + u64::from(weekday.num_days_from_monday()),
    ))
}

/// The first day of the month so many months after the day's own.
fn month_begin(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(months))
}

/// The last day of the month so many months after the day's own.
fn month_end(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    month_begin(day, months + 1)?.pred_opt()
}

/// The next such date to come; the day itself counts. Of 29 February the next leap year's, eight years off at most.
fn next(day: NaiveDate, month: u32, date: u32) -> Option<NaiveDate> {
    (0..=8)
        .filter_map(|ahead| NaiveDate::from_ymd_opt(day.year() + ahead, month, date))
        .find(|named| *named >= day)
}

/// Whether a date word can end before `rest`: blank, end, punctuation or a particle. A sign that ties words together
/// (`@fri.example`, `@12/1/2026`, `@sun_flower`, `@fri-team`) is no end.
fn ends(rest: &str) -> bool {
    let mut letters = rest.chars();
    let Some(first) = letters.next() else {
        return true;
    };
    let next = letters.next().unwrap_or(' ');
    match first {
        '.' | '_' => !is_latin(next) && !is_digit(next),
        '/' => !is_digit(next),
        '-' => !is_latin(next),
        _ => {
            first.is_whitespace()
                || is_punctuation(first)
                || PARTICLES.iter().any(|particle| rest.starts_with(particle))
        }
    }
}
