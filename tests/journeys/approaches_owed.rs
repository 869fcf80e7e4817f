//! Approaches that wait for a step, and the self-analysis that is due: on the first screen and among the follow-ups.

use insta::assert_snapshot;
use shirube::domain::{
    Approach, Change, Id, Ids, Lang, Mentor, Record, Seen, SelfAnalysis, Stage, Verb,
};
use shirube::store::Applied;

use crate::check_in::day;
use crate::desk::{Home, TODAY, Window};

/// Writes a record behind the back of every window.
pub(crate) fn write(home: &Home, record: Record) {
    let change = Change::Save {
        verb: Verb::WriteApproach,
        subject: String::new(),
        records: vec![record],
    };
    assert_eq!(home.store().apply(&change, 0, "").unwrap(), Applied::Saved);
}

/// An id of its own.
pub(crate) fn id(seed: u128) -> Id {
    Ids::seeded(seed + 7000).next(chrono::DateTime::UNIX_EPOCH)
}

/// A mentor in this stage.
pub(crate) fn mentor(home: &Home, seed: u128, name: &str, stage: Stage) -> Id {
    let mentor = Mentor::new(id(seed), name, stage);
    write(home, Record::Mentor(Box::new(Seen::new(mentor))));
    id(seed)
}

/// An approach to a new mentor of this name: sent and to be followed up on these days, or neither.
fn approach(home: &Home, seed: u128, name: &str, days: Option<(&str, Option<&str>)>) {
    let stage = match days {
        Some(_) => Stage::Approached,
        None => Stage::Candidate,
    };
    let mut approach = Approach::new(
        id(seed + 100),
        mentor(home, seed, name, stage),
        day("2026-11-10"),
    );
    approach.purpose = "To learn how a product is brought abroad\nand why it fails".into();
    if let Some((sent, follow_up)) = days {
        approach.sent = Some(day(sent));
        approach.channel = "mail".into();
        approach.follow_up = follow_up.map(day);
    }
    write(home, Record::Approach(Box::new(Seen::new(approach))));
}

fn analysis(home: &Home, seed: u128, began: &str, step: u8, finished: Option<&str>) {
    let mut analysis = SelfAnalysis::new(id(seed), day(began));
    (analysis.step, analysis.finished) = (step, finished.map(day));
    write(home, Record::SelfAnalysis(Box::new(Seen::new(analysis))));
}

/// A home with approaches in every group, and a self-analysis of half a year ago.
pub(crate) fn owing() -> Home {
    let home = Home::new();
    home.open_on("2026-11-10", Lang::En)
        .log("Jane Smith", "[] Send the reading list @11/20\n? Why?");
    approach(
        &home,
        1,
        "佐藤 健太",
        Some(("2026-11-10", Some("2026-11-20"))),
    );
    approach(
        &home,
        2,
        "Anna Lee",
        Some(("2026-11-12", Some("2026-11-22"))),
    );
    approach(
        &home,
        3,
        "Ada King",
        Some(("2026-11-16", Some("2026-11-26"))),
    );
    approach(
        &home,
        4,
        "Ben Ward",
        Some(("2026-11-20", Some("2026-12-20"))),
    );
    approach(&home, 5, "Cy Young", Some(("2026-11-20", None)));
    approach(&home, 6, "鈴木 一郎", None);
    analysis(&home, 50, "2026-05-01", 6, Some("2026-05-20"));
    home
}

/// Goes down to the row that has these words.
#[track_caller]
pub(crate) fn to(window: &mut Window, words: &str) {
    window.press("g");
    for _ in 0..40 {
        if at(&window.text()).contains(words) {
            return;
        }
        window.press("<Down>");
    }
    panic!("no {words} in {}", window.text());
}

/// The row at which the cursor stands.
fn at(text: &str) -> &str {
    let row = text.lines().find_map(|row| row.split('❯').nth(1));
    row.unwrap_or_default().trim()
}

#[test]
fn what_asks_for_a_step_is_on_the_first_screen() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            let home = owing();
            let mut window = home.start(TODAY, lang).sized(width, height);
            let name = format!("approaches_today_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
        }
    }
}

#[test]
fn every_approach_stands_among_the_follow_ups_in_the_group_of_its_day() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            let home = owing();
            let mut window = home.open(lang).sized(width, height);
            window.press("3<Down>");
            let name = format!("approaches_followups_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
        }
    }
}

