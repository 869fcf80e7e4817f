//! Preparing a meeting: its agenda, which builds itself, and beside it what one wants to have in mind.

use ratatui::layout::Rect;

use super::Effect;
use crate::domain::{AgendaMatter, Cx};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};

/// An agenda in front.
#[derive(Debug)]
pub struct Preparing {
    matter: AgendaMatter,
}

impl Preparing {
    /// The agenda that this is put together from.
    pub const fn new(matter: AgendaMatter) -> Self {
        Self { matter }
    }

    /// Reads all of it again.
    pub fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let whom: Vec<_> = self.matter.mentors.iter().map(|one| one.id).collect();
        let meeting = self.matter.meeting.as_ref().map(|meeting| meeting.id);
        self.matter = reader.agenda_matter(&whom, meeting, cx)?;
        Ok(())
    }

    /// Its keys.
    pub const fn keys(&self) -> &'static [Binding] {
        keys::PREPARING
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, _cx: &Cx) -> Effect {
        match action {
            Action::Back => Effect::Close,
            _ => Effect::None,
        }
    }

    /// Draws it into the whole of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        _ = (&self.matter, canvas, area);
    }
}
