//! The support map as a picture: how much of each support is needed, who gives how much of it, and what is missing.

mod columns;
mod received;

pub use received::given_and_received;

use ratatui::style::{Modifier, Style};

use self::columns::Shown;
use super::legend;
use super::look::Look;
use super::prose::Run;
use crate::domain::{Cover, Covered, Id, SupportLevels};
use crate::text;
use crate::words::{support_map as words, terms};

/// The highest level.
const MUCH: u8 = 3;
/// The columns of a bar: the level, a blank, and as many signs as there are levels.
pub const BAR: usize = 2 + MUCH as usize;
/// Between two columns.
const APART: usize = 2;
/// The fewest columns in which it is said what the bars mean.
const EXPLAINED: u16 = 20;

/// Somebody in the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person<'a> {
    /// Who it is.
    pub id: Id,
    /// The name, as lists call them.
    pub name: &'a str,
    /// How much of each support they give, or would give.
    pub levels: SupportLevels,
    /// Whether they would give it; else they are met now.
    pub is_candidate: bool,
}

/// The map in rows of at most so many columns: what the columns are, one row a support, what the signs mean. Of more people
/// than there is room for, those come first who give most of what is needed; where there is room for nobody, the most that
/// is given stands in their place. While nothing is needed at all, that is said.
pub fn rows(look: &Look, columns: u16, map: &[Covered; 6], people: &[Person]) -> Vec<Vec<Run>> {
    drawn(look, columns, map, people, Marks::Bars)
}

/// The same with the levels as digits, for who cannot use pictures.
pub fn table(look: &Look, columns: u16, map: &[Covered; 6], people: &[Person]) -> Vec<Vec<Run>> {
    drawn(look, columns, map, people, Marks::Digits)
}

/// One support in a row that may be wrapped: how much is needed, the most that is given now, and how that covers it.
pub fn summary(look: &Look, support: &Covered) -> Vec<Run> {
    let faint = look.theme.faint;
    let (sign, cover) = cover_sign(look, support.cover);
    let said = words::cover(look.lang, support.cover, support.needed, support.given);
    let given = ink(look, support.given, support.needed);
    vec![
        (format!("{} ", words::needed(look.lang)), faint),
        (format!("{}   ", bar(look, support.needed)), look.theme.ink),
        (format!("{} ", words::most_given(look.lang)), faint),
        (format!("{}   ", bar(look, support.given)), given),
        (format!("{sign} {said}"), cover),
    ]
}

/// A level as a digit and a bar, short bars being hard to tell apart at a glance.
pub fn bar(look: &Look, level: u8) -> String {
    level_bar(look, level, 0).concat()
}

/// The same, and how much of what is `needed` it lacks; in at most [`BAR`] columns.
pub fn level_bar(look: &Look, level: u8, needed: u8) -> [String; 2] {
    let (level, needed) = (level.min(MUCH), needed.min(MUCH));
    let [filled, empty] = look.symbols.gauge;
    let lacking = empty.repeat(needed.saturating_sub(level).into());
    if level == 0 {
        let none = format!("{} {lacking}", look.symbols.dot);
        return [String::new(), none.trim_end().to_owned()];
    }
    [format!("{level} {}", filled.repeat(level.into())), lacking]
}

/// How levels are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marks {
    Bars,
    Digits,
}

fn drawn(
    look: &Look,
    columns: u16,
    map: &[Covered; 6],
    people: &[Person],
    marks: Marks,
) -> Vec<Vec<Run>> {
    if columns < 2 {
        // Not even one wide letter has room.
        return Vec::new();
    }
    let is_said = map.iter().any(|support| support.needed > 0);
    let shown = Shown::of(look, columns.into(), map, people);
    let mut rows = shown.headings(look, columns.into(), is_said);
    rows.extend(map.iter().map(|support| {
        let mut row = Row {
            look,
            room: columns.into(),
            apart: shown.columns.apart,
            at: 0,
            runs: Vec::new(),
        };
        row.support(support, &shown, is_said, marks);
        row.runs
    }));
    let mut below: Vec<String> = Vec::new();
    let hidden = words::more(look.lang, shown.more[0], shown.more[1]);
    below.extend([hidden].into_iter().filter(|more| !more.is_empty()));
    if people.is_empty() {
        below.push(words::nobody(look.lang).to_owned());
    }
    if !is_said {
        below.push(words::nothing_needed_yet(look.lang).to_owned());
    }
    for sentence in below {
        let wrapped = text::wrap(&sentence, usize::from(columns).max(1));
        let wrapped = wrapped
            .into_iter()
            .map(|row| sentence[row.start..row.end].to_owned());
        rows.extend(wrapped.map(|row| vec![(row, look.theme.faint)]));
    }
    if marks == Marks::Bars && columns >= EXPLAINED {
        rows.extend(signs(look, columns));
    }
    rows
}

