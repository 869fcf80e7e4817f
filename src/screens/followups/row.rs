//! A row of the follow-ups: a takeaway, or an approach that is not answered.

use chrono::NaiveDate;

use crate::domain::{
    Cx, FollowupOrder, Group, Id, Takeaway, approach_order, followup_order, is_late,
};
use crate::screens::approach_row::ApproachRow;
use crate::screens::row_cells::RowCells;
use crate::screens::takeaway_row::TakeawayRow;
use crate::screens::{Aim, Effect};
use crate::ui::action::Action;
use crate::ui::keys::Binding;
use crate::ui::look::Look;

/// A row that can be acted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A takeaway that is open, or done and not told.
    Takeaway(TakeawayRow),
    /// An approach that waits to be sent or answered.
    Approach(ApproachRow),
}

impl Row {
    /// The record it is of.
    pub(super) const fn id(&self) -> Id {
        match self {
            Self::Takeaway(row) => row.takeaway.id,
            Self::Approach(row) => row.approach.id,
        }
    }

    /// The takeaway, if it is one.
    pub(super) const fn takeaway(&self) -> Option<&Takeaway> {
        match self {
            Self::Takeaway(row) => Some(&row.takeaway),
            Self::Approach(_) => None,
        }
    }

    /// The group it stands in.
    pub(super) fn group(&self, today: NaiveDate) -> Group {
        match self {
            Self::Takeaway(row) => Group::of(&row.takeaway, today),
            Self::Approach(row) => Group::of_approach(&row.approach, today),
        }
    }

    /// Whether its day has passed.
    pub(super) fn is_late(&self, today: NaiveDate) -> bool {
        match self {
            Self::Takeaway(row) => is_late(&row.takeaway, today),
            Self::Approach(_) => self.group(today) == Group::Late,
        }
    }

    /// Its place among all rows.
    pub(super) fn order(&self, today: NaiveDate) -> FollowupOrder {
        match self {
            Self::Takeaway(row) => followup_order(&row.takeaway, Some(row.day), today),
            Self::Approach(row) => approach_order(&row.approach, today),
        }
    }

    /// Its cells in the list.
    pub(super) fn cells(&self, look: &Look) -> RowCells<'_> {
        match self {
            Self::Takeaway(row) => row.cells(look),
            Self::Approach(row) => row.cells(look),
        }
    }

    /// What a verb on it is for.
    pub(super) const fn aim(&self) -> Aim {
        match self {
            Self::Takeaway(row) => row.aim(),
            Self::Approach(row) => row.aim(),
        }
    }

    /// Its keys.
    pub(super) const fn keys(&self) -> &'static [Binding] {
        match self {
            Self::Takeaway(row) => row.keys(),
            Self::Approach(row) => row.keys(),
        }
    }

    /// What `action` does to it.
    pub(super) fn act(&self, action: Action, cx: &Cx) -> Effect {
        match self {
            Self::Takeaway(row) => row.act(action, cx),
            Self::Approach(row) => row.act(action),
        }
    }
}
