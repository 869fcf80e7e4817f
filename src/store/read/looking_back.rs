//! Reading what helps to look back on a month: what came to an end in it, and when each goal was looked at last.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::params;

use super::Reader;
use crate::domain::{Id, Month, Takeaway};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

const ENDED: &str = "
    SELECT t.* FROM takeaway t INDEXED BY takeaway_closed LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.closed IS NOT NULL AND t.closed BETWEEN ?1 AND ?2
      AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY t.closed DESC, t.id DESC LIMIT ?3";

const LOOKED_AT: &str =
    "SELECT id AS goal, (SELECT max(day) FROM check_in WHERE goal = goal.id AND deleted = 0) AS day
     FROM goal WHERE deleted = 0 AND state = 'active'";

impl Reader<'_> {
    /// The takeaways that came to an end in this month, what ended last first, at most so many.
    pub fn ended_in(self, month: Month, limit: u32) -> Result<Vec<Takeaway>, Error> {
        let (first, last) = (month.first().to_string(), month.last().to_string());
        self.all(ENDED, params![first, last, limit], Takeaway::from_row)
    }

    /// The day of the last check-in on each goal that is pursued and has one.
    pub fn last_check_ins(self) -> Result<BTreeMap<Id, NaiveDate>, Error> {
        let days = self.all(LOOKED_AT, [], |row| {
            let cells = Cells::of(row);
            Ok((cells.plain("goal")?, cells.day("day")?))
        })?;
        let days = days.into_iter();
        Ok(days.filter_map(|(goal, day)| Some((goal, day?))).collect())
    }
}
