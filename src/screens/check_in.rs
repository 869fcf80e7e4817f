//! Checking in on a goal: value, confidence, evidence, one Enter each, with what was said last filled in.

mod conflict;
mod saving;
mod value;
mod view;

use chrono::NaiveDate;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::Effect;
use super::unfinished::{UnfinishedField, UnfinishedForm};
use crate::domain::{
    CheckIn, Cx, Goal, Lang, Measure, Progress, Revision, Toward, measure_at, new_check_in,
    progress, read_day,
};
use crate::text::Motion;
use crate::ui::action::Action;
use crate::ui::editing::{self, Held};
use crate::ui::field::Field;
use crate::ui::keys::{self, Binding};
use crate::ui::mouse::Mouse;
use crate::words::check_in::Label;
use crate::words::progress as progress_words;
use value::ValueRow;

/// The state of a check-in being written.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they say four things that have nothing to do with each other"
)]
pub struct CheckingIn {
    goal: Goal,
    /// All of the goal, the oldest first.
    check_ins: Vec<CheckIn>,
    revisions: Vec<Revision>,
    /// The check-in that is mended, as it was seen; `None` for a new one.
    before: Option<CheckIn>,
    /// What is filled in: rows that are not touched stay as they are here.
    filled: CheckIn,
    /// What the value is counted in.
    measure: Measure,
    value: ValueRow,
    confidence: Option<u8>,
    evidence: Field,
    day: Field,
    focus: Label,
    /// What is wrong with a row, or happened meanwhile.
    said: Option<(Label, String)>,
    /// Grows with each choice.
    choices: u64,
    resumed: bool,
    /// The goal went to the trash in another window.
    is_gone: bool,
    /// What an input method committed means nothing to the row with the focus.
    is_foreign: bool,
    /// Whether the check-in that is mended goes to the day that is typed; else that makes another one.
    can_move: bool,
    /// The day on which it was begun: a day in words is read with it.
    today: NaiveDate,
}

/// A row, and what is wrong with it.
type Wrong = (Label, String);

impl CheckingIn {
    /// A new check-in on `goal`, today; where there is one of today, that one is mended, and stays on its day. `check_ins`
    /// and `revisions` are its own, the oldest first.
    pub fn new(goal: Goal, check_ins: &[CheckIn], revisions: &[Revision], cx: &Cx) -> Self {
        Self::on(cx.today, goal, (check_ins, revisions), cx)
    }

    /// The same, for this day.
    pub fn on(day: NaiveDate, goal: Goal, of_goal: (&[CheckIn], &[Revision]), cx: &Cx) -> Self {
        let mut same_day = of_goal.0.iter().rev().filter(|one| one.day == day);
        match same_day.next() {
            Some(one) => Self::of_its_day(goal, one.clone(), of_goal, cx.today),
            None => Self::fresh(goal, day, of_goal, cx),
        }
    }

    /// A new check-in of this day, whatever else there is of it.
    fn fresh(
        goal: Goal,
        day: NaiveDate,
        (check_ins, revisions): (&[CheckIn], &[Revision]),
        cx: &Cx,
    ) -> Self {
        let mut filled = new_check_in(cx.id(), goal.id, day);
        let is_before = |one: &&CheckIn| one.day <= day;
        let kind = goal.counted().name();
        for one in check_ins.iter().rev().filter(is_before) {
            let counts_so = one.value.is_some() && measure_at(&goal, one, revisions).name() == kind;
            if filled.value.is_none() && counts_so {
                filled.value = one.value;
            }
            filled.confidence = filled.confidence.or(one.confidence);
        }
        if matches!(goal.counted(), Measure::Milestones(_)) {
            // The goal itself says which are reached.
            filled.value = None;
        }
        Self::with(goal, None, filled, (check_ins, revisions), cx.today)
    }

