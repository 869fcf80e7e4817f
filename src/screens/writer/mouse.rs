//! The mouse in a text being written: it goes to the note or to a field above it.

use super::header::Header;
use super::{Focus, Writer};
use crate::ui::mouse::Mouse;

impl Writer {
    /// Lets the texts answer the mouse; `true` if it was meant. The wheel is the note's, wherever the pointer is. Behind a
    /// question the texts are out of reach.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        if self.clash.is_some() {
            return false;
        }
        if let Some(closing) = &mut self.closing {
            return closing.mouse(mouse);
        }
        if let Some(rows) = mouse.deed.wheel() {
            self.note.editor.scroll_by(rows);
            return true;
        }
        let mut answered = None;
        if self.note.mouse(mouse) {
            answered = Some(Focus::Note);
        }
        for field in Header::first(self.kind)..=Header::last(self.kind) {
            if answered.is_none() && self.header.field(field).mouse(mouse) {
                answered = Some(Focus::Header(field));
            }
        }
        if let Some(focus) = answered.filter(|_| mouse.deed.is_press()) {
            self.focus = focus;
        }
        answered.is_some()
    }
}
