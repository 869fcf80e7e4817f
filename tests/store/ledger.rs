//! The ledger of a mentor, counted by the journal itself: for each of a meeting's mentors, whatever was written when.

use std::time::{Duration, Instant};

use chrono::Days;
use shirube::domain::{
    Entry, EntryKind, Gave, Kind, Ledger, MeetingState, Outcome, Received, Record, Seen, State,
    Support, SupportSet, Takeaway, Thanked,
};
use shirube::store::Store;

use crate::fixture::{Desk, day, new_entry, new_mentor, new_takeaway, save, take};

/// What the newest shape derives of a journal that is older.
const NEWEST_SHAPE: &str = include_str!("../../src/store/schema/3.sql");

/// Takeaways of an entry: the kind, the state, the outcome, whether it was told.
type Row = (Kind, State, Option<Outcome>, bool);

const CAME: [Row; 8] = [
    (Kind::Advice, State::Closed, Some(Outcome::Worked), true),
    (Kind::Advice, State::Trying, None, false),
    (Kind::Advice, State::Open, None, false),
    (Kind::Action, State::Done, None, false),
    (Kind::Promise, State::Kept, None, false),
    (Kind::Thanks, State::Said, None, false),
    (Kind::Thanks, State::Open, None, false),
    (Kind::Introduction, State::Contacted, None, false),
];

fn came(desk: &Desk, entry: &Entry, row: Row, line: usize) -> Takeaway {
    let (kind, state, outcome, is_told) = row;
    Takeaway {
        kind,
        state,
        outcome,
        told: is_told.then(|| day(20)),
        line: u32::try_from(line).ok(),
        ..desk.action("x", Some(entry.id))
    }
}

#[test]
fn what_came_of_a_meeting_counts_with_each_of_its_mentors() {
    let (desk, mut store) = Desk::with_journal();
    let (smith, tanaka, other) = (
        desk.mentor("Smith"),
        desk.mentor("田中"),
        desk.mentor("佐藤"),
    );
    let mut meeting = desk.meeting(3, &[smith.id, tanaka.id, smith.id]);
    meeting.received = SupportSet::default().toggled(Support::Story);
    let mut records = vec![new_entry(&meeting)];
    records.extend([&smith, &tanaka, &other].map(new_mentor));
    for (line, row) in CAME.into_iter().enumerate() {
        records.push(new_takeaway(&came(&desk, &meeting, row, line)));
    }
    // What has a mentor of its own is that one's alone, private or not.
    let own = Takeaway {
        mentor: Some(tanaka.id),
        private: true,
        line: Some(90),
        ..came(&desk, &meeting, CAME[3], 90)
    };
    // What has no entry and no mentor is nobody's.
    let nobodys = desk.action("x", None);
    let alone = Takeaway {
        mentor: Some(smith.id),
        ..desk.action("x", None)
    };
    records.extend([&own, &nobodys, &alone].map(new_takeaway));
    save(&mut store, "", records);

    let shared = Ledger {
        received: Received {
            advice: 3,
            tried: 2,
            worked: 1,
            kept: 1,
            introductions: 1,
            ..Received::default()
        },
        gave: Gave {
            told: 1,
            untold: 1,
            done: 1,
        },
        thanked: Thanked { said: 1, owed: 1 },
        supports: [0, 1, 0, 0, 0, 0],
        meetings: 1,
        first: Some(day(3)),
        last: Some(day(3)),
        kinds: [3, 1, 1, 0, 0, 2, 1],
    };
    let with_alone = Ledger {
        kinds: [3, 2, 1, 0, 0, 2, 1],
        ..shared
    };
    let with_own = Ledger {
        gave: Gave {
            untold: 2,
            done: 2,
            ..shared.gave
        },
        ..with_alone
    };
    let reader = store.reader();
    assert_eq!(reader.ledger(smith.id).unwrap(), with_alone);
    assert_eq!(reader.ledger(tanaka.id).unwrap(), with_own);
    assert_eq!(reader.ledger(other.id).unwrap(), Ledger::default());

    // Not what is in the trash, with its meeting or by itself; and it comes back.
    let trashed = Entry {
        deleted: true,
        ..meeting.clone()
    };
    let trash = Record::Entry(Seen::changed(meeting, trashed));
    save(&mut store, "", vec![trash]);
    let left = store.reader().ledger(smith.id).unwrap();
    assert_eq!((left.meetings, left.kinds), (0, [0, 1, 0, 0, 0, 0, 0]));
    take(&mut store, &shirube::domain::Change::Undo(None));
    assert_eq!(store.reader().ledger(smith.id).unwrap(), with_alone);
}

