//! The rows of an editor's lines at its present width: found when they are asked for, kept until their text
//! changes.

use super::{
    buffer::{Buffer, Position},
    wrap::{Row, next_row},
};

/// A drawn row: the `row`th of the logical line `line`, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) row: usize,
}

/// For each line the rows known so far, the first ones without a gap: the rest of a long line is found only when
/// somebody goes there.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    columns: usize,
    lines: Vec<Vec<Row>>,
}

impl Rows {
    pub(super) fn new(line_count: usize, columns: usize) -> Self {
        Self {
            columns,
            lines: vec![Vec::new(); line_count],
        }
    }

    /// Rows are wanted at this width from now on.
    pub(super) fn set_columns(&mut self, columns: usize) {
        if columns != self.columns {
            *self = Self::new(self.lines.len(), columns);
        }
    }

    /// The text from `start` on changed: what was `old` lines behind the first is `new` lines now.
    pub(super) fn changed(&mut self, start: Position, old: usize, new: usize) {
        let first = &mut self.lines[start.line];
        let kept = first.iter().take_while(|row| row.seen < start.byte).count();
        first.truncate(kept);
        let behind = start.line + 1;
        self.lines
            .splice(behind..behind + old, std::iter::repeat_n(Vec::new(), new));
    }

    /// The row at `place`, if the line has so many.
    pub(super) fn row(&mut self, buffer: &Buffer, place: Place) -> Option<Row> {
        self.find(buffer, place.line, |rows| rows.len() > place.row);
        self.lines[place.line].get(place.row).copied()
    }

    /// The row that holds `at`: of two that meet there, the second.
    pub(super) fn place_of(&mut self, buffer: &Buffer, at: Position) -> Place {
        self.find(buffer, at.line, |rows| {
            rows.last().is_some_and(|row| row.end > at.byte)
        });
        let row = self.lines[at.line].partition_point(|row| row.start <= at.byte);
        Place {
            line: at.line,
            row: row.saturating_sub(1),
        }
    }

    /// The row below `place`, if there is one.
    pub(super) fn below(&mut self, buffer: &Buffer, place: Place) -> Option<Place> {
        let next = Place {
            row: place.row + 1,
            ..place
        };
        if self.row(buffer, next).is_some() {
            return Some(next);
        }
        let line = place.line + 1;
        (line < buffer.line_count()).then_some(Place { line, row: 0 })
    }

    /// The row above `place`, if there is one.
    pub(super) fn above(&mut self, buffer: &Buffer, place: Place) -> Option<Place> {
        if let Some(row) = place.row.checked_sub(1) {
            return Some(Place { row, ..place });
        }
        let line = place.line.checked_sub(1)?;
        self.find(buffer, line, |_| false);
        let row = self.lines[line].len() - 1;
        Some(Place { line, row })
    }

    /// Finds further rows of `line` until there are `enough`, or no more.
    fn find(&mut self, buffer: &Buffer, line: usize, enough: impl Fn(&[Row]) -> bool) {
        let text = buffer.line(line);
        let rows = &mut self.lines[line];
        while !enough(rows) {
            let start = rows.last().map_or(0, |row| row.end);
            if start >= text.len() && !rows.is_empty() {
                break;
            }
            rows.push(next_row(text, start, self.columns));
        }
    }
}
