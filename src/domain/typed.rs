//! Days, times and lengths as a person types them into a field.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};
use unicode_normalization::UnicodeNormalization;

use super::{Kind, note, zone};

/// Which way a day without a year, or a weekday, is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// The latest one, today included: what has happened.
    Past,
    /// The next one to come, as in a note.
    Coming,
}

/// Reads one day: `2026-11-22`, `11/22`, `11月22日`, `today`, `昨日`, `3 days ago`, `金曜`; to come also every day word
/// of the note's grammar, with or without `@`. Full width too. `None` for anything else.
pub fn read_day(typed: &str, today: NaiveDate, toward: Toward) -> Option<NaiveDate> {
    let word: String = typed.nfkc().collect::<String>().trim().to_lowercase();
    let word = word.strip_prefix('@').unwrap_or(&word).trim();
    if word.is_empty() {
        return None;
    }
    match toward {
        Toward::Past => past(word, today),
        Toward::Coming => coming(word, today),
    }
}

/// What is typed for a day, as it means the same on any later day: `yesterday` is written out as the day that it is on
/// `today`. What is no day stays as it is.
pub fn lasting_day(typed: String, today: NaiveDate, toward: Toward) -> String {
    let day = read_day(typed.trim(), today, toward);
    day.map_or(typed, |day| day.to_string())
}

fn coming(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    if word.contains(char::is_whitespace) {
        return None;
    }
    note::read_one(&format!("- @{word}"), Kind::Action, today).due
}

fn past(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let squeezed: String = word.split_whitespace().collect();
    match squeezed.as_str() {
        "today" | "今日" | "きょう" | "本日" => return Some(today),
        "yesterday" | "昨日" | "きのう" => return today.pred_opt(),
        "一昨日" | "おととい" => return today.checked_sub_days(Days::new(2)),
        _ => {}
    }
    if let Some(days) = ["daysago", "dayago", "日前"]
        .iter()
        .find_map(|end| squeezed.strip_suffix(end))
    {
        return today.checked_sub_days(Days::new(days.parse().ok()?));
    }
    if let Some(weekday) = weekday(&squeezed) {
        let back = (7 + today.weekday().num_days_from_monday() - weekday) % 7;
        return today.checked_sub_days(Days::new(back.into()));
    }
    let numbers: Vec<&str> = squeezed
        .trim_end_matches('日')
        .split(['-', '/', '.', '年', '月'])
        .collect();
    match numbers[..] {
        [year, month, day] => {
            let date = NaiveDate::from_ymd_opt(
                year.parse().ok()?,
                month.parse().ok()?,
                day.parse().ok()?,
            )?;
            // Four digits, as days are stored: 26 was long ago.
            (1000..=9999).contains(&date.year()).then_some(date)
        }
        [day] if squeezed.ends_with('日') => {
            let day = day.parse().ok()?;
            let months =
                (0..12).filter_map(|back| today.with_day(1)?.checked_sub_months(Months::new(back)));
            months
                .filter_map(|month| month.with_day(day))
                .find(|date| *date <= today)
        }
        [month, day] => {
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            // Eight years back there has been a 29 February for certain.
            (0..=8)
                .filter_map(|back| NaiveDate::from_ymd_opt(today.year() - back, month, day))
                .find(|date| *date <= today)
        }
        _ => None,
    }
}

/// The weekday that a word names, counted from Monday = 0.
fn weekday(word: &str) -> Option<u32> {
    const NAMES: [[&str; 5]; 7] = [
        ["mon", "monday", "月", "月曜", "月曜日"],
        ["tue", "tuesday", "火", "火曜", "火曜日"],
        ["wed", "wednesday", "水", "水曜", "水曜日"],
        ["thu", "thursday", "木", "木曜", "木曜日"],
        ["fri", "friday", "金", "金曜", "金曜日"],
        ["sat", "saturday", "土", "土曜", "土曜日"],
        ["sun", "sunday", "日", "日曜", "日曜日"],
    ];
    NAMES
        .iter()
        .position(|names| names.contains(&word))
        .map(|place| place as u32)
}

