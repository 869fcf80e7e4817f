//! Adding and editing a mentor, and moving one along the stages.

use crate::domain::{Change, Cx, Mentor, Record, Seen, Stage, Verb};

/// Writes a mentor, new (`before` is `None`) or changed. The name must not be empty: the form sees to it.
pub fn save_mentor(before: Option<Mentor>, after: Mentor) -> Change {
    let (verb, subject) = match before {
        Some(_) => (Verb::EditMentor, after.name.clone()),
        None => (Verb::AddMentor, after.name.clone()),
    };
    Change::Save {
        verb,
        subject,
        records: vec![Record::Mentor(Box::new(Seen { before, after }))],
    }
}

/// The stage that usually follows; a paused, ended or declined mentorship becomes active again.
pub const fn next_stage(stage: Stage) -> Stage {
    match stage {
        Stage::Candidate => Stage::Approached,
        Stage::Approached => Stage::Trial,
        Stage::Trial | Stage::Paused | Stage::Ended | Stage::Declined => Stage::Active,
        Stage::Active => Stage::Paused,
    }
}

/// Moves a mentor to another stage. A mentorship that begins or ends gets today as that day, unless one is known.
pub fn move_stage(mentor: &Mentor, stage: Stage, cx: &Cx) -> Change {
    let mut after = mentor.clone();
    after.stage = stage;
    match stage {
        Stage::Trial | Stage::Active => {
            after.started = after.started.or(Some(cx.today));
            after.ended = None;
        }
        Stage::Ended => after.ended = after.ended.or(Some(cx.today)),
        Stage::Approached | Stage::Candidate | Stage::Paused | Stage::Declined => {}
    }
    Change::Save {
        verb: Verb::MoveStage,
        subject: mentor.name.clone(),
        records: vec![Record::Mentor(Box::new(Seen::changed(
            mentor.clone(),
            after,
        )))],
    }
}
