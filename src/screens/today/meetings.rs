//! The meetings that are planned and the mentors with a rhythm, as the first screen lists them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{Cx, Entry, Id, Kind, Rhythm, Takeaway, Timed};
use crate::screens::entry_view::in_order;
use crate::store::{self, OpenRow, Reader};

/// Mentors listed with their rhythm; whoever is past it always is.
const RHYTHM: usize = 6;

/// A planned meeting, with what waits for those who meet.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub(super) meeting: Entry,
    /// Its day and time where the user is now, wherever it was planned.
    pub(super) day: NaiveDate,
    pub(super) time: Option<NaiveTime>,
    /// That day is to come: nobody can have met yet.
    pub(super) is_ahead: bool,
    pub(super) takeaways: Vec<Takeaway>,
    pub(super) mentors: Vec<String>,
    /// What lists call them.
    pub(super) called: Vec<String>,
    pub(super) to_tell: usize,
    pub(super) open: usize,
    pub(super) to_ask: usize,
    /// Something was said of its agenda.
    pub(super) is_prepared: bool,
}

/// How a mentor stands against the rhythm.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub(super) mentor: Id,
    pub(super) name: String,
    /// What lists call them.
    pub(super) called: String,
    pub(super) rhythm: Rhythm,
    pub(super) every: Option<u16>,
    pub(super) longest: Option<u16>,
    /// There was a meeting with them: else the days are counted from the start.
    pub(super) is_met: bool,
    /// The day of the next meeting planned with them: it settles what the rhythm asks for.
    pub(super) meets: Option<NaiveDate>,
}

/// The names of all mentors, and what lists call them.
pub(super) type Names<'a> = (&'a BTreeMap<Id, String>, &'a BTreeMap<Id, String>);

impl Planned {
    /// Whether there is anything to say of it besides whom and when.
    pub(super) fn has_more_to_say(&self) -> bool {
        self.to_tell + self.open + self.to_ask > 0
            || self.is_prepared
            || !self.meeting.place.trim().is_empty()
    }

    /// What was planned, and what waits for those who meet.
    pub(super) fn read(
        Timed { meeting, day, time }: Timed,
        (names, called): Names,
        (open, not_told): (&[OpenRow], &[OpenRow]),
        (reader, cx): (&Reader, &Cx),
    ) -> Result<Self, store::Error> {
        let is_theirs = |row: &&OpenRow| row.mentors.iter().any(|id| meeting.mentors.contains(id));
        let is_question = |row: &&OpenRow| row.takeaway.kind == Kind::Question;
        // A question without a mentor is for every meeting until it is asked.
        let is_asked = |row: &&OpenRow| row.mentors.is_empty() || is_theirs(row);
        Ok(Self {
            takeaways: reader.takeaways_of(meeting.id)?,
            mentors: in_order(&meeting.mentors, names),
            called: in_order(&meeting.mentors, called),
            to_tell: not_told.iter().filter(is_theirs).count(),
            open: open
                .iter()
                .filter(|row| counts(row))
                .filter(is_theirs)
                .count(),
            to_ask: open.iter().filter(is_question).filter(is_asked).count(),
            is_prepared: reader.has_agenda(&meeting, cx)?,
            is_ahead: day > cx.today,
            meeting,
            day,
            time,
        })
    }
}

impl Standing {
    /// Whether it is time to plan a meeting.
    pub(super) const fn asks(&self) -> bool {
        self.rhythm.is_past() && self.meets.is_none()
    }
}

/// The mentors with a rhythm: first those whom it is time to meet, then who was met longest ago.
pub(super) fn standings(
    reader: &Reader,
    meets: &HashMap<Id, NaiveDate>,
    called: &BTreeMap<Id, String>,
    cx: &Cx,
) -> Result<Vec<Standing>, store::Error> {
    let mut standings = Vec::new();
    for (mentor, met) in reader.mentors_met_now()? {
        let rhythm = Rhythm::of(&mentor, met, cx.today);
        if rhythm == Rhythm::Unset {
            continue;
        }
        standings.push(Standing {
            rhythm,
            meets: meets.get(&mentor.id).copied(),
            mentor: mentor.id,
            every: mentor.rhythm,
            longest: mentor.longest,
            is_met: met.is_some(),
            called: called.get(&mentor.id).unwrap_or(&mentor.name).clone(),
            name: mentor.name,
        });
    }
    standings.sort_by_key(|standing| {
        let (rank, days) = match standing.rhythm {
            Rhythm::TooLong(days) => (0, days),
            Rhythm::Past(days) => (1, days),
            Rhythm::OnTime(days) => (2, days),
            Rhythm::Unset => (3, 0),
        };
        (!standing.asks(), rank, Reverse(days))
    });
    let asking = standings.iter().filter(|standing| standing.asks()).count();
    standings.truncate(RHYTHM.max(asking));
    Ok(standings)
}

/// Whether it counts as open: a question waits for the next meeting and owes nothing.
pub(super) fn counts(row: &OpenRow) -> bool {
    row.takeaway.kind != Kind::Question
}
