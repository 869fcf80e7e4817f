//! The journal: entries by day, the newest first, and the selected one rendered beside them.

mod view;
mod window;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::entry_view::EntryView;
use super::filter::Filter;
use super::{Begin, Depth, Effect, Overlay, Screen};
use crate::domain::{Cx, Id, MeetingState, cancel_meeting, trash_entry};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::confirm::Confirm;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::words::journal as words;
use window::Window;

/// A draft that can be taken up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// The draft's name.
    pub name: String,
    /// A few words of it.
    pub opening: String,
}

/// The journal's state. Its list holds the drafts first, then a window of the entries.
#[derive(Debug, Default)]
pub struct Journal {
    drafts: Vec<DraftRow>,
    window: Window,
    list: List,
    /// The names of all mentors, of those in the trash too: old entries still speak of them.
    names: BTreeMap<Id, String>,
    detail: Option<EntryView>,
    /// The entry is being read: in a narrow window it covers the list.
    reading: bool,
}

impl Journal {
    /// Puts these drafts above the entries. A new one is selected.
    pub fn set_drafts(&mut self, drafts: Vec<DraftRow>) {
        let more = drafts.len() as isize - self.drafts.len() as isize;
        if more > 0 {
            self.list.select(0);
        } else {
            self.list.shift(more);
        }
        self.drafts = drafts;
    }

    /// Brings this entry into sight at the next load.
    pub const fn reveal(&mut self, day: NaiveDate, id: Id) {
        self.window.reveal(day, id);
    }

    /// Brings this day into sight at the next load.
    pub const fn go_to(&mut self, day: NaiveDate) {
        self.window.reveal(day, Id::from_bytes([0xff; 16]));
    }

    /// Shows only these.
    pub fn narrow(&mut self, _: Filter) {}

    fn selected_draft(&self) -> Option<&DraftRow> {
        self.drafts.get(self.list.selected())
    }

    fn selected_entry(&self) -> Option<Id> {
        let place = self.list.selected().checked_sub(self.drafts.len())?;
        self.window.rows().get(place).map(|row| row.id)
    }

    fn is_on_plan(&self) -> bool {
        let place = self.list.selected().checked_sub(self.drafts.len());
        let row = place.and_then(|place| self.window.rows().get(place));
        row.is_some_and(|row| row.state == Some(MeetingState::Planned))
    }

    fn count(&self) -> usize {
        self.drafts.len() + self.window.rows().len()
    }

    /// What `action` does to a draft, wherever its row stands.
    pub(super) fn act_on_draft(draft: &DraftRow, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Open | Action::Edit | Action::EditOutside => Effect::Resume(draft.name.clone()),
            Action::Trash => Effect::Show(Box::new(Overlay::Confirm(Confirm::new(
                words::discard_draft(cx.lang),
                vec![draft.opening.clone()],
                words::discard_answers(cx.lang),
                Effect::Discard(draft.name.clone()),
            )))),
            _ => Effect::None,
        }
    }

    /// An action on the entry that is being read.
    fn read(&mut self, action: Action) -> bool {
        if matches!(action, Action::Back | Action::Pane) {
            self.reading = false;
            return true;
        }
        self.detail
            .as_mut()
            .is_some_and(|detail| detail.act(action))
    }
}

impl Screen for Journal {
    fn keys(&self) -> Vec<&'static [Binding]> {
        if self.is_empty() {
            Vec::new()
        } else if self.selected_draft().is_some() {
            vec![keys::DRAFT, keys::JOURNAL]
        } else if self.is_on_plan() {
            vec![keys::PLANNED, keys::JOURNAL]
        } else {
            vec![keys::ENTRY, keys::JOURNAL]
        }
    }

    fn refresh(&mut self) {
        self.window.refresh();
        self.detail = None;
    }

    fn load(&mut self, reader: &Reader, cx: &Cx, depth: Depth) -> Result<bool, store::Error> {
        if self.window.is_stale() {
            self.names = reader.mentor_names()?;
        }
        let drafts = self.drafts.len();
        let place = self.list.selected().saturating_sub(drafts);
        let is_on_draft = self.list.selected() < drafts;
        let is_revealed = self.window.is_revealing();
        if let Some(place) = self.window.load(reader, place)?
            && (is_revealed || !is_on_draft)
        {
            self.list.select(drafts + place);
        }
        let selected = self.selected_entry();
        if self.detail.as_ref().map(|detail| detail.entry.id) != selected {
            if depth == Depth::Rows {
                return Ok(false);
            }
            self.detail = match selected {
                Some(id) => reader
                    .entry(id)?
                    .map(|entry| {
                        reader
                            .takeaways_of(id)
                            .map(|list| EntryView::new(entry, list, &self.names).seen_from(cx.zone))
                    })
                    .transpose()?,
                None => None,
            };
        }
        if self.detail.is_none() {
            self.reading = false;
        }
        Ok(true)
    }

    fn is_empty(&self) -> bool {
        self.drafts.is_empty() && self.window.rows().is_empty()
    }

    fn is_open(&self) -> bool {
        self.reading
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        if self.reading && self.read(action) {
            return Effect::None;
        }
        if self.list.act(action, self.count()) {
            let place = self.list.selected().saturating_sub(self.drafts.len());
            return if self.window.wants(place, action) {
                Effect::Load
            } else {
                Effect::None
            };
        }
        if let Some(draft) = self.selected_draft() {
            return Self::act_on_draft(draft, action, cx);
        }
        // Where the last load failed, no key may act on the entry that was selected before.
        let selected = self.selected_entry();
        let detail = self.detail.as_ref();
        match (
            action,
            detail.filter(|detail| Some(detail.entry.id) == selected),
        ) {
            (Action::Open | Action::Pane, Some(_)) => self.reading = true,
            (Action::Edit, Some(detail)) => {
                return Effect::EditEntry {
                    id: detail.entry.id,
                    line: None,
                    outside: false,
                };
            }
            (Action::EditOutside, Some(detail)) => {
                return Effect::EditEntry {
                    id: detail.entry.id,
                    line: None,
                    outside: true,
                };
            }
            (Action::Trash, Some(detail)) => {
                return Effect::Write(trash_entry(&detail.entry, &detail.takeaways));
            }
            (Action::Next, Some(detail)) if self.is_on_plan() => {
                return Effect::Begin(Begin::Planned(detail.entry.id));
            }
            (Action::Drop, Some(detail)) => {
                return cancel_meeting(&detail.entry).map_or(Effect::None, Effect::Write);
            }
            _ => {}
        }
        Effect::None
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}
