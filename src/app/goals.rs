//! What is put in front of goals and reviews: forms, check-ins, the month-end review.

use chrono::NaiveDate;

use super::App;
use super::opening::people;
use crate::domain::{Cx, Goal, Id, Month, MonthReview};
use crate::screens::check_in::CheckingIn;
use crate::screens::goal_form::GoalForm;
use crate::screens::month_review::Reviewing;
use crate::screens::state_asking::StateAsking;
use crate::screens::unfinished::Unfinished;
use crate::screens::writer::People;
use crate::screens::{Begin, Overlay, Place};
use crate::store::{self, Reader};
use crate::words::app as app_words;

impl App {
    /// Begins what concerns goals and reviews. What is gone meanwhile is not begun.
    pub(super) fn begin_with_goals(
        &mut self,
        begin: Begin,
        people: People,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        let overlay = match begin {
            Begin::Goal => Some(in_front(GoalForm::add(people, cx), reader)?),
            Begin::EditGoal(id) => living(id, reader)?
                .map(|goal| in_front(GoalForm::edit(goal, people, cx), reader))
                .transpose()?,
            Begin::Sharpen(id) => living(id, reader)?
                .map(|goal| in_front(GoalForm::sharpen(goal, people, cx), reader))
                .transpose()?,
            Begin::MoveGoal(id) => {
                living(id, reader)?.map(|goal| Overlay::GoalState(Box::new(StateAsking::new(goal))))
            }
            Begin::CheckIn(id) => checking_in(id, cx.today, reader, cx)?,
            Begin::CheckInOn(id, day) => checking_in(id, day, reader, cx)?,
            Begin::EditCheckIn(id) => match reader.check_in(id)?.filter(|one| !one.deleted) {
                Some(check_in) => {
                    let check_ins = reader.check_ins_of(check_in.goal)?;
                    let revisions = reader.revisions_of(check_in.goal)?;
                    living(check_in.goal, reader)?.map(|goal| {
                        let of_goal = (&check_ins[..], &revisions[..]);
                        let form = CheckingIn::mend(goal, check_in, of_goal, cx.today);
                        Overlay::CheckIn(Box::new(form))
                    })
                }
                None => None,
            },
            Begin::Review(month) => {
                let month = match month {
                    Some(month) => month,
                    None => month_to_review(reader, cx)?,
                };
                let review = reader.month_review(month)?;
                if review.as_ref().is_some_and(MonthReview::is_finished) {
                    self.visit(Place::Review(month));
                    return Ok(());
                }
                let mut review = Reviewing::new(month, review, cx);
                review.load(reader, cx)?;
                Some(Overlay::MonthReview(Box::new(review)))
            }
            _ => None,
        };
        self.overlays.extend(overlay);
        Ok(())
    }

    /// Takes up a draft that concerns goals and reviews; `false` where what it is about is gone.
    pub(super) fn resume_with_goals(
        &mut self,
        draft: &Unfinished,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<bool, store::Error> {
        let overlay = match draft {
            Unfinished::Goal(form) => {
                let stored = match form.record() {
                    Some(id) => living(id, reader)?,
                    None => None,
                };
                let form = GoalForm::resume(form, stored, people(reader)?, cx);
                Some(in_front(form, reader)?)
            }
            Unfinished::GoalState(form) => match form.about() {
                Some(id) => living(id, reader)?
                    .map(|goal| Overlay::GoalState(Box::new(StateAsking::resume(form, goal, cx)))),
                None => None,
            },
            Unfinished::CheckIn(form) => {
                CheckingIn::resume(form, reader, cx)?.map(|form| Overlay::CheckIn(Box::new(form)))
            }
            Unfinished::MonthReview(form) => match form.month() {
                Some(month) => {
                    let stored = reader.month_review(month)?;
                    let mut review = Reviewing::resume(form, month, stored, cx);
                    review.load(reader, cx)?;
                    Some(Overlay::MonthReview(Box::new(review)))
                }
                None => None,
            },
            _ => None,
        };
        let is_shown = overlay.is_some();
        if let (false, Unfinished::GoalState(_) | Unfinished::CheckIn(_)) = (is_shown, draft) {
            self.say_trouble(app_words::draft_of_gone_goal(cx.lang));
        }
        self.overlays.extend(overlay);
        Ok(is_shown)
    }
}

/// The month whose review is meant today: not one before the journal began, of which it tells nothing.
fn month_to_review(reader: &Reader, cx: &Cx) -> Result<Month, store::Error> {
    let month = Month::to_review(cx.today);
    let first = reader.first_day()?;
    let is_told = first.is_some_and(|first| first <= month.last());
    Ok(if is_told { month } else { Month::of(cx.today) })
}

/// A goal's form, which knows what other goals are called.
fn in_front(form: GoalForm, reader: &Reader) -> Result<Overlay, store::Error> {
    let form = form.among(reader.goals()?);
    Ok(Overlay::Goal(Box::new(form)))
}

fn checking_in(
    id: Id,
    day: NaiveDate,
    reader: &Reader,
    cx: &Cx,
) -> Result<Option<Overlay>, store::Error> {
    let Some(goal) = living(id, reader)? else {
        return Ok(None);
    };
    let check_ins = reader.check_ins_of(id)?;
    let revisions = reader.revisions_of(id)?;
    let form = CheckingIn::on(day, goal, (&check_ins, &revisions), cx);
    Ok(Some(Overlay::CheckIn(Box::new(form))))
}

fn living(id: Id, reader: &Reader) -> Result<Option<Goal>, store::Error> {
    Ok(reader.goal(id)?.filter(|goal| !goal.deleted))
}
