//! How writing begins: something new, a plan, an entry that is edited or logged, a draft taken up again.

use super::agenda::Beside;
use super::header::{self, Header};
use super::{Focus, People, Writer};
use crate::domain::note;
use crate::domain::{Cx, Entry, EntryKind, Intent, MeetingState, Mentor, Takeaway, can_be_held};
use crate::screens::unfinished::UnfinishedWriting;
use crate::text::Motion;
use crate::ui::note_editor::NoteEditor;

impl Writer {
    /// A new note, or a new meeting with `with` (empty where nobody is known yet).
    pub fn new(kind: EntryKind, with: &[Mentor], people: People, cx: &Cx) -> Self {
        let header = Header::new(with, Intent::Log, cx);
        Self::with(
            (kind, Intent::Log),
            None,
            people,
            header,
            NoteEditor::new(""),
            cx,
        )
    }

    /// A meeting with `with` being planned. The cursor stands in the day.
    pub fn plan(with: &[Mentor], people: People, cx: &Cx) -> Self {
        let header = Header::new(with, Intent::Plan, cx);
        let what = (EntryKind::Meeting, Intent::Plan);
        let mut writer = Self::with(what, None, people, header, NoteEditor::new(""), cx);
        let first_empty = if with.is_empty() {
            header::WHO
        } else {
            header::DAY
        };
        writer.focus = Focus::Header(first_empty);
        writer
    }

    /// An entry being edited, or a planned meeting being logged. The cursor stands behind the last word, in one
    /// that is logged below what was planned; in a plan that is
    /// edited the day is selected, which is what moves most often.
    pub fn edit(entry: (Entry, Vec<Takeaway>), intent: Intent, people: People, cx: &Cx) -> Self {
        let mut header = Header::of(&entry.0, intent, &people.names, cx.zone);
        let Entry {
            day, time, zone, ..
        } = &entry.0;
        if intent == Intent::Log && !can_be_held(*day, *time, zone, cx) {
            // It took place before its day came.
            let today = cx.today.to_string();
            header.field(header::DAY).editor.replace_all(&today);
        }
        let mut note = NoteEditor::new(&entry.0.note);
        note.editor.move_(Motion::End, false);
        if intent == Intent::Log && !entry.0.note.trim().is_empty() && !entry.0.note.ends_with('\n')
        {
            // What was planned is not to be gone on with. If nothing is typed there, the line is not saved.
            note.editor.newline();
        }
        let kind = entry.0.kind;
        let is_plan = entry.0.state == Some(MeetingState::Planned) && intent != Intent::Log;
        let mut writer = Self::with((kind, intent), Some(entry), people, header, note, cx);
        if is_plan {
            writer.focus = Focus::Header(header::DAY);
            writer.header.field(header::DAY).editor.select_all();
        }
        writer
    }

    /// A draft taken up again. `stored` is the entry that it changes, as the journal has it now (one in the trash stays there): what the draft left as it
    /// was loaded is as it is now.
    pub fn resume(
        draft: &UnfinishedWriting,
        stored: Option<(Entry, Vec<Takeaway>)>,
        people: People,
        cx: &Cx,
    ) -> Self {
        let kind = if draft.meeting {
            EntryKind::Meeting
        } else {
            EntryKind::Note
        };
        let gone = stored.as_ref().filter(|(entry, _)| entry.deleted);
        let must_hide = gone.is_some_and(|(entry, _)| entry.private);
        let stored = stored.filter(|(entry, _)| !entry.deleted);
        let mut header = match &stored {
            Some((entry, _)) => Header::of(entry, draft.intent, &people.names, cx.zone),
            None => Header::new(&[], draft.intent, cx),
        };
        // Of a new entry every field is the draft's own.
        let nothing = <[String; 5]>::default();
        let loaded = if stored.is_some() {
            &draft.loaded_fields
        } else {
            &nothing
        };
        let clashes = header.take(&draft.fields, loaded);
        let mut text = draft.note.clone();
        let mut before = stored;
        if let Some((entry, _)) = &mut before {
            if draft.note == draft.loaded {
                text.clone_from(&entry.note);
            } else {
                // What the writer saw: if the journal says otherwise by now, saving will tell.
                entry.note.clone_from(&draft.loaded);
            }
            for field in clashes {
                header::unsee(entry, field, &draft.loaded_fields[field]);
            }
        }
        let mut note = NoteEditor::new(&text);
        if must_hide && !note::read(&text, cx.today).private {
            // It becomes an entry of its own, which must not be less private than the one in the trash.
            note.editor.move_(Motion::End, false);
            note.editor.paste("\n\n#private");
        }
        note.editor.set_cursor(draft.cursor.0, draft.cursor.1);
        let what = (kind, draft.intent);
        let mut writer = Self::with(what, before, people, header, note, cx);
        writer.resumed = true;
        writer
    }

    fn with(
        (kind, intent): (EntryKind, Intent),
        before: Option<(Entry, Vec<Takeaway>)>,
        people: People,
        header: Header,
        note: NoteEditor,
        cx: &Cx,
    ) -> Self {
        let began = note.editor.version() + header.version();
        Self {
            kind,
            before,
            people,
            header,
            note,
            focus: Focus::Note,
            intent,
            today: cx.today,
            saving: None,
            saved: None,
            closing: None,
            agenda: Beside::default(),
            clash: None,
            wrong: None,
            resumed: false,
            began,
        }
    }
}
