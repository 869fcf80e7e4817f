//! A self-analysis: written, finished, due again, and begun anew as a copy of the last.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    ANALYSIS_STEPS, Change, Cx, Id, Ids, Lang, MentorSearch, Record, SelfAnalysis, Support, Verb,
    finish_analysis, write_analysis, write_search,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(seed: u128) -> Id {
    Ids::seeded(seed).next(DateTime::UNIX_EPOCH)
}

fn finished(before: Option<SelfAnalysis>, after: SelfAnalysis) -> Option<(Verb, SelfAnalysis)> {
    let ids = Ids::seeded(2);
    let change = finish_analysis(
        before,
        after,
        &Cx {
            today: day("2026-11-22"),
            time: NaiveTime::MIN,
            now: DateTime::UNIX_EPOCH,
            ids: &ids,
            lang: Lang::En,
            zone: "",
        },
    );
    change.map(saved)
}

fn saved(change: Change) -> (Verb, SelfAnalysis) {
    let Change::Save { verb, records, .. } = change else {
        panic!("{change:?}");
    };
    match <[Record; 1]>::try_from(records).unwrap() {
        [Record::SelfAnalysis(seen)] => (verb, seen.after),
        other => panic!("{other:?}"),
    }
}

fn begun() -> SelfAnalysis {
    SelfAnalysis {
        step: 2,
        strengths: "patient".into(),
        needed: [3, 0, 0, 0, 1, 0],
        every: Some(90),
        ..SelfAnalysis::new(id(1), day("2026-11-20"))
    }
}

#[test]
fn it_is_written_only_where_it_changes_and_stays_a_draft() {
    let (verb, after) = saved(write_analysis(None, begun()).unwrap());
    assert_eq!(verb, Verb::WriteAnalysis);
    assert!(!after.is_finished());
    assert!(write_analysis(Some(begun()), begun()).is_none());
}

#[test]
fn it_is_finished_today_whatever_stays_empty_and_once() {
    let (verb, after) = finished(Some(begun()), begun()).unwrap();
    assert_eq!(verb, Verb::FinishAnalysis);
    assert_eq!(after.finished, Some(day("2026-11-22")));
    assert_eq!(after.step, ANALYSIS_STEPS);
    // The day on which it was begun is its name.
    assert_eq!(after.day, day("2026-11-20"));
    assert_eq!(finished(Some(after.clone()), after.clone()), None);
    // Mended later, it keeps its day.
    let old = SelfAnalysis {
        finished: Some(day("2026-05-01")),
        ..after
    };
    let mended = SelfAnalysis {
        will: "teach".into(),
        ..old.clone()
    };
    let (_, after) = finished(Some(old), mended).unwrap();
    assert_eq!(after.finished, Some(day("2026-05-01")));
}

#[test]
fn a_new_look_is_due_half_a_year_after_it_was_finished_or_as_it_says() {
    let of = |finished: Option<&str>, every| SelfAnalysis {
        finished: finished.map(day),
        every,
        ..begun()
    };
    for (finished, every, due) in [
        (Some("2026-01-01"), None, "2026-06-30"),
        (Some("2026-01-01"), Some(30), "2026-01-31"),
        (Some("2026-01-01"), Some(0), "2026-01-01"),
        // One that is not finished counts from the day on which it was begun.
        (None, None, "2027-05-19"),
    ] {
        assert_eq!(
            of(finished, every).due(),
            day(due),
            "{finished:?} {every:?}"
        );
    }
    let last = SelfAnalysis {
        finished: Some(NaiveDate::MAX),
        ..begun()
    };
    assert_eq!(last.due(), NaiveDate::MAX);
}

#[test]
fn a_new_version_says_what_the_last_one_said_and_is_a_draft_of_its_own() {
    let (_, last) = finished(None, begun()).unwrap();
    let next = last.next_version(id(5), day("2027-05-20"));
    assert_eq!((next.id, next.day), (id(5), day("2027-05-20")));
    assert_eq!((next.step, next.finished), (0, None));
    assert_eq!(next.strengths, last.strengths);
    assert_eq!(next.needed, last.needed);
    assert_eq!(next.every, last.every);
    let gone = SelfAnalysis {
        deleted: true,
        ..last
    };
    assert!(!gone.next_version(id(5), day("2027-05-20")).deleted);
}

#[test]
fn a_search_is_written_only_where_it_changes() {
    let search = MentorSearch::new(id(1), Support::Story, day("2026-11-20"));
    let mut after = search.clone();
    after.leads[4].looked = true;
    assert_eq!(after.looked(), 1);
    assert!(write_search(None, search.clone()).is_some());
    assert!(write_search(Some(search.clone()), after).is_some());
    assert!(write_search(Some(search.clone()), search).is_none());
}
