//! The reviews, due and past: the list, one that is read, two compared.

mod comparing;
mod detail;
mod rows;
mod view;

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;

use super::choosing_other::{ChoosingOther, Other};
use super::report::Subject;
use super::{Aim, Begin, Depth, Effect, Overlay, Screen};
use crate::domain::{Cx, Month, reopen_review, trash_review};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::confirm::Confirm;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::ui::scroll::Scroll;
use crate::words::{progress, reviews as words};
use detail::Detail;
use rows::{Row, rows};

/// The screen's state.
#[derive(Debug, Default)]
pub struct Reviews {
    rows: Vec<Row>,
    detail: Option<Detail>,
    /// The month with which the selected one is compared.
    compared: Option<Month>,
    /// That month as read.
    beside: Option<Detail>,
    list: List,
    /// The day for which everything was read; `None` when it must be read again.
    read_on: Option<NaiveDate>,
    is_detail_stale: bool,
    revealed: Option<Month>,
    reading: bool,
    scroll: Scroll,
}

impl Reviews {
    /// Selects the review of this month at the next load.
    pub const fn reveal(&mut self, month: Month) {
        self.revealed = Some(month);
    }

    /// Opens the review of this month at the next load.
    pub const fn open(&mut self, month: Month) {
        self.reveal(month);
        self.reading = true;
    }

    /// Shows the selected review beside that of this month, from the next load on.
    pub fn compare_with(&mut self, month: Month) {
        self.compared = Some(month);
        self.scroll = Scroll::default();
    }

    fn selected(&self) -> Option<&Row> {
        self.rows.get(self.list.selected())
    }

    fn is_finished(&self, month: Month) -> bool {
        let mut rows = self.rows.iter();
        rows.any(|row| row.month == month && row.finished().is_some())
    }

    fn read_list(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let selected = self.revealed.or(self.selected().map(|row| row.month));
        self.rows = rows(&reader.review_rows()?, reader.first_day()?, cx.today);
        // At first it is at what asks for something.
        let selected = selected.or_else(|| {
            self.rows
                .iter()
                .find(|row| row.is_owed())
                .map(|row| row.month)
        });
        let found = self.rows.iter().position(|row| Some(row.month) == selected);
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

    /// Reads the month that stands beside the selected one; it is let go where either is finished no more.
    fn read_beside(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let selected = self.selected().map(|row| row.month);
        let both = self.compared.zip(selected);
        let both = both.filter(|(one, other)| self.is_finished(*one) && self.is_finished(*other));
        self.compared = both.map(|(month, _)| month);
        self.beside = match self.compared {
            Some(month) => Some(Detail::read(month, reader, cx)?),
            None => None,
        };
        Ok(())
    }

    /// The choice of another finished review.
    fn choose(&self, of: Month, cx: &Cx) -> Effect {
        let finished = self.rows.iter().filter(|row| row.finished().is_some());
        let others: Vec<Month> = finished
            .map(|row| row.month)
            .filter(|month| *month != of)
            .collect();
        if others.is_empty() {
            return Effect::Say(words::nothing_to_compare(cx.lang).into());
        }
        let proposed = others.iter().position(|month| *month < of).unwrap_or(0);
        let rows = others.into_iter().map(|month| {
            let words = progress::month(cx.lang, month);
            (words, month.to_string(), Other::Month(month))
        });
        let said = (
            words::compare_with(cx.lang, of),
            words::no_such_month(cx.lang),
        );
        let choosing = ChoosingOther::new(said, rows.collect(), proposed);
        Effect::Show(Box::new(Overlay::Other(Box::new(choosing))))
    }

    /// Moves in the list, or in what is read; `true` if that was all.
    fn moved(&mut self, action: Action) -> bool {
        if matches!(action, Action::ReadUp | Action::ReadDown) {
            self.scroll.act(action);
            return true;
        }
        if self.compared.is_some() {
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
        if self.compared.is_some() {
            return vec![keys::READING, keys::MOVING];
        }
        let own = match self.selected() {
            None => return vec![keys::LIST, keys::MOVING],
            Some(row) if row.finished().is_some() => keys::REVIEW,
            Some(row) if row.review.is_some() => keys::REVIEW_BEGUN,
            Some(_) => keys::REVIEW_AHEAD,
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
            self.is_detail_stale = true;
        }
        let selected = self.selected().map(|row| row.month);
        let is_other = self.detail.as_ref().map(Detail::month) != selected;
        let is_beside_other = self.beside.as_ref().map(Detail::month) != self.compared;
        if !self.is_detail_stale && !is_other && !is_beside_other {
            return Ok(true);
        }
        if depth == Depth::Rows {
            return Ok(false);
        }
        if self.is_detail_stale || is_other {
            self.detail = match selected {
                Some(month) => Some(Detail::read(month, reader, cx)?),
                None => None,
            };
        }
        self.read_beside(reader, cx)?;
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
        self.selected().map(|row| Aim::Month(row.month))
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
        let Some(row) = self.selected().filter(|_| self.read_on.is_some()).copied() else {
            return Effect::None;
        };
        let detail = self.detail.as_ref().filter(|it| it.month() == row.month);
        let Some(detail) = detail else {
            return Effect::None;
        };
        let finished = detail.review().filter(|review| review.is_finished());
        match (action, detail.review(), finished) {
            (Action::Next, _, None) => return Effect::Begin(Begin::Review(Some(row.month))),
            (Action::Open | Action::Pane, ..) => self.reading = true,
            (Action::Compare, _, Some(_)) => return self.choose(row.month, cx),
            (Action::Report, ..) => return Effect::Begin(Begin::Report(row.month)),
            (Action::YearReport, ..) => {
                let year = Subject::Year(row.month.first().year());
                return Effect::Begin(Begin::Leave(year));
            }
            (Action::Reopen, _, Some(review)) => {
                return reopen_review(review, cx).map_or(Effect::None, |change| {
                    Effect::Show(Box::new(Overlay::Confirm(Confirm::new(
                        words::reopen(cx.lang, row.month),
                        words::reopen_does(cx.lang).map(str::to_owned).into(),
                        words::reopen_answers(cx.lang),
                        Effect::Write(change),
                    ))))
                });
            }
            (Action::Copy, ..) => return Effect::Begin(Begin::CopyReport(row.month)),
            (Action::Trash, Some(review), _) => return Effect::Write(trash_review(review)),
            (Action::History, Some(review), _) => return Effect::History(review.id),
            _ => {}
        }
        Effect::None
    }

    fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}
