//! All keys of what is in front, read from the same tables that carry them out; those that edit a text; the marks of a
//! note; and the rules by which something is judged.

use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::action::Action;
use super::canvas::Canvas;
use super::keys::{self, Binding, Group};
use super::panes::inset;
use super::scroll::Scroll;
use crate::domain::{Kind, Lang};
use crate::text;
use crate::words::{app, goals_rules, note, palette as words, terms};

/// The columns between the keys and what they do.
const GAP: u16 = 2;
/// The columns between two columns of groups.
const BETWEEN: u16 = 4;

/// The help's state.
#[derive(Debug)]
pub struct Help {
    tables: Vec<&'static [Binding]>,
    typed: Typed,
    rules: Option<Rules>,
    scroll: Scroll,
}

/// What is typed where the help was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing: it is a screen.
    Nothing,
    /// Texts in which marks mean nothing.
    Text,
    /// Lines of a note.
    Note,
}

/// What tells rules in a language, such as [`goals_rules::rules`].
pub type Rules = fn(Lang) -> Vec<goals_rules::Rules>;

/// Rows under a heading.
struct Section {
    heading: &'static str,
    /// Keys, or a mark, and what they do.
    rows: Vec<(String, String)>,
}

impl Section {
    /// Of its own, so that the short marks of a note do not stand far from their words.
    fn keys_width(&self) -> u16 {
        self.widest(|row| &row.0)
    }

    fn width(&self) -> u16 {
        self.keys_width() + GAP + self.widest(|row| &row.1)
    }

    fn widest(&self, part: fn(&(String, String)) -> &String) -> u16 {
        let widths = self.rows.iter().map(|row| text::width(part(row)));
        widths.max().unwrap_or(0) as u16
    }
}

impl Help {
    /// The help for these tables; where a text is typed also for what edits it and what its lines can say.
    pub fn new(tables: Vec<&'static [Binding]>, typed: Typed) -> Self {
        Self {
            tables,
            typed,
            rules: None,
            scroll: Scroll::default(),
        }
    }

    /// The same with these rules below the keys.
    pub const fn with_rules(mut self, rules: Option<Rules>) -> Self {
        self.rules = rules;
        self
    }

    /// Takes an action; `true` when it shall close.
    pub fn act(&mut self, action: Action) -> bool {
        self.scroll.act(action);
        action == Action::Back
    }

    /// Draws it into the whole of `area`, in as many columns as fit beside one another. Rules are wider than keys, so they
    /// have columns of their own below them.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        Clear.render(area, canvas.buffer);
        let bands = [self.sections(look.lang), self.told(look.lang)];
        let area = inset(area, 2);
        let bands: Vec<_> = bands
            .iter()
            .map(|sections| flow(sections, area.width))
            .collect();
        let heights: Vec<usize> = bands.iter().map(|columns| tallest(columns)).collect();
        let below = heights.iter().filter(|height| **height > 0).count();
        let whole = heights.iter().sum::<usize>() + below.saturating_sub(1);
        let top = self.scroll.top(whole, area.height);
        let mut first = 0;
        for (columns, height) in bands.iter().zip(heights) {
            draw(canvas, area, columns, (first, top));
            first += height + 1;
        }
        if self.scroll.has_more() {
            canvas.put_more(area);
        }
    }

    /// The rules, if there are any.
    fn told(&self, lang: Lang) -> Vec<Section> {
        let rules = self.rules.map(|rules| rules(lang)).unwrap_or_default();
        let rules = rules.into_iter();
        rules
            .map(|(heading, rows)| Section { heading, rows })
            .collect()
    }

    /// Keys and words of each group, what edits a text, and the marks of a note.
    fn sections(&self, lang: Lang) -> Vec<Section> {
        let keyed = |binding: &&Binding| {
            let keys: Vec<String> = binding.keys.iter().map(|key| key.label(lang)).collect();
            (keys.join(" "), binding.says(lang).to_owned())
        };
        let marked = |kind: Kind| {
            let words = format!("{}: {}", terms::kind(lang, kind), note::meaning(lang, kind));
            (kind.mark().to_owned(), words)
        };
        let groups = keys::grouped(&self.tables).into_iter();
        let keys = groups.map(|(group, rows)| Section {
            heading: match group {
                Group::Here => words::here(lang),
                Group::Moving => words::moving(lang),
                Group::Everywhere => words::everywhere(lang),
            },
            rows: rows.iter().map(keyed).collect(),
        });
        let marks = Section {
            heading: words::marks(lang),
            rows: Kind::ALL.into_iter().map(marked).collect(),
        };
        let mouse = said(words::mouse(lang), &app::mouse(lang));
        let mut sections: Vec<Section> = keys.collect();
        if self.typed != Typed::Nothing {
            // Those of the text itself come first.
            let editing = said(words::editing(lang), &words::editing_keys(lang));
            sections.insert(1.min(sections.len()), editing);
        }
        if self.typed != Typed::Text {
            sections.push(marks);
        }
        if self.typed == Typed::Note {
            sections.push(said(words::behind_marks(lang), &words::inside_marks(lang)));
        }
        sections.push(mouse);
        sections
    }
}

