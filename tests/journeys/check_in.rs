//! Checking in on a goal: three keys where nothing changed, each measure as one types it, other windows meanwhile.

use chrono::{DateTime, NaiveDate};
use insta::assert_snapshot;
use shirube::domain::{
    Change, CheckIn, Goal, GoalState, Id, Ids, Lang, Measure, Milestone, Record, Seen, Verb,
    new_check_in,
};
use shirube::store::{Applied, Mode, Store};
use shirube::words::check_in as words;

use crate::desk::{Home, TODAY, Window};

/// A home in which goals of all measures are pursued.
pub(crate) fn aiming() -> Home {
    let home = Home::new();
    Store::open(&home.journal(), Mode::OpenOrCreate).unwrap();
    let speak = goal(&home, "英語で発表する", None, Some("2027-01-31"));
    said(
        &home,
        speak,
        "2026-11-01",
        (Some(40.0), Some(3), "練習会で3分話した"),
    );
    let pages = Measure::Number {
        baseline: 0.0,
        target: 1200.0,
        unit: "pages".into(),
    };
    let read = goal(&home, "Read the papers", Some(pages), Some("2026-12-31"));
    said(&home, read, "2026-10-20", (Some(420.0), Some(4), ""));
    let steps = ["申し込む", "模試で70点", "本番に合格"].map(|text| Milestone {
        text: text.into(),
        reached: (text == "申し込む").then(|| day("2026-10-10")),
    });
    let steps = Measure::Milestones(steps.to_vec());
    goal(&home, "AWS 資格", Some(steps), Some("2027-03-31"));
    let levels = [
        "I listen",
        "I nod",
        "I ask one question",
        "I disagree once",
        "I lead it",
    ];
    let levels = Measure::Levels(levels.map(String::from));
    goal(&home, "Speak up in the weekly meeting", Some(levels), None);
    home
}

pub(crate) fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

/// Writes a goal down that is pursued since October.
pub(crate) fn goal(home: &Home, title: &str, measure: Option<Measure>, due: Option<&str>) -> Id {
    let mut goal = Goal::new(id(title), title, day("2026-10-01"));
    goal.measure = measure;
    goal.due = due.map(day);
    let id = goal.id;
    write(home, Record::Goal(Box::new(Seen::new(goal))));
    id
}

/// Checks in on a goal behind the back of every window.
pub(crate) fn said(
    home: &Home,
    goal: Id,
    on: &str,
    (value, confidence, evidence): (Option<f64>, Option<u8>, &str),
) {
    let check_in = CheckIn {
        value,
        confidence,
        evidence: evidence.into(),
        ..new_check_in(id(&format!("{goal} {on}")), goal, day(on))
    };
    write(home, Record::CheckIn(Seen::new(check_in)));
}

/// Changes a goal behind the back of every window.
pub(crate) fn change_goal(home: &Home, title: &str, change: impl Fn(&mut Goal)) {
    let before = goal_called(home, title);
    let mut after = before.clone();
    change(&mut after);
    let seen = Seen::changed(before, after);
    write(home, Record::Goal(Box::new(seen)));
}

fn change_check_in(home: &Home, title: &str, change: impl Fn(&mut CheckIn)) {
    let before = last(home, title);
    let mut after = before.clone();
    change(&mut after);
    write(home, Record::CheckIn(Seen::changed(before, after)));
}

pub(crate) fn write(home: &Home, record: Record) {
    let change = Change::Save {
        verb: Verb::EditGoal,
        subject: String::new(),
        records: vec![record],
    };
    assert_eq!(home.store().apply(&change, 0, "").unwrap(), Applied::Saved);
}

/// An id that hangs on these words alone.
fn id(words: &str) -> Id {
    let seed = words.bytes().fold(1, |seed: u128, byte| {
        seed.wrapping_mul(31) + u128::from(byte)
    });
    Ids::seeded(seed).next(DateTime::UNIX_EPOCH)
}

pub(crate) fn goal_called(home: &Home, title: &str) -> Goal {
    let goals = home.store().reader().goals().unwrap();
    goals.into_iter().find(|goal| goal.title == title).unwrap()
}

