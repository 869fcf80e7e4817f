//! What in the facts and ratings of a mentorship is worth a question, and what is not.

use chrono::NaiveDate;
use shirube::domain::{
    Id, Kind, Lang, Mentor, Rated, Ratings, RelationshipFacts, RelationshipReview, Signal, Stage,
    Support, biggest_change, signals,
};
use shirube::words::signals as words;

const FEEDBACK: Rated = Rated::Support(Support::Feedback);

fn mentor(rhythm: Option<u16>) -> Mentor {
    let mut mentor = Mentor::new(Id::from_bytes([1; 16]), "田中", Stage::Active);
    mentor.rhythm = rhythm;
    mentor
}

fn facts(change: impl Fn(&mut RelationshipFacts)) -> RelationshipFacts {
    let mut facts = RelationshipFacts::default();
    change(&mut facts);
    facts
}

fn came(facts: &mut RelationshipFacts, kind: Kind, count: u32) {
    facts.came[kind as usize] = count;
}

/// What the facts are told to be.
type Told = &'static dyn Fn(&mut RelationshipFacts);

#[test]
fn a_fact_is_worth_a_question_from_its_bound_on() {
    let fortnightly = mentor(Some(14));
    let table: [(Told, Option<Signal>); 15] = [
        (&|_| {}, None),
        (&|it| it.since_last = Some(27), None),
        (
            &|it| it.since_last = Some(28),
            Some(Signal::Gap {
                days: 28,
                rhythm: 14,
            }),
        ),
        (
            &|it| {
                it.untried = 2;
                came(it, Kind::Advice, 2);
            },
            None,
        ),
        (
            &|it| {
                it.untried = 3;
                came(it, Kind::Advice, 6);
            },
            None,
        ),
        (
            &|it| {
                it.untried = 3;
                came(it, Kind::Advice, 5);
            },
            Some(Signal::Untried {
                untried: 3,
                came: 5,
            }),
        ),
        (&|it| it.untold = 2, None),
        (&|it| it.untold = 3, Some(Signal::Untold(3))),
        (&|it| it.lapsed = 1, None),
        (&|it| it.lapsed = 2, Some(Signal::Lapsed(2))),
        (&|it| it.latest = Some(30), None),
        (
            &|it| (it.promised_late, it.latest) = (2, Some(31)),
            Some(Signal::Late {
                promises: 2,
                days: 31,
            }),
        ),
        (&|it| it.outcomes = [0, 2, 2], None),
        (
            &|it| it.outcomes = [1, 0, 0],
            Some(Signal::NoThanks { worked: 1 }),
        ),
        (
            &|it| {
                it.outcomes = [1, 0, 0];
                it.closed[Kind::Thanks as usize] = 1;
            },
            None,
        ),
    ];
    for (number, (change, wanted)) in table.into_iter().enumerate() {
        let found = signals(&facts(change), &fortnightly, &[]);
        assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{number}");
    }
}

#[test]
fn a_gap_is_asked_about_only_at_a_rhythm_and_with_who_is_met() {
    let long = facts(|it| it.since_last = Some(400));
    assert_eq!(signals(&long, &mentor(None), &[]), []);
    let mut paused = mentor(Some(14));
    paused.stage = Stage::Paused;
    assert_eq!(signals(&long, &paused, &[]), []);
}

fn reviews(rated: Rated, ratings: &[u8]) -> Vec<RelationshipReview> {
    let day = |number: u32| NaiveDate::from_ymd_opt(2026, number, 1).unwrap();
    let numbered = (1..).zip(ratings);
    let review = |(number, rating): (u32, &u8)| {
        let id = Id::from_bytes([number as u8; 16]);
        // The last one was begun first: which is the last is told by when they were finished.
        let mut review = RelationshipReview::new(id, id, day(12 - number), None);
        review.ratings.rate(rated, Some(*rating));
        review.finished = Some(day(number));
        review
    };
    numbered.map(review).collect()
}

#[test]
fn a_rating_is_asked_about_when_it_fell_twice_in_a_row() {
    for (rated, ratings, fell) in [
        (FEEDBACK, &[5, 4, 3][..], Some([5, 4, 3])),
        (FEEDBACK, &[1, 5, 4, 2], Some([5, 4, 2])),
        (Rated::Overall, &[4, 3, 1], Some([4, 3, 1])),
        (FEEDBACK, &[5, 4], None),
        (FEEDBACK, &[5, 4, 4], None),
        (FEEDBACK, &[5, 3, 4], None),
        (FEEDBACK, &[5, 4, 3, 3], None),
    ] {
        let mut all = reviews(rated, ratings);
        // Whatever order they come in.
        all.reverse();
        let found = signals(&RelationshipFacts::default(), &mentor(None), &all);
        let wanted = fell.map(|ratings| Signal::Falling { rated, ratings });
        assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{ratings:?}");
    }
    // One that is begun says nothing yet.
    let mut all = reviews(FEEDBACK, &[5, 4, 3]);
    all[2].finished = None;
    assert_eq!(
        signals(&RelationshipFacts::default(), &mentor(None), &all),
        []
    );
}

#[test]
fn a_signal_is_a_question_in_both_languages() {
    let all = [
        Signal::Gap {
            days: 31,
            rhythm: 14,
        },
        Signal::Untried {
            untried: 3,
            came: 5,
        },
        Signal::Untried {
            untried: 3,
            came: 0,
        },
        Signal::Untold(3),
        Signal::Falling {
            rated: FEEDBACK,
            ratings: [5, 4, 2],
        },
        Signal::Lapsed(2),
        Signal::NoThanks { worked: 1 },
        Signal::NoThanks { worked: 2 },
    ];
    for signal in all {
        for lang in [Lang::En, Lang::Ja] {
            let said = words::question(lang, signal);
            assert!(said.ends_with('?'), "{said}");
        }
    }
}

#[test]
fn the_biggest_change_is_the_one_that_fell_where_two_are_as_big() {
    let ratings = |feedback, trust| {
        let mut ratings = Ratings::default();
        ratings.rate(FEEDBACK, feedback);
        ratings.rate(Rated::Trust, trust);
        ratings
    };
    for (before, after, wanted) in [
        (
            (Some(4), Some(2)),
            (Some(2), Some(4)),
            Some((FEEDBACK, (4, 2))),
        ),
        (
            (Some(2), Some(4)),
            (Some(4), Some(2)),
            Some((Rated::Trust, (4, 2))),
        ),
        (
            (Some(2), Some(4)),
            (Some(5), Some(3)),
            Some((FEEDBACK, (2, 5))),
        ),
        ((Some(2), None), (Some(2), Some(3)), None),
        ((None, None), (Some(2), Some(3)), None),
    ] {
        let found = biggest_change(&ratings(before.0, before.1), &ratings(after.0, after.1));
        assert_eq!(found, wanted);
    }
}
