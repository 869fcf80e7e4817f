//! What the example tells of oneself: self-analyses, and the search for who gives what is missing.

use serde::Deserialize;

use super::{Name, Named};
use crate::domain::{Answer, Ground, SelfAnalysis, Support, SupportLevels};

/// A version of the self-analysis, written in one evening.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Version {
    pub(in crate::demo) ago: i64,
    strengths: String,
    weaknesses: String,
    will: String,
    can: String,
    must: String,
    values: String,
    in_one_year: String,
    in_three_years: String,
    #[serde(default)]
    later: String,
    skills: String,
    needed: SupportLevels,
    look_for: String,
}

impl Version {
    /// Says in `analysis` what is said in a step, from 1.
    pub(in crate::demo) fn say(&self, step: u8, analysis: &mut SelfAnalysis) {
        analysis.step = step;
        match step {
            1 => {
                analysis.strengths.clone_from(&self.strengths);
                analysis.weaknesses.clone_from(&self.weaknesses);
            }
            2 => {
                analysis.will.clone_from(&self.will);
                analysis.can.clone_from(&self.can);
                analysis.must.clone_from(&self.must);
            }
            3 => {
                analysis.values.clone_from(&self.values);
                analysis.in_one_year.clone_from(&self.in_one_year);
                analysis.in_three_years.clone_from(&self.in_three_years);
                analysis.later.clone_from(&self.later);
            }
            4 => analysis.skills.clone_from(&self.skills),
            5 => analysis.needed = self.needed,
            _ => analysis.look_for.clone_from(&self.look_for),
        }
    }
}

/// The search for who gives a support.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Search {
    pub(in crate::demo) support: Named<Support>,
    /// The oldest first.
    pub(in crate::demo) lead: Vec<Found>,
}

/// What came of looking in a place, or where to look next.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Found {
    pub(in crate::demo) ago: i64,
    pub(in crate::demo) place: Named<Ground>,
    pub(in crate::demo) looked: bool,
    pub(in crate::demo) note: String,
}

impl Name for Ground {
    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.name() == name)
    }
}

impl Name for Answer {
    fn named(name: &str) -> Option<Self> {
        Self::from_name(name)
    }
}
