//! The goals as they are drawn: under the headings of their groups, with a part of them in sight.

use crate::domain::{GoalState, Horizon};
use crate::store::GoalRow;
use crate::ui::sections::{Line, Sections};

/// Whether there is a blank line between two groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Spacing {
    /// There is.
    #[default]
    Wide,
    /// There is not: a low window keeps its lines for rows.
    Tight,
}

/// All lines, and the first one drawn.
#[derive(Debug, Default)]
pub(super) struct Lines {
    groups: Vec<Group>,
    sections: Sections,
    spacing: Spacing,
}

/// What a group has in common, and how many there are in it.
pub(super) type Group = (GoalState, Option<Horizon>, usize);

impl Lines {
    /// The lines of these rows, which are in the order of their groups.
    pub(super) fn of(rows: &[GoalRow], spacing: Spacing) -> Self {
        let parts = rows.chunk_by(|one, other| group(one) == group(other));
        let groups = parts.map(|part| {
            let (state, horizon) = group(&part[0]);
            (state, horizon, part.len())
        });
        let groups: Vec<Group> = groups.collect();
        let sizes: Vec<usize> = groups.iter().map(|(.., size)| *size).collect();
        Self {
            groups,
            sections: Sections::of(&sizes, spacing == Spacing::Wide),
            spacing,
        }
    }

    /// Whether there are blank lines.
    pub(super) const fn spacing(&self) -> Spacing {
        self.spacing
    }

    /// Takes over how far the lines before these were scrolled.
    pub(super) fn scrolled_as(mut self, before: &Self) -> Self {
        self.sections = self.sections.scrolled_as(&before.sections);
        self
    }

    /// The lines to draw where `height` fit, with the selected row among them, and its heading where it is the first.
    pub(super) fn window(&mut self, selected: usize, height: u16) -> Vec<Line> {
        self.sections.window(selected, height).to_vec()
    }

    /// The group of this number.
    pub(super) fn group(&self, number: usize) -> Option<Group> {
        self.groups.get(number).copied()
    }

    /// Whether there is more below what was drawn last at this height.
    pub(super) const fn has_more(&self, height: u16) -> bool {
        self.sections.has_more(height)
    }
}

/// The group of a row: how far it reaches counts only while it is pursued.
fn group(row: &GoalRow) -> (GoalState, Option<Horizon>) {
    let goal = &row.goal;
    (goal.state, goal.horizon.filter(|_| goal.is_active()))
}
