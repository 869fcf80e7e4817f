//! A report that is shown before it leaves: read, edited, copied, written to a file.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use super::unfinished::UnfinishedForm;
use crate::domain::{Cx, Month};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::keys::{self, Binding};
use crate::ui::mouse::Mouse;

/// The state of a report in front.
#[derive(Debug)]
pub struct Report {
    text: String,
    file: String,
}

impl Report {
    /// The report of a month, as Markdown.
    pub fn of_month(month: Month, text: String) -> Self {
        Self {
            text,
            file: format!("shirube-{month}.md"),
        }
    }

    /// The text as it stands, edited or not.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The name proposed for its file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        keys::FORM
    }

    /// Whether characters are text for it.
    pub const fn takes_text(&self) -> bool {
        true
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub const fn draft_version(&self) -> Option<u64> {
        None
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedForm {
        UnfinishedForm::default()
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, _: &Cx) -> Effect {
        match action {
            Action::Back => Effect::Leave,
            _ => Effect::None,
        }
    }

    /// A key that is not bound.
    pub const fn key(&mut self, _: KeyEvent, _: &mut Held, _: u64) -> bool {
        false
    }

    /// Lets it answer the mouse; `true` if it was meant.
    pub const fn mouse(&mut self, _: Mouse) -> bool {
        false
    }

    /// Typed or committed text.
    pub const fn type_text(&mut self, _: &str, _: u64) {}

    /// Pasted text.
    pub const fn paste(&mut self, _: &str) {}

    /// Draws it.
    pub const fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
