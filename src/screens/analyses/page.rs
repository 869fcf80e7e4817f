//! What is shown beside the list: wrapped once, scrolled, with a cursor among the mentors in it.

use ratatui::layout::Rect;

use super::Analyses;
use super::rows::Row;
use super::{comparing, detail, supports};
use crate::domain::Id;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::prose::Prose;

/// The most columns that are read in one row.
const MEASURE: u16 = 88;
/// The most columns of two versions side by side.
const DOUBLE: u16 = 156;

/// A page as it was wrapped.
#[derive(Debug)]
pub(super) struct Page {
    made: (u16, u16, Look),
    told: Told,
}

/// What a page says, and the mentors at whom the cursor can stand, each with their row, from the top.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) prose: Prose,
    pub(super) stops: Vec<(Id, usize)>,
}

impl Told {
    /// Nothing yet; rows will be this wide.
    pub(super) fn new(columns: u16) -> Self {
        Self {
            prose: Prose::new(columns),
            stops: Vec::new(),
        }
    }
}

impl Analyses {
    /// Draws what is selected, or what is compared, into `area`.
    pub(super) fn draw_page(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        // One less: the sign that there is more stands right behind.
        let columns = area.width.saturating_sub(1);
        let size = (columns, area.height);
        let is_it = |page: &Page| {
            let (wide, high, made) = &page.made;
            (*wide, *high) == size && made.is_drawn_as(&look)
        };
        if !self.page.as_ref().is_some_and(is_it) {
            let Some(told) = self.tell(&look, columns, area.height) else {
                return;
            };
            self.page = Some(Page {
                made: (columns, area.height, look),
                told,
            });
        }
        let Some(Page { told, .. }) = &self.page else {
            return;
        };
        told.prose.read(canvas, area, &mut self.scroll);
        let (top, _) = self.scroll.sight();
        for (number, place) in (1..=u8::MAX).zip(self.seen()) {
            let (mentor, line) = told.stops[place];
            let y = (line - top) as u16;
            if self.reading && self.at == Some(mentor) {
                canvas.put(area, 0, y, look.symbols.pointer, look.theme.indigo);
            }
            canvas.zone(area, y, Action::Stand(number));
        }
    }

    fn tell(&self, look: &Look, columns: u16, height: u16) -> Option<Told> {
        let has_tables = self.has_tables;
        if let (Some(one), Some(other)) = (self.version(), self.compared) {
            let other = self.matter.finished(other)?;
            let at = |id: Id| self.matter.place(id);
            let (then, now) = if at(one.id) < at(other.id) {
                (other, one)
            } else {
                (one, other)
            };
            let room = (columns.min(DOUBLE), height);
            return Some(comparing::tell((then, now), look, room, has_tables));
        }
        let room = (columns.min(MEASURE), height);
        Some(match self.selected()? {
            Row::Version(_) => detail::tell(&self.matter, self.version()?, look, room, has_tables),
            Row::Map => supports::tell_map(&self.matter, look, room.0, has_tables),
            Row::Support(support) => supports::tell(&self.matter, support, look, room.0),
        })
    }

    /// Scrolls; the cursor does not stay where nobody sees it. `true` if `action` was a move.
    pub(super) fn scroll_page(&mut self, action: Action) -> bool {
        let is_move = self.scroll.act(action);
        let stops = self.stops();
        let seen = self.seen();
        let place = stops.iter().position(|(id, _)| Some(*id) == self.at);
        if place.is_none_or(|place| !seen.contains(&place)) || action == Action::Top {
            self.at = None;
        }
        is_move
    }

    /// Moves the cursor to the mentor below or above, if they are in sight.
    pub(super) fn moved_to_mentor(&mut self, action: Action) -> bool {
        let stops = self.stops();
        let place = stops.iter().position(|(id, _)| Some(*id) == self.at);
        let seen = self.seen();
        let next = match (action, place) {
            (Action::Down, Some(place)) => place + 1,
            (Action::Down, None) => seen.start,
            (Action::Up, Some(place)) if place > seen.start => place - 1,
            // Above the first of them is the text.
            (Action::Up, Some(_)) => {
                self.at = None;
                return true;
            }
            _ => return false,
        };
        let next = seen.contains(&next).then(|| stops[next].0);
        if next.is_some() {
            self.at = next;
        }
        next.is_some()
    }

    /// Points at the mentor of this number among those in sight, counted from 1.
    pub(super) fn stand_at_seen(&mut self, number: u8) {
        let seen = self.seen();
        let place = (seen.start + usize::from(number)).checked_sub(1);
        if let Some(place) = place.filter(|place| seen.contains(place)) {
            self.at = self.stops().get(place).map(|(id, _)| *id);
            self.reading = true;
        }
    }

    fn stops(&self) -> &[(Id, usize)] {
        self.page.as_ref().map_or(&[], |page| &page.told.stops)
    }

    /// The mentors in sight.
    fn seen(&self) -> std::ops::Range<usize> {
        let (top, page) = self.scroll.sight();
        let stops = self.stops();
        let from = stops.partition_point(|(_, line)| *line < top);
        from..stops.partition_point(|(_, line)| *line < top + page)
    }
}
