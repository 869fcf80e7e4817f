//! Reading what belongs to a mentor or a tag: windows of it, and the days of the calendar.

use shirube::domain::{Entry, EntryKind, Id, MeetingState, Takeaway};
use shirube::store::{DayRow, Direction, EntryRow, Only, Reader, Window};

use crate::fixture::{Desk, day, new_entry, new_mentor, new_takeaway, save};

const PAGE: Window = Window {
    anchor: None,
    direction: Direction::Older,
    limit: 4,
    mentor: None,
};

fn keys(rows: &[EntryRow]) -> Vec<(chrono::NaiveDate, Id)> {
    rows.iter().map(|row| (row.day, row.id)).collect()
}

/// All entries of these, read by pages in this direction.
fn paged(reader: Reader<'_>, direction: Direction, only: &Only) -> Vec<(chrono::NaiveDate, Id)> {
    let mut all = Vec::new();
    loop {
        let anchor = match direction {
            Direction::Newer => all.first(),
            Direction::Older | Direction::From => all.last(),
        };
        let window = Window {
            anchor: anchor.copied(),
            direction,
            mentor: only.mentor,
            ..PAGE
        };
        let page = keys(&reader.entries_with(window, only.tag.as_deref()).unwrap());
        match direction {
            _ if page.is_empty() => return all,
            Direction::Newer => _ = all.splice(..0, page),
            Direction::Older | Direction::From => all.extend(page),
        }
    }
}

/// A journal in which `tagged` takeaways have the tag "all", and some of them others, too.
fn check_windows(tagged: usize) {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    let mut records = vec![new_mentor(&smith)];
    let mut entries = Vec::new();
    for number in 0..tagged {
        let with_smith = number % 3 == 0;
        let mentors: &[Id] = if with_smith { &[smith.id] } else { &[] };
        let entry = desk.meeting(number as u32 * 7 % 30 + 1, mentors);
        records.push(new_entry(&entry));
        // Two spellings of one word.
        let mut tags = vec![["all", "ＡＬＬ"][number % 2].to_owned()];
        if number % 5 == 0 {
            tags.push("some".into());
        }
        for text in ["twice", "on one entry"] {
            records.push(new_takeaway(&Takeaway {
                tags: tags.clone(),
                ..desk.action(text, Some(entry.id))
            }));
        }
        entries.push((entry.day, entry.id, with_smith, number % 5 == 0));
    }
    // None of these counts.
    let trashed = Entry {
        deleted: true,
        ..desk.meeting(5, &[smith.id])
    };
    let untagged = desk.meeting(6, &[smith.id]);
    for entry in [&trashed, &untagged] {
        records.push(new_entry(entry));
        records.push(new_takeaway(&Takeaway {
            tags: vec!["all".into()],
            deleted: !entry.deleted,
            ..desk.action("x", Some(entry.id))
        }));
    }
    records.push(new_takeaway(&Takeaway {
        tags: vec!["all".into()],
        ..desk.action("without an entry", None)
    }));
    save(&mut store, "", records);

    assert_eq!(store.reader().tags().unwrap(), ["all", "some"]);
    entries.sort();
    entries.reverse();
    for (mentor, tag) in [
        (None, "all"),
        (None, "some"),
        (Some(smith.id), "all"),
        (Some(smith.id), "some"),
        (None, "nowhere"),
    ] {
        let only = Only {
            mentor,
            tag: Some(tag.into()),
        };
        let expected: Vec<_> = entries
            .iter()
            .filter(|(_, _, with_smith, _)| mentor.is_none() || *with_smith)
            .filter(|(_, _, _, some)| tag == "all" || (tag == "some" && *some))
            .map(|(day, id, _, _)| (*day, *id))
            .collect();
        for direction in [Direction::Older, Direction::Newer] {
            let found = paged(store.reader(), direction, &only);
            assert_eq!(found, expected, "{tag} of {tagged}, {direction:?}");
        }
        let days = store.reader().entry_days(day(1), day(30), &only).unwrap();
        let sum: u32 = days.iter().map(|row| row.entries).sum();
        assert_eq!(sum as usize, expected.len(), "{tag} of {tagged}");
    }
}

#[test]
fn a_window_holds_the_entries_with_a_tag_that_few_have() {
    check_windows(31);
}

#[test]
fn a_window_holds_the_entries_with_a_tag_that_many_have() {
    check_windows(520);
}

#[test]
fn a_day_of_the_calendar_counts_entries_and_planned_meetings_apart() {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    let planned = |at| Entry {
        state: Some(MeetingState::Planned),
        ..desk.meeting(at, &[smith.id])
    };
    let cancelled = Entry {
        state: Some(MeetingState::Cancelled),
        ..desk.meeting(9, &[])
    };
    let note = Entry::new(desk.id(), EntryKind::Note, day(5));
    let entries = [
        desk.meeting(5, &[smith.id]),
        note,
        planned(5),
        planned(24),
        cancelled,
        desk.meeting(30, &[]),
    ];
    let mut records = vec![new_mentor(&smith)];
    records.extend(entries.iter().map(new_entry));
    save(&mut store, "", records);

    let days = |first, last, mentor| {
        let only = Only { mentor, tag: None };
        let rows = store.reader().entry_days(day(first), day(last), &only);
        let rows = rows.unwrap().into_iter();
        rows.map(|row: DayRow| (row.day, row.entries, row.planned))
            .collect::<Vec<_>>()
    };
    assert_eq!(days(1, 29, None), [(day(5), 2, 1), (day(24), 0, 1)]);
    assert_eq!(
        days(5, 30, Some(smith.id)),
        [(day(5), 1, 1), (day(24), 0, 1)]
    );
}
