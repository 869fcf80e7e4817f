//! A goal and what was said of it, one thing after another.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{
    CheckIn, Goal, Id, Ids, Measure, Progress, Revised, Revision, new_check_in, progress,
};

/// A goal with what was said of it, each later than what was said before.
pub(crate) struct Told {
    pub(crate) goal: Goal,
    pub(crate) check_ins: Vec<CheckIn>,
    pub(crate) revisions: Vec<Revision>,
    ids: Ids,
    /// When the next of it is said, in milliseconds.
    now: i64,
}

impl Told {
    /// Percent from the 1 November to the 9 February: a hundred days, a point each.
    pub(crate) fn new() -> Self {
        let ids = Ids::seeded(1);
        let goal = Goal {
            due: Some(day("2027-02-09")),
            ..Goal::new(
                ids.next(DateTime::UNIX_EPOCH),
                "英語で発表する",
                day("2026-11-01"),
            )
        };
        Self {
            goal,
            check_ins: Vec::new(),
            revisions: Vec::new(),
            ids,
            now: 0,
        }
    }

    /// An id, later than all before it.
    fn id(&mut self) -> Id {
        self.now += 1;
        let now = DateTime::from_timestamp_millis(self.now).unwrap();
        self.ids.next(now)
    }

    pub(crate) fn lasting(mut self, start: Option<&str>, due: Option<&str>) -> Self {
        self.goal.start = start.map(day);
        self.goal.due = due.map(day);
        self
    }

    pub(crate) fn counted(mut self, measure: Measure) -> Self {
        self.goal.measure = Some(measure);
        self
    }

    pub(crate) fn check(mut self, on: &str, value: Option<f64>, confidence: Option<u8>) -> Self {
        let check_in = new_check_in(self.id(), self.goal.id, day(on));
        self.check_ins.push(CheckIn {
            value,
            confidence,
            ..check_in
        });
        self
    }

    pub(crate) fn at(self, on: &str, value: f64) -> Self {
        self.check(on, Some(value), None)
    }

    pub(crate) fn revise(mut self, on: &str, what: Revised) -> Self {
        match &what {
            Revised::Measure(_, now) => self.goal.measure.clone_from(now),
            Revised::Start(_, now) => self.goal.start = *now,
            Revised::Due(_, now) => self.goal.due = *now,
            Revised::State(_, now) => self.goal.state = *now,
        }
        let id = self.id();
        self.revisions.push(Revision {
            id,
            deleted: false,
            goal: self.goal.id,
            day: day(on),
            what,
            why: String::new(),
        });
        self
    }

    pub(crate) fn on(&self, on: &str) -> Progress {
        progress(&self.goal, &self.check_ins, &self.revisions, day(on))
    }
}

pub(crate) fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}
