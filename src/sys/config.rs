//! The settings' file `config.toml`: language, theme, editor, mouse.

use std::fmt;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::terminal::Mouse;
use toml::de::{DeTable, DeValue};

/// What the user set. Everything may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// `language`: `en` or `ja`.
    pub language: Option<String>,
    /// `theme`.
    pub theme: Theme,
    /// `editor`: a command, before `VISUAL` and `EDITOR`.
    pub editor: Option<String>,
    /// `mouse`: whether the program hears of it.
    pub mouse: Mouse,
}

/// Which colours to draw with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the terminal's background is.
    #[default]
    Auto,
    /// For a light background.
    Light,
    /// For a dark background.
    Dark,
    /// No colours.
    None,
}

const KEYS: &[&str] = &["editor", "language", "mouse", "theme"];
const LANGUAGES: &[&str] = &["en", "ja"];
const SWITCH: &[&str] = &["true", "false"];
const THEMES: &[&str] = &["auto", "light", "dark", "none"];

impl Config {
    /// Reads the file at `path`. Where there is none, nothing is set.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(path, &text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(ConfigError {
                path: path.to_owned(),
                line: None,
                key: None,
                problem: Problem::Unreadable(error.to_string()),
            }),
        }
    }

    /// Understands `text`, which came from `path`.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        let error = |span: Option<Range<usize>>, key: Option<&str>, problem| ConfigError {
            path: path.to_owned(),
            line: span.map(|span| line_of(text, span.start)),
            key: key.map(str::to_owned),
            problem,
        };
        let table = DeTable::parse(text).map_err(|fault| {
            error(
                fault.span(),
                None,
                Problem::Syntax(fault.message().to_owned()),
            )
        })?;

        let mut config = Self::default();
        for (key, value) in table.get_ref() {
            let name = key.get_ref().as_ref();
            let wrong = |problem| error(Some(value.span()), Some(name), problem);
            if !KEYS.contains(&name) {
                return Err(error(
                    Some(key.span()),
                    Some(name),
                    Problem::UnknownKey { known: KEYS },
                ));
            }
            if name == "mouse" {
                config.mouse = match value.get_ref() {
                    DeValue::Boolean(true) => Mouse::Heard,
                    DeValue::Boolean(false) => Mouse::Left,
                    _ => return Err(wrong(Problem::NotOneOf { allowed: SWITCH })),
                };
                continue;
            }
            let DeValue::String(given) = value.get_ref() else {
                return Err(wrong(Problem::NotText));
            };
            match (name, given.as_ref()) {
                ("language", "en" | "ja") => config.language = Some(given.to_string()),
                ("language", _) => return Err(wrong(Problem::NotOneOf { allowed: LANGUAGES })),
                ("theme", "auto") => config.theme = Theme::Auto,
                ("theme", "light") => config.theme = Theme::Light,
                ("theme", "dark") => config.theme = Theme::Dark,
                ("theme", "none") => config.theme = Theme::None,
                ("theme", _) => return Err(wrong(Problem::NotOneOf { allowed: THEMES })),
                (_, command) => {
                    config.editor = Some(command.to_owned()).filter(|text| !text.trim().is_empty());
                }
            }
        }
        Ok(config)
    }
}

/// What is wrong with the settings, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1; absent where the whole file is meant.
    pub line: Option<usize>,
    /// The key, where one is to blame.
    pub key: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file cannot be read; the system says why.
    Unreadable(String),
    /// It is not TOML; the parser says why, in English.
    Syntax(String),
    /// No such setting; these there are.
    UnknownKey {
        /// All keys.
        known: &'static [&'static str],
    },
    /// The value is not a text in quotes.
    NotText,
    /// The value is none of these.
    NotOneOf {
        /// All values.
        allowed: &'static [&'static str],
    },
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(key) = &self.key {
            write!(f, ": {key}")?;
        }
        match &self.problem {
            Problem::Unreadable(why) | Problem::Syntax(why) => write!(f, ": {why}"),
            Problem::UnknownKey { known } => {
                write!(f, ": no such setting; there are {}", known.join(", "))
            }
            Problem::NotText => f.write_str(": not a text in quotes"),
            Problem::NotOneOf { allowed } => write!(f, ": not one of {}", allowed.join(", ")),
        }
    }
}

impl std::error::Error for ConfigError {}

/// The line, from 1, that holds the byte at `offset`.
fn line_of(text: &str, offset: usize) -> usize {
    1 + text
        .bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config, ConfigError> {
        Config::parse(Path::new("config.toml"), text)
    }

    #[test]
    fn every_key_is_read() {
        let config = parse(
            "# mine\nlanguage = \"ja\"\ntheme = 'dark'\neditor = \"code --wait\"\nmouse = false\n",
        )
        .unwrap();
        assert_eq!(config.language.as_deref(), Some("ja"));
        assert_eq!(config.theme, Theme::Dark);
        assert_eq!(config.mouse, Mouse::Left);
        assert_eq!(parse("mouse = true").unwrap(), Config::default());
        assert_eq!(config.editor.as_deref(), Some("code --wait"));
        assert_eq!(parse("").unwrap(), Config::default());
        assert_eq!(parse("editor = ' '").unwrap(), Config::default());
    }

    #[test]
    fn an_error_names_line_key_and_problem() {
        for (text, line, key, problem) in [
            (
                "\nlang = 'ja'",
                2,
                Some("lang"),
                Problem::UnknownKey { known: KEYS },
            ),
            ("[theme.x]\ny = 1", 1, Some("theme"), Problem::NotText),
            (
                "theme = 'auto'\n\nlanguage = 'fr'",
                3,
                Some("language"),
                Problem::NotOneOf { allowed: LANGUAGES },
            ),
            (
                "theme = 'blue'",
                1,
                Some("theme"),
                Problem::NotOneOf { allowed: THEMES },
            ),
            (
                "mouse = 'no'",
                1,
                Some("mouse"),
                Problem::NotOneOf { allowed: SWITCH },
            ),
            ("theme = 1", 1, Some("theme"), Problem::NotText),
        ] {
            let error = parse(text).unwrap_err();
            let expected = ConfigError {
                path: "config.toml".into(),
                line: Some(line),
                key: key.map(str::to_owned),
                problem,
            };
            assert_eq!(error, expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_toml_is_an_error_with_its_line() {
        for (text, line) in [
            ("theme = 'dark'\nlanguage ja", 2),
            ("a = 'x\n", 1),
            ("theme='dark'\ntheme='light'", 2),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!(error.line, Some(line), "{text}");
            assert!(matches!(error.problem, Problem::Syntax(_)), "{text}");
        }
    }

    #[test]
    fn an_error_is_one_line_that_says_where_to_look() {
        let error = parse("theme = 'blue'").unwrap_err();
        assert_eq!(
            error.to_string(),
            "config.toml:1: theme: not one of auto, light, dark, none"
        );
    }

    #[test]
    fn a_missing_file_sets_nothing_and_an_unreadable_one_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            Config::read(&folder.path().join("config.toml")),
            Ok(Config::default())
        );
        let error = Config::read(folder.path()).unwrap_err();
        assert!(matches!(error.problem, Problem::Unreadable(_)));
        assert_eq!(error.path, folder.path());
    }
}
