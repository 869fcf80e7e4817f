//! Reading goals, with what was checked in on them and revised of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::Reader;
use crate::domain::{
    CheckIn, Goal, GoalState, Id, Progress, Revision, Standing, goal_then, progress,
};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

// Of a goal that is not pursued nothing stands still: from its last value on, and the last three that tell how sure one was,
// it is told whole.
const CHECKED_OF_RESTING: &str = "
    SELECT c.goal, c.day, c.id, c.value, c.confidence, NULL
    FROM goal CROSS JOIN check_in c INDEXED BY check_in_goal ON c.goal = goal.id AND c.deleted = 0
      AND c.day <= ?1 AND c.day >= min(
        coalesce((
            SELECT v.day FROM check_in v INDEXED BY check_in_goal
            WHERE v.goal = goal.id AND v.deleted = 0 AND v.day <= ?1 AND v.value IS NOT NULL
            ORDER BY v.day DESC LIMIT 1), ''),
        coalesce((
            SELECT s.day FROM check_in s INDEXED BY check_in_goal
            WHERE s.goal = goal.id AND s.deleted = 0 AND s.day <= ?1 AND s.confidence IS NOT NULL
            ORDER BY s.day DESC LIMIT 1 OFFSET 2), ''))
    WHERE goal.deleted = 0 AND goal.state <> 'active'";

// The evidence lies outside the index: it is looked up only where there is no value, for then it is what moved.
const CHECKED_OF_ONE: &str = "
    SELECT goal, day, id, value, confidence, CASE WHEN value IS NULL THEN evidence END
    FROM check_in INDEXED BY check_in_goal WHERE goal = ?1 AND deleted = 0 ORDER BY day, id";

const CHECKED_OF_ACTIVE: &str = "
    SELECT c.goal, c.day, c.id, c.value, c.confidence, CASE WHEN c.value IS NULL THEN c.evidence END
    FROM goal g INDEXED BY goal_due
    CROSS JOIN check_in c INDEXED BY check_in_goal ON c.goal = g.id AND c.deleted = 0 AND c.day <= ?1
    WHERE g.deleted = 0 AND g.state = 'active'";

// What progress asks of revisions: when a goal was taken up, and what the last value was counted in, if not in what counts
// now. Most measures were replaced before that value, and their texts are long to read.
const REVISED: &str = "
    SELECT r.* FROM goal CROSS JOIN revision r INDEXED BY revision_goal ON r.goal = goal.id AND r.deleted = 0
    WHERE goal.deleted = 0 AND (r.what = 'state' AND r.became = 'active' OR r.what = 'measure' AND r.id > (
        SELECT v.id FROM check_in v INDEXED BY check_in_goal
        WHERE v.goal = r.goal AND v.deleted = 0 AND v.day <= ?1 AND v.value IS NOT NULL
        ORDER BY v.day DESC, v.id DESC LIMIT 1))";

const REVISED_OF_ACTIVE: &str = "
    SELECT r.* FROM goal g INDEXED BY goal_due
    CROSS JOIN revision r INDEXED BY revision_goal ON r.goal = g.id AND r.deleted = 0
    WHERE g.deleted = 0 AND g.state = 'active'
      AND (r.what = 'state' AND r.became = 'active' OR r.what = 'measure' AND r.id > (
        SELECT v.id FROM check_in v INDEXED BY check_in_goal
        WHERE v.goal = r.goal AND v.deleted = 0 AND v.day <= ?1 AND v.value IS NOT NULL
        ORDER BY v.day DESC, v.id DESC LIMIT 1))";

const PURSUED_SINCE: &str = "
    SELECT * FROM goal WHERE deleted = 0 AND (state = 'active' OR EXISTS (
        SELECT 1 FROM revision r INDEXED BY revision_goal
        WHERE r.goal = goal.id AND r.deleted = 0 AND r.day >= ?1 AND r.what = 'state'))";

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

/// What progress is reckoned from, by goal. Of a check-in with a value the evidence is not read.
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

    /// Every private goal, those in the trash too: what belongs to one does not leave the journal.
    pub(super) fn private_goals(self) -> Result<Vec<Goal>, Error> {
        self.all("SELECT * FROM goal WHERE private = 1", [], Goal::from_row)
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

    /// Every goal that is not in the trash, with how far it is on the day `day`. Of what was checked in and revised only
    /// that is read on which it depends.
    pub fn goal_rows(self, day: NaiveDate) -> Result<Vec<GoalRow>, Error> {
        let checked = [CHECKED_OF_ACTIVE, CHECKED_OF_RESTING];
        let track = self.track(&checked, REVISED, day)?;
        let goals = self.goals()?.into_iter();
        Ok(goals.map(|goal| track.row(goal, day)).collect())
    }

    /// These goals, as they stood at the end of the day `day`, in their order; those in the trash are passed over.
    pub fn goals_then(
        self,
        day: NaiveDate,
        goals: impl IntoIterator<Item = Id>,
    ) -> Result<Vec<GoalThen>, Error> {
        let mut stood = Vec::new();
        for id in goals {
            let Some(now) = self.goal(id)?.filter(|goal| !goal.deleted) else {
                continue;
            };
            let (check_ins, revisions) = (self.checked(id)?, self.revisions_of(id)?);
            let then = goal_then(&now, &revisions, day);
            let checked = check_ins.iter().rev().find(|one| one.day <= day);
            stood.push(GoalThen {
                progress: progress_then(&then, &check_ins, &revisions, day),
                checked: checked.map(|one| one.day),
                then,
                now,
            });
        }
        Ok(stood)
    }

    /// How far the goals are that are pursued now, by due day; the undated first.
    pub fn active_goal_rows(self, day: NaiveDate) -> Result<Vec<GoalRow>, Error> {
        let track = self.track(&[CHECKED_OF_ACTIVE], REVISED_OF_ACTIVE, day)?;
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

    fn track(self, checked: &[&str], revised: &str, day: NaiveDate) -> Result<Track, Error> {
        let mut track = Track::default();
        let until = day.to_string();
        for checked in checked {
            for check_in in self.all(checked, [&until], check_in)? {
                let of_goal = track.check_ins.entry(check_in.goal).or_default();
                of_goal.push(check_in);
            }
        }
        track.revisions = by_goal(self.all(revised, [&until], Revision::from_row)?);
        Ok(track)
    }

    /// The goals that may have been pursued on this day or later: they are now, or their state changed since.
    pub(super) fn pursued_since(self, day: NaiveDate) -> Result<Vec<Goal>, Error> {
        self.all(PURSUED_SINCE, [day.to_string()], Goal::from_row)
    }
}

fn by_goal(revisions: Vec<Revision>) -> BTreeMap<Id, Vec<Revision>> {
    let mut by_goal: BTreeMap<Id, Vec<Revision>> = BTreeMap::new();
    for revision in revisions {
        by_goal.entry(revision.goal).or_default().push(revision);
    }
    by_goal
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
