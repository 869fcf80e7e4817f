//! Where a goal stands against the line from its start to its due day: rules that are told to the user as they are here.

use chrono::NaiveDate;

use super::{CheckIn, Goal, GoalState, Measure, Revised, Revision};

/// So many points of a hundred above the expected line, or more, are ahead.
pub const AHEAD: i64 = 10;
/// More than so many below it are at risk.
pub const AT_RISK: i64 = 5;
/// More than so many below it are behind.
pub const BEHIND: i64 = 10;
/// After so many days without a movement that is said.
pub const STILL: i64 = 30;

/// How a goal stands on a day. Points are hundredths of the way from the beginning to the aim, whole ones, as they are
/// shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is nothing to hold it against: no line and no doubt, or the goal is not pursued.
    Unset,
    /// The last value is at the aim or beyond it.
    Reached,
    /// So many points above the expected line, [`AHEAD`] at least.
    Ahead(i64),
    /// Near the line, or above it.
    OnTrack,
    /// More than [`AT_RISK`] points below the line; or its due day has passed; or confidence fell twice in a row.
    AtRisk,
    /// So many points below the line, more than [`BEHIND`].
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
    /// How much of it is expected to be done, 0 to 1; see [`expected`].
    pub expected: Option<f64>,
    /// The last value checked in, as the goal counts now; `None` where it was another kind of value.
    pub value: Option<f64>,
    /// The last confidence, 1 to 5.
    pub confidence: Option<u8>,
    /// Confidence fell in each of the last two check-ins that told it.
    pub is_doubted: bool,
    /// How it stands.
    pub standing: Standing,
    /// For how many days nothing has moved, if the goal is pursued: since the start, since it was taken up again, or
    /// since the last movement, whichever is the latest. A movement is a value that differs from the one before it, or
    /// evidence without a value.
    pub still: Option<i64>,
    /// For how many days its due day has passed, 1 or more, if the goal is pursued and not reached.
    pub late: Option<i64>,
}

impl Progress {
    /// Whether nothing has moved for so long that it is said.
    pub fn is_still(&self) -> bool {
        self.still.is_some_and(|days| days >= STILL) && self.standing != Standing::Reached
    }
}

/// The progress of `goal` on the day `day`. `check_ins` and `revisions` are its own, in any order; what is in the trash
/// or later than `day` is passed over.
pub fn progress(
    goal: &Goal,
    check_ins: &[CheckIn],
    revisions: &[Revision],
    day: NaiveDate,
) -> Progress {
    let until = in_order(check_ins, day);
    let last = until.iter().rev().find(|one| one.value.is_some());
    let done = last.and_then(|one| fraction(goal, one, revisions));
    let confidences: Vec<u8> = until.iter().filter_map(|one| one.confidence).collect();
    let is_doubted = matches!(confidences[..], [.., one, two, three] if one > two && two > three);
    let standing = standing(goal, done, is_doubted, day);
    let since = [goal.start, taken_up(revisions, day), last_moved(&until)];
    let is_open = goal.is_active() && standing != Standing::Reached;
    Progress {
        done,
        expected: expected(goal, day),
        value: last.and_then(|one| value_now(goal, one, revisions)),
        confidence: confidences.last().copied(),
        is_doubted,
        standing,
        still: (since.into_iter().flatten().max())
            .filter(|_| goal.is_active())
            .map(|since| (day - since).num_days().max(0)),
        late: (goal.due)
            .filter(|due| is_open && *due < day)
            .map(|due| (day - due).num_days()),
    }
}

/// How much of the way is expected to be done on `day`, 0 to 1: nothing until the start, all from the due day on, and a
/// straight line between. Before the due day `None` without a start before it; always `None` without a due day.
pub fn expected(goal: &Goal, day: NaiveDate) -> Option<f64> {
    let due = goal.due?;
    if day >= due {
        return Some(1.0);
    }
    let start = goal.start.filter(|start| *start < due)?;
    let (gone, whole) = ((day - start).num_days(), (due - start).num_days());
    Some((gone as f64 / whole as f64).clamp(0.0, 1.0))
}

