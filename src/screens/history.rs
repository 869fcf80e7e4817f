//! What became of a record: its steps, the newest first.

use ratatui::layout::Rect;

use crate::ui::action::Action;
use crate::ui::canvas::Canvas;

/// The history's state.
#[derive(Debug)]
pub struct History {}

impl History {
    /// Takes an action; `true` when it shall close.
    pub fn act(&mut self, action: Action) -> bool {
        action == Action::Back
    }

    /// Draws it.
    pub fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
