//! A home of its own for each test, where it is always the evening of Sunday, 22 November 2026, in Tokyo.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use portable_pty::CommandBuilder;
use shirube::store::{Direction, Mode, Store, Window};
use tempfile::TempDir;

use crate::terminal::Terminal;

/// The binary.
pub(crate) const SHIRUBE: &str = env!("CARGO_BIN_EXE_shirube");

/// An empty home.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Opens the journal's screens, in English or Japanese, and waits for the first one.
    #[track_caller]
    pub(crate) fn open(&self, lang: &str) -> Terminal {
        self.open_with(lang, &[])
    }

    /// The same with more of an environment.
    #[track_caller]
    pub(crate) fn open_with(&self, lang: &str, env: &[(&str, &str)]) -> Terminal {
        let mut terminal = self.run(&[SHIRUBE, "--lang", lang], env);
        terminal.wait_for_the_journal();
        terminal
    }

    /// Runs a command in a terminal.
    pub(crate) fn run(&self, words: &[&str], env: &[(&str, &str)]) -> Terminal {
        let mut command = CommandBuilder::new(words[0]);
        command.args(&words[1..]);
        command.cwd(self.folder.path());
        command.env_clear();
        for (name, value) in self.env() {
            command.env(name, value);
        }
        for (name, value) in env {
            command.env(name, value);
        }
        Terminal::run(command)
    }

    /// Opens the journal's screens where there is no terminal.
    pub(crate) fn open_without_a_terminal(&self, lang: &str) -> Output {
        Command::new(SHIRUBE)
            .args(["--lang", lang])
            .current_dir(self.folder.path())
            .env_clear()
            .envs(self.env())
            .output()
            .unwrap()
    }

    fn env(&self) -> Vec<(&'static str, PathBuf)> {
        let home = self.folder.path();
        vec![
            ("PATH", "/usr/bin:/bin".into()),
            ("HOME", home.into()),
            ("XDG_DATA_HOME", home.join("data")),
            ("XDG_STATE_HOME", home.join("state")),
            ("XDG_CONFIG_HOME", home.join("config")),
            ("TMPDIR", home.into()),
            ("LC_ALL", "C.UTF-8".into()),
            ("TZ", "Asia/Tokyo".into()),
            ("TERM", "xterm-256color".into()),
            ("SHIRUBE_NOW", "2026-11-22T20:00:00+09:00".into()),
            ("SHIRUBE_NO_QUERIES", "1".into()),
        ]
    }

    /// A file in the home, as an absolute path.
    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Puts a program there for `PATH` to find, which must name the folder that is returned first.
    pub(crate) fn write_program(&self, name: &str, script: &str) -> String {
        use std::os::unix::fs::PermissionsExt;
        let file = self.write(name, &format!("#!/bin/sh\n{script}\n"));
        std::fs::set_permissions(&file, PermissionsExt::from_mode(0o755)).unwrap();
        self.folder.path().to_str().unwrap().to_owned()
    }

    /// What stands in a file of the home; nothing where there is none.
    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }

    /// Writes the settings' file.
    pub(crate) fn configure(&self, settings: &str) {
        std::fs::create_dir_all(self.folder.path().join("config/shirube")).unwrap();
        self.write("config/shirube/config.toml", settings);
    }

    /// The notes of all entries, the newest first. Not while a program has the journal open.
    pub(crate) fn notes(&self) -> Vec<String> {
        let journal = self.folder.path().join("data/shirube/journal.db");
        let store = Store::open(&journal, Mode::OpenExisting).unwrap();
        let everything = Window {
            anchor: None,
            direction: Direction::Older,
            limit: 100,
            mentor: None,
        };
        let reader = store.reader();
        let rows = reader.entries(everything).unwrap();
        rows.iter()
            .map(|row| reader.entry(row.id).unwrap().unwrap().note)
            .collect()
    }

    /// The texts of the drafts on the disk, as they are written there.
    pub(crate) fn drafts(&self) -> Vec<String> {
        let mut files = files(&self.folder.path().join("state"));
        files.retain(|file| file.extension().is_some_and(|end| end == "draft"));
        // One may be replaced or removed at this moment.
        files
            .iter()
            .filter_map(|file| std::fs::read_to_string(file).ok())
            .collect()
    }
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flatten()
        .map(|entry| entry.path())
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
