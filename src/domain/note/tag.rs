//! The words that begin with `#`: tags, and the private flag.

use super::letter::{is_digit, is_latin, is_punctuation, narrow};
use crate::domain::fold;

/// The words that make private, folded.
const PRIVATE: [&str; 2] = ["private", "内緒"];

/// Whether `word` can stand behind a `#` as a tag: what a form for tags should let through. It holds no blank and no
/// punctuation but `-` and `_` within, not only digits, and is not the private flag.
pub fn is_tag(word: &str) -> bool {
    tag_word(word) == Some(word.len()) && !is_private(word)
}

/// The length in bytes of the word at the start of `text`, which stands behind a `#`: up to a blank or punctuation, and
/// not digits only. A `-` or `_` between letters is part of the word: `#follow-up`, `#one_on_one`.
pub(super) fn tag_word(text: &str) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    let mut end = 0;
    while let Some((at, letter)) = letters.next() {
        let joins = at > 0
            && matches!(narrow(letter), '-' | '_')
            && letters.peek().is_some_and(|&(_, next)| is_of_word(next));
        if !is_of_word(letter) && !joins {
            break;
        }
        end = at + letter.len_utf8();
    }
    text[..end]
        .contains(|letter| !is_digit(letter))
        .then_some(end)
}

/// Whether a `#` behind this letter can begin a tag: not in `C#` or `No.1#2`, nor in a URL's `/#part`.
pub(super) fn may_follow(before: Option<char>) -> bool {
    before.is_none_or(|letter| {
        !is_latin(letter) && !is_digit(letter) && !matches!(narrow(letter), '#' | '/')
    })
}

/// Whether a word behind `#` is the private flag.
pub fn is_private(word: &str) -> bool {
    PRIVATE.contains(&fold(word).as_str())
}

/// Whether a trimmed line is the private flag and nothing else.
pub(super) fn is_private_flag(line: &str) -> bool {
    line.strip_prefix(['#', '＃']).is_some_and(is_private)
}

fn is_of_word(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control() && !is_punctuation(letter)
}
