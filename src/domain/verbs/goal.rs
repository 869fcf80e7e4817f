//! What a user does to goals: write one down, revise it with a reason, move it to another state, check in on it.

use chrono::NaiveDate;

use super::trash::trashed;
use crate::domain::{
    Change, CheckIn, Cx, Goal, GoalState, Id, Measure, Record, Revised, Revision, Seen, Verb,
};

/// Writes a goal, new (`before` is `None`) or changed. The title must not be empty: the form sees to it. What [`revised`]
/// names is kept as revisions, with this reason, in the same step. `None` when nothing changes.
pub fn save_goal(before: Option<Goal>, after: Goal, why: &str, cx: &Cx) -> Option<Change> {
    let Some(before) = before else {
        return Some(save(Verb::AddGoal, Seen::new(after), Vec::new(), why, cx));
    };
    if before == after {
        return None;
    }
    let mut revised = revised(&before, &after);
    let verb = match revised[..] {
        [] => Verb::EditGoal,
        [Revised::State(..)] => Verb::MoveGoal,
        _ => Verb::ReviseGoal,
    };
    let keeps_measure = revised
        .iter()
        .any(|one| matches!(one, Revised::Measure(..)));
    if !keeps_measure && !before.counted().counts_like(after.counted()) {
        // Nobody has to give a reason for it, but what was checked in before must not be taken for what counts now.
        let (was, became) = (before.measure.clone(), after.measure.clone());
        revised.insert(0, Revised::Measure(was, became));
    }
    Some(save(verb, Seen::changed(before, after), revised, why, cx))
}

/// What of a goal's measure, start, due day and state differs so that it asks for a reason. What was not said before is
/// no revision, nor is a milestone that was reached; and of a goal that is a draft only its state is.
pub fn revised(before: &Goal, after: &Goal) -> Vec<Revised> {
    let mut revised = Vec::new();
    if before.state != GoalState::Draft {
        let is_other = counts(before.measure.as_ref()) != counts(after.measure.as_ref());
        if before.measure.is_some() && is_other {
            let (was, became) = (before.measure.clone(), after.measure.clone());
            revised.push(Revised::Measure(was, became));
        }
        if before.start.is_some() && before.start != after.start {
            revised.push(Revised::Start(before.start, after.start));
        }
        if before.due.is_some() && before.due != after.due {
            revised.push(Revised::Due(before.due, after.due));
        }
    }
    if before.state != after.state {
        revised.push(Revised::State(before.state, after.state));
    }
    revised
}

/// What a measure counts, whatever of it is reached.
fn counts(measure: Option<&Measure>) -> Option<Measure> {
    let mut measure = measure.cloned();
    if let Some(Measure::Milestones(steps)) = &mut measure {
        for step in steps {
            step.reached = None;
        }
    }
    measure
}

/// Moves a goal to another state, and keeps that as a revision with this reason, which may be empty. `None` where it is
/// there already.
pub fn move_goal(goal: &Goal, state: GoalState, why: &str, cx: &Cx) -> Option<Change> {
    let mut after = goal.clone();
    after.state = state;
    save_goal(Some(goal.clone()), after, why, cx)
}

/// Checks in on a goal, or mends the check-in `before`. Of a goal that counts milestones, `goal` is as it was seen and
/// `reached` as it shall be, with the milestones reached by now; their number is the value of `after`. `None` when nothing
/// changes.
pub fn check_in(
    goal: &Goal,
    reached: Option<Measure>,
    before: Option<CheckIn>,
    after: CheckIn,
) -> Option<Change> {
    let mut records = Vec::new();
    if before.as_ref() != Some(&after) {
        records.push(Record::CheckIn(Seen { before, after }));
    }
    if let Some(measure) = reached.filter(|reached| goal.measure.as_ref() != Some(reached)) {
        let mut marked = goal.clone();
        marked.measure = Some(measure);
        records.push(Record::Goal(Box::new(Seen::changed(goal.clone(), marked))));
    }
    (!records.is_empty()).then(|| Change::Save {
        verb: Verb::CheckIn,
        subject: goal.title.clone(),
        records,
    })
}

/// A check-in of which nothing is said yet.
pub const fn new_check_in(id: Id, goal: Id, day: NaiveDate) -> CheckIn {
    CheckIn {
        id,
        deleted: false,
        goal,
        day,
        value: None,
        confidence: None,
        evidence: String::new(),
    }
}

/// Moves a goal to the trash; its check-ins and revisions stay with it.
pub fn trash_goal(goal: &Goal) -> Change {
    Change::Save {
        verb: Verb::Trash,
        subject: goal.title.clone(),
        records: vec![Record::Goal(Box::new(trashed(goal, |goal| {
            &mut goal.deleted
        })))],
    }
}

/// Moves a check-in of `goal`, as it was seen, to the trash. Milestones that were reached with it, on its day, are open
/// again: the same step brings both back.
pub fn trash_check_in(check_in: &CheckIn, goal: &Goal) -> Change {
    let mut records = vec![Record::CheckIn(trashed(check_in, |check_in| {
        &mut check_in.deleted
    }))];
    let mut opened = goal.clone();
    if let Some(Measure::Milestones(steps)) = &mut opened.measure {
        for step in steps {
            step.reached = step.reached.filter(|reached| *reached != check_in.day);
        }
    }
    if opened != *goal {
        records.push(Record::Goal(Box::new(Seen::changed(goal.clone(), opened))));
    }
    Change::Save {
        verb: Verb::Trash,
        subject: goal.title.clone(),
        records,
    }
}

fn save(verb: Verb, goal: Seen<Goal>, revised: Vec<Revised>, why: &str, cx: &Cx) -> Change {
    let of = goal.after.id;
    let subject = goal.after.title.clone();
    let revisions = revised
        .into_iter()
        .map(|what| revision(of, what, why, cx))
        .map(|revision| Record::Revision(Box::new(Seen::new(revision))));
    Change::Save {
        verb,
        subject,
        records: std::iter::once(Record::Goal(Box::new(goal)))
            .chain(revisions)
            .collect(),
    }
}

/// A revision of a goal, made today.
pub(super) fn revision(goal: Id, what: Revised, why: &str, cx: &Cx) -> Revision {
    Revision {
        id: cx.id(),
        deleted: false,
        goal,
        day: cx.today,
        what,
        why: why.trim().to_owned(),
    }
}
