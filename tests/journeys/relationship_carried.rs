//! What the review of a mentorship decides is carried out when it is finished, undone with it, and not done twice.

use shirube::domain::{Decision, GoalState, Lang, Mentor, RelationshipReview, Stage, Verb};
use shirube::screens::Begin;
use shirube::words::relationship::decided;
use shirube::words::{app, farewell, relationship as words};

use crate::approaches_owed::id;
use crate::check_in::day;
use crate::desk::{Home, TODAY, Window};
use crate::relationship::{WHO, begin, home, reviews};

/// To the last step.
const LAST: &str = "<C-s><C-s><C-s><C-s>";

fn mentor(home: &Home) -> Mentor {
    home.store().reader().mentor(id(WHO)).unwrap().unwrap()
}

fn review(home: &Home) -> RelationshipReview {
    reviews(home).remove(0)
}

/// A window in which a review was finished with what these keys say in its last step.
fn finished(home: &Home, keys: &str) -> Window {
    let mut window = begin(home, Lang::En);
    while !window.shows("❯ 5") {
        window.press("<C-s>");
    }
    window.press(keys).press("<C-s>");
    assert_eq!(review(home).finished, Some(day(TODAY)), "{}", window.text());
    window
}

#[test]
fn another_rhythm_is_set_and_the_first_step_noted_in_one_step() {
    let home = home();
    begin(&home, Lang::En).press("<C-s>4<Esc>");
    let keys = "3<Tab>often enough<Tab>14<Tab>propose it @11/27 #rhythm<Tab><Tab>60";
    let mut window = finished(&home, keys);
    let now = mentor(&home);
    assert_eq!((now.rhythm, now.review_every), (Some(14), Some(60)));
    let done = review(&home);
    let action = home.store().reader().takeaway(done.takeaway.unwrap());
    let action = action.unwrap().unwrap();
    assert_eq!(action.text, "propose it");
    assert_eq!(action.mentor, Some(id(WHO)));
    assert_eq!(action.due, Some(day("2026-11-27")));
    assert_eq!(action.tags, ["rhythm"]);
    assert!(done.facts.is_some());

    window.press("u");
    let back = mentor(&home);
    assert_eq!((back.rhythm, back.review_every), (Some(30), None));
    let undone = review(&home);
    assert_eq!((undone.finished, undone.takeaway), (None, None));
    let gone = home.store().reader().takeaway(action.id).unwrap();
    assert!(gone.is_none_or(|gone| gone.deleted));
}

#[test]
fn each_decision_leads_to_what_comes_next() {
    let home = home();
    let mut window = finished(&home, "7<Tab>we are through");
    assert!(window.shows(&farewell::heading(Lang::En, "Jane Smith")));
    assert_eq!(mentor(&home).stage, Stage::Active);

    let home = self::home();
    finished(&home, "6<Tab>she moves");
    let rests = mentor(&home);
    assert_eq!(rests.stage, Stage::Paused);
    assert_eq!(rests.end_reason, "she moves");

    let home = self::home();
    let mut window = finished(&home, "4<Tab><Tab>Lead a project");
    let goal = review(&home).opened.unwrap();
    let goal = home.store().reader().goal(goal).unwrap().unwrap();
    assert_eq!(goal.state, GoalState::Draft);
    assert_eq!(goal.mentors, [id(WHO)]);
    assert!(window.shows("Lead a project"), "{}", window.text());

    let home = self::home();
    let mut window = begin(&home, Lang::En);
    window.press("<C-s>34215<C-s><C-s><C-s>5");
    assert!(window.shows("drive (1)"), "{}", window.text());
    window.press("<C-s>");
    assert_eq!(review(&home).decision, Some(Decision::AddMentor));
    assert!(window.shows("See yourself first"), "{}", window.text());
}

#[test]
fn finishing_says_what_it_carried_out() {
    for (keys, rhythm, done) in [
        (
            "3<Tab>why<Tab>14<Tab>propose it",
            Some(14),
            [false, false, true],
        ),
        ("6<Tab>she moves", None, [true, false, false]),
        ("2<Tab>why<Tab>propose it", None, [false, false, true]),
    ] {
        let home = home();
        let mut window = finished(&home, keys);
        let said = decided::finished(Lang::En, rhythm, done).unwrap();
        assert_eq!(window.footer(), said, "{keys}");
    }
    let home = home();
    let mut window = finished(&home, "2<Tab>as it is");
    let said = app::saved(Lang::En, Verb::FinishRelationship);
    assert_eq!(window.footer(), said);
}

#[test]
fn only_the_lines_that_the_decision_needs_are_shown() {
    for (decision, every, goal) in [
        ("1", false, false),
        ("2", false, false),
        ("3", true, false),
        ("4", false, true),
        ("7", false, false),
    ] {
        let home = home();
        let mut window = begin(&home, Lang::En).sized(120, 36);
        window.press(LAST).press(decision);
        let label = |name: &str| format!("  {}  ", words::field(Lang::En, name).label);
        assert_eq!(window.shows(&label("every")), every, "{}", window.text());
        assert_eq!(window.shows(&label("goal")), goal, "{}", window.text());
    }
}

#[test]
fn what_is_missing_is_asked_for() {
    let home = home();
    let mut window = begin(&home, Lang::En);
    window.press(LAST).press("3<C-s>");
    let needs = words::needs_rhythm(Lang::En);
    assert!(window.shows(&needs[..30]), "{}", window.text());
    window.press("x<C-s>");
    let bad = words::bad_days(Lang::En);
    assert!(window.shows(bad), "{}", window.text());
    window.press("<S-Tab><S-Tab>1<Tab><Tab><Tab>2020-01-01<C-s>");
    let past = words::not_to_come(Lang::En);
    assert!(window.shows(&past[..30]), "{}", window.text());
    window.press("<C-a><C-k><C-s>");
    let asks = words::finish_undecided(Lang::En);
    assert!(window.shows(asks), "{}", window.text());
    window.press("<Enter>");
    assert_eq!(review(&home).finished, Some(day(TODAY)));
}

#[test]
fn a_finished_review_is_mended_and_nothing_is_carried_out_twice() {
    let home = home();
    finished(&home, "3<Tab>often enough<Tab>14<Tab>propose it");
    let first = review(&home);
    let mut window = home.start("2026-12-01", Lang::En);
    window.begin(Begin::MendRelationship(first.id));
    window.press("<Tab> indeed<Tab><Tab> to her<C-s>");
    let mended = review(&home);
    assert_eq!(reviews(&home).len(), 1);
    assert_eq!(mended.finished, first.finished);
    assert_eq!(mended.reason, "often enough indeed");
    assert_eq!(mended.takeaway, first.takeaway);
    let step = home.store().reader().takeaway(first.takeaway.unwrap());
    assert_eq!(step.unwrap().unwrap().text, "propose it to her");
}
