//! Searches for a mentor in the store: one for each support; and what is open with candidates.

use shirube::domain::{
    Id, Kind, MentorSearch, Record, Seen, Stage, State, Support, Takeaway, write_search,
};
use shirube::store::Applied;

use crate::fixture::{Desk, apply, day, new_entry, new_mentor, new_takeaway, save, take};

#[test]
fn a_second_search_for_a_support_is_refused_and_the_first_is_named() {
    let (desk, mut store) = Desk::with_journal();
    let new = |support, note: &str| {
        let mut search = MentorSearch::new(desk.id(), support, day(22));
        search.leads[1].note = note.to_owned();
        search
    };
    let write = |search: &MentorSearch| write_search(None, search.clone()).unwrap();
    let mut twins = [new(Support::Network, "a"), new(Support::Network, "b")];
    twins.sort_by_key(|search| search.id);
    let [first, second] = twins;
    take(&mut store, &write(&first));
    let Applied::Conflict(conflict) = apply(&mut store, &write(&second)) else {
        panic!("a second one was written");
    };
    assert_eq!((conflict.record, conflict.field), (first.id, "support"));
    let read = store.reader().mentor_search(Support::Network).unwrap();
    assert_eq!(read, Some(first.clone()));
    // The same save once more, because its answer was lost, is no other search.
    assert_eq!(apply(&mut store, &write(&first)), Applied::Unchanged);
    // Another support is free, and so is this one when the first is in the trash.
    take(&mut store, &write(&new(Support::Drive, "c")));
    let gone = MentorSearch {
        deleted: true,
        ..first.clone()
    };
    let record = Record::MentorSearch(Box::new(Seen::changed(first.clone(), gone.clone())));
    save(&mut store, "trash", vec![record]);
    take(&mut store, &write(&second));
    let read = store.reader().mentor_search(Support::Network).unwrap();
    assert_eq!(read, Some(second));
    // What comes back beside another is the one that is read: it was begun first.
    let back = Record::MentorSearch(Box::new(Seen::changed(gone, first.clone())));
    save(&mut store, "back", vec![back]);
    let read = store.reader().mentor_search(Support::Network).unwrap();
    assert_eq!(read, Some(first));
}

#[test]
fn what_is_open_with_candidates_is_read_by_its_day() {
    let (desk, mut store) = Desk::with_journal();
    let in_stage = |name: &str, stage| {
        let mut mentor = desk.mentor(name);
        mentor.stage = stage;
        mentor
    };
    let candidate = in_stage("佐藤", Stage::Candidate);
    let approached = in_stage("Lee", Stage::Approached);
    let active = in_stage("田中", Stage::Active);
    let people = [&candidate, &approached, &active];
    save(&mut store, "people", people.map(new_mentor).to_vec());
    let coffee = desk.meeting(20, &[active.id, approached.id]);
    let trashed = {
        let mut entry = desk.meeting(19, &[candidate.id]);
        entry.deleted = true;
        entry
    };
    save(
        &mut store,
        "meetings",
        vec![new_entry(&coffee), new_entry(&trashed)],
    );
    let of = |text: &str, mentor: Option<Id>, due: Option<u32>| Takeaway {
        mentor,
        due: due.map(day),
        ..desk.action(text, None)
    };
    let mut done = of("done", Some(candidate.id), None);
    done.state = State::Done;
    let mut question = of("asked", Some(candidate.id), None);
    question.kind = Kind::Question;
    let actions = [
        of("no day", Some(candidate.id), None),
        of("later", Some(candidate.id), Some(30)),
        of("sooner", Some(approached.id), Some(25)),
        of("with a mentor", Some(active.id), Some(24)),
        of("alone", None, Some(23)),
        desk.action("at the coffee", Some(coffee.id)),
        desk.action("in the trash", Some(trashed.id)),
        done,
        question,
    ];
    save(
        &mut store,
        "actions",
        actions.iter().map(new_takeaway).collect(),
    );
    let read = store.reader().open_actions_with_candidates().unwrap();
    let read: Vec<(&str, &[Id])> = read
        .iter()
        .map(|(action, with)| (action.text.as_str(), with.as_slice()))
        .collect();
    let mut all = [
        ("sooner", vec![approached.id]),
        ("later", vec![candidate.id]),
        ("no day", vec![candidate.id]),
        ("at the coffee", coffee.mentors.clone()),
    ];
    // Those without a day in the order of their ids.
    if actions[5].id < actions[0].id {
        all.swap(2, 3);
    }
    let all: Vec<(&str, &[Id])> = all.iter().map(|(text, with)| (*text, &with[..])).collect();
    assert_eq!(read, all);
}
