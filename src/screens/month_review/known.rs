//! What a month-end review is shown beside: the month's facts, the goals, and what was said a month before.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{Cx, Goal, Horizon, Id, Month, MonthFacts, MonthReview, Progress, Takeaway};
use crate::store::{self, Reader};

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

/// A goal that is looked at.
#[derive(Debug)]
pub(super) struct GoalLine {
    pub(super) goal: Goal,
    pub(super) progress: Progress,
    /// Points of a hundred since the month began; `None` where nothing was checked in by then or since.
    pub(super) gained: Option<i64>,
    /// How many days ago it was checked in last.
    pub(super) checked: Option<i64>,
}

impl GoalLine {
    /// Whether the last check-in is recent enough to count for the review.
    pub(super) fn is_checked_in(&self) -> bool {
        self.checked.is_some_and(|days| days <= RECENT)
    }
}

impl Known {
    /// Reads it for this month, as of its last day or of today.
    pub(super) fn read(
        reader: &Reader,
        month: Month,
        review: Option<&MonthReview>,
        cx: &Cx,
    ) -> Result<Self, store::Error> {
        let today = cx.today;
        let facts = reader.month_facts(month, cx)?;
        let last = reader.month_review(month.before())?;
        let goals = goals(reader, month, &facts, review, today)?;
        let takeaway = match review.and_then(|review| review.takeaway) {
            Some(id) => reader.takeaway(id)?,
            None => None,
        };
        let before = match last.as_ref().and_then(|last| last.facts.clone()) {
            Some(frozen) => Some(frozen),
            None => match reader.first_day()? {
                Some(first) if first < month.first() => {
                    Some(reader.month_facts(month.before(), cx)?)
                }
                _ => None,
            },
        };
        Ok(Self {
            today,
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

/// The goals that are pursued and had begun by the end of the month, and those of which something was said in the review:
/// the near ones first, as they are due.
fn goals(
    reader: &Reader,
    month: Month,
    facts: &MonthFacts,
    review: Option<&MonthReview>,
    today: NaiveDate,
) -> Result<Vec<GoalLine>, store::Error> {
    let checked = reader.last_check_ins()?;
    let is_looked_at = |goal: &Goal| {
        let is_said = review.is_some_and(|review| {
            review.verdict(goal.id).is_some() || review.focus == Some(goal.id)
        });
        let has_begun = goal.start.is_none_or(|start| start <= month.last());
        is_said || (goal.is_active() && has_begun)
    };
    let mut goals: Vec<GoalLine> = reader
        .goal_rows(month.last().min(today))?
        .into_iter()
        .filter(|row| is_looked_at(&row.goal))
        .map(|row| GoalLine {
            gained: gained(row.progress.done, facts, row.goal.id),
            checked: checked
                .get(&row.goal.id)
                .map(|day| (today - *day).num_days().max(0)),
            goal: row.goal,
            progress: row.progress,
        })
        .collect();
    goals.sort_by_key(|line| {
        let Goal {
            horizon, due, id, ..
        } = &line.goal;
        let near = Horizon::ALL
            .iter()
            .position(|known| Some(*known) == *horizon);
        (near.is_none(), near, due.is_none(), *due, *id)
    });
    Ok(goals)
}

fn gained(done: Option<f64>, facts: &MonthFacts, goal: Id) -> Option<i64> {
    let before = facts.goal(goal)?.before?;
    Some(((done? - before) * 100.0).round() as i64)
}
