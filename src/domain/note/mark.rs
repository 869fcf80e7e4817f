//! The mark that begins a takeaway: `>`, `[]`, `()`, `?`, `!`, `<`, `&`, in ASCII or as an input method types them.

use std::ops::Range;

use super::letter::{is_japanese, is_punctuation, narrow, opens_bracket};
use crate::domain::Kind;

/// A mark as it stands in its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    /// The bytes of the mark alone, without a dash before it.
    pub(super) range: Range<usize>,
    /// `[x]`.
    pub(super) checked: bool,
}

/// The mark of a line, if it has one and words follow it.
pub(super) fn mark(line: &str) -> Option<Mark> {
    let body = line.trim_start();
    let listed = after_dash(body);
    let token = listed.or_else(|| after_dot(body)).unwrap_or(body);
    let (kind, len, checked) = begin(token)?;
    let indented = body.len() < line.len();
    let is_task_box = listed.is_some() && token.starts_with('[');
    if (indented && !is_task_box) || !words_follow(token, len) {
        return None;
    }
    let start = line.len() - token.len();
    Some(Mark {
        kind,
        range: start..start + len,
        checked,
    })
}

/// Whether a line begins like one that is never a continuation, whatever may come to stand behind its box.
pub(super) fn begins_task_box(line: &str) -> bool {
    after_dash(line).is_some_and(|token| token.starts_with('[') && begin(token).is_some())
}

/// Kind, length in bytes and tick of the mark that `text` begins with.
fn begin(text: &str) -> Option<(Kind, usize, bool)> {
    let first = text.chars().next()?;
    let single = match narrow(first) {
        '>' => Some(Kind::Advice),
        '?' => Some(Kind::Question),
        '!' => Some(Kind::Insight),
        '<' => Some(Kind::Thanks),
        '&' => Some(Kind::Introduction),
        _ => None,
    };
    if let Some(kind) = single {
        return Some((kind, first.len_utf8(), false));
    }
    let (kind, close) = match first {
        '[' => (Kind::Action, ']'),
        '［' => (Kind::Action, '］'),
        '「' => (Kind::Action, '」'),
        '(' => (Kind::Promise, ')'),
        '（' => (Kind::Promise, '）'),
        _ => return None,
    };
    let (inside, _) = text[first.len_utf8()..].split_once(close)?;
    let checked = match inside {
        "" | " " | "　" => false,
        // A promise is the mentor's to tick, and 「X」 is how a Japanese sentence names a thing.
        "x" | "X" | "ｘ" | "Ｘ" if kind == Kind::Action && first != '「' => true,
        _ => return None,
    };
    let len = first.len_utf8() + inside.len() + close.len_utf8();
    Some((kind, len, checked))
}

/// Whether what stands behind the mark lets it be one: `>foo`, `[](`, `()=`, `！？` are something else.
fn words_follow(text: &str, mark: usize) -> bool {
    let Some(next) = text[mark..].chars().next() else {
        return false;
    };
    if next.is_whitespace() {
        return !text[mark..].trim_start().is_empty();
    }
    if text.starts_with(|first: char| first.is_ascii()) {
        is_japanese(next)
    } else {
        !is_punctuation(next) || opens_bracket(next)
    }
}

/// What follows `- ` at the start of `text`.
fn after_dash(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('-')?;
    rest.starts_with(char::is_whitespace)
        .then(|| rest.trim_start())
}

/// What follows `・` at the start of `text`; it needs no blank behind it.
fn after_dot(text: &str) -> Option<&str> {
    text.strip_prefix(['・', '･']).map(str::trim_start)
}
