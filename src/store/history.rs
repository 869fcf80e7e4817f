//! The history: every step is kept with the fields it wrote, and undo and redo are steps that write others back.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::others::Others;
use super::row::{Table, blank};
use super::write::{self, Field, Touch, Written};
use super::{Applied, Conflict, clock};
use crate::domain::{Change, Id, Verb};

/// When a step is taken: by the clock of changes, and in which IANA zone the user was.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment<'a> {
    pub(super) at: i64,
    pub(super) zone: &'a str,
}

/// What the history says of a step beside its fields.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Step<'a> {
    pub(super) verb: Option<&'a str>,
    pub(super) subject: &'a str,
    pub(super) undoes: Option<Id>,
    pub(super) is_purge: bool,
}

/// A step of the past that can be turned back: a root, or an undo of one.
struct Past {
    rid: i64,
    id: Id,
    verb: Option<Verb>,
    subject: String,
    at: i64,
}

/// Takes back the newest live step that is not itself an undo or a redo, unless the user is to be asked first.
pub(super) fn undo(
    connection: &Connection,
    moment: Moment<'_>,
    others: &Others,
    agreed: Option<i64>,
) -> rusqlite::Result<Applied> {
    let Some(root) = newest_root(connection)? else {
        return Ok(Applied::NothingToUndo);
    };
    let count = takeaways_of(connection, root.rid)?;
    if let Some(held) = hold(&root, (others, agreed), count, Change::Undo) {
        return Ok(held);
    }
    let inverted = invert(connection, moment, &root)?;
    Ok(
        inverted.map_or_else(Applied::Conflict, |()| Applied::Undone {
            verb: root.verb,
            subject: root.subject,
            count,
        }),
    )
}

/// Takes back the newest live undo, if no step of another kind came after it, unless the user is to be asked first.
pub(super) fn redo(
    connection: &Connection,
    moment: Moment<'_>,
    others: &Others,
    agreed: Option<i64>,
) -> rusqlite::Result<Applied> {
    let Some(undo) = newest_undo(connection)? else {
        return Ok(Applied::NothingToRedo);
    };
    let count = takeaways_of(connection, undo.rid)?;
    if let Some(held) = hold(&undo, (others, agreed), count, Change::Redo) {
        return Ok(held);
    }
    let inverted = invert(connection, moment, &undo)?;
    Ok(
        inverted.map_or_else(Applied::Conflict, |()| Applied::Redone {
            verb: undo.verb,
            subject: undo.subject,
            count,
        }),
    )
}

/// What keeps a step from being turned back: another window took it and the user has not agreed to just this one.
fn hold(
    past: &Past,
    (others, agreed): (&Others, Option<i64>),
    count: u32,
    again: impl Fn(Option<i64>) -> Change,
) -> Option<Applied> {
    match agreed {
        Some(at) if at == past.at => None,
        _ if others.took_step(past.at) => Some(Applied::OfOthers {
            agreed: again(Some(past.at)),
            verb: past.verb,
            subject: past.subject.clone(),
            count,
        }),
        Some(_) => Some(Applied::StepGone),
        None => None,
    }
}

/// How many takeaways a step wrote to.
fn takeaways_of(connection: &Connection, rid: i64) -> rusqlite::Result<u32> {
    connection
        .prepare_cached(
            "SELECT count(DISTINCT rec) FROM edit WHERE change = ?1 AND tbl = 'takeaway'",
        )?
        .query_row([rid], |row| row.get(0))
}

/// Appends a step; its fields follow by [`record`]. Returns its `rid`.
pub(super) fn append(
    connection: &Connection,
    moment: Moment<'_>,
    step: &Step<'_>,
) -> rusqlite::Result<i64> {
    connection
        .prepare_cached(
            "INSERT INTO change(id, at, zone, verb, subject, undoes, purged)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            clock::id(connection, moment.at)?,
            moment.at,
            moment.zone,
            step.verb,
            step.subject,
            step.undoes,
            step.is_purge,
        ])?;
    Ok(connection.last_insert_rowid())
}

/// Appends one field that the step `change` wrote.
pub(super) fn record(
    connection: &Connection,
    change: i64,
    touch: &Touch,
    field: &Field,
) -> rusqlite::Result<()> {
    // A step that names a record twice has written its field once: with the last value.
    connection
        .prepare_cached(
            "INSERT INTO edit(change, tbl, rec, col, value) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT(rec, col, change) DO UPDATE SET value = excluded.value",
        )?
        .execute(params![
            change,
            touch.table.name,
            touch.record,
            field.column,
            field.wanted,
        ])?;
    Ok(())
}

