//! Writing a text to a file of the user's choice: whole or not at all, for its owner alone, never over another unasked.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use directories::BaseDirs;

use super::private_file::{create, fresh_name, remove, sync_folder};

/// How a file is called while it is written.
const BESIDE: &str = ".shirube-";

/// Why a text could not be written. The file that was there, if one was, is as it was.
#[derive(Debug)]
pub enum TextFileError {
    /// There is such a file, and it was not agreed to replace it.
    Exists(PathBuf),
    /// The path is a folder.
    Folder(PathBuf),
    /// It is a device, a pipe, a socket.
    NotAFile(PathBuf),
    /// The folder, which is this, is not there, or is none.
    NoFolder(PathBuf),
    /// The folder or the medium may not be written.
    NoPermission(PathBuf),
    /// The disk or the quota is full.
    Full(PathBuf),
    /// It is this file, which must stay what it is.
    Kept(PathBuf),
    /// Anything else that the system says.
    System(PathBuf, String),
}

/// From where a typed path leads on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The folder in which the user is.
    pub folder: PathBuf,
    /// What `~` stands for; `None` without a home.
    pub home: Option<PathBuf>,
}

impl Origin {
    /// That of this process. Where its folder is gone, what is relative leads nowhere, and writing says so.
    pub fn of_process() -> Self {
        Self {
            folder: std::env::current_dir().unwrap_or_default(),
            home: BaseDirs::new().map(|dirs| dirs.home_dir().to_owned()),
        }
    }

    /// The path that was typed, with a leading `~` as the home folder.
    fn path(&self, typed: &str) -> PathBuf {
        let rest = typed
            .strip_prefix('~')
            .filter(|rest| rest.is_empty() || rest.starts_with(std::path::is_separator));
        match (rest, &self.home) {
            (Some(rest), Some(home)) => {
                let rest = rest.trim_start_matches(std::path::is_separator);
                // Joining an empty rest would end the path in a slash.
                if rest.is_empty() {
                    home.clone()
                } else {
                    home.join(rest)
                }
            }
            _ => self.folder.join(typed),
        }
    }
}

/// Writes `text` to the file that was typed, and answers where it is. A file that is there is replaced only if
/// `replaces`, and keeps its permissions; the journal `kept` and what lies beside it under its name never are.
pub fn write(
    typed: &str,
    text: &str,
    replaces: bool,
    (origin, kept): (&Origin, &Path),
) -> Result<PathBuf, TextFileError> {
    let path = origin.path(typed.trim());
    let path = std::path::absolute(&path)
        .map_err(|error| TextFileError::System(path, error.to_string()))?;
    if typed.trim_end().ends_with(std::path::is_separator) {
        return Err(TextFileError::Folder(path));
    }
    // What a link leads to is written, and the link stays.
    let path = path.canonicalize().unwrap_or(path);
    match std::fs::metadata(&path) {
        _ if is_kept(&path, kept) => return Err(TextFileError::Kept(path)),
        Ok(found) if found.is_dir() => return Err(TextFileError::Folder(path)),
        Ok(found) if !found.is_file() => return Err(TextFileError::NotAFile(path)),
        Ok(_) if !replaces => return Err(TextFileError::Exists(path)),
        _ => {}
    }
    let folder = path.parent().unwrap_or(&path);
    if !folder.is_dir() {
        return Err(TextFileError::NoFolder(folder.to_owned()));
    }
    sweep(folder);
    match put(&path, folder, text, replaces) {
        Ok(()) => Ok(path),
        Err(error) => Err(meant(path, &error)),
    }
}

/// Writes beside the file first, under a name that nothing has: after a crash there is the old content or the new.
fn put(path: &Path, folder: &Path, text: &str, replaces: bool) -> io::Result<()> {
    let beside = folder.join(format!("{BESIDE}{}", fresh_name()));
    let permissions = std::fs::metadata(path).map(|found| found.permissions());
    let written = create(&beside).and_then(|mut file| {
        // While it is held nobody sweeps it away; a file system without locks has nobody who does.
        let _ = file.try_lock();
        file.write_all(text.as_bytes())?;
        if let Ok(permissions) = permissions {
            // Who could read the file that is replaced can read this one.
            file.set_permissions(permissions)?;
        }
        file.sync_all()?;
        Ok(file)
    });
    let placed = written.and_then(|_held| place(&beside, path, replaces));
    if placed.is_err() {
        // On a full disk even the half that was written is worth giving back.
        let _ = remove(&beside);
    }
    placed?;
    sync_folder(folder)
}

