//! The steps that journeys share, each waiting until the screen shows that it was taken.

use shirube::domain::{EntryKind, Intent, Lang, Verb};
use shirube::words::app::saved;
use shirube::words::writer::heading;

use crate::terminal::Terminal;

pub(crate) const CTRL_A: &str = "\x01";
pub(crate) const CTRL_C: &str = "\x03";
pub(crate) const CTRL_G: &str = "\x07";
pub(crate) const CTRL_L: &str = "\x0c";
pub(crate) const CTRL_S: &str = "\x13";
pub(crate) const CTRL_Z: &str = "\x1a";
pub(crate) const DOWN: &str = "\x1b[B";
pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\x1b";
pub(crate) const SHIFT_TAB: &str = "\x1b[Z";

impl Terminal {
    /// Begins a note, from the journal.
    #[track_caller]
    pub(crate) fn begin_note(&mut self) {
        self.send("n");
        self.wait_for(heading(Lang::En, EntryKind::Note, Intent::Log));
    }

    /// Types these words, which the screen shows in one row.
    #[track_caller]
    pub(crate) fn type_in(&mut self, words: &str) {
        self.send(words);
        self.wait_for(words);
    }

    /// Leaves the note as it is.
    #[track_caller]
    pub(crate) fn leave_note(&mut self) {
        // A key that came together with Esc would be one with Alt.
        self.send(ESC);
        self.wait("the journal", |screen| {
            !screen
                .contents()
                .contains(heading(Lang::En, EntryKind::Note, Intent::Log))
        });
    }

    /// Saves the note and quits.
    #[track_caller]
    pub(crate) fn save_note_and_quit(&mut self) {
        self.send(CTRL_S);
        self.wait_for(saved(Lang::En, Verb::WriteNote));
        self.quit();
    }

    /// Quits from the journal.
    #[track_caller]
    pub(crate) fn quit(&mut self) {
        self.send("q");
        self.assert_ends_clean(0);
    }
}
