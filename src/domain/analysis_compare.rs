//! Two versions of the self-analysis: what is new, what is gone, what became otherwise.

use super::note::pairing::Pairing;
use super::{Outlook, SelfAnalysis, Skill, Support, Trait, fold, skills, traits};

/// What lies between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnalysisDifference {
    /// Strengths: those of now in their order, then those that are gone.
    pub strengths: Vec<Compared<Trait>>,
    /// Weaknesses, in the same order.
    pub weaknesses: Vec<Compared<Trait>>,
    /// Every skill of either: those of now in their order, then those that are gone.
    pub skills: Vec<SkillThen>,
    /// The texts that say something in either.
    pub texts: Vec<TextThen>,
    /// The supports that are needed in either.
    pub needs: Vec<NeedThen>,
}

/// One of a list, in two versions of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared<T> {
    /// It stands in both as it is.
    Same(T),
    /// It came.
    New(T),
    /// It went.
    Gone(T),
    /// It is said otherwise.
    Changed {
        /// As it was.
        then: T,
        /// As it is.
        now: T,
    },
}

/// A skill in two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillThen {
    /// As it was; `None` where it was not listed.
    pub then: Option<Skill>,
    /// As it is; `None` where it is not listed any more.
    pub now: Option<Skill>,
}

/// A text in two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextThen {
    /// Which one.
    pub of: Outlook,
    /// As it was, may be empty.
    pub then: String,
    /// As it is, may be empty.
    pub now: String,
}

/// How much of a support was and is needed, 0 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedThen {
    /// The support.
    pub support: Support,
    /// As it was.
    pub then: u8,
    /// As it is.
    pub now: u8,
}

/// Compares the version of `then` with that of `now`.
///
/// Strengths and weaknesses are the same by their words, however those are written; of the rest two are one that was
/// said otherwise where their words are half alike or more, as lines of a note are. Skills are the same by their names
/// alone: of two that are alike, such as two languages, each has levels of its own.
pub fn compare_analyses(then: &SelfAnalysis, now: &SelfAnalysis) -> AnalysisDifference {
    let texts = Outlook::ALL.map(|of| TextThen {
        of,
        then: of.of(then).to_owned(),
        now: of.of(now).to_owned(),
    });
    let needs = Support::ALL.map(|support| NeedThen {
        support,
        then: then.needed[support as usize],
        now: now.needed[support as usize],
    });
    AnalysisDifference {
        strengths: compare_traits(&then.strengths, &now.strengths),
        weaknesses: compare_traits(&then.weaknesses, &now.weaknesses),
        skills: compare_skills(&then.skills, &now.skills),
        texts: texts.into_iter().filter(TextThen::is_said).collect(),
        needs: needs
            .into_iter()
            .filter(|need| need.then > 0 || need.now > 0)
            .collect(),
    }
}

impl AnalysisDifference {
    /// Whether both say the same.
    pub fn is_none(&self) -> bool {
        let mut traits = self.strengths.iter().chain(&self.weaknesses);
        traits.all(|one| matches!(one, Compared::Same(_)))
            && self.skills.iter().all(|skill| !skill.is_changed())
            && self.texts.iter().all(|text| !text.is_changed())
            && self.needs.iter().all(|need| need.then == need.now)
    }
}

impl SkillThen {
    /// What it is called: as it is written now, or as it was.
    pub fn name(&self) -> &str {
        let skill = self.now.as_ref().or(self.then.as_ref());
        skill.map_or("", |skill| skill.name.as_str())
    }

    /// The levels as they were and as they are; `None` where none is said.
    pub fn levels(&self) -> [Option<u8>; 2] {
        [&self.then, &self.now].map(|skill| skill.as_ref().and_then(|skill| skill.now))
    }

    /// Whether it came, went, or has another level now or wanted.
    pub fn is_changed(&self) -> bool {
        let levels = |skill: &Skill| (skill.now, skill.wanted);
        self.then.as_ref().map(levels) != self.now.as_ref().map(levels)
    }
}

impl TextThen {
    /// Whether it says something else now. Blanks around it say nothing.
    pub fn is_changed(&self) -> bool {
        self.then.trim() != self.now.trim()
    }

    fn is_said(&self) -> bool {
        !self.then.trim().is_empty() || !self.now.trim().is_empty()
    }
}

fn compare_traits(then: &str, now: &str) -> Vec<Compared<Trait>> {
    let (then, now) = (traits(then), traits(now));
    let mut pairing = Pairing::new(then.len(), now.len());
    let key = |one: &Trait| fold(&one.words);
    pairing.join_identical(then.iter().map(key), now.iter().map(key));
    pairing.join_alike(&words_of(&then), &words_of(&now));
    let mut compared = Vec::with_capacity(now.len());
    for (one, was) in now.iter().zip(&pairing.left_of) {
        compared.push(match was.map(|was| &then[was]) {
            None => Compared::New(one.clone()),
            Some(was) if was == one => Compared::Same(one.clone()),
            Some(was) => Compared::Changed {
                then: was.clone(),
                now: one.clone(),
            },
        });
    }
    let gone = then.iter().zip(&pairing.right_of);
    let gone = gone.filter(|(_, is)| is.is_none());
    compared.extend(gone.map(|(was, _)| Compared::Gone(was.clone())));
    compared
}

fn words_of(traits: &[Trait]) -> Vec<((), &str)> {
    let words = traits.iter().map(|one| one.words.as_str());
    words.map(|words| ((), words)).collect()
}

fn compare_skills(then: &str, now: &str) -> Vec<SkillThen> {
    let (then, now) = (skills(then), skills(now));
    let mut pairing = Pairing::new(then.len(), now.len());
    let key = |one: &Skill| fold(&one.name);
    pairing.join_identical(then.iter().map(key), now.iter().map(key));
    let of_now = now.iter().zip(&pairing.left_of);
    let of_now = of_now.map(|(one, was)| SkillThen {
        then: was.map(|was| then[was].clone()),
        now: Some(one.clone()),
    });
    let gone = then.iter().zip(&pairing.right_of);
    let gone = gone
        .filter(|(_, is)| is.is_none())
        .map(|(was, _)| SkillThen {
            then: Some(was.clone()),
            now: None,
        });
    of_now.chain(gone).collect()
}
