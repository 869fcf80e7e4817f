//! What the screen shows: as text to be read in a snapshot, and checked for what no screen may ever show.

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Position;

/// One screenful.
#[derive(Debug)]
pub(crate) struct Picture {
    pub(crate) buffer: Buffer,
    pub(crate) caret: Option<Position>,
}

impl Picture {
    /// The rows without the blanks at their ends, and where the caret stands.
    pub(crate) fn text(&self) -> String {
        let area = self.buffer.area;
        let mut text = String::new();
        for y in 0..area.height {
            let mut row = String::new();
            let mut x = 0;
            while x < area.width {
                let symbol = self.buffer[(x, y)].symbol();
                row.push_str(symbol);
                x += symbol.cell_width().max(1);
            }
            text.push_str(row.trim_end());
            text.push('\n');
        }
        match self.caret {
            Some(Position { x, y }) => text + &format!("[caret at column {x}, row {y}]\n"),
            None => text + "[no caret]\n",
        }
    }

    /// The first cell, column and row, from which on these words stand in one row.
    pub(crate) fn find(&self, words: &str) -> Option<(u16, u16)> {
        let area = self.buffer.area;
        let cells = (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y)));
        cells.into_iter().find(|(x, y)| {
            let mut rest = words;
            let mut x = *x;
            while x < area.width {
                let symbol = self.buffer[(x, *y)].symbol();
                let Some(behind) = rest.strip_prefix(symbol) else {
                    return rest.is_empty();
                };
                rest = behind;
                x += symbol.cell_width().max(1);
            }
            rest.is_empty()
        })
    }

    /// What is wrong with it, whatever it shows: a torn glyph, a control character, a caret that stands nowhere.
    pub(crate) fn fault(&self) -> Option<String> {
        let area = self.buffer.area;
        let mut torn_until = 0;
        for (at, cell) in self.buffer.content().iter().enumerate() {
            let symbol = cell.symbol();
            let (x, y) = self.buffer.pos_of(at);
            if at < torn_until && symbol != " " {
                return Some(format!("{symbol:?} tears a glyph at column {x}, row {y}"));
            }
            if symbol.len() == 1 && symbol >= " " {
                continue;
            }
            if symbol.chars().any(is_control) {
                return Some(format!("a control {symbol:?} at column {x}, row {y}"));
            }
            let width = symbol.cell_width();
            if x + width > area.width {
                return Some(format!("{symbol:?} hangs over the edge of row {y}"));
            }
            torn_until = at + usize::from(width);
            if let Some(caret) = self.caret
                && caret.y == y
                && caret.x > x
                && caret.x < x + width
            {
                return Some(format!("the caret stands inside {symbol:?} of row {y}"));
            }
        }
        match self.caret {
            Some(caret) if !area.contains(caret) => Some(format!("the caret stands at {caret}")),
            _ => None,
        }
    }
}

/// Controls, and what would turn the order of the characters around it.
fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}
