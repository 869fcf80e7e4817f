//! The editor's core: a text, a cursor, a selection, undo; the same for a note and for a field of one line.

use std::borrow::Cow;

use super::{
    buffer::{Buffer, Position, end_of},
    clean::{clean, clean_line},
    clusters::{next_edge, prev_edge, snap_ahead, snap_back},
    rows::Rows,
    undo::{Deed, History, Step},
    view::Scroll,
    words::{word_left, word_right},
};

/// A text being edited. It holds only clean text ([`clean`]); the cursor is always at the edge of a grapheme
/// cluster.
///
/// Moving is in [`move_`](Self::move_), drawing in [`layout`](Self::layout).
#[derive(Clone, Debug)]
pub struct Editor {
    pub(super) buffer: Buffer,
    pub(super) rows: Rows,
    pub(super) history: History,
    pub(super) cursor: Position,
    /// Where rows meet, the cursor is drawn behind the first instead of before the second.
    pub(super) behind_row: bool,
    /// Where the selection began.
    pub(super) anchor: Option<Position>,
    /// The column that moves up and down keep to.
    pub(super) goal: Option<usize>,
    pub(super) scroll: Scroll,
    pub(super) is_single: bool,
    version: u64,
}

impl Editor {
    /// An editor of several lines, the cursor at the start.
    pub fn new(text: &str) -> Self {
        Self::with(&clean(text), false)
    }

    /// An editor of one line, the cursor at the end. Line breaks that come in become blanks.
    pub fn single_line(text: &str) -> Self {
        let mut editor = Self::with(&clean_line(text), true);
        editor.cursor = editor.buffer.end();
        editor
    }

    fn with(text: &str, is_single: bool) -> Self {
        let buffer = Buffer::new(text);
        Self {
            rows: Rows::new(buffer.line_count(), 79),
            buffer,
            history: History::default(),
            cursor: Position::default(),
            behind_row: false,
            anchor: None,
            goal: None,
            scroll: Scroll::default(),
            is_single,
            version: 0,
        }
    }

    /// The whole text, lines joined by `\n`.
    pub fn text(&self) -> String {
        self.buffer.text()
    }

    /// Line `n`, from 0, without its `\n`; empty beyond the last.
    pub fn line(&self, n: usize) -> &str {
        self.buffer.line(n)
    }

    /// How many lines there are: at least one.
    pub fn line_count(&self) -> usize {
        self.buffer.line_count()
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.buffer.end() == Position::default()
    }

    /// Grows with each change of the text, undo and redo among them.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Where the cursor is.
    pub fn cursor(&self) -> Position {
        self.cursor
    }

    /// Puts the cursor into `line`, before the cluster that holds `byte`; both are cut to what there is. Nothing
    /// is selected afterwards.
    pub fn set_cursor(&mut self, line: usize, byte: usize) {
        self.history.close();
        self.anchor = None;
        let line = line.min(self.line_count() - 1);
        let byte = snap_back(self.line(line), byte);
        self.place(Position { line, byte });
    }

