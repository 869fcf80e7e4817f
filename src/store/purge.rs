//! Emptying records for good: their words leave the rows, the history and the file; the ids stay as tombstones.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};

use super::history::{self, Moment, Step};
use super::read::hanging::OF_OTHERS_TOO;
use super::row::{
    AsRow, TABLES, Table, blank, cell, points_from_text, points_text, verdicts_from_text,
    verdicts_text,
};
use super::write::{Field, Touch};
use super::{Applied, derived};
use crate::domain::{
    Agenda, Approach, CheckIn, Entry, Farewell, Goal, Id, Matter, Mentor, MonthReview,
    RelationshipReview, Revision, Takeaway,
};

/// What stands in the trash or not: the meetings with a mentor and nobody else. What is derived knows live ones only.
const MEETINGS: &str = "
    SELECT id FROM entry
    WHERE EXISTS (SELECT 1 FROM json_each(entry.mentors) WHERE unhex(replace(value, '-', '')) = ?1)
      AND NOT EXISTS (SELECT 1 FROM json_each(entry.mentors) WHERE unhex(replace(value, '-', '')) <> ?1)";

/// The steps that wrote what this one empties, and of which no record is left that was not emptied since.
const EMPTIED_STEPS: &str = "
    UPDATE change SET purged = 1
    WHERE purged = 0
      AND rid IN (SELECT change FROM edit WHERE rec IN (SELECT rec FROM edit WHERE change = ?1))
      AND NOT EXISTS (
        SELECT 1 FROM edit e WHERE e.change = change.rid AND NOT EXISTS (
            SELECT 1 FROM edit p JOIN change c ON c.rid = p.change
            WHERE p.rec = e.rec AND p.col = 'deleted' AND c.purged = 1 AND p.change >= e.change))";

/// Empties these records, goals and mentors with all that is theirs, as one step that cannot be undone; ids that no record has are passed over.
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
        if table.name == Mentor::TABLE.name {
            hand_on(connection, change, *id)?;
        }
        empty_parts(connection, change, table, *id)?;
        if table.name == Mentor::TABLE.name {
            empty_hanging(connection, change, *id)?;
        }
    }
    empty_said_of(connection, change)?;
    // Once for all of them: there may be one step that wrote them all.
    connection.execute(EMPTIED_STEPS, [change])?;
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

/// The tables whose records belong to one of a table, and the column that names it: what was checked in on a goal and
/// revised of it, how a mentor was approached, met, reviewed and parted from.
fn parts_of(table: Table) -> Option<(&'static [Table], &'static str)> {
    if table.name == Goal::TABLE.name {
        Some((&[CheckIn::TABLE, Revision::TABLE], "goal"))
    } else if table.name == Mentor::TABLE.name {
        Some((
            &[
                Approach::TABLE,
                Farewell::TABLE,
                Agenda::TABLE,
                RelationshipReview::TABLE,
            ],
            "mentor",
        ))
    } else {
        None
    }
}

