//! A check-in as it is saved: one a day, so that another day begins a new one, or mends what there is of it.

use chrono::NaiveDate;

use super::{CheckingIn, DAY, Label, VALUE, Wrong};
use crate::domain::{Change, CheckIn, Cx, Verb, check_in};
use crate::screens::Effect;
use crate::words::check_in as words;

impl CheckingIn {
    pub(super) fn save(&mut self, cx: &Cx) -> Effect {
        if self.is_gone {
            self.reject((Label::Value, words::goal_is_gone(cx.lang).into()));
            return Effect::None;
        }
        match self.built(cx) {
            Ok(after) => {
                let taken = self.of_that_day(&after).cloned();
                let was = self.before.as_ref().map(|before| before.day);
                let stays = was.is_some_and(|was| was != after.day && !self.can_move);
                let said = match (taken, was) {
                    (Some(_), Some(_)) if !stays => words::day_is_taken(cx.lang).into(),
                    (Some(taken), _) => {
                        self.mend_instead(taken);
                        words::mends_instead(cx.lang).into()
                    }
                    (None, Some(was)) if stays => {
                        self.begin_instead(after.day, cx);
                        words::begins_instead(cx.lang, was, cx.today)
                    }
                    (None, _) => return self.write(after),
                };
                self.reject((Label::Day, said));
                Effect::None
            }
            Err(wrong) => {
                self.reject(wrong);
                Effect::None
            }
        }
    }

    /// The change that makes the check-in be like this; one that changes nothing, where it is: the store says so.
    pub(super) fn write(&self, after: CheckIn) -> Effect {
        let reached = self.value.reached(&self.measure, after.day);
        let change = check_in(&self.goal, reached, self.before.clone(), after);
        Effect::Write(change.unwrap_or_else(|| Change::Save {
            verb: Verb::CheckIn,
            subject: self.goal.title.clone(),
            records: Vec::new(),
        }))
    }

    /// Another check-in of the day that is meant now: there is one a day.
    fn of_that_day(&self, after: &CheckIn) -> Option<&CheckIn> {
        let is_other = |one: &&CheckIn| one.id != after.id && one.day == after.day;
        let has_moved = self.before.as_ref().is_none_or(|one| one.day != after.day);
        self.check_ins
            .iter()
            .rev()
            .find(is_other)
            .filter(|_| has_moved)
    }

    /// Mends this check-in with what is typed; rows that are not touched take what it says.
    fn mend_instead(&mut self, taken: CheckIn) {
        let (goal, today) = (self.goal.clone(), self.today);
        let of_goal = (&self.check_ins[..], &self.revisions[..]);
        let form = Self::of_its_day(goal, taken, of_goal, today);
        self.go_on_with(form);
    }

    /// Goes on with a new check-in of this day; the one that was mended stays as it is. Rows that are not touched are
    /// filled in as for any new one.
    fn begin_instead(&mut self, day: NaiveDate, cx: &Cx) {
        let of_goal = (&self.check_ins[..], &self.revisions[..]);
        let mut form = Self::fresh(self.goal.clone(), day, of_goal, cx);
        form.today = self.today;
        self.go_on_with(form);
    }

    /// Puts what is typed into `form`, all but the day, and becomes it.
    fn go_on_with(&mut self, mut form: Self) {
        let is_same_kind = form.measure.name() == self.measure.name();
        for field in self.unfinished().fields {
            match field.name.as_str() {
                DAY => {}
                _ if field.typed == field.loaded => {}
                VALUE if !is_same_kind => form.keep_in_evidence(&field.typed),
                _ => form.put(&field),
            }
        }
        form.resumed = true;
        form.choices = self.draft_version().unwrap_or(0) + 1;
        form.focus = self.focus;
        *self = form;
    }

    /// The check-in as it is typed, or what is wrong with it.
    pub(super) fn built(&self, cx: &Cx) -> Result<CheckIn, Wrong> {
        let mut built = self.filled.clone();
        if self.day.editor.text() != self.filled.day.to_string() {
            let day = self.day_read();
            built.day = day.ok_or_else(|| (Label::Day, words::bad_day(cx.lang).into()))?;
        }
        if built.day > cx.today && Some(built.day) != self.before.as_ref().map(|one| one.day) {
            return Err((Label::Day, words::day_to_come(cx.lang).into()));
        }
        built.value = self.value_on(built.day, cx.lang)?;
        built.confidence = self.confidence;
        if self.evidence.editor.text() != self.filled_evidence() {
            built.evidence = self.evidence.trimmed();
        }
        let is_said = built.value.is_some() || built.confidence.is_some();
        if !is_said && built.evidence.is_empty() {
            return Err((Label::Value, words::nothing_said(cx.lang).into()));
        }
        Ok(built)
    }
}
