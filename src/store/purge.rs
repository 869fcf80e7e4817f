//! Emptying records for good: their words leave the rows, the history and the file; the ids stay as tombstones.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};

use super::history::{self, Moment, Step};
use super::row::{AsRow, TABLES, Table, blank, verdicts_from_text, verdicts_text};
use super::write::{Field, Touch};
use super::{Applied, derived};
use crate::domain::{
    Agenda, Approach, CheckIn, Entry, Farewell, Goal, Id, Mentor, MonthReview, RelationshipReview,
    Revision, Takeaway,
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
        empty_parts(connection, change, table, *id)?;
        if table.name == Goal::TABLE.name {
            empty_reasons(connection, change, *id)?;
        }
        if table.name == Mentor::TABLE.name {
            empty_hanging(connection, change, *id)?;
        }
    }
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

/// Empties what month-end reviews say of why something shall become of the goal: it is about the goal, and would tell of it
/// when nobody could find it. That it was judged, and how, stays, as the numbers of the month do. Nothing that the history
/// holds of it is left either.
fn empty_reasons(connection: &Connection, change: i64, goal: Id) -> rusqlite::Result<()> {
    let table = MonthReview::TABLE;
    let reviews: Vec<Id> = connection
        .prepare_cached("SELECT id FROM month_review")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for review in reviews {
        let told: Vec<(i64, String)> = connection
            .prepare_cached(
                "SELECT rid, value FROM edit WHERE rec = ?1 AND col = 'verdicts' AND value IS NOT NULL",
            )?
            .query_map([review], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (edit, verdicts) in told {
            connection
                .prepare_cached("UPDATE edit SET value = ?1 WHERE rid = ?2")?
                .execute(params![without_reason(&verdicts, goal), edit])?;
        }
        let now: Option<String> = connection
            .prepare_cached("SELECT verdicts FROM month_review WHERE id = ?1")?
            .query_row([review], |row| row.get(0))?;
        let Some(now) = now else { continue };
        let after = without_reason(&now, goal);
        if after == now {
            continue;
        }
        connection
            .prepare_cached("UPDATE month_review SET verdicts = ?1 WHERE id = ?2")?
            .execute(params![after, review])?;
        // For another machine, too, it has a newer clock than the words it held.
        let field = Field {
            column: "verdicts",
            seen: Value::Text(after.clone()),
            wanted: Value::Text(after),
        };
        let touch = Touch {
            table,
            record: review,
            fields: Vec::new(),
        };
        history::record(connection, change, &touch, &field)?;
    }
    Ok(())
}

fn without_reason(verdicts: &str, goal: Id) -> String {
    let Some(mut said) = verdicts_from_text(verdicts) else {
        return verdicts.to_owned();
    };
    for verdict in said.iter_mut().filter(|verdict| verdict.goal == goal) {
        verdict.reason.clear();
    }
    verdicts_text(&said)
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
