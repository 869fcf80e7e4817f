//! What went back and forth with a mentor, counted from takeaways that are alike and from meetings held.

use shirube::domain::{
    Gave, HeldMeetings, Kind, Ledger, Outcome, Received, State, Support, SupportSet, Tally, Thanked,
};

use Kind::{Action, Advice, Insight, Introduction, Promise, Question, Thanks};
use State::{Asked, Closed, Contacted, Declined, Done, Dropped, Kept, Lapsed, Open, Said, Trying};

/// What counts where: a takeaway, its outcome, whether it was told and is a story; what of the ledger is one then.
type Case = (Kind, State, Option<Outcome>, bool, bool, Ledger);

#[rustfmt::skip]
fn cases() -> Vec<Case> {
    let received = |received| Ledger { received, ..Ledger::default() };
    let gave = |gave| Ledger { gave, ..Ledger::default() };
    let none = Received::default();
    let given = Received { advice: 1, ..none };
    let tried = Received { tried: 1, ..given };
    let worked = Received { worked: 1, ..tried };
    let (told, untold) = (
        Gave { told: 1, ..Gave::default() }, Gave { untold: 1, ..Gave::default() },
    );
    vec![
        (Advice, Open, None, false, false, received(given)),
        (Advice, Trying, None, false, false, received(tried)),
        (Advice, Declined, None, false, false, received(given)),
        // Declined advice has no result, told or not.
        (Advice, Declined, None, true, false, received(given)),
        (Advice, Closed, Some(Outcome::Worked), false, false, Ledger { received: worked, ..gave(untold) }),
        (Advice, Closed, Some(Outcome::Worked), true, false, Ledger { received: worked, ..gave(told) }),
        (Advice, Closed, Some(Outcome::Partly), true, false, Ledger { received: tried, ..gave(told) }),
        (Advice, Closed, Some(Outcome::Not), true, false, Ledger { received: tried, ..gave(told) }),
        (Advice, Closed, None, false, false, Ledger { received: tried, ..gave(untold) }),
        (Action, Open, None, false, false, Ledger::default()),
        (Action, Done, None, false, false, gave(Gave { done: 1, ..untold })),
        (Action, Done, None, true, false, gave(Gave { done: 1, ..told })),
        (Action, Dropped, None, false, false, Ledger::default()),
        (Promise, Open, None, false, false, Ledger::default()),
        (Promise, Kept, None, false, false, received(Received { kept: 1, ..none })),
        (Promise, Lapsed, None, false, false, received(Received { lapsed: 1, ..none })),
        (Question, Asked, None, false, false, Ledger::default()),
        (Insight, Kept, None, false, false, Ledger::default()),
        (Insight, Kept, None, false, true, received(Received { stories: 1, ..none })),
        // Only an insight is a story.
        (Question, Open, None, false, true, Ledger::default()),
        (Thanks, Said, None, false, false, Ledger { thanked: Thanked { said: 1, owed: 0 }, ..Ledger::default() }),
        (Thanks, Open, None, false, false, Ledger { thanked: Thanked { said: 0, owed: 1 }, ..Ledger::default() }),
        (Thanks, Dropped, None, false, false, Ledger::default()),
        (Introduction, Open, None, false, false, received(Received { introductions: 1, ..none })),
        (Introduction, Contacted, None, false, false, received(Received { introductions: 1, ..none })),
        (Introduction, Dropped, None, false, false, received(Received { introductions: 1, ..none })),
    ]
}

#[test]
fn each_takeaway_counts_where_its_kind_and_its_life_say() {
    for (kind, state, outcome, is_told, is_story, mut expected) in cases() {
        let tally = Tally {
            kind,
            state,
            outcome,
            is_told,
            is_story,
            count: 1,
        };
        expected.kinds[kind as usize] = 1;
        let ledger = Ledger::of(&[tally], &HeldMeetings::default());
        assert_eq!(ledger, expected, "{tally:?}");
        assert!(!ledger.is_empty());
    }
}

#[test]
fn alike_ones_are_counted_together_and_others_beside_them() {
    let of = |state, count| Tally {
        kind: Thanks,
        state,
        outcome: None,
        is_told: false,
        is_story: false,
        count,
    };
    let tallies = [of(Said, 3), of(Open, 2), of(Dropped, 1), of(Said, 4)];
    let ledger = Ledger::of(&tallies, &HeldMeetings::default());
    assert_eq!(ledger.thanked, Thanked { said: 7, owed: 2 });
    assert_eq!(ledger.kinds[Thanks as usize], 10);
}

#[test]
fn each_support_is_counted_by_the_meetings_ticked_with_it() {
    let set = |supports: &[Support]| {
        let none = SupportSet::default();
        supports.iter().fold(none, |set, one| set.toggled(*one))
    };
    let held = HeldMeetings {
        ticked: vec![
            (set(&[]), 5),
            (set(&[Support::Skill]), 2),
            (set(&[Support::Skill, Support::Horizon]), 3),
        ],
        first: "2026-01-05".parse().ok(),
        last: "2026-11-20".parse().ok(),
    };
    let ledger = Ledger::of(&[], &held);
    assert_eq!(ledger.meetings, 10);
    assert_eq!(ledger.supports, [5, 0, 0, 0, 0, 3]);
    assert_eq!(ledger.ticked(Support::Horizon), 3);
    assert_eq!((ledger.first, ledger.last), (held.first, held.last));
    assert!(!ledger.is_empty());
    assert!(Ledger::of(&[], &HeldMeetings::default()).is_empty());
}
