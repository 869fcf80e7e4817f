//! What is done to the selected review: begun, mended, compared, shown to others, thrown away.

use chrono::{Datelike, NaiveDate};

use super::{Reviews, month, relationship};
use crate::domain::{Cx, Month, reopen_review, trash_relationship, trash_review};
use crate::screens::choosing_other::{self, ChoosingOther};
use crate::screens::report::Subject;
use crate::screens::{Begin, Effect, Overlay};
use crate::ui::action::Action;
use crate::ui::confirm::Confirm;
use crate::words::{progress, relationships as relationship_words, reviews as words, terms};

impl Reviews {
    /// What a verb does to a month.
    pub(super) fn act_on_month(&self, detail: &month::Detail, action: Action, cx: &Cx) -> Effect {
        let month = detail.month();
        let finished = detail.review().filter(|review| review.is_finished());
        match (action, detail.review(), finished) {
            (Action::Next, _, None) => return Effect::Begin(Begin::Review(Some(month))),
            (Action::Compare, _, Some(_)) => return self.choose(month, cx),
            (Action::Report, ..) => return Effect::Begin(Begin::Report(month)),
            (Action::YearReport, ..) => {
                let year = Subject::Year(month.first().year());
                return Effect::Begin(Begin::Leave(year));
            }
            (Action::Reopen, _, Some(review)) => {
                return reopen_review(review, cx).map_or(Effect::None, |change| {
                    Effect::Show(Box::new(Overlay::Confirm(Confirm::new(
                        words::reopen(cx.lang, month),
                        words::reopen_does(cx.lang).map(str::to_owned).into(),
                        words::reopen_answers(cx.lang),
                        Effect::Write(change),
                    ))))
                });
            }
            (Action::Copy, ..) => return Effect::Begin(Begin::CopyReport(month)),
            (Action::Trash, Some(review), _) => return Effect::Write(trash_review(review)),
            (Action::History, Some(review), _) => return Effect::History(review.id),
            _ => {}
        }
        Effect::None
    }

    /// What a verb does to a mentorship or to one of its reviews.
    pub(super) fn act_on_relationship(
        &self,
        detail: &relationship::Detail,
        action: Action,
        cx: &Cx,
    ) -> Effect {
        let row = detail.row();
        let begin = Effect::Begin(Begin::Relationship(row.mentor()));
        match (action, detail.review()) {
            (Action::Next, _) if row.rests() => Effect::Begin(Begin::LeaveMentor(row.mentor())),
            (Action::Next, _) if row.is_finished() && !self.mentorships.is_met(row.mentor()) => {
                Effect::Say(relationship_words::not_met(cx.lang).into())
            }
            (Action::Next, _) => begin,
            (Action::Edit, Some(review)) if review.is_finished() => {
                Effect::Begin(Begin::MendRelationship(review.id))
            }
            (Action::Compare, Some(review)) if review.is_finished() => {
                self.choose_review(detail, cx)
            }
            (Action::Copy, _) => Effect::Copy(self.mentorships.line(&row, cx.lang, cx.today)),
            (Action::Trash, Some(review)) => {
                Effect::Write(trash_relationship(review, detail.name()))
            }
            (Action::History, Some(review)) => Effect::History(review.id),
            _ => Effect::None,
        }
    }

    /// The choice of another finished review.
    fn choose(&self, of: Month, cx: &Cx) -> Effect {
        let finished = self.months.iter().filter(|row| row.finished().is_some());
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
            (
                words,
                month.to_string(),
                choosing_other::Other::Month(month),
            )
        });
        let said = (
            words::compare_with(cx.lang, of),
            words::no_such_month(cx.lang),
        );
        let choosing = ChoosingOther::new(said, rows.collect(), proposed);
        Effect::Show(Box::new(Overlay::Other(Box::new(choosing))))
    }

    /// The choice of another finished review of the same mentorship.
    fn choose_review(&self, of: &relationship::Detail, cx: &Cx) -> Effect {
        let Some(review) = of.review() else {
            return Effect::None;
        };
        let key = (review.finished, review.id);
        let others: Vec<_> = (self.mentorships.finished_of(review.mentor))
            .filter(|one| one.id != review.id)
            .collect();
        if others.is_empty() {
            return Effect::Say(relationship_words::nothing_to_compare(cx.lang).into());
        }
        let earlier = others.iter().position(|one| (one.finished, one.id) < key);
        let day = |day: NaiveDate| terms::day(cx.lang, day, cx.today);
        let rows = others.iter().map(|one| {
            let finished = one.finished.unwrap_or(one.begun);
            let other = choosing_other::Other::Relationship(one.id);
            (day(finished), finished.to_string(), other)
        });
        let finished = review.finished.unwrap_or(review.begun);
        let said = (
            relationship_words::compare_with(cx.lang, of.name(), finished, cx.today),
            relationship_words::no_such_review(cx.lang),
        );
        let choosing = ChoosingOther::new(said, rows.collect(), earlier.unwrap_or(0));
        Effect::Show(Box::new(Overlay::Other(Box::new(choosing))))
    }
}
