//! What became of a record, step by step.

use shirube::domain::{Change, Record, Seen, State, Verb};
use shirube::store::{Step, Store, Turn};

use crate::fixture::{Desk, new_entry, new_takeaway, save, take};

/// A journal with an action that was done: `close` in the history.
fn closed() -> (Desk, Store, shirube::domain::Takeaway) {
    let (desk, mut store) = Desk::with_journal();
    let entry = desk.meeting(3, &[]);
    let action = desk.action("write it down", Some(entry.id));
    save(
        &mut store,
        "noted",
        vec![new_entry(&entry), new_takeaway(&action)],
    );
    let mut done = action.clone();
    done.state = State::Done;
    done.result = "it helped".into();
    let change = Change::Save {
        verb: Verb::Close,
        subject: "write it down".into(),
        records: vec![Record::Takeaway(Seen::changed(action, done.clone()))],
    };
    take(&mut store, &change);
    (desk, store, done)
}

/// Turn, verb and fields of a step, in one line.
fn said(step: &Step) -> String {
    let fields = step
        .fields
        .iter()
        .map(|field| format!(" {} [{}>{}]", field.column, field.before, field.after));
    let verb = step.verb.map_or("-", Verb::name);
    format!("{:?} {verb}:{}", step.turn, fields.collect::<String>())
}

#[test]
fn steps_are_told_newest_first_with_what_each_field_was() {
    let (_desk, mut store, done) = closed();
    take(&mut store, &Change::Undo(None));
    take(&mut store, &Change::Redo(None));
    let steps = store.reader().history(done.id).unwrap();
    let told: Vec<String> = steps.iter().map(said).collect();
    assert_eq!(
        told[..3],
        [
            "Redone close: state [open>done] result [>it helped]",
            "Undone close: state [done>open] result [it helped>]",
            "Done close: state [open>done] result [>it helped]",
        ]
    );
    assert_eq!(told.len(), 4);
    assert!(told[3].starts_with("Done edit-entry: deleted [>0] kind [>action]"));
    assert!(
        steps
            .iter()
            .all(|step| step.at.is_some() && !step.is_purged)
    );
    assert_eq!(steps[1].subject, "write it down");
    assert_eq!(steps[3].turn, Turn::Done);
}

#[test]
fn what_was_emptied_for_good_says_so_and_nothing_else() {
    let (_desk, mut store, done) = closed();
    take(&mut store, &Change::Purge(vec![done.id]));
    let steps = store.reader().history(done.id).unwrap();
    assert_eq!(steps.len(), 3);
    for step in &steps {
        assert!(step.is_purged);
        assert!(!said(step).contains("it helped"), "{}", said(step));
    }
}

#[test]
fn a_record_that_is_not_there_has_no_history() {
    let (desk, store, _) = closed();
    assert_eq!(store.reader().history(desk.id()).unwrap(), []);
}

#[test]
fn only_the_newest_of_very_many_steps_are_told() {
    let (_desk, mut store, mut now) = closed();
    for number in 0..210 {
        let mut after = now.clone();
        after.result = number.to_string();
        let record = Record::Takeaway(Seen::changed(now, after.clone()));
        save(&mut store, "again", vec![record]);
        now = after;
    }
    let steps = store.reader().history(now.id).unwrap();
    assert_eq!(steps.len(), 200);
    assert_eq!(said(&steps[0]), "Done edit-entry: result [208>209]");
}
