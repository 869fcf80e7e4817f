//! Undo and redo, across windows and restarts.

use shirube::domain::{Change, Entry, Record, Seen, Verb};
use shirube::store::{Applied, Store};

use crate::fixture::{Desk, apply, new_entry, new_mentor, save, step, take, turn, with_note};

fn undone(subject: &str) -> Applied {
    Applied::Undone {
        verb: Some(Verb::EditEntry),
        subject: subject.into(),
        count: 0,
    }
}

fn redone(subject: &str) -> Applied {
    Applied::Redone {
        verb: Some(Verb::EditEntry),
        subject: subject.into(),
        count: 0,
    }
}

/// A journal with an entry whose note became "a", then "b", then "c".
fn three_steps() -> (Desk, Store, Entry) {
    let (desk, mut store) = Desk::with_journal();
    let mut entry = desk.meeting(3, &[]);
    entry.note = "a".into();
    save(&mut store, "a", vec![new_entry(&entry)]);
    for note in ["b", "c"] {
        let record;
        (entry, record) = with_note(&entry, note);
        save(&mut store, note, vec![record]);
    }
    (desk, store, entry)
}

#[test]
fn undo_and_redo_walk_back_and_forth_across_restarts() {
    let (desk, store, entry) = three_steps();
    drop(store);
    let steps = [
        (Change::Undo(None), undone("c"), Some("b")),
        (Change::Undo(None), undone("b"), Some("a")),
        (Change::Redo(None), redone("b"), Some("b")),
        (Change::Undo(None), undone("b"), Some("a")),
        (Change::Undo(None), undone("a"), None),
        (Change::Undo(None), Applied::NothingToUndo, None),
        (Change::Redo(None), redone("a"), Some("a")),
        (Change::Redo(None), redone("b"), Some("b")),
        (Change::Redo(None), redone("c"), Some("c")),
        (Change::Redo(None), Applied::NothingToRedo, Some("c")),
        (Change::Undo(None), undone("c"), Some("b")),
    ];
    for (at, (change, expected, note)) in steps.into_iter().enumerate() {
        let mut store = desk.open();
        assert_eq!(apply(&mut store, &change), expected, "step {at}");
        let now = store.reader().entry(entry.id).unwrap();
        let now = now.filter(|entry| !entry.deleted).map(|entry| entry.note);
        assert_eq!(now.as_deref(), note, "step {at}");
    }
}

#[test]
fn redo_is_refused_once_something_was_written_since() {
    let (desk, mut store, _) = three_steps();
    take(&mut store, &Change::Undo(None));
    save(&mut store, "new", vec![new_mentor(&desk.mentor("Smith"))]);
    assert_eq!(
        apply(&mut store, &Change::Redo(None)),
        Applied::NothingToRedo
    );
    // What is left to undo are the steps that stand.
    for subject in ["new", "b", "a"] {
        assert_eq!(apply(&mut store, &Change::Undo(None)), undone(subject));
    }
    assert_eq!(
        apply(&mut store, &Change::Undo(None)),
        Applied::NothingToUndo
    );
    for subject in ["a", "b", "new"] {
        assert_eq!(apply(&mut store, &Change::Redo(None)), redone(subject));
    }
    assert_eq!(
        apply(&mut store, &Change::Redo(None)),
        Applied::NothingToRedo
    );
}

#[test]
fn a_new_journal_has_nothing_to_undo_or_redo() {
    let (_desk, mut store) = Desk::with_journal();
    assert_eq!(
        apply(&mut store, &Change::Undo(None)),
        Applied::NothingToUndo
    );
    assert_eq!(
        apply(&mut store, &Change::Redo(None)),
        Applied::NothingToRedo
    );
}

#[test]
fn undoing_a_creation_leaves_a_record_that_was_never_written() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("Smith");
    save(&mut store, "Smith", vec![new_mentor(&mentor)]);
    take(&mut store, &Change::Undo(None));
    assert_eq!(store.reader().mentor(mentor.id).unwrap(), None);
    assert!(store.reader().is_empty().unwrap());
    // It can be created again, and that can be undone again.
    save(&mut store, "again", vec![new_mentor(&mentor)]);
    assert_eq!(store.reader().mentor(mentor.id).unwrap(), Some(mentor));
    assert_eq!(apply(&mut store, &Change::Undo(None)), undone("again"));
    assert!(store.reader().is_empty().unwrap());
}

