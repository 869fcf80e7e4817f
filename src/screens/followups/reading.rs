//! The follow-ups as they are read: what is open, narrowed to what is wanted, in its order; and where the pointer stays.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::Followups;
use super::UNTOLD_LISTED;
use super::lines::{Lines, Spacing};
use super::row::Row;
use crate::domain::zone::Days;
use crate::domain::{
    Approach, Cx, Goal, Id, Kind, Takeaway, belongs, fold, is_same_word, short_names,
};
use crate::screens::approach_row::ApproachRow;
use crate::screens::filter::{Filter, Options};
use crate::screens::takeaway_row::TakeawayRow;
use crate::store::{self, OpenRow, Reader, Untold};

impl Followups {
    pub(super) fn read(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let mut names = reader.mentor_names()?;
        let called = short_names(&names);
        self.goals = reader.goals()?;
        let titles = self.goals.iter();
        names.extend(titles.map(|goal| (goal.id, goal.title.clone())));
        let mut open = reader.open_takeaways()?;
        let mut approaches = reader.open_approaches()?;
        let newest = Untold {
            limit: Some(UNTOLD_LISTED),
            ..Untold::default()
        };
        let mut untold = reader.untold_of(newest)?;
        self.options = options(
            (open.iter().chain(&untold), &approaches),
            &names,
            &self.goals,
        );
        self.is_cut = untold.len() == UNTOLD_LISTED as usize;
        let is_revealed = |row: &OpenRow| Some(row.takeaway.id) == self.revealed;
        let revealed = open.iter().chain(&untold).find(|row| is_revealed(row));
        // What is not listed at all is no reason to take the filter away.
        let asked = approaches.iter().find(|one| Some(one.id) == self.revealed);
        let is_hidden = revealed.is_some_and(|row| !self.matches(row))
            || asked.is_some_and(|one| !self.matches_approach(one));
        if is_hidden {
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
        approaches.retain(|approach| self.matches_approach(approach));
        let days = Days::of(cx.zone);
        let takeaways = open
            .into_iter()
            .map(|row| Row::Takeaway(TakeawayRow::new(row, (&names, &called), &days)));
        let approaches = approaches
            .into_iter()
            .map(|row| Row::Approach(ApproachRow::new(row, (&names, &called))));
        let mut rows: Vec<Row> = takeaways.chain(approaches).collect();
        rows.sort_by_cached_key(|row| row.order(cx.today));

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
        !filter.only_approaches
            && filter.kind.is_none_or(|kind| takeaway.kind == kind)
            && filter.mentor.is_none_or(|id| row.mentors.contains(&id))
            && filter.goal.is_none_or(belongs_to)
            && filter.tag.as_ref().is_none_or(has)
    }

    /// An approach has neither a goal nor tags.
    fn matches_approach(&self, approach: &Approach) -> bool {
        let filter = &self.filter;
        filter.kind.is_none()
            && filter.goal.is_none()
            && filter.tag.is_none()
            && filter.mentor.is_none_or(|id| approach.mentor == id)
    }

    pub(super) fn lay_out(&mut self, today: NaiveDate, spacing: Spacing) {
        let lines = Lines::of(&self.rows, today, self.is_cut, spacing);
        self.lines = lines.scrolled_as(&self.lines);
    }

    /// Puts new rows in the place of the old ones. The pointer stays at its record; where that is gone, or went to another
    /// group, at the one that followed it.
    fn follow(&mut self, rows: Vec<Row>, today: NaiveDate) {
        let places: HashMap<Id, usize> = rows
            .iter()
            .enumerate()
            .map(|(place, row)| (row.id(), place))
            .collect();
        let now = |row: &Row| {
            let place = *places.get(&row.id())?;
            (rows[place].group(today) == row.group(today)).then_some(place)
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
            .filter_map(|row| row.takeaway().map(|takeaway| (row.id(), takeaway)))
            .collect();
        let sought = std::mem::take(&mut self.sought);
        let sought = rows.iter().position(|row| sought.contains(&row.id()));
        self.list.select(sought.unwrap_or(place));
        self.reading &= sought.is_none_or(|sought| sought == place);
        self.chosen.retain(|id| {
            let now = places.get(id).and_then(|place| rows[*place].takeaway());
            now.is_some() && now == old.get(id).copied()
        });
        self.rows = rows;
        self.widths = None;
    }

    /// Selects what was asked for from elsewhere; what is settled by now is not here.
    pub(super) fn find_revealed(&mut self) {
        let opened = self.opened.take();
        let Some(id) = self.revealed.take() else {
            return;
        };
        let place = self.rows.iter().position(|row| row.id() == id);
        if let Some(place) = place {
            self.list.select(place);
            self.reading |= opened == Some(id);
        }
    }
}

/// What these rows can be narrowed to.
fn options<'a>(
    (rows, approaches): (impl Iterator<Item = &'a OpenRow>, &[Approach]),
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
    mentors.extend(approaches.iter().map(|approach| approach.mentor));
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
        has_approaches: !approaches.is_empty(),
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
