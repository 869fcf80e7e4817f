//! What a user does to goals: which edits are revisions, and what is written in one step.

use chrono::{DateTime, NaiveDate, NaiveTime};
use proptest::prelude::*;
use shirube::domain::{
    Change, CheckIn, Cx, Goal, GoalState, Horizon, Id, Ids, Lang, Measure, Milestone, Record,
    Revised, Revision, Seen, Verb, check_in, measure_at, move_goal, new_check_in, revised,
    save_goal, trash_check_in, trash_goal,
};

const TODAY: &str = "2026-11-22";

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

/// The circumstances so many milliseconds on.
fn later(ids: &Ids, millis: i64) -> Cx<'_> {
    Cx {
        today: day(TODAY),
        time: NaiveTime::MIN,
        now: DateTime::from_timestamp_millis(millis).unwrap(),
        ids,
        lang: Lang::En,
        zone: "",
    }
}

fn id(millis: i64) -> Id {
    Ids::seeded(7).next(DateTime::from_timestamp_millis(millis).unwrap())
}

fn number(target: f64, unit: &str) -> Measure {
    Measure::Number {
        baseline: 0.0,
        target,
        unit: unit.into(),
    }
}

fn steps(reached: &[(&str, Option<&str>)]) -> Measure {
    let step = |(text, reached): &(&str, Option<&str>)| Milestone {
        text: (*text).into(),
        reached: reached.map(day),
    };
    Measure::Milestones(reached.iter().map(step).collect())
}

/// A goal of which all is said.
fn goal() -> Goal {
    Goal {
        measure: Some(number(100.0, "pages")),
        due: Some(day("2026-12-31")),
        ..Goal::new(id(1), "Read", day("2026-11-01"))
    }
}

/// One edit, what of it asks for a reason, what else is kept, and what the step is called.
type Case = (
    &'static str,
    fn(&mut Goal),
    fn(&mut Goal),
    &'static [&'static str],
    &'static [&'static str],
    Verb,
);

fn as_it_is(_: &mut Goal) {}

#[rustfmt::skip]
const EDITS: &[Case] = &[
    ("title", as_it_is, |goal| goal.title = "Read more".into(), &[], &[], Verb::EditGoal),
    ("short name", as_it_is, |goal| goal.short = "read".into(), &[], &[], Verb::EditGoal),
    ("why", as_it_is, |goal| goal.why = "Because".into(), &[], &[], Verb::EditGoal),
    ("criteria", as_it_is, |goal| goal.criteria = "All".into(), &[], &[], Verb::EditGoal),
    ("horizon", as_it_is, |goal| goal.horizon = Some(Horizon::Year), &[], &[], Verb::EditGoal),
    ("mentor", as_it_is, |goal| goal.mentors = vec![id(9)], &[], &[], Verb::EditGoal),
    ("private", as_it_is, |goal| goal.private = true, &[], &[], Verb::EditGoal),
    ("target", as_it_is, |goal| goal.measure = Some(number(200.0, "pages")), &["measure"], &[], Verb::ReviseGoal),
    ("unit", as_it_is, |goal| goal.measure = Some(number(100.0, "books")), &["measure"], &[], Verb::ReviseGoal),
    ("kind", as_it_is, |goal| goal.measure = Some(Measure::Percent), &["measure"], &[], Verb::ReviseGoal),
    ("no measure", as_it_is, |goal| goal.measure = None, &["measure"], &[], Verb::ReviseGoal),
    ("start", as_it_is, |goal| goal.start = None, &["start"], &[], Verb::ReviseGoal),
    ("due", as_it_is, |goal| goal.due = Some(day("2027-01-31")), &["due"], &[], Verb::ReviseGoal),
    ("no due", as_it_is, |goal| goal.due = None, &["due"], &[], Verb::ReviseGoal),
    ("state", as_it_is, |goal| goal.state = GoalState::Paused, &["state"], &[], Verb::MoveGoal),
    ("due and state", as_it_is, |goal| (goal.due, goal.state) = (None, GoalState::Paused), &["due", "state"], &[], Verb::ReviseGoal),
    // What was not said before is said, and not revised.
    ("first due", |goal| goal.due = None, |goal| goal.due = Some(day("2027-01-31")), &[], &[], Verb::EditGoal),
    ("first start", |goal| goal.start = None, |goal| goal.start = Some(day("2026-11-02")), &[], &[], Verb::EditGoal),
    ("first percent", |goal| goal.measure = None, |goal| goal.measure = Some(Measure::Percent), &[], &[], Verb::EditGoal),
    // But it counted as percent until then, and that is kept in mind.
    ("first number", |goal| goal.measure = None, |goal| goal.measure = Some(number(9.0, "")), &[], &["measure"], Verb::EditGoal),
    // A draft is free.
    ("draft's due", |goal| goal.state = GoalState::Draft, |goal| goal.due = None, &[], &[], Verb::EditGoal),
    ("draft's target", |goal| goal.state = GoalState::Draft, |goal| goal.measure = Some(number(9.0, "pages")), &[], &[], Verb::EditGoal),
    ("draft's unit", |goal| goal.state = GoalState::Draft, |goal| goal.measure = Some(number(9.0, "h")), &[], &["measure"], Verb::EditGoal),
    ("draft begun", |goal| goal.state = GoalState::Draft, |goal| goal.state = GoalState::Active, &["state"], &[], Verb::MoveGoal),
    ("draft begun anew", |goal| goal.state = GoalState::Draft, |goal| (goal.due, goal.state) = (None, GoalState::Active), &["state"], &[], Verb::MoveGoal),
    // A milestone is reached in a check-in; which ones there are is what is measured by.
    (
        "step reached",
        |goal| goal.measure = Some(steps(&[("a", None), ("b", None)])),
        |goal| goal.measure = Some(steps(&[("a", Some(TODAY)), ("b", None)])),
        &[], &[], Verb::EditGoal,
    ),
    (
        "step renamed",
        |goal| goal.measure = Some(steps(&[("a", None), ("b", None)])),
        |goal| goal.measure = Some(steps(&[("a", None), ("c", None)])),
        &["measure"], &[], Verb::ReviseGoal,
    ),
    (
        "steps swapped",
        |goal| goal.measure = Some(steps(&[("a", None), ("b", None)])),
        |goal| goal.measure = Some(steps(&[("b", None), ("a", None)])),
        &["measure"], &[], Verb::ReviseGoal,
    ),
];

