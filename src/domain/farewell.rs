//! The closing of a mentorship: why it ends, thanks with an example, what was learned, how to stay in touch.

use chrono::NaiveDate;

use super::{Id, Kind, Mentor, Outcome, Stage, State, Takeaway, Tally};

/// What is said when a mentorship ends (締めくくり). Every text may stay empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Farewell {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// Whose mentorship ends.
    pub mentor: Id,
    /// The day on which it was begun.
    pub begun: NaiveDate,
    /// Why it ends; this stays in the journal.
    pub reason: String,
    /// What I thank them for, with an example.
    pub thanks: String,
    /// What I learned.
    pub learned: String,
    /// How we stay in touch.
    pub in_touch: String,
    /// The day on which it shall end, as long as it has not; `None` means the day on which that is said.
    pub ends: Option<NaiveDate>,
    /// The day on which the mentorship ended by it; `None` while it is a draft.
    pub ended: Option<NaiveDate>,
}

impl Farewell {
    /// A closing of which nothing is said yet.
    pub const fn new(id: Id, mentor: Id, begun: NaiveDate) -> Self {
        Self {
            id,
            deleted: false,
            mentor,
            begun,
            reason: String::new(),
            thanks: String::new(),
            learned: String::new(),
            in_touch: String::new(),
            ends: None,
            ended: None,
        }
    }

    /// Whether nothing is said but the reason.
    pub fn says_only_why(&self) -> bool {
        let texts = [&self.thanks, &self.learned, &self.in_touch];
        self.ends.is_none() && texts.iter().all(|text| text.trim().is_empty())
    }

    /// Whether it closed the mentorship as it ended last: on the day of that end, or on a later one than that on which
    /// any other stage was reached, for the day of an end may be mended.
    pub fn is_of_last_end(&self, mentor: &Mentor) -> bool {
        let others = mentor.moves.iter().filter(|one| one.stage != Stage::Ended);
        let before = others.map(|one| one.day).max();
        mentor.stage == Stage::Ended
            && self.ended.is_some_and(|day| {
                mentor.ended == Some(day) || before.is_none_or(|before| day > before)
            })
    }
}

/// The closing to go on with, of those of one mentor, the newest first: one that was begun, or else the one of the last
/// end, of a mentorship that is over.
pub fn closing_of(
    mentor: &Mentor,
    farewells: impl IntoIterator<Item = Farewell>,
) -> Option<Farewell> {
    let (begun, ended): (Vec<_>, Vec<_>) =
        (farewells.into_iter()).partition(|one| one.ended.is_none());
    let of_end = ended.into_iter().find(|one| one.is_of_last_end(mentor));
    begun.into_iter().next().or(of_end)
}

/// Something concrete from the journal for which thanks can be said, in the order in which it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Example {
    /// Advice that worked.
    Worked,
    /// A promise that was kept.
    Kept,
    /// A person they introduced.
    Introduced,
    /// A story they told.
    Story,
    /// Thanks that are owed.
    Owed,
}

impl Example {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [
        Self::Worked,
        Self::Kept,
        Self::Introduced,
        Self::Story,
        Self::Owed,
    ];

    /// What this takeaway is an example of; `None` if it is none.
    pub fn of_takeaway(takeaway: &Takeaway) -> Option<Self> {
        Self::of(&Tally::of(takeaway))
    }

    /// What takeaways such as these are an example of; `None` if they are none.
    pub const fn of(tally: &Tally) -> Option<Self> {
        match (tally.kind, tally.state, tally.outcome) {
            (Kind::Advice, State::Closed, Some(Outcome::Worked)) => Some(Self::Worked),
            (Kind::Promise, State::Kept, _) => Some(Self::Kept),
            (Kind::Introduction, State::Open | State::Contacted, _) => Some(Self::Introduced),
            (Kind::Insight, ..) if tally.is_story => Some(Self::Story),
            (Kind::Thanks, State::Open, _) => Some(Self::Owed),
            _ => None,
        }
    }
}
