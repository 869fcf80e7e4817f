//! An entry as it is read: its note as typed, each takeaway with where it stands now.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::note::{self, LineKind};
use crate::domain::{
    Entry, EntryKind, Id, Kind, Lang, MeetingState, Outcome, State, Takeaway, zone,
};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::note_editor::styles;
use crate::ui::prose::{Prose, Run};
use crate::ui::scroll::Scroll;
use crate::words::{journal as words, note as note_words, terms};

/// The most columns that are read in one row.
const MEASURE: u16 = 88;

/// The columns that a mark takes with the blanks behind it.
const MARK: usize = 3;

/// An entry being read.
#[derive(Debug)]
pub struct EntryView {
    /// The entry as it was loaded.
    pub entry: Entry,
    /// Its takeaways as they were loaded.
    pub takeaways: Vec<Takeaway>,
    mentors: Vec<String>,
    /// The zone of the user.
    here: String,
    scroll: Scroll,
    /// Wrapped once for a width, a language and a day.
    wrapped: Option<((u16, Lang, NaiveDate), Prose)>,
}

impl EntryView {
    /// A view of this entry; `names` are all mentors' names.
    pub fn new(entry: Entry, takeaways: Vec<Takeaway>, names: &BTreeMap<Id, String>) -> Self {
        let mentors = in_order(&entry.mentors, names);
        Self {
            entry,
            takeaways,
            mentors,
            here: String::new(),
            scroll: Scroll::default(),
            wrapped: None,
        }
    }

    /// As somebody in the zone `here` reads it: a time of another zone is said in both.
    pub fn seen_from(mut self, here: &str) -> Self {
        here.clone_into(&mut self.here);
        self
    }

    /// Moves within it; `true` if `action` was a move.
    pub fn act(&mut self, action: Action) -> bool {
        self.scroll.act(action)
    }

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let made_for = (area.width, look.lang, look.today);
        if self
            .wrapped
            .as_ref()
            .is_none_or(|(made, _)| *made != made_for)
        {
            self.wrapped = Some((made_for, self.wrap(&look, area.width.min(MEASURE))));
        }
        if let Some((_, prose)) = &self.wrapped {
            prose.read(canvas, area, &mut self.scroll);
        }
    }

    fn wrap(&self, look: &Look, columns: u16) -> Prose {
        let theme = &look.theme;
        let mut prose = Prose::new(columns);
        for line in self.head(look) {
            prose.add("", theme.ink, &line);
        }
        prose.blank();

        let note = &self.entry.note;
        let outline = note::outline(note);
        let reading = note::read(note, self.entry.day);
        let written: HashMap<u32, _> = reading
            .takeaways
            .iter()
            .map(|line| (line.line, line))
            .collect();
        let by_line: HashMap<u32, &Takeaway> = self
            .takeaways
            .iter()
            .filter_map(|takeaway| takeaway.line.map(|line| (line, takeaway)))
            .collect();
        // What became of a takeaway stands behind its last line, which only the next line shows to be the last.
        let mut standing: Vec<Run> = Vec::new();
        let mut was_over = false;
        for (number, line) in note.lines().enumerate() {
            let number = number as u32;
            let kind = outline.get(number as usize).unwrap_or(&LineKind::Prose);
            if !standing.is_empty() && !matches!(kind, LineKind::Continuation(_)) {
                prose.append(MARK, &std::mem::take(&mut standing));
            }
            match kind {
                LineKind::Blank => prose.blank(),
                LineKind::Mark {
                    kind: marked, mark, ..
                } => {
                    let words_at = mark.end + blanks(&line[mark.end..]);
                    let stored = by_line.get(&number);
                    was_over = is_over(stored);
                    let runs = runs_of(look, kind, line, words_at, self.entry.day, was_over);
                    prose.add(
                        &format!("{:<MARK$}", marked.mark()),
                        theme.mark(*marked),
                        &runs,
                    );
                    let due = written.get(&number).and_then(|line| line.due);
                    standing =
                        stored.map_or(Vec::new(), |takeaway| standing_of(look, takeaway, due));
                }
                LineKind::Continuation(_) => {
                    let runs = runs_of(look, kind, line, blanks(line), self.entry.day, was_over);
                    prose.add(&" ".repeat(MARK), theme.ink, &runs);
                }
                _ => {
                    let runs = runs_of(look, kind, line, 0, self.entry.day, false);
                    prose.add("", theme.ink, &runs);
                }
            }
        }
        if !standing.is_empty() {
            prose.append(MARK, &standing);
        }
        prose
    }

    /// Whether it is at another wall time where the user is.
    fn is_elsewhere(&self) -> bool {
        let Entry { day, zone, .. } = &self.entry;
        let time = self.entry.time;
        time.is_some_and(|time| zone::at(*day, time, zone, &self.here) != (*day, time))
    }

    /// Who, when and how, in a few rows.
    fn head(&self, look: &Look) -> Vec<Vec<Run>> {
        let theme = &look.theme;
        let entry = &self.entry;
        let lang = look.lang;
        let who = match entry.kind {
            EntryKind::Meeting => self.mentors.join(lang.pick(", ", "、")),
            EntryKind::Note => terms::entry_kind(lang, EntryKind::Note).into(),
        };
        let mut first = vec![
            (who, theme.heading()),
            ("   ".into(), theme.ink),
            (terms::date(lang, entry.day), theme.ink),
        ];
        let mut facts = Vec::new();
        if let Some(time) = entry.time {
            facts.push(terms::time_of(
                lang,
                entry.day,
                time,
                &entry.zone,
                &self.here,
            ));
        }
        if let Some(minutes) = entry.minutes {
            facts.push(words::minutes(lang, minutes));
        }
        if !entry.place.is_empty() {
            facts.push(entry.place.clone());
        }
        let facts = facts.join("  ");
        // Two clocks are too long for the row of names.
        let own_row = self
            .is_elsewhere()
            .then(|| vec![(facts.clone(), theme.faint)]);
        if own_row.is_none() && !facts.is_empty() {
            first.push((format!("   {facts}"), theme.faint));
        }
        if let Some(state @ (MeetingState::Planned | MeetingState::Cancelled)) = entry.state {
            first.push((
                format!("   {}", terms::meeting_state(lang, state)),
                theme.amber,
            ));
        }
        if entry.private {
            first.push((format!("   {}", words::private(lang)), theme.amber));
        }
        let mut head = vec![first];
        head.extend(own_row);
        let received: Vec<&str> = entry
            .received
            .iter()
            .map(|support| terms::support(lang, support))
            .collect();
        let mut second = Vec::new();
        if let Some(useful) = entry.usefulness {
            second.push(words::useful(lang, useful));
        }
        if !received.is_empty() {
            second.push(words::received(lang, &received));
        }
        if !second.is_empty() {
            head.push(vec![(second.join("   "), theme.faint)]);
        }
        head
    }
}

