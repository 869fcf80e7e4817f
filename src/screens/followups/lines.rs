//! The rows as they are drawn: under the headings of their groups, with a part of them in sight.

use chrono::NaiveDate;

use super::row::Row;
use crate::domain::Group;

/// What stands on one line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Nothing, between two groups.
    Blank,
    /// The heading of a group, how many there are in it, and how many of those are late.
    Heading(Group, usize, usize),
    /// The row with this place among the rows.
    Row(usize),
    /// How many more there are that are not listed.
    More,
}

/// All lines, and the first one drawn.
#[derive(Debug, Default)]
pub(super) struct Lines {
    all: Vec<Line>,
    /// The line of each row.
    of_row: Vec<usize>,
    top: usize,
    spacing: Spacing,
}

/// Whether there is a blank line between two groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Spacing {
    /// There is.
    #[default]
    Wide,
    /// There is not: a low window keeps its lines for rows.
    Tight,
}

impl Lines {
    /// The lines of these rows, which are in the order of their groups; with `is_cut` there is more that is not told.
    pub(super) fn of(rows: &[Row], today: NaiveDate, is_cut: bool, spacing: Spacing) -> Self {
        let mut lines = Vec::new();
        let mut of_row = Vec::with_capacity(rows.len());
        let group = |row: &Row| row.group(today);
        for part in rows.chunk_by(|one, other| group(one) == group(other)) {
            if !lines.is_empty() && spacing == Spacing::Wide {
                lines.push(Line::Blank);
            }
            let group = group(&part[0]);
            let late = part.iter().filter(|row| row.is_late(today)).count();
            lines.push(Line::Heading(group, part.len(), late));
            for _ in part {
                of_row.push(lines.len());
                lines.push(Line::Row(of_row.len() - 1));
            }
            if group == Group::NotTold && is_cut {
                lines.push(Line::More);
            }
        }
        Self {
            all: lines,
            of_row,
            top: 0,
            spacing,
        }
    }

    /// Whether there are blank lines.
    pub(super) const fn spacing(&self) -> Spacing {
        self.spacing
    }

    /// Takes over how far the lines before these were scrolled.
    pub(super) const fn scrolled_as(mut self, before: &Self) -> Self {
        self.top = before.top;
        self
    }

    /// The lines to draw where `height` fit, with the selected row among them, and its heading where it is the first.
    pub(super) fn window(&mut self, selected: usize, height: u16) -> &[Line] {
        let height = usize::from(height);
        let line = self.of_row.get(selected).copied().unwrap_or(0);
        let is_first = line > 0 && matches!(self.all[line - 1], Line::Heading(..));
        let from = if is_first && height > 1 {
            line - 1
        } else {
            line
        };
        self.top = self
            .top
            .min(from)
            .max((line + 1).saturating_sub(height))
            .min(self.all.len().saturating_sub(height));
        // No window begins with a blank line.
        if self.all.get(self.top) == Some(&Line::Blank) && self.top < from {
            self.top += 1;
        }
        let end = self.all.len().min(self.top + height);
        &self.all[self.top..end]
    }

    /// Whether there is more below what was drawn last at this height.
    pub(super) const fn has_more(&self, height: u16) -> bool {
        self.top + (height as usize) < self.all.len()
    }
}
