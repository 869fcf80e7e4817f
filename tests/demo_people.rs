//! The example's people and self-analyses: each stage of a mentorship, an approach in each state, growth to compare.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use shirube::demo::steps;
use shirube::domain::{
    Answer, Approach, Change, Cover, Id, Ids, Lang, Mentor, Met, SelfAnalysis, Skill, Stage,
    Support, Verb, find_mentor, skills, support_map, traits,
};
use shirube::store::{Applied, Mode, Store};
use tempfile::TempDir;

/// Days on which something could go wrong.
const DAYS: [&str; 5] = [
    "2026-11-22",
    "2028-02-29",
    "2027-01-01",
    "2027-03-27",
    "2029-12-31",
];

#[test]
fn every_stage_has_its_mentor_with_the_days_on_which_it_came_there() {
    each(|journal| {
        let stages: HashSet<Stage> = journal.mentors.iter().map(|it| it.stage).collect();
        for stage in Stage::ALL.into_iter().filter(|it| *it != Stage::Trial) {
            assert!(stages.contains(&stage), "{stage:?}");
        }
        for mentor in &journal.mentors {
            let moves = &mentor.moves;
            assert!(moves.is_sorted_by_key(|one| one.day), "{moves:?}");
            assert!(moves.iter().all(|one| one.day < journal.today));
            let last = moves.last().map_or(Stage::Candidate, |one| one.stage);
            assert_eq!(last, mentor.stage, "{}", mentor.name);
            let is_met = !matches!(
                mentor.stage,
                Stage::Candidate | Stage::Approached | Stage::Declined
            );
            assert_eq!(mentor.started.is_some(), is_met, "{}", mentor.name);
            assert_eq!(!mentor.agreed.is_empty(), is_met, "{}", mentor.name);
            assert!(mentor.supports.iter().all(|level| *level <= 3));
            assert!(mentor.supports.iter().any(|level| *level > 0));
        }
        let of_mentors = journal.mentors.iter().filter_map(|it| match &it.met {
            Some(Met::Referral(by)) => Some(find_mentor(by, &journal.mentors)),
            _ => None,
        });
        let known = of_mentors.filter(|it| matches!(it, shirube::domain::Match::One(_)));
        assert_eq!(known.count(), 3);
    });
}

#[test]
fn an_approach_waits_for_an_answer_past_its_day_one_is_begun_and_two_were_answered() {
    each(|journal| {
        let of = |is_so: &dyn Fn(&Approach) -> bool| -> Vec<&Approach> {
            journal.approaches.iter().filter(|it| is_so(it)).collect()
        };
        let [waiting] = &of(&Approach::is_waiting)[..] else {
            panic!("{:?}", journal.approaches)
        };
        assert_eq!(waiting.sent, Some(journal.today - Days::new(12)));
        assert_eq!(waiting.follow_up, Some(journal.today - Days::new(2)));
        assert_eq!(journal.mentor(waiting.mentor).stage, Stage::Approached);
        let [draft] = &of(&Approach::is_draft)[..] else {
            panic!("{:?}", journal.approaches)
        };
        assert_eq!(journal.mentor(draft.mentor).stage, Stage::Candidate);
        assert!(draft.easy_no.is_empty() && !draft.purpose.is_empty());
        for (answer, stage) in [(Answer::Yes, Stage::Active), (Answer::No, Stage::Declined)] {
            let [answered] = &of(&|it| it.answer == Some(answer))[..] else {
                panic!("{:?}", journal.approaches)
            };
            assert!(answered.answered > answered.sent && !answered.reply.is_empty());
            assert_eq!(journal.mentor(answered.mentor).stage, stage);
        }
    });
}

#[test]
fn a_mentorship_ended_with_its_closing_after_meetings_that_were_held() {
    each(|journal| {
        let ended = journal.mentors.iter().find(|it| it.stage == Stage::Ended);
        let ended = ended.unwrap();
        let reader = journal.store.reader();
        let [farewell] = &reader.farewells_to(ended.id).unwrap()[..] else {
            panic!("{ended:?}")
        };
        assert!(farewell.ended.is_some() && farewell.ended == ended.ended);
        assert_eq!(farewell.reason, ended.end_reason);
        for text in [&farewell.thanks, &farewell.learned, &farewell.in_touch] {
            assert!(!text.is_empty() && !text.ends_with('\n'));
        }
        let last = reader.last_met().unwrap();
        let last = last.iter().find(|it| it.mentor == ended.id).unwrap();
        assert!(Some(last.day) < ended.ended, "{last:?}");
    });
}