#[test]
fn what_a_goal_is_measured_by_is_revised_with_a_reason() {
    for (name, begin, edit, asked, kept, verb) in EDITS {
        let mut before = goal();
        begin(&mut before);
        let mut after = before.clone();
        edit(&mut after);
        let names =
            |revised: &[Revised]| -> Vec<&str> { revised.iter().map(Revised::name).collect() };
        assert_eq!(names(&revised(&before, &after)), *asked, "{name}");
        let ids = Ids::seeded(1);
        let change = save_goal(Some(before), after.clone(), "it grew", &later(&ids, 5));
        let Some(Change::Save {
            verb: done,
            records,
            subject,
        }) = change
        else {
            panic!("{name} is no change");
        };
        assert_eq!((done, subject), (*verb, after.title.clone()), "{name}");
        let mut revisions = Vec::new();
        for record in &records[1..] {
            let Record::Revision(seen) = record else {
                panic!("{name} writes {record:?}");
            };
            assert_eq!(seen.before, None, "{name}");
            assert_eq!(
                (seen.after.goal, seen.after.day),
                (after.id, day(TODAY)),
                "{name}"
            );
            assert_eq!(seen.after.why, "it grew", "{name}");
            revisions.push(seen.after.what.clone());
        }
        assert_eq!(names(&revisions), [*kept, *asked].concat(), "{name}");
    }
}

#[test]
fn nothing_changed_is_nothing_written() {
    let ids = Ids::seeded(1);
    let cx = later(&ids, 5);
    assert_eq!(save_goal(Some(goal()), goal(), "why", &cx), None);
    assert_eq!(move_goal(&goal(), GoalState::Active, "why", &cx), None);
    let said = new_check_in(id(2), goal().id, day(TODAY));
    assert_eq!(
        check_in(&goal(), None, Some(said.clone()), said.clone()),
        None
    );
    assert_eq!(
        check_in(&goal(), goal().measure, Some(said.clone()), said),
        None
    );
}

#[test]
fn a_new_goal_has_nothing_to_revise() {
    let ids = Ids::seeded(1);
    let change = save_goal(None, goal(), "", &later(&ids, 5)).unwrap();
    let expected = Change::Save {
        verb: Verb::AddGoal,
        subject: "Read".into(),
        records: vec![Record::Goal(Box::new(Seen::new(goal())))],
    };
    assert_eq!(change, expected);
}

#[test]
fn a_check_in_marks_milestones_in_the_same_step() {
    let goal = Goal {
        measure: Some(steps(&[
            ("a", Some("2026-11-05")),
            ("b", None),
            ("c", None),
        ])),
        ..goal()
    };
    let on = day(TODAY);
    let reached = goal.counted().with_reached(&[true, true, false], on);
    let said = CheckIn {
        value: Some(reached.reached() as f64),
        ..new_check_in(id(2), goal.id, on)
    };
    let Some(Change::Save { verb, records, .. }) =
        check_in(&goal, Some(reached.clone()), None, said.clone())
    else {
        panic!("nothing is written");
    };
    let marked = Goal {
        measure: Some(reached),
        ..goal.clone()
    };
    assert_eq!(said.value, Some(2.0));
    assert_eq!(verb, Verb::CheckIn);
    assert_eq!(
        records,
        [
            Record::CheckIn(Seen::new(said)),
            Record::Goal(Box::new(Seen::changed(goal, marked))),
        ]
    );
}

