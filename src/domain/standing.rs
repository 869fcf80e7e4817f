//! Where a goal stands against the line from its start to its due day: rules that are told to the user as they are here.

use chrono::NaiveDate;

use super::{CheckIn, Goal, Measure, Revised, Revision};

/// So many points of a hundred above the expected line are ahead.
pub const AHEAD: i64 = 10;
/// More than so many below it are at risk.
pub const AT_RISK: i64 = 5;
/// More than so many below it are behind.
pub const BEHIND: i64 = 10;
/// After so many days without a movement that is said.
pub const STILL: i64 = 30;

/// How a goal stands on a day. Points are hundredths of the way from the beginning to the aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is nothing to hold it against: no due day, no start, or the goal is not pursued.
    Unset,
    /// The aim is reached.
    Reached,
    /// So many points above the expected line, ten at least.
    Ahead(i64),
    /// Near the line, or above it.
    OnTrack,
    /// Five to ten points below the line, or confidence fell twice in a row.
    AtRisk,
    /// So many points below the line, more than ten.
    Behind(i64),
}

impl Standing {
    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unset => "unset",
            Self::Reached => "reached",
            Self::Ahead(_) => "ahead",
            Self::OnTrack => "on-track",
            Self::AtRisk => "at-risk",
            Self::Behind(_) => "behind",
        }
    }
}

/// What is known of a goal's progress on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// How much of the way is done, 0 to 1; `None` before the first value was checked in.
    pub done: Option<f64>,
    /// How much of it is expected to be done, 0 to 1; `None` without a start, a due day, or a way between them.
    pub expected: Option<f64>,
    /// The last value checked in, as the measure of its time counts.
    pub value: Option<f64>,
    /// The last confidence, 1 to 5.
    pub confidence: Option<u8>,
    /// Confidence fell in each of the last two check-ins that told it.
    pub is_doubted: bool,
    /// How it stands.
    pub standing: Standing,
    /// For how many days nothing has moved, if the goal is pursued: since a value was checked in that differs from the one
    /// before it; else since the start.
    pub still: Option<i64>,
}

impl Progress {
    /// Whether nothing has moved for so long that it is said.
    pub fn is_still(&self) -> bool {
        self.still.is_some_and(|days| days >= STILL) && self.standing != Standing::Reached
    }
}

/// The progress of `goal` on the day `day`. `check_ins` are its own, the oldest first, later ones than `day` are passed
/// over; `revisions` are its own in any order.
pub fn progress(
    goal: &Goal,
    check_ins: &[CheckIn],
    revisions: &[Revision],
    day: NaiveDate,
) -> Progress {
    let until: Vec<&CheckIn> = check_ins.iter().filter(|one| one.day <= day).collect();
    let last = until.iter().rev().find(|one| one.value.is_some());
    let done = last.and_then(|one| fraction(goal, one, revisions));
    let confidences: Vec<u8> = until.iter().filter_map(|one| one.confidence).collect();
    let is_doubted = matches!(confidences[..], [.., one, two, three] if one > two && two > three);
    let expected = expected(goal, day);
    let moved = last_moved(&until).or(goal.start);
    Progress {
        done,
        expected,
        value: last.and_then(|one| one.value),
        confidence: confidences.last().copied(),
        is_doubted,
        standing: standing(goal, done, expected, is_doubted),
        still: moved
            .filter(|_| goal.is_active())
            .map(|moved| (day - moved).num_days().max(0)),
    }
}

/// How a goal went, as it is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// What was checked in, the oldest first.
    pub points: Vec<Point>,
    /// The expected line, from its beginning to its end: a day, and how much of the way is done then.
    pub line: Option<((NaiveDate, f64), (NaiveDate, f64))>,
    /// The days on which it was revised.
    pub revised: Vec<NaiveDate>,
}

/// One check-in of a course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Its day.
    pub day: NaiveDate,
    /// How much of the way was done, 0 to 1.
    pub done: Option<f64>,
    /// The confidence, 1 to 5.
    pub confidence: Option<u8>,
}

