//! The form of a goal: only the title is required; and the pass that asks for what it lacks, one thing at a time.

mod conflict;
mod reading;
mod rows;
mod sharpen;
mod view;

use chrono::NaiveDate;
use ratatui::crossterm::event::KeyEvent;

use self::conflict::Unsettled;
use self::reading::{due_day, lasting, start_day};
use self::rows::{ROWS, is_of_measure, is_words, measure_of, name_of, place_of, row_of, value_of};
use self::sharpen::Pass;
use super::Effect;
use super::unfinished::{UnfinishedField, UnfinishedForm};
use super::writer::People;
use crate::domain::{
    Change, Cx, Goal, Id, Lang, Revised, Verb, fold, read_number, revised, save_goal,
};
use crate::ui::action::Action;
use crate::ui::editing::Held;
use crate::ui::form::{Form, FormRow};
use crate::ui::keys::{self, Binding};
use crate::ui::mouse::Mouse;
use crate::words::goal_form::{self as words, Label};

/// The form's state.
#[derive(Debug)]
pub struct GoalForm {
    /// The goal as seen; `None` for a new one.
    before: Option<Goal>,
    /// What is changed: what is not touched, or has no row, stays as it is here.
    base: Goal,
    form: Form,
    /// What each row held when it was loaded.
    loaded: Vec<String>,
    people: People,
    /// The short names that there are.
    others: Vec<ShortName>,
    /// How far the pass is that sharpens it; `None` where all is asked at once.
    pass: Option<Pass>,
    /// The revisions for which the reason was asked.
    asked: Vec<Revised>,
    /// What another window did, and was not asked about yet.
    unsettled: Option<Unsettled>,
    resumed: bool,
    /// The day on which it is filled in: days in words are read with it.
    today: NaiveDate,
    lang: Lang,
}

/// A short name that a goal has.
#[derive(Debug)]
struct ShortName {
    /// Folded.
    short: String,
    goal: Id,
    title: String,
}

impl GoalForm {
    /// The form of a new goal; `people` are who may help with it.
    pub fn add(people: People, cx: &Cx) -> Self {
        let base = Goal::new(cx.id(), "", cx.today);
        Self::with(None, base, people, cx)
    }

    /// The form of a goal of the journal.
    pub fn edit(goal: Goal, people: People, cx: &Cx) -> Self {
        Self::with(Some(goal.clone()), goal, people, cx)
    }

    /// The pass that asks for the measure, the day and the why of a goal, one at a time.
    pub fn sharpen(goal: Goal, people: People, cx: &Cx) -> Self {
        let mut form = Self::edit(goal, people, cx);
        form.begin_pass(Pass::default());
        form
    }

    /// The same, among these goals: no two have one short name.
    #[must_use]
    pub fn among(mut self, goals: Vec<Goal>) -> Self {
        self.meet(goals);
        self
    }

    /// The journal was written to: these are its goals now.
    pub fn meet(&mut self, goals: Vec<Goal>) {
        let goals = goals.into_iter().filter(|goal| !goal.short.is_empty());
        self.others = goals
            .map(|goal| ShortName {
                short: fold(&goal.short),
                goal: goal.id,
                title: goal.title,
            })
            .collect();
    }

    /// Whether it reads days as on another day than today.
    pub fn is_stale(&self, cx: &Cx) -> bool {
        self.today != cx.today
    }

    /// It is another day: a day in words stays the one that it was when it was typed.
    pub fn turn_day(&mut self, today: NaiveDate) {
        let was = std::mem::replace(&mut self.today, today);
        self.form
            .reword(|row, typed| lasting(ROWS[row], typed, was));
    }

