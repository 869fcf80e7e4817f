//! Months and the season of their reviews, case by case.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{Cx, Ids, Lang, Month, NotAMonth, Season};

use Season::{Ahead, Late, Missed, Open};

/// A month, its first and its last day.
#[rustfmt::skip]
const LASTS: &[(&str, &str, &str)] = &[
    ("2026-01", "2026-01-01", "2026-01-31"),
    ("2026-02", "2026-02-01", "2026-02-28"),
    ("2028-02", "2028-02-01", "2028-02-29"),
    // Of the full centuries only every fourth is a leap year.
    ("2100-02", "2100-02-01", "2100-02-28"),
    ("2000-02", "2000-02-01", "2000-02-29"),
    ("2026-04", "2026-04-01", "2026-04-30"),
    ("2026-12", "2026-12-01", "2026-12-31"),
    ("0000-01", "0000-01-01", "0000-01-31"),
    ("9999-12", "9999-12-01", "9999-12-31"),
];

#[test]
fn a_month_has_the_days_that_the_calendar_gives_it_and_no_other() {
    for (name, first, last) in LASTS {
        let (month, first, last) = (month(name), day(first), day(last));
        assert_eq!((month.first(), month.last()), (first, last), "{name}");
        assert_eq!(month.to_string(), *name);
        assert_eq!((Month::of(first), Month::of(last)), (month, month));
        for (day, is_in) in [
            (Some(first), true),
            (Some(last), true),
            (first.pred_opt(), false),
            (last.succ_opt(), false),
        ] {
            assert_eq!(month.holds(day.unwrap()), is_in, "{name} {day:?}");
        }
    }
}

#[test]
fn months_are_counted_from_their_first_days_and_stop_where_the_calendar_does() {
    // Each with the one before it, the one after it, and the one thirteen later.
    #[rustfmt::skip]
    let cases = [
        ("2026-03", "2026-02", "2026-04", "2027-04"),
        ("2026-12", "2026-11", "2027-01", "2028-01"),
        ("2026-01", "2025-12", "2026-02", "2027-02"),
        ("0000-01", "0000-01", "0000-02", "0001-02"),
        ("9999-12", "9999-11", "9999-12", "9999-12"),
        ("9998-12", "9998-11", "9999-01", "9998-12"),
    ];
    for (name, before, next, later) in cases {
        let it = month(name);
        let around = [it.before(), it.next(), it.plus(13), it.plus(u32::MAX)];
        let around = around.map(|month| month.to_string());
        assert_eq!(around, [before, next, later, name], "{name}");
    }
    // The 31st says nothing of the months after it.
    let mut it = Month::of(day("2026-01-31"));
    for last in ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"] {
        it = it.next();
        assert_eq!(it.last(), day(last));
    }
}

#[test]
fn what_is_typed_is_a_month_or_said_to_be_none() {
    for good in ["2026-11", "0000-01", "9999-12", "2028-02"] {
        assert_eq!(month(good).to_string(), good);
    }
    for bad in [
        "",
        "2026",
        "2026-",
        "2026-1",
        "2026-13",
        "2026-00",
        "2026-011",
        "26-11",
        "-5-01",
        "-2026-11",
        "12026-11",
        "+2026-11",
        "2026/11",
        "2026-11-01",
        "2026-11 ",
        " 2026-11",
        "2026-+1",
        "２０２６-11",
        "2026年11月",
    ] {
        assert_eq!(bad.parse::<Month>(), Err(NotAMonth), "{bad}");
    }
}

#[test]
fn until_the_tenth_the_review_is_that_of_the_month_before() {
    #[rustfmt::skip]
    let cases = [
        ("2026-11-01", "2026-10"), ("2026-11-10", "2026-10"), ("2026-11-11", "2026-11"),
        ("2026-11-24", "2026-11"), ("2026-11-30", "2026-11"), ("2026-12-01", "2026-11"),
        ("2027-01-01", "2026-12"), ("2027-01-10", "2026-12"), ("2027-01-11", "2027-01"),
        ("2028-02-29", "2028-02"), ("2028-03-01", "2028-02"), ("9999-12-31", "9999-12"),
    ];
    for (today, expected) in cases {
        assert_eq!(
            Month::to_review(day(today)).to_string(),
            expected,
            "{today}"
        );
    }
}

/// A month, a day, and how the month's review stands on it.
#[rustfmt::skip]
const SEASONS: &[(&str, &str, Season)] = &[
    ("2026-11", "2026-11-25", Open(5)),
    ("2026-11", "2026-11-29", Open(1)),
    ("2026-11", "2026-11-30", Open(0)),
    ("2026-11", "2026-12-01", Late(1)),
    ("2026-11", "2026-12-10", Late(10)),
    ("2026-11", "2026-12-11", Missed),
    ("2026-11", "2027-11-30", Missed),
    ("2026-12", "2026-12-31", Open(0)),
    ("2026-12", "2027-01-01", Late(1)),
    ("2026-12", "2027-01-10", Late(10)),
    ("2026-12", "2027-01-11", Missed),
    // The tenth of the month after the next is not the tenth that counts.
    ("2026-11", "2027-01-05", Missed),
    ("2026-01", "2026-01-25", Open(6)),
    ("2026-02", "2026-02-25", Open(3)),
    ("2028-02", "2028-02-25", Open(4)),
    ("2028-02", "2028-02-29", Open(0)),
    ("2028-02", "2028-03-01", Late(1)),
    ("9999-12", "9999-12-31", Open(0)),
    ("0000-01", "0000-01-31", Open(0)),
];

