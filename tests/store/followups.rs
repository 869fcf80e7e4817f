//! What is open and what is not told, as the follow-ups read it: how old, whose, and only so many.

use shirube::domain::{Goal, Id, Kind, MeetingState, Outcome, Record, Seen, State, Takeaway};
use shirube::store::{OpenRow, Untold};

use crate::fixture::{Desk, day, new_entry, new_mentor, new_takeaway, save};

fn texts(rows: Vec<OpenRow>) -> Vec<String> {
    rows.into_iter().map(|row| row.takeaway.text).collect()
}

#[test]
fn the_age_counts_meetings_held_since_with_the_first_mentor() {
    let (desk, mut store) = Desk::with_journal();
    let (smith, tanaka) = (desk.mentor("Smith"), desk.mentor("田中"));
    let mut records = vec![new_mentor(&smith), new_mentor(&tanaka)];
    let mut meet = |at, state, mentors: &[Id], deleted| {
        let mut meeting = desk.meeting(at, mentors);
        meeting.state = Some(state);
        meeting.deleted = deleted;
        records.push(new_entry(&meeting));
        meeting
    };
    let held = MeetingState::Held;
    let first = meet(3, held, &[smith.id, tanaka.id], false);
    let second = meet(10, held, &[smith.id], false);
    meet(10, held, &[smith.id], false);
    meet(12, held, &[tanaka.id], false);
    meet(14, MeetingState::Cancelled, &[smith.id], false);
    meet(15, held, &[smith.id], true);
    meet(29, MeetingState::Planned, &[smith.id], false);
    for (text, entry, mentor) in [
        ("of both", Some(first.id), None),
        ("of the second", Some(first.id), Some(tanaka.id)),
        ("on a day with two", Some(second.id), None),
        ("of no meeting", None, Some(smith.id)),
    ] {
        let takeaway = Takeaway {
            mentor,
            ..desk.action(text, entry)
        };
        records.push(new_takeaway(&takeaway));
    }
    save(&mut store, "", records);

    let reader = store.reader();
    let mut ages: Vec<_> = reader
        .open_takeaways()
        .unwrap()
        .into_iter()
        .map(|row| (row.takeaway.text, row.meetings))
        .collect();
    ages.sort();
    let expected = [
        ("of both", 2),
        ("of no meeting", 0),
        ("of the second", 1),
        ("on a day with two", 0),
    ];
    assert_eq!(ages, expected.map(|(text, age)| (text.to_owned(), age)));
}

#[test]
fn meetings_are_not_counted_for_ever() {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    let first = desk.meeting(1, &[smith.id]);
    let mut records = vec![
        new_mentor(&smith),
        new_entry(&first),
        new_takeaway(&desk.action("old", Some(first.id))),
    ];
    records.extend((0..OpenRow::MANY + 5).map(|_| new_entry(&desk.meeting(2, &[smith.id]))));
    save(&mut store, "", records);
    let rows = store.reader().open_takeaways().unwrap();
    assert_eq!(rows[0].meetings, OpenRow::MANY);
}

/// A takeaway that is closed and not told: text, kind, entry, mentor, tag, day on which it was closed.
fn untold(
    desk: &Desk,
    (text, kind, entry, mentor, tag, closed): (&str, Kind, Option<Id>, Option<Id>, &str, u32),
) -> Takeaway {
    let mut takeaway = desk.action(text, entry);
    (takeaway.kind, takeaway.mentor) = (kind, mentor);
    takeaway.state = match kind {
        Kind::Advice => State::Closed,
        _ => State::Done,
    };
    takeaway.outcome = (kind == Kind::Advice).then_some(Outcome::Worked);
    takeaway.closed = Some(day(closed));
    if !tag.is_empty() {
        takeaway.tags.push(tag.to_owned());
    }
    takeaway
}

