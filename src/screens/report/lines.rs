//! The lines of a report that can be left out one by one: which they are, and what remains without them.

use std::collections::BTreeSet;
use std::ops::Range;

/// What is left out together: a line, an item with the lines that go on with it, a heading with what stands below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its lines, counted from 0.
    pub(super) lines: Range<usize>,
    /// The level of a heading, from 1 on; 0 for all else.
    pub(super) level: usize,
}

/// The lines of a text, as they can be left out, and which of them are.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    units: Vec<Unit>,
    left_out: BTreeSet<usize>,
    /// How often that changed.
    turns: u64,
}

impl Lines {
    /// The lines of this text, none left out.
    pub(super) fn of(text: &str) -> Self {
        Self {
            units: units(text),
            ..Self::default()
        }
    }

    /// The same for another text.
    pub(super) fn renew(&mut self, text: &str) {
        self.turns += u64::from(!self.left_out.is_empty());
        self.left_out.clear();
        self.units = units(text);
    }

    /// All of them.
    pub(super) fn units(&self) -> &[Unit] {
        &self.units
    }

    /// How often something was left out or taken back.
    pub(super) const fn turns(&self) -> u64 {
        self.turns
    }

    /// Whether all is in it.
    pub(super) fn is_whole(&self) -> bool {
        self.left_out.is_empty()
    }

    /// How many are left out; of a heading that goes with what stands below it only the latter count.
    pub(super) fn count(&self) -> usize {
        let units = 0..self.units.len();
        let is_counted = |unit: &usize| self.is_out(*unit) && self.below(*unit).is_empty();
        units.filter(is_counted).count()
    }

    /// Leaves the unit of this number out with what stands below it, or takes both back.
    pub(super) fn turn(&mut self, unit: usize) {
        if unit >= self.units.len() {
            return;
        }
        self.turns += 1;
        let with = unit..self.below(unit).end.max(unit + 1);
        if !self.is_out(unit) {
            self.left_out.extend(with);
            return;
        }
        self.left_out.retain(|out| !with.contains(out));
        // What stands above it comes back: an item needs its heading.
        let above: Vec<usize> = (0..unit)
            .filter(|above| self.below(*above).contains(&unit))
            .collect();
        self.left_out.retain(|out| !above.contains(out));
    }

    /// Whether this one is left out: itself, or as a heading below which nothing is left.
    pub(super) fn is_out(&self, unit: usize) -> bool {
        let mut below = self.below(unit);
        self.left_out.contains(&unit)
            || (!below.is_empty() && below.all(|one| self.left_out.contains(&one)))
    }

    /// The text without what is left out, and without the gaps that would leave.
    pub(super) fn remaining(&self, text: &str) -> String {
        if self.is_whole() {
            return text.to_owned();
        }
        let mut is_out = vec![false; text.lines().count()];
        for (number, unit) in self.units.iter().enumerate() {
            if self.is_out(number) {
                is_out[unit.lines.clone()].fill(true);
            }
        }
        let mut remaining = String::new();
        let mut is_gap = true;
        for (line, _) in text.lines().zip(is_out).filter(|(_, is_out)| !is_out) {
            let is_blank = line.trim().is_empty();
            if !(is_blank && is_gap) {
                remaining.push_str(line);
                remaining.push('\n');
            }
            is_gap = is_blank;
        }
        if is_gap {
            remaining.pop();
        }
        remaining
    }

    /// What stands below the heading of this number. The title of all stands alone.
    fn below(&self, unit: usize) -> Range<usize> {
        let level = self.units.get(unit).map_or(0, |unit| unit.level);
        if level < 2 {
            return 0..0;
        }
        let rest = self.units.iter().skip(unit + 1);
        let length = rest
            .take_while(|one| one.level == 0 || one.level > level)
            .count();
        unit + 1..unit + 1 + length
    }
}

/// The level of a heading in Markdown; 0 for all else.
pub(super) fn level(line: &str) -> usize {
    let words = line.trim_start_matches('#');
    if words.starts_with(' ') {
        line.len() - words.len()
    } else {
        0
    }
}

