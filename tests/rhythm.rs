//! How a mentorship stands against its rhythm, case by case.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{Ids, Mentor, Rhythm, Stage};

use Rhythm::{OnTime, Past, TooLong, Unset};
use Stage::{Active, Approached, Candidate, Declined, Ended, Paused, Trial};

const TODAY: &str = "2026-11-22";

/// A case: the stage, the intended and the longest days, the start, the last meeting held; how it stands on [`TODAY`].
type Case = (
    Stage,
    (Option<u16>, Option<u16>),
    (Option<&'static str>, Option<&'static str>),
    Rhythm,
);

#[rustfmt::skip]
const CASES: &[Case] = &[
    (Active, (Some(14), None), (None, Some("2026-11-22")), OnTime(0)),
    (Active, (Some(14), None), (None, Some("2026-11-08")), OnTime(14)),
    (Active, (Some(14), None), (None, Some("2026-11-07")), Past(15)),
    (Active, (Some(30), Some(35)), (None, Some("2026-10-18")), Past(35)),
    (Active, (Some(30), Some(35)), (None, Some("2026-10-17")), TooLong(36)),
    (Active, (None, Some(35)), (None, Some("2026-10-18")), OnTime(35)),
    (Active, (None, Some(35)), (None, Some("2026-10-17")), TooLong(36)),
    // The longest gap is a limit even where it is below the intended one.
    (Active, (Some(35), Some(14)), (None, Some("2026-11-02")), TooLong(20)),
    // Before the first meeting the days count from the start; after it no more.
    (Active, (Some(14), None), (Some("2026-11-01"), None), Past(21)),
    (Active, (Some(14), None), (Some("2026-11-01"), Some("2026-11-20")), OnTime(2)),
    (Active, (Some(14), None), (Some("2026-12-01"), None), OnTime(-9)),
    // Nothing to go by.
    (Active, (Some(14), None), (None, None), Unset),
    (Active, (None, None), (None, Some("2025-01-01")), Unset),
    // Only who is met now has a rhythm.
    (Trial, (Some(14), None), (None, Some("2026-11-01")), Past(21)),
    (Candidate, (Some(14), None), (None, Some("2026-11-01")), Unset),
    (Approached, (Some(14), None), (None, Some("2026-11-01")), Unset),
    (Paused, (Some(14), Some(20)), (None, Some("2026-01-01")), Unset),
    (Ended, (Some(14), Some(20)), (None, Some("2026-01-01")), Unset),
    (Declined, (Some(14), Some(20)), (None, Some("2026-01-01")), Unset),
];

#[test]
fn a_rhythm_stands_as_the_last_meeting_says() {
    let ids = Ids::seeded(1);
    for (stage, (rhythm, longest), (started, met), expected) in CASES {
        let mentor = Mentor {
            rhythm: *rhythm,
            longest: *longest,
            started: started.map(day),
            ..Mentor::new(ids.next(DateTime::UNIX_EPOCH), "Jane Smith", *stage)
        };
        let standing = Rhythm::of(&mentor, met.map(day), day(TODAY));
        let case = format!("{stage:?} {rhythm:?} {longest:?} {started:?} {met:?}");
        assert_eq!(standing, *expected, "{case}");
        assert_eq!(standing.is_past(), matches!(expected, Past(_) | TooLong(_)));
    }
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}
