//! A list that narrows while one types: what is typed is looked for in each row's words, however they are written.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::action::Action;
use super::canvas::Canvas;
use super::editing::{self, Held};
use super::field::Field;
use super::list::List;
use super::mouse::Mouse;
use super::popup;
use crate::domain::fold;
use crate::text;
use crate::words::reading::in_kana;

/// The most columns of the box.
const WIDTH: u16 = 60;

/// The list's state.
#[derive(Debug)]
pub struct Picker {
    rows: Vec<PickerRow>,
    field: Field,
    list: List,
    /// The rows that have what is typed, by their place.
    found: Vec<usize>,
}

/// A row to choose.
#[derive(Debug)]
pub struct PickerRow {
    /// What it says.
    pub words: String,
    /// What stands at its right: what kind of thing it is, or its keys.
    pub tail: Tail,
    /// Whether it is chosen already.
    pub is_on: bool,
    /// By what it is found, folded.
    sought: String,
}

/// What stands at the right of a row.
#[derive(Debug)]
pub enum Tail {
    /// Keys that do the same.
    Keys(String),
    /// A word about it.
    Note(&'static str),
}

/// What became of the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// Nothing yet.
    Open,
    /// It was left.
    Left,
    /// The row with this number, in the order given.
    Row(usize),
}

impl PickerRow {
    /// A row that is found by its words, by `more`, and by the readings of what the program itself says in either.
    pub fn new(words: impl Into<String>, tail: Tail, more: &str) -> Self {
        let words = words.into();
        Self {
            sought: fold(&format!(
                "{words}\n{more}\n{}\n{}",
                in_kana(&words),
                in_kana(more)
            )),
            words,
            tail,
            is_on: false,
        }
    }
}

impl Picker {
    /// A list of these rows.
    pub fn new(rows: Vec<PickerRow>) -> Self {
        Self {
            found: (0..rows.len()).collect(),
            rows,
            field: Field::new(""),
            list: List::default(),
        }
    }

    /// Selects the row of this number, in the order given.
    pub const fn select(&mut self, row: usize) {
        self.list.select(row);
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action) -> Picked {
        let selected = self.found.get(self.list.selected()).copied();
        match action {
            Action::Back => return Picked::Left,
            Action::Save => return selected.map_or(Picked::Open, Picked::Row),
            // A click on what is selected already.
            Action::Point(row) if row == self.list.selected() => {
                return selected.map_or(Picked::Open, Picked::Row);
            }
            _ => _ = self.list.act(action, self.found.len()),
        }
        Picked::Open
    }

    /// A key that is not bound: it edits what is typed.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let version = self.field.editor.version();
        let is_edit = editing::edit(&mut self.field.editor, held, key, at);
        if self.field.editor.version() != version {
            self.find();
        }
        is_edit
    }

    /// Lets what is typed answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        mouse.deed.wheel().is_none() && self.field.mouse(mouse)
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.field.editor.insert(text, at);
        self.find();
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.field.editor.paste(text);
        self.find();
    }

    /// Looks for what is typed: each word of it somewhere in a row.
    fn find(&mut self) {
        let typed = fold(&self.field.editor.text());
        let words: Vec<&str> = typed.split_whitespace().collect();
        let has_all = |row: &PickerRow| words.iter().all(|word| row.sought.contains(word));
        self.found = (0..self.rows.len())
            .filter(|row| has_all(&self.rows[*row]))
            .collect();
        self.list.select(0);
    }

    /// Draws it under `title`, with `empty` where nothing is found.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect, (title, empty): (&str, &str)) {
        let look = *canvas.look;
        let theme = look.theme;
        let width = area.width.saturating_sub(4).min(WIDTH);
        // As high as all rows, whatever is found: a box that moves while one types is hard to read.
        let height = (self.rows.len() as u16).saturating_add(4);
        let height = height.min(area.height.saturating_sub(u16::from(area.height > 20) * 2));
        let inner = popup::open(canvas, area, width, height);
        let gap = u16::from(inner.height >= 8);
        let title = canvas.put(inner, 2, 0, title, theme.heading()) + 2;
        let title = if title + 12 > inner.width { 2 } else { title };
        let line = Rect {
            x: inner.x + title.min(inner.width),
            y: inner.y + u16::from(title == 2).min(inner.height),
            width: inner.width.saturating_sub(title + 1),
            height: 1.min(inner.height),
        };
        self.field.draw(canvas, line, true);
        let top = (line.y + 1 + gap).min(inner.bottom());
        // The last column keeps a tail off the sign that there is more.
        let rows = Rect {
            y: top,
            width: inner.width.saturating_sub(1),
            height: inner.bottom() - top,
            ..inner
        };
        if self.found.is_empty() {
            canvas.put_fit(rows, (2, 0), rows.width, empty, theme.faint);
        }
        let window = self.list.window(self.found.len(), rows.height);
        let has_more = window.end < self.found.len();
        for (y, place) in (0..).zip(window) {
            let row = &self.rows[self.found[place]];
            let is_selected = place == self.list.selected();
            let style = if is_selected {
                canvas.put(rows, 0, y, look.symbols.pointer, theme.indigo);
                theme.ink.add_modifier(Modifier::BOLD)
            } else {
                theme.ink
            };
            let (tail, tail_style) = match &row.tail {
                Tail::Keys(keys) => (keys.as_str(), theme.indigo),
                Tail::Note(note) => (*note, theme.faint),
            };
            let tail_width = text::width(tail) as u16;
            let lead = if row.is_on {
                canvas.put(rows, 2, y, look.symbols.chosen, theme.moss) + 1
            } else {
                2
            };
            let room = rows.width.saturating_sub(lead + tail_width + 2);
            canvas.put_fit(rows, (lead, y), room, &row.words, style);
            canvas.put_right(rows, y, tail, tail_style);
            canvas.zone(rows, y, Action::Point(place));
        }
        if has_more {
            canvas.put_more(Rect {
                width: inner.width,
                ..rows
            });
        }
    }
}
