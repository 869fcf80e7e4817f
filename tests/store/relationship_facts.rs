//! The facts of a mentorship as the journal counts them: the same numbers as the ledger and the month have, by period.

use std::time::{Duration, Instant};

use chrono::{DateTime, Days, NaiveDate};
use proptest::prelude::*;
use shirube::domain::{
    Cx, Entry, Id, Ids, Kind, Lang, Month, Outcome, Record, RelationshipFacts, Stage, State,
    Support, SupportSet, Takeaway,
};
use shirube::store::Reader;

use crate::fixture::{Desk, day, new_entry, new_mentor, new_takeaway, save};

const TODAY: u32 = 30;

fn cx(ids: &Ids, today: NaiveDate) -> Cx<'_> {
    Cx {
        now: DateTime::from_timestamp_millis(1_800_000_000_000).unwrap(),
        today,
        time: chrono::NaiveTime::MIN,
        zone: "Asia/Tokyo",
        lang: Lang::En,
        ids,
    }
}

fn facts(reader: Reader, mentor: Id, from: Option<u32>, until: u32) -> RelationshipFacts {
    let ids = Ids::seeded(9);
    let cx = cx(&ids, day(TODAY));
    let facts = reader.relationship_facts(mentor, from.map(day), day(until), &cx);
    facts.unwrap()
}

/// A takeaway of an entry: its kind, the place of its state, its outcome, when it ended and when it was told.
type Row = (usize, usize, usize, u32, Option<u32>);

