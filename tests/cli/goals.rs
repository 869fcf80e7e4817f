//! `goals`.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{Change, CheckIn, Goal, GoalState, Ids, Measure, Record, Seen, Verb};
use shirube::store::{Applied, Mode, Store};

use crate::sandbox::Sandbox;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A home whose journal holds goals in three states.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run("note -", "x\n").status, 0);
    let ids = Ids::seeded(5);
    let id = || ids.next(DateTime::from_timestamp_millis(1_790_000_000_000).unwrap());
    let mut talk = Goal::new(id(), "英語で発表する", day("2026-11-02"));
    talk.due = Some(day("2026-12-12"));
    let mut read = Goal::new(id(), "Read twelve books", day("2026-01-01"));
    read.measure = Some(Measure::Number {
        baseline: 0.0,
        target: 12.0,
        unit: "books".into(),
    });
    let mut paused = Goal::new(id(), "Learn the tuba", day("2026-01-01"));
    paused.state = GoalState::Paused;
    paused.due = Some(day("2026-11-20"));
    let check_in = |goal: &Goal, value: f64, confidence: u8| {
        Record::CheckIn(Seen::new(CheckIn {
            id: id(),
            deleted: false,
            goal: goal.id,
            day: day("2026-11-20"),
            value: Some(value),
            confidence: Some(confidence),
            evidence: String::new(),
        }))
    };
    let mut records = vec![check_in(&talk, 50.0, 4), check_in(&read, 7.5, 2)];
    let goals = [paused, read, talk];
    records.splice(
        0..0,
        goals.map(|goal| Record::Goal(Box::new(Seen::new(goal)))),
    );
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
fn goals_are_listed_by_state_and_by_their_day() {
    let sandbox = sandbox();
    sandbox.run("goals", "").assert_done(
        "Active  2\n  \
         英語で発表する     50 %  on track  confidence 4/5  in 20 days\n  \
         Read twelve books  63 %            confidence 2/5\n\n\
         Paused  1\n  \
         Learn the tuba\n",
    );
    sandbox.run("goals --lang ja", "").assert_done(
        "進行中  2\n  \
         英語で発表する     50%  順調  自信 4/5  20日後\n  \
         Read twelve books  63%        自信 2/5\n\n\
         休止中  1\n  \
         Learn the tuba\n",
    );
}

#[test]
fn as_json_they_have_the_keys_that_are_promised() {
    let printed = sandbox().run("goals --json", "").out;
    let goals: Vec<serde_json::Value> = serde_json::from_str(&printed).unwrap();
    let keys = [
        "id",
        "title",
        "state",
        "measure",
        "value",
        "progress",
        "standing",
        "confidence",
        "due",
    ];
    let mut at = 0;
    for key in keys {
        at += printed[at..].find(&format!("\"{key}\":")).unwrap();
    }
    for goal in &goals {
        assert_eq!(goal.as_object().unwrap().len(), keys.len());
    }
    let without_ids = goals.into_iter().map(|mut goal| {
        goal.as_object_mut().unwrap().remove("id").unwrap();
        goal
    });
    let without_ids: Vec<_> = without_ids.collect();
    let expected = serde_json::json!([
        {"title": "英語で発表する", "state": "active", "measure": null, "value": 50, "progress": 0.5,
         "standing": "on-track", "confidence": 4, "due": "2026-12-12"},
        {"title": "Read twelve books", "state": "active", "measure": "number", "value": 7.5,
         "progress": 0.625, "standing": "unset", "confidence": 2, "due": null},
        {"title": "Learn the tuba", "state": "paused", "measure": null, "value": null,
         "progress": null, "standing": "unset", "confidence": null, "due": "2026-11-20"},
    ]);
    assert_eq!(serde_json::Value::from(without_ids), expected);
}

#[test]
fn without_goals_it_says_so_and_without_a_journal_nothing_is_made() {
    let sandbox = Sandbox::new();
    for line in ["goals", "goals --json"] {
        sandbox.run(line, "").assert_failed(
            1,
            "There is no journal at {home}/data/shirube/journal.db yet.",
            "Start one with `shirube` or `shirube log`, or name another file with --journal.",
        );
    }
    assert!(!sandbox.journal().exists());
    assert_eq!(sandbox.run("note -", "x\n").status, 0);
    sandbox
        .run("goals", "")
        .assert_done("There are no goals yet.\n");
    sandbox
        .run("goals --lang ja", "")
        .assert_done("目標はまだありません。\n");
    sandbox.run("goals --json", "").assert_done("[]\n");
}
