//! The extreme: one mentor with whom everything was, a thousand meetings with ten takeaways each, of which three are open.

use std::path::{Path, PathBuf};

use chrono::Days;
use divan::Bencher;
use shirube::domain::{
    Entry, EntryKind, Ids, Kind, Mentor, Outcome, Period, Record, Seen, Stage, State, Takeaway,
    Verb, agenda_items,
};
use shirube::print::{Form, agenda_text, progress_report};
use shirube::store::{Mode, Store};

use crate::generator::{end, kept, save};
use crate::prepare::{met_most, now};
use crate::prose::{Chance, note};

/// Meetings, and what came of each.
const MEETINGS: u64 = 1_000;
const TAKEAWAYS: u32 = 10;
/// Of these so many are open, and one was not told.
const OPEN: u32 = 3;
/// Days between two meetings.
const APART: u64 = 3;
/// Characters of a takeaway's text, at the least.
const CHARACTERS: usize = 60;

/// The agenda of the next meeting, from the journal to its text.
#[divan::bench]
fn agenda(bencher: Bencher) {
    let store = Store::open(&journal(), Mode::OpenExisting).unwrap();
    let (mentor, ids) = (met_most(&store), Ids::seeded(1));
    let cx = now(&ids);
    bencher.bench_local(|| {
        let matter = store.reader().agenda_matter(&[mentor], None, &cx).unwrap();
        let items = agenda_items(&matter);
        (items, agenda_text(&matter, Form::Markdown, cx.lang))
    });
}

/// Only what an agenda is put together from.
#[divan::bench]
fn matter_of_an_agenda(bencher: Bencher) {
    let store = Store::open(&journal(), Mode::OpenExisting).unwrap();
    let (mentor, ids) = (met_most(&store), Ids::seeded(1));
    let cx = now(&ids);
    bencher.bench_local(|| store.reader().agenda_matter(&[mentor], None, &cx).unwrap());
}

/// What the mentor may be told since the last meeting, from the journal to its text.
#[divan::bench]
fn report(bencher: Bencher) {
    let store = Store::open(&journal(), Mode::OpenExisting).unwrap();
    let (mentor, ids) = (met_most(&store), Ids::seeded(1));
    let cx = now(&ids);
    bencher.bench_local(|| {
        let matter = store
            .reader()
            .progress_matter(mentor, Period::SinceLast, &cx);
        progress_report(&matter.unwrap().unwrap(), Form::Markdown, cx.lang)
    });
}

fn journal() -> PathBuf {
    kept("crowded", make)
}

fn make(path: &Path) {
    let mut store = Store::open(path, Mode::OpenOrCreate).expect("a new journal opens");
    let (ids, mut chance) = (Ids::seeded(10), Chance::seeded(10));
    let mentor = Mentor::new(ids.next(end()), "田中 優子", Stage::Active);
    let mut records = vec![Record::Mentor(Box::new(Seen::new(mentor.clone())))];
    for ago in (1..=MEETINGS).rev() {
        let written = end() - Days::new(ago * APART);
        let day = written.date_naive();
        let mut meeting = Entry::new(ids.next(written), EntryKind::Meeting, day);
        meeting.mentors = vec![mentor.id];
        for line in 0..TAKEAWAYS {
            let kind = Kind::ALL[line as usize % Kind::ALL.len()];
            let text = note(&mut chance, CHARACTERS).replace('\n', " ");
            let mut takeaway = Takeaway::new(ids.next(written), kind, text);
            (takeaway.entry, takeaway.line) = (Some(meeting.id), Some(line));
            // An insight has no end.
            if line >= OPEN && kind != Kind::Insight {
                takeaway.closed = Some(day + Days::new(1));
                takeaway.state = kind.states()[1];
                if kind == Kind::Advice {
                    (takeaway.state, takeaway.outcome) = (State::Closed, Some(Outcome::Worked));
                }
                takeaway.told = takeaway.closed.filter(|_| line > OPEN);
            }
            records.push(Record::Takeaway(Seen::new(takeaway)));
        }
        records.push(Record::Entry(Seen::new(meeting)));
    }
    save(&mut store, Verb::LogMeeting, records, end());
}
