//! The look at a file before `SQLite` opens it: everything that is no whole journal of this program is refused untouched.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::schema::{APPLICATION_ID, VERSION};
use crate::domain::Trouble;

/// The header of a `SQLite` file, <https://www.sqlite.org/fileformat.html#the_database_header>.
const HEADER: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";

/// The file behind `path`, links followed; makes an empty one with mode 0600, and its folders with 0700, where there
/// is none. An empty file is taken for one that another window is just making.
pub(super) fn existing_or_new(path: &Path) -> Result<PathBuf, Trouble> {
    match existing(path) {
        Err(Trouble::Missing(_)) => create(path).map_err(|error| said(path, &error))?,
        Err(Trouble::Empty(_)) => {}
        refused_or_good => return refused_or_good,
    }
    fs::canonicalize(path).map_err(|error| said(path, &error))
}

/// The file behind `path`, links followed, if it is a whole journal that this program knows.
pub(super) fn existing(path: &Path) -> Result<PathBuf, Trouble> {
    // A link that leads nowhere has metadata of its own only.
    let is_link = fs::symlink_metadata(path).is_ok_and(|own| own.is_symlink());
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound if is_link => Trouble::DanglingLink(path.to_owned()),
        ErrorKind::NotFound => Trouble::Missing(path.to_owned()),
        _ => said(path, &error),
    })?;
    if metadata.is_dir() {
        return Err(Trouble::Folder(path.to_owned()));
    }
    if !metadata.is_file() {
        return Err(Trouble::NotAFile(path.to_owned()));
    }
    let file = fs::canonicalize(path).map_err(|error| said(path, &error))?;
    // A commit of another window between two looks can make a whole file seem cut off; the second look settles it.
    check(path, &file)
        .or_else(|refusal| match refusal {
            Trouble::Damaged(_) => check(path, &file),
            refusal => Err(refusal),
        })
        .map(|()| file)
}

fn check(path: &Path, file: &Path) -> Result<(), Trouble> {
    let (header, length) = read_header(file).map_err(|error| said(path, &error))?;
    // After a crash the journal beside the file holds what is missing from it, and SQLite puts it back.
    let is_recovering = has_rollback_journal(file);
    if length == 0 && !is_recovering {
        return Err(Trouble::Empty(path.to_owned()));
    }
    if length == 0 {
        return Ok(());
    }
    if !header.starts_with(MAGIC) {
        return Err(if MAGIC.starts_with(&header) {
            Trouble::Damaged(path.to_owned())
        } else {
            Trouble::NotAJournal(path.to_owned())
        });
    }
    let Ok(header) = <[u8; HEADER]>::try_from(header) else {
        return Err(Trouble::Damaged(path.to_owned()));
    };
    if number(&header, 68) != APPLICATION_ID {
        return Err(Trouble::OtherProgram(path.to_owned()));
    }
    if is_recovering {
        return Ok(());
    }
    let found = number(&header, 60);
    if found > VERSION {
        return Err(Trouble::Newer {
            path: path.to_owned(),
            found,
            known: VERSION,
        });
    }
    if expected_length(&header).is_none_or(|expected| length < expected) {
        return Err(Trouble::Damaged(path.to_owned()));
    }
    Ok(())
}

fn read_header(file: &Path) -> io::Result<(Vec<u8>, u64)> {
    let file = File::open(file)?;
    let length = file.metadata()?.len();
    let mut header = Vec::with_capacity(HEADER);
    file.take(HEADER as u64).read_to_end(&mut header)?;
    Ok((header, length))
}

/// The length in bytes that the header promises, `None` where it cannot be right. `SQLite` trusts its page count only
/// while the two change counters agree; without it any length will do.
fn expected_length(header: &[u8; HEADER]) -> Option<u64> {
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size if size >= 512 && size.is_power_of_two() => u64::from(size),
        _ => return None,
    };
    let is_page_count_valid = number(header, 24) == number(header, 92);
    let pages = if is_page_count_valid {
        u64::try_from(number(header, 28)).ok()?
    } else {
        1
    };
    Some(page * pages)
}

/// The big-endian 32-bit number at this offset.
fn number(header: &[u8; HEADER], offset: usize) -> i64 {
    header[offset..offset + 4]
        .iter()
        .fold(0, |number, byte| number << 8 | i64::from(*byte))
}

fn has_rollback_journal(file: &Path) -> bool {
    let mut journal = file.as_os_str().to_owned();
    journal.push("-journal");
    fs::metadata(journal).is_ok_and(|metadata| metadata.len() > 0)
}

fn create(path: &Path) -> io::Result<()> {
    let mut folders = DirBuilder::new();
    let mut file = OpenOptions::new();
    file.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
        folders.mode(0o700);
        file.mode(0o600);
    }
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        folders.recursive(true).create(folder)?;
    }
    match file.open(path) {
        // Another window was faster: the journal is there.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop),
    }
}

fn said(path: &Path, error: &io::Error) -> Trouble {
    let path = path.to_owned();
    match error.kind() {
        ErrorKind::PermissionDenied => Trouble::NoPermission(path),
        ErrorKind::ReadOnlyFilesystem => Trouble::ReadOnly(path),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::DiskFull(path),
        _ => Trouble::System {
            path,
            said: error.to_string(),
        },
    }
}
