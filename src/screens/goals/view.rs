//! How the goals are drawn: the groups, the selected one in full beside or over them, and what an empty list teaches.

use ratatui::layout::Rect;

use super::Goals;
use super::lines::{Lines, Spacing};
use super::row::{self, Widths};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::panes::{Panes, inset};
use crate::ui::prose::Prose;
use crate::ui::sections::Line;
use crate::words::goals as words;

/// From this height on there is a blank line between two groups.
const SPACED: u16 = 14;

impl Goals {
    /// Draws them into `area`.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        if self.rows.is_empty() {
            return draw_empty(canvas, area);
        }
        let panes = Panes::divide(canvas, area, self.reading);
        if let Some(list) = panes.list {
            self.draw_list(canvas, list);
        }
        if let (Some(detail), Some(place)) = (&mut self.detail, panes.detail) {
            detail.view(canvas, place, self.reading);
        }
    }

    fn draw_list(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        // The list learns how long a page is.
        self.list.window(self.rows.len(), area.height);
        let selected = self.list.selected();
        let spacing = if area.height < SPACED {
            Spacing::Tight
        } else {
            Spacing::Wide
        };
        if self.lines.spacing() != spacing {
            self.lines = Lines::of(&self.rows, spacing).scrolled_as(&self.lines);
        }
        let widths = match self.widths {
            Some(widths) if widths.are_for(&look) => widths,
            _ => Widths::of(&self.rows, &look),
        };
        self.widths = Some(widths);
        let inner = Rect {
            x: area.x + 2.min(area.width),
            // The last column is that of the sign that there is more.
            width: area.width.saturating_sub(3),
            ..area
        };
        for (y, line) in (0..).zip(self.lines.window(selected, area.height)) {
            match line {
                Line::Blank => {}
                Line::Heading(number) => {
                    let Some((state, horizon, count)) = self.lines.group(number) else {
                        continue;
                    };
                    let heading = words::group(look.lang, state, horizon);
                    let x = canvas.put(area, 2, y, heading, theme.heading());
                    canvas.put(area, x + 2, y, &count.to_string(), theme.faint);
                }
                Line::Row(place) => {
                    let Some(row) = self.rows.get(place) else {
                        continue;
                    };
                    let is_selected = place == selected;
                    if is_selected {
                        let style = if self.reading {
                            theme.faint
                        } else {
                            theme.indigo
                        };
                        canvas.put(area, 0, y, look.symbols.pointer, style);
                    }
                    row::draw(canvas, (inner, y), row, widths, is_selected);
                    canvas.zone(area, y, Action::Point(place));
                }
            }
        }
        if self.lines.has_more(area.height) {
            let margin = Rect {
                width: area.width.saturating_sub(1),
                ..area
            };
            canvas.put_more(margin);
        }
    }
}

/// What a goal is, and how the first one comes here.
fn draw_empty(canvas: &mut Canvas, area: Rect) {
    let look = *canvas.look;
    let theme = look.theme;
    let area = inset(area, 2);
    let mut prose = Prose::new(area.width.min(84));
    let [headline, explanation] = words::no_goal_yet(look.lang);
    prose.say(headline, theme.heading());
    prose.say(explanation, theme.ink);
    prose.blank();
    let steps = words::first_steps(look.lang);
    let keys = steps.iter().map(|(key, _)| text::width(key)).max();
    for (key, does) in steps {
        let lead = format!("  {}   ", text::pad(key, keys.unwrap_or(0)));
        prose.add(&lead, theme.indigo, &[(does.to_owned(), theme.ink)]);
    }
    prose.draw(canvas, area, 0);
}
