//! The user's own editor: a text goes out in a private file and comes back changed or not.

use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use super::private_file;

/// A command that opens a file for editing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    program: String,
    arguments: Vec<String>,
}

impl Editor {
    /// The editor to use: of the settings, else of `VISUAL`, else of `EDITOR`, else the system's. A blank one counts as
    /// absent.
    pub fn choose(
        config: Option<&str>,
        visual: Option<&str>,
        editor: Option<&str>,
    ) -> Result<Self, EditorError> {
        let named = [config, visual, editor]
            .into_iter()
            .flatten()
            .find(|command| !command.trim().is_empty());
        Self::parse(named.unwrap_or(if cfg!(windows) { "notepad" } else { "vi" }))
    }

    /// Splits a command into words as a shell does: at blanks, with `'…'`, `"…"` and `\`. Nothing is expanded, and no
    /// shell runs.
    pub fn parse(command: &str) -> Result<Self, EditorError> {
        let mut words = split(command).ok_or_else(|| EditorError::Unbalanced {
            command: command.to_owned(),
        })?;
        if words.first().is_none_or(String::is_empty) {
            return Err(EditorError::Unbalanced {
                command: command.to_owned(),
            });
        }
        let program = words.remove(0);
        Ok(Self {
            program,
            arguments: words,
        })
    }

    /// The program, and the arguments before the file's name.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.program)
            .chain(&self.arguments)
            .map(String::as_str)
    }

    /// Lets the user edit `text` and waits until the editor ends; `None` if nothing was changed. The file lies in a
    /// private folder below `folder` and is gone afterwards, with what the editor left beside it, unless the error names
    /// it. The terminal must have been left before.
    pub fn edit(&self, folder: &Path, text: &str) -> Result<Option<String>, EditorError> {
        let desk = folder.join(format!("edit-{}", private_file::fresh_name()));
        let file = desk.join("note.md");
        private_file::create_folder(&desk)?;
        let edited = private_file::replace(&file, text)
            .map_err(EditorError::File)
            .and_then(|()| self.run(&file, text));
        if edited.as_ref().err().and_then(EditorError::kept).is_none() {
            // What remains is private and below our own folder: not worth losing the text for.
            let _ = std::fs::remove_dir_all(&desk);
        }
        edited
    }

    fn run(&self, file: &Path, text: &str) -> Result<Option<String>, EditorError> {
        let status = Command::new(&self.program)
            .args(&self.arguments)
            .arg(OsStr::new(file))
            .status();
        let status = status.map_err(|why| EditorError::Missing {
            program: self.program.clone(),
            why,
        })?;
        let bytes = std::fs::read(file)?;
        let is_changed = bytes != text.as_bytes();
        let file = file.to_owned();
        if !status.success() {
            let kept = is_changed.then_some(file);
            return Err(EditorError::Failed {
                program: self.program.clone(),
                status,
                kept,
            });
        }
        if !is_changed {
            return Ok(None);
        }
        String::from_utf8(bytes)
            .map(Some)
            .map_err(|_| EditorError::NotUtf8 { kept: file })
    }
}

/// Why nothing came back from the editor. The text that went out is untouched.
#[derive(Debug)]
pub enum EditorError {
    /// The command has a quote without its end, or no word.
    Unbalanced {
        /// The command.
        command: String,
    },
    /// The program cannot be started.
    Missing {
        /// The program.
        program: String,
        /// What the system says.
        why: io::Error,
    },
    /// The editor ended with an error, which `:cq` in vim does on purpose: its changes do not count.
    Failed {
        /// The program.
        program: String,
        /// How it ended.
        status: ExitStatus,
        /// The file, if something in it was changed.
        kept: Option<PathBuf>,
    },
    /// What the editor saved is not UTF-8.
    NotUtf8 {
        /// The file as the editor saved it.
        kept: PathBuf,
    },
    /// The file could not be written or read.
    File(io::Error),
}

impl EditorError {
    /// The file that was kept because it holds words that are nowhere else.
    pub fn kept(&self) -> Option<&Path> {
        match self {
            Self::Failed { kept, .. } => kept.as_deref(),
            Self::NotUtf8 { kept } => Some(kept),
            Self::Unbalanced { .. } | Self::Missing { .. } | Self::File(_) => None,
        }
    }
}

impl fmt::Display for EditorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unbalanced { command } => write!(f, "no editor's command: {command:?}"),
            Self::Missing { program, why } => {
                write!(f, "the editor {program:?} does not start: {why}")
            }
            Self::Failed {
                program, status, ..
            } => write!(f, "the editor {program:?} failed: {status}"),
            Self::NotUtf8 { .. } => f.write_str("what the editor saved is not UTF-8"),
            Self::File(error) => write!(f, "the editor's file: {error}"),
        }?;
        self.kept().map_or(Ok(()), |file| {
            write!(f, "; what it saved is in {}", file.display())
        })
    }
}

impl std::error::Error for EditorError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Missing { why, .. } => Some(why),
            Self::File(error) => Some(error),
            Self::Unbalanced { .. } | Self::Failed { .. } | Self::NotUtf8 { .. } => None,
        }
    }
}

impl From<io::Error> for EditorError {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

/// The words of a command; `None` if a quote is not closed. On Windows `\` is a letter of paths.
fn split(command: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut letters = command.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            letter if letter.is_whitespace() => words.extend(word.take()),
            '\'' => {
                let word = word.get_or_insert_default();
                loop {
                    match letters.next()? {
                        '\'' => break,
                        letter => word.push(letter),
                    }
                }
            }
            '"' => {
                let word = word.get_or_insert_default();
                loop {
                    match letters.next()? {
                        '"' => break,
                        '\\' => word.push(
                            letters
                                .next_if(|next| "\"\\$`".contains(*next))
                                .unwrap_or('\\'),
                        ),
                        letter => word.push(letter),
                    }
                }
            }
            '\\' if cfg!(not(windows)) => word.get_or_insert_default().push(letters.next()?),
            letter => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    Some(words)
}
