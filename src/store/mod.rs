//! `SQLite`: one file that holds the journal, opened with care, changed one step at a time.

mod clock;
mod connect;
mod derived;
mod error;
mod history;
mod inspect;
mod joining;
mod kept;
mod others;
mod purge;
mod read;
mod row;
mod schema;
mod write;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::domain::{Change, Id, Trouble, Verb};

use others::Others;
use schema::Refusal;

pub use error::Error;
pub use read::{
    CameRow, Counts, DayRow, Direction, EntryRow, GoalRow, GoalThen, LastMet, Only, OpenRow,
    Reader, RelationshipRow, ReviewRow, Step, Turn, Untold, Window, Written,
};

/// An open journal. Only [`Store::apply`] changes it; a [`Reader`] cannot.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    id: Id,
    is_read_only: bool,
    is_new: bool,
    data_version: i64,
    others: Others,
}

/// What opening may do where there is no journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Make one, readable by its owner alone, with the folders that lead to it.
    OpenOrCreate,
    /// Make nothing: a command that reads leaves no trace.
    OpenExisting,
}

/// What became of a change.
#[must_use = "a change may have come to nothing"]
#[derive(Clone, Debug, PartialEq)]
pub enum Applied {
    /// It is on the disk.
    Saved,
    /// The newest step was taken back.
    Undone {
        /// What it had done; `None` where a newer program wrote it.
        verb: Option<Verb>,
        /// What it was done to; empty where that was purged.
        subject: String,
        /// How many takeaways it was done to.
        count: u32,
    },
    /// The step undone last was brought back.
    Redone {
        /// What it does; `None` where a newer program wrote it.
        verb: Option<Verb>,
        /// What it is done to; empty where that was purged.
        subject: String,
        /// How many takeaways it is done to.
        count: u32,
    },
    /// Another window took that step, so the user is to be asked first; nothing was written.
    OfOthers {
        /// What does it all the same.
        agreed: Change,
        /// What it did; `None` where a newer program wrote it.
        verb: Option<Verb>,
        /// What it was done to; empty where that was purged.
        subject: String,
        /// How many takeaways it was done to.
        count: u32,
    },
    /// The step to which the user agreed is not the newest any more; nothing was written.
    StepGone,
    /// No step is left to take back.
    NothingToUndo,
    /// No step was undone, or something was written since.
    NothingToRedo,
    /// A field is no longer as it was seen; nothing was written.
    Conflict(Conflict),
    /// Everything was so already; nothing was written.
    Unchanged,
}

/// A field that changed elsewhere between being loaded and being saved. The texts are those of the journal's columns:
/// days as `YYYY-MM-DD`, lists as JSON, flags as `0` and `1`, empty where there is nothing.
///
/// A record that went to the trash in the meantime is the field `deleted`, whatever was to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The record.
    pub record: Id,
    /// The field's column.
    pub field: &'static str,
    /// What was loaded.
    pub seen: String,
    /// What is there now.
    pub now: String,
    /// What was to be written.
    pub wanted: String,
}

impl Store {
    /// Opens the journal at `path`. A file that is refused stays as it is, byte for byte. One that may not be written
    /// opens read-only. One of an older version is brought up to date, and a copy of it kept beside it (`journal.db.v1`);
    /// where either cannot be, it is refused.
    ///
    /// The file's first bytes are read before `SQLite` is asked, and closing a file drops the locks that this process
    /// holds on it: do not open a journal while another thread of the process writes to it.
    ///
    /// # Errors
    /// [`Error::trouble`] tells every bad file apart.
    pub fn open(path: &Path, mode: Mode) -> Result<Self, Error> {
        let file = match mode {
            Mode::OpenOrCreate => inspect::existing_or_new(path),
            Mode::OpenExisting => inspect::existing(path),
        }?;
        Self::connect(path, &file).map_err(|refusal| Error::at_opening(path, refusal))
    }

    /// Carries out one step in one transaction: wholly or not at all. When it answers [`Applied::Saved`], the step
    /// outlives a power cut.
    ///
    /// `now_ms` is the system's time in milliseconds since 1970 (UTC), `zone` the user's IANA zone or empty; both are
    /// kept in the history.
    ///
    /// # Errors
    /// [`Trouble::ReadOnly`], [`Trouble::Busy`] (after 5 s), [`Trouble::DiskFull`], [`Trouble::Replaced`],
    /// [`Trouble::Damaged`]; nothing was written then. Only a purge may have been written before its error: the words
    /// are overwritten, their space is not given back yet, and purging again does that.
    pub fn apply(&mut self, change: &Change, now_ms: i64, zone: &str) -> Result<Applied, Error> {
        if self.is_read_only {
            return Err(Error::from(Trouble::ReadOnly(self.path.clone())));
        }
        self.apply_in_transaction([(change, now_ms)].into_iter(), zone)
            .map_err(|error| Error::from_sqlite(&self.path, error))
    }

