//! The reviews, due and past, of months and of mentorships: the list, one that is read, two compared.

mod acting;
mod comparing;
mod mentorships;
mod month;
mod relationship;
mod rows;
mod trend;
mod view;

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::{Aim, Depth, Effect, Screen};
use crate::domain::{Cx, Id, Month};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::ui::scroll::Scroll;
use crate::ui::sections::Sections;
use mentorships::{Mentorship, Mentorships};
use rows::MonthRow;

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    /// The month with this place among the months.
    Month(MonthRow),
    /// A mentorship.
    Mentorship(Mentorship),
}

/// What is read of the selected row.
#[derive(Debug)]
enum Shown {
    Month(Box<month::Detail>),
    Relationship(Box<relationship::Detail>),
}

/// With what the selected one is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Other {
    /// The review of this month.
    Month(Month),
    /// This review of the same mentorship.
    Relationship(Id),
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Reviews {
    months: Vec<MonthRow>,
    mentorships: Mentorships,
    rows: Vec<Row>,
    lines: Sections,
    shown: Option<Shown>,
    /// With what the selected one is compared.
    compared: Option<Other>,
    /// The month that stands beside it, as read.
    beside: Option<month::Detail>,
    list: List,
    /// The day for which everything was read; `None` when it must be read again.
    read_on: Option<NaiveDate>,
    is_shown_stale: bool,
    /// The row to select.
    revealed: Option<Aim>,
    reading: bool,
    /// Of a mentorship all ratings over time are shown, instead of one review.
    has_trend: bool,
    scroll: Scroll,
}

impl Row {
    const fn aim(&self) -> Aim {
        match self {
            Self::Month(row) => Aim::Month(row.month),
            Self::Mentorship(row) => match row {
                Mentorship::Due(due) => match due.begun {
                    Some((id, _)) => Aim::Record(id),
                    None => Aim::Relationship(due.mentor),
                },
                Mentorship::Past(row) => Aim::Record(row.id),
            },
        }
    }

    /// Whether it is meant by this aim: a mentorship whose review was begun meanwhile is.
    fn is_at(&self, aim: &Aim) -> bool {
        match (self, aim) {
            (Self::Mentorship(Mentorship::Due(due)), Aim::Record(id) | Aim::Relationship(id)) => {
                due.mentor == *id || due.begun.is_some_and(|(begun, _)| begun == *id)
            }
            (row, aim) => row.aim() == *aim,
        }
    }

    fn is_finished(&self) -> bool {
        match self {
            Self::Month(row) => row.finished().is_some(),
            Self::Mentorship(row) => row.is_finished(),
        }
    }

    fn is_owed(&self, today: NaiveDate) -> bool {
        match self {
            Self::Month(row) => row.is_owed(),
            Self::Mentorship(Mentorship::Due(due)) => due.asks(today),
            Self::Mentorship(Mentorship::Past(_)) => false,
        }
    }
}

impl Shown {
    /// Whether it is what is read of this row.
    fn is_of(&self, row: &Row) -> bool {
        match (self, row) {
            (Self::Month(detail), Row::Month(row)) => detail.month() == row.month,
            (Self::Relationship(detail), Row::Mentorship(row)) => detail.row() == *row,
            _ => false,
        }
    }
}

impl Reviews {
    /// Selects the review of this month at the next load.
    pub fn reveal(&mut self, month: Month) {
        self.revealed = Some(Aim::Month(month));
    }

    /// Opens the review of this month at the next load.
    pub fn open(&mut self, month: Month) {
        self.reveal(month);
        self.reading = true;
    }

    /// Selects this relationship review at the next load; of a mentor, the next review of the mentorship.
    pub fn reveal_relationship(&mut self, id: Id) {
        self.revealed = Some(Aim::Record(id));
    }

    /// Opens this relationship review at the next load.
    pub fn open_relationship(&mut self, id: Id) {
        self.reveal_relationship(id);
        self.has_trend = false;
        self.reading = true;
    }

