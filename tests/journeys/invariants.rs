//! What must hold of a journal whatever was done to it: notes and takeaways agree, the history tells how it came to be.

use std::collections::BTreeSet;

use rusqlite::{Connection, OpenFlags};
use shirube::domain::{Entry, Id, Takeaway, note};
use shirube::store::{Direction, Reader, Window as Rows};

use crate::desk::Home;

/// How many entries are read at a time.
const PAGE: usize = 200;

/// The tables of records.
const TABLES: [&str; 11] = [
    "mentor",
    "entry",
    "takeaway",
    "goal",
    "check_in",
    "revision",
    "month_review",
    "self_analysis",
    "approach",
    "farewell",
    "mentor_search",
];

/// Counts what should not be: none of these may find anything.
const NEVER: [(&str, &str); 17] = [
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
    (
        "a support is searched for twice",
        "SELECT count(*) FROM (SELECT 1 FROM mentor_search WHERE deleted = 0 GROUP BY support HAVING count(*) > 1)",
    ),
    (
        "a mentor is in a stage that was never reached",
        "SELECT count(*) FROM mentor WHERE deleted = 0 AND moves IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM json_each(moves) WHERE json_extract(value, '$.stage') = stage)",
    ),
    (
        "a stage stands before one that was reached earlier",
        "SELECT count(*) FROM (SELECT json_extract(value, '$.day') AS day,
            lag(json_extract(value, '$.day')) OVER (PARTITION BY mentor.id ORDER BY key) AS before
         FROM mentor, json_each(mentor.moves) WHERE deleted = 0)
         WHERE day < before",
    ),
    (
        "an answer has no day, or a day no answer",
        "SELECT count(*) FROM approach WHERE deleted = 0 AND (answer IS NULL) <> (answered IS NULL)",
    ),
    (
        "an approach is answered that was never sent",
        "SELECT count(*) FROM approach WHERE deleted = 0 AND answer IS NOT NULL AND sent IS NULL",
    ),
    (
        "a mentorship that never ended has a closing that ended it",
        "SELECT count(*) FROM farewell WHERE deleted = 0 AND ended IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM edit WHERE rec = farewell.mentor AND col = 'stage' AND value = 'ended')",
    ),
    (
        "a support is given or needed more than much",
        "SELECT (SELECT count(*) FROM mentor WHERE supports GLOB '*[4-9]*')
              + (SELECT count(*) FROM self_analysis WHERE needed GLOB '*[4-9]*')",
    ),
    (
        "a self-analysis is finished before its last step",
        "SELECT count(*) FROM self_analysis WHERE deleted = 0 AND finished IS NOT NULL AND step IS NOT 6",
    ),
];

/// Checks the journal of this home; windows may be open on it.
#[track_caller]
pub(crate) fn check(home: &Home) {
    glance(home);
    let journal = journal(home);
    for table in TABLES {
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
