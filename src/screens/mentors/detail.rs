//! One mentor in full: what one needs before a meeting first, then what went back and forth, then how it came about.

mod ledger;
mod past;
mod path;
mod reviewed;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Mentors;
use crate::domain::{
    Answer, Approach, Farewell, Id, Kind, Ledger, Match, Mentor, Met, RelationshipReview, Rhythm,
    Stage, State, Takeaway, find_mentor, followup_order,
};
use crate::screens::today::ink_of;
use crate::store::{self, CameRow, Direction, EntryRow, OpenRow, Reader, Window};
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::prose::{Prose, Run};
use crate::ui::scroll::Scroll;
use crate::words::mentors::{self as list_words, Label};
use crate::words::{
    agreement as agreement_words, followups as followup_words, mentor_detail as words, terms,
    today as today_words,
};

/// The most columns that are read in one row.
const MEASURE: u16 = 88;
/// Open takeaways that are listed; the rest is among the follow-ups.
const OPEN: usize = 8;
/// Entries that are listed at the end of the overview.
const NEWEST: usize = 5;
/// Entries that are listed in all; the rest is in the journal.
const ENTRIES: usize = 40;
/// Takeaways that are listed of each kind.
const LATEST: u32 = 5;

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
    ledger: Ledger,
    /// The latest takeaways of each kind.
    latest: Vec<CameRow>,
    /// Who introduced them, with the stage of one who is a mentor.
    through: Option<(String, Option<Stage>)>,
    /// Whom they introduced.
    led_to: Vec<(String, Stage)>,
    /// The approaches, the newest first.
    approaches: Vec<Approach>,
    /// The closings, the newest first.
    farewells: Vec<Farewell>,
    /// The relationship reviews, the newest first.
    reviews: Vec<RelationshipReview>,
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
            ledger: reader.ledger(mentor.id)?,
            latest: reader.latest_with(mentor.id, LATEST)?,
            through: met_through(mentor, &mentors.people),
            led_to: led_to(mentor, &mentors.people),
            approaches: reader.approaches_to(mentor.id)?,
            farewells: reader.farewells_to(mentor.id)?,
            reviews: reader.relationship_reviews_of(mentor.id)?,
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
                // One more tells that there are more.
                limit: ENTRIES + 1,
                mentor: Some(mentor.id),
            })?,
            mentor: mentor.clone(),
        })
    }

    /// Whom it is of.
    pub(super) const fn mentor(&self) -> Id {
        self.mentor.id
    }

    /// Whether they said no to the last approach, and were declined for it.
    pub(super) fn said_no(&self) -> bool {
        let last = self.approaches.first();
        self.mentor.stage == Stage::Declined
            && last.is_some_and(|last| last.answer == Some(Answer::No))
    }

    /// Draws it as far as it was scrolled: the overview, or all that was with them.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        area: Rect,
        (is_past, scroll): (bool, &mut Scroll),
    ) {
        let look = *canvas.look;
        // One less: the sign that there is more stands right behind.
        let columns = area.width.saturating_sub(1).min(MEASURE);
        let mut prose = Prose::new(columns);
        self.say_who(&mut prose, &look);
        if is_past {
            self.say_past(&mut prose, &look, columns);
        } else {
            self.say_overview(&mut prose, &look, columns);
        }
        prose.read(canvas, area, scroll);
    }

    fn say_overview(&self, prose: &mut Prose, look: &Look, columns: u16) {
        let (lang, mentor) = (look.lang, &self.mentor);
        self.say_rhythm(prose, look);
        self.say_next_review(prose, look);
        let is_to_be = matches!(mentor.stage, Stage::Candidate | Stage::Approached);
        // What was begun is gone on with.
        let closes =
            mentor.stage == Stage::Ended || self.farewells.iter().any(|one| one.ended.is_none());
        if is_to_be {
            self.say_approaches(prose, look);
        }
        if closes {
            self.say_closings(prose, look);
        }
        say_text(prose, look, Label::Facts, &mentor.facts);
        self.say_open(prose, look, columns);
        ledger::say(prose, look, columns, &self.ledger);
        ledger::say_supports(prose, look, columns, mentor.supports, &self.ledger);
        self.say_reviews(prose, look, columns);
        self.say_agreement(prose, look);
        self.say_introductions(prose, look);
        if !is_to_be {
            self.say_approaches(prose, look);
        }
        if !closes {
            self.say_closings(prose, look);
        }
        say_text(prose, look, Label::Contacts, &mentor.contacts);
        say_text(prose, look, Label::Notes, &mentor.notes);
        self.say_stages(prose, look);
        let rest = words::all_of_it(lang);
        let newest = (words::newest(lang), NEWEST, rest);
        self.say_entries(prose, look, columns, newest);
        if self.entries.len() <= NEWEST && !self.latest.is_empty() {
            prose.say(rest, look.theme.faint);
        }
    }

    fn say_who(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang, mentor) = (look.theme, look.lang, &self.mentor);
        let mut title = vec![(mentor.name.clone(), theme.heading())];
        if !mentor.reading.is_empty() {
            title.push((format!("  {}", mentor.reading), theme.faint));
        }
        prose.add("", theme.ink, &title);
        let stage = words::stage_since(lang, mentor.stage, self.reached(), look.today);
        prose.append(0, &[(stage, theme.indigo)]);
        let about: Vec<&str> = [&mentor.role, &mentor.organisation, &mentor.field]
            .into_iter()
            .map(String::as_str)
            .filter(|words| !words.is_empty())
            .collect();
        if !about.is_empty() {
            prose.say(about.join(lang.pick(", ", "、")), theme.ink);
        }
        let mut facts = Vec::new();
        // Of who was or may never be met, that is no news.
        let may_be_met = !matches!(
            mentor.stage,
            Stage::Candidate | Stage::Ended | Stage::Declined
        );
        if self.met.is_some() || may_be_met {
            facts.push(list_words::last_met_fact(lang, self.met, look.today));
        }
        let held = self.ledger.first.filter(|_| self.ledger.meetings > 0);
        facts.extend(held.map(|day| words::meetings(lang, self.ledger.meetings, day, look.today)));
        facts.extend(mentor.met.as_ref().map(|met| list_words::met(lang, met)));
        if !matches!(mentor.stage, Stage::Ended | Stage::Declined) {
            facts.extend(mentor.rhythm.map(|days| list_words::every(lang, days)));
            facts.extend(mentor.longest.map(|days| list_words::longest(lang, days)));
        }
        let reached = self.reached();
        let started = mentor.started.filter(|day| Some(*day) != reached);
        facts.extend(started.map(|day| match reached {
            Some(_) => list_words::began(lang, day),
            None => list_words::since(lang, day),
        }));
        let ended = mentor.ended.filter(|day| Some(*day) != reached);
        facts.extend(ended.map(|day| list_words::ended(lang, day)));
        prose.say_facts(facts, look.symbols.dot, theme.ink);
        let reason = self.reason();
        labelled(prose, look, &[(words::because(lang), reason)]);
    }

    /// Why they rest or were left, as long as they do; nothing where the closing shown says it.
    fn reason(&self) -> &str {
        let mentor = &self.mentor;
        let reason = mentor.end_reason.trim();
        let rests = matches!(mentor.stage, Stage::Paused | Stage::Ended | Stage::Declined);
        let says_it = |one: &Farewell| one.is_of_last_end(mentor) && one.reason.trim() == reason;
        if rests && !self.farewells.iter().any(says_it) {
            reason
        } else {
            ""
        }
    }

    /// Since when they are in their stage, as far as that is noted.
    fn reached(&self) -> Option<NaiveDate> {
        let mentor = &self.mentor;
        let last = mentor.moves.iter().rfind(|one| one.stage == mentor.stage);
        last.map(|one| one.day).or(match mentor.stage {
            Stage::Active | Stage::Trial => mentor.started,
            // Said as a fact, with its weekday.
            _ => None,
        })
    }

    /// How the rhythm stands, and when they meet next.
    fn say_rhythm(&self, prose: &mut Prose, look: &Look) {
        let (theme, lang) = (look.theme, look.lang);
        let rhythm = Rhythm::of(&self.mentor, self.met, look.today);
        let mut runs: Vec<Run> = Vec::new();
        let mut next: Vec<Run> = Vec::new();
        let verdict = list_words::standing(lang, rhythm);
        if !verdict.is_empty() {
            let (every, longest) = (self.mentor.rhythm, self.mentor.longest);
            let facts = list_words::standing_days(lang, rhythm, every, longest);
            runs.push((verdict.to_owned(), ink_of(look, rhythm)));
            runs.push((format!("   {facts}"), theme.ink));
        }
        if let Some((day, time)) = self.planned {
            let when = today_words::when(lang, day, time, look.today);
            let far = today_words::how_far(lang, day, look.today);
            next.push((list_words::meets_on(lang, &when), theme.indigo));
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
        let mut facts = list_words::open_heading(lang, count, questions);
        let untold = self.ledger.gave.untold;
        facts.extend((untold > 0).then(|| words::to_tell(lang, untold)));
        prose.say(facts.join(&dot), theme.faint);
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
            prose.say(list_words::more_open(lang, left), theme.faint);
        }
    }

    /// What is agreed, point by point, and in words of one's own.
    fn say_agreement(&self, prose: &mut Prose, look: &Look) {
        let (lang, mentor) = (look.lang, &self.mentor);
        let agreed = &mentor.agreed;
        if agreed.is_empty() && mentor.agreement.trim().is_empty() {
            return;
        }
        prose.blank();
        let heading = words::agreement(lang, agreed.day, look.today);
        prose.say(heading, look.theme.faint);
        let label = |field| agreement_words::field(lang, field).label;
        labelled(
            prose,
            look,
            &[
                (label("purpose"), &agreed.purpose),
                (label("rhythm"), &agreed.rhythm),
                (label("length"), &agreed.length),
                (label("confidence"), &agreed.confidence),
                (label("ending"), &agreed.ending),
            ],
        );
        say_lines(prose, look, &mentor.agreement);
    }
}

