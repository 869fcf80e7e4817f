//! Another window was quicker: what it wrote is taken over where nothing was touched here, and asked about elsewhere.

use super::MentorForm;
use super::rows::{ROWS, has_lines, row_of, value_of};
use super::view::choices;
use crate::domain::merge::merge;
use crate::domain::{Cx, Lang, Mentor};
use crate::screens::{Effect, Overlay};
use crate::ui::confirm::Confirm;
use crate::words::mentors::{self as words, Label};

impl MentorForm {
    /// Another window was quicker: takes over what it changed in fields that are not touched here, and asks about the
    /// others. `stored` is the mentor as the journal has it now. Who is asked once is not asked again.
    pub fn conflicted(&mut self, stored: Option<Mentor>, cx: &Cx) -> Effect {
        let is_trashed = stored.as_ref().is_some_and(|mentor| mentor.deleted);
        let clashes = match &stored {
            Some(mentor) => self.rebase(mentor, cx.lang),
            None => Vec::new(),
        };
        self.before = stored;
        self.tend_rows();
        let write = self.save(cx);
        let (question, answers) = match (is_trashed, &write) {
            (_, Effect::None) => return write,
            (true, _) => (words::trashed(cx.lang), words::trashed_answers(cx.lang)),
            (false, _) if clashes.is_empty() => return write,
            (false, _) => (words::conflict(cx.lang), words::conflict_answers(cx.lang)),
        };
        let question = Confirm::new(question, clashes, answers, write);
        Effect::Show(Box::new(Overlay::Confirm(question)))
    }

    /// Stands on `stored` from now on. Returns both texts of each field that was changed here and there; one of several
    /// lines keeps what either wrote.
    fn rebase(&mut self, stored: &Mentor, lang: Lang) -> Vec<String> {
        let mut clashes = Vec::new();
        for (row, label) in ROWS.into_iter().enumerate() {
            let there = row_of(label, &value_of(label, stored, lang)).value();
            let here = self.form.rows()[row].value();
            if !self.is_touched(row) {
                self.form.set(row, &there);
            } else if there != self.loaded[row] && there != here {
                clashes.push(words::there(lang, label));
                clashes.extend(quoted(label, &there, lang));
                if has_lines(label) {
                    let both = merge(&self.loaded[row], &there, &here).text;
                    self.form.set(row, &both);
                    clashes.push(words::both(lang, label));
                    clashes.extend(quoted(label, &both, lang));
                    self.loaded[row] = there;
                    continue;
                }
                clashes.push(words::here(lang, label));
                clashes.extend(quoted(label, &here, lang));
            }
            self.loaded[row] = there;
        }
        self.base = Mentor {
            deleted: false,
            ..stored.clone()
        };
        clashes
    }
}

/// What a field holds, a line each, as a question shows it.
fn quoted(label: Label, value: &str, lang: Lang) -> Vec<String> {
    let called = choices(label, lang).into_iter();
    let shown = called
        .zip(row_of(label, value).names())
        .find(|(_, name)| *name == value)
        .map_or(value, |(words, _)| words);
    let shown = if shown.trim().is_empty() {
        words::empty(lang)
    } else {
        shown
    };
    shown.lines().map(|line| format!("  {line}")).collect()
}
