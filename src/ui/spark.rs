//! A row of ratings as a small curve, from its lowest to its highest.

use super::dots::{dot, glyph};
use super::look::Look;

/// The levels of a curve without braille, the lowest first.
const LEVELS: [&str; 4] = ["_", ".", "-", "^"];

/// The ratings, the earliest first, as a curve of four levels that shows how they rise and fall, not how high they are; two
/// ratings to a column where there is braille, else one. What is not rated leaves its place empty.
pub fn spark(look: &Look, ratings: &[Option<u8>]) -> String {
    let given = || ratings.iter().flatten().copied();
    let lowest = given().min().unwrap_or(0);
    let range = given().max().unwrap_or(0) - lowest;
    let level = |rating: u8| usize::from(level(rating - lowest, range));
    let levels: Vec<Option<usize>> = ratings.iter().map(|one| one.map(level)).collect();
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

/// The level from 0 to 3 of what is so far above the lowest: a step is a level as long as there are enough of them.
const fn level(above: u8, range: u8) -> u8 {
    match range {
        0 => 1,
        1..=3 => above,
        _ => (above * 6 + range) / (2 * range),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;
    use crate::ui::look::{Symbols, Theme};

    #[test]
    fn a_curve_rises_and_falls_as_the_ratings_do() {
        let day = chrono::NaiveDate::default();
        let look = |symbols| Look {
            theme: Theme::plain(),
            symbols,
            lang: Lang::En,
            today: day,
            clock_is_set: false,
            week_starts: None,
        };
        for (ratings, plain, drawn) in [
            (&[3, 3, 3][..], "...", "⠤⠄"),
            (&[3, 4], "_.", "⡠"),
            (&[5, 4, 2], "^-_", "⠑⡀"),
            (&[1, 5], "_^", "⡈"),
            (&[2, 0, 3], "_ .", "⡀⠄"),
            (&[], "", ""),
        ] {
            let ratings: Vec<Option<u8>> = ratings
                .iter()
                .map(|one| Some(*one).filter(|one| *one > 0))
                .collect();
            assert_eq!(spark(&look(Symbols::ASCII), &ratings), plain);
            assert_eq!(spark(&look(Symbols::UNICODE), &ratings), drawn);
        }
    }
}
