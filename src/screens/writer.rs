//! Writing: a meeting being logged, a note being written, either being edited. The cursor stands in the note.

mod header;
mod view;

use ratatui::crossterm::event::KeyEvent;

use super::closing::ClosingRow;
use super::unfinished::UnfinishedWriting;
use super::{Effect, Overlay};
use crate::domain::{
    Cx, Entry, EntryKind, Id, Invalid, Lang, MeetingState, Mentor, Takeaway, Written, write_entry,
};
use crate::store::Conflict;
use crate::ui::action::Action;
use crate::ui::confirm::Confirm;
use crate::ui::editing::{self, Held};
use crate::ui::keys::{self, Binding};
use crate::ui::note_editor::NoteEditor;
use crate::words::{terms, writer as words};
use header::Header;

/// A text being written.
#[derive(Debug)]
pub struct Writer {
    kind: EntryKind,
    /// The entry that is edited, or the planned meeting that is logged, as it was loaded.
    before: Option<(Entry, Vec<Takeaway>)>,
    people: Vec<Mentor>,
    header: Header,
    note: NoteEditor,
    focus: Focus,
    /// What is saved when the store says so.
    saving: Option<Entry>,
    saved: Option<(chrono::NaiveDate, Id)>,
    /// The row that follows a saved meeting.
    closing: Option<ClosingRow>,
    /// What keeps it from being saved.
    wrong: Option<String>,
    /// Taken up from a draft: worth keeping even when nothing is typed any more.
    resumed: bool,
    /// The texts' versions as they were at the beginning.
    began: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Header(usize),
    Note,
}

impl Writer {
    /// A new note, or a new meeting with `with` (empty where nobody is known yet).
    pub fn new(kind: EntryKind, with: &[&Mentor], people: Vec<Mentor>, cx: &Cx) -> Self {
        let header = Header::new(with, cx.today);
        let focus = match kind {
            EntryKind::Meeting if with.is_empty() => Focus::Header(0),
            _ => Focus::Note,
        };
        Self::with(kind, None, people, header, NoteEditor::new(""), focus)
    }

    /// An entry being edited, or a planned meeting being logged. The cursor stands behind the last word.
    pub fn edit(entry: Entry, takeaways: Vec<Takeaway>, people: Vec<Mentor>) -> Self {
        let header = Header::of(&entry, &people);
        let mut note = NoteEditor::new(&entry.note);
        note.editor.move_(crate::text::Motion::End, false);
        Self::with(
            entry.kind,
            Some((entry, takeaways)),
            people,
            header,
            note,
            Focus::Note,
        )
    }

    /// A draft taken up again. `stored` is the entry that it changes, as the journal has it now.
    pub fn resume(
        draft: &UnfinishedWriting,
        stored: Option<(Entry, Vec<Takeaway>)>,
        people: Vec<Mentor>,
        cx: &Cx,
    ) -> Self {
        let kind = if draft.meeting {
            EntryKind::Meeting
        } else {
            EntryKind::Note
        };
        let before = stored.map(|(mut entry, takeaways)| {
            // What the writer saw: if the journal says otherwise by now, saving will tell.
            entry.note.clone_from(&draft.loaded);
            (entry, takeaways)
        });
        let mut note = NoteEditor::new(&draft.note);
        note.editor.set_cursor(draft.cursor.0, draft.cursor.1);
        let mut fields = draft.fields.clone();
        if fields[header::DAY].trim().is_empty() {
            fields[header::DAY] = cx.today.to_string();
        }
        let header = Header::typed(&fields);
        let mut writer = Self::with(kind, before, people, header, note, Focus::Note);
        writer.resumed = true;
        writer
    }

    fn with(
        kind: EntryKind,
        before: Option<(Entry, Vec<Takeaway>)>,
        people: Vec<Mentor>,
        header: Header,
        note: NoteEditor,
        focus: Focus,
    ) -> Self {
        let mut writer = Self {
            kind,
            before,
            people,
            header,
            note,
            focus,
            saving: None,
            saved: None,
            closing: None,
            wrong: None,
            resumed: false,
            began: 0,
        };
        writer.began = writer.version();
        writer
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        if self.closing.is_some() {
            keys::CLOSING
        } else {
            keys::WRITING
        }
    }

