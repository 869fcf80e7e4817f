//! Reading: windows that page both ways, lists of what is open, and a cost that does not grow with the journal.

use shirube::domain::{Entry, EntryKind, Id, Kind, MeetingState, Record, Seen, State, Takeaway};
use shirube::store::{Counts, Direction, EntryRow, Reader, Window};

use crate::fixture::{Desk, day, new_entry, new_mentor, new_takeaway, save};

const NEWEST: Window = Window {
    anchor: None,
    direction: Direction::Older,
    limit: 4,
    mentor: None,
};

fn keys(rows: &[EntryRow]) -> Vec<(chrono::NaiveDate, Id)> {
    rows.iter().map(|row| (row.day, row.id)).collect()
}

/// All keys of a journal, the newest first, read by pages in this direction.
fn paged(
    reader: Reader<'_>,
    direction: Direction,
    mentor: Option<Id>,
) -> Vec<(chrono::NaiveDate, Id)> {
    let mut all = Vec::new();
    let mut anchor = None;
    loop {
        let window = Window {
            anchor,
            direction,
            mentor,
            ..NEWEST
        };
        let page = keys(&reader.entries(window).unwrap());
        if page.is_empty() {
            return all;
        }
        if direction == Direction::Newer {
            anchor = page.first().copied();
            all.splice(0..0, page);
        } else {
            anchor = page.last().copied();
            all.extend(page);
        }
    }
}

#[test]
fn windows_page_through_everything_in_both_directions() {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    let mut expected = Vec::new();
    let mut with_smith = Vec::new();
    // Several on a day, saved out of order.
    for at in [5, 1, 9, 5, 5, 5, 5, 2, 9, 1, 5, 30] {
        let mentors = if expected.len() % 2 == 0 {
            vec![smith.id]
        } else {
            vec![]
        };
        let entry = desk.meeting(at, &mentors);
        save(&mut store, "", vec![new_entry(&entry)]);
        expected.push((entry.day, entry.id));
        if !mentors.is_empty() {
            with_smith.push((entry.day, entry.id));
        }
    }
    let trashed = Entry {
        deleted: true,
        ..desk.meeting(5, &[smith.id])
    };
    save(&mut store, "", vec![new_entry(&trashed)]);
    for list in [&mut expected, &mut with_smith] {
        list.sort();
        list.reverse();
    }
    let reader = store.reader();
    for direction in [Direction::Older, Direction::Newer] {
        assert_eq!(paged(reader, direction, None), expected);
        assert_eq!(paged(reader, direction, Some(smith.id)), with_smith);
    }
    let from = Window {
        anchor: Some(expected[6]),
        direction: Direction::From,
        ..NEWEST
    };
    assert_eq!(keys(&reader.entries(from).unwrap()), expected[6..10]);
    let on_the_fifth = Window {
        anchor: Some((day(5), Id::from_bytes([0xff; 16]))),
        ..NEWEST
    };
    assert_eq!(keys(&reader.entries(on_the_fifth).unwrap()), expected[3..7]);
}

#[test]
fn a_row_tells_the_first_line_and_how_many_takeaways_are_open() {
    let (desk, mut store) = Desk::with_journal();
    let mut entry = desk.meeting(3, &[]);
    entry.note = format!("\r\n　\n\t 転職の軸{}\n> 次", "あ".repeat(300));
    let mut records = vec![new_entry(&entry)];
    for (kind, state, deleted) in [
        (Kind::Action, State::Open, false),
        (Kind::Advice, State::Trying, false),
        (Kind::Question, State::Open, false),
        (Kind::Action, State::Done, false),
        (Kind::Action, State::Open, true),
    ] {
        let mut takeaway = desk.action("x", Some(entry.id));
        (takeaway.kind, takeaway.state, takeaway.deleted) = (kind, state, deleted);
        records.push(new_takeaway(&takeaway));
    }
    save(&mut store, "", records);
    let row = store.reader().entries(NEWEST).unwrap().remove(0);
    assert_eq!(row.open, 2);
    assert_eq!(row.opening, format!("転職の軸{}", "あ".repeat(196)));
    assert_eq!(store.reader().takeaways_of(entry.id).unwrap().len(), 4);
}

