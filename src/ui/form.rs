//! A form: labelled fields one below the other, of one line, of several, a choice, or a rating.

mod rating;
mod row;

pub use row::{FormRow, Input, LEVELS, RowWords};

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;

use self::row::Around;
use super::canvas::Canvas;
use super::editing::{self, Held};
use super::keys;
use super::mouse::{Deed, Mouse};
use crate::text::{self, Motion};

/// The most rows of a text that has not the keys, in a form that is laid out.
const OTHERS: u16 = 3;
/// From so many on the text which has them has room to be written in.
const ROOMY: u16 = 6;
/// The least that it may take.
const LEAST: u16 = 3;

/// A form's state.
#[derive(Debug)]
pub struct Form {
    rows: Vec<FormRow>,
    focus: usize,
    top: usize,
}

impl Form {
    /// A form with these rows; the first has the focus.
    pub const fn new(rows: Vec<FormRow>) -> Self {
        Self {
            rows,
            focus: 0,
            top: 0,
        }
    }

    /// The rows.
    pub fn rows(&self) -> &[FormRow] {
        &self.rows
    }

    /// Says what is wrong with a row, and puts the focus there.
    pub fn reject(&mut self, row: usize, sentence: String) {
        self.rows[row].wrong = Some(sentence);
        self.focus = row;
    }

    /// Says what is wrong with a row, wherever the focus is.
    pub fn mark(&mut self, row: usize, sentence: String) {
        self.rows[row].wrong = Some(sentence);
    }

    /// Grows with each change.
    pub fn version(&self) -> u64 {
        self.rows.iter().map(FormRow::version).sum()
    }

    /// Takes `value` for what was typed in a row.
    pub fn set(&mut self, row: usize, value: &str) {
        self.rows[row].set(value);
    }

    /// Puts into each row what `said` makes of what is typed there, where that is something else.
    pub fn reword(&mut self, said: impl Fn(usize, String) -> String) {
        for (place, row) in self.rows.iter_mut().enumerate() {
            let typed = row.value();
            let said = said(place, typed.clone());
            if said != typed {
                row.set(&said);
            }
        }
    }

    /// Takes `value` for what was typed in a row, with the caret in the same line as before wherever that stands by now.
    pub fn follow(&mut self, row: usize, value: &str) {
        self.rows[row].follow(value);
    }

    /// The row with the focus.
    pub const fn focus(&self) -> usize {
        self.focus
    }

    /// Goes to this row.
    pub const fn go_to(&mut self, row: usize) {
        self.focus = row;
    }

    /// Goes to the last of the rows that are shown.
    pub fn go_to_last(&mut self) {
        let last = self.shown().next_back();
        self.focus = last.unwrap_or(self.focus);
    }

    /// Shows a row, or hides it. One that has the focus when it is hidden gives it to the next.
    pub fn show(&mut self, row: usize, is_shown: bool) {
        self.rows[row].is_hidden = !is_shown;
        if self.focus == row && !is_shown {
            self.next();
        }
    }

    /// The rows that are not hidden, by their places.
    fn shown(&self) -> impl DoubleEndedIterator<Item = usize> {
        (0..self.rows.len()).filter(|row| !self.rows[*row].is_hidden)
    }

    /// Whether the row with the focus is the first of those shown, or there is none.
    pub fn is_at_first(&self) -> bool {
        self.shown().next().is_none_or(|row| row == self.focus)
    }

    /// Whether the row with the focus is the last of those shown, or there is none.
    pub fn is_at_last(&self) -> bool {
        self.shown().next_back().is_none_or(|row| row == self.focus)
    }

    /// Begins a new line in the text with the focus; `false` where there is none, or the line that the caret stands in is
    /// still empty.
    pub fn begin_line(&mut self) -> bool {
        if let Some(row) = self.rows.get_mut(self.focus)
            && let Input::Text(editor) = &mut row.input
            && !editor.line(editor.cursor().line).trim().is_empty()
        {
            editor.newline();
            return true;
        }
        false
    }

    /// Puts the cursor of every text behind its last word, so that one goes on there.
    pub fn go_behind_texts(&mut self) {
        for row in &mut self.rows {
            if let Input::Text(editor) = &mut row.input {
                editor.move_(Motion::End, false);
            }
        }
    }

    /// To the next row, from the last to the first.
    pub fn next(&mut self) {
        let on = self.shown().find(|row| *row > self.focus);
        if let Some(row) = on.or_else(|| self.shown().next()) {
            self.focus = row;
        }
    }

    /// To the row before, from the first to the last.
    pub fn previous(&mut self) {
        let back = self.shown().rfind(|row| *row < self.focus);
        if let Some(row) = back.or_else(|| self.shown().next_back()) {
            self.focus = row;
        }
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let Some(row) = self.rows.get_mut(self.focus) else {
            return false;
        };
        row.wrong = None;
        match (&mut row.input, key.code) {
            (Input::Rating(rating), KeyCode::Left) => rating.step(-1),
            (Input::Rating(rating), KeyCode::Right) => rating.step(1),
            (Input::Rating(rating), KeyCode::Backspace | KeyCode::Delete) => rating.take_back(),
            (Input::Choice { .. }, KeyCode::Left) => row.choose(-1),
            (Input::Choice { .. }, KeyCode::Right) => row.choose(1),
            (
                Input::Line(_) | Input::Choice { .. } | Input::Rating(_),
                KeyCode::Enter | KeyCode::Down,
            ) => self.next(),
            (Input::Line(_) | Input::Choice { .. } | Input::Rating(_), KeyCode::Up) => {
                self.previous();
            }
            (Input::Text(editor), KeyCode::Up | KeyCode::Down) => {
                let has_moved = editing::edit(editor, held, key, at);
                match key.code {
                    // A selection goes on to the end of its own text.
                    _ if has_moved || key.modifiers.contains(KeyModifiers::SHIFT) => {}
                    KeyCode::Up => self.previous(),
                    _ => self.next(),
                }
            }
            (Input::Line(field), _) => return editing::edit(&mut field.editor, held, key, at),
            (Input::Text(editor), _) => return editing::edit(editor, held, key, at),
            (Input::Choice { .. } | Input::Rating(_), _) => return false,
        }
        true
    }

