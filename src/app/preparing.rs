//! How an agenda comes in front: for the meeting that is planned next, or for the next one with a mentor.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::App;
use super::guides::living;
use crate::domain::{
    AgendaMatter, Cx, Entry, Id, Matter, MeetingState, Mentor, Stage, over_and_coming,
};
use crate::screens::choosing_other::{ChoosingOther, Other};
use crate::screens::preparing::Preparing;
use crate::screens::preparing::line::AgendaLine;
use crate::screens::report::Subject;
use crate::screens::unfinished::UnfinishedForm;
use crate::screens::{Begin, Effect, Overlay};
use crate::store::{self, Reader};
use crate::words::agenda as words;
use crate::words::mentors as mentor_words;

/// How far ahead a planned meeting is looked for, in days.
const AHEAD: Days = Days::new(3660);

impl App {
    /// Prepares a meeting. Where none is planned and nobody is meant, it is asked with whom; what is gone meanwhile is
    /// said.
    pub(super) fn prepare(
        &mut self,
        begin: Begin,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        let matter = match begin {
            Begin::AgendaLine { of, about } => return self.ask_for_line(of, about, reader, cx),
            Begin::PrepareFor(id) => of_coming(id, reader, cx)?,
            Begin::Prepare(Some(mentor)) => of_mentor(mentor, reader, cx)?,
            _ => match next_meeting(&[], reader, cx)? {
                Some(meeting) => Some(matter_of(&meeting, reader, cx)?),
                None => return self.ask_with_whom(reader, cx),
            },
        };
        match matter.filter(|matter| !matter.mentors.is_empty()) {
            Some(matter) => self.show_agenda(matter),
            None => self.say_trouble(words::is_gone(cx.lang)),
        }
        Ok(())
    }

