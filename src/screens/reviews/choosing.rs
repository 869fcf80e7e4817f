//! The choice of the month with which a review is compared.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::domain::{Lang, Month};
use crate::screens::Effect;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::mouse::Mouse;
use crate::ui::picker::{Picked, Picker, PickerRow, Tail};
use crate::words::{progress, reviews as words};

/// The choice.
#[derive(Debug)]
pub struct ChoosingMonth {
    of: Month,
    others: Vec<Month>,
    picker: Picker,
}

impl ChoosingMonth {
    /// The choice among `others`, the newest first; the last before `of` is proposed.
    pub fn new(of: Month, others: Vec<Month>, lang: Lang) -> Self {
        let rows = others.iter().map(|month| {
            let words = progress::month(lang, *month);
            PickerRow::new(words, Tail::Note(""), &month.to_string())
        });
        let mut picker = Picker::new(rows.collect());
        picker.select(others.iter().position(|month| *month < of).unwrap_or(0));
        Self { of, others, picker }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action) -> Effect {
        match self.picker.act(action) {
            Picked::Open => Effect::None,
            Picked::Left => Effect::dismiss(Effect::None),
            Picked::Row(row) => Effect::dismiss(match self.others.get(row) {
                Some(month) => Effect::CompareWith(*month),
                None => Effect::None,
            }),
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
        let title = words::compare_with(lang, self.of);
        let said = (title.as_str(), words::no_such_month(lang));
        self.picker.view(canvas, area, said);
    }
}
