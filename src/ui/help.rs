//! All keys of what is in front, read from the same tables that carry them out, and the marks of a note.

use ratatui::layout::Rect;

use super::action::Action;
use super::canvas::Canvas;
use super::keys::Binding;
use super::panes::inset;
use super::scroll::Scroll;
use crate::domain::{Kind, Lang};
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

    /// Draws it into the whole of `area`, in as many columns as fit.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let rows = self.rows(look.lang);
        let keys = rows
            .iter()
            .map(|(keys, _)| text::width(keys))
            .max()
            .unwrap_or(0);
        let words = rows
            .iter()
            .map(|(_, words)| text::width(words))
            .max()
            .unwrap_or(0);
        let wide = (keys + words + 8) as u16;
        let area = inset(area, 2);
        let height = usize::from(area.height);
        // With room for all rows side by side they are all seen; else one column is read from top to bottom.
        let columns = usize::from(area.width / wide.max(1)).max(1);
        let tall = rows.len().div_ceil(columns);
        let top = if tall <= height {
            0
        } else {
            self.scroll.top(rows.len(), area.height)
        };
        let per_column = if tall <= height {
            tall.max(height.min(rows.len()))
        } else {
            height
        };
        for (place, (keyed, words)) in rows.iter().skip(top).take(per_column * columns).enumerate()
        {
            let x = (place / per_column.max(1)) as u16 * wide;
            let y = (place % per_column.max(1)) as u16;
            canvas.put(area, x, y, keyed, look.theme.indigo);
            canvas.put(area, x + keys as u16 + 3, y, words, look.theme.ink);
        }
        if tall > height && self.scroll.has_more() {
            canvas.put_more(area);
        }
    }

    /// Keys and words; an empty row sets the tables apart.
    fn rows(&self, lang: Lang) -> Vec<(String, String)> {
        let mut rows: Vec<(String, String)> = Vec::new();
        for table in &self.tables {
            for binding in *table {
                let keys: Vec<String> = binding.keys.iter().map(|key| key.label(lang)).collect();
                rows.push((keys.join(" "), binding.says(lang).into()));
            }
            rows.push(Default::default());
        }
        for kind in Kind::ALL {
            let words = format!("{}: {}", terms::kind(lang, kind), note::meaning(lang, kind));
            rows.push((kind.mark().into(), words));
        }
        rows
    }
}
