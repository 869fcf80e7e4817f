//! A mentor: who they are, how the relationship stands, what was agreed.

use chrono::NaiveDate;

use super::{Id, SupportLevels};

/// A person who is, was or may become a mentor. Only the name is required.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mentor {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// The name, as the user writes it; never empty.
    pub name: String,
    /// ふりがな or any other reading, for sorting and for matching what is typed.
    pub reading: String,
    /// Their role.
    pub role: String,
    /// Their organisation.
    pub organisation: String,
    /// Their field of work.
    pub field: String,
    /// How we met.
    pub met: Option<Met>,
    /// Contact lines, as typed.
    pub contacts: String,
    /// Where the relationship stands.
    pub stage: Stage,
    /// What they give.
    pub supports: SupportLevels,
    /// The intended days between two meetings.
    pub rhythm: Option<u16>,
    /// The longest acceptable days between two meetings.
    pub longest: Option<u16>,
    /// Days between two relationship reviews; `None` means the usual 90.
    pub review_every: Option<u16>,
    /// The day on which the mentorship started.
    pub started: Option<NaiveDate>,
    /// The day on which it ended.
    pub ended: Option<NaiveDate>,
    /// Why it was paused, ended or declined, as it was said then; it means nothing in other stages.
    pub end_reason: String,
    /// What was agreed, in words of one's own, besides [`agreed`](Self::agreed).
    pub agreement: String,
    /// What was agreed, point by point.
    pub agreed: Agreement,
    /// The stages that were reached since they are noted, by day. The one they are in is the last one, unless it was dated
    /// back.
    pub moves: Vec<StageMove>,
    /// Facts to remember.
    pub facts: String,
    /// Anything else.
    pub notes: String,
}

impl Mentor {
    /// A mentor of whom only the name and the stage are known.
    pub fn new(id: Id, name: impl Into<String>, stage: Stage) -> Self {
        Self {
            id,
            deleted: false,
            name: name.into(),
            reading: String::new(),
            role: String::new(),
            organisation: String::new(),
            field: String::new(),
            met: None,
            contacts: String::new(),
            stage,
            supports: [0; 6],
            rhythm: None,
            longest: None,
            review_every: None,
            started: None,
            ended: None,
            end_reason: String::new(),
            agreement: String::new(),
            agreed: Agreement::default(),
            moves: Vec::new(),
            facts: String::new(),
            notes: String::new(),
        }
    }
}

impl Mentor {
    /// The stages with their days, the oldest first: those that are noted, and what the days of start and end tell of
    /// the time before any was. A mentorship that began before its first noted stage was active then.
    pub fn stages(&self) -> Vec<StageMove> {
        let mut stages = self.moves.clone();
        let is_told = |stages: &[StageMove], among: &[Stage]| {
            stages.iter().any(|one| among.contains(&one.stage))
        };
        if let Some(day) = self.started {
            let first = stages.first().map(|one| one.day);
            let began = [Stage::Trial, Stage::Active];
            if first.is_none_or(|first| day < first) || !is_told(&stages, &began) {
                let stage = Stage::Active;
                stages.push(StageMove { stage, day });
            }
        }
        if let Some(day) = self.ended.filter(|_| !is_told(&stages, &[Stage::Ended])) {
            let stage = Stage::Ended;
            stages.push(StageMove { stage, day });
        }
        stages.sort_by_key(|one| one.day);
        stages
    }
}

/// What was agreed with a mentor (取り決め), point by point. Every text may stay empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// The day on which it was agreed.
    pub day: Option<NaiveDate>,
    /// What it is for.
    pub purpose: String,
    /// How often and for how long we meet.
    pub rhythm: String,
    /// Until when it goes.
    pub length: String,
    /// What stays between us.
    pub confidence: String,
    /// How either of us ends it.
    pub ending: String,
}

impl Agreement {
    /// Whether nothing is agreed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A stage that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageMove {
    /// The stage.
    pub stage: Stage,
    /// The day.
    pub day: NaiveDate,
}

/// How a mentor was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Met {
    /// At work.
    Workplace,
    /// At an event.
    Event,
    /// Through somebody, whose name it holds (may be empty).
    Referral(String),
    /// Online.
    Online,
    /// Otherwise; the words say how.
    Other(String),
}

/// Where a mentorship stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// 継続中.
    Active,
    /// お試し.
    Trial,
    /// 打診中.
    Approached,
    /// 候補.
    Candidate,
    /// 休止中.
    Paused,
    /// 終了.
    Ended,
    /// 見送り.
    Declined,
}

impl Stage {
    /// All stages, in the order in which a list shows them: who is met now comes first.
    pub const ALL: [Self; 7] = [
        Self::Active,
        Self::Trial,
        Self::Approached,
        Self::Candidate,
        Self::Paused,
        Self::Ended,
        Self::Declined,
    ];

    /// All stages, in the order in which a mentorship goes through them.
    pub const WAY: [Self; 7] = [
        Self::Candidate,
        Self::Approached,
        Self::Trial,
        Self::Active,
        Self::Paused,
        Self::Ended,
        Self::Declined,
    ];

    /// The name stored and exported.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Trial => "trial",
            Self::Approached => "approached",
            Self::Candidate => "candidate",
            Self::Paused => "paused",
            Self::Ended => "ended",
            Self::Declined => "declined",
        }
    }

    /// The stage of this stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}
