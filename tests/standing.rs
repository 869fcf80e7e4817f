//! Where a goal stands against its expected line, case by case.

use chrono::{DateTime, NaiveDate};
use shirube::domain::Standing::{Ahead, AtRisk, Behind, OnTrack, Reached, Unset};
use shirube::domain::{
    CheckIn, Goal, GoalState, Id, Ids, Measure, Milestone, Point, Progress, Revised, Revision,
    Standing, course, measure_at, new_check_in, progress,
};

/// A goal with what was said of it, each later than what was said before.
struct Told {
    goal: Goal,
    check_ins: Vec<CheckIn>,
    revisions: Vec<Revision>,
    ids: Ids,
    /// When the next of it is said, in milliseconds.
    now: i64,
}

impl Told {
    /// Percent from the 1 November to the 9 February: a hundred days, a point each.
    fn new() -> Self {
        let ids = Ids::seeded(1);
        let goal = Goal {
            due: Some(day("2027-02-09")),
            ..Goal::new(
                ids.next(DateTime::UNIX_EPOCH),
                "英語で発表する",
                day("2026-11-01"),
            )
        };
        Self {
            goal,
            check_ins: Vec::new(),
            revisions: Vec::new(),
            ids,
            now: 0,
        }
    }

    /// An id, later than all before it.
    fn id(&mut self) -> Id {
        self.now += 1;
        let now = DateTime::from_timestamp_millis(self.now).unwrap();
        self.ids.next(now)
    }

    fn lasting(mut self, start: Option<&str>, due: Option<&str>) -> Self {
        self.goal.start = start.map(day);
        self.goal.due = due.map(day);
        self
    }

    fn counted(mut self, measure: Measure) -> Self {
        self.goal.measure = Some(measure);
        self
    }

    fn check(mut self, on: &str, value: Option<f64>, confidence: Option<u8>) -> Self {
        let check_in = new_check_in(self.id(), self.goal.id, day(on));
        self.check_ins.push(CheckIn {
            value,
            confidence,
            ..check_in
        });
        self
    }

    fn at(self, on: &str, value: f64) -> Self {
        self.check(on, Some(value), None)
    }

    fn revise(mut self, on: &str, what: Revised) -> Self {
        match &what {
            Revised::Measure(_, now) => self.goal.measure.clone_from(now),
            Revised::Start(_, now) => self.goal.start = *now,
            Revised::Due(_, now) => self.goal.due = *now,
            Revised::State(_, now) => self.goal.state = *now,
        }
        let id = self.id();
        self.revisions.push(Revision {
            id,
            deleted: false,
            goal: self.goal.id,
            day: day(on),
            what,
            why: String::new(),
        });
        self
    }

