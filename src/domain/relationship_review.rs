//! The relationship review: how one mentorship works, rated and said in words, and what is decided by it.

use chrono::{Days, NaiveDate};

use super::{Id, Mentor, RelationshipFacts, Stage, StageMove, Support};

/// The steps of a relationship review: facts, ratings, difference, words, decision.
pub const RELATIONSHIP_STEPS: u8 = 5;

/// So many days after the start of a mentorship its first review is due.
pub const FIRST_REVIEW_AFTER: u64 = 30;

/// So many days after one review the next is due, where nothing else is wished.
pub const REVIEW_EVERY: u16 = 90;

/// The review of one mentorship over a period (関係の振り返り). Every field may stay empty.
#[derive(Clone, Debug, PartialEq)]
pub struct RelationshipReview {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// Whose mentorship.
    pub mentor: Id,
    /// The day on which it was begun.
    pub begun: NaiveDate,
    /// The first day of its period, as [`review_since`] tells it; `None` for all the time before it.
    pub since: Option<NaiveDate>,
    /// The furthest step that was reached, from 1 to [`RELATIONSHIP_STEPS`]; 0 before anything was said.
    pub step: u8,
    /// How well it works.
    pub ratings: Ratings,
    /// What shall begin.
    pub start: String,
    /// What shall end.
    pub stop: String,
    /// What shall go on.
    pub go_on: String,
    /// What I gave.
    pub gave: String,
    /// What is decided.
    pub decision: Option<Decision>,
    /// Why.
    pub reason: String,
    /// The first step: it becomes an action when the review is finished.
    pub first_step: String,
    /// The day to look again; `None` means as many days on as the mentor's interval says.
    pub look_again: Option<NaiveDate>,
    /// The new rhythm in days, where that is decided.
    pub rhythm: Option<u16>,
    /// The title of the goal that is opened, where goals are agreed anew.
    pub goal: String,
    /// The action that was made of the first step.
    pub takeaway: Option<Id>,
    /// The goal that was opened.
    pub opened: Option<Id>,
    /// The day on which it was finished; `None` while it is a draft.
    pub finished: Option<NaiveDate>,
    /// The facts of the period as they were when it was finished.
    pub facts: Option<RelationshipFacts>,
}

impl RelationshipReview {
    /// A review of which nothing is said yet.
    pub const fn new(id: Id, mentor: Id, begun: NaiveDate, since: Option<NaiveDate>) -> Self {
        Self {
            id,
            deleted: false,
            mentor,
            begun,
            since,
            step: 0,
            ratings: Ratings([0; 11]),
            start: String::new(),
            stop: String::new(),
            go_on: String::new(),
            gave: String::new(),
            decision: None,
            reason: String::new(),
            first_step: String::new(),
            look_again: None,
            rhythm: None,
            goal: String::new(),
            takeaway: None,
            opened: None,
            finished: None,
            facts: None,
        }
    }

    /// Whether it is finished.
    pub const fn is_finished(&self) -> bool {
        self.finished.is_some()
    }

    /// The new rhythm in days, where a new one is decided: while it is written, one may be typed for another decision.
    pub fn new_rhythm(&self) -> Option<u16> {
        let is_decided = self.decision == Some(Decision::ChangeRhythm);
        self.rhythm.filter(|_| is_decided)
    }

    /// The title of the goal that is agreed anew, where that is decided; else nothing.
    pub fn new_goal(&self) -> &str {
        if self.decision == Some(Decision::RenegotiateGoals) {
            self.goal.trim()
        } else {
            ""
        }
    }
}

/// What of a mentorship is rated: how well each of the six supports is given, four qualities, and all in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rated {
    /// A support, from 1 to 5.
    Support(Support),
    /// 率直さ: openness, from 1 to 5.
    Openness,
    /// 信頼: trust, from 1 to 5.
    Trust,
    /// 学び合い: mutual learning, from 1 to 5.
    Mutuality,
    /// 間隔: the rhythm, from 1 to 5.
    Rhythm,
    /// All in all, from 1 to 4, so that there is no middle.
    Overall,
}

impl Rated {
    /// All eleven, in the order in which they are asked and shown.
    pub const ALL: [Self; 11] = [
        Self::Support(Support::Skill),
        Self::Support(Support::Story),
        Self::Support(Support::Feedback),
        Self::Support(Support::Drive),
        Self::Support(Support::Network),
        Self::Support(Support::Horizon),
        Self::Openness,
        Self::Trust,
        Self::Mutuality,
        Self::Rhythm,
        Self::Overall,
    ];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Support(support) => support.name(),
            Self::Openness => "openness",
            Self::Trust => "trust",
            Self::Mutuality => "mutuality",
            Self::Rhythm => "rhythm",
            Self::Overall => "overall",
        }
    }

    /// What this stored name rates.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rated| rated.name() == name)
    }

    /// The best rating: 4 all in all, else 5.
    pub const fn best(self) -> u8 {
        match self {
            Self::Overall => 4,
            _ => 5,
        }
    }

    fn place(self) -> usize {
        Self::ALL
            .iter()
            .position(|rated| *rated == self)
            .unwrap_or_default()
    }
}

