//! Two finished reviews: the difference in numbers, then both side by side, or one after the other where it is narrow.

use ratatui::layout::Rect;

use super::month::{Detail, count};
use crate::domain::{Difference, Id, compare};
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::{WIDE, inset};
use crate::ui::prose::Prose;
use crate::ui::scroll::Scroll;
use crate::words::report::{self as report_words, Part};
use crate::words::{progress, reviews as words};

/// The columns between two reviews side by side.
const GAP: u16 = 4;
/// The most columns in which one of them is read.
const MEASURE: u16 = 76;

/// Draws two reviews as far as they were scrolled; the earlier month comes first.
pub(super) fn draw(
    (one, other): (&Detail, &Detail),
    canvas: &mut Canvas,
    area: Rect,
    scroll: &mut Scroll,
) {
    let look = *canvas.look;
    let (before, after) = if one.month() < other.month() {
        (one, other)
    } else {
        (other, one)
    };
    let area = inset(area, 2);
    // One less: the sign that there is more stands right behind.
    let area = Rect {
        width: area.width.saturating_sub(1),
        ..area
    };
    let is_wide = area.width + 5 >= WIDE;
    let columns = if is_wide {
        (area.width.saturating_sub(GAP) / 2).min(MEASURE)
    } else {
        area.width
    };
    let mut table = Prose::new(area.width);
    say_differences(&mut table, (before, after), &look, area.width.into());
    let [first, second] = [before, after].map(|detail| {
        let mut prose = Prose::new(columns);
        prose.blank();
        detail.say_head(&mut prose, &look);
        detail.say_goals(&mut prose, &look);
        detail.say_words(&mut prose, &look);
        prose
    });
    let below = if is_wide {
        first.height().max(second.height())
    } else {
        first.height() + second.height()
    };
    let top = scroll.top(table.height() + below, area.height);
    let second_at = if is_wide { 0 } else { first.height() };
    let x = if is_wide { columns + GAP } else { 0 };
    for (prose, from, x) in [
        (&table, 0, 0),
        (&first, table.height(), 0),
        (&second, table.height() + second_at, x),
    ] {
        // Where it begins below the top of the window, and how many of its rows are above it.
        let down = from.saturating_sub(top);
        let place = Rect {
            x: area.x + x.min(area.width),
            y: area.y + (down as u16).min(area.height),
            width: area.width.saturating_sub(x),
            height: area
                .height
                .saturating_sub(down.try_into().unwrap_or(u16::MAX)),
        };
        prose.draw(canvas, place, top.saturating_sub(from));
    }
    if scroll.has_more() {
        canvas.put_more(area);
    }
}

/// The numbers of both months with their difference, and how far each goal was.
fn say_differences(
    prose: &mut Prose,
    (before, after): (&Detail, &Detail),
    look: &Look,
    columns: usize,
) {
    let (theme, lang) = (look.theme, look.lang);
    let months = [before, after].map(|detail| progress::month(lang, detail.month()));
    prose.say(words::differences(lang), theme.heading());
    prose.append(0, &[(months.join(" › "), theme.indigo)]);
    let differs = compare(&before.matter().facts, &after.matter().facts);
    let number_rows = differs.into_iter().map(|row: Difference| {
        let cells = [
            count(row.before),
            count(row.after),
            words::by(lang, row.by()),
        ];
        (words::fact(lang, row.what), cells)
    });
    let number_rows: Vec<Row> = number_rows.collect();
    if number_rows.is_empty() {
        prose.say(words::no_numbers(lang), theme.faint);
    }
    say_rows(prose, &number_rows, look, columns);
    let mut goals: Vec<Id> = after.goals();
    goals.extend(before.goals());
    let mut seen = Vec::new();
    let mut goal_rows: Vec<Row> = Vec::new();
    for goal in goals {
        let [was, is] = [before, after].map(|detail| {
            let facts = detail.matter().facts.goal(goal)?;
            facts.done.map(|done| (done * 100.0).round() as i64)
        });
        if seen.contains(&goal) || (was.is_none() && is.is_none()) {
            continue;
        }
        seen.push(goal);
        let percent = |points: Option<i64>| {
            let part = points.map(|points| points as f64 / 100.0);
            part.map_or_else(|| "-".to_owned(), |part| progress::percent(lang, part))
        };
        let by = was.zip(is).map(|(was, is)| words::by(lang, is - was));
        let cells = [percent(was), percent(is), by.unwrap_or_default()];
        goal_rows.push((after.title(goal, lang).to_owned(), cells));
    }
    if !goal_rows.is_empty() {
        prose.blank();
        prose.say(report_words::part(lang, Part::Goals), theme.faint);
        say_rows(prose, &goal_rows, look, columns);
    }
}

/// What is compared, as it was, as it is, and the difference.
type Row = (String, [String; 3]);

/// Rows whose cells stand below each other; a name is shortened to what the cells leave it.
fn say_rows(prose: &mut Prose, rows: &[Row], look: &Look, columns: usize) {
    let theme = look.theme;
    let widest = |cell: usize| {
        let cells = rows.iter().map(|(_, cells)| text::width(&cells[cell]));
        cells.max().unwrap_or(0)
    };
    let [was, is, by] = [widest(0), widest(1), widest(2)];
    let cells = 2 + was + 3 + is + 2 + by;
    let names = rows.iter().map(|(name, _)| text::width(name)).max();
    let names = names.unwrap_or(0).min(columns.saturating_sub(cells));
    for (name, cells) in rows {
        let name = text::fit_row(name, names, look.symbols.ellipsis);
        let is_same = cells[0] == cells[1];
        let ink = if is_same { theme.faint } else { theme.ink };
        let left = |cell: usize, room: usize| text::pad_left(&cells[cell], room);
        prose.add(
            "",
            theme.ink,
            &[
                (format!("{}  ", text::pad(&name, names)), ink),
                (left(0, was), theme.faint),
                (" › ".to_owned(), theme.faint),
                (left(1, is), if is_same { ink } else { theme.heading() }),
                (format!("  {}", left(2, by)), ink),
            ],
        );
    }
}