/// What was checked in on the goal of this title, the oldest first.
pub(crate) fn check_ins(home: &Home, title: &str) -> Vec<CheckIn> {
    let goal = goal_called(home, title).id;
    home.store().reader().check_ins_of(goal).unwrap()
}

pub(crate) fn last(home: &Home, title: &str) -> CheckIn {
    check_ins(home, title).pop().unwrap()
}

/// A window on Today with the cursor at the goal of this title, checking in.
pub(crate) fn checking_in(home: &Home, lang: Lang, title: &str) -> Window {
    let mut window = home.start(TODAY, lang);
    window.press("g");
    for _ in 0..20 {
        let text = window.text();
        let row = text.lines().find(|row| row.contains('❯')).unwrap_or("");
        let is_draft = row.contains(shirube::words::journal::draft(lang));
        if row.contains(title) && !is_draft {
            break;
        }
        window.press("j");
    }
    window.press(" ");
    window
}

pub(crate) const SPEAK: &str = "英語で発表する";
pub(crate) const READ: &str = "Read the papers";
pub(crate) const STEPS: &str = "AWS 資格";
pub(crate) const LEVELS: &str = "Speak up";

#[test]
fn each_measure_is_asked_for_in_its_own_way() {
    for lang in [Lang::En, Lang::Ja] {
        for (name, title) in [
            ("percent", SPEAK),
            ("number", READ),
            ("milestones", STEPS),
            ("levels", LEVELS),
        ] {
            let mut window = checking_in(&aiming(), lang, title);
            let name = format!("check_in_{name}_{}", lang.tag());
            assert_snapshot!(name, window.text());
        }
    }
}

#[test]
fn a_narrow_low_window_still_shows_all_rows() {
    for lang in [Lang::En, Lang::Ja] {
        for title in [READ, STEPS, LEVELS] {
            let mut window = checking_in(&aiming(), lang, title).sized(40, 12);
            for row in words::Label::ALL {
                assert!(window.shows(words::label(lang, row)), "{}", window.text());
            }
        }
    }
}

#[test]
fn three_enters_check_in_with_what_was_said_last() {
    let home = aiming();
    checking_in(&home, Lang::En, SPEAK).press("<Enter><Enter><Enter>");
    let [_, now] = &check_ins(&home, SPEAK)[..] else {
        panic!("there is one check-in more");
    };
    assert_eq!((now.value, now.confidence), (Some(40.0), Some(3)));
    assert_eq!((now.day, now.evidence.as_str()), (day(TODAY), ""));
}

#[test]
fn what_is_typed_replaces_what_was_filled_in() {
    for (keys, value, confidence, evidence) in [
        (
            "60<Enter>5<Enter>Spoke<Enter>",
            Some(60.0),
            Some(5),
            "Spoke",
        ),
        ("６０％<Enter><Enter><Enter>", Some(60.0), Some(3), ""),
        ("60<C-s>", Some(60.0), Some(3), ""),
        ("<Back><Enter><Enter>x<Enter>", None, Some(3), "x"),
        ("<Enter><Back><Enter><Enter>", Some(40.0), None, ""),
        ("<Enter><Right><Enter><Enter>", Some(40.0), Some(4), ""),
    ] {
        let home = aiming();
        checking_in(&home, Lang::En, SPEAK).press(keys);
        let now = last(&home, SPEAK);
        let said = (now.value, now.confidence, now.evidence.as_str());
        assert_eq!(said, (value, confidence, evidence), "{keys}");
    }
}

#[test]
fn how_the_goal_would_stand_is_said_as_one_types() {
    let home = aiming();
    let mut window = checking_in(&home, Lang::En, SPEAK);
    assert!(
        window.shows("40 % · expected 43 % · on track"),
        "{}",
        window.text()
    );
    window.press("20");
    assert!(
        window.shows("20 % · expected 43 % · 23 behind"),
        "{}",
        window.text()
    );
    window.press("<C-a>60");
    assert!(
        window.shows("60 % · expected 43 % · 17 ahead"),
        "{}",
        window.text()
    );
}

#[test]
fn what_is_no_value_is_said_at_the_field_and_kept_as_typed() {
    let home = aiming();
    let mut window = checking_in(&home, Lang::En, READ);
    window.press("a few<Enter>");
    assert!(window.shows("a few"));
    assert!(window.shows("This is not one number."), "{}", window.text());
    assert_eq!(check_ins(&home, READ).len(), 1);
    window.press("<C-a>1,100 pages<Enter><Enter><Enter>");
    assert_eq!(last(&home, READ).value, Some(1100.0));
}

