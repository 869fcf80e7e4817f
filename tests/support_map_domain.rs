//! The support map: who counts as giving, what covers a need, and what is missing.

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use shirube::domain::{
    Cover, Covered, Ids, Mentor, SelfAnalysis, Stage, Support, SupportLevels, support_map,
};

/// The map of who gives so much of the first support, in these stages, where so much of it is needed.
fn map(needed: u8, who: &[(Stage, u8)]) -> (Vec<Mentor>, Covered) {
    let ids = Ids::seeded(1);
    let id = || ids.next(DateTime::UNIX_EPOCH);
    let mentors: Vec<Mentor> = who
        .iter()
        .map(|(stage, level)| {
            let mut mentor = Mentor::new(id(), "", *stage);
            mentor.supports[0] = *level;
            mentor
        })
        .collect();
    let analysis = analysis([needed, 0, 0, 0, 0, 0]);
    let [first, ..] = support_map(Some(&analysis), &mentors);
    (mentors, first)
}

fn analysis(needed: SupportLevels) -> SelfAnalysis {
    let id = Ids::seeded(9).next(DateTime::UNIX_EPOCH);
    SelfAnalysis {
        needed,
        ..SelfAnalysis::new(id, NaiveDate::default())
    }
}

#[test]
fn a_need_is_covered_by_one_who_is_met_now_and_gives_as_much() {
    use Cover::{Covered, Missing, NotNeeded, Short};
    use Stage::{Active, Approached, Candidate, Declined, Ended, Paused, Trial};
    for (needed, who, given, cover) in [
        (0, &[][..], 0, NotNeeded),
        (0, &[(Active, 3)], 3, NotNeeded),
        (2, &[], 0, Missing),
        (2, &[(Active, 0)], 0, Missing),
        (2, &[(Active, 1)], 1, Short),
        (2, &[(Active, 2)], 2, Covered),
        (2, &[(Trial, 3)], 3, Covered),
        // Two halves are no whole: neither mentor knows the way.
        (3, &[(Active, 1), (Active, 2)], 2, Short),
        // Who is not met gives nothing now.
        (1, &[(Candidate, 3), (Approached, 3)], 0, Missing),
        (1, &[(Paused, 3), (Ended, 3), (Declined, 3)], 0, Missing),
    ] {
        let (_, covered) = map(needed, who);
        assert_eq!(
            (covered.given, covered.cover),
            (given, cover),
            "{needed} {who:?}"
        );
        assert_eq!(cover.asks(), matches!(cover, Short | Missing));
    }
}

#[test]
fn who_gives_most_comes_first_and_equals_stay_in_their_order() {
    use Stage::{Active, Approached, Candidate, Paused, Trial};
    let who = [
        (Active, 1),
        (Candidate, 2),
        (Trial, 3),
        (Active, 3),
        (Approached, 2),
        (Candidate, 3),
        (Paused, 3),
        (Active, 0),
    ];
    let (mentors, covered) = map(3, &who);
    let places = |people: &[(shirube::domain::Id, u8)]| {
        let place = |id| mentors.iter().position(|one| one.id == id).unwrap();
        people.iter().map(|(id, _)| place(*id)).collect::<Vec<_>>()
    };
    assert_eq!(places(&covered.givers), [2, 3, 0]);
    assert_eq!(places(&covered.candidates), [5, 1, 4]);
}

#[test]
fn without_an_analysis_nothing_is_needed_and_who_gives_is_there_all_the_same() {
    let (mentors, _) = map(0, &[(Stage::Active, 2)]);
    let map = support_map(None, &mentors);
    assert!(map.iter().all(|covered| covered.cover == Cover::NotNeeded));
    assert_eq!(map[0].givers, [(mentors[0].id, 2)]);
}

proptest! {
    #[test]
    fn each_support_stands_once_and_everybody_who_gives_it_in_one_place(
        needed in prop::array::uniform6(0u8..=3),
        people in prop::collection::vec((0usize..7, prop::array::uniform6(0u8..=3)), 0..12),
    ) {
        let ids = Ids::seeded(1);
        let mentors: Vec<Mentor> = people
            .iter()
            .map(|(stage, supports)| Mentor {
                supports: *supports,
                ..Mentor::new(ids.next(DateTime::UNIX_EPOCH), "", Stage::ALL[*stage])
            })
            .collect();
        let map = support_map(Some(&analysis(needed)), &mentors);
        prop_assert_eq!(map.each_ref().map(|one| one.support), Support::ALL);
        for covered in &map {
            let place = covered.support as usize;
            prop_assert_eq!(covered.needed, needed[place]);
            for mentor in &mentors {
                let gives = [&covered.givers, &covered.candidates]
                    .map(|all| all.iter().filter(|one| **one == (mentor.id, mentor.supports[place])).count());
                let expected = match mentor.stage {
                    _ if mentor.supports[place] == 0 => [0, 0],
                    Stage::Active | Stage::Trial => [1, 0],
                    Stage::Candidate | Stage::Approached => [0, 1],
                    _ => [0, 0],
                };
                prop_assert_eq!(gives, expected);
            }
            let most = covered.givers.iter().map(|one| one.1).max().unwrap_or(0);
            prop_assert_eq!(covered.given, most);
        }
    }
}
