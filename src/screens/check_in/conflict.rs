//! A draft taken up again, and what another window did meanwhile to the goal or to the check-in.

use super::value::ValueRow;
use super::{
    CAN_MOVE, CONFIDENCE, CheckingIn, DAY, EVIDENCE, Label, MEASURE, VALUE, counts_in,
    number_or_nothing,
};
use crate::domain::{CheckIn, Cx, Lang, Measure, Toward, measure_at, read_day, read_value};
use crate::screens::unfinished::{UnfinishedField, UnfinishedForm};
use crate::screens::{Effect, Overlay};
use crate::store::{self, Reader};
use crate::ui::confirm::Confirm;
use crate::ui::field::Field;
use crate::words::check_in as words;
use crate::words::{progress, terms};

impl CheckingIn {
    /// A draft taken up again; `None` where its goal is gone. Rows that were not touched are as the journal has them now.
    pub fn resume(
        draft: &UnfinishedForm,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<Option<Self>, store::Error> {
        let goal = match draft.about() {
            Some(id) => reader.goal(id)?.filter(|goal| !goal.deleted),
            None => None,
        };
        let Some(goal) = goal else {
            return Ok(None);
        };
        let check_ins = reader.check_ins_of(goal.id)?;
        let revisions = reader.revisions_of(goal.id)?;
        let field = |name| draft.fields.iter().find(|field| field.name == name);
        let day = field(DAY).and_then(|day| read_day(&day.typed, cx.today, Toward::Past));
        let is_its = |one: &&CheckIn| match draft.record() {
            Some(id) => one.id == id,
            None => Some(one.day) == day,
        };
        let mut form = if let Some(mended) = check_ins.iter().rev().find(is_its) {
            let of_goal = (&check_ins[..], &revisions[..]);
            Self::mend(goal, mended.clone(), of_goal, cx.today)
        } else {
            // That of today is another one.
            let of_goal = (&check_ins[..], &revisions[..]);
            Self::fresh(goal, day.unwrap_or(cx.today), of_goal, cx)
        };
        form.can_move = Self::is_mending(draft);
        let is_same_kind = field(MEASURE).is_none_or(|kind| kind.typed == form.measure.name());
        for field in &draft.fields {
            let is_touched = field.typed != field.loaded;
            match field.name.as_str() {
                VALUE if is_touched && !is_same_kind => form.keep_in_evidence(&field.typed),
                DAY if form.before.is_none() => form.put(field),
                _ if is_touched => {
                    form.see_as(field, cx);
                    form.put(field);
                }
                _ => {}
            }
        }
        form.resumed = true;
        Ok(Some(form))
    }

    /// Whether a draft mends one check-in, to whichever day; else it says something of a day.
    pub fn is_mending(draft: &UnfinishedForm) -> bool {
        let mut fields = draft.fields.iter();
        let field = fields.find(|field| field.name == CAN_MOVE);
        draft.record.is_some() && field.is_some_and(|field| !field.typed.is_empty())
    }

    /// What was seen of a row: if the journal says otherwise by now, saving will tell.
    fn see_as(&mut self, field: &UnfinishedField, cx: &Cx) {
        let Some(before) = &mut self.before else {
            return;
        };
        match field.name.as_str() {
            VALUE if matches!(self.measure, Measure::Milestones(_)) => {}
            VALUE if field.loaded != before.value.map_or(String::new(), progress::number) => {
                before.value = read_value(&self.measure, &field.loaded).ok();
            }
            CONFIDENCE => before.confidence = field.loaded.parse().ok(),
            EVIDENCE if field.loaded != Field::new(&before.evidence).editor.text() => {
                before.evidence.clone_from(&field.loaded);
            }
            DAY => {
                let day = read_day(&field.loaded, cx.today, Toward::Past);
                before.day = day.unwrap_or(before.day);
            }
            _ => {}
        }
    }

    /// The journal was written to: the goal, its check-ins and revisions are read again. What is typed stays.
    pub fn meet(&mut self, reader: &Reader, lang: Lang) -> Result<(), store::Error> {
        let stored = reader.goal(self.goal.id)?.filter(|goal| !goal.deleted);
        self.is_gone = stored.is_none();
        let Some(goal) = stored else {
            self.said = Some((Label::Value, words::goal_is_gone(lang).into()));
            return Ok(());
        };
        self.check_ins = reader.check_ins_of(goal.id)?;
        self.revisions = reader.revisions_of(goal.id)?;
        let was = std::mem::replace(&mut self.goal, goal);
        if was.measure != self.goal.measure {
            if !counts_alike(was.counted(), self.goal.counted()) {
                let news = words::revised_elsewhere(lang).to_owned();
                self.said = Some((Label::Value, news));
            }
            self.count_anew();
        }
        Ok(())
    }

    /// Asks for the value as the goal counts now. What was typed for another kind of measure is kept as evidence.
    fn count_anew(&mut self) {
        // A new check-in counts as the goal does, whenever it was begun.
        let measure = match &self.before {
            Some(before) => counts_in(&self.goal, before, &self.revisions),
            None => self.goal.counted().clone(),
        };
        let was = std::mem::replace(&mut self.measure, measure);
        let is_same_kind = was.name() == self.measure.name();
        if is_same_kind && matches!(self.value, ValueRow::Line { .. }) {
            return;
        }
        let is_touched = self.value.is_touched(self.filled.value);
        let typed = self.value.typed(&was);
        if !is_same_kind && self.before.is_none() {
            self.filled.value = None;
        }
        let is_of_now = self.measure == *self.goal.counted();
        self.value = ValueRow::new(&self.measure, is_of_now, self.filled.value);
        self.choices += 1;
        match is_touched {
            true if is_same_kind => self.value.put(&self.measure, &typed),
            true => self.keep_in_evidence(&typed),
            false => {}
        }
    }

    pub(super) fn keep_in_evidence(&mut self, typed: &str) {
        let said = self.evidence.editor.text();
        let parts = [said.trim(), typed.trim()].into_iter();
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        self.evidence.editor.replace_all(&parts.join(" "));
    }

    /// Another window was quicker: takes over what it changed in rows that are not touched here, and asks about the
    /// others.
    pub fn conflicted(&mut self, reader: &Reader, cx: &Cx) -> Result<Effect, store::Error> {
        self.meet(reader, cx.lang)?;
        let Some(before) = self.before.clone().filter(|_| !self.is_gone) else {
            // Milestones were marked there: they are shown, and Enter tries again.
            if self.said.is_none() {
                let news = words::revised_elsewhere(cx.lang).to_owned();
                self.said = Some((Label::Value, news));
            }
            return Ok(Effect::None);
        };
        let Some(stored) = reader.check_in(before.id)? else {
            // It was emptied: what is here is a new one.
            self.before = None;
            self.filled.id = cx.id();
            return Ok(self.save(cx));
        };
        let Ok(mut mine) = self.built(cx) else {
            return Ok(Effect::None);
        };
        let clashes = self.rebase(&before, &stored, &mut mine, cx);
        let is_trashed = stored.deleted;
        self.before = Some(stored);
        mine.deleted = false;
        let write = self.write(mine);
        let (question, answers) = match is_trashed {
            true => (words::trashed(cx.lang), words::trashed_answers(cx.lang)),
            false if clashes.is_empty() => return Ok(write),
            false => (words::conflict(cx.lang), words::conflict_answers(cx.lang)),
        };
        let question = Confirm::new(question, clashes, answers, write);
        Ok(Effect::Show(Box::new(Overlay::Confirm(question))))
    }

    /// Stands on `stored` from now on: what was not touched since `before` is taken over into `mine`, too. Returns what
    /// differs in rows that were changed here and there.
    fn rebase(
        &mut self,
        before: &CheckIn,
        stored: &CheckIn,
        mine: &mut CheckIn,
        cx: &Cx,
    ) -> Vec<String> {
        let lang = cx.lang;
        let mut clashes = Vec::new();
        let mut clash = |row, there: String, here: String| {
            clashes.extend(words::sides(lang, row, &there, &here));
        };
        if mine.value == before.value {
            mine.value = stored.value;
            let is_of_now = self.measure == *self.goal.counted();
            if !matches!(self.value, ValueRow::Steps { .. }) {
                self.value = ValueRow::new(&self.measure, is_of_now, stored.value);
            }
        } else if ![before.value, mine.value].contains(&stored.value) {
            let shown = |value: Option<f64>| {
                let value = value.map(|value| progress::value(lang, &self.measure, value));
                value.unwrap_or_default()
            };
            clash(Label::Value, shown(stored.value), shown(mine.value));
        }
        if mine.confidence == before.confidence {
            mine.confidence = stored.confidence;
            self.confidence = stored.confidence;
        } else if ![before.confidence, mine.confidence].contains(&stored.confidence) {
            let (there, here) = (stored.confidence, mine.confidence);
            clash(
                Label::Confidence,
                number_or_nothing(there),
                number_or_nothing(here),
            );
        }
        if mine.evidence == before.evidence {
            mine.evidence.clone_from(&stored.evidence);
            self.evidence = Field::new(&stored.evidence);
        } else if ![&before.evidence, &mine.evidence].contains(&&stored.evidence) {
            let (there, here) = (stored.evidence.clone(), mine.evidence.clone());
            clash(Label::Evidence, there, here);
        }
        if mine.day == before.day {
            mine.day = stored.day;
            self.day = Field::new(&stored.day.to_string());
        } else if ![before.day, mine.day].contains(&stored.day) {
            let (there, here) = (terms::date(lang, stored.day), terms::date(lang, mine.day));
            clash(Label::Day, there, here);
        }
        self.filled = CheckIn {
            deleted: false,
            ..stored.clone()
        };
        // The versions of rows that were put in place of others are lost, but something is typed.
        self.resumed = true;
        self.choices += 1;
        clashes
    }

    /// The last value before this check-in, as it was counted then, and its day.
    pub(super) fn last_value(&self) -> Option<(Measure, f64, chrono::NaiveDate)> {
        let own = &self.filled;
        let is_before = |one: &&CheckIn| (one.day, one.id) < (own.day, own.id) && one.id != own.id;
        let mut earlier = self.check_ins.iter().rev().filter(is_before);
        earlier.find_map(|one| {
            let measure = measure_at(&self.goal, one, &self.revisions);
            Some((measure, one.value?, one.day))
        })
    }
}

/// Whether two measures count the same, whatever of their milestones is reached.
fn counts_alike(one: &Measure, two: &Measure) -> bool {
    match (one, two) {
        (Measure::Milestones(one), Measure::Milestones(two)) => {
            let texts = |steps: &[crate::domain::Milestone]| {
                let texts = steps.iter().map(|step| step.text.clone());
                texts.collect::<Vec<_>>()
            };
            texts(one) == texts(two)
        }
        (one, two) => one == two,
    }
}