/// The names of these mentors, in their order.
pub fn in_order(ids: &[Id], names: &BTreeMap<Id, String>) -> Vec<String> {
    ids.iter().filter_map(|id| names.get(id).cloned()).collect()
}

/// What became of a takeaway, to stand behind its words; nothing of an insight, which only is.
fn standing_of(look: &Look, takeaway: &Takeaway, written: Option<NaiveDate>) -> Vec<Run> {
    let theme = &look.theme;
    let lang = look.lang;
    if takeaway.kind == Kind::Insight {
        return Vec::new();
    }
    let state = terms::state(lang, takeaway.kind, takeaway.state);
    let day = takeaway.closed.map_or(String::new(), |day| {
        format!(" {}", terms::day(lang, day, look.today))
    });
    let style = match takeaway.state {
        State::Open | State::Dropped | State::Declined => theme.faint,
        State::Lapsed => theme.vermilion,
        _ => theme.moss,
    };
    let mut facts: Vec<Run> = vec![(format!("{state}{day}"), style)];
    facts.extend(takeaway.outcome.map(|outcome| {
        let style = match outcome {
            Outcome::Worked => theme.moss,
            Outcome::Partly => theme.amber,
            Outcome::Not => theme.vermilion,
        };
        (terms::outcome(lang, outcome).to_owned(), style)
    }));
    if takeaway.is_open()
        && let Some(due) = takeaway.due
    {
        facts.push((
            note_words::due(lang, written, due, look.today),
            due_style(look, due),
        ));
    }
    if !takeaway.result.is_empty() {
        facts.push((takeaway.result.replace('\n', " "), theme.ink));
    }
    facts.extend(
        takeaway
            .told
            .map(|told| (words::told(lang, told, look.today), theme.moss)),
    );
    let dot = (format!(" {} ", look.symbols.dot), theme.faint);
    let mut runs = Vec::new();
    for (place, fact) in facts.into_iter().enumerate() {
        if place > 0 {
            runs.push(dot.clone());
        }
        runs.push(fact);
    }
    runs
}

fn due_style(look: &Look, due: NaiveDate) -> Style {
    match (due - look.today).num_days() {
        days if days < 0 => look.theme.vermilion,
        0..=7 => look.theme.amber,
        _ => look.theme.faint,
    }
}

fn is_over(takeaway: Option<&&Takeaway>) -> bool {
    takeaway.is_some_and(|takeaway| !takeaway.is_open() && takeaway.kind != Kind::Insight)
}

/// How many bytes of blanks `text` begins with.
fn blanks(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// A line from byte `start` on as runs; what is over is faint.
fn runs_of(
    look: &Look,
    kind: &LineKind,
    line: &str,
    start: usize,
    day: NaiveDate,
    over: bool,
) -> Vec<Run> {
    let base = if over {
        look.theme.faint
    } else {
        look.theme.ink
    };
    let parts: Vec<_> = if over {
        Vec::new()
    } else {
        styles(look, kind, line, day)
    };
    let mut edges: Vec<usize> = parts
        .iter()
        .flat_map(|(range, _)| [range.start, range.end])
        .filter(|edge| *edge > start && *edge < line.len())
        .chain([start, line.len()])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    edges
        .windows(2)
        .filter_map(|pair| {
            let style = parts
                .iter()
                .filter(|(range, _)| range.contains(&pair[0]))
                .fold(base, |style, (_, over)| style.patch(*over));
            line.get(pair[0]..pair[1])
                .map(|words| (words.to_owned(), style))
        })
        .collect()
}
