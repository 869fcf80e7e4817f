//! A connection to `SQLite` with everything switched so that no acknowledged change is lost and no deleted word stays.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags};

use super::schema::Refusal;

/// How long a write waits for another window's.
const PATIENCE: Duration = Duration::from_secs(5);
/// No text comes near this; a file made to exhaust the memory would.
const LONGEST_VALUE: i32 = 64 << 20;
/// One for each statement that the screens and `apply` repeat.
const STATEMENTS_KEPT: usize = 64;

// The cache (in KiB) holds what the follow-ups of a large journal touch: with SQLite's own two megabytes they were read
// from the file anew after each step, which took twice as long. It is only as large as what was read.
const PRAGMAS: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA cell_size_check = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA mmap_size = 0;
    PRAGMA cache_size = -16000;
    PRAGMA journal_mode = DELETE;
    PRAGMA fullfsync = ON;";

/// `DELETE` with `EXTRA` is the one journal mode that lost nothing in simulated power cuts, and keeps the journal in one
/// file that can be copied whole whenever no commit is in flight.
const DURABLE: &str = "PRAGMA synchronous = EXTRA";

/// Connects to `file`, an absolute path to a file that is there; read-only where it may not be written.
pub(super) fn open(file: &Path) -> Result<Connection, Refusal> {
    // No CREATE: the file was made with the right mode. No URI: a path may begin with `file:`.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(PATIENCE)?;
    for (switch, is_on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
    ] {
        connection.set_db_config(switch, is_on)?;
    }
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    connection.execute_batch(PRAGMAS)?;
    connection.execute_batch(DURABLE)?;
    Ok(connection)
}

/// Whether nothing can be written. That a *folder* takes no files shows only in a write, so one is begun and taken back;
/// it must change something, for `SQLite` does not write what is there already.
pub(super) fn is_read_only(connection: &Connection) -> rusqlite::Result<bool> {
    if connection.is_readonly(MAIN_DB)? {
        return Ok(true);
    }
    // Nothing of it is to last, so nothing waits for the disk; nor for another window that is writing: so it can be written.
    connection.execute_batch("PRAGMA synchronous = OFF")?;
    connection.busy_timeout(Duration::ZERO)?;
    let probe = connection.execute_batch("BEGIN IMMEDIATE; UPDATE meta SET value = NULL;");
    if !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    connection.busy_timeout(PATIENCE)?;
    connection.execute_batch(DURABLE)?;
    match probe {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ReadOnly) => Ok(true),
        Err(error) if error.sqlite_error_code() != Some(ErrorCode::DatabaseBusy) => Err(error),
        _ => Ok(false),
    }
}

/// A number that changes when another connection commits.
pub(super) fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection
        .prepare_cached("PRAGMA data_version")?
        .query_row([], |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::schema;

    #[test]
    fn a_connection_is_durable_and_forgets_also_after_the_probe() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("journal.db");
        std::fs::write(&file, "").unwrap();
        let mut connection = open(&file).unwrap();
        schema::migrate(&mut connection, &file).unwrap();
        assert!(!is_read_only(&connection).unwrap());
        let mode: String = connection
            .pragma_query_value(None, "journal_mode", |row| row.get(0))
            .unwrap();
        assert_eq!(mode, "delete");
        for (pragma, expected) in [
            ("synchronous", 3),
            ("fullfsync", 1),
            ("secure_delete", 1),
            ("foreign_keys", 1),
            ("cell_size_check", 1),
            ("temp_store", 2),
            ("trusted_schema", 0),
            ("busy_timeout", 5_000),
        ] {
            let value: i64 = connection
                .pragma_query_value(None, pragma, |row| row.get(0))
                .unwrap();
            assert_eq!(value, expected, "{pragma}");
        }
    }
}
