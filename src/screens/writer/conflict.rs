//! What another window made of an entry, in lines for a question.

use crate::domain::{Entry, Lang, Mentor, Takeaway};
use crate::screens::entry_view::names_of;
use crate::store::Conflict;
use crate::words::{journal, terms, writer as words};

/// What the journal says where it differs from what was seen: fields with their names, then the note.
pub(super) fn lines(
    seen: Option<&(Entry, Vec<Takeaway>)>,
    stored: Option<&(Entry, Vec<Takeaway>)>,
    conflict: &Conflict,
    people: &[Mentor],
    lang: Lang,
) -> Vec<String> {
    let (Some((seen, _)), Some((stored, takeaways))) = (seen, stored) else {
        return conflict.now.lines().map(str::to_owned).collect();
    };
    if stored.deleted {
        return vec![words::is_in_the_trash(lang).to_owned()];
    }
    if conflict.record != stored.id {
        let changed = takeaways
            .iter()
            .filter(|takeaway| takeaway.id == conflict.record);
        return changed.map(|takeaway| line(takeaway, lang)).collect();
    }
    let fields = |entry: &Entry| {
        [
            names_of(&entry.mentors, people).join(", "),
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
        .map(|((_, stored), label)| format!("{label}: {stored}"))
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