    /// What is selected, first place first.
    pub fn selection(&self) -> Option<(Position, Position)> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.cursor)?;
        Some((anchor.min(self.cursor), anchor.max(self.cursor)))
    }

    /// The text that is selected.
    pub fn selected_text(&self) -> Option<String> {
        let (start, end) = self.selection()?;
        Some(self.buffer.slice(start, end))
    }

    /// Selects everything; the cursor goes to the end.
    pub fn select_all(&mut self) {
        self.history.close();
        self.place(self.buffer.end());
        self.anchor = Some(Position::default());
    }

    /// Takes the selected text out and returns it.
    pub fn cut(&mut self) -> Option<String> {
        let text = self.selected_text()?;
        self.put("", Deed::Whole);
        Some(text)
    }

    /// Puts in what was typed or what an input method committed, for the selection if there is one. `at` is when,
    /// in milliseconds of any clock that runs on: what is typed without a pause, up to a punctuation mark, is one
    /// undo step, and so is a burst.
    pub fn insert(&mut self, text: &str, at: u64) {
        self.take(text, Deed::Typed(at));
    }

    /// Puts in a pasted text, for the selection if there is one: an undo step of its own.
    pub fn paste(&mut self, text: &str) {
        self.take(text, Deed::Whole);
    }

    /// Begins a new line; in an editor of one line, nothing.
    pub fn newline(&mut self) {
        if !self.is_single {
            self.put("\n", Deed::Whole);
        }
    }

    /// Deletes the selection, or the cluster before the cursor, or the line break there. Of a half-width kana with
    /// its mark only the mark goes, since it was typed on its own.
    pub fn backspace(&mut self) {
        self.erase_back(Deed::ErasedBack, |line, byte| {
            let start = prev_edge(line, byte)?;
            let mark = line[start..byte].char_indices().next_back();
            Some(match mark {
                Some((at, 'ﾞ' | 'ﾟ')) => start + at,
                _ => start,
            })
        });
    }

    /// Deletes the selection, or the cluster behind the cursor, or the line break there.
    pub fn delete(&mut self) {
        self.erase_ahead(Deed::ErasedAhead, next_edge);
    }

    /// Deletes the selection, or blanks and a word before the cursor.
    pub fn delete_word_back(&mut self) {
        self.erase_back(Deed::Whole, |line, byte| {
            (byte > 0).then(|| word_left(line, byte))
        });
    }

    /// Deletes the selection, or blanks and a word behind the cursor.
    pub fn delete_word_forward(&mut self) {
        self.erase_ahead(Deed::Whole, |line, byte| {
            (byte < line.len()).then(|| word_right(line, byte))
        });
    }

    /// Deletes the selection, or what is left of the cursor in its line, or at a line's start the line break
    /// there.
    pub fn delete_to_line_start(&mut self) {
        self.erase_back(Deed::Whole, |_, byte| (byte > 0).then_some(0));
    }

    /// Deletes the selection, or what is right of the cursor in its line, or at a line's end the line break there.
    pub fn delete_to_line_end(&mut self) {
        self.erase_ahead(Deed::Whole, |line, byte| {
            (byte < line.len()).then_some(line.len())
        });
    }

    /// Puts `text` for a part of one line, as an undo step of its own; the cursor goes along if it stood behind the part.
    pub fn replace_in_line(&mut self, line: usize, part: std::ops::Range<usize>, text: &str) {
        let before = self.cursor;
        let text = clean_line(text).into_owned();
        let (start, end) = (
            Position {
                line,
                byte: part.start,
            },
            Position {
                line,
                byte: part.end,
            },
        );
        self.change(start, end, &text, Deed::Whole);
        if before.line != line {
            self.set_cursor(before.line, before.byte);
        } else if before.byte > part.end {
            self.set_cursor(line, before.byte + text.len() - part.len());
        }
    }

    /// Takes `text` instead of all there was, as one undo step; the cursor stays where it was as far as that goes.
    pub fn replace_all(&mut self, text: &str) {
        let text = self.cleaned(text);
        if *text == *self.text() {
            return;
        }
        let Position { line, byte } = self.cursor;
        self.change(Position::default(), self.buffer.end(), &text, Deed::Whole);
        self.set_cursor(line, byte);
    }

    /// Takes the last step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(step) = self.history.undo() else {
            return false;
        };
        let (start, end, before) = (step.at, step.inserted_end(), step.before);
        replace(&mut self.buffer, &mut self.rows, start, end, &step.removed);
        self.settle(before);
        true
    }

    /// Does the step again that was taken back last; whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.history.redo() else {
            return false;
        };
        let (start, end, after) = (step.at, step.removed_end(), step.inserted_end());
        replace(&mut self.buffer, &mut self.rows, start, end, &step.inserted);
        self.settle(after);
        true
    }

    /// The cursor goes to `at`, an edge, and forgets what it knew of rows.
    pub(super) fn place(&mut self, at: Position) {
        self.cursor = at;
        self.behind_row = false;
        self.goal = None;
    }

    /// Deletes the selection, or what is between the cursor and the start that `start` finds in its line; where it
    /// finds none, the line break before.
    fn erase_back(&mut self, deed: Deed, start: impl Fn(&str, usize) -> Option<usize>) {
        if self.selection().is_some() {
            return self.put("", Deed::Whole);
        }
        let Position { line, byte } = self.cursor;
        let start = match start(self.line(line), byte) {
            Some(byte) => Position { line, byte },
            None if line > 0 => Position {
                line: line - 1,
                byte: self.line(line - 1).len(),
            },
            None => return,
        };
        self.change(start, self.cursor, "", deed);
    }

    /// As [`erase_back`](Self::erase_back), to the right.
    fn erase_ahead(&mut self, deed: Deed, end: impl Fn(&str, usize) -> Option<usize>) {
        if self.selection().is_some() {
            return self.put("", Deed::Whole);
        }
        let Position { line, byte } = self.cursor;
        let end = match end(self.line(line), byte) {
            Some(byte) => Position { line, byte },
            None if line + 1 < self.line_count() => Position {
                line: line + 1,
                byte: 0,
            },
            None => return,
        };
        self.change(self.cursor, end, "", deed);
    }

    /// Puts what is left of `text` when it is clean; nothing does nothing, not even to the selection.
    fn take(&mut self, text: &str, deed: Deed) {
        let text = self.cleaned(text);
        if !text.is_empty() {
            self.put(&text, deed);
        }
    }

    /// Puts `text` for the selection, or at the cursor.
    fn put(&mut self, text: &str, deed: Deed) {
        let (start, end) = self.selection().unwrap_or((self.cursor, self.cursor));
        self.change(start, end, text, deed);
    }

    fn change(&mut self, start: Position, end: Position, text: &str, deed: Deed) {
        let removed = replace(&mut self.buffer, &mut self.rows, start, end, text);
        self.history.record(Step {
            at: start,
            removed,
            inserted: text.to_owned(),
            before: self.cursor,
            deed,
        });
        self.settle(end_of(start, text));
    }

    /// After a change: the cursor goes to `at`, or behind the cluster that has grown together there.
    fn settle(&mut self, at: Position) {
        self.version += 1;
        self.anchor = None;
        let byte = snap_ahead(self.line(at.line), at.byte);
        self.place(Position { byte, ..at });
    }

    fn cleaned<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.is_single {
            clean_line(text)
        } else {
            clean(text)
        }
    }
}

/// The one way in which the text changes, so that its rows always follow.
fn replace(
    buffer: &mut Buffer,
    rows: &mut Rows,
    start: Position,
    end: Position,
    text: &str,
) -> String {
    let removed = buffer.replace(start, end, text);
    rows.changed(
        start,
        end.line - start.line,
        end_of(start, text).line - start.line,
    );
    removed
}
