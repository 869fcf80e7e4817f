//! What a year in review is told from: its facts, counted as those of its months are, and what worked.

use std::collections::BTreeMap;

use super::{Goal, GoalFacts, Id, MonthFacts, Settled, WithMentor};

/// What is known of a year, with the words of the records as they are now.
#[derive(Clone, Debug, PartialEq)]
pub struct YearMatter {
    /// The year.
    pub year: i32,
    /// Its facts; what was open, late or untold at its end is not counted, and neither
    /// is what is private, what comes of a private entry, and what is checked in on a private goal. Of a year that is not
    /// over they are as of today.
    pub facts: MonthFacts,
    /// How many of its months have a finished review.
    pub reviewed: u32,
    /// The goals that are not in the trash.
    pub goals: Vec<Goal>,
    /// The private goals, those in the trash too.
    pub private: Vec<Goal>,
    /// Advice that worked in the year, in that order.
    pub worked: Vec<Settled>,
    /// The names of all mentors.
    pub names: BTreeMap<Id, String>,
}

impl YearMatter {
    /// With whom one met how often, most first.
    pub fn met(&self) -> impl Iterator<Item = (&str, u32)> {
        let with = self.facts.with.iter();
        with.filter_map(|WithMentor { mentor, meetings }| {
            Some((self.names.get(mentor)?.as_str(), *meetings))
        })
    }

    /// The goals of the year that may leave the journal, with their facts.
    pub fn open_goals(&self) -> impl Iterator<Item = (&Goal, &GoalFacts)> {
        let goals = self.facts.goals.iter();
        let known = goals.filter_map(|facts| {
            let goal = self.goals.iter().find(|goal| goal.id == facts.goal)?;
            Some((goal, facts))
        });
        known.filter(|(goal, _)| !goal.private)
    }

    /// The advice that worked and may leave the journal.
    pub fn open_worked(&self) -> impl Iterator<Item = &Settled> {
        (self.worked.iter()).filter(|one| one.may_leave(&self.private))
    }
}
