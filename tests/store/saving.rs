//! Saving: only what differs is written, over what was seen and nothing else.

use chrono::NaiveTime;
use shirube::domain::{
    Change, Entry, EntryKind, Id, Kind, MeetingState, Mentor, Met, Outcome, Record, Seen, Stage,
    State, Support, SupportSet, Takeaway, Verb,
};
use shirube::store::{Applied, Conflict};

use crate::fixture::{
    Desk, apply, day, new_entry, new_mentor, new_takeaway, save, step, with_note,
};

fn full_mentor(desk: &Desk, met: Met) -> Mentor {
    Mentor {
        reading: "たなか ゆうこ".into(),
        role: "部長".into(),
        organisation: "標準株式会社".into(),
        field: "人事".into(),
        met: Some(met),
        contacts: "tanaka@example.jp\n090-0000-0000".into(),
        supports: [0, 1, 2, 3, 0, 3],
        rhythm: Some(14),
        longest: Some(u16::MAX),
        review_every: Some(90),
        started: Some(day(1)),
        ended: Some(day(30)),
        end_reason: "異動".into(),
        agreement: "月に二回".into(),
        facts: "猫が二匹".into(),
        notes: "  空白も そのまま \n\n".into(),
        stage: Stage::Ended,
        deleted: true,
        ..desk.mentor("田中 優子")
    }
}

fn full_entry(desk: &Desk, mentors: &[Id]) -> Entry {
    Entry {
        time: NaiveTime::from_hms_opt(18, 30, 0),
        zone: "Asia/Tokyo".into(),
        minutes: Some(60),
        place: "Zoom".into(),
        state: Some(MeetingState::Cancelled),
        usefulness: Some(4),
        received: SupportSet::default()
            .toggled(Support::Skill)
            .toggled(Support::Horizon),
        private: true,
        note: "一行目\r\n\n> 助言 @12/1 #発表\n".into(),
        ..desk.meeting(22, mentors)
    }
}

fn full_takeaway(desk: &Desk, entry: Id, mentor: Id) -> Takeaway {
    Takeaway {
        entry: Some(entry),
        line: Some(2),
        mentor: Some(mentor),
        tags: vec!["発表".into(), "a\"b".into()],
        private: true,
        due: Some(day(29)),
        state: State::Closed,
        outcome: Some(Outcome::Partly),
        result: "半分は伝わった".into(),
        closed: Some(day(25)),
        told: Some(day(26)),
        later: Some(day(27)),
        if_then: "会議が始まったら結論から".into(),
        ..Takeaway::new(desk.id(), Kind::Advice, "結論から話す")
    }
}

#[test]
fn what_is_saved_is_read_back_the_same() {
    let (desk, mut store) = Desk::with_journal();
    let ways = [
        Met::Workplace,
        Met::Event,
        Met::Online,
        Met::Referral(String::new()),
        Met::Referral("佐藤: 人事".into()),
        Met::Other("勉強会".into()),
    ];
    for met in ways {
        let mentor = full_mentor(&desk, met);
        let entry = full_entry(&desk, &[mentor.id, desk.id()]);
        let takeaway = full_takeaway(&desk, entry.id, mentor.id);
        let records = vec![
            new_takeaway(&takeaway),
            new_mentor(&mentor),
            new_entry(&entry),
        ];
        save(&mut store, "", records);
        let again = desk.open();
        let reader = again.reader();
        assert_eq!(reader.mentor(mentor.id).unwrap(), Some(mentor));
        assert_eq!(reader.takeaway(takeaway.id).unwrap(), Some(takeaway));
        assert_eq!(reader.entry(entry.id).unwrap(), Some(entry));
    }
    for stage in Stage::ALL {
        let mentor = Mentor::new(desk.id(), "n", stage);
        save(&mut store, "", vec![new_mentor(&mentor)]);
        assert_eq!(
            store.reader().mentor(mentor.id).unwrap().unwrap().stage,
            stage
        );
    }
    let note = Entry::new(desk.id(), EntryKind::Note, day(2));
    save(&mut store, "", vec![new_entry(&note)]);
    assert_eq!(store.reader().entry(note.id).unwrap(), Some(note));
}

#[test]
fn only_the_fields_that_differ_are_written() {
    let (desk, mut store) = Desk::with_journal();
    let entry = desk.meeting(3, &[]);
    save(&mut store, "", vec![new_entry(&entry)]);
    let edits = desk.number("SELECT count(*) FROM edit");
    let (_, record) = with_note(&entry, "結論から");
    save(&mut store, "", vec![record]);
    assert_eq!(desk.number("SELECT count(*) FROM edit"), edits + 1);
    assert_eq!(
        desk.number("SELECT count(*) FROM edit WHERE col = 'note' AND value = '結論から'"),
        1
    );
}

#[test]
fn what_differs_in_nothing_leaves_no_trace() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("Smith");
    save(&mut store, "", vec![new_mentor(&mentor)]);
    let before = desk.number("SELECT max(rid) FROM change");
    let same = Record::Mentor(Box::new(Seen::changed(mentor.clone(), mentor.clone())));
    assert_eq!(apply(&mut store, &step("", vec![same])), Applied::Unchanged);
    // A save repeated because its answer was lost is no conflict with itself.
    let again = step("", vec![new_mentor(&mentor)]);
    assert_eq!(apply(&mut store, &again), Applied::Unchanged);
    assert_eq!(desk.number("SELECT max(rid) FROM change"), before);
}

