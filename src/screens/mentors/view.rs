//! How the mentors are drawn: the list with each one's standing, and the selected one beside or over it.

use ratatui::layout::Rect;

use super::Mentors;
use super::row::Standing;
use crate::domain::Mentor;
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::{Panes, inset};
use crate::ui::prose::Prose;
use crate::words::{mentors as words, terms};

/// The column at which the stages begin.
const STAGE: u16 = 2;
/// Below so many columns all are called in short as soon as one has to be.
const NARROW: u16 = 50;
/// The columns that a name must have before a standing is said in words.
const NAME_ROOM: u16 = 14;
/// The columns between two cells.
const GAP: u16 = 2;

impl Mentors {
    /// Draws them into `area`.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        if self.people.is_empty() {
            let look = *canvas.look;
            let area = inset(area, 2);
            let mut prose = Prose::new(area.width.min(84));
            prose.say(words::nobody_yet(look.lang), look.theme.ink);
            prose.draw(canvas, area, 0);
            return;
        }
        let panes = Panes::divide(canvas, area, self.reading);
        if let Some(list) = panes.list {
            self.draw_list(canvas, list);
        }
        if let (Some(detail), Some(place)) = (&self.detail, panes.detail) {
            detail.draw(canvas, place, (self.is_past, &mut self.scroll));
        }
    }

    fn draw_list(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        let rows = self.list.window(self.people.len(), area.height);
        // Of all of them, so that nothing moves while one scrolls.
        let stands: Vec<Standing> = self
            .people
            .iter()
            .map(|one| self.stands(one, &look))
            .collect();
        let last = stands.iter().map(|one| text::width(&one.last)).max();
        let last = last.unwrap_or(0) as u16;
        let area = Rect {
            width: area.width.saturating_sub(1),
            ..area
        };
        let stages = self
            .people
            .iter()
            .map(|one| text::width(terms::stage(look.lang, one.stage)));
        let name_at = STAGE + stages.max().unwrap_or(0) as u16 + GAP;
        let verdicts = stands.iter().map(|one| text::width(one.words)).max();
        let verdicts = verdicts.unwrap_or(0) as u16;
        let in_words = area.width >= name_at + NAME_ROOM + GAP + verdicts + GAP + last;
        let standing = if in_words { verdicts } else { 2 };
        let is_narrow = area.width < NARROW;
        let right = area.width.saturating_sub(last);
        let middle = right.saturating_sub(standing + if in_words { GAP } else { 1 });
        let mut stage_above = None;
        for (y, place) in rows.enumerate() {
            let y = y as u16;
            let mentor = &self.people[place];
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
            if stage_above != Some(mentor.stage) {
                let stage = terms::stage(look.lang, mentor.stage);
                canvas.put(area, 2, y, stage, theme.faint);
                stage_above = Some(mentor.stage);
            }
            let style = if is_selected {
                theme.heading()
            } else {
                theme.ink
            };
            let stands = &stands[place];
            let said = if in_words { stands.words } else { stands.sign };
            let last_at = area.width.saturating_sub(text::width(&stands.last) as u16);
            // Where nothing is said of the rhythm the name has its room.
            let end = if said.is_empty() { last_at } else { middle };
            let room = end.saturating_sub(name_at + GAP);
            let called = self.called.get(&mentor.id).unwrap_or(&mentor.name);
            let is_long = |one: &Mentor| text::width(&one.name) > usize::from(room);
            let name = if is_long(mentor) || is_narrow && self.people.iter().any(is_long) {
                called
            } else {
                &mentor.name
            };
            canvas.put_fit(area, (name_at, y), room, name, style);
            canvas.put(area, middle, y, said, stands.ink);
            canvas.put(area, last_at, y, &stands.last, stands.last_ink);
        }
    }

    fn stands(&self, mentor: &Mentor, look: &Look) -> Standing {
        let met = self.met.get(&mentor.id).copied();
        Standing::of(mentor, met, self.approach(mentor), look)
    }
}
