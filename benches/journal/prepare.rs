//! What preparing a meeting costs: the agenda with the mentor who was met most.

use chrono::{DateTime, NaiveTime};
use divan::Bencher;
use shirube::domain::{Cx, Id, Ids, Lang, agenda_items};
use shirube::store::{Mode, Store};

use crate::generator::NOW;
use crate::{entries, generator};

/// All that an agenda is put together from, read.
#[divan::bench(args = entries())]
fn read_the_matter_of_an_agenda(bencher: Bencher, entries: usize) {
    let store = Store::open(&generator::journal(entries), Mode::OpenExisting).unwrap();
    let (mentor, ids) = (met_most(&store), Ids::seeded(1));
    let cx = now(&ids);
    bencher.bench_local(|| store.reader().agenda_matter(&[mentor], None, &cx).unwrap());
}

/// The same, put together to lines.
#[divan::bench(args = entries())]
fn put_an_agenda_together(bencher: Bencher, entries: usize) {
    let store = Store::open(&generator::journal(entries), Mode::OpenExisting).unwrap();
    let (mentor, ids) = (met_most(&store), Ids::seeded(1));
    let cx = now(&ids);
    bencher.bench_local(|| {
        let matter = store.reader().agenda_matter(&[mentor], None, &cx).unwrap();
        agenda_items(&matter)
    });
}

/// All reviews of a mentorship, of ten years.
#[divan::bench(args = entries())]
fn reviews_of_a_mentorship(bencher: Bencher, entries: usize) {
    let store = Store::open(&generator::journal(entries), Mode::OpenExisting).unwrap();
    let mentor = met_most(&store);
    bencher.bench_local(|| store.reader().relationship_reviews_of(mentor).unwrap());
}

/// They come first in the list.
pub(crate) fn met_most(store: &Store) -> Id {
    let mentors = store.reader().mentors().unwrap();
    mentors[0].id
}

/// When the benches stand.
pub(crate) fn now(ids: &Ids) -> Cx<'_> {
    let now = DateTime::parse_from_rfc3339(NOW).unwrap();
    Cx {
        today: now.date_naive(),
        time: NaiveTime::MIN,
        now: now.to_utc(),
        ids,
        lang: Lang::Ja,
        zone: "",
    }
}
