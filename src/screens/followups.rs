//! The follow-ups: everything that is open, and what is done but not told, in groups by how soon it is wanted.

mod detail;
mod lines;
mod reading;
mod row;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::asking::{Asking, Purpose};
use super::filter::{Choosing, Filter, Options};
use super::row_cells::Widths;
use super::{Aim, Depth, Effect, Overlay, Screen, takeaway_row};
use crate::domain::{Cx, Goal, Id, Lang, Takeaway, goal_of};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::words::owed as words;
use detail::{ApproachDetail, Detail, TakeawayDetail};
use lines::Lines;
use row::Row;

/// How many of those that are not told are listed; what was closed before them is counted.
const UNTOLD_LISTED: u32 = 100;

/// The screen's state.
#[derive(Debug, Default)]
pub struct Followups {
    /// The day for which the rows were read; `None` when they shall be read again.
    loaded_for: Option<NaiveDate>,
    revealed: Option<Id>,
    /// The one to be opened at the next load.
    opened: Option<Id>,
    sought: Vec<Id>,
    filter: Filter,
    /// What the filter can be, by all that is there.
    options: Options,
    /// The names of all mentors, and the titles of all goals.
    names: BTreeMap<Id, String>,
    /// All goals: what belongs to which is told by its tags, too.
    goals: Vec<Goal>,
    /// The rows in the order in which they are drawn.
    rows: Vec<Row>,
    lines: Lines,
    /// How wide the rows' cells are, in a language and on a day; `None` until they are drawn.
    widths: Option<(Lang, NaiveDate, Widths)>,
    /// There are more that are not told than those listed.
    is_cut: bool,
    list: List,
    /// The rows selected besides the one that the pointer stands at.
    chosen: BTreeSet<Id>,
    detail: Option<Detail>,
    /// The detail shows its takeaway as it was before the last write.
    detail_is_stale: bool,
    /// The detail has the keys: in a narrow window it covers the list.
    reading: bool,
}

impl Followups {
    /// Selects this takeaway at the next load.
    pub fn reveal(&mut self, takeaway: Id) {
        self.revealed = Some(takeaway);
        self.loaded_for = None;
        self.chosen.clear();
    }

    /// Opens this takeaway at the next load.
    pub fn open(&mut self, takeaway: Id) {
        self.reveal(takeaway);
        self.opened = Some(takeaway);
    }

    /// Selects the first of these at the next load, if one is listed.
    pub fn seek(&mut self, takeaways: Vec<Id>) {
        self.sought = takeaways;
    }

    /// Shows only these.
    pub fn narrow(&mut self, filter: Filter) {
        self.filter = filter;
        self.chosen.clear();
        self.loaded_for = None;
    }

    fn selected(&self) -> Option<&Row> {
        self.rows.get(self.list.selected())
    }

    fn is_at_approach(&self) -> bool {
        matches!(self.selected(), Some(Row::Approach(_)))
    }

    fn is_filtered(&self) -> bool {
        self.filter != Filter::default()
    }

    /// What a verb is for: the chosen rows in their order, or else the selected one; in the detail only what it shows.
    fn targets(&self) -> Vec<&Row> {
        if self.chosen.is_empty() || self.reading {
            return self.selected().into_iter().collect();
        }
        let is_chosen = |row: &&Row| self.chosen.contains(&row.id());
        self.rows.iter().filter(is_chosen).collect()
    }

    /// The keys of what a verb is for: where anything of it is open, those of what is open.
    fn target_keys(&self) -> &'static [Binding] {
        let rows = self.targets();
        let is_open = rows
            .iter()
            .any(|row| row.takeaway().is_some_and(Takeaway::is_open));
        match (rows.as_slice(), is_open) {
            ([], _) => &[],
            ([row], _) if self.selected() == Some(row) => row.keys(),
            ([_], true) => keys::SELECTED_ONE,
            ([_], false) => keys::SELECTED_ONE_UNTOLD,
            (_, true) => keys::SELECTED,
            (_, false) => keys::SELECTED_UNTOLD,
        }
    }

    fn load_detail(&mut self, reader: &Reader, depth: Depth) -> Result<bool, store::Error> {
        let Some(row) = self.selected() else {
            self.detail = None;
            return Ok(true);
        };
        let is_this = |detail: &Detail| detail.is_of(row);
        if !self.detail_is_stale && self.detail.as_ref().is_some_and(is_this) {
            return Ok(true);
        }
        if depth == Depth::Rows {
            return Ok(false);
        }
        let row = row.clone();
        let old = self.detail.take();
        self.detail = Some(match row {
            Row::Approach(row) => Detail::Approach(Box::new(ApproachDetail::new(row, old))),
            Row::Takeaway(row) => {
                let entry = match row.takeaway.entry {
                    Some(id) => reader.entry(id)?,
                    None => None,
                };
                let goal = goal_of(&row.takeaway, &self.goals).map(|goal| goal.title.clone());
                let detail = TakeawayDetail::new(row, entry.as_ref(), goal, old);
                Detail::Takeaway(Box::new(detail))
            }
        });
        self.detail_is_stale = false;
        Ok(true)
    }

    /// An action while the detail has the keys; `None` where it is not the detail's.
    fn act_in_detail(&mut self, action: Action, cx: &Cx) -> Option<Effect> {
        match action {
            Action::Back | Action::Pane => self.reading = false,
            Action::Open => {
                let selected = self.selected().map(Row::id);
                let is_its = |detail: &&Detail| Some(detail.record()) == selected;
                let action = self.detail.as_ref().filter(is_its).and_then(Detail::chosen);
                return Some(action.map_or(Effect::None, |action| self.carry_out(action, cx)));
            }
            action => {
                let is_moved = self
                    .detail
                    .as_mut()
                    .is_some_and(|detail| detail.act(action));
                return is_moved.then_some(Effect::None);
            }
        }
        Some(Effect::None)
    }

    /// What `action` does to the chosen rows, or to the selected one.
    fn carry_out(&self, action: Action, cx: &Cx) -> Effect {
        // Where the last load failed, no key may act on what was there before.
        if self.loaded_for.is_none() {
            return Effect::None;
        }
        match self.targets().as_slice() {
            [] => Effect::None,
            [row] => row.act(action, cx),
            rows => {
                let rows: Vec<Takeaway> = rows
                    .iter()
                    .filter_map(|row| row.takeaway())
                    .cloned()
                    .collect();
                takeaway_row::act(&rows, action, cx)
            }
        }
    }

    /// Comes out of what was done last: first the chosen rows, then the filter.
    fn back(&mut self) {
        if !self.chosen.is_empty() {
            self.chosen.clear();
        } else if self.is_filtered() {
            self.narrow(Filter::default());
        }
    }

    fn choose(&mut self) {
        let takeaway = self.selected().and_then(Row::takeaway);
        self.chosen.extend(takeaway.map(|takeaway| takeaway.id));
    }
}