#[test]
fn milestones_are_marked_on_the_goal_and_counted() {
    let home = aiming();
    checking_in(&home, Lang::Ja, STEPS).press(" 3<Enter>4<Enter><Enter>");
    let Some(Measure::Milestones(steps)) = goal_called(&home, STEPS).measure else {
        panic!("it counts milestones");
    };
    let reached: Vec<Option<NaiveDate>> = steps.iter().map(|step| step.reached).collect();
    let today = Some(day(TODAY));
    assert_eq!(reached, [Some(day("2026-10-10")), today, today]);
    assert_eq!(last(&home, STEPS).value, Some(3.0));
}

#[test]
fn a_level_is_chosen_by_its_number() {
    for (keys, value) in [
        ("1", Some(1.0)),
        ("2", Some(2.0)),
        ("２", Some(2.0)),
        ("-2", Some(-2.0)),
        ("-1", Some(-1.0)),
        ("+1", Some(1.0)),
        ("0", Some(0.0)),
        ("5", None),
        ("<Up><Up>", Some(-1.0)),
        ("0<Down>", Some(-1.0)),
        ("2<Back>", None),
    ] {
        let home = aiming();
        checking_in(&home, Lang::En, LEVELS)
            .press(keys)
            .press("<Enter>2<C-s>");
        let title = "Speak up in the weekly meeting";
        assert_eq!(last(&home, title).value, value, "{keys}");
    }
}

#[test]
fn a_check_in_says_something() {
    let home = aiming();
    let mut window = checking_in(&home, Lang::En, LEVELS);
    window.press("<Enter><Enter><Enter>");
    assert!(
        window.shows("Say one of them at least"),
        "{}",
        window.text()
    );
    window.press("<Esc>");
    assert!(check_ins(&home, "Speak up in the weekly meeting").is_empty());
}

#[test]
fn there_is_one_check_in_a_day_and_it_is_mended() {
    let home = aiming();
    checking_in(&home, Lang::En, SPEAK).press("55<Enter><Enter>Spoke<Enter>");
    let mut window = checking_in(&home, Lang::En, SPEAK);
    assert!(window.shows("Mend today's check-in"), "{}", window.text());
    assert!(window.shows("Spoke"));
    window.press("57<Enter><Enter><Enter>");
    let [_, now] = &check_ins(&home, SPEAK)[..] else {
        panic!("there is one of today");
    };
    assert_eq!((now.value, now.evidence.as_str()), (Some(57.0), "Spoke"));
}

#[test]
fn another_day_is_typed_in_words() {
    let home = aiming();
    let mut window = checking_in(&home, Lang::Ja, SPEAK);
    window.press("50<S-Tab><Tab><Tab><Tab>");
    window.commit("きのう");
    assert!(window.shows("2026年11月21日(土)"), "{}", window.text());
    window.press("<Enter>");
    assert_eq!(last(&home, SPEAK).day, day("2026-11-21"));
}

#[test]
fn a_day_that_cannot_be_is_said_at_the_field() {
    for (typed, says) in [
        ("someday", "Not understood."),
        ("2026-12-24", "This day is still to come"),
        ("11/1", "There is a check-in of that day already"),
    ] {
        let home = aiming();
        let mut window = checking_in(&home, Lang::En, SPEAK);
        window
            .press("50<Tab><Tab><Tab>")
            .paste(typed)
            .press("<Enter>");
        assert!(window.shows(says), "{}", window.text());
        assert_eq!(last(&home, SPEAK).value, Some(40.0), "{typed}");
    }
}

#[test]
fn a_day_that_has_a_check_in_takes_what_is_typed_into_it() {
    let home = aiming();
    let mut window = checking_in(&home, Lang::En, SPEAK);
    window
        .press("50<Tab><Tab><Tab>")
        .paste("11/1")
        .press("<Enter>");
    assert!(window.shows("練習会で3分話した"), "{}", window.text());
    window.press("<Enter>");
    let [only] = &check_ins(&home, SPEAK)[..] else {
        panic!("there is still one");
    };
    assert_eq!((only.value, only.confidence), (Some(50.0), Some(3)));
    assert_eq!(only.evidence, "練習会で3分話した");
}

