//! What of goals, months and the self-analysis asks for attention today, and in which order.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{AnalysisStanding, Goal, Id, Month, MonthReview, Progress, Season, Standing};

/// Whether a goal asks for a look: it is behind, at risk, or nothing has moved for long.
pub fn asks(progress: &Progress) -> bool {
    matches!(progress.standing, Standing::Behind(_) | Standing::AtRisk) || progress.is_still()
}

/// The place of an active goal among others: those that ask come first, the furthest behind before the others; then what
/// is reached and waits to be moved on, then the nearest due day.
pub fn goal_order(goal: &Goal, progress: &Progress) -> impl Ord + use<> {
    let (rank, points) = match progress.standing {
        Standing::Behind(points) => (0, points),
        Standing::AtRisk => (1, 0),
        _ if progress.is_still() => (2, progress.still.unwrap_or(0)),
        Standing::Reached => (3, 0),
        _ => (4, 0),
    };
    let due = goal.due.unwrap_or(NaiveDate::MAX);
    (rank, Reverse(points), due, goal.title.clone(), goal.id)
}

/// The review of a month that is to be done, or goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewDue {
    /// The month.
    pub month: Month,
    /// How it stands against the calendar.
    pub season: Season,
    /// The furthest step that was reached; `None` if it is not begun.
    pub step: Option<u8>,
}

impl ReviewDue {
    /// Whether it is time: it is due today, late or missed, or it was begun.
    pub const fn asks(&self) -> bool {
        self.step.is_some() || !matches!(self.season, Season::Ahead(_) | Season::Open(1..))
    }
}

/// The reviews that are shown on the day `today`, the one that is meant now first: open from the 25th to the 10th; then
/// the month before it where that was missed, and whatever else was begun and not finished, the newest first. A month
/// before `first_day`, of which the journal tells nothing, is never missed. `reviews` are all that are not finished, and
/// at least those of the last three months.
pub fn reviews_due(
    today: NaiveDate,
    first_day: Option<NaiveDate>,
    reviews: &[MonthReview],
) -> Vec<ReviewDue> {
    let meant = Month::to_review(today);
    let is_told = |month: Month| first_day.is_some_and(|first| first <= month.last());
    let is_begun = |month: Month| reviews.iter().any(|review| review.month == month);
    let is_due = |month: Month| {
        let is_time = !matches!(month.season(today), Season::Ahead(_));
        is_time && is_told(month) && !is_begun(month)
    };
    let not_begun = [meant, meant.before()].into_iter().filter(|it| is_due(*it));
    let mut months: Vec<(Month, Option<u8>)> = not_begun.map(|month| (month, None)).collect();
    // Of two of one month the one begun first is read, and only that.
    let is_read = |review: &MonthReview| {
        let mut twins = reviews.iter().filter(|twin| twin.month == review.month);
        twins.all(|twin| twin.id >= review.id)
    };
    let begun = reviews.iter().filter(|review| !review.is_finished());
    for review in begun.filter(|review| is_read(review)) {
        if months.iter().all(|(month, _)| *month != review.month) {
            months.push((review.month, Some(review.step.max(1))));
        }
    }
    // The newest first: it is the one that is meant now.
    months.sort_by_key(|(month, _)| Reverse(*month));
    months
        .into_iter()
        .map(|(month, step)| ReviewDue {
            month,
            season: month.season(today),
            step,
        })
        .collect()
}

/// The self-analysis that goes on, or is worth a new look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnalysisDue {
    /// The version that goes on; else the last one.
    pub id: Id,
    /// The day on which it was begun, or the last one was finished.
    pub day: NaiveDate,
    /// The day on which a new look was due; that of one that goes on is its first day.
    pub due: NaiveDate,
    /// The furthest step of one that goes on; `None` where a new one is to be begun.
    pub step: Option<u8>,
}

/// What the self-analysis asks for on the day `today`, of all `versions`, the newest first. Nothing where none was ever
/// begun: a self-analysis is no debt.
pub fn analysis_due(versions: &[AnalysisStanding], today: NaiveDate) -> Option<AnalysisDue> {
    if let Some(begun) = versions.iter().find(|one| one.finished.is_none()) {
        return Some(AnalysisDue {
            id: begun.id,
            day: begun.day,
            due: begun.day,
            step: Some(begun.step.max(1)),
        });
    }
    let last = versions.first().filter(|last| last.due() <= today)?;
    Some(AnalysisDue {
        id: last.id,
        day: last.finished.unwrap_or(last.day),
        due: last.due(),
        step: None,
    })
}
