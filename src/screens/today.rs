//! Today: what is owed, and the next step of each row.

mod closings;
mod goals;
mod lines;
mod meetings;
mod relationships;
mod rows;
mod view;
mod whom;

use chrono::{NaiveDate, NaiveTime};
use ratatui::layout::Rect;

use super::draft_row::DraftRow;
use super::journal::Journal;
use super::takeaway_row::TakeawayRow;
use super::{Aim, Begin, Depth, Effect, Place, Screen};
use crate::domain::{Cx, Goal, Group, Id, Lang, cancel_meeting, trash_entry, trash_goal};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::words::goals as goals_words;
use crate::words::today as words;
use meetings::Planned;
use rows::{Owed, Row, Section};
pub(super) use whom::ink_of;

/// The screen's state. Its rows are those that can be acted on, through all sections.
#[derive(Debug, Default)]
pub struct Today {
    drafts: Vec<DraftRow>,
    owed: Owed,
    /// The day for which everything was read; `None` when it must be read again.
    read_on: Option<NaiveDate>,
    list: List,
    sought: Vec<Id>,
    /// For how many rows of the window it was read, and whether in two columns.
    room: (usize, bool),
    /// Whether there was room for two columns in the last picture.
    is_wide: bool,
    /// The first line drawn of each column.
    tops: [usize; 2],
}

impl Today {
    /// The drafts that can be taken up again. A new one is selected.
    pub fn set_drafts(&mut self, drafts: Vec<DraftRow>) {
        let is_more = drafts.len() > self.drafts.len();
        self.drafts = drafts;
        let mut rows = self.owed.rows.clone();
        rows.retain(|row| row.section() != Section::Drafts);
        self.put(rows, None);
        let is_draft = |row: &Row| row.section() == Section::Drafts;
        if let Some(draft) = self.rows().iter().position(is_draft).filter(|_| is_more) {
            self.list.select(draft);
        }
    }

    /// Selects the first of these records at the next load, if one is listed.
    pub fn seek(&mut self, records: Vec<Id>) {
        self.sought = records;
    }

    fn rows(&self) -> &[Row] {
        &self.owed.rows
    }

    fn selected(&self) -> Option<&Row> {
        self.rows().get(self.list.selected())
    }

    /// Takes these rows, and the drafts among them, for those that were there. The cursor stays at its row; where that is
    /// gone, at the one that followed it. It begins at what asks first.
    fn put(&mut self, mut rows: Vec<Row>, today: Option<NaiveDate>) {
        let at = rows.partition_point(|row| row.section() < Section::Drafts);
        rows.splice(at..at, self.drafts.iter().cloned().map(Row::Draft));
        let find = |old: &Row| rows.iter().position(|row| row.is_same(old));
        let place = self.list.selected().min(self.owed.rows.len());
        let (before, rest) = self.owed.rows.split_at(place);
        let kept = rest.first().and_then(find);
        let behind = || before.iter().rev().find_map(find).map_or(0, |row| row + 1);
        let place = if self.owed.rows.is_empty() {
            first_to_ask(&rows, today)
        } else {
            kept.unwrap_or_else(behind)
        };
        let is_sought = |row: &Row| row.record().is_some_and(|id| self.sought.contains(&id));
        let place = rows.iter().position(is_sought).unwrap_or(place);
        self.sought.clear();
        self.list.select(place.min(rows.len().saturating_sub(1)));
        self.owed.rows = rows;
    }

    /// Goes to the other column, if there are two.
    fn cross(&mut self) {
        let columns = lines::columns(self.rows(), self.is_wide);
        if let Some(row) = lines::across(&columns, self.list.selected(), self.tops) {
            self.list.select(row);
        }
    }

    fn has_two_columns(&self) -> bool {
        self.is_wide && lines::have_two_sides(self.rows())
    }
}

