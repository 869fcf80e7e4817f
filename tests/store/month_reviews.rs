//! Month-end reviews in the journal: what is written comes back, and undoing reaches all that finishing did.

use chrono::{DateTime, NaiveTime};
use shirube::domain::{
    Change, Cx, Goal, GoalFacts, GoalState, GoalVerdict, Ids, Lang, Month, MonthFacts, MonthReview,
    Record, Seen, Verb, Verdict, finish_review, give_verdict, reopen_review, write_review,
};
use shirube::store::{Applied, Reader, Store};

use crate::fixture::{Desk, apply, day, save, take, turn};

#[test]
fn undoing_a_finish_gives_back_the_goals_and_takes_away_revisions_and_takeaway() {
    let (desk, mut store) = Desk::with_journal();
    let ids = Ids::seeded(5);
    let goals = [
        goal(&desk, &mut store, "one"),
        goal(&desk, &mut store, "two"),
    ];
    let draft = draft(&desk, &mut store, &goals);

    let finish = finish(&draft, &goals, &ids);
    take(&mut store, &finish);
    let finished = review(store.reader());
    assert_eq!(finished.finished, Some(day(30)));
    assert_eq!(finished.facts, Some(facts(&goals)));
    let action = finished.takeaway.unwrap();
    let states = |reader: Reader<'_>| {
        goals
            .each_ref()
            .map(|goal| reader.goal(goal.id).unwrap().unwrap().state)
    };
    let is_noted = |reader: Reader<'_>| {
        let open = reader.open_takeaways().unwrap();
        open.iter().any(|row| row.takeaway.id == action)
    };
    let reasons = |reader: Reader<'_>| {
        let revised = goals
            .each_ref()
            .map(|goal| reader.revisions_of(goal.id).unwrap());
        revised
            .concat()
            .into_iter()
            .map(|one| one.why)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        states(store.reader()),
        [GoalState::Dropped, GoalState::Achieved]
    );
    assert_eq!(reasons(store.reader()), ["no use", ""]);
    assert!(is_noted(store.reader()));

    let undone = turn(&mut store, &Change::Undo(None));
    assert!(matches!(undone, Applied::Undone { .. }));
    assert_eq!(review(store.reader()), draft);
    assert_eq!(states(store.reader()), [GoalState::Active; 2]);
    assert_eq!(reasons(store.reader()), [""; 0]);
    assert!(!is_noted(store.reader()));

    let redone = turn(&mut store, &Change::Redo(None));
    assert!(matches!(redone, Applied::Redone { .. }));
    assert_eq!(review(store.reader()), finished);
    assert_eq!(
        states(store.reader()),
        [GoalState::Dropped, GoalState::Achieved]
    );
    assert_eq!(reasons(store.reader()), ["no use", ""]);
    assert!(is_noted(store.reader()));
}

#[test]
fn a_review_opened_again_and_finished_again_keeps_one_takeaway_and_the_days() {
    let (desk, mut store) = Desk::with_journal();
    let ids = Ids::seeded(5);
    let goals = [
        goal(&desk, &mut store, "one"),
        goal(&desk, &mut store, "two"),
    ];
    let draft = draft(&desk, &mut store, &goals);
    take(&mut store, &finish(&draft, &goals, &ids));
    let finished = review(store.reader());
    let reopen = reopen_review(&finished, &cx(&ids)).unwrap();
    take(&mut store, &reopen);
    let open = review(store.reader());
    assert_eq!(open.reopened, [day(30)]);

    let made = store.reader().takeaway(finished.takeaway.unwrap()).unwrap();
    let mut after = open.clone();
    after.action = "say it last".into();
    let now = goals
        .each_ref()
        .map(|goal| store.reader().goal(goal.id).unwrap().unwrap());
    let again = finish_review(
        Some(open),
        after,
        facts(&goals),
        &now,
        made.as_ref(),
        &cx(&ids),
    );
    take(&mut store, &again);
    let texts: Vec<String> = store
        .reader()
        .open_takeaways()
        .unwrap()
        .into_iter()
        .map(|row| row.takeaway.text)
        .collect();
    assert_eq!(texts, ["say it last"]);
    assert_eq!(review(store.reader()).takeaway, finished.takeaway);
    // The goals were moved once.
    assert_eq!(store.reader().revisions_of(goals[0].id).unwrap().len(), 1);
}

#[test]
fn what_two_windows_say_in_one_review_is_refused_to_the_second_and_nothing_of_it_is_written() {
    let (desk, mut store) = Desk::with_journal();
    let ids = Ids::seeded(5);
    let goals = [
        goal(&desk, &mut store, "one"),
        goal(&desk, &mut store, "two"),
    ];
    let draft = draft(&desk, &mut store, &goals);
    let mut meanwhile = draft.clone();
    meanwhile.action = "something else".into();
    take(
        &mut store,
        &write_review(Some(draft.clone()), meanwhile.clone()).unwrap(),
    );
    // This window has not seen it, and says otherwise.
    let mut after = draft.clone();
    after.action = "say it last".into();
    let late = finish_review(Some(draft), after, facts(&goals), &goals, None, &cx(&ids));
    assert!(matches!(apply(&mut store, &late), Applied::Conflict(_)));
    assert_eq!(review(store.reader()), meanwhile);
    assert_eq!(
        store.reader().goal(goals[0].id).unwrap().unwrap().state,
        GoalState::Active
    );
}

