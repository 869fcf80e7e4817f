//! Printing a takeaway that has no entry in the note's grammar.

use chrono::NaiveDate;

use super::escape::escape;
use super::word::{Found, Meaning, scan};
use crate::domain::{State, Takeaway, fold};

/// The takeaway in the note's grammar: mark, text, due day, tags, private flag. Reading it gives these back, on any day:
/// what in the text would be read otherwise gets an escape. Lines of the text after the first are indented by two blanks.
///
/// This holds for text as [`super::read_one`] gives it (no blanks around its lines, no empty lines around the whole) and
/// tags that [`super::is_tag`] accepts. The state is not printed but for a done action's `[x]`.
pub fn print(takeaway: &Takeaway) -> String {
    // Whether a word is a day's does not depend on the day it is seen from, only which day's.
    let found = scan(&takeaway.text, NaiveDate::default());
    let end = trailing(&takeaway.text, &found);
    let (within, last) = found.split_at(end);
    let mut tags: Vec<&str> = Vec::new();
    for tag in within.iter().filter(|word| is_plain_tag(word)) {
        let name = tag.name(&takeaway.text);
        if !tags.iter().any(|known| fold(known) == fold(name)) {
            tags.push(name);
        }
    }
    // Tags within the sentence can speak for themselves, if they are what is stored.
    let speak = takeaway.tags.len() >= tags.len() && tags.iter().eq(&takeaway.tags[..tags.len()]);
    let silenced = within
        .iter()
        .filter(|word| !(speak && is_plain_tag(word)))
        .chain(last);
    let text = escape(&takeaway.text, silenced);

    let mark = match takeaway.state {
        State::Done => "[x]",
        _ => takeaway.kind.mark(),
    };
    let said = if speak { tags.len() } else { 0 };
    let mut printed = vec![mark.to_owned(), text.replace('\n', "\n  ")];
    printed.extend(takeaway.due.map(|due| format!("@{due}")));
    printed.extend(takeaway.tags[said..].iter().map(|tag| format!("#{tag}")));
    printed.extend(takeaway.private.then(|| "#private".to_owned()));
    printed.join(" ")
}

fn is_plain_tag(word: &Found) -> bool {
    word.meaning == Meaning::Tag && !word.escaped
}

/// The index of the first of the words that the text ends with: reading takes them off, so they cannot speak.
fn trailing(text: &str, found: &[Found]) -> usize {
    let mut end = text.trim_end().len();
    let mut first = found.len();
    while first > 0 && found[first - 1].range.end == end {
        first -= 1;
        end = text[..found[first].range.start].trim_end().len();
    }
    first
}
