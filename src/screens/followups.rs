//! The follow-ups: everything that is open, and what is done but not told.

use ratatui::layout::Rect;

use super::filter::Filter;
use super::{Depth, Effect, Screen};
use crate::domain::{Cx, Id};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::Binding;

/// The screen's state.
#[derive(Debug, Default)]
pub struct Followups {
    is_loaded: bool,
    revealed: Option<Id>,
    filter: Filter,
}

impl Followups {
    /// Selects this takeaway at the next load.
    pub const fn reveal(&mut self, takeaway: Id) {
        self.revealed = Some(takeaway);
    }

    /// Shows only these.
    pub fn narrow(&mut self, filter: Filter) {
        self.filter = filter;
        self.is_loaded = false;
    }
}

impl Screen for Followups {
    fn keys(&self) -> Vec<&'static [Binding]> {
        Vec::new()
    }

    fn load(&mut self, _: &Reader, _: &Cx, _: Depth) -> Result<bool, store::Error> {
        self.is_loaded = true;
        Ok(true)
    }

    fn refresh(&mut self) {
        self.is_loaded = false;
    }

    fn is_empty(&self) -> bool {
        true
    }

    fn is_open(&self) -> bool {
        false
    }

    fn act(&mut self, _: Action, _: &Cx) -> Effect {
        Effect::None
    }

    fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
