//! The `@day` and `#tag` words within a takeaway.

use std::ops::Range;

use chrono::NaiveDate;

use super::letter::is_escape;
use super::{tag, when};

/// A word of a takeaway's line that says something of the takeaway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its bytes in the line, with the `@` or `#`.
    pub range: Range<usize>,
    /// What it says.
    pub kind: WordKind,
}

/// What a word says of its takeaway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordKind {
    /// It is due on this day.
    Due(NaiveDate),
    /// It bears this tag, as typed, without `#`.
    Tag(String),
    /// It is private.
    Private,
}

/// The valid words of one line of a takeaway, in order, for an entry of this day. Of several days only the first is the
/// due day; the others are text, as is what stands behind an escape.
pub fn words_in(line: &str, day: NaiveDate) -> Vec<Word> {
    let mut is_due = false;
    scan(line, day)
        .into_iter()
        .filter(|found| !found.escaped)
        .filter_map(|found| {
            let kind = match found.meaning {
                Meaning::Day(day) if !is_due => {
                    is_due = true;
                    WordKind::Due(day)
                }
                Meaning::Day(_) | Meaning::NoSuchDay => return None,
                Meaning::Tag => WordKind::Tag(found.name(line).to_owned()),
                Meaning::Private => WordKind::Private,
            };
            Some(Word {
                range: found.range,
                kind,
            })
        })
        .collect()
}

/// Whether words that stand in no note, such as a result or a remark, bear the private flag on any line; read as in a
/// takeaway's text.
pub fn says_private(text: &str) -> bool {
    // No day makes private: whichever it is read for, the flags are the same.
    let found = text
        .lines()
        .flat_map(|line| scan(line, NaiveDate::default()));
    found
        .filter(|found| !found.escaped)
        .any(|found| found.meaning == Meaning::Private)
}

/// A word with a sign that the grammar knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its bytes, with the sign and without an escape before it.
    pub(super) range: Range<usize>,
    pub(super) meaning: Meaning,
    /// An escape stands right before it: it is text, and the escape is not part of the words.
    pub(super) escaped: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Day(NaiveDate),
    /// It has the shape of a day that no calendar has.
    NoSuchDay,
    Tag,
    Private,
}

impl Found {
    /// The word without its sign.
    pub(super) fn name<'a>(&self, text: &'a str) -> &'a str {
        text[self.range.clone()].trim_start_matches(['@', '＠', '#', '＃'])
    }
}

/// Every word with a sign in `text`, in order.
pub(super) fn scan(text: &str, day: NaiveDate) -> Vec<Found> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(offset) = text[from..].find(['@', '＠', '#', '＃']) {
        let start = from + offset;
        let before = text[..start].chars().next_back();
        let sign = text[start..].chars().next().map_or(0, char::len_utf8);
        from = start + sign;
        let word = if text[start..].starts_with(['@', '＠']) {
            day_at(&text[from..], before, day)
        } else {
            tag_at(&text[from..], before)
        };
        if let Some((len, meaning)) = word {
            from += len;
            found.push(Found {
                range: start..from,
                meaning,
                escaped: before.is_some_and(is_escape),
            });
        }
    }
    found
}

/// Length and meaning of the word behind an `@`.
fn day_at(text: &str, before: Option<char>, day: NaiveDate) -> Option<(usize, Meaning)> {
    if !when::may_follow(before) {
        return None;
    }
    let (len, named) = when::day_word(text, day)?;
    Some((len, named.map_or(Meaning::NoSuchDay, Meaning::Day)))
}

/// Length and meaning of the word behind a `#`.
fn tag_at(text: &str, before: Option<char>) -> Option<(usize, Meaning)> {
    if !tag::may_follow(before) {
        return None;
    }
    let len = tag::tag_word(text)?;
    let meaning = if tag::is_private(&text[..len]) {
        Meaning::Private
    } else {
        Meaning::Tag
    };
    Some((len, meaning))
}
