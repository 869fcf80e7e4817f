//! Writing: a meeting being logged, a note being written, either being edited. The cursor stands in the note.

mod agenda;
mod beginning;
mod clash;
mod conflict;
mod header;
mod mouse;
mod view;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::crossterm::event::KeyEvent;

use super::closing::ClosingRow;
use super::unfinished::{Unfinished, UnfinishedWriting};
use super::{Effect, Overlay};
use crate::domain::{
    Cx, Entry, EntryKind, Id, Intent, Invalid, MeetingState, Mentor, Takeaway, Writing, Written,
    write_entry,
};
use crate::ui::action::Action;
use crate::ui::confirm::Confirm;
use crate::ui::editing::{self, Held};
use crate::ui::keys::{self, Binding};
use crate::ui::note_editor::NoteEditor;
use crate::words::writer as words;
use agenda::Beside;
use clash::{Answer, Clash};
use header::Header;

/// A text being written.
#[derive(Debug)]
pub struct Writer {
    kind: EntryKind,
    /// The entry that is edited, or the planned meeting that is logged, as it was loaded.
    before: Option<(Entry, Vec<Takeaway>)>,
    people: People,
    header: Header,
    note: NoteEditor,
    focus: Focus,
    intent: Intent,
    /// The day on which it was opened.
    today: NaiveDate,
    /// What is saved when the store says so.
    saving: Option<Entry>,
    saved: Option<(chrono::NaiveDate, Id)>,
    /// The row that follows a saved meeting.
    closing: Option<ClosingRow>,
    /// The agenda that the meeting is logged with.
    agenda: Beside,
    /// Another window changed the same note: which text shall stand.
    clash: Option<Box<Clash>>,
    /// What keeps it from being saved, and the field that it is about.
    wrong: Option<(usize, String)>,
    /// Taken up from a draft: worth keeping even when nothing is typed any more.
    resumed: bool,
    /// The texts' versions as they were at the beginning.
    began: u64,
}

/// Whom the journal knows.
#[derive(Debug)]
pub struct People {
    /// The mentors that are not in the trash.
    pub live: Vec<Mentor>,
    /// The names of all.
    pub names: BTreeMap<Id, String>,
}

impl People {
    /// The live mentor with this id.
    pub fn find(&self, id: Id) -> Option<&Mentor> {
        self.live.iter().find(|mentor| mentor.id == id)
    }
}

/// In place of a field's number: the note.
const NOTE: usize = usize::MAX;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Header(usize),
    Note,
}

impl Writer {
    /// Puts the cursor at the end of this line, counted from 0.
    pub fn go_to_line(&mut self, line: u32) {
        self.note.editor.set_cursor(line as usize, usize::MAX);
        self.focus = Focus::Note;
    }

    /// The mentors as the journal has them now.
    pub fn meet(&mut self, people: People) {
        self.people = people;
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        if self.clash.is_some() {
            return keys::CLASH;
        }
        match (&self.closing, self.focus) {
            (Some(closing), _) => closing.keys(),
            (None, Focus::Header(_)) => keys::HEADER,
            (None, Focus::Note) => keys::WRITING,
        }
    }

    /// Whether characters are text for it, or keys.
    pub const fn takes_text(&self) -> bool {
        self.clash.is_none()
    }

