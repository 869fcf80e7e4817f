//! A guided flow of steps that are forms: each is saved as one goes, left and taken up again, beside it what helps.

mod drafting;
mod flow;
mod following;
mod view;

pub use flow::{Doubt, Field, FieldWords, Flow, FlowKind, Input, Said, Wrong};

use chrono::NaiveDate;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::news::News;
use super::{Effect, Overlay};
use crate::domain::{Change, Cx, Id};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::confirm::Confirm;
use crate::ui::editing::Held;
use crate::ui::form::{self, Form, FormRow};
use crate::ui::guide::Guide;
use crate::ui::keys::Binding;
use crate::ui::mouse::Mouse;
use crate::ui::scroll::Scroll;
use crate::words::guided as words;

/// A flow in front.
#[derive(Debug)]
pub struct Guided {
    flow: Box<dyn Flow>,
    guide: Guide,
    /// The fields, a form for each step.
    forms: Vec<Form>,
    /// What each field of each step held when it was loaded.
    loaded: Vec<Vec<String>>,
    /// How far what is beside the step was read.
    scroll: Scroll,
    /// Where that was drawn.
    beside: Rect,
    /// What is beside the step keeps in sight what is being written; until one reads elsewhere in it.
    follows: bool,
    /// What goes on when the write that is under way came back.
    pending: Option<Then>,
    /// What other windows wrote meanwhile, above the step until it was seen.
    news: News,
    /// Both windows wrote the same, which was not drawn yet.
    must_look: bool,
    /// The day on which it was read last.
    read_on: NaiveDate,
    /// The version of what is typed that is saved, or began.
    clean: u64,
    resumed: bool,
}

/// What goes on when a write came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// To this step.
    Go(u8),
    /// To the last field of this step.
    GoBehind(u8),
    Leave,
    Finished,
    /// A key of the flow's own.
    Act(Action),
}

impl Guided {
    /// A flow, taken up where it was left.
    pub fn new(mut flow: Box<dyn Flow>, reader: &Reader, cx: &Cx) -> Result<Self, store::Error> {
        flow.load(reader, cx)?;
        let steps = flow.steps();
        let loaded: Vec<Vec<String>> = steps
            .iter()
            .map(|fields| fields.iter().map(|one| flow.value(one.name)).collect())
            .collect();
        let forms = steps.iter().zip(&loaded).map(|(fields, values)| {
            let rows = fields.iter().zip(values);
            let mut form = Form::new(rows.map(|(field, value)| row_of(*field, value)).collect());
            form.go_behind_texts();
            form
        });
        let mut guided = Self {
            guide: Guide::new(steps.len() as u8, flow.reached()),
            forms: forms.collect(),
            loaded,
            flow,
            scroll: Scroll::default(),
            beside: Rect::ZERO,
            follows: true,
            pending: None,
            news: News::default(),
            must_look: false,
            read_on: cx.today,
            clean: 0,
            resumed: false,
        };
        guided.show_rows();
        guided.go_to_first();
        Ok(guided)
    }

    /// Which flow it is.
    pub fn kind(&self) -> FlowKind {
        self.flow.kind()
    }

    /// The record that it writes.
    pub fn record(&self) -> Id {
        self.flow.record()
    }

    /// Whether what it shows was read on another day: midnight has passed.
    pub fn is_stale(&self, cx: &Cx) -> bool {
        self.read_on != cx.today
    }