impl Screen for Followups {
    fn keys(&self) -> Vec<&'static [Binding]> {
        let row = self.target_keys();
        match (self.rows.is_empty(), self.reading) {
            (true, _) if self.is_filtered() => {
                vec![keys::NO_FOLLOWUP, keys::LIST, keys::MOVING]
            }
            (true, _) => vec![keys::NO_FOLLOWUP],
            (false, true) if self.is_at_approach() => {
                vec![row, keys::TO_MENTOR, keys::READING, keys::MOVING]
            }
            (false, true) => vec![row, keys::CHOOSING, keys::READING, keys::MOVING],
            (false, false) => vec![row, keys::FOLLOWUPS, keys::LIST, keys::MOVING],
        }
    }

    fn load(&mut self, reader: &Reader, cx: &Cx, depth: Depth) -> Result<bool, store::Error> {
        if self.is_stale(cx) {
            self.loaded_for = None;
            self.read(reader, cx)?;
        }
        self.find_revealed();
        self.load_detail(reader, depth)
    }

    fn refresh(&mut self) {
        self.loaded_for = None;
        self.detail_is_stale = true;
    }

    fn is_stale(&self, cx: &Cx) -> bool {
        self.loaded_for != Some(cx.today)
    }

    fn aim(&self) -> Option<Aim> {
        if self.chosen.is_empty() || self.reading {
            self.selected().map(Row::aim)
        } else {
            Some(Aim::Several(self.chosen.clone()))
        }
    }

    fn is_empty(&self) -> bool {
        // Where only the filter leaves nothing, Esc must lead out of it.
        self.rows.is_empty() && !self.is_filtered()
    }

    fn is_open(&self) -> bool {
        self.reading
    }

    fn has_way_back(&self) -> bool {
        !self.chosen.is_empty() || self.is_filtered()
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        if matches!(action, Action::ReadUp | Action::ReadDown) {
            if let Some(detail) = &mut self.detail {
                detail.act(action);
            }
            return Effect::None;
        }
        if self.reading
            && let Some(effect) = self.act_in_detail(action, cx)
        {
            return effect;
        }
        let is_at_pointer = action == Action::Point(self.list.selected());
        if !is_at_pointer && self.list.act(action, self.rows.len()) {
            self.reading = false;
            return Effect::None;
        }
        match action {
            // Whatever is chosen besides, this leads away from the one at the pointer.
            Action::Open | Action::Point(_) if self.is_at_approach() => {
                let at = self.selected().filter(|_| self.loaded_for.is_some());
                return at.map_or(Effect::None, |row| row.act(Action::Open, cx));
            }
            Action::Open | Action::Pane | Action::Point(_) => self.reading = !self.rows.is_empty(),
            Action::Back => self.back(),
            Action::Filter => {
                let options = self.options.clone().with(&self.filter, &self.names);
                let choosing = Choosing::new(options, self.filter.clone(), cx.lang);
                return Effect::Show(Box::new(Overlay::Filter(Box::new(choosing))));
            }
            Action::Add => {
                let asking = Asking::new(Purpose::Add, cx);
                return Effect::Show(Box::new(Overlay::Asking(Box::new(asking))));
            }
            Action::Select => {
                if self.is_at_approach() {
                    return Effect::Say(words::not_selected(cx.lang).into());
                }
                if let Some(id) = self.selected().map(Row::id)
                    && !self.chosen.remove(&id)
                {
                    self.chosen.insert(id);
                }
            }
            Action::SelectDown | Action::SelectUp => {
                self.choose();
                let step = if action == Action::SelectUp {
                    Action::Up
                } else {
                    Action::Down
                };
                self.list.act(step, self.rows.len());
                self.choose();
            }
            action => return self.carry_out(action, cx),
        }
        Effect::None
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}