    fn on(&self, on: &str) -> Progress {
        progress(&self.goal, &self.check_ins, &self.revisions, day(on))
    }
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn number(baseline: f64, target: f64, unit: &str) -> Measure {
    Measure::Number {
        baseline,
        target,
        unit: unit.into(),
    }
}

fn steps(reached: &[(&str, Option<&str>)]) -> Measure {
    let step = |(text, reached): &(&str, Option<&str>)| Milestone {
        text: (*text).into(),
        reached: reached.map(day),
    };
    Measure::Milestones(reached.iter().map(step).collect())
}

fn levels() -> Measure {
    Measure::Levels(["", "", "", "", ""].map(String::from))
}

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
fn a_value_counts_as_its_measure_says() {
    for (measure, value, done) in [
        (Measure::Percent, 80.0, 0.8),
        (Measure::Percent, 120.0, 1.0),
        (number(0.0, 50.0, "books"), 20.0, 0.4),
        // Numbers that fall.
        (number(30.0, 5.0, "min"), 30.0, 0.0),
        (number(30.0, 5.0, "min"), 20.0, 0.4),
        (number(30.0, 5.0, "min"), 5.0, 1.0),
        (number(30.0, 5.0, "min"), 0.0, 1.0),
        (number(30.0, 5.0, "min"), 45.0, 0.0),
        (number(-2.0, 2.0, ""), 0.0, 0.5),
        // No way, or none that a number can tell.
        (number(5.0, 5.0, ""), 5.0, 0.0),
        (number(5.0, 5.0, ""), 9.0, 0.0),
        (number(-f64::MAX, f64::MAX, ""), f64::MAX, 0.0),
        (number(f64::NAN, 1.0, ""), 1.0, 0.0),
        (number(0.0, f64::INFINITY, ""), 1.0, 0.0),
        (steps(&[("a", None), ("b", None)]), 1.0, 0.5),
        (steps(&[("a", None)]), 3.0, 1.0),
        (steps(&[]), 0.0, 0.0),
        // Of the five levels 0 is the aim.
        (levels(), -2.0, 0.0),
        (levels(), -1.0, 0.5),
        (levels(), 0.0, 1.0),
        (levels(), 2.0, 1.0),
    ] {
        let case = format!("{value} of {measure:?}");
        let told = Told::new().counted(measure).at("2026-11-20", value);
        let progress = told.on(AT_FORTY);
        assert_eq!(progress.done, Some(done), "{case}");
        assert_eq!(progress.value, Some(value), "{case}");
        assert_eq!(progress.standing == Reached, done >= 1.0, "{case}");
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

#[test]
fn a_revised_measure_holds_old_values_against_what_they_meant() {
    let measure =
        |from: &Measure, to: &Measure| Revised::Measure(Some(from.clone()), Some(to.clone()));
    let pages = number(0.0, 100.0, "pages");
    let more = number(0.0, 200.0, "Pages");
    let hours = number(0.0, 10.0, "hours");
    let two = steps(&[("a", Some("2026-11-05")), ("b", Some("2026-11-08"))]);
    let four = steps(&[
        ("a", Some("2026-11-05")),
        ("c", None),
        ("b!", Some("2026-11-08")),
        ("d", Some("2026-11-30")),
    ]);
    let new_levels = Measure::Levels(["a", "b", "c", "d", "e"].map(String::from));
    for (then, now, value, in_now, done) in [
        // A target that moved: what was done is less of it now.
        (&pages, &more, 80.0, Some(80.0), 0.4),
        // What was counted in something else keeps its share.
        (&pages, &hours, 80.0, None, 0.8),
        (&Measure::Percent, &hours, 60.0, None, 0.6),
        (&hours, &Measure::Percent, 3.0, None, 0.3),
        (&two, &Measure::Percent, 1.0, None, 0.5),
        (&Measure::Percent, &levels(), 50.0, None, 0.5),
        (&levels(), &new_levels, -1.0, Some(-1.0), 0.5),
        // Milestones that were set anew: those of now, reached by then.
        (&two, &four, 2.0, Some(2.0), 0.5),
        (&four, &two, 4.0, Some(2.0), 1.0),
    ] {
        let told = Told::new()
            .counted(then.clone())
            .at("2026-11-10", value)
            .revise("2026-11-10", measure(then, now));
        let case = format!("{value} of {then:?}, now {now:?}");
        let progress = told.on("2026-11-10");
        assert_eq!(progress.done, Some(done), "{case}");
        assert_eq!(progress.value, in_now, "{case}");
        let [check_in] = &told.check_ins[..] else {
            panic!("one check-in");
        };
        assert_eq!(measure_at(&told.goal, check_in, &told.revisions), *then);
        // What is checked in from now on is of the new measure.
        let told = told.at("2026-11-10", 0.0);
        assert_eq!(told.on("2026-11-10").value, Some(0.0), "{case}");
    }
}

#[test]
fn a_measure_revised_twice_was_each_of_them_in_its_time() {
    let (pages, hours) = (number(0.0, 100.0, "pages"), number(0.0, 10.0, "hours"));
    let told = Told::new()
        .at("2026-11-02", 10.0)
        .revise("2026-11-03", Revised::Measure(None, Some(pages.clone())))
        .at("2026-11-04", 10.0)
        .revise("2026-11-05", Revised::Due(None, None))
        .revise(
            "2026-11-05",
            Revised::Measure(Some(pages.clone()), Some(hours.clone())),
        )
        .at("2026-11-06", 9.0);
    let measures = [Measure::Percent, pages, hours];
    for (check_in, measure) in told.check_ins.iter().zip(measures) {
        assert_eq!(measure_at(&told.goal, check_in, &told.revisions), measure);
    }
    assert_eq!(told.on("2026-11-30").done, Some(0.9));
}

#[test]
fn the_course_tells_points_line_and_revisions() {
    let told = Told::new()
        .check("2026-11-20", None, Some(4))
        .check("2026-11-10", Some(20.0), Some(5))
        .revise("2026-11-25", Revised::Start(None, Some(day("2026-11-01"))))
        .revise("2026-11-25", Revised::Due(None, Some(day("2027-02-09"))))
        .at("2026-12-01", 90.0);
    let seen =
        |told: &Told, on: &str| course(&told.goal, &told.check_ins, &told.revisions, day(on));
    let course = seen(&told, "2026-11-30");
    let point = |on: &str, done, confidence| Point {
        day: day(on),
        done,
        confidence,
    };
    assert_eq!(
        course.points,
        [
            point("2026-11-10", Some(0.2), Some(5)),
            point("2026-11-20", None, Some(4)),
        ]
    );
    let line = ((day("2026-11-01"), 0.0), (day("2027-02-09"), 1.0));
    assert_eq!(course.line, Some(line));
    assert_eq!(course.revised, [day("2026-11-25")]);
    assert_eq!(
        (course.from, course.until),
        (day("2026-11-01"), day("2027-02-09"))
    );
}

#[test]
#[rustfmt::skip]
fn the_course_lasts_as_long_as_there_is_something_to_see() {
    let (active, achieved) = (GoalState::Active, GoalState::Achieved);
    for (state, start, due, checked, from, until) in [
        (active, Some("2026-11-01"), Some("2027-02-09"), None, "2026-11-01", "2027-02-09"),
        (active, Some("2026-11-01"), Some("2026-11-09"), None, "2026-11-01", "2026-11-22"),
        (active, Some("2026-12-01"), None, None, "2026-11-22", "2026-12-01"),
        (active, Some("2026-11-01"), None, Some("2026-10-01"), "2026-10-01", "2026-11-22"),
        (active, None, None, None, "2026-11-22", "2026-11-22"),
        (active, Some("2026-12-01"), Some("2026-10-01"), None, "2026-10-01", "2026-12-01"),
        // What is over does not grow with the years.
        (achieved, Some("2024-01-01"), None, Some("2024-05-01"), "2024-01-01", "2024-05-01"),
        (achieved, None, None, None, "2026-11-22", "2026-11-22"),
    ] {
        let mut told = Told::new().lasting(start, due);
        told.goal.state = state;
        if let Some(on) = checked {
            told = told.at(on, 10.0);
        }
        let course = course(&told.goal, &told.check_ins, &told.revisions, day("2026-11-22"));
        assert_eq!((course.from, course.until), (day(from), day(until)), "{start:?} {due:?}");
    }
}
