//! What a key costs after another window wrote: the screen reads again what it shows. And the lists that open in front.

use std::fs;

use divan::Bencher;
use ratatui::crossterm::event::KeyCode;
use shirube::domain::{Change, Record, Seen, Takeaway, Verb};
use shirube::store::{Applied, Mode, Store};

use crate::desk::{At, key};
use crate::{entries, generator};

#[divan::bench(args = entries(), sample_size = 1)]
fn today_read_again(bencher: Bencher, entries: usize) {
    read_again(bencher, entries, '1');
}

#[divan::bench(args = entries(), sample_size = 1)]
fn journal_read_again(bencher: Bencher, entries: usize) {
    read_again(bencher, entries, '2');
}

#[divan::bench(args = entries(), sample_size = 1)]
fn follow_ups_read_again(bencher: Bencher, entries: usize) {
    read_again(bencher, entries, '3');
}

#[divan::bench(args = entries(), sample_size = 1)]
fn mentors_read_again(bencher: Bencher, entries: usize) {
    read_again(bencher, entries, '5');
}

#[divan::bench(args = entries(), sample_size = 1)]
fn goals_read_again(bencher: Bencher, entries: usize) {
    read_again(bencher, entries, '4');
}

#[divan::bench(args = entries(), sample_size = 1)]
fn oneself_read_again(bencher: Bencher, entries: usize) {
    read_again(bencher, entries, '6');
}

#[divan::bench(args = entries(), sample_size = 1)]
fn reviews_read_again(bencher: Bencher, entries: usize) {
    read_again(bencher, entries, '7');
}

/// A list of all commands, and away again.
#[divan::bench(args = entries())]
fn palette(bencher: Bencher, entries: usize) {
    open_and_close(bencher, entries, ':');
}

/// The list of what the follow-ups can be narrowed to, and away again.
#[divan::bench(args = entries())]
fn filter(bencher: Bencher, entries: usize) {
    open_and_close(bencher, entries, 'f');
}

/// One key on this tab, each time after another window tagged a takeaway; the tagging is not measured.
fn read_again(bencher: Bencher, entries: usize, tab: char) {
    let folder = tempfile::tempdir_in(generator::folder()).unwrap();
    let journal = folder.path().join("journal.db");
    fs::copy(generator::journal(entries), &journal).unwrap();
    let mut at = At::journal(&journal);
    at.take([key(KeyCode::Char(tab))]);
    let mut there = Store::open(&journal, Mode::OpenExisting).unwrap();
    let mut turn = 0;
    let tag = || {
        turn += 1;
        let before = there
            .reader()
            .open_takeaways()
            .unwrap()
            .swap_remove(0)
            .takeaway;
        let after = Takeaway {
            tags: vec![format!("turn{turn}")],
            ..before.clone()
        };
        let change = Change::Save {
            verb: Verb::SetTags,
            subject: String::new(),
            records: vec![Record::Takeaway(Seen::changed(before, after))],
        };
        assert_eq!(there.apply(&change, turn, "").unwrap(), Applied::Saved);
        if turn % 2 == 0 { 'j' } else { 'k' }
    };
    bencher
        .with_inputs(tag)
        .bench_local_values(|letter| at.take([key(KeyCode::Char(letter))]));
}

fn open_and_close(bencher: Bencher, entries: usize, letter: char) {
    let mut at = At::journal(&generator::journal(entries));
    at.take([key(KeyCode::Char('3'))]);
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char(letter))]);
        at.take([key(KeyCode::Esc)]);
    });
}
