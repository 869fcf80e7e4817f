//! The ledger of one mentor as three aligned columns, or where they have no room as one below the other; and the supports.

use crate::domain::{Ledger, SupportLevels};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::ui::support_map::given_and_received;
use crate::words::mentor_detail::{self as words, Column};

/// The columns between two columns of the ledger.
const GAP: usize = 3;

/// What went back and forth. What never was is faint.
pub(super) fn say(prose: &mut Prose, look: &Look, columns: u16, ledger: &Ledger) {
    if ledger.is_empty() {
        return;
    }
    prose.blank();
    let columns_of = words::ledger(look.lang, ledger);
    let widths: Vec<usize> = columns_of.iter().map(width).collect();
    let whole = widths.iter().sum::<usize>() + (widths.len() - 1) * GAP;
    if whole <= usize::from(columns) {
        let height = columns_of.iter().map(|(_, rows)| rows.len()).max();
        for y in 0..=height.unwrap_or(0) {
            let mut row = Vec::new();
            for (column, width) in columns_of.iter().zip(&widths) {
                row.extend(cell(look, column, y, *width));
                row.push((" ".repeat(GAP), look.theme.ink));
            }
            prose.put(row);
        }
    } else {
        for column in &columns_of {
            for y in 0..=column.1.len() {
                prose.put(cell(look, column, y, width(column)));
            }
        }
    }
}

/// What was said they give against what the meetings gave; nothing where neither was.
pub(super) fn say_supports(
    prose: &mut Prose,
    look: &Look,
    columns: u16,
    given: SupportLevels,
    ledger: &Ledger,
) {
    let received = ledger.supports.map(|count| count as usize);
    if given == [0; 6] && received == [0; 6] {
        return;
    }
    prose.blank();
    let meetings = ledger.meetings as usize;
    for row in given_and_received(look, columns, given, received, meetings) {
        prose.put(row);
    }
}

/// The columns that a column takes: its longest name, a blank and its largest number.
fn width((heading, rows): &Column) -> usize {
    let names = rows.iter().map(|(name, _)| text::width(name)).max();
    let counts = rows.iter().map(|(_, count)| count.to_string().len()).max();
    let row = names.unwrap_or(0) + 1 + counts.unwrap_or(0).max(2);
    row.max(text::width(heading))
}

/// A row of a column, of which the first is its heading; blank below the last one.
fn cell(look: &Look, (heading, rows): &Column, y: usize, width: usize) -> Vec<Run> {
    let theme = look.theme;
    let Some((name, count)) = y.checked_sub(1).and_then(|place| rows.get(place)) else {
        let heading = if y == 0 { heading } else { "" };
        return vec![(text::pad(heading, width), theme.faint)];
    };
    let ink = if *count > 0 { theme.ink } else { theme.faint };
    let count = text::pad_left(&count.to_string(), width - text::width(name));
    vec![((*name).to_owned(), ink), (count, ink)]
}
