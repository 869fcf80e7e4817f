//! The search for a mentor who gives a missing support: where to look, as a checklist with notes.

use chrono::NaiveDate;

use super::{Id, Support};

/// The search for who could give one support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentorSearch {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// The support that is looked for.
    pub support: Support,
    /// The day on which it was begun.
    pub begun: NaiveDate,
    /// What came of looking in each place, in the order of [`Ground::ALL`].
    pub leads: [Lead; 5],
}

/// What came of looking in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lead {
    /// It was looked there.
    pub looked: bool,
    /// Whom, what, when, in my own words.
    pub note: String,
}

/// Where a mentor may be found, in the source article's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// Events and seminars.
    Events,
    /// An introduction by colleagues and friends.
    Referral,
    /// Online.
    Online,
    /// At work.
    Workplace,
    /// Those who were at the same school or company.
    Alumni,
}

impl Ground {
    /// All of them, in the order in which they are always shown.
    pub const ALL: [Self; 5] = [
        Self::Events,
        Self::Referral,
        Self::Online,
        Self::Workplace,
        Self::Alumni,
    ];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Referral => "referral",
            Self::Online => "online",
            Self::Workplace => "workplace",
            Self::Alumni => "alumni",
        }
    }
}

impl MentorSearch {
    /// A search that was not begun anywhere yet.
    pub fn new(id: Id, support: Support, begun: NaiveDate) -> Self {
        Self {
            id,
            deleted: false,
            support,
            begun,
            leads: Default::default(),
        }
    }

    /// In how many places it was looked.
    pub fn looked(&self) -> usize {
        self.leads.iter().filter(|lead| lead.looked).count()
    }
}
