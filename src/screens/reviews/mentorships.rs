//! The mentorships of the list: whose review is due or begun, and those that were finished, each in one line.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::{Id, Lang, Rated, RelationshipDue, biggest_change, short_names};
use crate::store::{self, Reader, RelationshipRow};
use crate::text;
use crate::ui::canvas::Canvas;
use crate::ui::look::{Look, Theme};
use crate::words::{relationships as words, terms};

/// The column at which rows begin.
const ROW: u16 = 2;
/// The columns between two cells.
const GAP: u16 = 2;
/// The most columns of a name.
const NAME: u16 = 18;
/// The fewest columns in which a decision is begun.
const FEWEST: u16 = 8;

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mentorship {
    /// The next review of a mentorship.
    Due(RelationshipDue),
    /// A review that was finished, or begun with somebody who is not met now.
    Past(RelationshipRow),
}

/// All of them as read.
#[derive(Debug, Default)]
pub(super) struct Mentorships {
    pub(super) rows: Vec<Mentorship>,
    names: BTreeMap<Id, String>,
    called: BTreeMap<Id, String>,
    /// The review before a finished one, of the same mentorship.
    before: HashMap<Id, RelationshipRow>,
}

impl Mentorship {
    /// Whose it is.
    pub(super) const fn mentor(&self) -> Id {
        match self {
            Self::Due(due) => due.mentor,
            Self::Past(row) => row.mentor,
        }
    }

    /// The review, if there is one yet.
    pub(super) fn review(&self) -> Option<Id> {
        match self {
            Self::Due(due) => due.begun.map(|(id, _)| id),
            Self::Past(row) => Some(row.id),
        }
    }

    /// Whether it is paused until the day that is shown.
    pub(super) const fn rests(&self) -> bool {
        matches!(self, Self::Due(due) if due.rests)
    }

    /// Whether there is a review, and it is finished.
    pub(super) const fn is_finished(&self) -> bool {
        matches!(self, Self::Past(row) if row.finished.is_some())
    }
}

impl Mentorships {
    /// Reads all of them: those due next, the earliest first, then the others, the latest first.
    pub(super) fn read(reader: &Reader) -> Result<Self, store::Error> {
        let due = reader.relationships_due()?;
        let all = reader.relationship_rows()?;
        let names = reader.mentor_names()?;
        let finished: Vec<&RelationshipRow> =
            all.iter().filter(|row| row.finished.is_some()).collect();
        // Those of one mentorship stand together, the newest first.
        let two = finished
            .windows(2)
            .filter(|two| two[0].mentor == two[1].mentor);
        let before = two.map(|two| (two[0].id, *two[1])).collect();
        let ahead: BTreeSet<Id> = due
            .iter()
            .filter_map(|due| due.begun.map(|(id, _)| id))
            .collect();
        let mut past = all;
        past.retain(|row| !ahead.contains(&row.id));
        past.sort_by_key(|row| Reverse((row.finished.unwrap_or(row.begun), row.id)));
        let due = due.into_iter().map(Mentorship::Due);
        Ok(Self {
            rows: due.chain(past.into_iter().map(Mentorship::Past)).collect(),
            called: short_names(&names),
            names,
            before,
        })
    }

    /// The finished reviews of a mentorship, the newest first.
    pub(super) fn finished_of(&self, mentor: Id) -> impl Iterator<Item = &RelationshipRow> {
        self.rows.iter().filter_map(move |row| match row {
            Mentorship::Past(row) if row.mentor == mentor && row.finished.is_some() => Some(row),
            _ => None,
        })
    }

    /// Whether this mentor is met now, so that there is a next review.
    pub(super) fn is_met(&self, mentor: Id) -> bool {
        let mut rows = self.rows.iter();
        rows.any(|row| matches!(row, Mentorship::Due(due) if due.mentor == mentor && !due.rests))
    }

    /// The whole name of a mentor.
    pub(super) fn name(&self, mentor: Id, lang: Lang) -> &str {
        let name = self.names.get(&mentor).map(String::as_str);
        name.unwrap_or(words::nobody(lang))
    }

    /// A row in one line, to be copied.
    pub(super) fn line(&self, row: &Mentorship, lang: Lang, today: NaiveDate) -> String {
        let mut said = vec![self.name(row.mentor(), lang).to_owned()];
        said.push(when(row, lang, today));
        said.extend(
            self.facts(row, lang, today, "->")
                .into_iter()
                .map(|one| one.words),
        );
        said.join("  ")
    }

