//! Reading the days that calendars may still hold though they are settled or gone, by what the history tells of them.

use chrono::{DateTime, NaiveDate, NaiveTime};
use rusqlite::Row;

use super::Reader;
use super::dates::{date_of_goal, named_since};
use super::month_matter::settled;
use crate::domain::{Cx, DateKind, Dated, Goal, Id};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

// Of the many takeaways only those to which something was written lately, or whose meeting was thrown away.
pub(super) const TAKEAWAYS: &str = "
    WITH lately(rec) AS MATERIALIZED (
        SELECT e.rec FROM change c INDEXED BY change_at
        CROSS JOIN edit e INDEXED BY edit_change ON e.change = c.rid
        WHERE c.at >= ?1 AND e.tbl = 'takeaway' AND e.col IN ('due', 'state', 'deleted')
        UNION
        SELECT t.id FROM change c INDEXED BY change_at
        CROSS JOIN edit e INDEXED BY edit_change ON e.change = c.rid
        CROSS JOIN takeaway t INDEXED BY takeaway_entry ON t.entry = e.rec AND t.deleted = 0
        WHERE c.at >= ?1 AND e.tbl = 'entry' AND e.col = 'deleted' AND e.value = 1)
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden,
        coalesce(t.due, (
            SELECT was.value FROM edit was WHERE was.rec = t.id AND was.col = 'due' AND was.value IS NOT NULL
            ORDER BY was.change DESC LIMIT 1)) AS last_day
    FROM lately CROSS JOIN takeaway t ON t.id = lately.rec
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.kind IS NOT NULL AND last_day IS NOT NULL
      AND (t.deleted = 1 OR t.due IS NULL OR t.state NOT IN ('open', 'trying') OR e.deleted = 1)
      AND EXISTS (
        SELECT 1 FROM edit was
        WHERE was.rec = t.id AND was.col = 'state' AND was.value IN ('open', 'trying'))";

const GOALS: &str = "
    SELECT goal.*, coalesce(goal.due, (
        SELECT was.value FROM edit was WHERE was.rec = goal.id AND was.col = 'due' AND was.value IS NOT NULL
        ORDER BY was.change DESC LIMIT 1)) AS last_day
    FROM goal
    WHERE title IS NOT NULL AND last_day >= ?1 AND (deleted = 1 OR goal.due IS NULL OR state <> 'active')
      AND EXISTS (
        SELECT 1 FROM edit was WHERE was.rec = goal.id AND was.col = 'state' AND was.value = 'active')";

const APPROACHES: &str = "
    SELECT id, coalesce(follow_up, (
        SELECT was.value FROM edit was
        WHERE was.rec = approach.id AND was.col = 'follow_up' AND was.value IS NOT NULL
        ORDER BY was.change DESC LIMIT 1)) AS last_day
    FROM approach WHERE mentor IS NOT NULL AND sent IS NOT NULL AND last_day >= ?1";

// When its stage was left, or it was thrown away.
const MENTORS: &str = "
    SELECT id, (
        SELECT max(c.at) >> 15 FROM edit e JOIN change c ON c.rid = e.change
        WHERE e.rec = mentor.id AND e.col IN ('stage', 'deleted')) AS left_at
    FROM mentor
    WHERE name IS NOT NULL AND (deleted = 1 OR stage NOT IN ('trial', 'active')) AND left_at >= ?1
      AND EXISTS (
        SELECT 1 FROM edit was
        WHERE was.rec = mentor.id AND was.col = 'stage' AND was.value IN ('trial', 'active'))";

impl Reader<'_> {
    /// What is not among the days `named`, but was lately, as cancelled: takeaways and goals that were closed, thrown away
    /// or lost their day; approaches that were answered; months whose review is finished; mentorships that rest or ended.
    /// Not what was emptied from the trash, or undone as a whole: of that no day is known any more.
    pub(super) fn dates_over(self, named: &[Dated], cx: &Cx) -> Result<Vec<Dated>, Error> {
        let since = named_since(cx.today);
        let takeaways = self.all(TAKEAWAYS, [instant(since) << 15], |row| {
            Ok((settled(row)?, last_day(row)?))
        })?;
        let mut dates = self.dates_of_takeaways(takeaways)?;
        dates.extend(self.all(GOALS, [since.to_string()], |row| {
            Ok(date_of_goal(Goal::from_row(row)?, last_day(row)?))
        })?);
        dates.extend(self.all(APPROACHES, [since.to_string()], |row| {
            Ok(Dated::new(
                Some(row.get(0)?),
                DateKind::FollowUp,
                last_day(row)?,
            ))
        })?);
        for row in self.review_rows()? {
            if row.finished.is_some_and(|finished| finished >= since) {
                dates.push(Dated::month_end(row.month));
            }
        }
        dates.extend(
            self.all(MENTORS, [instant(since)], ended)?
                .into_iter()
                .flatten(),
        );
        dates.retain(|over| {
            let is_same = |dated: &Dated| dated.id == over.id && dated.uid() == over.uid();
            !named.iter().any(is_same)
        });
        for dated in &mut dates {
            dated.is_cancelled = true;
        }
        Ok(dates)
    }
}

/// A mentorship's review, on the day on which it was no longer to come: calendars know it by its name.
fn ended(row: &Row<'_>) -> rusqlite::Result<Option<Dated>> {
    let mentor: Id = row.get(0)?;
    let day = DateTime::from_timestamp_millis(row.get(1)?);
    let day = day.map(|at| at.date_naive());
    Ok(day.map(|day| Dated::new(Some(mentor), DateKind::RelationshipReview, day)))
}

fn last_day(row: &Row<'_>) -> rusqlite::Result<NaiveDate> {
    Cells::of(row).required("last_day", |text| text.parse().ok())
}

/// A day's beginning in milliseconds of UTC; the clock of changes has fifteen bits more.
fn instant(day: NaiveDate) -> i64 {
    day.and_time(NaiveTime::MIN).and_utc().timestamp_millis()
}
