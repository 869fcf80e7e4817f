//! How far down something longer than its room is read.

use super::action::Action;

/// Further down than anything is, with room to go on.
const UNDRAWN: usize = usize::MAX / 2;

/// The first row seen, and how many there are and fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    top: usize,
    height: usize,
    page: usize,
}

impl Scroll {
    /// Moves; `true` if `action` was a move.
    pub fn act(&mut self, action: Action) -> bool {
        let page = self.page.max(2) - 1;
        self.top = match action {
            Action::Up | Action::ReadUp => self.top.saturating_sub(1),
            Action::Down | Action::ReadDown => self.top + 1,
            Action::PageUp => self.top.saturating_sub(page),
            Action::PageDown => self.top + page,
            Action::Top => 0,
            Action::Bottom => self.height.max(UNDRAWN),
            _ => return false,
        };
        // Before the first picture nobody knows how much there is: drawing it sets the limit.
        if self.page > 0 {
            self.top = self.top.min(self.height.saturating_sub(self.page));
        }
        true
    }

    /// How many rows must be known so that the next move goes as far as it would with all of them.
    pub const fn reach(&self) -> usize {
        self.top + 3 * self.page
    }

    /// Says how many rows there are, as far as is known.
    pub const fn set_height(&mut self, height: usize) {
        self.height = height;
    }

    /// Says how many rows fit.
    pub fn set_page(&mut self, page: u16) {
        self.page = page.into();
    }

    /// Brings a row into sight, as far as it was drawn before.
    pub fn show(&mut self, row: usize) {
        self.top = self.top.min(row).max((row + 1).saturating_sub(self.page));
    }

    /// The first row to draw when `page` of the `height` rows fit.
    pub fn top(&mut self, height: usize, page: u16) -> usize {
        self.height = height;
        self.page = page.into();
        self.top = self.top.min(height.saturating_sub(self.page));
        self.top
    }

    /// The first row in sight, and how many fitted into the last picture.
    pub const fn sight(&self) -> (usize, usize) {
        (self.top, self.page)
    }

    /// Whether there is more below.
    pub const fn has_more(&self) -> bool {
        self.top + self.page < self.height
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_before_the_first_picture_counts_in_it() {
        for (moves, top) in [
            (&[Action::Bottom][..], 30),
            (&[Action::Down, Action::Down], 2),
            (&[Action::Bottom, Action::Top], 0),
            (&[Action::Bottom, Action::Bottom, Action::Down], 30),
        ] {
            let mut scroll = Scroll::default();
            for action in moves {
                assert!(scroll.act(*action));
            }
            assert_eq!(scroll.top(40, 10), top, "{moves:?}");
        }
    }
}
