//! What a progress report to a mentor is told from: what came of their words in a period, and where their goals stand.

use chrono::NaiveDate;

use super::{Goal, GoalFacts, Kind, Mentor, Period, Settled, State};

/// What one mentor is told of a period. It holds what is theirs and may leave the journal, and nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressMatter {
    /// Who is told.
    pub mentor: Mentor,
    /// The period that was asked for.
    pub period: Period,
    /// The day of the last meeting held with them, if there was one.
    pub met: Option<NaiveDate>,
    /// The last day of which is told.
    pub until: NaiveDate,
    /// Actions done in the period, in the order in which they were. Since the last meeting also those done before it that
    /// nobody has heard of.
    pub done: Vec<Settled>,
    /// Advice that was tried to its end in the same time, in that order.
    pub tried: Vec<Settled>,
    /// Advice that is being tried now.
    pub trying: Vec<Settled>,
    /// Questions for the next meeting.
    pub questions: Vec<Settled>,
    /// Goals that they help with, pursued in the period, and how far they came.
    pub goals: Vec<(Goal, GoalFacts)>,
}

/// What was read for a progress report, of one mentor and not sorted yet.
#[derive(Clone, Debug, Default)]
pub struct Progressed {
    /// What came to an end from the first day of the period to its last, and since the last meeting what ended before
    /// and was never told, in that order.
    pub ended: Vec<Settled>,
    /// What is open.
    pub open: Vec<Settled>,
    /// Goals that were pursued in the period.
    pub goals: Vec<(Goal, GoalFacts)>,
    /// The private goals, those in the trash too.
    pub private: Vec<Goal>,
}

impl ProgressMatter {
    /// Takes of `read` what this mentor may be told.
    pub fn of(
        mentor: Mentor,
        period: Period,
        met: Option<NaiveDate>,
        until: NaiveDate,
        read: Progressed,
    ) -> Self {
        let Progressed {
            ended,
            open,
            goals,
            private,
        } = read;
        let is_theirs = |one: &Settled| one.mentors.contains(&mentor.id) && one.may_leave(&private);
        // What ended until the day of the meeting is news only if it was not told there.
        let last = met.filter(|_| period == Period::SinceLast);
        let is_news = |one: &Settled| {
            let (closed, told) = (one.takeaway.closed, one.takeaway.told);
            last.is_none_or(|last| closed > Some(last) || told.is_none_or(|told| told > last))
        };
        let pick = |from: &[Settled], kind: Kind, state: State| -> Vec<Settled> {
            let is_such = |one: &&Settled| one.takeaway.kind == kind && one.takeaway.state == state;
            let picked = from.iter().filter(is_such).filter(|one| is_theirs(one));
            picked.cloned().collect()
        };
        let ended: Vec<Settled> = ended.into_iter().filter(is_news).collect();
        Self {
            done: pick(&ended, Kind::Action, State::Done),
            tried: pick(&ended, Kind::Advice, State::Closed),
            trying: pick(&open, Kind::Advice, State::Trying),
            questions: pick(&open, Kind::Question, State::Open),
            goals: goals
                .into_iter()
                .filter(|(goal, _)| !goal.private && goal.mentors.contains(&mentor.id))
                .collect(),
            mentor,
            period,
            met,
            until,
        }
    }

    /// Whether some of what came to an end did so before the last meeting, where nobody told it.
    pub fn is_belated(&self) -> bool {
        let ended = self.done.iter().chain(&self.tried);
        let mut closed = ended.filter_map(|one| one.takeaway.closed);
        let met = self.met.filter(|_| self.period == Period::SinceLast);
        met.is_some_and(|met| closed.any(|closed| closed < met))
    }

    /// Whether there is nothing to tell.
    pub const fn is_empty(&self) -> bool {
        self.done.is_empty()
            && self.tried.is_empty()
            && self.trying.is_empty()
            && self.questions.is_empty()
            && self.goals.is_empty()
    }
}

impl Period {
    /// The first day of the period and its last, where `met` is the day of the last meeting; the first is `None` where
    /// all is told since the beginning.
    pub fn days(self, met: Option<NaiveDate>, today: NaiveDate) -> (Option<NaiveDate>, NaiveDate) {
        match self {
            Self::SinceLast => (met, met.map_or(today, |met| met.max(today))),
            Self::Month(month) => (Some(month.first()), month.last().min(today)),
        }
    }
}
