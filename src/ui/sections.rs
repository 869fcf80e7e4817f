//! A list in sections: each under its heading, with a part of all lines in sight.

/// What stands on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Nothing, between two sections.
    Blank,
    /// The heading of the section of this number, counted from 0.
    Heading(usize),
    /// The row of this number among all rows.
    Row(usize),
}

/// All lines, and the first one drawn.
#[derive(Clone, Debug, Default)]
pub struct Sections {
    all: Vec<Line>,
    /// The line of each row.
    of_row: Vec<usize>,
    top: usize,
}

impl Sections {
    /// Sections of so many rows each, in their order; a section without rows has no heading either. Where it `is_spaced` a
    /// blank line stands between two.
    pub fn of(sizes: &[usize], is_spaced: bool) -> Self {
        let mut all = Vec::new();
        let mut of_row = Vec::new();
        for (section, size) in sizes.iter().enumerate().filter(|(_, size)| **size > 0) {
            if !all.is_empty() && is_spaced {
                all.push(Line::Blank);
            }
            all.push(Line::Heading(section));
            for _ in 0..*size {
                of_row.push(all.len());
                all.push(Line::Row(of_row.len() - 1));
            }
        }
        Self {
            all,
            of_row,
            top: 0,
        }
    }

    /// Takes over how far the lines before these were scrolled.
    #[must_use]
    pub const fn scrolled_as(mut self, before: &Self) -> Self {
        self.top = before.top;
        self
    }

    /// The lines to draw where `height` fit, with the selected row among them, and its heading where it is the first.
    pub fn window(&mut self, selected: usize, height: u16) -> &[Line] {
        let height = usize::from(height);
        let line = self.of_row.get(selected).copied().unwrap_or(0);
        let is_first = line > 0 && matches!(self.all[line - 1], Line::Heading(_));
        let from = line - usize::from(is_first && height > 1);
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
    pub const fn has_more(&self, height: u16) -> bool {
        self.top + (height as usize) < self.all.len()
    }
}