fn settled(desk: &Desk, entry: &Entry, line: u32, row: Row) -> Takeaway {
    let (kind, state, outcome, closed, told) = row;
    let kind = Kind::ALL[kind];
    let state = kind.states()[state % kind.states().len()];
    let has_ended = !state.is_open() && kind != Kind::Insight;
    let has_result = matches!(state, State::Closed | State::Done);
    let closed = closed.max(entry.day.format("%d").to_string().parse().unwrap());
    Takeaway {
        kind,
        state,
        outcome: (state == State::Closed).then(|| Outcome::ALL[outcome]),
        closed: has_ended.then(|| day(closed)),
        told: told
            .filter(|_| has_result)
            .map(|told| day(told.max(closed))),
        line: Some(line),
        ..desk.action("x", Some(entry.id))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_facts_of_all_time_are_the_ledgers_and_those_of_parts_add_up(
        meetings in prop::collection::vec((1..TODAY, 0..64_u8, 0..5_u8, any::<bool>()), 1..6),
        rows in prop::collection::vec(
            (0..6_usize, (0..7_usize, 0..4_usize, 0..3_usize, 1..=TODAY, prop::option::of(1..=TODAY))),
            0..40,
        ),
        cut in 1..TODAY,
    ) {
        let (desk, mut store) = Desk::with_journal();
        let (mentor, other) = (desk.mentor("田中"), desk.mentor("Smith"));
        let mut records: Vec<Record> = [&mentor, &other].map(new_mentor).into();
        let mut entries = Vec::new();
        for (number, supports, useful, with_both) in meetings {
            let mentors = [mentor.id, other.id];
            let mut meeting = desk.meeting(number, &mentors[..=usize::from(with_both)]);
            meeting.received = SupportSet::from_bits(supports);
            meeting.usefulness = Some(useful).filter(|useful| *useful > 0);
            records.push(new_entry(&meeting));
            entries.push(meeting);
        }
        for (line, (entry, row)) in (0..).zip(rows) {
            let entry = &entries[entry % entries.len()];
            records.push(new_takeaway(&settled(&desk, entry, line, row)));
        }
        save(&mut store, "", records);
        let reader = store.reader();
        for id in [mentor.id, other.id] {
            let ledger = reader.ledger(id).unwrap();
            let all = facts(reader, id, None, TODAY);
            prop_assert_eq!(all.meetings, ledger.meetings);
            prop_assert_eq!(all.supports, ledger.supports);
            prop_assert_eq!(all.came, ledger.kinds);
            prop_assert_eq!((all.told, all.untold), (ledger.gave.told, ledger.gave.untold));
            prop_assert_eq!(all.closed_of(Kind::Action), ledger.gave.done);
            prop_assert_eq!(all.closed_of(Kind::Promise), ledger.received.kept);
            prop_assert_eq!(all.closed_of(Kind::Thanks), ledger.thanked.said);
            prop_assert_eq!(all.lapsed, ledger.received.lapsed);
            prop_assert_eq!(all.outcomes[0], ledger.received.worked);
            prop_assert_eq!(all.closed_of(Kind::Advice) + all.trying, ledger.received.tried);

            // By the range of the days, and from the beginning by what there is in all: the same.
            let ranged = facts(reader, id, Some(1), TODAY);
            prop_assert_eq!((ranged.came, ranged.closed), (all.came, all.closed));
            prop_assert_eq!((ranged.told, ranged.outcomes), (all.told, all.outcomes));
            prop_assert_eq!((ranged.open, ranged.untold), (all.open, all.untold));

            let (first, second) = (facts(reader, id, None, cut), facts(reader, id, Some(cut + 1), TODAY));
            prop_assert_eq!(first.meetings + second.meetings, all.meetings);
            prop_assert_eq!(first.told + second.told, all.told);
            prop_assert_eq!(first.lapsed + second.lapsed, all.lapsed);
            for kind in 0..7 {
                prop_assert_eq!(first.came[kind] + second.came[kind], all.came[kind]);
                prop_assert_eq!(first.closed[kind] + second.closed[kind], all.closed[kind]);
            }
            prop_assert_eq!(second.open, all.open);
            let results = first.closed_of(Kind::Advice) + first.closed_of(Kind::Action);
            prop_assert_eq!(first.untold + first.told, results);
        }

        // Every takeaway here is the one mentor's: the month counts the same.
        let ids = Ids::seeded(9);
        let month = reader.month_facts(Month::of(day(TODAY)), &cx(&ids, day(TODAY))).unwrap();
        let all = facts(reader, mentor.id, Some(1), TODAY);
        prop_assert_eq!(month.meetings, all.meetings);
        prop_assert_eq!((month.usefulness, month.supports), (all.usefulness, all.supports));
        prop_assert_eq!((month.came, month.closed), (all.came, all.closed));
        prop_assert_eq!((month.outcomes, month.told), (all.outcomes, all.told));
        prop_assert_eq!((month.open, month.untold), (all.open, all.untold));
    }
}

#[test]
fn the_longest_gap_has_the_edges_of_the_period_and_the_rhythm_says_what_was_expected() {
    let (desk, mut store) = Desk::with_journal();
    let mut mentor = desk.mentor("田中");
    mentor.rhythm = Some(7);
    let mut records = vec![new_mentor(&mentor)];
    records.extend([3, 5, 16].map(|number| new_entry(&desk.meeting(number, &[mentor.id]))));
    save(&mut store, "", records);
    for (from, until, meetings, expected, gap, since) in [
        (None, 30, 3, 4, Some(14), Some(14)),
        (None, 18, 3, 2, Some(11), Some(2)),
        (Some(4), 17, 2, 2, Some(11), Some(1)),
        (Some(6), 19, 1, 2, Some(10), Some(3)),
        (Some(20), 26, 0, 1, None, Some(10)),
        (Some(1), 2, 0, 0, None, None),
    ] {
        let facts = facts(store.reader(), mentor.id, from, until);
        let counted = (
            facts.meetings,
            facts.expected,
            facts.longest_gap,
            facts.since_last,
        );
        let wanted = (meetings, Some(expected), gap, since);
        assert_eq!(counted, wanted, "{from:?} {until}");
    }
}

#[test]
fn promises_that_are_open_and_late_are_counted_at_the_end_of_the_period() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中");
    let meeting = desk.meeting(3, &[mentor.id]);
    let promise = |line: u32, due: Option<u32>| {
        new_takeaway(&Takeaway {
            kind: Kind::Promise,
            due: due.map(day),
            line: Some(line),
            ..desk.action("x", Some(meeting.id))
        })
    };
    let mut records = vec![new_mentor(&mentor), new_entry(&meeting)];
    records.extend([promise(0, None), promise(1, Some(10)), promise(2, Some(20))]);
    save(&mut store, "", records);
    for (until, promised, late, latest) in [
        (2, 0, 0, None),
        (10, 3, 0, None),
        (15, 3, 1, Some(5)),
        (30, 3, 2, Some(20)),
    ] {
        let facts = facts(store.reader(), mentor.id, Some(1), until);
        let counted = (facts.promised, facts.promised_late, facts.latest);
        assert_eq!(counted, (promised, late, latest), "{until}");
    }
}

#[test]
fn what_is_in_the_trash_and_what_has_no_entry_is_counted_as_everywhere() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中");
    let meeting = desk.meeting(3, &[mentor.id]);
    let alone = Takeaway {
        mentor: Some(mentor.id),
        ..desk.action("x", None)
    };
    let gone = Takeaway {
        deleted: true,
        ..desk.action("x", Some(meeting.id))
    };
    let records = vec![
        new_mentor(&mentor),
        new_entry(&meeting),
        new_takeaway(&alone),
        new_takeaway(&gone),
    ];
    save(&mut store, "", records);
    let all = facts(store.reader(), mentor.id, None, TODAY);
    assert_eq!((all.came_of(Kind::Action), all.open), (1, 1));
    // It was written down on 15 January 2027, after this day.
    let earlier = facts(store.reader(), mentor.id, None, TODAY - 1);
    assert_eq!((earlier.came_of(Kind::Action), earlier.open), (0, 0));
}

