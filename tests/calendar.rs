//! A month's weeks, wherever the month and the week begin, and steps between days and months.

use chrono::{NaiveDate, Weekday};
use shirube::ui::calendar::{Month, days_away, months_away};

use Weekday::{Mon, Sun};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The weeks as rows of day numbers, `.` where a day is of another month.
fn weeks(first: &str, starts: Weekday) -> Vec<String> {
    let weeks = Month::of(day(first)).weeks(starts);
    let number =
        |day: Option<NaiveDate>| day.map_or(".".into(), |day| day.format("%-d").to_string());
    let rows = weeks.into_iter();
    rows.map(|week| week.map(number).join(" ")).collect()
}

#[test]
fn a_month_begins_in_the_column_of_its_weekday_and_ends_in_that_of_its_last_day() {
    for (month, starts, count, first, last) in [
        // Beginning on each weekday, the week beginning on Monday.
        ("2026-06-01", Mon, 5, "1 2 3 4 5 6 7", "29 30 . . . . ."),
        ("2026-09-01", Mon, 5, ". 1 2 3 4 5 6", "28 29 30 . . . ."),
        ("2026-04-01", Mon, 5, ". . 1 2 3 4 5", "27 28 29 30 . . ."),
        ("2026-10-01", Mon, 5, ". . . 1 2 3 4", "26 27 28 29 30 31 ."),
        (
            "2026-05-01",
            Mon,
            5,
            ". . . . 1 2 3",
            "25 26 27 28 29 30 31",
        ),
        ("2026-08-01", Mon, 6, ". . . . . 1 2", "31 . . . . . ."),
        ("2026-11-01", Mon, 6, ". . . . . . 1", "30 . . . . . ."),
        // The same, the week beginning on Sunday.
        ("2026-06-01", Sun, 5, ". 1 2 3 4 5 6", "28 29 30 . . . ."),
        ("2026-09-01", Sun, 5, ". . 1 2 3 4 5", "27 28 29 30 . . ."),
        ("2026-04-01", Sun, 5, ". . . 1 2 3 4", "26 27 28 29 30 . ."),
        (
            "2026-10-01",
            Sun,
            5,
            ". . . . 1 2 3",
            "25 26 27 28 29 30 31",
        ),
        ("2026-05-01", Sun, 6, ". . . . . 1 2", "31 . . . . . ."),
        ("2026-08-01", Sun, 6, ". . . . . . 1", "30 31 . . . . ."),
        ("2026-11-01", Sun, 5, "1 2 3 4 5 6 7", "29 30 . . . . ."),
        // February: of a leap year, of another, and in four weeks.
        ("2028-02-01", Mon, 5, ". 1 2 3 4 5 6", "28 29 . . . . ."),
        ("2028-02-01", Sun, 5, ". . 1 2 3 4 5", "27 28 29 . . . ."),
        (
            "2100-02-01",
            Mon,
            4,
            "1 2 3 4 5 6 7",
            "22 23 24 25 26 27 28",
        ),
        (
            "2026-02-01",
            Sun,
            4,
            "1 2 3 4 5 6 7",
            "22 23 24 25 26 27 28",
        ),
        ("2026-02-01", Mon, 5, ". . . . . . 1", "23 24 25 26 27 28 ."),
    ] {
        let weeks = weeks(month, starts);
        assert_eq!(weeks.len(), count, "{month} from {starts}");
        assert_eq!(weeks[0], first, "{month} from {starts}");
        assert_eq!(weeks[count - 1], last, "{month} from {starts}");
    }
}

#[test]
fn every_day_of_a_month_stands_once_under_its_weekday() {
    for year in [2026, 2027, 2028] {
        for month in 1..=12 {
            let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
            let month = Month::of(first);
            for starts in [Mon, Sun] {
                let weeks = month.weeks(starts);
                let mut expected = first;
                for (column, day) in weeks
                    .iter()
                    .flat_map(|week| week.iter().enumerate())
                    .filter_map(|(column, day)| Some((column, (*day)?)))
                {
                    use chrono::Datelike;
                    assert_eq!(day, expected);
                    assert_eq!(day.weekday().days_since(starts) as usize, column);
                    expected = day.succ_opt().unwrap();
                }
                assert_eq!(expected.pred_opt(), Some(month.last()));
            }
        }
    }
}

#[test]
fn a_month_away_is_the_same_day_or_the_last_one() {
    for (from, months, to) in [
        ("2026-11-22", 1, "2026-12-22"),
        ("2026-11-22", -1, "2026-10-22"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-12-31", 1, "2027-01-31"),
        ("9999-12-22", 1, "9999-12-22"),
        ("0001-01-22", -1, "0001-01-22"),
    ] {
        assert_eq!(months_away(day(from), months), day(to), "{from} {months}");
    }
    assert_eq!(days_away(day("2026-11-30"), 1), day("2026-12-01"));
    assert_eq!(days_away(day("9999-12-28"), 7), day("9999-12-28"));
    assert_eq!(days_away(day("0001-01-03"), -7), day("0001-01-03"));
}
