//! The lines of the agenda in the closing row: which of them were spoken of, and what came of each.

use std::collections::BTreeSet;

use crate::domain::{
    AgendaItem, AgendaMatter, Ending, Id, Kind, Matter, OfMeeting, Section, State, Takeaway, Tick,
    agenda_items,
};
use crate::ui::field::Field;

/// The lines that are offered, in their order.
#[derive(Debug, Default)]
pub(super) struct Lines {
    matter: Option<AgendaMatter>,
    pub(super) rows: Vec<Line>,
}

/// One line of the agenda.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) item: AgendaItem,
    /// In which of its [`ways`](Self::ways) it was spoken of.
    pub(super) way: Option<usize>,
    /// The answer, or what came of it; it begins with what was written of it before.
    pub(super) words: Field,
    /// What the field began with.
    pub(super) begun: String,
    /// It is no line of the agenda any more: another window closed it.
    pub(super) is_gone: bool,
    /// That was said.
    pub(super) is_told: bool,
}

impl Lines {
    /// Whether the agenda was not read yet.
    pub(super) const fn is_unread(&self) -> bool {
        self.matter.is_none()
    }

    /// What the agenda is put together from, and what is ticked.
    pub(super) fn with(&self) -> Option<(&AgendaMatter, Vec<Tick>)> {
        let ticks = self.rows.iter().filter_map(Line::tick).collect();
        self.matter.as_ref().map(|matter| (matter, ticks))
    }

    /// How many lines are ticked.
    pub(super) fn ticked(&self) -> usize {
        self.rows.iter().filter(|line| line.way.is_some()).count()
    }

    /// Stands on what the journal says now: what is ticked and typed stays. Of the meeting's own takeaways only those are
    /// lines that were `known` before it was held: the others came up in it.
    pub(super) fn read(&mut self, matter: AgendaMatter, known: &BTreeSet<Id>) {
        let mut before = std::mem::take(&mut self.rows);
        for item in offered(&matter, known) {
            let place = before
                .iter()
                .position(|line| line.item.matter == item.matter);
            self.rows
                .push(match place.map(|place| before.swap_remove(place)) {
                    Some(line) => line.stand_on(item),
                    None => Line::new(item),
                });
        }
        let lost = before.into_iter().filter(Line::is_touched);
        self.rows.extend(lost.map(|line| Line {
            is_gone: true,
            ..line
        }));
        self.matter = Some(matter);
    }
}

impl Line {
    fn new(item: AgendaItem) -> Self {
        let words = Field::new(result(&item));
        Self {
            item,
            way: None,
            begun: words.editor.text(),
            words,
            is_gone: false,
            is_told: false,
        }
    }

    /// What was typed of a line that is none any more; `takeaway` is what it was about, if that is there still.
    pub(super) fn gone(matter: Matter, takeaway: Option<Takeaway>, typed: &str) -> Self {
        let item = AgendaItem {
            matter,
            section: Section::Open,
            text: takeaway.as_ref().map_or("", |one| &one.text).to_owned(),
            takeaway: takeaway.map(|takeaway| OfMeeting {
                mentors: Vec::new(),
                is_private: takeaway.private,
                day: takeaway.closed.unwrap_or_default(),
                meetings_since: 0,
                takeaway,
            }),
            goal: None,
            is_left_out: false,
            remark: String::new(),
            is_done: false,
            is_private: false,
        };
        Self {
            words: Field::new(typed),
            begun: String::new(),
            is_gone: true,
            ..Self::new(item)
        }
    }

    /// The same line as the journal has it now.
    fn stand_on(self, item: AgendaItem) -> Self {
        let ending = self.ending();
        let mut line = Self::new(item);
        let ways = line.ways();
        line.way = self.way.and_then(|_| {
            let same = ways.iter().position(|way| *way == ending);
            // What another window has brought to its end meanwhile was spoken of all the same.
            same.or_else(|| (ways == [None]).then_some(0))
        });
        if self.begun == line.begun {
            line.words = self.words;
        } else if self.is_typed() {
            line.type_over(&self.words.editor.text(), &self.begun);
        }
        line
    }

