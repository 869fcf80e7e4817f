//! The text being edited, as lines; every change is one replacement.

/// A place in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The logical line, from 0.
    pub line: usize,
    /// The byte in that line; always at a cluster's edge when an [`Editor`](super::Editor) gives it.
    pub byte: usize,
}

/// Lines without their `\n`; at least one.
///
/// A `String` for each line is enough: a change moves what is behind it in its line, and even at the start of a
/// line of 1 MB that and the drawing take 0.2 ms.
#[derive(Clone, Debug)]
pub(super) struct Buffer {
    lines: Vec<String>,
}

impl Buffer {
    pub(super) fn new(text: &str) -> Self {
        Self {
            lines: text.split('\n').map(str::to_owned).collect(),
        }
    }

    pub(super) fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// Line `n`; empty beyond the last.
    pub(super) fn line(&self, n: usize) -> &str {
        self.lines.get(n).map_or("", String::as_str)
    }

    pub(super) fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// The place behind the last character.
    pub(super) fn end(&self) -> Position {
        let line = self.lines.len() - 1;
        Position {
            line,
            byte: self.lines[line].len(),
        }
    }

    pub(super) fn slice(&self, start: Position, end: Position) -> String {
        if start.line == end.line {
            return self.lines[start.line][start.byte..end.byte].to_owned();
        }
        let mut text = self.lines[start.line][start.byte..].to_owned();
        for line in &self.lines[start.line + 1..end.line] {
            text.push('\n');
            text.push_str(line);
        }
        text.push('\n');
        text.push_str(&self.lines[end.line][..end.byte]);
        text
    }

    /// Puts `text` where `start..end` was, and returns what was there.
    pub(super) fn replace(&mut self, start: Position, end: Position, text: &str) -> String {
        let removed = self.slice(start, end);
        if start.line == end.line && !text.contains('\n') {
            self.lines[start.line].replace_range(start.byte..end.byte, text);
            return removed;
        }
        let tail = self.lines[end.line].split_off(end.byte);
        self.lines[start.line].truncate(start.byte);
        let mut pieces = text.split('\n');
        self.lines[start.line].push_str(pieces.next().unwrap_or_default());
        let added = pieces.map(str::to_owned);
        self.lines.splice(start.line + 1..=end.line, added);
        self.lines[end_of(start, text).line].push_str(&tail);
        removed
    }
}

/// Where `text` ends if it begins at `start`.
pub(super) fn end_of(start: Position, text: &str) -> Position {
    match text.rfind('\n') {
        None => Position {
            byte: start.byte + text.len(),
            ..start
        },
        Some(last) => Position {
            line: start.line + text.matches('\n').count(),
            byte: text.len() - last - 1,
        },
    }
}
