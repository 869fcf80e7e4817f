//! A goal in one row: title, gauge, how far it is, how it stands, for how long nothing moved, when it is due.

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::{GoalState, Standing};
use crate::store::GoalRow;
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::chart::gauge;
use crate::ui::look::Look;
use crate::words::{followups, goals as words, journal, progress};

/// The columns of a gauge.
pub(super) const GAUGE: u16 = 10;
/// The columns of one where room is short.
const SHORT: u16 = 6;
/// The columns between two cells.
const GAP: u16 = 2;
/// The columns that a title must have before the cells behind it get theirs.
const TITLE: u16 = 16;
/// The same before there is a cell of its own for how long nothing moved.
const ROOMY: u16 = 24;
/// The most columns of a title: beyond them the cells would stand too far off.
const TITLE_MOST: u16 = 46;
/// A due day so near, in days, is said even where nothing has moved for long.
const NEAR: i64 = 7;

/// The columns of each cell behind the title, wide enough for all rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Widths {
    far: u16,
    standing: u16,
    still: u16,
    due: u16,
    title: u16,
    look: (crate::domain::Lang, NaiveDate),
}

/// Which cells there is room for.
#[derive(Clone, Copy, Debug)]
struct Cells {
    title: u16,
    /// 0 where there is none.
    gauge: u16,
    has_standing: bool,
    /// Each has a cell of its own: for how long nothing moved, and the due day.
    both: bool,
    /// They share one.
    shared: u16,
}

impl Widths {
    pub(super) fn of(rows: &[GoalRow], look: &Look) -> Self {
        let widest = |words: &dyn Fn(&GoalRow) -> String| {
            let widths = rows.iter().map(|row| text::width(&words(row)));
            widths.max().unwrap_or(0) as u16
        };
        Self {
            far: widest(&|row| words::how_far(look.lang, &row.goal, &row.progress)),
            standing: widest(&|row| standing(look, row).0),
            still: widest(&|row| still(look, row)),
            due: widest(&|row| due(look, row).0),
            title: widest(&|row| format!("{}{}", row.goal.title, private(look, row))),
            look: (look.lang, look.today),
        }
    }

    /// Whether they were measured for this look.
    pub(super) fn are_for(&self, look: &Look) -> bool {
        self.look == (look.lang, look.today)
    }

    /// What fits into so many columns: the title has its room first, then how it stands, then the days, then the gauge.
    fn cells(self, columns: u16) -> Cells {
        let cell = |width: u16| if width > 0 { GAP + width } else { 0 };
        let least = self.title.min(TITLE) + cell(self.far);
        let fits = |more: u16| least + more <= columns;
        let shared = self.still.max(self.due);
        let has_standing = fits(cell(self.standing));
        let words = if has_standing { cell(self.standing) } else { 0 };
        let both_days = cell(self.still) + cell(self.due);
        let roomy = self.title.min(ROOMY) - self.title.min(TITLE);
        let (both, days) = match () {
            () if fits(words + cell(GAUGE) + both_days + roomy) => (true, both_days),
            () if has_standing && fits(words + cell(shared)) => (false, cell(shared)),
            () => (false, 0),
        };
        let gauges = [GAUGE, SHORT].into_iter();
        let gauge = gauges
            .filter(|gauge| fits(words + days + cell(*gauge)))
            .max()
            .unwrap_or(0);
        let taken = cell(self.far) + words + days + cell(gauge);
        Cells {
            title: columns
                .saturating_sub(taken)
                .min(self.title.min(TITLE_MOST)),
            gauge,
            has_standing,
            both,
            shared: if days > 0 { shared } else { 0 },
        }
    }
}

