//! The approach to a candidate: what is asked of whom, when it was sent, and what was answered.

use chrono::{Days, NaiveDate};

use super::Id;

/// The days after which to ask again, where nothing else is said.
pub const FOLLOW_UP_AFTER: Days = Days::new(10);

/// An approach to a mentor (打診). Every text may stay empty; the message is made of those that are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approach {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// Who is asked.
    pub mentor: Id,
    /// What I want to learn, and why from them.
    pub purpose: String,
    /// What I thank them for.
    pub thanks: String,
    /// A small first step, and how much time it takes.
    pub proposal: String,
    /// Words that make it easy to say no.
    pub easy_no: String,
    /// What I can give.
    pub give: String,
    /// How it was sent, such as by mail.
    pub channel: String,
    /// The day on which it was begun.
    pub begun: NaiveDate,
    /// The day on which it was sent; `None` while it is a draft.
    pub sent: Option<NaiveDate>,
    /// The day on which to ask again, if nothing was answered.
    pub follow_up: Option<NaiveDate>,
    /// The day of the answer.
    pub answered: Option<NaiveDate>,
    /// What was answered.
    pub answer: Option<Answer>,
    /// The answer in words.
    pub reply: String,
}

/// What is answered to an approach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// They will give it a try.
    Yes,
    /// Not now: a normal end.
    No,
    /// None came, and none is waited for any longer.
    Silence,
}

impl Answer {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Silence];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Silence => "none",
        }
    }

    /// The answer of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.name() == name)
    }
}

impl Approach {
    /// An approach of which nothing is said yet.
    pub const fn new(id: Id, mentor: Id, begun: NaiveDate) -> Self {
        Self {
            id,
            deleted: false,
            mentor,
            purpose: String::new(),
            thanks: String::new(),
            proposal: String::new(),
            easy_no: String::new(),
            give: String::new(),
            channel: String::new(),
            begun,
            sent: None,
            follow_up: None,
            answered: None,
            answer: None,
            reply: String::new(),
        }
    }

    /// Whether it is not sent yet.
    pub const fn is_draft(&self) -> bool {
        self.sent.is_none() && self.answer.is_none()
    }

    /// Whether it asks for a step on the day `today`: it waits to be sent, or its follow-up day has come.
    pub fn asks(&self, today: NaiveDate) -> bool {
        let is_time = self.follow_up.is_some_and(|day| day <= today);
        self.is_draft() || self.is_waiting() && is_time
    }

    /// Whether it was sent, and nothing was answered yet.
    pub const fn is_waiting(&self) -> bool {
        self.sent.is_some() && self.answer.is_none()
    }
}