    /// Takes up the draft of a line; `false` where its meeting and whom it was with are gone.
    pub(super) fn resume_agenda(
        &mut self,
        draft: &UnfinishedForm,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<bool, store::Error> {
        let Some(of) = draft.about() else {
            return Ok(false);
        };
        let Some(matter) = self.agenda_of(of, reader, cx)? else {
            return Ok(false);
        };
        let line = AgendaLine::resume(draft, matter, cx);
        self.overlays.push(Overlay::AgendaLine(Box::new(line)));
        Ok(true)
    }

    /// A line of an agenda was written: the pointer goes to it.
    pub(super) fn line_written(&mut self) -> Effect {
        let added = match self.overlays.last() {
            Some(Overlay::AgendaLine(line)) => line.added(),
            _ => None,
        };
        let mut behind = self.overlays.iter_mut().rev();
        let agenda = behind.find_map(|overlay| match overlay {
            Overlay::Preparing(preparing) => Some(preparing),
            _ => None,
        });
        if let (Some(agenda), Some(added)) = (agenda, added) {
            agenda.seek(added);
        }
        Effect::Close
    }

    /// Asks for a line of an agenda, or for what is said of one.
    fn ask_for_line(
        &mut self,
        of: Id,
        about: Option<Matter>,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        if let Some(matter) = self.agenda_of(of, reader, cx)? {
            let line = AgendaLine::new(matter, about);
            self.overlays.push(Overlay::AgendaLine(Box::new(line)));
        }
        Ok(())
    }

    /// What the agenda in front is put together from; if it is another one than that of this meeting or mentor, that one
    /// comes in front first. `None` where both are gone.
    fn agenda_of(
        &mut self,
        of: Id,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<Option<AgendaMatter>, store::Error> {
        if let Some(Overlay::Preparing(front)) = self.overlays.last()
            && front.of() == Some(of)
        {
            return Ok(Some(front.matter().clone()));
        }
        let matter = match of_meeting(of, reader, cx)? {
            Some(matter) => Some(matter),
            None => of_mentor(of, reader, cx)?,
        };
        let matter = matter.filter(|matter| !matter.mentors.is_empty());
        if let Some(matter) = &matter {
            self.show_agenda(matter.clone());
        }
        Ok(matter)
    }

    fn show_agenda(&mut self, matter: AgendaMatter) {
        let preparing = Preparing::new(matter);
        self.overlays.push(Overlay::Preparing(Box::new(preparing)));
    }

    /// No meeting is planned: with whom is the next one? Of one mentor there is nothing to ask.
    fn ask_with_whom(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let met: HashMap<Id, NaiveDate> = reader
            .last_met()?
            .into_iter()
            .map(|met| (met.mentor, met.day))
            .collect();
        let mentors = who_is_met(reader.mentors()?, &met);
        match &mentors[..] {
            [] => self.say_trouble(words::nobody(cx.lang)),
            [only] => {
                let matter = reader.agenda_matter(&[only.id], None, cx)?;
                self.show_agenda(matter);
            }
            several => {
                let rows = several.iter().map(|mentor| {
                    let last = met.get(&mentor.id).copied();
                    let last = mentor_words::last_met(cx.lang, last, cx.today);
                    let words = format!("{}  {last}", mentor.name);
                    let begin = Other::Begin(Begin::Prepare(Some(mentor.id)));
                    (words, mentor.reading.clone(), begin)
                });
                let asks = words::with_whom(cx.lang).to_owned();
                let nothing = words::nobody_so_called(cx.lang);
                let choosing = ChoosingOther::new((asks, nothing), rows.collect(), 0);
                self.overlays.push(Overlay::Other(Box::new(choosing)));
            }
        }
        Ok(())
    }
}

/// What the agenda is put together from that shall leave the journal; `None` where whom it is for is gone.
pub(super) fn agenda_to_leave(
    subject: Subject,
    reader: &Reader,
    cx: &Cx,
) -> Result<Option<AgendaMatter>, store::Error> {
    let matter = match subject {
        Subject::AgendaOf(meeting) => of_meeting(meeting, reader, cx)?,
        Subject::Agenda(mentor) => of_mentor(mentor, reader, cx)?,
        _ => None,
    };
    Ok(matter.filter(|matter| !matter.mentors.is_empty()))
}

/// Those whom one meets, who was met last first; where there is nobody, those whom one may come to meet.
fn who_is_met(mentors: Vec<Mentor>, met: &HashMap<Id, NaiveDate>) -> Vec<Mentor> {
    let (mut now, later): (Vec<Mentor>, Vec<Mentor>) = mentors
        .into_iter()
        .filter(|mentor| !matches!(mentor.stage, Stage::Ended | Stage::Declined))
        .partition(|mentor| matches!(mentor.stage, Stage::Active | Stage::Trial));
    if now.is_empty() {
        now = later;
    }
    now.sort_by_key(|mentor| Reverse(met.get(&mentor.id).copied()));
    now
}

/// The agenda of this meeting; of one whose time has passed, of the next one with the same: what is left to do with it is to
/// log it. `None` where it is in the trash.
fn of_coming(id: Id, reader: &Reader, cx: &Cx) -> Result<Option<AgendaMatter>, store::Error> {
    let meeting = reader.entry(id)?.filter(|one| !one.deleted);
    let (over, _) = over_and_coming(meeting.into_iter().collect(), cx);
    match over.first() {
        Some(over) => of_next(&over.meeting, reader, cx).map(Some),
        None => of_meeting(id, reader, cx),
    }
}

/// The agenda of this meeting; of one that is not planned any more, of the next one with the same. `None` where it is in
/// the trash.
fn of_meeting(id: Id, reader: &Reader, cx: &Cx) -> Result<Option<AgendaMatter>, store::Error> {
    let Some(meeting) = reader.entry(id)?.filter(|one| !one.deleted) else {
        return Ok(None);
    };
    if meeting.state == Some(MeetingState::Planned) {
        return matter_of(&meeting, reader, cx).map(Some);
    }
    of_next(&meeting, reader, cx).map(Some)
}

/// The agenda of the next meeting with those who met in this one.
fn of_next(meeting: &Entry, reader: &Reader, cx: &Cx) -> Result<AgendaMatter, store::Error> {
    match next_meeting(&meeting.mentors, reader, cx)? {
        Some(next) => matter_of(&next, reader, cx),
        None => reader.agenda_matter(&meeting.mentors, None, cx),
    }
}

/// The agenda of the next meeting with this mentor; `None` where they are gone.
fn of_mentor(id: Id, reader: &Reader, cx: &Cx) -> Result<Option<AgendaMatter>, store::Error> {
    let Some(mentor) = living(id, reader)? else {
        return Ok(None);
    };
    match next_meeting(&[mentor.id], reader, cx)? {
        Some(meeting) => matter_of(&meeting, reader, cx).map(Some),
        None => reader.agenda_matter(&[mentor.id], None, cx).map(Some),
    }
}

fn matter_of(meeting: &Entry, reader: &Reader, cx: &Cx) -> Result<AgendaMatter, store::Error> {
    reader.agenda_matter(&meeting.mentors, Some(meeting.id), cx)
}

/// The next planned meeting with any of these mentors, or with whomever.
fn next_meeting(with: &[Id], reader: &Reader, cx: &Cx) -> Result<Option<Entry>, store::Error> {
    let last = cx.today.checked_add_days(AHEAD).unwrap_or(cx.today);
    let mut planned = reader.planned(cx.today - Days::new(1), last)?;
    let is_with = |meeting: &Entry| meeting.mentors.iter().any(|id| with.contains(id));
    planned.retain(|meeting| with.is_empty() || is_with(meeting));
    let (_, coming) = over_and_coming(planned, cx);
    Ok(coming.into_iter().next().map(|timed| timed.meeting))
}
