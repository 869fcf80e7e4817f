//! Which goals and month-end reviews ask for attention on a day, and in which order.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{
    Goal, Ids, Month, MonthReview, Progress, Season, Standing, asks, goal_order, reviews_due,
};

fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

#[test]
fn of_two_reviews_of_one_month_the_one_begun_first_is_read() {
    let ids = Ids::seeded(1);
    let mut twins = ["2026-11"; 2].map(|month| {
        let mut twin = review(month, 3, false);
        twin.id = ids.next(DateTime::UNIX_EPOCH);
        twin
    });
    twins.sort_by_key(|twin| twin.id);
    let first = Some("2026-11-01");
    assert_eq!(
        shown("2026-11-26", first, &twins),
        ["2026-11 in 4 step 3 asks"]
    );
    twins[0].finished = Some(day("2026-11-26"));
    assert_eq!(shown("2026-11-26", first, &twins), [""; 0]);
}

fn review(month: &str, step: u8, finished: bool) -> MonthReview {
    let month: Month = month.parse().unwrap();
    let id = Ids::seeded(7).next(DateTime::UNIX_EPOCH);
    let mut review = MonthReview::new(id, month);
    review.step = step;
    review.finished = finished.then(|| month.last());
    review
}

/// The reviews that are shown, in a few words each.
fn shown(today: &str, first: Option<&str>, reviews: &[MonthReview]) -> Vec<String> {
    let due = reviews_due(day(today), first.map(day), reviews);
    let said = due.iter().map(|due| {
        let season = match due.season {
            Season::Ahead(_) => "ahead".to_owned(),
            Season::Open(days) => format!("in {days}"),
            Season::Late(days) => format!("late {days}"),
            Season::Missed => "missed".to_owned(),
        };
        let step = due
            .step
            .map_or(String::new(), |step| format!(" step {step}"));
        let asks = if due.asks() { " asks" } else { "" };
        format!("{} {season}{step}{asks}", due.month)
    });
    said.collect()
}

#[test]
fn a_review_is_shown_from_the_25th_to_the_10th() {
    let long_ago = Some("2026-01-01");
    let finished = |month| review(month, 5, true);
    for (today, reviews, says) in [
        ("2026-11-24", vec![finished("2026-10")], &[][..]),
        ("2026-11-25", vec![finished("2026-10")], &["2026-11 in 5"]),
        (
            "2026-11-30",
            vec![finished("2026-10")],
            &["2026-11 in 0 asks"],
        ),
        (
            "2026-12-01",
            vec![finished("2026-10")],
            &["2026-11 late 1 asks"],
        ),
        (
            "2026-12-10",
            vec![finished("2026-10")],
            &["2026-11 late 10 asks"],
        ),
        (
            "2026-12-11",
            vec![finished("2026-10")],
            &["2026-11 missed asks"],
        ),
        ("2026-12-11", vec![finished("2026-11")], &[]),
        (
            "2026-11-25",
            vec![],
            &["2026-11 in 5", "2026-10 missed asks"],
        ),
        (
            "2026-11-25",
            vec![finished("2026-11"), finished("2026-10")],
            &[],
        ),
        // A year ends between the two.
        (
            "2027-01-05",
            vec![finished("2026-11")],
            &["2026-12 late 5 asks"],
        ),
        (
            "2028-02-29",
            vec![finished("2028-01")],
            &["2028-02 in 0 asks"],
        ),
    ] {
        assert_eq!(shown(today, long_ago, &reviews), says, "{today}");
    }
}

#[test]
fn only_the_latest_missed_month_is_shown_and_none_of_which_nothing_is_told() {
    for (first, says) in [
        (
            Some("2026-01-01"),
            &["2026-11 in 5", "2026-10 missed asks"][..],
        ),
        (Some("2026-10-31"), &["2026-11 in 5", "2026-10 missed asks"]),
        (Some("2026-11-01"), &["2026-11 in 5"]),
        (None, &[]),
    ] {
        assert_eq!(shown("2026-11-25", first, &[]), says, "{first:?}");
    }
}

#[test]
fn a_review_that_was_begun_is_shown_until_it_is_finished() {
    let begun = [review("2026-10", 2, false), review("2026-03", 0, false)];
    let says = ["2026-10 missed step 2 asks", "2026-03 missed step 1 asks"];
    assert_eq!(shown("2026-11-15", None, &begun), says);
    let twice = [review("2026-11", 3, false), review("2026-11", 1, false)];
    let says = ["2026-11 in 2 step 3 asks"];
    assert_eq!(shown("2026-11-28", None, &twice), says);
}

#[test]
fn goals_that_ask_come_first_and_the_furthest_behind_before_others() {
    let rows = [
        ("fine", Standing::OnTrack, 3, None),
        ("still", Standing::OnTrack, 40, None),
        ("soon", Standing::Ahead(12), 3, Some("2026-12-01")),
        ("risk", Standing::AtRisk, 3, None),
        ("behind", Standing::Behind(12), 3, None),
        ("reached", Standing::Reached, 90, None),
        ("far behind", Standing::Behind(30), 3, None),
        ("stiller", Standing::Unset, 60, None),
    ];
    let mut rows = rows.map(|(title, standing, still, due)| {
        let id = Ids::seeded(7).next(DateTime::UNIX_EPOCH);
        let mut goal = Goal::new(id, title, day("2026-01-01"));
        goal.due = due.map(day);
        let progress = Progress {
            done: None,
            expected: None,
            value: None,
            confidence: None,
            is_doubted: false,
            standing,
            still: Some(still),
            late: None,
        };
        (goal, progress)
    });
    rows.sort_by_key(|(goal, progress)| goal_order(goal, progress));
    let said = rows.map(|(goal, progress)| (goal.title, asks(&progress)));
    let said: Vec<(&str, bool)> = said
        .iter()
        .map(|(title, asks)| (title.as_str(), *asks))
        .collect();
    let wanted = [
        ("far behind", true),
        ("behind", true),
        ("risk", true),
        ("stiller", true),
        ("still", true),
        ("reached", false),
        ("soon", false),
        ("fine", false),
    ];
    assert_eq!(said, wanted);
}
