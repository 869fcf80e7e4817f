//! The names around a radar: each beside the end of its spoke, clear of the lines and of each other.

use std::ops::Range;

use ratatui::style::Style;

use super::web::Web;
use super::{LEVELLED, inks, joined};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Run;

/// What stands at the end of a spoke.
#[derive(Clone, Debug)]
pub(super) struct Label<'a> {
    /// Where the spoke ends.
    pub(super) at: (f64, f64),
    pub(super) name: &'a str,
    /// Both levels, or nothing.
    pub(super) levels: String,
}

/// On which side of the web a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Above,
    Below,
    Left(usize),
    Right(usize),
}

/// The web with the names around it, row by row, none wider than so many columns.
pub(super) fn around(web: &Web, labels: &[Label], look: &Look, columns: u16) -> Vec<Vec<Run>> {
    let columns = usize::from(columns);
    let sides: Vec<Side> = labels.iter().map(|label| side(web, label)).collect();
    let left = margin(web, labels, &sides, columns);
    let [first, second] = inks(look);
    let mut sheet: Vec<Vec<Run>> = vec![vec![(" ".into(), Style::new()); columns]; web.height + 2];
    for y in 0..web.height {
        let row = web.row(y, [look.theme.faint, second, first]);
        for (x, run) in row.enumerate() {
            if let Some(slot) = sheet[y + 1].get_mut(left + x) {
                *slot = run;
            }
        }
    }
    let middle = left + web.cell((0.0, 0.0)).0;
    for (label, side) in labels.iter().zip(&sides) {
        let (rows, from, until) = match *side {
            Side::Above => (0..1, 0, columns),
            Side::Below => (web.height + 1..web.height + 2, 0, columns),
            Side::Left(y) | Side::Right(y) => {
                let mut rows = y..y + 1;
                let mut room = beside(web, *side, left, columns, rows.clone());
                if full(label) > room.len()
                    && let Some(other) = other(web, &sides, *side)
                {
                    rows = y.min(other)..y.max(other) + 1;
                    room = beside(web, *side, left, columns, rows.clone());
                }
                let rows = rows.start + 1..rows.end + 1;
                (rows, room.start, room.end)
            }
        };
        let said = said(label, look, until.saturating_sub(from), rows.len());
        // A name of one row stands at the end of its spoke, even if it may have two.
        let first = match *side {
            Side::Left(y) | Side::Right(y) if said.len() == 1 => y + 1,
            _ => rows.start,
        };
        for (n, runs) in said.iter().enumerate() {
            let width: usize = runs.iter().map(|(words, _)| text::width(words)).sum();
            let x = match side {
                Side::Above | Side::Below => middle
                    .saturating_sub(width / 2)
                    .min(columns - width.min(columns)),
                Side::Left(_) => until - width.min(until),
                Side::Right(_) => from,
            };
            put(&mut sheet[first + n], x, runs);
        }
    }
    if !sides.contains(&Side::Below) {
        sheet.pop();
    }
    sheet.into_iter().map(trimmed).collect()
}

/// The columns free beside the web in these of its rows.
fn beside(web: &Web, side: Side, left: usize, columns: usize, rows: Range<usize>) -> Range<usize> {
    let spans = rows.map(|row| web.span(row));
    if let Side::Left(_) = side {
        let from = spans.map(|(from, _)| from).min().unwrap_or(0);
        0..(left + from).saturating_sub(gap(columns))
    } else {
        let until = spans.map(|(_, until)| until).max().unwrap_or(web.width);
        left + until + gap(columns)..columns
    }
}

/// The row that a long name may have besides its own: outwards, where the web is narrower, unless another name is there
/// or next to it.
fn other(web: &Web, sides: &[Side], side: Side) -> Option<usize> {
    let (Side::Left(y) | Side::Right(y)) = side else {
        return None;
    };
    let beyond = |y: usize, by: usize| {
        if y < web.height / 2 {
            y.checked_sub(by)
        } else {
            Some(y + by).filter(|row| *row < web.height)
        }
    };
    let is_taken = |row: usize| {
        sides.contains(&match side {
            Side::Left(_) => Side::Left(row),
            _ => Side::Right(row),
        })
    };
    beyond(y, 1).filter(|row| !is_taken(*row) && !beyond(y, 2).is_some_and(is_taken))
}

