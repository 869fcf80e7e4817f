//! What the tabs of mentors and of oneself cost, and a key in a guided flow: with a hundred mentors, of whom one was met a
//! thousand times, and fifty self-analyses.

use std::fs;

use divan::Bencher;
use ratatui::crossterm::event::KeyCode;
use shirube::domain::support_map;
use shirube::store::{Mode, Store};
use tempfile::TempDir;

use crate::desk::{At, ctrl, key};
use crate::goals::open_and_leave;
use crate::{entries, generator, walk};

/// From another tab to the mentors, the one met most selected, and back.
#[divan::bench(args = entries())]
fn open_the_mentors(bencher: Bencher, entries: usize) {
    open_and_leave(bencher, entries, ['5', '4']);
}

/// One key down the mentors and back again, each in full beside the list.
#[divan::bench(args = entries())]
fn move_in_the_mentors(bencher: Bencher, entries: usize) {
    walk(bencher, entries, '5', 99);
}

/// The mentor who was met most, from the one below.
#[divan::bench(args = entries())]
fn show_the_mentor_met_most(bencher: Bencher, entries: usize) {
    walk(bencher, entries, '5', 1);
}

/// From another tab to oneself, and back.
#[divan::bench(args = entries())]
fn open_oneself(bencher: Bencher, entries: usize) {
    open_and_leave(bencher, entries, ['6', '4']);
}

/// One key down the self-analyses, the support map and the supports, and back again, each in full beside the list.
#[divan::bench(args = entries())]
fn move_in_oneself(bencher: Bencher, entries: usize) {
    walk(bencher, entries, '6', 56);
}

/// The support map from the first support, and back.
#[divan::bench(args = entries())]
fn show_the_support_map(bencher: Bencher, entries: usize) {
    let mut at = At::journal(&generator::journal(entries));
    at.take([key(KeyCode::Char('6'))]);
    at.take([key(KeyCode::Char('G'))]);
    // Five supports lie between the last one and the first.
    for _ in 0..5 {
        at.take([key(KeyCode::Char('k'))]);
    }
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char('k'))]);
        at.take([key(KeyCode::Char('j'))]);
    });
}

/// Two versions side by side: the list of the others, the comparison, and away again.
#[divan::bench(args = entries())]
fn compare_two_analyses(bencher: Bencher, entries: usize) {
    let mut at = At::journal(&generator::journal(entries));
    at.take([key(KeyCode::Char('6'))]);
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char('c'))]);
        at.take([key(KeyCode::Enter)]);
        at.take([key(KeyCode::Esc)]);
    });
}

/// A letter typed among the skills and taken back, with the picture beside them.
#[divan::bench(args = entries())]
fn type_a_skill(bencher: Bencher, entries: usize) {
    let (mut at, _folder) = copied(entries);
    at.take([key(KeyCode::Char('6'))]);
    at.take([key(KeyCode::Char('a'))]);
    for _ in 0..3 {
        at.take([ctrl('s')]);
    }
    type_and_take_back(bencher, at);
}

/// A letter typed in an approach and taken back, with the message beside it.
#[divan::bench(args = entries())]
fn type_in_an_approach(bencher: Bencher, entries: usize) {
    let (mut at, _folder) = copied(entries);
    at.take([key(KeyCode::Char('5'))]);
    // Sixteen are met now; who is approached comes next.
    for _ in 0..16 {
        at.take([key(KeyCode::Char('j'))]);
    }
    at.take([key(KeyCode::Char('A'))]);
    type_and_take_back(bencher, at);
}

/// A step of a self-analysis, written, and the one before it again.
#[divan::bench(args = entries())]
fn write_a_step(bencher: Bencher, entries: usize) {
    let (mut at, _folder) = copied(entries);
    at.take([key(KeyCode::Char('6'))]);
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char('a'))]);
        at.take([key(KeyCode::Char('x'))]);
        at.take([ctrl('s')]);
        at.take([key(KeyCode::Esc)]);
    });
}

/// All self-analyses with their texts.
#[divan::bench(args = entries())]
fn analyses(bencher: Bencher, entries: usize) {
    let store = store(entries);
    bencher.bench_local(|| store.reader().analyses().unwrap());
}

/// What waits to be sent or answered.
#[divan::bench(args = entries())]
fn open_approaches(bencher: Bencher, entries: usize) {
    let store = store(entries);
    bencher.bench_local(|| store.reader().open_approaches().unwrap());
}

/// What is needed, and who gives it.
#[divan::bench(args = entries())]
fn who_gives_what(bencher: Bencher, entries: usize) {
    let store = store(entries);
    let analyses = store.reader().analyses().unwrap();
    let mentors = store.reader().mentors().unwrap();
    bencher.bench_local(|| support_map(analyses.first(), &mentors));
}

fn type_and_take_back(bencher: Bencher, mut at: At) {
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char('a'))]);
        at.take([key(KeyCode::Backspace)]);
    });
}

/// A journal of one's own, which goes with the folder.
fn copied(entries: usize) -> (At, TempDir) {
    let folder = tempfile::tempdir_in(generator::folder()).unwrap();
    let journal = folder.path().join("journal.db");
    fs::copy(generator::journal(entries), &journal).unwrap();
    (At::journal(&journal), folder)
}

fn store(entries: usize) -> Store {
    Store::open(&generator::journal(entries), Mode::OpenExisting).unwrap()
}
