//! What a month was, in numbers and ids: never in copied words, so that what is emptied from the trash is gone.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Id, Kind, Measure};

/// The facts of a month. Those of a month that is not over are as of today.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MonthFacts {
    /// The day as of which they are: the month's last, or the day of counting within it.
    pub as_of: NaiveDate,
    /// Meetings held with each mentor, most first; one with two mentors counts for both.
    pub with: Vec<WithMentor>,
    /// Meetings held.
    pub meetings: u32,
    /// Their minutes, as far as they were written down.
    pub minutes: u32,
    /// Notes written.
    pub notes: u32,
    /// How many meetings were said to be useful 1, 2, 3, 4.
    pub usefulness: [u32; 4],
    /// How many meetings gave each support, in the order of [`super::Support::ALL`].
    pub supports: [u32; 6],
    /// Takeaways that came in the month, by kind in the order of [`Kind::ALL`].
    pub came: [u32; 7],
    /// Takeaways that came to a good end in the month, by kind: done, kept, asked, said, contacted, advice that worked
    /// or partly worked or did not.
    pub closed: [u32; 7],
    /// Of the closed advice, what worked, partly worked, did not.
    pub outcomes: [u32; 3],
    /// Takeaways given up in the month: declined, dropped, lapsed.
    pub dropped: u32,
    /// Results that a mentor heard in the month.
    pub told: u32,
    /// Takeaways open as of then; questions do not count.
    pub open: u32,
    /// Of those, the late ones.
    pub late: u32,
    /// Results that nobody had heard as of then.
    pub untold: u32,
    /// Check-ins of the month.
    pub check_ins: u32,
    /// How each goal that was pursued in the month stood at its end.
    pub goals: Vec<GoalFacts>,
}

/// Meetings with one mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithMentor {
    /// The mentor.
    pub mentor: Id,
    /// Meetings held.
    pub meetings: u32,
}

/// How a goal stood at the end of a month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoalFacts {
    /// The goal.
    pub goal: Id,
    /// How much of the way was done before the month, 0 to 1; `None` before the first value.
    pub before: Option<f64>,
    /// The same at its end.
    pub done: Option<f64>,
    /// How much of it was expected by then, 0 to 1.
    pub expected: Option<f64>,
    /// The last value, as its measure counted.
    pub value: Option<f64>,
    /// The last confidence, 1 to 5.
    pub confidence: Option<u8>,
    /// How it stood: the name of a standing, as [`super::Standing::name`] gives it.
    pub standing: String,
    /// What it was counted by then; `None` where that was not kept.
    #[serde(default)]
    pub counted: Option<Counted>,
}

/// What a value was counted by, in numbers: its unit is the goal's own word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Counted {
    /// The name of the measure, as [`Measure::name`] gives it.
    pub by: String,
    /// Where the way began.
    pub from: f64,
    /// Where it was to end.
    pub to: f64,
}

impl Counted {
    /// What this measure counts by.
    pub fn of(measure: &Measure) -> Self {
        let (from, to) = measure.span();
        Self {
            by: measure.name().to_owned(),
            from,
            to,
        }
    }
}

impl MonthFacts {
    /// So many takeaways of this kind came to a good end.
    pub const fn closed_of(&self, kind: Kind) -> u32 {
        self.closed[kind as usize]
    }

    /// The facts of this goal.
    pub fn goal(&self, goal: Id) -> Option<&GoalFacts> {
        self.goals.iter().find(|facts| facts.goal == goal)
    }
}
