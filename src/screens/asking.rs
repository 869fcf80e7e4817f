//! A question about takeaways or a day that is answered with a choice or a line: how it turned out, until when, which tags.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use crate::domain::{Cx, Takeaway};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;

/// The question's state.
#[derive(Debug)]
pub struct Asking {
    purpose: Purpose,
}

/// What the answer is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Move these on: done, kept, asked, how advice turned out; with a line of what came of it.
    Close(Vec<Takeaway>),
    /// Hide these from Today until a day.
    PutOff(Vec<Takeaway>),
    /// Drop these, with an optional reason.
    Drop(Vec<Takeaway>),
    /// Give these a due day, or none.
    Due(Vec<Takeaway>),
    /// Give one its tags; several further tags.
    Tags(Vec<Takeaway>),
    /// Note a takeaway outside of any entry: one line of the note's grammar.
    Add,
    /// Change the words of one that stands in no entry.
    Edit(Takeaway),
    /// Go to a day of the journal.
    GoTo,
}

impl Asking {
    /// The question for this purpose.
    pub fn new(purpose: Purpose, _: &Cx) -> Self {
        Self { purpose }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, _: &Cx) -> Effect {
        match action {
            Action::Back => Effect::dismiss(Effect::None),
            _ => Effect::None,
        }
    }

    /// A key that is not bound.
    pub fn key(&mut self, _: KeyEvent, _: &mut Held, _: u64) -> bool {
        false
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, _: &str, _: u64) {}

    /// Pasted text.
    pub fn paste(&mut self, _: &str) {}

    /// Draws it.
    pub fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
