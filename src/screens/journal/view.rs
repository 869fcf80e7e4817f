//! How the journal is drawn: the list, the entry beside or over it, and what an empty journal teaches.

use chrono::{Datelike, NaiveDate, NaiveTime};
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::Journal;
use crate::domain::{EntryKind, Kind, Lang, MeetingState, plan};
use crate::screens::Screen;
use crate::screens::draft_row::DraftRow;
use crate::screens::entry_view::in_order;
use crate::store::EntryRow;
use crate::text;
use crate::ui::action::Action;
use crate::ui::calendar::{self, Calendar};
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::{Panes, inset};
use crate::ui::prose::Prose;
use crate::words::{journal as words, note as note_words, terms};

/// The column at which a row's names begin, behind its day.
const WHO: u16 = 14;
/// The columns that the other cells and a fair part of a text take beside whole names.
const AROUND: u16 = WHO + 50;
/// The columns between two cells.
const GAP: u16 = 2;
/// From so many rows on the calendar stands below the list in a wide window.
const ROOMY: u16 = 21;
/// The fewest rows of the list that are worth to be kept beside the calendar.
const FEWEST: u16 = 3;

/// How the names of the listed entries are written.
#[derive(Clone, Copy, Debug)]
struct Cells {
    names_are_whole: bool,
    who: u16,
}

