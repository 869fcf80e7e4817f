//! What is owed, as rows in their order: made of what the journal holds and of the day it is.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveTime};

use super::closings::{self, Closing};
use super::meetings::{Names, Planned, Standing, counts, standings};
use super::relationships::{self, Reviewed};
use crate::domain::{
    AnalysisDue, Approach, Cx, Group, Id, Month, ReviewDue, Timed, analysis_due, approach_order,
    asks, followup_order, goal_order, is_for_today, is_late, over_and_coming, reviews_due,
    short_names, zone,
};
use crate::screens::Aim;
use crate::screens::approach_row::ApproachRow;
use crate::screens::draft_row::DraftRow;
use crate::screens::takeaway_row::TakeawayRow;
use crate::store::{self, GoalRow, OpenRow, Reader, Untold};

/// Meetings to come that are listed.
const NEXT: usize = 3;
/// Planned meetings to be logged that are listed, the latest ones.
const PASSED: usize = 12;
/// Open takeaways that are listed; the rest is among the follow-ups.
const OPEN: usize = 12;
/// Results not told that are listed.
const NOT_TOLD: usize = 6;
/// Results not told that are read, the latest ones: what is told at the next meeting is among them.
const NOT_TOLD_READ: u32 = 100;
/// Approaches that are listed; the rest is among the follow-ups.
const APPROACHES: usize = 5;
/// Goals that are listed where few of them ask for a look.
const GOALS: usize = 6;
/// The most goals that are listed.
const GOALS_ASKING: usize = 9;
/// How far ahead planned meetings are looked for, in days.
const AHEAD: Days = Days::new(3660);

/// A row that can be acted on.
#[derive(Clone, Debug)]
pub(super) enum Row {
    /// A meeting to come.
    Next(Box<Planned>),
    /// A planned meeting whose time has passed.
    Passed(Box<Planned>),
    /// A text that was begun and not saved.
    Draft(DraftRow),
    /// The review of a month that is to be done, or goes on.
    Review(ReviewDue),
    /// The self-analysis that goes on, or is worth a new look.
    Analysis(AnalysisDue),
    /// A mentorship whose review is due.
    Relationship(Box<Reviewed>),
    /// A closing that was begun.
    Closing(Box<Closing>),
    /// An approach to be sent, or whose follow-up day has come.
    Approach(Box<ApproachRow>),
    /// A goal that is pursued.
    Goal(Box<GoalRow>),
    /// A mentor with a rhythm.
    Rhythm(Standing),
    /// An open takeaway that is for today.
    Open(Box<TakeawayRow>),
    /// A result that no mentor has heard.
    NotTold(Box<TakeawayRow>),
    /// So many more of this section, and the first of them.
    More(Section, usize, Id),
}

/// A part of the screen, in their order. The last two stand at the right where there are two columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// Meetings to come.
    Next,
    /// Planned meetings to be logged.
    Passed,
    /// Drafts.
    Drafts,
    /// Month-end reviews.
    Review,
    /// Relationship reviews.
    Relationships,
    /// Closings.
    Closings,
    /// The self-analysis.
    Analysis,
    /// Approaches that ask for a step.
    Approaches,
    /// Goals.
    Goals,
    /// Mentors against their rhythm.
    Rhythm,
    /// Open takeaways.
    Open,
    /// Results not told.
    NotTold,
}

/// How many there are, listed or not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    /// Open takeaways; questions do not count.
    pub(super) open: usize,
    /// Of those, the late ones, promises too.
    pub(super) late: usize,
    /// Results not told.
    pub(super) not_told: usize,
    /// There are more of those.
    pub(super) is_cut: bool,
}

/// What the journal holds of all this, drafts apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Owed {
    pub(super) rows: Vec<Row>,
    pub(super) totals: Totals,
    /// Nothing was ever written.
    pub(super) is_new: bool,
    /// When the next planned meeting of today will be over, so that its row moves.
    pub(super) until: Option<NaiveTime>,
}

impl Row {
    /// The part it stands in.
    pub(super) const fn section(&self) -> Section {
        match self {
            Self::Next(_) => Section::Next,
            Self::Passed(_) => Section::Passed,
            Self::Draft(_) => Section::Drafts,
            Self::Review(_) => Section::Review,
            Self::Analysis(_) => Section::Analysis,
            Self::Relationship(_) => Section::Relationships,
            Self::Closing(_) => Section::Closings,
            Self::Approach(_) => Section::Approaches,
            Self::Goal(_) => Section::Goals,
            Self::Rhythm(_) => Section::Rhythm,
            Self::Open(_) => Section::Open,
            Self::NotTold(_) => Section::NotTold,
            Self::More(section, ..) => *section,
        }
    }

