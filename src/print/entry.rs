//! An entry as plain text, to be put somewhere else: the day, with whom, and the note as it was typed.

use crate::domain::{Entry, EntryKind, Lang};
use crate::words::terms;

/// The entry; `who` are the names of its mentors.
pub fn entry(lang: Lang, entry: &Entry, who: &[String]) -> String {
    let who = match entry.kind {
        EntryKind::Meeting => who.join(lang.pick(", ", "、")),
        EntryKind::Note => terms::entry_kind(lang, EntryKind::Note).to_owned(),
    };
    let day = terms::date(lang, entry.day);
    let time = entry
        .time
        .map_or(String::new(), |time| time.format(" %-H:%M").to_string());
    let head = format!("{day}{time}  {who}");
    let note = entry.note.trim_end();
    if note.is_empty() {
        format!("{}\n", head.trim_end())
    } else {
        format!("{}\n\n{note}\n", head.trim_end())
    }
}