#[test]
fn a_field_that_another_window_changed_is_shown_and_nothing_is_written() {
    let (desk, mut here) = Desk::with_journal();
    let mut there = desk.open();
    let entry = desk.meeting(3, &[]);
    let mentor = desk.mentor("Smith");
    save(&mut here, "", vec![new_entry(&entry)]);
    let (theirs, their_record) = with_note(&entry, "theirs");
    let (_, my_record) = with_note(&entry, "mine");
    save(&mut there, "", vec![their_record]);
    let mine = step("", vec![new_mentor(&mentor), my_record]);
    assert_eq!(
        apply(&mut here, &mine),
        Applied::Conflict(Conflict {
            record: entry.id,
            field: "note",
            seen: String::new(),
            now: "theirs".into(),
            wanted: "mine".into(),
        })
    );
    assert_eq!(here.reader().entry(entry.id).unwrap(), Some(theirs));
    assert_eq!(here.reader().mentor(mentor.id).unwrap(), None);
}

#[test]
fn two_windows_may_change_different_fields_of_one_record() {
    let (desk, mut here) = Desk::with_journal();
    let mut there = desk.open();
    let entry = desk.meeting(3, &[]);
    save(&mut here, "", vec![new_entry(&entry)]);
    let (_, noted) = with_note(&entry, "note");
    let placed = Entry {
        place: "Zoom".into(),
        ..entry.clone()
    };
    save(&mut there, "", vec![noted]);
    let placed = Record::Entry(Seen::changed(entry.clone(), placed));
    save(&mut here, "", vec![placed]);
    let now = there.reader().entry(entry.id).unwrap().unwrap();
    assert_eq!((now.note.as_str(), now.place.as_str()), ("note", "Zoom"));
}

#[test]
fn what_belongs_to_a_note_is_not_written_twice_where_both_windows_made_the_same_note() {
    let (desk, mut here) = Desk::with_journal();
    let mut there = desk.open();
    let entry = desk.meeting(3, &[]);
    save(&mut here, "", vec![new_entry(&entry)]);
    let (_, noted) = with_note(&entry, "[] same");
    let action = || Record::Takeaway(Seen::new(desk.action("same", Some(entry.id))));
    save(&mut there, "", vec![noted.clone(), action()]);
    let again = step("", vec![noted, action()]);
    let applied = apply(&mut here, &again);
    assert!(matches!(applied, Applied::Conflict(conflict) if conflict.field == "note"));
    assert_eq!(desk.number("SELECT count(*) FROM takeaway"), 1);
}

#[test]
fn what_another_window_put_into_the_trash_is_not_written_to_on_the_quiet() {
    let (desk, mut here) = Desk::with_journal();
    let mut there = desk.open();
    let entry = desk.meeting(3, &[]);
    save(&mut here, "", vec![new_entry(&entry)]);
    let trashed = Entry {
        deleted: true,
        ..entry.clone()
    };
    let trash = Record::Entry(Seen::changed(entry.clone(), trashed));
    save(&mut there, "", vec![trash]);
    let (_, noted) = with_note(&entry, "mine");
    let Applied::Conflict(conflict) = apply(&mut here, &step("", vec![noted])) else {
        panic!("it was written");
    };
    assert_eq!((conflict.field, conflict.now.as_str()), ("deleted", "1"));
}

#[test]
fn a_record_that_is_not_there_is_not_taken_for_one_that_was_seen() {
    let (desk, mut store) = Desk::with_journal();
    let (_, record) = with_note(&desk.meeting(3, &[]), "mine");
    let applied = apply(&mut store, &step("", vec![record]));
    assert!(matches!(applied, Applied::Conflict(conflict) if conflict.field == "deleted"));
    assert_eq!(desk.number("SELECT count(*) FROM entry"), 0);
}

#[test]
fn a_step_that_fails_half_way_is_not_written_at_all() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("Smith");
    let orphan = desk.action("x", Some(desk.id()));
    let change = step("", vec![new_mentor(&mentor), new_takeaway(&orphan)]);
    assert!(store.apply(&change, 0, "").is_err());
    assert_eq!(store.reader().mentor(mentor.id).unwrap(), None);
    save(&mut store, "", vec![new_mentor(&mentor)]);
}

#[test]
fn several_windows_that_write_at_once_lose_nothing() {
    const EACH: usize = 20;
    let (desk, store) = Desk::with_journal();
    drop(store);
    let windows: Vec<_> = (0..3)
        .map(|_| {
            let mentors: Vec<Mentor> = (0..EACH).map(|_| desk.mentor("Smith")).collect();
            (desk.open(), mentors)
        })
        .collect();
    std::thread::scope(|scope| {
        for (mut store, mentors) in windows {
            scope.spawn(move || {
                for mentor in mentors {
                    save(&mut store, "", vec![new_mentor(&mentor)]);
                }
            });
        }
    });
    assert_eq!(desk.open().reader().mentors().unwrap().len(), 3 * EACH);
    assert_eq!(
        desk.number("SELECT count(DISTINCT at) FROM change"),
        3 * EACH as i64
    );
}

#[test]
fn the_clock_of_changes_never_goes_back() {
    let (desk, mut store) = Desk::with_journal();
    for now in [5_000, 5_000, 1, i64::MIN, i64::MAX, i64::MAX, 7] {
        let change = Change::Save {
            verb: Verb::AddMentor,
            subject: "Smith".into(),
            records: vec![new_mentor(&desk.mentor("Smith"))],
        };
        assert_eq!(store.apply(&change, now, "UTC").unwrap(), Applied::Saved);
    }
    assert_eq!(
        desk.number(
            "SELECT count(*) FROM change a JOIN change b ON b.rid = a.rid + 1 WHERE b.at <= a.at"
        ),
        0
    );
    assert_eq!(
        desk.number("SELECT at >> 15 FROM change WHERE rid = 1"),
        5_000
    );
}
