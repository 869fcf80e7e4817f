//! The support map: how much of each support is needed, who gives how much of it, and what is missing.

use super::{Id, Mentor, SelfAnalysis, Stage, Support};

/// How a support that is needed is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cover {
    /// Nothing of it is needed.
    NotNeeded,
    /// A mentor gives as much as is needed.
    Covered,
    /// Somebody gives some of it, and nobody as much as is needed.
    Short,
    /// Nobody gives any of it (足りない支援).
    Missing,
}

impl Cover {
    /// Whether it leads to the search for a mentor.
    pub const fn asks(self) -> bool {
        matches!(self, Self::Short | Self::Missing)
    }
}

/// One support in the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The support.
    pub support: Support,
    /// How much of it is needed, 0 to 3.
    pub needed: u8,
    /// The most that a mentor who is met now gives, 0 to 3.
    pub given: u8,
    /// Who is met now and gives some of it, who gives most first.
    pub givers: Vec<(Id, u8)>,
    /// Candidates, and those who were approached, who would give some of it, who would give most first.
    pub candidates: Vec<(Id, u8)>,
    /// How it is covered.
    pub cover: Cover,
}

/// The six supports as `mentors` give them, against what `analysis` says is needed.
pub fn support_map(analysis: Option<&SelfAnalysis>, mentors: &[Mentor]) -> [Covered; 6] {
    Support::ALL.map(|support| {
        let place = support as usize;
        let needed = analysis.map_or(0, |analysis| analysis.needed[place]);
        let who = |stages: [Stage; 2]| {
            let in_stage = mentors.iter().filter(|one| stages.contains(&one.stage));
            let giving = in_stage.filter(|one| one.supports[place] > 0);
            let mut who: Vec<(Id, u8)> = giving.map(|one| (one.id, one.supports[place])).collect();
            who.sort_by_key(|(_, level)| std::cmp::Reverse(*level));
            who
        };
        let givers = who([Stage::Active, Stage::Trial]);
        let given = givers.first().map_or(0, |(_, level)| *level);
        Covered {
            support,
            needed,
            given,
            candidates: who([Stage::Candidate, Stage::Approached]),
            cover: match (needed, given) {
                (0, _) => Cover::NotNeeded,
                (_, 0) => Cover::Missing,
                _ if given < needed => Cover::Short,
                _ => Cover::Covered,
            },
            givers,
        }
    })
}
