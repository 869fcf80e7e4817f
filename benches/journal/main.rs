//! How long what a user waits for takes, in journals of a hundred, ten thousand and a hundred thousand entries.
//!
//! `cargo bench` measures; the first run makes the journals, which takes minutes, and keeps them in the target folder.
//! `cargo test --benches` only runs each once, with a hundred entries.

mod crowded;
mod desk;
mod generator;
mod goals;
mod notes;
mod pathways;
mod people;
mod prepare;
mod prepared;
mod prose;
mod pursuits;
mod read_again;
mod reports;

use std::fs;
use std::path::Path;
use std::time::Duration;

use divan::{Bencher, Divan};
use ratatui::crossterm::event::KeyCode;
use shirube::store::{Mode, Store};

use desk::{At, ctrl, key, paste};
use prose::{Chance, note};

fn main() {
    Divan::default()
        .max_time(Duration::from_secs(3))
        .config_with_args()
        .main();
}

/// The journals to measure with.
fn entries() -> Vec<usize> {
    if std::env::args().any(|argument| argument == "--bench") {
        vec![100, 10_000, 100_000]
    } else {
        vec![100]
    }
}

/// From nothing to an open journal.
#[divan::bench(args = entries())]
fn open(bencher: Bencher, entries: usize) {
    let journal = generator::journal(entries);
    bencher.bench_local(|| Store::open(&journal, Mode::OpenExisting).unwrap());
}

/// From nothing to the first picture.
#[divan::bench(args = entries())]
fn first_screen(bencher: Bencher, entries: usize) {
    let journal = generator::journal(entries);
    bencher.bench_local(|| At::journal(&journal));
}

/// One key down the journal's list, all the way and back again.
#[divan::bench(args = entries())]
fn move_in_the_list(bencher: Bencher, entries: usize) {
    walk(bencher, entries, '2', entries - 1);
}

/// One key down Today and back again.
#[divan::bench(args = entries())]
fn move_on_today(bencher: Bencher, entries: usize) {
    walk(bencher, entries, '1', 20);
}

/// One key down the follow-ups and back again.
#[divan::bench(args = entries())]
fn move_in_the_follow_ups(bencher: Bencher, entries: usize) {
    walk(bencher, entries, '3', 100);
}

/// So many keys down a tab's list, as many up, and again.
fn walk(bencher: Bencher, entries: usize, tab: char, rows: usize) {
    let mut at = At::journal(&generator::journal(entries));
    at.take([key(KeyCode::Char(tab))]);
    let keys = [KeyCode::Char('j'), KeyCode::Char('k')];
    let mut step = 0;
    bencher.bench_local(|| {
        at.take([key(keys[step / rows % 2])]);
        step += 1;
    });
}

/// A follow-up closed and taken back from the list: four pictures, two durable writes, everything read again twice.
#[divan::bench(args = entries())]
fn close_a_follow_up_and_undo(bencher: Bencher, entries: usize) {
    let folder = tempfile::tempdir_in(generator::folder()).unwrap();
    let journal = folder.path().join("journal.db");
    fs::copy(generator::journal(entries), &journal).unwrap();
    let mut at = At::journal(&journal);
    at.take([key(KeyCode::Char('3'))]);
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char(' '))]);
        at.take([key(KeyCode::Enter)]);
        at.take([key(KeyCode::Char('u'))]);
    });
}

/// From the last entry to the first: two windows of rows are read.
#[divan::bench(args = entries())]
fn jump_to_the_end_and_back(bencher: Bencher, entries: usize) {
    let mut at = At::journal(&generator::journal(entries));
    at.take([key(KeyCode::Char('2'))]);
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char('G'))]);
        at.take([key(KeyCode::Char('g'))]);
    });
}

/// A meeting from its first key to the list again: four pictures, one durable write.
#[divan::bench(args = entries())]
fn log_and_save(bencher: Bencher, entries: usize) {
    let folder = tempfile::tempdir_in(generator::folder()).unwrap();
    let journal = folder.path().join("journal.db");
    fs::copy(generator::journal(entries), &journal).unwrap();
    let before = count(&journal);
    let mut at = At::journal(&journal);
    let text = note(&mut Chance::seeded(1), 700);
    let mut meetings = 0;
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char('m'))]);
        at.take([paste(&text)]);
        at.take([ctrl('s')]);
        at.take([key(KeyCode::Esc)]);
        meetings += 1;
    });
    drop(at);
    assert_eq!(count(&journal), before + meetings);
}

/// A step among the follow-ups and back: two durable writes, after each of which the list is read again.
#[divan::bench(args = entries())]
fn tag_a_follow_up(bencher: Bencher, entries: usize) {
    let folder = tempfile::tempdir_in(generator::folder()).unwrap();
    let journal = folder.path().join("journal.db");
    fs::copy(generator::journal(entries), &journal).unwrap();
    let mut at = At::journal(&journal);
    at.take([key(KeyCode::Char('3'))]);
    bencher.bench_local(|| {
        // A tag is what every takeaway can get.
        at.take([key(KeyCode::Char('#'))]);
        at.take([paste("tag")]);
        at.take([key(KeyCode::Enter)]);
        at.take([key(KeyCode::Char('u'))]);
    });
}

/// What is open, of about two hundred.
#[divan::bench(args = entries())]
fn follow_ups(bencher: Bencher, entries: usize) {
    let store = Store::open(&generator::journal(entries), Mode::OpenExisting).unwrap();
    bencher.bench_local(|| store.reader().open_takeaways().unwrap());
}

/// What is done but not told, of about two hundred.
#[divan::bench(args = entries())]
fn not_told(bencher: Bencher, entries: usize) {
    let store = Store::open(&generator::journal(entries), Mode::OpenExisting).unwrap();
    bencher.bench_local(|| store.reader().untold().unwrap());
}

fn count(journal: &Path) -> u64 {
    let store = Store::open(journal, Mode::OpenExisting).unwrap();
    store.reader().counts().unwrap().entries
}
