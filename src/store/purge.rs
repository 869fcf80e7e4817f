//! Emptying records for good: their words leave the rows, the history and the file; the ids stay as tombstones.

use rusqlite::{Connection, OptionalExtension, params};

use super::history::{self, Moment, Step};
use super::row::{AsRow, TABLES, Table, blank};
use super::write::{Field, Touch};
use super::{Applied, derived};
use crate::domain::{CheckIn, Goal, Id, Revision};

/// Empties these records, goals with all that is theirs, as one step that cannot be undone; ids that no record has are passed over.
pub(super) fn purge(
    connection: &Connection,
    moment: Moment<'_>,
    ids: &[Id],
) -> rusqlite::Result<Applied> {
    let step = Step {
        verb: Some("purge"),
        is_purge: true,
        ..Step::default()
    };
    let change = history::append(connection, moment, &step)?;
    let mut is_any_found = false;
    for id in ids {
        let Some(table) = table_of(connection, *id)? else {
            continue;
        };
        is_any_found = true;
        empty(connection, change, table, *id)?;
        if table.name == Goal::TABLE.name {
            empty_parts(connection, change, *id)?;
        }
    }
    Ok(if is_any_found {
        Applied::Saved
    } else {
        Applied::Unchanged
    })
}

fn table_of(connection: &Connection, id: Id) -> rusqlite::Result<Option<Table>> {
    for table in TABLES {
        let sql = format!("SELECT 1 FROM {} WHERE id = ?1", table.name);
        let found: Option<i64> = connection
            .prepare_cached(&sql)?
            .query_row([id], |row| row.get(0))
            .optional()?;
        if found.is_some() {
            return Ok(Some(table));
        }
    }
    Ok(None)
}

/// Empties what was checked in on a goal and revised of it, in the trash or not: without the goal nobody would find it, and
/// the steps that wrote it are named after the goal.
fn empty_parts(connection: &Connection, change: i64, goal: Id) -> rusqlite::Result<()> {
    for table in [CheckIn::TABLE, Revision::TABLE] {
        let sql = format!("SELECT id FROM {} WHERE goal = ?1", table.name);
        let parts: Vec<Id> = connection
            .prepare_cached(&sql)?
            .query_map([goal], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for part in parts {
            empty(connection, change, table, part)?;
        }
    }
    Ok(())
}

fn empty(connection: &Connection, change: i64, table: Table, id: Id) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE edit SET value = NULL WHERE rec = ?1")?
        .execute([id])?;
    // The subject of a step is in the user's words, and may be this record's.
    connection
        .prepare_cached(
            "UPDATE change SET subject = '' WHERE rid IN (SELECT change FROM edit WHERE rec = ?1)",
        )?
        .execute([id])?;
    let touch = Touch {
        table,
        record: id,
        fields: table
            .columns
            .iter()
            .map(|column| Field {
                column,
                seen: blank(column),
                wanted: blank(column),
            })
            .collect(),
    };
    // Every column, so that for another machine, too, each has a newer clock than the words it held.
    for field in &touch.fields {
        let sql = format!(
            "UPDATE {} SET {} = ?1 WHERE id = ?2",
            table.name, field.column
        );
        connection
            .prepare_cached(&sql)?
            .execute(params![field.wanted, id])?;
        history::record(connection, change, &touch, field)?;
    }
    connection
        .prepare_cached(
            "UPDATE change SET purged = 1
             WHERE rid IN (SELECT change FROM edit WHERE rec = ?1) AND NOT EXISTS (
                SELECT 1 FROM edit e WHERE e.change = change.rid AND NOT EXISTS (
                    SELECT 1 FROM edit p JOIN change c ON c.rid = p.change
                    WHERE p.rec = e.rec AND p.col = 'deleted' AND c.purged = 1 AND p.change >= e.change))",
        )?
        .execute([id])?;
    derived::refresh(connection, table, id)
}