    /// Lets the rows answer the mouse: a press goes to its row, and into a text puts the caret; the wheel scrolls a long
    /// text, and elsewhere goes from row to row. Returns whether it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        if let Some(place) = self.rows.iter_mut().position(|row| row.mouse(mouse)) {
            if mouse.deed.is_press() {
                self.focus = place;
            }
            return true;
        }
        match mouse.deed {
            Deed::WheelUp if !self.is_at_first() => self.previous(),
            Deed::WheelDown if !self.is_at_last() => self.next(),
            _ => return false,
        }
        true
    }

    /// Typed or committed text. In a choice each blank goes on to the next, and a digit makes the choice with that number;
    /// a digit rates, and goes on to the next row; of either width.
    pub fn type_text(&mut self, text: &str, at: u64) {
        let Some(row) = self.rows.get_mut(self.focus) else {
            return;
        };
        row.wrong = None;
        if let Some(editor) = row.editor() {
            editor.insert(text, at);
            return;
        }
        for typed in text.chars().map(keys::narrow) {
            let is_at_last = self.is_at_last();
            let row = &mut self.rows[self.focus];
            match (&mut row.input, typed.to_digit(10)) {
                (Input::Rating(rating), Some(digit)) => {
                    if rating.press(digit as u8) && !is_at_last {
                        self.next();
                    }
                }
                (_, Some(digit)) => row.take_digit(digit as usize),
                _ => row.choose(isize::from(typed == ' ')),
            }
        }
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        let Some(row) = self.rows.get_mut(self.focus) else {
            return;
        };
        row.wrong = None;
        if let Some(editor) = row.editor() {
            editor.paste(text);
        }
    }

    /// Lets the text that has the keys take what room the others leave; where that is little, of each of them only the
    /// first line is seen. Returns how many rows are drawn in all.
    pub fn lay_out(&mut self, area: Rect, words: &[RowWords]) -> u16 {
        let room = Self::room(area, words).1;
        let focus = self.focus;
        let Some(here) = words.get(focus) else {
            return 0;
        };
        let wanted = self.rows[focus].lines().clamp(LEAST, ROOMY);
        let mut others = self.others(OTHERS, room, words);
        if others + wanted > area.height {
            others = self.others(1, room, words);
        }
        let row = &mut self.rows[focus];
        row.tall = area.height.saturating_sub(others).max(LEAST);
        let here = row.height(here, room, true);
        (others + here).min(area.height)
    }

    /// The rows of all inputs but the one that has the keys, with a text of at most so many.
    fn others(&mut self, tall: u16, room: u16, words: &[RowWords]) -> u16 {
        let focus = self.focus;
        let others = self.rows.iter_mut().zip(words).enumerate();
        let others = others.filter(|(place, _)| *place != focus);
        let heights = others.map(|(_, (row, words))| {
            row.tall = tall;
            row.height(words, room, false)
        });
        heights.sum()
    }

    /// The column at which the inputs begin, and how many columns they have.
    fn room(area: Rect, words: &[RowWords]) -> (u16, u16) {
        let widest = words.iter().map(|row| text::width(row.label)).max();
        let column = 4 + widest.unwrap_or(0) as u16;
        (column, area.width.saturating_sub(column + 2).min(72))
    }

    /// Draws the rows, each with its `words`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect, words: &[RowWords]) {
        let (column, room) = Self::room(area, words);
        let focus = self.focus;
        let heights: Vec<u16> = self
            .rows
            .iter_mut()
            .zip(words)
            .enumerate()
            .map(|(place, (row, words))| row.height(words, room, place == focus))
            .collect();
        self.show_focus(&heights, area.height);
        let rating = self.rows.iter().map(FormRow::rating_columns).max();
        for row in &mut self.rows {
            row.forget();
        }
        let mut y = 0;
        for (place, row) in self.rows.iter_mut().enumerate().skip(self.top) {
            if y >= area.height {
                break;
            }
            if row.is_hidden {
                continue;
            }
            let around = Around {
                words: &words[place],
                column,
                room,
                rating: rating.unwrap_or(0),
            };
            // The margin is for the sign that there is more.
            let below = Rect {
                width: area.width.saturating_sub(1),
                y: area.y + y,
                height: area.height - y,
                ..area
            };
            row.draw(canvas, below, &around, place == focus);
            y += heights[place];
        }
        let whole: u16 = heights[self.top..].iter().sum();
        if whole > area.height {
            canvas.put_more(Rect {
                width: area.width.saturating_sub(1),
                ..area
            });
        }
    }

    /// Begins the rows so that the one with the focus is among those that fit.
    fn show_focus(&mut self, heights: &[u16], room: u16) {
        self.top = self.top.min(self.focus);
        while self.top < self.focus && heights[self.top..=self.focus].iter().sum::<u16>() > room {
            self.top += 1;
        }
    }
}
