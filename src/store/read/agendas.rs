//! Reading what an agenda is put together from: what is open with those whom one meets, and what was prepared.

use chrono::NaiveDate;
use rusqlite::params;

use super::Reader;
use super::month_matter::{ONE, settled};
use crate::domain::{
    Agenda, AgendaMatter, Cx, Entry, Id, Kind, MeetingState, OfMeeting, State, Tally,
};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

// Few: what is used up and carries nothing on is not in the index.
const WAITING: &str = "
    SELECT * FROM agenda INDEXED BY agenda_waiting
    WHERE mentor = ?1 AND deleted = 0 AND waits = 1 ORDER BY id";

/// A takeaway of a mentor with its entry's day, in the life given.
const OF_LIFE: &str = "
    SELECT takeaway, day FROM mentor_takeaway WHERE mentor = ?1 AND life = ?2";

// What is open is few, so all of it is looked through.
const OF_NOBODY: &str = "
    SELECT t.id AS takeaway, coalesce(e.day, '') AS day
    FROM takeaway t INDEXED BY takeaway_open LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.state IN ('open', 'trying') AND t.kind = 'question' AND t.mentor IS NULL
      AND (t.entry IS NULL OR (e.deleted = 0 AND e.mentors IS NULL))";

const HELD: &str = "SELECT day, entry FROM entry_mentor WHERE mentor = ?1 AND held = 1";

impl Reader<'_> {
    /// The agenda with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn agenda(self, id: Id) -> Result<Option<Agenda>, Error> {
        self.record(id, "mentor")
    }

    /// The agenda that was prepared for this meeting; of two, one after it was brought back, the first.
    pub fn agenda_of(self, meeting: Id) -> Result<Option<Agenda>, Error> {
        self.optional(
            "SELECT * FROM agenda INDEXED BY agenda_meeting
             WHERE meeting = ?1 AND meeting IS NOT NULL AND deleted = 0 ORDER BY id LIMIT 1",
            [meeting],
            Agenda::from_row,
        )
    }

    /// The agendas with this mentor that were not used yet, or of which an own line waits, in the order in which they
    /// were begun.
    pub fn agendas_waiting(self, mentor: Id) -> Result<Vec<Agenda>, Error> {
        self.all(WAITING, [mentor], Agenda::from_row)
    }

    /// Every agenda with this mentor: for the trash only.
    pub fn agendas_with(self, mentor: Id) -> Result<Vec<Agenda>, Error> {
        self.all(
            "SELECT * FROM agenda INDEXED BY agenda_mentor WHERE mentor = ?1 AND deleted = 0",
            [mentor],
            Agenda::from_row,
        )
    }
}

impl Reader<'_> {
    /// What the agenda of a meeting with `whom` is put together from: of `meeting`, where one is planned or was logged just
    /// now, or of the next one.
    pub fn agenda_matter(
        self,
        whom: &[Id],
        meeting: Option<Id>,
        cx: &Cx,
    ) -> Result<AgendaMatter, Error> {
        let mut mentors = Vec::new();
        for id in whom {
            mentors.extend(self.mentor(*id)?);
        }
        let meeting = match meeting {
            Some(id) => self.entry(id)?,
            None => None,
        };
        let held = self.held_before(whom, meeting.as_ref())?;
        let last = match held.last() {
            Some((_, id)) => self.entry(*id)?,
            None => None,
        };
        let (agenda, carried) = self.prepared(whom, meeting.as_ref())?;
        let rows = self.active_goal_rows(cx.today)?.into_iter();
        let goals = rows
            .filter(|row| row.goal.mentors.iter().any(|id| whom.contains(id)))
            .map(|row| (row.goal, row.progress))
            .collect();
        Ok(AgendaMatter {
            takeaways: self.spoken_of(whom, &held)?,
            thank_for: None,
            names: self.mentor_names()?,
            mentors,
            meeting,
            last,
            agenda,
            carried,
            goals,
        })
    }

    /// The days of the meetings held with any of these before this one, in their order, each once.
    fn held_before(
        self,
        whom: &[Id],
        meeting: Option<&Entry>,
    ) -> Result<Vec<(NaiveDate, Id)>, Error> {
        let mut held = Vec::new();
        for mentor in whom {
            held.extend(self.all(HELD, [mentor], |row| {
                Ok((Cells::day_at(row, 0)?, row.get::<_, Id>(1)?))
            })?);
        }
        held.sort_unstable();
        held.dedup();
        if let Some(meeting) = meeting {
            held.retain(|(day, id)| *id != meeting.id && *day <= meeting.day);
        }
        Ok(held)
    }

    /// The agenda of this meeting, or the one that it adopts; and those from which own lines are carried to it.
    fn prepared(
        self,
        whom: &[Id],
        meeting: Option<&Entry>,
    ) -> Result<(Option<Agenda>, Vec<Agenda>), Error> {
        let own = match meeting {
            Some(meeting) => self.agenda_of(meeting.id)?,
            None => None,
        };
        let mut waiting: Vec<Agenda> = Vec::new();
        for mentor in whom {
            for agenda in self.agendas_waiting(*mentor)? {
                let is_free = match agenda.meeting {
                    None => true,
                    Some(id) => {
                        let of = self.entry(id)?;
                        of.is_none_or(|of| of.deleted || of.state != Some(MeetingState::Planned))
                    }
                };
                let is_known = own.as_ref().is_some_and(|own| own.id == agenda.id);
                if is_free && !is_known && waiting.iter().all(|known| known.id != agenda.id) {
                    waiting.push(agenda);
                }
            }
        }
        let adopted = match own {
            Some(_) => None,
            None => waiting.iter().rposition(|one| !one.is_used),
        };
        let agenda = own.or_else(|| adopted.map(|place| waiting.remove(place)));
        waiting.retain(|one| one.waiting().next().is_some());
        Ok((agenda, waiting))
    }

    /// What an agenda with `whom` may speak of, each once, with how many of the meetings `held` came since.
    fn spoken_of(self, whom: &[Id], held: &[(NaiveDate, Id)]) -> Result<Vec<OfMeeting>, Error> {
        let mut found: Vec<(Id, String)> = Vec::new();
        for mentor in whom {
            for (life, tally) in self.lives(*mentor)? {
                if is_spoken_of(&tally) {
                    found.extend(self.all(OF_LIFE, params![mentor, life], |row| {
                        Ok((row.get(0)?, row.get(1)?))
                    })?);
                }
            }
        }
        found.extend(self.all(OF_NOBODY, [], |row| Ok((row.get(0)?, row.get(1)?)))?);
        found.sort_unstable();
        found.dedup();
        let private = self.private_goals()?;
        let mut spoken = Vec::new();
        for (id, day) in found {
            let Some(one) = self.optional(ONE, params![id], settled)? else {
                continue;
            };
            let day = day.parse().unwrap_or_else(|_| id.born().date_naive());
            let since = held.len() - held.partition_point(|(held, _)| *held <= day);
            spoken.push(OfMeeting {
                is_private: !one.may_leave(&private),
                takeaway: one.takeaway,
                mentors: one.mentors,
                day,
                meetings_since: u32::try_from(since).unwrap_or(u32::MAX),
            });
        }
        Ok(spoken)
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
