//! How the tab is drawn: the versions and the supports with how each stands, and the selected one beside or over them.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Analyses;
use super::detail::next_look;
use super::rows::Row;
use super::supports::{Widths, cells, lacking};
use crate::domain::SelfAnalysis;
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::panes::{Panes, inset};
use crate::ui::prose::Prose;
use crate::ui::sections::{Line, Sections};
use crate::words::analyses as words;

/// The column at which rows begin.
const ROW: u16 = 2;
/// The columns between two cells.
const GAP: u16 = 2;
/// From this height on there is a blank line between the sections.
const SPACED: u16 = 14;

impl Analyses {
    /// Draws it into `area`.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        if self.rows.is_empty() {
            return draw_empty(canvas, area);
        }
        if self.compared.is_some() {
            canvas.zone_whole(area, Action::Pane);
            return self.draw_page(canvas, inset(area, 2));
        }
        let panes = Panes::divide(canvas, area, self.reading);
        if let Some(list) = panes.list {
            self.draw_list(canvas, list);
        }
        if let Some(place) = panes.detail {
            self.draw_page(canvas, place);
        }
    }

    fn draw_list(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        // The list learns how long a page is.
        self.list.window(self.rows.len(), area.height);
        let selected = self.list.selected();
        let is_spaced = area.height >= SPACED;
        let lines = Sections::of(&self.matter.sections(), is_spaced).scrolled_as(&self.lines);
        self.lines = lines;
        // The last column is that of the sign that there is more.
        let inner = Rect {
            width: area.width.saturating_sub(1),
            ..area
        };
        let room = inner.width.saturating_sub(ROW);
        let widths = Widths::of(&look, room);
        // Of all of them, so that nothing moves while one scrolls.
        let day = |one: &SelfAnalysis| words::version(look.lang, one, look.today);
        let days = self.matter.versions.iter();
        let days = days.map(|one| text::width(&day(one))).max().unwrap_or(0);
        for (y, line) in (0..).zip(self.lines.window(selected, area.height).to_vec()) {
            match line {
                Line::Blank => {}
                Line::Heading(0) => {
                    canvas.put(inner, ROW, y, words::versions(look.lang), theme.heading());
                }
                Line::Heading(_) => {
                    canvas.put(inner, ROW, y, words::supports(look.lang), theme.heading());
                    let [needed, given] = words::needed_and_given(look.lang);
                    let at = ROW + (widths.name + widths.gap) as u16;
                    canvas.put(inner, at, y, needed, theme.faint);
                    let at = at + (widths.needed + widths.gap) as u16;
                    canvas.put(inner, at, y, given, theme.faint);
                }
                Line::Row(place) => {
                    let Some(row) = self.rows.get(place).copied() else {
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
                    self.draw_row(canvas, (inner, y), row, (style, days, widths));
                }
            }
        }
        if self.lines.has_more(area.height) {
            canvas.put_more(inner);
        }
    }

    fn draw_row(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        row: Row,
        (style, days, widths): (Style, usize, Widths),
    ) {
        let look = *canvas.look;
        match row {
            Row::Version(place) => self.draw_version(canvas, (area, y), place, (style, days)),
            Row::Map => {
                let map = words::support_map(look.lang);
                let x = canvas.put(area, ROW, y, map, style);
                let (said, ink) = lacking(&self.matter, &look);
                canvas.put_fit(area, (x + GAP, y), area.width, &said, ink);
            }
            Row::Support(support) => {
                let one = &self.matter.map[support as usize];
                let mut x = ROW;
                for (words, ink) in cells(one, &look, widths, style) {
                    x = canvas.put(area, x, y, &words, ink);
                }
            }
        }
    }

    fn draw_version(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        place: usize,
        (style, days): (Style, usize),
    ) {
        let look = *canvas.look;
        let theme = look.theme;
        let (Some(version), Some(held)) =
            (self.matter.versions.get(place), self.matter.held.get(place))
        else {
            return;
        };
        let day = words::version(look.lang, version, look.today);
        canvas.put_fit(area, (ROW, y), area.width, &day, style);
        let at = ROW + days as u16 + GAP;
        if !version.is_finished() {
            let said = words::goes_on(look.lang, version.step);
            canvas.put_fit(area, (at, y), area.width, &said, theme.indigo);
            return;
        }
        let holds = words::holds(look.lang, held.0, held.1);
        let mut room = area.width.saturating_sub(at);
        if self.matter.is_present(version) {
            let (next, ink) = next_look(version, &look);
            let width = text::width(&next) as u16;
            // What is due is said before what it holds.
            if version.due() <= look.today && width < room
                || width + GAP + text::width(&holds) as u16 <= room
            {
                canvas.put_right(area, y, &next, ink);
                room = room.saturating_sub(width + GAP);
            }
        }
        canvas.put_fit(area, (at, y), room, &holds, theme.faint);
    }
}

/// What a self-analysis is for, and how the first one is begun.
fn draw_empty(canvas: &mut Canvas, area: Rect) {
    let look = *canvas.look;
    let theme = look.theme;
    let area = inset(area, 2);
    let [headline, what, how] = words::none_yet(look.lang);
    let (key, does) = words::begins(look.lang);
    let key = format!("  {key}   ");
    let mut prose = Prose::new(area.width.min(84));
    prose.say(headline, theme.heading());
    prose.say(what, theme.ink);
    prose.say(how, theme.ink);
    prose.blank();
    prose.add(&key, theme.indigo, &[(does.to_owned(), theme.ink)]);
    if prose.height() > usize::from(area.height) {
        // Where not all has room, it is known how to begin at least.
        prose = Prose::new(area.width.min(84));
        prose.say(headline, theme.heading());
        prose.add(&key, theme.indigo, &[(does.to_owned(), theme.ink)]);
        prose.say(how, theme.ink);
    }
    prose.draw(canvas, area, 0);
}
