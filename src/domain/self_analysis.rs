//! The self-analysis: who I am and where I want to go, dated, so that two of them can be compared.

use chrono::{Days, NaiveDate};

use super::{Id, SupportLevels};

/// The steps of a self-analysis: strengths and weaknesses, will / can / must, direction, skills, supports, result.
pub const ANALYSIS_STEPS: u8 = 6;
/// The days after which a self-analysis is worth a new look, where it does not say otherwise.
pub const ANALYSIS_EVERY: u16 = 180;

/// One version of the self-analysis (自己分析). Every text may stay empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfAnalysis {
    /// The record's id.
    pub id: Id,
    /// In the trash.
    pub deleted: bool,
    /// The day on which it was begun, which is its name.
    pub day: NaiveDate,
    /// The furthest step that was reached, from 1 to [`ANALYSIS_STEPS`]; 0 before anything was said.
    pub step: u8,
    /// The day on which it was finished; `None` while it is a draft.
    pub finished: Option<NaiveDate>,
    /// 強み, one a line; what is indented below one is the episode that shows it. Read by [`traits`](super::traits).
    pub strengths: String,
    /// 弱み, in the same form.
    pub weaknesses: String,
    /// やりたいこと: what I want to do.
    pub will: String,
    /// できること: what I can do.
    pub can: String,
    /// 求められること: what is asked of me.
    pub must: String,
    /// 価値観: what matters to me.
    pub values: String,
    /// Where I want to be in one year.
    pub in_one_year: String,
    /// In three years.
    pub in_three_years: String,
    /// In five years and later.
    pub later: String,
    /// Skills, one a line, with the level now and the level wanted behind it. Read by [`skills`](super::skills).
    pub skills: String,
    /// How much of each support is needed: 0 (none) to 3 (much).
    pub needed: SupportLevels,
    /// The kind of mentor to look for, in my own words.
    pub look_for: String,
    /// The days after which to look again; `None` means [`ANALYSIS_EVERY`].
    pub every: Option<u16>,
}

/// A text of a self-analysis that is read as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outlook {
    /// やりたいこと.
    Will,
    /// できること.
    Can,
    /// 求められること.
    Must,
    /// 価値観.
    Values,
    /// Where I want to be in one year.
    InOneYear,
    /// In three years.
    InThreeYears,
    /// In five years and later.
    Later,
    /// The kind of mentor to look for.
    LookFor,
}

impl Outlook {
    /// All of them, in the order in which they are always shown.
    pub const ALL: [Self; 8] = [
        Self::Will,
        Self::Can,
        Self::Must,
        Self::Values,
        Self::InOneYear,
        Self::InThreeYears,
        Self::Later,
        Self::LookFor,
    ];

    /// What `analysis` says of it; may be empty.
    pub fn of(self, analysis: &SelfAnalysis) -> &str {
        match self {
            Self::Will => &analysis.will,
            Self::Can => &analysis.can,
            Self::Must => &analysis.must,
            Self::Values => &analysis.values,
            Self::InOneYear => &analysis.in_one_year,
            Self::InThreeYears => &analysis.in_three_years,
            Self::Later => &analysis.later,
            Self::LookFor => &analysis.look_for,
        }
    }
}

/// The version that says which supports are needed: of `versions`, the newest first, the last finished one, or while there
/// is none the one that was begun.
pub fn present_analysis(versions: &[SelfAnalysis]) -> Option<&SelfAnalysis> {
    let mut finished = versions.iter().filter(|one| one.is_finished());
    finished.next().or(versions.first())
}

impl SelfAnalysis {
    /// A version of which nothing is said yet.
    pub const fn new(id: Id, day: NaiveDate) -> Self {
        Self {
            id,
            deleted: false,
            day,
            step: 0,
            finished: None,
            strengths: String::new(),
            weaknesses: String::new(),
            will: String::new(),
            can: String::new(),
            must: String::new(),
            values: String::new(),
            in_one_year: String::new(),
            in_three_years: String::new(),
            later: String::new(),
            skills: String::new(),
            needed: [0; 6],
            look_for: String::new(),
            every: None,
        }
    }

    /// A new version that starts as a copy of this one.
    pub fn next_version(&self, id: Id, day: NaiveDate) -> Self {
        Self {
            id,
            deleted: false,
            day,
            step: 0,
            finished: None,
            ..self.clone()
        }
    }

    /// Whether it is finished.
    pub const fn is_finished(&self) -> bool {
        self.finished.is_some()
    }

    /// Whether it says of any support that it is needed.
    pub fn says_what_is_needed(&self) -> bool {
        self.needed.iter().any(|needed| *needed > 0)
    }

    /// The day on which it is worth a new look.
    pub fn due(&self) -> NaiveDate {
        self.standing().due()
    }

    /// How it stands, without its texts.
    pub const fn standing(&self) -> AnalysisStanding {
        AnalysisStanding {
            id: self.id,
            day: self.day,
            step: self.step,
            finished: self.finished,
            every: self.every,
        }
    }
}

/// How a version stands, without its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnalysisStanding {
    /// The record's id.
    pub id: Id,
    /// The day on which it was begun.
    pub day: NaiveDate,
    /// The furthest step that was reached.
    pub step: u8,
    /// The day on which it was finished; `None` while it is a draft.
    pub finished: Option<NaiveDate>,
    /// The days after which to look again; `None` means [`ANALYSIS_EVERY`].
    pub every: Option<u16>,
}

impl AnalysisStanding {
    /// The day on which it is worth a new look.
    pub fn due(&self) -> NaiveDate {
        let from = self.finished.unwrap_or(self.day);
        let every = self.every.unwrap_or(ANALYSIS_EVERY);
        from.checked_add_days(Days::new(every.into()))
            .unwrap_or(NaiveDate::MAX)
    }
}
