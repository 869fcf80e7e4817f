//! The mentors by stage, and the selected one in full beside them.

use std::collections::HashMap;

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::mentor_form::MentorForm;
use super::{Depth, Effect, Overlay, Screen};
use crate::domain::{Cx, Id, Mentor, move_stage, next_stage, trash_mentor};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::ui::panes::{Panes, inset};
use crate::ui::prose::Prose;
use crate::ui::scroll::Scroll;
use crate::words::mentors::{self as words, Label};
use crate::words::terms;

/// The screen's state.
#[derive(Debug, Default)]
pub struct Mentors {
    people: Vec<Mentor>,
    /// The day of the last meeting held.
    met: HashMap<Id, NaiveDate>,
    list: List,
    loaded: bool,
    /// The mentor to select.
    revealed: Option<Id>,
    reading: bool,
    scroll: Scroll,
}

impl Mentors {
    /// Selects this mentor at the next load.
    pub const fn reveal(&mut self, mentor: Id) {
        self.revealed = Some(mentor);
    }

    fn selected(&self) -> Option<&Mentor> {
        self.people.get(self.list.selected())
    }
}

impl Screen for Mentors {
    fn keys(&self) -> Vec<&'static [Binding]> {
        if self.people.is_empty() {
            vec![keys::NO_MENTOR]
        } else {
            vec![keys::MENTORS]
        }
    }

    fn refresh(&mut self) {
        self.loaded = false;
    }

    fn load(&mut self, reader: &Reader, _: &Cx, _: Depth) -> Result<bool, store::Error> {
        if self.loaded {
            return Ok(true);
        }
        let selected = self
            .revealed
            .take()
            .or(self.selected().map(|mentor| mentor.id));
        self.people = reader.mentors()?;
        self.people
            .sort_by_cached_key(|mentor| (mentor.stage, sort_key(mentor)));
        self.met = reader
            .last_met()?
            .into_iter()
            .map(|met| (met.mentor, met.day))
            .collect();
        let found = self
            .people
            .iter()
            .position(|mentor| Some(mentor.id) == selected);
        if found.is_none() {
            self.scroll = Scroll::default();
        }
        let last = self.people.len().saturating_sub(1);
        self.list
            .select(found.unwrap_or(self.list.selected().min(last)));
        self.reading &= !self.people.is_empty();
        self.loaded = true;
        Ok(true)
    }

    fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    fn is_open(&self) -> bool {
        self.reading
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        if self.reading {
            if matches!(action, Action::Back | Action::Pane) {
                self.reading = false;
                return Effect::None;
            }
            if self.scroll.act(action) {
                return Effect::None;
            }
        }
        if self.list.act(action, self.people.len()) {
            self.scroll = Scroll::default();
            return Effect::None;
        }
        match (action, self.selected()) {
            (Action::Add, _) => {
                return Effect::Show(Box::new(Overlay::Mentor(Box::new(MentorForm::add(cx)))));
            }
            (Action::Edit, Some(mentor)) => {
                return Effect::Show(Box::new(Overlay::Mentor(Box::new(MentorForm::edit(
                    mentor.clone(),
                    cx.lang,
                )))));
            }
            (Action::Next, Some(mentor)) => {
                return Effect::Write(move_stage(mentor, next_stage(mentor.stage), cx));
            }
            (Action::Trash, Some(mentor)) => return Effect::Write(trash_mentor(mentor)),
            (Action::Open | Action::Pane, Some(_)) => self.reading = true,
            _ => {}
        }
        Effect::None
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        if self.people.is_empty() {
            let area = inset(area, 2);
            let mut prose = Prose::new(area.width.min(84));
            prose.say(words::nobody_yet(look.lang), look.theme.ink);
            prose.draw(canvas, area, 0);
            return;
        }
        let panes = Panes::divide(canvas, area, self.reading);
        if let Some(list) = panes.list {
            self.draw_list(canvas, list);
        }
        if let Some(detail) = panes.detail {
            self.draw_detail(canvas, detail);
        }
    }
}

impl Mentors {
    fn draw_list(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        let mut stage_above = None;
        for (y, place) in self.list.window(self.people.len(), area.height).enumerate() {
            let y = y as u16;
            let mentor = &self.people[place];
            let selected = place == self.list.selected();
            if selected {
                canvas.put(area, 0, y, look.symbols.pointer, theme.indigo);
            }
            if stage_above != Some(mentor.stage) {
                canvas.put(
                    area,
                    2,
                    y,
                    terms::stage(look.lang, mentor.stage),
                    theme.faint,
                );
                stage_above = Some(mentor.stage);
            }
            let style = if selected {
                theme.ink.add_modifier(Modifier::BOLD)
            } else {
                theme.ink
            };
            let last = self.met.get(&mentor.id).copied();
            let met = words::last_met(look.lang, last, look.today);
            let row = Rect {
                width: area.width.saturating_sub(1),
                ..area
            };
            let right = canvas.put_right(row, y, &met, theme.faint);
            canvas.put_fit(area, (14, y), right.saturating_sub(16), &mentor.name, style);
        }
    }

    fn draw_detail(&mut self, canvas: &mut Canvas, area: Rect) {
        let Some(mentor) = self.selected() else {
            return;
        };
        let look = *canvas.look;
        let theme = look.theme;
        let lang = look.lang;
        let columns = area.width.min(88);
        let mut prose = Prose::new(columns);
        let mut title = vec![(mentor.name.clone(), theme.heading())];
        if !mentor.reading.is_empty() {
            title.push((format!("  {}", mentor.reading), theme.faint));
        }
        title.push((
            format!("   {}", terms::stage(lang, mentor.stage)),
            theme.indigo,
        ));
        prose.add("", theme.ink, &title);
        let about: Vec<&str> = [&mentor.role, &mentor.organisation, &mentor.field]
            .into_iter()
            .map(String::as_str)
            .filter(|words| !words.is_empty())
            .collect();
        if !about.is_empty() {
            prose.say(about.join(lang.pick(", ", "、")), theme.ink);
        }
        let met = self.met.get(&mentor.id).copied();
        let mut facts = vec![words::last_met_fact(lang, met, look.today)];
        facts.extend(mentor.met.as_ref().map(|met| words::met(lang, met)));
        facts.extend(mentor.rhythm.map(|days| words::every(lang, days)));
        facts.extend(mentor.longest.map(|days| words::longest(lang, days)));
        facts.extend(mentor.started.map(|day| words::since(lang, day)));
        facts.extend(mentor.ended.map(|day| words::ended(lang, day)));
        let dot = format!(" {} ", look.symbols.dot);
        prose.say(facts.join(&dot), theme.faint);
        for (label, text) in [
            (Label::Contacts, &mentor.contacts),
            (Label::Agreement, &mentor.agreement),
            (Label::Facts, &mentor.facts),
            (Label::Notes, &mentor.notes),
        ] {
            if text.trim().is_empty() {
                continue;
            }
            prose.blank();
            prose.say(words::label(lang, label), theme.faint);
            for line in text.lines() {
                prose.say(line.to_owned(), theme.ink);
            }
        }
        prose.read(canvas, area, &mut self.scroll);
    }
}

/// By reading where it is given, else by name.
fn sort_key(mentor: &Mentor) -> String {
    let key = if mentor.reading.trim().is_empty() {
        &mentor.name
    } else {
        &mentor.reading
    };
    crate::domain::fold(key)
}
