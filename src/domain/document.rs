//! An entry as one text with front matter: what `$EDITOR`, a file and the Markdown export hold. What is printed reads back the same.
//!
//! ```text
//! ---
//! kind: meeting
//! day: 2026-11-22
//! mentors: 田中 優子, "Smith, Jane"
//! time: 18:30
//! ---
//!
//! > 結論から話すこと
//! ```
//!
//! Days, numbers and words are read in full width and in Japanese too. Every key may be left out. A value or a name that would read differently stands in double quotes, where `\n`, `\r`,
//! `\"` and `\\` mean a newline, a return, a quote and a backslash. Lines that begin with `#` are skipped.
//! One blank line after the front matter and the newline that ends the text do not belong to the note.
//!
//! A text has front matter if its first line is `---` and its second one is `word:` with anything behind; any other text,
//! even one that begins with `---`, is all note.

use std::fmt::Write as _;

use chrono::{NaiveDate, NaiveTime};

use super::{Entry, EntryKind, MeetingState, Support, SupportSet};
use super::{fold, is_same_word, read_minutes, read_time};

/// What a text says of an entry. `None` where its front matter leaves a field out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// A meeting or a note.
    pub kind: Option<EntryKind>,
    /// The civil day.
    pub day: Option<NaiveDate>,
    /// When it began, to the minute.
    pub time: Option<NaiveTime>,
    /// The IANA zone of the time, unchecked.
    pub zone: Option<String>,
    /// How long it took, in minutes.
    pub minutes: Option<u16>,
    /// Where it was.
    pub place: Option<String>,
    /// Planned, held or cancelled.
    pub state: Option<MeetingState>,
    /// How useful it was, 1 to 4.
    pub usefulness: Option<u8>,
    /// The supports received.
    pub received: Option<SupportSet>,
    /// Whether it is left out of everything that leaves the journal.
    pub private: Option<bool>,
    /// The mentors' names, as typed, in order.
    pub mentors: Option<Vec<String>>,
    /// Everything behind the front matter.
    pub note: String,
}

/// What is wrong with a front matter. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentError {
    /// It begins, and no second `---` ends it.
    Unclosed,
    /// A line is not `key: value`.
    NotAField {
        /// The line's number.
        line: usize,
    },
    /// A key that nothing knows; [`Key::ALL`] are those that are known.
    UnknownKey {
        /// The line's number.
        line: usize,
        /// The key as typed.
        key: String,
    },
    /// A key stands there twice.
    Twice {
        /// The line's number.
        line: usize,
        /// The key.
        key: Key,
    },
    /// A value that its key cannot have.
    Value {
        /// The line's number.
        line: usize,
        /// The key.
        key: Key,
        /// The value as typed.
        value: String,
    },
}

/// The keys of the front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// `meeting`, `note`.
    Kind,
    /// `2026-11-22`, or with slashes.
    Day,
    /// `18:30`.
    Time,
    /// `Asia/Tokyo`.
    Zone,
    /// A whole number up to 65535.
    Minutes,
    /// Names with commas between them.
    Mentors,
    /// Any text.
    Place,
    /// `planned`, `held`, `cancelled`.
    State,
    /// `1` to `4`.
    Usefulness,
    /// Some of the six supports, with commas between them.
    Received,
    /// `yes` or `no`; `true` or `false`.
    Private,
}

impl Key {
    /// All keys, in the order in which they are printed.
    pub const ALL: [Self; 11] = [
        Self::Kind,
        Self::Day,
        Self::Mentors,
        Self::Time,
        Self::Zone,
        Self::Minutes,
        Self::Place,
        Self::State,
        Self::Usefulness,
        Self::Received,
        Self::Private,
    ];

    /// The key as it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Day => "day",
            Self::Mentors => "mentors",
            Self::Time => "time",
            Self::Zone => "zone",
            Self::Minutes => "minutes",
            Self::Place => "place",
            Self::State => "state",
            Self::Usefulness => "usefulness",
            Self::Received => "received",
            Self::Private => "private",
        }
    }

    /// The key written so, in any case.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|key| key.name().eq_ignore_ascii_case(name))
    }
}

