//! What thanks can be said for at the end of a mentorship: it goes into a message, so nothing private is among it.

use shirube::domain::{Change, Entry, Example, Goal, Kind, Mentor, Outcome, State, Takeaway};

use crate::fixture::{Desk, day, new_entry, new_goal, new_mentor, new_takeaway, save, take};

/// Changes advice, its entry and a goal.
type Make = fn(&mut Takeaway, &mut Entry, &mut Goal);

/// What makes advice that worked private; `true` where it is.
const CASES: [(&str, Make, bool); 8] = [
    ("nothing", |_, _, _| {}, false),
    ("itself", |one, _, _| one.private = true, true),
    ("its entry", |_, entry, _| entry.private = true, true),
    (
        "a goal that is not private",
        |one, _, goal| one.goal = Some(goal.id),
        false,
    ),
    (
        "its goal",
        |one, _, goal| (one.goal, goal.private) = (Some(goal.id), true),
        true,
    ),
    (
        "its goal, in the trash",
        |one, _, goal| (one.goal, goal.private, goal.deleted) = (Some(goal.id), true, true),
        true,
    ),
    (
        "the goal of its tag, in another spelling",
        |one, _, goal| (one.tags, goal.private) = (vec!["Ｌeaving".into()], true),
        true,
    ),
    ("another goal", |_, _, goal| goal.private = true, false),
];

#[test]
fn nothing_private_is_offered_for_a_message() {
    for (what, make, is_private) in CASES {
        let (desk, mut store) = Desk::with_journal();
        let (mentor, mut entry, mut goal, mut advice) = worked(&desk);
        make(&mut advice, &mut entry, &mut goal);
        let records = vec![
            new_mentor(&mentor),
            new_goal(&goal),
            new_entry(&entry),
            new_takeaway(&advice),
        ];
        save(&mut store, "", records);
        let examples = store.reader().examples_with(mentor.id, 20).unwrap();
        let offered = if is_private {
            vec![]
        } else {
            vec![(Example::Worked, advice)]
        };
        assert_eq!(examples, offered, "{what}");
    }
}

#[test]
fn what_was_made_for_an_emptied_goal_is_not_offered() {
    let (desk, mut store) = Desk::with_journal();
    let (mentor, entry, goal, mut advice) = worked(&desk);
    advice.goal = Some(goal.id);
    let records = vec![
        new_mentor(&mentor),
        new_goal(&goal),
        new_entry(&entry),
        new_takeaway(&advice),
    ];
    save(&mut store, "", records);
    take(&mut store, &Change::Purge(vec![goal.id]));
    assert_eq!(store.reader().examples_with(mentor.id, 20).unwrap(), []);
}

/// Advice that worked, from a meeting with a mentor, beside a goal.
fn worked(desk: &Desk) -> (Mentor, Entry, Goal, Takeaway) {
    let mentor = desk.mentor("田中 優子");
    let entry = desk.meeting(3, &[mentor.id]);
    let mut goal = desk.goal("Leave the company");
    goal.short = "leaving".into();
    let mut advice = desk.action("Tell the board first", Some(entry.id));
    (advice.kind, advice.state) = (Kind::Advice, State::Closed);
    (advice.outcome, advice.closed) = (Some(Outcome::Worked), Some(day(12)));
    (mentor, entry, goal, advice)
}
