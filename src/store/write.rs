//! The one way a record is written: field by field, only where it differs, and only over what was seen.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, ToSql, params, params_from_iter};

use super::history::{self, Moment, Step};
use super::joining;
use super::others::Others;
use super::read::hanging::STILL_HANGS;
use super::row::{AsRow, Table, blank, cell};
use super::{Applied, Conflict, derived};
use crate::domain::{Id, Record, Seen, Verb};

/// The column of an entry from which its takeaways are made.
const NOTE: &str = "note";

/// Fields of one record that shall be written.
#[derive(Debug)]
pub(super) struct Touch {
    pub(super) table: Table,
    pub(super) record: Id,
    pub(super) fields: Vec<Field>,
}

/// One field: it is written if it still holds what was seen.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) column: &'static str,
    pub(super) seen: Value,
    pub(super) wanted: Value,
}

/// What became of one record.
pub(super) enum Written {
    /// So many fields were written.
    Fields(usize),
    /// So many fields were written beside a note that another window made the same meanwhile: its takeaways were made
    /// there, and would be made twice.
    BesideSameNote(usize, Conflict),
    /// A field is not as it was seen.
    Conflict(Conflict),
}

/// Writes the records of one step: as one new change, or as the end of the one that it goes on with.
pub(super) fn save(
    connection: &Connection,
    others: &Others,
    moment: Moment<'_>,
    (verb, subject): (Verb, &str),
    records: &[Record],
) -> rusqlite::Result<Applied> {
    let step = Step {
        verb: Some(verb.name()),
        subject,
        ..Step::default()
    };
    let change = joining::joined(connection, others, moment, (verb, records))?
        .map_or_else(|| history::append(connection, moment, &step), Ok)?;
    let mut fields = 0;
    let mut same_note = None;
    for record in records {
        if let Some(conflict) = twin(connection, record)? {
            return Ok(Applied::Conflict(conflict));
        }
        let touch = match record {
            Record::Mentor(seen) => touch(seen),
            Record::Entry(seen) => touch(seen),
            Record::Takeaway(seen) => touch(seen),
            Record::Goal(seen) => touch(seen),
            Record::CheckIn(seen) => touch(seen),
            Record::Revision(seen) => touch(seen),
            Record::MonthReview(seen) => touch(seen),
            Record::SelfAnalysis(seen) => touch(seen),
            Record::Approach(seen) => touch(seen),
            Record::Farewell(seen) => touch(seen),
            Record::MentorSearch(seen) => touch(seen),
            Record::Agenda(seen) => touch(seen),
            Record::RelationshipReview(seen) => touch(seen),
        };
        match write(connection, moment, change, &touch)? {
            Written::Fields(written) => fields += written,
            Written::BesideSameNote(written, conflict) => {
                fields += written;
                same_note = Some(conflict);
            }
            Written::Conflict(conflict) => return Ok(Applied::Conflict(conflict)),
        }
    }
    if verb == Verb::Trash
        && let Some(conflict) = left_behind(connection, records)?
    {
        return Ok(Applied::Conflict(conflict));
    }
    Ok(match same_note {
        // The same save once more, because its answer was lost.
        _ if fields == 0 => Applied::Unchanged,
        Some(conflict) => Applied::Conflict(conflict),
        None => Applied::Saved,
    })
}

/// What another window began meanwhile of which there is only one: the review of a month or of a mentorship, the search
/// for a support, the agenda of a meeting. A second one would never be read.
fn twin(connection: &Connection, record: &Record) -> rusqlite::Result<Option<Conflict>> {
    let (sql, field, id, value): (_, _, _, Value) = match record {
        Record::MonthReview(seen) if seen.before.is_none() && !seen.after.deleted => (
            "SELECT id FROM month_review WHERE month = ?1 AND deleted = 0 AND id <> ?2 ORDER BY id LIMIT 1",
            "month",
            seen.after.id,
            seen.after.month.to_string().into(),
        ),
        Record::MentorSearch(seen) if seen.before.is_none() && !seen.after.deleted => (
            "SELECT id FROM mentor_search WHERE support = ?1 AND deleted = 0 AND id <> ?2 ORDER BY id LIMIT 1",
            "support",
            seen.after.id,
            seen.after.support.name().to_owned().into(),
        ),
        Record::RelationshipReview(seen)
            if seen.before.is_none() && !seen.after.deleted && !seen.after.is_finished() =>
        {
            (
                "SELECT id FROM relationship_review
                 WHERE mentor = ?1 AND deleted = 0 AND finished IS NULL AND id <> ?2 LIMIT 1",
                "mentor",
                seen.after.id,
                cell::id(Some(seen.after.mentor)),
            )
        }
        Record::Agenda(seen) if seen.before.is_none() && !seen.after.deleted => {
            match seen.after.meeting {
                Some(meeting) => (
                    "SELECT id FROM agenda WHERE meeting = ?1 AND meeting IS NOT NULL AND deleted = 0 AND id <> ?2 LIMIT 1",
                    "meeting",
                    seen.after.id,
                    cell::id(Some(meeting)),
                ),
                None => (
                    "SELECT id FROM agenda INDEXED BY agenda_waiting
                     WHERE mentor = ?1 AND meeting IS NULL AND used IS NULL AND id <> ?2
                       AND deleted = 0 AND waits = 1 ORDER BY id LIMIT 1",
                    "mentor",
                    seen.after.id,
                    cell::id(Some(seen.after.mentor)),
                ),
            }
        }
        _ => return Ok(None),
    };
    let other: Option<Id> = connection
        .prepare_cached(sql)?
        .query_row(params![value, id], |row| row.get(0))
        .optional()?;
    let value = shown(&value);
    Ok(other.map(|record| Conflict {
        record,
        field,
        seen: String::new(),
        now: value.clone(),
        wanted: value,
    }))
}