/// The entry as a text that [`read`] reads back the same; `mentors` are the names of the entry's mentors, in its order.
/// Fields that hold nothing are left out, but a meeting's mentors stand there to be filled in.
pub fn print(entry: &Entry, mentors: &[String]) -> String {
    let mut text = String::from("---\n");
    for key in Key::ALL {
        if let Some(value) = value_of(entry, mentors, key) {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{}: {value}", key.name());
        }
    }
    text.push_str("---\n\n");
    text.push_str(&entry.note);
    text.push('\n');
    text
}

/// What the text says.
///
/// # Errors
///
/// The first line of the front matter that cannot be understood. Nothing is guessed and nothing is passed over, since what
/// was meant would be lost without a word.
pub fn read(text: &str) -> Result<Document, DocumentError> {
    let mut document = Document::default();
    let mut lines = text.split_inclusive('\n');
    let mut read = 0;
    let mut take = || {
        let line = lines.next()?;
        read += line.len();
        Some((bare(line), read))
    };

    if !opens(text) {
        text.strip_suffix('\n')
            .unwrap_or(text)
            .clone_into(&mut document.note);
        return Ok(document);
    }
    take();
    let mut seen = Vec::new();
    let mut number = 1;
    let note = loop {
        number += 1;
        let Some((line, behind)) = take() else {
            return Err(DocumentError::Unclosed);
        };
        if line.trim_end() == FENCE {
            break &text[behind..];
        }
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let key = document.read_field(line, number)?;
        if seen.contains(&key) {
            return Err(DocumentError::Twice { line: number, key });
        }
        seen.push(key);
    };
    let note = ["\n", "\r\n"]
        .iter()
        .find_map(|blank| note.strip_prefix(blank))
        .unwrap_or(note);
    note.strip_suffix('\n')
        .unwrap_or(note)
        .clone_into(&mut document.note);
    Ok(document)
}

const FENCE: &str = "---";

/// Whether the text has front matter.
fn opens(text: &str) -> bool {
    let mut lines = text.split_inclusive('\n').map(bare);
    let is_field = |line: &str| {
        line.split_once([':', '：'])
            .is_some_and(|(key, _)| !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphabetic()))
    };
    lines.next().is_some_and(|line| line.trim_end() == FENCE) && lines.next().is_some_and(is_field)
}

impl Document {
    fn read_field(&mut self, line: &str, number: usize) -> Result<Key, DocumentError> {
        let Some((name, typed)) = line.split_once([':', '：']) else {
            return Err(DocumentError::NotAField { line: number });
        };
        let name = name.trim();
        let Some(key) = Key::from_name(name) else {
            return Err(DocumentError::UnknownKey {
                line: number,
                key: name.to_owned(),
            });
        };
        let typed = typed.trim();
        if typed.is_empty() || self.set(key, typed).is_some() {
            Ok(key)
        } else {
            Err(DocumentError::Value {
                line: number,
                key,
                value: typed.to_owned(),
            })
        }
    }

    /// Sets a field to what was typed; `None` if it cannot hold that.
    fn set(&mut self, key: Key, typed: &str) -> Option<()> {
        // Names and places stay as typed; all else is read in full width too.
        let plain = fold(typed);
        match key {
            Key::Kind => self.kind = Some(kind(&plain)?),
            Key::Day => self.day = Some(day(&plain)?),
            Key::Time => self.time = Some(read_time(typed)?),
            Key::Zone => self.zone = Some(unquoted(typed)?),
            Key::Minutes => {
                self.minutes = Some(plain.parse().ok().or_else(|| read_minutes(typed))?);
            }
            Key::Mentors => self.mentors = Some(list(typed)?),
            Key::Place => self.place = Some(unquoted(typed)?),
            Key::State => self.state = Some(state(&plain)?),
            Key::Usefulness => {
                self.usefulness = Some(plain.parse().ok().filter(|n| (1..=4).contains(n))?);
            }
            Key::Received => self.received = Some(supports(&plain)?),
            Key::Private => {
                self.private = Some(match plain.as_str() {
                    "yes" | "true" | "はい" => true,
                    "no" | "false" | "いいえ" => false,
                    _ => return None,
                });
            }
        }
        Some(())
    }
}

