//! What a calendar says: months, weekdays, and what its signs mean.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::Lang;

const MONTHS: [&str; 12] = [
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

/// A month above its days: `November 2026`, `2026年11月`.
pub fn month(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::En => format!("{} {}", MONTHS[day.month0() as usize], day.year()),
        Lang::Ja => format!("{}年{}月", day.year(), day.month()),
    }
}

/// A weekday in two columns: `Su`, `日`.
pub const fn weekday(lang: Lang, day: Weekday) -> &'static str {
    let (en, ja) = match day {
        Weekday::Mon => ("Mo", "月"),
        Weekday::Tue => ("Tu", "火"),
        Weekday::Wed => ("We", "水"),
        Weekday::Thu => ("Th", "木"),
        Weekday::Fri => ("Fr", "金"),
        Weekday::Sat => ("Sa", "土"),
        Weekday::Sun => ("Su", "日"),
    };
    lang.pick(en, ja)
}

/// What stands behind a day: for one entry, for two, for more, for a planned meeting.
pub const fn legend(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["1 entry", "2", "3 or more", "planned"],
        ["1件", "2件", "3件以上", "予定"],
    )
}
