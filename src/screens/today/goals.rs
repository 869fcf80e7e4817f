//! How goals, month-end reviews and the self-analysis are drawn on the first screen: a gauge, a day, and what they mean.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::rows::Row;
use super::view::{GAP, WORDS};
use crate::domain::{AnalysisDue, ReviewDue, Season};
use crate::store::GoalRow;
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::chart::gauge;
use crate::ui::look::Look;
use crate::words::{goals, owed, progress, today as words};

/// The columns of a gauge, by how much room there is.
const GAUGES: [u16; 3] = [10, 6, 0];
/// The columns that a title has before a gauge gets more.
const TITLE: u16 = 16;
/// The most columns that a title asks for where there are two columns.
const LONG: u16 = 28;

/// The columns that the cells of the goals take.
struct Cells {
    title: u16,
    gauge: u16,
    far: u16,
    /// How goals stand, and for how long nothing moved; else the one of the two that matters more.
    is_all_said: bool,
}

impl Cells {
    /// The cells of these rows in so many columns.
    fn of(rows: &[Row], look: &Look, width: u16) -> Self {
        let widest = Widest::of(rows, look);
        let taken = |stands: u16| WORDS + widest.far + GAP + stands + GAP;
        let is_all_said = width.saturating_sub(taken(widest.stands)) >= widest.title.min(TITLE);
        let behind = taken(if is_all_said {
            widest.stands
        } else {
            widest.in_short
        });
        let room = |columns: u16| {
            let gauge = if columns > 0 { columns + GAP } else { 0 };
            width.saturating_sub(behind + gauge)
        };
        let has_room = |columns: &&u16| room(**columns) >= widest.title.min(TITLE);
        let gauge = GAUGES.iter().find(has_room).copied().unwrap_or(0);
        Self {
            title: widest.title.min(room(gauge)),
            gauge,
            far: widest.far,
            is_all_said,
        }
    }
}

/// The widest words of the goals.
#[derive(Default)]
struct Widest {
    title: u16,
    far: u16,
    stands: u16,
    in_short: u16,
}

impl Widest {
    fn of(rows: &[Row], look: &Look) -> Self {
        let mut widest = Self::default();
        let wider = |most: &mut u16, words: &str| *most = (*most).max(text::width(words) as u16);
        for row in rows {
            if let Row::Goal(row) = row {
                wider(&mut widest.title, &title(row));
                wider(&mut widest.far, &how_far(row, look));
                wider(&mut widest.stands, &words::stands(look.lang, &row.progress));
                let in_short = words::stands_in_short(look.lang, &row.progress);
                wider(&mut widest.in_short, &in_short);
            }
        }
        widest
    }
}

/// How many columns the goals and the self-analysis among these rows would like to have.
pub(super) fn wanted(rows: &[Row], look: &Look) -> u16 {
    let of_analysis = rows.iter().find_map(|row| match row {
        Row::Analysis(due) => {
            let said = owed::analysis_row(look.lang, due, look.today);
            let [version, asks] = said.map(|words| text::width(&words) as u16);
            Some(WORDS + version + GAP + asks)
        }
        _ => None,
    });
    wanted_by_goals(rows, look).max(of_analysis.unwrap_or(0))
}

fn wanted_by_goals(rows: &[Row], look: &Look) -> u16 {
    if !rows.iter().any(|row| matches!(row, Row::Goal(_))) {
        return 0;
    }
    let widest = Widest::of(rows, look);
    let cells = [widest.title.min(LONG), GAUGES[0], widest.far];
    WORDS + cells.into_iter().sum::<u16>() + 3 * GAP + widest.stands
}

/// Draws a goal: its title, how much is done, and how it stands.
pub(super) fn draw(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    rows: &[Row],
    (row, ink): (&GoalRow, Style),
) {
    let look = *canvas.look;
    let theme = look.theme;
    let cells = Cells::of(rows, &look, area.width);
    let standing = if words::is_still_said(&row.progress) {
        theme.amber
    } else {
        theme.standing(row.progress.standing)
    };
    canvas.put_fit(area, (WORDS, y), cells.title, &title(row), ink);
    let mut x = WORDS + cells.title + GAP;
    if cells.gauge > 0 {
        let [full, empty] = gauge(&look, row.progress.done, cells.gauge);
        let end = canvas.put(area, x, y, &full, standing);
        canvas.put(area, end, y, &empty, theme.faint);
        x += cells.gauge + GAP;
    }
    let far = how_far(row, &look);
    let indent = cells.far.saturating_sub(text::width(&far) as u16);
    canvas.put(area, x + indent, y, &far, theme.ink);
    x += cells.far + GAP;
    let said = if cells.is_all_said {
        words::stands(look.lang, &row.progress)
    } else {
        words::stands_in_short(look.lang, &row.progress)
    };
    canvas.put_fit(area, (x, y), area.width, &said, standing);
}

/// Draws the self-analysis: which version, and what it asks for.
pub(super) fn draw_analysis(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    (due, ink): (&AnalysisDue, Style),
) {
    let look = *canvas.look;
    let [version, asks] = owed::analysis_row(look.lang, due, look.today);
    let x = canvas.put_fit(area, (WORDS, y), area.width, &version, ink) + GAP;
    let style = if due.step.is_some() {
        look.theme.ink
    } else {
        look.theme.amber
    };
    canvas.put_fit(area, (x, y), area.width, &asks, style);
}

/// Draws the review of a month: when it is due, and how far it has come.
pub(super) fn draw_review(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    rows: &[Row],
    (due, ink): (&ReviewDue, Style),
) {
    let look = *canvas.look;
    let theme = look.theme;
    let reviews = rows.iter().filter_map(|row| match row {
        Row::Review(due) => Some(due),
        _ => None,
    });
    let said = |due: &ReviewDue| {
        let month = progress::month(look.lang, due.month);
        (month, words::review_due(look.lang, due, look.today))
    };
    let widths = reviews.map(|due| {
        let (month, when) = said(due);
        (text::width(&month) as u16, text::width(&when) as u16)
    });
    let widest = widths.fold((0, 0), |most, it| (most.0.max(it.0), most.1.max(it.1)));
    let (month, when) = said(due);
    canvas.put_fit(area, (WORDS, y), area.width, &month, ink);
    let x = WORDS + widest.0 + GAP;
    let style = match due.season {
        Season::Ahead(_) | Season::Open(4..) => theme.ink,
        Season::Open(_) | Season::Missed => theme.amber,
        Season::Late(_) => theme.vermilion,
    };
    canvas.put_fit(area, (x, y), area.width, &when, style);
    if let Some(step) = due.step {
        let x = x + widest.1 + GAP;
        canvas.put_fit(
            area,
            (x, y),
            area.width,
            &words::step(look.lang, step),
            theme.ink,
        );
    }
}

fn title(row: &GoalRow) -> String {
    let first = row.goal.title.lines().next().unwrap_or_default();
    text::visible(first).into_owned()
}

fn how_far(row: &GoalRow, look: &Look) -> String {
    goals::how_far(look.lang, &row.goal, &row.progress)
}
