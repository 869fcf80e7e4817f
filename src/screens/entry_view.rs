//! An entry as it is read: its note as typed, each takeaway with where it stands now.

use std::collections::HashMap;

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::note::{self, LineKind};
use crate::domain::{Entry, EntryKind, Id, Kind, Lang, MeetingState, Mentor, State, Takeaway};
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::note_editor::styles;
use crate::ui::prose::{Prose, Run};
use crate::words::{journal as words, note as note_words, terms};

/// An entry being read.
#[derive(Debug)]
pub struct EntryView {
    /// The entry as it was loaded.
    pub entry: Entry,
    /// Its takeaways as they were loaded.
    pub takeaways: Vec<Takeaway>,
    mentors: Vec<String>,
    top: usize,
    /// Wrapped once for a width and a language.
    wrapped: Option<(u16, Lang, Prose)>,
    page: usize,
}

impl EntryView {
    /// A view of this entry; `people` are the journal's mentors.
    pub fn new(entry: Entry, takeaways: Vec<Takeaway>, people: &[Mentor]) -> Self {
        let mentors = names(&entry.mentors, people);
        Self {
            entry,
            takeaways,
            mentors,
            top: 0,
            wrapped: None,
            page: 1,
        }
    }

    /// Moves by rows, up if negative.
    pub fn scroll(&mut self, rows: isize) {
        let last = self.height().saturating_sub(self.page);
        self.top = self.top.saturating_add_signed(rows).min(last);
    }

    /// How many rows are seen at once.
    pub const fn page(&self) -> usize {
        self.page
    }

    fn height(&self) -> usize {
        self.wrapped
            .as_ref()
            .map_or(0, |(_, _, prose)| prose.height())
    }

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        self.page = usize::from(area.height).max(1);
        let fits = matches!(&self.wrapped, Some((width, lang, _)) if *width == area.width && *lang == look.lang);
        if !fits {
            let prose = self.wrap(&look, area.width.min(88));
            self.wrapped = Some((area.width, look.lang, prose));
        }
        self.scroll(0);
        if let Some((_, _, prose)) = &self.wrapped {
            prose.draw(canvas, area, self.top);
            if self.top + self.page < prose.height() {
                canvas.put_right(
                    area,
                    area.height.saturating_sub(1),
                    look.symbols.more,
                    look.theme.faint,
                );
            }
        }
    }

    fn wrap(&self, look: &Look, columns: u16) -> Prose {
        let theme = &look.theme;
        let mut prose = Prose::default();
        let none: Run = (String::new(), theme.ink);
        for line in self.head(look) {
            prose.add(columns, none.clone(), &line);
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
        // What a takeaway has become stands below its last line.
        let mut standing: Option<Vec<Run>> = None;
        for (number, line) in note.lines().enumerate() {
            let kind = outline.get(number).unwrap_or(&LineKind::Prose);
            if !matches!(kind, LineKind::Continuation(_))
                && let Some(runs) = standing.take()
            {
                prose.add(columns, ("   ".into(), theme.ink), &runs);
            }
            match kind {
                LineKind::Blank => prose.blank(),
                LineKind::Mark {
                    kind: takeaway_kind,
                    mark,
                    ..
                } => {
                    let words_at = mark.end + blanks(&line[mark.end..]);
                    let lead = format!("{:<3}", takeaway_kind.mark());
                    let stored = by_line.get(&(number as u32));
                    let runs = runs(look, kind, line, words_at, self.entry.day, is_over(stored));
                    prose.add(columns, (lead, theme.mark(*takeaway_kind)), &runs);
                    standing = stored.and_then(|takeaway| {
                        let due = written.get(&(number as u32)).and_then(|line| line.due);
                        standing_of(look, takeaway, due)
                    });
                }
                LineKind::Continuation(_) => {
                    let runs = runs(look, kind, line, blanks(line), self.entry.day, false);
                    prose.add(columns, ("   ".into(), theme.ink), &runs);
                }
                _ => prose.add(
                    columns,
                    none.clone(),
                    &runs(look, kind, line, 0, self.entry.day, false),
                ),
            }
        }
        if let Some(runs) = standing {
            prose.add(columns, ("   ".into(), theme.ink), &runs);
        }
        prose
    }

    /// Who, when and how, in one or two rows.
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
            facts.push(time.format("%-H:%M").to_string());
        }
        if let Some(minutes) = entry.minutes {
            facts.push(words::minutes(lang, minutes));
        }
        if !entry.place.is_empty() {
            facts.push(entry.place.clone());
        }
        if !facts.is_empty() {
            first.push((format!("   {}", facts.join("  ")), theme.faint));
        }
        match entry.state {
            Some(state @ (MeetingState::Planned | MeetingState::Cancelled)) => {
                first.push((
                    format!("   {}", terms::meeting_state(lang, state)),
                    theme.amber,
                ));
            }
            _ => {}
        }
        if entry.private {
            first.push((format!("   {}", words::private(lang)), theme.amber));
        }
        let mut head = vec![first];
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

/// The names of these mentors; one in the trash is named as gone by `?`.
pub fn names(ids: &[Id], people: &[Mentor]) -> Vec<String> {
    ids.iter()
        .map(|id| {
            people
                .iter()
                .find(|mentor| mentor.id == *id)
                .map_or_else(|| "?".to_owned(), |mentor| mentor.name.clone())
        })
        .collect()
}

/// Where a takeaway stands, in words; nothing for an insight, which only is.
fn standing_of(
    look: &Look,
    takeaway: &Takeaway,
    written: Option<chrono::NaiveDate>,
) -> Option<Vec<Run>> {
    let theme = &look.theme;
    let lang = look.lang;
    if takeaway.kind == Kind::Insight {
        return None;
    }
    let mut runs: Vec<Run> = Vec::new();
    let state = terms::state(lang, takeaway.kind, takeaway.state);
    let style = if takeaway.state == State::Trying || !takeaway.is_open() {
        theme.moss
    } else {
        theme.faint
    };
    let day = takeaway
        .closed
        .map_or(String::new(), |day| format!(" {}", terms::day(lang, day)));
    runs.push((format!("{state}{day}"), style));
    if let Some(outcome) = takeaway.outcome {
        runs.push((format!(", {}", terms::outcome(lang, outcome)), theme.moss));
    }
    let dot = format!(" {} ", look.symbols.dot);
    if takeaway.is_open()
        && let Some(due) = takeaway.due
    {
        runs.push((dot.clone(), theme.faint));
        let words = note_words::due(lang, written, due, look.today);
        runs.push((words, due_style(look, due)));
    }
    if !takeaway.result.is_empty() {
        runs.push((dot.clone(), theme.faint));
        runs.push((takeaway.result.replace('\n', " "), theme.ink));
    }
    if let Some(told) = takeaway.told {
        runs.push((dot, theme.faint));
        runs.push((words::told(lang, told), theme.moss));
    }
    Some(runs)
}

fn due_style(look: &Look, due: chrono::NaiveDate) -> Style {
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
fn runs(
    look: &Look,
    kind: &LineKind,
    line: &str,
    start: usize,
    day: chrono::NaiveDate,
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
