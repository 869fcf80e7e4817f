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
        // Not by the next month: the last one has none.
        let after = self.first.checked_add_months(Months::new(1));
        after
            .and_then(|first| first.pred_opt())
            .unwrap_or(NaiveDate::MAX)
    }

    /// The month after it; itself where the calendar ends.
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// The month before it; itself where the calendar begins.
    pub fn before(self) -> Self {
        let first = self.first.checked_sub_months(Months::new(1));
        first
            .filter(|day| is_written(*day))
            .map_or(self, |first| Self { first })
    }

    /// So many months later; itself where that is beyond the calendar's end.
    pub fn plus(self, months: u32) -> Self {
        let first = self.first.checked_add_months(Months::new(months));
        first
            .filter(|day| is_written(*day))
            .map_or(self, |first| Self { first })
    }

    /// The months whose review can only be missed by now, newest first, back to the one in which `first` lies. Which of
    /// them were reviewed all the same, this does not know.
    pub fn missed(first: NaiveDate, today: NaiveDate) -> impl Iterator<Item = Self> {
        let oldest = Self::of(first);
        let newest =
            Some(Self::to_review(today).before()).filter(|it| it.season(today) == Season::Missed);
        let before = |month: &Self| Some(month.before()).filter(|before| before < month);
        std::iter::successors(newest, before).take_while(move |month| *month >= oldest)
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

/// What was typed is no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMonth;

impl fmt::Display for NotAMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a month such as 2026-11")
    }
}

impl std::error::Error for NotAMonth {}

impl FromStr for Month {
    type Err = NotAMonth;

    /// Four digits, a hyphen and two digits, as the journal keeps it: nothing shorter or longer.
    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let is_number = |part: &str, digits| {
            part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let (year, month) = text
            .split_once('-')
            .filter(|(year, month)| is_number(year, 4) && is_number(month, 2))
            .ok_or(NotAMonth)?;
        let year = year.parse().map_err(|_| NotAMonth)?;
        let month = month.parse().map_err(|_| NotAMonth)?;
        NaiveDate::from_ymd_opt(year, month, 1)
            .map(|first| Self { first })
            .ok_or(NotAMonth)
    }
}

/// Whether the journal can write the day down: years have four digits there, and that is where its calendar ends.
fn is_written(day: NaiveDate) -> bool {
    (0..=9999).contains(&day.year())
}
