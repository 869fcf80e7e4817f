//! `log` and `note`: a text becomes an entry. Whatever goes wrong once there is a text, the text is kept.

use chrono::NaiveDate;

use super::journal::Journal;
use super::source::{Origin, Source};
use super::{Setting, Stop, Wanted};
use crate::domain::document::{self, Document};
use crate::domain::{
    Change, Entry, EntryKind, Id, Ids, Intent, Invalid, MeetingState, Record, Toward, Writing,
    Written, note, plan, read_day, write_entry,
};
use crate::sys::chance;
use crate::text::{clean, clean_line};
use crate::words::trouble::Said;
use crate::words::{cli as words, refusal};

/// Writes the wanted entry and answers what was done.
pub(super) fn write(wanted: &Wanted, setting: &Setting) -> Result<String, Stop> {
    let ready = prepare(wanted, setting);
    let source = match (&wanted.file, &ready) {
        // Read even where nothing can come of it: what is piped in would be lost.
        (Some(file), _) => Source::read(file, setting.lang)?,
        (None, Ok((asked, _))) => Source::edit(&asked.template(setting.clock.today()), setting)?,
        (None, Err(said)) => return Err(said.clone().into()),
    };
    ready
        .and_then(|(asked, mut journal)| save(asked, &source, &mut journal))
        .map_err(|said| source.keep(said, setting))
}

/// All that can go wrong before there is a text: nobody shall write one in the editor only to hear of it then.
fn prepare<'a>(wanted: &Wanted, setting: &'a Setting) -> Result<(Asked, Journal<'a>), Said> {
    let day = wanted.day.as_deref().map(|typed| {
        read_day(typed, setting.clock.today(), Toward::Past)
            .ok_or_else(|| refusal::not_a_day(setting.lang, typed))
    });
    let journal = Journal::open(setting)?;
    let typed = wanted.mentors.iter();
    let asked = Asked {
        kind: wanted.kind,
        mentors: typed.flat_map(|typed| journal.names(typed)).collect(),
        day: day.transpose()?,
    };
    journal.who(&asked.mentors)?;
    Ok((asked, journal))
}

/// What the command line says of the entry.
struct Asked {
    kind: EntryKind,
    mentors: Vec<String>,
    day: Option<NaiveDate>,
}

impl Asked {
    /// The text that the editor begins with.
    fn template(&self, today: NaiveDate) -> String {
        // The id is never printed.
        let id = Id::from_bytes([0; 16]);
        let entry = Entry::new(id, self.kind, self.day.unwrap_or(today));
        document::print(&entry, &self.mentors)
    }

    /// The same under what the text says: the editor showed it there to be changed.
    fn under(self, text: &Document) -> Self {
        let mentors = text.mentors.clone().filter(|names| !names.is_empty());
        Self {
            kind: self.kind,
            mentors: mentors.unwrap_or(self.mentors),
            day: text.day.or(self.day),
        }
    }
}

fn save(asked: Asked, source: &Source, journal: &mut Journal<'_>) -> Result<String, Said> {
    let setting = journal.setting;
    let lang = setting.lang;
    let text = document::read(&source.text).map_err(|error| refusal::front_matter(lang, &error))?;
    let asked = match source.origin {
        Origin::Editor => asked.under(&text),
        Origin::File | Origin::Input | Origin::Typed => asked,
    };
    let mut writing = writing(&asked, &text, journal)?;
    let planned = journal.planned(&writing)?;
    if let Some((entry, _)) = &planned {
        fill(&mut writing, entry, &setting.zone);
    }
    let ids = Ids::seeded(chance::seed());
    let cx = setting.cx(&ids);
    let before = planned
        .as_ref()
        .map(|(entry, takeaways)| (entry, &takeaways[..]));
    let day = writing.day;
    let mut written = write_entry(writing, before, &cx).map_err(|invalid| match invalid {
        Invalid::NobodyMet => refusal::nobody_met(lang),
        Invalid::NothingWritten => refusal::nothing_written(lang),
        Invalid::HasPassed => refusal::plan_has_passed(lang, day),
        Invalid::StillToCome => refusal::still_to_come(lang, day),
    })?;
    honour(&text, &mut written.change);
    let is_new = journal.save(&written.change)?;
    journal.use_agenda(entry_of(&mut written.change), &cx);
    Ok(answer(&mut written, journal, is_new))
}