/// Draws a row into line `y` of `area`.
pub(super) fn draw(
    canvas: &mut Canvas,
    (area, y): (Rect, u16),
    row: &GoalRow,
    widths: Widths,
    is_selected: bool,
) {
    let look = *canvas.look;
    let theme = look.theme;
    let cells = widths.cells(area.width);
    let is_over = matches!(row.goal.state, GoalState::Achieved | GoalState::Dropped);
    let style = match (is_selected, is_over) {
        (true, _) => theme.heading(),
        (false, true) => theme.faint,
        (false, false) => theme.ink,
    };
    let mut private = private(&look, row);
    if text::width(&row.goal.title) + text::width(&private) > usize::from(cells.title)
        && row.goal.private
    {
        words::private_in_short(look.lang).clone_into(&mut private);
    }
    let room = cells.title.saturating_sub(text::width(&private) as u16);
    let end = canvas.put_fit(area, (0, y), room, &row.goal.title, style);
    canvas.put(area, end, y, &private, theme.amber);
    let mut x = cells.title + GAP;
    if cells.gauge > 0 {
        // Of what was not begun there is nothing to see.
        if row.progress.done.is_some() || row.goal.state != GoalState::Draft {
            let ink = gauge_ink(&look, row);
            let [full, left] = gauge(&look, row.progress.done, cells.gauge);
            let middle = canvas.put(area, x, y, &full, ink);
            canvas.put(area, middle, y, &left, theme.faint);
        }
        x += cells.gauge + GAP;
    }
    if widths.far > 0 {
        let far = words::how_far(look.lang, &row.goal, &row.progress);
        let blanks = widths.far.saturating_sub(text::width(&far) as u16);
        canvas.put(area, x + blanks, y, &far, style);
        x += widths.far + GAP;
    }
    if cells.has_standing && widths.standing > 0 {
        let (words, ink) = standing(&look, row);
        canvas.put(area, x, y, &words, ink);
        x += widths.standing + GAP;
    }
    let still = still(&look, row);
    let (due, due_ink) = due(&look, row);
    if cells.both {
        canvas.put(area, x, y, &still, theme.amber);
        x += widths.still + if widths.still > 0 { GAP } else { 0 };
        canvas.put(area, x, y, &due, due_ink);
    } else if cells.shared > 0 {
        let is_near = row
            .goal
            .due
            .is_some_and(|day| (day - look.today).num_days() <= NEAR);
        let (words, ink) = if still.is_empty() || is_near {
            (due, due_ink)
        } else {
            (still, theme.amber)
        };
        canvas.put(area, x, y, &words, ink);
    }
}

/// Behind the title of what does not leave the journal.
fn private(look: &Look, row: &GoalRow) -> String {
    if row.goal.private {
        format!(" ({})", journal::private(look.lang))
    } else {
        String::new()
    }
}

/// How it stands, of a goal that is pursued.
fn standing(look: &Look, row: &GoalRow) -> (String, Style) {
    if !row.goal.is_active() {
        return (String::new(), look.theme.faint);
    }
    let standing = row.progress.standing;
    (
        progress::standing(look.lang, standing),
        standing_ink(look, standing),
    )
}

/// The ink of a standing; its words say the same.
pub(super) fn standing_ink(look: &Look, standing: Standing) -> Style {
    match standing {
        Standing::Unset => look.theme.faint,
        Standing::Reached | Standing::Ahead(_) | Standing::OnTrack => look.theme.moss,
        Standing::AtRisk => look.theme.amber,
        Standing::Behind(_) => look.theme.vermilion,
    }
}

/// The ink of what is done in a gauge: what is pursued is alive.
pub(super) fn gauge_ink(look: &Look, row: &GoalRow) -> Style {
    match row.goal.state {
        GoalState::Active | GoalState::Achieved => look.theme.moss,
        GoalState::Draft | GoalState::Paused | GoalState::Dropped => look.theme.faint,
    }
}

fn still(look: &Look, row: &GoalRow) -> String {
    match row.progress.still.filter(|_| row.progress.is_still()) {
        Some(days) => words::still(look.lang, days),
        None => String::new(),
    }
}

/// When it is due, while somebody waits for that.
fn due(look: &Look, row: &GoalRow) -> (String, Style) {
    let theme = look.theme;
    let is_ahead = matches!(row.goal.state, GoalState::Active | GoalState::Draft);
    let Some(due) = row.goal.due.filter(|_| is_ahead) else {
        return (String::new(), theme.faint);
    };
    let is_pursued = row.goal.is_active() && row.progress.standing != Standing::Reached;
    let ink = match (due - look.today).num_days() {
        _ if !is_pursued => theme.faint,
        ..0 => theme.vermilion,
        0..=NEAR => theme.amber,
        _ => theme.faint,
    };
    (followups::due(look.lang, due, look.today), ink)
}
