//! The cover that hides everything from who looks over a shoulder.

use ratatui::crossterm::event::{MouseEvent, MouseEventKind};
use ratatui::layout::Rect;

use super::Input;
use crate::text;
use crate::ui::canvas::Canvas;
use crate::words::app as words;

/// Draws nothing but the sign, and how to come back.
pub(super) fn draw(canvas: &mut Canvas, area: Rect) {
    let look = *canvas.look;
    let rows = [
        (look.symbols.sign, look.theme.heading()),
        (words::hidden(look.lang), look.theme.faint),
    ];
    for (place, (row, style)) in rows.into_iter().enumerate() {
        let columns = text::width(row) as u16;
        let x = area.width.saturating_sub(columns) / 2;
        let y = area.height / 3 + 2 * place as u16;
        canvas.put_fit(area, (x, y), area.width, row, style);
    }
}

/// Whether this takes the cover away: a key, a paste, a click; not a hand that brushes the wheel.
pub(super) const fn reveals(input: &Input) -> bool {
    matches!(
        input,
        Input::Key(_)
            | Input::Text(_)
            | Input::Paste(_)
            | Input::Mouse(MouseEvent {
                kind: MouseEventKind::Down(_),
                ..
            })
    )
}
