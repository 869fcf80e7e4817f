//! How the reviews are drawn: months and mentorships with how each stands, and the selected one beside or over them.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::month::season;
use super::rows::MonthRow;
use super::{Other, Reviews, Row, Shown, comparing, trend};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::{Panes, inset};
use crate::ui::sections::{Line, Sections};
use crate::words::{progress, relationships, reviews as words};

/// The column at which rows begin.
const ROW: u16 = 2;
/// The columns between two cells.
const GAP: u16 = 2;
/// The most columns in which a review is read.
const MEASURE: u16 = 88;
/// From this height on there is a blank line between the sections.
const SPACED: u16 = 14;

impl Reviews {
    /// Draws them into `area`.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        if let Some(other) = self.compared {
            return self.draw_compared(canvas, area, other);
        }
        let panes = Panes::divide(canvas, area, self.reading);
        if let Some(list) = panes.list {
            self.draw_list(canvas, list);
        }
        let Some(place) = panes.detail else {
            return;
        };
        // One less: the sign that there is more stands right behind.
        let columns = place.width.saturating_sub(1).min(MEASURE);
        let prose = match self.shown() {
            Some(Shown::Month(detail)) => detail.tell(canvas.look, columns),
            Some(Shown::Relationship(detail)) if self.has_trend => {
                trend::tell(detail, canvas.look, columns)
            }
            Some(Shown::Relationship(detail)) => detail.tell(canvas.look, columns),
            None => return,
        };
        prose.read(canvas, place, &mut self.scroll);
    }

    fn draw_compared(&mut self, canvas: &mut Canvas, area: Rect, other: Other) {
        canvas.zone_whole(area, Action::Pane);
        match (&self.shown, &self.beside, other) {
            (Some(Shown::Month(one)), Some(other), Other::Month(_)) => {
                comparing::draw((one, other), canvas, area, &mut self.scroll);
            }
            (Some(Shown::Relationship(one)), _, Other::Relationship(other)) => {
                let area = inset(area, 2);
                let columns = area.width.saturating_sub(1).min(MEASURE);
                let prose = one.tell_beside(other, canvas.look, columns);
                prose.read(canvas, area, &mut self.scroll);
            }
            _ => {}
        }
    }

    fn draw_list(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        let selected = self.list.selected();
        let window = self.list.window(self.rows.len(), area.height);
        // Months alone need no heading.
        let lines: Vec<Line> = if self.mentorships.rows.is_empty() {
            window.map(Line::Row).collect()
        } else {
            let sizes = [self.months.len(), self.mentorships.rows.len()];
            self.lines = Sections::of(&sizes, area.height >= SPACED).scrolled_as(&self.lines);
            let lines = self.lines.window(selected, area.height).to_vec();
            if self.lines.has_more(area.height) {
                canvas.put_more(Rect {
                    width: area.width.saturating_sub(1),
                    ..area
                });
            }
            lines
        };
        let area = Rect {
            width: area.width.saturating_sub(1),
            ..area
        };
        let months = Months::of(&self.months, &look);
        let widths = self.mentorships.widths(&look);
        for (y, line) in (0..).zip(lines) {
            let place = match line {
                Line::Blank => continue,
                Line::Heading(section) => {
                    let heading = relationships::sections(look.lang)[section.min(1)];
                    canvas.put(area, ROW, y, heading, theme.heading());
                    continue;
                }
                Line::Row(place) => place,
            };
            let Some(row) = self.rows.get(place) else {
                continue;
            };
            let is_selected = place == selected;
            canvas.zone(area, y, Action::Point(place));
            if is_selected {
                let style = if self.reading {
                    theme.faint
                } else {
                    theme.indigo
                };
                canvas.put(area, 0, y, look.symbols.pointer, style);
            }
            let style = if is_selected {
                theme.heading()
            } else {
                theme.ink
            };
            match row {
                Row::Month(row) => months.draw(canvas, (area, y), row, style),
                Row::Mentorship(row) => {
                    let cells = (style, widths);
                    self.mentorships.draw(canvas, (area, y), row, cells);
                }
            }
        }
    }
}

/// The columns at which the cells of the months begin: of all of them, so that nothing moves while one scrolls.
struct Months {
    state: u16,
    tail: u16,
}

impl Months {
    fn of(rows: &[MonthRow], look: &Look) -> Self {
        let months = rows.iter().map(|row| text::width(&month_of(row, look)));
        let state = ROW + months.max().unwrap_or(0) as u16 + GAP;
        let states = rows.iter().map(|row| text::width(&state_of(row, look).0));
        let tail = state + states.max().unwrap_or(0) as u16 + GAP;
        Self { state, tail }
    }

    fn draw(&self, canvas: &mut Canvas, (area, y): (Rect, u16), row: &MonthRow, style: Style) {
        let look = *canvas.look;
        let month = month_of(row, &look);
        canvas.put_fit(area, (ROW, y), area.width, &month, style);
        let (words, ink) = state_of(row, &look);
        canvas.put_fit(area, (self.state, y), area.width, &words, ink);
        let room = usize::from(area.width.saturating_sub(self.tail));
        let tail = tail(row, &look).filter(|(tail, _)| text::width(tail) <= room);
        if let Some((tail, ink)) = tail {
            canvas.put_right(area, y, &tail, ink);
        }
    }
}

fn month_of(row: &MonthRow, look: &Look) -> String {
    progress::month(look.lang, row.month)
}

/// How the review of a month stands, in a few words.
fn state_of(row: &MonthRow, look: &Look) -> (String, Style) {
    let (theme, lang) = (look.theme, look.lang);
    match (row.review, row.finished()) {
        (_, Some((_, day))) => (words::finished(lang, day, look.today), theme.moss),
        (Some(review), None) if review.is_reopened => {
            (words::open_again(lang, review.step), theme.indigo)
        }
        (Some(review), None) => (words::begun(lang, review.step), theme.indigo),
        (None, None) => season(look, row.season),
    }
}

/// What stands at the right: of a finished one how many meetings there were, of a begun one until when.
fn tail(row: &MonthRow, look: &Look) -> Option<(String, Style)> {
    match (row.review, row.finished()) {
        (_, Some((review, _))) => {
            let meetings = words::meetings(look.lang, review.meetings);
            Some((meetings, look.theme.faint))
        }
        // What was finished once is not missed.
        (Some(review), None) if review.is_reopened => None,
        (Some(_), None) => Some(season(look, row.season)),
        (None, None) => None,
    }
}
