//! `goals`: how far the goals are, read from the journal and handed to `print`.

use super::list::{columns, open};
use super::{Setting, Stop};
use crate::domain::GoalState;
use crate::print::{self, GoalLine};
use crate::store::Error;
use crate::words::trouble::trouble;

/// All goals, those that are pursued first, in each state what is due soonest first.
pub(super) fn goals(json: bool, setting: &Setting) -> Result<String, Stop> {
    let said = |error: Error| trouble(setting.lang, error.trouble());
    let today = setting.clock.today();
    let rows = open(setting)?.reader().goal_rows(today).map_err(said)?;
    let mut rows: Vec<GoalLine> = rows
        .into_iter()
        .map(|row| GoalLine {
            goal: row.goal,
            progress: row.progress,
        })
        .collect();
    let place = |state| GoalState::ALL.iter().position(|one| *one == state);
    rows.sort_by_key(|row| {
        let goal = &row.goal;
        (place(goal.state), goal.due.is_none(), goal.due, goal.id)
    });
    Ok(if json {
        print::goals_json(&rows)
    } else {
        print::goals(&rows, setting.lang, today, columns())
    })
}