#[test]
fn what_only_waits_is_not_on_the_first_screen_until_its_day() {
    let home = owing();
    for (on, name, is_shown) in [
        (TODAY, "Ada King", false),
        ("2026-11-25", "Ada King", false),
        ("2026-11-26", "Ada King", true),
        (TODAY, "Cy Young", false),
        (TODAY, "鈴木 一郎", true),
        (TODAY, "Anna Lee", true),
        ("2026-11-21", "Anna Lee", false),
    ] {
        let mut window = home.start(on, Lang::En);
        assert_eq!(
            window.shows(name),
            is_shown,
            "{on} {name}: {}",
            window.text()
        );
    }
}

#[test]
fn nobody_is_asked_for_a_self_analysis_who_never_began_one() {
    let home = Home::new();
    home.open(Lang::En).log("Jane Smith", "words");
    let mut window = home.start("2030-01-01", Lang::En).sized(120, 36);
    assert!(!window.shows("SELF-ANALYSIS"), "{}", window.text());
}

#[test]
fn a_self_analysis_asks_when_its_day_has_come_or_it_was_begun() {
    let home = owing();
    // 180 days after the 20th of May.
    for (on, says) in [
        ("2026-11-15", None),
        ("2026-11-16", Some("a new look: today")),
        (TODAY, Some("a new look: 6 days late")),
    ] {
        let mut window = home.start(on, Lang::En).sized(120, 36);
        let is_said = window.shows("SELF-ANALYSIS");
        assert_eq!(is_said, says.is_some(), "{on}: {}", window.text());
        assert!(window.shows(says.unwrap_or_default()), "{}", window.text());
    }
    analysis(&home, 51, "2026-11-20", 3, None);
    let mut window = home.start(TODAY, Lang::En);
    assert!(window.shows("goes on at step 3 of 6"), "{}", window.text());
    to(&mut window, "goes on at step 3");
    window.press(" ");
    assert!(window.shows("Self-analysis"), "{}", window.text());
    let mut window = home.start(TODAY, Lang::Ja);
    assert!(window.shows("3/6 から続ける"), "{}", window.text());
    to(&mut window, "3/6");
    window.press("<Enter>");
    let said = shirube::words::analyses::go_on(Lang::Ja);
    assert!(window.shows(said), "{}", window.text());
}

#[test]
fn space_takes_the_next_step_and_enter_leads_to_the_mentor() {
    for tab in ["1", "3"] {
        let home = owing();
        let mut window = home.open(Lang::En);
        window.press(tab);
        to(&mut window, "鈴木");
        window.press(" ");
        assert!(window.shows("Approach 鈴木 一郎"), "{}", window.text());
        window.press("<Esc>");
        to(&mut window, "佐藤");
        window.press(" ");
        assert!(window.shows("佐藤 健太"), "{}", window.text());
        assert!(!window.footer().contains("note the answer"));
        window.press("<Esc>");
        to(&mut window, "佐藤");
        window.press("<Enter>");
        assert!(window.shows("approached"), "{}", window.text());
        window.press("<Esc>");
        assert!(at(&window.text()).contains("佐藤"), "{}", window.text());
    }
}

#[test]
fn an_approach_is_narrowed_to_by_its_kind_and_by_who_is_asked() {
    let home = owing();
    let mut window = home.open(Lang::En);
    window.press("3fapproach<Enter>");
    assert!(window.shows("only: approach"), "{}", window.text());
    assert!(!window.shows("reading list"), "{}", window.text());
    window.press("<Esc>fAnna<Enter>");
    assert!(window.shows("only: Anna Lee"), "{}", window.text());
    assert!(!window.shows("Ada King"), "{}", window.text());
    window.press("<Esc>faction<Enter>");
    assert!(!window.shows("Ada King"), "{}", window.text());
    assert!(window.shows("reading list"), "{}", window.text());
}

#[test]
fn an_approach_is_never_selected_with_others() {
    let home = owing();
    let mut window = home.open(Lang::En);
    window.press("3");
    to(&mut window, "佐藤");
    window.press("V");
    assert!(window.shows("one by one"), "{}", window.text());
    window.press("g<S-Down><S-Down><S-Down>");
    assert!(window.shows("1 selected"), "{}", window.text());
}

#[test]
fn what_is_answered_or_thrown_away_is_gone_from_both() {
    let home = owing();
    let store = home.store();
    let open = store.reader().open_approaches().unwrap();
    drop(store);
    for approach in open {
        let mut after = approach.clone();
        (after.answer, after.answered) = (Some(shirube::domain::Answer::No), Some(day(TODAY)));
        let seen = Seen::changed(approach, after);
        write(&home, Record::Approach(Box::new(seen)));
    }
    let mut window = home.start(TODAY, Lang::En);
    assert!(!window.shows("APPROACHES"), "{}", window.text());
    window.press("3");
    assert!(!window.shows("approach "), "{}", window.text());
}
