//! Reading what a mentor is told of a period, and what one takeaway is told from, without reading all of either.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::Reader;
use super::ledger::LAST_HELD;
use super::month_matter::{ONE, settled};
use crate::domain::{
    Cx, Goal, Id, Kind, Period, ProgressMatter, Progressed, Settled, State, Tally,
};
use crate::store::Error;
use crate::store::row::Cells;

// The index alone tells what ended; whose it is, the derived table. Only what is theirs is read.
const ENDED_WITH: &str = "
    SELECT t.*, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM takeaway t INDEXED BY takeaway_closed
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.deleted = 0 AND t.closed IS NOT NULL AND t.closed >= ?2 AND t.closed <= ?3
      AND t.kind IN ('advice', 'action') AND t.state IN ('closed', 'done')
      AND EXISTS (
        SELECT 1 FROM mentor_takeaway m INDEXED BY mentor_takeaway_takeaway
        WHERE m.takeaway = t.id AND m.mentor = ?1)
    ORDER BY t.closed, t.id";

const OF_LIFE: &str = "
    SELECT takeaway FROM mentor_takeaway WHERE mentor = ?1 AND life = ?2 ORDER BY day, takeaway";

impl Reader<'_> {
    /// What this mentor may be told of a period; `None` where the mentor is gone. What is private is not in it.
    pub fn progress_matter(
        self,
        mentor: Id,
        period: Period,
        cx: &Cx,
    ) -> Result<Option<ProgressMatter>, Error> {
        let Some(mentor) = self.mentor(mentor)?.filter(|one| !one.deleted) else {
            return Ok(None);
        };
        let met = self.optional(LAST_HELD, [mentor.id], |row: &Row<'_>| {
            Cells::day_at(row, 0)
        })?;
        let (first, until) = period.days(met, cx.today);
        // A beginning before which there is nothing.
        let first = first.unwrap_or_default();
        let of = params![mentor.id, first.to_string(), until.to_string()];
        let mut ended = self.all(ENDED_WITH, of, settled)?;
        if period == Period::SinceLast {
            ended.extend(self.untold_before(mentor.id, first)?);
            ended.sort_by_key(|one| (one.takeaway.closed, one.takeaway.id));
        }
        // How far a goal was on the day of the meeting is what they know.
        let since = match period {
            Period::SinceLast => first.succ_opt().unwrap_or(first),
            Period::Month(_) => first,
        };
        let mut goals = self.pursued_since(since)?;
        goals.retain(|goal| goal.mentors.contains(&mentor.id) && !goal.private);
        let facts = self.goal_facts(goals.clone(), (since, until), cx.zone)?;
        let of_goal = |goal: Goal| {
            let facts = facts.iter().find(|facts| facts.goal == goal.id)?;
            Some((goal, facts.clone()))
        };
        let read = Progressed {
            ended,
            open: self.open_to_say(mentor.id)?,
            goals: goals.into_iter().filter_map(of_goal).collect(),
            private: self.private_goals()?,
        };
        Ok(Some(ProgressMatter::of(mentor, period, met, until, read)))
    }

    /// A takeaway with whom it is of, private where anything that it belongs to is; `None` where it is gone.
    pub fn settled(self, takeaway: Id) -> Result<Option<Settled>, Error> {
        let Some(mut found) = self.optional(ONE, params![takeaway], settled)? else {
            return Ok(None);
        };
        found.is_private = !found.may_leave(&self.private_goals()?);
        Ok(Some(found))
    }

    /// What of this mentor is being tried, or waits to be asked.
    fn open_to_say(self, mentor: Id) -> Result<Vec<Settled>, Error> {
        self.living(mentor, |one| {
            matches!(
                (one.kind, one.state),
                (Kind::Advice, State::Trying) | (Kind::Question, State::Open)
            )
        })
    }

    /// What of this mentor ended before this day, and nobody has heard what came of it: meeting them did not tell it.
    fn untold_before(self, mentor: Id, first: NaiveDate) -> Result<Vec<Settled>, Error> {
        let mut untold = self.living(mentor, |one| one.has_result() && !one.is_told)?;
        untold.retain(|one| one.takeaway.closed.is_some_and(|closed| closed < first));
        Ok(untold)
    }

    /// The takeaways of this mentor at such a point of their life.
    fn living(self, mentor: Id, is_such: impl Fn(&Tally) -> bool) -> Result<Vec<Settled>, Error> {
        let mut found = Vec::new();
        for (life, tally) in self.lives(mentor)? {
            if !is_such(&tally) {
                continue;
            }
            for id in self.all(OF_LIFE, params![mentor, life], |row| row.get::<_, Id>(0))? {
                found.extend(self.optional(ONE, params![id], settled)?);
            }
        }
        Ok(found)
    }
}
