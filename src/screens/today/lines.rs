//! Which line of which column each row stands on: sections with their headings, in one column or in two.

use super::rows::{Row, Section};

/// A line of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Nothing.
    Blank,
    /// The heading of a section.
    Heading(Section),
    /// The row with this number.
    Row(usize),
    /// What stands below the row with this number and belongs to it.
    Below(usize),
}

/// The lines of the columns, the right one empty where there is only one.
pub(super) fn columns(rows: &[Row], is_wide: bool) -> [Vec<Line>; 2] {
    let is_two = is_wide && have_two_sides(rows);
    let mut columns = [Vec::new(), Vec::new()];
    let mut above = None;
    for (place, row) in rows.iter().enumerate() {
        let section = row.section();
        let column = &mut columns[usize::from(is_two && section.is_right())];
        if above != Some(section) {
            if !column.is_empty() {
                column.push(Line::Blank);
            }
            column.push(Line::Heading(section));
        }
        column.push(Line::Row(place));
        if above != Some(section)
            && let Row::Next(planned) = row
            && planned.has_more_to_say()
        {
            column.push(Line::Below(place));
        }
        above = Some(section);
    }
    columns
}

/// Whether there is something for either column.
pub(super) fn have_two_sides(rows: &[Row]) -> bool {
    let is_right = |row: &Row| row.section().is_right();
    rows.iter().any(is_right) && !rows.iter().all(is_right)
}

/// The first line to draw where `height` of `lines` fit, `top` before, so that the selected row is seen with its heading
/// and with what stands below it.
pub(super) fn top(lines: &[Line], selected: usize, top: usize, height: usize) -> usize {
    let most = lines.len().saturating_sub(height);
    let Some(at) = lines.iter().position(|line| *line == Line::Row(selected)) else {
        return top.min(most);
    };
    let has_heading = at > 0 && matches!(lines[at - 1], Line::Heading(_));
    let first = if has_heading && height > 1 {
        at - 1
    } else {
        at
    };
    let has_below = lines.get(at + 1) == Some(&Line::Below(selected));
    let last = if has_below && height > 2 { at + 1 } else { at };
    let top = if first < top {
        first
    } else {
        top.max((last + 1).saturating_sub(height))
    };
    top.min(most)
}

/// The row in the other column that stands nearest to the selected one, `tops` being the first lines drawn.
pub(super) fn across(columns: &[Vec<Line>; 2], selected: usize, tops: [usize; 2]) -> Option<usize> {
    let here = columns
        .iter()
        .position(|column| column.contains(&Line::Row(selected)))?;
    let there = 1 - here;
    let at = columns[here]
        .iter()
        .position(|line| *line == Line::Row(selected))?;
    let at = at.saturating_sub(tops[here]) + tops[there];
    columns[there]
        .iter()
        .enumerate()
        .filter_map(|(y, line)| match line {
            Line::Row(row) => Some((y.abs_diff(at), *row)),
            _ => None,
        })
        .min()
        .map(|(_, row)| row)
}
