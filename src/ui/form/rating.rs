//! A rating in a form: one key gives it and goes on, the same key or Backspace takes it back.

use ratatui::layout::Rect;

use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::mouse::Mouse;
use crate::ui::rating_scale::{CELL, digits};

/// How well, from 1 to the best; 0 is not rated.
#[derive(Debug)]
pub struct Rating {
    best: u8,
    given: u8,
    /// How often it was changed.
    version: u64,
    /// Where its digits were drawn.
    drawn: Rect,
}

impl Rating {
    /// A rating of at most `best`; what cannot be read is none.
    pub(super) fn new(value: &str, best: u8) -> Self {
        Self {
            best,
            given: read(value, best).unwrap_or(0),
            version: 0,
            drawn: Rect::ZERO,
        }
    }

    pub(super) const fn given(&self) -> u8 {
        self.given
    }

    pub(super) const fn version(&self) -> u64 {
        self.version
    }

    /// The columns that its digits take.
    pub(super) const fn columns(&self) -> u16 {
        self.best as u16 * CELL
    }

    /// Takes this for what was rated; what cannot be read changes nothing.
    pub(super) fn set(&mut self, value: &str) {
        if let Some(rating) = read(value, self.best) {
            self.rate(rating);
        }
    }

    /// Answers a digit: rates, or takes back what was rated the same. Returns whether something is rated by it, so that
    /// one goes on. A digit above the best is none.
    pub(super) fn press(&mut self, digit: u8) -> bool {
        if digit > self.best {
            return false;
        }
        let is_rated = digit > 0 && digit != self.given;
        self.rate(if is_rated { digit } else { 0 });
        is_rated
    }

    /// One better, or one worse where `step` is negative; below 1 it is not rated.
    pub(super) fn step(&mut self, step: i8) {
        let rating = self.given.saturating_add_signed(step);
        self.rate(rating.min(self.best));
    }

    /// Takes it back.
    pub(super) fn take_back(&mut self) {
        self.rate(0);
    }

    fn rate(&mut self, rating: u8) {
        self.version += u64::from(rating != self.given);
        self.given = rating;
    }

    /// Forgets where it was drawn.
    pub(super) const fn forget(&mut self) {
        self.drawn = Rect::ZERO;
    }

    /// A press on a digit is that digit. Returns whether it was meant.
    pub(super) fn mouse(&mut self, mouse: Mouse) -> bool {
        let is_meant = mouse.deed.is_press() && self.drawn.contains(mouse.at);
        if is_meant {
            let cell = (mouse.at.x - self.drawn.x) / CELL;
            self.press(cell as u8 + 1);
        }
        is_meant
    }

    /// Draws its digits, and returns the columns they took.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect, has_keys: bool) {
        let look = *canvas.look;
        let mut x = 0;
        for (words, style) in digits(&look, self.best, self.given, has_keys) {
            x = canvas.put(area, x, 0, &words, style);
        }
        if has_keys {
            let at = u16::from(self.given.max(1)) * CELL - 2;
            canvas.set_caret(area, at, 0);
        }
        self.drawn = Rect {
            width: x.min(area.width),
            height: area.height.min(1),
            ..area
        };
    }
}

fn read(value: &str, best: u8) -> Option<u8> {
    value.trim().parse().ok().filter(|rating| *rating <= best)
}

/// Draws what the worst and the best rating mean, above digits of so many columns.
pub(super) fn draw_ends(
    canvas: &mut Canvas,
    area: Rect,
    columns: u16,
    (worst, best): (&str, &str),
) {
    let faint = canvas.look.theme.faint;
    let behind = canvas.put_fit(area, (0, 0), area.width, worst, faint);
    let right = columns.saturating_sub(text::width(best) as u16);
    let x = right.max(behind + 1);
    let room = area.width.saturating_sub(x);
    canvas.put_fit(area, (x, 0), room, best, faint);
}
