//! Random walks of changes, undo and redo, by two windows and across restarts, against a model that keeps everything.

use std::collections::BTreeMap;

use proptest::prelude::*;
use shirube::domain::{
    Change, Entry, EntryKind, Id, Kind, MeetingState, Mentor, Record, Seen, State, Takeaway,
};
use shirube::store::{Applied, Store};

use crate::fixture::{Desk, apply, day, step, turn};

/// The records as they should be; each state of the past is kept whole.
#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    mentors: BTreeMap<Id, Mentor>,
    entries: BTreeMap<Id, Entry>,
    takeaways: BTreeMap<Id, Takeaway>,
}

/// One step of a walk; the numbers choose records and values.
#[derive(Clone, Debug)]
enum Move {
    AddMentor(u8),
    LogMeeting { day: u8, mentors: u8, takeaways: u8 },
    EditEntry { which: u8, value: u8 },
    EditTakeaway { which: u8, value: u8 },
    EditBoth { which: u8, value: u8 },
    Undo,
    Redo,
    OtherWindow,
    Restart,
}

fn moves() -> impl Strategy<Value = Move> {
    let byte = any::<u8>;
    prop_oneof![
        2 => byte().prop_map(Move::AddMentor),
        3 => (byte(), byte(), 0..4_u8)
            .prop_map(|(day, mentors, takeaways)| Move::LogMeeting { day, mentors, takeaways }),
        4 => (byte(), byte()).prop_map(|(which, value)| Move::EditEntry { which, value }),
        4 => (byte(), byte()).prop_map(|(which, value)| Move::EditTakeaway { which, value }),
        2 => (byte(), byte()).prop_map(|(which, value)| Move::EditBoth { which, value }),
        6 => Just(Move::Undo),
        4 => Just(Move::Redo),
        2 => Just(Move::OtherWindow),
        1 => Just(Move::Restart),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_journal_is_what_was_saved_in_it_whatever_was_undone(walk in prop::collection::vec(moves(), 1..40)) {
        let (desk, store) = Desk::with_journal();
        let mut windows = [store, desk.open()];
        let mut now = Model::default();
        let (mut past, mut undone) = (Vec::new(), Vec::new());
        for one in walk {
            let here = &mut windows[0];
            match one {
                Move::Undo => {
                    let applied = turn(here, &Change::Undo(None));
                    if let Some(before) = past.pop() {
                        prop_assert!(matches!(applied, Applied::Undone { .. }), "{applied:?}");
                        undone.push(std::mem::replace(&mut now, before));
                    } else {
                        prop_assert_eq!(applied, Applied::NothingToUndo);
                    }
                }
                Move::Redo => {
                    let applied = turn(here, &Change::Redo(None));
                    if let Some(after) = undone.pop() {
                        prop_assert!(matches!(applied, Applied::Redone { .. }), "{applied:?}");
                        past.push(std::mem::replace(&mut now, after));
                    } else {
                        prop_assert_eq!(applied, Applied::NothingToRedo);
                    }
                }
                Move::OtherWindow => windows.swap(0, 1),
                Move::Restart => *here = desk.open(),
                edit => {
                    let (after, records) = now.after(&edit, &desk);
                    let applied = apply(here, &step("", records));
                    if after == now {
                        prop_assert_eq!(applied, Applied::Unchanged);
                    } else {
                        prop_assert_eq!(applied, Applied::Saved);
                        past.push(std::mem::replace(&mut now, after));
                        undone.clear();
                    }
                }
            }
            let [here, there] = &windows;
            prop_assert_eq!(&read(here, &desk), &now);
            prop_assert_eq!(&read(there, &desk), &now);
        }
        for (derived, rows) in DERIVED {
            let differing = format!(
                "SELECT count(*) FROM (
                    SELECT * FROM (SELECT * FROM {derived} EXCEPT {rows})
                    UNION ALL SELECT * FROM ({rows} EXCEPT SELECT * FROM {derived}))"
            );
            prop_assert_eq!(desk.number(&differing), 0, "{}", derived);
        }
        prop_assert_eq!(desk.number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        prop_assert_eq!(desk.number("SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
    }
}

/// What the derived tables should hold, said anew.
const DERIVED: [(&str, &str); 3] = [
    (
        "entry_mentor",
        "SELECT mentor.id, entry.day, entry.id, coalesce(entry.state = 'held', 0),
            coalesce(entry.received, 0) FROM mentor, entry
         WHERE entry.deleted = 0 AND instr(upper(replace(entry.mentors, '-', '')), hex(mentor.id)) > 0",
    ),
    (
        "tag",
        "SELECT word.value, takeaway.id FROM takeaway, json_each(takeaway.tags) word WHERE takeaway.deleted = 0",
    ),
    (
        "mentor_takeaway",
        "SELECT mentor.id, takeaway.kind || ' ' || takeaway.state, entry.day, takeaway.id FROM mentor, entry, takeaway
         WHERE entry.deleted = 0 AND takeaway.deleted = 0 AND takeaway.entry = entry.id
           AND instr(upper(replace(entry.mentors, '-', '')), hex(mentor.id)) > 0",
    ),
];

impl Model {
    /// The model after this edit, and the records that say so.
    fn after(&self, edit: &Move, desk: &Desk) -> (Self, Vec<Record>) {
        let mut after = self.clone();
        match *edit {
            Move::AddMentor(value) => {
                let mentor = desk.mentor(&format!("mentor {value}"));
                after.mentors.insert(mentor.id, mentor);
            }
            Move::LogMeeting {
                day: at,
                mentors,
                takeaways,
            } => {
                let entry = desk.meeting(u32::from(at % 30 + 1), &self.some_mentors(mentors));
                for line in 0..takeaways {
                    let mut action = desk.action("行動", Some(entry.id));
                    action.line = Some(u32::from(line));
                    action.tags = vec!["習慣".into()];
                    after.takeaways.insert(action.id, action);
                }
                after.entries.insert(entry.id, entry);
            }
            Move::EditEntry { which, value } => after.edit_entry(which, value),
            Move::EditTakeaway { which, value } => after.edit_takeaway(which, value),
            Move::EditBoth { which, value } => {
                after.edit_entry(which, value);
                after.edit_takeaway(which, value / 2);
            }
            Move::Undo | Move::Redo | Move::OtherWindow | Move::Restart => {}
        }
        let mut records = Vec::new();
        records.extend(
            differing(&self.mentors, &after.mentors)
                .map(Box::new)
                .map(Record::Mentor),
        );
        records.extend(differing(&self.takeaways, &after.takeaways).map(Record::Takeaway));
        records.extend(differing(&self.entries, &after.entries).map(Record::Entry));
        (after, records)
    }

    fn edit_entry(&mut self, which: u8, value: u8) {
        let mentors = self.some_mentors(value);
        let Some(entry) = chosen(&mut self.entries, which) else {
            return;
        };
        match value % 6 {
            0 => entry.note = "結論から。".repeat(usize::from(value)),
            1 => entry.day = day(u32::from(value % 30 + 1)),
            2 => entry.mentors = mentors,
            3 => entry.deleted = !entry.deleted,
            4 => entry.state = Some(MeetingState::ALL[usize::from(value) % 3]),
            _ => {
                entry.kind = EntryKind::Note;
                entry.state = None;
                entry.private = !entry.private;
            }
        }
    }

    fn edit_takeaway(&mut self, which: u8, value: u8) {
        let Some(takeaway) = chosen(&mut self.takeaways, which) else {
            return;
        };
        match value % 5 {
            0 => takeaway.tags = (0..value % 4).map(|tag| format!("#{tag}")).collect(),
            1 => takeaway.deleted = !takeaway.deleted,
            2 => takeaway.due = (value > 99).then(|| day(u32::from(value % 30 + 1))),
            3 => takeaway.state = State::ALL[usize::from(value) % 11],
            _ => takeaway.kind = Kind::ALL[usize::from(value) % 7],
        }
    }

    fn some_mentors(&self, bits: u8) -> Vec<Id> {
        let is_chosen = |at: &usize| at < &8 && bits & (1 << at) != 0;
        let ids = self.mentors.keys().enumerate();
        ids.filter(|(at, _)| is_chosen(at))
            .map(|(_, id)| *id)
            .collect()
    }
}

fn differing<T: Clone + PartialEq>(
    before: &BTreeMap<Id, T>,
    after: &BTreeMap<Id, T>,
) -> impl Iterator<Item = Seen<T>> {
    after
        .iter()
        .map(|(id, after)| Seen {
            before: before.get(id).cloned(),
            after: after.clone(),
        })
        .filter(|seen| seen.before.as_ref() != Some(&seen.after))
}

fn chosen<T>(records: &mut BTreeMap<Id, T>, which: u8) -> Option<&mut T> {
    let count = records.len().max(1);
    records.values_mut().nth(usize::from(which) % count)
}

/// Everything in the journal, by the ids that stand in its file.
fn read(store: &Store, desk: &Desk) -> Model {
    let sql = desk.sql();
    let reader = store.reader();
    let ids = |table: &str| -> Vec<Id> {
        sql.prepare(&format!("SELECT id FROM {table}"))
            .unwrap()
            .query_map([], |row| row.get(0).map(Id::from_bytes))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    Model {
        mentors: found(ids("mentor"), |id| reader.mentor(id).unwrap()),
        entries: found(ids("entry"), |id| reader.entry(id).unwrap()),
        takeaways: found(ids("takeaway"), |id| reader.takeaway(id).unwrap()),
    }
}

fn found<T>(ids: Vec<Id>, read: impl Fn(Id) -> Option<T>) -> BTreeMap<Id, T> {
    ids.into_iter()
        .filter_map(|id| read(id).map(|record| (id, record)))
        .collect()
}
