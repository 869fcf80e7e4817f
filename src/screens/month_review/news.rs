//! What happened in other windows while a review was in front: said above the step, and kept from being acted on unseen.

use super::Reviewing;
use super::known::Known;
use crate::domain::{Id, Lang};
use crate::screens::news::News as Sentences;
use crate::store::{self, Reader};
use crate::words::month_review as words;

/// What is new to who sits at it.
#[derive(Debug, Default)]
pub(super) struct News {
    /// Sentences.
    pub(super) said: Sentences,
    /// Where the goals stand since the last picture.
    pub(super) rows: Rows,
    /// It was said that the review is finished.
    pub(super) is_finish_told: bool,
}

/// Where the goals stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Rows {
    /// Where they are drawn.
    #[default]
    Same,
    /// In other rows.
    Moved,
    /// The one that was selected is gone, and another one stands there.
    Other,
}

impl News {
    /// The goals are drawn where they stand.
    pub(super) const fn goals_drawn(&mut self) {
        self.rows = Rows::Same;
    }
}

impl Reviewing {
    /// Keeps the same goal selected where the rows were read again.
    pub(super) fn keep_place(&mut self, before: &Known) {
        let ids = |known: &Known| -> Vec<Id> { known.goals.iter().map(|it| it.goal.id).collect() };
        let (was, now) = (ids(before), ids(&self.known));
        let Some(selected) = was.get(self.goals.selected()).filter(|_| was != now) else {
            return;
        };
        match now.iter().position(|id| id == selected) {
            Some(place) => {
                self.goals.select(place);
                if self.news.rows == Rows::Same {
                    self.news.rows = Rows::Moved;
                }
            }
            None => self.news.rows = Rows::Other,
        }
    }

    /// Lets go of a focus, and closes the question for a reason, where the goal is gone. What was typed is kept.
    pub(super) fn let_go_of_what_is_gone(
        &mut self,
        reader: &Reader,
        lang: Lang,
    ) -> Result<(), store::Error> {
        let is_gone = |id: &Id| self.known.goal(*id).is_none();
        let focus = self.focus.filter(|id| is_gone(id) && !self.is_finished());
        let reason = self.reason.take_if(|reason| is_gone(&reason.goal));
        if focus.is_none() && reason.is_none() {
            return Ok(());
        }
        let titles = reader.goal_titles()?;
        let title = |id: Id| titles.get(&id).map_or("", String::as_str);
        if let Some(id) = focus {
            self.focus = None;
            self.news.said.tell(words::focus_gone(lang, title(id)));
        }
        if let Some(reason) = reason {
            let typed = reason.text();
            let said = words::reason_gone(lang, title(reason.goal), &typed);
            self.news.said.tell(said);
            self.reasons.insert(reason.goal, typed);
        }
        Ok(())
    }
}
