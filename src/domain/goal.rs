//! A goal, what was checked in on it, and what was revised of it.

use chrono::NaiveDate;

use super::{Id, is_same_word};

/// One goal (目標). Only the title is required.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// What is to be reached.
    pub title: String,
    /// The short name, without `#`: a takeaway with this tag belongs to the goal. May be empty.
    pub short: String,
    /// Why it matters.
    pub why: String,
    /// How I will know that it is reached.
    pub criteria: String,
    /// What its progress is counted in; `None` until that was said, and then it counts as percent.
    pub measure: Option<Measure>,
    /// How far it reaches.
    pub horizon: Option<Horizon>,
    /// Who helps with it.
    pub mentors: Vec<Id>,
    /// The day from which progress is expected.
    pub start: Option<NaiveDate>,
    /// The day by which it shall be reached.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub state: GoalState,
    /// Left out of everything that leaves the journal.
    pub private: bool,
}

impl Goal {
    /// A goal of which only the title is known, pursued from the day `start` on.
    pub fn new(id: Id, title: impl Into<String>, start: NaiveDate) -> Self {
        Self {
            id,
            deleted: false,
            title: title.into(),
            short: String::new(),
            why: String::new(),
            criteria: String::new(),
            measure: None,
            horizon: None,
            mentors: Vec::new(),
            start: Some(start),
            due: None,
            state: GoalState::Active,
            private: false,
        }
    }

    /// What its progress is counted in.
    pub fn counted(&self) -> &Measure {
        self.measure.as_ref().unwrap_or(&Measure::Percent)
    }

    /// Whether it is being pursued now.
    pub const fn is_active(&self) -> bool {
        matches!(self.state, GoalState::Active)
    }
}

/// What the progress of a goal is counted in.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure {
    /// From 0 to 100.
    Percent,
    /// A number that goes from a baseline to a target, up or down; the two differ, and both are finite.
    Number {
        /// Where it began.
        baseline: f64,
        /// Where it shall be.
        target: f64,
        /// What is counted, such as `pages`; may be empty.
        unit: String,
    },
    /// Steps on the way, at least one; the value of a check-in is how many were reached by then.
    Milestones(Vec<Milestone>),
    /// −2 to +2 in one's own words, the lowest first: −2 is where one began, 0 is what is aimed at, more is better than
    /// hoped for (goal attainment scaling, Kiresuk and Sherman 1968).
    Levels([String; 5]),
}

impl Measure {
    /// The name stored and exported.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Number { .. } => "number",
            Self::Milestones(_) => "milestones",
            Self::Levels(_) => "levels",
        }
    }

    /// The names of all of them, in the order in which they are offered.
    pub const NAMES: [&'static str; 4] = ["percent", "number", "milestones", "levels"];

    /// The values between which the way from the beginning to the aim lies: where it begins, and where it shall end.
    pub fn span(&self) -> (f64, f64) {
        match self {
            Self::Percent => (0.0, 100.0),
            Self::Number {
                baseline, target, ..
            } => (*baseline, *target),
            Self::Milestones(steps) => (0.0, steps.len().max(1) as f64),
            Self::Levels(_) => (-2.0, 0.0),
        }
    }

    /// How much of the way this value is: 0 at the beginning, 1 at the aim, beyond either where it is. 0 where there is no
    /// way, and never anything but a finite number.
    pub fn fraction(&self, value: f64) -> f64 {
        let (from, to) = self.span();
        let part = (value - from) / (to - from);
        if part.is_finite() { part } else { 0.0 }
    }

    /// Whether values of the two can be held against each other: they are of one kind, and numbers have one unit.
    pub fn counts_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number { unit, .. }, Self::Number { unit: others, .. }) => {
                is_same_word(unit.trim(), others.trim())
            }
            _ => self.name() == other.name(),
        }
    }

    /// How many milestones were reached; 0 of any other measure.
    pub fn reached(&self) -> usize {
        self.reached_by(NaiveDate::MAX)
    }

    /// How many milestones were reached by the end of this day; 0 of any other measure.
    pub fn reached_by(&self, day: NaiveDate) -> usize {
        let Self::Milestones(steps) = self else {
            return 0;
        };
        let reached = |step: &&Milestone| step.reached.is_some_and(|reached| reached <= day);
        steps.iter().filter(reached).count()
    }

    /// The same with these milestones reached, by their places: what was reached before keeps its day, what is new has
    /// `day`, and beyond the end of `steps` nothing changes. Any other measure is given back as it is.
    pub fn with_reached(&self, steps: &[bool], day: NaiveDate) -> Self {
        let mut measure = self.clone();
        if let Self::Milestones(milestones) = &mut measure {
            for (milestone, is_reached) in milestones.iter_mut().zip(steps) {
                milestone.reached = is_reached.then(|| milestone.reached.unwrap_or(day));
            }
        }
        measure
    }
}

