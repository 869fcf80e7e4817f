//! How the reviews are drawn: the months with how each stands, and the selected one beside or over them.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::detail::season;
use super::rows::Row;
use super::{Reviews, comparing};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::Panes;
use crate::words::{progress, reviews as words};

/// The column at which the months begin.
const MONTH: u16 = 2;
/// The columns between two cells.
const GAP: u16 = 2;
/// The most columns in which a review is read.
const MEASURE: u16 = 88;

impl Reviews {
    /// Draws them into `area`.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        if let (Some(_), Some(one), Some(other)) = (self.compared, &self.detail, &self.beside) {
            canvas.zone_whole(area, Action::Pane);
            return comparing::draw((one, other), canvas, area, &mut self.scroll);
        }
        let panes = Panes::divide(canvas, area, self.reading);
        if let Some(list) = panes.list {
            self.draw_list(canvas, list);
        }
        let month = self.selected().map(|row| row.month);
        let detail = self.detail.as_ref();
        let detail = detail.filter(|detail| Some(detail.month()) == month);
        if let (Some(detail), Some(place)) = (detail, panes.detail) {
            // One less: the sign that there is more stands right behind.
            let columns = place.width.saturating_sub(1).min(MEASURE);
            let prose = detail.tell(canvas.look, columns);
            prose.read(canvas, place, &mut self.scroll);
        }
    }

    fn draw_list(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        let area = Rect {
            width: area.width.saturating_sub(1),
            ..area
        };
        let seen = self.list.window(self.rows.len(), area.height);
        // Of all of them, so that nothing moves while one scrolls.
        let month_of = |row: &Row| progress::month(look.lang, row.month);
        let months = self
            .rows
            .iter()
            .map(|row| text::width(&month_of(row)))
            .max();
        let state_at = MONTH + months.unwrap_or(0) as u16 + GAP;
        let states = self
            .rows
            .iter()
            .map(|row| text::width(&state(row, &look).0))
            .max();
        let tail_at = state_at + states.unwrap_or(0) as u16 + GAP;
        for (y, place) in (0..).zip(seen) {
            let row = &self.rows[place];
            let is_selected = place == self.list.selected();
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
            canvas.put_fit(area, (MONTH, y), area.width, &month_of(row), style);
            let (words, ink) = state(row, &look);
            canvas.put_fit(area, (state_at, y), area.width, &words, ink);
            let room = usize::from(area.width.saturating_sub(tail_at));
            let tail = tail(row, &look).filter(|(tail, _)| text::width(tail) <= room);
            if let Some((tail, ink)) = tail {
                canvas.put_right(area, y, &tail, ink);
            }
        }
    }
}

/// How the review of a month stands, in a few words.
fn state(row: &Row, look: &Look) -> (String, Style) {
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
fn tail(row: &Row, look: &Look) -> Option<(String, Style)> {
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
