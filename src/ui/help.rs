//! All keys of what is in front, read from the same tables that carry them out, and the marks of a note.

use ratatui::layout::Rect;

use super::action::Action;
use super::canvas::Canvas;
use super::keys::Binding;
use super::popup;
use super::scroll::Scroll;
use crate::domain::Kind;
use crate::text;
use crate::words::{note, terms};

/// The help's state.
#[derive(Debug)]
pub struct Help {
    tables: Vec<&'static [Binding]>,
    scroll: Scroll,
}

impl Help {
    /// The help for these tables.
    pub fn new(tables: Vec<&'static [Binding]>) -> Self {
        Self {
            tables,
            scroll: Scroll::default(),
        }
    }

    /// Takes an action; `true` when it shall close.
    pub fn act(&mut self, action: Action) -> bool {
        self.scroll.act(action);
        action == Action::Back
    }

    /// Draws it in the middle of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let mut rows: Vec<(String, String)> = Vec::new();
        for (number, table) in self.tables.iter().enumerate() {
            if number > 0 {
                rows.push(Default::default());
            }
            for binding in *table {
                let keys: Vec<String> = binding
                    .keys
                    .iter()
                    .map(|key| key.label(look.lang))
                    .collect();
                rows.push((keys.join(" "), binding.says(look.lang).into()));
            }
        }
        rows.push(Default::default());
        for kind in Kind::ALL {
            let words = format!(
                "{}: {}",
                terms::kind(look.lang, kind),
                note::meaning(look.lang, kind)
            );
            rows.push((kind.mark().into(), words));
        }
        let keys = rows
            .iter()
            .map(|(keys, _)| text::width(keys))
            .max()
            .unwrap_or(0) as u16;
        let inner = popup::open(canvas, area, 66, rows.len() as u16 + 2);
        let top = self.scroll.top(rows.len(), inner.height);
        for (y, (keyed, words)) in rows.iter().skip(top).take(inner.height.into()).enumerate() {
            canvas.put(inner, 0, y as u16, keyed, look.theme.indigo);
            canvas.put(inner, keys + 3, y as u16, words, look.theme.ink);
        }
        if self.scroll.has_more() {
            canvas.put_more(inner);
        }
    }
}
