//! All keys of what is in front, read from the same tables that carry them out, and the marks of a note.

use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::action::Action;
use super::canvas::Canvas;
use super::keys::Binding;
use super::panes::inset;
use super::scroll::Scroll;
use crate::domain::{Kind, Lang};
use crate::text;
use crate::words::{app, note, terms};

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

    /// Draws it into the whole of `area`: the groups beside one another where they fit, else one below the other.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        Clear.render(area, canvas.buffer);
        let groups = self.groups(look.lang);
        let widest = |column: fn(&(String, String)) -> &String| {
            groups
                .iter()
                .flatten()
                .map(|row| text::width(column(row)))
                .max()
                .unwrap_or(0) as u16
        };
        let (keys, words) = (widest(|row| &row.0), widest(|row| &row.1));
        let area = inset(area, 2);
        let columns = flow(&groups, area.height);
        let is_beside = columns.len() as u16 * (keys + words + 8) <= area.width + 5;
        let columns = if is_beside {
            columns
        } else {
            vec![groups.join(&(String::new(), String::new()))]
        };
        let tallest = columns.iter().map(Vec::len).max().unwrap_or(0);
        let top = self.scroll.top(tallest, area.height);
        for (column, rows) in columns.iter().enumerate() {
            let x = column as u16 * (keys + words + 8);
            for (y, (keyed, says)) in rows.iter().skip(top).enumerate() {
                canvas.put(area, x, y as u16, keyed, look.theme.indigo);
                canvas.put(area, x + keys + 3, y as u16, says, look.theme.ink);
            }
        }
        if self.scroll.has_more() {
            canvas.put_more(area);
        }
    }

    /// Keys and words of each table, and the marks of a note.
    fn groups(&self, lang: Lang) -> Vec<Vec<(String, String)>> {
        let keyed = |binding: &Binding| {
            let keys: Vec<String> = binding.keys.iter().map(|key| key.label(lang)).collect();
            (keys.join(" "), binding.says(lang).to_owned())
        };
        let marked = |kind: Kind| {
            let words = format!("{}: {}", terms::kind(lang, kind), note::meaning(lang, kind));
            (kind.mark().to_owned(), words)
        };
        let tables = self.tables.iter().filter(|table| !table.is_empty());
        let mut groups: Vec<Vec<_>> = tables
            .map(|table| table.iter().map(keyed).collect())
            .collect();
        groups.push(Kind::ALL.into_iter().map(marked).collect());
        let told = app::mouse(lang).map(|(how, does)| (how.to_owned(), does.to_owned()));
        groups.push(told.to_vec());
        groups
    }
}

/// The groups in columns of at most this height, none of them torn, with an empty row between two.
fn flow(groups: &[Vec<(String, String)>], height: u16) -> Vec<Vec<(String, String)>> {
    let mut columns: Vec<Vec<(String, String)>> = Vec::new();
    for group in groups {
        match columns.last_mut() {
            Some(column) if column.len() + 1 + group.len() <= height.into() => {
                column.push(Default::default());
                column.extend_from_slice(group);
            }
            _ => columns.push(group.clone()),
        }
    }
    columns
}
