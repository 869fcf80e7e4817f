//! How an agenda comes in front: for the meeting that is planned next, or for the next one with a mentor.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;

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
            Begin::PrepareFor(id) => match whom_to_prepare(id, reader, cx)? {
                Whom::Known(matter) => Some(*matter),
                Whom::OneOf(mentors) => return self.ask_with_whom(mentors, reader, cx),
                Whom::Gone => None,
            },
            Begin::Prepare(Some(mentor)) => of_mentor(mentor, reader, cx)?,
            _ => {
                let Some(meeting) = reader.next_meeting(&[], cx)? else {
                    let mentors = who_is_met(reader.mentors()?);
                    return self.ask_with_whom(mentors, reader, cx);
                };
                Some(matter_of(&meeting, reader, cx)?)
            }
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

    /// No meeting is planned: with whom of these is the next one? Of one mentor there is nothing to ask.
    fn ask_with_whom(
        &mut self,
        mut mentors: Vec<Mentor>,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        let met: HashMap<Id, NaiveDate> = reader
            .last_met()?
            .into_iter()
            .map(|met| (met.mentor, met.day))
            .collect();
        mentors.sort_by_key(|mentor| Reverse(met.get(&mentor.id).copied()));
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

/// Those whom one meets; where there is nobody, those whom one may come to meet.
fn who_is_met(mentors: Vec<Mentor>) -> Vec<Mentor> {
    let (mut now, later): (Vec<Mentor>, Vec<Mentor>) = mentors
        .into_iter()
        .filter(|mentor| !matches!(mentor.stage, Stage::Ended | Stage::Declined))
        .partition(|mentor| matches!(mentor.stage, Stage::Active | Stage::Trial));
    if now.is_empty() {
        now = later;
    }
    now
}

/// With whom the meeting is that is prepared.
enum Whom {
    Known(Box<AgendaMatter>),
    /// No meeting is planned: an agenda is then with one of them.
    OneOf(Vec<Mentor>),
    /// The meeting is in the trash, or everybody whom one met.
    Gone,
}

/// The agenda of this meeting; of one that is not planned any more, or whose time has passed, of the next one with any of
/// the same: what is left to do with it is to log it.
fn whom_to_prepare(id: Id, reader: &Reader, cx: &Cx) -> Result<Whom, store::Error> {
    let Some(meeting) = reader.entry(id)?.filter(|one| !one.deleted) else {
        return Ok(Whom::Gone);
    };
    let of = |meeting| matter_of(meeting, reader, cx).map(|matter| Whom::Known(Box::new(matter)));
    let (_, coming) = over_and_coming(vec![meeting.clone()], cx);
    if !coming.is_empty() {
        return of(&meeting);
    }
    if let Some(next) = reader.next_meeting(&meeting.mentors, cx)? {
        return of(&next);
    }
    let mut mentors = Vec::new();
    for mentor in &meeting.mentors {
        mentors.extend(living(*mentor, reader)?);
    }
    if mentors.is_empty() {
        return Ok(Whom::Gone);
    }
    Ok(Whom::OneOf(mentors))
}

/// The agenda of this meeting, or of the next one with any of the same, or else with the first of them; `None` where it is
/// in the trash.
fn of_meeting(id: Id, reader: &Reader, cx: &Cx) -> Result<Option<AgendaMatter>, store::Error> {
    let meeting = reader.entry(id)?.filter(|one| !one.deleted);
    let planned = meeting.filter(|one| one.state == Some(MeetingState::Planned));
    if let Some(planned) = planned {
        return matter_of(&planned, reader, cx).map(Some);
    }
    Ok(match whom_to_prepare(id, reader, cx)? {
        Whom::Known(matter) => Some(*matter),
        Whom::OneOf(mentors) => match mentors.first() {
            Some(first) => Some(reader.agenda_matter(&[first.id], None, cx)?),
            None => None,
        },
        Whom::Gone => None,
    })
}

/// The agenda of the next meeting with this mentor; `None` where they are gone.
fn of_mentor(id: Id, reader: &Reader, cx: &Cx) -> Result<Option<AgendaMatter>, store::Error> {
    let Some(mentor) = living(id, reader)? else {
        return Ok(None);
    };
    match reader.next_meeting(&[mentor.id], cx)? {
        Some(meeting) => matter_of(&meeting, reader, cx).map(Some),
        None => reader.agenda_matter(&[mentor.id], None, cx).map(Some),
    }
}

fn matter_of(meeting: &Entry, reader: &Reader, cx: &Cx) -> Result<AgendaMatter, store::Error> {
    reader.agenda_matter(&meeting.mentors, Some(meeting.id), cx)
}