fn units(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut is_item = false;
    for (number, line) in text.lines().enumerate() {
        let goes_on = is_item && line.starts_with("  ");
        match units.last_mut() {
            _ if line.trim().is_empty() => is_item = false,
            Some(item) if goes_on => item.lines.end = number + 1,
            _ => {
                is_item = line.starts_with("- ");
                units.push(Unit {
                    lines: number..number + 1,
                    level: level(line),
                });
            }
        }
    }
    if units.iter().all(|unit| unit.level == 0) {
        find_headings(&mut units, text);
    }
    units
}

/// Without marks, a line that stands alone above a list is its heading.
fn find_headings(units: &mut [Unit], text: &str) {
    let lines: Vec<&str> = text.lines().collect();
    let is_blank = |line: Option<&&str>| line.is_none_or(|line| line.trim().is_empty());
    for unit in units {
        let Range { start, end } = unit.lines;
        let is_alone = start > 0 && is_blank(lines.get(start - 1)) && is_blank(lines.get(end));
        let is_item = lines[start].starts_with("- ");
        let above_list = lines
            .get(end + 1)
            .is_some_and(|line| line.starts_with("- "));
        if is_alone && !is_item && above_list {
            unit.level = 2;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "# All\n\nHello.\n\n## One\n\n- a\n  more\n- b\n\n## Two\n\n### In two\n\n- c\n";

    #[test]
    fn what_is_left_out_takes_along_what_belongs_to_it() {
        // Of each: the units turned one after another, how many are counted, what remains.
        let cases: [(&[usize], usize, &str); 9] = [
            (&[], 0, TEXT),
            (
                &[0],
                1,
                "Hello.\n\n## One\n\n- a\n  more\n- b\n\n## Two\n\n### In two\n\n- c\n",
            ),
            (
                &[3],
                1,
                "# All\n\nHello.\n\n## One\n\n- b\n\n## Two\n\n### In two\n\n- c\n",
            ),
            (&[2], 2, "# All\n\nHello.\n\n## Two\n\n### In two\n\n- c\n"),
            (
                &[3, 4],
                2,
                "# All\n\nHello.\n\n## Two\n\n### In two\n\n- c\n",
            ),
            (
                &[2, 3],
                1,
                "# All\n\nHello.\n\n## One\n\n- a\n  more\n\n## Two\n\n### In two\n\n- c\n",
            ),
            (&[5], 1, "# All\n\nHello.\n\n## One\n\n- a\n  more\n- b\n"),
            (&[5, 7], 0, TEXT),
            (&[1, 1, 99], 0, TEXT),
        ];
        for (turned, count, remains) in cases {
            let mut lines = Lines::of(TEXT);
            for unit in turned {
                lines.turn(*unit);
            }
            assert_eq!(lines.count(), count, "{turned:?}");
            assert_eq!(lines.remaining(TEXT), remains, "{turned:?}");
        }
    }

    #[test]
    fn without_marks_a_line_alone_above_a_list_is_its_heading() {
        let text = "All\n\nHello.\nMore.\n\nOne\n\n- a\n  more\n\nTwo\n\n- b\n\nBye.\n";
        let levels = |text: &str| -> Vec<usize> {
            let lines = Lines::of(text);
            lines.units().iter().map(|unit| unit.level).collect()
        };
        assert_eq!(levels(text), [0, 0, 0, 2, 0, 2, 0, 0]);
        assert_eq!(levels("# All\n\nOne\n\n- a\n"), [1, 0, 0]);
        let mut lines = Lines::of(text);
        lines.turn(3);
        let remains = "All\n\nHello.\nMore.\n\nTwo\n\n- b\n\nBye.\n";
        assert_eq!(lines.remaining(text), remains);
    }

    #[test]
    fn nothing_and_one_line_can_be_left_out() {
        for (text, remains) in [("", ""), ("one", ""), ("one\n\n\ntwo\n", "two\n")] {
            let mut lines = Lines::of(text);
            lines.turn(0);
            assert_eq!(lines.remaining(text), remains, "{text:?}");
        }
    }
}
