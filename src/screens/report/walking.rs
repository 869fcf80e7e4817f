//! The pointer that walks the lines of a report while it is read.

use super::Report;
use crate::ui::action::Action;

impl Report {
    /// Moves the pointer, and what is in sight with it; `true` if that was all.
    pub(super) fn walk(&mut self, action: Action) -> bool {
        let last = self.version().lines.units().len().saturating_sub(1);
        let rows = self.rows.get(self.pointer).cloned().unwrap_or_default();
        let (top, page) = self.scroll.sight();
        match action {
            // A line that is longer than the room is read to its end first.
            Action::Down if page > 0 && rows.end > top + page => return self.scroll.act(action),
            Action::Up if rows.start < top => return self.scroll.act(action),
            Action::Down => self.pointer = (self.pointer + 1).min(last),
            Action::Up => self.pointer = self.pointer.saturating_sub(1),
            Action::Top => self.pointer = 0,
            Action::Bottom => self.pointer = last,
            Action::PageUp | Action::PageDown => {
                self.turn_page(action, last);
                return true;
            }
            Action::Point(unit) if unit == self.pointer => {
                self.version_mut().lines.turn(unit);
                self.retell();
                return true;
            }
            Action::Point(unit) => self.pointer = unit.min(last),
            _ => return false,
        }
        self.is_followed = true;
        self.follow();
        true
    }

    /// It is read from its beginning on.
    pub(super) fn begin_to_read(&mut self) {
        self.retell();
        self.pointer = 0;
        self.is_followed = true;
        self.scroll = crate::ui::scroll::Scroll::default();
    }

    /// What is told is wrapped anew.
    pub(super) fn retell(&mut self) {
        self.told = None;
        let last = self.version().lines.units().len().saturating_sub(1);
        self.pointer = self.pointer.min(last);
    }

    /// Brings the line of the pointer into sight, its beginning before its end. To the first line belongs what is above.
    pub(super) fn follow(&mut self) {
        let Some(rows) = self.rows.get(self.pointer).cloned() else {
            return;
        };
        self.scroll.show(rows.end.saturating_sub(1));
        self.scroll
            .show(if self.pointer == 0 { 0 } else { rows.start });
    }

    /// Scrolls by a page, and brings the pointer along; at the end of the text, to the end.
    fn turn_page(&mut self, action: Action, last: usize) {
        let (before, _) = self.scroll.sight();
        self.scroll.act(action);
        let (top, _) = self.scroll.sight();
        let first_seen = self.rows.iter().position(|rows| rows.end > top);
        self.pointer = match action {
            Action::PageUp if top == before => 0,
            Action::PageDown if top == before => last,
            _ => first_seen.unwrap_or(last).min(last),
        };
    }
}