/// How much of the way a check-in's value is, 0 to 1. A value that counts as the goal does now is held against how it
/// counts now; any other against the measure that was in force when it was written down.
pub fn fraction(goal: &Goal, check_in: &CheckIn, revisions: &[Revision]) -> Option<f64> {
    part(goal, check_in, revisions).map(|part| part.clamp(0.0, 1.0))
}

/// The same, beyond 0 and 1 where the value lies beyond the beginning or the aim.
pub(super) fn part(goal: &Goal, check_in: &CheckIn, revisions: &[Revision]) -> Option<f64> {
    Some(match value_now(goal, check_in, revisions) {
        Some(value) => goal.counted().fraction(value),
        None => in_force(goal, check_in, revisions).fraction(check_in.value?),
    })
}

/// A check-in's value as the goal counts now, so far as the two can be compared. Of milestones that were set anew since,
/// it is how many of those of now were reached by its day.
fn value_now(goal: &Goal, check_in: &CheckIn, revisions: &[Revision]) -> Option<f64> {
    let value = check_in.value?;
    let (then, now) = (in_force(goal, check_in, revisions), goal.counted());
    match (then, now) {
        (Measure::Milestones(before), Measure::Milestones(after)) => {
            let mut texts = before.iter().zip(after);
            let is_same = before.len() == after.len() && texts.all(|(was, is)| was.text == is.text);
            Some(if is_same {
                value
            } else {
                now.reached_by(check_in.day) as f64
            })
        }
        _ => then.counts_like(now).then_some(value),
    }
}

/// The measure that was in force when this check-in was written down: what the first revision after it replaced, else
/// what counts now.
pub fn measure_at(goal: &Goal, check_in: &CheckIn, revisions: &[Revision]) -> Measure {
    in_force(goal, check_in, revisions).clone()
}

fn in_force<'a>(goal: &'a Goal, check_in: &CheckIn, revisions: &'a [Revision]) -> &'a Measure {
    revisions
        .iter()
        .filter(|revision| !revision.deleted && revision.id > check_in.id)
        .filter_map(|revision| match &revision.what {
            Revised::Measure(before, _) => Some((revision.id, before)),
            _ => None,
        })
        .min_by_key(|(id, _)| *id)
        .map_or_else(
            || goal.counted(),
            |(_, before)| before.as_ref().unwrap_or(&Measure::Percent),
        )
}

fn standing(goal: &Goal, done: Option<f64>, is_doubted: bool, day: NaiveDate) -> Standing {
    if !goal.is_active() {
        return Standing::Unset;
    }
    if done.is_some_and(|done| done >= 1.0) {
        return Standing::Reached;
    }
    let points = expected(goal, day).map(|expected| {
        let part = done.unwrap_or(0.0) - expected;
        (part * 100.0).round() as i64
    });
    let is_past = goal.due.is_some_and(|due| due < day);
    match points {
        Some(points) if points < -BEHIND => Standing::Behind(-points),
        _ if is_doubted || is_past => Standing::AtRisk,
        Some(points) if points < -AT_RISK => Standing::AtRisk,
        Some(points) if points >= AHEAD => Standing::Ahead(points),
        Some(_) => Standing::OnTrack,
        None => Standing::Unset,
    }
}

/// The check-ins up to this day, the oldest first, those of one day as they were written down.
pub(super) fn in_order(check_ins: &[CheckIn], day: NaiveDate) -> Vec<&CheckIn> {
    let is_meant = |one: &&CheckIn| !one.deleted && one.day <= day;
    let mut until: Vec<&CheckIn> = check_ins.iter().filter(is_meant).collect();
    until.sort_by_key(|one| (one.day, one.id));
    until
}

/// The revisions up to this day.
pub(super) fn so_far(revisions: &[Revision], day: NaiveDate) -> impl Iterator<Item = &Revision> {
    let revisions = revisions.iter();
    revisions.filter(move |one| !one.deleted && one.day <= day)
}

/// The day on which the goal was made active last.
fn taken_up(revisions: &[Revision], day: NaiveDate) -> Option<NaiveDate> {
    let taken_up = |one: &&Revision| matches!(one.what, Revised::State(_, GoalState::Active));
    so_far(revisions, day)
        .filter(taken_up)
        .map(|one| one.day)
        .max()
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