/// Leaves what was planned where the text says nothing else; the time as it is where the user is, whose zone is `here`.
fn fill(writing: &mut Writing, planned: &Entry, here: &str) {
    if writing.time.is_none() {
        let (day, time) = plan::local(planned.day, planned.time, &planned.zone, here);
        let is_elsewhere = (day, time) != (planned.day, planned.time);
        writing.time = time;
        let zone = if is_elsewhere { here } else { &planned.zone };
        zone.clone_into(&mut writing.zone);
    }
    writing.minutes = writing.minutes.or(planned.minutes);
    if writing.place.is_empty() {
        writing.place.clone_from(&planned.place);
    }
}

/// The entry that the command line and the text ask for.
fn writing(asked: &Asked, text: &Document, journal: &Journal<'_>) -> Result<Writing, Said> {
    let setting = journal.setting;
    let lang = setting.lang;
    if text.note.trim().is_empty() {
        return Err(refusal::nothing_written(lang));
    }
    if let Some(kind) = text.kind.filter(|kind| *kind != asked.kind) {
        return Err(refusal::other_kind(lang, kind));
    }
    let today = setting.clock.today();
    let day = asked.day.or(text.day).unwrap_or(today);
    let is_held = matches!(text.state, None | Some(MeetingState::Held));
    if asked.kind == EntryKind::Meeting && is_held && day > today {
        return Err(refusal::still_to_come(lang, day));
    }
    let names = match &asked.mentors[..] {
        [] => text.mentors.as_deref().unwrap_or_default(),
        mentors => mentors,
    };
    let names: Vec<String> = names
        .iter()
        .map(|name| clean_line(name).trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    let zone = text.time.map(|_| setting.zone.clone());
    Ok(Writing {
        kind: asked.kind,
        who: journal.who(&names)?,
        day,
        time: text.time,
        zone: text.zone.clone().or(zone).unwrap_or_default(),
        intent: match text.state {
            Some(MeetingState::Planned) if asked.kind == EntryKind::Meeting => Intent::Plan,
            _ => Intent::Log,
        },
        minutes: text.minutes,
        place: text.place.clone().unwrap_or_default(),
        note: text.note.clone(),
    })
}

/// Puts what only the front matter says into the entry. A note that says of itself that it is private stays so.
fn honour(text: &Document, change: &mut Change) {
    let Some(entry) = entry_of(change) else {
        return;
    };
    if entry.kind == EntryKind::Meeting {
        if text.state == Some(MeetingState::Cancelled) {
            entry.state = text.state;
        }
        entry.usefulness = text.usefulness.or(entry.usefulness);
        entry.received = text.received.unwrap_or(entry.received);
    }
    entry.private |= text.private == Some(true);
}

fn entry_of(change: &mut Change) -> Option<&mut Entry> {
    let Change::Save { records, .. } = change else {
        return None;
    };
    records.iter_mut().find_map(|record| match record {
        Record::Entry(seen) => Some(&mut seen.after),
        _ => None,
    })
}

/// What was done, in sentences.
fn answer(written: &mut Written, journal: &Journal<'_>, is_new: bool) -> String {
    let lang = journal.setting.lang;
    let mut lines = Vec::new();
    if is_new {
        lines.push(words::journal_created(lang, &journal.setting.paths.journal));
    }
    let count = match &written.change {
        Change::Save { records, .. } => records
            .iter()
            .filter(|it| matches!(it, Record::Takeaway(_)))
            .count(),
        _ => 0,
    };
    if let Some(entry) = entry_of(&mut written.change) {
        let everybody = || journal.mentors.iter().chain(&written.new_mentors);
        let names: Vec<String> = entry
            .mentors
            .iter()
            .filter_map(|id| everybody().find(|mentor| mentor.id == *id))
            .map(|mentor| mentor.name.clone())
            .collect();
        let done = match entry.kind {
            EntryKind::Meeting => words::logged(lang, entry.state, entry.day, &names),
            EntryKind::Note => words::noted(lang, entry.day),
        };
        let gap = lang.pick(" ", "");
        lines.push(format!("{done}{gap}{}", words::takeaways_read(lang, count)));
        let hints = note::read(&entry.note, entry.day).hints;
        lines.extend(hints.iter().map(|hint| match &hint.kind {
            note::HintKind::NoSuchDay(word) => {
                words::no_such_day(lang, hint.line as usize + 1, word)
            }
        }));
    }
    lines.extend(
        written
            .new_mentors
            .iter()
            .map(|mentor| words::mentor_added(lang, &mentor.name)),
    );
    lines.push(String::new());
    clean(&lines.join("\n")).into_owned()
}
