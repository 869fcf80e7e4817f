//! Reading goals, with what was checked in on them and revised of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::Reader;
use crate::domain::{
    CheckIn, Goal, GoalState, Id, Progress, Revision, Standing, fold, goal_then, progress,
};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

// The evidence lies outside the index: it is looked up only where there is no value, for then it is what moved.
const CHECKED: &str = "
    SELECT goal, day, id, value, confidence, CASE WHEN value IS NULL THEN evidence END
    FROM check_in INDEXED BY check_in_goal WHERE deleted = 0";

const CHECKED_OF_ONE: &str = "
    SELECT goal, day, id, value, confidence, CASE WHEN value IS NULL THEN evidence END
    FROM check_in INDEXED BY check_in_goal WHERE goal = ?1 AND deleted = 0 ORDER BY day, id";

const CHECKED_OF_ACTIVE: &str = "
    SELECT c.goal, c.day, c.id, c.value, c.confidence, CASE WHEN c.value IS NULL THEN c.evidence END
    FROM goal g INDEXED BY goal_due
    CROSS JOIN check_in c INDEXED BY check_in_goal ON c.goal = g.id AND c.deleted = 0
    WHERE g.deleted = 0 AND g.state = 'active'";

/// A goal as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalRow {
    /// The goal.
    pub goal: Goal,
    /// How far it is on the day it was read for.
    pub progress: Progress,
}

/// A goal as it stood on a day of the past, beside what it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalThen {
    /// The goal as it is now.
    pub now: Goal,
    /// The goal as it was then, as far as its revisions tell.
    pub then: Goal,
    /// How far it was on that day.
    pub progress: Progress,
    /// The last day until then on which it was checked in.
    pub checked: Option<NaiveDate>,
}

/// What progress is reckoned from: by goal, the oldest first. Of a check-in with a value the evidence is not read.
#[derive(Debug, Default)]
struct Track {
    check_ins: BTreeMap<Id, Vec<CheckIn>>,
    revisions: BTreeMap<Id, Vec<Revision>>,
}

impl Track {
    fn check_ins(&self, goal: Id) -> &[CheckIn] {
        self.check_ins.get(&goal).map_or(&[], Vec::as_slice)
    }

    fn revisions(&self, goal: Id) -> &[Revision] {
        self.revisions.get(&goal).map_or(&[], Vec::as_slice)
    }

    fn row(&self, goal: Goal, day: NaiveDate) -> GoalRow {
        let (check_ins, revisions) = (self.check_ins(goal.id), self.revisions(goal.id));
        let progress = progress(&goal, check_ins, revisions, day);
        GoalRow { goal, progress }
    }

    fn then(&self, now: Goal, day: NaiveDate) -> GoalThen {
        let (check_ins, revisions) = (self.check_ins(now.id), self.revisions(now.id));
        let then = goal_then(&now, revisions, day);
        let checked = check_ins.iter().rev().find(|one| one.day <= day);
        GoalThen {
            progress: progress_then(&then, check_ins, revisions, day),
            checked: checked.map(|one| one.day),
            then,
            now,
        }
    }
}

