//! What another window made of an entry, in lines for a question.

use std::collections::BTreeMap;

use crate::domain::{Entry, Id, Lang, Takeaway};
use crate::screens::entry_view::in_order;
use crate::store::Conflict;
use crate::words::{journal, terms, writer as words};

/// What the journal says where it differs from what was seen: fields with their names, then the note.
pub(super) fn lines(
    seen: &Entry,
    (stored, takeaways): &(Entry, Vec<Takeaway>),
    conflict: &Conflict,
    names: &BTreeMap<Id, String>,
    lang: Lang,
) -> Vec<String> {
    if conflict.record != stored.id {
        let changed = takeaways
            .iter()
            .filter(|takeaway| takeaway.id == conflict.record);
        return changed.map(|takeaway| line(takeaway, lang)).collect();
    }
    let fields = |entry: &Entry| {
        [
            in_order(&entry.mentors, names).join(", "),
            terms::date(lang, entry.day),
            entry
                .time
                .map_or(String::new(), |time| time.format("%-H:%M").to_string()),
            entry
                .minutes
                .map_or(String::new(), |minutes| journal::minutes(lang, minutes)),
            entry.place.clone(),
        ]
    };
    let both = fields(seen).into_iter().zip(fields(stored));
    let mut lines: Vec<String> = both
        .zip(words::labels(lang))
        .filter(|((seen, stored), _)| seen != stored)
        .map(|((_, stored), label)| {
            let there = if stored.is_empty() {
                words::empty(lang)
            } else {
                &stored
            };
            format!("{label}: {there}")
        })
        .collect();
    if seen.note != stored.note {
        lines.extend(stored.note.lines().map(str::to_owned));
    }
    lines
}

/// Takeaways that are alive, a line each.
pub(super) fn alive(takeaways: &[Takeaway], lang: Lang) -> Vec<String> {
    takeaways
        .iter()
        .map(|takeaway| line(takeaway, lang))
        .collect()
}

fn line(takeaway: &Takeaway, lang: Lang) -> String {
    let kind = takeaway.kind;
    let text = takeaway.text.lines().next().unwrap_or_default();
    let state = terms::state(lang, kind, takeaway.state);
    format!("{} {text} ({state})", kind.mark())
}
