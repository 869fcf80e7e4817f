//! Two months are compared number by number.

use shirube::domain::{Difference, Fact, Kind, MonthFacts, compare};

fn facts(change: impl Fn(&mut MonthFacts)) -> MonthFacts {
    let mut facts = MonthFacts::default();
    change(&mut facts);
    facts
}

#[test]
fn what_is_nothing_in_both_months_is_left_out_and_the_rest_has_its_order() {
    let before = facts(|facts| {
        facts.meetings = 3;
        facts.closed[Kind::Action as usize] = 2;
        facts.late = 1;
    });
    let after = facts(|facts| {
        facts.meetings = 3;
        facts.came[Kind::Advice as usize] = 4;
        facts.closed[Kind::Action as usize] = 5;
    });
    let row = |what, before, after| Difference {
        what,
        before,
        after,
    };
    assert_eq!(
        compare(&before, &after),
        [
            row(Fact::Meetings, 3, 3),
            row(Fact::Came(Kind::Advice), 0, 4),
            row(Fact::Closed(Kind::Action), 2, 5),
            row(Fact::Late, 1, 0),
        ]
    );
    let by: Vec<i64> = compare(&before, &after)
        .into_iter()
        .map(Difference::by)
        .collect();
    assert_eq!(by, [0, 4, 3, -1]);
}

#[test]
fn two_empty_months_have_nothing_to_compare() {
    assert_eq!(compare(&MonthFacts::default(), &MonthFacts::default()), []);
}