#[test]
fn of_a_thousand_meetings_the_facts_are_there_at_once() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中");
    let mut records = vec![new_mentor(&mentor)];
    let first = NaiveDate::from_ymd_opt(2017, 1, 1).unwrap();
    for number in 0..1000_u32 {
        let mut meeting = desk.meeting(1, &[mentor.id]);
        meeting.day = first + Days::new(u64::from(number) * 3);
        meeting.received = SupportSet::default().toggled(Support::Story);
        records.push(new_entry(&meeting));
        for line in 0..10 {
            records.push(new_takeaway(&Takeaway {
                state: State::Done,
                closed: Some(meeting.day + Days::new(10)),
                line: Some(line),
                ..desk.action("x", Some(meeting.id))
            }));
        }
    }
    save(&mut store, "", records);
    let quickest = [None, Some(1)]
        .into_iter()
        .map(|from| {
            let took = (0..5).map(|_| {
                let begun = Instant::now();
                facts(store.reader(), mentor.id, from, TODAY);
                begun.elapsed()
            });
            took.min().unwrap()
        })
        .max()
        .unwrap();
    // The machine may be busy, and nothing here is optimised.
    assert!(quickest < Duration::from_millis(100), "{quickest:?}");
    println!("{quickest:?}");
}

#[test]
fn the_next_review_is_due_by_the_last_one_or_by_the_start() {
    let (desk, mut store) = Desk::with_journal();
    let mut started = desk.mentor("田中");
    started.started = Some(day(1));
    let met = desk.mentor("Smith");
    let never = desk.mentor("佐藤");
    let mut paused = desk.mentor("鈴木");
    paused.stage = Stage::Paused;
    paused.started = Some(day(1));
    let mut records = [&started, &met, &never, &paused].map(new_mentor).to_vec();
    records.push(new_entry(&desk.meeting(5, &[met.id])));
    records.push(new_entry(&desk.meeting(9, &[met.id])));
    save(&mut store, "", records);
    let due = |store: &shirube::store::Store| -> Vec<(Id, String, bool)> {
        let due = store.reader().relationships_due().unwrap().into_iter();
        due.map(|one| (one.mentor, one.due.to_string(), one.begun.is_some()))
            .collect()
    };
    assert_eq!(
        due(&store),
        [
            (started.id, "2026-12-01".to_owned(), false),
            (met.id, "2026-12-05".to_owned(), false),
        ]
    );

    let review = |mentor: Id, begun: u32, finished: Option<u32>, again: Option<u32>| {
        let mut review =
            shirube::domain::RelationshipReview::new(desk.id(), mentor, day(begun), None);
        review.finished = finished.map(day);
        review.look_again = again.map(day);
        review
    };
    let reviews = [
        (&started, review(started.id, 2, Some(3), Some(29))),
        (&started, review(started.id, 20, None, None)),
        (&met, review(met.id, 6, Some(7), Some(8))),
        (&met, review(met.id, 10, Some(11), None)),
        // Begun before the last one, and finished after it.
        (&met, review(met.id, 4, Some(12), None)),
    ];
    for (mentor, review) in reviews {
        let change = shirube::domain::write_relationship(mentor, None, review).unwrap();
        crate::fixture::take(&mut store, &change);
    }
    assert_eq!(
        due(&store),
        [
            (started.id, "2026-11-29".to_owned(), true),
            // Ninety days after the twelfth.
            (met.id, "2027-02-10".to_owned(), false),
        ]
    );
    let rows = store.reader().relationship_rows().unwrap();
    let of_met = rows.iter().filter(|row| row.mentor == met.id);
    let finished: Vec<_> = of_met.map(|row| row.finished).collect();
    assert_eq!(finished, [12, 11, 7].map(|last| Some(day(last))));
    let all = store.reader().relationship_reviews_of(met.id).unwrap();
    let finished: Vec<_> = all.iter().map(|one| one.finished).collect();
    assert_eq!(finished, [12, 11, 7].map(|last| Some(day(last))));
    let all = store.reader().relationship_reviews_of(started.id).unwrap();
    assert_eq!(
        all.iter().map(|one| one.finished).collect::<Vec<_>>(),
        [Some(day(3)), None]
    );
}
