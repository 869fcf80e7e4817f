//! Writing a month-end review: each step as one goes, verdicts, finishing; a finished one only once it is opened again.

use super::{Effect, Reviewing};
use crate::domain::{
    Change, Cx, Goal, GoalVerdict, MonthReview, Record, Season, Verdict, finish_review,
    give_verdict, reopen_review, write_review,
};
use crate::screens::{Begin, Overlay};
use crate::ui::confirm::Confirm;
use crate::words::month_review as words;

/// What goes on when a write came back.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) then: Then,
    /// The review as it is written.
    sent: MonthReview,
}

#[derive(Clone, Debug)]
pub(super) enum Then {
    Go(u8),
    Leave,
    Judged(GoalVerdict),
    Finished,
    /// It is open again, and this is done next.
    Reopened(Box<Self>),
}

impl Then {
    /// Whether it leads out of the review.
    pub(super) fn is_leaving(&self) -> bool {
        match self {
            Self::Leave => true,
            Self::Reopened(then) => then.is_leaving(),
            _ => false,
        }
    }
}

impl Reviewing {
    /// It was written.
    pub fn saved(&mut self, cx: &Cx) -> Effect {
        let Some(Pending { then, sent }) = self.pending.take() else {
            return Effect::None;
        };
        self.seen = Some(sent);
        if let Then::Reopened(then) = then {
            self.news.is_finish_told = false;
            return match *then {
                Then::Go(step) => self.go(step, cx),
                Then::Leave => self.leave(cx),
                Then::Judged(verdict) => self.judge(verdict, cx),
                Then::Finished | Then::Reopened(_) => Effect::None,
            };
        }
        self.clean = self.version;
        self.resumed = false;
        match then {
            Then::Go(step) => {
                self.enter(step);
                Effect::None
            }
            Then::Judged(_) | Then::Reopened(_) => {
                self.reason = None;
                Effect::None
            }
            Then::Leave => Effect::Close,
            Then::Finished => {
                let report = Confirm::new(
                    words::show_report(cx.lang, self.month),
                    Vec::new(),
                    words::show_report_answers(cx.lang),
                    Effect::Begin(Begin::Report(self.month)),
                );
                Effect::dismiss(Effect::Show(Box::new(Overlay::Confirm(report))))
            }
        }
    }

    /// Whether it is finished, here or in another window: it is opened again before anything is written into it.
    pub(super) fn is_finished(&self) -> bool {
        self.seen.as_ref().is_some_and(MonthReview::is_finished)
    }

    /// Goes to a step, once what was said in this one is written.
    pub(super) fn go(&mut self, step: u8, cx: &Cx) -> Effect {
        if self.is_finished() && self.is_touched() {
            return self.ask_to_reopen(Then::Go(step), cx);
        }
        let mut after = self.said();
        after.step = after.step.max(step).max(self.guide.furthest());
        if let Some(change) = write_review(self.seen.clone(), after.clone()) {
            return self.write(change, Then::Go(step), after);
        }
        self.enter(step);
        Effect::None
    }

    /// Closes it, once what was said is written; where nothing was, at once.
    pub(super) fn leave(&mut self, cx: &Cx) -> Effect {
        if !self.is_touched() {
            return Effect::Close;
        }
        if self.is_finished() {
            return self.ask_to_reopen(Then::Leave, cx);
        }
        let mut after = self.said();
        after.step = after.step.max(self.guide.furthest());
        match write_review(self.seen.clone(), after.clone()) {
            Some(change) => self.write(change, Then::Leave, after),
            None => Effect::Close,
        }
    }

    /// Writes what shall become of a goal.
    pub(super) fn judge(&mut self, verdict: GoalVerdict, cx: &Cx) -> Effect {
        if self.is_finished() && self.verdict(verdict.goal) != Some(&verdict) {
            return self.ask_to_reopen(Then::Judged(verdict), cx);
        }
        let mut after = self.said();
        after.step = after.step.max(self.guide.furthest());
        let change = give_verdict(self.seen.clone(), after, verdict.clone());
        let written = change.and_then(|change| Some((sent(&change)?, change)));
        if let Some((sent, change)) = written {
            return self.write(change, Then::Judged(verdict), sent);
        }
        self.reason = None;
        Effect::None
    }

    /// Finishes the review. A goal of which nothing else was said is kept. Before a review opens, its month is too young:
    /// that is asked about first.
    pub(super) fn finish(&mut self, cx: &Cx) -> Effect {
        if self.is_finished() {
            return self.ask_to_reopen(Then::Finished, cx);
        }
        let change = self.finishing(cx);
        let Some(sent) = sent(&change) else {
            return Effect::None;
        };
        let Season::Ahead(_) = self.month.season(cx.today) else {
            return self.write(change, Then::Finished, sent);
        };
        self.pending = Some(Pending {
            then: Then::Finished,
            sent,
        });
        ask(
            words::too_early(cx.lang, self.month),
            words::too_early_answers(cx.lang),
            change,
        )
    }

    /// The step that finishes the review as it is said now.
    fn finishing(&self, cx: &Cx) -> Change {
        let mut after = self.said();
        for line in &self.known.goals {
            if line.goal.is_active() && after.verdict(line.goal.id).is_none() {
                after.verdicts.push(GoalVerdict {
                    goal: line.goal.id,
                    verdict: Verdict::Keep,
                    reason: String::new(),
                });
            }
        }
        let lines = self.known.goals.iter();
        let goals: Vec<Goal> = lines.map(|line| line.goal.clone()).collect();
        let (before, facts) = (self.seen.clone(), self.known.facts.clone());
        let takeaway = self.known.takeaway.as_ref();
        finish_review(before, after, facts, &goals, takeaway, cx)
    }

    /// Asks whether the finished review shall be opened again, to go on with `then`. Without that what is typed stays, and
    /// leaving keeps it as a draft.
    fn ask_to_reopen(&mut self, then: Then, cx: &Cx) -> Effect {
        let reopened = self.seen.as_ref().and_then(|seen| reopen_review(seen, cx));
        let finished = self.seen.as_ref().and_then(|seen| seen.finished);
        let (Some(change), Some(day)) = (reopened, finished) else {
            return Effect::None;
        };
        let Some(sent) = sent(&change) else {
            return Effect::None;
        };
        let then = Then::Reopened(Box::new(then));
        self.pending = Some(Pending { then, sent });
        ask(
            words::is_finished(cx.lang, day, cx.today),
            words::is_finished_answers(cx.lang),
            change,
        )
    }

    fn write(&mut self, change: Change, then: Then, sent: MonthReview) -> Effect {
        self.pending = Some(Pending { then, sent });
        Effect::Write(change)
    }
}

/// A question; yes writes this.
fn ask(question: String, answers: (&'static str, &'static str), change: Change) -> Effect {
    let confirm = Confirm::new(question, Vec::new(), answers, Effect::Write(change));
    Effect::Show(Box::new(Overlay::Confirm(confirm)))
}

/// The review as this change writes it.
fn sent(change: &Change) -> Option<MonthReview> {
    let Change::Save { records, .. } = change else {
        return None;
    };
    records.iter().find_map(|record| match record {
        Record::MonthReview(seen) => Some(seen.after.clone()),
        _ => None,
    })
}