/// Empties what belongs to a record, in the trash or not: without it nobody would find it, and the steps that wrote it are
/// named after it.
fn empty_parts(connection: &Connection, change: i64, of: Table, id: Id) -> rusqlite::Result<()> {
    let Some((tables, column)) = parts_of(of) else {
        return Ok(());
    };
    for table in tables {
        let sql = format!("SELECT id FROM {} WHERE {column} = ?1", table.name);
        let parts: Vec<Id> = connection
            .prepare_cached(&sql)?
            .query_map([id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for part in parts {
            empty(connection, change, *table, part)?;
        }
    }
    Ok(())
}

/// Empties what hangs on a mentor, in the trash or not: their own meetings with what came of them, and what is theirs
/// without a meeting.
fn empty_hanging(connection: &Connection, change: i64, mentor: Id) -> rusqlite::Result<()> {
    let takeaways = format!(
        "SELECT id FROM takeaway WHERE entry IN ({MEETINGS}) OR mentor = ?1 AND entry IS NULL"
    );
    for (table, sql) in [(Takeaway::TABLE, &*takeaways), (Entry::TABLE, MEETINGS)] {
        let hanging: Vec<Id> = connection
            .prepare(sql)?
            .query_map([mentor], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for one in hanging {
            empty(connection, change, table, one)?;
        }
    }
    Ok(())
}

/// Agendas of meetings that stay are with somebody else of those whom one meets there.
fn hand_on(connection: &Connection, change: i64, mentor: Id) -> rusqlite::Result<()> {
    let others: Vec<(Id, Id)> = connection
        .prepare_cached(OF_OTHERS_TOO)?
        .query_map([mentor], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (agenda, other) in others {
        let other = cell::id(Some(other));
        set(connection, change, (Agenda::TABLE, "mentor"), agenda, other)?;
    }
    Ok(())
}

/// Empties what other records say of those emptied by this step: why something shall become of a goal in month-end reviews,
/// what stands beside a line in agendas. It is about them, and would tell of them when nobody could find it. That a goal was
/// judged, and how, stays, as the numbers of the month do. Nothing that the history holds of it is left either.
fn empty_said_of(connection: &Connection, change: i64) -> rusqlite::Result<()> {
    let gone: BTreeSet<Id> = connection
        .prepare_cached("SELECT DISTINCT rec FROM edit WHERE change = ?1")?
        .query_map([change], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let verdicts = (MonthReview::TABLE, "verdicts");
    reword(connection, change, verdicts, |text| {
        without_reasons(text, &gone)
    })?;
    let points = (Agenda::TABLE, "points");
    reword(connection, change, points, |text| {
        without_remarks(text, &gone)
    })
}

/// Says a column of all records of a table otherwise, now and ever before.
fn reword(
    connection: &Connection,
    change: i64,
    (table, column): (Table, &'static str),
    otherwise: impl Fn(&str) -> Option<String>,
) -> rusqlite::Result<()> {
    let name = table.name;
    let told: Vec<(i64, String)> = connection
        .prepare_cached(&format!(
            "SELECT e.rid, e.value FROM {name} r JOIN edit e ON e.rec = r.id
             WHERE e.col = ?1 AND e.value IS NOT NULL"
        ))?
        .query_map([column], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (edit, text) in told {
        if let Some(after) = otherwise(&text) {
            connection
                .prepare_cached("UPDATE edit SET value = ?1 WHERE rid = ?2")?
                .execute(params![after, edit])?;
        }
    }
    let now: Vec<(Id, String)> = connection
        .prepare_cached(&format!(
            "SELECT id, {column} FROM {name} WHERE {column} IS NOT NULL"
        ))?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (record, text) in now {
        if let Some(after) = otherwise(&text) {
            set(
                connection,
                change,
                (table, column),
                record,
                Value::Text(after),
            )?;
        }
    }
    Ok(())
}

/// The verdicts without why, where they are of goals that are gone; `None` where none is.
fn without_reasons(verdicts: &str, gone: &BTreeSet<Id>) -> Option<String> {
    let mut said = verdicts_from_text(verdicts)?;
    let of_gone = said.iter_mut().filter(|one| gone.contains(&one.goal));
    let mut is_any_said = false;
    for verdict in of_gone {
        is_any_said |= !verdict.reason.is_empty();
        verdict.reason.clear();
    }
    is_any_said.then(|| verdicts_text(&said))
}

/// The points without what stands beside lines about records that are gone; `None` where nothing does.
fn without_remarks(points: &str, gone: &BTreeSet<Id>) -> Option<String> {
    let mut said = points_from_text(points)?;
    let of_gone = said.iter_mut().filter(|point| match point.matter {
        Matter::Takeaway(id) | Matter::Goal(id) | Matter::ThankFor(id) => gone.contains(&id),
        Matter::First(_) | Matter::Line(_) => false,
    });
    let mut is_any_said = false;
    for point in of_gone {
        is_any_said |= !point.remark.is_empty();
        point.remark.clear();
    }
    is_any_said.then(|| points_text(&said))
}

/// Writes one column of a record. For another machine, too, it has a newer clock than what it held.
fn set(
    connection: &Connection,
    change: i64,
    (table, column): (Table, &'static str),
    record: Id,
    value: Value,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(&format!(
            "UPDATE {} SET {column} = ?1 WHERE id = ?2",
            table.name
        ))?
        .execute(params![value, record])?;
    let field = Field {
        column,
        seen: value.clone(),
        wanted: value,
    };
    let touch = Touch {
        table,
        record,
        fields: Vec::new(),
    };
    history::record(connection, change, &touch, &field)
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
    derived::refresh(connection, table, id)
}