    /// The columns that names and days take, in all rows.
    pub(super) fn widths(&self, look: &Look) -> [u16; 2] {
        let width = |said: &str| text::width(said) as u16;
        let names = self
            .rows
            .iter()
            .map(|row| width(self.called(row, look.lang)));
        let days = self
            .rows
            .iter()
            .map(|row| width(&when(row, look.lang, look.today)));
        [names.max().unwrap_or(0).min(NAME), days.max().unwrap_or(0)]
    }

    /// Draws a row: what does not fit at its end is left out.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        (area, y): (Rect, u16),
        row: &Mentorship,
        (style, [name, day]): (Style, [u16; 2]),
    ) {
        let look = *canvas.look;
        canvas.put_fit(area, (ROW, y), name, self.called(row, look.lang), style);
        let (when, ink) = (when(row, look.lang, look.today), ink_of_day(row, &look));
        let x = ROW + name + GAP;
        canvas.put_fit(area, (x, y), area.width, &when, ink);
        let mut x = x + day + GAP;
        let then = look.symbols.then;
        let all = self.facts(row, look.lang, look.today, then);
        for said in all {
            let room = area.width.saturating_sub(x);
            let width = text::width(&said.words) as u16;
            // A change says nothing without its numbers, which stand at its end.
            let fewest = match said.tone {
                Tone::Fell | Tone::Rose => width,
                _ => width.min(FEWEST),
            };
            if room < fewest {
                break;
            }
            let ink = said.ink(look.theme);
            x = canvas.put_fit(area, (x, y), area.width, &said.words, ink) + GAP;
        }
    }

    fn called(&self, row: &Mentorship, lang: Lang) -> &str {
        let called = self.called.get(&row.mentor()).map(String::as_str);
        called.unwrap_or(words::nobody(lang))
    }

    /// What is known of it beside the day: of a finished one how it was rated all in all, what was decided, and what
    /// changed most, `then` between what that was before and after.
    fn facts(&self, row: &Mentorship, lang: Lang, today: NaiveDate, then: &str) -> Vec<Said> {
        let row = match row {
            Mentorship::Due(due) => {
                let tone = due.begun.map_or(Tone::Faint, |_| Tone::GoesOn);
                return vec![Said::new(words::due_facts(lang, due, today), tone)];
            }
            Mentorship::Past(row) if row.finished.is_none() => {
                return vec![Said::new(words::step_of(lang, row.step), Tone::GoesOn)];
            }
            Mentorship::Past(row) => row,
        };
        let overall = row.ratings.of(Rated::Overall);
        let overall = overall.map_or_else(|| "-".to_owned(), |rating| words::overall(lang, rating));
        let decided = row.decision.map_or_else(
            || words::undecided(lang),
            |decision| words::decision(lang, decision),
        );
        let before = self.before.get(&row.id);
        let change = before.and_then(|before| biggest_change(&before.ratings, &row.ratings));
        let change = change.map(|(rated, both)| {
            let tone = if both.1 < both.0 {
                Tone::Fell
            } else {
                Tone::Rose
            };
            Said::new(words::change(lang, rated, both, then), tone)
        });
        let first = [
            Said::new(overall, Tone::Heading),
            Said::new(decided.to_owned(), Tone::Plain),
        ];
        first.into_iter().chain(change).collect()
    }
}

/// Words of a row, and how they are meant.
struct Said {
    words: String,
    tone: Tone,
}

#[derive(Clone, Copy)]
enum Tone {
    Plain,
    Heading,
    Faint,
    GoesOn,
    Fell,
    Rose,
}

impl Said {
    const fn new(words: String, tone: Tone) -> Self {
        Self { words, tone }
    }

    fn ink(&self, theme: Theme) -> Style {
        match self.tone {
            Tone::Plain => theme.ink,
            Tone::Heading => theme.heading(),
            Tone::Faint => theme.faint,
            Tone::GoesOn => theme.indigo,
            Tone::Fell => theme.amber,
            Tone::Rose => theme.moss,
        }
    }
}

/// When it is due, or was finished or begun.
fn when(row: &Mentorship, lang: Lang, today: NaiveDate) -> String {
    match row {
        Mentorship::Due(due) => terms::due(lang, due.due, today),
        Mentorship::Past(row) => terms::day(lang, row.finished.unwrap_or(row.begun), today),
    }
}

fn ink_of_day(row: &Mentorship, look: &Look) -> Style {
    let theme = look.theme;
    let days = match row {
        Mentorship::Due(due) => (due.due - look.today).num_days(),
        Mentorship::Past(_) => return theme.faint,
    };
    match days {
        days if days < 0 => theme.vermilion,
        0..=7 => theme.amber,
        _ => theme.faint,
    }
}