/// The progress of a goal as it was on the day `day`. One that was achieved has reached its aim, whatever was counted.
pub(super) fn progress_then(
    then: &Goal,
    check_ins: &[CheckIn],
    revisions: &[Revision],
    day: NaiveDate,
) -> Progress {
    let mut progress = progress(then, check_ins, revisions, day);
    if then.state == GoalState::Achieved {
        progress.standing = Standing::Reached;
    }
    progress
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

    /// Every goal that is pursued now, by due day; the undated first.
    pub fn active_goals(self) -> Result<Vec<Goal>, Error> {
        self.all(
            "SELECT * FROM goal INDEXED BY goal_due WHERE deleted = 0 AND state = 'active' ORDER BY due, id",
            [],
            Goal::from_row,
        )
    }

    /// The titles of all goals, those in the trash too: old reviews still speak of them.
    pub fn goal_titles(self) -> Result<BTreeMap<Id, String>, Error> {
        let titles = self.all(
            "SELECT id, title FROM goal WHERE title IS NOT NULL",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(titles.into_iter().collect())
    }

    /// The goals that are not in the trash by the folded form ([`fold`]) of their short names. Of two with one name it is
    /// the active one, else the newer one.
    pub fn goals_by_short(self) -> Result<BTreeMap<String, Id>, Error> {
        let mut named: Vec<(bool, Id, String)> = self.all(
            "SELECT state = 'active', id, short FROM goal WHERE deleted = 0 AND short IS NOT NULL",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        // What comes later takes the place of what came before.
        named.sort_unstable();
        let folded = named
            .into_iter()
            .map(|(_, id, short)| (fold(short.trim()), id));
        Ok(folded.collect())
    }

    /// The goal with this short name, in any spelling; of two the one that [`goals_by_short`](Self::goals_by_short) tells.
    pub fn goal_by_short(self, short: &str) -> Result<Option<Goal>, Error> {
        match self.goals_by_short()?.get(&fold(short.trim())) {
            Some(id) => self.goal(*id),
            None => Ok(None),
        }
    }

    /// Every goal that is not in the trash, with how far it is on the day `day`. What is checked in is read in one pass,
    /// without its evidence.
    pub fn goal_rows(self, day: NaiveDate) -> Result<Vec<GoalRow>, Error> {
        let track = self.track(CHECKED)?;
        let goals = self.goals()?.into_iter();
        Ok(goals.map(|goal| track.row(goal, day)).collect())
    }

    /// The goals for which `is_meant` holds, as they stood at the end of the day `day`, in no order that means anything.
    pub fn goals_then(
        self,
        day: NaiveDate,
        is_meant: impl Fn(Id) -> bool,
    ) -> Result<Vec<GoalThen>, Error> {
        let track = self.track(CHECKED)?;
        let goals = self.goals()?.into_iter().filter(|goal| is_meant(goal.id));
        Ok(goals.map(|goal| track.then(goal, day)).collect())
    }

    /// How far the goals are that are pursued now, by due day; the undated first.
    pub fn active_goal_rows(self, day: NaiveDate) -> Result<Vec<GoalRow>, Error> {
        let track = self.track(CHECKED_OF_ACTIVE)?;
        let goals = self.active_goals()?.into_iter();
        Ok(goals.map(|goal| track.row(goal, day)).collect())
    }

    /// What was checked in on this goal, the oldest first.
    pub fn check_ins_of(self, goal: Id) -> Result<Vec<CheckIn>, Error> {
        self.all(
            "SELECT * FROM check_in WHERE goal = ?1 AND deleted = 0 ORDER BY day, id",
            params![goal],
            CheckIn::from_row,
        )
    }

    /// What was checked in from the day `first` to the day `last`, on any goal, the oldest first.
    pub fn check_ins_between(
        self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Vec<CheckIn>, Error> {
        self.all(
            "SELECT * FROM check_in WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 ORDER BY day, id",
            params![first.to_string(), last.to_string()],
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

    /// What progress of this goal is reckoned from, the oldest first; of a check-in with a value without its evidence.
    pub(super) fn checked(self, goal: Id) -> Result<Vec<CheckIn>, Error> {
        self.all(CHECKED_OF_ONE, params![goal], check_in)
    }

    fn track(self, checked: &str) -> Result<Track, Error> {
        let mut track = Track::default();
        for check_in in self.all(checked, [], check_in)? {
            let of_goal = track.check_ins.entry(check_in.goal).or_default();
            of_goal.push(check_in);
        }
        for check_ins in track.check_ins.values_mut() {
            check_ins.sort_unstable_by_key(|one| (one.day, one.id));
        }
        track.revisions = self.revisions()?;
        Ok(track)
    }

    /// What was revised, by goal, the oldest first.
    pub(super) fn revisions(self) -> Result<BTreeMap<Id, Vec<Revision>>, Error> {
        let revisions = self.all(
            "SELECT * FROM revision INDEXED BY revision_goal WHERE deleted = 0 ORDER BY goal, day, id",
            [],
            Revision::from_row,
        )?;
        let mut by_goal: BTreeMap<Id, Vec<Revision>> = BTreeMap::new();
        for revision in revisions {
            by_goal.entry(revision.goal).or_default().push(revision);
        }
        Ok(by_goal)
    }
}

/// A check-in as far as progress needs it, in the order of the columns asked for: looking thousands of them up by name
/// would cost as much as reading them.
fn check_in(row: &Row<'_>) -> rusqlite::Result<CheckIn> {
    Ok(CheckIn {
        goal: row.get(0)?,
        day: Cells::day_at(row, 1)?,
        id: row.get(2)?,
        value: row.get(3)?,
        confidence: row.get(4)?,
        evidence: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
        deleted: false,
    })
}