    /// What a verb on it is for.
    pub(super) fn aim(&self) -> Aim {
        match self {
            Self::Next(planned) | Self::Passed(planned) => Aim::Record(planned.meeting.id),
            Self::Draft(draft) => Aim::Draft(draft.name.clone()),
            Self::Review(due) => Aim::Month(due.month),
            Self::Analysis(due) => Aim::Record(due.id),
            Self::Relationship(row) => Aim::Relationship(row.due.mentor),
            Self::Closing(row) => Aim::Record(row.farewell.id),
            Self::Approach(row) => row.aim(),
            Self::Goal(row) => Aim::Record(row.goal.id),
            Self::Rhythm(standing) => Aim::Record(standing.mentor),
            Self::Open(row) | Self::NotTold(row) => row.aim(),
            Self::More(_, _, first) => Aim::Rest(*first),
        }
    }

    /// The record it is of, if it is of one.
    pub(super) fn record(&self) -> Option<Id> {
        if let Self::Relationship(row) = self {
            return row.due.begun.map(|(id, _)| id);
        }
        match self.aim() {
            Aim::Record(id) | Aim::Result(id) => Some(id),
            _ => None,
        }
    }

    /// Whether it is of the same as `other`, so that the pointer stays at it: a meeting that was over meanwhile is.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::More(one, ..), Self::More(two, ..)) => one == two,
            (one, two) => one.aim() == two.aim(),
        }
    }

    /// Whether it asks for a step today.
    pub(super) fn is_owed(&self) -> bool {
        match self {
            Self::Passed(_)
            | Self::Draft(_)
            | Self::Analysis(_)
            | Self::Closing(_)
            | Self::Approach(_)
            | Self::Open(_)
            | Self::NotTold(_) => true,
            Self::Review(due) => due.asks(),
            Self::Relationship(row) => row.is_due,
            Self::Goal(row) => asks(&row.progress),
            Self::Rhythm(standing) => standing.asks(),
            Self::Next(_) | Self::More(..) => false,
        }
    }
}

impl Section {
    /// Whether it stands at the right where there are two columns.
    pub(super) fn is_right(self) -> bool {
        self >= Self::Open
    }
}

impl Owed {
    /// Reads what is owed on the day and at the time of `cx`, for a window of `height` rows, in two columns or in one.
    pub(super) fn read(
        reader: &Reader,
        cx: &Cx,
        (height, is_wide): (usize, bool),
    ) -> Result<Self, store::Error> {
        let names = reader.mentor_names()?;
        let called = short_names(&names);
        let names = (&names, &called);
        let open = reader.open_unaged()?;
        let mut not_told = reader.untold_unaged(Untold {
            limit: Some(NOT_TOLD_READ),
            ..Untold::default()
        })?;
        not_told.sort_by_cached_key(|row| followup_order(&row.takeaway, row.day, cx.today));
        let is_cut = not_told.len() == NOT_TOLD_READ as usize;
        let last = cx.today.checked_add_days(AHEAD).unwrap_or(cx.today);
        let (over, coming) = over_and_coming(reader.planned(NaiveDate::default(), last)?, cx);
        let until = Timed::until(&coming, cx);

        let mut rows = Vec::new();
        let mut meets = HashMap::new();
        for timed in &coming {
            for mentor in &timed.meeting.mentors {
                meets.entry(*mentor).or_insert(timed.day);
            }
        }
        for timed in coming.into_iter().take(NEXT) {
            let planned = Planned::read(timed, names, (&open, &not_told), (reader, cx))?;
            rows.push(Row::Next(Box::new(planned)));
        }
        let earlier = over.len().saturating_sub(PASSED);
        for timed in over.into_iter().skip(earlier) {
            let planned = Planned::read(timed, names, (&open, &not_told), (reader, cx))?;
            rows.push(Row::Passed(Box::new(planned)));
        }
        rows.extend(reviews(reader, cx.today)?.into_iter().map(Row::Review));
        let name_of = |mentor| called.get(&mentor).cloned().unwrap_or_default();
        relationships::add(&mut rows, reader, name_of, cx)?;
        closings::add(&mut rows, reader, name_of)?;
        let versions = reader.analysis_standings()?;
        rows.extend(analysis_due(&versions, cx.today).map(Row::Analysis));
        approaches(&mut rows, reader.open_approaches()?, names, cx.today);
        goals(&mut rows, reader.active_goal_rows(cx.today)?);
        rows.extend(
            standings(reader, &meets, &called, cx)?
                .into_iter()
                .map(Row::Rhythm),
        );
        let totals = Totals {
            open: open.iter().filter(|row| counts(row)).count(),
            late: open
                .iter()
                .filter(|row| is_late(&row.takeaway, cx.today))
                .count(),
            not_told: not_told.len(),
            is_cut,
        };
        // What stands in the same column: rows with headings and blank lines, and the results that are not told.
        let above = if is_wide { 0 } else { lines(&rows) };
        let below = match not_told.len() {
            0 => 0,
            count => count.min(NOT_TOLD) + 3,
        };
        let room = height.saturating_sub(above + 1 + below);
        let (mut open, listed) = for_today(open, room.max(OPEN), cx);
        let left = open.split_off(listed);
        let mut open = reader.aged(open)?;
        open.extend(left);
        let days = zone::Days::of(cx.zone);
        let said = (names, &days);
        list(&mut rows, Section::Open, (open, listed, totals.open), said);
        list(
            &mut rows,
            Section::NotTold,
            (not_told, NOT_TOLD, totals.not_told),
            said,
        );
        Ok(Self {
            is_new: rows.is_empty() && reader.is_empty()?,
            rows,
            totals,
            until,
        })
    }
}

