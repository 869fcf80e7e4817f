//! The web of a radar: rings, spokes and shapes by the dots of braille or cell by cell, as round as cells allow.

use std::f64::consts::TAU;

use ratatui::style::Style;

use crate::ui::dots::{dot, glyph};
use crate::ui::prose::Run;

/// What a dot is of; where several meet in a cell, the last is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    /// The rings.
    Grid,
    /// The dotted shape.
    Second,
    /// The solid shape.
    First,
}

impl Layer {
    /// A cell of it: what stands for it in a legend, and without braille in the picture too.
    pub(super) const fn stroke(self, has_braille: bool) -> &'static str {
        match (self, has_braille) {
            (Self::First, true) => "\u{2812}",
            (Self::Grid | Self::Second, true) => "\u{2802}",
            (Self::First, false) => "#",
            (Self::Second, false) => ":",
            (Self::Grid, false) => ".",
        }
    }
}

#[derive(Clone, Debug, Default)]
struct Cell {
    /// The dots of each layer; without braille any means that there is something.
    dots: [u8; 3],
    point: Option<(&'static str, Style)>,
}

/// The cells, row by row from the top. Places in it go from -1 to 1, the second upwards.
#[derive(Debug)]
pub(super) struct Web {
    pub(super) width: usize,
    pub(super) height: usize,
    has_braille: bool,
    cells: Vec<Cell>,
}

impl Web {
    /// So many rows; one less where only then a row and a column are in the middle. It is round where cells are 2.3 times
    /// as high as wide, if it `is_wide`, else where they are twice as high: many a font is in between, and one that holds
    /// Japanese is rather higher.
    pub(super) fn new(height: usize, is_wide: bool, has_braille: bool) -> Self {
        let height = height.saturating_sub(1) / 2 * 2 + 1;
        let twice = if is_wide {
            (height * 23 / 10).next_multiple_of(2)
        } else {
            2 * height
        };
        let width = twice - usize::from(!has_braille);
        Self {
            width,
            height,
            has_braille,
            cells: vec![Cell::default(); width * height],
        }
    }

    /// A ring at this part of the way from the middle to the edge, with a dot on each of so many spokes and some between
    /// two: the rings show the spokes as well, without lines that would cross the shapes.
    pub(super) fn ring(&mut self, part: f64, spokes: usize) {
        let (across, _) = self.radius();
        let is_edge = part >= 1.0;
        // Within cells there is no room for more than the spokes.
        let between = match (is_edge, self.has_braille) {
            (true, _) => TAU * across / 3.0,
            (false, true) => TAU * part * across / 4.0,
            (false, false) => 0.0,
        };
        let count = (between / spokes as f64).round().max(1.0) as usize * spokes;
        for n in 0..count {
            let turn = TAU * n as f64 / count as f64;
            self.mark(
                self.fine((part * turn.sin(), part * turn.cos())),
                Layer::Grid,
            );
        }
    }

    /// A line between two places.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), layer: Layer) {
        let (from, to) = (self.exact(from), self.exact(to));
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let steps = across.abs().max(down.abs()).round().max(1.0) as usize;
        let every = match layer {
            Layer::Second if self.has_braille => 2,
            _ => 1,
        };
        for n in (0..=steps).step_by(every) {
            let part = n as f64 / steps as f64;
            let at = (across.mul_add(part, from.0), down.mul_add(part, from.1));
            self.mark((at.0.round() as usize, at.1.round() as usize), layer);
        }
    }

    /// A sign at a place, in front of all lines.
    pub(super) fn point(&mut self, at: (f64, f64), sign: (&'static str, Style)) {
        let (x, y) = self.cell(at);
        if let Some(cell) = self.cells.get_mut(y * self.width + x) {
            cell.point = Some(sign);
        }
    }

    /// The cell of a place, from the left and from the top.
    pub(super) fn cell(&self, at: (f64, f64)) -> (usize, usize) {
        let (x, y) = self.fine(at);
        let (wide, high) = self.grain();
        (x / wide, y / high)
    }

    /// The columns that the outermost ring takes in a row: the first, and the one behind the last.
    pub(super) fn span(&self, row: usize) -> (usize, usize) {
        let (wide, high) = self.grain();
        let (across, up) = self.radius();
        let (x, y) = self.exact((0.0, 0.0));
        // Half a dot further: what is rounded to this row.
        let top = (row * high) as f64 - 0.5;
        let nearest = y.clamp(top, top + high as f64);
        let half = (1.0 - ((nearest - y) / up).powi(2)).max(0.0).sqrt() * across;
        let from = (x - half).max(0.0).round() as usize / wide;
        let until = (x + half).round() as usize / wide + 1;
        (from, until.min(self.width))
    }

    /// A row's cells, with the inks of grid, second and first.
    pub(super) fn row(&self, row: usize, inks: [Style; 3]) -> impl Iterator<Item = Run> {
        let cells = self.cells.iter().skip(row * self.width).take(self.width);
        cells.map(move |cell| self.run(cell, inks))
    }

    fn run(&self, cell: &Cell, inks: [Style; 3]) -> Run {
        if let Some((sign, style)) = cell.point {
            return (sign.to_owned(), style);
        }
        for layer in [Layer::First, Layer::Second, Layer::Grid] {
            if let Some(braille) = glyph(cell.dots[layer as usize]) {
                let sign = if self.has_braille {
                    braille.to_string()
                } else {
                    layer.stroke(false).to_owned()
                };
                return (sign, inks[layer as usize]);
            }
        }
        (" ".to_owned(), Style::new())
    }

    fn mark(&mut self, (x, y): (usize, usize), layer: Layer) {
        let (wide, high) = self.grain();
        if let Some(cell) = self.cells.get_mut(y / high * self.width + x / wide) {
            cell.dots[layer as usize] |= dot(x % wide, y % high);
        }
    }

    /// Into how many parts a cell is divided, across and down.
    const fn grain(&self) -> (usize, usize) {
        if self.has_braille { (2, 4) } else { (1, 1) }
    }

    /// How many parts lie between the middle and the edge, across and up.
    fn radius(&self) -> (f64, f64) {
        let height = self.height as f64;
        let width = self.width as f64;
        if self.has_braille {
            (width - 1.0, 2.0 * height - 1.0)
        } else {
            ((width - 1.0) / 2.0, (height - 1.0) / 2.0)
        }
    }

    /// The part of a cell at a place, from the left and from the top.
    fn fine(&self, at: (f64, f64)) -> (usize, usize) {
        let (x, y) = self.exact(at);
        (x.round() as usize, y.round() as usize)
    }

    fn exact(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let (across, up) = self.radius();
        let (wide, high) = self.grain();
        let middle = if self.has_braille {
            (
                (self.width * wide / 2) as f64,
                (self.height * high / 2) as f64,
            )
        } else {
            (across, up)
        };
        (x.mul_add(across, middle.0), (-y).mul_add(up, middle.1))
    }
}
