//! A list's state: which row is selected, and which part of it is seen.

use super::action::Action;

/// The selected row and the first one drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    selected: usize,
    top: usize,
    page: usize,
}

impl List {
    /// The selected row.
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// Selects a row; the next draw brings it into sight.
    pub const fn select(&mut self, row: usize) {
        self.selected = row;
    }

    /// How many rows fitted into the last picture.
    pub const fn height(&self) -> usize {
        self.page
    }

    /// Follows rows that were put in (positive) or taken away (negative) before the first one.
    pub const fn shift(&mut self, rows: isize) {
        self.selected = self.selected.saturating_add_signed(rows);
        self.top = self.top.saturating_add_signed(rows);
    }

    /// Moves among `count` rows; `true` if `action` was a move.
    pub fn act(&mut self, action: Action, count: usize) -> bool {
        let page = self.page.max(2) - 1;
        let last = count.saturating_sub(1);
        self.selected = match action {
            Action::Up => self.selected.saturating_sub(1),
            Action::Down => self.selected + 1,
            Action::PageUp => self.selected.saturating_sub(page),
            Action::PageDown => self.selected + page,
            Action::Top => 0,
            Action::Bottom => last,
            Action::Point(row) => row,
            _ => return false,
        }
        .min(last);
        true
    }

    /// The rows to draw when `height` of the `count` rows fit, with the selected one among them.
    pub fn window(&mut self, count: usize, height: u16) -> std::ops::Range<usize> {
        let height = usize::from(height);
        self.page = height;
        self.selected = self.selected.min(count.saturating_sub(1));
        if self.selected < self.top {
            self.top = self.selected;
        }
        if height > 0 && self.selected >= self.top + height {
            self.top = self.selected + 1 - height;
        }
        self.top = self.top.min(count.saturating_sub(height));
        self.top..count.min(self.top + height)
    }
}
