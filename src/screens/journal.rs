//! The journal: entries by day, the newest first, and the selected one rendered beside them.

mod days;
mod view;
mod window;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use ratatui::layout::Rect;

use super::asking::{Asking, Purpose};
use super::draft_row::DraftRow;
use super::entry_view::{EntryView, in_order};
use super::filter::{Choosing, Filter, Options};
use super::{Aim, Begin, Depth, Effect, Overlay, Screen};
use crate::domain::{
    Cx, EntryKind, Id, Lang, MeetingState, Takeaway, cancel_meeting, short_names, trash_entry,
};
use crate::print;
use crate::store::{self, EntryRow, Only, Reader};
use crate::ui::action::Action;
use crate::ui::calendar::Month;
use crate::ui::canvas::Canvas;
use crate::ui::confirm::Confirm;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::words::journal as words;
use days::Days;
use window::Window;

/// The journal's state. Its list holds the drafts first, then a window of the entries.
#[derive(Debug, Default)]
pub struct Journal {
    drafts: Vec<DraftRow>,
    window: Window,
    list: List,
    /// The names of all mentors, of those in the trash too: old entries still speak of them.
    names: BTreeMap<Id, String>,
    /// What lists call them.
    called: BTreeMap<Id, String>,
    detail: Option<EntryView>,
    /// The journal was written to since the detail was read: it is drawn, but not acted on.
    is_detail_stale: bool,
    days: Days,
    /// There was room for the calendar below the list in the last picture.
    has_calendar: bool,
    /// What the list can be narrowed to, once that is read.
    options: Option<Options>,
    /// The entry is being read: in a narrow window it covers the list.
    reading: bool,
    /// The entry to be opened at the next load.
    opened: Option<Id>,
    /// What time it was at the last load, and the zone of the user: planned meetings are shown from there.
    here: (NaiveDateTime, String),
}

impl Journal {
    /// Puts these drafts above the entries. A new one is selected.
    pub fn set_drafts(&mut self, drafts: Vec<DraftRow>) {
        let before = self.shown_drafts().len() as isize;
        self.drafts = drafts;
        let more = self.shown_drafts().len() as isize - before;
        if more > 0 {
            self.list.select(0);
        } else {
            self.list.shift(more);
        }
    }

    /// Brings this entry into sight at the next load.
    pub const fn reveal(&mut self, day: NaiveDate, id: Id) {
        self.days.leave();
        self.window.reveal(day, id);
    }

    /// Opens this entry at the next load, so that it is read.
    pub const fn open(&mut self, day: NaiveDate, id: Id) {
        self.reveal(day, id);
        self.opened = Some(id);
    }

    /// Brings this day into sight at the next load.
    pub const fn go_to(&mut self, day: NaiveDate) {
        self.days.leave();
        self.reading = false;
        self.window.go_to(day);
    }

    /// Shows only these. Entries have no kind: only the mentor and the tag count.
    pub fn narrow(&mut self, filter: Filter) {
        let only = Only {
            mentor: filter.mentor,
            tag: filter.tag,
        };
        let place = self.place();
        let before = self.shown_drafts().len();
        self.window.narrow(only, place);
        let more = self.shown_drafts().len() as isize - before as isize;
        self.list.shift(more);
        self.days.refresh();
        self.reading = false;
    }

    /// The drafts, while all entries are shown.
    fn shown_drafts(&self) -> &[DraftRow] {
        if self.window.is_narrowed() {
            &[]
        } else {
            &self.drafts
        }
    }

    fn selected_draft(&self) -> Option<&DraftRow> {
        self.shown_drafts().get(self.list.selected())
    }

    fn selected_row(&self) -> Option<&EntryRow> {
        let drafts = self.shown_drafts().len();
        let place = self.list.selected().checked_sub(drafts)?;
        self.window.rows().get(place)
    }

    /// The selected row among the entries; the first one while a draft is selected.
    fn place(&self) -> usize {
        let drafts = self.shown_drafts().len();
        self.list.selected().saturating_sub(drafts)
    }

    /// The day on which the list stands.
    fn day(&self, cx: &Cx) -> NaiveDate {
        self.selected_row().map_or(cx.today, |row| row.day)
    }

    fn count(&self) -> usize {
        self.shown_drafts().len() + self.window.rows().len()
    }