    /// Shows the selected review beside that of this month, from the next load on.
    pub fn compare_with(&mut self, month: Month) {
        self.compared = Some(Other::Month(month));
        self.scroll = Scroll::default();
    }

    /// Shows the selected review of a mentorship beside this one.
    pub fn compare_with_review(&mut self, id: Id) {
        self.compared = Some(Other::Relationship(id));
        self.scroll = Scroll::default();
    }

    fn selected(&self) -> Option<&Row> {
        self.rows.get(self.list.selected())
    }

    /// What was read of the selected row.
    fn shown(&self) -> Option<&Shown> {
        let row = self.selected()?;
        self.shown.as_ref().filter(|shown| shown.is_of(row))
    }

    fn read_list(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let selected = self.revealed.clone().or(self.selected().map(Row::aim));
        self.months = rows::months(&reader.review_rows()?, reader.first_day()?, cx.today);
        self.mentorships = Mentorships::read(reader)?;
        let months = self.months.iter().copied().map(Row::Month);
        let mentorships = self.mentorships.rows.iter().copied();
        self.rows = months.chain(mentorships.map(Row::Mentorship)).collect();
        let found = match &selected {
            Some(aim) => self.rows.iter().position(|row| row.is_at(aim)),
            // At first it is at what asks for something.
            None => self.rows.iter().position(|row| row.is_owed(cx.today)),
        };
        // What is read is gone, or another one was asked for.
        if found != Some(self.list.selected()) || found.is_none() {
            self.scroll = Scroll::default();
        }
        if found.is_none() || self.revealed.is_some() {
            self.compared = None;
        }
        self.reading &= found.is_some();
        let last = self.rows.len().saturating_sub(1);
        self.list
            .select(found.unwrap_or(self.list.selected().min(last)));
        self.revealed = None;
        Ok(())
    }

    fn read_shown(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        self.shown = match self.selected() {
            Some(Row::Month(row)) => {
                let detail = month::Detail::read(row.month, reader, cx)?;
                Some(Shown::Month(Box::new(detail)))
            }
            Some(Row::Mentorship(row)) => {
                let name = self.mentorships.name(row.mentor(), cx.lang);
                let detail = relationship::Detail::read(*row, name, reader, cx)?;
                Some(Shown::Relationship(Box::new(detail)))
            }
            None => None,
        };
        Ok(())
    }

    /// Reads the month that stands beside the selected one; it is let go where either is finished no more.
    fn read_beside(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let can_compare = self.can_compare();
        self.compared = self.compared.filter(|_| can_compare);
        self.beside = match self.compared {
            Some(Other::Month(month)) => Some(month::Detail::read(month, reader, cx)?),
            _ => None,
        };
        Ok(())
    }

    /// Whether both that are compared are there and finished.
    fn can_compare(&self) -> bool {
        let other = |row: &Row| match (self.compared, row) {
            (Some(Other::Month(month)), Row::Month(row)) => row.month == month,
            (Some(Other::Relationship(id)), Row::Mentorship(row)) => row.review() == Some(id),
            _ => false,
        };
        let mut rows = self.rows.iter().filter(|row| row.is_finished());
        self.selected().is_some_and(Row::is_finished) && rows.any(other)
    }

    /// Moves in the list, or in what is read; `true` if that was all.
    fn moved(&mut self, action: Action) -> bool {
        if matches!(action, Action::ReadUp | Action::ReadDown) {
            self.scroll.act(action);
            return true;
        }
        if self.compared.is_some() {
            if action == Action::Compare
                && let Some(Shown::Relationship(_)) = self.shown()
            {
                return false;
            }
            if action == Action::Back {
                self.compared = None;
                self.beside = None;
                self.scroll = Scroll::default();
            } else {
                self.scroll.act(action);
            }
            return true;
        }
        if self.reading {
            if matches!(action, Action::Back | Action::Pane) {
                self.reading = false;
                return true;
            }
            if self.scroll.act(action) {
                return true;
            }
        }
        if action == Action::Point(self.list.selected()) {
            self.reading = !self.rows.is_empty();
            return true;
        }
        let before = self.list.selected();
        if self.list.act(action, self.rows.len()) {
            if self.list.selected() != before {
                self.scroll = Scroll::default();
            }
            return true;
        }
        false
    }
}

