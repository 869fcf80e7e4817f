//! The follow-ups: everything that is open, and what is done but not told, in groups by how soon it is wanted.

mod detail;
mod lines;
mod view;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::asking::{Asking, Purpose};
use super::filter::{Choosing, Filter, Options};
use super::takeaway_row::{self, TakeawayRow, Widths};
use super::{Aim, Depth, Effect, Overlay, Screen};
use crate::domain::zone::Days;
use crate::domain::{
    Cx, Goal, Group, Id, Kind, Lang, Takeaway, belongs, fold, followup_order, goal_of,
    is_same_word, short_names,
};
use crate::store::{self, OpenRow, Reader, Untold};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use detail::Detail;
use lines::{Lines, Spacing};

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
    rows: Vec<TakeawayRow>,
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

    fn selected(&self) -> Option<&TakeawayRow> {
        self.rows.get(self.list.selected())
    }

    fn is_filtered(&self) -> bool {
        self.filter != Filter::default()
    }

    /// What a verb is for: the chosen rows in their order, or else the selected one; in the detail only what it shows.
    fn targets(&self) -> Vec<&TakeawayRow> {
        if self.chosen.is_empty() || self.reading {
            return self.selected().into_iter().collect();
        }
        let is_chosen = |row: &&TakeawayRow| self.chosen.contains(&row.takeaway.id);
        self.rows.iter().filter(is_chosen).collect()
    }

    /// The keys of what a verb is for: where anything of it is open, those of what is open.
    fn target_keys(&self) -> &'static [Binding] {
        let rows = self.targets();
        let is_open = rows.iter().any(|row| row.takeaway.is_open());
        match (rows.as_slice(), is_open) {
            ([], _) => &[],
            ([row], _) if self.selected() == Some(row) => row.keys(),
            ([_], true) => keys::SELECTED_ONE,
            ([_], false) => keys::SELECTED_ONE_UNTOLD,
            (_, true) => keys::SELECTED,
            (_, false) => keys::SELECTED_UNTOLD,
        }
    }

    fn read(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let mut names = reader.mentor_names()?;
        let called = short_names(&names);
        self.goals = reader.goals()?;
        let titles = self.goals.iter();
        names.extend(titles.map(|goal| (goal.id, goal.title.clone())));
        let mut open = reader.open_takeaways()?;
        let newest = Untold {
            limit: Some(UNTOLD_LISTED),
            ..Untold::default()
        };
        let mut untold = reader.untold_of(newest)?;
        self.options = options(open.iter().chain(&untold), &names, &self.goals);
        self.is_cut = untold.len() == UNTOLD_LISTED as usize;
        let is_revealed = |row: &OpenRow| Some(row.takeaway.id) == self.revealed;
        let revealed = open.iter().chain(&untold).find(|row| is_revealed(row));
        // What is not listed at all is no reason to take the filter away.
        if revealed.is_some_and(|row| !self.matches(row)) {
            self.filter = Filter::default();
        }
        if self.is_filtered() && self.is_cut {
            untold = reader.untold_of(Untold {
                kind: self.filter.kind,
                mentor: self.filter.mentor,
                tag: self.filter.tag.as_deref(),
                goal: self.goal_in_filter().map(|goal| (goal.id, &*goal.short)),
                ..newest
            })?;
        }
        self.is_cut = untold.len() == UNTOLD_LISTED as usize;
        open.append(&mut untold);
        open.retain(|row| self.matches(row));
        let days = Days::of(cx.zone);
        let mut rows: Vec<TakeawayRow> = open
            .into_iter()
            .map(|row| TakeawayRow::new(row, (&names, &called), &days))
            .collect();
        rows.sort_by_cached_key(|row| followup_order(&row.takeaway, Some(row.day), cx.today));

        self.follow(rows, cx.today);
        self.lay_out(cx.today, self.lines.spacing());
        self.names = names;
        self.loaded_for = Some(cx.today);
        Ok(())
    }

    /// The goal that the filter is set to, unless it is gone.
    fn goal_in_filter(&self) -> Option<&Goal> {
        let id = self.filter.goal?;
        self.goals.iter().find(|goal| goal.id == id)
    }

    fn matches(&self, row: &OpenRow) -> bool {
        let takeaway = &row.takeaway;
        let belongs_to = |id| match self.goal_in_filter() {
            Some(goal) => belongs(takeaway, goal),
            None => takeaway.goal == Some(id),
        };
        let has = |tag: &String| takeaway.tags.iter().any(|of| is_same_word(of, tag));
        let filter = &self.filter;
        filter.kind.is_none_or(|kind| takeaway.kind == kind)
            && filter.mentor.is_none_or(|id| row.mentors.contains(&id))
            && filter.goal.is_none_or(belongs_to)
            && filter.tag.as_ref().is_none_or(has)
    }

    fn lay_out(&mut self, today: NaiveDate, spacing: Spacing) {
        let lines = Lines::of(&self.rows, today, self.is_cut, spacing);
        self.lines = lines.scrolled_as(&self.lines);
    }

    /// Puts new rows in the place of the old ones. The pointer stays at its takeaway; where that is gone, or went to
    /// another group, at the one that followed it.
    fn follow(&mut self, rows: Vec<TakeawayRow>, today: NaiveDate) {
        let group = |row: &TakeawayRow| Group::of(&row.takeaway, today);
        let places: HashMap<Id, usize> = rows
            .iter()
            .enumerate()
            .map(|(place, row)| (row.takeaway.id, place))
            .collect();
        let now = |row: &TakeawayRow| {
            let place = *places.get(&row.takeaway.id)?;
            (group(&rows[place]) == group(row)).then_some(place)
        };
        let (before, from) = self
            .rows
            .split_at(self.list.selected().min(self.rows.len()));
        let place = from
            .iter()
            .find_map(now)
            .or_else(|| before.iter().rev().find_map(now))
            .unwrap_or(0);
        let is_same = from.first().and_then(now).is_some();
        self.reading &= is_same;
        // What was changed, by a verb or by another window, is not meant by the next verb.
        let old: HashMap<Id, &Takeaway> = self
            .rows
            .iter()
            .map(|row| (row.takeaway.id, &row.takeaway))
            .collect();
        let sought = std::mem::take(&mut self.sought);
        let sought = rows
            .iter()
            .position(|row| sought.contains(&row.takeaway.id));
        self.list.select(sought.unwrap_or(place));
        self.reading &= sought.is_none_or(|sought| sought == place);
        self.chosen.retain(|id| {
            let now = places.get(id).map(|place| &rows[*place].takeaway);
            now.is_some() && now == old.get(id).copied()
        });
        self.rows = rows;
        self.widths = None;
    }

    /// Selects what was asked for from elsewhere; what is settled by now is not here.
    fn find_revealed(&mut self) {
        let opened = self.opened.take();
        let Some(id) = self.revealed.take() else {
            return;
        };
        let place = self.rows.iter().position(|row| row.takeaway.id == id);
        if let Some(place) = place {
            self.list.select(place);
            self.reading |= opened == Some(id);
        }
    }

    fn load_detail(&mut self, reader: &Reader, depth: Depth) -> Result<bool, store::Error> {
        let Some(row) = self.selected() else {
            self.detail = None;
            return Ok(true);
        };
        let is_this = |detail: &Detail| detail.row == *row;
        if !self.detail_is_stale && self.detail.as_ref().is_some_and(is_this) {
            return Ok(true);
        }
        if depth == Depth::Rows {
            return Ok(false);
        }
        let row = row.clone();
        let entry = match row.takeaway.entry {
            Some(id) => reader.entry(id)?,
            None => None,
        };
        // A choice among its actions stays where the takeaway does.
        let old = self
            .detail
            .take()
            .filter(|old| old.row.takeaway.id == row.takeaway.id);
        let goal = goal_of(&row.takeaway, &self.goals).map(|goal| goal.title.clone());
        self.detail = Some(Detail::new(row, entry.as_ref(), goal, old));
        self.detail_is_stale = false;
        Ok(true)
    }

    /// An action while the detail has the keys; `None` where it is not the detail's.
    fn act_in_detail(&mut self, action: Action, cx: &Cx) -> Option<Effect> {
        match action {
            Action::Back | Action::Pane => self.reading = false,
            Action::Open => {
                let selected = self.selected().map(|row| row.takeaway.id);
                let is_its = |detail: &&Detail| Some(detail.row.takeaway.id) == selected;
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
                let rows: Vec<Takeaway> = rows.iter().map(|row| row.takeaway.clone()).collect();
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
        self.chosen.extend(
            self.rows
                .get(self.list.selected())
                .map(|row| row.takeaway.id),
        );
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
            self.selected().map(TakeawayRow::aim)
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
                if let Some(id) = self.selected().map(|row| row.takeaway.id)
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

/// What these rows can be narrowed to.
fn options<'a>(
    rows: impl Iterator<Item = &'a OpenRow>,
    names: &BTreeMap<Id, String>,
    goals: &[Goal],
) -> Options {
    let mut kinds: BTreeSet<Kind> = BTreeSet::new();
    let mut mentors: BTreeSet<Id> = BTreeSet::new();
    let mut made_for: BTreeSet<Id> = BTreeSet::new();
    let mut tags: BTreeSet<&str> = BTreeSet::new();
    for row in rows {
        kinds.insert(row.takeaway.kind);
        mentors.extend(&row.mentors);
        made_for.extend(row.takeaway.goal);
        tags.extend(row.takeaway.tags.iter().map(String::as_str));
    }
    let mut mentors: Vec<(Id, String)> = mentors
        .into_iter()
        .filter_map(|id| names.get(&id).map(|name| (id, name.clone())))
        .collect();
    mentors.sort_by(|one, other| one.1.cmp(&other.1));
    let folded: BTreeSet<String> = tags.iter().map(|tag| fold(tag)).collect();
    let mut goals: Vec<(Id, String)> = goals
        .iter()
        .filter(|goal| made_for.contains(&goal.id) || folded.contains(&fold(&goal.short)))
        .map(|goal| (goal.id, goal.title.clone()))
        .collect();
    goals.sort_by(|one, other| one.1.cmp(&other.1));
    Options {
        kinds: kinds.into_iter().collect(),
        mentors,
        goals,
        tags: one_spelling_each(tags),
    }
}

/// These tags in order, each in the spelling that comes first.
fn one_spelling_each(tags: BTreeSet<&str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    tags.into_iter()
        .filter(|tag| seen.insert(fold(tag)))
        .map(str::to_owned)
        .collect()
}