/// What may be asked for of the rows below, and the texts that come.
fn wishes(smith: Id, tanaka: Id, goal: Id) -> Vec<(Untold<'static>, &'static [&'static str])> {
    let all = Untold::default();
    vec![
        (
            all,
            &["fourth", "third", "second", "first", "mine, for him"],
        ),
        (
            Untold {
                limit: Some(2),
                ..all
            },
            &["fourth", "third"],
        ),
        (
            Untold {
                kind: Some(Kind::Advice),
                ..all
            },
            &["second"],
        ),
        (
            Untold {
                mentor: Some(tanaka),
                ..all
            },
            &["second", "first", "mine, for him"],
        ),
        (
            Untold {
                mentor: Some(smith),
                limit: Some(3),
                ..all
            },
            &["fourth", "third", "second"],
        ),
        (
            Untold {
                tag: Some("発表"),
                ..all
            },
            &["third", "first"],
        ),
        // By the short name, or because it was made for it.
        (
            Untold {
                goal: Some((goal, "発表")),
                ..all
            },
            &["fourth", "third", "first"],
        ),
        (
            Untold {
                goal: Some((goal, "")),
                ..all
            },
            &["fourth"],
        ),
        (
            Untold {
                tag: Some("他"),
                ..all
            },
            &[],
        ),
        (
            Untold {
                tag: Some("発表"),
                mentor: Some(tanaka),
                kind: Some(Kind::Action),
                ..all
            },
            &["first"],
        ),
    ]
}

#[test]
fn what_is_not_told_is_narrowed_cut_and_counted() {
    let (desk, mut store) = Desk::with_journal();
    let (smith, tanaka) = (desk.mentor("Smith"), desk.mentor("田中"));
    let meeting = desk.meeting(3, &[smith.id, tanaka.id]);
    let alone = desk.meeting(4, &[]);
    let mut trashed = desk.meeting(5, &[smith.id]);
    trashed.deleted = true;
    let mut records = vec![
        new_mentor(&smith),
        new_mentor(&tanaka),
        new_entry(&meeting),
        new_entry(&alone),
        new_entry(&trashed),
    ];
    for row in [
        ("first", Kind::Action, Some(meeting.id), None, "発表", 10),
        ("second", Kind::Advice, Some(meeting.id), None, "", 11),
        ("third", Kind::Action, None, Some(smith.id), "発表", 12),
        (
            "fourth",
            Kind::Action,
            Some(meeting.id),
            Some(smith.id),
            "",
            13,
        ),
        ("mine", Kind::Action, Some(alone.id), None, "発表", 14),
        (
            "mine, for him",
            Kind::Action,
            Some(alone.id),
            Some(tanaka.id),
            "",
            9,
        ),
        ("gone", Kind::Action, Some(trashed.id), None, "", 15),
        (
            "gone, for her",
            Kind::Action,
            Some(trashed.id),
            Some(smith.id),
            "",
            15,
        ),
    ] {
        records.push(new_takeaway(&untold(&desk, row)));
    }
    let goal = Goal::new(desk.id(), "発表する", day(1));
    for record in &mut records {
        if let Record::Takeaway(seen) = record
            && seen.after.text == "fourth"
        {
            seen.after.goal = Some(goal.id);
        }
    }
    records.push(Record::Goal(Box::new(Seen::new(goal.clone()))));
    save(&mut store, "", records);

    let reader = store.reader();
    assert_eq!(reader.untold().unwrap().len(), 5);
    for row in reader.untold().unwrap() {
        let id = row.takeaway.id.to_string().replace('-', "");
        for digits in [&id[id.len() - 8..], id.as_str()] {
            let wanted = Untold {
                digits: Some(digits),
                ..Untold::default()
            };
            let found = texts(reader.untold_of(wanted).unwrap());
            assert_eq!(found, [row.takeaway.text.as_str()], "{digits}");
        }
        let wanted = Untold {
            digits: Some(&id[..4]),
            ..Untold::default()
        };
        let found = texts(reader.untold_of(wanted).unwrap());
        assert!(found.contains(&row.takeaway.text), "{found:?}");
    }
    for (wanted, expected) in wishes(smith.id, tanaka.id, goal.id) {
        assert_eq!(
            texts(reader.untold_of(wanted).unwrap()),
            expected,
            "{wanted:?}"
        );
    }
}
