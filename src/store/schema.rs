//! The journal's tables, as a list of migrations that only ever grows at its end.

use std::path::Path;

use rusqlite::{Connection, MAIN_DB, TransactionBehavior};

use super::kept;
use crate::domain::Id;

/// `SHBR`: what marks a `SQLite` file as a journal of this program.
pub(super) const APPLICATION_ID: i64 = 0x5348_4252;
/// The newest schema that this program knows.
pub(super) const VERSION: i64 = MIGRATIONS.len() as i64;

/// What brings a file from one version to the next; the first makes an empty file a journal.
const MIGRATIONS: [&str; 4] = [
    include_str!("schema/1.sql"),
    include_str!("schema/2.sql"),
    include_str!("schema/3.sql"),
    include_str!("schema/4.sql"),
];

/// Why a file does not become an open journal.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Its schema has this number, which is newer than ours.
    Newer(i64),
    /// It has tables, but not ours.
    OtherProgram,
    /// It is of an older version, and may not be written.
    Older,
    /// It is of an older version, and no copy of it could be made; the words are the system's or `SQLite`'s.
    NotKept(String),
    /// `SQLite` says so.
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// Brings the journal in `file` to [`VERSION`], wholly or not at all; tells whether it was empty before. A copy is kept of
/// one that was not: without that it is left as it is.
pub(super) fn migrate(connection: &mut Connection, file: &Path) -> Result<bool, Refusal> {
    let found = version(connection)?;
    if found == VERSION {
        return Ok(false);
    }
    if (1..VERSION).contains(&found) && connection.is_readonly(MAIN_DB)? {
        return Err(Refusal::Older);
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another window may have migrated while this one waited for the lock.
    let found = version(&transaction)?;
    if found > VERSION {
        return Err(Refusal::Newer(found));
    }
    if (1..VERSION).contains(&found) {
        kept::keep(file, found)?;
    }
    for (target, migration) in (1..).zip(MIGRATIONS).skip(found as usize) {
        transaction.execute_batch(migration)?;
        transaction.pragma_update(None, "user_version", target)?;
    }
    if found == 0 {
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.execute(
            "INSERT INTO meta(key, value) VALUES ('journal', randomblob(16))",
            [],
        )?;
    }
    transaction.commit()?;
    Ok(found == 0)
}

/// The bytes of the journal's own id.
pub(super) fn journal_bytes(connection: &Connection) -> rusqlite::Result<Vec<u8>> {
    connection.query_row("SELECT value FROM meta WHERE key = 'journal'", [], |row| {
        row.get(0)
    })
}

/// The journal's own id. Reading it also shows whether the tables can be read at all.
pub(super) fn journal_id(connection: &Connection) -> Result<Id, Refusal> {
    Ok(
        connection.query_row("SELECT value FROM meta WHERE key = 'journal'", [], |row| {
            row.get(0)
        })?,
    )
}

/// The version of a journal; 0 of a file in which there is nothing yet.
fn version(connection: &Connection) -> Result<i64, Refusal> {
    let (application, version, tables) = connection.query_row(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
         FROM pragma_application_id, pragma_user_version",
        [],
        |row| Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get::<_, i64>(2)?)),
    )?;
    if application == APPLICATION_ID || tables == 0 {
        Ok(version)
    } else {
        Err(Refusal::OtherProgram)
    }
}
