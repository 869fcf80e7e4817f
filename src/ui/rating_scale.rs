//! How well something works, from 1 up: as digits to choose from, and as a scale on which the old and the new one stand.

use ratatui::style::{Modifier, Style};

use super::legend;
use super::look::Look;
use super::prose::{Run, joined};
use crate::text;

/// The columns of a digit with its brackets.
pub(super) const CELL: u16 = 3;
/// The most columns between two places of a scale.
const APART: u16 = 3;
/// Between the parts of a row.
const GAP: u16 = 2;

/// One row: what is rated, and how.
#[derive(Clone, Copy, Debug)]
pub struct Rating<'a> {
    /// What is rated.
    pub label: &'a str,
    /// The best that there is.
    pub best: u8,
    /// How it was rated last; `None` where it was not, or is not to be seen.
    pub was: Option<u8>,
    /// How it is rated now.
    pub is: Option<u8>,
}

impl Rating<'_> {
    /// Better is green, worse is amber; the places and the signs say the same.
    const fn ink(&self, look: &Look) -> Style {
        match (self.was, self.is) {
            (Some(was), Some(is)) if is < was => look.theme.amber,
            (Some(was), Some(is)) if is > was => look.theme.moss,
            _ => look.theme.ink,
        }
    }
}

/// The digits from 1 to the best with the chosen one in brackets, [`CELL`] columns each; where it `has_keys`, it is
/// underlined too.
pub(super) fn digits(look: &Look, best: u8, chosen: u8, has_keys: bool) -> Vec<Run> {
    let theme = look.theme;
    let cells = (1..=best).map(|digit| {
        if digit != chosen {
            return (format!(" {digit} "), theme.faint);
        }
        let style = theme.ink.add_modifier(Modifier::BOLD);
        let style = if has_keys {
            style.patch(theme.indigo)
        } else {
            style
        };
        (format!("[{digit}]"), style)
    });
    joined(cells.collect())
}

/// The rows of a picture of these ratings in so many columns: each with its name, what it was and is in digits, and both
/// on a scale. Below them what the signs mean, `(was, is)`, where anything was rated before. In few columns the scales
/// are short, in fewer there are none.
pub fn picture(
    look: &Look,
    columns: u16,
    ratings: &[Rating],
    (was, is): (&str, &str),
) -> Vec<Vec<Run>> {
    let label = |rating: &Rating| text::width(rating.label);
    let widest = ratings.iter().map(label).max().unwrap_or(0) as u16;
    let before = ratings.iter().any(|rating| rating.was.is_some());
    let digits = if before { 5 } else { 1 };
    let left = columns.saturating_sub(widest + digits + 2 * GAP);
    let best = ratings.iter().map(|rating| rating.best).max().unwrap_or(0);
    let fits = |apart: u16| u16::from(best.max(1) - 1) * (apart + 1) < left;
    let apart = (1..=APART).rev().find(|apart| fits(*apart));
    let mut rows: Vec<Vec<Run>> = ratings
        .iter()
        .map(|rating| row(look, rating, (widest, before), apart))
        .collect();
    if before {
        let theme = look.theme;
        let signs = [
            (look.symbols.second_point, theme.faint, was),
            (look.symbols.point, theme.ink, is),
        ];
        let signs = signs.map(|(sign, style, says)| (vec![(sign.to_owned(), style)], says));
        rows.extend(legend::rows(look, columns, signs.into_iter()));
    }
    rows
}

fn row(
    look: &Look,
    rating: &Rating,
    (widest, before): (u16, bool),
    apart: Option<u16>,
) -> Vec<Run> {
    let theme = look.theme;
    let ink = rating.ink(look);
    let pad = usize::from(widest) - text::width(rating.label).min(widest.into());
    let name = if rating.is.is_some() {
        theme.ink
    } else {
        theme.faint
    };
    let gap = " ".repeat(GAP.into());
    let mut runs = vec![(format!("{}{:pad$}{gap}", rating.label, ""), name)];
    let digit = |rating: Option<u8>| rating.map_or("-".to_owned(), |one| one.to_string());
    if before {
        let was = if rating.was.is_some() {
            format!("{} {} ", digit(rating.was), look.symbols.then)
        } else {
            "    ".to_owned()
        };
        runs.push((was, theme.faint));
    }
    let bold = ink.add_modifier(Modifier::BOLD);
    runs.push((
        digit(rating.is),
        if rating.is.is_some() { bold } else { name },
    ));
    if let Some(apart) = apart {
        runs.push((gap, theme.ink));
        runs.extend(scale(look, rating, apart));
    }
    runs
}

/// The places from 1 to the best, so many columns apart: the old one and the new one are signs, with the way between them
/// drawn stronger.
fn scale(look: &Look, rating: &Rating, apart: u16) -> Vec<Run> {
    let (theme, symbols) = (look.theme, look.symbols);
    let ink = rating.ink(look);
    let way = match (rating.was, rating.is) {
        (Some(was), Some(is)) => was.min(is)..was.max(is),
        _ => 0..0,
    };
    let mut cells = Vec::new();
    for place in 1..=rating.best {
        cells.push(if rating.is == Some(place) {
            (symbols.point.to_owned(), ink)
        } else if rating.was == Some(place) {
            (symbols.second_point.to_owned(), theme.faint)
        } else {
            (place.to_string(), theme.faint)
        });
        if place < rating.best {
            let (sign, style) = if way.contains(&place) {
                (symbols.gauge[0], ink)
            } else {
                (symbols.rule, theme.faint)
            };
            cells.extend((0..apart).map(|_| (sign.to_owned(), style)));
        }
    }
    joined(cells)
}
