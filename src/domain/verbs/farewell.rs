//! What a user does at the end of a mentorship: write its closing, end it with that; and at its beginning: agree.

use chrono::NaiveDate;

use super::mentor::{ended_on, reached_on};
use crate::domain::{
    Change, Cx, Decision, Farewell, Mentor, Record, RelationshipReview, Seen, Stage, Verb,
};

/// Writes what is said by now. `None` when nothing changes.
pub fn write_farewell(
    mentor: &Mentor,
    before: Option<Farewell>,
    after: Farewell,
) -> Option<Change> {
    (before.as_ref() != Some(&after)).then(|| Change::Save {
        verb: Verb::WriteFarewell,
        subject: mentor.name.clone(),
        records: vec![Record::Farewell(Box::new(Seen { before, after }))],
    })
}

/// What becomes of the closing that was `begun`, or of none, when `review` is finished, which was as `then` says when it was
/// finished before: one that decides to end begins the closing, with its reason. A reason that is mended there follows here
/// as long as it is the same, and a closing of which nothing else is said goes where another decision is taken. `None`
/// where nothing changes.
pub fn closing_after(
    mentor: &Mentor,
    begun: Option<&Farewell>,
    then: Option<&RelationshipReview>,
    review: &RelationshipReview,
    cx: &Cx,
) -> Option<Seen<Farewell>> {
    let then = then.filter(|then| then.is_finished());
    let was = then.filter(|then| then.decision == Some(Decision::End));
    let reason = review.reason.trim();
    let ends = review.decision == Some(Decision::End);
    let Some(known) = begun else {
        let is_new = ends && was.is_none() && mentor.stage != Stage::Ended;
        return is_new.then(|| {
            Seen::new(Farewell {
                reason: reason.to_owned(),
                ..Farewell::new(cx.id(), mentor.id, cx.today)
            })
        });
    };
    let is_of_review = was.is_some_and(|was| known.reason == was.reason.trim());
    let after = if ends {
        let follows = is_of_review || was.is_none() && known.reason.trim().is_empty();
        Farewell {
            reason: if follows { reason } else { &known.reason }.to_owned(),
            ..known.clone()
        }
    } else {
        Farewell {
            deleted: is_of_review && known.says_only_why(),
            ..known.clone()
        }
    };
    (after != *known).then(|| Seen::changed(known.clone(), after))
}

/// Ends a mentorship on `day`, with its closing and its reason. Of one that is over already the reason stays, where the
/// closing says none, and no stage is noted once more: the one that is noted was reached on `day`.
pub fn end_mentorship(
    mentor: &Mentor,
    before: Option<Farewell>,
    mut after: Farewell,
    day: NaiveDate,
    cx: &Cx,
) -> Change {
    after.ended = Some(day);
    after.ends = None;
    let mut ended = Mentor {
        stage: Stage::Ended,
        ended: Some(day),
        ..mentor.clone()
    };
    if mentor.stage == Stage::Ended {
        ended = ended_on(ended, cx);
    } else {
        ended = reached_on(ended, day, cx);
        ended.end_reason.clear();
    }
    if !after.reason.is_empty() {
        ended.end_reason.clone_from(&after.reason);
    }
    Change::Save {
        verb: Verb::EndMentorship,
        subject: mentor.name.clone(),
        records: vec![
            Record::Farewell(Box::new(Seen { before, after })),
            Record::Mentor(Box::new(Seen::changed(mentor.clone(), ended))),
        ],
    }
}

/// Writes what is agreed with a mentor. `None` when nothing changes.
pub fn agree(before: &Mentor, after: Mentor) -> Option<Change> {
    (*before != after).then(|| Change::Save {
        verb: Verb::Agree,
        subject: after.name.clone(),
        records: vec![Record::Mentor(Box::new(Seen::changed(
            before.clone(),
            after,
        )))],
    })
}
