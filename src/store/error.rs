//! What went wrong with the journal's file, told apart by what the user can do about it.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

use super::schema::{Refusal, VERSION};
use crate::domain::Trouble;

/// A [`Trouble`] with the journal, and what `SQLite` said where it was `SQLite` that said it.
#[derive(Debug)]
pub struct Error {
    // In a box, so that what nearly always succeeds stays small.
    trouble: Box<Trouble>,
    source: Option<rusqlite::Error>,
}

impl Error {
    /// What the user must hear.
    pub const fn trouble(&self) -> &Trouble {
        &self.trouble
    }

    /// `SQLite`'s words for the journal at `path`, once it is open.
    pub(super) fn from_sqlite(path: &Path, source: rusqlite::Error) -> Self {
        Self {
            trouble: Box::new(trouble(path.to_owned(), &source)),
            source: Some(source),
        }
    }

    /// Why the file at `path` does not become an open journal. A table that is not there then means that it is not whole.
    pub(super) fn at_opening(path: &Path, refusal: Refusal) -> Self {
        let path = path.to_owned();
        match refusal {
            Refusal::Newer(found) => Self::from(Trouble::Newer {
                path,
                found,
                known: VERSION,
            }),
            Refusal::Older => Self::from(Trouble::Older(path)),
            Refusal::NotKept(said) => Self::from(Trouble::NotKept { path, said }),
            Refusal::OtherProgram => Self::from(Trouble::OtherProgram(path)),
            Refusal::Sqlite(source) if is_misshapen(&source) => Self {
                trouble: Box::new(Trouble::Damaged(path)),
                source: Some(source),
            },
            Refusal::Sqlite(source) => Self::from_sqlite(&path, source),
        }
    }
}

impl From<Trouble> for Error {
    fn from(trouble: Trouble) -> Self {
        Self {
            trouble: Box::new(trouble),
            source: None,
        }
    }
}

impl fmt::Display for Error {
    /// For logs; what a person reads is made of [`Error::trouble`] in the person's language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Some(source) => source.fmt(f),
            None => write!(f, "{:?}", self.trouble),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

fn trouble(path: PathBuf, error: &rusqlite::Error) -> Trouble {
    match error.sqlite_extended_error_code() {
        Some(ffi::SQLITE_READONLY_DBMOVED) => return Trouble::Replaced(path),
        // A limit on the size of files comes as a failed write, a file cut while open as a short read.
        Some(ffi::SQLITE_IOERR_WRITE) => return Trouble::DiskFull(path),
        Some(ffi::SQLITE_IOERR_SHORT_READ) => return Trouble::Damaged(path),
        _ => {}
    }
    match error.sqlite_error_code() {
        Some(ErrorCode::ReadOnly) => Trouble::ReadOnly(path),
        Some(ErrorCode::DiskFull) => Trouble::DiskFull(path),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::Busy(path),
        Some(ErrorCode::DatabaseCorrupt) => Trouble::Damaged(path),
        Some(ErrorCode::NotADatabase) => Trouble::NotAJournal(path),
        Some(ErrorCode::PermissionDenied) => Trouble::NoPermission(path),
        _ if is_unreadable_value(error) => Trouble::Damaged(path),
        _ => Trouble::System {
            path,
            said: error.to_string(),
        },
    }
}

/// Whether a column holds what no shirube of this version writes.
const fn is_unreadable_value(error: &rusqlite::Error) -> bool {
    matches!(
        error,
        rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
    )
}

/// Whether the tables are not those of the schema.
fn is_misshapen(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::QueryReturnedNoRows)
        || error.sqlite_error_code() == Some(ErrorCode::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sqlite_says_becomes_what_the_user_can_act_on() {
        type Says = fn(PathBuf) -> Trouble;
        let cases: [(i32, Says); 15] = [
            (ffi::SQLITE_READONLY, Trouble::ReadOnly),
            (ffi::SQLITE_READONLY_DIRECTORY, Trouble::ReadOnly),
            (ffi::SQLITE_READONLY_ROLLBACK, Trouble::ReadOnly),
            (ffi::SQLITE_READONLY_DBMOVED, Trouble::Replaced),
            (ffi::SQLITE_FULL, Trouble::DiskFull),
            (ffi::SQLITE_IOERR_WRITE, Trouble::DiskFull),
            (ffi::SQLITE_BUSY, Trouble::Busy),
            (ffi::SQLITE_BUSY_RECOVERY, Trouble::Busy),
            (ffi::SQLITE_LOCKED, Trouble::Busy),
            (ffi::SQLITE_CORRUPT, Trouble::Damaged),
            (ffi::SQLITE_CORRUPT_INDEX, Trouble::Damaged),
            (ffi::SQLITE_IOERR_SHORT_READ, Trouble::Damaged),
            (ffi::SQLITE_NOTADB, Trouble::NotAJournal),
            (ffi::SQLITE_PERM, Trouble::NoPermission),
            (ffi::SQLITE_IOERR_READ, |path| Trouble::System {
                path,
                said: "disk I/O error".into(),
            }),
        ];
        let path = Path::new("journal.db");
        for (code, expected) in cases {
            let said = Some("disk I/O error".to_owned());
            let source = rusqlite::Error::SqliteFailure(ffi::Error::new(code), said);
            let error = Error::from_sqlite(path, source);
            assert_eq!(*error.trouble(), expected(path.to_owned()), "{code}");
        }
    }
}
