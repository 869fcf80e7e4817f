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
/// The columns that a title must have before the days get theirs.
const TITLE: u16 = 16;
/// The columns by which one tells goals apart: a title has them before days have many words.
const READABLE: u16 = 28;
/// The columns that a title has before there are gauges.
const EASY: u16 = 32;
/// The most columns of a title: beyond them the cells would stand too far off.
const TITLE_MOST: u16 = 46;
/// A due day so near, in days, asks for attention.
const NEAR: i64 = 7;
/// A due day so near, in days, is said rather than that nothing moves, where there is room for one of the two.
const SOON: i64 = 30;

/// How many words there are for a number of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    /// As everywhere.
    Full,
    /// Cut short.
    Short,
}

/// What stands behind titles that can be read, the fullest first: the words of the days, the columns of the gauge.
const ROOMY: [(Length, u16); 5] = [
    (Length::Full, GAUGE),
    (Length::Full, SHORT),
    (Length::Short, SHORT),
    (Length::Full, 0),
    (Length::Short, 0),
];
/// The words of the days behind titles that are cut.
const TIGHT: [Option<Length>; 3] = [Some(Length::Full), Some(Length::Short), None];

/// The columns of each cell behind the title, wide enough for all rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Widths {
    far: u16,
    standing: u16,
    /// The due day, or for how long nothing moved: in full and cut short.
    days: [u16; 2],
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
    days: Option<Length>,
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
            days: [Length::Full, Length::Short]
                .map(|length| widest(&|row| days(look, row, length))),
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
        let roomy = ROOMY.map(|(days, gauge)| {
            let title = if gauge > 0 { EASY } else { READABLE };
            (title, (true, Some(days), gauge))
        });
        let tight = TIGHT.map(|days| (TITLE, (true, days, 0)));
        let mut all = roomy.into_iter().chain(tight);
        let fits = |title: u16, taken: u16| self.title.min(title) + taken <= columns;
        let (has_standing, days, gauge) = all
            .find(|(title, (standing, days, gauge))| {
                fits(*title, self.taken(*standing, *days, *gauge))
            })
            .map_or((false, None, 0), |(_, cells)| cells);
        let rest = columns.saturating_sub(self.taken(has_standing, days, gauge));
        Cells {
            title: rest.min(self.title.min(TITLE_MOST)),
            gauge,
            has_standing,
            days,
        }
    }

    /// The columns behind the title.
    fn taken(&self, has_standing: bool, days: Option<Length>, gauge: u16) -> u16 {
        let cell = |width: u16| if width > 0 { GAP + width } else { 0 };
        let standing = if has_standing { cell(self.standing) } else { 0 };
        let days = days.map_or(0, |length| cell(self.days[length as usize]));
        cell(self.far) + standing + days + cell(gauge)
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
        let far = text::pad_left(&far, widths.far.into());
        canvas.put(area, x, y, &far, style);
        x += widths.far + GAP;
    }
    if cells.has_standing && widths.standing > 0 {
        let (words, ink) = standing(&look, row);
        canvas.put(area, x, y, &words, ink);
        x += widths.standing + GAP;
    }
    if let Some(length) = cells.days {
        let room = usize::from(area.width.saturating_sub(x));
        for (words, ink) in said_days(&look, row, length, room) {
            x = canvas.put(area, x, y, &words, ink);
        }
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
    let words = progress::stands(look.lang, &row.progress);
    let ink = match row.progress.done {
        None if row.progress.standing == Standing::OnTrack => look.theme.faint,
        _ => look.theme.standing(row.progress.standing),
    };
    (words, ink)
}

/// The ink of what is done in a gauge: that of its standing, which words say beside it; what is not pursued is faint.
pub(super) const fn gauge_ink(look: &Look, row: &GoalRow) -> Style {
    match (row.goal.state, row.progress.standing) {
        (GoalState::Active | GoalState::Achieved, Standing::Unset) => look.theme.moss,
        (GoalState::Active | GoalState::Achieved, standing) => look.theme.standing(standing),
        (GoalState::Draft | GoalState::Paused | GoalState::Dropped, _) => look.theme.faint,
    }
}

/// For how long nothing moved, if that is so long that it is said.
fn still(look: &Look, row: &GoalRow, length: Length) -> String {
    match (
        row.progress.still.filter(|_| row.progress.is_still()),
        length,
    ) {
        (Some(days), Length::Full) => words::still(look.lang, days),
        (Some(days), Length::Short) => words::still_in_short(look.lang, days),
        (None, _) => String::new(),
    }
}

/// When it is due, while somebody waits for that.
fn due(look: &Look, row: &GoalRow, length: Length) -> (String, Style) {
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
    let words = match length {
        Length::Full => followups::due(look.lang, due, look.today),
        Length::Short => words::due_in_short(look.lang, due, look.today),
    };
    (words, ink)
}

/// What is said of the days: both kinds where they have room, else the one that matters more.
fn said_days(look: &Look, row: &GoalRow, length: Length, room: usize) -> Vec<(String, Style)> {
    let due = due(look, row, length);
    let still = (still(look, row, length), look.theme.amber);
    if due.0.is_empty() || still.0.is_empty() {
        return vec![if still.0.is_empty() { due } else { still }];
    }
    if text::width(&due.0) + 3 + text::width(&still.0) <= room {
        let dot = format!(" {} ", look.symbols.dot);
        return vec![due, (dot, look.theme.faint), still];
    }
    let is_soon = |day: NaiveDate| (day - look.today).num_days() <= SOON;
    let is_soon = row.goal.due.is_some_and(is_soon);
    vec![if is_soon { due } else { still }]
}

/// The one that matters more.
fn days(look: &Look, row: &GoalRow, length: Length) -> String {
    let said = said_days(look, row, length, 0).into_iter();
    said.map(|(words, _)| words).collect()
}
