//! Reading what an agenda speaks of: what is open with a mentor or waits to be told, and what could be thanked for.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use rusqlite::{Row, params};

use super::Reader;
use super::ledger::LATEST;
use super::month_matter::settled;
use crate::domain::{
    Agenda, Cx, Example, Goal, Id, Kind, Matter, OfMeeting, Settled, State, Tally, zone,
};
use crate::store::Error;

/// The takeaways of a mentor in the life given.
const OF_LIFE: &str = "
    SELECT t.*, m.day AS met_day, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM mentor_takeaway m CROSS JOIN takeaway t ON t.id = m.takeaway
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE m.mentor = ?1 AND m.life = ?2";

// What is open is few, so all of it is looked through.
const OF_NOBODY: &str = "
    SELECT t.*, coalesce(e.day, '') AS met_day, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM takeaway t INDEXED BY takeaway_open
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.deleted = 0 AND t.state IN ('open', 'trying') AND t.kind = 'question' AND t.mentor IS NULL
      AND (t.entry IS NULL OR (e.deleted = 0 AND e.mentors IS NULL))";

const BY_ID: &str = "
    SELECT t.*, coalesce(e.day, '') AS met_day, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM takeaway t LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.id = ?1 AND t.deleted = 0";

const WENT_WELL: &str = "
    SELECT t.*, coalesce(e.day, '') AS met_day, e.mentors AS entry_mentors,
        t.private OR coalesce(e.private, 0) OR (g.id IS NOT NULL AND g.title IS NULL) AS hidden
    FROM takeaway t INDEXED BY takeaway_closed
    LEFT JOIN entry e ON e.id = t.entry LEFT JOIN goal g ON g.id = t.goal
    WHERE t.deleted = 0 AND t.closed >= ?2
      AND (t.kind = 'advice' AND t.state = 'closed' AND t.outcome = 'worked'
        OR t.kind = 'promise' AND t.state = 'kept')
      AND EXISTS (SELECT 1 FROM mentor_takeaway m WHERE m.takeaway = t.id AND m.mentor = ?1)
    ORDER BY t.closed DESC, t.id DESC LIMIT 12";

/// For how many days something is recent enough to be thanked for.
const RECENT: Days = Days::new(180);

