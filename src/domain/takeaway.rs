//! A takeaway: one piece of advice, promise, question or thanks, with a life of its own.

use chrono::NaiveDate;

use super::Id;
use super::note::says_private;

/// One takeaway (要点). Only the kind and the text are required.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeaway {
    /// The record's id.
    pub id: Id,
    /// In the trash, or its line is gone from the note.
    pub deleted: bool,
    /// What kind it is.
    pub kind: Kind,
    /// The words, continuation lines included, without the mark and without the `@day` and `#tag` words at their end.
    pub text: String,
    /// The entry it stands in; `None` for what `ask`, `todo` or a review made.
    pub entry: Option<Id>,
    /// The line of the entry's note on which its mark stands, counted from 0; `None` without an entry.
    pub line: Option<u32>,
    /// The mentor it belongs to; `None` means those of the entry.
    pub mentor: Option<Id>,
    /// The goal it was made for; a tag that is a goal's short name ties it to that goal besides.
    pub goal: Option<Id>,
    /// Its tags, without `#`, in the order typed, each once.
    pub tags: Vec<String>,
    /// Left out of everything that leaves the journal.
    pub private: bool,
    /// The due day.
    pub due: Option<NaiveDate>,
    /// Where in its life it stands.
    pub state: State,
    /// How closed advice turned out.
    pub outcome: Option<Outcome>,
    /// What came of it, the answer, or the reason.
    pub result: String,
    /// The day on which it left its open state.
    pub closed: Option<NaiveDate>,
    /// The day on which a mentor heard the result.
    pub told: Option<NaiveDate>,
    /// Hidden from Today until this day.
    pub later: Option<NaiveDate>,
    /// When … then I will …
    pub if_then: String,
}

impl Takeaway {
    /// A new takeaway without an entry, in the first state of its kind.
    pub fn new(id: Id, kind: Kind, text: impl Into<String>) -> Self {
        Self {
            id,
            deleted: false,
            kind,
            text: text.into(),
            entry: None,
            line: None,
            mentor: None,
            goal: None,
            tags: Vec::new(),
            private: false,
            due: None,
            state: kind.states()[0],
            outcome: None,
            result: String::new(),
            closed: None,
            told: None,
            later: None,
            if_then: String::new(),
        }
    }

    /// Whether something is still to come of it.
    pub const fn is_open(&self) -> bool {
        self.state.is_open()
    }

    /// Whether it is private by itself: its line bears the private flag, or what was said of it later does.
    pub fn is_kept_private(&self) -> bool {
        self.private || says_private(&self.result) || says_private(&self.if_then)
    }

    /// Moves it on to this state; what comes to its end does so on `day`, unless it was at an end before. What is open was
    /// neither closed nor told, and only what stays open stays put off.
    pub fn settle(&mut self, state: State, outcome: Option<Outcome>, day: NaiveDate) {
        let was_open = self.is_open();
        self.state = state;
        self.outcome = outcome;
        if !was_open || !self.is_open() {
            self.later = None;
        }
        if self.is_open() {
            self.closed = None;
            self.told = None;
        } else {
            self.closed = self.closed.or(Some(day));
        }
    }

    /// Whether the user has put something into it that its line in the note does not hold: a state, a result, a plan.
    pub fn carries_result(&self) -> bool {
        self.state != self.kind.states()[0]
            || !self.result.is_empty()
            || self.told.is_some()
            || !self.if_then.is_empty()
    }
}

/// The seven kinds of takeaway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// `>` 助言: the mentor's words.
    Advice,
    /// `[]` 行動: my box to tick.
    Action,
    /// `()` 約束: the mentor's box.
    Promise,
    /// `?` 質問: for next time.
    Question,
    /// `!` 学び: an insight or a story.
    Insight,
    /// `<` お礼: what I give back.
    Thanks,
    /// `&` 紹介: a person.
    Introduction,
}

impl Kind {
    /// All kinds, in the order in which they are always shown.
    pub const ALL: [Self; 7] = [
        Self::Advice,
        Self::Action,
        Self::Promise,
        Self::Question,
        Self::Insight,
        Self::Thanks,
        Self::Introduction,
    ];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Action => "action",
            Self::Promise => "promise",
            Self::Question => "question",
            Self::Insight => "insight",
            Self::Thanks => "thanks",
            Self::Introduction => "introduction",
        }
    }

    /// The kind of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The mark in ASCII that begins its line in a note.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Advice => ">",
            Self::Action => "[]",
            Self::Promise => "()",
            Self::Question => "?",
            Self::Insight => "!",
            Self::Thanks => "<",
            Self::Introduction => "&",
        }
    }

    /// The states of its life; the first is the one it is born in.
    pub const fn states(self) -> &'static [State] {
        match self {
            Self::Advice => &[State::Open, State::Trying, State::Closed, State::Declined],
            Self::Action => &[State::Open, State::Done, State::Dropped],
            Self::Promise => &[State::Open, State::Kept, State::Lapsed],
            Self::Question => &[State::Open, State::Asked, State::Dropped],
            Self::Insight => &[State::Kept],
            Self::Thanks => &[State::Open, State::Said, State::Dropped],
            Self::Introduction => &[State::Open, State::Contacted, State::Dropped],
        }
    }
}

/// Where in its life a takeaway stands; [`Kind::states`] says which apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Nothing came of it yet.
    Open,
    /// 実践中: advice that is being tried; still open.
    Trying,
    /// Advice with an outcome.
    Closed,
    /// 見送り: advice not followed.
    Declined,
    /// An action carried out.
    Done,
    /// Not wanted any more.
    Dropped,
    /// 実現: a promise kept; of an insight, that it is kept for good.
    Kept,
    /// 流れた: a promise that came to nothing.
    Lapsed,
    /// A question asked.
    Asked,
    /// Thanks said.
    Said,
    /// A person contacted.
    Contacted,
}

impl State {
    /// All states.
    pub const ALL: [Self; 11] = [
        Self::Open,
        Self::Trying,
        Self::Closed,
        Self::Declined,
        Self::Done,
        Self::Dropped,
        Self::Kept,
        Self::Lapsed,
        Self::Asked,
        Self::Said,
        Self::Contacted,
    ];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Trying => "trying",
            Self::Closed => "closed",
            Self::Declined => "declined",
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::Kept => "kept",
            Self::Lapsed => "lapsed",
            Self::Asked => "asked",
            Self::Said => "said",
            Self::Contacted => "contacted",
        }
    }

    /// The state of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether something is still to come.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Trying)
    }
}

/// How advice turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// うまくいった.
    Worked,
    /// 一部.
    Partly,
    /// いまひとつ.
    Not,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Self; 3] = [Self::Worked, Self::Partly, Self::Not];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Worked => "worked",
            Self::Partly => "partly",
            Self::Not => "not",
        }
    }

    /// The outcome of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}
