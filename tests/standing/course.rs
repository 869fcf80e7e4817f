//! How a goal went, as a chart shows it.

use shirube::domain::{GoalState, Point, Revised, course};

use crate::told::{Told, day};

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