#[test]
fn open_and_untold_takeaways_know_their_day_and_mentors() {
    let (desk, mut store) = Desk::with_journal();
    let (smith, tanaka) = (desk.mentor("Smith"), desk.mentor("田中"));
    let meeting = desk.meeting(3, &[smith.id, tanaka.id]);
    let note = Entry::new(desk.id(), EntryKind::Note, day(4));
    let trashed = Entry {
        deleted: true,
        ..desk.meeting(5, &[smith.id])
    };
    let mut records = vec![
        new_mentor(&smith),
        new_mentor(&tanaka),
        new_entry(&meeting),
        new_entry(&note),
        new_entry(&trashed),
    ];
    let mut add = |text: &str,
                   entry: Option<&Entry>,
                   mentor: Option<Id>,
                   due: Option<u32>,
                   state: State,
                   told: bool| {
        let takeaway = Takeaway {
            mentor,
            due: due.map(day),
            state,
            closed: (state == State::Done).then_some(day(10)),
            told: told.then_some(day(11)),
            ..desk.action(text, entry.map(|entry| entry.id))
        };
        records.push(new_takeaway(&takeaway));
    };
    add("undated", Some(&meeting), None, None, State::Open, false);
    add(
        "late",
        Some(&meeting),
        Some(tanaka.id),
        Some(9),
        State::Open,
        false,
    );
    add("early", None, None, Some(8), State::Trying, false);
    add("gone", Some(&trashed), None, Some(8), State::Open, false);
    add("untold", Some(&meeting), None, None, State::Done, false);
    add("asked for", None, Some(smith.id), None, State::Done, false);
    add("told", Some(&meeting), None, None, State::Done, true);
    add("my own", Some(&note), None, None, State::Done, false);
    add("my own, too", None, None, None, State::Done, false);
    add(
        "untold in the trash",
        Some(&trashed),
        None,
        None,
        State::Done,
        false,
    );
    add("dropped", Some(&meeting), None, None, State::Dropped, false);
    save(&mut store, "", records);

    let reader = store.reader();
    let open: Vec<_> = reader
        .open_takeaways()
        .unwrap()
        .into_iter()
        .map(|row| (row.takeaway.text, row.day, row.mentors))
        .collect();
    assert_eq!(
        open,
        [
            ("early".into(), None, vec![]),
            ("late".into(), Some(day(3)), vec![tanaka.id]),
            ("undated".into(), Some(day(3)), vec![smith.id, tanaka.id]),
        ]
    );
    let mut untold: Vec<String> = reader
        .untold()
        .unwrap()
        .into_iter()
        .map(|row| row.takeaway.text)
        .collect();
    untold.sort();
    assert_eq!(untold, ["asked for", "untold"]);
    let counts = Counts {
        entries: 2,
        mentors: 2,
        takeaways: 11,
    };
    assert_eq!(reader.counts().unwrap(), counts);
}

#[test]
fn the_last_meeting_is_one_that_was_held() {
    let (desk, mut store) = Desk::with_journal();
    let (smith, tanaka, nobody) = (
        desk.mentor("Smith"),
        desk.mentor("田中"),
        desk.mentor("鈴木"),
    );
    let meeting = |at, state, mentors: &[Id]| {
        let mut meeting = desk.meeting(at, mentors);
        meeting.state = Some(state);
        meeting
    };
    let first = meeting(3, MeetingState::Held, &[smith.id, tanaka.id, smith.id]);
    let second = meeting(10, MeetingState::Held, &[smith.id]);
    let cancelled = meeting(12, MeetingState::Cancelled, &[tanaka.id]);
    let planned = meeting(23, MeetingState::Planned, &[tanaka.id]);
    let mut records: Vec<Record> = [&first, &second, &cancelled, &planned]
        .map(new_entry)
        .into();
    records.extend([&smith, &tanaka, &nobody].map(new_mentor));
    save(&mut store, "", records);

    let reader = store.reader();
    assert_eq!(reader.latest_meeting().unwrap(), Some(second.clone()));
    let mut met: Vec<_> = reader
        .last_met()
        .unwrap()
        .iter()
        .map(|met| (met.mentor, met.day))
        .collect();
    met.sort_by_key(|(_, day)| *day);
    assert_eq!(met, [(tanaka.id, day(3)), (smith.id, day(10))]);
    assert_eq!(reader.planned(day(20), day(30)).unwrap(), [planned]);
    assert_eq!(reader.planned(day(24), day(30)).unwrap(), []);
    assert_eq!(reader.mentor_names().unwrap()[&nobody.id], "鈴木");

    // A meeting that goes to the trash was not held.
    let trashed = Entry {
        deleted: true,
        ..second.clone()
    };
    let trash = Record::Entry(Seen::changed(second, trashed));
    save(&mut store, "", vec![trash]);
    assert_eq!(store.reader().latest_meeting().unwrap(), Some(first));
}

#[test]
fn what_no_shirube_wrote_is_damage_and_no_panic() {
    let (desk, mut store) = Desk::with_journal();
    save(&mut store, "", vec![new_mentor(&desk.mentor("Smith"))]);
    desk.sql()
        .execute("UPDATE mentor SET stage = 'enlightened'", [])
        .unwrap();
    let error = store.reader().mentors().unwrap_err();
    assert_eq!(
        *error.trouble(),
        shirube::domain::Trouble::Damaged(desk.path)
    );
}
