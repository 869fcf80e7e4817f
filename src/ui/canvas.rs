//! Drawing: text put at a place, cut at an edge without tearing a glyph, and the one place where the caret stands.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::action::Action;
use super::look::Look;
use crate::text;

/// What a view draws on.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// The look.
    pub look: &'a Look,
    /// Where the terminal's real cursor stands; `None` hides it.
    pub caret: Option<Position>,
    /// What a click means, and where; what is drawn later lies in front.
    pub zones: Vec<(Rect, Action)>,
}

impl Canvas<'_> {
    /// Puts `text` at column `x`, row `y` of `area` (counted from its corner), cut at its right edge. Returns the column
    /// behind it, so that calls can follow one another.
    pub fn put(&mut self, area: Rect, x: u16, y: u16, text: &str, style: Style) -> u16 {
        if y >= area.height || x >= area.width {
            return x;
        }
        let (mut x, y) = (area.x + x, area.y + y);
        for (symbol, columns) in text::clusters(text).filter(|(_, columns)| *columns > 0) {
            let end = x + columns as u16;
            if end > area.right() {
                break;
            }
            if let Some(cell) = self.buffer.cell_mut((x, y)) {
                // What stood there before leaves nothing behind, such as being dim.
                cell.reset();
                cell.set_symbol(symbol).set_style(style);
            }
            // The second half of a wide glyph bears its style too: else ratatui does not see that the half must be
            // painted anew when something without an underline comes there.
            for half in x + 1..end {
                if let Some(cell) = self.buffer.cell_mut((half, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
            x = end;
        }
        x - area.x
    }

    /// Like [`put`](Self::put), shortened with an ellipsis to at most `room` columns.
    pub fn put_fit(
        &mut self,
        area: Rect,
        (x, y): (u16, u16),
        room: u16,
        text: &str,
        style: Style,
    ) -> u16 {
        let room = room.min(area.width.saturating_sub(x));
        let fitted = text::fit_with(text, usize::from(room), self.look.symbols.ellipsis);
        self.put(area, x, y, &fitted, style)
    }

    /// Puts `text` so that it ends at the right edge of `area`. Returns the column at which it starts.
    pub fn put_right(&mut self, area: Rect, y: u16, text: &str, style: Style) -> u16 {
        let width = text::width(text) as u16;
        let x = area.width.saturating_sub(width);
        self.put(area, x, y, text, style);
        x
    }

    /// The sign that there is more below, at the last row, in the margin behind `area`: inside it would stand over a word.
    pub fn put_more(&mut self, area: Rect) {
        let margin = Rect {
            x: area.right(),
            width: 1,
            ..area
        };
        let last = area.height.saturating_sub(1);
        self.put(
            margin,
            0,
            last,
            self.look.symbols.more,
            self.look.theme.faint,
        );
    }

    /// From this row of the screen on something else is drawn in front: what lies beneath cannot be clicked any more.
    pub fn cover(&mut self, top: u16) {
        for (zone, _) in &mut self.zones {
            zone.height = zone.height.min(top.saturating_sub(zone.y));
        }
        self.zones.retain(|(zone, _)| zone.height > 0);
    }

    /// Lets a click into row `y` of `area` mean `action`.
    pub fn zone(&mut self, area: Rect, y: u16, action: Action) {
        if y < area.height {
            let row = Rect {
                y: area.y + y,
                height: 1,
                ..area
            };
            self.zones.push((row, action));
        }
    }

    /// Lets a click anywhere in `area` mean `action`, and the wheel move there.
    pub fn zone_whole(&mut self, area: Rect, action: Action) {
        self.zones.push((area, action));
    }

    /// A light line across row `y`.
    pub fn rule(&mut self, area: Rect, y: u16) {
        let line = self.look.symbols.rule.repeat(usize::from(area.width));
        self.put(area, 0, y, &line, self.look.theme.faint);
    }

    /// A light line down column `x`.
    pub fn bar(&mut self, area: Rect, x: u16) {
        for y in 0..area.height {
            self.put(area, x, y, self.look.symbols.bar, self.look.theme.faint);
        }
    }

    /// Lets the caret stand at column `x`, row `y` of `area`, if that is inside it.
    pub fn set_caret(&mut self, area: Rect, x: u16, y: u16) {
        if x < area.width && y < area.height {
            self.caret = Some(Position::new(area.x + x, area.y + y));
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use ratatui::style::Modifier;

    use super::*;
    use crate::domain::Lang;
    use crate::ui::look::{Symbols, Theme};

    #[test]
    fn what_is_covered_cannot_be_clicked() {
        let area = Rect::new(0, 0, 4, 8);
        let look = Look {
            theme: Theme::dark(),
            symbols: Symbols::UNICODE,
            lang: Lang::En,
            today: NaiveDate::default(),
            clock_is_set: false,
            week_starts: None,
        };
        let mut canvas = Canvas {
            buffer: &mut Buffer::empty(area),
            look: &look,
            caret: None,
            zones: vec![(area, Action::Pane)],
        };
        canvas.zone(area, 4, Action::Point(4));
        canvas.zone(area, 5, Action::Point(5));
        canvas.cover(5);
        let left = [
            (Rect { height: 5, ..area }, Action::Pane),
            (Rect::new(0, 4, 4, 1), Action::Point(4)),
        ];
        assert_eq!(canvas.zones, left);
    }

    #[test]
    fn both_halves_of_a_wide_glyph_bear_its_style() {
        let area = Rect::new(0, 0, 4, 1);
        let mut buffer = Buffer::empty(area);
        let look = Look {
            theme: Theme::dark(),
            symbols: Symbols::UNICODE,
            lang: Lang::Ja,
            today: NaiveDate::default(),
            clock_is_set: false,
            week_starts: None,
        };
        let mut canvas = Canvas {
            buffer: &mut buffer,
            look: &look,
            caret: None,
            zones: Vec::new(),
        };
        let underlined = Style::new().add_modifier(Modifier::UNDERLINED);
        assert_eq!(canvas.put(area, 0, 0, "記", underlined), 2);
        assert!(buffer[(1, 0)].modifier.contains(Modifier::UNDERLINED));
        assert!(!buffer[(2, 0)].modifier.contains(Modifier::UNDERLINED));
    }
}
