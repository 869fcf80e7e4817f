//! What can go wrong with files, as data, so that `words` can say it in either language with a way out.

use std::path::PathBuf;

/// A trouble a person must hear of. Each has one sentence and one hint in [`crate::words`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no journal at this path, and the command only reads.
    Missing(PathBuf),
    /// The path is a folder.
    Folder(PathBuf),
    /// The path is a FIFO, a device, a socket.
    NotAFile(PathBuf),
    /// The path is a link that leads nowhere.
    DanglingLink(PathBuf),
    /// The file, or a folder above it, may not be read.
    NoPermission(PathBuf),
    /// The file is empty.
    Empty(PathBuf),
    /// The file is no `SQLite` file at all, or an encrypted one.
    NotAJournal(PathBuf),
    /// A `SQLite` file of another program.
    OtherProgram(PathBuf),
    /// A journal that a newer program made.
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// A journal of an older version that may not be written, so that it cannot be brought up to date.
    Older(PathBuf),
    /// A journal of an older version of which no copy could be made, so that it was not brought up to date.
    NotKept {
        /// The file.
        path: PathBuf,
        /// What the system said.
        said: String,
    },
    /// The file is damaged or cut off.
    Damaged(PathBuf),
    /// Another program holds the journal.
    Busy(PathBuf),
    /// The disk or the quota is full.
    DiskFull(PathBuf),
    /// The file, its folder or its medium may not be written.
    ReadOnly(PathBuf),
    /// The file was replaced, renamed or removed while it was open.
    Replaced(PathBuf),
    /// Anything else the system says of a file; the words are the system's.
    System {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        said: String,
    },
}