#[test]
fn between_the_first_self_analysis_and_the_newest_lies_growth() {
    each(|journal| {
        let [newest, half, first] = &journal.analyses[..] else {
            panic!("{}", journal.analyses.len())
        };
        let mut finished = journal.analyses.iter().map(|it| it.finished);
        assert!(finished.all(|day| day.is_some_and(|day| day < journal.today)));
        assert!(newest.due() > journal.today + Days::new(150));
        assert!(half.due() <= newest.day + Days::new(7) && first.due() <= half.day + Days::new(7));
        let now = |of: &SelfAnalysis, skill: &Skill| {
            let mut skills = skills(&of.skills).into_iter();
            let found = skills.find(|it| it.name == skill.name);
            found.and_then(|it| it.now)
        };
        let read = skills(&newest.skills);
        assert_eq!(read.len(), 6);
        for skill in &read {
            assert!(skill.now.is_some() && skill.wanted >= skill.now);
            assert!(now(first, skill) <= skill.now && now(half, skill) <= skill.now);
        }
        let is_from_two_to_three =
            |skill: &&Skill| now(half, skill) == Some(2) && skill.now == Some(3);
        assert!(read.iter().any(|skill| is_from_two_to_three(&skill)));
        let words = |text: &str| -> Vec<String> {
            let traits = traits(text).into_iter();
            traits.map(|it| it.words).collect()
        };
        let weak = words(&newest.weaknesses);
        assert!(!words(&first.weaknesses).iter().any(|it| weak.contains(it)));
        assert_eq!(
            words(&first.strengths).len() + 2,
            traits(&newest.strengths).len()
        );
        assert!(words(&newest.strengths).starts_with(&words(&first.strengths)));
        let episodes = traits(&newest.strengths);
        assert!(episodes.iter().all(|it| !it.episode.is_empty()));
        assert_ne!(half.in_three_years, newest.in_three_years);
    });
}

#[test]
fn one_support_is_missing_and_looked_for_and_one_is_short() {
    each(|journal| {
        let map = support_map(journal.analyses.first(), &journal.mentors);
        let in_cover = |cover| {
            let found = map.iter().filter(|it| it.cover == cover);
            found.map(|it| it.support).collect::<Vec<_>>()
        };
        assert_eq!(in_cover(Cover::Missing), [Support::Drive]);
        assert_eq!(in_cover(Cover::Short), [Support::Network]);
        for support in [Support::Drive, Support::Network] {
            let candidates = &map[support as usize].candidates;
            assert!(!candidates.is_empty(), "{support:?}");
        }
        let reader = journal.store.reader();
        let search = reader.mentor_search(Support::Drive).unwrap().unwrap();
        assert_eq!(search.looked(), 2);
        let noted = search.leads.iter().filter(|it| !it.note.is_empty());
        assert_eq!(noted.count(), 3);
    });
}

#[test]
fn everything_was_done_by_its_own_verb() {
    let steps = steps(Lang::En, DAYS[0].parse().unwrap(), &Ids::seeded(7));
    let done: HashSet<Verb> = steps
        .iter()
        .filter_map(|step| match &step.change {
            Change::Save { verb, .. } => Some(*verb),
            _ => None,
        })
        .collect();
    for verb in [
        Verb::WriteAnalysis,
        Verb::FinishAnalysis,
        Verb::Agree,
        Verb::WriteApproach,
        Verb::SendApproach,
        Verb::AnswerApproach,
        Verb::WriteFarewell,
        Verb::EndMentorship,
        Verb::WriteSearch,
    ] {
        assert!(done.contains(&verb), "{verb:?}");
    }
}

/// The example in a journal, with what is read of it.
struct Journal {
    today: NaiveDate,
    store: Store,
    mentors: Vec<Mentor>,
    approaches: Vec<Approach>,
    /// The newest first.
    analyses: Vec<SelfAnalysis>,
    _folder: TempDir,
}

impl Journal {
    fn mentor(&self, id: Id) -> &Mentor {
        self.mentors.iter().find(|it| it.id == id).unwrap()
    }
}

fn each(check: impl Fn(&Journal)) {
    for (today, lang) in DAYS
        .iter()
        .flat_map(|day| [Lang::En, Lang::Ja].map(|it| (day, it)))
    {
        println!("{today} {lang:?}");
        check(&journal(today.parse().unwrap(), lang));
    }
}

fn journal(today: NaiveDate, lang: Lang) -> Journal {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("journal.db"), Mode::OpenOrCreate).unwrap();
    let steps: Vec<(Change, i64)> = steps(lang, today, &Ids::seeded(3))
        .into_iter()
        .map(|step| (step.change, step.at.and_utc().timestamp_millis()))
        .collect();
    assert_eq!(store.apply_all(&steps, "").unwrap(), Applied::Saved);
    let reader = store.reader();
    let mentors = reader.mentors().unwrap();
    let approaches = mentors
        .iter()
        .flat_map(|mentor| reader.approaches_to(mentor.id).unwrap());
    Journal {
        today,
        approaches: approaches.collect(),
        analyses: reader.analyses().unwrap(),
        mentors,
        store,
        _folder: folder,
    }
}