    /// Grows with each change of any of its texts.
    fn version(&self) -> u64 {
        self.note.editor.version() + self.header.version()
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let worth_keeping = self.resumed || self.version() != self.began;
        (worth_keeping && self.closing.is_none()).then(|| self.version())
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedWriting {
        let cursor = self.note.editor.cursor();
        UnfinishedWriting {
            entry: self.before.as_ref().map(|(entry, _)| entry.id.to_string()),
            loaded: self
                .before
                .as_ref()
                .map(|(entry, _)| entry.note.clone())
                .unwrap_or_default(),
            meeting: self.kind == EntryKind::Meeting,
            fields: self.header.texts(),
            note: self.note.editor.text(),
            cursor: (cursor.line, cursor.byte),
        }
    }

    /// The note, for the user's own editor.
    pub fn text(&self) -> String {
        self.note.editor.text()
    }

    /// Takes what came back from the user's own editor.
    pub fn handed_back(&mut self, text: &str) {
        self.note.editor.replace_all(text);
        self.focus = Focus::Note;
    }

    /// Answers an action of [`keys`](Self::keys).
    pub fn act(&mut self, action: Action, cx: &Cx, at: u64) -> Effect {
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
                self.focus = Focus::Header(Header::last(self.kind));
            }
            (Action::Header, Focus::Header(field)) => {
                self.focus = field.checked_sub(1).map_or(Focus::Note, Focus::Header);
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
        use ratatui::crossterm::event::KeyCode;
        if let Some(closing) = &mut self.closing {
            return closing.key(key, held, at);
        }
        self.wrong = None;
        match (self.focus, key.code) {
            (Focus::Note, _) => editing::edit(&mut self.note.editor, held, key, at),
            (Focus::Header(field), KeyCode::Enter) => {
                self.next_field(field);
                true
            }
            (Focus::Header(_), KeyCode::Down) => {
                self.focus = Focus::Note;
                true
            }
            (Focus::Header(field), _) => {
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
        if self.closing.is_none() {
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
        let writing = match self
            .header
            .read(self.kind, &self.people, self.before.as_ref(), cx)
        {
            Ok(writing) => writing,
            Err((field, sentence)) => {
                self.focus = Focus::Header(field);
                self.wrong = Some(sentence);
                return Effect::None;
            }
        };
        let writing = crate::domain::Writing {
            note: self.note.editor.text(),
            ..writing
        };
        let before = self
            .before
            .as_ref()
            .map(|(entry, takeaways)| (entry, takeaways.as_slice()));
        match write_entry(writing, before, cx) {
            Ok(written) => self.write(written, cx.lang),
            Err(Invalid::NobodyMet) => {
                self.focus = Focus::Header(0);
                self.wrong = Some(words::nobody_met(cx.lang).into());
                Effect::None
            }
            Err(Invalid::NothingWritten) => {
                self.wrong = Some(words::nothing_written(cx.lang).into());
                Effect::None
            }
        }
    }

    fn write(&mut self, written: Written, lang: Lang) -> Effect {
        self.saving = Some(written.entry);
        if written.removed.is_empty() {
            return Effect::Write(written.change);
        }
        ask(Confirm::new(
            words::removed(lang, written.removed.len()),
            written
                .removed
                .iter()
                .map(|takeaway| line_of(takeaway, lang))
                .collect(),
            words::removed_answers(lang),
            Effect::Write(written.change),
        ))
    }

    /// The write came back saved: a meeting just logged asks for its closing row, everything else closes.
    pub fn saved(&mut self) -> Effect {
        let was_logged = self
            .before
            .as_ref()
            .is_none_or(|(entry, _)| entry.state == Some(MeetingState::Planned));
        let saving = self.saving.take();
        self.saved = saving.as_ref().map(|entry| (entry.day, entry.id));
        match saving {
            Some(entry) if was_logged && entry.state == Some(MeetingState::Held) => {
                self.closing = Some(ClosingRow::new(entry));
                Effect::None
            }
            _ => Effect::Close,
        }
    }

    /// The entry that was saved last: its day and id.
    pub fn saved_as(&self) -> Option<(chrono::NaiveDate, Id)> {
        self.saved
    }

    /// The entry that is changed.
    pub fn entry(&self) -> Option<Id> {
        self.before.as_ref().map(|(entry, _)| entry.id)
    }

    /// Another window was quicker: shows what it says and asks. `stored` is the entry as the journal has it now.
    pub fn conflicted(
        &mut self,
        conflict: &Conflict,
        stored: Option<(Entry, Vec<Takeaway>)>,
        cx: &Cx,
    ) -> Effect {
        // One that went to the trash meanwhile stays there: what is written becomes an entry of its own.
        self.before = stored.filter(|(entry, _)| !entry.deleted);
        let change = match self.save(cx) {
            Effect::Write(change) => change,
            Effect::Show(overlay) => match *overlay {
                Overlay::Confirm(Confirm {
                    effect: Effect::Write(change),
                    ..
                }) => change,
                _ => return Effect::None,
            },
            _ => return Effect::None,
        };
        ask(Confirm::new(
            words::conflict(cx.lang),
            conflict.now.lines().map(str::to_owned).collect(),
            words::conflict_answers(cx.lang),
            Effect::Write(change),
        ))
    }
}

fn ask(question: Confirm<Effect>) -> Effect {
    Effect::Show(Box::new(Overlay::Confirm(question)))
}

fn line_of(takeaway: &Takeaway, lang: Lang) -> String {
    let kind = takeaway.kind;
    let text = takeaway.text.lines().next().unwrap_or_default();
    let state = terms::state(lang, kind, takeaway.state);
    format!("{} {text} ({state})", kind.mark())
}
