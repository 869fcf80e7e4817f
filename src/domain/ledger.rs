//! What went back and forth with one mentor: what I received, what I gave back, what I thanked for, counted once and here.

use chrono::NaiveDate;

use super::{Kind, Outcome, State, Support, SupportSet, Takeaway, is_same_word};

/// Takeaways of one mentor that are alike in all that is counted. A takeaway of several mentors is among those of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What kind they are.
    pub kind: Kind,
    /// Where in their life they stand.
    pub state: State,
    /// How closed advice turned out.
    pub outcome: Option<Outcome>,
    /// The result was told. Whoever of a meeting's mentors heard it: there is one day for each takeaway, which says when
    /// and not who, so that it counts with each of them.
    pub is_told: bool,
    /// An insight that is a story (経験談).
    pub is_story: bool,
    /// How many there are.
    pub count: u32,
}

impl Tally {
    /// This one takeaway.
    pub fn of(takeaway: &Takeaway) -> Self {
        let is_story = |tag: &String| {
            ["story", "経験談"]
                .iter()
                .any(|word| is_same_word(tag, word))
        };
        Self {
            kind: takeaway.kind,
            state: takeaway.state,
            outcome: takeaway.outcome,
            is_told: takeaway.told.is_some(),
            is_story: takeaway.tags.iter().any(is_story),
            count: 1,
        }
    }

    /// Whether they have a result that a mentor may hear: closed advice, actions done.
    pub const fn has_result(&self) -> bool {
        matches!(
            (self.kind, self.state),
            (Kind::Advice, State::Closed) | (Kind::Action, State::Done)
        )
    }
}

/// The meetings held with one mentor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeldMeetings {
    /// With which supports they were ticked, and how many of them; those without any are among them.
    pub ticked: Vec<(SupportSet, u32)>,
    /// The day of the first one.
    pub first: Option<NaiveDate>,
    /// The day of the last one, whenever it was written down.
    pub last: Option<NaiveDate>,
}

/// What went back and forth with one mentor. What is private counts as well: it is one's own screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// What came from them.
    pub received: Received,
    /// What went back to them.
    pub gave: Gave,
    /// What was said in thanks.
    pub thanked: Thanked,
    /// In how many meetings each support was ticked, in the order of [`Support::ALL`].
    pub supports: [u32; 6],
    /// How many meetings were held.
    pub meetings: u32,
    /// The day of the first meeting held.
    pub first: Option<NaiveDate>,
    /// The day of the last meeting held.
    pub last: Option<NaiveDate>,
    /// How many takeaways there are of each kind, in the order of [`Kind::ALL`].
    pub kinds: [u32; 7],
}

/// What came from a mentor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Advice, whatever became of it.
    pub advice: u32,
    /// Of it tried: being tried, or closed.
    pub tried: u32,
    /// Of it what worked.
    pub worked: u32,
    /// Promises they kept.
    pub kept: u32,
    /// Promises that lapsed.
    pub lapsed: u32,
    /// Introductions.
    pub introductions: u32,
    /// Stories they told.
    pub stories: u32,
}

/// What went back to a mentor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gave {
    /// Results that were told: of advice that was tried, of actions that were done.
    pub told: u32,
    /// Results that nobody was told yet.
    pub untold: u32,
    /// Actions that were done.
    pub done: u32,
}

/// Thanks to a mentor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Thanked {
    /// Thanks, and what else I gave back, that were said.
    pub said: u32,
    /// Thanks that are owed.
    pub owed: u32,
}

impl Ledger {
    /// The ledger of these takeaways and meetings, which are those of one mentor.
    pub fn of(tallies: &[Tally], held: &HeldMeetings) -> Self {
        let mut ledger = Self {
            first: held.first,
            last: held.last,
            ..Self::default()
        };
        for (supports, count) in &held.ticked {
            ledger.meetings += count;
            for support in supports.iter() {
                ledger.supports[support as usize] += count;
            }
        }
        for tally in tallies {
            ledger.count(*tally);
        }
        ledger
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.meetings == 0 && self.kinds == [0; 7]
    }

    /// In how many meetings this support was ticked.
    pub const fn ticked(&self, support: Support) -> u32 {
        self.supports[support as usize]
    }

    fn count(&mut self, tally: Tally) {
        let Tally { kind, state, .. } = tally;
        let count = tally.count;
        self.kinds[kind as usize] += count;
        let (received, gave) = (&mut self.received, &mut self.gave);
        match kind {
            Kind::Advice => {
                received.advice += count;
                if matches!(state, State::Trying | State::Closed) {
                    received.tried += count;
                }
                if state == State::Closed && tally.outcome == Some(Outcome::Worked) {
                    received.worked += count;
                }
            }
            Kind::Promise if state == State::Kept => received.kept += count,
            Kind::Promise if state == State::Lapsed => received.lapsed += count,
            Kind::Introduction => received.introductions += count,
            Kind::Insight if tally.is_story => received.stories += count,
            Kind::Action if state == State::Done => gave.done += count,
            Kind::Thanks if state == State::Said => self.thanked.said += count,
            Kind::Thanks if state.is_open() => self.thanked.owed += count,
            _ => {}
        }
        if tally.has_result() && tally.is_told {
            gave.told += count;
        } else if tally.has_result() {
            gave.untold += count;
        }
    }
}