    /// A draft taken up again; `stored` is the goal that it changes. What was not touched is as the journal has it now.
    pub fn resume(draft: &UnfinishedForm, stored: Option<Goal>, people: People, cx: &Cx) -> Self {
        let mut form = match stored {
            Some(goal) => Self::edit(goal, people, cx),
            None => Self::add(people, cx),
        };
        let of = |name: &str| draft.fields.iter().find(|field| field.name == name);
        let mut is_measured_anew = false;
        for label in ROWS {
            if let Some(field) = of(name_of(label)) {
                is_measured_anew |= form.resume_row(label, field, cx) && is_of_measure(label);
            }
        }
        if is_measured_anew {
            form.unsee_measure(cx.lang);
        }
        if !form.typed(Label::Reason).is_empty() {
            form.asked = form.revises(cx);
        }
        form.tend_rows();
        if let Some(step) = of(Pass::NAME).and_then(|field| field.typed.parse().ok()) {
            form.begin_pass(Pass { step });
        }
        form.resumed = true;
        form
    }

    /// Puts what was drafted into a row. Returns whether the journal says something else by now than was seen then: that
    /// is seen again, so that saving tells.
    fn resume_row(&mut self, label: Label, field: &UnfinishedField, cx: &Cx) -> bool {
        let row = place_of(label);
        let mut is_other = false;
        if let Some(mut before) = self.before.take() {
            let is_touched = field.typed != field.loaded;
            if is_touched && field.loaded != self.loaded[row] {
                // What cannot be read back was not written by the form, and is not held against the journal.
                let _ = self.put(&mut before, label, &field.loaded, cx);
                self.loaded[row].clone_from(&field.loaded);
                is_other = true;
            }
            self.before = Some(before);
            if !is_touched {
                return false;
            }
        }
        self.form.set(row, &field.typed);
        is_other
    }

    /// Sees the measure again that the rows were loaded with.
    fn unsee_measure(&mut self, lang: Lang) {
        let loaded = |label| self.loaded[place_of(label)].clone();
        if let Ok(measure) = reading::measure(loaded, self.milestones(), lang)
            && let Some(before) = &mut self.before
        {
            before.measure = measure;
        }
    }

    fn with(before: Option<Goal>, base: Goal, people: People, cx: &Cx) -> Self {
        let rows: Vec<FormRow> = ROWS
            .iter()
            .map(|label| row_of(*label, &value_of(*label, &base, &people, cx.lang)))
            .collect();
        let mut form = Self {
            before,
            base,
            loaded: rows.iter().map(FormRow::value).collect(),
            form: Form::new(rows),
            people,
            others: Vec::new(),
            pass: None,
            asked: Vec::new(),
            unsettled: None,
            resumed: false,
            today: cx.today,
            lang: cx.lang,
        };
        form.tend_rows();
        form
    }

    /// The goal that is added or edited.
    pub const fn goal(&self) -> Id {
        self.base.id
    }

