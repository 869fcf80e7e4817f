//! What is derived from the records for fast lists: which entries a mentor has and what came of them, which takeaways a tag has.

use rusqlite::Connection;

use super::row::{AsRow, Table};
use crate::domain::{Entry, Id, Takeaway};

const FORGET_MENTORS: &str = "DELETE FROM entry_mentor WHERE entry = ?1";
/// A mentor named twice counts once.
const DERIVE_MENTORS: &str = "
    INSERT OR IGNORE INTO entry_mentor(mentor, day, entry, held, received)
    SELECT unhex(replace(name.value, '-', '')), entry.day, entry.id, entry.state IS 'held', coalesce(entry.received, 0)
    FROM entry, json_each(entry.mentors) AS name
    WHERE entry.id = ?1 AND entry.deleted = 0";

const FORGET_TAGS: &str = "DELETE FROM tag WHERE takeaway = ?1";
const DERIVE_TAGS: &str = "
    INSERT OR IGNORE INTO tag(word, takeaway)
    SELECT word.value, takeaway.id
    FROM takeaway, json_each(takeaway.tags) AS word
    WHERE takeaway.id = ?1 AND takeaway.deleted = 0";

const FORGET_LIFE: &str = "DELETE FROM mentor_takeaway WHERE takeaway = ?1";
/// What has a mentor of its own is that one's, else of all who met. A story is an insight's tag in either language;
/// `lower` knows ASCII only, so that its wide letters are told where all are of one case.
const DERIVE_LIFE: &str = "
    INSERT OR IGNORE INTO mentor_takeaway(mentor, life, day, takeaway)
    SELECT coalesce(t.mentor, m.mentor),
        concat_ws(' ', t.kind, t.state, t.outcome, iif(t.told IS NULL, NULL, 'told'),
            (SELECT 'story' FROM json_each(t.tags)
             WHERE lower(value) IN ('story', 'ｓｔｏｒｙ', 'ＳＴＯＲＹ', '経験談') LIMIT 1)),
        coalesce(e.day, ''), t.id
    FROM takeaway t LEFT JOIN entry e ON e.id = t.entry
    LEFT JOIN entry_mentor m ON m.entry = t.entry AND t.mentor IS NULL
    WHERE t.id = ?1 AND t.deleted = 0 AND (t.entry IS NULL OR e.deleted = 0)
      AND coalesce(t.mentor, m.mentor) IS NOT NULL";

/// With whom and when its entry is, and whether it is in the trash, is said by the entry.
const OF_ENTRY: &str = "SELECT id FROM takeaway WHERE entry = ?1 AND deleted = 0";

/// Derives anew what belongs to this record, from its row as it is now.
pub(super) fn refresh(connection: &Connection, table: Table, record: Id) -> rusqlite::Result<()> {
    if table.name == Entry::TABLE.name {
        run(connection, [FORGET_MENTORS, DERIVE_MENTORS], record)?;
        let takeaways: Vec<Id> = connection
            .prepare_cached(OF_ENTRY)?
            .query_map([record], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for takeaway in takeaways {
            run(connection, [FORGET_LIFE, DERIVE_LIFE], takeaway)?;
        }
    } else if table.name == Takeaway::TABLE.name {
        run(connection, [FORGET_TAGS, DERIVE_TAGS], record)?;
        run(connection, [FORGET_LIFE, DERIVE_LIFE], record)?;
    }
    Ok(())
}

fn run(connection: &Connection, statements: [&str; 2], record: Id) -> rusqlite::Result<()> {
    for sql in statements {
        connection.prepare_cached(sql)?.execute([record])?;
    }
    Ok(())
}
