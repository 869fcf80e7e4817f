//! Single values between the domain's types and `SQLite`'s. What is empty is NULL.

use std::cell::Cell;
use std::fmt::Display;

use chrono::{NaiveDate, NaiveTime};
use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, Type, Value, ValueRef};

use crate::domain::Id;

const TIME: &str = "%H:%M";

impl ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.as_bytes())))
    }
}

impl FromSql for Id {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        FromSql::column_result(value).map(Self::from_bytes)
    }
}

pub(super) fn text(text: &str) -> Value {
    if text.is_empty() {
        Value::Null
    } else {
        Value::Text(text.to_owned())
    }
}

pub(super) fn name(name: Option<&str>) -> Value {
    text(name.unwrap_or_default())
}

pub(super) fn flag(is_so: bool) -> Value {
    Value::Integer(i64::from(is_so))
}

pub(super) fn number(number: Option<impl Into<i64>>) -> Value {
    number.map_or(Value::Null, |number| Value::Integer(number.into()))
}

pub(super) fn real(number: Option<f64>) -> Value {
    number.map_or(Value::Null, Value::Real)
}

pub(super) fn day(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::Null, |day| Value::Text(day.to_string()))
}

pub(super) fn time(time: Option<NaiveTime>) -> Value {
    time.map_or(Value::Null, |time| {
        Value::Text(time.format(TIME).to_string())
    })
}

pub(in crate::store) fn id(id: Option<Id>) -> Value {
    id.map_or(Value::Null, |id| Value::Blob(id.as_bytes().to_vec()))
}

/// A list as a JSON array of strings, so that a list is one value of the history.
pub(super) fn list(items: &[impl Display]) -> Value {
    if items.is_empty() {
        return Value::Null;
    }
    let items: Vec<String> = items.iter().map(ToString::to_string).collect();
    Value::Text(serde_json::Value::from(items).to_string())
}

/// The ids in a JSON array of a column that may be empty; `None` where it is no such array.
fn ids_from_json(json: Option<&str>) -> Option<Vec<Id>> {
    words_from_json(json)?
        .iter()
        .map(|word| word.parse().ok())
        .collect()
}

fn words_from_json(json: Option<&str>) -> Option<Vec<String>> {
    json.map_or(Some(Vec::new()), |json| serde_json::from_str(json).ok())
}

/// A row read by the names of its columns, into the domain's types. Each column is looked for behind the one before it:
/// read in the order in which they stand, a row of many columns costs no more than its names.
pub(in crate::store) struct Cells<'a> {
    row: &'a Row<'a>,
    next: Cell<usize>,
}

impl<'a> Cells<'a> {
    /// The cells of this row.
    pub(in crate::store) const fn of(row: &'a Row<'a>) -> Self {
        Self {
            row,
            next: Cell::new(0),
        }
    }

    /// Any value that rusqlite reads by itself.
    pub(in crate::store) fn plain<T: FromSql>(&self, column: &str) -> rusqlite::Result<T> {
        self.row.get(self.index(column)?)
    }

    /// A text; nothing is the empty one.
    pub(in crate::store) fn text(&self, column: &str) -> rusqlite::Result<String> {
        Ok(self.plain::<Option<String>>(column)?.unwrap_or_default())
    }

    /// A value that `read` makes of the column's text.
    pub(in crate::store) fn parsed<T>(
        &self,
        column: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> rusqlite::Result<Option<T>> {
        self.plain::<Option<String>>(column)?
            .map(|text| read(&text).ok_or_else(|| self.unreadable(column)))
            .transpose()
    }

    /// As [`Self::parsed`], of a column that no live record leaves empty.
    pub(in crate::store) fn required<T>(
        &self,
        column: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> rusqlite::Result<T> {
        self.parsed(column, read)?
            .ok_or_else(|| self.unreadable(column))
    }

    /// A civil day.
    pub(in crate::store) fn day(&self, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
        self.parsed(column, |text| text.parse().ok())
    }

    /// The civil day in this column, counted from 0, which no live record leaves empty.
    pub(in crate::store) fn day_at(row: &Row<'_>, index: usize) -> rusqlite::Result<NaiveDate> {
        let text = row.get_ref(index)?.as_str()?;
        let number = |digits: &str| digits.parse().ok();
        let day = match (text.get(..4), text.get(5..7), text.get(8..)) {
            (Some(year), Some(month), Some(day)) => NaiveDate::from_ymd_opt(
                number(year).unwrap_or_default() as i32,
                number(month).unwrap_or_default(),
                number(day).unwrap_or_default(),
            ),
            _ => None,
        };
        day.ok_or_else(|| rusqlite::Error::InvalidColumnType(index, text.to_owned(), Type::Text))
    }

    /// A time of day, to the minute.
    pub(in crate::store) fn time(&self, column: &str) -> rusqlite::Result<Option<NaiveTime>> {
        self.parsed(column, |text| NaiveTime::parse_from_str(text, TIME).ok())
    }

    /// A list of ids.
    pub(in crate::store) fn ids(&self, column: &str) -> rusqlite::Result<Vec<Id>> {
        let json: Option<String> = self.plain(column)?;
        ids_from_json(json.as_deref()).ok_or_else(|| self.unreadable(column))
    }

    /// A list of words.
    pub(in crate::store) fn words(&self, column: &str) -> rusqlite::Result<Vec<String>> {
        let json: Option<String> = self.plain(column)?;
        words_from_json(json.as_deref()).ok_or_else(|| self.unreadable(column))
    }

    fn index(&self, column: &str) -> rusqlite::Result<usize> {
        let statement = self.row.as_ref();
        let next = self.next.get();
        let index = (next..statement.column_count())
            .chain(0..next)
            .find(|&index| statement.column_name(index) == Ok(column))
            .ok_or_else(|| rusqlite::Error::InvalidColumnName(column.to_owned()))?;
        self.next.set(index + 1);
        Ok(index)
    }

    pub(super) fn unreadable(&self, column: &str) -> rusqlite::Error {
        let index = self.index(column).unwrap_or_default();
        rusqlite::Error::InvalidColumnType(index, column.to_owned(), Type::Text)
    }
}