/// The month-end reviews that are shown today.
fn reviews(reader: &Reader, today: NaiveDate) -> Result<Vec<ReviewDue>, store::Error> {
    let since = Month::to_review(today).before();
    let open = reader.month_reviews_open(since)?;
    Ok(reviews_due(today, reader.first_day()?, &open))
}

/// Adds the approaches that ask for a step, in the order of the follow-ups.
fn approaches(rows: &mut Vec<Row>, mut all: Vec<Approach>, names: Names, today: NaiveDate) {
    all.retain(|approach| approach.asks(today));
    all.sort_by_cached_key(|approach| approach_order(approach, today));
    let listed = APPROACHES + usize::from(all.len() == APPROACHES + 1);
    let left = all.split_off(listed.min(all.len()));
    let row = |approach| Row::Approach(Box::new(ApproachRow::new(approach, names)));
    rows.extend(all.into_iter().map(row));
    if let Some(first) = left.first() {
        rows.push(Row::More(Section::Approaches, left.len(), first.id));
    }
}

/// Adds the goals that are pursued: those that ask for a look, then others as far as there is room.
fn goals(rows: &mut Vec<Row>, mut goals: Vec<GoalRow>) {
    goals.sort_by_cached_key(|row| goal_order(&row.goal, &row.progress));
    let asking = goals.iter().filter(|row| asks(&row.progress)).count();
    let listed = asking.clamp(GOALS, GOALS_ASKING);
    // The row that says that there is one more would take the room of that one.
    let listed = listed + usize::from(listed + 1 == goals.len());
    let left = goals.split_off(listed.min(goals.len()));
    rows.extend(goals.into_iter().map(|row| Row::Goal(Box::new(row))));
    if let Some(first) = left.first() {
        rows.push(Row::More(Section::Goals, left.len(), first.goal.id));
    }
}

/// The lines that these rows take in one column, with headings, blank lines and what stands below the first.
fn lines(rows: &[Row]) -> usize {
    let sections = rows.chunk_by(|one, two| one.section() == two.section());
    rows.len() + 2 * sections.count() + 1
}

/// Those that count as open, by how soon they are wanted, and how many of them are listed: the ones for today, which come
/// first, as far as there is room.
fn for_today(open: Vec<OpenRow>, room: usize, cx: &Cx) -> (Vec<OpenRow>, usize) {
    let is_today = |row: &OpenRow| is_for_today(&row.takeaway, cx.today);
    let mut rows: Vec<OpenRow> = open.into_iter().filter(counts).collect();
    rows.sort_by_cached_key(|row| {
        let place = followup_order(&row.takeaway, row.day, cx.today);
        (!is_today(row), place)
    });
    let wanted = rows.iter().filter(|row| is_today(row)).count();
    let listed = wanted.min(room);
    // The row that says that there is one more would take the room of that one.
    let is_put_off = |row: &OpenRow| Group::of(&row.takeaway, cx.today) == Group::Later;
    let is_last = listed + 1 == rows.len() && !is_put_off(&rows[listed]);
    let listed = listed + usize::from(is_last);
    (rows, listed)
}

/// Adds the first `listed` of `all`, and how many of the `count` that there are are left.
fn list(
    rows: &mut Vec<Row>,
    section: Section,
    (mut all, listed, count): (Vec<OpenRow>, usize, usize),
    (names, days): (Names, &zone::Days),
) {
    let left = all.split_off(listed.min(all.len()));
    rows.extend(all.into_iter().map(|row| {
        let row = Box::new(TakeawayRow::new(row, names, days));
        match section {
            Section::NotTold => Row::NotTold(row),
            _ => Row::Open(row),
        }
    }));
    if let Some(first) = left.first() {
        let id = first.takeaway.id;
        rows.push(Row::More(section, count - listed, id));
    }
}
