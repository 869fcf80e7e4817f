//! Text that is read: styled runs, wrapped once for a width, drawn row by row.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::Canvas;
use crate::text;

/// A run of one style.
pub type Run = (String, Style);

/// Wrapped rows, ready to draw.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    rows: Vec<Row>,
}

#[derive(Clone, Debug, Default)]
struct Row {
    indent: u16,
    runs: Vec<Run>,
}

impl Prose {
    /// How many rows there are.
    pub const fn height(&self) -> usize {
        self.rows.len()
    }

    /// Adds an empty row.
    pub fn blank(&mut self) {
        self.rows.push(Row::default());
    }

    /// Adds a paragraph wrapped at `columns`, its rows behind `lead`, which stands on the first of them only.
    pub fn add(&mut self, columns: u16, lead: Run, runs: &[Run]) {
        let indent = text::width(&lead.0) as u16;
        let whole: String = runs.iter().map(|(words, _)| words.as_str()).collect();
        let room = usize::from(columns.saturating_sub(indent)).max(1);
        for (number, row) in text::wrap(&whole, room).into_iter().enumerate() {
            let runs = cut(runs, row.start..row.end);
            if number == 0 && indent > 0 {
                let mut first = vec![lead.clone()];
                first.extend(runs);
                self.rows.push(Row {
                    indent: 0,
                    runs: first,
                });
            } else {
                self.rows.push(Row { indent, runs });
            }
        }
    }

    /// Draws the rows from `top` on.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, top: usize) {
        for (y, row) in self
            .rows
            .iter()
            .skip(top)
            .take(usize::from(area.height))
            .enumerate()
        {
            let mut x = row.indent;
            for (words, style) in &row.runs {
                x = canvas.put(
                    area,
                    x,
                    y as u16,
                    &text::visible_from(words, usize::from(x - row.indent.min(x))),
                    *style,
                );
            }
        }
    }
}

/// The parts of `runs` that lie within `range` of their joined bytes.
fn cut(runs: &[Run], range: std::ops::Range<usize>) -> Vec<Run> {
    let mut offset = 0;
    let mut parts = Vec::new();
    for (words, style) in runs {
        let start = range.start.clamp(offset, offset + words.len()) - offset;
        let end = range.end.clamp(offset, offset + words.len()) - offset;
        if let Some(part) = words.get(start..end).filter(|part| !part.is_empty()) {
            parts.push((part.to_owned(), *style));
        }
        offset += words.len();
    }
    parts
}
