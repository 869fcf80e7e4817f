//! Two months side by side, in numbers: what was, and what came in its place.

use super::{Kind, MonthFacts};

/// A number of a month's facts that is worth comparing with that of another month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// Meetings held.
    Meetings,
    /// Their minutes.
    Minutes,
    /// Notes written.
    Notes,
    /// Takeaways of this kind that came.
    Came(Kind),
    /// Takeaways of this kind that came to a good end.
    Closed(Kind),
    /// Takeaways given up.
    Dropped,
    /// Results that a mentor heard.
    Told,
    /// Takeaways open at its end.
    Open,
    /// Of those, the late ones.
    Late,
    /// Results that nobody had heard at its end.
    Untold,
    /// Check-ins on goals.
    CheckIns,
}

impl Fact {
    /// What this fact is in these facts.
    pub const fn of(self, facts: &MonthFacts) -> u32 {
        match self {
            Self::Meetings => facts.meetings,
            Self::Minutes => facts.minutes,
            Self::Notes => facts.notes,
            Self::Came(kind) => facts.came[kind as usize],
            Self::Closed(kind) => facts.closed_of(kind),
            Self::Dropped => facts.dropped,
            Self::Told => facts.told,
            Self::Open => facts.open,
            Self::Late => facts.late,
            Self::Untold => facts.untold,
            Self::CheckIns => facts.check_ins,
        }
    }

    /// All of them, in the order in which they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        let came = Kind::ALL.into_iter().map(Self::Came);
        let closed = Kind::ALL.into_iter().map(Self::Closed);
        [Self::Meetings, Self::Minutes, Self::Notes]
            .into_iter()
            .chain(came)
            .chain(closed)
            .chain([
                Self::Dropped,
                Self::Told,
                Self::Open,
                Self::Late,
                Self::Untold,
                Self::CheckIns,
            ])
    }
}

/// One number of two months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which number.
    pub what: Fact,
    /// What it was in the month held against.
    pub before: u32,
    /// What it is in the month that is looked at.
    pub after: u32,
}

impl Difference {
    /// By how much it grew; less than nothing where it fell.
    pub fn by(self) -> i64 {
        i64::from(self.after) - i64::from(self.before)
    }
}

/// The numbers of two months, in the order of [`Fact::all`], changed or not; those that are nothing in both are left out.
pub fn compare(before: &MonthFacts, after: &MonthFacts) -> Vec<Difference> {
    Fact::all()
        .map(|what| Difference {
            what,
            before: what.of(before),
            after: what.of(after),
        })
        .filter(|row| row.before > 0 || row.after > 0)
        .collect()
}
