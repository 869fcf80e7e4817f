//! What was copied, in a text or from a row, on its way to the system's clipboard.

use super::App;
use crate::text;
use crate::words::app as words;

/// How many columns of a copied text are told.
const OPENING: usize = 40;

impl App {
    /// What was copied since this was asked last, for the system's clipboard.
    pub const fn take_copied(&mut self) -> Option<String> {
        self.copied.take()
    }

    /// Copies this text, and says so.
    pub(super) fn copy(&mut self, text: String) {
        self.held.hold(text);
        self.tell_copied();
    }

    /// Lets the system's clipboard have what was copied just now, and says so with its first words.
    pub(super) fn tell_copied(&mut self) {
        let Some(text) = self.held.take_fresh() else {
            return;
        };
        let opening = text.lines().map(str::trim).find(|line| !line.is_empty());
        if let Some(opening) = opening {
            let opening = text::visible(opening);
            let opening = text::fit_with(&opening, OPENING, self.look.symbols.ellipsis);
            self.say(words::copied(self.look.lang, &opening));
        }
        self.copied = Some(text);
    }
}
