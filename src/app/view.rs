//! The frame around the screens: the tab bar, the footer, and whatever stands in front.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::{App, cover};
use crate::screens::{Overlay, Tab};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::footer;
use crate::ui::prose::Prose;
use crate::words::{app as words, terms};

/// The smallest window that shows anything.
const SMALLEST: (u16, u16) = (40, 12);
/// From this width on, the date stands in the tab bar.
const DATED: u16 = 100;

impl App {
    /// Draws everything into `buffer`. Returns where the terminal's cursor shall stand, if anywhere.
    pub fn view(&mut self, buffer: &mut Buffer) -> Option<Position> {
        let look = self.look;
        let area = buffer.area;
        let mut canvas = Canvas {
            buffer,
            look: &look,
            caret: None,
            zones: Vec::new(),
        };
        if self.is_hidden {
            cover::draw(&mut canvas, area);
            self.zones.clear();
            return None;
        }
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            let mut prose = Prose::new(area.width);
            prose.say(words::too_small(look.lang), look.theme.ink);
            prose.draw(&mut canvas, area, 0);
            self.zones.clear();
            return None;
        }
        let body = body(area);
        let whole = Rect {
            height: area.height - 2,
            ..area
        };
        if let Some(covering) = self.overlays.iter().rposition(Overlay::covers) {
            self.overlays[covering].view(&mut canvas, whole);
        } else {
            draw_tabs(&mut canvas, area, self.tab);
            self.screen().view(&mut canvas, body);
            self.seen.drawn();
        }
        if self.overlays.last().is_some_and(|front| !front.covers()) {
            // What lies beneath is out of reach.
            canvas.zones.clear();
        }
        self.draw_footer(&mut canvas, area);
        if let Some(overlay) = self.overlays.last_mut().filter(|overlay| !overlay.covers()) {
            canvas.caret = None;
            overlay.view(&mut canvas, body);
        }
        let caret = canvas.caret;
        self.zones = canvas.zones;
        caret
    }

    /// The window has this size by now: to be said before anything is read, so that what is listed is read once.
    pub fn fit(&mut self, area: Rect) {
        self.today.fit(body(area));
    }

    fn draw_footer(&self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let row = Rect {
            x: 2,
            y: area.height - 1,
            width: area.width - 4,
            height: 1,
        };
        let Some(message) = &self.message else {
            let (mut row, tables) = (row, self.tables());
            // A badge has no room where it would push a way on or out away.
            let needed = footer::needed(&tables, look.lang);
            let badges = [
                (look.clock_is_set, words::clock_is_set(look.lang)),
                (self.is_demo, words::demo(look.lang)),
            ];
            for (_, badge) in badges.into_iter().filter(|(is_on, _)| *is_on) {
                if needed + text::width(badge) + 2 <= usize::from(row.width) {
                    let x = canvas.put_right(row, 0, badge, look.theme.amber);
                    row.width = x.saturating_sub(2);
                }
            }
            return footer::draw(canvas, row, &tables);
        };
        let style = if message.is_trouble {
            look.theme.vermilion
        } else {
            look.theme.moss
        };
        let mut prose = Prose::new(row.width);
        prose.say(&message.words, style);
        let height = (prose.height() as u16).clamp(1, area.height / 2);
        let place = Rect {
            y: area.height - height,
            height,
            ..row
        };
        canvas.cover(place.y);
        for y in 0..height {
            let blanks = " ".repeat(usize::from(area.width));
            canvas.put(
                Rect {
                    x: 0,
                    width: area.width,
                    ..place
                },
                0,
                y,
                &blanks,
                look.theme.ink,
            );
        }
        prose.draw(canvas, place, 0);
    }
}

/// What the tab bar and the footer leave of a window.
fn body(area: Rect) -> Rect {
    Rect {
        y: area.y + 2.min(area.height),
        height: area.height.saturating_sub(4),
        ..area
    }
}

/// The tabs in full where they fit, else digits and the name of the one in front.
fn draw_tabs(canvas: &mut Canvas, area: Rect, front: Tab) {
    let look = *canvas.look;
    let theme = look.theme;
    let names = Tab::ALL.map(|tab| tab.name(look.lang));
    let sign = 3 + text::width(look.symbols.sign);
    let full: usize = sign
        + names
            .iter()
            .map(|name| text::width(name) + 4)
            .sum::<usize>();
    let in_full = full <= usize::from(area.width);
    let mut x = canvas.put(area, 1, 0, look.symbols.sign, theme.heading()) + 2;
    for (place, (tab, name)) in Tab::ALL.into_iter().zip(names).enumerate() {
        let start = x;
        let style = if tab == front {
            theme
                .indigo
                .add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
        } else {
            theme.ink
        };
        x = canvas.put(area, x, 0, &(place + 1).to_string(), theme.faint) + 1;
        if in_full || tab == front {
            x = canvas.put(area, x, 0, name, style) + 2;
        }
        let zone = Rect {
            x: area.x + start,
            width: x - start,
            ..area
        };
        canvas.zone(zone, 0, Action::Tab(place as u8 + 1));
    }
    if area.width >= DATED {
        let row = Rect {
            width: area.width - 2,
            ..area
        };
        canvas.put_right(row, 0, &terms::date(look.lang, look.today), theme.faint);
    }
}
