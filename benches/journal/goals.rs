//! What the tabs of goals and reviews and the month-end review cost, with two hundred goals and twenty years of reviews.

use chrono::{DateTime, NaiveTime};
use divan::Bencher;
use ratatui::crossterm::event::KeyCode;
use shirube::domain::{Cx, Ids, Lang, Month, goal_named};
use shirube::store::{Mode, Store};

use crate::desk::{At, key};
use crate::generator::NOW;
use crate::pursuits::TAG;
use crate::{entries, generator, walk};

/// From another tab to the goals, and back.
#[divan::bench(args = entries())]
fn open_the_goals(bencher: Bencher, entries: usize) {
    open_and_leave(bencher, entries, ['4', '5']);
}

/// From another tab to the reviews, and back.
#[divan::bench(args = entries())]
fn open_the_reviews(bencher: Bencher, entries: usize) {
    open_and_leave(bencher, entries, ['7', '5']);
}

/// One key down the goals and back again.
#[divan::bench(args = entries())]
fn move_in_the_goals(bencher: Bencher, entries: usize) {
    walk(bencher, entries, '4', 20);
}

/// One key down the reviews and back again.
#[divan::bench(args = entries())]
fn move_in_the_reviews(bencher: Bencher, entries: usize) {
    walk(bencher, entries, '7', 100);
}

/// The month-end review from the goals, and away again.
#[divan::bench(args = entries())]
fn open_the_month_end_review(bencher: Bencher, entries: usize) {
    let mut at = At::journal(&generator::journal(entries));
    at.take([key(KeyCode::Char('4'))]);
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char('r'))]);
        at.take([key(KeyCode::Esc)]);
    });
}

/// Every goal with how far it is.
#[divan::bench(args = entries())]
fn goal_rows(bencher: Bencher, entries: usize) {
    let store = store(entries);
    let ids = Ids::seeded(1);
    let day = at_now(&ids).today;
    bencher.bench_local(|| store.reader().goal_rows(day).unwrap());
}

/// The goals pursued now.
#[divan::bench(args = entries())]
fn active_goal_rows(bencher: Bencher, entries: usize) {
    let store = store(entries);
    let ids = Ids::seeded(1);
    let day = at_now(&ids).today;
    bencher.bench_local(|| store.reader().active_goal_rows(day).unwrap());
}

/// What belongs to a goal whose short name is a tag of very many takeaways.
#[divan::bench(args = entries())]
fn takeaways_of_goal(bencher: Bencher, entries: usize) {
    let store = store(entries);
    let goals = store.reader().goals().unwrap();
    let goal = goal_named(&[TAG.to_owned()], &goals).unwrap();
    bencher.bench_local(|| store.reader().takeaways_of_goal(goal, 50).unwrap());
}

/// The facts of the present month.
#[divan::bench(args = entries())]
fn facts_of_this_month(bencher: Bencher, entries: usize) {
    facts(bencher, entries, 0);
}

/// The facts of a month two years ago, that was missed.
#[divan::bench(args = entries())]
fn facts_of_a_missed_month(bencher: Bencher, entries: usize) {
    facts(bencher, entries, 24);
}

fn facts(bencher: Bencher, entries: usize, months_ago: u32) {
    let store = store(entries);
    let ids = Ids::seeded(1);
    let cx = at_now(&ids);
    let month = (0..months_ago).fold(Month::of(cx.today), |month, _| month.before());
    bencher.bench_local(|| store.reader().month_facts(month, &cx).unwrap());
}

pub(crate) fn open_and_leave(bencher: Bencher, entries: usize, [tab, other]: [char; 2]) {
    let mut at = At::journal(&generator::journal(entries));
    at.take([key(KeyCode::Char(other))]);
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char(tab))]);
        at.take([key(KeyCode::Char(other))]);
    });
}

fn store(entries: usize) -> Store {
    Store::open(&generator::journal(entries), Mode::OpenExisting).unwrap()
}

fn at_now(ids: &Ids) -> Cx<'_> {
    let now = DateTime::parse_from_rfc3339(NOW).unwrap();
    Cx {
        today: now.date_naive(),
        time: NaiveTime::MIN,
        now: now.to_utc(),
        ids,
        lang: Lang::Ja,
        zone: "Asia/Tokyo",
    }
}
