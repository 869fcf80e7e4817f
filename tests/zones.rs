//! Zones: a wall time elsewhere as an instant, as it is said here, and as it is typed.

use chrono::{NaiveDate, NaiveTime};
use shirube::domain::{Lang, Toward, read_day_and_time, read_time_in_zone, zone};
use shirube::words::terms;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn time(clock: &str) -> NaiveTime {
    NaiveTime::parse_from_str(clock, "%H:%M").unwrap()
}

/// `2026-11-22 18:00`, or a day alone.
fn moment(typed: &str) -> (NaiveDate, Option<NaiveTime>) {
    match typed.split_once(' ') {
        Some((on, at)) => (day(on), Some(time(at))),
        None => (day(typed), None),
    }
}

#[test]
fn a_wall_time_is_one_instant_also_where_clocks_are_changed() {
    for (zone, wall, instant) in [
        ("Asia/Tokyo", "2026-11-22 18:00", "2026-11-22T09:00:00Z"),
        ("Europe/Berlin", "2026-07-01 18:00", "2026-07-01T16:00:00Z"),
        // From 2 to 3 o'clock nothing is: by the offset before, 2:30 is 3:30.
        ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59:00Z"),
        ("Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:30:00Z"),
        ("Europe/Berlin", "2026-03-29 03:30", "2026-03-29T01:30:00Z"),
        // From 2 to 3 o'clock everything is twice: the first one.
        ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25T00:30:00Z"),
        ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00Z"),
        // Half an hour only.
        (
            "Australia/Lord_Howe",
            "2026-10-04 02:15",
            "2026-10-03T15:45:00Z",
        ),
        (
            "Australia/Lord_Howe",
            "2026-04-05 01:45",
            "2026-04-04T14:45:00Z",
        ),
        // A whole day was left out.
        ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T22:00:00Z"),
        (
            "America/New_York",
            "2040-07-01 12:00",
            "2040-07-01T16:00:00Z",
        ),
        ("Asia/Tokyo", "9999-12-31 23:59", "9999-12-31T14:59:00Z"),
        // Without the rules of every year to come, those of the last one count.
        ("Europe/Berlin", "9999-07-01 12:00", "9999-07-01T10:00:00Z"),
    ] {
        let (on, at) = moment(wall);
        let found = zone::instant(on, at.unwrap(), zone);
        assert_eq!(found, Some(instant.parse().unwrap()), "{zone} {wall}");
    }
    for zone in ["", "JST-9", "Mars/Olympus"] {
        assert_eq!(zone::instant(day("2026-11-22"), time("18:00"), zone), None);
    }
}

#[test]
fn an_instant_is_a_wall_time_of_the_zone_that_is_named() {
    let instant = "2026-11-30T20:00:00+09:00".parse().unwrap();
    for (zone, wall) in [
        ("Asia/Tokyo", Some("2026-11-30T20:00:00")),
        ("America/New_York", Some("2026-11-30T06:00:00")),
        ("Mars/Olympus", None),
        ("", None),
    ] {
        let wall = wall.map(|wall| wall.parse().unwrap());
        assert_eq!(zone::wall_at(instant, zone), wall, "{zone}");
    }
}

#[test]
fn a_time_elsewhere_is_said_as_it_is_there_and_here() {
    for (wall, zone, here, en, ja) in [
        (
            "2026-11-30 18:00",
            "Asia/Tokyo",
            "Asia/Tokyo",
            "18:00",
            "18:00",
        ),
        ("2026-11-30 18:00", "", "Asia/Tokyo", "18:00", "18:00"),
        ("2026-11-30 18:00", "Asia/Tokyo", "", "18:00", "18:00"),
        // The same clock by another name.
        (
            "2026-11-30 18:00",
            "Asia/Seoul",
            "Asia/Tokyo",
            "18:00",
            "18:00",
        ),
        (
            "2026-11-30 18:00",
            "Asia/Tokyo",
            "Europe/London",
            "18:00 (Asia/Tokyo) = 9:00 here",
            "18:00 (Asia/Tokyo) = こちらでは9:00",
        ),
        (
            "2026-11-30 18:00",
            "America/New_York",
            "Asia/Tokyo",
            "18:00 (America/New_York) = Tue 1 Dec 8:00 here",
            "18:00 (America/New_York) = こちらでは12月1日(火) 8:00",
        ),
    ] {
        let (on, at) = moment(wall);
        let said = |lang| terms::time_of(lang, on, at.unwrap(), zone, here);
        assert_eq!((said(Lang::En), said(Lang::Ja)), (en.into(), ja.into()));
    }
}

