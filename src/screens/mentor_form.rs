//! The form of a mentor: only the name is required, everything else may stay empty for ever.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::unfinished::{UnfinishedField, UnfinishedMentor};
use super::{Effect, Overlay};
use crate::domain::merge::merge;
use crate::domain::{
    Cx, Id, Lang, Mentor, Met, Stage, Support, Toward, days_typed, fold, introduced, read_day,
    save_mentor,
};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::confirm::Confirm;
use crate::ui::editing::Held;
use crate::ui::form::{Form, FormRow, RowWords};
use crate::ui::keys::{self, Binding};
use crate::ui::mouse::Mouse;
use crate::words::mentors::{self as words, Label};
use crate::words::terms;

/// The rows in order.
const ROWS: [Label; 14] = [
    Label::Name,
    Label::Reading,
    Label::Stage,
    Label::Role,
    Label::Organisation,
    Label::Field,
    Label::Met,
    Label::Contacts,
    Label::Rhythm,
    Label::Longest,
    Label::Started,
    Label::Agreement,
    Label::Facts,
    Label::Notes,
];

/// The form's state.
#[derive(Debug)]
pub struct MentorForm {
    /// The mentor as seen; `None` for a new one.
    before: Option<Mentor>,
    /// What is changed: fields that are not touched, or have no row, stay as they are here.
    base: Mentor,
    form: Form,
    /// What each row held when it was loaded.
    loaded: Vec<String>,
    resumed: bool,
}

impl MentorForm {
    /// The form of a new mentor.
    pub fn add(cx: &Cx) -> Self {
        let base = Mentor::new(cx.id(), "", Stage::Active);
        Self::with(None, base, cx.lang)
    }

    /// The form of a candidate whom somebody called `by` introduced; `text` is the introduction's.
    pub fn introduced(text: &str, by: &str, cx: &Cx) -> Self {
        Self::with(None, introduced(cx.id(), text, by), cx.lang)
    }

    /// The form of a candidate who would give this support.
    pub fn candidate(support: Support, cx: &Cx) -> Self {
        let mut base = Mentor::new(cx.id(), "", Stage::Candidate);
        base.supports[support as usize] = 2;
        Self::with(None, base, cx.lang)
    }

    /// The form of a mentor of the journal.
    pub fn edit(mentor: Mentor, lang: Lang) -> Self {
        Self::with(Some(mentor.clone()), mentor, lang)
    }

    /// A draft taken up again; `stored` is the mentor that it changes. What was not touched is as the journal has it now.
    pub fn resume(draft: &UnfinishedMentor, stored: Option<Mentor>, cx: &Cx) -> Self {
        let mut form = match stored {
            Some(mentor) => Self::edit(mentor, cx.lang),
            None => Self::add(cx),
        };
        for (row, label) in ROWS.into_iter().enumerate() {
            let drafted = draft
                .fields
                .iter()
                .find(|field| field.name == name_of(label));
            if let Some(field) = drafted {
                form.resume_row(row, field, cx);
            }
        }
        form.resumed = true;
        form
    }

    fn resume_row(&mut self, row: usize, field: &UnfinishedField, cx: &Cx) {
        if let Some(before) = &mut self.before {
            if field.typed == field.loaded {
                return;
            }
            if field.loaded != self.loaded[row] {
                // What was seen: if the journal says otherwise by now, saving will tell. What cannot be read back was
                // not written by the form, and is not held against the journal.
                let _ = put(before, ROWS[row], &field.loaded, cx);
                self.loaded[row].clone_from(&field.loaded);
            }
        }
        self.form.set(row, &field.typed);
    }

    fn with(before: Option<Mentor>, base: Mentor, lang: Lang) -> Self {
        let rows: Vec<FormRow> = ROWS
            .iter()
            .map(|label| row_of(*label, &value_of(*label, &base, lang)))
            .collect();
        Self {
            before,
            base,
            loaded: rows.iter().map(FormRow::value).collect(),
            form: Form::new(rows),
            resumed: false,
        }
    }

