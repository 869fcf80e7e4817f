//! Drafts: what is being typed, on the disk within a second, until it is saved or thrown away.
//!
//! A draft is a file `NAME.draft` beside an empty `NAME.lock`. Whoever types holds the lock; the system lets go of it when
//! that process ends, however it ends, and then the draft is an orphan that the next window offers back. The lock is a file
//! of its own because each write puts a new file in the draft's place, and a lock stays with the old one. Names never
//! come twice, so a lock that was removed cannot be mistaken for another's.

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
        self.draft(private_file::fresh_name(), None)
    }

    /// The drafts that nobody holds, the oldest first. A file that is not UTF-8 is left alone: none of ours is.
    pub fn orphans(&self) -> io::Result<Vec<Orphan>> {
        let entries = match std::fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut orphans = Vec::new();
        for entry in entries {
            let path = entry?.path();
            if path
                .extension()
                .is_some_and(|extension| extension == "draft")
            {
                orphans.extend(Orphan::found(&path)?);
            }
        }
        orphans.sort_by(|a, b| (a.modified, &a.name).cmp(&(b.modified, &b.name)));
        Ok(orphans)
    }

    /// Takes an orphan up again: from now on it is held by this window.
    pub fn take(&self, orphan: &Orphan) -> Result<Draft, DraftError> {
        let mut draft = self.draft(orphan.name.clone(), None);
        let path = draft.lock_path();
        let lock = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(path)?;
        if is_held(&lock) {
            return Err(DraftError::Taken);
        }
        // Between the look and the lock another window may have taken it, finished it and removed it.
        if !draft.path().exists() {
            private_file::remove(&draft.lock_path())?;
            return Err(DraftError::Taken);
        }
        draft.lock = Some(lock);
        Ok(draft)
    }

    fn draft(&self, name: String, lock: Option<File>) -> Draft {
        Draft {
            folder: self.folder.clone(),
            spare: self.spare.clone(),
            name,
            lock,
        }
    }
}

/// A draft held by this window. Dropping it keeps the file and lets go of it.
#[derive(Debug)]
pub struct Draft {
    folder: PathBuf,
    spare: PathBuf,
    name: String,
    lock: Option<File>,
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
            let _ = private_file::remove(&self.copy_path());
            return Ok(Kept::InPlace);
        };
        let copy = self.copy_path();
        match private_file::replace(&copy, text) {
            Ok(()) => Ok(Kept::Elsewhere { copy, why }),
            Err(spare) => Err(DraftError::Nowhere { folder: why, spare }),
        }
    }

    /// Removes the draft: its text was saved or is not wanted.
    pub fn discard(self) -> Result<(), DraftError> {
        private_file::remove(&self.copy_path())?;
        // Without a lock nothing was ever written here, and the folder may not even be one.
        if self.lock.is_some() {
            private_file::remove(&self.path().with_extension("tmp"))?;
            private_file::remove(&self.path())?;
            private_file::remove(&self.lock_path())?;
        }
        Ok(())
    }

    fn write_in_place(&mut self, text: &str) -> io::Result<()> {
        if self.lock.is_none() {
            private_file::create_folder(&self.folder)?;
            let lock = private_file::create(&self.lock_path())?;
            // Where a file system knows no locks the text is worth more than the lock.
            let _ = lock.try_lock();
            self.lock = Some(lock);
        }
        private_file::replace(&self.path(), text)
    }

    fn path(&self) -> PathBuf {
        self.folder.join(&self.name).with_extension("draft")
    }

    fn lock_path(&self) -> PathBuf {
        self.folder.join(&self.name).with_extension("lock")
    }

    fn copy_path(&self) -> PathBuf {
        self.spare.join(format!("shirube-{}.draft", self.name))
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
    /// The orphan at `path`; `None` if somebody holds it or it went away in the meantime.
    fn found(path: &Path) -> io::Result<Option<Self>> {
        let lock = match File::options()
            .read(true)
            .write(true)
            .open(path.with_extension("lock"))
        {
            Ok(lock) => Some(lock),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        // The lock is kept until the text is read, so that it is the text of one moment.
        if lock.as_ref().is_some_and(is_held) {
            return Ok(None);
        }
        let name = path.file_stem().and_then(|stem| stem.to_str());
        match (name, std::fs::read_to_string(path)) {
            (Some(name), Ok(text)) => {
                let modified = path.metadata()?.modified()?.into();
                Ok(Some(Self {
                    name: name.to_owned(),
                    text,
                    modified,
                }))
            }
            (_, Err(error))
                if !matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::InvalidData
                ) =>
            {
                Err(error)
            }
            _ => Ok(None),
        }
    }
}

/// Where a draft's text lies.
#[derive(Debug)]
pub enum Kept {
    /// Where it belongs.
    InPlace,
    /// In the spare folder: the user is told, because nothing looks for it there.
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

/// Whether another holds the lock; if not, `lock` holds it from now on. Where a file system knows no locks nobody does:
/// a draft offered twice does less harm than one that is never offered.
fn is_held(lock: &File) -> bool {
    matches!(lock.try_lock(), Err(TryLockError::WouldBlock))
}
