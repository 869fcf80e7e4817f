//! How soon a takeaway is wanted, and by whom: the groups of the follow-ups.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate};

use super::{Approach, Id, Kind, Takeaway};

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
            (_, Some(due)) => Self::by_day(due, today),
        }
    }

    /// The group of an approach that is not answered: a draft has no day, one that was sent has that of its follow-up.
    pub fn of_approach(approach: &Approach, today: NaiveDate) -> Self {
        match approach.follow_up {
            _ if approach.is_draft() => Self::NoDay,
            Some(day) => Self::by_day(day, today),
            None => Self::Waiting,
        }
    }

    fn by_day(due: NaiveDate, today: NaiveDate) -> Self {
        if due < today {
            Self::Late
        } else if due == today {
            Self::Today
        } else if due <= today + SOON {
            Self::Soon
        } else {
            Self::Ahead
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
) -> FollowupOrder {
    let group = Group::of(takeaway, today);
    let (near, closed) = match group {
        Group::NotTold => (None, takeaway.closed),
        Group::Later => (takeaway.later, None),
        _ => (takeaway.due, None),
    };
    // Ids of one save are in no order of their own: within an entry its lines are.
    let day = day.unwrap_or_else(|| takeaway.id.born().date_naive());
    FollowupOrder {
        group,
        closed: Reverse(closed),
        is_undated: near.is_none(),
        near,
        is_approach: false,
        written: (day, takeaway.entry, takeaway.line, takeaway.id),
    }
}

/// The place of an approach among the follow-ups: in its group behind the takeaways of the same day.
pub fn approach_order(approach: &Approach, today: NaiveDate) -> FollowupOrder {
    let near = approach.follow_up.filter(|_| approach.is_waiting());
    FollowupOrder {
        group: Group::of_approach(approach, today),
        closed: Reverse(None),
        is_undated: near.is_none(),
        near,
        is_approach: true,
        written: (approach.begun, None, None, approach.id),
    }
}

/// A place among the follow-ups, to sort by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FollowupOrder {
    group: Group,
    closed: Reverse<Option<NaiveDate>>,
    is_undated: bool,
    near: Option<NaiveDate>,
    is_approach: bool,
    /// The day, the entry and the line, and the id.
    written: (NaiveDate, Option<Id>, Option<u32>, Id),
}

/// Whether it is late, whoever's turn it is: its day has passed and it is not put off. A promise is late as well as what is
/// to be done oneself, though it stands among what waits; a question owes nothing.
pub fn is_late(takeaway: &Takeaway, today: NaiveDate) -> bool {
    takeaway.is_open()
        && takeaway.kind != Kind::Question
        && takeaway.later.is_none_or(|later| later <= today)
        && takeaway.due.is_some_and(|due| due < today)
}

/// Whether it asks for attention today: it is neither more than a week ahead nor put off for later, and no question, which
/// waits for the next meeting.
pub fn is_for_today(takeaway: &Takeaway, today: NaiveDate) -> bool {
    takeaway.kind != Kind::Question
        && takeaway.later.is_none_or(|later| later <= today)
        && Group::of(takeaway, today) != Group::Ahead
}
