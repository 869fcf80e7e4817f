//! Another window changed the entry meanwhile: what it made of it, the question about it, and what is done then.

use std::collections::BTreeMap;

use super::clash::{Choice, Clash};
use super::{Writer, ask};
use crate::domain::{Cx, Entry, Id, Intent, Lang, MeetingState, Takeaway};
use crate::screens::Effect;
use crate::screens::entry_view::in_order;
use crate::store::Conflict;
use crate::ui::confirm::Confirm;
use crate::words::{clash as clash_words, journal, terms, writer as words};

impl Writer {
    /// Another window was quicker: shows what it says and asks. `stored` is the entry as the journal has it now.
    pub fn conflicted(
        &mut self,
        conflict: &Conflict,
        stored: Option<(Entry, Vec<Takeaway>)>,
        cx: &Cx,
    ) -> Effect {
        if let Some(closing) = &mut self.closing {
            return closing.conflicted(stored.map(|(entry, _)| entry), cx);
        }
        let (Some(stored), Some(before)) = (stored, self.before.clone()) else {
            return Effect::Say(crate::words::app::changed_elsewhere(cx.lang).into());
        };
        let note = self.written_note();
        let note_clashes =
            note != before.0.note && stored.0.note != before.0.note && stored.0.note != note;
        if note_clashes && !stored.0.deleted {
            let fields = fields(&before.0, &stored.0, &self.people.names, cx.lang);
            self.clash = Some(Box::new(Clash::new(stored, before.0.note, note, fields)));
            return Effect::None;
        }
        let mut lines = lines(&before.0, &stored, conflict, &self.people.names, cx.lang);
        let has_clash = self.rebase(&before.0.note, &stored.0) || conflict.record != stored.0.id;
        let is_trashed = stored.0.deleted;
        let cancelled = Some(MeetingState::Cancelled);
        let is_cancelled = self.intent == Intent::Log
            && stored.0.state == cancelled
            && before.0.state != cancelled;
        self.before = Some(stored);
        let Some(written) = self.written(cx) else {
            return Effect::None;
        };
        if !written.removed.is_empty() {
            lines.push(words::removed(cx.lang, written.removed.len()));
            lines.extend(alive(&written.removed, cx.lang));
        }
        let write = Effect::Write(written.change);
        let (question, answers) = match is_trashed {
            true => (words::trashed(cx.lang), words::trashed_answers(cx.lang)),
            false if is_cancelled => (
                clash_words::cancelled(cx.lang),
                clash_words::cancelled_answers(cx.lang),
            ),
            // Nothing that was touched here was changed there, and nothing goes.
            false if !has_clash && written.removed.is_empty() => return write,
            false => (words::conflict(cx.lang), words::conflict_answers(cx.lang)),
        };
        ask(Confirm::new(question, lines, answers, write))
    }

    /// The answer to which of two texts shall stand. What nobody touched here follows the other window in any case.
    pub(super) fn settle(&mut self, choice: Choice, cx: &Cx) -> Effect {
        let Some(clash) = self.clash.take() else {
            return Effect::None;
        };
        let stored = &clash.stored.0;
        if choice == Choice::Theirs {
            self.header.rebase(stored, &self.people.names);
            self.note.editor.replace_all(&stored.note);
            self.before = Some(clash.stored);
            if !self.header.is_touched() {
                // Nothing of it is unsaved, so leaving keeps no draft.
                self.resumed = false;
                self.began = self.version();
            }
            return Effect::Say(clash_words::theirs_is_here(cx.lang).into());
        }
        self.header.rebase(stored, &self.people.names);
        self.before = Some(clash.stored);
        if choice == Choice::Both {
            self.note.editor.replace_all(&clash.both);
            if clash.overlaps {
                return Effect::Say(clash_words::both_are_here(cx.lang).into());
            }
        }
        self.save(cx)
    }

    /// Stands on `stored` from now on: what was not touched since it was loaded follows it. Returns whether anything was
    /// changed here and there.
    fn rebase(&mut self, loaded_note: &str, stored: &Entry) -> bool {
        let has_clash = self.header.rebase(stored, &self.people.names);
        let note = self.written_note();
        if note == loaded_note {
            self.note.editor.replace_all(&stored.note);
            return has_clash;
        }
        has_clash || (stored.note != loaded_note && stored.note != note)
    }
}

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
    let mut lines = differing(seen, stored, names, lang, |label, there| {
        format!("{label}: {there}")
    });
    if seen.note != stored.note {
        lines.extend(stored.note.lines().map(str::to_owned));
    }
    lines
}

/// What the fields say there, where it differs from what was seen, each with its name.
pub(super) fn fields(
    seen: &Entry,
    stored: &Entry,
    names: &BTreeMap<Id, String>,
    lang: Lang,
) -> Vec<String> {
    differing(seen, stored, names, lang, |label, there| {
        clash_words::field_there(lang, label, there)
    })
}

fn differing(
    seen: &Entry,
    stored: &Entry,
    names: &BTreeMap<Id, String>,
    lang: Lang,
    say: impl Fn(&str, &str) -> String,
) -> Vec<String> {
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
    both.zip(words::labels(lang))
        .filter(|((seen, stored), _)| seen != stored)
        .map(|((_, stored), label)| {
            let there = if stored.is_empty() {
                words::empty(lang)
            } else {
                &stored
            };
            say(label, there)
        })
        .collect()
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