    /// Carries out many steps in one transaction, each as its own step of the history with its own `now_ms`: all of
    /// them, or none where one comes to nothing, which is then returned. For a journal that is filled at once.
    ///
    /// # Errors
    /// Those of [`Store::apply`].
    pub fn apply_all(&mut self, steps: &[(Change, i64)], zone: &str) -> Result<Applied, Error> {
        if self.is_read_only {
            return Err(Error::from(Trouble::ReadOnly(self.path.clone())));
        }
        self.apply_in_transaction(steps.iter().map(|(change, at)| (change, *at)), zone)
            .map_err(|error| Error::from_sqlite(&self.path, error))
    }

    /// What reads the journal.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.connection, &self.path)
    }

    /// Lets `read` see the journal as it is at one moment, whatever other windows write meanwhile. One transaction for all
    /// its queries is also cheaper than one for each: the file is locked and looked at once.
    pub fn at_one_moment<T>(&self, read: impl FnOnce(&Reader<'_>) -> T) -> T {
        let has_begun = self.connection.execute_batch("BEGIN").is_ok();
        let read = read(&self.reader());
        if has_begun {
            // Nothing was written, so nothing is lost where the end of it fails.
            let _ = self.connection.execute_batch("COMMIT");
        }
        read
    }

    /// Whether another connection, such as a second window, has written since the last call (or since opening). Costs
    /// microseconds: ask on a key or on focus, never on a timer.
    pub fn changed_elsewhere(&mut self) -> Result<bool, Error> {
        let now = connect::data_version(&self.connection)
            .map_err(|error| Error::from_sqlite(&self.path, error))?;
        if now == self.data_version {
            return Ok(false);
        }
        self.others
            .look(&self.connection)
            .map_err(|error| Error::from_sqlite(&self.path, error))?;
        // Last, so that what could not be looked at is new the next time, too.
        self.data_version = now;
        Ok(true)
    }

    /// The path the journal was opened by.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The journal's own id, the same in all of its copies.
    pub const fn id(&self) -> Id {
        self.id
    }

    /// Whether the file, its folder or its medium may not be written; every change is then refused.
    pub const fn is_read_only(&self) -> bool {
        self.is_read_only
    }

    /// Whether opening has just made this journal.
    pub const fn is_new(&self) -> bool {
        self.is_new
    }

    fn connect(path: &Path, file: &Path) -> Result<Self, Refusal> {
        let mut connection = connect::open(file)?;
        let is_new = schema::migrate(&mut connection, file)?;
        Ok(Self {
            id: schema::journal_id(&connection)?,
            is_read_only: connect::is_read_only(&connection)?,
            data_version: connect::data_version(&connection)?,
            others: Others::new(&connection)?,
            path: path.to_owned(),
            is_new,
            connection,
        })
    }

    /// Carries out steps in one transaction: all of them, or none where one comes to nothing, which is then returned.
    fn apply_in_transaction<'a>(
        &mut self,
        steps: impl Iterator<Item = (&'a Change, i64)>,
        zone: &str,
    ) -> rusqlite::Result<Applied> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        self.others.look(&transaction)?;
        let mut last = Applied::Unchanged;
        let mut has_purged = false;
        for (change, now_ms) in steps {
            last = carry_out(&transaction, &self.others, change, (now_ms, zone))?;
            has_purged |= matches!(change, Change::Purge(_));
            if !last.is_written() {
                break;
            }
        }
        if last.is_written() {
            let newest = others::newest(&transaction)?;
            transaction.commit()?;
            self.others.took(newest);
        } else {
            transaction.rollback()?;
        }
        if has_purged {
            // Words may be left in the unused part of a page; only a new file is sure to be without them.
            self.connection.execute_batch("VACUUM")?;
        }
        Ok(last)
    }
}

impl Applied {
    /// Whether it left a step in the history.
    const fn is_written(&self) -> bool {
        matches!(
            self,
            Self::Saved | Self::Undone { .. } | Self::Redone { .. }
        )
    }
}

/// Carries out one step inside a transaction, which is not ended here.
fn carry_out(
    connection: &Connection,
    others: &Others,
    change: &Change,
    (now_ms, zone): (i64, &str),
) -> rusqlite::Result<Applied> {
    let moment = history::Moment {
        at: clock::next(connection, now_ms)?,
        zone,
    };
    match change {
        Change::Save {
            verb,
            subject,
            records,
        } => write::save(connection, others, moment, (*verb, subject), records),
        Change::Undo(agreed) => history::undo(connection, moment, others, *agreed),
        Change::Redo(agreed) => history::redo(connection, moment, others, *agreed),
        Change::Purge(ids) => purge::purge(connection, moment, ids),
    }
}
