//! The line below a chart, and the months along it.

use chrono::{Datelike as _, Months, NaiveDate};

use super::{at, plot};
use crate::domain::Course;
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Run;
use crate::words::{goals as words, terms};

/// From one name to the next it is so many months: what divides years, so that a name stands for the same in each.
const STEPS: [u32; 9] = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/// So few names tell less than the first and the last day.
const FEWEST: usize = 3;

/// The line with a tick at the beginning of each named month, and the names below it; where only two have room, the first
/// and the last day.
pub(super) fn rows(course: &Course, look: &Look, margin: usize, width: usize) -> [Vec<Run>; 2] {
    let named = STEPS
        .into_iter()
        .find_map(|step| named(course, look, width, step))
        .unwrap_or_default();
    let (ticks, below) = if named.len() >= FEWEST {
        let ticks = named.iter().map(|(x, _)| *x).collect();
        (ticks, named)
    } else {
        (Vec::new(), ends(course, look, width))
    };
    let theme = look.theme;
    let line: String = (0..width)
        .map(|x| {
            if ticks.contains(&x) {
                look.symbols.tick
            } else {
                look.symbols.rule
            }
        })
        .collect();
    let mut row = String::new();
    for (x, name) in below {
        let blanks = x.saturating_sub(text::width(&row));
        row.push_str(&" ".repeat(blanks));
        row.push_str(&name);
    }
    let before = " ".repeat(margin + 1);
    [
        vec![(
            format!("{before}{}{line}", look.symbols.corners[2]),
            theme.faint,
        )],
        vec![(format!("{before} {row}"), theme.faint)],
    ]
}

/// Every so many months with its column; `None` where two names would touch.
fn named(course: &Course, look: &Look, width: usize, step: u32) -> Option<Vec<(usize, String)>> {
    let mut names = Vec::new();
    let mut free = 0;
    let mut first = course.from.with_day(1)?;
    while first <= course.until {
        let month = first.year().unsigned_abs() * 12 + first.month0();
        if first >= course.from && month.is_multiple_of(step) {
            let x = plot::column(at(course, first), width);
            let name = words::month(look.lang, first);
            if x < free {
                return None;
            }
            free = x + text::width(&name) + 1;
            if free <= width + 1 {
                names.push((x, name));
            }
        }
        first = first.checked_add_months(Months::new(1))?;
    }
    Some(names)
}

/// The first and the last day, at either end.
fn ends(course: &Course, look: &Look, width: usize) -> Vec<(usize, String)> {
    let said = |day: NaiveDate| terms::day(look.lang, day, look.today);
    let (from, until) = (said(course.from), said(course.until));
    let x = width.saturating_sub(text::width(&until));
    let mut ends = Vec::new();
    if text::width(&from) <= width {
        if course.from < course.until && x > text::width(&from) {
            ends.push((x, until));
        }
        ends.insert(0, (0, from));
    }
    ends
}