impl Journal {
    /// Draws the journal into `area`.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        self.has_calendar = false;
        if self.is_empty() {
            return draw_empty(canvas, area);
        }
        let panes = Panes::divide(canvas, area, self.reading);
        if let Some(pane) = panes.list {
            self.has_calendar = panes.detail.is_some() && area.height >= ROOMY;
            let [list, calendar] = self.divide(pane);
            self.draw_days(canvas, calendar);
            self.draw_list(canvas, list);
        }
        let Some(detail) = panes.detail else { return };
        if self.selected_draft().is_some() {
            let mut prose = Prose::new(detail.width);
            prose.say(words::draft_hint(canvas.look.lang), canvas.look.theme.amber);
            prose.draw(canvas, detail, 0);
        } else if let Some(view) = &mut self.detail {
            view.view(canvas, detail);
        }
    }

    /// The list's pane, and below it the calendar's; with the focus and little room the calendar has all of it.
    fn divide(&self, pane: Rect) -> [Rect; 2] {
        let is_pointed = self.days.pointed().is_some();
        let below = calendar::HEIGHT + 1;
        let height = match pane.height.checked_sub(below) {
            _ if !is_pointed && !self.has_calendar => pane.height,
            Some(rest) if rest >= FEWEST => rest,
            _ => 0,
        };
        let gap = u16::from(height > 0 && height < pane.height);
        let list = Rect { height, ..pane };
        let days = Rect {
            y: pane.y + height + gap,
            height: pane.height - height - gap,
            ..pane
        };
        [list, days]
    }

    fn draw_days(&self, canvas: &mut Canvas, area: Rect) {
        let Some(month) = self.days.month().filter(|_| area.height > 0) else {
            return;
        };
        let pointed = self.days.pointed();
        let calendar = Calendar {
            month,
            heat: |day| self.days.heat(day),
            pointed: pointed.or(self.selected_row().map(|row| row.day)),
            has_focus: pointed.is_some(),
        };
        calendar.draw(canvas, area);
    }

    /// Says which entries are shown, where not all are; returns what is left of `area` for them.
    fn draw_only(&self, canvas: &mut Canvas, area: Rect) -> Rect {
        if !self.window.is_narrowed() || area.height == 0 {
            return area;
        }
        let look = *canvas.look;
        let only = self.window.only();
        let mentor = only.mentor.and_then(|id| self.names.get(&id));
        let says = words::only(look.lang, mentor.map(String::as_str), only.tag.as_deref());
        let margin = inset_right(area, 1);
        let right = canvas.put_right(margin, 0, words::show_all(look.lang), look.theme.faint);
        canvas.put_fit(
            area,
            (2, 0),
            right.saturating_sub(4),
            &says,
            look.theme.indigo,
        );
        let below = Rect {
            y: area.y + 1,
            height: area.height - 1,
            ..area
        };
        if self.count() == 0 {
            canvas.put_fit(
                below,
                (2, 0),
                area.width.saturating_sub(3),
                words::none_of_these(look.lang),
                look.theme.ink,
            );
        }
        below
    }

    fn draw_list(&mut self, canvas: &mut Canvas, area: Rect) {
        let area = self.draw_only(canvas, area);
        let drafts = self.shown_drafts().len();
        let mut day_above = None;
        let rows = self.list.window(self.count(), area.height);
        let cells = self.cells(canvas.look, area.width);
        let has_focus = !self.is_open();
        for (y, place) in rows.enumerate() {
            let y = y as u16;
            let selected = place == self.list.selected();
            if selected {
                let theme = canvas.look.theme;
                let style = if has_focus { theme.indigo } else { theme.faint };
                canvas.put(area, 0, y, canvas.look.symbols.pointer, style);
            }
            canvas.zone(area, y, Action::Point(place));
            if let Some(draft) = self.shown_drafts().get(place) {
                draw_draft(canvas, area, y, draft, selected);
            } else if let Some(row) = self.window.rows().get(place - drafts) {
                let (day, _) = self.begins(row);
                let is_same_day = day_above == Some(day) && y > 0;
                self.draw_entry(canvas, (area, y), cells, row, (selected, is_same_day));
                day_above = Some(day);
            }
        }
    }

    /// Whom an entry is with, or that it is a note.
    fn who(&self, lang: Lang, row: &EntryRow, is_whole: bool) -> String {
        let names = if is_whole { &self.names } else { &self.called };
        match row.kind {
            EntryKind::Meeting => in_order(&row.mentors, names).join(lang.pick(", ", "、")),
            EntryKind::Note => terms::entry_kind(lang, EntryKind::Note).into(),
        }
    }

    /// How wide the names are, of all rows that are read, so that nothing moves while one scrolls.
    fn cells(&self, look: &Look, width: u16) -> Cells {
        let widest = |is_whole| {
            let who = self.window.rows().iter();
            let who = who.map(|row| text::width(&self.who(look.lang, row, is_whole)) as u16);
            who.max().unwrap_or(0)
        };
        let whole = widest(true);
        let most = width / 4;
        if whole <= most && whole + AROUND <= width {
            return Cells {
                names_are_whole: true,
                who: whole,
            };
        }
        Cells {
            names_are_whole: false,
            who: widest(false).min(most),
        }
    }

    /// The day and time of an entry where the user is.
    pub(super) fn begins(&self, row: &EntryRow) -> (NaiveDate, Option<NaiveTime>) {
        match row.state {
            Some(MeetingState::Planned) => plan::local(row.day, row.time, &row.zone, &self.here.1),
            // What has been stays on the day and at the time that it had there.
            _ => (row.day, row.time),
        }
    }

    fn draw_entry(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        cells: Cells,
        row: &EntryRow,
        (selected, is_same_day): (bool, bool),
    ) {
        let look = *canvas.look;
        let theme = look.theme;
        let lang = look.lang;
        let strong = |style: ratatui::style::Style| {
            if selected {
                style.add_modifier(Modifier::BOLD)
            } else {
                style
            }
        };
        let begins = self.begins(row);
        if !is_same_day {
            canvas.put(
                area,
                2,
                y,
                &short_day(lang, begins.0, look.today),
                theme.faint,
            );
        }
        let who = self.who(lang, row, cells.names_are_whole);
        let is_narrow = area.width < 48;
        let margin = inset_right(area, 1);
        let other = row.state.filter(|state| *state != MeetingState::Held);
        let right = if let Some(state) = other {
            let has_passed = plan::is_over(begins, row.minutes, self.here.0);
            let (says, style) = match state {
                MeetingState::Planned => {
                    let time = begins.1.filter(|_| !is_narrow);
                    let style = if has_passed {
                        theme.amber
                    } else {
                        theme.indigo
                    };
                    (words::planned(lang, time, has_passed), style)
                }
                state => (terms::meeting_state(lang, state).to_owned(), theme.faint),
            };
            canvas.put_right(margin, y, &says, style)
        } else if row.open == 0 {
            area.width
        } else if is_narrow {
            canvas.put_right(margin, y, &row.open.to_string(), theme.indigo)
        } else {
            canvas.put_right(margin, y, &words::open(lang, row.open), theme.indigo)
        };
        let opening = row.opening.trim();
        let (words, style) = if opening.is_empty() && other.is_none() {
            (words::no_words(lang), theme.faint)
        } else {
            (opening, strong(theme.ink))
        };
        // Where there is nothing to read a long name has the room.
        let who_room = if opening.is_empty() {
            let taken = WHO + 2 * GAP + text::width(words) as u16;
            right.saturating_sub(taken).max(cells.who)
        } else {
            cells.who
        };
        let behind = canvas.put_fit(area, (WHO, y), who_room, &who, strong(theme.ink));
        let at = (WHO + cells.who).max(behind) + GAP;
        let room = usize::from(right.saturating_sub(at + GAP));
        let words = text::fit_with(words, room, look.symbols.ellipsis);
        canvas.put(area, at, y, &words, style);
    }
}