    /// Mends the check-in of a day, as [`mend`](Self::mend) does; with another day typed it becomes a new one of that day.
    fn of_its_day(
        goal: Goal,
        check_in: CheckIn,
        of_goal: (&[CheckIn], &[Revision]),
        today: NaiveDate,
    ) -> Self {
        let mut form = Self::mend(goal, check_in, of_goal, today);
        form.can_move = false;
        form
    }

    /// Mends this check-in, on the day `today`; with another day typed it moves there. `check_ins` and `revisions` are those of the goal, the oldest first.
    pub fn mend(
        goal: Goal,
        check_in: CheckIn,
        of_goal: (&[CheckIn], &[Revision]),
        today: NaiveDate,
    ) -> Self {
        let before = Some(check_in.clone());
        Self::with(goal, before, check_in, of_goal, today)
    }

    fn with(
        goal: Goal,
        before: Option<CheckIn>,
        filled: CheckIn,
        (check_ins, revisions): (&[CheckIn], &[Revision]),
        today: NaiveDate,
    ) -> Self {
        let measure = counts_in(&goal, &filled, revisions);
        Self {
            value: ValueRow::new(&measure, measure == *goal.counted(), filled.value),
            measure,
            confidence: filled.confidence,
            evidence: Field::new(&filled.evidence),
            day: Field::new(&filled.day.to_string()),
            goal,
            check_ins: check_ins.to_vec(),
            revisions: revisions.to_vec(),
            before,
            filled,
            focus: Label::Value,
            said: None,
            choices: 0,
            resumed: false,
            is_gone: false,
            is_foreign: false,
            can_move: true,
            today,
        }
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        keys::CHECKING_IN
    }

    /// Whether characters are text for it.
    pub const fn takes_text(&self) -> bool {
        true
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let version = self.choices
            + self.value.version()
            + self.evidence.editor.version()
            + self.day.editor.version();
        (self.resumed || version > 0).then_some(version)
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedForm {
        let fields = FIELDS.map(|name| {
            let (typed, loaded) = match name {
                MEASURE => {
                    let kind = self.measure.name().to_owned();
                    (kind.clone(), kind)
                }
                VALUE => (self.value.typed(&self.measure), self.filled_value()),
                CONFIDENCE => (
                    number_or_nothing(self.confidence),
                    number_or_nothing(self.filled.confidence),
                ),
                EVIDENCE => (self.evidence.editor.text(), self.filled_evidence()),
                CAN_MOVE => {
                    let can_move = if self.can_move { "yes" } else { "" };
                    (can_move.to_owned(), can_move.to_owned())
                }
                // Taken up on another day, `yesterday` would be another one.
                _ => {
                    let typed = self.day_read();
                    let typed = typed.map_or_else(|| self.day.editor.text(), |day| day.to_string());
                    (typed, self.filled.day.to_string())
                }
            };
            UnfinishedField {
                name: name.to_owned(),
                typed,
                loaded,
                is_words: name == EVIDENCE,
            }
        });
        UnfinishedForm {
            record: self.before.as_ref().map(|before| before.id.to_string()),
            about: Some(self.goal.id.to_string()),
            fields: fields.to_vec(),
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        self.is_foreign = false;
        match action {
            Action::Back => return Effect::Leave,
            Action::Save => return self.save(cx),
            Action::Next => return self.go_on(cx),
            Action::NextField => self.go_to(self.focus as isize + 1),
            Action::Header => self.go_to(self.focus as isize - 1),
            Action::Point(place @ 1..=5) => {
                self.focus = Label::Confidence;
                self.choose_confidence(Some(place as u8));
            }
            Action::Point(place) => {
                self.focus = Label::Value;
                let day = self.day_typed();
                let place = place.saturating_sub(view::CHOICES);
                self.value.choose(&self.measure, day, place);
                self.said = None;
            }
            _ => {}
        }
        Effect::None
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        self.is_foreign = false;
        let is_used = match self.focus {
            Label::Value => self.value.key(key, held, at),
            Label::Confidence => self.confidence_key(key.code),
            _ if matches!(key.code, KeyCode::Up | KeyCode::Down) => false,
            Label::Evidence => editing::edit(&mut self.evidence.editor, held, key, at),
            Label::Day => editing::edit(&mut self.day.editor, held, key, at),
        };
        match key.code {
            _ if is_used => self.said = None,
            KeyCode::Down => self.go_to(self.focus as isize + 1),
            KeyCode::Up => self.go_to(self.focus as isize - 1),
            _ => return false,
        }
        true
    }

    /// Lets it answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        if mouse.deed.wheel().is_some() {
            return false;
        }
        let value = match &mut self.value {
            ValueRow::Line { field, .. } => Some((Label::Value, &mut **field)),
            _ => None,
        };
        let mut fields = value.into_iter().chain([
            (Label::Evidence, &mut self.evidence),
            (Label::Day, &mut self.day),
        ]);
        let hit = fields.find_map(|(row, field)| field.mouse(mouse).then_some(row));
        self.focus = hit.unwrap_or(self.focus);
        hit.is_some()
    }