#[test]
fn reaching_the_aim_is_said_and_how_to_go_on() {
    for lang in [Lang::En, Lang::Ja] {
        let home = aiming();
        let mut window = checking_in(&home, lang, SPEAK);
        window.press("100<Enter><Enter><Enter>");
        assert!(
            window.footer().starts_with(words::reached(lang)),
            "{}",
            window.text()
        );
        assert_eq!(goal_called(&home, SPEAK).state, GoalState::Active);
    }
}

#[test]
fn what_is_typed_survives_a_crash() {
    for title in [SPEAK, STEPS, LEVELS] {
        let home = aiming();
        let mut window = checking_in(&home, Lang::En, title);
        window.press("2<Enter>5<Enter>half of it").wait();
        drop(window);
        let mut window = home.start(TODAY, Lang::En);
        window.press(" ");
        assert!(window.shows("half of it"), "{}", window.text());
        window.press("<C-s>");
        let goals = home.store().reader().goals().unwrap();
        let full = goals
            .iter()
            .find(|goal| goal.title.starts_with(title))
            .unwrap();
        let now = last(&home, &full.title);
        let value = 2.0;
        assert_eq!(
            (now.value, now.confidence),
            (Some(value), Some(5)),
            "{title}"
        );
        assert_eq!(now.evidence, "half of it");
        assert_eq!(home.draft_texts(), [""; 0]);
    }
}

#[test]
fn a_goal_that_was_revised_meanwhile_is_asked_for_again() {
    let home = aiming();
    let mut window = checking_in(&home, Lang::En, SPEAK);
    window.press("60<Enter>4<Enter>Spoke");
    change_goal(&home, SPEAK, |goal| {
        goal.measure = Some(Measure::Levels(["", "", "", "", ""].map(String::from)));
    });
    window.press("<Tab>");
    assert!(
        window.shows("Another window revised this goal"),
        "{}",
        window.text()
    );
    assert!(window.shows("Spoke 60"), "{}", window.text());
    window.press("<Up><Up><Up>1<C-s>");
    let now = last(&home, SPEAK);
    assert_eq!((now.value, now.evidence.as_str()), (Some(1.0), "Spoke 60"));
}

#[test]
fn a_goal_that_went_to_the_trash_meanwhile_leaves_a_draft() {
    let home = aiming();
    let mut window = checking_in(&home, Lang::En, SPEAK);
    window.press("60<Enter>4<Enter>Spoke");
    change_goal(&home, SPEAK, |goal| goal.deleted = true);
    window.press("<Enter>");
    assert!(
        window.shows("went to the trash in another window"),
        "{}",
        window.text()
    );
    window.press("<Esc>");
    assert!(home.draft_texts()[0].contains("Spoke"));
}

#[test]
fn a_check_in_changed_in_two_windows_is_asked_about() {
    let home = aiming();
    checking_in(&home, Lang::En, SPEAK).press("50<Enter>3<Enter>A<Enter>");
    let mut window = checking_in(&home, Lang::En, SPEAK);
    window.press("60");
    change_check_in(&home, SPEAK, |one| {
        one.value = Some(55.0);
        one.evidence = "B".into();
    });
    window.press("<C-s>");
    assert!(
        window.shows("in the other window: 55 %"),
        "{}",
        window.text()
    );
    window.press("<Enter>");
    let now = last(&home, SPEAK);
    assert_eq!((now.value, now.evidence.as_str()), (Some(60.0), "B"));
}

#[test]
fn a_check_in_that_was_trashed_meanwhile_is_brought_back_only_when_asked() {
    let home = aiming();
    checking_in(&home, Lang::En, SPEAK).press("50<Enter>3<Enter>A<Enter>");
    let mut window = checking_in(&home, Lang::En, SPEAK);
    window.press("60");
    change_check_in(&home, SPEAK, |one| one.deleted = true);
    window.press("<C-s>");
    assert!(
        window.shows("This check-in went to the trash"),
        "{}",
        window.text()
    );
    window.press("<Enter>");
    assert_eq!(last(&home, SPEAK).value, Some(60.0));
}