    /// The mentor that is added or edited.
    pub const fn mentor(&self) -> Id {
        self.base.id
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        keys::FORM
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        (self.resumed || self.form.version() > 0).then(|| self.form.version())
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedMentor {
        UnfinishedMentor {
            mentor: self.before.as_ref().map(|mentor| mentor.id.to_string()),
            fields: ROWS
                .iter()
                .zip(self.form.rows())
                .zip(&self.loaded)
                .map(|((label, row), loaded)| UnfinishedField {
                    name: name_of(*label).to_owned(),
                    typed: row.value(),
                    loaded: loaded.clone(),
                    is_words: *label != Label::Stage,
                })
                .collect(),
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Save => return self.save(cx),
            Action::Back => return Effect::Leave,
            Action::NextField => self.form.next(),
            Action::Header => self.form.previous(),
            _ => {}
        }
        Effect::None
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        self.form.key(key, held, at)
    }

    /// Lets the fields answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        self.form.mouse(mouse)
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.form.type_text(text, at);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.form.paste(text);
    }

    fn save(&mut self, cx: &Cx) -> Effect {
        let mut mentor = self.base.clone();
        for (row, label) in ROWS.into_iter().enumerate() {
            // A field that is not touched keeps what it was made of, to the letter.
            if self.before.is_some() && !self.is_touched(row) {
                continue;
            }
            if let Err(sentence) = put(&mut mentor, label, &self.form.rows()[row].value(), cx) {
                self.form.reject(row, sentence.to_owned());
                return Effect::None;
            }
        }
        Effect::Write(save_mentor(self.before.clone(), mentor, cx))
    }

    fn is_touched(&self, row: usize) -> bool {
        self.form.rows()[row].value() != self.loaded[row]
    }

    /// Another window was quicker: takes over what it changed in fields that are not touched here, and asks about the
    /// others. `stored` is the mentor as the journal has it now. Who is asked once is not asked again.
    pub fn conflicted(&mut self, stored: Option<Mentor>, cx: &Cx) -> Effect {
        let is_trashed = stored.as_ref().is_some_and(|mentor| mentor.deleted);
        let clashes = match &stored {
            Some(mentor) => self.rebase(mentor, cx.lang),
            None => Vec::new(),
        };
        self.before = stored;
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

    /// Draws it into the whole of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let lang = canvas.look.lang;
        canvas.put(
            area,
            2,
            0,
            words::heading(lang, self.before.is_none()),
            canvas.look.theme.heading(),
        );
        let inner = Rect {
            y: area.y + 2.min(area.height),
            height: area.height.saturating_sub(2),
            ..area
        };
        let rows = ROWS.map(|label| RowWords {
            label: words::label(lang, label),
            hint: words::hint(lang, label).to_owned(),
            is_read: false,
            inside: "",
            choices: match label {
                Label::Stage => Stage::ALL.map(|stage| terms::stage(lang, stage)).to_vec(),
                _ => Vec::new(),
            },
        });
        self.form.view(canvas, inner, &rows);
    }
}

/// The name of a row in a draft.
const fn name_of(label: Label) -> &'static str {
    match label {
        Label::Name => "name",
        Label::Reading => "reading",
        Label::Stage => UnfinishedField::STAGE,
        Label::Role => "role",
        Label::Organisation => "organisation",
        Label::Field => "field",
        Label::Met => "met",
        Label::Contacts => "contacts",
        Label::Rhythm => "rhythm",
        Label::Longest => "longest",
        Label::Started => "started",
        Label::Agreement => "agreement",
        Label::Facts => "facts",
        Label::Notes => "notes",
    }
}

fn row_of(label: Label, value: &str) -> FormRow {
    match label {
        Label::Stage => FormRow::choice(value, Stage::ALL.map(Stage::name).to_vec()),
        _ if has_lines(label) => FormRow::text(value),
        _ => FormRow::line(value),
    }
}

/// Whether it is a text of several lines.
const fn has_lines(label: Label) -> bool {
    matches!(
        label,
        Label::Contacts | Label::Agreement | Label::Facts | Label::Notes
    )
}

