//! The agenda that a meeting is logged with: read beside the note, and ticked below it once that is saved.

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use super::{Focus, People, Writer};
use crate::domain::{AgendaItem, AgendaMatter, Cx, Entry, EntryKind, Id, Intent, Matter, Takeaway};
use crate::screens::closing::{ClosingRow, offered};
use crate::screens::unfinished::UnfinishedForm;
use crate::store::{self, Reader};
use crate::text;
use crate::ui::canvas::Canvas;
use crate::words::{agenda, closing as words};

/// The agenda as it is read beside the note.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// Whose agenda was read; `None` before the first time.
    of: Option<Vec<Id>>,
    items: Vec<AgendaItem>,
}

impl Writer {
    /// A draft of the closing row taken up again, below the meeting as it is now.
    pub fn resume_closing(
        draft: &UnfinishedForm,
        stored: (Entry, Vec<Takeaway>),
        matter: AgendaMatter,
        people: People,
        (reader, cx): (&Reader, &Cx),
    ) -> Result<Self, store::Error> {
        let meeting = stored.0.clone();
        let mut writer = Self::edit(stored, Intent::Edit, people, cx);
        writer.closing = Some(ClosingRow::resume(draft, meeting, matter, reader)?);
        writer.focus = Focus::Note;
        Ok(writer)
    }

    /// Whether the agenda that it shows is that of somebody else, or not read yet.
    pub fn is_stale(&self) -> bool {
        match &self.closing {
            Some(closing) => closing.is_unread(),
            None => self.agenda.of.as_ref() != Some(&self.whom()),
        }
    }

    /// Reads the agenda.
    pub fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        if let Some(closing) = &mut self.closing {
            return closing.load(reader, cx);
        }
        let whom = self.whom();
        self.agenda.items.clear();
        if !whom.is_empty() {
            let meeting = self.before.as_ref().map(|(entry, _)| entry.id);
            let matter = reader.agenda_matter(&whom, meeting, cx)?;
            let known: BTreeSet<Id> = self.takeaways().iter().map(|one| one.id).collect();
            self.agenda.items = offered(&matter, &known);
        }
        self.agenda.of = Some(whom);
        Ok(())
    }

    /// With whom the meeting is that is logged; nobody where it is no such one, or the name is not clear yet.
    fn whom(&self) -> Vec<Id> {
        if self.kind != EntryKind::Meeting || self.intent != Intent::Log {
            return Vec::new();
        }
        self.header.known(&self.people.live)
    }

    /// What the agenda says, below the marks: to be read only.
    pub(super) fn view_agenda(&self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        if self.agenda.items.is_empty() || self.closing.is_some() || area.height < 2 {
            return;
        }
        let theme = look.theme;
        canvas.put(area, 0, 0, words::beside(look.lang), theme.faint);
        let rows = usize::from(area.height) - 1;
        for (y, item) in (1..).zip(self.agenda.items.iter().take(rows)) {
            let kind = item.takeaway.as_ref().map(|of| of.takeaway.kind);
            let sort = words::sort(look.lang, item.section, kind);
            canvas.put_fit(area, (0, y), 12, sort, theme.faint);
            let said = match item.matter {
                Matter::First(topic) => agenda::first(look.lang, topic).into(),
                _ => text::visible(item.text.lines().next().unwrap_or_default()),
            };
            let room = area.width.saturating_sub(14 + 2);
            canvas.put_fit(area, (14, y), room, &said, theme.ink);
        }
        let more = self.agenda.items.len().saturating_sub(rows);
        if more > 0 {
            let row = Rect {
                width: area.width.saturating_sub(2),
                ..area
            };
            canvas.put_more(row);
        }
    }
}