/// Gives the file its name. Where nothing is to be replaced, by a link, which does not take the place of what came there
/// meanwhile; a file system without links has to do with a second look.
fn place(beside: &Path, path: &Path, replaces: bool) -> io::Result<()> {
    if replaces {
        return std::fs::rename(beside, path);
    }
    match std::fs::hard_link(beside, path) {
        Ok(()) => remove(beside),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) if path.symlink_metadata().is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => std::fs::rename(beside, path),
    }
}

/// Whether `path` is the journal, or one of the files that belong to it: what was written last, and the copies kept of
/// older versions (`journal.db-wal`, `journal.db-shm`, `journal.db.v1`). They may be about to come.
fn is_kept(path: &Path, journal: &Path) -> bool {
    let journal = journal
        .canonicalize()
        .unwrap_or_else(|_| journal.to_owned());
    // A folder may have several names, a file that is not there has none yet.
    let folder = |path: &Path| path.parent().and_then(|folder| folder.canonicalize().ok());
    let name = |path: &Path| {
        path.file_name()
            .map(|name| name.to_string_lossy().to_lowercase())
    };
    let (Some(name), Some(of_journal)) = (name(path), name(&journal)) else {
        return false;
    };
    let is_version = |rest: &str| {
        let number = rest.strip_prefix(".v");
        number.is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()))
    };
    let belongs = name
        .strip_prefix(of_journal.as_str())
        .is_some_and(|rest| matches!(rest, "" | "-wal" | "-shm" | "-journal") || is_version(rest));
    belongs && folder(path) == folder(&journal)
}

/// Removes what a crash left of writing in this folder: nobody holds it.
fn sweep(folder: &Path) {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let left = files.filter(|file| file.file_name().to_string_lossy().starts_with(BESIDE));
    for file in left {
        let path = file.path();
        let is_left = File::open(&path).is_ok_and(|file| file.try_lock().is_ok());
        if is_left {
            // It is in nobody's way.
            let _ = remove(&path);
        }
    }
}

