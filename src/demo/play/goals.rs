//! Goals and month-end reviews of the example, played on their days.

use chrono::TimeDelta;

use super::{Calendar, Play};
use crate::demo::facts::{Records, facts};
use crate::demo::script::goals::{Aim, Said, Told, What};
use crate::domain::{
    Change, Ending, Goal, GoalState, GoalVerdict, Id, Measure, Month, MonthReview, OPENS, State,
    Takeaway, Verdict, check_in, close_takeaways, finish_review, give_verdict, new_check_in,
    save_goal, write_review,
};

/// How long a step of a review takes.
const STEP: TimeDelta = TimeDelta::minutes(2);
/// After so many days it is said what came of a review's action.
pub(super) const UNTIL_IT_CAME: TimeDelta = TimeDelta::days(12);

impl Calendar {
    /// The months that were looked back on, the newest first, each with its place among what is told of months. What is
    /// told last is told of the month of the first meeting, `first` days ago, or of one before it.
    pub(super) fn months(self, first: i64) -> impl Iterator<Item = (Month, usize)> {
        let oldest = Month::of(self.meeting(first));
        let newest = Month::of(self.today).before();
        // Each is told about thirty days before the next: the first is the one that nothing in it is still to come for.
        let begins = usize::from((self.today - newest.last()).num_days() > 22);
        let before = |month: &Month| Some(month.before());
        std::iter::successors(Some(newest), before)
            .take_while(move |month| *month >= oldest)
            .zip(begins..)
    }

    /// The month whose review was begun: the present one, if its review was open yesterday.
    pub(super) fn begun(self) -> Option<Month> {
        let yesterday = self.day(1);
        let month = Month::of(self.today);
        let is_open = month.holds(yesterday)
            && month.first() + TimeDelta::days(i64::from(OPENS) - 1) <= yesterday;
        is_open.then_some(month)
    }
}

impl Play<'_> {
    pub(super) fn add_goal(&mut self, aim: &Aim) -> Option<Change> {
        let cx = self.cx();
        let with = aim.with.iter().filter_map(|key| self.mentors.get(key));
        let goal = Goal {
            short: aim.short.clone(),
            why: aim.why.clone(),
            criteria: aim.criteria.clone(),
            measure: aim.measure(),
            horizon: aim.horizon.map(|horizon| horizon.0),
            mentors: with.map(|mentor| mentor.id).collect(),
            due: aim.due.map(|ago| self.calendar.day(ago)),
            state: aim.state.map_or(GoalState::Active, |state| state.0),
            private: aim.private,
            ..Goal::new(cx.id(), aim.title.clone(), cx.today)
        };
        self.aims.insert(aim.key.clone(), goal.id);
        save_goal(None, goal, "", &cx)
    }

    /// A check-in or a revision.
    pub(super) fn say(&self, aim: &Aim, said: &Said) -> Option<Change> {
        let cx = self.cx();
        let goal = self.goal(&aim.key)?;
        match said.what {
            What::CheckIn(value, confidence) => {
                let mut after = new_check_in(cx.id(), goal.id, cx.today);
                after.value = value;
                after.confidence = Some(confidence);
                after.evidence.clone_from(&said.words);
                let mut reached = None;
                if let (Some(Measure::Milestones(steps)), Some(value)) = (&goal.measure, value) {
                    let mut steps = steps.clone();
                    for step in steps.iter_mut().take(value as usize) {
                        step.reached = step.reached.or(Some(cx.today));
                    }
                    reached = Some(Measure::Milestones(steps));
                }
                check_in(goal, reached, None, after)
            }
            What::To(to) => {
                let mut after = goal.clone();
                if let Some(Measure::Number { target, .. }) = &mut after.measure {
                    *target = to;
                }
                save_goal(Some(goal.clone()), after, &said.words, &cx)
            }
            What::Due(ago) => {
                let mut after = goal.clone();
                after.due = Some(self.calendar.day(ago));
                save_goal(Some(goal.clone()), after, &said.words, &cx)
            }
        }
    }

    /// Looks back on the month, step by step, and finishes.
    pub(super) fn look_back(&mut self, month: Month, told: &Told) {
        let before = self.judge(month, told, usize::MAX);
        let mut after = before
            .clone()
            .unwrap_or_else(|| MonthReview::new(self.cx().id(), month));
        after.step = 4;
        after.did.clone_from(&told.did);
        after.learned.clone_from(&told.learned);
        after.next.clone_from(&told.next);
        after.strengths.clone_from(&told.strengths);
        after.focus = self.goal(&told.focus).map(|goal| goal.id);
        after.cue.clone_from(&told.cue);
        after.action.clone_from(&told.action);
        if let Some(change) = write_review(before, after.clone()) {
            self.take(change);
        }
        self.at += STEP;
        let facts = facts(&self.records(), month);
        let goals: Vec<Goal> = self.goals.values().cloned().collect();
        let cx = self.cx();
        let change = finish_review(Some(after.clone()), after, facts, &goals, None, &cx);
        self.take(change);
    }

    /// Begins to look back on the month: its facts were read, and a first goal was looked at.
    pub(super) fn begin_to_look_back(&mut self, month: Month, told: &Told) {
        self.judge(month, told, 1);
    }

    /// Gives the first `count` of the goals that are pursued their verdicts; the review as it is then, if there is one.
    fn judge(&mut self, month: Month, told: &Told, count: usize) -> Option<MonthReview> {
        let pursued = self.goals.values().filter(|goal| goal.is_active());
        let pursued: Vec<Id> = pursued.map(|goal| goal.id).take(count).collect();
        let mut review = None;
        for id in pursued {
            let is_its = |(key, ..): &&(String, Verdict, String)| self.aims.get(key) == Some(&id);
            let said = told.verdicts.0.iter().find(is_its);
            let verdict = GoalVerdict {
                goal: id,
                verdict: said.map_or(Verdict::Keep, |said| said.1),
                reason: said.map_or_else(String::new, |said| said.2.clone()),
            };
            let mut after = review
                .clone()
                .unwrap_or_else(|| MonthReview::new(self.cx().id(), month));
            after.step = 2;
            if let Some(change) = give_verdict(review, after, verdict) {
                self.take(change);
            }
            self.at += STEP;
            review = self.reviews.last().cloned();
        }
        review
    }

    /// What came of the action of a month's review.
    pub(super) fn close_action(&self, month: Month, told: &Told) -> Option<Change> {
        let review = self.reviews.iter().find(|review| review.month == month)?;
        let takeaway: Takeaway = self.takeaways.get(&review.takeaway?)?.clone();
        let done = Ending {
            state: State::Done,
            outcome: None,
        };
        close_takeaways(&[(takeaway, done)], &told.came, &self.cx())
    }

    fn goal(&self, key: &str) -> Option<&Goal> {
        self.goals.get(self.aims.get(key)?)
    }

    fn records(&self) -> Records<'_> {
        Records {
            entries: self.entries.values().collect(),
            takeaways: self.takeaways.values().collect(),
            goals: self
                .goals
                .values()
                .filter(|goal| goal.is_active())
                .collect(),
            check_ins: &self.check_ins,
            revisions: &self.revisions,
        }
    }
}