impl Screen for Today {
    fn keys(&self) -> Vec<&'static [Binding]> {
        let Some(row) = self.selected() else {
            return Vec::new();
        };
        let mut tables = match row {
            Row::Next(planned) if planned.is_ahead => vec![keys::AHEAD],
            Row::Next(_) | Row::Passed(_) => vec![keys::PLANNED],
            Row::Draft(_) => vec![keys::DRAFT],
            Row::Review(due) if due.step.is_some() => vec![keys::REVIEW_GOES_ON],
            Row::Review(_) => vec![keys::REVIEW_DUE],
            Row::Analysis(due) if due.step.is_some() => vec![keys::ANALYSIS_GOES_ON],
            Row::Analysis(_) => vec![keys::ANALYSIS_DUE],
            Row::Relationship(row) => vec![row.keys()],
            Row::Closing(_) => vec![keys::CLOSING_BEGUN],
            Row::Approach(row) => vec![row.keys()],
            Row::Goal(_) => vec![keys::GOAL],
            Row::Rhythm(_) => vec![keys::RHYTHM],
            Row::Open(row) | Row::NotTold(row) => vec![row.keys()],
            Row::More(Section::Goals, ..) => vec![keys::MORE_GOALS],
            Row::More(Section::Relationships, ..) => vec![keys::MORE_RELATIONSHIPS],
            Row::More(..) => vec![keys::REST],
        };
        tables.push(if self.has_two_columns() {
            keys::COLUMNS
        } else {
            keys::LIST
        });
        tables.push(keys::MOVING);
        tables
    }

    fn load(&mut self, reader: &Reader, cx: &Cx, _: Depth) -> Result<bool, store::Error> {
        let room = (self.list.height(), self.is_wide);
        if !self.is_stale(cx) && self.room == room {
            return Ok(true);
        }
        self.read_on = None;
        let Owed {
            rows,
            totals,
            is_new,
            until,
        } = Owed::read(reader, cx, room)?;
        self.put(rows, Some(cx.today));
        self.owed.totals = totals;
        self.owed.is_new = is_new;
        self.owed.until = until;
        self.read_on = Some(cx.today);
        self.room = room;
        Ok(true)
    }

    fn refresh(&mut self) {
        self.read_on = None;
    }

    fn is_stale(&self, cx: &Cx) -> bool {
        self.read_on != Some(cx.today) || self.until().is_some_and(|until| until <= cx.time)
    }

    fn until(&self) -> Option<NaiveTime> {
        self.owed.until
    }

    fn aim(&self) -> Option<Aim> {
        self.selected().map(Row::aim)
    }

    fn is_empty(&self) -> bool {
        self.rows().is_empty()
    }

    fn is_open(&self) -> bool {
        false
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        let action = match action {
            Action::Pane => {
                self.cross();
                return Effect::None;
            }
            Action::Point(row) if row == self.list.selected() => Action::Open,
            action => action,
        };
        if self.list.act(action, self.rows().len()) {
            return Effect::None;
        }
        // Where the last load failed, no key may act on what was read before.
        match self.selected().filter(|_| self.read_on.is_some()) {
            Some(row) => act_on(row, action, cx),
            None => Effect::None,
        }
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}

/// The row that asks first: a draft, a meeting to be logged, what is late or due today, an approach to
/// be followed up, a review whose time it is; else the first one.
fn first_to_ask(rows: &[Row], today: Option<NaiveDate>) -> usize {
    let is_due = |row: &TakeawayRow| {
        let group = today.map(|today| Group::of(&row.takeaway, today));
        matches!(group, Some(Group::Late | Group::Today))
    };
    let rank = |row: &Row| match row {
        Row::Draft(_) => 0,
        Row::Passed(_) => 1,
        Row::Open(row) if is_due(row) => 2,
        Row::Approach(row) if row.approach.is_waiting() => 3,
        Row::Review(due) if due.asks() => 4,
        Row::Relationship(row) if row.is_due => 4,
        _ => 5,
    };
    let ranked = rows.iter().enumerate();
    ranked
        .min_by_key(|(_, row)| rank(row))
        .map_or(0, |(place, _)| place)
}

