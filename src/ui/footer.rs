//! The footer: as many hints as fit, the least important dropped first.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::keys::Binding;
use crate::text;

/// The columns between two hints.
const GAP: usize = 3;

/// Draws the ranked rows of `tables`. The order is the tables'; what does not fit is dropped by rank.
pub fn draw(canvas: &mut Canvas, area: Rect, tables: &[&'static [Binding]]) {
    let look = *canvas.look;
    let mut hints: Vec<(&Binding, String)> = tables
        .iter()
        .flat_map(|table| table.iter())
        .filter(|binding| binding.rank > 0)
        .map(|binding| (binding, binding.keys[0].label(look.lang)))
        .collect();
    let columns = |(binding, key): &(&Binding, String)| {
        text::width(key) + 1 + text::width(binding.says(look.lang)) + GAP
    };
    // The last one needs no gap behind it.
    while hints.iter().map(columns).sum::<usize>() > usize::from(area.width) + GAP {
        let Some(least) = hints.iter().map(|(binding, _)| binding.rank).max() else {
            break;
        };
        let Some(place) = hints.iter().rposition(|(binding, _)| binding.rank == least) else {
            break;
        };
        hints.remove(place);
    }
    let mut x = 0;
    for (binding, key) in hints {
        x = canvas.put(area, x, 0, &key, look.theme.indigo) + 1;
        x = canvas.put(area, x, 0, binding.says(look.lang), look.theme.faint) + GAP as u16;
    }
}
