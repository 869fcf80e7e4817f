//! All commands of what is in front, found by typing a part of their words.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::action::Action;
use super::canvas::Canvas;
use super::editing::Held;
use super::keys::Binding;

/// The palette's state.
#[derive(Debug)]
pub struct Palette {
    tables: Vec<&'static [Binding]>,
}

impl Palette {
    /// The commands of these tables.
    pub const fn new(tables: Vec<&'static [Binding]>) -> Self {
        Self { tables }
    }

    /// Answers an action: nothing yet, or that it shall close, with the command chosen.
    pub fn act(&mut self, action: Action) -> Option<Option<Action>> {
        match action {
            Action::Back => Some(None),
            _ => None,
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
