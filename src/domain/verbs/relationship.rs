//! Reviewing a mentorship: writing down what is said, and finishing it, which carries out what is decided.

use chrono::NaiveDate;

use super::add::born;
use super::carried_action::{Words, carried_action};
use super::mentor::reached_on;
use crate::domain::{
    Change, Cx, Decision, Goal, GoalState, Id, Kind, Mentor, RELATIONSHIP_STEPS, Record,
    RelationshipFacts, RelationshipReview, Seen, Stage, Takeaway, Verb,
};

/// What is there by now of what a finish touches.
#[derive(Clone, Copy, Debug)]
pub struct Carrying<'a> {
    /// Whose mentorship it is.
    pub mentor: &'a Mentor,
    /// After how many days their next review shall be due; `None` after as many as usual.
    pub review_every: Option<u16>,
    /// The action that an earlier finish made, also from the trash.
    pub action: Option<&'a Takeaway>,
    /// The goal that an earlier finish opened, also from the trash.
    pub goal: Option<&'a Goal>,
    /// The id of a goal that is opened now.
    pub new_goal: Id,
}

/// Writes what is said by now. `None` when nothing changes.
pub fn write_relationship(
    mentor: &Mentor,
    before: Option<RelationshipReview>,
    after: RelationshipReview,
) -> Option<Change> {
    (before.as_ref() != Some(&after)).then(|| save(Verb::WriteRelationship, mentor, before, after))
}

/// Finishes a review and carries out what it decides, all in one step: the new rhythm is set, a goal is opened as a draft
/// that is to be sharpened, who is met now is paused for the reason given, and the first step becomes an action of this
/// mentor. How an ending goes on is said in its closing; this does not end anything.
///
/// A review that was finished before keeps its day and its `facts`. What it carried out then is not carried out again:
/// where that was changed by hand since, that was meant. Only what it says otherwise now is: another rhythm is set, while
/// they rest the reason follows, the goal is renamed as long as it is called as it was opened, and the action follows as
/// that of a month does. A rhythm, a pause and a goal of a decision that is taken back stay as they are; the review tells
/// of the rhythm or the goal that it decides, and of no other.
pub fn finish_relationship(
    carrying: Carrying,
    before: Option<RelationshipReview>,
    mut after: RelationshipReview,
    facts: RelationshipFacts,
    cx: &Cx,
) -> Change {
    let then = before.as_ref().filter(|before| before.is_finished());
    let mentor = carrying.mentor;
    after.rhythm = after.new_rhythm();
    if after.new_goal().is_empty() {
        after.goal.clear();
    }
    let mut records = Vec::new();
    let decided = mentor_after(&carrying, then, &after, cx);
    if decided != *mentor {
        let seen = Seen::changed(mentor.clone(), decided);
        records.push(Record::Mentor(Box::new(seen)));
    }
    if let Some(seen) = opened(&carrying, then, &after, cx) {
        after.opened = Some(seen.after.id);
        records.push(Record::Goal(Box::new(seen)));
    }
    let known = carrying.action.filter(|one| Some(one.id) == after.takeaway);
    let words = Words {
        then: then.and_then(|then| first_step(then, mentor, cx, then.finished)),
        now: first_step(&after, mentor, cx, then.and_then(|then| then.finished)),
        anew: first_step(&after, mentor, cx, None),
    };
    if let Some(seen) = carried_action(known, words) {
        after.takeaway = (!seen.after.deleted).then_some(seen.after.id);
        records.push(Record::Takeaway(seen));
    }
    after.finished = then.and_then(|then| then.finished).or(Some(cx.today));
    after.facts = then.and_then(|then| then.facts.clone()).or(Some(facts));
    after.step = RELATIONSHIP_STEPS;
    let mut change = save(Verb::FinishRelationship, mentor, before, after);
    if let Change::Save { records: all, .. } = &mut change {
        all.append(&mut records);
    }
    change
}

/// The mentor as the decision leaves them.
fn mentor_after(
    carrying: &Carrying,
    then: Option<&RelationshipReview>,
    review: &RelationshipReview,
    cx: &Cx,
) -> Mentor {
    let mut mentor = carrying.mentor.clone();
    mentor.review_every = carrying.review_every;
    let was = then.filter(|then| then.decision == review.decision);
    let reason = review.reason.trim();
    match review.decision {
        Some(Decision::ChangeRhythm) if was.is_none_or(|was| was.rhythm != review.rhythm) => {
            mentor.rhythm = review.rhythm.or(mentor.rhythm);
        }
        Some(Decision::Pause) => match was {
            None if matches!(mentor.stage, Stage::Active | Stage::Trial) => {
                mentor.stage = Stage::Paused;
                reason.clone_into(&mut mentor.end_reason);
                return reached_on(mentor, cx.today, cx);
            }
            Some(was)
                if mentor.stage == Stage::Paused && mentor.end_reason == was.reason.trim() =>
            {
                reason.clone_into(&mut mentor.end_reason);
            }
            _ => {}
        },
        _ => {}
    }
    mentor
}

/// The goal that is agreed anew, opened or renamed; `None` where none is to be written.
fn opened(
    carrying: &Carrying,
    then: Option<&RelationshipReview>,
    review: &RelationshipReview,
    cx: &Cx,
) -> Option<Seen<Goal>> {
    let title = review.new_goal();
    if title.is_empty() {
        return None;
    }
    let was = then.filter(|_| review.opened.is_some());
    let was = was.map(|then| then.goal.trim());
    if was == Some(title) {
        return None;
    }
    let known = carrying.goal;
    let known = known.filter(|one| Some(one.id) == review.opened && !one.deleted);
    if let (Some(known), Some(was)) = (known, was) {
        let renamed = Goal {
            title: title.to_owned(),
            ..known.clone()
        };
        return (known.title == was).then(|| Seen::changed(known.clone(), renamed));
    }
    Some(Seen::new(Goal {
        mentors: vec![carrying.mentor.id],
        state: GoalState::Draft,
        ..Goal::new(carrying.new_goal, title, cx.today)
    }))
}

/// The action that the first step says, seen from this day, or from today.
fn first_step(
    review: &RelationshipReview,
    mentor: &Mentor,
    cx: &Cx,
    day: Option<NaiveDate>,
) -> Option<Takeaway> {
    let cx = Cx {
        today: day.unwrap_or(cx.today),
        ..*cx
    };
    born(&review.first_step, Kind::Action, Some(mentor.id), &cx)
}

/// The review stands first, so that undoing leads to it.
fn save(
    verb: Verb,
    mentor: &Mentor,
    before: Option<RelationshipReview>,
    after: RelationshipReview,
) -> Change {
    Change::Save {
        verb,
        subject: mentor.name.clone(),
        records: vec![Record::RelationshipReview(Box::new(Seen { before, after }))],
    }
}
