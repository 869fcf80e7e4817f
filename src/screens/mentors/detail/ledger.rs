//! The ledger of one mentor as three aligned columns, or where they have no room as one below the other; and the supports.

use crate::domain::{Ledger, Support, SupportLevels};
use crate::text;
use crate::ui::chart::gauge;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::words::mentor_detail::{self as words, Column};
use crate::words::terms;

/// The columns between two columns of the ledger.
const GAP: usize = 3;
/// The columns of a support's gauge of what was ticked.
const GAUGE: u16 = 10;
/// The highest level of a support.
const MOST: u8 = 3;

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

/// What was said they give against what the meetings gave; only what is either.
pub(super) fn say_supports(
    prose: &mut Prose,
    look: &Look,
    columns: u16,
    levels: SupportLevels,
    ledger: &Ledger,
) {
    let is_there = |support: &Support| levels[*support as usize] > 0 || ledger.ticked(*support) > 0;
    let supports: Vec<Support> = Support::ALL.into_iter().filter(is_there).collect();
    if supports.is_empty() {
        return;
    }
    let (theme, lang) = (look.theme, look.lang);
    prose.blank();
    let [heading, gives, received] = words::supports(lang);
    let names = supports.iter().map(|one| terms::support(lang, *one));
    let names = names.chain([heading]).map(text::width).max().unwrap_or(0);
    let gives_width = text::width(gives).max(usize::from(MOST));
    let has_room = usize::from(columns) >= names + gives_width + usize::from(GAUGE) + 4 + 14;
    let lead = |name: &str| format!("{}  ", text::pad(name, names));
    prose.put(vec![(
        format!(
            "{}{}  {received}",
            lead(heading),
            text::pad(gives, gives_width)
        ),
        theme.faint,
    )]);
    for support in supports {
        let level = levels[support as usize].min(MOST);
        let [full, left] = gauge(look, Some(f64::from(level) / f64::from(MOST)), MOST.into());
        let blanks = " ".repeat(gives_width.saturating_sub(usize::from(MOST)) + 2);
        let mut row: Vec<Run> = vec![
            (lead(terms::support(lang, support)), theme.ink),
            (full, theme.indigo),
            (left, theme.faint),
            (blanks, theme.ink),
        ];
        if ledger.meetings > 0 {
            let count = ledger.ticked(support);
            if has_room {
                let part = f64::from(count) / f64::from(ledger.meetings);
                let [full, left] = gauge(look, Some(part), GAUGE);
                row.extend([
                    (full, theme.moss),
                    (left, theme.faint),
                    ("  ".into(), theme.ink),
                ]);
            }
            let ink = if count > 0 { theme.ink } else { theme.faint };
            row.push((words::ticked(lang, count, ledger.meetings), ink));
        }
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
