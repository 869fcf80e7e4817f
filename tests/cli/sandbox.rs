//! A home of its own for each run of the binary, where it is always Sunday, 22 November 2026, in Tokyo.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// An empty home.
pub(crate) struct Sandbox {
    home: TempDir,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Sandbox {
    pub(crate) fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.path("data/shirube/journal.db")
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Runs a command line, split at blanks, in the home; `{home}` stands for its path.
    pub(crate) fn run(&self, line: &str, input: impl AsRef<[u8]>) -> Ended {
        self.run_with(line, input, &[])
    }

    /// The same with more of an environment.
    pub(crate) fn run_with(
        &self,
        line: &str,
        input: impl AsRef<[u8]>,
        env: &[(&str, &str)],
    ) -> Ended {
        let args: Vec<&str> = line.split_whitespace().collect();
        self.run_args(&args, input, env)
    }

    pub(crate) fn run_args(
        &self,
        args: &[&str],
        input: impl AsRef<[u8]>,
        env: &[(&str, &str)],
    ) -> Ended {
        let home = self.home.path();
        let mut child = Command::new(env!("CARGO_BIN_EXE_shirube"))
            .args(args)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("TMPDIR", home)
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "Asia/Tokyo")
            .env("SHIRUBE_NOW", "2026-11-22T09:00:00+09:00")
            .envs(env.iter().copied())
            .current_dir(home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that does not read its input closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input.as_ref());
        let output = child.wait_with_output().unwrap();
        let text = |bytes: &[u8]| {
            String::from_utf8_lossy(bytes).replace(&home.display().to_string(), "{home}")
        };
        Ended {
            status: output.status.code().unwrap(),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }

    /// The drafts that lie in the home.
    pub(crate) fn draft_files(&self) -> Vec<PathBuf> {
        let mut files = files(&self.path("state"));
        files.retain(|file| file.extension().is_some_and(|end| end == "draft"));
        files
    }

    /// Their texts.
    pub(crate) fn drafts(&self) -> Vec<String> {
        let files = self.draft_files().into_iter();
        files
            .map(|file| std::fs::read_to_string(file).unwrap())
            .collect()
    }
}

impl Ended {
    /// Asserts that it failed with this status and exactly one `error:` and one `hint:` line, and nothing on standard
    /// output.
    #[track_caller]
    pub(crate) fn assert_failed(&self, status: i32, error: &str, hint: &str) {
        assert_eq!(self.err, format!("error: {error}\nhint: {hint}\n"));
        assert_eq!((self.status, self.out.as_str()), (status, ""));
    }

    /// The same with the short ids, which chance makes, as `####` in lists and errors.
    pub(crate) fn without_ids(mut self) -> Self {
        // Where chance makes two ends alike they are longer; a year is four digits too.
        let is_id = |word: &str| {
            (4..7).contains(&word.len())
                && word != "2026"
                && word.bytes().all(|byte| byte.is_ascii_hexdigit())
        };
        for text in [&mut self.out, &mut self.err] {
            let words: Vec<&str> = text.split_inclusive([' ', '\n']).collect();
            let hidden = words.into_iter().map(|word| {
                let id = word.trim_end().trim_end_matches('.');
                if is_id(id) {
                    word.replace(id, "####")
                } else {
                    word.to_owned()
                }
            });
            *text = hidden.collect();
        }
        self
    }

    #[track_caller]
    pub(crate) fn assert_done(&self, out: &str) {
        assert_eq!(
            (self.out.as_str(), self.err.as_str(), self.status),
            (out, "", 0)
        );
    }
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
