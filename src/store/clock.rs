//! The clock of changes: a hybrid of the system's time and a counter, so that no change seems older than one it saw.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::Id;

/// Bits of the counter below the milliseconds.
const COUNTER_BITS: u32 = 15;
/// The last millisecond that still fits above the counter.
const LAST_MS: i64 = i64::MAX >> COUNTER_BITS;

/// The clock's next reading, `ms << 15 | counter`: the system's time, or just after the last reading where the system's
/// clock stands or was set back (Kulkarni et al. 2014, "Logical Physical Clocks"). Kept in `meta`.
pub(super) fn next(connection: &Connection, now_ms: i64) -> rusqlite::Result<i64> {
    let last: Option<i64> = connection
        .prepare_cached("SELECT value FROM meta WHERE key = 'clock'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let now = now_ms.clamp(0, LAST_MS) << COUNTER_BITS;
    let reading = last.map_or(now, |last| now.max(last.saturating_add(1)));
    connection
        .prepare_cached(
            "INSERT INTO meta(key, value) VALUES ('clock', ?1)
             ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        )?
        .execute(params![reading])?;
    Ok(reading)
}

/// A new id for what happens at this reading; its chance is `SQLite`'s own.
pub(super) fn id(connection: &Connection, reading: i64) -> rusqlite::Result<Id> {
    let chance: [u8; 10] = connection
        .prepare_cached("SELECT randomblob(10)")?
        .query_row([], |row| row.get(0))?;
    let millis = (reading >> COUNTER_BITS).unsigned_abs();
    let uuid = uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid();
    Ok(Id::from_bytes(uuid.into_bytes()))
}
