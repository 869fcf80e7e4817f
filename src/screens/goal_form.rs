//! The form of a goal: only the title is required; and the pass that asks for what it lacks, one thing at a time.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use super::unfinished::UnfinishedForm;
use super::writer::People;
use crate::domain::{Cx, Goal, Id};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::keys::{self, Binding};
use crate::ui::mouse::Mouse;

/// The form's state.
#[derive(Debug)]
pub struct GoalForm {
    base: Goal,
}

impl GoalForm {
    /// The form of a new goal; `people` are who may help with it.
    pub fn add(people: People, cx: &Cx) -> Self {
        let _ = people;
        Self {
            base: Goal::new(cx.id(), "", cx.today),
        }
    }

    /// The form of a goal of the journal.
    pub fn edit(goal: Goal, people: People, _: &Cx) -> Self {
        let _ = people;
        Self { base: goal }
    }

    /// The pass that asks for the measure, the day and the why of a goal, one at a time.
    pub fn sharpen(goal: Goal, people: People, cx: &Cx) -> Self {
        Self::edit(goal, people, cx)
    }

    /// A draft taken up again; `stored` is the goal that it changes.
    pub fn resume(_: &UnfinishedForm, stored: Option<Goal>, people: People, cx: &Cx) -> Self {
        match stored {
            Some(goal) => Self::edit(goal, people, cx),
            None => Self::add(people, cx),
        }
    }

    /// The goal that is added or edited.
    pub const fn goal(&self) -> Id {
        self.base.id
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        keys::FORM
    }

    /// Whether characters are text for it.
    pub const fn takes_text(&self) -> bool {
        true
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub const fn draft_version(&self) -> Option<u64> {
        None
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedForm {
        UnfinishedForm::default()
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, _: &Cx) -> Effect {
        match action {
            Action::Back => Effect::Leave,
            _ => Effect::None,
        }
    }

    /// A key that is not bound.
    pub const fn key(&mut self, _: KeyEvent, _: &mut Held, _: u64) -> bool {
        false
    }

    /// Lets it answer the mouse; `true` if it was meant.
    pub const fn mouse(&mut self, _: Mouse) -> bool {
        false
    }

    /// Typed or committed text.
    pub const fn type_text(&mut self, _: &str, _: u64) {}

    /// Pasted text.
    pub const fn paste(&mut self, _: &str) {}

    /// It was written.
    pub const fn saved(&mut self) -> Effect {
        Effect::Close
    }

    /// Another window was quicker; `stored` is the goal as the journal has it now.
    pub fn conflicted(&mut self, _: Option<Goal>, _: &Cx) -> Effect {
        Effect::None
    }

    /// Draws it.
    pub const fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
