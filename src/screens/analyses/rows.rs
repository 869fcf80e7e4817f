//! What the tab has read, and the rows of its list: the versions, the support map, the six supports.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{
    Approach, Cover, Covered, Id, Mentor, MentorSearch, NextStep, SelfAnalysis, Stage, Support,
    Takeaway, next_step_among, present_analysis, short_names, skills, support_map, traits,
};
use crate::store::{self, Reader};
use crate::ui::support_map::Person;

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// The version with this place among the versions.
    Version(usize),
    /// The support map.
    Map,
    /// A support.
    Support(Support),
}

/// What was read.
#[derive(Debug)]
pub(super) struct Matter {
    /// Those that were begun, then the finished ones, each the newest first.
    pub(super) versions: Vec<SelfAnalysis>,
    /// How many strengths and skills each of them has.
    pub(super) held: Vec<(usize, usize)>,
    /// What is needed by the present version, and who gives it now.
    pub(super) map: [Covered; 6],
    people: Vec<Mentor>,
    /// What lists call them.
    called: BTreeMap<Id, String>,
    searches: Vec<MentorSearch>,
    approaches: Vec<Approach>,
    /// What is open with candidates, with whom each is.
    actions: Vec<(Takeaway, Vec<Id>)>,
}

impl Default for Matter {
    fn default() -> Self {
        Self::of(Vec::new(), Vec::new())
    }
}

impl Matter {
    /// Reads all of it.
    pub(super) fn read(reader: &Reader) -> Result<Self, store::Error> {
        Ok(Self {
            searches: reader.mentor_searches()?,
            approaches: reader.open_approaches()?,
            actions: reader.open_actions_with_candidates()?,
            ..Self::of(reader.analyses()?, reader.mentors()?)
        })
    }

    fn of(mut versions: Vec<SelfAnalysis>, people: Vec<Mentor>) -> Self {
        let map = support_map(present_analysis(&versions), &people);
        versions.sort_by_key(SelfAnalysis::is_finished);
        let held = versions
            .iter()
            .map(|one| (traits(&one.strengths).len(), skills(&one.skills).len()));
        let names = people.iter().map(|one| (one.id, one.name.clone()));
        Self {
            held: held.collect(),
            called: short_names(&names.collect()),
            map,
            versions,
            people,
            searches: Vec::new(),
            approaches: Vec::new(),
            actions: Vec::new(),
        }
    }

    /// The rows of the list; none while there is no version, for then there is nothing to be needed.
    pub(super) fn rows(&self) -> Vec<Row> {
        if self.versions.is_empty() {
            return Vec::new();
        }
        let versions = (0..self.versions.len()).map(Row::Version);
        let supports = Support::ALL.map(Row::Support);
        let supports = std::iter::once(Row::Map).chain(supports);
        versions.chain(supports).collect()
    }

    /// How many rows each section has: the versions, the supports.
    pub(super) fn sections(&self) -> [usize; 2] {
        match self.versions.len() {
            0 => [0, 0],
            count => [count, 1 + Support::ALL.len()],
        }
    }

    /// The place of a version in the list.
    pub(super) fn place(&self, id: Id) -> Option<usize> {
        self.versions.iter().position(|one| one.id == id)
    }

    /// The version with this id, if it is finished.
    pub(super) fn finished(&self, id: Id) -> Option<&SelfAnalysis> {
        let found = self.versions.get(self.place(id)?)?;
        Some(found).filter(|one| one.is_finished())
    }

    /// The finished versions besides this one, the newest first.
    pub(super) fn others(&self, than: Id) -> impl Iterator<Item = &SelfAnalysis> {
        let finished = self.versions.iter().filter(|one| one.is_finished());
        finished.filter(move |one| one.id != than)
    }

    /// Whether this is the finished version that counts now.
    pub(super) fn is_present(&self, version: &SelfAnalysis) -> bool {
        let mut finished = self.versions.iter().filter(|one| one.is_finished());
        finished.next().is_some_and(|one| one.id == version.id)
    }

    /// What a version says is needed, against who gives it now.
    pub(super) fn map_of(&self, version: &SelfAnalysis) -> [Covered; 6] {
        support_map(Some(version), &self.people)
    }

    /// How many supports are missing, and how many are short.
    pub(super) fn lacking(&self) -> (usize, usize) {
        let count = |of: Cover| self.map.iter().filter(|one| one.cover == of).count();
        (count(Cover::Missing), count(Cover::Short))
    }

    /// Who gives a support, then who would.
    pub(super) fn who(&self, support: Support) -> Vec<Id> {
        let of = &self.map[support as usize];
        let who = of.givers.iter().chain(&of.candidates);
        who.map(|(id, _)| *id).collect()
    }

    /// The search for a support.
    pub(super) fn search(&self, support: Support) -> Option<&MentorSearch> {
        self.searches.iter().find(|one| one.support == support)
    }

    /// What is next with a candidate.
    pub(super) fn next(&self, mentor: &Mentor, today: NaiveDate) -> Option<NextStep> {
        next_step_among(mentor, &self.approaches, &self.actions, today)
    }

    /// Who is met now, and who may be.
    pub(super) fn persons(&self) -> Vec<Person<'_>> {
        let persons = self.people.iter().filter_map(|one| {
            let is_candidate = match one.stage {
                Stage::Active | Stage::Trial => false,
                Stage::Candidate | Stage::Approached => true,
                Stage::Paused | Stage::Ended | Stage::Declined => return None,
            };
            Some(Person {
                id: one.id,
                name: self.called.get(&one.id).unwrap_or(&one.name),
                levels: one.supports,
                is_candidate,
            })
        });
        persons.collect()
    }

    /// A mentor.
    pub(super) fn mentor(&self, id: Id) -> Option<&Mentor> {
        self.people.iter().find(|one| one.id == id)
    }
}