    /// Typed or committed text. Where there is something to choose, what an input method commits can only be digits.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.said = None;
        let is_line = match (self.focus, &self.value) {
            (Label::Value, value) => matches!(value, ValueRow::Line { .. }),
            (Label::Confidence, _) => false,
            _ => true,
        };
        let is_choice = |letter| matches!(letter, 'ー' | '−') || keys::narrow(letter).is_ascii();
        self.is_foreign = !is_line && !text.chars().all(is_choice);
        match self.focus {
            _ if self.is_foreign => {}
            Label::Value => {
                let day = self.day_typed();
                self.value.type_text(&self.measure, day, text, at);
            }
            Label::Confidence => {
                let digits = text.chars().map(keys::narrow);
                let mut digits = digits.filter_map(|letter| letter.to_digit(10));
                if let Some(digit) = digits.next_back().filter(|digit| (1..=5).contains(digit)) {
                    self.choose_confidence(Some(digit as u8));
                }
            }
            Label::Evidence => self.evidence.editor.insert(text, at),
            Label::Day => self.day.editor.insert(text, at),
        }
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.said = None;
        match self.focus {
            Label::Value => self.value.paste(text),
            Label::Confidence => {}
            Label::Evidence => self.evidence.editor.paste(text),
            Label::Day => self.day.editor.paste(text),
        }
    }

    fn confidence_key(&mut self, code: KeyCode) -> bool {
        let now = self.confidence;
        let to = match code {
            KeyCode::Left => Some(now.map_or(1, |now| (now - 1).max(1))),
            KeyCode::Right => Some(now.map_or(1, |now| (now + 1).min(5))),
            KeyCode::Backspace | KeyCode::Delete => None,
            _ => return false,
        };
        self.choose_confidence(to);
        true
    }

    fn choose_confidence(&mut self, to: Option<u8>) {
        self.choices += u64::from(self.confidence != to);
        self.confidence = to;
        self.said = None;
    }

    /// To the row in this place, if there is one. What is filled in there is selected, so that typing replaces it.
    fn go_to(&mut self, place: isize) {
        let to = usize::try_from(place).ok();
        let Some(row) = to.and_then(|to| Label::ALL.get(to)) else {
            return;
        };
        self.focus = *row;
        match (row, &mut self.value) {
            (Label::Value, ValueRow::Line { field, .. }) => field.editor.select_all(),
            (Label::Evidence, _) => _ = self.evidence.editor.move_(Motion::End, false),
            (Label::Day, _) => self.day.editor.select_all(),
            _ => {}
        }
    }

    /// Enter: to the next row; behind the evidence it is saved.
    fn go_on(&mut self, cx: &Cx) -> Effect {
        match self.focus {
            Label::Value => match self.value_on(self.day_typed(), cx.lang) {
                Ok(_) => self.go_to(1),
                Err(wrong) => self.reject(wrong),
            },
            Label::Confidence => self.go_to(2),
            Label::Evidence | Label::Day => return self.save(cx),
        }
        Effect::None
    }

    fn reject(&mut self, (row, sentence): Wrong) {
        self.focus = row;
        self.said = Some((row, sentence));
    }

    fn value_on(&self, day: NaiveDate, lang: Lang) -> Result<Option<f64>, Wrong> {
        let read = self.value.read(&self.measure, self.filled.value, day);
        read.map_err(|bad| {
            let sentence = progress_words::bad_value(lang, &bad, &self.measure);
            (Label::Value, sentence)
        })
    }

    /// The day that is typed, if it is one.
    fn day_read(&self) -> Option<NaiveDate> {
        read_day(&self.day.trimmed(), self.today, Toward::Past)
    }

    /// The day that is typed, or the one filled in where that is none.
    fn day_typed(&self) -> NaiveDate {
        self.day_read().unwrap_or(self.filled.day)
    }

    /// How the goal would stand on the day of the check-in if it were saved as it is typed.
    fn as_if_saved(&self) -> Option<Progress> {
        let mut one = self.filled.clone();
        one.day = self.day_typed();
        one.value = self.value_on(one.day, Lang::En).ok()?;
        one.confidence = self.confidence;
        // What is said in words counts for nothing, and may be long.
        one.evidence.clear();
        let others = self.check_ins.iter().filter(|other| other.id != one.id);
        let mut all: Vec<CheckIn> = others.map(without_words).collect();
        let day = one.day;
        let at = all.partition_point(|other| (other.day, other.id) <= (day, one.id));
        all.insert(at, one);
        Some(progress(&self.goal, &all, &self.revisions, day))
    }

    fn filled_value(&self) -> String {
        match &self.value {
            ValueRow::Line { began, .. } => began.clone(),
            ValueRow::Steps { .. } => String::new(),
            ValueRow::Levels { .. } => {
                let value = self.filled.value;
                value.map_or(String::new(), |value| (value as i8).to_string())
            }
        }
    }

    /// What was filled in for the evidence, as a field of one line holds it.
    fn filled_evidence(&self) -> String {
        Field::new(&self.filled.evidence).editor.text()
    }

    /// Takes what was typed in a row before.
    fn put(&mut self, field: &UnfinishedField) {
        match field.name.as_str() {
            VALUE => self.value.put(&self.measure, &field.typed),
            CONFIDENCE => {
                let typed = field.typed.parse().ok();
                self.confidence = typed.filter(|typed| (1..=5).contains(typed));
            }
            EVIDENCE => self.evidence.editor.replace_all(&field.typed),
            DAY => self.day.editor.replace_all(&field.typed),
            _ => {}
        }
    }
}

// The names of the rows in a draft.
const FIELDS: [&str; 6] = [MEASURE, VALUE, CONFIDENCE, EVIDENCE, DAY, CAN_MOVE];
const MEASURE: &str = "measure";
const VALUE: &str = "value";
const CONFIDENCE: &str = "confidence";
const EVIDENCE: &str = "evidence";
const DAY: &str = "day";
const CAN_MOVE: &str = "moves";

/// What the value of a check-in is counted in: as the goal counts now, or where that is another kind of measure, as it
/// counted when the check-in was written down.
fn counts_in(goal: &Goal, check_in: &CheckIn, revisions: &[Revision]) -> Measure {
    let then = measure_at(goal, check_in, revisions);
    if then.name() == goal.counted().name() {
        goal.counted().clone()
    } else {
        then
    }
}

fn without_words(check_in: &CheckIn) -> CheckIn {
    CheckIn {
        evidence: String::new(),
        ..*check_in
    }
}

fn number_or_nothing(number: Option<u8>) -> String {
    number.map_or(String::new(), |number| number.to_string())
}
