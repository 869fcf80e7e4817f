//! All commands of what is in front, found by typing a part of their words.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::action::Action;
use super::canvas::Canvas;
use super::editing::Held;
use super::keys::{self, Binding, Group};
use super::mouse::Mouse;
use super::picker::{Picked, Picker, PickerRow, Tail};
use crate::domain::Lang;
use crate::words::palette as words;

/// The palette's state.
#[derive(Debug)]
pub struct Palette {
    commands: Vec<&'static Binding>,
    picker: Picker,
}

impl Palette {
    /// The commands of these tables: first those of what is selected, last those that move. Each stands there once, and
    /// is found by its words in both languages.
    pub fn new(tables: &[&'static [Binding]], lang: Lang) -> Self {
        let mut commands: Vec<&'static Binding> = Vec::new();
        let groups = keys::grouped(tables);
        for wanted in [Group::Here, Group::Everywhere, Group::Moving] {
            let rows = groups.iter().filter(|(group, _)| *group == wanted);
            for binding in rows.flat_map(|(_, rows)| rows) {
                let is_known = commands.iter().any(|known| known.action == binding.action);
                if !is_known && is_command(binding.action) {
                    commands.push(binding);
                }
            }
        }
        let row = |binding: &&Binding| {
            let keys = Tail::Keys(binding.keys[0].label(lang));
            let (en, ja) = binding.words;
            PickerRow::new(binding.says(lang), keys, &format!("{en} {ja}"))
        };
        Self {
            picker: Picker::new(commands.iter().map(row).collect()),
            commands,
        }
    }

    /// Answers an action: nothing yet, or that it shall close, with the command chosen.
    pub fn act(&mut self, action: Action) -> Option<Option<Action>> {
        match self.picker.act(action) {
            Picked::Open => None,
            Picked::Left => Some(None),
            Picked::Row(row) => Some(self.commands.get(row).map(|binding| binding.action)),
        }
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        self.picker.key(key, held, at)
    }

    /// Lets the line answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        self.picker.mouse(mouse)
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.picker.type_text(text, at);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.picker.paste(text);
    }

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let lang = canvas.look.lang;
        let said = (words::commands(lang), words::no_command(lang));
        self.picker.view(canvas, area, said);
    }
}

/// Whether it can be asked for from a list: it is not the list itself, nor a step in another one.
const fn is_command(action: Action) -> bool {
    !matches!(
        action,
        Action::Palette | Action::Up | Action::Down | Action::SelectUp | Action::SelectDown
    )
}
