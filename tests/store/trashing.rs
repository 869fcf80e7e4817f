//! A mentor in the trash: what hangs on them goes with them as one step, and comes back as one step.

use std::time::Instant;

use shirube::domain::{
    Agenda, Approach, Change, Entry, EntryKind, Farewell, Id, Kind, MeetingState, Mentor, Record,
    RelationshipReview, Seen, Takeaway, trash_mentor,
};
use shirube::store::{Applied, Store};

use crate::fixture::{
    Desk, apply, day, new_entry, new_goal, new_mentor, new_takeaway, save, take, turn,
};

/// 田中 with two meetings of her own, one with Jane too, and all else that can hang on her.
struct Journal {
    desk: Desk,
    store: Store,
    tanaka: Mentor,
    jane: Mentor,
    /// What goes with 田中, and what stays.
    goes: Vec<Id>,
    stays: Vec<Id>,
}

impl Journal {
    fn new() -> Self {
        let (desk, mut store) = Desk::with_journal();
        let (tanaka, jane) = (desk.mentor("田中 優子"), desk.mentor("Jane Smith"));
        let held = desk.meeting(1, &[tanaka.id]);
        let mut planned = desk.meeting(29, &[tanaka.id, tanaka.id]);
        planned.state = Some(MeetingState::Planned);
        let with_both = desk.meeting(2, &[jane.id, tanaka.id]);
        let note = Entry::new(desk.id(), EntryKind::Note, day(3));
        let of_held = desk.action("of the meeting", Some(held.id));
        let of_both = desk.action("of both", Some(with_both.id));
        let of_her = |text: &str, mentor: &Mentor| {
            let mut question = Takeaway::new(desk.id(), Kind::Question, text);
            question.mentor = Some(mentor.id);
            question
        };
        let (hers, janes) = (of_her("hers", &tanaka), of_her("Jane's", &jane));
        let mut of_both_for_her = desk.action("of both, for her", Some(with_both.id));
        of_both_for_her.mentor = Some(tanaka.id);
        let nobodys = desk.action("nobody's", None);
        let mut goal = desk.goal("speak");
        goal.mentors = vec![tanaka.id];
        let approach = Approach::new(desk.id(), tanaka.id, day(1));
        let other = Approach::new(desk.id(), jane.id, day(1));
        let closing = Farewell::new(desk.id(), tanaka.id, day(4));
        let agenda = Agenda::new(desk.id(), tanaka.id, Some(planned.id));
        let janes_agenda = Agenda::new(desk.id(), jane.id, None);
        let review = RelationshipReview::new(desk.id(), tanaka.id, day(4), None);
        let records = vec![
            Record::Agenda(Box::new(Seen::new(agenda.clone()))),
            Record::Agenda(Box::new(Seen::new(janes_agenda.clone()))),
            Record::RelationshipReview(Box::new(Seen::new(review.clone()))),
            new_mentor(&tanaka),
            new_mentor(&jane),
            new_entry(&held),
            new_entry(&planned),
            new_entry(&with_both),
            new_entry(&note),
            new_takeaway(&of_held),
            new_takeaway(&of_both),
            new_takeaway(&of_both_for_her),
            new_takeaway(&hers),
            new_takeaway(&janes),
            new_takeaway(&nobodys),
            new_goal(&goal),
            Record::Approach(Box::new(Seen::new(approach.clone()))),
            Record::Approach(Box::new(Seen::new(other.clone()))),
            Record::Farewell(Box::new(Seen::new(closing.clone()))),
        ];
        save(&mut store, "all", records);
        Self {
            goes: vec![
                tanaka.id,
                held.id,
                planned.id,
                of_held.id,
                hers.id,
                approach.id,
                closing.id,
                agenda.id,
                review.id,
            ],
            stays: vec![
                jane.id,
                with_both.id,
                note.id,
                of_both.id,
                of_both_for_her.id,
                janes.id,
                nobodys.id,
                goal.id,
                other.id,
                janes_agenda.id,
            ],
            desk,
            store,
            tanaka,
            jane,
        }
    }

    fn trash(&self) -> Change {
        let hanging = self.store.reader().hanging_on(&self.tanaka).unwrap();
        trash_mentor(&self.tanaka, hanging)
    }

    /// Moves 田中 to the trash.
    fn throw_away(&mut self) {
        let change = self.trash();
        take(&mut self.store, &change);
    }

