//! Records as rows: one type of row for each kind of record, all written by the same path.

mod agenda;
mod approach;
pub(super) mod cell;
mod entry;
mod goal;
mod mentor;
mod month_review;
mod relationship_review;
mod self_analysis;
mod takeaway;

use rusqlite::Row;
use rusqlite::types::Value;

pub(super) use agenda::{own_lines_from_text, points_from_text, points_text};
pub(super) use approach::leads_from_text;
pub(super) use cell::Cells;
pub(super) use goal::measure_from_text;
pub(super) use mentor::moves_from_text;
pub(super) use mentor::{met_from_text, supports_from_text};
pub(super) use month_review::{verdicts_from_text, verdicts_text};
pub(super) use relationship_review::ratings_from_text;

use crate::domain::{
    Agenda, Approach, CheckIn, Entry, Farewell, Goal, Id, Mentor, MentorSearch, MonthReview,
    RelationshipReview, Revision, SelfAnalysis, Takeaway,
};

/// A table of records: beside these columns it has `rid`, `id` and `born`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: &'static [&'static str],
}

/// Every table of records.
pub(super) const TABLES: [Table; 13] = [
    Mentor::TABLE,
    Entry::TABLE,
    Takeaway::TABLE,
    Goal::TABLE,
    CheckIn::TABLE,
    Revision::TABLE,
    MonthReview::TABLE,
    SelfAnalysis::TABLE,
    Approach::TABLE,
    Farewell::TABLE,
    MentorSearch::TABLE,
    Agenda::TABLE,
    RelationshipReview::TABLE,
];

/// A record that is a row of a table.
pub(super) trait AsRow: Sized {
    /// Where it is kept.
    const TABLE: Table;

    /// Its id.
    fn id(&self) -> Id;

    /// What its columns hold, in the order of [`Table::columns`].
    fn values(&self) -> Vec<Value>;

    /// The record in this row, which has at least `id` and the columns of the table.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
}

impl Table {
    /// The table of this name in the history.
    pub(super) fn named(name: &str) -> Option<Self> {
        TABLES.into_iter().find(|table| table.name == name)
    }

    /// The column of this name in the history.
    pub(super) fn column(&self, name: &str) -> Option<&'static str> {
        self.columns.iter().copied().find(|column| *column == name)
    }
}

/// What a column holds in a record of which nothing was ever written. It agrees with the defaults of the schema.
pub(super) fn blank(column: &str) -> Value {
    match column {
        "deleted" => Value::Integer(1),
        "private" => Value::Integer(0),
        _ => Value::Null,
    }
}
