//! The month-end review: what was said of a month, draft until it is finished.

use chrono::NaiveDate;

use serde::{Deserialize, Serialize};

use super::{GoalState, Id, Month, MonthFacts};

/// The review of one month (月末の振り返り).
#[derive(Clone, Debug, PartialEq)]
pub struct MonthReview {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// The month it is of, whenever it is written.
    pub month: Month,
    /// The furthest step that was reached, from 1 to [`STEPS`]; 0 before anything was said.
    pub step: u8,
    /// What shall become of each goal that was looked at, in the order in which that was said.
    pub verdicts: Vec<GoalVerdict>,
    /// やったこと: what was done.
    pub did: String,
    /// わかったこと: what was learned.
    pub learned: String,
    /// 次にやること: what comes next.
    pub next: String,
    /// Strengths shown.
    pub strengths: String,
    /// The goal in focus next month.
    pub focus: Option<Id>,
    /// If this happens …
    pub cue: String,
    /// … then I will do this: it becomes a takeaway when the review is finished.
    pub action: String,
    /// The takeaway that was made of it.
    pub takeaway: Option<Id>,
    /// The day on which it was finished; `None` while it is a draft.
    pub finished: Option<NaiveDate>,
    /// The facts of the month as they were when it was finished. A review that was opened again keeps them until it is
    /// finished again.
    pub facts: Option<MonthFacts>,
    /// The days on which it was opened again after it was finished.
    pub reopened: Vec<NaiveDate>,
    /// What finishing it did besides, so that finishing it again does not do it again; `None` before the first time.
    pub carried: Option<Carried>,
}

/// What finishing a review carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The day from which the days in the action are counted: that of the finish which made the takeaway.
    pub day: NaiveDate,
    /// The goal in focus, as it was then.
    pub focus: Option<Id>,
    /// The cue, as it was then.
    pub cue: String,
    /// The action, as it was then.
    pub action: String,
    /// The goals that were dropped, or were dropped already.
    pub dropped: Vec<Id>,
    /// The goals that were achieved, or were achieved already.
    pub achieved: Vec<Id>,
}

/// The steps of a month-end review: facts, goals, learned, next month, finish.
pub const STEPS: u8 = 5;

impl MonthReview {
    /// A review of which nothing is written yet.
    pub const fn new(id: Id, month: Month) -> Self {
        Self {
            id,
            deleted: false,
            month,
            step: 0,
            verdicts: Vec::new(),
            did: String::new(),
            learned: String::new(),
            next: String::new(),
            strengths: String::new(),
            focus: None,
            cue: String::new(),
            action: String::new(),
            takeaway: None,
            finished: None,
            facts: None,
            reopened: Vec::new(),
            carried: None,
        }
    }

    /// Whether it is finished.
    pub const fn is_finished(&self) -> bool {
        self.finished.is_some()
    }

    /// Whether an earlier finish carried this verdict on the goal out. What became of the goal since is the user's wish.
    pub fn has_carried_out(&self, goal: Id, verdict: Verdict) -> bool {
        self.carried.as_ref().is_some_and(|carried| match verdict {
            Verdict::Drop => carried.dropped.contains(&goal),
            Verdict::Achieved => carried.achieved.contains(&goal),
            Verdict::Keep | Verdict::Change => false,
        })
    }

    /// What was said of this goal.
    pub fn verdict(&self, goal: Id) -> Option<&GoalVerdict> {
        self.verdicts.iter().find(|verdict| verdict.goal == goal)
    }
}

/// What shall become of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalVerdict {
    /// The goal.
    pub goal: Id,
    /// What shall become of it.
    pub verdict: Verdict,
    /// Why; only a change or a drop asks for it.
    pub reason: String,
}

/// What shall become of a goal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// 続ける: it goes on as it is.
    #[default]
    Keep,
    /// 変える: it goes on otherwise.
    Change,
    /// やめる: it is dropped.
    Drop,
    /// 達成: it is reached.
    Achieved,
}

impl Verdict {
    /// All of them, in the order offered.
    pub const ALL: [Self; 4] = [Self::Keep, Self::Change, Self::Drop, Self::Achieved];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Change => "change",
            Self::Drop => "drop",
            Self::Achieved => "achieved",
        }
    }

    /// The verdict of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.name() == name)
    }

    /// Where finishing the review takes the goal, if anywhere.
    pub const fn state(self) -> Option<GoalState> {
        match self {
            Self::Keep | Self::Change => None,
            Self::Drop => Some(GoalState::Dropped),
            Self::Achieved => Some(GoalState::Achieved),
        }
    }

    /// Whether it wants a reason.
    pub const fn asks_why(self) -> bool {
        matches!(self, Self::Change | Self::Drop)
    }
}