    /// Which of all records are in the trash.
    fn gone(&self) -> Vec<Id> {
        let reader = self.store.reader();
        let is_gone = |id: &&Id| {
            let id = **id;
            let flags = [
                reader.mentor(id).unwrap().map(|one| one.deleted),
                reader.entry(id).unwrap().map(|one| one.deleted),
                reader.takeaway(id).unwrap().map(|one| one.deleted),
                reader.goal(id).unwrap().map(|one| one.deleted),
                reader.approach(id).unwrap().map(|one| one.deleted),
                reader.farewell(id).unwrap().map(|one| one.deleted),
                reader.agenda(id).unwrap().map(|one| one.deleted),
                reader
                    .relationship_review(id)
                    .unwrap()
                    .map(|one| one.deleted),
            ];
            flags.into_iter().flatten().next().unwrap()
        };
        let all = self.goes.iter().chain(&self.stays);
        all.filter(is_gone).copied().collect()
    }
}

#[test]
fn all_that_hangs_on_a_mentor_alone_goes_with_them_and_comes_back_as_one_step() {
    let mut journal = Journal::new();
    journal.throw_away();
    assert_eq!(journal.gone(), journal.goes);
    let rows = journal.store.reader().takeaways_of(journal.stays[1]);
    assert_eq!(rows.unwrap().len(), 2);
    let names = journal.store.reader().mentor_names().unwrap();
    assert!(
        names.contains_key(&journal.tanaka.id),
        "old entries name her"
    );

    for _ in 0..2 {
        assert!(matches!(
            turn(&mut journal.store, &Change::Undo(None)),
            Applied::Undone { .. }
        ));
        assert_eq!(journal.gone(), []);
        assert_eq!(journal.store.reader().last_met().unwrap().len(), 2);
        assert!(matches!(
            turn(&mut journal.store, &Change::Redo(None)),
            Applied::Redone { .. }
        ));
        assert_eq!(journal.gone(), journal.goes);
    }
}

#[test]
fn the_agenda_of_a_meeting_that_stays_stays_with_it() {
    let mut journal = Journal::new();
    let both = [journal.tanaka.id, journal.jane.id];
    let desk = &journal.desk;
    let mut meeting = desk.meeting(29, &both);
    meeting.state = Some(MeetingState::Planned);
    let agenda = Agenda::new(desk.id(), both[0], Some(meeting.id));
    let record = Record::Agenda(Box::new(Seen::new(agenda.clone())));
    let records = vec![new_entry(&meeting), record];
    save(&mut journal.store, "", records);
    let with = |journal: &Journal| {
        let agenda = journal.store.reader().agenda_of(meeting.id).unwrap();
        agenda.map(|agenda| agenda.mentor)
    };
    journal.throw_away();
    assert_eq!(journal.gone(), journal.goes);
    assert_eq!(with(&journal), Some(both[1]));
    take(&mut journal.store, &Change::Undo(None));
    assert_eq!(with(&journal), Some(both[0]));

    for is_in_trash in [true, false] {
        let mut store = journal.desk.open();
        if is_in_trash {
            let hanging = store.reader().hanging_on(&journal.tanaka).unwrap();
            take(&mut store, &trash_mentor(&journal.tanaka, hanging));
        }
        take(&mut store, &Change::Purge(vec![both[0]]));
        assert_eq!(with(&journal), Some(both[1]));
    }
    // With the last of them it goes.
    let hanging = journal.store.reader().hanging_on(&journal.jane).unwrap();
    assert_eq!(hanging.agendas.len(), 2);
    take(&mut journal.store, &trash_mentor(&journal.jane, hanging));
    assert_eq!(with(&journal), None);
}

#[test]
fn who_has_nothing_but_meetings_with_others_goes_alone() {
    let mut journal = Journal::new();
    let jane = journal.jane.clone();
    let hanging = journal.store.reader().hanging_on(&jane).unwrap();
    assert_eq!((hanging.meetings.len(), hanging.takeaways.len()), (0, 1));
    take(&mut journal.store, &trash_mentor(&jane, hanging));
    assert_eq!(journal.gone().len(), 4);
    // The meeting names her still, so it is not 田中's alone.
    journal.throw_away();
    assert!(!journal.gone().contains(&journal.stays[1]));
}

