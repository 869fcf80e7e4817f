//! A folder for what shall be gone at the end, such as an example, however that end comes.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::private_file::{create_folder, fresh_name};

/// The folders that are there now, for an end at which nothing is dropped.
static FOLDERS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// How often a folder is removed in which somebody still makes files.
const TRIES: u32 = 3;

/// A folder of its own, for its owner alone, removed with all that is in it when this is dropped.
#[derive(Debug)]
pub struct Temporary {
    path: PathBuf,
}

impl Temporary {
    /// Makes one among the system's temporary files. What processes that were killed left there under this name goes.
    pub fn new(name: &str) -> io::Result<Self> {
        let place = std::env::temp_dir();
        sweep(&place, name);
        let path = place.join(format!("{name}-{}", fresh_name()));
        // Before it is there, so that no signal finds it unguarded.
        with_folders(|folders| folders.push(path.clone()));
        let folder = Self { path };
        create_folder(&folder.path)?;
        Ok(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        remove(&self.path);
        with_folders(|folders| folders.retain(|path| *path != self.path));
    }
}

/// Removes all of them, for who ends the process without dropping anything.
pub(super) fn remove_all() {
    with_folders(|folders| folders.iter().for_each(|path| remove(path)));
}

fn with_folders(act: impl FnOnce(&mut Vec<PathBuf>)) {
    act(&mut FOLDERS.lock().unwrap_or_else(PoisonError::into_inner));
}

/// What cannot be removed lies among the temporary files until the next one is made, and holds an example.
fn remove(path: &Path) {
    let _ = (0..TRIES).find(|_| std::fs::remove_dir_all(path).is_ok() || !path.exists());
}

/// Removes the folders of this name in `place` whose processes are no more.
fn sweep(place: &Path, name: &str) {
    let Ok(found) = std::fs::read_dir(place) else {
        return;
    };
    for folder in found.flatten() {
        let is_left = folder.file_name().to_str().and_then(|it| owner(it, name));
        // Not what a link leads to: `file_type` is the link's own.
        let is_folder = folder.file_type().is_ok_and(|it| it.is_dir());
        if is_folder && is_left.is_some_and(|process| !is_running(process)) {
            remove(&folder.path());
        }
    }
}

/// The process that made a folder called `folder` under this name ([`fresh_name`]); `None` if it is none of ours.
fn owner(folder: &str, name: &str) -> Option<u32> {
    let fresh = folder.strip_prefix(name)?.strip_prefix('-')?;
    let is_ours = fresh.len() == 24 && fresh.bytes().all(|byte| byte.is_ascii_hexdigit());
    let process = fresh.get(..8).filter(|_| is_ours)?;
    u32::from_str_radix(process, 16).ok()
}

/// Whether a process of this number runs, as far as can be told.
#[cfg(unix)]
fn is_running(process: u32) -> bool {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};

    let process = i32::try_from(process).ok().and_then(Pid::from_raw);
    // Somebody else's may not be asked, and runs.
    process.is_some_and(|process| test_kill_process(process) != Err(Errno::SRCH))
}

/// Whether a process of this number runs, as far as can be told.
#[cfg(not(unix))]
fn is_running(_: u32) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_there_until_it_is_dropped() {
        let folder = Temporary::new("shirube-test").unwrap();
        let path = folder.path().to_owned();
        std::fs::write(path.join("a"), "").unwrap();
        assert!(path.is_dir());
        drop(folder);
        assert!(!path.exists());
    }

    #[test]
    #[cfg(unix)]
    fn what_the_dead_left_is_swept_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let mut child = std::process::Command::new("true").spawn().unwrap();
        child.wait().unwrap();
        let (dead, living) = (child.id(), std::process::id());
        for (folder, stays) in [
            (format!("shirube-demo-{dead:08x}0123456789abcdef"), false),
            (format!("shirube-demo-{living:08x}0123456789abcdef"), true),
            (format!("shirube-demo-{dead:08x}"), true),
            (format!("shirube-demo-{dead:08x}0123456789abcdefg"), true),
            (format!("shirube-other-{dead:08x}0123456789abcdef"), true),
            (format!("my-shirube-demo-{dead:08x}0123456789abcdef"), true),
        ] {
            let path = place.path().join(&folder);
            std::fs::create_dir(&path).unwrap();
            std::fs::write(path.join("journal.db"), "").unwrap();
            sweep(place.path(), "shirube-demo");
            assert_eq!(path.exists(), stays, "{folder}");
        }
        // A link to somebody's own folder is no folder of ours.
        let link = place
            .path()
            .join(format!("shirube-demo-{dead:08x}fedcba9876543210"));
        let kept = place.path().join("kept");
        std::fs::create_dir(&kept).unwrap();
        std::os::unix::fs::symlink(&kept, &link).unwrap();
        sweep(place.path(), "shirube-demo");
        assert!(kept.is_dir() && link.exists());
    }
}
