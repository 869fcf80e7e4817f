//! What a list is narrowed to: a kind, a mentor, a tag; and the list in which that is chosen.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use crate::domain::{Id, Kind, Lang};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;

/// What a list is narrowed to; nothing set shows everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only takeaways of this kind.
    pub kind: Option<Kind>,
    /// Only what belongs to this mentor.
    pub mentor: Option<Id>,
    /// Only what has this tag.
    pub tag: Option<String>,
}

/// What can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The kinds.
    pub kinds: Vec<Kind>,
    /// The mentors.
    pub mentors: Vec<(Id, String)>,
    /// The tags.
    pub tags: Vec<String>,
}

/// The choice of a filter.
#[derive(Debug)]
pub struct Choosing {}

impl Choosing {
    /// A choice among these.
    pub fn new(_: Options, _: Filter, _: Lang) -> Self {
        Self {}
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action) -> Effect {
        match action {
            Action::Back => Effect::dismiss(Effect::None),
            _ => Effect::None,
        }
    }

    /// A key that is not bound.
    pub fn key(&mut self, _: KeyEvent, _: &mut Held, _: u64) -> bool {
        false
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, _: &str, _: u64) {}

    /// Pasted text.
    pub fn paste(&mut self, _: &str) {}

    /// Draws it.
    pub fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
