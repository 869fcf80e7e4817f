//! What must hold of a journal whatever was done to it: notes and takeaways agree, the history tells how it came to be.

use std::collections::BTreeSet;

use rusqlite::{Connection, OpenFlags};
use shirube::domain::{Entry, Id, Takeaway, note};
use shirube::store::{Direction, Reader, Window as Rows};

use crate::desk::Home;

/// How many entries are read at a time.
const PAGE: usize = 200;

/// Counts what should not be: none of these may find anything.
const NEVER: [(&str, &str); 9] = [
    (
        "a page is damaged",
        "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    ),
    (
        "a record is referred to that is not there",
        "SELECT count(*) FROM pragma_foreign_key_check",
    ),
    (
        "two live takeaways stand on one line",
        "SELECT count(*) FROM (SELECT 1 FROM takeaway WHERE deleted = 0 AND entry IS NOT NULL AND line IS NOT NULL
         GROUP BY entry, line HAVING count(*) > 1)",
    ),
    (
        "a mentor lacks an entry",
        "SELECT count(*) FROM (SELECT unhex(replace(name.value, '-', '')), day, entry.id, state IS 'held'
         FROM entry, json_each(entry.mentors) name WHERE deleted = 0
         EXCEPT SELECT mentor, day, entry, held FROM entry_mentor)",
    ),
    (
        "a mentor has an entry too many",
        "SELECT count(*) FROM (SELECT mentor, day, entry, held FROM entry_mentor
         EXCEPT SELECT unhex(replace(name.value, '-', '')), day, entry.id, state IS 'held'
         FROM entry, json_each(entry.mentors) name WHERE deleted = 0)",
    ),
    (
        "a tag lacks a takeaway",
        "SELECT count(*) FROM (SELECT word.value, takeaway.id FROM takeaway, json_each(tags) word WHERE deleted = 0
         EXCEPT SELECT word, takeaway FROM tag)",
    ),
    (
        "a tag has a takeaway too many",
        "SELECT count(*) FROM (SELECT word, takeaway FROM tag
         EXCEPT SELECT word.value, takeaway.id FROM takeaway, json_each(tags) word WHERE deleted = 0)",
    ),
    (
        "a takeaway was told twice",
        "SELECT count(*) FROM (SELECT value, lag(value) OVER (PARTITION BY rec ORDER BY at) AS before
         FROM edit JOIN change ON change.rid = edit.change WHERE col = 'told')
         WHERE value IS NOT NULL AND before IS NOT NULL",
    ),
    (
        "a takeaway was told before it came to anything",
        "SELECT count(*) FROM takeaway WHERE deleted = 0 AND told IS NOT NULL AND state NOT IN ('closed', 'done')",
    ),
];

/// Checks the journal of this home; windows may be open on it.
#[track_caller]
pub(crate) fn check(home: &Home) {
    glance(home);
    let journal = journal(home);
    for table in ["mentor", "entry", "takeaway"] {
        check_history(&journal, table);
    }
    let store = home.store();
    let reader = store.reader();
    for id in live_entries(reader) {
        let entry = reader.entry(id).unwrap().unwrap();
        check_lines(&entry, &reader.takeaways_of(id).unwrap());
    }
}

/// What can be checked many times: what one statement finds.
#[track_caller]
pub(crate) fn glance(home: &Home) {
    let journal = journal(home);
    for (what, sql) in NEVER {
        let count: u32 = journal.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(count, 0, "{what}");
    }
}

fn journal(home: &Home) -> Connection {
    Connection::open_with_flags(home.journal(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

/// The newest edit of each field is what the field says; a field without one is as it was born.
#[track_caller]
fn check_history(journal: &Connection, table: &str) {
    let sql = format!(
        "SELECT name FROM pragma_table_info('{table}') WHERE name NOT IN ('rid', 'id', 'born')"
    );
    let mut columns = journal.prepare(&sql).unwrap();
    let columns = columns.query_map([], |row| row.get(0)).unwrap();
    for column in columns.map(Result::<String, _>::unwrap) {
        let born = match column.as_str() {
            "deleted" => "1",
            "private" => "0",
            _ => "NULL",
        };
        let sql = format!(
            "SELECT count(*) FROM {table} WHERE {column} IS NOT coalesce((
                SELECT value FROM edit JOIN change ON change.rid = edit.change
                WHERE rec = {table}.id AND col = '{column}' ORDER BY at DESC LIMIT 1), {born})"
        );
        let count: u32 = journal.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(count, 0, "{table}.{column} is not what its history says");
    }
}

fn live_entries(reader: Reader<'_>) -> Vec<Id> {
    let mut ids = Vec::new();
    let mut anchor = None;
    loop {
        let rows = reader.entries(Rows {
            anchor,
            direction: Direction::Older,
            limit: PAGE,
            mentor: None,
        });
        let rows = rows.unwrap();
        let Some(last) = rows.last() else {
            return ids;
        };
        anchor = Some((last.day, last.id));
        ids.extend(rows.iter().map(|row| row.id));
    }
}

/// Each takeaway stands on a line of its own in the note, with that line's mark and words.
#[track_caller]
fn check_lines(entry: &Entry, takeaways: &[Takeaway]) {
    let read = note::read(&entry.note, entry.day);
    let lines: BTreeSet<_> = read
        .takeaways
        .iter()
        .map(|line| (Some(line.line), line.kind.mark(), line.text.as_str()))
        .collect();
    for takeaway in takeaways.iter().filter(|takeaway| !takeaway.deleted) {
        let here = (takeaway.line, takeaway.kind.mark(), takeaway.text.as_str());
        assert!(
            lines.contains(&here),
            "{here:?} is no line of\n{}",
            entry.note
        );
    }
}