    /// Puts `typed` into the field, where it began with `begun`: what was written there since stays before it.
    pub(super) fn type_over(&mut self, typed: &str, begun: &str) {
        let since = self.begun.trim();
        let is_as_it_was = since == begun.trim() || since.is_empty() || since == typed.trim();
        if is_as_it_was {
            self.words.editor.replace_all(typed);
        } else if !typed.trim().is_empty() {
            let both = format!("{since} / {}", typed.trim());
            self.words.editor.replace_all(&both);
        }
    }

    /// The kind of its takeaway, if it is about one.
    pub(super) fn kind(&self) -> Option<Kind> {
        self.item.takeaway.as_ref().map(|of| of.takeaway.kind)
    }

    /// The ways in which it can be spoken of: an ending of an open takeaway, or just that.
    pub(super) fn ways(&self) -> Vec<Option<Ending>> {
        let takeaway = self.item.takeaway.as_ref().map(|of| &of.takeaway);
        let is_takeaway = matches!(self.item.matter, Matter::Takeaway(_));
        match takeaway.filter(|takeaway| is_takeaway && takeaway.is_open()) {
            Some(takeaway) => {
                let endings = Ending::of(takeaway.kind).iter().copied();
                let over = endings.filter(|ending| ending.state != State::Trying);
                over.map(Some).collect()
            }
            None => vec![None],
        }
    }

    /// How it moved on, where it is ticked and moves on.
    pub(super) fn ending(&self) -> Option<Ending> {
        self.ways().get(self.way?).copied().flatten()
    }

    /// Whether it can be said what came of it.
    pub(super) fn has_words(&self) -> bool {
        self.kind().is_some() && self.ways() != [None]
    }

    /// Whether what came of it is asked for as soon as it is ticked: an answer is what a question was for.
    pub(super) fn asks_for_words(&self) -> bool {
        self.has_words() && matches!(self.kind(), Some(Kind::Action | Kind::Question))
    }

    /// Whether its field stands below it: what is typed is always seen, and where words are to be expected, it waits.
    pub(super) fn shows_words(&self) -> bool {
        let waits = self.asks_for_words() || self.kind() == Some(Kind::Advice);
        let is_asked = self.way.is_some() && waits && self.has_words();
        self.is_typed() || is_asked || (self.has_words() && !self.words.editor.is_empty())
    }

    /// Whether the field holds something else than what it began with.
    fn is_typed(&self) -> bool {
        self.words.editor.text() != self.begun
    }

    /// The next way, and behind the last one none.
    pub(super) fn turn(&mut self) {
        let next = self.way.map_or(0, |way| way + 1);
        self.way = (next < self.ways().len() && !self.is_gone).then_some(next);
    }

    /// Whether something is ticked or typed.
    pub(super) fn is_touched(&self) -> bool {
        self.way.is_some() || self.is_typed()
    }

    /// What is written of it. What was typed is kept where it is not ticked, too.
    fn tick(&self) -> Option<Tick> {
        (self.is_touched() && !self.is_gone).then(|| Tick {
            matter: self.item.matter,
            is_ticked: self.way.is_some(),
            ending: self.ending(),
            words: self.is_typed().then(|| self.words.trimmed()),
        })
    }
}

/// What was written of a line's takeaway before.
fn result(item: &AgendaItem) -> &str {
    match (&item.takeaway, item.matter) {
        (Some(of), Matter::Takeaway(_)) => &of.takeaway.result,
        _ => "",
    }
}

/// The kept lines of an agenda. What is only spoken of, and no record by itself, is offered where it was prepared.
pub(in crate::screens) fn offered(matter: &AgendaMatter, known: &BTreeSet<Id>) -> Vec<AgendaItem> {
    let meeting = matter.meeting.as_ref().map(|meeting| meeting.id);
    let is_prepared = matter.agenda.is_some();
    let mut items = agenda_items(matter);
    items.retain(|item| {
        let is_offered = match (item.matter, &item.takeaway) {
            (Matter::Takeaway(id), Some(of)) => {
                meeting.is_none() || of.takeaway.entry != meeting || known.contains(&id)
            }
            (Matter::Line(_), _) => true,
            _ => is_prepared,
        };
        is_offered && !item.is_left_out && !item.is_done
    });
    items
}
