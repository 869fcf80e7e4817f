//! What each line of a note is: prose, a takeaway's mark, its continuation, code, or the entry's private flag.

use std::ops::Range;

use super::mark::mark;
use super::tag;
use crate::domain::Kind;

/// What one line of a note is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Words that are nobody's takeaway.
    Prose,
    /// Nothing but blanks. It ends the takeaway above.
    Blank,
    /// A takeaway begins here.
    Mark {
        /// Its kind.
        kind: Kind,
        /// The bytes of the mark in the line, without a `- ` or `・` before it.
        mark: Range<usize>,
        /// The box is ticked: `[x]`.
        checked: bool,
    },
    /// Goes on with the takeaway of this kind above.
    Continuation(Kind),
    /// Within a closed code fence, the fences included.
    Code,
    /// `#private` or `#内緒` alone: the whole entry is private.
    PrivateFlag,
}

/// What each line of the note is, in order: one more than the note has newlines, so that an empty note has one line and
/// a newline at the end begins another. Takes time in proportion to the note.
pub fn outline(note: &str) -> Vec<LineKind> {
    let lines: Vec<&str> = lines(note).collect();
    let mut fenced = fenced(&lines).into_iter().peekable();
    let mut kinds = Vec::with_capacity(lines.len());
    let mut takeaway = None;
    for (number, line) in lines.into_iter().enumerate() {
        while fenced.next_if(|code| code.end <= number).is_some() {}
        let kind = if fenced.peek().is_some_and(|code| code.contains(&number)) {
            LineKind::Code
        } else {
            line_kind(line, takeaway)
        };
        takeaway = match kind {
            LineKind::Mark { kind, .. } | LineKind::Continuation(kind) => Some(kind),
            _ => None,
        };
        kinds.push(kind);
    }
    kinds
}

/// The lines of a note, without their ends. CRLF ends a line like a newline does.
pub(super) fn lines(note: &str) -> impl Iterator<Item = &str> {
    note.split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
}

/// Whether a line of a takeaway would be taken for a fence if it stood alone.
pub(super) fn is_fence(line: &str) -> bool {
    Fence::of_line(0, line).is_some()
}

/// What a line outside code is, below a line of `takeaway`.
fn line_kind(line: &str, takeaway: Option<Kind>) -> LineKind {
    let words = line.trim();
    if words.is_empty() {
        return LineKind::Blank;
    }
    if let Some(mark) = mark(line) {
        return LineKind::Mark {
            kind: mark.kind,
            mark: mark.range,
            checked: mark.checked,
        };
    }
    match takeaway {
        Some(kind) if is_indented(line) => LineKind::Continuation(kind),
        _ if tag::is_private_flag(words) => LineKind::PrivateFlag,
        _ => LineKind::Prose,
    }
}

/// Indented by a tab or by two blanks of any width. One `　` is how a Japanese paragraph begins.
fn is_indented(line: &str) -> bool {
    let mut letters = line.chars();
    match letters.next() {
        Some('\t') => true,
        Some(' ' | '　') => matches!(letters.next(), Some(' ' | '　' | '\t')),
        _ => false,
    }
}

/// A line of three or more backticks or tildes.
struct Fence {
    line: usize,
    tick: char,
    len: usize,
    /// Nothing stands behind the ticks: it can close.
    bare: bool,
}

impl Fence {
    fn of_line(number: usize, line: &str) -> Option<Self> {
        let words = line.trim();
        let tick = words.chars().next().filter(|&c| c == '`' || c == '~')?;
        let info = words.trim_start_matches(tick);
        let len = words.len() - info.len();
        // ```` ```code``` ```` on one line is no fence (CommonMark 4.5).
        if len < 3 || (tick == '`' && info.contains('`')) {
            return None;
        }
        Some(Self {
            line: number,
            tick,
            len,
            bare: info.is_empty(),
        })
    }

    fn closes(&self, opening: &Self) -> bool {
        self.bare && self.tick == opening.tick && self.len >= opening.len
    }
}

/// The closed code fences, in order. A fence that nothing closes is prose, so a stray one cannot swallow the note.
fn fenced(lines: &[&str]) -> Vec<Range<usize>> {
    let fences: Vec<Fence> = lines
        .iter()
        .enumerate()
        .filter_map(|(number, line)| Fence::of_line(number, line))
        .collect();
    let closable = closable(&fences);
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(opening) = fences.get(next) {
        let rest = &fences[next + 1..];
        // Looked for only where there is one, or many stray fences would take quadratic time.
        let close = closable[next]
            .then(|| rest.iter().position(|fence| fence.closes(opening)))
            .flatten();
        next += 1;
        if let Some(close) = close {
            found.push(opening.line..rest[close].line + 1);
            next += close + 1;
        }
    }
    found
}

/// For each fence, whether a later one closes it.
fn closable(fences: &[Fence]) -> Vec<bool> {
    let (mut backticks, mut tildes) = (0, 0);
    let mut closable: Vec<bool> = fences
        .iter()
        .rev()
        .map(|fence| {
            let longest = match fence.tick {
                '`' => &mut backticks,
                _ => &mut tildes,
            };
            let is_closable = *longest >= fence.len;
            if fence.bare {
                *longest = fence.len.max(*longest);
            }
            is_closable
        })
        .collect();
    closable.reverse();
    closable
}