    /// The keys that are no text.
    pub fn keys(&self) -> &'static [Binding] {
        match (ROWS[self.form.focus()], self.pass) {
            (Label::Reason, _) => keys::GIVING_REASON,
            (Label::Milestones, Some(_)) => keys::SHARPENING_LINES,
            (_, Some(_)) => keys::SHARPENING,
            _ => keys::FORM,
        }
    }

    /// Whether characters are text for it.
    pub const fn takes_text(&self) -> bool {
        true
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        (self.resumed || self.form.version() > 0).then(|| self.form.version())
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedForm {
        let rows = ROWS.iter().zip(self.form.rows()).zip(&self.loaded);
        let mut fields: Vec<UnfinishedField> = rows
            .map(|((label, row), loaded)| UnfinishedField {
                name: name_of(*label).to_owned(),
                typed: lasting(*label, row.value(), self.today),
                loaded: loaded.clone(),
                is_words: is_words(*label),
            })
            .collect();
        fields.extend(self.pass.map(Pass::field));
        UnfinishedForm {
            record: self.before.as_ref().map(|goal| goal.id.to_string()),
            about: None,
            fields,
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match (action, self.pass) {
            (Action::Save, _) => return self.save(cx),
            (Action::Back, _) => return Effect::Leave,
            (Action::Yes | Action::NextField, Some(_)) => return self.go_on(action, cx),
            (Action::Header, Some(_)) => self.go_back(),
            (Action::NextField, None) => {
                let left = self.form.focus();
                self.form.next();
                self.tell_wrong(left);
            }
            (Action::Header, None) => {
                let left = self.form.focus();
                self.form.previous();
                self.tell_wrong(left);
            }
            _ => {}
        }
        Effect::None
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let left = self.form.focus();
        let is_meant = self.form.key(key, held, at);
        self.tend_rows();
        self.tell_wrong(left);
        is_meant
    }

    /// Says what is wrong with a number or a day in the row that was left, while it is still fresh in mind.
    fn tell_wrong(&mut self, left: usize) {
        if left == self.form.focus() {
            return;
        }
        let label = ROWS[left];
        let typed = self.typed(label);
        let typed = typed.trim();
        let (is_read, wrong) = match label {
            Label::Baseline | Label::Target => {
                (read_number(typed).is_some(), words::bad_number(self.lang))
            }
            Label::Start => (
                start_day(typed, self.today).is_some(),
                words::bad_day(self.lang),
            ),
            Label::Due => (
                due_day(typed, self.today).is_some(),
                words::bad_day(self.lang),
            ),
            _ => return,
        };
        if !is_read && !typed.is_empty() {
            self.form.mark(left, wrong.to_owned());
        }
    }

    /// Lets it answer the mouse; `true` if it was meant.
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

    /// It was written.
    pub const fn saved(&mut self) -> Effect {
        Effect::Close
    }

    /// Writes what is typed, or says what is wrong with it. Where it revises the goal, the reason is asked for first.
    fn save(&mut self, cx: &Cx) -> Effect {
        let goal = match self.read(cx) {
            Ok(goal) => goal,
            Err((label, wrong)) => {
                self.reject(label, wrong);
                return Effect::None;
            }
        };
        let before = self.before.as_ref();
        let revised = before.map_or(Vec::new(), |before| revised(before, &goal));
        // Whoever is asked about another window sees there what is in the way; the reason was asked before.
        if self.unsettled.is_none() && revised != self.asked {
            self.asked = revised;
            self.tend_rows();
            if !self.asked.is_empty() {
                self.ask_reason();
                return Effect::None;
            }
        }
        let why = self.typed(Label::Reason);
        let title = goal.title.clone();
        let change = save_goal(self.before.clone(), goal, &why, cx);
        // A step that changes nothing: the store says so.
        let write = Effect::Write(change.unwrap_or(Change::Save {
            verb: Verb::EditGoal,
            subject: title,
            records: Vec::new(),
        }));
        match self.unsettled.take() {
            Some(unsettled) => Self::ask_about(unsettled, write, cx.lang),
            None => write,
        }
    }

    /// What of the goal is revised by what is typed; nothing while that cannot be read.
    fn revises(&self, cx: &Cx) -> Vec<Revised> {
        match (&self.before, self.read(cx)) {
            (Some(before), Ok(goal)) => revised(before, &goal),
            _ => Vec::new(),
        }
    }

    /// Says what is wrong with a row; in the pass, in the step that asks for it.
    fn reject(&mut self, label: Label, wrong: String) {
        if self.pass.is_some() {
            self.pass = Pass::asking_for(label);
            self.tend_rows();
        }
        self.form.reject(place_of(label), wrong);
    }

    fn ask_reason(&mut self) {
        if let Some(pass) = &mut self.pass {
            *pass = Pass::REASON;
            self.tend_rows();
        }
        self.form.go_to(place_of(Label::Reason));
    }

    /// Shows the rows that are asked for now: those of the measure that is chosen, the reason once it is wanted.
    fn tend_rows(&mut self) {
        let measure = self.typed(Label::Measure);
        for (row, label) in ROWS.into_iter().enumerate() {
            let is_wanted = match (label, measure_of(label)) {
                (Label::Reason, _) => !self.asked.is_empty(),
                (_, Some(of)) => of == measure,
                _ => true,
            };
            let is_asked = self.pass.is_none_or(|pass| pass.asks_for(label));
            self.form.show(row, is_wanted && is_asked);
        }
    }

    /// What stands in a row.
    fn typed(&self, label: Label) -> String {
        self.form.rows()[place_of(label)].value()
    }

    fn is_touched(&self, row: usize) -> bool {
        self.form.rows()[row].value() != self.loaded[row]
    }
}