/// What the bars mean.
fn signs(look: &Look, columns: u16) -> Vec<Vec<Run>> {
    let [filled, empty] = look.symbols.gauge;
    let [little, much] = words::levels(look.lang);
    let signs = [
        (filled.to_owned(), little),
        (filled.repeat(MUCH.into()), much),
        (empty.to_owned(), words::still_needed(look.lang)),
        (look.symbols.dot.to_owned(), words::none(look.lang)),
    ];
    let signs = signs.map(|(sign, meaning)| (vec![(sign, look.theme.faint)], meaning));
    legend::rows(look, columns, signs.into_iter())
}

/// A row being put together, never wider than its room.
struct Row<'a> {
    look: &'a Look,
    room: usize,
    /// Between two columns.
    apart: usize,
    at: usize,
    runs: Vec<Run>,
}

impl Row<'_> {
    fn support(&mut self, support: &Covered, shown: &Shown, is_said: bool, marks: Marks) {
        let (look, columns) = (self.look, &shown.columns);
        let asks = support.cover.asks();
        let label = if asks {
            look.theme.heading()
        } else if is_said && support.cover == Cover::NotNeeded {
            look.theme.faint
        } else {
            look.theme.ink
        };
        self.cell(
            terms::support(look.lang, support.support),
            columns.label,
            label,
        );
        if is_said {
            self.level(support.needed, 0, columns.needed, (marks, look.theme.ink));
        } else {
            self.cell("", columns.needed, label);
        }
        if columns.given > 0 {
            let ink = ink(look, support.given, support.needed);
            self.level(support.given, support.needed, columns.given, (marks, ink));
        }
        for (group, wide) in shown.people.iter().zip(shown.wide) {
            let end = self.at + wide;
            for person in group {
                let level = person.levels[support.support as usize];
                let ink = ink(look, level, support.needed);
                self.level(level, support.needed, columns.person, (marks, ink));
            }
            self.blanks(end.saturating_sub(self.at));
        }
        if is_said {
            let (sign, ink) = cover_sign(look, support.cover);
            let said = words::cover(look.lang, support.cover, support.needed, support.given);
            self.cell(&format!("{sign} {said}"), columns.cover, ink);
        }
    }

    /// A level against what is needed of it.
    fn level(&mut self, level: u8, needed: u8, columns: usize, (marks, ink): (Marks, Style)) {
        let (level, needed) = (level.min(MUCH), needed.min(MUCH));
        let look = self.look;
        // Who gives nothing of it lacks nothing: only what is begun is held against what is needed.
        let needed = if level == 0 { 0 } else { needed };
        let [filled, lacking] = match marks {
            Marks::Digits if level > 0 => [level.to_string(), String::new()],
            _ => level_bar(look, level, needed),
        };
        self.put(&filled, ink);
        let room = columns.saturating_sub(text::width(&filled));
        self.cell(&lacking, room, look.theme.faint);
    }

    /// Words in so many columns, and the blanks up to the next column.
    fn cell(&mut self, words: &str, columns: usize, ink: Style) {
        let fitted = text::fit_with(words, columns, self.look.symbols.ellipsis);
        let blanks = columns.saturating_sub(text::width(&fitted));
        self.put(&fitted, ink);
        self.blanks(blanks + self.apart);
    }

    fn blanks(&mut self, columns: usize) {
        self.put(&" ".repeat(columns), Style::new());
    }

    fn put(&mut self, words: &str, ink: Style) {
        let words = text::fit_with(words, self.room.saturating_sub(self.at), "");
        self.at += text::width(&words);
        if !words.is_empty() {
            self.runs.push((words.into_owned(), ink));
        }
    }
}

/// The ink of a level against what is needed.
fn ink(look: &Look, level: u8, needed: u8) -> Style {
    match needed {
        0 => look.theme.ink,
        _ if level >= needed => look.theme.moss,
        _ => look.theme.amber,
    }
}

/// The sign of a cover, and its ink.
pub fn cover_sign(look: &Look, cover: Cover) -> (&'static str, Style) {
    let theme = look.theme;
    let [covered, short, missing] = look.symbols.cover;
    match cover {
        Cover::NotNeeded => (look.symbols.dot, theme.faint),
        Cover::Covered => (covered, theme.moss),
        Cover::Short => (short, theme.amber),
        Cover::Missing => (missing, theme.vermilion.add_modifier(Modifier::BOLD)),
    }
}
