//! The question to which state a goal shall go, and why.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use super::unfinished::UnfinishedForm;
use crate::domain::{Cx, Goal, Id};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::keys::{self, Binding};
use crate::ui::mouse::Mouse;

/// The question's state.
#[derive(Debug)]
pub struct StateAsking {
    goal: Goal,
}

impl StateAsking {
    /// The question about this goal.
    pub const fn new(goal: Goal, _: &Cx) -> Self {
        Self { goal }
    }

    /// A draft taken up again, about the goal as it is now.
    pub fn resume(_: &UnfinishedForm, goal: Goal, cx: &Cx) -> Self {
        Self::new(goal, cx)
    }

    /// The goal.
    pub const fn goal(&self) -> Id {
        self.goal.id
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

    /// Another window was quicker; `stored` is the goal as the journal has it now.
    pub fn conflicted(&mut self, _: Option<Goal>, _: &Cx) -> Effect {
        Effect::None
    }

    /// Draws it.
    pub const fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
