//! The footer: as many hints as fit, the least important dropped first.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::keys::Binding;
use crate::domain::Lang;
use crate::text;

/// The columns between two hints.
const GAP: usize = 3;

/// Up to this rank a hint is a way on or out, which nothing may push away.
const NEEDED: u8 = 2;

/// The columns that the hints take without which nobody knows a way on or out.
pub fn needed(tables: &[&'static [Binding]], lang: Lang) -> usize {
    let rows = tables.iter().flat_map(|table| table.iter());
    rows.filter(|binding| (1..=NEEDED).contains(&binding.rank))
        .map(|binding| columns(binding, &binding.keys[0].label(lang), lang))
        .sum()
}

/// The columns of a hint, and of the gap behind it.
fn columns(binding: &Binding, key: &str, lang: Lang) -> usize {
    text::width(key) + 1 + text::width(binding.says(lang)) + GAP
}

/// Draws the ranked rows of `tables` in their order: by rank as many as fit.
pub fn draw(canvas: &mut Canvas, area: Rect, tables: &[&'static [Binding]]) {
    let look = *canvas.look;
    let hints: Vec<(&Binding, String)> = tables
        .iter()
        .flat_map(|table| table.iter())
        .filter(|binding| binding.rank > 0)
        .map(|binding| (binding, binding.keys[0].label(look.lang)))
        .collect();
    let mut by_rank: Vec<usize> = (0..hints.len()).collect();
    by_rank.sort_by_key(|place| hints[*place].0.rank);
    let mut is_shown = vec![false; hints.len()];
    // The last one needs no gap behind it.
    let mut room = usize::from(area.width) + GAP;
    for place in by_rank {
        let (binding, key) = &hints[place];
        let columns = columns(binding, key, look.lang);
        if columns <= room {
            room -= columns;
            is_shown[place] = true;
        }
    }
    let mut x = 0;
    for ((binding, key), _) in hints.iter().zip(is_shown).filter(|(_, is_shown)| *is_shown) {
        let start = x;
        x = canvas.put(area, x, 0, key, look.theme.indigo) + 1;
        x = canvas.put(area, x, 0, binding.says(look.lang), look.theme.ink);
        let zone = Rect {
            x: area.x + start,
            width: x - start,
            ..area
        };
        canvas.zone(zone, 0, binding.action);
        x += GAP as u16;
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use ratatui::buffer::Buffer;

    use super::*;
    use crate::ui::action::Action;
    use crate::ui::keys::Key;
    use crate::ui::look::{Look, Symbols, Theme};

    const fn hint(key: &'static [Key], says: &'static str, rank: u8) -> Binding {
        Binding {
            keys: key,
            action: Action::Open,
            words: (says, says),
            rank,
        }
    }

    const HINTS: &[Binding] = &[
        hint(&[Key::char('c')], "least", 4),
        hint(&[Key::char('a')], "first", 1),
        hint(&[Key::char('b')], "much too long for it", 3),
        hint(&[Key::char('x')], "never", 0),
    ];

    #[test]
    fn what_does_not_fit_makes_room_for_what_does() {
        for (width, shown) in [
            (50, "c least   a first   b much too long for it"),
            (17, "c least   a first"),
            (16, "a first"),
            (6, ""),
        ] {
            let area = Rect::new(0, 0, width, 1);
            let mut buffer = Buffer::empty(area);
            let look = Look {
                theme: Theme::plain(),
                symbols: Symbols::UNICODE,
                lang: Lang::En,
                today: NaiveDate::default(),
                clock_is_set: false,
                week_starts: None,
            };
            draw(
                &mut Canvas {
                    buffer: &mut buffer,
                    look: &look,
                    caret: None,
                    zones: Vec::new(),
                },
                area,
                &[HINTS],
            );
            let drawn: String = buffer
                .content
                .iter()
                .map(ratatui::buffer::Cell::symbol)
                .collect();
            assert_eq!(drawn.trim_end(), shown, "{width}");
        }
    }
}
