//! Reading what an agenda is put together from: what is open with those whom one meets, and what was prepared.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Row;

use super::Reader;
use crate::domain::zone::Days;
use crate::domain::{Agenda, AgendaMatter, Beside, Cx, Entry, Id, Matter, MeetingState};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

// Of everybody, with what became of the meeting. Few, also those that carry lines on: what is used up is not in the index.
const ALL_WAITING: &str = "
    SELECT a.*, e.state AS met, e.deleted IS 1 AS gone, e.mentors AS met_with
    FROM agenda a INDEXED BY agenda_waiting LEFT JOIN entry e ON e.id = a.meeting
    WHERE a.deleted = 0 AND a.waits = 1";

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
    /// now, or of the next one. Of a meeting that was logged with its agenda, what was ticked.
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
        let days = Days::of(cx.zone);
        let held = self.held_before(whom, meeting.as_ref())?;
        let last = match held.last() {
            Some((_, id)) => self.entry(*id)?,
            None => None,
        };
        let rows = self.active_goal_rows(cx.today)?.into_iter();
        let goals = rows.map(|row| (row.goal, row.progress));
        let mut matter = AgendaMatter {
            mentors,
            meeting,
            last,
            names: self.mentor_names()?,
            ..AgendaMatter::default()
        };
        if let Some(meeting) = &matter.meeting {
            matter.agenda = self.agenda_of(meeting.id)?;
        }
        if let Some(agenda) = matter.agenda.as_ref().filter(|agenda| agenda.is_used) {
            let (takeaways, thank_for) = self.ticked(agenda, &held, &days)?;
            let was_ticked = |goal: Id| agenda.point(Matter::Goal(goal)).is_some();
            matter.goals = goals.filter(|(goal, _)| was_ticked(goal.id)).collect();
            (matter.takeaways, matter.thank_for) = (takeaways, thank_for);
            return Ok(matter);
        }
        matter.goals = goals
            .filter(|(goal, _)| goal.mentors.iter().any(|id| whom.contains(id)))
            .collect();
        self.gather(whom, &mut matter, &days, cx)?;
        matter.takeaways = self.spoken_of(whom, &held, &days)?;
        // What was written down since a meeting was not on its agenda. Of its own note, who asks knows what was planned.
        let logged = matter.meeting.as_ref().filter(|meeting| is_held(meeting));
        if let Some(day) = logged.map(|meeting| meeting.day) {
            let takeaways = &mut matter.takeaways;
            takeaways.retain(|one| one.takeaway.entry.is_none() || one.day <= day);
        }
        matter.thank_for = self.thank_for(whom, &held, &matter.takeaways, (&days, cx))?;
        Ok(matter)
    }

    /// Whether something was prepared for this planned meeting: it has an agenda, adopts one, or one waits for the next meeting
    /// with some of those whom one meets.
    pub fn has_agenda(self, meeting: &Entry, cx: &Cx) -> Result<bool, Error> {
        if self.agenda_of(meeting.id)?.is_some() {
            return Ok(true);
        }
        let mut matter = AgendaMatter {
            meeting: Some(meeting.clone()),
            ..AgendaMatter::default()
        };
        self.gather(&meeting.mentors, &mut matter, &Days::of(cx.zone), cx)?;
        Ok(matter.agenda.is_some() || matter.beside.iter().any(|one| one.is_of_these))
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

    /// The agenda that a meeting without one adopts, and those whose own lines are carried on to it. Of planned meetings only
    /// the next one with just these mentors does so. To a meeting that was held goes only what was begun by its day: who logs
    /// one afterwards has prepared another one since.
    fn gather(
        self,
        whom: &[Id],
        matter: &mut AgendaMatter,
        days: &Days,
        cx: &Cx,
    ) -> Result<(), Error> {
        let whom: BTreeSet<Id> = whom.iter().copied().collect();
        let held = matter.meeting.as_ref().filter(|meeting| is_held(meeting));
        let until = held.map_or(NaiveDate::MAX, |meeting| meeting.day);
        let mut all = self.all(ALL_WAITING, [], waiting)?;
        all.retain(|one| {
            let is_own = (matter.agenda.iter()).any(|own| own.id == one.agenda.id);
            let is_elsewhere = is_own || one.meeting == Meeting::ToCome;
            !is_elsewhere && !one.made_with.is_disjoint(&whom) && one.began(days) <= until
        });
        if all.is_empty() || !self.is_next(matter.meeting.as_ref(), &whom, cx)? {
            return Ok(());
        }
        for waiting in all {
            let Waiting {
                agenda, made_with, ..
            } = &waiting;
            let has_lines = agenda.waiting().next().is_some();
            let is_free = waiting.meeting == Meeting::None && !agenda.is_used;
            if *made_with == whom && (is_free || agenda.is_used) {
                matter.carried.push(waiting.agenda);
            } else {
                let is_of_these = is_free && made_with.is_subset(&whom);
                if has_lines || is_of_these {
                    let agenda = waiting.agenda;
                    matter.beside.push(Beside {
                        agenda,
                        is_of_these,
                    });
                }
            }
        }
        matter.carried.sort_by_key(|agenda| agenda.id);
        matter.beside.sort_by_key(|one| one.agenda.id);
        if matter.agenda.is_none()
            && let Some(place) = matter.carried.iter().rposition(|one| !one.is_used)
        {
            matter.agenda = Some(matter.carried.remove(place));
        }
        matter.carried.retain(|one| one.waiting().next().is_some());
        Ok(())
    }

    /// Whether no planned meeting with just these comes before this one.
    fn is_next(self, meeting: Option<&Entry>, whom: &BTreeSet<Id>, cx: &Cx) -> Result<bool, Error> {
        let is_planned = |one: &&Entry| one.state == Some(MeetingState::Planned);
        let Some(meeting) = meeting.filter(is_planned) else {
            return Ok(true);
        };
        let next = self.next_with_just(whom, cx)?;
        Ok(next.is_none_or(|next| next.id == meeting.id))
    }
}

/// An agenda that waits.
struct Waiting {
    agenda: Agenda,
    /// Whom it was made to meet.
    made_with: BTreeSet<Id>,
    meeting: Meeting,
}

impl Waiting {
    /// The day on which it was begun.
    fn began(&self, days: &Days) -> NaiveDate {
        days.day(self.agenda.id.born())
    }
}

/// What became of the meeting for which an agenda was made.
#[derive(PartialEq)]
enum Meeting {
    /// It is planned: the agenda is its own.
    ToCome,
    /// It was held.
    Held,
    /// There never was one, or it does not take place.
    None,
}

fn waiting(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    let cells = Cells::of(row);
    let agenda = Agenda::from_row(row)?;
    let mut made_with: BTreeSet<Id> = cells.ids("met_with")?.into_iter().collect();
    made_with.insert(agenda.mentor);
    let state: Option<String> = cells.plain("met")?;
    let state = state.as_deref().and_then(MeetingState::from_name);
    let is_gone: bool = cells.plain("gone")?;
    let meeting = match state.filter(|_| !is_gone) {
        Some(MeetingState::Planned) => Meeting::ToCome,
        Some(MeetingState::Held) => Meeting::Held,
        _ => Meeting::None,
    };
    Ok(Waiting {
        agenda,
        made_with,
        meeting,
    })
}

fn is_held(meeting: &Entry) -> bool {
    meeting.state == Some(MeetingState::Held)
}
