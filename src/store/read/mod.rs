//! Reading the journal: whole records by id, and windows and lists whose cost does not grow with the journal.

mod agendas;
mod dates;
mod dates_over;
mod entries;
mod examples;
mod goals;
pub(super) mod hanging;
mod history;
mod ledger;
mod looking_back;
mod mentors;
mod month_matter;
mod months;
mod next_meeting;
mod pathways;
#[cfg(test)]
mod plans;
mod progress_report;
mod relationship_facts;
mod relationships;
mod relationships_due;
mod spoken;
mod takeaways;
mod year;

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Params, Row};

use super::Error;
use super::row::AsRow;
use crate::domain::{Entry, Id, Mentor, Takeaway};

pub use entries::{DayRow, Direction, EntryRow, Only, Window};
pub use goals::{GoalRow, GoalThen};
pub use history::{Step, Turn, Written};
pub use ledger::CameRow;
pub use mentors::LastMet;
pub use month_matter::ReviewRow;
pub use relationships_due::RelationshipRow;
pub use takeaways::{OpenRow, Untold};

/// What reads a journal and cannot write it.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    connection: &'a Connection,
    path: &'a Path,
}

/// How many records are live.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries.
    pub entries: u64,
    /// Mentors, whatever their stage.
    pub mentors: u64,
    /// Takeaways, open or not.
    pub takeaways: u64,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(connection: &'a Connection, path: &'a Path) -> Self {
        Self { connection, path }
    }

    /// The mentor with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn mentor(self, id: Id) -> Result<Option<Mentor>, Error> {
        self.record(id, "stage")
    }

    /// The entry with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn entry(self, id: Id) -> Result<Option<Entry>, Error> {
        self.record(id, "kind")
    }

    /// The takeaway with this id, also from the trash; `None` where there is none or it was emptied.
    pub fn takeaway(self, id: Id) -> Result<Option<Takeaway>, Error> {
        self.record(id, "kind")
    }

    /// Whether the words of the record with this id were emptied for good. What was never there was not emptied.
    pub fn is_emptied(self, id: Id) -> Result<bool, Error> {
        self.one(
            "SELECT EXISTS (SELECT 1 FROM takeaway WHERE id = ?1 AND kind IS NULL)
                OR EXISTS (SELECT 1 FROM entry WHERE id = ?1 AND kind IS NULL)
                OR EXISTS (SELECT 1 FROM mentor WHERE id = ?1 AND stage IS NULL)
                OR EXISTS (SELECT 1 FROM approach WHERE id = ?1 AND begun IS NULL)
                OR EXISTS (SELECT 1 FROM farewell WHERE id = ?1 AND begun IS NULL)",
            [id],
            |row| row.get(0),
        )
    }

    /// Whether there is nothing in the journal yet, whatever its age.
    pub fn is_empty(self) -> Result<bool, Error> {
        self.one(
            "SELECT NOT EXISTS (SELECT 1 FROM entry WHERE deleted = 0)
                AND NOT EXISTS (SELECT 1 FROM mentor WHERE deleted = 0)
                AND NOT EXISTS (SELECT 1 FROM takeaway WHERE deleted = 0)
                AND NOT EXISTS (SELECT 1 FROM goal WHERE deleted = 0)
                AND NOT EXISTS (SELECT 1 FROM month_review WHERE deleted = 0)
                AND NOT EXISTS (SELECT 1 FROM self_analysis WHERE deleted = 0)
                AND NOT EXISTS (SELECT 1 FROM mentor_search WHERE deleted = 0)",
            [],
            |row| row.get(0),
        )
    }

    /// Counts every live record: for `status`, not for a screen.
    pub fn counts(self) -> Result<Counts, Error> {
        self.one(
            "SELECT (SELECT count(*) FROM entry WHERE deleted = 0),
                    (SELECT count(*) FROM mentor WHERE deleted = 0),
                    (SELECT count(*) FROM takeaway WHERE deleted = 0)",
            [],
            |row| {
                Ok(Counts {
                    entries: row.get::<_, i64>(0)?.unsigned_abs(),
                    mentors: row.get::<_, i64>(1)?.unsigned_abs(),
                    takeaways: row.get::<_, i64>(2)?.unsigned_abs(),
                })
            },
        )
    }

    /// A whole record. A blank row, with nothing in a column that every record fills, is a tombstone or a creation that
    /// was undone.
    fn record<T: AsRow>(self, id: Id, filled: &str) -> Result<Option<T>, Error> {
        let sql = format!(
            "SELECT * FROM {} WHERE id = ?1 AND {filled} IS NOT NULL",
            T::TABLE.name
        );
        self.optional(&sql, [id], T::from_row)
    }

    fn all<T>(
        self,
        sql: &str,
        parameters: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Error> {
        self.run(|connection| {
            connection
                .prepare_cached(sql)?
                .query_map(parameters, read)?
                .collect()
        })
    }

    fn one<T>(
        self,
        sql: &str,
        parameters: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        self.run(|connection| connection.prepare_cached(sql)?.query_row(parameters, read))
    }

    fn optional<T>(
        self,
        sql: &str,
        parameters: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Error> {
        self.run(|connection| {
            connection
                .prepare_cached(sql)?
                .query_row(parameters, read)
                .optional()
        })
    }

    fn run<T>(self, query: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        query(self.connection).map_err(|error| Error::from_sqlite(self.path, error))
    }
}
