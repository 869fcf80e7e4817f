//! How a goal went: its check-ins, its expected line and its revisions, as a chart shows them.

use chrono::NaiveDate;

use super::standing::{in_order, part, so_far};
use super::{CheckIn, Goal, GoalState, Revised, Revision};

/// How a goal went: what a chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The first day of it: of the start, of what was checked in or revised, of today while the goal is open.
    pub from: NaiveDate,
    /// The last day of it, at least `from`: of the due day and the same.
    pub until: NaiveDate,
    /// The check-ins, the oldest first; a day can have several.
    pub points: Vec<Point>,
    /// The ends of the expected line, each a day and how much of the way, 0 to 1; `None` where [`expected`](super::expected) has no line.
    pub line: Option<((NaiveDate, f64), (NaiveDate, f64))>,
    /// The days on which something was revised, each once, the oldest first. A measure said for the first time is none.
    pub revised: Vec<NaiveDate>,
}

/// What was checked in on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day.
    pub day: NaiveDate,
    /// How much of the way was done: 1 is the aim, and beyond either end where the value was; `None` where no value was
    /// said.
    pub done: Option<f64>,
    /// The confidence, 1 to 5.
    pub confidence: Option<u8>,
}

/// How `goal` went up to the day `today`. `check_ins` and `revisions` are its own, in any order; what is in the trash or
/// later than `today` is passed over.
pub fn course(
    goal: &Goal,
    check_ins: &[CheckIn],
    revisions: &[Revision],
    today: NaiveDate,
) -> Course {
    let points: Vec<Point> = in_order(check_ins, today)
        .into_iter()
        .map(|one| Point {
            day: one.day,
            done: part(goal, one, revisions),
            confidence: one.confidence,
        })
        .collect();
    let mut revised: Vec<NaiveDate> = so_far(revisions, today)
        .filter(|one| !matches!(one.what, Revised::Measure(None, _)))
        .map(|one| one.day)
        .collect();
    revised.sort_unstable();
    revised.dedup();
    let line = match (goal.start, goal.due) {
        (Some(start), Some(due)) if start < due => Some(((start, 0.0), (due, 1.0))),
        _ => None,
    };
    let is_over = matches!(goal.state, GoalState::Achieved | GoalState::Dropped);
    let days = points.iter().map(|point| point.day).chain(revised.clone());
    let days: Vec<NaiveDate> = days
        .chain(goal.start)
        .chain(goal.due)
        .chain((!is_over).then_some(today))
        .collect();
    Course {
        from: days.iter().min().copied().unwrap_or(today),
        until: days.iter().max().copied().unwrap_or(today),
        points,
        line,
        revised,
    }
}
