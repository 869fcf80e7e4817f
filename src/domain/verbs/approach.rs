//! What a user does to an approach: write it, send it, note the answer, begin and end the search behind it.

use chrono::NaiveDate;

use super::mentor::dated;
use crate::domain::{
    Answer, Approach, Change, Cx, Mentor, MentorSearch, Record, Seen, Stage, Support, Verb,
};

/// Writes what is said by now. `None` when nothing changes.
pub fn write_approach(
    mentor: &Mentor,
    before: Option<Approach>,
    after: Approach,
) -> Option<Change> {
    (before.as_ref() != Some(&after))
        .then(|| save(Verb::WriteApproach, mentor, before, after, None))
}

/// The approach was sent on `day`. A candidate, and who declined before, is approached from now on.
pub fn send_approach(
    mentor: &Mentor,
    before: Option<Approach>,
    mut after: Approach,
    day: NaiveDate,
    cx: &Cx,
) -> Change {
    after.sent = Some(day);
    let stage = matches!(mentor.stage, Stage::Candidate | Stage::Declined)
        .then_some(Stage::Approached)
        .and_then(|stage| reached(mentor, stage, cx));
    save(Verb::SendApproach, mentor, before, after, stage)
}

/// An answer came on `day`: a yes begins the trial, a no declines. Whose stage moved on meanwhile stays there.
pub fn answer_approach(
    mentor: &Mentor,
    before: &Approach,
    (answer, reply): (Answer, &str),
    day: NaiveDate,
    cx: &Cx,
) -> Change {
    let mut after = before.clone();
    after.answer = Some(answer);
    after.answered = Some(day);
    reply.clone_into(&mut after.reply);
    let to = match answer {
        Answer::Yes => Stage::Trial,
        Answer::No => Stage::Declined,
    };
    let stage = matches!(mentor.stage, Stage::Candidate | Stage::Approached)
        .then_some(to)
        .and_then(|stage| reached(mentor, stage, cx));
    save(
        Verb::AnswerApproach,
        mentor,
        Some(before.clone()),
        after,
        stage,
    )
}

/// Writes on a search. `None` when nothing changes.
pub fn write_search(before: Option<MentorSearch>, after: MentorSearch) -> Option<Change> {
    if before.as_ref() == Some(&after) {
        return None;
    }
    let support: Support = after.support;
    Some(Change::Save {
        verb: Verb::WriteSearch,
        subject: support.name().to_owned(),
        records: vec![Record::MentorSearch(Box::new(Seen { before, after }))],
    })
}

/// The mentor in a stage; `None` where they are there.
fn reached(mentor: &Mentor, stage: Stage, cx: &Cx) -> Option<Mentor> {
    (mentor.stage != stage).then(|| {
        let moved = Mentor {
            stage,
            ..mentor.clone()
        };
        dated(moved, cx)
    })
}

fn save(
    verb: Verb,
    mentor: &Mentor,
    before: Option<Approach>,
    after: Approach,
    moved: Option<Mentor>,
) -> Change {
    let mut records = vec![Record::Approach(Box::new(Seen { before, after }))];
    records
        .extend(moved.map(|moved| Record::Mentor(Box::new(Seen::changed(mentor.clone(), moved)))));
    Change::Save {
        verb,
        subject: mentor.name.clone(),
        records,
    }
}
