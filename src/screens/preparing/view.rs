//! How an agenda is drawn: with whom and when, its lines, and the brief beside or above them.

use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::{Preparing, brief};
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::panes::{Panes, WIDE, inset};
use crate::ui::prose::Prose;
use crate::words::agenda as words;

/// From this height on there are three rows of the brief above the lines; below one, and none in the lowest windows.
const HIGH: u16 = 20;
/// The least height for one row of it.
const LOW: u16 = 10;

impl Preparing {
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        Clear.render(area, canvas.buffer);
        let inside = inset(area, 2);
        self.draw_head(canvas, inside);
        let below = Rect {
            y: area.y + 2.min(area.height),
            height: area.height.saturating_sub(2),
            ..area
        };
        if area.width < WIDE {
            self.draw_narrow(canvas, below);
            return;
        }
        let panes = Panes::divide(canvas, below, false);
        if let Some(list) = panes.list {
            let list = Rect {
                x: list.x + 2.min(list.width),
                width: list.width.saturating_sub(4),
                ..list
            };
            self.draw_lines(canvas, list);
        }
        if let Some(detail) = panes.detail {
            self.draw_brief(canvas, detail);
        }
    }

    /// With whom, and when or that no meeting is planned yet.
    fn draw_head(&self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let (lang, theme) = (look.lang, look.theme);
        let who = text::visible(&brief::who(lang, &self.matter)).into_owned();
        let heading = words::heading(lang, &who);
        let taken = |words: &str| text::width(words) + 3;
        let (when, style) = if let Some(meeting) = &self.matter.meeting {
            let style = match (meeting.day - look.today).num_days() {
                ..0 => theme.amber,
                0..=1 => theme.indigo,
                _ => theme.ink,
            };
            let when = words::when(lang, meeting.day, meeting.time, look.today);
            (when, style)
        } else {
            let [at_length, in_short] = words::not_planned(lang);
            let room = usize::from(area.width);
            let fits = text::width(&heading) + taken(at_length) <= room;
            let words = if fits { at_length } else { in_short };
            (words.to_owned(), theme.faint)
        };
        // When it is matters more than the end of a long name.
        let room = area.width.saturating_sub(taken(&when) as u16).max(12);
        let x = canvas.put_fit(area, (0, 0), room, &heading, theme.heading());
        canvas.put_fit(area, (x + 3, 0), area.width, &when, style);
    }

    fn draw_narrow(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        if self.is_reading {
            let detail = inset(area, 2);
            self.draw_brief(canvas, detail);
            return;
        }
        let rows = match area.height {
            HIGH.. => 3,
            LOW.. => 1,
            _ => 0,
        };
        let inside = inset(area, 2);
        let said = brief::in_short(&look, &self.matter, rows);
        let mut y = 0;
        for row in &said {
            let row = text::visible(row);
            canvas.put_fit(inside, (0, y), inside.width, &row, look.theme.faint);
            y += 1;
        }
        y += u16::from(rows > 1);
        let lines = Rect {
            y: area.y + y.min(area.height),
            width: area.width.saturating_sub(2),
            height: area.height.saturating_sub(y),
            ..area
        };
        self.draw_lines(canvas, lines);
    }

    fn draw_lines(&mut self, canvas: &mut Canvas, area: Rect) {
        if self.items.is_empty() {
            let mut prose = Prose::new(area.width.saturating_sub(2));
            prose.say(words::nothing(canvas.look.lang), canvas.look.theme.faint);
            let inside = Rect {
                x: area.x + 2.min(area.width),
                width: area.width.saturating_sub(2),
                ..area
            };
            prose.draw(canvas, inside, 0);
            return;
        }
        self.rows.draw(canvas, area, &self.items, !self.is_reading);
    }

    fn draw_brief(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let prose = brief::brief(&look, area.width.saturating_sub(1), &self.matter);
        prose.read(canvas, area, &mut self.scroll);
        if self.is_reading && area.x > 1 {
            let margin = Rect {
                x: area.x - 2,
                width: 1,
                ..area
            };
            canvas.put(margin, 0, 0, look.symbols.pointer, look.theme.indigo);
        }
    }
}