/// A mentor who goes to the trash while something that another window wrote meanwhile still hangs on them: nobody would
/// find it again.
fn left_behind(connection: &Connection, records: &[Record]) -> rusqlite::Result<Option<Conflict>> {
    for record in records {
        let Record::Mentor(seen) = record else {
            continue;
        };
        let still_hangs = seen.after.deleted
            && connection
                .prepare_cached(STILL_HANGS)?
                .query_row([seen.after.id], |row| row.get(0))?;
        if still_hangs {
            return Ok(Some(Conflict {
                record: seen.after.id,
                field: "deleted",
                seen: String::new(),
                now: String::new(),
                wanted: String::new(),
            }));
        }
    }
    Ok(None)
}

/// Writes the fields of one record that differ from what is there, with their history and what is derived from them.
pub(super) fn write(
    connection: &Connection,
    moment: Moment<'_>,
    change: i64,
    touch: &Touch,
) -> rusqlite::Result<Written> {
    let Touch { table, record, .. } = touch;
    let found = current(connection, touch)?;
    let is_new = found.is_none();
    let now = found.unwrap_or_else(|| touch.fields.iter().map(|f| blank(f.column)).collect());

    let mut differing = Vec::new();
    let mut same_note = None;
    for (field, now) in touch.fields.iter().zip(now) {
        let conflict = || Conflict {
            record: *record,
            field: field.column,
            seen: shown(&field.seen),
            now: shown(&now),
            wanted: shown(&field.wanted),
        };
        if now == field.wanted {
            if field.column == NOTE && now != field.seen {
                same_note = Some(conflict());
            }
            continue;
        }
        if now != field.seen {
            return Ok(Written::Conflict(conflict()));
        }
        differing.push(field);
    }
    if differing.is_empty() {
        return Ok(beside(same_note, 0));
    }

    if is_new {
        connection
            .prepare_cached(&format!(
                "INSERT INTO {}(id, born) VALUES (?1, ?2)",
                table.name
            ))?
            .execute(params![record, moment.at])?;
    }
    let assignments: Vec<String> = differing
        .iter()
        .map(|field| format!("{} = ?", field.column))
        .collect();
    let sql = format!(
        "UPDATE {} SET {} WHERE id = ?",
        table.name,
        assignments.join(", ")
    );
    let values = differing.iter().map(|field| &field.wanted as &dyn ToSql);
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values.chain([record as &dyn ToSql])))?;
    for field in &differing {
        history::record(connection, change, touch, field)?;
    }
    derived::refresh(connection, *table, *record)?;
    Ok(beside(same_note, differing.len()))
}

/// The fields in which a record shall differ from what was seen of it, and always `deleted`: what has gone to the trash
/// elsewhere is not written to on the quiet.
fn touch<T: AsRow>(seen: &Seen<T>) -> Touch {
    let columns = T::TABLE.columns.iter().copied();
    let before = seen
        .before
        .as_ref()
        .map_or_else(|| columns.clone().map(blank).collect(), AsRow::values);
    let fields = columns
        .zip(before)
        .zip(seen.after.values())
        .map(|((column, seen), wanted)| Field {
            column,
            seen,
            wanted,
        })
        .filter(|field| field.seen != field.wanted || field.column == "deleted")
        .collect();
    Touch {
        table: T::TABLE,
        record: seen.after.id(),
        fields,
    }
}

fn beside(same_note: Option<Conflict>, written: usize) -> Written {
    match same_note {
        Some(conflict) => Written::BesideSameNote(written, conflict),
        None => Written::Fields(written),
    }
}

/// What the touched fields hold now; `None` where the record was never written.
fn current(connection: &Connection, touch: &Touch) -> rusqlite::Result<Option<Vec<Value>>> {
    let columns: Vec<&str> = touch.fields.iter().map(|field| field.column).collect();
    let sql = format!(
        "SELECT {} FROM {} WHERE id = ?",
        columns.join(", "),
        touch.table.name
    );
    connection
        .prepare_cached(&sql)?
        .query_row([touch.record], |row| {
            (0..columns.len()).map(|index| row.get(index)).collect()
        })
        .optional()
}

/// A value as a text that a person can compare.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Blob(bytes) => <[u8; 16]>::try_from(bytes.as_slice())
            .map(|bytes| Id::from_bytes(bytes).to_string())
            .unwrap_or_default(),
    }
}
