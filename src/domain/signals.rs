//! What in the facts and ratings of a mentorship is worth a question. It is never a verdict: the user answers it.

use super::{Kind, Mentor, Outcome, Rated, RelationshipFacts, RelationshipReview, Stage};

/// From so many on results that nobody heard are worth a question.
const UNTOLD: u32 = 3;
/// From so much advice on that nobody tried it is worth a question, if it is more than half of what came.
const UNTRIED: u32 = 3;
/// From so many promises on that came to nothing it is worth a question.
const LAPSED: u32 = 2;
/// By more days than that a promise must be late to be worth a question.
const LATE: u32 = 30;

/// Something to consider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// No meeting for at least twice the rhythm.
    Gap {
        /// Days since the last meeting.
        days: u32,
        /// The intended days between two meetings.
        rhythm: u16,
    },
    /// Advice that was not tried: at least three, and more than half of what came in the period.
    Untried {
        /// How much was not tried.
        untried: u32,
        /// How much came.
        came: u32,
    },
    /// At least three results were not told.
    Untold(u32),
    /// The same was rated lower twice in a row.
    Falling {
        /// What was rated.
        rated: Rated,
        /// The last three ratings, the oldest first.
        ratings: [u8; 3],
    },
    /// At least two promises came to nothing.
    Lapsed(u32),
    /// Promises are late, one of them by more than thirty days.
    Late {
        /// How many are late.
        promises: u32,
        /// By how many days the latest is.
        days: u32,
    },
    /// Something worked, and no thanks were said in the period.
    NoThanks {
        /// How much advice worked.
        worked: u32,
    },
}

/// What is worth a question in the facts and in the finished ones of the reviews, in whatever order they come.
pub fn signals(
    facts: &RelationshipFacts,
    mentor: &Mentor,
    reviews: &[RelationshipReview],
) -> Vec<Signal> {
    let mut found = Vec::new();
    found.extend(gap(facts, mentor));
    let came = facts.came_of(Kind::Advice);
    let untried = facts.untried;
    if untried >= UNTRIED && untried * 2 > came {
        found.push(Signal::Untried { untried, came });
    }
    if facts.untold >= UNTOLD {
        found.push(Signal::Untold(facts.untold));
    }
    found.extend(falling(reviews));
    if facts.lapsed >= LAPSED {
        found.push(Signal::Lapsed(facts.lapsed));
    }
    if let Some(days) = facts.latest.filter(|days| *days > LATE) {
        let promises = facts.promised_late;
        found.push(Signal::Late { promises, days });
    }
    let worked = facts.outcomes[Outcome::Worked as usize];
    if worked > 0 && facts.closed_of(Kind::Thanks) == 0 {
        found.push(Signal::NoThanks { worked });
    }
    found
}

fn gap(facts: &RelationshipFacts, mentor: &Mentor) -> Option<Signal> {
    let is_met = matches!(mentor.stage, Stage::Active | Stage::Trial);
    let rhythm = mentor.rhythm.filter(|days| is_met && *days > 0)?;
    let days = facts.since_last?;
    (days >= 2 * u32::from(rhythm)).then_some(Signal::Gap { days, rhythm })
}

/// What was rated lower in the last review than in the one before, and lower in that than in the one before it.
fn falling(reviews: &[RelationshipReview]) -> Vec<Signal> {
    let mut finished: Vec<&RelationshipReview> =
        reviews.iter().filter(|one| one.is_finished()).collect();
    finished.sort_by_key(|one| (one.finished, one.id));
    let [.., first, second, third] = finished[..] else {
        return Vec::new();
    };
    let falls = |rated: Rated| {
        let ratings = [first, second, third].map(|one| one.ratings.of(rated));
        let [Some(one), Some(two), Some(three)] = ratings else {
            return None;
        };
        let ratings = [one, two, three];
        (one > two && two > three).then_some(Signal::Falling { rated, ratings })
    };
    Rated::ALL.into_iter().filter_map(falls).collect()
}