#[test]
fn a_second_review_of_a_month_is_refused_and_the_first_is_named() {
    let (desk, mut store) = Desk::with_journal();
    let month = Month::of(day(1));
    let new = |said: &str| {
        let mut review = MonthReview::new(desk.id(), month);
        review.did = said.into();
        review
    };
    let mut twins = [new("a"), new("b")];
    twins.sort_by_key(|review| review.id);
    let [first, second] = twins;
    let write = |review: &MonthReview| write_review(None, review.clone()).unwrap();
    take(&mut store, &write(&first));
    let Applied::Conflict(conflict) = apply(&mut store, &write(&second)) else {
        panic!("a second one was written");
    };
    assert_eq!((conflict.record, conflict.field), (first.id, "month"));
    assert_eq!(review(store.reader()), first);
    // The same save once more, because its answer was lost, is no other review.
    assert_eq!(apply(&mut store, &write(&first)), Applied::Unchanged);
    // Another month is free, and so is this one when the first is in the trash.
    let mut other = new("other");
    other.month = month.before();
    take(&mut store, &write(&other));
    let mut gone = first.clone();
    gone.deleted = true;
    let record = Record::MonthReview(Box::new(Seen::changed(first.clone(), gone)));
    save(&mut store, "trash", vec![record]);
    take(&mut store, &write(&second));
    assert_eq!(review(store.reader()), second);

    // What comes back from the trash beside another is the one that is read: it was begun first.
    let finished = |review: &MonthReview| {
        let mut after = review.clone();
        after.finished = Some(day(30));
        after
    };
    let mut gone = first.clone();
    gone.deleted = true;
    let back = Record::MonthReview(Box::new(Seen::changed(gone, finished(&first))));
    save(&mut store, "back", vec![back]);
    assert_eq!(review(store.reader()), finished(&first));
    let reader = store.reader();
    assert!(
        reader
            .month_reviews_open(month.next())
            .unwrap()
            .iter()
            .all(|one| one.month != month)
    );
    let rows = reader.review_rows().unwrap();
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids, [first.id, other.id]);
}

fn goal(desk: &Desk, store: &mut Store, title: &str) -> Goal {
    let goal = Goal::new(desk.id(), title, day(1));
    let record = Record::Goal(Box::new(Seen::new(goal.clone())));
    save(store, title, vec![record]);
    goal
}

/// A draft in which the first goal is dropped, the second achieved.
fn draft(desk: &Desk, store: &mut Store, goals: &[Goal; 2]) -> MonthReview {
    let mut draft = MonthReview::new(desk.id(), Month::of(day(1)));
    draft.step = 4;
    draft.did = "やったこと\n二行目 ".into();
    draft.focus = Some(goals[1].id);
    draft.cue = "when I am asked".into();
    draft.action = "say it first".into();
    take(store, &write_review(None, draft.clone()).unwrap());
    for (goal, verdict, reason) in [
        (&goals[0], Verdict::Drop, "no use"),
        (&goals[1], Verdict::Achieved, ""),
    ] {
        let given = GoalVerdict {
            goal: goal.id,
            verdict,
            reason: reason.into(),
        };
        let change = give_verdict(Some(draft.clone()), draft, given).unwrap();
        let Change::Save { verb, .. } = &change else {
            panic!("{change:?}")
        };
        assert_eq!(*verb, Verb::GiveVerdict);
        take(store, &change);
        draft = review(store.reader());
    }
    draft
}

fn finish(draft: &MonthReview, goals: &[Goal], ids: &Ids) -> Change {
    let before = Some(draft.clone());
    finish_review(before, draft.clone(), facts(goals), goals, None, &cx(ids))
}

fn facts(goals: &[Goal]) -> MonthFacts {
    MonthFacts {
        as_of: day(30),
        meetings: 2,
        usefulness: [0, 0, 1, 1],
        goals: vec![GoalFacts {
            goal: goals[0].id,
            before: None,
            done: Some(0.1),
            expected: Some(1.0 / 3.0),
            value: Some(10.0),
            confidence: Some(2),
            standing: "behind".into(),
            counted: None,
        }],
        ..MonthFacts::default()
    }
}

fn review(reader: Reader<'_>) -> MonthReview {
    reader.month_review(Month::of(day(1))).unwrap().unwrap()
}

fn cx(ids: &Ids) -> Cx<'_> {
    Cx {
        today: day(30),
        time: NaiveTime::MIN,
        now: DateTime::from_timestamp_millis(1_800_000_000_000).unwrap(),
        ids,
        lang: Lang::En,
        zone: "",
    }
}

#[test]
fn fractions_come_back_as_they_were_frozen_so_that_a_review_can_be_finished_again() {
    let (desk, mut store) = Desk::with_journal();
    let ids = Ids::seeded(5);
    let goals = ["one", "two"].map(|title| goal(&desk, &mut store, title));
    let draft = draft(&desk, &mut store, &goals);
    let fractions = (2..60).flat_map(|whole| (1..whole).map(move |part| (part, whole)));
    let mut frozen = facts(&goals);
    frozen.goals = fractions
        .map(|(part, whole)| GoalFacts {
            expected: Some(f64::from(part) / f64::from(whole)),
            ..frozen.goals[0].clone()
        })
        .collect();
    let cx = cx(&ids);
    let finish = finish_review(
        Some(draft),
        review(store.reader()),
        frozen.clone(),
        &[],
        None,
        &cx,
    );
    take(&mut store, &finish);
    let finished = review(store.reader());
    assert_eq!(finished.facts, Some(frozen));
    take(&mut store, &reopen_review(&finished, &cx).unwrap());
    let open = review(store.reader());
    let again = finish_review(Some(open.clone()), open, facts(&goals), &[], None, &cx);
    take(&mut store, &again);
}