    /// The keys that are no text.
    pub fn keys(&self) -> &'static [Binding] {
        self.flow.keys(self.guide.at())
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        let failed = self.pending.take();
        self.news.read();
        if self.must_look && !self.flow.is_gone() {
            self.news.tell(words::look_again(cx.lang).to_owned());
            return Effect::None;
        }
        match action {
            // What cannot be written keeps nobody here: it waits as a draft.
            Action::Back if failed == Some(Then::Leave) => Effect::Leave,
            Action::Back => self.leave(cx),
            Action::Tab(step) if step <= self.guide.furthest() => self.go(step, cx),
            Action::Save => self.go_on(cx),
            // What was in doubt is meant so.
            Action::Yes => self.finish(cx),
            Action::NextField => self.next_field(cx),
            Action::Header => self.field_before(cx),
            action if self.scroll.act(action) => {
                self.follows = false;
                Effect::None
            }
            action => self.act_written(action, cx),
        }
    }

    /// A key that is not bound; `false` where it means nothing in the field, as Enter in a last one that has no lines:
    /// there it goes on as Tab does.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        if self.fields().is_empty() {
            return reading(key).is_some_and(|action| self.scroll.act(action));
        }
        self.go_on_typing();
        let form = self.form();
        let is_lines = matches!(form.rows().get(form.focus()), Some(row) if row.has_lines());
        if key.code == KeyCode::Enter && !is_lines && form.is_at_last() {
            return false;
        }
        let is_meant = form.key(key, held, at);
        self.show_rows();
        is_meant
    }

    /// Lets it answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        // What is beside the fields is scrolled as by its keys.
        if mouse.deed.wheel().is_some() && self.beside.contains(mouse.at) {
            return false;
        }
        let is_meant = self.form().mouse(mouse);
        if is_meant {
            self.go_on_typing();
            self.show_rows();
        }
        is_meant
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.go_on_typing();
        self.form().type_text(text, at);
        self.show_rows();
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.go_on_typing();
        self.form().paste(text);
    }

    /// Puts `text` into the field in front, where the cursor stands.
    pub fn insert(&mut self, text: &str) {
        self.paste(text);
    }

    /// Draws it into the whole of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        view::draw(self, canvas, area);
    }

    /// It was written.
    pub fn saved(&mut self, cx: &Cx) -> Effect {
        let Some(then) = self.pending.take() else {
            return Effect::None;
        };
        self.is_saved();
        match then {
            Then::Go(_) | Then::GoBehind(_) => {
                self.arrive(then);
                Effect::None
            }
            Then::Leave => self.close(),
            Then::Finished => Effect::dismiss(self.flow.finished(&self.said(), cx)),
            Then::Act(action) => self.flow.act(action, &self.said(), cx),
        }
    }

    /// Answers a key of the flow's own once what was said is written: what it puts in front may be typed in, too, and
    /// only one of the two has a draft.
    fn act_written(&mut self, action: Action, cx: &Cx) -> Effect {
        if self.flow.is_gone() {
            return self.say_gone(cx);
        }
        let said = self.said();
        match self.flow.write(&said, self.guide.furthest(), cx) {
            Ok(Some(change)) => self.write(change, Then::Act(action)),
            Ok(None) => self.flow.act(action, &said, cx),
            Err(wrong) => self.reject(wrong),
        }
    }

    /// Something is typed: what was drawn was seen, and what failed is tried anew.
    fn go_on_typing(&mut self) {
        self.follows = true;
        self.pending = None;
        self.news.read();
    }

    fn form(&mut self) -> &mut Form {
        let place = usize::from(self.guide.at()) - 1;
        &mut self.forms[place]
    }

    /// Shows the rows that have a meaning with what is said by now, and hides the others.
    fn show_rows(&mut self) {
        let said = self.said();
        for (form, fields) in self.forms.iter_mut().zip(self.flow.steps()) {
            for (row, field) in fields.iter().enumerate() {
                form.show(row, self.flow.is_shown(field.name, &said));
            }
        }
    }

    fn fields(&self) -> &'static [Field] {
        self.flow.steps()[usize::from(self.guide.at()) - 1]
    }

    fn said(&self) -> Said {
        let steps = self.flow.steps().iter().zip(&self.forms);
        let fields = steps.flat_map(|(fields, form)| {
            let rows = fields.iter().zip(form.rows());
            rows.map(|(field, row)| (field.name, row.value()))
        });
        Said {
            fields: fields.collect(),
        }
    }

    /// Whether something is said in each step; a step that only tells is done when it was passed.
    fn filled(&self) -> Vec<bool> {
        let steps = self.flow.steps().iter().zip(&self.forms);
        let furthest = usize::from(self.guide.furthest());
        let filled = (1..).zip(steps).map(|(number, (fields, form))| {
            if fields.is_empty() {
                return number < furthest;
            }
            let mut rows = fields.iter().zip(form.rows());
            rows.any(|(field, row)| match field.input {
                Input::Choice(names) => names.first() != Some(&row.value().as_str()),
                Input::Level | Input::Rating(_) => row.value() != form::LEVELS[0],
                Input::Text | Input::Line | Input::Day(_) => !row.value().trim().is_empty(),
            })
        });
        filled.collect()
    }

    fn version(&self) -> u64 {
        self.forms.iter().map(Form::version).sum()
    }

    /// The next field of this step, or the next step.
    fn next_field(&mut self, cx: &Cx) -> Effect {
        let form = self.form();
        if !form.is_at_last() {
            form.next();
            return Effect::None;
        }
        match self.guide.next() {
            Some(step) => self.go(step, cx),
            None => Effect::None,
        }
    }

    /// The field of this step before, or the step before.
    fn field_before(&mut self, cx: &Cx) -> Effect {
        let form = self.form();
        if !form.is_at_first() {
            form.previous();
            return Effect::None;
        }
        match self.guide.previous() {
            Some(step) => self.go_then(step, Then::GoBehind(step), cx),
            None => Effect::None,
        }
    }

    /// The next step, or the finish.
    fn go_on(&mut self, cx: &Cx) -> Effect {
        if let Some(step) = self.guide.next() {
            return self.go(step, cx);
        }
        if self.flow.is_gone() {
            return self.say_gone(cx);
        }
        match self.flow.doubt(&self.said(), cx.lang) {
            Some(doubt) => {
                // Nobody is asked whether to finish what cannot be taken.
                if let Err(wrong) = self.flow.finish(&self.said(), cx) {
                    return self.reject(wrong);
                }
                let finish = Effect::Act(Action::Yes);
                let question = Confirm::new(doubt.question, doubt.about, doubt.answers, finish);
                Effect::Show(Box::new(Overlay::Confirm(question)))
            }
            None => self.finish(cx),
        }
    }

    fn finish(&mut self, cx: &Cx) -> Effect {
        match self.flow.finish(&self.said(), cx) {
            Ok(Some(change)) => self.write(change, Then::Finished),
            Ok(None) => Effect::dismiss(self.flow.finished(&self.said(), cx)),
            Err(wrong) => self.reject(wrong),
        }
    }

    /// Goes to a step, once what was said is written.
    fn go(&mut self, step: u8, cx: &Cx) -> Effect {
        self.go_then(step, Then::Go(step), cx)
    }

    fn go_then(&mut self, step: u8, then: Then, cx: &Cx) -> Effect {
        if self.flow.is_gone() {
            self.arrive(then);
            return self.say_gone(cx);
        }
        let furthest = step.max(self.guide.furthest());
        match self.flow.write(&self.said(), furthest, cx) {
            Ok(Some(change)) => self.write(change, then),
            Ok(None) => {
                self.arrive(then);
                Effect::None
            }
            Err(wrong) => self.reject(wrong),
        }
    }

    /// Closes it, once what was said is written; where nothing was, at once. What cannot be read stays a draft.
    fn leave(&mut self, cx: &Cx) -> Effect {
        if !self.is_touched() {
            return Effect::Close;
        }
        if self.flow.is_gone() {
            return Effect::Leave;
        }
        match self.flow.write(&self.said(), self.guide.furthest(), cx) {
            Ok(Some(change)) => self.write(change, Then::Leave),
            Ok(None) => self.close(),
            Err(_) => Effect::Leave,
        }
    }

    /// Closes it. What only the finish would have written stays a draft.
    fn close(&self) -> Effect {
        if self.has_waiting() {
            Effect::Leave
        } else {
            Effect::Close
        }
    }

    fn write(&mut self, change: Change, then: Then) -> Effect {
        self.pending = Some(then);
        Effect::Write(change)
    }

    /// Stands at what cannot be taken, and says why.
    fn reject(&mut self, wrong: Wrong) -> Effect {
        let steps = self.flow.steps().iter().enumerate();
        let place = steps.into_iter().find_map(|(step, fields)| {
            let row = fields.iter().position(|one| one.name == wrong.field)?;
            Some((step, row))
        });
        if let Some((step, row)) = place {
            self.enter(step as u8 + 1);
            self.forms[step].reject(row, wrong.sentence);
        }
        Effect::None
    }

    fn arrive(&mut self, then: Then) {
        match then {
            Then::Go(step) => self.enter(step),
            Then::GoBehind(step) => {
                self.enter(step);
                self.form().go_to_last();
            }
            Then::Leave | Then::Finished | Then::Act(_) => {}
        }
    }

    fn enter(&mut self, step: u8) {
        if step != self.guide.at() {
            self.scroll = Scroll::default();
            self.follows = true;
        }
        self.guide.go(step);
        self.go_to_first();
    }

    /// To the first field; of ratings to the first that is missing, for what is typed would take the place of one given.
    fn go_to_first(&mut self) {
        let fields = self.fields().iter();
        let form = self.form();
        let mut rows = fields.zip(form.rows());
        let is_missing = |(field, row): (&Field, &FormRow)| {
            matches!(field.input, Input::Rating(_)) && row.value() == form::LEVELS[0]
        };
        let missing = rows.position(is_missing);
        form.go_to(missing.unwrap_or(0));
    }

    /// Whether anything is typed that the journal has not got.
    fn is_touched(&self) -> bool {
        let mut forms = self.forms.iter().zip(&self.loaded);
        forms.any(|(form, loaded)| {
            let mut rows = form.rows().iter().zip(loaded);
            rows.any(|(row, loaded)| row.value() != *loaded)
        })
    }
}

fn row_of(field: Field, value: &str) -> FormRow {
    match field.input {
        Input::Text => FormRow::text(value),
        Input::Line | Input::Day(_) => FormRow::line(value),
        Input::Choice(names) => FormRow::choice(value, names.to_vec()),
        Input::Level => FormRow::level(value, form::LEVELS.to_vec()),
        Input::Rating(best) => FormRow::rating(value, best),
    }
}

/// What an arrow does where nothing is typed, but read.
const fn reading(key: KeyEvent) -> Option<Action> {
    match key.code {
        KeyCode::Up => Some(Action::Up),
        KeyCode::Down => Some(Action::Down),
        KeyCode::Home => Some(Action::Top),
        KeyCode::End => Some(Action::Bottom),
        _ => None,
    }
}
