//! What a month's report and a finished review are told from: the facts, and the records whose words they need.

use std::collections::BTreeMap;

use super::{CheckIn, Goal, GoalFacts, Id, Month, MonthFacts, MonthReview, Standing, Takeaway};
use super::{Kind, State, is_same_word};

/// What is known of a month, with the words of the records as they are now.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthMatter {
    /// The month.
    pub month: Month,
    /// Its facts: frozen where it has a finished review, else counted now.
    pub facts: MonthFacts,
    /// Its review, if one was begun.
    pub review: Option<MonthReview>,
    /// The goals that are not in the trash.
    pub goals: Vec<Goal>,
    /// What was checked in on goals in the month, the oldest first.
    pub check_ins: Vec<CheckIn>,
    /// What came to an end in the month, in the order in which it did.
    pub settled: Vec<Settled>,
    /// Whose result a mentor heard in the month, in that order.
    pub told: Vec<Settled>,
    /// What the review's action became, if it is not in the trash.
    pub takeaway: Option<Settled>,
    /// The names of all mentors.
    pub names: BTreeMap<Id, String>,
}

/// A takeaway, with what its entry and its goal say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The takeaway.
    pub takeaway: Takeaway,
    /// Its own mentor, or else those of its entry.
    pub mentors: Vec<Id>,
    /// It, its entry or the goal it was made for is private.
    pub is_private: bool,
}

impl MonthMatter {
    /// The goal, if it is not in the trash.
    pub fn goal(&self, id: Id) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The goals of the month that may leave the journal, with their facts, in the order of the facts.
    pub fn open_goals(&self) -> impl Iterator<Item = (&Goal, &GoalFacts)> {
        let goals = self.facts.goals.iter();
        goals
            .filter_map(|facts| Some((self.goal(facts.goal)?, facts)))
            .filter(|(goal, _)| !goal.private)
    }

    /// What the last check-in of the month that has evidence on this goal says.
    pub fn evidence(&self, goal: Id) -> Option<&str> {
        let of_goal = self.check_ins.iter().rev().filter(|one| one.goal == goal);
        let mut said = of_goal.map(|one| one.evidence.trim());
        said.find(|evidence| !evidence.is_empty())
    }

    /// Whether a takeaway may leave the journal: neither it, nor its entry, nor a goal to which it belongs is private.
    pub fn may_leave(&self, settled: &Settled) -> bool {
        let of_private = |tag: &String| {
            let goals = self.goals.iter().filter(|goal| goal.private);
            goals
                .filter(|goal| !goal.short.is_empty())
                .any(|goal| is_same_word(&goal.short, tag))
        };
        !settled.is_private && !settled.takeaway.tags.iter().any(of_private)
    }

    /// Actions done in the month that may leave the journal.
    pub fn done(&self) -> impl Iterator<Item = &Settled> {
        self.ended(Kind::Action, State::Done)
    }

    /// Advice that was tried in the month to its end and may leave the journal.
    pub fn tried(&self) -> impl Iterator<Item = &Settled> {
        self.ended(Kind::Advice, State::Closed)
    }

    fn ended(&self, kind: Kind, state: State) -> impl Iterator<Item = &Settled> {
        self.settled
            .iter()
            .filter(move |one| one.takeaway.kind == kind && one.takeaway.state == state)
            .filter(|one| self.may_leave(one))
    }
}

impl GoalFacts {
    /// How the goal stood, with the points by which it was ahead or behind.
    pub fn stood(&self) -> Standing {
        let points = (self.done.unwrap_or_default() - self.expected.unwrap_or_default()) * 100.0;
        let points = points.round().abs() as i64;
        match self.standing.as_str() {
            "reached" => Standing::Reached,
            "ahead" => Standing::Ahead(points),
            "on-track" => Standing::OnTrack,
            "at-risk" => Standing::AtRisk,
            "behind" => Standing::Behind(points),
            _ => Standing::Unset,
        }
    }

    /// The value, if it still says what it said then: what `goal` counts by now gives the same part of the way.
    pub fn value_by(&self, goal: &Goal) -> Option<f64> {
        let (value, done) = (self.value?, self.done?);
        let now = goal.counted().fraction(value).clamp(0.0, 1.0);
        ((now - done).abs() < 0.005).then_some(value)
    }
}
