//! The third step: did, learned, next, strengths shown, beside what helps to remember.

use ratatui::layout::Rect;

use super::Reviewing;
use super::texts::Text;
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::WIDE;
use crate::ui::prose::Prose;
use crate::words::{month_review as words, terms};

/// A text that is not being written shows so many rows at most.
const ASIDE: u16 = 3;
/// From this height on there is air between the texts.
const AIRY: u16 = 10;
/// In a narrow window the reminder takes so many rows at most.
const REMINDER: u16 = 3;

impl Reviewing {
    /// Draws the texts, and in a wide window what helps to remember beside them, else a reminder above.
    pub(super) fn view_looking_back(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        if area.width + 4 >= WIDE {
            let width = area.width * 60 / 100;
            canvas.bar(area, width + 1);
            let beside = Rect {
                x: area.x + width + 4,
                width: area.width - width - 4,
                ..area
            };
            let prose = self.remembered(&look, beside.width);
            prose.read(canvas, beside, &mut self.scroll);
            return self.view_texts(canvas, Rect { width, ..area });
        }
        let mut top = 0;
        let prose = self.remembered(&look, area.width);
        if area.height >= 12 && prose.height() > 0 {
            top = (prose.height() as u16).min(1 + REMINDER);
            let above = Rect {
                height: top,
                ..area
            };
            prose.read(canvas, above, &mut self.scroll);
            top += 1;
        }
        let below = Rect {
            y: area.y + top,
            height: area.height - top,
            ..area
        };
        self.view_texts(canvas, below);
    }

    /// The texts, labels at the left. The one being written has what room the others leave.
    fn view_texts(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let labels = words::texts(look.lang);
        let hints = words::questions(look.lang);
        let widest = labels.iter().map(|label| text::width(label)).max();
        let column = 4 + widest.unwrap_or(0) as u16;
        let width = area.width.saturating_sub(column).min(72);
        let here = self.texts.focus.unwrap_or(Text::Did);
        let is_airy = area.height >= AIRY;
        let gap = u16::from(is_airy);
        // The others together take at most half of the room.
        let most = (area.height.saturating_sub(3 * gap) / 6).clamp(1, ASIDE);
        let mut rows = Text::BACK.map(|text| self.texts.rows(text, width, area.height).min(most));
        let others: u16 = Text::BACK
            .iter()
            .zip(rows)
            .filter(|(text, _)| **text != here)
            .map(|(_, rows)| rows)
            .sum();
        let room = area.height.saturating_sub(others + 3 * gap).max(1);
        let written = self.texts.rows(here, width, room);
        rows[here as usize] = written.max(if is_airy { ASIDE } else { 1 }).min(room);
        let mut y = 0;
        for (place, text) in Text::BACK.into_iter().enumerate() {
            if y >= area.height {
                break;
            }
            let height = rows[place].min(area.height - y);
            let style = if text == here {
                canvas.put(area, 0, y, look.symbols.pointer, look.theme.indigo);
                look.theme.indigo
            } else {
                look.theme.faint
            };
            canvas.put_fit(area, (2, y), column, labels[place], style);
            let inner = Rect {
                x: area.x + column.min(area.width),
                y: area.y + y,
                width,
                height,
            };
            if text != here && self.texts.rows(text, width, height + 1) > height {
                canvas.put_more(inner);
            }
            self.texts.draw(canvas, inner, text, hints[place]);
            y += height + gap;
        }
    }

    /// What was to come next, and what came to an end.
    fn remembered(&self, look: &Look, width: u16) -> Prose {
        let mut prose = Prose::new(width);
        if !self.known.last_next.trim().is_empty() {
            self.say_last_next(&mut prose, look);
        }
        if !self.known.ended.is_empty() {
            if prose.height() > 0 {
                prose.blank();
            }
            prose.say(words::ended(look.lang), look.theme.faint);
            for takeaway in &self.known.ended {
                let lead = format!("{}  ", terms::kind(look.lang, takeaway.kind));
                let state = terms::state(look.lang, takeaway.kind, takeaway.state);
                let runs = [(takeaway.text.clone(), look.theme.ink)];
                prose.add(&lead, look.theme.mark(takeaway.kind), &runs);
                let mut said = state.to_owned();
                if !takeaway.result.trim().is_empty() {
                    said = format!("{said}: {}", takeaway.result.replace('\n', " "));
                }
                prose.append(2, &[(said, look.theme.faint)]);
            }
        }
        prose
    }

    fn say_last_next(&self, prose: &mut Prose, look: &Look) {
        let before = self.month.before();
        prose.say(words::last_next(look.lang, before), look.theme.faint);
        for line in self.known.last_next.trim().lines() {
            prose.add("  ", look.theme.ink, &[(line.to_owned(), look.theme.ink)]);
        }
    }
}
