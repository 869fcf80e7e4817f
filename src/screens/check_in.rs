//! Checking in on a goal: value, confidence, evidence, one Enter each, with what was said last filled in.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use super::unfinished::UnfinishedForm;
use crate::domain::{CheckIn, Cx, Goal, Id, Revision};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::keys::{self, Binding};
use crate::ui::mouse::Mouse;

/// The state of a check-in being written.
#[derive(Debug)]
pub struct CheckingIn {
    goal: Goal,
}

impl CheckingIn {
    /// A new check-in on `goal`, today. `check_ins` and `revisions` are its own, the oldest first.
    pub fn new(goal: Goal, _: &[CheckIn], _: &[Revision], _: &Cx) -> Self {
        Self { goal }
    }

    /// Mends this check-in.
    pub fn mend(goal: Goal, _: CheckIn, _: &[Revision], _: &Cx) -> Self {
        Self { goal }
    }

    /// A draft taken up again; `None` where its goal is gone.
    pub fn resume(
        draft: &UnfinishedForm,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<Option<Self>, store::Error> {
        let goal = match draft.about() {
            Some(id) => reader.goal(id)?.filter(|goal| !goal.deleted),
            None => None,
        };
        let Some(goal) = goal else {
            return Ok(None);
        };
        let check_ins = reader.check_ins_of(goal.id)?;
        let revisions = reader.revisions_of(goal.id)?;
        Ok(Some(Self::new(goal, &check_ins, &revisions, cx)))
    }

    /// The goal.
    pub const fn goal(&self) -> Id {
        self.goal.id
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

    /// Another window was quicker.
    pub fn conflicted(&mut self, _: &Reader, _: &Cx) -> Result<Effect, store::Error> {
        Ok(Effect::None)
    }

    /// Draws it.
    pub const fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
