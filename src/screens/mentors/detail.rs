//! One mentor in full: who they are, how the rhythm stands, what is planned, what is open, and the entries with them.

use chrono::{NaiveDate, NaiveTime};
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Mentors;
use crate::domain::{Id, Kind, MeetingState, Mentor, Rhythm, State, Takeaway, followup_order};
use crate::screens::today::ink_of;
use crate::store::{self, Direction, EntryRow, OpenRow, Reader, Window};
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::ui::scroll::Scroll;
use crate::words::mentors::{self as words, Label};
use crate::words::{
    followups as followup_words, journal as journal_words, terms, today as today_words,
};

/// The most columns that are read in one row.
const MEASURE: u16 = 88;
/// Open takeaways that are listed; the rest is among the follow-ups.
const OPEN: usize = 8;
/// Entries that are listed; the rest is in the journal.
const ENTRIES: usize = 40;

/// A mentor as read, with all that is shown of them.
#[derive(Clone, Debug)]
pub(super) struct Detail {
    mentor: Mentor,
    met: Option<NaiveDate>,
    /// When they meet next.
    planned: Option<(NaiveDate, Option<NaiveTime>)>,
    /// The first open takeaways.
    open: Vec<Takeaway>,
    /// How many are open, and how many questions wait to be asked, listed or not.
    counts: (usize, usize),
    entries: Vec<EntryRow>,
}

impl Detail {
    /// Reads what is shown of `mentor`, who is one of `mentors`.
    pub(super) fn read(
        mentors: &Mentors,
        mentor: &Mentor,
        reader: &Reader,
        today: NaiveDate,
    ) -> Result<Self, store::Error> {
        let mut open: Vec<&OpenRow> = mentors
            .open
            .iter()
            .filter(|row| row.mentors.contains(&mentor.id))
            .collect();
        open.sort_by_cached_key(|row| followup_order(&row.takeaway, row.day, today));
        let questions = open
            .iter()
            .filter(|row| row.takeaway.kind == Kind::Question)
            .count();
        let planned = mentors
            .planned
            .iter()
            .find(|timed| timed.meeting.mentors.contains(&mentor.id));
        Ok(Self {
            met: mentors.met.get(&mentor.id).copied(),
            planned: planned.map(|timed| (timed.day, timed.time)),
            counts: (open.len() - questions, questions),
            open: open
                .into_iter()
                .take(OPEN)
                .map(|row| row.takeaway.clone())
                .collect(),
            entries: reader.entries(Window {
                anchor: None,
                direction: Direction::Older,
                limit: ENTRIES,
                mentor: Some(mentor.id),
            })?,
            mentor: mentor.clone(),
        })
    }

    /// Whom it is of.
    pub(super) const fn mentor(&self) -> Id {
        self.mentor.id
    }

    /// Draws it as far as it was scrolled.
    pub(super) fn draw(&self, canvas: &mut Canvas, area: Rect, scroll: &mut Scroll) {
        let look = *canvas.look;
        // One less: the sign that there is more stands right behind.
        let columns = area.width.saturating_sub(1).min(MEASURE);
        let mut prose = Prose::new(columns);
        self.say_who(&mut prose, &look);
        self.say_rhythm(&mut prose, &look);
        self.say_open(&mut prose, &look, columns);
        self.say_words(&mut prose, &look);
        self.say_timeline(&mut prose, &look, columns);
        prose.read(canvas, area, scroll);
    }

