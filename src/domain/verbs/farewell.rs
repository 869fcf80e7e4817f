//! What a user does at the end of a mentorship: write its closing, end it with that; and at its beginning: agree.

use chrono::NaiveDate;

use super::mentor::{ended_on, reached_on};
use crate::domain::{Change, Cx, Farewell, Mentor, Record, Seen, Stage, Verb};

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
