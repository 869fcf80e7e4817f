//! What to do next about somebody who is no mentor yet.

use chrono::NaiveDate;

use super::{Approach, Id, Mentor, Stage, Takeaway};

/// The next step towards a mentorship with a candidate, or with somebody who was approached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Nothing is asked yet: write the approach.
    Write,
    /// It is begun: finish and send it.
    Send {
        /// The approach.
        approach: Id,
    },
    /// It was sent, and nothing was answered yet: ask again on that day.
    FollowUp {
        /// The approach.
        approach: Id,
        /// When to ask again; `None` where no such day is known.
        on: Option<NaiveDate>,
    },
    /// Something of my own is open with them.
    Do {
        /// The action.
        action: Id,
        /// What it says.
        text: String,
        /// Until when.
        due: Option<NaiveDate>,
    },
}

impl NextStep {
    /// The day for which it stands; `None` where it has none.
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Write | Self::Send { .. } => None,
            Self::FollowUp { on, .. } => *on,
            Self::Do { due, .. } => *due,
        }
    }
}

/// The approach to `mentor` that is not answered yet; of several the newest, with which one goes on.
pub fn open_approach_to(mentor: Id, approaches: &[Approach]) -> Option<&Approach> {
    let open = approaches.iter();
    let open = open.filter(|one| one.mentor == mentor && one.answer.is_none());
    open.max_by_key(|one| (one.begun, one.id))
}

/// What to do next about `mentor`, by all `approaches` and by the open `actions`, those due first before the others, each
/// with whom it belongs to. Else as [`next_step`].
pub fn next_step_among(
    mentor: &Mentor,
    approaches: &[Approach],
    actions: &[(Takeaway, Vec<Id>)],
    today: NaiveDate,
) -> Option<NextStep> {
    let approach = open_approach_to(mentor.id, approaches);
    let action = actions.iter().find(|(_, with)| with.contains(&mentor.id));
    next_step(mentor, approach, action.map(|(action, _)| action), today)
}

/// What to do next about `mentor`, whose approach that is not answered yet is `approach`, and with whom `action` is the
/// open action that is due first. `None` for whom no approach is to be made: who is met, was met, or declined.
///
/// To ask again once that day has come goes before one's own action, and that before all else: who has promised themselves
/// to read a book of theirs first will write the approach afterwards.
pub fn next_step(
    mentor: &Mentor,
    approach: Option<&Approach>,
    action: Option<&Takeaway>,
    today: NaiveDate,
) -> Option<NextStep> {
    if !matches!(mentor.stage, Stage::Candidate | Stage::Approached) {
        return None;
    }
    let of_approach = match approach.filter(|approach| approach.answer.is_none()) {
        None => NextStep::Write,
        Some(approach) => match approach.sent {
            None => NextStep::Send {
                approach: approach.id,
            },
            Some(_) => NextStep::FollowUp {
                approach: approach.id,
                on: approach.follow_up,
            },
        },
    };
    let is_time = of_approach.day().is_some_and(|day| day <= today);
    Some(match action.filter(|action| action.is_open()) {
        Some(action) if !is_time => NextStep::Do {
            action: action.id,
            text: action.text.clone(),
            due: action.due,
        },
        _ => of_approach,
    })
}
