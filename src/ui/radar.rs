//! Skills as a radar: two shapes over the same spokes, such as now and wanted, or then and now; where that has no room, a
//! table.

mod names;
mod table;
mod web;

use ratatui::style::Style;

use super::legend;
use super::look::Look;
use super::prose::{Run, joined};
use crate::words::radar as words;
use names::Label;
use web::{Layer, Web};

/// As many spokes make a shape that can be read.
const SPOKES: std::ops::RangeInclusive<usize> = 3..=10;
/// The fewest columns of a picture.
const NARROWEST: u16 = 40;
/// The fewest rows of a picture.
const LOWEST: u16 = 12;
/// The most rows of a picture.
const HIGHEST: u16 = 26;
/// From so many columns on the levels stand behind the names.
const LEVELLED: u16 = 60;
/// The levels go from 1 to this.
const LEVELS: u8 = 5;

/// A skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoke<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The level in the first shape, 1 to 5; 0 where it was not said.
    pub first: u8,
    /// The level in the second shape, 1 to 5; 0 where it was not said.
    pub second: u8,
}

/// What a radar is drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Radar<'a> {
    /// The skills, clockwise from the top.
    pub spokes: &'a [Spoke<'a>],
    /// What the first shape is called, such as now, and the second, such as wanted.
    pub names: (&'a str, &'a str),
    /// What the difference of the two is called.
    pub difference: &'a str,
}

impl Radar<'_> {
    /// The radar in so many columns and at most so many rows, and what its signs mean. It grows with its columns: 17 rows
    /// at 80, 26 from 170 on. With fewer than 3 skills or more than 10, in less than 40 columns or 12 rows, or where so
    /// many skills would stand too close, it is the [`table`](Self::table).
    pub fn rows(&self, look: &Look, columns: u16, rows: u16) -> Vec<Vec<Run>> {
        let count = self.spokes.len();
        if !SPOKES.contains(&count) || columns < NARROWEST || rows < LOWEST {
            return self.table(look, columns);
        }
        let legend = self.legend(look, columns);
        let at_most = usize::from(rows.min(9 + columns / 10).min(HIGHEST));
        // A row for the name at the top, for an even number another one for that at the bottom, and an empty one.
        let around = 2 + usize::from(count.is_multiple_of(2)) + legend.len();
        let mut web = Web::new(
            at_most.saturating_sub(around),
            columns >= LEVELLED,
            look.symbols.has_braille,
        );
        if web.height <= count {
            return self.table(look, columns);
        }
        self.draw(&mut web, look);
        let labels: Vec<Label> = self
            .spokes
            .iter()
            .enumerate()
            .map(|(n, spoke)| Label {
                at: self.place(n, 1.0),
                name: spoke.name,
                levels: if columns < LEVELLED {
                    String::new()
                } else {
                    levels(look, *spoke)
                },
            })
            .collect();
        let mut drawn = names::around(&web, &labels, look, columns);
        drawn.push(Vec::new());
        drawn.extend(legend);
        drawn
    }

    /// The skills in rows: both levels as bars and numbers, and what lies between them. Nothing where there is no skill.
    pub fn table(&self, look: &Look, columns: u16) -> Vec<Vec<Run>> {
        table::rows(self, look, columns.into())
    }

    fn draw(&self, web: &mut Web, look: &Look) {
        let count = self.spokes.len();
        for level in 1..=LEVELS {
            web.ring(part(level), count);
        }
        // The first last: it is what is seen where both meet.
        for shape in self.shapes(look).into_iter().rev() {
            let levels: Vec<u8> = self.spokes.iter().map(shape.of).collect();
            for (n, level) in levels.iter().enumerate().filter(|(_, level)| **level > 0) {
                let at = self.place(n, part(*level));
                let next = (n + 1) % count;
                // What was not said is no level, so the shape is open there.
                if levels[next] > 0 {
                    web.line(at, self.place(next, part(levels[next])), shape.layer);
                }
                web.point(at, (shape.sign, shape.ink));
            }
        }
    }

    fn shapes(&self, look: &Look) -> [Shape<'_>; 2] {
        let [first, second] = inks(look);
        [
            Shape {
                name: self.names.0,
                of: |spoke| spoke.first,
                layer: Layer::First,
                sign: look.symbols.point,
                ink: first,
            },
            Shape {
                name: self.names.1,
                of: |spoke| spoke.second,
                layer: Layer::Second,
                sign: look.symbols.second_point,
                ink: second,
            },
        ]
    }

    /// Where a part of a spoke ends; the middle is at 0, 0, and the first spoke goes up.
    fn place(&self, spoke: usize, part: f64) -> (f64, f64) {
        let turn = std::f64::consts::TAU * spoke as f64 / self.spokes.len().max(1) as f64;
        (part * turn.sin(), part * turn.cos())
    }

    fn legend(&self, look: &Look, columns: u16) -> Vec<Vec<Run>> {
        let stroke = |layer: Layer| layer.stroke(look.symbols.has_braille);
        let shapes = self.shapes(look).map(|shape| {
            let stroke = stroke(shape.layer);
            let sign = format!("{stroke}{}{stroke}", shape.sign);
            (vec![(sign, shape.ink)], shape.name)
        });
        let rings = vec![(stroke(Layer::Grid).repeat(3), look.theme.faint)];
        let rings = std::iter::once((rings, words::rings(look.lang)));
        legend::rows(look, columns, shapes.into_iter().chain(rings))
    }
}

/// One of the two shapes.
#[derive(Debug)]
struct Shape<'a> {
    name: &'a str,
    /// Its level of a spoke.
    of: fn(&Spoke) -> u8,
    layer: Layer,
    /// Where it meets a spoke.
    sign: &'static str,
    ink: Style,
}

/// How far out a level lies, 0 to 1.
fn part(level: u8) -> f64 {
    f64::from(level.min(LEVELS)) / f64::from(LEVELS)
}

/// The inks of the two shapes.
fn inks(look: &Look) -> [Style; 2] {
    [look.theme.moss, look.theme.amber]
}

/// Both levels, `2›4`.
fn levels(look: &Look, spoke: Spoke) -> String {
    let [first, second] = [spoke.first, spoke.second].map(level);
    format!("{first}{}{second}", look.symbols.then)
}

/// A level, or that it was not said.
fn level(level: u8) -> String {
    if level == 0 {
        "-".to_owned()
    } else {
        level.min(LEVELS).to_string()
    }
}
