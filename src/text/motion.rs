//! How the cursor moves: by clusters, words, drawn rows and pages.

use super::{
    buffer::Position,
    clusters::{next_edge, prev_edge},
    columns::{end_within, width},
    editor::Editor,
    rows::Place,
    words::{word_left, word_right},
};

/// A move of an [`Editor`]'s cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One cluster to the left, or to the end of the line before.
    Left,
    /// One cluster to the right, or to the start of the next line.
    Right,
    /// One drawn row up, in the column where a row of such moves began.
    Up,
    /// One drawn row down, likewise.
    Down,
    /// Over blanks and one run of a script to the left, or to the end of the line before.
    WordLeft,
    /// Over blanks and one run of a script to the right, or to the start of the next line.
    WordRight,
    /// To the start of the drawn row.
    RowStart,
    /// To the end of the drawn row.
    RowEnd,
    /// Up by the rows that were last drawn, less one.
    PageUp,
    /// Down likewise.
    PageDown,
    /// To the start of the text.
    Start,
    /// To the end of the text.
    End,
}

impl Editor {
    /// Moves the cursor; with `extend` the selection grows along, else it ends. `Left` and `Right` out of a
    /// selection go to its edge. Returns whether the cursor moved: it does not up from the first row nor down from
    /// the last, so a form can go on to the next field.
    pub fn move_(&mut self, motion: Motion, extend: bool) -> bool {
        self.history.close();
        let selection = self.selection();
        let from = (self.cursor, self.behind_row);
        self.anchor = extend.then(|| self.anchor.unwrap_or(self.cursor));
        let page = self.scroll.height().saturating_sub(1).max(1);
        match (motion, selection) {
            (Motion::Left, Some((start, _))) if !extend => self.place(start),
            (Motion::Right, Some((_, end))) if !extend => self.place(end),
            (Motion::Left, _) => self.go_left(prev_edge),
            (Motion::Right, _) => self.go_right(next_edge),
            (Motion::WordLeft, _) => {
                self.go_left(|line, byte| (byte > 0).then(|| word_left(line, byte)));
            }
            (Motion::WordRight, _) => {
                self.go_right(|line, byte| (byte < line.len()).then(|| word_right(line, byte)));
            }
            (Motion::Up, _) => self.go_up(1),
            (Motion::Down, _) => self.go_down(1),
            (Motion::PageUp, _) => self.go_up(page),
            (Motion::PageDown, _) => self.go_down(page),
            (Motion::RowStart, _) => self.go_to_column(0),
            (Motion::RowEnd, _) => self.go_to_column(usize::MAX),
            (Motion::Start, _) => self.place(Position::default()),
            (Motion::End, _) => self.place(self.buffer.end()),
        }
        from != (self.cursor, self.behind_row)
    }
}

impl Editor {
    /// The drawn row that the cursor is in.
    pub(super) fn cursor_place(&mut self) -> Place {
        let mut place = self.rows.place_of(&self.buffer, self.cursor);
        // At another width the cursor may stand in the midst of a row.
        let at_start = self
            .rows
            .row(&self.buffer, place)
            .is_some_and(|row| row.start == self.cursor.byte);
        if self.behind_row && at_start && place.row > 0 {
            place.row -= 1;
        }
        place
    }

    fn go_left(&mut self, step: impl Fn(&str, usize) -> Option<usize>) {
        let Position { line, byte } = self.cursor;
        if let Some(byte) = step(self.line(line), byte) {
            self.place(Position { line, byte });
        } else if let Some(line) = line.checked_sub(1) {
            let byte = self.line(line).len();
            self.place(Position { line, byte });
        }
    }

    fn go_right(&mut self, step: impl Fn(&str, usize) -> Option<usize>) {
        let Position { line, byte } = self.cursor;
        if let Some(byte) = step(self.line(line), byte) {
            self.place(Position { line, byte });
        } else if line + 1 < self.line_count() {
            self.place(Position {
                line: line + 1,
                byte: 0,
            });
        }
    }

    fn go_up(&mut self, count: usize) {
        self.go_by_rows(count, |editor, place| {
            editor.rows.above(&editor.buffer, place)
        });
    }

    fn go_down(&mut self, count: usize) {
        self.go_by_rows(count, |editor, place| {
            editor.rows.below(&editor.buffer, place)
        });
    }

    fn go_by_rows(&mut self, count: usize, next: impl Fn(&mut Self, Place) -> Option<Place>) {
        if self.is_single {
            return;
        }
        let from = self.cursor_place();
        let mut to = from;
        for _ in 0..count {
            let Some(place) = next(self, to) else { break };
            to = place;
        }
        if to != from {
            let goal = self.goal.unwrap_or_else(|| self.column_in(from));
            self.go_to(to, goal);
            self.goal = Some(goal);
        }
    }

    fn go_to_column(&mut self, column: usize) {
        if self.is_single {
            let byte = if column == 0 { 0 } else { self.line(0).len() };
            self.place(Position { line: 0, byte });
        } else {
            let place = self.cursor_place();
            self.go_to(place, column);
        }
    }

    /// The cursor goes into the row at `place`, to `column` or the last edge before it.
    pub(super) fn go_to(&mut self, place: Place, column: usize) {
        let Some(row) = self.rows.row(&self.buffer, place) else {
            return;
        };
        let line = self.line(place.line);
        let byte = row.start + end_within(&line[row.start..row.end], column);
        let behind_row = byte == row.end && byte < line.len();
        self.place(Position {
            line: place.line,
            byte,
        });
        self.behind_row = behind_row;
    }

    /// The cursor's column in its row, which is at `place`.
    pub(super) fn column_in(&mut self, place: Place) -> usize {
        let start = self
            .rows
            .row(&self.buffer, place)
            .map_or(0, |row| row.start);
        width(&self.line(place.line)[start..self.cursor.byte])
    }
}
