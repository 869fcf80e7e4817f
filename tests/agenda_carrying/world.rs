//! A journal with two mentors, the steps carried out in it, and what must be so after them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use rusqlite::Connection;
use shirube::domain::{
    Added, AgendaItem, AgendaMatter, Change, Closing, Cx, Ending, Entry, EntryKind, Id, Ids,
    Intent, Lang, Matter, MeetingState, Mentor, Record, Section, Seen, Stage, Tick, Verb, Who,
    Writing, add_line, agenda_items, cancel_meeting, close_meeting, prepare, remove_own_line,
    use_agenda, write_entry,
};
use shirube::store::{Applied, Mode, Store};
use tempfile::TempDir;

use crate::steps::{Edited, Said, Step};

/// What must hold after the last step.
#[derive(Clone, Debug, Default)]
pub(crate) struct Expected {
    pub(crate) entries: BTreeMap<Id, String>,
    pub(crate) lines: BTreeMap<Id, BTreeSet<Id>>,
    pub(crate) told: BTreeMap<Id, NaiveDate>,
}

pub(crate) struct World {
    pub(crate) store: Store,
    /// A second look at the file.
    beside: Connection,
    _folder: TempDir,
    ids: Ids,
    pub(crate) mentors: Vec<Mentor>,
    pub(crate) today: NaiveDate,
    words: u32,
    pub(crate) expected: Expected,
    past: Vec<Expected>,
    future: Vec<Expected>,
}

