//! The cells of a chart: lines by the dots of braille or cell by cell, points, and what stands behind both.

use ratatui::style::Style;

use crate::ui::dots::{dot, glyph};
use crate::ui::prose::{Run, joined};

/// Which line a cell is of; where both are, the second is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    /// The expected line.
    Expected,
    /// What was done.
    Done,
}

/// A sample of each layer.
pub(super) const fn samples(has_braille: bool) -> [&'static str; 2] {
    if has_braille {
        ["\u{2802}\u{2802}", "\u{2812}\u{2812}"]
    } else {
        ["..", "--"]
    }
}

/// What stands in one cell.
#[derive(Clone, Debug, Default)]
struct Cell {
    /// The dots of each layer.
    dots: [u8; 2],
    /// The characters of each layer, where there is no braille.
    strokes: [Option<char>; 2],
    behind: Option<(&'static str, Style)>,
    point: Option<(&'static str, Style)>,
}

/// The cells, row by row from the top. Places in it go from 0 to 1, the second from the bottom.
#[derive(Debug)]
pub(super) struct Plot {
    width: usize,
    height: usize,
    has_braille: bool,
    cells: Vec<Cell>,
}

impl Plot {
    pub(super) fn new(width: usize, height: usize, has_braille: bool) -> Self {
        Self {
            width,
            height,
            has_braille,
            cells: vec![Cell::default(); width * height],
        }
    }

    /// A line from side to side, behind everything else.
    pub(super) fn across(&mut self, y: f64, sign: &'static str, style: Style) {
        let y = self.row(y);
        for x in 0..self.width {
            self.cells[y * self.width + x].behind = Some((sign, style));
        }
    }

    /// A line from the top to the bottom in every so many rows, behind everything else.
    pub(super) fn down(&mut self, x: f64, sign: &'static str, style: Style, step: usize) {
        let x = column(x, self.width);
        for y in (0..self.height).step_by(step) {
            self.cells[y * self.width + x].behind = Some((sign, style));
        }
    }

    /// A point, in front of everything else.
    pub(super) fn point(&mut self, (x, y): (f64, f64), sign: &'static str, style: Style) {
        let x = column(x, self.width);
        let y = self.row(y);
        self.cells[y * self.width + x].point = Some((sign, style));
    }

    /// A line between two points, of which the first is not right of the second.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), layer: Layer) {
        let (wide, high) = self.grain();
        let start = column(from.0, self.width * wide);
        let end = column(to.0, self.width * wide);
        let mut above = None;
        for x in start..=end {
            let part = if end == start {
                1.0
            } else {
                (x - start) as f64 / (end - start) as f64
            };
            let y = self.fine_row((to.1 - from.1).mul_add(part, from.1));
            // What is expected is dotted, what is done is one stroke without a gap.
            let before = above.replace(y).unwrap_or(y);
            let rows = match layer {
                Layer::Expected if !(x - start).is_multiple_of(2) => continue,
                Layer::Done if before < y => before + 1..=y,
                Layer::Done if before > y => y..=before - 1,
                Layer::Expected | Layer::Done => y..=y,
            };
            let stroke = match layer {
                Layer::Expected => '.',
                Layer::Done if before < y => '\\',
                Layer::Done if before > y => '/',
                Layer::Done => '-',
            };
            for y in rows {
                let cell = &mut self.cells[(y / high) * self.width + x / wide];
                if self.has_braille {
                    cell.dots[layer as usize] |= dot(x % wide, y % high);
                } else {
                    cell.strokes[layer as usize] = Some(stroke);
                }
            }
        }
    }

    /// The rows, with an ink for each layer.
    pub(super) fn rows(&self, inks: [Style; 2]) -> Vec<Vec<Run>> {
        let rows = self.cells.chunks(self.width.max(1));
        rows.map(|row| joined(row.iter().map(|cell| cell.run(inks)).collect()))
            .collect()
    }

    /// Into how many parts a cell is divided, across and down.
    const fn grain(&self) -> (usize, usize) {
        if self.has_braille { (2, 4) } else { (1, 1) }
    }

    /// The row, counted from the top, at this height.
    pub(super) fn row(&self, y: f64) -> usize {
        self.fine_row(y) / self.grain().1
    }

    /// The part of a row, counted from the top, at this height.
    fn fine_row(&self, y: f64) -> usize {
        column(1.0 - y, self.height * self.grain().1)
    }
}

impl Cell {
    fn run(&self, inks: [Style; 2]) -> Run {
        if let Some((sign, style)) = self.point {
            return (sign.to_owned(), style);
        }
        // Both at once would look like a thicker line of what is done.
        for layer in [Layer::Done, Layer::Expected] {
            let (dots, ink) = (self.dots[layer as usize], inks[layer as usize]);
            if let Some(braille) = glyph(dots) {
                return (braille.to_string(), ink);
            }
            if let Some(stroke) = self.strokes[layer as usize] {
                return (stroke.to_string(), ink);
            }
        }
        let (sign, style) = self.behind.unwrap_or((" ", Style::new()));
        (sign.to_owned(), style)
    }
}

/// Which of `count` columns is at `x`, 0 to 1; what lies beyond is at the edge.
pub(super) fn column(x: f64, count: usize) -> usize {
    let last = count.saturating_sub(1);
    ((x.clamp(0.0, 1.0) * last as f64).round() as usize).min(last)
}
