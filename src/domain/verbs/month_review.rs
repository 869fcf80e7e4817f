//! What a user does to month-end reviews: write a step, give a verdict, finish, open again.

use super::add::born;
use super::goal::revision;
use super::trash::trashed;
use crate::domain::{
    Change, Cx, Goal, GoalState, GoalVerdict, Kind, MonthFacts, MonthReview, Record, Revised,
    STEPS, Seen, Takeaway, Verb, Verdict, is_same_word,
};

/// Writes what was said in a step. `None` when nothing changes.
pub fn write_review(before: Option<MonthReview>, after: MonthReview) -> Option<Change> {
    (before.as_ref() != Some(&after)).then(|| save(Verb::WriteReview, before, after, Vec::new()))
}

/// Says what shall become of a goal. Nothing is done to the goal before the review is finished. `None` when nothing
/// changes.
pub fn give_verdict(
    before: Option<MonthReview>,
    mut after: MonthReview,
    verdict: GoalVerdict,
) -> Option<Change> {
    match after
        .verdicts
        .iter_mut()
        .find(|known| known.goal == verdict.goal)
    {
        Some(known) => *known = verdict,
        None => after.verdicts.push(verdict),
    }
    (before.as_ref() != Some(&after)).then(|| save(Verb::GiveVerdict, before, after, Vec::new()))
}

/// Finishes a review: its facts are frozen, goals that are dropped or achieved are moved there with their reason as a
/// revision, and the action is noted as a takeaway of the goal in focus. `goals` are those of the verdicts, as they are
/// now; `takeaway` is the one that an earlier finish made, as it is now, also from the trash. While that one is open it
/// follows the action, into the trash too where the action was taken back; what is settled, or was put into the trash by
/// hand, stays as it is.
pub fn finish_review(
    before: Option<MonthReview>,
    mut after: MonthReview,
    facts: MonthFacts,
    goals: &[Goal],
    takeaway: Option<&Takeaway>,
    cx: &Cx,
) -> Change {
    let mut records = Vec::new();
    for verdict in &after.verdicts {
        let state = match verdict.verdict {
            Verdict::Drop => GoalState::Dropped,
            Verdict::Achieved => GoalState::Achieved,
            Verdict::Keep | Verdict::Change => continue,
        };
        let is_meant = |goal: &&Goal| goal.id == verdict.goal && !goal.deleted;
        let Some(goal) = goals
            .iter()
            .find(is_meant)
            .filter(|goal| goal.state != state)
        else {
            continue;
        };
        let what = Revised::State(goal.state, state);
        let mut moved = goal.clone();
        moved.state = state;
        records.push(Record::Goal(Box::new(Seen::changed(goal.clone(), moved))));
        let revision = revision(goal.id, what, &verdict.reason, cx);
        records.push(Record::Revision(Box::new(Seen::new(revision))));
    }
    if let Some(seen) = action(&after, takeaway, cx) {
        after.takeaway = (!seen.after.deleted).then_some(seen.after.id);
        records.push(Record::Takeaway(seen));
    }
    after.facts = Some(facts);
    after.finished = Some(cx.today);
    after.step = STEPS;
    save(Verb::FinishReview, before, after, records)
}

/// The takeaway of the action, new or changed; `None` where none is to be written. The action is a line as any that
/// stands in no note: its day and its tags are read from it.
fn action(review: &MonthReview, known: Option<&Takeaway>, cx: &Cx) -> Option<Seen<Takeaway>> {
    let known = known.filter(|known| Some(known.id) == review.takeaway);
    let mut said = born(&review.action, Kind::Action, None, cx);
    if let Some(said) = &mut said {
        review.cue.trim().clone_into(&mut said.if_then);
        said.goal = review.focus;
    }
    let (known, said) = match (known, said) {
        (None, said) => return said.map(Seen::new),
        (Some(known), _) if !known.deleted && !known.is_open() => return None,
        (Some(known), None) if known.deleted => return None,
        (Some(known), None) => return Some(trashed(known, |takeaway| &mut takeaway.deleted)),
        (Some(known), Some(said)) => (known, said),
    };
    let says_the_same = known.text == said.text && known.if_then == said.if_then;
    if known.deleted {
        return (!says_the_same).then(|| Seen::new(said));
    }
    let mut after = known.clone();
    after.text = said.text;
    after.if_then = said.if_then;
    after.goal = said.goal;
    // What was set in a list and does not stand in the line stays.
    after.due = said.due.or(known.due);
    after.private |= said.private;
    for tag in said.tags {
        if !known.tags.iter().any(|known| is_same_word(known, &tag)) {
            after.tags.push(tag);
        }
    }
    (after != *known).then(|| Seen::changed(known.clone(), after))
}

/// Opens a finished review again, which is kept in mind. `None` where it is open already.
pub fn reopen_review(review: &MonthReview, cx: &Cx) -> Option<Change> {
    review.finished?;
    let mut after = review.clone();
    after.finished = None;
    after.reopened.push(cx.today);
    Some(save(
        Verb::ReopenReview,
        Some(review.clone()),
        after,
        Vec::new(),
    ))
}

/// The review stands first, so that undoing leads to it.
fn save(
    verb: Verb,
    before: Option<MonthReview>,
    after: MonthReview,
    records: Vec<Record>,
) -> Change {
    Change::Save {
        verb,
        subject: after.month.to_string(),
        records: std::iter::once(Record::MonthReview(Box::new(Seen { before, after })))
            .chain(records)
            .collect(),
    }
}
