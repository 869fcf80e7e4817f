//! A month of the civil calendar, and which month's review is meant on a day.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Its first day, from which every other month is counted: the last of one says nothing of the last of the next.
    first: NaiveDate,
}

/// From this day of a month on its review is open; it is due on the last.
pub const OPENS: u32 = 25;
/// Until this day of the next month its review is late; after it, missed.
pub const CLOSES: u32 = 10;

/// How a month's review stands against the calendar, done or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// The month is not that far: its review opens on this day.
    Ahead(NaiveDate),
    /// It is open, and due in so many days: 0 on the last day of the month.
    Open(i64),
    /// The month has been over for so many days, at most ten: it is still time.
    Late(i64),
    /// Its time is over; it can be done all the same, under its own date.
    Missed,
}

impl Month {
    /// The month in which this day lies.
    pub fn of(day: NaiveDate) -> Self {
        Self {
            first: day.with_day(1).unwrap_or(day),
        }
    }

    /// Its first day.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.next().first.pred_opt().unwrap_or(self.first)
    }

    /// The month after it; itself where the calendar ends.
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// The month before it; itself where the calendar begins.
    pub fn before(self) -> Self {
        let first = self.first.checked_sub_months(Months::new(1));
        Self {
            first: first.unwrap_or(self.first),
        }
    }

    /// So many months later.
    pub fn plus(self, months: u32) -> Self {
        let first = self.first.checked_add_months(Months::new(months));
        Self {
            first: first.unwrap_or(self.first),
        }
    }

    /// Whether the day lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// The month whose review is meant on this day: until the tenth it is the month before.
    pub fn to_review(today: NaiveDate) -> Self {
        let month = Self::of(today);
        if today.day() <= CLOSES {
            month.before()
        } else {
            month
        }
    }

    /// How the review of this month stands on the day `today`.
    pub fn season(self, today: NaiveDate) -> Season {
        let opens = self.first.with_day(OPENS).unwrap_or(self.first);
        let over = (today - self.last()).num_days();
        let is_next = Self::of(today) == self.next();
        if today < opens {
            Season::Ahead(opens)
        } else if over <= 0 {
            Season::Open(-over)
        } else if is_next && today.day() <= CLOSES {
            Season::Late(over)
        } else {
            Season::Missed
        }
    }
}

/// As it is stored and typed: `2026-11`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.format("%Y-%m").fmt(f)
    }
}

impl FromStr for Month {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        format!("{text}-01")
            .parse()
            .map(|first: NaiveDate| Self { first })
    }
}
