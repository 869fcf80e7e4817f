//! An entry as plain text, to be put somewhere else: the day, with whom, and the note as it was typed.

use crate::domain::{Entry, EntryKind, Lang, zone};
use crate::words::terms;

/// The entry; `who` are the names of its mentors, `here` is the zone of the user. A time has its zone where that is another
/// time than the user's.
pub fn entry(lang: Lang, entry: &Entry, who: &[String], here: &str) -> String {
    let who = match entry.kind {
        EntryKind::Meeting => who.join(lang.pick(", ", "、")),
        EntryKind::Note => terms::entry_kind(lang, EntryKind::Note).to_owned(),
    };
    let day = terms::date(lang, entry.day);
    let time = entry.time.map_or(String::new(), |time| {
        let clock = time.format(" %-H:%M");
        if zone::at(entry.day, time, &entry.zone, here) == (entry.day, time) {
            clock.to_string()
        } else {
            format!("{clock} ({})", entry.zone)
        }
    });
    let head = format!("{day}{time}  {who}");
    let note = entry.note.trim_end();
    if note.is_empty() {
        format!("{}\n", head.trim_end())
    } else {
        format!("{}\n\n{note}\n", head.trim_end())
    }
}
