//! How long reading, saving, drawing and typing take, in a note of 2,000 characters and in one of a megabyte.

use chrono::{DateTime, NaiveDate};
use divan::Bencher;
use divan::counter::BytesCount;
use ratatui::crossterm::event::KeyCode;
use shirube::domain::note::{self, Loaded};
use shirube::domain::{Cx, Id, Ids, Lang, Takeaway};
use shirube::text::{self, Editor};

use crate::desk::{At, key};
use crate::prose::{self, Chance};

/// Characters of a note; the larger ones take a megabyte.
const CHARACTERS: [usize; 2] = [2_000, 480_000];
/// Columns and rows of an editor's window.
const WINDOW: (u16, u16) = (80, 36);
const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

fn sample(characters: usize) -> String {
    prose::note(&mut Chance::seeded(1), characters)
}

#[divan::bench(args = CHARACTERS)]
fn outline(bencher: Bencher, characters: usize) {
    let note = sample(characters);
    bencher
        .counter(BytesCount::of_str(&note))
        .bench_local(|| note::outline(&note));
}

#[divan::bench(args = CHARACTERS)]
fn read(bencher: Bencher, characters: usize) {
    let note = sample(characters);
    bencher
        .counter(BytesCount::of_str(&note))
        .bench_local(|| note::read(&note, DAY));
}

/// Saving it with one takeaway reworded and one added in the middle.
#[divan::bench(args = CHARACTERS)]
fn reconcile(bencher: Bencher, characters: usize) {
    let before = sample(characters);
    let mut lines: Vec<String> = before.lines().map(str::to_owned).collect();
    // A paragraph takes four lines, and the third is its takeaway.
    let takeaway = lines.len() / 8 * 4 + 2;
    lines[takeaway].push_str(" (again)");
    lines.insert(takeaway + 1, "> One more".into());
    let after = lines.join("\n");
    carry_over(bencher, &before, &after);
}

/// Saving it with every line reworded, so that each takeaway is looked for by its likeness.
#[divan::bench(args = CHARACTERS)]
fn reconcile_all_reworded(bencher: Bencher, characters: usize) {
    let before = sample(characters);
    let after = before.replace("\n\n", " (again)\n\n");
    carry_over(bencher, &before, &after);
}

fn carry_over(bencher: Bencher, before: &str, after: &str) {
    let ids = Ids::seeded(1);
    let cx = Cx {
        today: DAY,
        time: chrono::NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::Ja,
        zone: "",
    };
    let entry = Id::from_bytes([1; 16]);
    let [nothing, before, after] = ["", before, after].map(|note| Loaded { note, day: DAY });
    let stored: Vec<Takeaway> = note::reconcile(entry, nothing, before, &[], &cx)
        .takeaways
        .into_iter()
        .map(|seen| seen.after)
        .collect();
    bencher.bench_local(|| note::reconcile(entry, before, after, &stored, &cx));
}

/// A thousand characters that came at once, and one picture.
#[divan::bench(args = CHARACTERS, sample_size = 1)]
fn a_thousand_keys_at_once(bencher: Bencher, characters: usize) {
    let note = sample(characters);
    let keys: Vec<_> = "the mentor asked "
        .chars()
        .cycle()
        .take(1_000)
        .map(|letter| key(KeyCode::Char(letter)))
        .collect();
    bencher
        .with_inputs(|| (At::writing(&note), keys.clone()))
        .bench_local_values(|((mut at, folder), keys)| {
            at.take_all(keys);
            (at, folder)
        });
}

#[divan::bench(args = CHARACTERS)]
fn type_a_key(bencher: Bencher, characters: usize) {
    let (mut at, _folder) = At::writing(&sample(characters));
    bencher.bench_local(|| at.take([key(KeyCode::Char('a'))]));
}

/// Half a second after the first key: the draft is put on the disk.
#[divan::bench(args = CHARACTERS, sample_size = 1)]
fn keep_the_draft(bencher: Bencher, characters: usize) {
    let (mut at, _folder) = At::writing(&sample(characters));
    bencher.bench_local(|| {
        at.take([key(KeyCode::Char('a'))]);
        at.keep_draft();
    });
}

/// Opening it in the editor at its start.
#[divan::bench(args = CHARACTERS)]
fn open_in_the_editor(bencher: Bencher, characters: usize) {
    let note = sample(characters);
    bencher.bench_local(|| {
        let mut editor = Editor::new(&note);
        let view = editor.layout(WINDOW.0, WINDOW.1);
        (editor, view)
    });
}

/// Every line of it wrapped, as the reading view does.
#[divan::bench(args = CHARACTERS)]
fn wrap_all_of_it(bencher: Bencher, characters: usize) {
    let note = sample(characters);
    bencher.counter(BytesCount::of_str(&note)).bench_local(|| {
        note.lines()
            .map(|line| text::wrap(line, usize::from(WINDOW.0)).len())
            .sum::<usize>()
    });
}
