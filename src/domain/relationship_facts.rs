//! The facts of a mentorship in a period, counted here and nowhere else, and what of them is worth a question.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Kind, Mentor, State, SupportSet, Tally};

/// What happened with one mentor from one day to another, in numbers. What is private counts too: it is one's own screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RelationshipFacts {
    /// The first day; `None` from the beginning.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: NaiveDate,
    /// Meetings held.
    pub meetings: u32,
    /// How many the rhythm would have had in the period; `None` where there is no rhythm.
    pub expected: Option<u32>,
    /// The most days between two meetings, the edges of the period among them; `None` where there was none.
    pub longest_gap: Option<u32>,
    /// Days since the last meeting at the end of the period; `None` where there never was one.
    pub since_last: Option<u32>,
    /// How many meetings were said to be useful 1, 2, 3, 4.
    pub usefulness: [u32; 4],
    /// In how many meetings each support was received, in the order of [`super::Support::ALL`].
    pub supports: [u32; 6],
    /// Takeaways that came, by kind in the order of [`super::Kind::ALL`].
    pub came: [u32; 7],
    /// Takeaways that came to a good end: done, kept, asked, said, contacted, advice closed with an outcome.
    /// Insights are kept from the beginning and not counted.
    pub closed: [u32; 7],
    /// Of the closed advice, what worked, partly worked, did not.
    pub outcomes: [u32; 3],
    /// Promises that lapsed.
    pub lapsed: u32,
    /// Results the mentor heard.
    pub told: u32,
    /// Results that nobody had heard at its end.
    pub untold: u32,
    /// Advice that nobody had tried at its end: open.
    pub untried: u32,
    /// Advice that was being tried at its end.
    pub trying: u32,
    /// Open takeaways at its end; questions do not count.
    pub open: u32,
    /// Promises that were open at its end.
    pub promised: u32,
    /// Of those that are open now, the ones whose day had passed at its end.
    pub promised_late: u32,
    /// The most days that one of those was late by.
    pub latest: Option<u32>,
}

/// What there is of one mentor in a period, of which the facts are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Happened {
    /// The first day; `None` from the beginning.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: NaiveDate,
    /// The meetings held in the period, the earliest first.
    pub held: Vec<Held>,
    /// The day of the last meeting held until its end, before the period too.
    pub last: Option<NaiveDate>,
    /// What came in the period, as it is now.
    pub came: Vec<Tally>,
    /// What came to its end in the period.
    pub ended: Vec<Tally>,
    /// What was told in the period.
    pub told: Vec<Tally>,
    /// What was open, or had a result that nobody had heard, at its end.
    pub left: Vec<Tally>,
    /// The days for which promises are meant that are open now, as far as they had passed at its end.
    pub passed: Vec<NaiveDate>,
}

/// A meeting held, as far as it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its day.
    pub day: NaiveDate,
    /// How useful it was said to be, from 1 to 4.
    pub usefulness: Option<u8>,
    /// The supports that were received.
    pub received: SupportSet,
}

impl RelationshipFacts {
    /// The facts of what happened with `mentor`, all of it theirs.
    pub fn of(mentor: &Mentor, happened: &Happened) -> Self {
        let mut facts = Self {
            from: happened.from,
            until: happened.until,
            longest_gap: longest_gap(happened),
            since_last: happened.last.map(|day| days(day, happened.until)),
            ..Self::default()
        };
        facts.expected = expected(mentor, happened);
        for held in &happened.held {
            facts.meetings += 1;
            if let Some(useful @ 1..=4) = held.usefulness {
                facts.usefulness[usize::from(useful) - 1] += 1;
            }
            for support in held.received.iter() {
                facts.supports[support as usize] += 1;
            }
        }
        for tally in &happened.came {
            facts.came[tally.kind as usize] += tally.count;
        }
        for tally in &happened.ended {
            facts.count_ended(*tally);
        }
        let results = happened.told.iter().filter(|tally| tally.has_result());
        facts.told = results.map(|tally| tally.count).sum();
        for tally in &happened.left {
            facts.count_left(*tally);
        }
        let late = happened.passed.iter().map(|due| days(*due, happened.until));
        facts.promised_late = u32::try_from(late.len()).unwrap_or(u32::MAX);
        facts.latest = late.max();
        facts
    }

    /// So many takeaways of this kind came.
    pub const fn came_of(&self, kind: Kind) -> u32 {
        self.came[kind as usize]
    }

    /// So many takeaways of this kind came to a good end.
    pub const fn closed_of(&self, kind: Kind) -> u32 {
        self.closed[kind as usize]
    }

    // An insight is kept from the beginning: it is nothing that comes to an end.
    fn count_ended(&mut self, tally: Tally) {
        match tally.state {
            _ if tally.kind == Kind::Insight => {}
            State::Open | State::Trying | State::Declined | State::Dropped => {}
            State::Lapsed => self.lapsed += tally.count,
            _ => {
                self.closed[tally.kind as usize] += tally.count;
                if let Some(outcome) = tally.outcome.filter(|_| tally.kind == Kind::Advice) {
                    self.outcomes[outcome as usize] += tally.count;
                }
            }
        }
    }

    fn count_left(&mut self, tally: Tally) {
        if tally.has_result() && !tally.is_told {
            self.untold += tally.count;
        }
        if !tally.state.is_open() || tally.kind == Kind::Question {
            return;
        }
        self.open += tally.count;
        match (tally.kind, tally.state) {
            (Kind::Advice, State::Trying) => self.trying += tally.count,
            (Kind::Advice, _) => self.untried += tally.count,
            (Kind::Promise, _) => self.promised += tally.count,
            _ => {}
        }
    }
}

/// How many whole rhythms the period has, both its days counted. Where it reaches back to the beginning, it began with the
/// start of the mentorship, or with the first meeting where that was earlier.
fn expected(mentor: &Mentor, happened: &Happened) -> Option<u32> {
    let rhythm = u32::from(mentor.rhythm.filter(|days| *days > 0)?);
    let first = happened.held.first().map(|held| held.day);
    let began = happened
        .from
        .or_else(|| mentor.started.into_iter().chain(first).min())?;
    let length = (happened.until - began).num_days() + 1;
    Some(u32::try_from(length).unwrap_or(0) / rhythm)
}

fn longest_gap(happened: &Happened) -> Option<u32> {
    let held = happened.held.iter().map(|held| held.day);
    let first = happened.held.first()?.day;
    let begin = [happened.from.unwrap_or(first)];
    let end = [happened.until];
    let all: Vec<NaiveDate> = begin.into_iter().chain(held).chain(end).collect();
    all.windows(2).map(|two| days(two[0], two[1])).max()
}

/// The days from one day to another; 0 where the other one is earlier.
fn days(from: NaiveDate, until: NaiveDate) -> u32 {
    u32::try_from((until - from).num_days()).unwrap_or(0)
}
