//! A goal against its expected line, its confidence and the time since it moved.

use shirube::domain::Standing::{Ahead, AtRisk, Behind, OnTrack, Reached, Unset};
use shirube::domain::{GoalState, Revised, Standing};

use crate::told::Told;

/// The day on which 40 points of a hundred are expected.
const AT_FORTY: &str = "2026-12-11";

#[test]
fn points_beside_the_line_say_how_a_goal_stands() {
    for (value, expected) in [
        (0.0, Behind(40)),
        (29.4, Behind(11)),
        // A whole point is shown, so a whole point is judged.
        (29.6, AtRisk),
        (30.0, AtRisk),
        (34.0, AtRisk),
        (35.0, OnTrack),
        (40.0, OnTrack),
        (49.0, OnTrack),
        (49.6, Ahead(10)),
        (50.0, Ahead(10)),
        (99.0, Ahead(59)),
        (99.9, Ahead(60)),
        (100.0, Reached),
        (250.0, Reached),
        (-50.0, Behind(40)),
    ] {
        let told = Told::new().at("2026-11-20", value);
        assert_eq!(told.on(AT_FORTY).standing, expected, "{value}");
    }
    assert_eq!(Told::new().on(AT_FORTY).standing, Behind(40), "no value");
}

type Case = (
    (Option<&'static str>, Option<&'static str>),
    &'static str,
    Option<f64>,
    Option<i64>,
    Standing,
);

#[rustfmt::skip]
const LINES: &[Case] = &[
    // Start and due day; the day; what is expected, how late it is, how 20 % stands.
    ((Some("2026-11-01"), Some("2026-11-11")), "2026-10-31", Some(0.0), None, Ahead(20)),
    ((Some("2026-11-01"), Some("2026-11-11")), "2026-11-01", Some(0.0), None, Ahead(20)),
    ((Some("2026-11-01"), Some("2026-11-11")), "2026-11-02", Some(0.1), None, Ahead(10)),
    ((Some("2026-11-01"), Some("2026-11-11")), "2026-11-10", Some(0.9), None, Behind(70)),
    ((Some("2026-11-01"), Some("2026-11-11")), "2026-11-11", Some(1.0), None, Behind(80)),
    ((Some("2026-11-01"), Some("2026-11-11")), "2026-11-12", Some(1.0), Some(1), Behind(80)),
    // A day in all: nothing is expected before it, and on it everything.
    ((Some("2026-11-11"), Some("2026-11-11")), "2026-11-10", None, None, Unset),
    ((Some("2026-11-11"), Some("2026-11-11")), "2026-11-11", Some(1.0), None, Behind(80)),
    // A start behind the due day draws no line; the due day counts all the same.
    ((Some("2026-12-01"), Some("2026-11-11")), "2026-11-10", None, None, Unset),
    ((Some("2026-12-01"), Some("2026-11-11")), "2026-11-13", Some(1.0), Some(2), Behind(80)),
    ((None, Some("2026-11-11")), "2026-11-10", None, None, Unset),
    ((None, Some("2026-11-11")), "2026-11-11", Some(1.0), None, Behind(80)),
    ((Some("2026-11-01"), None), "2030-01-01", None, None, Unset),
    ((None, None), "2026-11-20", None, None, Unset),
];

#[test]
fn the_line_goes_from_the_start_to_the_due_day() {
    for ((start, due), on, expected, late, standing) in LINES {
        let progress = Told::new()
            .lasting(*start, *due)
            .at("2026-10-01", 20.0)
            .on(on);
        let case = format!("{start:?} {due:?} {on}");
        assert_eq!(progress.expected, *expected, "{case}");
        assert_eq!(progress.late, *late, "{case}");
        assert_eq!(progress.standing, *standing, "{case}");
    }
}

#[test]
fn behind_its_due_day_a_goal_is_never_on_track() {
    for (value, on, standing, late) in [
        (97.0, "2027-02-09", OnTrack, None),
        (97.0, "2027-02-10", AtRisk, Some(1)),
        (99.9, "2027-03-01", AtRisk, Some(20)),
        (89.0, "2027-02-10", Behind(11), Some(1)),
        (100.0, "2027-02-10", Reached, None),
    ] {
        let progress = Told::new().at("2026-11-20", value).on(on);
        assert_eq!(progress.standing, standing, "{value} {on}");
        assert_eq!(progress.late, late, "{value} {on}");
    }
}

#[test]
fn a_goal_that_is_not_pursued_stands_nowhere() {
    for (state, is_active) in [
        (GoalState::Active, true),
        (GoalState::Draft, false),
        (GoalState::Paused, false),
        (GoalState::Achieved, false),
        (GoalState::Dropped, false),
    ] {
        for value in [0.0, 100.0] {
            let mut told = Told::new().at("2026-11-20", value);
            told.goal.state = state;
            let progress = told.on("2027-03-01");
            assert_eq!(progress.standing != Unset, is_active, "{state:?}");
            assert_eq!(progress.still.is_some(), is_active, "{state:?}");
            assert_eq!(
                progress.late.is_some(),
                is_active && value < 100.0,
                "{state:?}"
            );
            assert_eq!(progress.done, Some(value / 100.0), "{state:?}");
        }
    }
}

