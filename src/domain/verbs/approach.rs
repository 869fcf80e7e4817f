//! What a user does to an approach: write it, send it, note the answer, begin and end the search behind it.

use chrono::NaiveDate;

use super::mentor::reached_on;
use crate::domain::{
    Answer, Approach, Change, Cx, FOLLOW_UP_AFTER, Mentor, MentorSearch, Record, Seen, Stage,
    StageMove, Support, Verb,
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

/// The approach was sent on `day`; where no other day is said, one asks again [`FOLLOW_UP_AFTER`] that. A candidate, and
/// who declined before, is approached from that day on, unless it was answered meanwhile.
pub fn send_approach(
    mentor: &Mentor,
    before: Option<Approach>,
    mut after: Approach,
    day: NaiveDate,
    cx: &Cx,
) -> Change {
    after.sent = Some(day);
    after.follow_up = after.follow_up.or(day.checked_add_days(FOLLOW_UP_AFTER));
    let is_asked = matches!(mentor.stage, Stage::Candidate | Stage::Declined);
    let stage =
        (is_asked && after.is_waiting()).then(|| reached(mentor, Stage::Approached, day, cx));
    save(Verb::SendApproach, mentor, before, after, stage)
}

/// An answer came on `day`: a yes begins the trial, also of who was given up; a no declines, as does that none is waited
/// for. Whose stage moved on meanwhile stays there. Where it mends one that was noted before, what that one moved is moved
/// anew.
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
    let unmoved = unmoved(mentor, before);
    let to = match (answer, mentor.stage) {
        _ if before.answer == Some(answer) => {
            let is_other_day = before.answered != Some(day);
            (is_other_day && unmoved.is_some()).then_some(mentor.stage)
        }
        (Answer::Yes, Stage::Candidate | Stage::Approached | Stage::Declined) => Some(Stage::Trial),
        (Answer::No | Answer::Silence, Stage::Candidate | Stage::Approached) => {
            Some(Stage::Declined)
        }
        (Answer::No | Answer::Silence, Stage::Trial) if before.answer == Some(Answer::Yes) => {
            Some(Stage::Declined)
        }
        _ => None,
    };
    let from = unmoved.as_ref().unwrap_or(mentor);
    let stage = to.map(|stage| reached(from, stage, day, cx));
    save(
        Verb::AnswerApproach,
        mentor,
        Some(before.clone()),
        after,
        stage,
    )
}

/// The mentor without the move that the answer noted before has made; `None` where they are in its stage no more.
fn unmoved(mentor: &Mentor, before: &Approach) -> Option<Mentor> {
    let (answer, day) = (before.answer?, before.answered?);
    let stage = match answer {
        Answer::Yes => Stage::Trial,
        Answer::No | Answer::Silence => Stage::Declined,
    };
    let made = StageMove { stage, day };
    let place = mentor.moves.iter().rposition(|reached| *reached == made);
    let place = place.filter(|_| mentor.stage == stage)?;
    let mut unmoved = mentor.clone();
    unmoved.moves.remove(place);
    unmoved.started = mentor
        .started
        .filter(|started| stage != Stage::Trial || *started != day);
    Some(unmoved)
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

/// The mentor in a stage since `day`.
fn reached(mentor: &Mentor, stage: Stage, day: NaiveDate, cx: &Cx) -> Mentor {
    let moved = Mentor {
        stage,
        ..mentor.clone()
    };
    reached_on(moved, day, cx)
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