fn side(web: &Web, label: &Label) -> Side {
    let (x, y) = label.at;
    if x.abs() < 0.1 {
        return if y > 0.0 { Side::Above } else { Side::Below };
    }
    let (_, row) = web.cell(label.at);
    if x < 0.0 {
        Side::Left(row)
    } else {
        Side::Right(row)
    }
}

/// How far from the left the web stands: so that the names there have room, and not further; where names on both sides
/// are too long, in the middle.
fn margin(web: &Web, labels: &[Label], sides: &[Side], columns: usize) -> usize {
    let free = columns.saturating_sub(web.width);
    let (mut left, mut right) = (0, 0);
    for (label, side) in labels.iter().zip(sides) {
        let taken = full(label) + gap(columns);
        match *side {
            Side::Left(y) => left = left.max(taken.saturating_sub(web.span(y).0)),
            Side::Right(y) => {
                right = right.max(taken.saturating_sub(web.width - web.span(y).1));
            }
            Side::Above | Side::Below => {
                left = left.max((full(label) / 2).saturating_sub(web.width / 2));
            }
        }
    }
    if left <= free / 2 || left + right <= free {
        left
    } else {
        free.saturating_sub(right).max(free / 2)
    }
}

/// The columns of a whole label.
fn full(label: &Label) -> usize {
    let levels = text::width(&label.levels);
    text::width(label.name) + levels + usize::from(levels > 0)
}

/// A label in so much room, in at most so many rows: the name is shortened, the levels never.
fn said(label: &Label, look: &Look, room: usize, rows: usize) -> Vec<Vec<Run>> {
    let behind = if label.levels.is_empty() {
        String::new()
    } else {
        format!(" {}", label.levels)
    };
    let last = room.saturating_sub(text::width(&behind));
    let name = text::visible(label.name);
    let (head, tail) = if rows > 1 {
        halves(&name, room, last)
    } else {
        ("", &*name)
    };
    let tail = text::fit_row(tail, last, look.symbols.ellipsis);
    let mut said = vec![vec![
        (tail.into_owned(), look.theme.ink),
        (behind, look.theme.faint),
    ]];
    if !head.is_empty() {
        said.insert(0, vec![(head.to_owned(), look.theme.ink)]);
    }
    said
}

/// What of a name stands in a row of its own, and what below it: nothing above where one row has room for all, or where a
/// word would be torn.
fn halves(name: &str, room: usize, last: usize) -> (&str, &str) {
    if text::width(name) <= last {
        return ("", name);
    }
    let end = text::wrap(name, room).first().map_or(0, |row| row.end);
    let (head, tail) = name.split_at_checked(end).unwrap_or(("", name));
    let is_letter =
        |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    if is_letter(head.chars().next_back()) && is_letter(tail.chars().next()) || tail.is_empty() {
        return ("", name);
    }
    (head.trim_end(), tail.trim_start())
}

/// The columns between the web and a name: some fonts draw a sign at the edge wider than its cell. Where names are short
/// of room, one must do.
const fn gap(columns: usize) -> usize {
    if columns < LEVELLED as usize { 1 } else { 2 }
}

/// Puts runs into a row of cells; behind a wide cluster one is empty.
fn put(row: &mut [Run], mut x: usize, runs: &[Run]) {
    for (words, style) in runs {
        for (cluster, columns) in text::clusters(words).filter(|(_, columns)| *columns > 0) {
            for (half, slot) in row.iter_mut().skip(x).take(columns).enumerate() {
                let cluster = if half == 0 { cluster } else { "" };
                *slot = (cluster.to_owned(), *style);
            }
            x += columns;
        }
    }
}

/// A row without the blanks at its end.
fn trimmed(mut row: Vec<Run>) -> Vec<Run> {
    while row.last().is_some_and(|(sign, _)| sign == " ") {
        row.pop();
    }
    joined(row)
}
