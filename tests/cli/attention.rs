//! `today` and `goals` on a journal with a goal that is behind, one that stands still, and a review that is due.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{
    Change, CheckIn, Goal, GoalState, Ids, Measure, Milestone, Record, Seen, Verb,
};
use shirube::store::{Applied, Mode, Store};

use crate::sandbox::Sandbox;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A home whose journal holds such goals; the review of October, whose time is over, was never begun.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run("note -", "x\n").status, 0);
    let ids = Ids::seeded(5);
    let id = || ids.next(DateTime::from_timestamp_millis(1_790_000_000_000).unwrap());
    let mut behind = Goal::new(id(), "英語で発表する", day("2026-10-01"));
    behind.due = Some(day("2026-11-30"));
    let mut still = Goal::new(id(), "Certificate", day("2026-08-01"));
    still.due = Some(day("2027-06-30"));
    still.measure = Some(Measure::Milestones(
        ["book", "read", "exam"]
            .map(|text| Milestone {
                text: text.into(),
                reached: None,
            })
            .to_vec(),
    ));
    let mut reached = Goal::new(id(), "Read", day("2026-10-01"));
    reached.due = Some(day("2026-11-01"));
    let mut paused = Goal::new(id(), "Learn the tuba", day("2026-01-01"));
    (paused.state, paused.due) = (GoalState::Paused, Some(day("2026-11-20")));
    let mut over = Goal::new(id(), "Run a marathon", day("2026-01-01"));
    (over.state, over.due) = (GoalState::Achieved, Some(day("2026-11-20")));
    let check_in = |goal: &Goal, on: &str, value: f64| {
        Record::CheckIn(Seen::new(CheckIn {
            id: id(),
            deleted: false,
            goal: goal.id,
            day: day(on),
            value: Some(value),
            confidence: None,
            evidence: String::new(),
        }))
    };
    let mut records = vec![
        check_in(&behind, "2026-11-20", 40.0),
        check_in(&still, "2026-09-20", 1.0),
        check_in(&reached, "2026-11-19", 100.0),
        check_in(&over, "2026-11-19", 100.0),
    ];
    let goals = [behind, still, reached, paused, over];
    let goals = goals.map(|goal| Record::Goal(Box::new(Seen::new(goal))));
    records.splice(0..0, goals);
    let change = Change::Save {
        verb: Verb::AddGoal,
        subject: String::new(),
        records,
    };
    let mut store = Store::open(&sandbox.journal(), Mode::OpenExisting).unwrap();
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
    sandbox
}

#[test]
fn today_names_the_review_that_is_due_and_the_goals_that_ask_for_a_look() {
    let sandbox = sandbox();
    sandbox.run("today", "").assert_done(
        "Sun 22 Nov 2026\n\n\
         Month-end review  October 2026    missed\n\
         Goal              英語で発表する  40 %, expected 87 %, 47 behind\n\
         Goal              Certificate     1 of 3, expected 34 %, on track, still 63 days\n",
    );
}

#[test]
fn goals_say_how_they_stand_as_the_screens_do() {
    let sandbox = sandbox();
    sandbox.run("goals", "").assert_done(
        "Active  3\n  \
         Read            100 %   reached                  1 Nov\n  \
         英語で発表する  40 %    47 behind                in 8 days\n  \
         Certificate     1 of 3  on track, still 63 days  in 220 days\n\n\
         Paused  1\n  \
         Learn the tuba\n\n\
         Achieved  1\n  \
         Run a marathon  100 %\n",
    );
}
