//! Text that is read: styled runs, wrapped once for a width, drawn row by row.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::Canvas;
use super::scroll::Scroll;
use crate::text;

/// A run of one style.
pub type Run = (String, Style);

/// Wrapped rows, ready to draw.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    columns: usize,
    rows: Vec<Row>,
    /// Where what is being written begins, and behind which row it ends.
    here: Option<(usize, usize)>,
}

#[derive(Clone, Debug, Default)]
struct Row {
    indent: u16,
    runs: Vec<Run>,
}

impl Prose {
    /// Nothing yet; rows will be this wide.
    pub fn new(columns: u16) -> Self {
        Self {
            columns: columns.into(),
            rows: Vec::new(),
            here: None,
        }
    }

    /// What is added from here on is being written: where there is no room for all, it is what is wanted in sight.
    pub const fn begin_here(&mut self) {
        self.here = Some((self.rows.len(), self.rows.len()));
    }

    /// What is being written ends here.
    pub const fn end_here(&mut self) {
        if let Some((_, end)) = &mut self.here {
            *end = self.rows.len();
        }
    }

    /// Scrolls so that what is being written is in sight, its end before its beginning.
    pub fn show_here(&self, scroll: &mut Scroll, page: u16) {
        let Some((first, end)) = self.here.filter(|_| page > 0) else {
            return;
        };
        scroll.set_page(page);
        scroll.show(first);
        scroll.show(end.saturating_sub(1).max(first));
    }

    /// How many rows there are.
    pub const fn height(&self) -> usize {
        self.rows.len()
    }

    /// Adds `facts` with a dot between two, in as many rows as it takes to tear none of them.
    pub fn say_facts(&mut self, facts: Vec<String>, dot: &str, style: Style) {
        let mut rows: Vec<String> = Vec::new();
        for fact in facts {
            match rows.last_mut() {
                Some(row) if text::width(row) + 3 + text::width(&fact) <= self.columns => {
                    *row = format!("{row} {dot} {fact}");
                }
                _ => rows.push(fact),
            }
        }
        for row in rows {
            self.say(row, style);
        }
    }

    /// Adds an empty row.
    pub fn blank(&mut self) {
        self.rows.push(Row::default());
    }

    /// Adds a paragraph of one style.
    pub fn say(&mut self, words: impl Into<String>, style: Style) {
        self.add("", style, &[(words.into(), style)]);
    }

    /// Adds a row as it is, such as one of a chart.
    pub fn put(&mut self, runs: Vec<Run>) {
        self.rows.push(Row { indent: 0, runs });
    }

    /// Adds a paragraph behind `lead`, which stands on its first row only; the others keep its columns free.
    pub fn add(&mut self, lead: &str, lead_style: Style, runs: &[Run]) {
        let indent = text::width(lead);
        for (number, mut runs) in self.wrapped(indent, runs).into_iter().enumerate() {
            if number == 0 && indent > 0 {
                runs.insert(0, (lead.to_owned(), lead_style));
            }
            let indent = if number == 0 { 0 } else { indent as u16 };
            self.rows.push(Row { indent, runs });
        }
    }

    /// Adds `tail` behind the last row, three columns off; where that is too narrow, on rows of its own below, `indent`
    /// columns in. It is not torn apart for the sake of a row.
    pub fn append(&mut self, indent: usize, tail: &[Run]) {
        let columns = |runs: &[Run]| {
            runs.iter()
                .map(|(words, _)| text::width(words))
                .sum::<usize>()
        };
        if let Some(last) = self.rows.last_mut()
            && usize::from(last.indent) + columns(&last.runs) + 3 + columns(tail) <= self.columns
        {
            last.runs.push(("   ".to_owned(), Style::new()));
            last.runs.extend_from_slice(tail);
            return;
        }
        for runs in self.wrapped(indent, tail) {
            self.rows.push(Row {
                indent: indent as u16,
                runs,
            });
        }
    }

    /// `runs` in rows that leave `indent` columns free.
    fn wrapped(&self, indent: usize, runs: &[Run]) -> Vec<Vec<Run>> {
        let whole: String = runs.iter().map(|(words, _)| words.as_str()).collect();
        let room = self.columns.saturating_sub(indent).max(1);
        text::wrap(&whole, room)
            .into_iter()
            .map(|row| cut(runs, row.start..row.end))
            .collect()
    }

    /// Draws the rows as far as they were scrolled, with a sign in the margin behind `area` where there are more.
    pub fn read(&self, canvas: &mut Canvas, area: Rect, scroll: &mut Scroll) {
        let top = scroll.top(self.height(), area.height);
        self.draw(canvas, area, top);
        if scroll.has_more() {
            canvas.put_more(area);
        }
    }

    /// Draws the rows from `top` on.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, top: usize) {
        for (y, row) in self
            .rows
            .iter()
            .skip(top)
            .take(usize::from(area.height))
            .enumerate()
        {
            let mut x = row.indent;
            for (words, style) in &row.runs {
                x = canvas.put(
                    area,
                    x,
                    y as u16,
                    &text::visible_from(words, usize::from(x - row.indent.min(x))),
                    *style,
                );
            }
        }
    }
}

/// Cells as few runs: neighbours of one style become one.
pub fn joined(cells: Vec<Run>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (sign, style) in cells {
        match runs.last_mut() {
            Some((words, last)) if *last == style => words.push_str(&sign),
            _ => runs.push((sign, style)),
        }
    }
    runs
}

/// The parts of `runs` that lie within `range` of their joined bytes.
fn cut(runs: &[Run], range: std::ops::Range<usize>) -> Vec<Run> {
    let mut offset = 0;
    let mut parts = Vec::new();
    for (words, style) in runs {
        let start = range.start.clamp(offset, offset + words.len()) - offset;
        let end = range.end.clamp(offset, offset + words.len()) - offset;
        if let Some(part) = words.get(start..end).filter(|part| !part.is_empty()) {
            parts.push((part.to_owned(), *style));
        }
        offset += words.len();
    }
    parts
}