/// Reads a time of day: `18:30`, `18時30分`, `18時半`, `9`, `6:30pm`, `午後6時`. Full width too.
pub fn read_time(typed: &str) -> Option<NaiveTime> {
    let word: String = typed
        .nfkc()
        .filter(|character| !character.is_whitespace())
        .collect();
    let word = word.to_lowercase();
    let (word, half) = match word
        .strip_suffix("pm")
        .or_else(|| word.strip_prefix("午後"))
    {
        Some(rest) => (rest, Some(12)),
        None => match word
            .strip_suffix("am")
            .or_else(|| word.strip_prefix("午前"))
        {
            Some(rest) => (rest, Some(0)),
            None => (word.as_str(), None),
        },
    };
    let word = word
        .replace("時半", ":30")
        .replace('時', ":")
        .replace(['分', 'h'], "");
    let (hour, minute) = match word.split_once([':', '.']) {
        Some(parts) => parts,
        // 930 and 1830, as a clock without its colon.
        None if (3..=4).contains(&word.len()) && word.is_ascii() => word.split_at(word.len() - 2),
        None => (word.as_str(), "0"),
    };
    let minute = if minute.is_empty() { "0" } else { minute };
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(half) if hour <= 12 => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// Reads a time of day as [`read_time`] does, with or without its zone behind it: `18:00 Asia/Tokyo`, `6pm (new york)`.
/// The zone is its IANA name.
pub fn read_time_in_zone(typed: &str) -> Option<(NaiveTime, Option<&'static str>)> {
    if let Some(time) = read_time(typed) {
        return Some((time, None));
    }
    split_at_blanks(typed).find_map(|(time, zone)| {
        let zone = zone.trim_start_matches('(').trim_end_matches(')');
        Some((read_time(&time)?, Some(zone::find_zone(zone)?)))
    })
}

/// Reads a day as [`read_day`] does, with or without a time behind it: `11/30 18:00`, `来週金曜 18時半`.
pub fn read_day_and_time(
    typed: &str,
    today: NaiveDate,
    toward: Toward,
) -> Option<(NaiveDate, Option<NaiveTime>)> {
    if let Some(day) = read_day(typed, today, toward) {
        return Some((day, None));
    }
    split_at_blanks(typed)
        .find_map(|(day, time)| Some((read_day(&day, today, toward)?, Some(read_time(&time)?))))
}

/// What is typed, in two at each of its blanks, narrow.
fn split_at_blanks(typed: &str) -> impl Iterator<Item = (String, String)> {
    let typed: String = typed.nfkc().collect();
    let words: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
    (1..words.len()).map(move |at| (words[..at].join(" "), words[at..].join(" ")))
}

/// Reads a length in minutes, at most a day: `60`, `90分`, `1h`, `1時間30分`, `1.5h`, `1:30`. Full width too.
pub fn read_minutes(typed: &str) -> Option<u16> {
    let word: String = typed
        .nfkc()
        .filter(|character| !character.is_whitespace())
        .collect();
    let word = word.to_lowercase();
    let word = ["minutes", "min", "m", "分"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or(&word);
    let minutes = match ["hours", "hour", "h", "時間", ":"]
        .iter()
        .find_map(|unit| word.split_once(unit))
    {
        Some((hours, rest)) => {
            let hours: f64 = hours.parse().ok()?;
            let rest: f64 = if rest.is_empty() {
                0.0
            } else {
                rest.parse().ok()?
            };
            hours.mul_add(60.0, rest)
        }
        None => word.parse().ok()?,
    };
    (0.0..=1440.0)
        .contains(&minutes)
        .then(|| minutes.round() as u16)
}

/// A number of days as it is typed, half or full width, with or without its unit (`1 day`, `14 days`, `14日ごと`); `None`
/// where nothing is typed. Fails for anything else, and for 0.
#[expect(clippy::result_unit_err, reason = "there is one way to be wrong")]
pub fn days_typed(value: &str) -> Result<Option<u16>, ()> {
    const UNITS: [&str; 6] = ["days", "day", "日間", "日ごと", "日毎", "日"];
    let typed = super::fold(value);
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let bare = UNITS.iter().find_map(|unit| typed.strip_suffix(unit));
    match bare.unwrap_or(typed).trim().parse() {
        Ok(days) if days > 0 => Ok(Some(days)),
        _ => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    #[test]
    fn a_day_that_has_been_is_the_latest_one() {
        let sunday = day("2026-11-22");
        for (typed, meant) in [
            ("2026-11-22", "2026-11-22"),
            ("2026/1/5", "2026-01-05"),
            ("11/22", "2026-11-22"),
            ("11/23", "2025-11-23"),
            ("１１／２０", "2026-11-20"),
            ("11月20日", "2026-11-20"),
            ("2025年12月1日", "2025-12-01"),
            ("today", "2026-11-22"),
            ("Yesterday", "2026-11-21"),
            ("昨日", "2026-11-21"),
            ("おととい", "2026-11-20"),
            ("3 days ago", "2026-11-19"),
            ("3日前", "2026-11-19"),
            ("fri", "2026-11-20"),
            ("金曜", "2026-11-20"),
            ("日曜日", "2026-11-22"),
            ("2/29", "2024-02-29"),
            ("20日", "2026-11-20"),
            ("31日", "2026-10-31"),
        ] {
            assert_eq!(
                read_day(typed, sunday, Toward::Past),
                Some(day(meant)),
                "{typed}"
            );
        }
        for typed in [
            "",
            "13/45",
            "soon",
            "2026-02-30",
            "1/2/3/4",
            "99999999999日前",
            "@",
        ] {
            assert_eq!(read_day(typed, sunday, Toward::Past), None, "{typed}");
        }
    }

    #[test]
    fn a_day_to_come_is_read_as_in_a_note() {
        let sunday = day("2026-11-22");
        for (typed, meant) in [
            ("12/7", "2026-12-07"),
            ("fri", "2026-11-27"),
            ("来週金曜", "2026-11-27"),
            ("2w", "2026-12-06"),
            ("@明日", "2026-11-23"),
            ("1/5", "2027-01-05"),
        ] {
            assert_eq!(
                read_day(typed, sunday, Toward::Coming),
                Some(day(meant)),
                "{typed}"
            );
        }
        for typed in ["", "soon", "12/7 noon", "13/45"] {
            assert_eq!(read_day(typed, sunday, Toward::Coming), None, "{typed}");
        }
    }

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for (typed, meant) in [
            ("18:30", Some((18, 30))),
            ("１８：３０", Some((18, 30))),
            ("18時", Some((18, 0))),
            ("18時半", Some((18, 30))),
            ("午後6時15分", Some((18, 15))),
            ("6:30pm", Some((18, 30))),
            ("12am", Some((0, 0))),
            ("9", Some((9, 0))),
            ("1830", Some((18, 30))),
            ("930", Some((9, 30))),
            ("1860", None),
            ("九時半", None),
            ("25:00", None),
            ("13pm", None),
            ("noon", None),
            ("", None),
        ] {
            let time = meant.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
            assert_eq!(read_time(typed), time, "{typed}");
        }
    }

    #[test]
    fn a_length_is_read_as_people_type_it() {
        for (typed, meant) in [
            ("60", Some(60)),
            ("９０分", Some(90)),
            ("1h", Some(60)),
            ("1.5h", Some(90)),
            ("1時間30分", Some(90)),
            ("1:30", Some(90)),
            ("45 min", Some(45)),
            ("2000", None),
            ("-5", None),
            ("long", None),
            ("nan", None),
        ] {
            assert_eq!(read_minutes(typed), meant, "{typed}");
        }
    }

    #[test]
    fn a_number_of_days_is_read_with_or_without_its_unit() {
        for (typed, meant) in [
            ("14", Ok(Some(14))),
            (" １４ ", Ok(Some(14))),
            ("1 day", Ok(Some(1))),
            ("14 Days", Ok(Some(14))),
            ("14日", Ok(Some(14))),
            ("14日間", Ok(Some(14))),
            ("14日ごと", Ok(Some(14))),
            ("", Ok(None)),
            ("　", Ok(None)),
            ("days", Err(())),
            ("14 days days", Err(())),
            ("0", Err(())),
            ("often", Err(())),
        ] {
            assert_eq!(days_typed(typed), meant, "{typed}");
        }
    }
}
