//! One follow-up in full, beside the list or over it: a takeaway or an approach.

mod approach;
mod takeaway;

pub(super) use approach::ApproachDetail;
pub(super) use takeaway::TakeawayDetail;

use ratatui::layout::Rect;

use super::row::Row;
use crate::domain::Id;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;

/// The detail's state.
#[derive(Debug)]
pub(super) enum Detail {
    /// Of a takeaway.
    Takeaway(Box<TakeawayDetail>),
    /// Of an approach.
    Approach(Box<ApproachDetail>),
}

impl Detail {
    /// Whether it shows this row as it stands.
    pub(super) fn is_of(&self, row: &Row) -> bool {
        match (self, row) {
            (Self::Takeaway(detail), Row::Takeaway(row)) => detail.row == *row,
            (Self::Approach(detail), Row::Approach(row)) => detail.row == *row,
            _ => false,
        }
    }

    /// The record it shows.
    pub(super) const fn record(&self) -> Id {
        match self {
            Self::Takeaway(detail) => detail.row.takeaway.id,
            Self::Approach(detail) => detail.row.approach.id,
        }
    }

    /// The action that Enter carries out.
    pub(super) fn chosen(&self) -> Option<Action> {
        match self {
            Self::Takeaway(detail) => detail.chosen(),
            Self::Approach(_) => Some(Action::Open),
        }
    }

    /// Moves in it; `true` if `action` was a move.
    pub(super) fn act(&mut self, action: Action) -> bool {
        match self {
            Self::Takeaway(detail) => detail.act(action),
            Self::Approach(detail) => detail.act(action),
        }
    }

    /// Draws it.
    pub(super) fn view(&mut self, canvas: &mut Canvas, area: Rect, has_keys: bool) {
        match self {
            Self::Takeaway(detail) => detail.view(canvas, area, has_keys),
            Self::Approach(detail) => detail.view(canvas, area),
        }
    }
}
