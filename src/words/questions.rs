//! The guiding questions: what the guides ask at each step, and a way into the answer.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::{Lang, Rated, Support};

/// A guiding question. Both texts are empty where its file could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Question {
    /// The question, of at most 68 columns.
    pub ask: String,
    /// An example or a way in: one or two sentences of together at most 200 columns.
    pub help: String,
}

/// The question about this.
pub fn question(lang: Lang, of: Asked) -> Question {
    found(&asked(lang).question, of.name())
}

/// The question by which one finds out how much of this support is needed.
pub fn support_question(lang: Lang, support: Support) -> Question {
    found(&asked(lang).support, support.name())
}

/// The question by which one rates this of a mentorship.
pub fn rating_question(lang: Lang, rated: Rated) -> Question {
    found(&asked(lang).rating, rated.name())
}

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// Self-analysis: strengths, each with the episode that shows it.
    Strengths,
    /// Weaknesses, each with the episode that shows it.
    Weaknesses,
    /// What one wants to do.
    Will,
    /// What one can do.
    Can,
    /// What others need.
    Must,
    /// Values.
    Values,
    /// The direction at one year.
    InOneYear,
    /// The direction at three years.
    InThreeYears,
    /// The direction at five years and more.
    Later,
    /// Skills now and wanted, 1 to 5.
    Skills,
    /// The six supports needed, 0 to 3.
    Supports,
    /// What comes of the whole.
    Result,
    /// Approach: what to learn from whom.
    ApproachPurpose,
    /// What there is to thank for already.
    ApproachThanks,
    /// A small first step.
    ApproachProposal,
    /// What makes it easy to say no.
    ApproachEasyNo,
    /// What can be given.
    ApproachGive,
    /// The message, before it is sent.
    ApproachMessage,
    /// Agreement: what it is for.
    AgreePurpose,
    /// How often one meets.
    AgreeRhythm,
    /// How long it lasts.
    AgreeLength,
    /// What stays between the two.
    AgreeConfidence,
    /// How it ends.
    AgreeEnding,
    /// Ending: why.
    EndReason,
    /// Thanks with an example.
    EndThanks,
    /// What was learned.
    EndLearned,
    /// How to stay in touch.
    EndInTouch,
    /// Where to look for a mentor: at events.
    LookEvents,
    /// Through those one knows.
    LookReferral,
    /// Online.
    LookOnline,
    /// At work.
    LookWorkplace,
    /// Among those one learned or worked with.
    LookAlumni,
    /// Relationship review: what shall begin in a mentorship.
    RelationStart,
    /// What shall end in it.
    RelationStop,
    /// What shall go on in it.
    RelationContinue,
    /// What I gave in it.
    RelationGave,
    /// What is decided about it.
    RelationDecision,
    /// Why that is decided.
    RelationReason,
    /// The new rhythm.
    RelationRhythm,
    /// The goal that is agreed anew.
    RelationGoal,
    /// The first step.
    RelationFirstStep,
    /// When it is looked at again.
    RelationAgain,
    /// How often it is looked at.
    RelationEvery,
}

impl Asked {
    /// All of them, in the order of the files.
    pub const ALL: [Self; 43] = [
        Self::Strengths,
        Self::Weaknesses,
        Self::Will,
        Self::Can,
        Self::Must,
        Self::Values,
        Self::InOneYear,
        Self::InThreeYears,
        Self::Later,
        Self::Skills,
        Self::Supports,
        Self::Result,
        Self::ApproachPurpose,
        Self::ApproachThanks,
        Self::ApproachProposal,
        Self::ApproachEasyNo,
        Self::ApproachGive,
        Self::ApproachMessage,
        Self::AgreePurpose,
        Self::AgreeRhythm,
        Self::AgreeLength,
        Self::AgreeConfidence,
        Self::AgreeEnding,
        Self::EndReason,
        Self::EndThanks,
        Self::EndLearned,
        Self::EndInTouch,
        Self::LookEvents,
        Self::LookReferral,
        Self::LookOnline,
        Self::LookWorkplace,
        Self::LookAlumni,
        Self::RelationStart,
        Self::RelationStop,
        Self::RelationContinue,
        Self::RelationGave,
        Self::RelationDecision,
        Self::RelationReason,
        Self::RelationRhythm,
        Self::RelationGoal,
        Self::RelationFirstStep,
        Self::RelationAgain,
        Self::RelationEvery,
    ];

    /// Its id in the files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strengths => "strengths",
            Self::Weaknesses => "weaknesses",
            Self::Will => "will",
            Self::Can => "can",
            Self::Must => "must",
            Self::Values => "values",
            Self::InOneYear => "in-one-year",
            Self::InThreeYears => "in-three-years",
            Self::Later => "later",
            Self::Skills => "skills",
            Self::Supports => "supports",
            Self::Result => "result",
            Self::ApproachPurpose => "approach-purpose",
            Self::ApproachThanks => "approach-thanks",
            Self::ApproachProposal => "approach-proposal",
            Self::ApproachEasyNo => "approach-easy-no",
            Self::ApproachGive => "approach-give",
            Self::ApproachMessage => "approach-message",
            Self::AgreePurpose => "agree-purpose",
            Self::AgreeRhythm => "agree-rhythm",
            Self::AgreeLength => "agree-length",
            Self::AgreeConfidence => "agree-confidence",
            Self::AgreeEnding => "agree-ending",
            Self::EndReason => "end-reason",
            Self::EndThanks => "end-thanks",
            Self::EndLearned => "end-learned",
            Self::EndInTouch => "end-in-touch",
            Self::LookEvents => "look-events",
            Self::LookReferral => "look-referral",
            Self::LookOnline => "look-online",
            Self::LookWorkplace => "look-workplace",
            Self::LookAlumni => "look-alumni",
            Self::RelationStart => "relation-start",
            Self::RelationStop => "relation-stop",
            Self::RelationContinue => "relation-continue",
            Self::RelationGave => "relation-gave",
            Self::RelationDecision => "relation-decision",
            Self::RelationReason => "relation-reason",
            Self::RelationRhythm => "relation-rhythm",
            Self::RelationGoal => "relation-goal",
            Self::RelationFirstStep => "relation-first-step",
            Self::RelationAgain => "relation-again",
            Self::RelationEvery => "relation-every",
        }
    }
}

/// A file, as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Questions {
    question: Vec<Named>,
    support: Vec<Named>,
    rating: Vec<Named>,
}

#[derive(Debug, Deserialize)]
struct Named {
    id: String,
    #[serde(flatten)]
    says: Question,
}

/// The questions of a language, read when the first one is asked.
fn asked(lang: Lang) -> &'static Questions {
    static EN: LazyLock<Questions> =
        LazyLock::new(|| read(include_str!("../../assets/questions/en.toml")));
    static JA: LazyLock<Questions> =
        LazyLock::new(|| read(include_str!("../../assets/questions/ja.toml")));
    lang.pick(&EN, &JA)
}

/// What a file says. A broken one asks nothing, and a test would have found it: a step without its question is still a step.
fn read(text: &str) -> Questions {
    toml::from_str(text).unwrap_or_default()
}

fn found(among: &[Named], id: &str) -> Question {
    let named = among.iter().find(|named| named.id == id);
    named.map(|named| named.says.clone()).unwrap_or_default()
}