#[test]
fn a_ledger_follows_what_becomes_of_its_takeaways_and_of_who_met() {
    let (desk, mut store) = Desk::with_journal();
    let (smith, tanaka) = (desk.mentor("Smith"), desk.mentor("田中"));
    let meeting = desk.meeting(3, &[smith.id]);
    let action = desk.action("x", Some(meeting.id));
    let records = vec![
        new_takeaway(&action),
        new_mentor(&smith),
        new_mentor(&tanaka),
        new_entry(&meeting),
    ];
    save(&mut store, "", records);
    let gave = |store: &Store, of| store.reader().ledger(of).unwrap().gave;
    assert_eq!(gave(&store, smith.id), Gave::default());

    let done = Takeaway {
        state: State::Done,
        closed: Some(day(4)),
        ..action.clone()
    };
    let told = Takeaway {
        told: Some(day(5)),
        ..done.clone()
    };
    let step = |before: &Takeaway, after: &Takeaway| {
        Record::Takeaway(Seen::changed(before.clone(), after.clone()))
    };
    save(&mut store, "", vec![step(&action, &done)]);
    assert_eq!(
        (gave(&store, smith.id).done, gave(&store, smith.id).untold),
        (1, 1)
    );
    save(&mut store, "", vec![step(&done, &told)]);
    assert_eq!(
        (gave(&store, smith.id).told, gave(&store, smith.id).untold),
        (1, 0)
    );

    let moved = Entry {
        mentors: vec![tanaka.id],
        day: day(2),
        ..meeting.clone()
    };
    let change = Record::Entry(Seen::changed(meeting, moved));
    save(&mut store, "", vec![change]);
    assert_eq!(gave(&store, smith.id), Gave::default());
    assert_eq!(gave(&store, tanaka.id).told, 1);
    let latest = store.reader().latest_with(tanaka.id, 3).unwrap();
    assert_eq!(latest[0].day, Some(day(2)));
    let gone = Takeaway {
        deleted: true,
        ..told.clone()
    };
    save(&mut store, "", vec![step(&told, &gone)]);
    assert!(store.reader().latest_with(tanaka.id, 3).unwrap().is_empty());
}

#[test]
fn a_story_is_told_by_its_tag_in_either_language_and_width() {
    for (kind, tag, is_story) in [
        (Kind::Insight, "story", true),
        (Kind::Insight, "Story", true),
        (Kind::Insight, "ＳＴＯＲＹ", true),
        (Kind::Insight, "経験談", true),
        (Kind::Insight, "storytelling", false),
        (Kind::Insight, "経験", false),
        (Kind::Advice, "story", false),
    ] {
        let (desk, mut store) = Desk::with_journal();
        let smith = desk.mentor("Smith");
        let meeting = desk.meeting(3, &[smith.id]);
        let mut takeaway = came(&desk, &meeting, (kind, State::Kept, None, false), 0);
        takeaway.tags = vec!["発表".into(), tag.into()];
        let records = vec![
            new_mentor(&smith),
            new_entry(&meeting),
            new_takeaway(&takeaway),
        ];
        save(&mut store, "", records);
        let ledger = store.reader().ledger(smith.id).unwrap();
        assert_eq!(ledger.received.stories, u32::from(is_story), "{tag}");
    }
}

#[test]
fn only_meetings_that_were_held_count_and_an_older_one_logged_later_is_the_first_not_the_last() {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    let mut records = vec![new_mentor(&smith)];
    for (at, state) in [
        (10, MeetingState::Held),
        (5, MeetingState::Held),
        (2, MeetingState::Cancelled),
        (20, MeetingState::Cancelled),
        (28, MeetingState::Planned),
    ] {
        let mut meeting = desk.meeting(at, &[smith.id]);
        meeting.state = Some(state);
        meeting.received = SupportSet::from_bits(1);
        records.push(new_entry(&meeting));
    }
    let note = Entry {
        mentors: vec![smith.id],
        ..Entry::new(desk.id(), EntryKind::Note, day(15))
    };
    records.push(new_entry(&note));
    save(&mut store, "", records);
    let ledger = store.reader().ledger(smith.id).unwrap();
    assert_eq!((ledger.meetings, ledger.ticked(Support::Skill)), (2, 2));
    assert_eq!((ledger.first, ledger.last), (Some(day(5)), Some(day(10))));
}