/// Who introduced the mentor: the mentor whom the words mean, else the words.
fn met_through(mentor: &Mentor, people: &[Mentor]) -> Option<(String, Option<Stage>)> {
    let Some(Met::Referral(by)) = &mentor.met else {
        return None;
    };
    match find_mentor(by, people) {
        Match::One(other) if other.id != mentor.id => Some((other.name.clone(), Some(other.stage))),
        _ => Some((by.trim().to_owned(), None)).filter(|(by, _)| !by.is_empty()),
    }
}

/// Whom the mentor introduced. Where the words may mean several, they mean nobody.
fn led_to(mentor: &Mentor, people: &[Mentor]) -> Vec<(String, Stage)> {
    let mut means_them: BTreeMap<&str, bool> = BTreeMap::new();
    let mut introduced = Vec::new();
    for one in people.iter().filter(|one| one.id != mentor.id) {
        let Some(Met::Referral(by)) = &one.met else {
            continue;
        };
        // Many may have come through one: each spelling is looked up once, among all only where it may be this one.
        let is_by_them = means_them.entry(by).or_insert_with(|| {
            find_mentor(by, std::slice::from_ref(mentor)) != Match::None
                && matches!(find_mentor(by, people), Match::One(meant) if meant.id == mentor.id)
        });
        if *is_by_them {
            introduced.push((one.name.clone(), one.stage));
        }
    }
    introduced
}

/// What was written in a field of several lines, under its label.
fn say_text(prose: &mut Prose, look: &Look, label: Label, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    prose.blank();
    prose.say(list_words::label(look.lang, label), look.theme.faint);
    say_lines(prose, look, text);
}

fn say_lines(prose: &mut Prose, look: &Look, text: &str) {
    for line in text.trim_end().lines() {
        prose.say(line.to_owned(), look.theme.ink);
    }
}

/// Texts behind their labels, which are aligned; those that are empty are left out.
fn labelled(prose: &mut Prose, look: &Look, texts: &[(&str, &str)]) {
    let there = || texts.iter().filter(|(_, text)| !text.trim().is_empty());
    let width = there().map(|(label, _)| text::width(label)).max();
    for (label, text) in there() {
        for (number, line) in text.trim_end().lines().enumerate() {
            let label = if number == 0 { *label } else { "" };
            let lead = format!("{}  ", text::pad(label, width.unwrap_or(0)));
            prose.add(
                &lead,
                look.theme.faint,
                &[(line.to_owned(), look.theme.ink)],
            );
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