impl Screen for Reviews {
    fn keys(&self) -> Vec<&'static [Binding]> {
        match self.compared {
            Some(Other::Month(_)) => return vec![keys::READING, keys::MOVING],
            Some(Other::Relationship(_)) => {
                return vec![keys::RELATIONSHIPS_COMPARED, keys::READING, keys::MOVING];
            }
            None => {}
        }
        let own = match self.selected() {
            None => return vec![keys::LIST, keys::MOVING],
            Some(Row::Month(row)) if row.finished().is_some() => keys::REVIEW,
            Some(Row::Month(row)) if row.review.is_some() => keys::REVIEW_BEGUN,
            Some(Row::Month(_)) => keys::REVIEW_AHEAD,
            Some(Row::Mentorship(row)) if row.is_finished() => keys::RELATIONSHIP,
            Some(Row::Mentorship(row)) if row.rests() => keys::RELATIONSHIP_RESTING,
            Some(Row::Mentorship(row)) if row.review().is_some() => keys::RELATIONSHIP_BEGUN,
            Some(Row::Mentorship(_)) => keys::RELATIONSHIP_AHEAD,
        };
        let around = if self.reading {
            keys::READING
        } else {
            keys::LIST
        };
        vec![own, around, keys::MOVING]
    }

    fn load(&mut self, reader: &Reader, cx: &Cx, depth: Depth) -> Result<bool, store::Error> {
        if self.is_stale(cx) || self.revealed.is_some() {
            self.read_on = None;
            self.read_list(reader, cx)?;
            self.read_on = Some(cx.today);
            self.is_shown_stale = true;
        }
        let is_other = self.shown().is_none() && self.selected().is_some();
        let is_beside_other = match self.compared {
            Some(Other::Month(month)) => {
                self.beside.as_ref().map(month::Detail::month) != Some(month)
            }
            _ => self.beside.is_some(),
        };
        if !self.is_shown_stale && !is_other && !is_beside_other {
            return Ok(true);
        }
        if depth == Depth::Rows {
            return Ok(false);
        }
        if self.is_shown_stale || is_other {
            self.read_shown(reader, cx)?;
        }
        self.read_beside(reader, cx)?;
        self.is_shown_stale = false;
        Ok(true)
    }

    fn refresh(&mut self) {
        self.read_on = None;
    }

    fn is_stale(&self, cx: &Cx) -> bool {
        self.read_on != Some(cx.today)
    }

    fn aim(&self) -> Option<Aim> {
        self.selected().map(Row::aim)
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn is_open(&self) -> bool {
        self.reading || self.compared.is_some()
    }

    fn is_reading(&self) -> bool {
        self.reading && self.compared.is_none()
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        if self.moved(action) {
            return Effect::None;
        }
        // Where the last load failed, no key may act on what was read before.
        if self.read_on.is_none() {
            return Effect::None;
        }
        if matches!(action, Action::Open | Action::Pane) {
            self.reading = self.shown().is_some();
            return Effect::None;
        }
        if action == Action::OtherView {
            self.has_trend = !self.has_trend;
            self.scroll = Scroll::default();
            return Effect::None;
        }
        match self.shown() {
            Some(Shown::Month(detail)) => self.act_on_month(detail, action, cx),
            Some(Shown::Relationship(detail)) => self.act_on_relationship(detail, action, cx),
            None => Effect::None,
        }
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}
