//! The form of a mentor: only the name is required, everything else may stay empty for ever.

mod conflict;
mod reading;
mod rows;
mod view;

use chrono::NaiveDate;
use ratatui::crossterm::event::KeyEvent;

use self::reading::{lasting, put};
use self::rows::{ROWS, is_of, is_words, name_of, place_of, row_of, value_of};
use super::Effect;
use super::unfinished::{UnfinishedField, UnfinishedMentor};
use crate::domain::{Cx, Id, Mentor, Stage, Support, fold, introduced, save_mentor};
use crate::ui::action::Action;
use crate::ui::editing::Held;
use crate::ui::form::{Form, FormRow};
use crate::ui::keys::{self, Binding};
use crate::ui::mouse::Mouse;
use crate::words::mentor_form;
use crate::words::mentors::Label;

/// The form's state.
#[derive(Debug)]
pub struct MentorForm {
    /// The mentor as seen; `None` for a new one.
    before: Option<Mentor>,
    /// What is changed: fields that are not touched, or have no row, stay as they are here.
    base: Mentor,
    form: Form,
    /// What each row held when it was loaded.
    loaded: Vec<String>,
    /// Who may have introduced them.
    people: Vec<Mentor>,
    resumed: bool,
    /// The day on which it is filled in: days in words are read with it.
    today: NaiveDate,
}

impl MentorForm {
    /// The form of a new mentor.
    pub fn add(cx: &Cx) -> Self {
        let base = Mentor::new(cx.id(), "", Stage::Active);
        Self::with(None, base, cx)
    }

    /// The form of a candidate whom somebody called `by` introduced; `text` is the introduction's.
    pub fn introduced(text: &str, by: &str, cx: &Cx) -> Self {
        Self::with(None, introduced(cx.id(), text, by), cx)
    }

    /// The form of a candidate who would give this support.
    pub fn candidate(support: Support, cx: &Cx) -> Self {
        let mut base = Mentor::new(cx.id(), "", Stage::Candidate);
        base.supports[support as usize] = 2;
        Self::with(None, base, cx)
    }

    /// The form of a mentor of the journal.
    pub fn edit(mentor: Mentor, cx: &Cx) -> Self {
        Self::with(Some(mentor.clone()), mentor, cx)
    }

    /// The same, among these: who introduced somebody may be called by half of the name.
    #[must_use]
    pub fn among(mut self, people: &[Mentor]) -> Self {
        self.meet(people.to_vec());
        self
    }

    /// The journal was written to: these are its mentors now.
    pub fn meet(&mut self, people: Vec<Mentor>) {
        self.people = people;
    }

    /// Whether it shows how days are read that were typed on another day.
    pub fn is_stale(&self, cx: &Cx) -> bool {
        self.today != cx.today
    }

    /// It is another day: a day in words stays the one that it was when it was typed.
    pub fn turn_day(&mut self, today: NaiveDate) {
        let was = std::mem::replace(&mut self.today, today);
        self.form
            .reword(|row, typed| lasting(ROWS[row], typed, was));
    }

    /// A draft taken up again; `stored` is the mentor that it changes. What was not touched is as the journal has it now.
    pub fn resume(draft: &UnfinishedMentor, stored: Option<Mentor>, cx: &Cx) -> Self {
        let mut form = match stored {
            Some(mentor) => Self::edit(mentor, cx),
            None => Self::add(cx),
        };
        for (row, label) in ROWS.into_iter().enumerate() {
            let drafted = draft
                .fields
                .iter()
                .find(|field| field.name == name_of(label));
            if let Some(field) = drafted {
                form.resume_row(row, field, cx);
            }
        }
        form.tend_rows();
        form.resumed = true;
        form
    }

    fn resume_row(&mut self, row: usize, field: &UnfinishedField, cx: &Cx) {
        if let Some(before) = &mut self.before {
            if field.typed == field.loaded {
                return;
            }
            if field.loaded != self.loaded[row] {
                // What was seen: if the journal says otherwise by now, saving will tell. What cannot be read back was
                // not written by the form, and is not held against the journal.
                let _ = put(before, ROWS[row], &field.loaded, &[], cx);
                self.loaded[row].clone_from(&field.loaded);
            }
        }
        self.form.set(row, &field.typed);
    }

