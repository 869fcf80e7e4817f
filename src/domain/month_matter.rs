//! What a month's report and a finished review are told from: the facts, and the records whose words they need.

use std::collections::BTreeMap;

use super::{CheckIn, Counted, Goal, GoalFacts, Id, Month, MonthFacts, MonthReview, Standing};
use super::{Kind, State, Takeaway, is_of_private, read_line};

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
    /// The private goals, those in the trash too: what belongs to one does not leave the journal.
    pub private: Vec<Goal>,
    /// What was checked in on goals in the month until the day of the facts, the oldest first.
    pub check_ins: Vec<CheckIn>,
    /// What came to an end in the month until the day of the facts, in the order in which it did.
    pub settled: Vec<Settled>,
    /// Whose result a mentor heard in that time, in that order.
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
    /// It or its entry is private, or it was made for a goal of which nothing is left that could tell.
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
        settled.may_leave(&self.private)
    }

    /// Whether what the review says of the month to come may leave the journal. Its cue and its action are read as the line
    /// that becomes a takeaway, also while there is none yet; and the one that was made may have become private.
    pub fn may_leave_plan(&self, review: &MonthReview) -> bool {
        let is_open = |line: &str| {
            read_line(line, Kind::Action, self.facts.as_of).is_none_or(|read| {
                let mut takeaway = Takeaway::new(review.id, read.kind, read.text);
                takeaway.tags = read.tags;
                takeaway.goal = review.focus;
                !read.private && !is_of_private(&takeaway, &self.private)
            })
        };
        let is_focus_open = !(self.private.iter()).any(|goal| review.focus == Some(goal.id));
        is_focus_open
            && (self.takeaway.as_ref()).is_none_or(|made| self.may_leave(made))
            && [&review.cue, &review.action]
                .into_iter()
                .all(|line| is_open(line))
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

impl Settled {
    /// Whether it may leave the journal, where these are the `private` goals, those in the trash too.
    pub fn may_leave(&self, private: &[Goal]) -> bool {
        !self.is_private
            && !self.takeaway.is_kept_private()
            && !is_of_private(&self.takeaway, private)
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

    /// The value, if it still says what it said then: `goal` counts by the same now. Where that was not kept, what it counts
    /// by now must give the same part of the way.
    pub fn value_by(&self, goal: &Goal) -> Option<f64> {
        let (value, done) = (self.value?, self.done?);
        if let Some(then) = &self.counted {
            return (*then == Counted::of(goal.counted())).then_some(value);
        }
        let now = goal.counted().fraction(value).clamp(0.0, 1.0);
        ((now - done).abs() < 0.005).then_some(value)
    }
}
