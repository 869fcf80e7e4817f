//! Another window was quicker: what it wrote is taken over where nothing was touched here, and asked about elsewhere.

use super::GoalForm;
use super::rows::{ROWS, has_lines, names_of, row_of, value_of};
use super::view::choices;
use crate::domain::merge::merge;
use crate::domain::{Cx, Goal, Lang};
use crate::screens::{Effect, Overlay};
use crate::ui::confirm::Confirm;
use crate::words::goal_form::{self as words, Label};
use crate::words::mentors;

/// What another window did that must be asked about before anything is written over it.
#[derive(Debug)]
pub(super) enum Unsettled {
    /// Both texts of each row that was changed here and there.
    Clashes(Vec<String>),
    /// It went to the trash.
    Trashed(Vec<String>),
}

impl GoalForm {
    /// Another window was quicker: takes over what it changed in rows that are not touched here, and asks about the
    /// others. `stored` is the goal as the journal has it now. Who is asked once is not asked again.
    pub fn conflicted(&mut self, stored: Option<Goal>, cx: &Cx) -> Effect {
        let is_trashed = stored.as_ref().is_some_and(|goal| goal.deleted);
        let clashes = match &stored {
            Some(goal) => self.rebase(goal, cx.lang),
            None => Vec::new(),
        };
        self.before = stored;
        self.tend_rows();
        self.unsettled = match (is_trashed, clashes.is_empty()) {
            (true, _) => Some(Unsettled::Trashed(clashes)),
            (false, false) => Some(Unsettled::Clashes(clashes)),
            (false, true) => None,
        };
        self.save(cx)
    }

    /// The question about what another window did, before `write`.
    pub(super) fn ask_about(unsettled: Unsettled, write: Effect, lang: Lang) -> Effect {
        let (question, answers, clashes) = match unsettled {
            Unsettled::Trashed(clashes) => {
                (words::trashed(lang), words::trashed_answers(lang), clashes)
            }
            Unsettled::Clashes(clashes) => (
                words::conflict(lang),
                words::conflict_answers(lang),
                clashes,
            ),
        };
        let question = Confirm::new(question, clashes, answers, write);
        Effect::Show(Box::new(Overlay::Confirm(question)))
    }

    /// Stands on `stored` from now on. Returns both texts of each row that was changed here and there; one of several
    /// lines keeps what either wrote.
    fn rebase(&mut self, stored: &Goal, lang: Lang) -> Vec<String> {
        let mut clashes = Vec::new();
        for (row, label) in ROWS.into_iter().enumerate() {
            if label == Label::Reason {
                continue;
            }
            let there = row_of(label, &value_of(label, stored, &self.people, lang)).value();
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
        self.base = Goal {
            deleted: false,
            ..stored.clone()
        };
        clashes
    }
}

/// What a row holds, a line each, as a question shows it.
fn quoted(label: Label, value: &str, lang: Lang) -> Vec<String> {
    let named = choices(label, lang).into_iter();
    let shown = named
        .zip(names_of(label))
        .find(|(_, name)| *name == value)
        .map_or(value, |(words, _)| words);
    let shown = if shown.trim().is_empty() {
        mentors::empty(lang)
    } else {
        shown
    };
    shown.lines().map(|line| format!("  {line}")).collect()
}
