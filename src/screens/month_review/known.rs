//! What a month-end review is shown beside: the month's facts, the goals, and what was said a month before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::{
    Cx, Goal, GoalState, Horizon, Id, Month, MonthFacts, MonthReview, Progress, Takeaway,
};
use crate::store::{self, GoalThen, Reader};

/// A check-in of so many last days counts for the review.
const RECENT: i64 = 7;

/// So many of the takeaways that came to an end are listed at most: a help to remember, not a record.
const ENDED: u32 = 20;

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The day on which it was read.
    pub(super) today: NaiveDate,
    pub(super) facts: MonthFacts,
    /// Those of the month before: frozen when its review was finished, else counted. `None` where the journal tells
    /// nothing of it.
    pub(super) before: Option<MonthFacts>,
    /// What was to come next, as the review of the month before has it.
    pub(super) last_next: String,
    pub(super) names: BTreeMap<Id, String>,
    pub(super) goals: Vec<GoalLine>,
    pub(super) ended: Vec<Takeaway>,
    /// The takeaway that an earlier finish made.
    pub(super) takeaway: Option<Takeaway>,
}

/// A goal that is looked at, as it stood at the end of the month, or stands today in a month that is not over.
#[derive(Debug)]
pub(super) struct GoalLine {
    /// The goal as it is now.
    pub(super) goal: Goal,
    /// The goal as it was then.
    pub(super) then: Goal,
    pub(super) progress: Progress,
    /// Points of a hundred since the month began; `None` where nothing was checked in by then or since.
    pub(super) gained: Option<i64>,
    /// The last day until then on which it was checked in.
    pub(super) checked: Option<NaiveDate>,
    /// Whether that is recent enough to count for the review.
    pub(super) is_checked_in: bool,
}

impl GoalLine {
    /// Whether the goal has come to an end, whatever is said of it.
    pub(super) const fn has_ended(&self) -> bool {
        matches!(self.goal.state, GoalState::Achieved | GoalState::Dropped)
    }
}

impl Known {
    /// Reads it for this month, as of its last day or of today. The goals of which the review speaks and the one in `focus`
    /// are among the goals.
    pub(super) fn read(
        reader: &Reader,
        month: Month,
        (review, focus): (Option<&MonthReview>, Option<Id>),
        cx: &Cx,
    ) -> Result<Self, store::Error> {
        let facts = reader.month_facts(month, cx)?;
        let last = reader.month_review(month.before())?;
        let goals = goals(reader, month, &facts, (review, focus))?;
        let takeaway = match review.and_then(|review| review.takeaway) {
            Some(id) => reader.takeaway(id)?,
            None => None,
        };
        // What an opened review keeps of its facts is no longer said.
        let finished = last.as_ref().filter(|last| last.is_finished());
        let before = match finished.and_then(|last| last.facts.clone()) {
            Some(frozen) => Some(frozen),
            None => match reader.first_day()? {
                Some(first) if first < month.first() => {
                    Some(reader.month_facts(month.before(), cx)?)
                }
                _ => None,
            },
        };
        Ok(Self {
            today: cx.today,
            before,
            last_next: last.map_or(String::new(), |last| last.next),
            names: reader.mentor_names()?,
            goals,
            ended: reader.ended_in(month, ENDED)?,
            takeaway,
            facts,
        })
    }

    /// The goal with this id, if it is looked at.
    pub(super) fn goal(&self, id: Id) -> Option<&GoalLine> {
        self.goals.iter().find(|line| line.goal.id == id)
    }
}

/// The goals that were pursued in the month, as its facts have them, and those of which something was said in the review:
/// the near ones first, as they were due.
fn goals(
    reader: &Reader,
    month: Month,
    facts: &MonthFacts,
    (review, focus): (Option<&MonthReview>, Option<Id>),
) -> Result<Vec<GoalLine>, store::Error> {
    let mut said: BTreeSet<Id> = facts.goals.iter().map(|one| one.goal).collect();
    said.extend(focus);
    if let Some(review) = review {
        said.extend(review.focus);
        said.extend(review.verdicts.iter().map(|one| one.goal));
    }
    let goals = reader.goals_then(facts.as_of, said)?;
    let line = |goal: GoalThen| GoalLine {
        gained: gained(&goal, facts, month),
        checked: goal.checked,
        is_checked_in: goal
            .checked
            .is_some_and(|day| (facts.as_of - day).num_days() <= RECENT),
        goal: goal.now,
        then: goal.then,
        progress: goal.progress,
    };
    let mut goals: Vec<GoalLine> = goals.into_iter().map(line).collect();
    goals.sort_by_key(|line| {
        let Goal {
            horizon, due, id, ..
        } = &line.then;
        let near = Horizon::ALL
            .iter()
            .position(|known| Some(*known) == *horizon);
        (near.is_none(), near, due.is_none(), *due, *id)
    });
    Ok(goals)
}

/// A goal that began within the month began at nothing.
fn gained(goal: &GoalThen, facts: &MonthFacts, month: Month) -> Option<i64> {
    let done = goal.progress.done?;
    let before = facts.goal(goal.now.id).and_then(|facts| facts.before);
    let begun = goal.then.start.filter(|start| *start >= month.first());
    let before = before.or_else(|| begun.map(|_| 0.0))?;
    Some(((done - before) * 100.0).round() as i64)
}
