//! The groups of the follow-ups: which one a takeaway stands in, in which order, and that the command line says the same.

use chrono::{DateTime, NaiveDate, TimeDelta};
use shirube::domain::{Group, Ids, Kind, Lang, State, Takeaway, followup_order};
use shirube::print::{Followup, followups};
use shirube::words::followups as words;

/// Kind, state, due day, until when it is put off (both in days from today), group.
type Case = (Kind, State, Option<i64>, Option<i64>, Group);

const CASES: &[Case] = &[
    (Kind::Action, State::Open, Some(-1), None, Group::Late),
    (Kind::Action, State::Open, Some(0), None, Group::Today),
    (Kind::Action, State::Open, Some(1), None, Group::Soon),
    (Kind::Advice, State::Trying, Some(7), None, Group::Soon),
    (Kind::Action, State::Open, Some(8), None, Group::Ahead),
    (Kind::Advice, State::Open, None, None, Group::NoDay),
    (Kind::Thanks, State::Open, None, None, Group::NoDay),
    (Kind::Introduction, State::Open, None, None, Group::NoDay),
    (Kind::Question, State::Open, None, None, Group::ToAsk),
    (Kind::Question, State::Open, Some(-9), None, Group::ToAsk),
    (Kind::Promise, State::Open, None, None, Group::Waiting),
    (Kind::Promise, State::Open, Some(-9), None, Group::Waiting),
    (Kind::Action, State::Done, Some(-9), None, Group::NotTold),
    (Kind::Advice, State::Closed, None, None, Group::NotTold),
    (Kind::Action, State::Open, Some(-1), Some(1), Group::Later),
    (Kind::Promise, State::Open, None, Some(1), Group::Later),
    (Kind::Question, State::Open, None, Some(30), Group::Later),
    // The day has come: it is back where it was.
    (Kind::Action, State::Open, Some(-1), Some(0), Group::Late),
    (Kind::Promise, State::Open, None, Some(-3), Group::Waiting),
    // What is closed is not put off any more.
    (Kind::Action, State::Done, None, Some(5), Group::NotTold),
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn takeaway(ids: &Ids, (kind, state, due, later, _): Case) -> Takeaway {
    let day = |days: Option<i64>| days.map(|days| today() + TimeDelta::days(days));
    let mut takeaway = Takeaway::new(ids.next(DateTime::UNIX_EPOCH), kind, "結論から話す");
    takeaway.state = state;
    takeaway.due = day(due);
    takeaway.later = day(later);
    takeaway
}

#[test]
fn each_takeaway_stands_in_its_group() {
    let ids = Ids::seeded(1);
    for case in CASES {
        let takeaway = takeaway(&ids, *case);
        assert_eq!(Group::of(&takeaway, today()), case.4, "{case:?}");
    }
}

#[test]
fn what_asks_for_a_step_of_mine_comes_first_and_in_a_group_what_is_near() {
    let ids = Ids::seeded(1);
    // In the order in which they shall stand: kind, state, due, later, days since the entry, days since it was closed.
    let rows = [
        (Kind::Action, State::Open, Some(-9), None, 3, None),
        (Kind::Action, State::Open, Some(-1), None, 3, None),
        (Kind::Advice, State::Trying, Some(0), None, 3, None),
        (Kind::Action, State::Open, Some(2), None, 3, None),
        (Kind::Action, State::Open, Some(3), None, 3, None),
        (Kind::Thanks, State::Open, None, None, 40, None),
        (Kind::Advice, State::Open, None, None, 3, None),
        (Kind::Action, State::Open, Some(30), None, 3, None),
        (Kind::Action, State::Done, Some(5), None, 90, Some(1)),
        (Kind::Advice, State::Closed, Some(-5), None, 3, Some(2)),
        (Kind::Question, State::Open, None, None, 3, None),
        (Kind::Promise, State::Open, Some(5), None, 3, None),
        (Kind::Promise, State::Open, None, None, 3, None),
        (Kind::Action, State::Open, Some(-5), Some(2), 3, None),
        (Kind::Action, State::Open, Some(-9), Some(4), 3, None),
    ];
    let orders: Vec<_> = rows
        .into_iter()
        .map(|(kind, state, due, later, age, closed)| {
            let mut takeaway = takeaway(&ids, (kind, state, due, later, Group::Late));
            takeaway.closed = closed.map(|days| today() - TimeDelta::days(days));
            followup_order(&takeaway, Some(today() - TimeDelta::days(age)), today())
        })
        .collect();
    for (place, pair) in orders.windows(2).enumerate() {
        assert!(
            pair[0] < pair[1],
            "{:?}, then {:?}",
            rows[place],
            rows[place + 1]
        );
    }
}

#[test]
fn the_command_line_prints_the_same_groups_in_the_same_order() {
    let ids = Ids::seeded(1);
    // The words of each row are its place among the cases.
    let rows: Vec<Followup> = CASES
        .iter()
        .enumerate()
        .map(|(place, case)| Followup {
            short: String::new(),
            takeaway: Takeaway {
                text: format!("no.{place}."),
                ..takeaway(&ids, *case)
            },
            mentors: Vec::new(),
            goal: None,
        })
        .collect();
    for lang in [Lang::En, Lang::Ja] {
        let printed = followups(&rows, &[], lang, today(), None);
        let mut groups = printed.split("\n\n");
        for group in Group::ALL {
            let places = (0..CASES.len()).filter(|place| CASES[*place].4 == group);
            let expected: Vec<String> = places.map(|place| format!("no.{place}.")).collect();
            let mut lines = groups.next().unwrap_or_default().lines();
            let mut heading = format!("{}  {}", words::group(lang, group), expected.len());
            // Of what waits for the mentor it is said how much of it is late.
            if group == Group::Waiting {
                heading.push_str(lang.pick(" (1 late)", " (期限超過 1)"));
            }
            assert_eq!(lines.next(), Some(heading.as_str()));
            let found: Vec<&str> = lines
                .filter_map(|line| line.split(' ').next_back())
                .collect();
            assert_eq!(found, expected, "{printed}");
        }
        assert_eq!(groups.next(), None);
    }
}

#[test]
fn without_an_entry_it_is_in_the_order_of_when_it_was_noted() {
    let noted = |day: &str| {
        let born: DateTime<chrono::Utc> = format!("{day}T12:00:00Z").parse().unwrap();
        Takeaway::new(Ids::seeded(1).next(born), Kind::Action, "Call Kim")
    };
    let place = |takeaway: &Takeaway, day| followup_order(takeaway, day, today());
    let alone = noted("2026-11-10");
    for (day, is_before) in [("2026-11-09", false), ("2026-11-11", true)] {
        let of_entry = place(&noted(day), Some(day.parse().unwrap()));
        assert_eq!(place(&alone, None) < of_entry, is_before, "{day}");
    }
}

#[test]
fn an_approach_stands_in_the_group_of_its_follow_up_day() {
    use shirube::domain::Approach;

    let id = Ids::seeded(1).next(chrono::DateTime::UNIX_EPOCH);
    for (sent, follow_up, group, asks) in [
        (None, None, Group::NoDay, true),
        // A day that was planned before it was sent.
        (None, Some(-3), Group::NoDay, true),
        (Some(-12), Some(-1), Group::Late, true),
        (Some(-12), Some(0), Group::Today, true),
        (Some(-12), Some(1), Group::Soon, false),
        (Some(-12), Some(7), Group::Soon, false),
        (Some(-12), Some(8), Group::Ahead, false),
        (Some(-12), None, Group::Waiting, false),
    ] {
        let at = |days: Option<i64>| days.map(|days| today() + TimeDelta::days(days));
        let mut approach = Approach::new(id, id, today());
        (approach.sent, approach.follow_up) = (at(sent), at(follow_up));
        assert_eq!(
            Group::of_approach(&approach, today()),
            group,
            "{sent:?} {follow_up:?}"
        );
        assert_eq!(approach.asks(today()), asks, "{sent:?} {follow_up:?}");
    }
}
