//! Drafts: what is being typed, on the disk within a second, until it is saved or thrown away.
//!
//! A draft is a file `NAME.draft` beside an empty `NAME.lock`. Whoever types holds the lock; the system lets go of it when
//! that process ends, however it ends, and then the draft is an orphan that the next window offers back. The lock is a file
//! of its own because each write puts a new file in the draft's place, and a lock stays with the old one. Names never
//! come twice, so a lock that was removed cannot be mistaken for another's.
//!
//! A copy in the spare folder is `shirube-FOLDER-NAME.draft`, with a lock of the same kind: `FOLDER` is the name of the
//! journal's drafts folder, so that no other journal offers it.

use std::fmt;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::private_file;

/// The drafts of one journal.
#[derive(Clone, Debug)]
pub struct Drafts {
    folder: PathBuf,
    spare: PathBuf,
}

impl Drafts {
    /// The drafts in `folder`, which is created by the first one written. What finds no room there goes to `spare`, such
    /// as [`std::env::temp_dir`].
    pub fn new(folder: PathBuf, spare: PathBuf) -> Self {
        Self { folder, spare }
    }

    /// The folder they lie in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Begins a draft. Nothing is on the disk before it is written to.
    pub fn begin(&self) -> Draft {
        self.draft(private_file::fresh_name())
    }

    /// The drafts that nobody holds, the oldest first. What cannot be read is left out: none of ours is without UTF-8, and
    /// a folder that is out of reach must not hide the other.
    pub fn orphans(&self) -> Vec<Orphan> {
        let in_place = draft_files(&self.folder, "");
        let mut orphans: Vec<Orphan> = in_place.filter_map(Orphan::found).collect();
        // The spare folder may be everybody's.
        let mark = self.mark();
        let copies = draft_files(&self.spare, &mark).filter(|(path, _)| is_ours(path));
        for copy in copies.filter_map(Orphan::found) {
            match orphans.iter_mut().find(|orphan| orphan.name == copy.name) {
                // Removing the copy failed when there was room again.
                Some(orphan) if orphan.modified > copy.modified => {}
                Some(orphan) => *orphan = copy,
                None => orphans.push(copy),
            }
        }
        orphans.sort_by(|a, b| (a.modified, &a.name).cmp(&(b.modified, &b.name)));
        orphans
    }

    /// Takes an orphan up again: from now on it is held by this window.
    pub fn take(&self, orphan: &Orphan) -> Result<Draft, DraftError> {
        let mut draft = self.draft(orphan.name.clone());
        let is_copied = draft.copy.take()?;
        let is_in_place = draft.in_place.take()?;
        if is_copied || is_in_place {
            Ok(draft)
        } else {
            Err(DraftError::Taken)
        }
    }

    fn draft(&self, name: String) -> Draft {
        let mark = self.mark();
        Draft {
            in_place: Place::new(&self.folder, &name),
            copy: Place::new(&self.spare, &format!("{mark}{name}")),
            name,
        }
    }

    /// What the names of this journal's copies begin with.
    fn mark(&self) -> String {
        let folder = self.folder.file_name().unwrap_or_default();
        format!("shirube-{}-", folder.display())
    }
}

/// A draft held by this window. Dropping it keeps the file and lets go of it.
#[derive(Debug)]
pub struct Draft {
    name: String,
    in_place: Place,
    copy: Place,
}

impl Draft {
    /// The draft's name, which no other has.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Puts `text` in place of what was written before, durably. Where the folder takes nothing (a full disk, a read-only
    /// medium) a copy goes to the spare folder.
    pub fn write(&mut self, text: &str) -> Result<Kept, DraftError> {
        let Err(why) = self.write_in_place(text) else {
            // The copy is older than the draft now.
            let _ = self.copy.remove();
            return Ok(Kept::InPlace);
        };
        match self.copy.write(text) {
            Ok(()) => Ok(Kept::Elsewhere {
                copy: self.copy.text.clone(),
                why,
            }),
            Err(spare) => Err(DraftError::Nowhere { folder: why, spare }),
        }
    }

    /// Removes the draft: its text was saved or is not wanted.
    pub fn discard(mut self) -> Result<(), DraftError> {
        self.copy.remove()?;
        self.in_place.remove()?;
        Ok(())
    }

    fn write_in_place(&mut self, text: &str) -> io::Result<()> {
        if let (None, Some(folder)) = (&self.in_place.lock, self.in_place.text.parent()) {
            private_file::create_folder(folder)?;
        }
        self.in_place.write(text)
    }
}

/// Where a draft's text may lie, and the lock beside it.
#[derive(Debug)]
struct Place {
    text: PathBuf,
    lock_path: PathBuf,
    /// Held from the first write on.
    lock: Option<File>,
}