    /// Grows with each change of any of its texts.
    fn version(&self) -> u64 {
        self.note.editor.version() + self.header.version()
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        if let Some(closing) = &self.closing {
            return closing.draft_version();
        }
        let worth_keeping = self.resumed || self.version() != self.began;
        worth_keeping.then(|| self.version())
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> Unfinished {
        if let Some(closing) = &self.closing {
            return Unfinished::Closing(closing.unfinished(self.today));
        }
        let cursor = self.note.editor.cursor();
        Unfinished::Writing(Box::new(UnfinishedWriting {
            entry: self.before.as_ref().map(|(entry, _)| entry.id.to_string()),
            loaded: self
                .before
                .as_ref()
                .map(|(entry, _)| entry.note.clone())
                .unwrap_or_default(),
            meeting: self.kind == EntryKind::Meeting,
            intent: self.intent,
            fields: self.header.texts(self.today),
            loaded_fields: self.header.loaded().clone(),
            note: self.written_note(),
            cursor: (cursor.line, cursor.byte),
        }))
    }

    /// The note, for the user's own editor.
    pub fn text(&self) -> String {
        self.note.editor.text()
    }

    /// The note, without an empty line below that nothing was typed in.
    fn written_note(&self) -> String {
        let text = self.note.editor.text();
        let before = self.before.as_ref().map(|(entry, _)| entry.note.as_str());
        match text.strip_suffix('\n') {
            Some(above) if before == Some(above) => above.to_owned(),
            _ => text,
        }
    }

    /// Takes what came back from the user's own editor.
    pub fn handed_back(&mut self, text: &str) {
        self.note.editor.replace_all(text);
        self.focus = Focus::Note;
    }

    /// Answers an action of [`keys`](Self::keys).
    pub fn act(&mut self, action: Action, cx: &Cx, at: u64) -> Effect {
        if let Some(clash) = &mut self.clash {
            return match clash.act(action) {
                Answer::Open => Effect::None,
                Answer::No => {
                    self.clash = None;
                    Effect::None
                }
                Answer::Taken(choice) => self.settle(choice, cx),
            };
        }
        if let Some(closing) = &mut self.closing {
            return closing.act(action, cx);
        }
        self.wrong = None;
        match (action, self.focus) {
            (Action::Save, _) => return self.save(cx),
            (Action::Back, Focus::Note) => return Effect::Leave,
            (Action::Back, Focus::Header(_)) => self.focus = Focus::Note,
            (Action::EditOutside, _) => return Effect::HandOver,
            (Action::Header, Focus::Note) => {
                self.focus = Focus::Header(Header::first(self.kind));
            }
            (Action::Header, Focus::Header(field)) => {
                let is_first = field == Header::first(self.kind);
                self.focus = if is_first {
                    Focus::Note
                } else {
                    Focus::Header(field - 1)
                };
            }
            (Action::NextField, Focus::Header(field)) => self.next_field(field),
            (Action::NextField, Focus::Note) => {
                if self.note.is_at_line_start() {
                    self.note.next_mark();
                } else {
                    self.note.editor.insert("  ", at);
                }
            }
            _ => {}
        }
        Effect::None
    }

    fn next_field(&mut self, field: usize) {
        self.focus = if field < Header::last(self.kind) {
            Focus::Header(field + 1)
        } else {
            Focus::Note
        };
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        if let Some(closing) = &mut self.closing {
            return closing.key(key, held, at);
        }
        self.wrong = None;
        match self.focus {
            Focus::Note => editing::edit(&mut self.note.editor, held, key, at),
            Focus::Header(field) => {
                editing::edit(&mut self.header.field(field).editor, held, key, at)
            }
        }
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        if let Some(closing) = &mut self.closing {
            return closing.type_text(text, at);
        }
        self.wrong = None;
        self.focused().insert(text, at);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(closing) = &mut self.closing {
            closing.paste(text);
        } else if self.clash.is_none() {
            self.wrong = None;
            self.focused().paste(text);
        }
    }

    fn focused(&mut self) -> &mut crate::text::Editor {
        match self.focus {
            Focus::Header(field) => &mut self.header.field(field).editor,
            Focus::Note => &mut self.note.editor,
        }
    }

    fn save(&mut self, cx: &Cx) -> Effect {
        match self.written(cx) {
            None => Effect::None,
            Some(written) if written.removed.is_empty() => Effect::Write(written.change),
            Some(written) => ask(Confirm::new(
                words::removed(cx.lang, written.removed.len()),
                conflict::alive(&written.removed, cx.lang),
                words::removed_answers(cx.lang),
                Effect::Write(written.change),
            )),
        }
    }

    /// What is written as an entry; `None` where something keeps it from being one, which is said then.
    fn written(&mut self, cx: &Cx) -> Option<Written> {
        let zone = self.before.as_ref().map_or("", |(entry, _)| &entry.zone);
        let written = self
            .header
            .read(self.kind, &self.people.live, zone, (self.today, cx))
            .and_then(|writing| {
                let writing = Writing {
                    intent: self.intent,
                    note: self.written_note(),
                    ..writing
                };
                let before = self
                    .before
                    .as_ref()
                    .map(|(entry, takeaways)| (entry, &takeaways[..]));
                write_entry(writing, before, cx).map_err(|invalid| match invalid {
                    Invalid::NobodyMet => (header::WHO, words::nobody_met(cx.lang).to_owned()),
                    Invalid::NothingWritten => (NOTE, words::nothing_written(cx.lang).to_owned()),
                    Invalid::HasPassed => (header::DAY, words::has_passed(cx.lang).to_owned()),
                    Invalid::StillToCome => (header::DAY, words::still_to_come(cx.lang).to_owned()),
                })
            });
        match written {
            Ok(written) => {
                self.saving = Some(written.entry.clone());
                Some(written)
            }
            Err((field, sentence)) => {
                self.focus = if field == NOTE {
                    Focus::Note
                } else {
                    Focus::Header(field)
                };
                self.wrong = Some((field, sentence));
                None
            }
        }
    }

    /// The write came back saved: a meeting just logged asks for its closing row, everything else closes.
    pub fn saved(&mut self) -> Effect {
        let saving = self.saving.take();
        self.saved = saving.as_ref().map(|entry| (entry.day, entry.id));
        match saving {
            Some(entry)
                if self.intent == Intent::Log && entry.state == Some(MeetingState::Held) =>
            {
                let known = self.takeaways().iter().map(|takeaway| takeaway.id);
                self.closing = Some(ClosingRow::new(entry, known));
                Effect::None
            }
            _ => Effect::Close,
        }
    }

    /// The entry that was saved last: its day and id.
    pub fn saved_as(&self) -> Option<(chrono::NaiveDate, Id)> {
        self.saved
    }

    /// The entry that is changed: of the closing row its meeting.
    pub fn entry(&self) -> Option<Id> {
        match &self.closing {
            Some(closing) => Some(closing.meeting()),
            None => self.before.as_ref().map(|(entry, _)| entry.id),
        }
    }

    /// Whether the meeting is saved, and its closing row asks for the rest.
    pub const fn is_closing(&self) -> bool {
        self.closing.is_some()
    }

    /// The takeaways of the entry that is changed, as they were loaded.
    pub fn takeaways(&self) -> &[Takeaway] {
        self.before.as_ref().map_or(&[], |(_, takeaways)| takeaways)
    }
}

fn ask(question: Confirm<Effect>) -> Effect {
    Effect::Show(Box::new(Overlay::Confirm(question)))
}