impl World {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ids = Ids::seeded(7);
        let named = |name| Mentor::new(ids.next(DateTime::default()), name, Stage::Active);
        let mentors = vec![named("田中 優子"), named("Smith")];
        let mut store = Store::open(&folder.path().join("journal.db"), Mode::OpenOrCreate).unwrap();
        let records = mentors.iter().cloned().map(Seen::new).map(Box::new);
        let change = Change::Save {
            verb: Verb::AddMentor,
            subject: String::new(),
            records: records.map(Record::Mentor).collect(),
        };
        assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
        Self {
            store,
            beside: Connection::open(folder.path().join("journal.db")).unwrap(),
            _folder: folder,
            ids,
            mentors,
            today: "2026-03-01".parse().unwrap(),
            words: 0,
            expected: Expected::default(),
            past: Vec::new(),
            future: Vec::new(),
        }
    }

    pub(crate) fn take(&mut self, step: &Step) {
        match *step {
            Step::Plan(who, days) => self.write(None, who, Intent::Plan, days, String::new()),
            Step::Prepare(who, said) => self.prepare(who, said),
            Step::Log {
                who,
                lines,
                ticks,
                ways,
            } => self.log(who, lines, ticks, ways),
            Step::Edit(entry, edited) => self.edit(entry, edited),
            Step::Move(plan, days) => {
                if let Some(plan) = nth(&self.planned(), plan) {
                    let note = plan.note.clone();
                    self.write(Some(plan), 0, Intent::Edit, days, note);
                }
            }
            Step::Cancel(plan) => {
                if let Some(plan) = nth(&self.planned(), plan) {
                    let change = cancel_meeting(&plan).unwrap();
                    self.save(&change, |_| {});
                }
            }
            // Before the first step of these there is nobody to meet.
            Step::Undo if self.past.is_empty() => {}
            Step::Undo => {
                let undo = self.apply(&Change::Undo(None));
                if matches!(undo, Applied::Undone { .. })
                    && let Some(before) = self.past.pop()
                {
                    self.future
                        .push(std::mem::replace(&mut self.expected, before));
                }
            }
            Step::Redo => {
                let redo = self.apply(&Change::Redo(None));
                if matches!(redo, Applied::Redone { .. })
                    && let Some(after) = self.future.pop()
                {
                    self.past.push(std::mem::replace(&mut self.expected, after));
                }
            }
        }
    }

    pub(crate) fn prepare(&mut self, who: usize, said: Said) {
        let matter = self.next(self.mentors[who].id);
        let items = agenda_items(&matter);
        let cx = self.cx();
        let mut after = matter.begun(cx.id());
        let mut shown = None;
        match said {
            Said::LeftOut(line, is_left_out) => {
                let Some(item) = nth(&items, line) else {
                    return;
                };
                after.leave_out(item.matter, is_left_out);
                shown = Some((item.matter, is_left_out));
            }
            Said::Remark(line) => {
                let Some(item) = nth(&items, line) else {
                    return;
                };
                after.remark(item.matter, "in short");
            }
            Said::Moved(from, to) => after.move_line(&items, from, to),
            Said::Added | Said::AddedTakeaway => {
                let mark = if matches!(said, Said::Added) {
                    ""
                } else {
                    "? "
                };
                let line = format!("{mark}{}", self.word());
                let whom = matter.mentors.iter().map(|mentor| mentor.id).collect();
                match add_line(&line, &matter, &self.cx()) {
                    Some(Added::Line(agenda)) => {
                        let line = agenda.lines.last().unwrap().id;
                        let change = prepare(&matter, agenda).unwrap();
                        self.save(&change, |now| {
                            now.lines.insert(line, whom);
                        });
                    }
                    Some(Added::Takeaway(change)) => self.save(&change, |_| {}),
                    None => panic!("words were added"),
                }
                return;
            }
            Said::Reworded(line) => {
                let own = own_lines(&items);
                let Some(line) = nth(&own, line) else { return };
                let word = self.word();
                assert!(after.edit_line(line, word));
            }
            Said::Removed(line) => {
                let own = own_lines(&items);
                let Some(line) = nth(&own, line) else { return };
                let change = remove_own_line(&matter, line).unwrap();
                self.save(&change, |now| {
                    now.lines.remove(&line);
                });
                return;
            }
        }
        let Some(change) = prepare(&matter, after) else {
            return;
        };
        self.save(&change, |_| {});
        if let Some((line, is_left_out)) = shown {
            let items = agenda_items(&self.next(self.mentors[who].id));
            let item = items.iter().find(|item| item.matter == line).unwrap();
            assert_eq!(item.is_left_out, is_left_out);
        }
    }

    /// Logs the next planned meeting with somebody, or one that nobody planned, and ticks what its agenda says.
    pub(crate) fn log(&mut self, who: usize, lines: u8, ticks: u16, ways: u16) {
        let whom = self.whom(who);
        let plan = self.planned().into_iter().find(|plan| plan.mentors == whom);
        let note = self.note(lines);
        let known: BTreeSet<Id> = self.expected.entries.keys().copied().collect();
        self.write(plan.clone(), who, Intent::Log, 0, note);
        let entries = self.expected.entries.keys().copied();
        let new = entries.filter(|id| !known.contains(id)).max();
        let id = plan.map_or_else(|| new.unwrap(), |plan| plan.id);
        let meeting = self.store.reader().entry(id).unwrap().unwrap();
        assert_eq!(meeting.state, Some(MeetingState::Held));

        let matter = self.matter(&meeting.mentors, Some(id));
        let mut items = agenda_items(&matter);
        let unticked: Vec<AgendaItem> = extract(&mut items, |place| ticks >> (place % 16) & 1 == 0);
        let ticked: Vec<Tick> = (items.iter().enumerate())
            .map(|(place, item)| Tick {
                matter: item.matter,
                is_ticked: true,
                ending: way(item, usize::from(ways >> (place % 8))),
                words: [None, Some("so it came".to_owned())][place % 2].clone(),
            })
            .collect();
        let closing = Closing::default();
        let cx = self.cx();
        let change = match ticked[..] {
            [] => use_agenda(&meeting, &matter),
            _ => close_meeting(&meeting, closing, Some((&matter, &ticked)), &cx),
        };
        if let Some(change) = change {
            self.save(&change, |now| {
                for line in own_lines(&items) {
                    now.lines.remove(&line);
                }
            });
        }
        let takeaway = |id| self.store.reader().takeaway(id).unwrap().unwrap();
        let is_taken = |item: &&AgendaItem| matches!(item.matter, Matter::Takeaway(_));
        let unticked = unticked.iter().filter(is_taken);
        for before in unticked.filter_map(|item| item.takeaway.as_ref()) {
            assert_eq!(before.takeaway, takeaway(before.takeaway.id));
        }
        for item in items.iter().filter(|item| item.section == Section::ToTell) {
            let before = &item.takeaway.as_ref().unwrap().takeaway;
            let told = before.closed.map(|closed| closed.max(meeting.day));
            assert_eq!(takeaway(before.id).told, told);
        }
    }

    pub(crate) fn edit(&mut self, entry: usize, edited: Edited) {
        let ids: Vec<Id> = self.expected.entries.keys().copied().collect();
        let entries: Vec<Entry> = (ids.into_iter())
            .map(|id| self.store.reader().entry(id).unwrap().unwrap())
            .filter(|entry| entry.state == Some(MeetingState::Held))
            .collect();
        let Some(entry) = nth(&entries, entry) else {
            return;
        };
        let mut lines: Vec<String> = entry.note.lines().map(str::to_owned).collect();
        match edited {
            Edited::Add(kinds) => lines.extend(self.note(kinds).lines().map(str::to_owned)),
            Edited::Remove(line) if lines.len() > 1 => {
                let place = line % lines.len();
                lines.remove(place);
            }
            Edited::Check(line) => {
                let place = line % lines.len();
                lines[place] = lines[place].replacen("[]", "[x]", 1);
            }
            Edited::Remove(_) => {}
        }
        self.write(Some(entry), 0, Intent::Edit, 0, lines.join("\n"));
    }

    pub(crate) fn write(
        &mut self,
        before: Option<Entry>,
        who: usize,
        intent: Intent,
        days: u64,
        note: String,
    ) {
        let mentors = match &before {
            Some(before) => before.mentors.clone(),
            None => self.whom(who),
        };
        let is_held = before.as_ref().and_then(|entry| entry.state) == Some(MeetingState::Held);
        let day = match &before {
            Some(before) if is_held => before.day,
            _ => self.today + Days::new(days),
        };
        let writing = Writing {
            kind: EntryKind::Meeting,
            who: mentors.into_iter().map(Who::Known).collect(),
            day,
            time: None,
            zone: String::new(),
            minutes: None,
            place: String::new(),
            intent,
            note,
        };
        let reader = self.store.reader();
        let stored = before.map(|before| {
            let takeaways = reader.takeaways_of(before.id).unwrap();
            (before, takeaways)
        });
        let seen = stored.as_ref().map(|(entry, stored)| (entry, &stored[..]));
        let written = write_entry(writing, seen, &self.cx()).unwrap();
        let entry = written.entry;
        self.save(&written.change, |now| {
            now.entries.insert(entry.id, entry.note);
        });
    }

    /// Takes a step, after which this is expected.
    pub(crate) fn save(&mut self, change: &Change, expect: impl FnOnce(&mut Expected)) {
        let before = self.steps();
        let applied = self.apply(change);
        assert!(
            matches!(applied, Applied::Saved | Applied::Unchanged),
            "{applied:?}"
        );
        // What closes a meeting may be one step with what logged it.
        if self.steps() > before {
            self.past.push(self.expected.clone());
        }
        expect(&mut self.expected);
        // What changed nothing left no step, and what was undone before it can still be brought back.
        if matches!(applied, Applied::Saved) {
            self.future.clear();
        }
    }

    pub(crate) fn apply(&mut self, change: &Change) -> Applied {
        self.store.apply(change, 0, "Asia/Tokyo").unwrap()
    }

    /// How many steps the history has.
    pub(crate) fn steps(&self) -> i64 {
        let count = "SELECT count(*) FROM change";
        self.beside.query_row(count, [], |row| row.get(0)).unwrap()
    }

    pub(crate) fn planned(&self) -> Vec<Entry> {
        let ids = self.expected.entries.keys();
        let mut planned: Vec<Entry> = ids
            .map(|id| self.store.reader().entry(*id).unwrap().unwrap())
            .filter(|entry| entry.state == Some(MeetingState::Planned) && !entry.deleted)
            .collect();
        planned.sort_by_key(|entry| (entry.day, entry.id));
        planned
    }

    /// What the agenda of the next meeting with a mentor is put together from.
    pub(crate) fn next(&self, mentor: Id) -> AgendaMatter {
        let is_next = |plan: &Entry| plan.day >= self.today && plan.mentors.contains(&mentor);
        match self.planned().into_iter().find(is_next) {
            Some(plan) => self.matter(&plan.mentors, Some(plan.id)),
            None => self.matter(&[mentor], None),
        }
    }

    pub(crate) fn matter(&self, whom: &[Id], meeting: Option<Id>) -> AgendaMatter {
        let reader = self.store.reader();
        reader.agenda_matter(whom, meeting, &self.cx()).unwrap()
    }

    pub(crate) fn whom(&self, who: usize) -> Vec<Id> {
        let [one, other] = [self.mentors[0].id, self.mentors[1].id];
        match who {
            0 => vec![one],
            1 => vec![other],
            _ => vec![one, other],
        }
    }

    /// A note with a takeaway of each kind whose bit is set.
    pub(crate) fn note(&mut self, kinds: u8) -> String {
        let marks = [">", "[]", "()", "?", "<", "&", "[x]", "! #story"];
        let mut lines = vec![format!("prose {}", self.word())];
        for (place, mark) in marks.into_iter().enumerate() {
            if kinds >> place & 1 == 1 {
                lines.push(format!("{mark} {}", self.word()));
            }
        }
        lines.join("\n")
    }

    /// Words that are like no others: an edited line is known again by its likeness.
    pub(crate) fn word(&mut self) -> String {
        self.words += 1;
        char::from_u32(0x4e00 + self.words)
            .unwrap()
            .to_string()
            .repeat(3)
    }

    pub(crate) fn cx(&self) -> Cx<'_> {
        Cx {
            today: self.today,
            time: NaiveTime::default(),
            now: DateTime::default(),
            ids: &self.ids,
            lang: Lang::En,
            zone: "",
        }
    }
}

/// One of the ways in which a ticked line moves on, or none.
pub(crate) fn way(item: &AgendaItem, which: usize) -> Option<Ending> {
    let kind = item.takeaway.as_ref()?.takeaway.kind;
    let ways = Ending::of(kind);
    ways.get(which % (ways.len() + 1)).copied()
}

pub(crate) fn own_lines(items: &[AgendaItem]) -> Vec<Id> {
    let lines = items.iter().filter(|item| !item.is_done);
    lines
        .filter_map(|item| match item.matter {
            Matter::Line(id) => Some(id),
            _ => None,
        })
        .collect()
}

pub(crate) fn nth<T: Clone>(among: &[T], number: usize) -> Option<T> {
    among.get(number.checked_rem(among.len())?).cloned()
}

/// Takes those out whose place is wanted.
pub(crate) fn extract<T>(items: &mut Vec<T>, is_wanted: impl Fn(usize) -> bool) -> Vec<T> {
    let all: Vec<(usize, T)> = std::mem::take(items).into_iter().enumerate().collect();
    let (out, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|(place, _)| is_wanted(*place));
    items.extend(rest.into_iter().map(|(_, item)| item));
    out.into_iter().map(|(_, item)| item).collect()
}
