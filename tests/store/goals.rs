//! Goals as they are read: with how far they are, what belongs to them, and by their short names.

use shirube::domain::{
    Goal, GoalState, Kind, Measure, Revised, State, Takeaway, new_check_in, progress,
};
use shirube::store::Store;

use crate::fixture::{
    Desk, day, new_check_in as added, new_entry, new_goal, new_revision, new_takeaway, save,
};

/// The words of what belongs to a goal, as it is listed.
fn belonging(store: &Store, goal: &Goal, limit: u32) -> Vec<String> {
    let rows = store.reader().takeaways_of_goal(goal, limit).unwrap();
    rows.into_iter().map(|row| row.takeaway.text).collect()
}

fn titles(rows: &[shirube::store::GoalRow]) -> Vec<&str> {
    rows.iter().map(|row| row.goal.title.as_str()).collect()
}

#[test]
fn progress_in_a_list_is_what_all_check_ins_and_revisions_say() {
    let (desk, mut store) = Desk::with_journal();
    let mut goals = Vec::new();
    for (number, state) in GoalState::ALL.into_iter().enumerate() {
        let mut goal = desk.goal(&format!("goal {number}"));
        goal.due = Some(day(30));
        goal.state = state;
        goal.measure = Some(Measure::Number {
            baseline: 0.0,
            target: 200.0,
            unit: "pages".into(),
        });
        let mut records = vec![new_goal(&goal)];
        for (on, value, sure) in [(2, 10.0, 5), (5, 40.0, 4), (5, 60.0, 3), (20, 90.0, 2)] {
            let mut check_in = desk.check_in(goal.id, day(on), value);
            check_in.confidence = Some(sure);
            check_in.evidence = "a note nobody reads for a list".into();
            records.push(added(&check_in));
        }
        for (on, evidence) in [(9, "only words"), (10, "")] {
            let mut words = new_check_in(desk.id(), goal.id, day(on));
            words.evidence = evidence.into();
            records.push(added(&words));
        }
        let mut gone = desk.check_in(goal.id, day(12), 199.0);
        gone.deleted = true;
        records.push(added(&gone));
        let was = Revised::Measure(Some(Measure::Percent), goal.measure.clone());
        records.push(new_revision(&desk.revision(goal.id, day(4), was)));
        save(&mut store, "goal", records);
        goals.push(goal);
    }
    let reader = store.reader();
    for on in [1, 3, 7, 9, 11, 15, 30] {
        let rows = reader.goal_rows(day(on)).unwrap();
        assert_eq!(rows.len(), goals.len());
        for row in rows {
            let check_ins = reader.check_ins_of(row.goal.id).unwrap();
            let revisions = reader.revisions_of(row.goal.id).unwrap();
            let whole = progress(&row.goal, &check_ins, &revisions, day(on));
            assert_eq!(row.progress, whole, "{} on {on}", row.goal.title);
        }
        let active = reader.active_goal_rows(day(on)).unwrap();
        let of_all = reader.goal_rows(day(on)).unwrap();
        let expected: Vec<_> = of_all
            .into_iter()
            .filter(|row| row.goal.is_active())
            .collect();
        assert_eq!(active, expected);
    }
}

#[test]
fn what_is_pursued_comes_by_its_due_day_and_nothing_else_with_it() {
    let (desk, mut store) = Desk::with_journal();
    for (title, due, state, deleted) in [
        ("late", Some(day(29)), GoalState::Active, false),
        ("early", Some(day(9)), GoalState::Active, false),
        ("undated", None, GoalState::Active, false),
        ("paused", Some(day(1)), GoalState::Paused, false),
        ("gone", Some(day(1)), GoalState::Active, true),
    ] {
        let mut goal = desk.goal(title);
        (goal.due, goal.state, goal.deleted) = (due, state, deleted);
        save(&mut store, title, vec![new_goal(&goal)]);
    }
    let rows = store.reader().active_goal_rows(day(10)).unwrap();
    assert_eq!(titles(&rows), ["undated", "early", "late"]);
    let all = store.reader().goal_rows(day(10)).unwrap();
    assert_eq!(all.len(), 4);
    assert_eq!(store.reader().goal_titles().unwrap().len(), 5);
}

#[test]
fn to_a_goal_belongs_what_names_it_or_has_its_short_name_in_any_spelling() {
    let (desk, mut store) = Desk::with_journal();
    let mut goal = desk.goal("英語で発表する");
    goal.short = "ﾌﾟﾚｾﾞﾝ".into();
    let other = desk.goal("AWS");
    let entry = desk.meeting(3, &[]);
    let mut gone = desk.meeting(4, &[]);
    gone.deleted = true;
    let mut records = vec![
        new_goal(&goal),
        new_goal(&other),
        new_entry(&entry),
        new_entry(&gone),
    ];
    let mut note =
        |text: &str, tag: &str, of: Option<&Goal>, state: State, change: fn(&mut Takeaway)| {
            let mut takeaway = Takeaway::new(desk.id_at(text), Kind::Action, text);
            takeaway.tags = [tag]
                .into_iter()
                .filter(|tag| !tag.is_empty())
                .map(Into::into)
                .collect();
            takeaway.goal = of.map(|goal| goal.id);
            takeaway.state = state;
            change(&mut takeaway);
            records.push(new_takeaway(&takeaway));
        };
    note("1 ended by id", "", Some(&goal), State::Done, |_| {});
    note("2 open by id", "", Some(&goal), State::Open, |_| {});
    note("3 ended by tag", "プレゼン", None, State::Done, |_| {});
    note("4 open by tag", "ぷれぜん", None, State::Open, |_| {});
    note(
        "5 ended by both",
        "プレゼン",
        Some(&goal),
        State::Dropped,
        |_| {},
    );
    note("6 of the other", "aws", Some(&other), State::Open, |_| {});
    note(
        "7 in the trash",
        "プレゼン",
        Some(&goal),
        State::Done,
        |it| it.deleted = true,
    );
    for (text, state) in [
        ("8 open of a trashed meeting", State::Open),
        ("9 ended of one", State::Done),
    ] {
        let mut takeaway = desk.action(text, Some(gone.id));
        takeaway.goal = Some(goal.id);
        takeaway.tags = vec!["プレゼン".into()];
        takeaway.state = state;
        records.push(new_takeaway(&takeaway));
    }
    save(&mut store, "all", records);

    let all = [
        "4 open by tag",
        "2 open by id",
        "5 ended by both",
        "3 ended by tag",
        "1 ended by id",
    ];
    for limit in [0, 1, 2, 3, 4, 5, 99] {
        let expected = &all[..all.len().min(limit as usize)];
        assert_eq!(belonging(&store, &goal, limit), expected, "{limit}");
    }
    assert_eq!(belonging(&store, &other, 9), ["6 of the other"]);
    // A goal without a short name is not that of what has no tag.
    goal.short.clear();
    assert_eq!(
        belonging(&store, &goal, 9),
        ["2 open by id", "5 ended by both", "1 ended by id"]
    );
}

#[test]
fn a_journal_with_a_goal_alone_is_not_empty() {
    let (desk, mut store) = Desk::with_journal();
    assert!(store.reader().is_empty().unwrap());
    save(&mut store, "goal", vec![new_goal(&desk.goal("読む"))]);
    assert!(!store.reader().is_empty().unwrap());
}
