//! An approach as a row of a list, and what its keys do: the same on every screen that shows one.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::entry_view::in_order;
use super::row_cells::RowCells;
use super::takeaway_row::due_style;
use super::{Aim, Begin, Effect, Place};
use crate::domain::{Approach, Id, trash_approach};
use crate::ui::action::Action;
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::words::{followups as words, owed};

/// What stands for an approach where there is no room for the word.
const MARK: &str = "->";

/// An approach that is not answered, with what a row says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApproachRow {
    /// The approach.
    pub approach: Approach,
    /// The name of who is asked.
    pub mentor: Vec<String>,
    /// What lists call them.
    pub called: Vec<String>,
}

impl ApproachRow {
    /// The row of this approach; `names` are the names and `called` what lists call all mentors.
    pub fn new(
        approach: Approach,
        (names, called): (&BTreeMap<Id, String>, &BTreeMap<Id, String>),
    ) -> Self {
        Self {
            mentor: in_order(&[approach.mentor], names),
            called: in_order(&[approach.mentor], called),
            approach,
        }
    }

    /// Its cells in a list.
    pub fn cells(&self, look: &Look) -> RowCells<'_> {
        let (lang, today, theme) = (look.lang, look.today, look.theme);
        let approach = &self.approach;
        let follow_up = approach.follow_up.filter(|_| approach.is_waiting());
        let when = follow_up.map_or_else(
            || {
                let since = approach.sent.unwrap_or(approach.begun);
                let days = (today - since).num_days().max(0);
                (words::age(lang, 0, false, days), theme.faint)
            },
            |day| (words::due(lang, day, today), due_style(look, day)),
        );
        RowCells {
            sign: (owed::approach(lang), MARK, theme.indigo),
            text: Cow::Owned(owed::approach_words(lang, approach)),
            when,
            names: &self.mentor,
            called: &self.called,
        }
    }

    /// What a verb on it is for.
    pub const fn aim(&self) -> Aim {
        Aim::Record(self.approach.id)
    }

    /// Its keys.
    pub const fn keys(&self) -> &'static [Binding] {
        if self.approach.is_draft() {
            keys::APPROACH_DRAFT
        } else {
            keys::APPROACH_SENT
        }
    }

    /// What `action` does to it; [`Effect::None`] where it is none of its own.
    pub fn act(&self, action: Action) -> Effect {
        let approach = &self.approach;
        match action {
            Action::Next if approach.is_draft() => Effect::Begin(Begin::Approach(approach.mentor)),
            Action::Next => Effect::Begin(Begin::Answer(approach.id)),
            Action::Edit => Effect::Begin(Begin::Approach(approach.mentor)),
            Action::Open => Effect::Visit(Place::Mentor(approach.mentor)),
            Action::History => Effect::History(approach.id),
            Action::Trash => Effect::Write(trash_approach(approach, &self.mentor.join(" "))),
            _ => Effect::None,
        }
    }
}