fn draw_draft(canvas: &mut Canvas, area: Rect, y: u16, draft: &DraftRow, selected: bool) {
    let look = *canvas.look;
    let style = look.theme.amber;
    let title = draft.title(&look);
    let behind = canvas.put_fit(area, (2, y), area.width.saturating_sub(3), &title, style);
    let at = WHO.max(behind + GAP);
    let style = if selected {
        look.theme.heading()
    } else {
        look.theme.ink
    };
    canvas.put_fit(
        area,
        (at, y),
        area.width.saturating_sub(at + 1),
        draft.words(),
        style,
    );
}

/// A day in at most ten columns: `Sun 22 Nov`, `11/22(日)`; of another year `2025-11-22`.
fn short_day(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let weekday = terms::weekday(lang, day);
    match lang {
        _ if day.year() != today.year() => day.to_string(),
        Lang::En => format!("{weekday} {:>6}", terms::day(lang, day, today)),
        Lang::Ja => format!("{:>5}({weekday})", format!("{}/{}", day.month(), day.day())),
    }
}

/// The first screen of an empty journal: what it is for, what to press, how a note is written.
fn draw_empty(canvas: &mut Canvas, area: Rect) {
    let look = *canvas.look;
    let theme = look.theme;
    let area = inset(area, 2);
    let mut prose = Prose::new(area.width.min(84));
    prose.say(words::nothing_yet(look.lang), theme.heading());
    // A low window keeps its rows for what to press.
    if area.height >= 20 {
        prose.say(words::promise(look.lang), theme.ink);
    }
    prose.blank();
    for (key, does) in words::first_steps(look.lang) {
        prose.add(
            &format!("  {key}   "),
            theme.indigo,
            &[(does.to_owned(), theme.ink)],
        );
    }
    prose.blank();
    prose.say(words::marks_lead(look.lang), theme.ink);
    prose.blank();
    let kinds = Kind::ALL.map(|kind| terms::kind(look.lang, kind));
    let widest = kinds
        .iter()
        .map(|kind| text::width(kind))
        .max()
        .unwrap_or(0);
    for (kind, name) in Kind::ALL.into_iter().zip(kinds) {
        let meaning = note_words::meaning(look.lang, kind).to_owned();
        let runs = [
            (text::pad(name, widest + 2), theme.ink),
            (meaning, theme.faint),
        ];
        prose.add(&format!("  {:<4}", kind.mark()), theme.mark(kind), &runs);
    }
    prose.draw(canvas, area, 0);
}

/// `area` without `columns` at its right.
const fn inset_right(area: Rect, columns: u16) -> Rect {
    Rect {
        width: area.width.saturating_sub(columns),
        ..area
    }
}