#[test]
fn two_falls_of_confidence_are_a_risk() {
    for (told, is_doubted) in [
        (&[][..], false),
        (&[Some(5), Some(4)], false),
        (&[Some(5), Some(4), Some(3)], true),
        (&[Some(5), Some(3), Some(3)], false),
        (&[Some(5), Some(4), None, Some(3), None], true),
        (&[Some(5), Some(4), Some(3), Some(4)], false),
        (&[Some(1), Some(5), Some(4), Some(3)], true),
    ] {
        for (value, at_ease, in_doubt) in [
            (60.0, Ahead(20), AtRisk),
            (40.0, OnTrack, AtRisk),
            (10.0, Behind(30), Behind(30)),
            (100.0, Reached, Reached),
        ] {
            let mut goal = Told::new().at("2026-11-02", value);
            for confidence in told {
                goal = goal.check("2026-11-02", None, *confidence);
            }
            let progress = goal.on(AT_FORTY);
            assert_eq!(progress.is_doubted, is_doubted, "{told:?}");
            let expected = if is_doubted { in_doubt } else { at_ease };
            assert_eq!(progress.standing, expected, "{told:?} {value}");
            let undated = goal.lasting(None, None).on(AT_FORTY).standing;
            let no_line = if is_doubted { AtRisk } else { Unset };
            assert_eq!(undated, if value < 100.0 { no_line } else { Reached });
        }
    }
}

#[test]
fn what_was_said_last_counts_whatever_comes_in_first() {
    let told = Told::new()
        .check("2026-11-10", Some(50.0), Some(4))
        .check("2026-11-05", Some(90.0), Some(5))
        .check("2026-11-10", Some(20.0), None)
        .check("2026-11-10", None, Some(3))
        .check("2026-11-12", Some(70.0), Some(1));
    for (on, value, confidence) in [
        ("2026-11-04", None, None),
        ("2026-11-05", Some(90.0), Some(5)),
        ("2026-11-09", Some(90.0), Some(5)),
        ("2026-11-10", Some(20.0), Some(3)),
        ("2026-11-11", Some(20.0), Some(3)),
        ("2026-11-12", Some(70.0), Some(1)),
    ] {
        let progress = told.on(on);
        assert_eq!(
            (progress.value, progress.confidence),
            (value, confidence),
            "{on}"
        );
    }
    let mut told = told;
    told.check_ins[4].deleted = true;
    assert_eq!(told.on("2026-11-30").value, Some(20.0), "in the trash");
}

#[test]
fn nothing_moved_for_thirty_days() {
    let state = |from, to| Revised::State(from, to);
    let (active, paused) = (GoalState::Active, GoalState::Paused);
    let evidence = |mut told: Told, words: &str| {
        let last = told.check_ins.last_mut().unwrap();
        last.evidence = words.to_owned();
        told
    };
    let moved = || Told::new().at("2026-11-10", 20.0);
    for (told, on, still, is_said) in [
        // From the start on, and not before it.
        (Told::new(), "2026-10-01", Some(0), false),
        (Told::new(), "2026-11-30", Some(29), false),
        (Told::new(), "2026-12-01", Some(30), true),
        // From the last value that differs.
        (moved(), "2026-12-09", Some(29), false),
        (moved(), "2026-12-10", Some(30), true),
        (moved().at("2026-12-01", 20.0), "2026-12-10", Some(30), true),
        (moved().at("2026-12-01", 19.0), "2026-12-10", Some(9), false),
        // Evidence moves where no value was said.
        (
            evidence(moved().check("2026-12-01", None, Some(3)), " "),
            "2026-12-10",
            Some(30),
            true,
        ),
        (
            evidence(moved().check("2026-12-01", None, None), "first draft"),
            "2026-12-10",
            Some(9),
            false,
        ),
        // Reached, there is nothing to move.
        (
            Told::new().at("2026-11-10", 100.0),
            "2027-01-10",
            Some(61),
            false,
        ),
        // A pause is no standstill.
        (
            moved().revise("2026-11-12", state(active, paused)),
            "2027-01-10",
            None,
            false,
        ),
        (
            moved()
                .revise("2026-11-12", state(active, paused))
                .revise("2027-01-05", state(paused, active)),
            "2027-01-10",
            Some(5),
            false,
        ),
        // Without a start and a value nobody knows.
        (Told::new().lasting(None, None), "2027-01-10", None, false),
    ] {
        let progress = told.on(on);
        assert_eq!(progress.still, still, "{on} {:?}", told.check_ins);
        assert_eq!(progress.is_still(), is_said, "{on} {:?}", told.check_ins);
    }
}
