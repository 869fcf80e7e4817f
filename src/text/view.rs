//! What of an editor is on the screen: the rows in its window, and the caret.

use super::{
    buffer::Position,
    clusters::{prev_edge, snap_back},
    columns::{end_within, width},
    editor::Editor,
    rows::Place,
};

/// The rows to draw, and where the caret is; coordinates count from the window's upper left corner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// From the top; never more than the window has.
    pub rows: Vec<ViewRow>,
    /// The caret's column.
    pub x: u16,
    /// The caret's row.
    pub y: u16,
}

/// One row of the window. Draw [`visible`](super::visible) of its text, limited to the window's columns, since
/// blanks at its end may hang over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ViewRow {
    /// The logical line, from 0.
    pub line: usize,
    /// The byte of that line where the row begins.
    pub start: usize,
    /// The byte where it ends.
    pub end: usize,
    /// Whether it is the first row of its line.
    pub is_first: bool,
}

/// Where the window stands, and what was last seen in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Scroll {
    /// The place where the first row drawn begins.
    top: Position,
    height: usize,
    shown: Vec<ViewRow>,
}

impl Scroll {
    /// The rows that the window last had.
    pub(super) fn height(&self) -> usize {
        self.height
    }

    /// The window begins at this place from now on.
    pub(super) fn set_top(&mut self, top: Position) {
        self.top = top;
    }
}

impl Editor {
    /// Lays out what a window of `columns` × `rows` shows, scrolled as little as keeps the caret in it. One column
    /// is kept free for the caret. Costs what the window holds, whatever the length of the text; only a line that
    /// is entered from behind, or at another width, is laid out from its start.
    pub fn layout(&mut self, columns: u16, rows: u16) -> View {
        let room = usize::from(columns).saturating_sub(1).max(1);
        self.scroll.height = usize::from(rows);
        let mut view = if rows == 0 {
            View::default()
        } else if self.is_single {
            self.sideways(room)
        } else {
            self.rows.set_columns(room);
            self.upright()
        };
        // Blanks that hang, and windows of one column, would push the caret out.
        view.x = view.x.min(columns.saturating_sub(1));
        self.scroll.shown.clone_from(&view.rows);
        view
    }

    /// The place under the column `x` of row `y` of the window as it was last laid out; below the text the last
    /// row counts, behind a row its last place.
    pub fn position_at(&self, x: u16, y: u16) -> Position {
        let shown = &self.scroll.shown;
        let Some(row) = shown.get(usize::from(y)).or(shown.last()) else {
            return self.cursor;
        };
        let line = self.line(row.line);
        // The text may have changed since.
        let Some(text) = line.get(row.start..row.end) else {
            return self.cursor;
        };
        let mut byte = row.start + end_within(text, usize::from(x));
        if byte == row.end && byte < line.len() && !self.is_single {
            // That place is drawn at the start of the next row.
            byte = prev_edge(line, byte).unwrap_or(0);
        }
        Position {
            line: row.line,
            byte: snap_back(line, byte),
        }
    }

    /// What a window of `columns` shows of a line that is drawn from its beginning, whatever the caret's place, so that
    /// [`position_at`](Self::position_at) knows.
    pub fn shown_from_start(&mut self, columns: u16) {
        let end = end_within(self.line(0), columns.into());
        self.scroll.shown = vec![ViewRow {
            line: 0,
            start: 0,
            end,
            is_first: true,
        }];
    }

    /// One line, scrolled to the side.
    fn sideways(&mut self, room: usize) -> View {
        let line = self.line(0);
        let (cursor, end) = (self.cursor.byte, line.len());
        // Not so far right that the caret leaves on the left or room is wasted, nor so far left that it leaves on
        // the right.
        let left = snap_back(line, self.scroll.top.byte)
            .min(cursor)
            .min(start_within(line, end, room))
            .max(start_within(line, cursor, room));
        let row = ViewRow {
            line: 0,
            start: left,
            end: left + end_within(&line[left..], room),
            is_first: left == 0,
        };
        let x = width(&line[left..cursor]) as u16;
        self.scroll.top.byte = left;
        View {
            rows: vec![row],
            x,
            y: 0,
        }
    }

    /// Several lines, scrolled up and down.
    fn upright(&mut self) -> View {
        let caret = self.cursor_place();
        let top = self.scrolled_to(caret);
        let mut view = View::default();
        let mut next = Some(top);
        while let Some(place) = next.filter(|_| view.rows.len() < self.scroll.height) {
            let Some(row) = self.rows.row(&self.buffer, place) else {
                break;
            };
            if place == caret {
                let before = &self.buffer.line(place.line)[row.start..self.cursor.byte];
                view.x = width(before).try_into().unwrap_or(u16::MAX);
                view.y = view.rows.len() as u16;
            }
            view.rows.push(ViewRow {
                line: place.line,
                start: row.start,
                end: row.end,
                is_first: place.row == 0,
            });
            next = self.rows.below(&self.buffer, place);
        }
        self.scroll.top = Position {
            line: top.line,
            byte: view.rows.first().map_or(0, |row| row.start),
        };
        view
    }

    /// The first row to draw so that `caret` is in the window and no row stays empty without need.
    fn scrolled_to(&mut self, caret: Place) -> Place {
        let height = self.scroll.height;
        let top = self.top_place().min(caret);

        let mut last = top;
        let mut count = 1;
        let mut holds_caret = top == caret;
        while count < height {
            let Some(place) = self.rows.below(&self.buffer, last) else {
                return self.rows_above(top, height - count);
            };
            last = place;
            count += 1;
            holds_caret |= place == caret;
        }
        if holds_caret {
            top
        } else {
            self.rows_above(caret, height - 1)
        }
    }

    /// The row that was drawn first.
    pub(super) fn top_place(&mut self) -> Place {
        let line = self.scroll.top.line.min(self.line_count() - 1);
        let byte = self.scroll.top.byte.min(self.line(line).len());
        self.rows.place_of(&self.buffer, Position { line, byte })
    }

    fn rows_above(&mut self, mut place: Place, count: usize) -> Place {
        for _ in 0..count {
            let Some(above) = self.rows.above(&self.buffer, place) else {
                break;
            };
            place = above;
        }
        place
    }
}

/// The first edge of `line` from which all up to `end` fits into `room` columns.
fn start_within(line: &str, end: usize, room: usize) -> usize {
    let mut start = end;
    let mut taken = 0;
    while let Some(edge) = prev_edge(line, start) {
        // A line of its own holds no tabs, so a cluster is as wide wherever it stands.
        taken += width(&line[edge..start]);
        if taken > room {
            break;
        }
        start = edge;
    }
    start
}