impl Place {
    fn new(folder: &Path, name: &str) -> Self {
        Self {
            text: folder.join(format!("{name}.draft")),
            lock_path: folder.join(format!("{name}.lock")),
            lock: None,
        }
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        if self.lock.is_none() {
            let lock = private_file::create(&self.lock_path)?;
            // Where a file system knows no locks the text is worth more than the lock.
            let _ = lock.try_lock();
            self.lock = Some(lock);
        }
        private_file::replace(&self.text, text)
    }

    /// Takes the lock of the text that lies here; whether one does.
    fn take(&mut self) -> Result<bool, DraftError> {
        if !self.text.exists() {
            // Left by a write that found no room; it would be in the way of the next one.
            let _ = private_file::remove(&self.lock_path);
            return Ok(false);
        }
        let lock = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&self.lock_path);
        let Ok(lock) = lock else {
            // On a medium that takes nothing there are no locks, and the text can still be read.
            return Ok(true);
        };
        if is_held(&lock) {
            return Err(DraftError::Taken);
        }
        // Between the look and the lock another window may have taken it, finished it and removed it.
        if !self.text.exists() {
            private_file::remove(&self.lock_path)?;
            return Err(DraftError::Taken);
        }
        self.lock = Some(lock);
        Ok(true)
    }

    /// Removes what was written here. Without a lock that is nothing, and the folder may not even be one.
    fn remove(&mut self) -> io::Result<()> {
        if self.lock.is_some() {
            private_file::remove(&self.text.with_extension("tmp"))?;
            private_file::remove(&self.text)?;
            private_file::remove(&self.lock_path)?;
            self.lock = None;
        }
        Ok(())
    }
}

/// A draft that nobody holds: its window crashed, was closed, or left it for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// The draft's name.
    pub name: String,
    /// The text as it was last written.
    pub text: String,
    /// When it was last written.
    pub modified: DateTime<Utc>,
}

impl Orphan {
    /// The orphan in this file; `None` if somebody holds it, if it went away in the meantime, or if it cannot be read.
    fn found((path, name): (PathBuf, String)) -> Option<Self> {
        let lock = File::options()
            .read(true)
            .write(true)
            .open(path.with_extension("lock"))
            .ok();
        // The lock is kept until the text is read, so that it is the text of one moment.
        if lock.as_ref().is_some_and(is_held) {
            return None;
        }
        Some(Self {
            name,
            text: std::fs::read_to_string(&path).ok()?,
            modified: path.metadata().ok()?.modified().ok()?.into(),
        })
    }
}

/// Where a draft's text lies.
#[derive(Debug)]
pub enum Kept {
    /// Where it belongs.
    InPlace,
    /// In the spare folder: the user is told, because such a folder may be emptied by the system.
    Elsewhere {
        /// The copy.
        copy: PathBuf,
        /// What kept it from its place.
        why: io::Error,
    },
}

/// Why a draft could not be kept or taken. The text in memory is untouched.
#[derive(Debug)]
pub enum DraftError {
    /// Neither the draft's folder nor the spare one takes it.
    Nowhere {
        /// What the draft's folder said.
        folder: io::Error,
        /// What the spare folder said.
        spare: io::Error,
    },
    /// Another window holds it or has finished it.
    Taken,
    /// A file could not be opened or removed.
    File(io::Error),
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nowhere { folder, spare } => write!(
                f,
                "the draft cannot be written: {folder}; elsewhere: {spare}"
            ),
            Self::Taken => f.write_str("another window has this draft"),
            Self::File(error) => write!(f, "a draft's file: {error}"),
        }
    }
}

impl std::error::Error for DraftError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Nowhere { folder, .. } => Some(folder),
            Self::Taken => None,
            Self::File(error) => Some(error),
        }
    }
}

impl From<io::Error> for DraftError {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

/// The drafts of `folder` whose names begin with `mark`: their files, and their names without it.
fn draft_files(folder: &Path, mark: &str) -> impl Iterator<Item = (PathBuf, String)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(move |entry| {
        let file = entry.file_name();
        let name = file.to_str()?.strip_prefix(mark)?.strip_suffix(".draft")?;
        Some((entry.path(), name.to_owned()))
    })
}

/// Whether it is a file of whoever runs this, and no link to one.
#[cfg(unix)]
fn is_ours(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    path.symlink_metadata()
        .is_ok_and(|file| file.is_file() && file.uid() == rustix::process::geteuid().as_raw())
}

/// Where there are no users in the file system the spare folder is the user's own.
#[cfg(not(unix))]
fn is_ours(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|file| file.is_file())
}

/// Whether another holds the lock; if not, `lock` holds it from now on. Where a file system knows no locks nobody does:
/// a draft offered twice does less harm than one that is never offered.
fn is_held(lock: &File) -> bool {
    matches!(lock.try_lock(), Err(TryLockError::WouldBlock))
}
