//! A box in front of what is drawn already.

use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::canvas::Canvas;

/// So many columns beside a box are too few for words.
const NARROW: u16 = 8;

/// Clears a box of at most this size in the middle of `area`, frames it with light lines, and returns what is inside.
pub fn open(canvas: &mut Canvas, area: Rect, width: u16, height: u16) -> Rect {
    let place = place(area, width, height, 3);
    clear_beside(canvas, area, place);
    frame(canvas, place)
}

/// Like [`open`], at the lower edge of `area`: what is asked about above it stays in sight.
pub fn open_low(canvas: &mut Canvas, area: Rect, width: u16, height: u16) -> Rect {
    let place = place(area, width, height, 1);
    clear_beside(canvas, area, place);
    frame(canvas, place)
}

/// A box of at most this size; of what is free above and below it, one part in `parts` is above.
fn place(area: Rect, width: u16, height: u16, parts: u16) -> Rect {
    let width = width.min(area.width);
    let height = height.min(area.height);
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / parts,
        width,
        height,
    }
}

fn frame(canvas: &mut Canvas, place: Rect) -> Rect {
    let Rect { width, height, .. } = place;
    clear(canvas, place);
    canvas.rule(place, 0);
    canvas.rule(place, height.saturating_sub(1));
    canvas.bar(place, 0);
    canvas.bar(place, width.saturating_sub(1));
    let (right, below) = (width.saturating_sub(1), height.saturating_sub(1));
    for (corner, (x, y)) in [(0, 0), (right, 0), (0, below), (right, below)]
        .into_iter()
        .enumerate()
    {
        canvas.put(
            place,
            x,
            y,
            canvas.look.symbols.corners[corner],
            canvas.look.theme.faint,
        );
    }
    Rect {
        x: place.x + 2.min(width),
        y: place.y + 1.min(height),
        width: width.saturating_sub(4),
        height: height.saturating_sub(2),
    }
}

/// Empties the rows beside a box that leaves only a few columns of them: letters cut from their words, or a pointer, would
/// be left.
fn clear_beside(canvas: &mut Canvas, area: Rect, place: Rect) {
    if area.width - place.width <= NARROW {
        let rows = Rect {
            x: area.x,
            width: area.width,
            ..place
        };
        clear(canvas, rows);
    }
}

/// Empties `place`. A wide glyph that reaches in from the left is taken away whole, or its half would tear the edge
/// (ratatui issue 2526).
fn clear(canvas: &mut Canvas, place: Rect) {
    if let Some(x) = place.x.checked_sub(1) {
        for y in place.y..place.bottom() {
            if let Some(cell) = canvas.buffer.cell_mut((x, y))
                && crate::text::width(cell.symbol()) > 1
            {
                cell.reset();
            }
        }
    }
    Clear.render(place, canvas.buffer);
}
