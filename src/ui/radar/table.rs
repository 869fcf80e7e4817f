//! A radar as a table: for who cannot use pictures, and where one has no room.

use ratatui::style::Style;

use super::{LEVELS, Radar, inks, level, levels};
use crate::text;
use crate::ui::chart::gauge;
use crate::ui::look::Look;
use crate::ui::prose::Run;
use crate::words::radar as words;

/// Between two columns.
const APART: usize = 2;
/// The columns of a bar with its number.
const BAR: usize = LEVELS as usize + 2;
/// A name has so many columns before the bars have any.
const NAME: usize = 10;
/// The fewest columns of a name.
const LEAST: usize = 6;

/// One row a skill, below what the columns are.
pub(super) fn rows(radar: &Radar, look: &Look, columns: usize) -> Vec<Vec<Run>> {
    if radar.spokes.is_empty() {
        return Vec::new();
    }
    let theme = look.theme;
    let gap = radar.difference;
    let last = text::width(gap).max(2);
    let headings = [radar.names.0, radar.names.1];
    // A heading may be a day; what is longer must not take the room of names.
    let wide = headings.map(|heading| text::width(heading).clamp(BAR, 2 * BAR));
    let fixed = |sides: [usize; 2]| sides.iter().sum::<usize>() + last + 3 * APART;
    let (sides, has_bars) = if fixed(wide) + NAME <= columns {
        (wide, true)
    } else {
        (
            headings.map(|heading| text::width(heading).clamp(1, 6)),
            false,
        )
    };
    if fixed(sides) + LEAST > columns {
        return short(radar, look, columns);
    }
    let widest = radar.spokes.iter().map(|spoke| text::width(spoke.name));
    let widest = widest
        .max()
        .unwrap_or(0)
        .max(text::width(words::skill(look.lang)));
    let name = widest.min(columns.saturating_sub(fixed(sides)));
    let cell = |words: &str, columns: usize| {
        let fitted = text::fit_row(words, columns, look.symbols.ellipsis);
        let blanks = columns.saturating_sub(text::width(&fitted));
        format!("{fitted}{}", " ".repeat(blanks + APART))
    };
    let mut rows = vec![vec![(
        [
            cell(words::skill(look.lang), name),
            cell(headings[0], sides[0]),
            cell(headings[1], sides[1]),
            gap.to_owned(),
        ]
        .concat(),
        theme.faint,
    )]];
    for spoke in radar.spokes {
        let mut row = vec![(cell(spoke.name, name), theme.ink)];
        for ((side, of), ink) in sides
            .into_iter()
            .zip([spoke.first, spoke.second])
            .zip(inks(look))
        {
            if has_bars {
                row.extend(bar(look, of, side, ink));
            } else {
                row.push((cell(&level(of), side), theme.ink));
            }
        }
        row.push((
            text::pad_left(&between(spoke.first, spoke.second), last),
            theme.heading(),
        ));
        rows.push(row);
    }
    rows
}

/// Where there is no room for columns: the names, with both levels behind them.
fn short(radar: &Radar, look: &Look, columns: usize) -> Vec<Vec<Run>> {
    let spokes = radar.spokes.iter();
    let rows = spokes.map(|spoke| {
        let levels = format!(" {}", levels(look, *spoke));
        let room = columns.checked_sub(text::width(&levels))?;
        let name = text::fit_row(spoke.name, room, look.symbols.ellipsis);
        Some(vec![
            (name.into_owned(), look.theme.ink),
            (levels, look.theme.faint),
        ])
    });
    rows.flatten().collect()
}

/// A level as a bar and a number, in so many columns and those up to the next.
fn bar(look: &Look, of: u8, columns: usize, ink: Style) -> [Run; 3] {
    let done = f64::from(of.min(LEVELS)) / f64::from(LEVELS);
    let [filled, empty] = gauge(look, Some(done), LEVELS.into());
    let behind = " ".repeat(columns.saturating_sub(BAR) + APART);
    [
        (filled, ink),
        (empty, look.theme.faint),
        (format!(" {}{behind}", level(of)), look.theme.ink),
    ]
}

/// From the first to the second level; nothing where one of them was not said.
fn between(first: u8, second: u8) -> String {
    match (first.min(LEVELS), second.min(LEVELS)) {
        (0, _) | (_, 0) => String::new(),
        (first, second) if first == second => "0".to_owned(),
        (first, second) => format!("{:+}", i16::from(second) - i16::from(first)),
    }
}
