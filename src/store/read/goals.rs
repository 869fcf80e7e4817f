//! Reading goals, with what was checked in on them and revised of them.

use chrono::NaiveDate;
use rusqlite::params;

use super::Reader;
use crate::domain::{CheckIn, Goal, Id, Progress, Revision, progress};
use crate::store::Error;
use crate::store::row::AsRow;

/// A goal as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalRow {
    /// The goal.
    pub goal: Goal,
    /// How far it is on the day it was read for.
    pub progress: Progress,
}

impl Reader<'_> {
    /// The goal with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn goal(self, id: Id) -> Result<Option<Goal>, Error> {
        self.record(id, "title")
    }

    /// The check-in with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn check_in(self, id: Id) -> Result<Option<CheckIn>, Error> {
        self.record(id, "day")
    }

    /// Every goal that is not in the trash, in no order that means anything.
    pub fn goals(self) -> Result<Vec<Goal>, Error> {
        self.all("SELECT * FROM goal WHERE deleted = 0", [], Goal::from_row)
    }

    /// Every goal that is not in the trash, with how far it is on the day `day`.
    pub fn goal_rows(self, day: NaiveDate) -> Result<Vec<GoalRow>, Error> {
        let goals = self.goals()?.into_iter();
        goals
            .map(|goal| {
                let check_ins = self.check_ins_of(goal.id)?;
                let revisions = self.revisions_of(goal.id)?;
                let progress = progress(&goal, &check_ins, &revisions, day);
                Ok(GoalRow { goal, progress })
            })
            .collect()
    }

    /// What was checked in on this goal, the oldest first.
    pub fn check_ins_of(self, goal: Id) -> Result<Vec<CheckIn>, Error> {
        self.all(
            "SELECT * FROM check_in WHERE goal = ?1 AND deleted = 0 ORDER BY day, id",
            params![goal],
            CheckIn::from_row,
        )
    }

    /// What was revised of this goal, the oldest first.
    pub fn revisions_of(self, goal: Id) -> Result<Vec<Revision>, Error> {
        self.all(
            "SELECT * FROM revision WHERE goal = ?1 AND deleted = 0 ORDER BY day, id",
            params![goal],
            Revision::from_row,
        )
    }
}
