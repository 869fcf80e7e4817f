//! What a user does to month-end reviews: write a step, give a verdict, finish, open again.

use super::add::born;
use super::carried_action::{Words, carried_action};
use super::goal::revision;
use crate::domain::{
    Carried, Change, Cx, Goal, GoalState, GoalVerdict, Id, Kind, MonthFacts, MonthReview, Record,
    Revised, STEPS, Seen, Takeaway, Verb, Verdict,
};

/// Writes what was said in a step. `None` when nothing changes, and for a finished review: that one is opened again first.
pub fn write_review(before: Option<MonthReview>, after: MonthReview) -> Option<Change> {
    write(Verb::WriteReview, before, after)
}

/// Says what shall become of a goal. Nothing is done to the goal before the review is finished. `None` when nothing
/// changes, and for a finished review.
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
    write(Verb::GiveVerdict, before, after)
}

fn write(verb: Verb, before: Option<MonthReview>, after: MonthReview) -> Option<Change> {
    let is_finished = before.as_ref().is_some_and(MonthReview::is_finished);
    let differs = before.as_ref() != Some(&after);
    (differs && !is_finished).then(|| save(verb, before, after, Vec::new()))
}

/// Finishes a review: its facts are frozen, goals that are dropped or achieved are moved there with their reason as a
/// revision, and the action is noted as a takeaway of the goal in focus. `goals` are those of the verdicts, as they are
/// now; `takeaway` is the one that an earlier finish made, as it is now, also from the trash.
///
/// A verdict that an earlier finish carried out is not carried out again: where the goal was taken up since, that was
/// meant. While the takeaway is open it follows the action, into the trash too where the action was taken back, but only
/// in what was said otherwise since the last finish; what is settled, or was put into the trash by hand, stays as it is.
///
/// A review that is finished already stays as it is: nothing in the change differs.
pub fn finish_review(
    before: Option<MonthReview>,
    mut after: MonthReview,
    facts: MonthFacts,
    goals: &[Goal],
    takeaway: Option<&Takeaway>,
    cx: &Cx,
) -> Change {
    if let Some(finished) = before.as_ref().filter(|before| before.is_finished()) {
        let same = finished.clone();
        return save(Verb::FinishReview, before, same, Vec::new());
    }
    let mut records = Vec::new();
    let (mut dropped, mut achieved) = (Vec::new(), Vec::new());
    for verdict in &after.verdicts {
        let (state, carried) = match verdict.verdict {
            Verdict::Drop => (GoalState::Dropped, &mut dropped),
            Verdict::Achieved => (GoalState::Achieved, &mut achieved),
            Verdict::Keep | Verdict::Change => continue,
        };
        let is_meant = |goal: &&Goal| goal.id == verdict.goal && !goal.deleted;
        let Some(goal) = goals.iter().find(is_meant) else {
            continue;
        };
        carried.push(goal.id);
        if goal.state == state || after.has_carried_out(goal.id, verdict.verdict) {
            continue;
        }
        let what = Revised::State(goal.state, state);
        let mut moved = goal.clone();
        moved.state = state;
        records.push(Record::Goal(Box::new(Seen::changed(goal.clone(), moved))));
        let revision = revision(goal.id, what, &verdict.reason, cx);
        records.push(Record::Revision(Box::new(Seen::new(revision))));
    }
    let known = takeaway.filter(|known| Some(known.id) == after.takeaway);
    let mut day = cx.today;
    match action(&after, known, cx) {
        Some(seen) => {
            if let (Some(carried), Some(_)) = (&after.carried, &seen.before) {
                day = carried.day;
            }
            after.takeaway = (!seen.after.deleted).then_some(seen.after.id);
            records.push(Record::Takeaway(seen));
        }
        None => day = after.carried.as_ref().map_or(day, |carried| carried.day),
    }
    if after.takeaway.is_none() {
        day = cx.today;
    }
    after.carried = Some(Carried {
        day,
        focus: after.focus,
        cue: after.cue.clone(),
        action: after.action.clone(),
        dropped,
        achieved,
    });
    after.facts = Some(facts);
    after.finished = Some(cx.today);
    after.step = STEPS;
    save(Verb::FinishReview, before, after, records)
}

/// The takeaway of the action, new or changed; `None` where none is to be written. `known` is the one that an earlier
/// finish made.
fn action(review: &MonthReview, known: Option<&Takeaway>, cx: &Cx) -> Option<Seen<Takeaway>> {
    let carried = review.carried.as_ref();
    let cx_then = Cx {
        today: carried.map_or(cx.today, |carried| carried.day),
        ..*cx
    };
    let words = Words {
        then: carried.and_then(|it| said(&it.action, &it.cue, it.focus, &cx_then)),
        now: said(&review.action, &review.cue, review.focus, &cx_then),
        anew: said(&review.action, &review.cue, review.focus, cx),
    };
    carried_action(known, words)
}

/// The takeaway that these words say; `None` without words. They are a line as any that stands in no note: its day and
/// its tags are read from it.
fn said(action: &str, cue: &str, focus: Option<Id>, cx: &Cx) -> Option<Takeaway> {
    let mut said = born(action, Kind::Action, None, cx)?;
    cue.trim().clone_into(&mut said.if_then);
    said.goal = focus;
    Some(said)
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