impl Reader<'_> {
    /// What an agenda with `whom` may speak of, each once, with how many of the meetings `held` came since.
    pub(super) fn spoken_of(
        self,
        whom: &[Id],
        held: &[(NaiveDate, Id)],
        days: &zone::Days,
    ) -> Result<Vec<OfMeeting>, Error> {
        let mut found: BTreeMap<Id, (Settled, String)> = BTreeMap::new();
        for mentor in whom {
            for (life, tally) in self.lives(*mentor)? {
                if is_spoken_of(&tally) {
                    let rows = self.all(OF_LIFE, params![mentor, life], dated)?;
                    found.extend(rows.into_iter().map(|row| (row.0.takeaway.id, row)));
                }
            }
        }
        let rows = self.all(OF_NOBODY, [], dated)?;
        found.extend(rows.into_iter().map(|row| (row.0.takeaway.id, row)));
        let private = self.private_goals()?;
        let rows = found.into_values();
        Ok(rows
            .map(|row| of_meeting(row, held, days, &private))
            .collect())
    }

    /// The takeaways that were ticked on this agenda, and the one that was thanked for.
    pub(super) fn ticked(
        self,
        agenda: &Agenda,
        held: &[(NaiveDate, Id)],
        days: &zone::Days,
    ) -> Result<(Vec<OfMeeting>, Option<OfMeeting>), Error> {
        let private = self.private_goals()?;
        let (mut ticked, mut thanked) = (Vec::new(), None);
        for point in agenda.points.iter().filter(|point| point.is_done) {
            let (Matter::Takeaway(id) | Matter::ThankFor(id)) = point.matter else {
                continue;
            };
            let row = self.optional(BY_ID, [id], dated)?;
            let one = row.map(|row| of_meeting(row, held, days, &private));
            match point.matter {
                Matter::ThankFor(_) => thanked = one,
                _ => ticked.extend(one),
            }
        }
        Ok((ticked, thanked))
    }

    /// The latest advice that worked, promise that was kept, introduction or story with any of these since the meeting
    /// before the last, which may leave the journal and was not thanked for by an agenda since then. What is `spoken_of`
    /// anyway stands there once.
    pub(super) fn thank_for(
        self,
        whom: &[Id],
        held: &[(NaiveDate, Id)],
        spoken_of: &[OfMeeting],
        (days, cx): (&zone::Days, &Cx),
    ) -> Result<Option<OfMeeting>, Error> {
        let lately = &held[held.len().saturating_sub(2)..];
        let Some((since, _)) = lately.first() else {
            return Ok(None);
        };
        let since = (*since).max(cx.today - RECENT).to_string();
        let spoken_of = spoken_of.iter().map(|one| one.takeaway.id);
        let mut named: BTreeSet<Id> = spoken_of.collect();
        for (_, meeting) in lately {
            let agenda = self.agenda_of(*meeting)?;
            let points = agenda.into_iter().flat_map(|agenda| agenda.points);
            named.extend(points.filter_map(|point| match point.matter {
                Matter::ThankFor(id) if point.is_done => Some(id),
                _ => None,
            }));
        }
        let private = self.private_goals()?;
        let mut found: Vec<(String, Example, (Settled, String))> = Vec::new();
        for mentor in whom {
            for row in self.all(WENT_WELL, params![mentor, since], dated)? {
                let example = match row.0.takeaway.kind {
                    Kind::Promise => Example::Kept,
                    _ => Example::Worked,
                };
                let closed = row.0.takeaway.closed.map(|day| day.to_string());
                found.push((closed.unwrap_or_default(), example, row));
            }
            for (life, tally) in self.lives(*mentor)? {
                let example = Example::of(&tally);
                let Some(example @ (Example::Introduced | Example::Story)) = example else {
                    continue;
                };
                let latest: Vec<(String, Id)> =
                    self.all(LATEST, params![mentor, life, 12], |row| {
                        Ok((row.get("day")?, row.get("takeaway")?))
                    })?;
                for (day, id) in latest.into_iter().filter(|(day, _)| *day >= since) {
                    let row = self.optional(BY_ID, [id], dated)?;
                    found.extend(row.map(|row| (day, example, row)));
                }
            }
        }
        found.retain(|(_, _, (settled, _))| {
            settled.may_leave(&private) && !named.contains(&settled.takeaway.id)
        });
        let latest = found.into_iter().min_by(|one, other| {
            let sort = other.0.cmp(&one.0).then(one.1.cmp(&other.1));
            sort.then(other.2.0.takeaway.id.cmp(&one.2.0.takeaway.id))
        });
        Ok(latest.map(|(_, _, row)| of_meeting(row, held, days, &private)))
    }
}

/// A takeaway, and the day of its entry as a text, which is empty without one.
fn dated(row: &Row<'_>) -> rusqlite::Result<(Settled, String)> {
    Ok((settled(row)?, row.get("met_day")?))
}

fn of_meeting(
    (one, day): (Settled, String),
    held: &[(NaiveDate, Id)],
    days: &zone::Days,
    private: &[Goal],
) -> OfMeeting {
    let born = || days.day(one.takeaway.id.born());
    let day = day.parse().unwrap_or_else(|_| born());
    let since = held.len() - held.partition_point(|(held, _)| *held <= day);
    OfMeeting {
        is_private: !one.may_leave(private),
        takeaway: one.takeaway,
        mentors: one.mentors,
        day,
        meetings_since: u32::try_from(since).unwrap_or(u32::MAX),
    }
}

/// Whether an agenda speaks of takeaways such as these.
const fn is_spoken_of(tally: &Tally) -> bool {
    match (tally.kind, tally.state) {
        (Kind::Advice, State::Closed) | (Kind::Action, State::Done) => !tally.is_told,
        (Kind::Advice, State::Open) | (Kind::Insight, _) => false,
        (_, state) => state.is_open(),
    }
}
