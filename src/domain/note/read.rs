//! Reading a note: its takeaways, with due days, tags and ticks, and whether it is private.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::escape::unescape;
use super::outline::{LineKind, lines, outline};
use super::word::{Found, Meaning, scan};
use crate::domain::{Kind, fold};

/// What a note says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its takeaways, in order.
    pub takeaways: Vec<Line>,
    /// The private flag stands alone on a line: the whole entry is private.
    pub private: bool,
    /// What was probably meant otherwise.
    pub hints: Vec<Hint>,
}

/// One takeaway as the note has it now, which the stored record may have outgrown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its kind.
    pub kind: Kind,
    /// Its words: continuation lines joined by newlines, without indent and mark, without the due day and the tags at
    /// the very end. Within a sentence those stay, as taking them out would tear it; so they do where nothing else
    /// would remain.
    pub text: String,
    /// Its words as typed, due day and tags included.
    pub typed: String,
    /// The line of its mark, from 0.
    pub line: u32,
    /// How many lines it takes, continuations included.
    pub lines: u32,
    /// The first valid day in it.
    pub due: Option<NaiveDate>,
    /// Its tags as typed, without `#`, each once.
    pub tags: Vec<String>,
    /// It bears the private flag.
    pub private: bool,
    /// Its box is ticked: `[x]`.
    pub done: bool,
}

/// Something in a takeaway that was probably meant otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The line it stands on, from 0.
    pub line: u32,
    /// What it is.
    pub kind: HintKind,
}

/// What was probably meant otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HintKind {
    /// A word with the shape of a day that no calendar has, such as `@13/45`; it stays text. Holds the word, with its `@`.
    NoSuchDay(String),
}

/// Reads a note; `day` is the day of its entry, from which days are seen.
pub fn read(note: &str, day: NaiveDate) -> Reading {
    let mut reading = Reading::default();
    let mut drafts: Vec<Draft> = Vec::new();
    for ((number, line), kind) in (0..).zip(lines(note)).zip(outline(note)) {
        match kind {
            LineKind::Mark {
                kind,
                mark,
                checked,
            } => drafts.push(Draft {
                kind,
                typed: line[mark.end..].trim().to_owned(),
                line: number,
                lines: 1,
                done: checked,
            }),
            LineKind::Continuation(_) => {
                if let Some(draft) = drafts.last_mut() {
                    draft.typed.push('\n');
                    draft.typed.push_str(line.trim());
                    draft.lines += 1;
                }
            }
            LineKind::PrivateFlag => reading.private = true,
            LineKind::Prose | LineKind::Blank | LineKind::Code => {}
        }
    }
    for draft in drafts {
        reading
            .takeaways
            .push(draft.finish(day, &mut reading.hints));
    }
    reading
}

/// Reads one takeaway that has no mark and no entry, as `ask` and `todo` take it: the same `@` and `#` rules, seen from
/// `day`. Blanks around each line and empty lines around the whole are no part of the words.
pub fn read_one(text: &str, kind: Kind, day: NaiveDate) -> Line {
    one(text, kind).finish(day, &mut Vec::new())
}

/// The hints for what [`read_one`] reads.
pub fn hints_in(text: &str, day: NaiveDate) -> Vec<Hint> {
    let mut hints = Vec::new();
    one(text, Kind::Question).finish(day, &mut hints);
    hints
}

/// Whether a text that [`read_one`] reads holds nothing but a day, tags or the private flag, which then stay its words.
pub fn has_no_words(text: &str, day: NaiveDate) -> bool {
    let typed = one(text, Kind::Question).typed;
    let mut rest = typed.clone();
    for word in scan(&typed, day).iter().rev() {
        if !word.escaped && !matches!(word.meaning, Meaning::NoSuchDay) {
            rest.replace_range(word.range.clone(), "");
        }
    }
    rest.trim().is_empty()
}

/// A takeaway whose words are not understood yet.
struct Draft {
    kind: Kind,
    typed: String,
    line: u32,
    lines: u32,
    done: bool,
}

fn one(text: &str, kind: Kind) -> Draft {
    let words: Vec<&str> = lines(text.trim()).map(str::trim).collect();
    Draft {
        kind,
        typed: words.join("\n"),
        line: 0,
        lines: words.len() as u32,
        done: false,
    }
}

impl Draft {
    fn finish(self, day: NaiveDate, hints: &mut Vec<Hint>) -> Line {
        let typed = self.typed;
        let found = scan(&typed, day);
        let mut due = None;
        let mut tags = Vec::new();
        let mut known = HashSet::new();
        let mut private = false;
        // The words that count; those at the end are taken off the text.
        let mut counting = Vec::new();
        let (mut line, mut seen) = (self.line, 0);
        for word in found.iter().filter(|word| !word.escaped) {
            match word.meaning {
                Meaning::Day(_) if due.is_some() => continue,
                Meaning::Day(day) => due = Some(day),
                Meaning::NoSuchDay => {
                    line += typed[seen..word.range.start].matches('\n').count() as u32;
                    seen = word.range.start;
                    hints.push(Hint {
                        line,
                        kind: HintKind::NoSuchDay(typed[word.range.clone()].to_owned()),
                    });
                    continue;
                }
                Meaning::Tag if known.insert(fold(word.name(&typed))) => {
                    tags.push(word.name(&typed).to_owned());
                }
                Meaning::Tag => {}
                Meaning::Private => private = true,
            }
            counting.push(word.range.clone());
        }
        let mut end = typed.len();
        for word in counting.iter().rev() {
            if typed[..end].trim_end().len() != word.end {
                break;
            }
            end = word.start;
        }
        Line {
            kind: self.kind,
            text: text(&typed, end, &found),
            line: self.line,
            lines: self.lines,
            due,
            tags,
            private,
            done: self.done,
            typed,
        }
    }
}

/// The words up to `end` without escapes; all of them where nothing would remain.
fn text(typed: &str, end: usize, found: &[Found]) -> String {
    [typed[..end].trim_end(), typed]
        .into_iter()
        .map(|kept| unescape(kept, found))
        .find(|text| !text.trim().is_empty())
        .unwrap_or_else(|| typed.to_owned())
}
