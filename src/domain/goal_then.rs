//! A goal as it was on a day of the past, as far as its revisions tell.

use chrono::NaiveDate;

use super::{Goal, GoalState, Revised, Revision};

/// The goal as it was at the end of the day `day`: what was revised later is taken back, the newest first. What was
/// changed without a revision is as it is now. `revisions` are its own, in any order.
pub fn goal_then(goal: &Goal, revisions: &[Revision], day: NaiveDate) -> Goal {
    let mut then = goal.clone();
    let mut later: Vec<&Revision> = revisions.iter().filter(|one| one.day > day).collect();
    later.sort_unstable_by_key(|one| std::cmp::Reverse((one.day, one.id)));
    for revision in later {
        match &revision.what {
            Revised::Measure(was, _) => then.measure.clone_from(was),
            Revised::Start(was, _) => then.start = *was,
            Revised::Due(was, _) => then.due = *was,
            Revised::State(was, _) => then.state = *was,
        }
    }
    then
}

/// Whether the goal was pursued on any day from `first` to `last`: it was active at the end of it, or stopped being so
/// within it. `revisions` are its own, in any order.
pub fn was_pursued(
    goal: &Goal,
    revisions: &[Revision],
    (first, last): (NaiveDate, NaiveDate),
) -> bool {
    let stopped = |one: &Revision| {
        (first..=last).contains(&one.day)
            && matches!(one.what, Revised::State(GoalState::Active, _))
    };
    goal_then(goal, revisions, last).is_active() || revisions.iter().any(stopped)
}
