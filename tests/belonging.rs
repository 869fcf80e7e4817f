//! Which goal a takeaway belongs to, case by case.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{Goal, GoalState, Ids, Kind, Takeaway, belongs, goal_named, goal_of};

#[test]
fn a_tag_in_any_spelling_of_the_short_name_ties_a_takeaway_to_the_goal() {
    let ids = Ids::seeded(1);
    for (short, tags, is_tied) in [
        ("発表", &["発表"][..], true),
        ("Talk", &["other", "ｔａｌｋ"], true),
        ("リーダー", &["りーだー"], true),
        ("café", &["Cafe"], true),
        ("発表", &["発表会"], false),
        ("発表", &[], false),
        // A goal without a short name is not that of every takeaway without a tag, nor of an empty one.
        ("", &[], false),
        ("", &[""], false),
        (" ", &[""], false),
        (" 発表 ", &["発表"], true),
    ] {
        let goal = goal(&ids, short);
        let mut takeaway = takeaway(&ids, tags);
        assert_eq!(belongs(&takeaway, &goal), is_tied, "{short} {tags:?}");
        let found = goal_of(&takeaway, std::slice::from_ref(&goal)).is_some();
        assert_eq!(found, is_tied, "{short} {tags:?}");
        takeaway.goal = Some(goal.id);
        assert!(belongs(&takeaway, &goal), "{short} {tags:?}");
    }
}

#[test]
fn the_goal_it_was_made_for_comes_first_then_the_first_tag_then_the_goal_that_is_pursued() {
    let ids = Ids::seeded(1);
    let mut dropped = goal(&ids, "talk");
    dropped.state = GoalState::Dropped;
    let goals = [dropped, goal(&ids, "talk"), goal(&ids, "lead")];
    let mut takeaway = takeaway(&ids, &["none", "talk", "lead"]);
    assert_eq!(goal_of(&takeaway, &goals), Some(&goals[1]));
    takeaway.goal = Some(goals[2].id);
    assert_eq!(goal_of(&takeaway, &goals), Some(&goals[2]));
    // What it was made for may be gone.
    assert_eq!(goal_of(&takeaway, &goals[..2]), Some(&goals[1]));
    assert_eq!(goal_of(&takeaway, &[]), None);
}

#[test]
fn of_goals_with_one_short_name_it_is_the_pursued_one_else_the_newest() {
    use GoalState::{Achieved, Active, Draft, Dropped, Paused};
    for (states, found) in [
        (&[Achieved, Active, Dropped][..], 1),
        (&[Active, Active], 1),
        (&[Draft, Paused], 1),
        (&[Paused, Dropped], 1),
        (&[Active, Draft], 0),
    ] {
        let ids = Ids::seeded(1);
        let mut goals: Vec<Goal> = states.iter().map(|_| goal(&ids, "talk")).collect();
        goals.sort_by_key(|goal| goal.id);
        for (goal, state) in goals.iter_mut().zip(states) {
            goal.state = *state;
        }
        let named = goal_named(&["talk".into()], &goals);
        assert_eq!(named, Some(&goals[found]), "{states:?}");
    }
}

fn goal(ids: &Ids, short: &str) -> Goal {
    let mut goal = Goal::new(ids.next(DateTime::UNIX_EPOCH), "a goal", NaiveDate::MIN);
    goal.short = short.into();
    goal
}

fn takeaway(ids: &Ids, tags: &[&str]) -> Takeaway {
    let mut takeaway = Takeaway::new(ids.next(DateTime::UNIX_EPOCH), Kind::Action, "do it");
    takeaway.tags = tags.iter().map(|&tag| tag.to_owned()).collect();
    takeaway
}
