//! Where things lie: the journal, the drafts, the settings.

use std::fmt;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folders of one user, as the system's customs have them. Nothing here is made to exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// For what must be kept: the journal.
    pub data: PathBuf,
    /// For what may stay on this machine: drafts.
    pub state: PathBuf,
    /// For settings.
    pub config: PathBuf,
}

impl Folders {
    /// The folders of whoever runs this: `XDG_*` or their defaults, on macOS Application Support. `None` without a home.
    pub fn of_user() -> Option<Self> {
        let dirs = ProjectDirs::from("", "", "shirube")?;
        Some(Self {
            data: dirs.data_dir().to_owned(),
            state: dirs
                .state_dir()
                .unwrap_or_else(|| dirs.data_local_dir())
                .to_owned(),
            config: dirs.config_dir().to_owned(),
        })
    }
}

/// The paths of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// The journal's file.
    pub journal: PathBuf,
    /// The folder of this journal's drafts; no other journal's are in it.
    pub drafts: PathBuf,
    /// The settings' file.
    pub config: PathBuf,
}

impl Paths {
    /// Finds them: the journal is the one of `--journal`, else of `SHIRUBE_JOURNAL` (empty counts as absent), else
    /// `journal.db` in the user's data folder.
    pub fn find(
        flag: Option<&Path>,
        env: Option<&Path>,
        folders: Option<&Folders>,
    ) -> Result<Self, PathsError> {
        let folders = folders.ok_or(PathsError::NoHome)?;
        let named = flag.or(env.filter(|path| !path.as_os_str().is_empty()));
        let journal = named.map_or_else(|| folders.data.join("journal.db"), Path::to_owned);
        let drafts = folders
            .state
            .join("drafts")
            .join(folder_name(&resolved(&journal)));
        Ok(Self {
            journal,
            drafts,
            config: folders.config.join("config.toml"),
        })
    }
}

/// Why there are no paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathsError {
    /// The user has no home folder.
    NoHome,
}

impl fmt::Display for PathsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHome => f.write_str("there is no home folder"),
        }
    }
}

impl std::error::Error for PathsError {}

/// The path with links followed as far as it exists, so that a journal has one name before and after it is created.
fn resolved(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for ancestor in absolute.ancestors() {
        if let (Ok(real), Ok(rest)) = (ancestor.canonicalize(), absolute.strip_prefix(ancestor)) {
            // Joining an empty rest would end the path in a slash.
            return if rest.as_os_str().is_empty() {
                real
            } else {
                real.join(rest)
            };
        }
    }
    absolute
}

/// A name for the journal's drafts that stays the same for ever: FNV-1a, because the standard library's hashes may
/// differ from one release to the next.
fn folder_name(journal: &Path) -> String {
    let hash = journal
        .as_os_str()
        .as_encoded_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders() -> Folders {
        Folders {
            data: "/home/a/data".into(),
            state: "/home/a/state".into(),
            config: "/home/a/config".into(),
        }
    }

    #[test]
    fn the_flag_comes_before_the_environment_before_the_data_folder() {
        for (flag, env, journal) in [
            (Some("/f.db"), Some("/e.db"), "/f.db"),
            (None, Some("/e.db"), "/e.db"),
            (None, Some(""), "/home/a/data/journal.db"),
            (None, None, "/home/a/data/journal.db"),
            (Some("near.db"), None, "near.db"),
        ] {
            let paths =
                Paths::find(flag.map(Path::new), env.map(Path::new), Some(&folders())).unwrap();
            assert_eq!(paths.journal, Path::new(journal));
            assert_eq!(paths.config, Path::new("/home/a/config/config.toml"));
            assert_eq!(
                paths.drafts.parent(),
                Some(Path::new("/home/a/state/drafts"))
            );
        }
    }

    #[test]
    fn without_a_home_there_is_an_error() {
        assert_eq!(Paths::find(None, None, None), Err(PathsError::NoHome));
    }

    #[test]
    fn the_name_of_the_drafts_folder_never_changes() {
        assert_eq!(folder_name(Path::new("")), "cbf29ce484222325");
        assert_eq!(folder_name(Path::new("foobar")), "85944171f73967e8");
    }

    #[test]
    #[cfg(unix)]
    fn a_journal_has_one_drafts_folder_whichever_way_it_is_named() {
        let home = tempfile::tempdir().unwrap();
        let real = home.path().join("real");
        std::fs::create_dir(&real).unwrap();
        std::os::unix::fs::symlink(&real, home.path().join("link")).unwrap();
        let drafts = |path: &str| {
            Paths::find(Some(&home.path().join(path)), None, Some(&folders()))
                .unwrap()
                .drafts
        };

        let before = drafts("link/j.db");
        assert_eq!(before, drafts("real/j.db"));
        std::fs::write(real.join("j.db"), "").unwrap();
        assert_eq!(before, drafts("link/j.db"));
        assert_ne!(before, drafts("real/other.db"));
    }
}