/// Draws columns whose first row is `first`, of which those from `top` on are seen.
fn draw(canvas: &mut Canvas, area: Rect, columns: &[&[Section]], (first, top): (usize, usize)) {
    let theme = canvas.look.theme;
    let bottom = top + usize::from(area.height);
    let seen = |row: usize| (top..bottom).contains(&row).then(|| (row - top) as u16);
    let mut x = 0;
    for column in columns {
        let mut row = first;
        for section in *column {
            let keys = section.keys_width();
            if let Some(y) = seen(row) {
                canvas.put(area, x, y, section.heading, theme.heading());
            }
            for (place, (keyed, says)) in section.rows.iter().enumerate() {
                if let Some(y) = seen(row + 1 + place) {
                    canvas.put(area, x, y, keyed, theme.indigo);
                    let at = (x + keys + GAP, y);
                    canvas.put_fit(area, at, area.width, says, theme.ink);
                }
            }
            row += section.rows.len() + 2;
        }
        x += width(column) + BETWEEN;
    }
}

/// A section whose rows are words only: others carry them out.
fn said(heading: &'static str, rows: &[(&str, &str)]) -> Section {
    let rows = rows.iter();
    Section {
        heading,
        rows: rows
            .map(|(how, does)| ((*how).to_owned(), (*does).to_owned()))
            .collect(),
    }
}

/// The sections in columns that fit into `room` together, none torn and all in order, as low as can be; of two ways
/// equally low the one with fewer columns.
fn flow(sections: &[Section], room: u16) -> Vec<&[Section]> {
    let ends = sections.len().saturating_sub(1);
    let mut ways: Vec<Vec<&[Section]>> = (0..1_u32 << ends)
        .map(|cuts| split(sections, cuts))
        .filter(|columns| {
            let widths: u16 = columns.iter().map(|column| width(column) + BETWEEN).sum();
            columns.len() == 1 || widths <= room + BETWEEN
        })
        .collect();
    ways.sort_by_key(|columns| (tallest(columns), columns.len()));
    ways.into_iter().next().unwrap_or_default()
}

/// The sections, cut behind each whose bit is set.
fn split(sections: &[Section], cuts: u32) -> Vec<&[Section]> {
    let mut columns = Vec::new();
    let mut start = 0;
    for end in 1..=sections.len() {
        if end == sections.len() || cuts & (1 << (end - 1)) != 0 {
            columns.push(&sections[start..end]);
            start = end;
        }
    }
    columns
}

fn tallest(columns: &[&[Section]]) -> usize {
    columns.iter().copied().map(height).max().unwrap_or(0)
}

/// The rows of a column, with an empty one between two sections.
fn height(column: &[Section]) -> usize {
    let rows: usize = column.iter().map(|section| section.rows.len() + 2).sum();
    rows.saturating_sub(1)
}

fn width(column: &[Section]) -> u16 {
    column.iter().map(Section::width).max().unwrap_or(0)
}
