//! A row of ratings as a small curve: the higher, the better.

use super::dots::{dot, glyph};
use super::look::Look;

/// The levels of a curve without braille, the lowest first.
const LEVELS: [&str; 4] = ["_", ".", "-", "^"];

/// The ratings from 1 to `best`, the earliest first, as a curve of four levels; two ratings to a column where there is
/// braille, else one. What is not rated leaves its place empty.
pub fn spark(look: &Look, ratings: &[Option<u8>], best: u8) -> String {
    let levels: Vec<Option<usize>> = ratings
        .iter()
        .map(|rating| rating.map(|rating| level(rating, best)))
        .collect();
    if !look.symbols.has_braille {
        let signs = levels
            .iter()
            .map(|level| level.map_or(" ", |it| LEVELS[it]));
        return signs.collect();
    }
    let cell = |two: &[Option<usize>]| {
        let dots = two.iter().enumerate();
        let dots = dots.map(|(x, level)| level.map_or(0, |level| dot(x, 3 - level)));
        glyph(dots.sum()).unwrap_or(' ')
    };
    levels.chunks(2).map(cell).collect()
}

fn level(rating: u8, best: u8) -> usize {
    let steps = usize::from(best.saturating_sub(1).max(1));
    let above = usize::from(rating.clamp(1, best.max(1)) - 1);
    // To the nearest of the four.
    (above * (LEVELS.len() - 1) * 2 + steps) / (2 * steps)
}
