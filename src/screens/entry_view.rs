//! An entry as it is read: its note as typed, each takeaway with where it stands now.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::note::{self, LineKind};
use crate::domain::{Entry, EntryKind, Id, Kind, MeetingState, Outcome, State, Takeaway, zone};
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
    laid: Option<Laid>,
}

/// As much of an entry as was wrapped so far: a long one is not wrapped to its end before its beginning is seen.
#[derive(Debug)]
struct Laid {
    look: Look,
    columns: u16,
    prose: Prose,
    outline: Vec<LineKind>,
    /// By line, the due day that the note itself gives a takeaway.
    written: HashMap<u32, Option<NaiveDate>>,
    /// By line, the place of a takeaway.
    stored: HashMap<u32, usize>,
    /// The line that comes next, and the byte where it begins.
    next: (u32, usize),
    /// What became of a takeaway stands behind its last line, which only the next line shows to be the last.
    standing: Vec<Run>,
    was_over: bool,
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
            laid: None,
        }
    }

    /// Stands where `before` was read, if that was the same entry.
    pub fn read_on(&mut self, before: &Self) {
        if self.entry.id == before.entry.id {
            self.scroll = before.scroll;
        }
    }

    /// As somebody in the zone `here` reads it: a time of another zone is said in both.
    pub fn seen_from(mut self, here: &str) -> Self {
        here.clone_into(&mut self.here);
        self
    }

    /// Moves within it; `true` if `action` was a move.
    pub fn act(&mut self, action: Action) -> bool {
        // A move goes no farther than what is wrapped.
        self.lay_out(action == Action::Bottom);
        self.scroll.act(action)
    }

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = canvas.look;
        if self
            .laid
            .as_ref()
            .is_none_or(|laid| !laid.is_for(look, area.width))
        {
            self.laid = Some(self.begin(look, area.width));
        }
        self.scroll.set_page(area.height);
        self.lay_out(false);
        if let Some(laid) = &self.laid {
            laid.prose.read(canvas, area, &mut self.scroll);
        }
    }

    /// Wraps two pages more than are seen, or all.
    fn lay_out(&mut self, all: bool) {
        let Some(mut laid) = self.laid.take() else {
            return;
        };
        let rows = if all { usize::MAX } else { self.scroll.reach() };
        while laid.prose.height() < rows && self.wrap_line(&mut laid) {}
        self.scroll.set_height(laid.prose.height());
        self.laid = Some(laid);
    }

    /// The entry's head, and what must be known of its note before a line is wrapped.
    fn begin(&self, look: &Look, columns: u16) -> Laid {
        let mut prose = Prose::new(columns.min(MEASURE));
        for line in self.head(look) {
            prose.add("", look.theme.ink, &line);
        }
        prose.blank();
        let note = &self.entry.note;
        let written = note::read(note, self.entry.day).takeaways.into_iter();
        let stored = self.takeaways.iter().enumerate();
        Laid {
            look: *look,
            columns,
            prose,
            outline: note::outline(note),
            written: written.map(|line| (line.line, line.due)).collect(),
            stored: stored
                .filter_map(|(place, takeaway)| Some((takeaway.line?, place)))
                .collect(),
            next: (0, 0),
            standing: Vec::new(),
            was_over: false,
        }
    }

    /// Wraps the next line; `false` if there is none.
    fn wrap_line(&self, laid: &mut Laid) -> bool {
        let look = laid.look;
        let day = self.entry.day;
        let (number, start) = laid.next;
        let rest = &self.entry.note[start..];
        let Some(line) = rest.lines().next() else {
            let standing = std::mem::take(&mut laid.standing);
            if !standing.is_empty() {
                laid.prose.append(MARK, &standing);
            }
            return false;
        };
        laid.next = (
            number + 1,
            start + rest.find('\n').map_or(rest.len(), |end| end + 1),
        );
        let kind = laid.outline.get(number as usize);
        let kind = kind.unwrap_or(&LineKind::Prose);
        if !laid.standing.is_empty() && !matches!(kind, LineKind::Continuation(_)) {
            laid.prose.append(MARK, &std::mem::take(&mut laid.standing));
        }
        match kind {
            LineKind::Blank => laid.prose.blank(),
            LineKind::Mark {
                kind: marked, mark, ..
            } => {
                let words_at = mark.end + blanks(&line[mark.end..]);
                let place = laid.stored.get(&number);
                let stored = place.and_then(|place| self.takeaways.get(*place));
                laid.was_over = is_over(stored);
                let runs = runs_of(&look, kind, line, words_at, day, laid.was_over);
                let lead = format!("{:<MARK$}", marked.mark());
                laid.prose.add(&lead, look.theme.mark(*marked), &runs);
                let due = laid.written.get(&number).copied().flatten();
                laid.standing =
                    stored.map_or(Vec::new(), |takeaway| standing_of(&look, takeaway, due));
            }
            LineKind::Continuation(_) => {
                let runs = runs_of(&look, kind, line, blanks(line), day, laid.was_over);
                laid.prose.add(&" ".repeat(MARK), look.theme.ink, &runs);
            }
            _ => {
                let runs = runs_of(&look, kind, line, 0, day, false);
                laid.prose.add("", look.theme.ink, &runs);
            }
        }
        true
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

impl Laid {
    /// Whether it is what this look and width ask for.
    fn is_for(&self, look: &Look, columns: u16) -> bool {
        self.columns == columns && self.look.is_drawn_as(look)
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

fn is_over(takeaway: Option<&Takeaway>) -> bool {
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