fn meant(path: PathBuf, error: &io::Error) -> TextFileError {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::AlreadyExists => TextFileError::Exists(path),
        Kind::NotFound | Kind::NotADirectory => {
            let folder = path.parent().map(Path::to_owned);
            TextFileError::NoFolder(folder.unwrap_or(path))
        }
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => TextFileError::NoPermission(path),
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => TextFileError::Full(path),
        _ => TextFileError::System(path, error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn desk() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap();
        (folder, path)
    }

    fn write_in(
        folder: &Path,
        name: &str,
        text: &str,
        replaces: bool,
    ) -> Result<PathBuf, TextFileError> {
        let kept = folder.join("journal.db");
        let origin = Origin {
            folder: folder.to_owned(),
            home: None,
        };
        write(name, text, replaces, (&origin, &kept))
    }

    #[test]
    fn a_text_is_written_for_its_owner_alone_and_nothing_else_is_left() {
        let (_guard, folder) = desk();
        let path = write_in(&folder, "a.md", "一\n", false).unwrap();
        assert_eq!(path, folder.join("a.md"));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "一\n");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_file_that_is_there_is_replaced_only_if_so_agreed() {
        let (_guard, folder) = desk();
        std::fs::write(folder.join("a.md"), "old").unwrap();
        let refused = write_in(&folder, "a.md", "new", false);
        assert!(matches!(refused, Err(TextFileError::Exists(_))));
        assert_eq!(std::fs::read_to_string(folder.join("a.md")).unwrap(), "old");
        write_in(&folder, "a.md", "new", true).unwrap();
        assert_eq!(std::fs::read_to_string(folder.join("a.md")).unwrap(), "new");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn what_is_replaced_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt as _;
        let (_guard, folder) = desk();
        let path = folder.join("a.md");
        for mode in [0o644, 0o600, 0o640] {
            std::fs::write(&path, "old").unwrap();
            let permissions = std::fs::Permissions::from_mode(mode);
            std::fs::set_permissions(&path, permissions).unwrap();
            write_in(&folder, "a.md", "new", true).unwrap();
            let found = std::fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(found & 0o777, mode);
        }
    }

    #[test]
    fn what_a_crash_left_is_swept_away_and_what_is_being_written_is_not() {
        let (_guard, folder) = desk();
        let (left, held) = (folder.join(".shirube-1"), folder.join(".shirube-2"));
        std::fs::write(&left, "half").unwrap();
        let writing = create(&held).unwrap();
        writing.lock().unwrap();
        write_in(&folder, "a.md", "new", false).unwrap();
        assert!(!left.exists());
        assert!(held.exists());
    }

    #[test]
    fn what_came_there_meanwhile_is_not_taken_away() {
        let (_guard, folder) = desk();
        std::fs::write(folder.join("a.md"), "old").unwrap();
        let error = put(&folder.join("a.md"), &folder, "new", false).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(folder.join("a.md")).unwrap(), "old");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_written_says_why() {
        let (_guard, folder) = desk();
        std::fs::create_dir(folder.join("b")).unwrap();
        std::fs::write(folder.join("journal.db"), "").unwrap();
        std::fs::write(folder.join("file"), "").unwrap();
        let why = |name: &str| match write_in(&folder, name, "x", true).unwrap_err() {
            TextFileError::Folder(_) => "folder",
            TextFileError::NoFolder(_) => "no folder",
            TextFileError::Kept(_) => "kept",
            TextFileError::System(..) => "system",
            _ => "other",
        };
        assert_eq!(why("b"), "folder");
        assert_eq!(why("new/"), "folder");
        assert_eq!(why("c/a.md"), "no folder");
        assert_eq!(why("file/a.md"), "no folder");
        assert_eq!(why("journal.db"), "kept");
        assert_eq!(why("b/../journal.db"), "kept");
        assert_eq!(why(&"n".repeat(300)), "system");
    }

    #[test]
    fn what_belongs_to_the_journal_is_never_written_there_or_not() {
        let (_guard, folder) = desk();
        std::fs::create_dir(folder.join("b")).unwrap();
        for there in [false, true] {
            for name in ["", "-wal", "-shm", "-journal", ".v1", ".v12-3", ".V1"] {
                let name = format!("journal.db{name}");
                if there {
                    std::fs::write(folder.join(&name), "kept").unwrap();
                }
                for typed in [name.clone(), format!("b/../{name}")] {
                    let refused = write_in(&folder, &typed, "x", true);
                    assert!(matches!(refused, Err(TextFileError::Kept(_))), "{typed}");
                }
            }
        }
        for name in [
            "journal.db.md",
            "journal.db.version",
            "a.db-wal",
            "b/journal.db",
        ] {
            write_in(&folder, name, "x", true).unwrap();
        }
    }

    #[test]
    #[cfg(unix)]
    fn the_target_of_a_link_is_written_and_the_link_stays() {
        let (_guard, folder) = desk();
        std::fs::write(folder.join("real.md"), "old").unwrap();
        std::os::unix::fs::symlink(folder.join("real.md"), folder.join("link.md")).unwrap();
        let path = write_in(&folder, "link.md", "new", true).unwrap();
        assert_eq!(path, folder.join("real.md"));
        assert!(folder.join("link.md").is_symlink());
        assert_eq!(std::fs::read_to_string(path).unwrap(), "new");
    }

    #[test]
    fn a_tilde_is_the_home_folder_and_what_is_relative_lies_where_the_user_is() {
        let mut origin = Origin {
            folder: "/work".into(),
            home: Some("/home/a".into()),
        };
        for (typed, path) in [
            ("~/b.md", "/home/a/b.md"),
            ("~", "/home/a"),
            ("~//b.md", "/home/a/b.md"),
            ("~b.md", "/work/~b.md"),
            ("a/~/b.md", "/work/a/~/b.md"),
            ("b.md", "/work/b.md"),
            ("/b.md", "/b.md"),
        ] {
            assert_eq!(origin.path(typed), Path::new(path), "{typed}");
        }
        origin.home = None;
        assert_eq!(origin.path("~/b.md"), Path::new("/work/~/b.md"));
    }
}