#[test]
fn a_review_opens_on_the_25th_is_due_on_the_last_day_and_missed_after_the_tenth() {
    for (name, today, season) in SEASONS {
        assert_eq!(month(name).season(day(today)), *season, "{name} {today}");
    }
    for (name, today, opens) in [
        ("2026-11", "2026-11-24", "2026-11-25"),
        ("2026-11", "2026-11-01", "2026-11-25"),
        ("2026-11", "2026-10-31", "2026-11-25"),
        ("2026-02", "2025-11-30", "2026-02-25"),
    ] {
        let ahead = Ahead(day(opens));
        assert_eq!(month(name).season(day(today)), ahead, "{name} {today}");
    }
}

#[test]
fn on_every_day_the_month_to_review_is_never_missed_and_the_one_before_it_always() {
    let mut today = day("2026-12-25");
    while today < day("2028-03-31") {
        let meant = Month::to_review(today);
        assert_ne!(meant.season(today), Missed, "{today}");
        assert_eq!(meant.before().season(today), Missed, "{today}");
        today = today.succ_opt().unwrap();
    }
}

#[test]
fn the_missed_months_are_those_whose_time_is_over_the_newest_first() {
    #[rustfmt::skip]
    let cases: [(&str, &str, &[&str]); 9] = [
        ("2026-08-31", "2026-11-22", &["2026-10", "2026-09", "2026-08"]),
        ("2026-09-01", "2026-11-22", &["2026-10", "2026-09"]),
        ("2026-08-31", "2026-11-10", &["2026-09", "2026-08"]),
        ("2026-08-31", "2026-11-11", &["2026-10", "2026-09", "2026-08"]),
        ("2026-11-01", "2026-11-30", &[]),
        ("2026-11-01", "2026-12-10", &[]),
        ("2026-11-01", "2026-12-11", &["2026-11"]),
        ("2025-12-31", "2026-02-11", &["2026-01", "2025-12"]),
        // A journal that begins after today has missed nothing.
        ("2027-05-01", "2026-11-22", &[]),
    ];
    for (first, today, expected) in cases {
        let missed = Month::missed(day(first), day(today));
        let missed: Vec<String> = missed.map(|month| month.to_string()).collect();
        assert_eq!(missed, expected, "{first} {today}");
    }
    // Where the calendar begins, the list ends; and it is made month by month.
    let begin = day("0000-01-01");
    assert_eq!(Month::missed(begin, begin).count(), 0);
    assert_eq!(Month::missed(begin, day("0001-03-15")).count(), 14);
    let newest = Month::missed(begin, day("9999-12-31")).next();
    assert_eq!(newest, Some(month("9999-11")));
}

#[test]
fn a_review_begun_on_the_last_evening_is_of_the_same_month_after_midnight() {
    let ids = Ids::seeded(1);
    let evening = cx(&ids, "2026-11-30", "23:50:00", "2026-11-30T14:50:00Z");
    let night = cx(&ids, "2026-12-01", "00:10:00", "2026-11-30T15:10:00Z");
    let begun = Month::to_review(evening.today);
    assert_eq!(begun, month("2026-11"));
    assert_eq!(begun.season(evening.today), Open(0));
    assert_eq!(Month::to_review(night.today), begun);
    assert_eq!(begun.season(night.today), Late(1));
}

#[test]
fn in_another_zone_the_day_there_says_which_month_is_meant() {
    let ids = Ids::seeded(1);
    // One instant: the tenth in Tokyo is over, in Honolulu it has hardly begun.
    let now = "2026-12-10T15:30:00Z";
    let tokyo = cx(&ids, "2026-12-11", "00:30:00", now);
    let honolulu = cx(&ids, "2026-12-10", "05:30:00", now);
    assert_eq!(Month::to_review(tokyo.today), month("2026-12"));
    assert_eq!(Month::to_review(honolulu.today), month("2026-11"));
    assert_eq!(month("2026-11").season(tokyo.today), Missed);
    assert_eq!(month("2026-11").season(honolulu.today), Late(10));
}

fn month(written: &str) -> Month {
    written.parse().unwrap()
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn cx<'a>(ids: &'a Ids, today: &str, time: &str, now: &str) -> Cx<'a> {
    Cx {
        today: day(today),
        time: time.parse::<NaiveTime>().unwrap(),
        now: now.parse::<DateTime<chrono::Utc>>().unwrap(),
        ids,
        lang: Lang::En,
        zone: "",
    }
}
