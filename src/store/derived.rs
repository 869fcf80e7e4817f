//! What is derived from the records for fast lists: which entries a mentor has, which takeaways a tag has.

use rusqlite::Connection;

use super::row::{AsRow, Table};
use crate::domain::{Entry, Id, Takeaway};

const FORGET_MENTORS: &str = "DELETE FROM entry_mentor WHERE entry = ?1";
/// A mentor named twice counts once.
const DERIVE_MENTORS: &str = "
    INSERT OR IGNORE INTO entry_mentor(mentor, day, entry, held)
    SELECT unhex(replace(name.value, '-', '')), entry.day, entry.id, entry.state IS 'held'
    FROM entry, json_each(entry.mentors) AS name
    WHERE entry.id = ?1 AND entry.deleted = 0";

const FORGET_TAGS: &str = "DELETE FROM tag WHERE takeaway = ?1";
const DERIVE_TAGS: &str = "
    INSERT OR IGNORE INTO tag(word, takeaway)
    SELECT word.value, takeaway.id
    FROM takeaway, json_each(takeaway.tags) AS word
    WHERE takeaway.id = ?1 AND takeaway.deleted = 0";

/// Derives anew what belongs to this record, from its row as it is now.
pub(super) fn refresh(connection: &Connection, table: Table, record: Id) -> rusqlite::Result<()> {
    let statements = if table.name == Entry::TABLE.name {
        [FORGET_MENTORS, DERIVE_MENTORS]
    } else if table.name == Takeaway::TABLE.name {
        [FORGET_TAGS, DERIVE_TAGS]
    } else {
        return Ok(());
    };
    for sql in statements {
        connection.prepare_cached(sql)?.execute([record])?;
    }
    Ok(())
}