    /// What `action` does to a draft, wherever its row stands.
    pub(super) fn act_on_draft(draft: &DraftRow, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Open | Action::Edit | Action::EditOutside => Effect::Resume(draft.name.clone()),
            Action::Trash => Effect::Show(Box::new(Overlay::Confirm(Confirm::new(
                words::discard_draft(cx.lang),
                vec![draft.opening().to_owned()],
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

impl Journal {
    /// An action on the calendar; `None` if it is meant for the list.
    fn act_on_calendar(&mut self, action: Action) -> Option<Effect> {
        let day = self.days.pointed()?;
        if self.days.act(action) {
            return Some(Effect::None);
        }
        match action {
            Action::Open => self.go_to(day),
            Action::Back => _ = self.days.leave(),
            // A click into the entry.
            Action::Pane => {
                self.days.leave();
                return None;
            }
            _ => return None,
        }
        Some(Effect::None)
    }

    /// A click on a day of the calendar points at it, and goes there if that is so already.
    fn click_on_day(&mut self, day: NaiveDate) {
        if self.days.pointed() == Some(day) {
            self.go_to(day);
        } else {
            self.reading = false;
            self.days.enter(day);
        }
    }

    /// An action on the list as a whole.
    fn act_on_list(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Earlier => {
                self.window.go_before(Month::of(self.day(cx)));
                return Effect::Load;
            }
            Action::Later => {
                self.window.go_after(Month::of(self.day(cx)));
                return Effect::Load;
            }
            Action::OtherView => {
                self.reading = false;
                self.days.enter(self.day(cx));
            }
            Action::Day => {
                let asking = Asking::new(Purpose::GoTo, cx);
                return Effect::Show(Box::new(Overlay::Asking(Box::new(asking))));
            }
            Action::Filter => {
                let options = self.options.clone().unwrap_or_default();
                let options = options.with(&self.filter(), &self.names);
                let choosing = Choosing::new(options, self.filter(), cx.lang);
                return Effect::Show(Box::new(Overlay::Filter(Box::new(choosing))));
            }
            Action::Back if self.window.is_narrowed() => self.narrow(Filter::default()),
            _ => {}
        }
        Effect::None
    }

    fn filter(&self) -> Filter {
        let only = self.window.only();
        Filter {
            only_approaches: false,
            kind: None,
            mentor: only.mentor,
            goal: None,
            tag: only.tag.clone(),
        }
    }

    /// Whether it is planned for a day to come where the user is: nobody can have met yet.
    fn is_ahead(&self, row: &EntryRow) -> bool {
        is_planned(row) && self.begins(row).0 > self.here.0.date()
    }

    /// An action on the selected entry.
    fn act_on_entry(&mut self, action: Action, lang: Lang) -> Effect {
        let is_ahead = |row| self.is_ahead(row);
        let selected = self.selected_row();
        let selected = selected.map(|row| (row.id, is_planned(row), is_ahead(row)));
        // Where the last load failed, no key may act on the entry that was selected before.
        let (Some((id, is_planned, is_ahead)), Some(detail)) = (selected, &self.detail) else {
            return Effect::None;
        };
        if detail.entry.id != id || self.is_detail_stale {
            return Effect::None;
        }
        let entry = &detail.entry;
        let edit = |outside| Effect::EditEntry {
            id,
            line: None,
            outside,
        };
        match action {
            Action::Open | Action::Pane => self.reading = true,
            Action::Prepare if entry.kind == EntryKind::Meeting && !entry.mentors.is_empty() => {
                return Effect::Begin(Begin::PrepareFor(id));
            }
            Action::Next if is_ahead => return Effect::note_for(entry),
            Action::Next if is_planned => return Effect::Begin(Begin::Planned(id)),
            Action::Drop if is_planned => {
                return cancel_meeting(entry).map_or(Effect::None, Effect::Write);
            }
            Action::Edit => return edit(false),
            Action::EditOutside => return edit(true),
            Action::Trash => return Effect::Write(trash_entry(entry, &detail.takeaways)),
            Action::Copy => {
                let who = in_order(&entry.mentors, &self.names);
                let text = print::entry(lang, entry, &who, &self.here.1);
                let mut takeaways = detail.takeaways.iter();
                let is_private = entry.private || takeaways.any(Takeaway::is_kept_private);
                return Effect::copy(text, is_private, lang);
            }
            Action::History => return Effect::History(id),
            _ => {}
        }
        Effect::None
    }

    /// Reads the selected entry, as seen from the zone `here`; `false` if it takes more than was asked for.
    fn load_detail(
        &mut self,
        reader: &Reader,
        here: &str,
        depth: Depth,
    ) -> Result<bool, store::Error> {
        let selected = self.selected_row().map(|row| row.id);
        let shown = self.detail.as_ref().map(|detail| detail.entry.id);
        if shown == selected && !self.is_detail_stale {
            return Ok(true);
        }
        if depth == Depth::Rows {
            return Ok(false);
        }
        let entry = match selected {
            Some(id) => reader.entry(id)?,
            None => None,
        };
        let mut detail = None;
        if let Some(entry) = entry {
            let takeaways = reader.takeaways_of(entry.id)?;
            detail = Some(EntryView::new(entry, takeaways, &self.names).seen_from(here));
        }
        if let (Some(new), Some(before)) = (&mut detail, &self.detail) {
            new.read_on(before);
        }
        self.detail = detail;
        self.is_detail_stale = false;
        Ok(true)
    }
}

fn is_planned(row: &EntryRow) -> bool {
    row.state == Some(MeetingState::Planned)
}

/// The mentors and the tags there are.
fn options(reader: &Reader) -> Result<Options, store::Error> {
    let mentors = reader.mentors()?.into_iter();
    Ok(Options {
        has_approaches: false,
        kinds: Vec::new(),
        mentors: mentors.map(|mentor| (mentor.id, mentor.name)).collect(),
        goals: Vec::new(),
        tags: reader.tags()?,
    })
}

impl Screen for Journal {
    fn keys(&self) -> Vec<&'static [Binding]> {
        if self.days.pointed().is_some() {
            return vec![keys::CALENDAR];
        }
        let list = if self.reading {
            keys::READING
        } else {
            keys::LIST
        };
        let row = if self.selected_draft().is_some() {
            keys::DRAFT
        } else {
            match self.selected_row() {
                Some(row) if self.is_ahead(row) => keys::AHEAD,
                Some(row) if is_planned(row) => keys::PLANNED,
                Some(_) => keys::ENTRY,
                None if self.is_empty() => return Vec::new(),
                None => return vec![keys::JOURNAL, list, keys::MOVING],
            }
        };
        vec![row, keys::JOURNAL, list, keys::MOVING]
    }

    fn refresh(&mut self) {
        self.window.refresh();
        self.days.refresh();
        self.is_detail_stale = true;
        self.options = None;
    }

    fn load(&mut self, reader: &Reader, cx: &Cx, depth: Depth) -> Result<bool, store::Error> {
        self.here.0 = cx.today.and_time(cx.time);
        if self.here.1 != cx.zone {
            cx.zone.clone_into(&mut self.here.1);
        }
        if self.window.is_stale() {
            self.names = reader.mentor_names()?;
            self.called = short_names(&self.names);
        }
        let is_on_draft = self.selected_draft().is_some();
        let is_revealed = self.window.is_revealing();
        let place = self.place();
        let before = self.selected_row().map(|row| row.id);
        if let Some(place) = self.window.load(reader, place)?
            && (is_revealed || !is_on_draft)
        {
            self.list.select(self.shown_drafts().len() + place);
        }
        // What is read is gone.
        let selected = self.selected_row().map(|row| row.id);
        self.reading &= is_revealed || selected == before;
        if let Some(opened) = self.opened.take() {
            self.reading = selected == Some(opened);
        }
        let mut is_whole = !self.window.is_short(self.list.height());
        if !is_whole && depth == Depth::Whole {
            let (before, height) = (self.place(), self.list.height());
            let place = self.window.fill(reader, height, before)?;
            self.list.shift(place as isize - before as isize);
        }
        let is_read = self.load_detail(reader, cx.zone, depth)?;
        is_whole &= is_read;
        if self.has_calendar || self.days.pointed().is_some() {
            let day = self.day(cx);
            is_whole &= self.days.load(reader, day, self.window.only(), depth)?;
        }
        if self.options.is_none() && depth == Depth::Whole {
            self.options = Some(options(reader)?);
        }
        if is_read && self.detail.is_none() {
            self.reading = false;
        }
        Ok(is_whole || depth == Depth::Whole)
    }

    fn is_stale(&self, _: &Cx) -> bool {
        self.window.is_stale()
    }

    fn aim(&self) -> Option<Aim> {
        let draft = self.selected_draft();
        let draft = draft.map(|draft| Aim::Draft(draft.name.clone()));
        draft.or_else(|| self.selected_row().map(|row| Aim::Record(row.id)))
    }

    fn is_empty(&self) -> bool {
        self.count() == 0 && !self.window.is_narrowed()
    }

    fn is_open(&self) -> bool {
        self.reading || self.days.pointed().is_some()
    }

    fn is_reading(&self) -> bool {
        self.reading && self.days.pointed().is_none()
    }

    fn has_way_back(&self) -> bool {
        self.window.is_narrowed()
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::ReadUp | Action::ReadDown => {
                if let Some(detail) = &mut self.detail {
                    detail.act(action);
                }
                return Effect::None;
            }
            Action::Date(day) => {
                self.click_on_day(day);
                return Effect::None;
            }
            _ => {}
        }
        if let Some(effect) = self.act_on_calendar(action) {
            return effect;
        }
        if self.reading && self.read(action) {
            return Effect::None;
        }
        let action = match action {
            Action::Point(row) if row == self.list.selected() => Action::Open,
            action => action,
        };
        if self.list.act(action, self.count()) {
            self.reading = false;
            return if self.window.wants(self.place(), action) {
                Effect::Load
            } else {
                Effect::None
            };
        }
        if matches!(
            action,
            Action::Earlier
                | Action::Later
                | Action::OtherView
                | Action::Day
                | Action::Filter
                | Action::Back
        ) {
            return self.act_on_list(action, cx);
        }
        if let Some(draft) = self.selected_draft() {
            return Self::act_on_draft(draft, action, cx);
        }
        self.act_on_entry(action, cx.lang)
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}
