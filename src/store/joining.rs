//! A step that goes on with the one before it: the closing row of a meeting and the step that logged it are undone
//! together.

use rusqlite::{Connection, OptionalExtension, params};

use super::history::Moment;
use super::others::Others;
use crate::domain::{Entry, Id, MeetingState, Record, Verb};

/// The step that this change goes on with: the newest one of all, where it was taken here and logged the meeting that is
/// closed. Its time is that of the change from now on: who agreed to undo it before agreed to less.
pub(super) fn joined(
    connection: &Connection,
    others: &Others,
    moment: Moment<'_>,
    (verb, records): (Verb, &[Record]),
) -> rusqlite::Result<Option<i64>> {
    let Some(meeting) = closed(verb, records) else {
        return Ok(None);
    };
    let newest: Option<(i64, i64)> = connection
        .prepare_cached(
            "SELECT c.rid, c.at FROM change c
             WHERE c.at = (SELECT max(at) FROM change) AND c.undoes IS NULL AND c.purged = 0
               AND EXISTS (SELECT 1 FROM edit e WHERE e.rec = ?1 AND e.change = c.rid
                              AND e.col = 'state' AND e.value = ?2)",
        )?
        .query_row(params![meeting, MeetingState::Held.name()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let Some((step, _)) = newest.filter(|(_, at)| !others.took_step(*at)) else {
        return Ok(None);
    };
    connection
        .prepare_cached("UPDATE change SET at = ?2 WHERE rid = ?1")?
        .execute(params![step, moment.at])?;
    Ok(Some(step))
}

/// The meeting that is closed by these records; `None` of any other verb.
fn closed(verb: Verb, records: &[Record]) -> Option<Id> {
    let is_closing = verb == Verb::CloseMeeting;
    let mut records = records.iter().filter(|_| is_closing);
    records.find_map(|record| match record {
        Record::Entry(seen) => seen.before.as_ref().map(|Entry { id, .. }| *id),
        Record::Agenda(seen) => seen.after.meeting,
        _ => None,
    })
}
