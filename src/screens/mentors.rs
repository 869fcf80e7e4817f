//! The mentors by stage with their rhythm, and the selected one in full beside them.

mod detail;
mod row;
mod view;

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate, NaiveTime};
use ratatui::layout::Rect;

use super::mentor_form::MentorForm;
use super::{Aim, Begin, Depth, Effect, Overlay, Screen};
use crate::domain::{
    Approach, Cx, Id, Mentor, Stage, Timed, move_stage, next_stage, open_approach_to,
    over_and_coming, short_names,
};
use crate::store::{self, OpenRow, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::confirm::Confirm;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::ui::scroll::Scroll;
use crate::words::{
    mentor_detail as detail_words, mentors as words, relationships as review_words,
};
use detail::Detail;

/// How far ahead planned meetings are looked for, in days.
const AHEAD: Days = Days::new(3660);

/// The screen's state.
#[derive(Debug, Default)]
pub struct Mentors {
    people: Vec<Mentor>,
    /// What lists call them.
    called: BTreeMap<Id, String>,
    /// The day of the last meeting held.
    met: HashMap<Id, NaiveDate>,
    /// What is open with whomever, questions too; read once for all of them.
    open: Vec<OpenRow>,
    /// The meetings planned from now on, with whomever.
    planned: Vec<Timed>,
    /// When the first of them will be over today.
    until: Option<NaiveTime>,
    /// The approaches that are not answered yet, written or sent.
    approaches: Vec<Approach>,
    detail: Option<Detail>,
    /// The detail shows all that was, instead of the overview.
    is_past: bool,
    list: List,
    /// The day for which everything was read; `None` when it must be read again.
    read_on: Option<NaiveDate>,
    is_detail_stale: bool,
    /// The mentor to select.
    revealed: Option<Id>,
    reading: bool,
    scroll: Scroll,
}

impl Mentors {
    /// Selects this mentor at the next load.
    pub const fn reveal(&mut self, mentor: Id) {
        self.revealed = Some(mentor);
    }

    /// Opens this mentor at the next load.
    pub const fn open(&mut self, mentor: Id) {
        self.reveal(mentor);
        self.reading = true;
    }

    fn selected(&self) -> Option<&Mentor> {
        self.people.get(self.list.selected())
    }

    /// The approach to this mentor that waits to be sent or answered.
    fn approach(&self, mentor: &Mentor) -> Option<&Approach> {
        open_approach_to(mentor.id, &self.approaches)
    }

    /// The approach that was sent to this mentor and waits to be answered.
    fn sent(&self, mentor: &Mentor) -> Option<&Approach> {
        self.approach(mentor).filter(|one| one.is_waiting())
    }

    /// Whether this mentor said no to the last approach; not as long as it was not read.
    fn said_no(&self, mentor: &Mentor) -> bool {
        let detail = self.detail.as_ref();
        detail.is_some_and(|detail| detail.mentor() == mentor.id && detail.said_no())
    }

    /// Moves a mentor on to the next stage. What ends or takes up a mentorship is asked first. A candidate is approached;
    /// where an approach was sent, the next step is its answer.
    fn next_step(&self, mentor: &Mentor, cx: &Cx) -> Effect {
        let stage = mentor.stage;
        if let (Stage::Approached, Some(sent)) = (stage, self.sent(mentor)) {
            return Effect::Begin(Begin::Answer(sent.id));
        }
        if stage == Stage::Candidate {
            return Effect::Begin(Begin::Approach(mentor.id));
        }
        let effect = Effect::Write(move_stage(mentor, next_stage(stage), cx));
        let (question, answers) = match stage {
            Stage::Candidate | Stage::Approached | Stage::Trial => return effect,
            Stage::Active => (words::pause(cx.lang), words::pause_answers(cx.lang)),
            Stage::Paused | Stage::Ended | Stage::Declined => (
                detail_words::go_on(cx.lang, stage),
                detail_words::go_on_answers(cx.lang, stage),
            ),
        };
        let lines = vec![mentor.name.clone()];
        let question = Confirm::new(question, lines, answers, effect);
        Effect::Show(Box::new(Overlay::Confirm(question)))
    }

    fn read_list(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let selected = self.revealed.or(self.selected().map(|mentor| mentor.id));
        let mut people = reader.mentors()?;
        people.sort_by_cached_key(|mentor| (mentor.stage, sort_key(mentor), mentor.id));
        self.met = reader
            .last_met()?
            .into_iter()
            .map(|met| (met.mentor, met.day))
            .collect();
        self.open = reader.open_takeaways()?;
        self.approaches = reader.open_approaches()?;
        let last = cx.today.checked_add_days(AHEAD).unwrap_or(cx.today);
        // From a day earlier: where it was planned the day may have begun later than here.
        let first = cx.today.pred_opt().unwrap_or(cx.today);
        (_, self.planned) = over_and_coming(reader.planned(first, last)?, cx);
        self.until = Timed::until(&self.planned, cx);
        let found = people.iter().position(|mentor| Some(mentor.id) == selected);
        // Who is read is gone, or another one was asked for.
        if found != Some(self.list.selected()) || found.is_none() {
            self.scroll = Scroll::default();
        }
        self.reading &= found.is_some();
        let last = people.len().saturating_sub(1);
        self.list
            .select(found.unwrap_or(self.list.selected().min(last)));
        let names = people.iter().map(|one| (one.id, one.name.clone()));
        self.called = short_names(&names.collect());
        self.people = people;
        self.revealed = None;
        Ok(())
    }
}

impl Screen for Mentors {
    fn keys(&self) -> Vec<&'static [Binding]> {
        let Some(mentor) = self.selected() else {
            return vec![keys::NO_MENTOR];
        };
        let of_mentor = match mentor.stage {
            Stage::Approached if self.sent(mentor).is_some() => keys::MENTOR_ASKED,
            Stage::Candidate => keys::MENTOR_CANDIDATE,
            Stage::Declined if self.said_no(mentor) => keys::MENTOR_SAID_NO,
            Stage::Declined => keys::MENTOR_DECLINED,
            Stage::Paused | Stage::Ended => keys::MENTOR_RESTING,
            Stage::Approached => keys::MENTOR_APPROACHED,
            Stage::Trial => keys::MENTOR_ON_TRIAL,
            Stage::Active => keys::MENTOR_ACTIVE,
        };
        let pane = if self.reading {
            keys::READING
        } else {
            keys::LIST
        };
        vec![of_mentor, keys::MENTORS, pane, keys::MOVING]
    }

    fn refresh(&mut self) {
        self.read_on = None;
    }

    fn load(&mut self, reader: &Reader, cx: &Cx, depth: Depth) -> Result<bool, store::Error> {
        if self.is_stale(cx) || self.revealed.is_some() {
            self.read_on = None;
            self.read_list(reader, cx)?;
            self.read_on = Some(cx.today);
            self.is_detail_stale = true;
        }
        let selected = self.selected();
        let is_other = self.detail.as_ref().map(Detail::mentor) != selected.map(|one| one.id);
        if !self.is_detail_stale && !is_other {
            return Ok(true);
        }
        if depth == Depth::Rows {
            return Ok(false);
        }
        self.detail = match selected {
            Some(mentor) => Some(Detail::read(self, mentor, reader, cx.today)?),
            None => None,
        };
        self.is_detail_stale = false;
        Ok(true)
    }

    fn is_stale(&self, cx: &Cx) -> bool {
        self.read_on != Some(cx.today) || self.until.is_some_and(|until| until <= cx.time)
    }

    fn until(&self) -> Option<NaiveTime> {
        self.until
    }

    fn aim(&self) -> Option<Aim> {
        self.selected().map(|mentor| Aim::Record(mentor.id))
    }

    fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    fn is_open(&self) -> bool {
        self.reading
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        if matches!(action, Action::ReadUp | Action::ReadDown) {
            self.scroll.act(action);
            return Effect::None;
        }
        if self.reading {
            if matches!(action, Action::Back | Action::Pane) {
                self.reading = false;
                return Effect::None;
            }
            if self.scroll.act(action) {
                return Effect::None;
            }
        }
        if action == Action::Point(self.list.selected()) {
            self.reading = !self.people.is_empty();
            return Effect::None;
        }
        let before = self.list.selected();
        if self.list.act(action, self.people.len()) {
            if self.list.selected() != before {
                self.scroll = Scroll::default();
            }
            return Effect::None;
        }
        // Where the last load failed, no key may act on what was read before.
        let selected = self.selected().filter(|_| self.read_on.is_some());
        match (action, selected) {
            (Action::Add, _) => {
                let form = MentorForm::add(cx).among(&self.people);
                return Effect::Show(Box::new(Overlay::Mentor(Box::new(form))));
            }
            (Action::Edit, Some(mentor)) => {
                let form = MentorForm::edit(mentor.clone(), cx).among(&self.people);
                return Effect::Show(Box::new(Overlay::Mentor(Box::new(form))));
            }
            (Action::Next, Some(mentor)) => return self.next_step(mentor, cx),
            (Action::OtherView, Some(_)) => {
                self.is_past = !self.is_past;
                self.scroll = Scroll::default();
            }
            (Action::Approach, Some(mentor)) => {
                return Effect::Begin(Begin::Approach(mentor.id));
            }
            (Action::Report, Some(mentor)) => return Effect::Begin(Begin::WriteTo(mentor.id)),
            (Action::Review, Some(mentor))
                if !matches!(mentor.stage, Stage::Active | Stage::Trial) =>
            {
                return Effect::Say(review_words::not_met(cx.lang).into());
            }
            (Action::Review, Some(mentor)) => {
                return Effect::Begin(Begin::Relationship(mentor.id));
            }
            (Action::Agree, Some(mentor)) => return Effect::Begin(Begin::Agreement(mentor.id)),
            (Action::Drop, Some(mentor)) => return Effect::Begin(Begin::LeaveMentor(mentor.id)),
            (Action::Trash, Some(mentor)) => return Effect::Begin(Begin::TrashMentor(mentor.id)),
            (Action::Copy, Some(mentor)) if mentor.contacts.trim().is_empty() => {
                return Effect::Say(words::no_contacts(cx.lang).into());
            }
            (Action::Copy, Some(mentor)) => return Effect::Copy(mentor.contacts.clone()),
            (Action::History, Some(mentor)) => return Effect::History(mentor.id),
            (Action::Open | Action::Pane, Some(_)) => self.reading = true,
            _ => {}
        }
        Effect::None
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}

/// By reading where it is given, else by name.
fn sort_key(mentor: &Mentor) -> String {
    let key = if mentor.reading.trim().is_empty() {
        &mentor.name
    } else {
        &mentor.reading
    };
    crate::domain::fold(key)
}