#[test]
fn the_latest_of_each_kind_are_those_of_the_latest_days() {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    let mut records = vec![new_mentor(&smith)];
    for (at, state) in [(9, State::Open), (3, State::Done), (7, State::Dropped)] {
        let meeting = desk.meeting(at, &[smith.id]);
        records.push(new_entry(&meeting));
        for (line, kind) in [Kind::Action, Kind::Thanks].into_iter().enumerate() {
            let mut takeaway = came(&desk, &meeting, (kind, state, None, false), line);
            takeaway.text = at.to_string();
            records.push(new_takeaway(&takeaway));
        }
    }
    let undated = Takeaway {
        mentor: Some(smith.id),
        ..desk.action("undated", None)
    };
    records.push(new_takeaway(&undated));
    save(&mut store, "", records);
    let latest = |each| -> Vec<(Kind, String)> {
        let rows = store.reader().latest_with(smith.id, each).unwrap();
        let rows = rows.into_iter().map(|row| row.takeaway);
        rows.map(|one| (one.kind, one.text)).collect()
    };
    let said = |kind, texts: &[&str]| -> Vec<(Kind, String)> {
        texts
            .iter()
            .map(|text| (kind, (*text).to_owned()))
            .collect()
    };
    let two = [
        said(Kind::Action, &["9", "7"]),
        said(Kind::Thanks, &["9", "7"]),
    ]
    .concat();
    assert_eq!(latest(2), two);
    let all = [
        said(Kind::Action, &["9", "7", "3", "undated"]),
        said(Kind::Thanks, &["9", "7", "3"]),
    ];
    assert_eq!(latest(4), all.concat());
}

#[test]
fn an_older_journal_gets_the_ledger_that_it_would_have_kept() {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    let mut meeting = desk.meeting(3, &[smith.id, desk.id()]);
    meeting.received = SupportSet::from_bits(3);
    let mut records = vec![new_mentor(&smith), new_entry(&meeting)];
    for (line, row) in CAME.into_iter().enumerate() {
        let mut takeaway = came(&desk, &meeting, row, line);
        takeaway.tags = vec!["経験談".into()];
        records.push(new_takeaway(&takeaway));
    }
    let trashed = Entry {
        deleted: true,
        ..desk.meeting(5, &[smith.id])
    };
    records.push(new_entry(&trashed));
    records.push(new_takeaway(&desk.action("x", Some(trashed.id))));
    save(&mut store, "", records);
    let kept = store.reader().ledger(smith.id).unwrap();
    assert_eq!(kept.kinds, [3, 1, 1, 0, 0, 2, 1]);

    let sql = desk.sql();
    sql.execute_batch("DELETE FROM mentor_takeaway; UPDATE entry_mentor SET received = 0")
        .unwrap();
    for begins in [
        "UPDATE entry_mentor SET received",
        "INSERT OR IGNORE INTO mentor_takeaway",
    ] {
        let statements = NEWEST_SHAPE.split(';');
        let found = statements.filter_map(|sql| sql.find(begins).map(|at| &sql[at..]));
        let found: Vec<&str> = found.collect();
        sql.execute_batch(found[0]).unwrap();
    }
    assert_eq!(store.reader().ledger(smith.id).unwrap(), kept);
}

/// `cargo test --release --test store a_ledger_of_ten_thousand -- --ignored --nocapture`
#[test]
#[ignore = "measures, and takes long"]
fn a_ledger_of_ten_thousand_meetings_is_read_within_five_milliseconds() {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    save(&mut store, "", vec![new_mentor(&smith)]);
    for _ in 0..20 {
        let mut records = Vec::new();
        for number in 0..500u64 {
            let mut meeting = desk.meeting(1, &[smith.id]);
            meeting.day = day(1) - Days::new(number * 7 % 3_600);
            meeting.received = SupportSet::from_bits((number % 64) as u8);
            records.push(new_entry(&meeting));
            for line in 0..3 {
                let row = CAME[(number as usize + line) % CAME.len()];
                records.push(new_takeaway(&came(&desk, &meeting, row, line)));
            }
        }
        save(&mut store, "", records);
    }
    let mut best = Duration::MAX;
    for _ in 0..10 {
        let start = Instant::now();
        let ledger = store.reader().ledger(smith.id).unwrap();
        let latest = store.reader().latest_with(smith.id, 5).unwrap();
        best = best.min(start.elapsed());
        assert_eq!((ledger.meetings, latest.len()), (10_000, 25));
    }
    println!("ledger and latest of 10,000 meetings and 30,000 takeaways: {best:?}");
    assert!(best < Duration::from_millis(5), "{best:?}");
}