/// How `goal` went until `today`.
pub fn course(
    goal: &Goal,
    check_ins: &[CheckIn],
    revisions: &[Revision],
    today: NaiveDate,
) -> Course {
    let points: Vec<Point> = check_ins
        .iter()
        .filter(|one| one.day <= today)
        .map(|one| Point {
            day: one.day,
            done: fraction(goal, one, revisions),
            confidence: one.confidence,
        })
        .collect();
    let first = points.first().map(|point| point.day);
    let from = [goal.start, first]
        .into_iter()
        .flatten()
        .min()
        .unwrap_or(today);
    let last = points.last().map(|point| point.day);
    let until = [Some(goal.due.unwrap_or(today)), last, Some(today)]
        .into_iter()
        .flatten()
        .max()
        .unwrap_or(today);
    let line = match (goal.start, goal.due) {
        (Some(start), Some(due)) if start < due => Some(((start, 0.0), (due, 1.0))),
        _ => None,
    };
    let mut revised: Vec<NaiveDate> = revisions.iter().map(|one| one.day).collect();
    revised.sort_unstable();
    revised.dedup();
    Course {
        from,
        until,
        points,
        line,
        revised,
    }
}

/// How much of the way from the start to the due day is expected to be done on `day`, 0 to 1.
pub fn expected(goal: &Goal, day: NaiveDate) -> Option<f64> {
    let (start, due) = (goal.start?, goal.due?);
    let whole = (due - start).num_days();
    (whole > 0).then(|| ((day - start).num_days() as f64 / whole as f64).clamp(0.0, 1.0))
}

/// How much of the way a check-in's value is, 0 to 1. A value of the kind that counts now is held against how it counts
/// now; one of another kind against the measure that was in force when it was written down.
pub fn fraction(goal: &Goal, check_in: &CheckIn, revisions: &[Revision]) -> Option<f64> {
    let now = goal.counted();
    let then = measure_at(goal, check_in, revisions);
    let measure = if then.name() == now.name() {
        now
    } else {
        &then
    };
    Some(measure.fraction(check_in.value?).clamp(0.0, 1.0))
}

/// The measure that was in force when this check-in was written down: what the first revision after it replaced, else
/// what counts now.
pub fn measure_at(goal: &Goal, check_in: &CheckIn, revisions: &[Revision]) -> Measure {
    let measures = revisions
        .iter()
        .filter_map(|revision| match &revision.what {
            Revised::Measure(before, _) => Some((revision.id, before)),
            _ => None,
        });
    let next = measures
        .filter(|(id, _)| *id > check_in.id)
        .min_by_key(|(id, _)| *id);
    match next {
        Some((_, before)) => before.clone().unwrap_or(Measure::Percent),
        None => goal.counted().clone(),
    }
}

fn standing(goal: &Goal, done: Option<f64>, expected: Option<f64>, is_doubted: bool) -> Standing {
    if !goal.is_active() {
        return Standing::Unset;
    }
    if done.is_some_and(|done| done >= 1.0) {
        return Standing::Reached;
    }
    let by_line = expected.map(|expected| {
        let points = ((done.unwrap_or(0.0) - expected) * 100.0).round() as i64;
        match points {
            AHEAD.. => Standing::Ahead(points),
            points if points < -BEHIND => Standing::Behind(-points),
            points if points < -AT_RISK => Standing::AtRisk,
            _ => Standing::OnTrack,
        }
    });
    match by_line {
        Some(Standing::Behind(points)) => Standing::Behind(points),
        _ if is_doubted => Standing::AtRisk,
        by_line => by_line.unwrap_or(Standing::Unset),
    }
}

/// The day on which the value moved last. A check-in without a value moves if it shows something.
fn last_moved(check_ins: &[&CheckIn]) -> Option<NaiveDate> {
    let mut value = None;
    let mut moved = None;
    for check_in in check_ins {
        let is_movement = match check_in.value {
            Some(new) => value.replace(new) != Some(new),
            None => !check_in.evidence.trim().is_empty(),
        };
        if is_movement {
            moved = Some(check_in.day);
        }
    }
    moved
}
