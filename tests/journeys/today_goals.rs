//! Goals and the month-end review on the first screen.

use insta::assert_snapshot;
use shirube::domain::{Change, Lang, Month, MonthReview, Record, Seen, Verb};
use shirube::store::Applied;

use crate::check_in::{aiming, goal, goal_called};
use crate::desk::{Home, TODAY};

/// Begins the review of a month behind the back of every window, and finishes it on the day that is given.
pub(crate) fn reviewed(home: &Home, month: &str, step: u8, finished: Option<&str>) {
    let month: Month = month.parse().unwrap();
    let id = shirube::domain::Ids::seeded(u128::from(step) + 99).next(chrono::DateTime::UNIX_EPOCH);
    let mut review = MonthReview::new(id, month);
    review.step = step;
    review.finished = finished.map(crate::check_in::day);
    let change = Change::Save {
        verb: Verb::WriteReview,
        subject: String::new(),
        records: vec![Record::MonthReview(Box::new(Seen::new(review)))],
    };
    assert_eq!(home.store().apply(&change, 0, "").unwrap(), Applied::Saved);
}

/// The row at which the cursor stands.
fn at(text: &str) -> &str {
    let row = text.lines().find_map(|row| row.split('❯').nth(1));
    row.unwrap_or_default().trim()
}

#[test]
fn goals_and_reviews_stand_among_what_is_owed() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(80, 24), (120, 36), (100, 30), (40, 12)] {
            let home = crate::today::owing();
            for title in ["英語で発表する", "Read the papers", "AWS 資格"] {
                goal(&home, title, None, Some("2027-01-31"));
            }
            reviewed(&home, "2026-09", 2, None);
            let mut window = home.start("2026-11-28", lang).sized(width, height);
            let name = format!("today_goals_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
        }
    }
}

#[test]
fn a_goal_that_asks_for_nothing_is_no_debt() {
    let home = Home::new();
    home.start(TODAY, Lang::En);
    goal(&home, "Read", None, None);
    reviewed(&home, "2026-10", 5, Some("2026-10-31"));
    let mut window = home.start("2026-10-05", Lang::En);
    assert!(window.shows("Nothing is owed today."), "{}", window.text());
    let mut window = home.start(TODAY, Lang::En);
    assert!(!window.shows("Nothing is owed today."), "{}", window.text());
    assert!(window.shows("still 52 days"), "{}", window.text());
}

#[test]
fn more_goals_than_have_room_are_counted() {
    let home = aiming();
    for number in 1..=6 {
        goal(&home, &format!("Goal {number}"), None, Some("2026-12-31"));
    }
    let mut window = home.start("2026-10-02", Lang::En);
    assert!(window.shows("and 4 more in Goals (4)"), "{}", window.text());
    // All of them are behind by then.
    let mut window = home.start(TODAY, Lang::En);
    let text = window.text();
    assert!(!text.contains("more in Goals"), "{text}");
    assert!(text.contains("英語で発表する"), "{text}");
}

#[test]
fn the_review_is_due_and_how_far_it_has_come_is_said() {
    for (lang, on, says) in [
        (Lang::En, "2026-11-24", "October 2026  missed"),
        (Lang::En, "2026-11-25", "November 2026  in 5 days"),
        (Lang::En, "2026-11-30", "November 2026  today"),
        (Lang::Ja, "2026-12-03", "2026年11月  3日超過"),
        (Lang::Ja, "2026-12-12", "2026年11月  未実施"),
    ] {
        let home = aiming();
        let mut window = home.start(on, lang);
        assert!(window.shows(says), "{on}: {}", window.text());
    }
    let home = aiming();
    reviewed(&home, "2026-11", 2, None);
    let mut window = home.start("2026-11-28", Lang::En);
    assert!(window.shows("in 2 days  step 2 of 5"), "{}", window.text());
    assert!(at(&window.text()).starts_with("November 2026"));
}

#[test]
fn a_finished_review_is_not_shown() {
    let home = aiming();
    reviewed(&home, "2026-10", 4, Some("2026-11-02"));
    let mut window = home.start(TODAY, Lang::En);
    assert!(!window.shows("MONTH-END REVIEW"), "{}", window.text());
}

#[test]
fn keys_on_a_goal_do_what_they_do_among_the_goals() {
    let home = aiming();
    reviewed(&home, "2026-10", 4, Some("2026-11-02"));
    let mut window = home.start(TODAY, Lang::En);
    let title = at(&window.text()).split("  ").next().unwrap().to_owned();
    window.press("y");
    let copied = window.copied().unwrap();
    assert!(copied.starts_with(&format!("{title}: ")), "{copied}");
    window.press("d");
    assert!(!window.shows(&title), "{}", window.text());
    window.press("u");
    assert!(at(&window.text()).starts_with(&title), "{}", window.text());
    assert!(!goal_called(&home, &title).deleted);
    window.press(" ");
    assert!(window.shows("Check in"), "{}", window.text());
}
