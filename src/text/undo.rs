//! What undo and redo go through: one replacement a step, typing joined into phrases.

use super::buffer::{Position, end_of};

/// Typing that pauses for longer than this, in milliseconds, begins a new step.
const PAUSE: u64 = 1_000;
/// Keys that follow each other faster than this, in milliseconds, were sent by an input method, which commits a
/// phrase as a burst: they stay together whatever they are.
const BURST: u64 = 20;

/// What was done to the text, as far as it decides which changes are one step.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// Typed, at this many milliseconds.
    Typed(u64),
    /// One cluster taken away to the left of the cursor.
    ErasedBack,
    /// One cluster taken away to the right of the cursor.
    ErasedAhead,
    /// A step of its own.
    Whole,
}

/// `removed`, at `at`, was replaced by `inserted`; the cursor had been at `before`.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) at: Position,
    pub(super) removed: String,
    pub(super) inserted: String,
    pub(super) before: Position,
    pub(super) deed: Deed,
}

/// The steps done, and those undone since the last change.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Whether the last step done may still grow.
    open: bool,
}

impl History {
    /// Keeps a change that was just made, as part of the last step if both are one phrase.
    pub(super) fn record(&mut self, step: Step) {
        self.undone.clear();
        match self.done.last_mut() {
            Some(last) if self.open && last.is_continued_by(&step) => last.join(&step),
            _ => self.done.push(step),
        }
        self.open = true;
    }

    /// Ends the phrase: the cursor went elsewhere.
    pub(super) fn close(&mut self) {
        self.open = false;
    }

    /// The step to take back.
    pub(super) fn undo(&mut self) -> Option<&Step> {
        self.open = false;
        self.undone.push(self.done.pop()?);
        self.undone.last()
    }

    /// The step to do again.
    pub(super) fn redo(&mut self) -> Option<&Step> {
        self.open = false;
        self.done.push(self.undone.pop()?);
        self.done.last()
    }
}

impl Step {
    /// Where the inserted text ends.
    pub(super) fn inserted_end(&self) -> Position {
        end_of(self.at, &self.inserted)
    }

    /// Where the removed text ended.
    pub(super) fn removed_end(&self) -> Position {
        end_of(self.at, &self.removed)
    }

    fn is_continued_by(&self, next: &Self) -> bool {
        match (self.deed, next.deed) {
            (Deed::Typed(then), Deed::Typed(now)) => {
                let pause = now.saturating_sub(then);
                let in_phrase = pause <= BURST || pause <= PAUSE && !ends_phrase(&self.inserted);
                in_phrase && next.removed.is_empty() && next.at == self.inserted_end()
            }
            (Deed::ErasedBack, Deed::ErasedBack) => next.removed_end() == self.at,
            (Deed::ErasedAhead, Deed::ErasedAhead) => next.at == self.at,
            _ => false,
        }
    }

    fn join(&mut self, next: &Self) {
        if let Deed::ErasedBack = next.deed {
            self.at = next.at;
            self.removed.insert_str(0, &next.removed);
        } else {
            self.removed.push_str(&next.removed);
            self.inserted.push_str(&next.inserted);
        }
        self.deed = next.deed;
    }
}

fn ends_phrase(text: &str) -> bool {
    text.ends_with([
        '\n', '、', '。', '，', '．', '！', '？', '；', '：', '」', '』', '）', '.', ',', '!', '?',
        ';', ':', ')',
    ])
}