#[test]
fn a_milestone_keeps_the_day_on_which_it_was_reached() {
    let on = day(TODAY);
    let before = steps(&[("a", Some("2026-11-05")), ("b", None)]);
    for (marks, after) in [
        (&[][..], before.clone()),
        (&[true], before.clone()),
        (
            &[true, true],
            steps(&[("a", Some("2026-11-05")), ("b", Some(TODAY))]),
        ),
        (&[false, true], steps(&[("a", None), ("b", Some(TODAY))])),
        (&[true, false, true], before.clone()),
    ] {
        assert_eq!(before.with_reached(marks, on), after, "{marks:?}");
    }
    assert_eq!(before.reached(), 1);
    assert_eq!(before.reached_by(day("2026-11-04")), 0);
    assert_eq!(before.reached_by(day("2026-11-05")), 1);
    for other in [Measure::Percent, number(3.0, "h")] {
        assert_eq!(other.reached(), 0);
        assert_eq!(other.with_reached(&[true], on), other);
    }
}

#[test]
fn a_check_in_takes_the_milestones_of_its_day_along_into_the_trash() {
    let marked = steps(&[("a", Some("2026-11-05")), ("b", Some(TODAY)), ("c", None)]);
    let goal = Goal {
        measure: Some(marked),
        ..goal()
    };
    let said = new_check_in(id(2), goal.id, day(TODAY));
    let Change::Save { records, .. } = trash_check_in(&said, &goal) else {
        panic!("not saved");
    };
    let [Record::CheckIn(_), Record::Goal(opened)] = &records[..] else {
        panic!("{records:?}");
    };
    let left = steps(&[("a", Some("2026-11-05")), ("b", None), ("c", None)]);
    assert_eq!(opened.after.measure, Some(left));
}

#[test]
fn the_trash_takes_one_record() {
    let said = new_check_in(id(2), goal().id, day(TODAY));
    for change in [trash_goal(&goal()), trash_check_in(&said, &goal())] {
        let Change::Save {
            verb,
            subject,
            records,
        } = change
        else {
            panic!("not saved");
        };
        assert_eq!(
            (verb, subject.as_str(), records.len()),
            (Verb::Trash, "Read", 1)
        );
        match &records[0] {
            Record::Goal(seen) => assert!(seen.after.deleted),
            Record::CheckIn(seen) => assert!(seen.after.deleted),
            other => panic!("{other:?}"),
        }
    }
}

/// The measures that a random goal goes through, and none.
fn measures() -> Vec<Option<Measure>> {
    vec![
        None,
        Some(Measure::Percent),
        Some(number(10.0, "h")),
        Some(number(20.0, "h")),
        Some(number(20.0, "pages")),
        Some(steps(&[("a", None), ("b", None)])),
        Some(steps(&[("a", None)])),
        Some(Measure::Levels(["", "", "", "", ""].map(String::from))),
    ]
}

proptest! {
    #[test]
    fn each_check_in_finds_the_measure_it_was_written_down_in(
        edits in prop::collection::vec((0..8_usize, 0..5_usize, any::<bool>()), 1..24),
    ) {
        let ids = Ids::seeded(1);
        let mut goal = Goal { measure: None, ..goal() };
        let mut revisions: Vec<Revision> = Vec::new();
        let mut said: Vec<(CheckIn, Measure, bool)> = Vec::new();
        for (step, (measure, state, is_check_in)) in edits.into_iter().enumerate() {
            let cx = later(&ids, 10 + step as i64);
            if is_check_in {
                let check_in = new_check_in(cx.id(), goal.id, cx.today);
                said.push((check_in, goal.counted().clone(), true));
                continue;
            }
            let mut after = goal.clone();
            after.measure.clone_from(&measures()[measure]);
            after.state = GoalState::ALL[state];
            let is_free = goal.state == GoalState::Draft || goal.measure.is_none();
            if let Some(Change::Save { records, .. }) = save_goal(Some(goal.clone()), after, "", &cx) {
                for record in records {
                    match record {
                        Record::Goal(seen) => goal = seen.after,
                        Record::Revision(seen) => revisions.push(seen.after),
                        other => panic!("{other:?}"),
                    }
                }
            }
            if is_free {
                // A draft's target moves on the quiet.
                for (_, _, is_exact) in &mut said {
                    *is_exact = false;
                }
            }
        }
        for (check_in, then, is_exact) in said {
            let found = measure_at(&goal, &check_in, &revisions);
            prop_assert!(found.counts_like(&then), "{then:?} is told as {found:?}");
            prop_assert!(!is_exact || found == then, "{then:?} is told as {found:?}");
        }
    }
}