/// What is printed for a key; `None` where the entry holds nothing there.
fn value_of(entry: &Entry, mentors: &[String], key: Key) -> Option<String> {
    let filled = |text: &str| (!text.is_empty()).then(|| quoted(text));
    match key {
        Key::Kind => Some(entry.kind.name().into()),
        Key::Day => Some(entry.day.to_string()),
        Key::Time => entry.time.map(|time| time.format("%H:%M").to_string()),
        Key::Zone => filled(&entry.zone),
        Key::Minutes => entry.minutes.map(|minutes| minutes.to_string()),
        Key::Mentors if mentors.is_empty() && entry.kind == EntryKind::Note => None,
        Key::Mentors => Some(joined(mentors.iter().map(|name| quoted(name)))),
        Key::Place => filled(&entry.place),
        Key::State => entry.state.map(|state| state.name().into()),
        Key::Usefulness => entry.usefulness.map(|usefulness| usefulness.to_string()),
        Key::Received if entry.received.is_empty() => None,
        Key::Received => Some(joined(
            entry.received.iter().map(|support| support.name().into()),
        )),
        Key::Private => entry.private.then(|| "yes".into()),
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

fn day(typed: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(typed, form).ok())
}

fn kind(typed: &str) -> Option<EntryKind> {
    match typed {
        "面談" => Some(EntryKind::Meeting),
        // Folded, as it is compared.
        "めも" => Some(EntryKind::Note),
        name => EntryKind::from_name(name),
    }
}

fn state(typed: &str) -> Option<MeetingState> {
    match typed {
        "予定" => Some(MeetingState::Planned),
        "実施" => Some(MeetingState::Held),
        "中止" => Some(MeetingState::Cancelled),
        name => MeetingState::from_name(name),
    }
}

/// A support as a Japanese screen calls it.
const fn in_japanese(support: Support) -> &'static str {
    match support {
        Support::Skill => "知識・スキル",
        Support::Story => "経験談",
        Support::Feedback => "フィードバック",
        Support::Drive => "意欲・自信",
        Support::Network => "人脈",
        Support::Horizon => "長期的視野",
    }
}

fn supports(typed: &str) -> Option<SupportSet> {
    let mut set = SupportSet::default();
    for name in list(typed)? {
        let is_it = |support: &Support| {
            support.name() == name || is_same_word(in_japanese(*support), &name)
        };
        let support = Support::ALL.into_iter().find(is_it)?;
        if !set.has(support) {
            set = set.toggled(support);
        }
    }
    Some(set)
}

/// The parts of a list with commas between them, each unquoted, none empty unless quoted. `[a, b]` is read as well.
fn list(typed: &str) -> Option<Vec<String>> {
    let inner = typed
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(typed);
    let mut parts = Vec::new();
    let mut start = 0;
    let mut in_quotes = false;
    let mut escaped = false;
    for (at, letter) in inner.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if in_quotes => escaped = true,
            // Only a quote that opens a part quotes it, so that a nickname inside a name stays text.
            '"' if in_quotes || inner[start..at].trim().is_empty() => in_quotes = !in_quotes,
            _ if parts_names(letter) && !in_quotes => {
                parts.push(&inner[start..at]);
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(unquoted)
        .collect()
}

const fn parts_names(letter: char) -> bool {
    matches!(letter, ',' | '、' | '，')
}

/// The text as a value: in quotes where it would read differently without.
fn quoted(text: &str) -> String {
    let is_plain = !text.is_empty()
        && text.trim() == text
        && !text.starts_with('[')
        && !text.contains(['"', '\n', '\r'])
        && !text.contains(parts_names);
    if is_plain {
        return text.to_owned();
    }
    let mut value = String::from('"');
    for letter in text.chars() {
        match letter {
            '\n' => value.push_str("\\n"),
            '\r' => value.push_str("\\r"),
            '"' | '\\' => value.extend(['\\', letter]),
            _ => value.push(letter),
        }
    }
    value.push('"');
    value
}

/// The text that a value stands for; `None` for quotes that do not close, or close too early.
fn unquoted(value: &str) -> Option<String> {
    let Some(inside) = value.strip_prefix('"') else {
        return Some(value.to_owned());
    };
    let mut text = String::new();
    let mut letters = inside.chars();
    loop {
        match letters.next()? {
            '"' => return letters.as_str().is_empty().then_some(text),
            '\\' => text.push(match letters.next()? {
                'n' => '\n',
                'r' => '\r',
                other @ ('"' | '\\') => other,
                _ => return None,
            }),
            letter => text.push(letter),
        }
    }
}

fn bare(line: &str) -> &str {
    let line = line.strip_suffix('\n').unwrap_or(line);
    line.strip_suffix('\r').unwrap_or(line)
}
