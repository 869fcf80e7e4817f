//! A journal in a folder of its own, and records to put into it.

use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate};
use rusqlite::{Connection, OpenFlags};
use shirube::domain::{
    Change, CheckIn, Entry, EntryKind, Goal, Id, Ids, Kind, Mentor, Record, Revised, Revision,
    Seen, Stage, Takeaway, Verb,
};
use shirube::store::{Applied, Mode, Store};
use tempfile::TempDir;

/// A folder with the path of a journal in it, and a source of ids.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
    ids: Ids,
}

impl Desk {
    /// A folder without a journal.
    pub(crate) fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            path: folder.path().join("journal.db"),
            folder,
            ids: Ids::seeded(1),
        }
    }

    /// A folder with a new journal, open.
    pub(crate) fn with_journal() -> (Self, Store) {
        let desk = Self::bare();
        let store = desk.open();
        (desk, store)
    }

    /// Opens the journal, or makes it.
    pub(crate) fn open(&self) -> Store {
        Store::open(&self.path, Mode::OpenOrCreate).unwrap()
    }

    /// The next id.
    pub(crate) fn id(&self) -> Id {
        self.ids
            .next(DateTime::from_timestamp_millis(1_800_000_000_000).unwrap())
    }

    /// An id born so many milliseconds after the others as the digits say with which `text` begins: later ones sort later.
    pub(crate) fn id_at(&self, text: &str) -> Id {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let later: i64 = digits.parse().unwrap();
        let born = DateTime::from_timestamp_millis(1_800_000_000_000 + later);
        self.ids.next(born.unwrap())
    }

    /// A mentor of this name.
    pub(crate) fn mentor(&self, name: &str) -> Mentor {
        Mentor::new(self.id(), name, Stage::Active)
    }

    /// A held meeting on this day of November 2026.
    pub(crate) fn meeting(&self, day_of_month: u32, mentors: &[Id]) -> Entry {
        let mut entry = Entry::new(self.id(), EntryKind::Meeting, day(day_of_month));
        entry.mentors = mentors.to_vec();
        entry
    }

    /// An action on a line of an entry.
    pub(crate) fn action(&self, text: &str, entry: Option<Id>) -> Takeaway {
        let mut action = Takeaway::new(self.id(), Kind::Action, text);
        action.entry = entry;
        action.line = entry.map(|_| 0);
        action
    }

    /// A goal pursued since the first of November.
    pub(crate) fn goal(&self, title: &str) -> Goal {
        Goal::new(self.id(), title, day(1))
    }

    /// A check-in of this value.
    pub(crate) fn check_in(&self, goal: Id, day: NaiveDate, value: f64) -> CheckIn {
        let mut check_in = shirube::domain::new_check_in(self.id(), goal, day);
        check_in.value = Some(value);
        check_in
    }

    /// A revision.
    pub(crate) fn revision(&self, goal: Id, day: NaiveDate, what: Revised) -> Revision {
        Revision {
            id: self.id(),
            deleted: false,
            goal,
            day,
            what,
            why: String::new(),
        }
    }

    /// A second look at the file, beside the store.
    pub(crate) fn sql(&self) -> Connection {
        Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap()
    }

    /// One number out of the file.
    pub(crate) fn number(&self, sql: &str) -> i64 {
        self.sql().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// The file's bytes. No store may be open.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        fs::read(&self.path).unwrap()
    }
}

/// A day of November 2026.
pub(crate) fn day(day_of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day_of_month).unwrap()
}

/// A step that saves these records.
pub(crate) fn step(subject: &str, records: Vec<Record>) -> Change {
    Change::Save {
        verb: Verb::EditEntry,
        subject: subject.to_owned(),
        records,
    }
}

/// Applies a change at a fixed instant; the store's clock sees to the order.
pub(crate) fn apply(store: &mut Store, change: &Change) -> Applied {
    store
        .apply(change, 1_800_000_000_000, "Asia/Tokyo")
        .unwrap()
}

/// Turns the newest step back, whoever took it: if that is asked, the answer is yes.
pub(crate) fn turn(store: &mut Store, change: &Change) -> Applied {
    match apply(store, change) {
        Applied::OfOthers { agreed, .. } => apply(store, &agreed),
        applied => applied,
    }
}

/// Applies a change and insists that it left a step.
pub(crate) fn take(store: &mut Store, change: &Change) {
    let applied = apply(store, change);
    let is_step = matches!(
        applied,
        Applied::Saved | Applied::Undone { .. } | Applied::Redone { .. }
    );
    assert!(is_step, "{applied:?}");
}

/// Saves records in one step and insists that they were written.
pub(crate) fn save(store: &mut Store, subject: &str, records: Vec<Record>) {
    assert_eq!(apply(store, &step(subject, records)), Applied::Saved);
}

/// A new record of each kind.
pub(crate) fn new_mentor(mentor: &Mentor) -> Record {
    Record::Mentor(Box::new(Seen::new(mentor.clone())))
}

/// See [`new_mentor`].
pub(crate) fn new_entry(entry: &Entry) -> Record {
    Record::Entry(Seen::new(entry.clone()))
}

/// See [`new_mentor`].
pub(crate) fn new_takeaway(takeaway: &Takeaway) -> Record {
    Record::Takeaway(Seen::new(takeaway.clone()))
}

/// See [`new_mentor`].
pub(crate) fn new_goal(goal: &Goal) -> Record {
    Record::Goal(Box::new(Seen::new(goal.clone())))
}

/// See [`new_mentor`].
pub(crate) fn new_check_in(check_in: &CheckIn) -> Record {
    Record::CheckIn(Seen::new(check_in.clone()))
}

/// See [`new_mentor`].
pub(crate) fn new_revision(revision: &Revision) -> Record {
    Record::Revision(Box::new(Seen::new(revision.clone())))
}

/// An entry as it was and with another note.
pub(crate) fn with_note(before: &Entry, note: &str) -> (Entry, Record) {
    let after = Entry {
        note: note.to_owned(),
        ..before.clone()
    };
    let record = Record::Entry(Seen::changed(before.clone(), after.clone()));
    (after, record)
}
