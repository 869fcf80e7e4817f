//! What is typed in a guided flow and not saved, as a draft, and taken up again.

use chrono::NaiveDate;

use super::{Guided, Input};
use crate::domain::lasting_day;
use crate::screens::unfinished::{UnfinishedField, UnfinishedForm};

// Fields of a draft besides those of the flow.
const STEP: &str = "at step";
const AT: &str = "at field";

impl Guided {
    /// Puts what a draft says into the flow. What the journal says by now is met when it is loaded next.
    pub fn resume(&mut self, draft: &UnfinishedForm) {
        let field = |name: &str| draft.fields.iter().find(|field| field.name == name);
        for (step, fields) in self.flow.steps().iter().enumerate() {
            for (row, known) in fields.iter().enumerate() {
                let drafted = field(known.name).filter(|field| field.typed != field.loaded);
                if let Some(drafted) = drafted {
                    self.loaded[step][row].clone_from(&drafted.loaded);
                    self.forms[step].set(row, &drafted.typed);
                }
            }
        }
        let number = |name: &str| field(name).and_then(|field| field.typed.parse::<u8>().ok());
        if let Some(step) = number(STEP) {
            self.enter(step);
        }
        let last = self.fields().len().saturating_sub(1);
        if let Some(row) = number(AT) {
            self.form().go_to(usize::from(row).min(last));
        }
        self.form().go_behind_texts();
        self.show_rows();
        self.resumed = true;
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let is_typed = self.version() != self.clean && self.is_touched();
        (self.resumed || is_typed).then(|| self.version())
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedForm {
        let mut fields = Vec::new();
        for (place, known) in self.flow.steps().iter().enumerate() {
            let rows = self.forms[place].rows().iter().zip(&self.loaded[place]);
            fields.extend(
                known
                    .iter()
                    .zip(rows)
                    .map(|(known, (row, loaded))| UnfinishedField {
                        name: known.name.to_owned(),
                        typed: lasting(known.input, row.value(), self.read_on),
                        loaded: loaded.clone(),
                        is_words: matches!(known.input, Input::Text | Input::Line),
                    }),
            );
        }
        let here = usize::from(self.guide.at()) - 1;
        let places = [
            (STEP, usize::from(self.guide.at())),
            (AT, self.forms[here].focus()),
        ];
        fields.extend(places.map(|(name, number)| UnfinishedField {
            name: name.to_owned(),
            typed: number.to_string(),
            loaded: number.to_string(),
            is_words: false,
        }));
        UnfinishedForm {
            record: Some(self.flow.record().to_string()),
            about: self.flow.about(),
            fields,
        }
    }

    /// It is another day: a day in words stays the one that it was when it was typed.
    pub(super) fn turn_day(&mut self, today: NaiveDate) {
        let was = std::mem::replace(&mut self.read_on, today);
        for (form, fields) in self.forms.iter_mut().zip(self.flow.steps()) {
            form.reword(|row, typed| lasting(fields[row].input, typed, was));
        }
    }

    /// All of it is in the journal now, but for what only the finish writes.
    pub(super) fn is_saved(&mut self) {
        for (step, fields) in self.flow.steps().iter().enumerate() {
            for (row, field) in fields.iter().enumerate() {
                if !self.flow.waits(field.name) {
                    self.loaded[step][row] = self.forms[step].rows()[row].value();
                }
            }
        }
        if !self.has_waiting() {
            self.clean = self.version();
        }
        self.resumed = false;
    }

    /// Whether something is typed that only the finish writes.
    pub(super) fn has_waiting(&self) -> bool {
        let mut steps = self.flow.steps().iter().zip(&self.forms).zip(&self.loaded);
        steps.any(|((fields, form), loaded)| {
            let mut rows = fields.iter().zip(form.rows()).zip(loaded);
            rows.any(|((field, row), loaded)| self.flow.waits(field.name) && row.value() != *loaded)
        })
    }
}

/// What was typed in a field on `day`, so that it means the same on a later one.
fn lasting(input: Input, typed: String, day: NaiveDate) -> String {
    match input {
        Input::Day(toward) => lasting_day(typed, day, toward),
        _ => typed,
    }
}