    fn with(before: Option<Mentor>, base: Mentor, cx: &Cx) -> Self {
        let rows: Vec<FormRow> = ROWS
            .iter()
            .map(|label| row_of(*label, &value_of(*label, &base, cx.lang)))
            .collect();
        let mut form = Self {
            before,
            base,
            loaded: rows.iter().map(FormRow::value).collect(),
            form: Form::new(rows),
            people: Vec::new(),
            resumed: false,
            today: cx.today,
        };
        form.tend_rows();
        form
    }

    /// The mentor that is added or edited.
    pub const fn mentor(&self) -> Id {
        self.base.id
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        keys::FORM
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        (self.resumed || self.form.version() > 0).then(|| self.form.version())
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedMentor {
        UnfinishedMentor {
            mentor: self.before.as_ref().map(|mentor| mentor.id.to_string()),
            fields: ROWS
                .iter()
                .zip(self.form.rows())
                .zip(&self.loaded)
                .map(|((label, row), loaded)| UnfinishedField {
                    name: name_of(*label).to_owned(),
                    typed: lasting(*label, row.value(), self.today),
                    loaded: loaded.clone(),
                    is_words: is_words(*label),
                })
                .collect(),
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Save => return self.save(cx),
            Action::Back => return Effect::Leave,
            Action::NextField => self.form.next(),
            Action::Header => self.form.previous(),
            _ => {}
        }
        Effect::None
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let is_meant = self.form.key(key, held, at);
        self.tend_rows();
        is_meant
    }

    /// Lets the fields answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        let is_meant = self.form.mouse(mouse);
        self.tend_rows();
        is_meant
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.form.type_text(text, at);
        self.tend_rows();
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.form.paste(text);
    }

    /// Writes what is typed, or says what is wrong with it.
    fn save(&mut self, cx: &Cx) -> Effect {
        let stage = self.stage();
        let mut mentor = self.base.clone();
        for (row, label) in ROWS.into_iter().enumerate() {
            // A field that is not touched keeps what it was made of, to the letter; one that is hidden means nothing.
            if self.before.is_some() && !self.is_touched(row) || !is_of(label, stage) {
                continue;
            }
            let typed = self.form.rows()[row].value();
            if let Err(sentence) = put(&mut mentor, label, &typed, &self.people, cx) {
                self.form.reject(row, sentence.to_owned());
                return Effect::None;
            }
        }
        if let (Stage::Ended, Some(started), Some(ended)) = (stage, mentor.started, mentor.ended)
            && ended < started
        {
            let sentence = mentor_form::ends_before_start(cx.lang);
            self.form
                .reject(place_of(Label::Ended), sentence.to_owned());
            return Effect::None;
        }
        Effect::Write(save_mentor(self.before.clone(), mentor, cx))
    }

    /// Shows the rows that have a meaning in the stage that is chosen.
    fn tend_rows(&mut self) {
        let stage = self.stage();
        for (row, label) in ROWS.into_iter().enumerate() {
            self.form.show(row, is_of(label, stage));
        }
    }

    /// Whether another mentor has the name that is typed.
    fn namesake(&self) -> bool {
        let typed = fold(self.form.rows()[place_of(Label::Name)].value().trim());
        let mut others = self.people.iter().filter(|one| one.id != self.base.id);
        !typed.is_empty() && others.any(|one| fold(one.name.trim()) == typed)
    }

    /// The stage that is chosen.
    fn stage(&self) -> Stage {
        let chosen = self.form.rows()[place_of(Label::Stage)].value();
        Stage::from_name(&chosen).unwrap_or(self.base.stage)
    }

    fn is_touched(&self, row: usize) -> bool {
        self.form.rows()[row].value() != self.loaded[row]
    }
}
