//! What was with a mentor: the entries in a row each, and the takeaways by kind with the latest of each.

use chrono::NaiveDate;

use super::{Detail, one_row};
use crate::domain::{Kind, MeetingState, Takeaway};
use crate::store::EntryRow;
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::mentor_detail as words;
use crate::words::{journal as journal_words, mentors as list_words, terms, today as today_words};

impl Detail {
    /// The newest `most` entries with them, a row each; where there are more, `rest` says where.
    pub(super) fn say_entries(
        &self,
        prose: &mut Prose,
        look: &Look,
        columns: u16,
        (heading, most, rest): (&str, usize, &str),
    ) {
        if self.entries.is_empty() {
            return;
        }
        let theme = look.theme;
        prose.blank();
        prose.say(heading, theme.faint);
        let entries = &self.entries[..self.entries.len().min(most)];
        let day_of = |entry: &EntryRow| weekday(look, entry.day);
        let days = entries.iter().map(|entry| text::width(&day_of(entry)));
        let days = days.max().unwrap_or(0);
        for entry in entries {
            let tail = tail_of(entry, look);
            let opening = entry.opening.trim();
            let is_bare = opening.is_empty() && entry.state == Some(MeetingState::Held);
            let opening = if is_bare {
                (journal_words::no_words(look.lang), theme.faint)
            } else {
                (opening, theme.ink)
            };
            let day = text::pad(&day_of(entry), days + 2);
            let row = one_row(
                (&day, theme.faint),
                opening,
                (&tail.0, tail.1),
                (columns, look),
            );
            prose.put(row);
        }
        if self.entries.len() > most {
            prose.say(rest, theme.faint);
        }
    }

    /// All that was with them: the takeaways by kind, and the entries.
    pub(super) fn say_past(&self, prose: &mut Prose, look: &Look, columns: u16) {
        let (theme, lang) = (look.theme, look.lang);
        prose.blank();
        prose.say(words::overview(lang), theme.faint);
        for kind in Kind::ALL {
            let count = self.ledger.kinds[kind as usize];
            if count == 0 {
                continue;
            }
            prose.blank();
            let heading = words::of_kind(lang, kind, count);
            prose.say(heading, theme.mark(kind));
            let of_kind = self.latest.iter().filter(|row| row.takeaway.kind == kind);
            let rows: Vec<_> = of_kind.collect();
            let days = rows
                .iter()
                .map(|row| text::width(&day_or_none(look, row.day)));
            let days = days.max().unwrap_or(0);
            for row in rows {
                let day = text::pad(&day_or_none(look, row.day), days + 2);
                let first = row.takeaway.text.lines().next().unwrap_or_default();
                let state = state_of(&row.takeaway, look);
                let runs = one_row(
                    (&day, theme.faint),
                    (first, theme.ink),
                    (&state, theme.faint),
                    (columns, look),
                );
                prose.put(runs);
            }
        }
        self.say_stages(prose, look);
        let timeline = (
            list_words::timeline(lang),
            super::ENTRIES,
            list_words::older(lang),
        );
        self.say_entries(prose, look, columns, timeline);
    }
}

/// What a meeting that was not simply held is, or what is open of it.
fn tail_of(entry: &EntryRow, look: &Look) -> (String, ratatui::style::Style) {
    let (theme, lang) = (look.theme, look.lang);
    match entry.state {
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
    }
}

/// What became of a takeaway, with how it turned out.
fn state_of(takeaway: &Takeaway, look: &Look) -> String {
    let outcome = takeaway.outcome.filter(|_| !takeaway.is_open());
    outcome
        .map_or_else(
            || terms::state(look.lang, takeaway.kind, takeaway.state),
            |outcome| terms::outcome(look.lang, outcome),
        )
        .to_owned()
}

fn weekday(look: &Look, day: NaiveDate) -> String {
    today_words::weekday_and_day(look.lang, day, look.today)
}

fn day_or_none(look: &Look, day: Option<NaiveDate>) -> String {
    day.map_or(String::new(), |day| weekday(look, day))
}