/// The ratings of a review, in the order of [`Rated::ALL`]; 0 for what is not rated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ratings(pub [u8; 11]);

impl Ratings {
    /// How this is rated; `None` where it is not.
    pub fn of(&self, rated: Rated) -> Option<u8> {
        Some(self.0[rated.place()]).filter(|rating| *rating > 0)
    }

    /// Rates this, or takes the rating back. A rating above the best is the best.
    pub fn rate(&mut self, rated: Rated, rating: Option<u8>) {
        self.0[rated.place()] = rating.unwrap_or_default().min(rated.best());
    }

    /// Whether nothing is rated.
    pub const fn is_empty(&self) -> bool {
        matches!(self.0, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    }
}

/// What a review decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// 続ける: it goes on as it is.
    Continue,
    /// 間隔を変える: we meet more or less often.
    ChangeRhythm,
    /// 目標を決め直す: what it is for is agreed anew.
    RenegotiateGoals,
    /// 別のメンターも探す: somebody else gives what is missing.
    AddMentor,
    /// 休止する: it pauses.
    Pause,
    /// 終了する: it ends, with its closing.
    End,
}

impl Decision {
    /// All of them, in the order offered.
    pub const ALL: [Self; 6] = [
        Self::Continue,
        Self::ChangeRhythm,
        Self::RenegotiateGoals,
        Self::AddMentor,
        Self::Pause,
        Self::End,
    ];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Continue => "continue",
            Self::ChangeRhythm => "change-rhythm",
            Self::RenegotiateGoals => "renegotiate-goals",
            Self::AddMentor => "add-mentor",
            Self::Pause => "pause",
            Self::End => "end",
        }
    }

    /// The decision of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// When the next review of a mentorship is due, where `last` is the last finished one and `first_met` the day of the first
/// meeting held: on the last decision's day to look again; else as many days after it as the mentor's interval says, 90
/// where it says none; the first one 30 days after the start, or the first meeting. One that was due before the mentorship
/// was taken up again is due 30 days after that. Who is paused by the last review is looked at again on the day that this
/// said. `None` while nobody is met: a candidate, paused otherwise, ended; and where it never began.
pub fn relationship_due(
    mentor: &Mentor,
    last: Option<&RelationshipReview>,
    first_met: Option<NaiveDate>,
) -> Option<NaiveDate> {
    match mentor.stage {
        Stage::Active | Stage::Trial => {}
        Stage::Paused => {
            let last = last.filter(|last| last.decision == Some(Decision::Pause))?;
            return last.look_again;
        }
        _ => return None,
    }
    let due = due_by_review(mentor, last, first_met)?;
    match taken_up(mentor) {
        Some(again) if due < again => again.checked_add_days(Days::new(FIRST_REVIEW_AFTER)),
        _ => Some(due),
    }
}

fn due_by_review(
    mentor: &Mentor,
    last: Option<&RelationshipReview>,
    first_met: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let every = Days::new(u64::from(mentor.review_every.unwrap_or(REVIEW_EVERY)));
    if let Some(last) = last {
        let after = last.finished.and_then(|day| day.checked_add_days(every));
        return last.look_again.or(after);
    }
    let began = mentor.started.or(first_met)?;
    began.checked_add_days(Days::new(FIRST_REVIEW_AFTER))
}

/// The first day of the next review's period, where `last` is the last finished one and `first_met` the day of the first
/// meeting held: the last day of the period before, or the one behind it where a meeting of that day was counted, so that
/// no meeting is in two periods and what happens after a review on its day is in one. Of a first review, the start of the
/// mentorship or the first meeting, whichever was earlier. `None` where nothing says when it began.
pub fn review_since(
    mentor: &Mentor,
    last: Option<&RelationshipReview>,
    first_met: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let Some(last) = last else {
        return mentor.started.into_iter().chain(first_met).min();
    };
    match &last.facts {
        Some(facts) if facts.since_last != Some(0) => Some(facts.until),
        Some(facts) => facts.until.succ_opt(),
        None => last.finished?.succ_opt(),
    }
}

/// The day on which it was taken up again after it last rested or had ended, as far as that is noted.
fn taken_up(mentor: &Mentor) -> Option<NaiveDate> {
    let rests = |one: &StageMove| matches!(one.stage, Stage::Paused | Stage::Ended);
    let rested = mentor.moves.iter().rposition(rests)?;
    mentor.moves.get(rested + 1).map(|one| one.day)
}