fn value_of(label: Label, mentor: &Mentor, lang: Lang) -> String {
    let number = |days: Option<u16>| days.map_or(String::new(), |days| days.to_string());
    match label {
        Label::Name => mentor.name.clone(),
        Label::Reading => mentor.reading.clone(),
        Label::Stage => mentor.stage.name().to_owned(),
        Label::Role => mentor.role.clone(),
        Label::Organisation => mentor.organisation.clone(),
        Label::Field => mentor.field.clone(),
        Label::Met => met_in_words(mentor, lang),
        Label::Contacts => mentor.contacts.clone(),
        Label::Rhythm => number(mentor.rhythm),
        Label::Longest => number(mentor.longest),
        Label::Started => mentor.started.map_or(String::new(), |day| day.to_string()),
        Label::Agreement => mentor.agreement.clone(),
        Label::Facts => mentor.facts.clone(),
        Label::Notes => mentor.notes.clone(),
    }
}

/// Puts what is typed into the mentor's field, or says what it takes.
fn put(mentor: &mut Mentor, label: Label, value: &str, cx: &Cx) -> Result<(), &'static str> {
    let line = || value.trim().to_owned();
    match label {
        Label::Name => {
            mentor.name = line();
            if mentor.name.is_empty() {
                return Err(words::needs_name(cx.lang));
            }
        }
        Label::Reading => mentor.reading = line(),
        Label::Stage => mentor.stage = Stage::from_name(value).unwrap_or(mentor.stage),
        Label::Role => mentor.role = line(),
        Label::Organisation => mentor.organisation = line(),
        Label::Field => mentor.field = line(),
        Label::Met => mentor.met = met_typed(&line()),
        Label::Contacts => value.clone_into(&mut mentor.contacts),
        Label::Rhythm => mentor.rhythm = days(value, cx.lang)?,
        Label::Longest => mentor.longest = days(value, cx.lang)?,
        Label::Started => {
            mentor.started = match line().as_str() {
                "" => None,
                typed => Some(
                    read_day(typed, cx.today, Toward::Past)
                        .ok_or_else(|| words::bad_day(cx.lang))?,
                ),
            }
        }
        Label::Agreement => value.clone_into(&mut mentor.agreement),
        Label::Facts => value.clone_into(&mut mentor.facts),
        Label::Notes => value.clone_into(&mut mentor.notes),
    }
    Ok(())
}

/// What a field holds, a line each, as a question shows it.
fn quoted(label: Label, value: &str, lang: Lang) -> Vec<String> {
    let shown = match (label, Stage::from_name(value)) {
        _ if value.trim().is_empty() => words::empty(lang),
        (Label::Stage, Some(stage)) => terms::stage(lang, stage),
        _ => value,
    };
    shown.lines().map(|line| format!("  {line}")).collect()
}

fn days(value: &str, lang: Lang) -> Result<Option<u16>, &'static str> {
    days_typed(value).map_err(|()| words::bad_days(lang))
}

fn met_in_words(mentor: &Mentor, lang: Lang) -> String {
    mentor
        .met
        .as_ref()
        .map_or(String::new(), |met| words::met(lang, met))
}

/// What is typed for how we met, in either language.
fn met_typed(typed: &str) -> Option<Met> {
    let folded = fold(typed);
    let plain = [Met::Workplace, Met::Event, Met::Online];
    let is_called = |met: &Met| {
        [Lang::En, Lang::Ja]
            .into_iter()
            .any(|lang| fold(&words::met(lang, met)) == folded)
    };
    let by = ["referral:", "紹介:"]
        .into_iter()
        .find_map(|lead| folded.strip_prefix(lead));
    match typed.split_once([':', '：']) {
        _ if typed.is_empty() => None,
        Some((_, name)) if by.is_some() => Some(Met::Referral(name.trim().to_owned())),
        _ => Some(
            plain
                .into_iter()
                .find(is_called)
                .unwrap_or_else(|| Met::Other(typed.to_owned())),
        ),
    }
}
