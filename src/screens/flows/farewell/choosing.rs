//! The choice of an example for the thanks, of what the journal holds of a mentorship.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::domain::{Example, Lang, Takeaway};
use crate::screens::Effect;
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::mouse::Mouse;
use crate::ui::picker::{Picked, Picker, PickerRow, Tail};
use crate::words::farewell as words;

/// The choice.
#[derive(Debug)]
pub struct ChoosingExample {
    /// What each row puts into the text.
    inserted: Vec<String>,
    picker: Picker,
}

impl ChoosingExample {
    /// The choice among these.
    pub(super) fn new(examples: &[(Example, Takeaway)], lang: Lang) -> Self {
        let said = |takeaway: &Takeaway| {
            let line = |text: &str| {
                let words: Vec<&str> = text.split_whitespace().collect();
                words.join(" ")
            };
            (line(&takeaway.text), line(&takeaway.result))
        };
        let rows = examples.iter().map(|(example, takeaway)| {
            let (text, result) = said(takeaway);
            let shown = words::in_a_row(&text, &result);
            let shown = text::visible(&shown).into_owned();
            PickerRow::new(shown, Tail::Note(words::example(lang, *example)), &result)
        });
        let inserted = examples.iter().map(|(_, takeaway)| {
            let (text, result) = said(takeaway);
            words::quoted(lang, &text, &result)
        });
        Self {
            inserted: inserted.collect(),
            picker: Picker::new(rows.collect()),
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action) -> Effect {
        match self.picker.act(action) {
            Picked::Open => Effect::None,
            Picked::Left => Effect::dismiss(Effect::None),
            Picked::Row(row) => match self.inserted.get(row) {
                Some(text) => Effect::Insert(text.clone()),
                None => Effect::dismiss(Effect::None),
            },
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
        let said = (words::take_an_example(lang), words::no_such_example(lang));
        self.picker.view(canvas, area, said);
    }
}