fn act_on(row: &Row, action: Action, cx: &Cx) -> Effect {
    match row {
        Row::Next(planned) | Row::Passed(planned) => act_on_planned(row, planned, action, cx.lang),
        Row::Draft(draft) => Journal::act_on_draft(draft, action, cx),
        Row::Review(due) => match action {
            Action::Next | Action::Open => Effect::Begin(Begin::Review(Some(due.month))),
            _ => Effect::None,
        },
        Row::Analysis(due) => match action {
            Action::Next => Effect::Begin(Begin::Analysis(None)),
            Action::Open => Effect::Visit(Place::Analysis(due.id)),
            Action::History => Effect::History(due.id),
            _ => Effect::None,
        },
        Row::Relationship(row) => row.act(action),
        Row::Closing(row) => row.act(action),
        Row::Approach(row) => row.act(action),
        // As on the goals' own tab.
        Row::Goal(row) if action == Action::Copy => {
            let line = goals_words::line(cx.lang, &row.goal, &row.progress, cx.today);
            Effect::copy(line, row.goal.private, cx.lang)
        }
        Row::Goal(row) => act_on_goal(&row.goal, action),
        Row::Rhythm(standing) => match action {
            Action::Next => Effect::Begin(Begin::Plan(Some(standing.mentor))),
            Action::Prepare => Effect::Begin(Begin::Prepare(Some(standing.mentor))),
            Action::Open => Effect::Visit(Place::Mentor(standing.mentor)),
            _ => Effect::None,
        },
        Row::Open(row) | Row::NotTold(row) => match action {
            Action::Open => Effect::Visit(Place::Followup(row.takeaway.id)),
            action => row.act(action, cx),
        },
        Row::More(Section::Goals, _, first) => match action {
            Action::Open | Action::Next => Effect::Reveal(Place::Goal(*first)),
            _ => Effect::None,
        },
        Row::More(Section::Relationships, _, first) => match action {
            Action::Open | Action::Next => Effect::Reveal(Place::Relationship(*first)),
            _ => Effect::None,
        },
        Row::More(_, _, first) => match action {
            Action::Open | Action::Next => Effect::Reveal(Place::Followup(*first)),
            _ => Effect::None,
        },
    }
}

fn act_on_goal(goal: &Goal, action: Action) -> Effect {
    match action {
        Action::Next => Effect::Begin(Begin::CheckIn(goal.id)),
        Action::Prepare => match &goal.mentors[..] {
            [mentor, ..] => Effect::Begin(Begin::Prepare(Some(*mentor))),
            [] => Effect::None,
        },
        Action::Open => Effect::Visit(Place::Goal(goal.id)),
        Action::Edit => Effect::Begin(Begin::EditGoal(goal.id)),
        Action::Drop => Effect::Begin(Begin::MoveGoal(goal.id)),
        Action::Sharpen => Effect::Begin(Begin::Sharpen(goal.id)),
        Action::Review => Effect::Begin(Begin::Review(None)),
        Action::Trash => Effect::Write(trash_goal(goal)),
        Action::History => Effect::History(goal.id),
        _ => Effect::None,
    }
}

fn act_on_planned(row: &Row, planned: &Planned, action: Action, lang: Lang) -> Effect {
    let meeting = &planned.meeting;
    let is_passed = row.section() == Section::Passed;
    let edit = |outside| Effect::EditEntry {
        id: meeting.id,
        line: None,
        outside,
    };
    match action {
        Action::Prepare => Effect::Begin(Begin::PrepareFor(meeting.id)),
        Action::Next if planned.is_ahead => Effect::note_for(meeting),
        Action::Next => Effect::Begin(Begin::Planned(meeting.id)),
        Action::Open if is_passed => Effect::Begin(Begin::Planned(meeting.id)),
        Action::Open => Effect::Visit(Place::Entry(meeting.day, meeting.id)),
        Action::Edit | Action::EditOutside => edit(action == Action::EditOutside),
        Action::Drop => cancel_meeting(meeting).map_or(Effect::None, Effect::Write),
        Action::Trash => Effect::Write(trash_entry(meeting, &planned.takeaways)),
        Action::Copy => Effect::Copy(words::invitation(
            lang,
            &planned.mentors,
            (planned.day, planned.time),
            &meeting.place,
        )),
        Action::History => Effect::History(meeting.id),
        _ => Effect::None,
    }
}
