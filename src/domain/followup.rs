//! How soon a takeaway is wanted, and by whom: the groups of the follow-ups.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate};

use super::{Kind, Takeaway};

/// How soon a takeaway is wanted, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Its day has passed.
    Late,
    /// Its day is today.
    Today,
    /// Within seven days.
    Soon,
    /// It has no day.
    NoDay,
    /// In more than seven days.
    Ahead,
    /// Done, and the mentor has not heard of it.
    NotTold,
    /// A question for the next meeting.
    ToAsk,
    /// A promise: the mentor's turn.
    Waiting,
    /// Put off until a day to come.
    Later,
}

impl Group {
    /// All groups, in the order in which they are shown: what asks for a step of mine comes first.
    pub const ALL: [Self; 9] = [
        Self::Late,
        Self::Today,
        Self::Soon,
        Self::NoDay,
        Self::Ahead,
        Self::NotTold,
        Self::ToAsk,
        Self::Waiting,
        Self::Later,
    ];

    /// The group of a takeaway that is open, or done and not told.
    pub fn of(takeaway: &Takeaway, today: NaiveDate) -> Self {
        if takeaway.is_open() && takeaway.later.is_some_and(|later| later > today) {
            return Self::Later;
        }
        match (takeaway.kind, takeaway.due) {
            _ if !takeaway.is_open() => Self::NotTold,
            (Kind::Promise, _) => Self::Waiting,
            (Kind::Question, _) => Self::ToAsk,
            (_, None) => Self::NoDay,
            (_, Some(due)) if due < today => Self::Late,
            (_, Some(due)) if due == today => Self::Today,
            (_, Some(due)) if due <= today + SOON => Self::Soon,
            _ => Self::Ahead,
        }
    }
}

/// What *soon* means.
const SOON: Days = Days::new(7);

/// The place of a takeaway among the follow-ups, as something to sort by: its group; in it the day that the group is
/// about, the nearest first and those without one last, but of what was closed the newest first; then in the order in
/// which they were written. `day` is the day of its entry; without one it was written when its id was born.
pub fn followup_order(
    takeaway: &Takeaway,
    day: Option<NaiveDate>,
    today: NaiveDate,
) -> impl Ord + use<> {
    let group = Group::of(takeaway, today);
    let (near, closed) = match group {
        Group::NotTold => (None, takeaway.closed),
        Group::Later => (takeaway.later, None),
        _ => (takeaway.due, None),
    };
    // Ids of one save are in no order of their own: within an entry its lines are.
    let day = day.unwrap_or_else(|| takeaway.id.born().date_naive());
    let written = (day, takeaway.entry, takeaway.line, takeaway.id);
    (group, Reverse(closed), near.is_none(), near, written)
}

/// Whether it asks for attention today: it is neither more than a week ahead nor put off for later, and no question, which
/// waits for the next meeting.
pub fn is_for_today(takeaway: &Takeaway, today: NaiveDate) -> bool {
    takeaway.kind != Kind::Question
        && takeaway.later.is_none_or(|later| later <= today)
        && Group::of(takeaway, today) != Group::Ahead
}