    fn say_who(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang, mentor) = (look.theme, look.lang, &self.mentor);
        let mut title = vec![(mentor.name.clone(), theme.heading())];
        if !mentor.reading.is_empty() {
            title.push((format!("  {}", mentor.reading), theme.faint));
        }
        prose.add("", theme.ink, &title);
        let stage = terms::stage(lang, mentor.stage).to_owned();
        prose.append(0, &[(stage, theme.indigo)]);
        let about: Vec<&str> = [&mentor.role, &mentor.organisation, &mentor.field]
            .into_iter()
            .map(String::as_str)
            .filter(|words| !words.is_empty())
            .collect();
        if !about.is_empty() {
            prose.say(about.join(lang.pick(", ", "、")), theme.ink);
        }
        let mut facts = vec![words::last_met_fact(lang, self.met, look.today)];
        facts.extend(mentor.met.as_ref().map(|met| words::met(lang, met)));
        facts.extend(mentor.rhythm.map(|days| words::every(lang, days)));
        facts.extend(mentor.longest.map(|days| words::longest(lang, days)));
        facts.extend(mentor.started.map(|day| words::since(lang, day)));
        facts.extend(mentor.ended.map(|day| words::ended(lang, day)));
        prose.say_facts(facts, look.symbols.dot, theme.ink);
    }

    /// How the rhythm stands, and when they meet next.
    fn say_rhythm(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang) = (look.theme, look.lang);
        let rhythm = Rhythm::of(&self.mentor, self.met, look.today);
        let mut runs: Vec<Run> = Vec::new();
        let mut next: Vec<Run> = Vec::new();
        let verdict = words::standing(lang, rhythm);
        if !verdict.is_empty() {
            let facts = words::standing_days(lang, rhythm, self.mentor.rhythm, self.mentor.longest);
            runs.push((verdict.to_owned(), ink_of(look, rhythm)));
            runs.push((format!("   {facts}"), theme.ink));
        }
        if let Some((day, time)) = self.planned {
            let when = today_words::when(lang, day, time, look.today);
            let far = today_words::how_far(lang, day, look.today);
            next.push((words::meets_on(lang, &when), theme.indigo));
            next.push((format!("   {far}"), theme.ink));
        }
        if runs.is_empty() {
            std::mem::swap(&mut runs, &mut next);
        }
        if !runs.is_empty() {
            prose.blank();
            prose.add("", theme.ink, &runs);
        }
        if !next.is_empty() {
            prose.append(0, &next);
        }
    }

    fn say_open(&self, prose: &mut Prose, look: &Look, columns: u16) {
        if self.open.is_empty() {
            return;
        }
        let (theme, lang) = (look.theme, look.lang);
        prose.blank();
        let (count, questions) = self.counts;
        let dot = format!(" {} ", look.symbols.dot);
        let heading = words::open_heading(lang, count, questions).join(&dot);
        prose.say(heading, theme.faint);
        let kind_of = |takeaway: &Takeaway| {
            followup_words::kind(lang, takeaway.kind, takeaway.state == State::Trying)
        };
        let kinds = self.open.iter().map(|row| text::width(kind_of(row)));
        let kinds = kinds.max().unwrap_or(0);
        for takeaway in &self.open {
            let due = takeaway
                .due
                .map(|due| terms::due(lang, due, look.today))
                .unwrap_or_default();
            let kind = text::pad(kind_of(takeaway), kinds + 2);
            let first = takeaway.text.lines().next().unwrap_or_default();
            let style = match takeaway.due.map(|due| (due - look.today).num_days()) {
                Some(days) if days < 0 => theme.vermilion,
                Some(0..=7) => theme.amber,
                _ => theme.faint,
            };
            prose.add(
                "",
                theme.ink,
                &one_row(
                    (&kind, theme.mark(takeaway.kind)),
                    (first, theme.ink),
                    (&due, style),
                    (columns, look),
                ),
            );
        }
        let left = count + questions - self.open.len();
        if left > 0 {
            prose.say(words::more_open(lang, left), theme.faint);
        }
    }

    /// What was written of them.
    fn say_words(&self, prose: &mut Prose, look: &Look) {
        let mentor = &self.mentor;
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
            prose.say(words::label(look.lang, label), look.theme.faint);
            for line in text.lines() {
                prose.say(line.to_owned(), look.theme.ink);
            }
        }
    }

    /// The entries with them, a row each.
    fn say_timeline(&self, prose: &mut Prose, look: &Look, columns: u16) {
        if self.entries.is_empty() {
            return;
        }
        let (theme, lang) = (look.theme, look.lang);
        prose.blank();
        prose.say(words::timeline(lang), theme.faint);
        let day_of = |entry: &EntryRow| today_words::weekday_and_day(lang, entry.day, look.today);
        let days = self.entries.iter().map(|entry| text::width(&day_of(entry)));
        let days = days.max().unwrap_or(0);
        for entry in &self.entries {
            let (tail, style) = match entry.state {
                Some(MeetingState::Planned) => {
                    let has_passed = entry.day < look.today;
                    let style = if has_passed {
                        theme.amber
                    } else {
                        theme.indigo
                    };
                    (journal_words::planned(lang, None, has_passed), style)
                }
                Some(state @ MeetingState::Cancelled) => {
                    (terms::meeting_state(lang, state).to_owned(), theme.faint)
                }
                _ if entry.open > 0 => (journal_words::open(lang, entry.open), theme.indigo),
                _ => (String::new(), theme.faint),
            };
            let opening = entry.opening.trim();
            let is_bare = opening.is_empty() && entry.state == Some(MeetingState::Held);
            let opening = if is_bare {
                (journal_words::no_words(lang), theme.faint)
            } else {
                (opening, theme.ink)
            };
            let day = text::pad(&day_of(entry), days + 2);
            let row = one_row(
                (&day, theme.faint),
                opening,
                (&tail, style),
                (columns, look),
            );
            prose.add("", theme.ink, &row);
        }
        if self.entries.len() == ENTRIES {
            prose.say(words::older(lang), theme.faint);
        }
    }
}

/// A row in one line: what stands first, words that are shortened for the rest, what stands at the right edge.
fn one_row(
    (lead, lead_style): (&str, Style),
    (words, style): (&str, Style),
    (tail, tail_style): (&str, Style),
    (columns, look): (u16, &Look),
) -> Vec<Run> {
    let tail_room = match text::width(tail) {
        0 => 0,
        width => width + 2,
    };
    let room = usize::from(columns).saturating_sub(text::width(lead) + tail_room);
    let fitted = text::fit_row(words, room, look.symbols.ellipsis);
    let gap = (room + tail_room).saturating_sub(text::width(&fitted) + text::width(tail));
    let mut runs = vec![(lead.to_owned(), lead_style), (fitted.into_owned(), style)];
    if !tail.is_empty() {
        runs.push((" ".repeat(gap), look.theme.ink));
        runs.push((tail.to_owned(), tail_style));
    }
    runs
}
