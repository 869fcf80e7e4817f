//! The month-end review as a guided flow of five steps, each saved as one goes.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use super::unfinished::UnfinishedForm;
use crate::domain::{Cx, Month, MonthReview};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::keys::{self, Binding};
use crate::ui::mouse::Mouse;

/// The flow's state.
#[derive(Debug)]
pub struct Reviewing {
    month: Month,
    review: MonthReview,
}

impl Reviewing {
    /// The review of this month: the one begun, or a new one. What it shows is read by [`load`](Self::load).
    pub fn new(month: Month, review: Option<MonthReview>, cx: &Cx) -> Self {
        Self {
            month,
            review: review.unwrap_or_else(|| MonthReview::new(cx.id(), month)),
        }
    }

    /// A draft of a step taken up again; `stored` is the review as it is now.
    pub fn resume(_: &UnfinishedForm, month: Month, stored: Option<MonthReview>, cx: &Cx) -> Self {
        Self::new(month, stored, cx)
    }

    /// The month.
    pub const fn month(&self) -> Month {
        self.month
    }

    /// Reads what it shows: called when it was put in front, and whenever the journal was written to.
    pub fn load(&mut self, reader: &Reader, _: &Cx) -> Result<(), store::Error> {
        if let Some(review) = reader.month_review(self.month)? {
            self.review = review;
        }
        Ok(())
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

    /// It was written.
    pub const fn saved(&mut self) -> Effect {
        Effect::Close
    }

    /// Another window was quicker; what it wrote is read by the next [`load`](Self::load).
    pub fn conflicted(&mut self, _: &Reader, _: &Cx) -> Result<Effect, store::Error> {
        Ok(Effect::None)
    }

    /// Draws it.
    pub const fn view(&mut self, _: &mut Canvas, _: Rect) {}
}
