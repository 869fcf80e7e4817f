//! The form of a mentor: only the name is required, everything else may stay empty for ever.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use super::unfinished::UnfinishedMentor;
use crate::domain::{Cx, Lang, Mentor, Met, Stage, Toward, fold, read_day, save_mentor};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::form::{Form, FormRow};
use crate::ui::keys::{self, Binding};
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
    before: Option<Mentor>,
    /// What is changed: fields without a row stay as they are here.
    base: Mentor,
    form: Form,
    resumed: bool,
}

impl MentorForm {
    /// The form of a new mentor.
    pub fn add(cx: &Cx) -> Self {
        let base = Mentor::new(cx.id(), "", Stage::Active);
        Self::with(None, base, cx.lang)
    }

    /// The form of a mentor of the journal.
    pub fn edit(mentor: Mentor, lang: Lang) -> Self {
        Self::with(Some(mentor.clone()), mentor, lang)
    }

    /// A draft taken up again; `stored` is the mentor that it changes.
    pub fn resume(draft: &UnfinishedMentor, stored: Option<Mentor>, cx: &Cx) -> Self {
        let mut form = match stored {
            Some(mentor) => Self::edit(mentor, cx.lang),
            None => Self::add(cx),
        };
        let rows = ROWS
            .iter()
            .zip(form.form.rows())
            .map(|(label, row)| {
                let typed = draft
                    .fields
                    .iter()
                    .find(|(name, _)| name == name_of(*label));
                let value = typed.map_or_else(|| row.value(), |(_, text)| text.clone());
                row_of(*label, &value)
            })
            .collect();
        form.form = Form::new(rows);
        form.resumed = true;
        form
    }

    fn with(before: Option<Mentor>, base: Mentor, lang: Lang) -> Self {
        let rows = ROWS
            .iter()
            .map(|label| row_of(*label, &value_of(*label, &base, lang)))
            .collect();
        Self {
            before,
            base,
            form: Form::new(rows),
            resumed: false,
        }
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
                .map(|(label, row)| (name_of(*label).to_owned(), row.value()))
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
        for (place, label) in ROWS.into_iter().enumerate() {
            let value = self.form.rows()[place].value();
            if let Err(sentence) = put(&mut mentor, label, &value, cx) {
                self.form.reject(place, sentence.to_owned());
                return Effect::None;
            }
        }
        Effect::Write(save_mentor(self.before.clone(), mentor, cx))
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
        let labels = ROWS.map(|label| words::label(lang, label));
        let hints = ROWS.map(|label| words::hint(lang, label));
        let stages = Stage::ALL.map(|stage| terms::stage(lang, stage));
        self.form.view(canvas, inner, &labels, &hints, &stages);
    }
}

/// The name of a row in a draft.
const fn name_of(label: Label) -> &'static str {
    match label {
        Label::Name => "name",
        Label::Reading => "reading",
        Label::Stage => "stage",
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
        Label::Contacts | Label::Agreement | Label::Facts | Label::Notes => FormRow::text(value),
        _ => FormRow::line(value),
    }
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
        Label::Met => {
            // Untouched words keep what they were made of.
            if line() != met_in_words(mentor, cx.lang) {
                mentor.met = met_typed(&line());
            }
        }
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

/// A number of days, half or full width, with or without its unit.
fn days(value: &str, lang: Lang) -> Result<Option<u16>, &'static str> {
    let typed = fold(value);
    let digits = typed
        .trim()
        .trim_end_matches("days")
        .trim_end_matches('日')
        .trim();
    if digits.is_empty() {
        return Ok(None);
    }
    match digits.parse() {
        Ok(days) if days > 0 => Ok(Some(days)),
        _ => Err(words::bad_days(lang)),
    }
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
