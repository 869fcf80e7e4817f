//! The goals by horizon with their progress and standing, and the selected one in full beside them.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::{Aim, Depth, Effect, Screen};
use crate::domain::{Cx, Id};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;

/// The screen's state.
#[derive(Debug, Default)]
pub struct Goals {
    list: List,
    /// The day for which everything was read; `None` when it must be read again.
    read_on: Option<NaiveDate>,
    revealed: Option<Id>,
    reading: bool,
}

impl Goals {
    /// Selects this goal at the next load.
    pub const fn reveal(&mut self, goal: Id) {
        self.revealed = Some(goal);
    }

    /// Opens this goal at the next load.
    pub const fn open(&mut self, goal: Id) {
        self.reveal(goal);
        self.reading = true;
    }
}

impl Screen for Goals {
    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![keys::NO_GOAL, keys::LIST, keys::MOVING]
    }

    fn load(&mut self, _: &Reader, cx: &Cx, _: Depth) -> Result<bool, store::Error> {
        self.read_on = Some(cx.today);
        Ok(true)
    }

    fn refresh(&mut self) {
        self.read_on = None;
    }

    fn is_stale(&self, cx: &Cx) -> bool {
        self.read_on != Some(cx.today)
    }

    fn aim(&self) -> Option<Aim> {
        None
    }

    fn is_empty(&self) -> bool {
        true
    }

    fn is_open(&self) -> bool {
        self.reading
    }

    fn act(&mut self, action: Action, _: &Cx) -> Effect {
        if action == Action::Review {
            return Effect::Begin(super::Begin::Review(None));
        }
        if action == Action::Back {
            self.reading = false;
        }
        let _ = self.list.act(action, 0);
        Effect::None
    }

    fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
