//! The calendar's state: what the days of a month have, and the day pointed at while it has the focus.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::screens::Depth;
use crate::store::{self, Only, Reader};
use crate::ui::action::Action;
use crate::ui::calendar::{Heat, Month, days_away, months_away};

/// One month of the calendar.
#[derive(Debug, Default)]
pub(super) struct Days {
    /// The month that was read.
    month: Option<Month>,
    heat: BTreeMap<NaiveDate, Heat>,
    is_stale: bool,
    /// Which entries were counted.
    only: Only,
    pointed: Option<NaiveDate>,
}

impl Days {
    /// The day pointed at; `None` while the list has the focus.
    pub(super) const fn pointed(&self) -> Option<NaiveDate> {
        self.pointed
    }

    /// The month to draw; `None` before one was read.
    pub(super) fn month(&self) -> Option<Month> {
        self.pointed.map(Month::of).or(self.month)
    }

    /// What a day of the month has.
    pub(super) fn heat(&self, day: NaiveDate) -> Heat {
        self.heat.get(&day).copied().unwrap_or_default()
    }

    /// Takes the focus, and points at this day.
    pub(super) const fn enter(&mut self, day: NaiveDate) {
        self.pointed = Some(day);
    }

    /// Gives the focus back. Returns the day that was pointed at.
    pub(super) const fn leave(&mut self) -> Option<NaiveDate> {
        self.pointed.take()
    }

    /// Reads the month again at the next load.
    pub(super) const fn refresh(&mut self) {
        self.is_stale = true;
    }

    /// Points at another day; `true` if `action` was a move.
    pub(super) fn act(&mut self, action: Action) -> bool {
        let Some(day) = self.pointed else {
            return false;
        };
        let month = Month::of(day);
        self.pointed = Some(match action {
            Action::Left => days_away(day, -1),
            Action::Right => days_away(day, 1),
            Action::Up => days_away(day, -7),
            Action::Down => days_away(day, 7),
            Action::Earlier | Action::PageUp => months_away(day, -1),
            Action::Later | Action::PageDown => months_away(day, 1),
            Action::Top => month.first(),
            Action::Bottom => month.last(),
            _ => return false,
        });
        true
    }

    /// Reads the month of the day pointed at, else of `day`, where it is another one than before. Returns whether it has
    /// it: while the month only follows the list, the rows of the list come first.
    pub(super) fn load(
        &mut self,
        reader: &Reader,
        day: NaiveDate,
        only: &Only,
        depth: Depth,
    ) -> Result<bool, store::Error> {
        let month = Month::of(self.pointed.unwrap_or(day));
        if self.month == Some(month) && !self.is_stale && self.only == *only {
            return Ok(true);
        }
        if depth == Depth::Rows && self.pointed.is_none() {
            return Ok(false);
        }
        let rows = reader.entry_days(month.first(), month.last(), only)?;
        self.heat = rows
            .into_iter()
            .map(|row| {
                let heat = Heat {
                    entries: row.entries,
                    is_planned: row.planned > 0,
                };
                (row.day, heat)
            })
            .collect();
        self.month = Some(month);
        self.only = only.clone();
        self.is_stale = false;
        Ok(true)
    }
}
