//! The goals by horizon with their progress and standing, and the selected one in full beside them.

mod detail;
mod lines;
mod log;
mod row;
mod view;

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::{Aim, Begin, Depth, Effect, Screen};
use crate::domain::{Cx, Goal, GoalState, Id, fold, trash_check_in, trash_goal};
use crate::store::{self, GoalRow, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::words::{app as app_words, goals as words};
use detail::Detail;
use lines::Lines;
use log::Stop;
use row::Widths;

/// The screen's state.
#[derive(Debug, Default)]
pub struct Goals {
    /// In the order in which they are drawn.
    rows: Vec<GoalRow>,
    lines: Lines,
    /// How wide the rows' cells are; `None` until they are drawn.
    widths: Option<Widths>,
    list: List,
    detail: Option<Detail>,
    /// The day for which everything was read; `None` when it must be read again.
    read_on: Option<NaiveDate>,
    is_detail_stale: bool,
    revealed: Option<Id>,
    reading: bool,
}

impl Goals {
    /// Selects this goal at the next load.
    pub const fn reveal(&mut self, goal: Id) {
        self.revealed = Some(goal);
    }

    /// Opens this goal at the next load.
    pub const fn open(&mut self, goal: Id) {
        self.reveal(goal);
        self.reading = true;
    }

    fn selected(&self) -> Option<&GoalRow> {
        self.rows.get(self.list.selected())
    }

    /// The detail, if it is of the selected goal.
    fn detail(&self) -> Option<&Detail> {
        let selected = self.selected()?.goal.id;
        self.detail.as_ref().filter(|one| one.goal() == selected)
    }

    /// What the cursor stands at in the log of the opened goal.
    fn stop(&self) -> Option<&Stop> {
        self.detail()
            .filter(|_| self.reading)
            .and_then(Detail::stop)
    }

    fn read_list(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let selected = self.revealed.or(self.selected().map(|row| row.goal.id));
        let mut rows = reader.goal_rows(cx.today)?;
        rows.sort_by_cached_key(|row| sort_key(&row.goal));
        let found = rows.iter().position(|row| Some(row.goal.id) == selected);
        // Who reads goes on reading only what is still there.
        self.reading &= found.is_some();
        let last = rows.len().saturating_sub(1);
        self.list
            .select(found.unwrap_or(self.list.selected().min(last)));
        let lines = Lines::of(&rows, self.lines.spacing());
        self.lines = lines.scrolled_as(&self.lines);
        self.rows = rows;
        self.widths = None;
        self.revealed = None;
        Ok(())
    }

    /// What a verb does to the row of the log at which the cursor stands.
    fn act_in_log(&self, action: Action, stop: &Stop) -> Effect {
        match (action, stop) {
            (Action::Open | Action::Next, Stop::Takeaway(_, Some(place))) => Effect::Visit(*place),
            (Action::Open | Action::Next | Action::History, Stop::Takeaway(id, _)) => {
                Effect::History(*id)
            }
            (Action::Open | Action::Next | Action::Edit, Stop::CheckIn(one)) => {
                Effect::Begin(Begin::EditCheckIn(one.id))
            }
            (Action::Trash, Stop::CheckIn(one)) => self.selected().map_or(Effect::None, |row| {
                Effect::Write(trash_check_in(one, &row.goal))
            }),
            (Action::History, Stop::CheckIn(one)) => Effect::History(one.id),
            (Action::Add, _) => Effect::Begin(Begin::Goal),
            _ => Effect::None,
        }
    }

    /// What a verb does to the selected goal.
    fn act_on_goal(&mut self, action: Action, cx: &Cx) -> Effect {
        if action == Action::Add {
            return Effect::Begin(Begin::Goal);
        }
        if action == Action::Review {
            return Effect::Begin(Begin::Review(None));
        }
        // Where the last load failed, no key may act on what was read before.
        let Some(row) = self.selected().filter(|_| self.read_on.is_some()) else {
            return Effect::None;
        };
        let id = row.goal.id;
        match action {
            Action::Next if row.goal.is_active() => Effect::Begin(Begin::CheckIn(id)),
            Action::Next | Action::Drop => Effect::Begin(Begin::MoveGoal(id)),
            Action::Edit => Effect::Begin(Begin::EditGoal(id)),
            Action::Sharpen => Effect::Begin(Begin::Sharpen(id)),
            Action::Trash => Effect::Write(trash_goal(&row.goal)),
            Action::Copy => {
                let line = words::line(cx.lang, &row.goal, &row.progress, cx.today);
                Effect::copy(line, row.goal.private, cx.lang)
            }
            Action::History => Effect::History(id),
            Action::Open | Action::Pane => {
                self.reading = true;
                Effect::None
            }
            _ => Effect::None,
        }
    }
}

impl Screen for Goals {
    fn keys(&self) -> Vec<&'static [Binding]> {
        let Some(row) = self.selected() else {
            return vec![keys::NO_GOAL];
        };
        let of_goal = match row.goal.state {
            GoalState::Active => keys::GOAL,
            GoalState::Draft => keys::GOAL_DRAFT,
            GoalState::Paused | GoalState::Achieved | GoalState::Dropped => keys::GOAL_RESTING,
        };
        match (self.reading, self.stop()) {
            (false, _) => vec![of_goal, keys::GOALS, keys::LIST, keys::MOVING],
            (true, None) => vec![of_goal, keys::GOALS_READ, keys::READING, keys::MOVING],
            (true, Some(Stop::CheckIn(_))) => {
                vec![
                    keys::CHECK_IN,
                    keys::GOALS_READ,
                    keys::READING,
                    keys::MOVING,
                ]
            }
            (true, Some(Stop::Takeaway(..))) => {
                vec![
                    keys::GOAL_TAKEAWAY,
                    keys::GOALS_READ,
                    keys::READING,
                    keys::MOVING,
                ]
            }
        }
    }

    fn load(&mut self, reader: &Reader, cx: &Cx, depth: Depth) -> Result<bool, store::Error> {
        if self.is_stale(cx) || self.revealed.is_some() {
            self.read_on = None;
            self.read_list(reader, cx)?;
            self.read_on = Some(cx.today);
            self.is_detail_stale = true;
        }
        let Some(row) = self.selected() else {
            self.detail = None;
            return Ok(true);
        };
        if !self.is_detail_stale && self.detail().is_some() {
            return Ok(true);
        }
        if depth == Depth::Rows {
            return Ok(false);
        }
        let read = Detail::read(row, reader, cx)?;
        self.detail = Some(match self.detail.take() {
            Some(old) if old.goal() == read.goal() => read.in_place_of(&old),
            _ => read,
        });
        self.is_detail_stale = false;
        Ok(true)
    }

    fn refresh(&mut self) {
        self.read_on = None;
    }

    fn is_stale(&self, cx: &Cx) -> bool {
        self.read_on != Some(cx.today)
    }

    fn aim(&self) -> Option<Aim> {
        self.selected().map(|row| Aim::Record(row.goal.id))
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn is_open(&self) -> bool {
        self.reading
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        if let (Action::ReadUp | Action::ReadDown, Some(detail)) = (action, &mut self.detail) {
            detail.act(action);
            return Effect::None;
        }
        if let Action::Stand(number) = action {
            // A click at a row of the log.
            self.reading |= self.detail.as_mut().is_some_and(|one| one.point(number));
            return Effect::None;
        }
        if self.reading {
            if matches!(action, Action::Back | Action::Pane) {
                self.reading = false;
                return Effect::None;
            }
            if let Some(detail) = &mut self.detail {
                if action.is_done_to_selected() && detail.forget_loss() {
                    return Effect::Say(app_words::look_again(cx.lang).into());
                }
                if detail.act(action) {
                    return Effect::None;
                }
            }
            if let Some(stop) = self.stop().filter(|_| self.read_on.is_some()).cloned() {
                if action == Action::Trash
                    && let Some(detail) = &mut self.detail
                {
                    detail.expect_loss();
                }
                return self.act_in_log(action, &stop);
            }
        }
        if action == Action::Point(self.list.selected()) {
            self.reading = !self.rows.is_empty();
            return Effect::None;
        }
        if self.list.act(action, self.rows.len()) {
            return Effect::None;
        }
        self.act_on_goal(action, cx)
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}

/// Those that are pursued by how far they reach, then the others by their state; of each the one that is due first.
fn sort_key(goal: &Goal) -> impl Ord + use<> {
    let horizon = goal.horizon.filter(|_| goal.is_active());
    (
        goal.state,
        (horizon.is_none(), horizon),
        (goal.due.is_none(), goal.due),
        (fold(&goal.title), goal.id),
    )
}
