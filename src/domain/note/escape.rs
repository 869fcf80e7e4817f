//! The escape `\`: what stands right behind it is text where the grammar would read it, and the escape itself is no part
//! of the words.

use super::letter::is_escape;
use super::mark::begins_task_box;
use super::outline::is_fence;
use super::word::Found;

/// `text`, the start of what `found` was found in, without the escapes that kept something from being read.
pub(super) fn unescape(text: &str, found: &[Found]) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut from = 0;
    for word in found {
        if word.escaped && word.range.end <= text.len() {
            let kept = &text[from..word.range.start];
            plain.push_str(kept.strip_suffix(is_escape).unwrap_or(kept));
            from = word.range.start;
        }
    }
    plain.push_str(&text[from..]);
    each_line(&plain, |line| match line.strip_prefix(is_escape) {
        Some(rest) if needs_escape(line) => rest.to_owned(),
        _ => line.to_owned(),
    })
}

/// `text` with escapes before these of its words, and before lines that could not continue a takeaway as they are.
pub(super) fn escape<'a>(text: &str, words: impl Iterator<Item = &'a Found>) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut from = 0;
    for word in words {
        escaped.push_str(&text[from..word.range.start]);
        escaped.push('\\');
        from = word.range.start;
    }
    escaped.push_str(&text[from..]);
    each_line(&escaped, |line| {
        let sign = if needs_escape(line) { "\\" } else { "" };
        format!("{sign}{line}")
    })
}

/// Whether a line of a takeaway, escapes at its start aside, would be read as the end of it, as another, or as code.
fn needs_escape(line: &str) -> bool {
    let bare = line.trim_start_matches(is_escape);
    bare.is_empty() || begins_task_box(bare) || is_fence(bare)
}

fn each_line(text: &str, change: impl Fn(&str) -> String) -> String {
    text.split('\n').map(change).collect::<Vec<_>>().join("\n")
}