fn newest_root(connection: &Connection) -> rusqlite::Result<Option<Past>> {
    // A step is live unless a live one undoes it, and what undoes an undo is never undone itself.
    connection
        .prepare_cached(
            "SELECT c.rid, c.id, c.verb, c.subject, c.at FROM change c
             WHERE c.undoes IS NULL AND c.purged = 0 AND NOT EXISTS (
                SELECT 1 FROM change u WHERE u.undoes = c.id AND NOT EXISTS (
                    SELECT 1 FROM change r WHERE r.undoes = u.id))
             ORDER BY c.at DESC LIMIT 1",
        )?
        .query_row([], past)
        .optional()
}

fn newest_undo(connection: &Connection) -> rusqlite::Result<Option<Past>> {
    connection
        .prepare_cached(
            "SELECT c.rid, c.id, root.verb, root.subject, c.at FROM change c JOIN change root ON root.id = c.undoes
             WHERE c.at > (SELECT max(at) FROM change WHERE undoes IS NULL)
               AND root.undoes IS NULL
               AND NOT EXISTS (SELECT 1 FROM change r WHERE r.undoes = c.id)
             ORDER BY c.at DESC LIMIT 1",
        )?
        .query_row([], past)
        .optional()
}

fn past(row: &Row<'_>) -> rusqlite::Result<Past> {
    let verb: Option<String> = row.get(2)?;
    Ok(Past {
        rid: row.get(0)?,
        id: row.get(1)?,
        verb: verb.and_then(|name| Verb::from_name(&name)),
        subject: row.get(3)?,
        at: row.get(4)?,
    })
}

/// Appends a step that gives each field of `past` the value it had before.
///
/// Steps are turned back newest first, so a field can only hold something else where another program wrote the file;
/// then nothing is written.
fn invert(
    connection: &Connection,
    moment: Moment<'_>,
    past: &Past,
) -> rusqlite::Result<Result<(), Conflict>> {
    let step = Step {
        undoes: Some(past.id),
        ..Step::default()
    };
    let change = append(connection, moment, &step)?;
    for touch in touches_before(connection, past)? {
        if let Written::Conflict(conflict) = write::write(connection, moment, change, &touch)? {
            return Ok(Err(conflict));
        }
    }
    Ok(Ok(()))
}

/// The fields that `past` wrote, from what it wrote to what was there before; those of purged records are left out.
fn touches_before(connection: &Connection, past: &Past) -> rusqlite::Result<Vec<Touch>> {
    let mut statement = connection.prepare_cached(
        "SELECT e.tbl, e.rec, e.col, e.value,
            (SELECT p.value FROM edit p WHERE p.rec = e.rec AND p.col = e.col AND p.change < e.change
             ORDER BY p.change DESC LIMIT 1)
         FROM edit e
         WHERE e.change = ?1 AND NOT EXISTS (
            SELECT 1 FROM edit p JOIN change c ON c.rid = p.change
            WHERE p.rec = e.rec AND p.col = 'deleted' AND c.purged = 1 AND p.change >= e.change)
         ORDER BY e.rid",
    )?;
    let mut touches: Vec<Touch> = Vec::new();
    let mut rows = statement.query([past.rid])?;
    while let Some(row) = rows.next()? {
        let (table, record, field) = written_field(row)?;
        match touches.last_mut() {
            Some(touch) if touch.record == record => touch.fields.push(field),
            _ => touches.push(Touch {
                table,
                record,
                fields: vec![field],
            }),
        }
    }
    Ok(touches)
}

fn written_field(row: &Row<'_>) -> rusqlite::Result<(Table, Id, Field)> {
    let unknown = |index, name: &str| {
        rusqlite::Error::InvalidColumnType(index, name.to_owned(), rusqlite::types::Type::Text)
    };
    let name: String = row.get(0)?;
    let table = Table::named(&name).ok_or_else(|| unknown(0, &name))?;
    let name: String = row.get(2)?;
    let column = table.column(&name).ok_or_else(|| unknown(2, &name))?;
    let wanted = match row.get(4)? {
        // Nothing was written before: no column holds NULL whose blank is another value.
        Value::Null => blank(column),
        value => value,
    };
    let field = Field {
        column,
        seen: row.get(3)?,
        wanted,
    };
    Ok((table, row.get(1)?, field))
}