#[test]
fn what_another_window_wrote_meanwhile_is_not_left_behind() {
    // What is written, and whether it hangs on 田中.
    type Written = fn(&Journal) -> Record;
    let written: [(Written, bool); 6] = [
        (|it| new_entry(&it.desk.meeting(5, &[it.tanaka.id])), true),
        (
            |it| new_entry(&it.desk.meeting(5, &[it.tanaka.id, it.jane.id])),
            false,
        ),
        (|it| new_entry(&it.desk.meeting(5, &[it.jane.id])), false),
        (
            |it| {
                let mut question = Takeaway::new(it.desk.id(), Kind::Question, "why");
                question.mentor = Some(it.tanaka.id);
                new_takeaway(&question)
            },
            true,
        ),
        (
            |it| {
                let approach = Approach::new(it.desk.id_at("9"), it.tanaka.id, day(5));
                Record::Approach(Box::new(Seen::new(approach)))
            },
            true,
        ),
        (
            |it| {
                let closing = Farewell::new(it.desk.id_at("9"), it.tanaka.id, day(5));
                Record::Farewell(Box::new(Seen::new(closing)))
            },
            true,
        ),
    ];
    for (number, (record, hangs)) in written.into_iter().enumerate() {
        let mut journal = Journal::new();
        let asked = journal.trash();
        let mut other = journal.desk.open();
        save(&mut other, "elsewhere", vec![record(&journal)]);
        let applied = apply(&mut journal.store, &asked);
        assert_eq!(
            matches!(applied, Applied::Conflict(_)),
            hangs,
            "{number}: {applied:?}"
        );
        assert_eq!(journal.gone().is_empty(), hangs, "{number}");
        // Asked anew, it goes too.
        if hangs {
            journal.throw_away();
        }
    }
}

#[test]
fn what_changed_meanwhile_goes_as_it_is_now() {
    let mut journal = Journal::new();
    let asked = journal.trash();
    let mut other = journal.desk.open();
    let held = other.reader().entry(journal.goes[1]).unwrap().unwrap();
    let (_, noted) = crate::fixture::with_note(&held, "written elsewhere");
    save(&mut other, "elsewhere", vec![noted]);
    take(&mut journal.store, &asked);
    assert_eq!(journal.gone(), journal.goes);
    assert!(matches!(
        turn(&mut journal.store, &Change::Undo(None)),
        Applied::Undone { .. }
    ));
    let held = journal.store.reader().entry(held.id).unwrap().unwrap();
    assert_eq!((held.deleted, &*held.note), (false, "written elsewhere"));
}

#[test]
fn all_that_went_with_a_mentor_is_emptied_with_them() {
    // Thrown away before, or at once.
    for is_in_trash in [true, false] {
        let mut journal = Journal::new();
        if is_in_trash {
            journal.throw_away();
        }
        take(&mut journal.store, &Change::Purge(vec![journal.tanaka.id]));
        let reader = journal.store.reader();
        for id in &journal.goes {
            assert_eq!(reader.mentor(*id).unwrap(), None);
            assert_eq!(reader.entry(*id).unwrap(), None, "{is_in_trash}");
            assert_eq!(reader.takeaway(*id).unwrap(), None, "{is_in_trash}");
            assert!(reader.approach(*id).unwrap().is_none());
            assert!(reader.farewell(*id).unwrap().is_none());
        }
        let of_both = reader.entry(journal.stays[1]).unwrap().unwrap();
        assert!(!of_both.deleted);
        assert_eq!(reader.takeaways_of(of_both.id).unwrap().len(), 2);
        let nobodys = reader.takeaway(journal.stays[6]).unwrap().unwrap();
        assert!(!nobodys.deleted);
    }
}

#[test]
#[ignore = "it measures: cargo test --release --test store -- --ignored --nocapture ten_thousand"]
fn ten_thousand_meetings_go_and_come_back() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中 優子");
    let mut records = vec![new_mentor(&mentor)];
    for number in 0..10_000 {
        let mut meeting = desk.meeting(1 + number % 28, &[mentor.id]);
        meeting.note = "結論から話す。\n".repeat(40);
        for line in 0..3 {
            let mut action = desk.action("結論から話す練習を週に一度する", Some(meeting.id));
            action.line = Some(line);
            records.push(new_takeaway(&action));
        }
        records.push(new_entry(&meeting));
    }
    save(&mut store, "all", records);
    let mut measured = |what: &str, step: &mut dyn FnMut(&mut Store)| {
        let begin = Instant::now();
        step(&mut store);
        println!("{what}: {} ms", begin.elapsed().as_millis());
    };
    let mut change = None;
    measured("ask", &mut |store| {
        let hanging = store.reader().hanging_on(&mentor).unwrap();
        assert_eq!(hanging.len(), 40_000);
        change = Some(trash_mentor(&mentor, hanging));
    });
    let change = change.unwrap();
    measured("trash", &mut |store| take(store, &change));
    measured("undo", &mut |store| take(store, &Change::Undo(None)));
    measured("redo", &mut |store| take(store, &Change::Redo(None)));
    let purge = Change::Purge(vec![mentor.id]);
    measured("purge", &mut |store| take(store, &purge));
}
