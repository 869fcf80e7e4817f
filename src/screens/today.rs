//! Today: what is owed, and the next step of each row.

use ratatui::layout::Rect;

use super::journal::DraftRow;
use super::{Depth, Effect, Screen};
use crate::domain::Cx;
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::Binding;

/// The screen's state.
#[derive(Debug, Default)]
pub struct Today {
    is_loaded: bool,
    drafts: Vec<DraftRow>,
}

impl Today {
    /// The drafts that can be taken up again.
    pub fn set_drafts(&mut self, drafts: Vec<DraftRow>) {
        self.drafts = drafts;
    }
}

impl Screen for Today {
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