#[test]
fn a_time_is_typed_with_its_zone() {
    for (typed, meant) in [
        ("18:00", Some(("18:00", None))),
        ("6 pm", Some(("18:00", None))),
        ("18:00 Asia/Tokyo", Some(("18:00", Some("Asia/Tokyo")))),
        ("18:00 (asia/tokyo)", Some(("18:00", Some("Asia/Tokyo")))),
        ("6 pm New York", Some(("18:00", Some("America/New_York")))),
        ("１８時　tokyo", Some(("18:00", Some("Asia/Tokyo")))),
        ("9 utc", Some(("09:00", Some("UTC")))),
        ("18:00 Atlantis", None),
        // The names in Etc count the other way round than people do.
        ("18:00 GMT+9", Some(("18:00", Some("Etc/GMT-9")))),
        ("18:00 utc-3", Some(("18:00", Some("Etc/GMT+3")))),
        ("18:00 UTC+09:00", Some(("18:00", Some("Etc/GMT-9")))),
        ("18:00 GMT+0", Some(("18:00", Some("GMT+0")))),
        ("18:00 UTC+5:30", None),
        ("18:00 UTC+15", None),
        ("18:00 Etc/GMT+9", Some(("18:00", Some("Etc/GMT+9")))),
        ("18:00 Greenwich", Some(("18:00", Some("Greenwich")))),
        // Two zones each are called so.
        ("18:00 Louisville", None),
        ("18:00 Indianapolis", None),
        ("18:00 Eastern", None),
        ("Asia/Tokyo", None),
        ("", None),
    ] {
        let meant = meant.map(|(clock, zone)| (time(clock), zone));
        assert_eq!(read_time_in_zone(typed), meant, "{typed}");
    }
}

#[test]
fn the_next_day_may_have_a_time() {
    for (typed, meant) in [
        ("12/7", Some("2026-12-07")),
        ("12/7 18:00", Some("2026-12-07 18:00")),
        ("来週金曜　18時半", Some("2026-11-27 18:30")),
        ("fri 6 pm", Some("2026-11-27 18:00")),
        ("12/7 noon", None),
        ("18:00", None),
        ("", None),
    ] {
        let found = read_day_and_time(typed, day("2026-11-22"), Toward::Coming);
        assert_eq!(found, meant.map(moment), "{typed}");
    }
}

#[test]
fn the_clocks_of_a_zone_are_told_as_they_are_at_first_and_each_time_they_change() {
    let told = |zone: &str, first: &str, last: &str| -> Vec<String> {
        let shifts = zone::shifts(zone, day(first), day(last));
        let line = |one: &zone::Shift| {
            let summer = if one.is_summer { " summer" } else { "" };
            format!("{} {} {}{summer}", one.from, one.before, one.after)
        };
        shifts.iter().map(line).collect()
    };
    assert_eq!(
        told("Asia/Tokyo", "2026-01-01", "2030-01-01"),
        ["2026-01-01 09:00:00 32400 32400"]
    );
    assert_eq!(
        told("America/New_York", "2026-01-02", "2026-12-31"),
        [
            "2026-01-01 19:00:00 -18000 -18000",
            "2026-03-08 02:00:00 -18000 -14400 summer",
            "2026-11-01 02:00:00 -14400 -18000",
        ]
    );
    assert_eq!(
        told("Australia/Lord_Howe", "2026-04-01", "2026-04-06"),
        [
            "2026-04-01 11:00:00 39600 39600 summer",
            "2026-04-05 02:00:00 39600 37800",
        ]
    );
    for zone in ["", "Mars/Olympus"] {
        assert!(zone::shifts(zone, day("2026-01-01"), day("2026-12-31")).is_empty());
    }
    let backwards = zone::shifts("Asia/Tokyo", day("2026-12-31"), day("2026-01-01"));
    assert_eq!(backwards.len(), 1);
}