/// A step on the way to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// What is reached with it.
    pub text: String,
    /// The day on which it was reached.
    pub reached: Option<NaiveDate>,
}

/// How far a goal reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Horizon {
    /// 今四半期.
    Quarter,
    /// 今年.
    Year,
    /// 長期.
    Long,
}

impl Horizon {
    /// All of them, the nearest first.
    pub const ALL: [Self; 3] = [Self::Quarter, Self::Year, Self::Long];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Long => "long",
        }
    }

    /// The horizon of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|horizon| horizon.name() == name)
    }
}

/// Where a goal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GoalState {
    /// 進行中: it is being pursued.
    Active,
    /// 下書き: thought of, not begun.
    Draft,
    /// 休止中: left for a while.
    Paused,
    /// 達成.
    Achieved,
    /// 取りやめ.
    Dropped,
}

impl GoalState {
    /// All states, in the order in which a list shows them: what is pursued now comes first.
    pub const ALL: [Self; 5] = [
        Self::Active,
        Self::Draft,
        Self::Paused,
        Self::Achieved,
        Self::Dropped,
    ];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Draft => "draft",
            Self::Paused => "paused",
            Self::Achieved => "achieved",
            Self::Dropped => "dropped",
        }
    }

    /// The state of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// What was said of a goal on a day (進捗).
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    /// The record's id. By it check-ins of one day have their order, and it is told which measure was in force.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// The goal.
    pub goal: Id,
    /// The civil day.
    pub day: NaiveDate,
    /// How far it is, as its measure counts: percent, the number, milestones reached, a level from −2 to +2. Finite.
    pub value: Option<f64>,
    /// How sure I am of reaching it, 1 to 5.
    pub confidence: Option<u8>,
    /// What shows it.
    pub evidence: String,
}

/// A change of what a goal is measured by (見直し): kept for ever.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The record's id.
    pub id: Id,
    /// In the trash; only undoing what it tells of puts it there.
    pub deleted: bool,
    /// The goal.
    pub goal: Id,
    /// The civil day.
    pub day: NaiveDate,
    /// What changed, from what to what.
    pub what: Revised,
    /// Why; may be empty.
    pub why: String,
}

/// What changed in a revision: what was, and what came in its place.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "a goal has a handful of them, and a box would stand in every match"
)]
pub enum Revised {
    /// What it is counted in, or from where to where.
    Measure(Option<Measure>, Option<Measure>),
    /// The day from which progress is expected.
    Start(Option<NaiveDate>, Option<NaiveDate>),
    /// The due day.
    Due(Option<NaiveDate>, Option<NaiveDate>),
    /// Where it stands.
    State(GoalState, GoalState),
}

impl Revised {
    /// The name stored and exported.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Measure(..) => "measure",
            Self::Start(..) => "start",
            Self::Due(..) => "due",
            Self::State(..) => "state",
        }
    }
}