#[test]
fn undo_takes_back_the_newest_step_of_either_window() {
    let (desk, mut here, entry) = three_steps();
    let mut there = desk.open();
    let (d, record) = with_note(&entry, "d");
    save(&mut there, "d", vec![record]);
    assert_eq!(turn(&mut here, &Change::Undo(None)), undone("d"));
    assert_eq!(here.reader().entry(entry.id).unwrap(), Some(entry));
    assert_eq!(turn(&mut there, &Change::Redo(None)), redone("d"));
    assert_eq!(here.reader().entry(d.id).unwrap(), Some(d));
}

#[test]
fn a_step_of_another_window_is_turned_back_only_if_it_is_the_one_agreed_to() {
    let (desk, mut here, entry) = three_steps();
    let mut there = desk.open();
    let (d, record) = with_note(&entry, "d");
    save(&mut there, "d", vec![record]);
    let asked = |applied: Applied, subject: &str| match applied {
        Applied::OfOthers {
            agreed,
            subject: said,
            ..
        } if said == subject => agreed,
        applied => panic!("{subject}: {applied:?}"),
    };
    let agreed = asked(apply(&mut here, &Change::Undo(None)), "d");
    // While the question stands the other window goes on: it is asked about that now.
    let (e, record) = with_note(&d, "e");
    save(&mut there, "e", vec![record]);
    let agreed_to_e = asked(apply(&mut here, &agreed), "e");
    assert_eq!(here.reader().entry(e.id).unwrap(), Some(e));
    // And it takes both back: what is the newest now was never asked about.
    assert_eq!(apply(&mut there, &Change::Undo(None)), undone("e"));
    assert_eq!(apply(&mut there, &Change::Undo(None)), undone("d"));
    assert_eq!(apply(&mut here, &agreed_to_e), Applied::StepGone);
    assert_eq!(here.reader().entry(entry.id).unwrap(), Some(entry));
    // What was undone there is brought back here only with a yes, too.
    let agreed = asked(apply(&mut here, &Change::Redo(None)), "d");
    assert_eq!(apply(&mut here, &agreed), redone("d"));
}

#[test]
fn undo_is_refused_where_the_field_holds_what_no_step_wrote() {
    let (desk, mut store, entry) = three_steps();
    desk.sql()
        .execute("UPDATE entry SET note = 'by another program'", [])
        .unwrap();
    let Applied::Conflict(conflict) = apply(&mut store, &Change::Undo(None)) else {
        panic!("it was undone");
    };
    assert_eq!((conflict.record, conflict.field), (entry.id, "note"));
    let texts = (conflict.seen.as_str(), conflict.now.as_str());
    assert_eq!(texts, ("c", "by another program"));
    assert_eq!(conflict.wanted, "b");
    assert_eq!(desk.number("SELECT count(*) FROM change"), 3);
}

#[test]
fn a_step_that_names_a_record_twice_is_undone_whole() {
    let (desk, mut store) = Desk::with_journal();
    let first = desk.meeting(3, &[]);
    let (_, second) = with_note(&first, "b");
    save(&mut store, "both", vec![new_entry(&first), second]);
    assert_eq!(apply(&mut store, &Change::Undo(None)), undone("both"));
    assert!(store.reader().is_empty().unwrap());
}

#[test]
fn a_verb_of_a_newer_program_is_undone_without_its_name() {
    let (desk, mut store, _) = three_steps();
    desk.sql()
        .execute("UPDATE change SET verb = 'levitate'", [])
        .unwrap();
    let expected = Applied::Undone {
        verb: None,
        subject: "c".into(),
        count: 0,
    };
    assert_eq!(apply(&mut store, &Change::Undo(None)), expected);
}

#[test]
fn the_history_of_the_trash_is_a_field_like_any_other() {
    let (_desk, mut store, entry) = three_steps();
    let trashed = Entry {
        deleted: true,
        ..entry.clone()
    };
    let record = Record::Entry(Seen::changed(entry.clone(), trashed));
    assert_eq!(apply(&mut store, &step("t", vec![record])), Applied::Saved);
    assert!(store.reader().entry(entry.id).unwrap().unwrap().deleted);
    assert_eq!(apply(&mut store, &Change::Undo(None)), undone("t"));
    assert_eq!(store.reader().entry(entry.id).unwrap(), Some(entry));
}
