//! The copy that is kept of a journal before its tables are changed.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::schema::Refusal;
use super::{connect, others, schema};

/// So many copies of one version find a name; they come about where an old copy was put in the journal's place.
const MOST: u32 = 99;

/// Why a copy does not come about.
#[derive(Debug)]
enum Failed {
    /// The journal itself cannot be read.
    Unreadable(rusqlite::Error),
    /// What the system or `SQLite` said of the copy.
    Said(String),
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Said(error.to_string())
    }
}

impl From<io::ErrorKind> for Failed {
    fn from(kind: io::ErrorKind) -> Self {
        Self::from(io::Error::from(kind))
    }
}

impl From<rusqlite::Error> for Failed {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Unreadable(error),
            _ => Self::Said(error.to_string()),
        }
    }
}

/// What tells two states of a journal apart: whose it is, its version, its newest step.
type State = (Vec<u8>, i64, i64);

/// Keeps a copy of the journal in `file` beside it, named after its version: `journal.db.v1`. Where that is taken by an
/// older copy, by a number too. The caller holds the lock for writing, so nothing is written meanwhile, and no other
/// window makes one.
///
/// # Errors
/// [`Refusal::NotKept`]; what `SQLite` says of a journal that it cannot read.
pub(super) fn keep(file: &Path, version: i64) -> Result<(), Refusal> {
    let first = beside(file, &format!(".v{version}"));
    let journal = connect::open(file)?;
    let wanted = state(&journal)?;
    for number in 1..=MOST {
        let copy = match number {
            1 => first.clone(),
            number => beside(file, &format!(".v{version}-{number}")),
        };
        if fs::symlink_metadata(&copy).is_err() {
            return make(&journal, &wanted, &copy).map_err(|failed| match failed {
                Failed::Unreadable(error) => Refusal::Sqlite(error),
                Failed::Said(said) => Refusal::NotKept(said),
            });
        }
        if whole(&copy).is_ok_and(|found| found == wanted) {
            return Ok(());
        }
    }
    let taken = io::Error::from(io::ErrorKind::AlreadyExists);
    Err(Refusal::NotKept(taken.to_string()))
}

/// Makes the copy under a name of its own, looks at it, and gives it its name once it is whole and on the disk.
fn make(journal: &Connection, wanted: &State, copy: &Path) -> Result<(), Failed> {
    let unfinished = beside(copy, ".unfinished");
    let made = write(journal, wanted, &unfinished)
        .and_then(|()| Ok(fs::rename(&unfinished, copy)?))
        // The name is lasting only once the folder is on the disk, too.
        .and_then(|()| Ok(sync(copy.parent())?));
    if made.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    made
}

fn write(journal: &Connection, wanted: &State, path: &Path) -> Result<(), Failed> {
    // What a crash left of an earlier try.
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    // SQLite would make it readable by others.
    create(path)?;
    let name = path.to_str().ok_or(io::ErrorKind::InvalidFilename)?;
    journal.execute("VACUUM INTO ?1", [name])?;
    File::open(path)?.sync_all()?;
    if whole(path)? != *wanted {
        return Err(Failed::Said("the copy differs".into()));
    }
    Ok(())
}

/// The state of the journal at this path, if it is whole.
fn whole(path: &Path) -> rusqlite::Result<State> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let copy = Connection::open_with_flags(path, flags)?;
    let found: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found != "ok" {
        return Err(rusqlite::Error::InvalidQuery);
    }
    state(&copy)
}

fn state(connection: &Connection) -> rusqlite::Result<State> {
    let id = schema::journal_bytes(connection)?;
    let version = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok((id, version, others::newest(connection)?))
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

fn sync(folder: Option<&Path>) -> io::Result<()> {
    match folder {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name: OsString = file.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
