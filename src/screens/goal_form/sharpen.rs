//! The pass that sharpens a goal: the same rows, one question at a time, and one save at the end.

use super::rows::{is_of_measure, place_of};
use super::{GoalForm, ROWS, reading};
use crate::domain::Cx;
use crate::screens::Effect;
use crate::screens::unfinished::UnfinishedField;
use crate::ui::action::Action;
use crate::words::goal_form::Label;

/// How far the pass is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pass {
    /// The question that is asked, counted from 0: the measure, the day, the why; behind them the reason.
    pub(super) step: usize,
}

impl Pass {
    /// Its name in a draft.
    pub(super) const NAME: &str = "sharpen";
    /// How many questions there are.
    pub(super) const QUESTIONS: usize = 3;
    /// Why the goal is revised.
    pub(super) const REASON: Self = Self {
        step: Self::QUESTIONS,
    };

    /// Whether a row is asked for now.
    pub(super) fn asks_for(self, label: Label) -> bool {
        match self.step {
            0 => is_of_measure(label),
            1 => label == Label::Due,
            2 => label == Label::Why,
            _ => label == Label::Reason,
        }
    }

    /// The step that asks for this row; `None` where the pass never does.
    pub(super) fn asking_for(label: Label) -> Option<Self> {
        let steps = 0..=Self::QUESTIONS;
        steps
            .map(|step| Self { step })
            .find(|pass| pass.asks_for(label))
    }

    /// How it is kept in a draft.
    pub(super) fn field(self) -> UnfinishedField {
        UnfinishedField {
            name: Self::NAME.into(),
            typed: self.step.to_string(),
            loaded: self.step.to_string(),
            is_words: false,
        }
    }
}

impl GoalForm {
    /// Asks on from this step; the reason is asked for only when something is saved that needs it.
    pub(super) fn begin_pass(&mut self, pass: Pass) {
        self.go_to_step(pass.step.min(Pass::QUESTIONS - 1));
    }

    fn go_to_step(&mut self, step: usize) {
        let pass = Pass { step };
        self.pass = Some(pass);
        self.tend_rows();
        let first = ROWS.into_iter().find(|label| pass.asks_for(*label));
        self.form.go_to(first.map_or(0, place_of));
        self.form.go_behind_texts();
    }

    /// To the next row of the question, or to the next question; behind the last one it saves. Enter in a list of several
    /// lines begins a line, until one is left empty.
    pub(super) fn go_on(&mut self, action: Action, cx: &Cx) -> Effect {
        let is_list = ROWS[self.form.focus()] == Label::Milestones;
        if action == Action::Yes && is_list && self.form.begin_line() {
            return Effect::None;
        }
        if !self.form.is_at_last() {
            self.form.next();
            // Enter goes on from the end of a text, and does not part what is there.
            self.form.go_behind_texts();
            return Effect::None;
        }
        let step = self.pass.map_or(0, |pass| pass.step);
        if let Err((label, wrong)) = self.check(step, cx) {
            self.form.reject(place_of(label), wrong);
            return Effect::None;
        }
        if step + 1 < Pass::QUESTIONS {
            self.go_to_step(step + 1);
            return Effect::None;
        }
        self.save(cx)
    }

    /// To the row before, or to the question before.
    pub(super) fn go_back(&mut self) {
        let step = self.pass.map_or(0, |pass| pass.step);
        if !self.form.is_at_first() {
            self.form.previous();
        } else if let Some(before) = step.checked_sub(1) {
            self.go_to_step(before);
        }
    }

    /// Whether the answer to this question can be read.
    fn check(&self, step: usize, cx: &Cx) -> Result<(), (Label, String)> {
        match step {
            0 if ROWS
                .into_iter()
                .any(|label| is_of_measure(label) && self.is_touched(place_of(label))) =>
            {
                self.measure(cx.lang).map(|_| ())
            }
            1 => {
                let typed = self.typed(Label::Due);
                let mut goal = self.base.clone();
                self.put(&mut goal, Label::Due, &typed, cx)
                    .map_err(|wrong| (Label::Due, wrong))?;
                reading::in_order(&goal, cx.lang)
            }
            _ => Ok(()),
        }
    }
}
