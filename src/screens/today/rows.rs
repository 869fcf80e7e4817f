//! What is owed, as rows in their order: made of what the journal holds and of the day it is.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate, NaiveTime};

use crate::domain::{
    Cx, Entry, Group, Id, Kind, Month, ReviewDue, Rhythm, Takeaway, Timed, asks, followup_order,
    goal_order, is_for_today, over_and_coming, reviews_due, short_names, zone,
};
use crate::screens::Aim;
use crate::screens::draft_row::DraftRow;
use crate::screens::entry_view::in_order;
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
/// Mentors listed with their rhythm; whoever is past it always is.
const RHYTHM: usize = 6;
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
    /// Goals.
    Goals,
    /// Mentors against their rhythm.
    Rhythm,
    /// Open takeaways.
    Open,
    /// Results not told.
    NotTold,
}

/// A planned meeting, with what waits for those who meet.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub(super) meeting: Entry,
    /// Its day and time where the user is now, wherever it was planned.
    pub(super) day: NaiveDate,
    pub(super) time: Option<NaiveTime>,
    /// That day is to come: nobody can have met yet.
    pub(super) is_ahead: bool,
    pub(super) takeaways: Vec<Takeaway>,
    pub(super) mentors: Vec<String>,
    /// What lists call them.
    pub(super) called: Vec<String>,
    pub(super) to_tell: usize,
    pub(super) open: usize,
    pub(super) to_ask: usize,
}

/// How a mentor stands against the rhythm.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub(super) mentor: Id,
    pub(super) name: String,
    /// What lists call them.
    pub(super) called: String,
    pub(super) rhythm: Rhythm,
    pub(super) every: Option<u16>,
    pub(super) longest: Option<u16>,
    /// The day of the next meeting planned with them: it settles what the rhythm asks for.
    pub(super) meets: Option<NaiveDate>,
}

/// The names of all mentors, and what lists call them.
type Names<'a> = (&'a BTreeMap<Id, String>, &'a BTreeMap<Id, String>);

/// How many there are, listed or not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    /// Open takeaways; questions do not count.
    pub(super) open: usize,
    /// Of those, the late ones.
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
            Self::Goal(row) => Aim::Record(row.goal.id),
            Self::Rhythm(standing) => Aim::Record(standing.mentor),
            Self::Open(row) | Self::NotTold(row) => row.aim(),
            Self::More(_, _, first) => Aim::Rest(*first),
        }
    }

    /// The record it is of, if it is of one.
    pub(super) fn record(&self) -> Option<Id> {
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
            Self::Passed(_) | Self::Draft(_) | Self::Open(_) | Self::NotTold(_) => true,
            Self::Review(due) => due.asks(),
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

impl Planned {
    /// Whether there is anything to say of it besides whom and when.
    pub(super) fn has_more_to_say(&self) -> bool {
        self.to_tell + self.open + self.to_ask > 0 || !self.meeting.place.trim().is_empty()
    }
}

impl Standing {
    /// Whether it is time to plan a meeting.
    const fn asks(&self) -> bool {
        self.rhythm.is_past() && self.meets.is_none()
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
        let open = reader.open_takeaways()?;
        let mut not_told = reader.untold_of(Untold {
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
                .filter(|row| Group::of(&row.takeaway, cx.today) == Group::Late)
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
        let (open, listed) = for_today(open, room.max(OPEN), cx);
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

impl Planned {
    fn read(
        Timed { meeting, day, time }: Timed,
        (names, called): Names,
        (open, not_told): (&[OpenRow], &[OpenRow]),
        (reader, cx): (&Reader, &Cx),
    ) -> Result<Self, store::Error> {
        let is_theirs = |row: &&OpenRow| row.mentors.iter().any(|id| meeting.mentors.contains(id));
        let is_question = |row: &&OpenRow| row.takeaway.kind == Kind::Question;
        // A question without a mentor is for every meeting until it is asked.
        let is_asked = |row: &&OpenRow| row.mentors.is_empty() || is_theirs(row);
        Ok(Self {
            takeaways: reader.takeaways_of(meeting.id)?,
            mentors: in_order(&meeting.mentors, names),
            called: in_order(&meeting.mentors, called),
            to_tell: not_told.iter().filter(is_theirs).count(),
            open: open
                .iter()
                .filter(|row| counts(row))
                .filter(is_theirs)
                .count(),
            to_ask: open.iter().filter(is_question).filter(is_asked).count(),
            is_ahead: day > cx.today,
            meeting,
            day,
            time,
        })
    }
}

/// The mentors with a rhythm: first those whom it is time to meet, then who was met longest ago.
fn standings(
    reader: &Reader,
    meets: &HashMap<Id, NaiveDate>,
    called: &BTreeMap<Id, String>,
    cx: &Cx,
) -> Result<Vec<Standing>, store::Error> {
    let met: HashMap<Id, NaiveDate> = reader
        .last_met()?
        .into_iter()
        .map(|met| (met.mentor, met.day))
        .collect();
    let mut standings: Vec<Standing> = reader
        .mentors()?
        .into_iter()
        .map(|mentor| Standing {
            rhythm: Rhythm::of(&mentor, met.get(&mentor.id).copied(), cx.today),
            meets: meets.get(&mentor.id).copied(),
            mentor: mentor.id,
            every: mentor.rhythm,
            longest: mentor.longest,
            called: called.get(&mentor.id).unwrap_or(&mentor.name).clone(),
            name: mentor.name,
        })
        .filter(|standing| standing.rhythm != Rhythm::Unset)
        .collect();
    standings.sort_by_key(|standing| {
        let (rank, days) = match standing.rhythm {
            Rhythm::TooLong(days) => (0, days),
            Rhythm::Past(days) => (1, days),
            Rhythm::OnTime(days) => (2, days),
            Rhythm::Unset => (3, 0),
        };
        (!standing.asks(), rank, Reverse(days))
    });
    let asking = standings.iter().filter(|standing| standing.asks()).count();
    standings.truncate(RHYTHM.max(asking));
    Ok(standings)
}

/// The month-end reviews that are shown today.
fn reviews(reader: &Reader, today: NaiveDate) -> Result<Vec<ReviewDue>, store::Error> {
    let since = Month::to_review(today).before();
    let open = reader.month_reviews_open(since)?;
    Ok(reviews_due(today, reader.first_day()?, &open))
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

/// Whether it counts as open: a question waits for the next meeting and owes nothing.
fn counts(row: &OpenRow) -> bool {
    row.takeaway.kind != Kind::Question
}
