//! What telling of a mentorship, of a year, and of the days to come costs, with the mentor who was met most.

use divan::Bencher;
use shirube::domain::{Ids, Month, Period};
use shirube::exchange::calendar;
use shirube::print::{Form, agenda_text, progress_report, year_report};
use shirube::store::{Mode, Store};

use crate::prepare::{met_most, now};
use crate::{entries, generator};

/// The facts of a mentorship, of all its time.
#[divan::bench(args = entries())]
fn facts_of_a_mentorship(bencher: Bencher, entries: usize) {
    let (store, ids) = (opened(entries), Ids::seeded(1));
    let (mentor, cx) = (met_most(&store), now(&ids));
    bencher.bench_local(|| {
        let facts = store
            .reader()
            .relationship_facts(mentor, None, cx.today, &cx);
        facts.unwrap()
    });
}

/// What a mentor may be told of a month, from the journal to its text.
#[divan::bench(args = entries())]
fn progress(bencher: Bencher, entries: usize) {
    let (store, ids) = (opened(entries), Ids::seeded(1));
    let (mentor, cx) = (met_most(&store), now(&ids));
    let month = Period::Month(Month::of(cx.today));
    bencher.bench_local(|| {
        let matter = store.reader().progress_matter(mentor, month, &cx);
        progress_report(&matter.unwrap().unwrap(), Form::Markdown, cx.lang)
    });
}

/// A year that is not over, from the journal to its text.
#[divan::bench(args = entries())]
fn year(bencher: Bencher, entries: usize) {
    let (store, ids) = (opened(entries), Ids::seeded(1));
    let cx = now(&ids);
    bencher.bench_local(|| {
        let matter = store.reader().year_matter(2026, &cx).unwrap();
        year_report(&matter, Form::Markdown, cx.lang)
    });
}

/// When each mentorship is to be reviewed.
#[divan::bench(args = entries())]
fn reviews_due(bencher: Bencher, entries: usize) {
    let store = opened(entries);
    bencher.bench_local(|| store.reader().relationships_due().unwrap());
}

/// The days for a calendar, and the file that holds them.
#[divan::bench(args = entries())]
fn days_for_a_calendar(bencher: Bencher, entries: usize) {
    let (store, ids) = (opened(entries), Ids::seeded(1));
    let cx = now(&ids);
    bencher.bench_local(|| {
        let dates = store.reader().dates(&cx).unwrap();
        calendar(&dates, &cx)
    });
}

/// An agenda, from the journal to its text.
#[divan::bench(args = entries())]
fn text_of_an_agenda(bencher: Bencher, entries: usize) {
    let (store, ids) = (opened(entries), Ids::seeded(1));
    let (mentor, cx) = (met_most(&store), now(&ids));
    bencher.bench_local(|| {
        let matter = store.reader().agenda_matter(&[mentor], None, &cx).unwrap();
        agenda_text(&matter, Form::Markdown, cx.lang)
    });
}

fn opened(entries: usize) -> Store {
    Store::open(&generator::journal(entries), Mode::OpenExisting).unwrap()
}
