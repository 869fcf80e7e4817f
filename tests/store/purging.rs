//! Purging: what is emptied is in no row, no history and no byte of the file.

use shirube::domain::{
    Agenda, AgendaPoint, Approach, Change, Farewell, GoalVerdict, Id, Matter, MentorSearch, Met,
    Month, MonthReview, OwnLine, Record, RelationshipReview, Revised, Seen, SelfAnalysis, Stage,
    StageMove, Support, Verdict,
};
use shirube::store::{Applied, Only};

use crate::fixture::{
    Desk, apply, day, new_check_in, new_entry, new_goal, new_mentor, new_revision, new_takeaway,
    save, take, with_note,
};

/// A word that stands nowhere else.
const SECRET: &str = "退職のこと内緒zyx";

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes
        .windows(words.len())
        .any(|part| part == words.as_bytes())
}

#[test]
fn purged_words_are_in_no_byte_of_the_file() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中 優子");
    let mut entry = desk.meeting(3, &[mentor.id]);
    let mut action = desk.action(SECRET, Some(entry.id));
    action.tags = vec![SECRET.into()];
    let records = vec![
        new_mentor(&mentor),
        new_entry(&entry),
        new_takeaway(&action),
    ];
    save(&mut store, SECRET, records);
    // Long and short, so that pages overflow, split and are freed.
    for size in [1, 500, 3, 40] {
        let record;
        (entry, record) = with_note(&entry, &format!("{SECRET} {size}\n").repeat(size));
        save(&mut store, SECRET, vec![record]);
    }
    assert!(holds(&std::fs::read(&desk.path).unwrap(), SECRET));

    let purge = Change::Purge(vec![entry.id, action.id, desk.id()]);
    assert_eq!(apply(&mut store, &purge), Applied::Saved);
    drop(store);
    assert!(!holds(&desk.bytes(), SECRET));
    assert!(!holds(&desk.bytes(), "退職"));

    let store = desk.open();
    assert_eq!(store.reader().entry(entry.id).unwrap(), None);
    assert_eq!(store.reader().takeaway(action.id).unwrap(), None);
    assert_eq!(store.reader().mentor(mentor.id).unwrap(), Some(mentor));
    assert!(store.reader().last_met().unwrap().is_empty());
    assert!(store.reader().tags().unwrap().is_empty());
    let tombstones = "SELECT count(*) FROM entry JOIN takeaway t WHERE entry.deleted AND t.deleted";
    assert_eq!(desk.number(tombstones), 1);
}

#[test]
fn with_a_goal_goes_all_that_was_said_of_it_and_a_review_by_itself() {
    let (desk, mut store) = Desk::with_journal();
    let mut goal = desk.goal(SECRET);
    goal.why = SECRET.into();
    let kept = desk.goal("読む");
    let mut check_in = desk.check_in(goal.id, day(3), 40.0);
    check_in.evidence = SECRET.into();
    let mut gone = desk.check_in(goal.id, day(4), 50.0);
    (gone.evidence, gone.deleted) = (SECRET.into(), true);
    let mut revision = desk.revision(goal.id, day(5), Revised::Due(None, Some(day(30))));
    revision.why = SECRET.into();
    let of_kept = desk.check_in(kept.id, day(6), 60.0);
    for record in [
        new_goal(&goal),
        new_goal(&kept),
        new_check_in(&check_in),
        new_check_in(&gone),
        new_check_in(&of_kept),
        new_revision(&revision),
    ] {
        save(&mut store, SECRET, vec![record]);
    }
    let mut review = MonthReview::new(desk.id(), Month::of(day(30)));
    review.did = "what was done".into();
    review.focus = Some(goal.id);
    let verdict = |goal: Id, reason: &str| GoalVerdict {
        goal,
        verdict: Verdict::Drop,
        reason: reason.into(),
    };
    review.verdicts = vec![verdict(goal.id, SECRET), verdict(kept.id, "it stays")];
    let record = Record::MonthReview(Box::new(Seen::new(review.clone())));
    save(&mut store, "2026-11", vec![record]);
    // The reason was another before, and a review in the trash has one too.
    let before = review.clone();
    review.verdicts[0].reason = format!("{SECRET} again");
    let record = Record::MonthReview(Box::new(Seen::changed(before, review.clone())));
    save(&mut store, "2026-11", vec![record]);
    let mut trashed = MonthReview::new(desk.id(), Month::of(day(30)).before());
    trashed.verdicts = vec![verdict(goal.id, SECRET)];
    trashed.deleted = true;
    let record = Record::MonthReview(Box::new(Seen::new(trashed)));
    save(&mut store, "2026-10", vec![record]);

    take(&mut store, &Change::Purge(vec![goal.id]));
    assert_eq!(store.reader().goals().unwrap(), std::slice::from_ref(&kept));
    assert!(store.reader().check_ins_of(goal.id).unwrap().is_empty());
    assert!(store.reader().revisions_of(goal.id).unwrap().is_empty());
    assert_eq!(store.reader().check_in(gone.id).unwrap(), None);
    let found = store.reader().month_review(review.month).unwrap();
    review.verdicts[0].reason.clear();
    assert_eq!(found, Some(review.clone()));
    assert_eq!(store.reader().check_ins_of(kept.id).unwrap(), [of_kept]);

    assert_eq!(
        desk.number("SELECT count(*) FROM edit WHERE col = 'verdicts' AND value LIKE '%zyx%'"),
        0
    );
    // The steps of what is left were named after it, too, in this test alone.
    take(&mut store, &Change::Purge(vec![review.id, kept.id]));
    assert_eq!(store.reader().month_review(review.month).unwrap(), None);
    drop(store);
    assert!(!holds(&desk.bytes(), SECRET));
}

#[test]
#[expect(clippy::too_many_lines, reason = "one of each kind of record")]
fn with_a_mentor_goes_what_was_written_about_them_and_an_analysis_by_itself() {
    let (desk, mut store) = Desk::with_journal();
    let kept = desk.mentor("Smith");
    let mut mentor = desk.mentor(SECRET);
    for text in [
        &mut mentor.agreement,
        &mut mentor.agreed.purpose,
        &mut mentor.agreed.rhythm,
        &mut mentor.agreed.length,
        &mut mentor.agreed.confidence,
        &mut mentor.agreed.ending,
        &mut mentor.end_reason,
    ] {
        SECRET.clone_into(text);
    }
    mentor.met = Some(Met::Referral(SECRET.into()));
    mentor.supports = [1, 2, 3, 0, 1, 2];
    mentor.moves = vec![StageMove {
        stage: Stage::Trial,
        day: day(2),
    }];
    let mut ended = mentor.clone();
    ended.stage = Stage::Ended;
    let mut asked = Approach::new(desk.id(), mentor.id, day(1));
    asked.purpose = SECRET.into();
    asked.reply = SECRET.into();
    let mut gone = Approach::new(desk.id(), mentor.id, day(1));
    (gone.thanks, gone.deleted) = (SECRET.into(), true);
    let mut to_kept = Approach::new(desk.id(), kept.id, day(1));
    to_kept.purpose = "it stays".into();
    let mut farewell = Farewell::new(desk.id(), mentor.id, day(3));
    farewell.thanks = SECRET.into();
    let mut analysis = SelfAnalysis::new(desk.id(), day(4));
    analysis.strengths = SECRET.into();
    analysis.skills = format!("{SECRET} 2 4");
    let mut search = MentorSearch::new(desk.id(), Support::Drive, day(5));
    search.leads[0].note = SECRET.into();
    let mut agenda = Agenda::new(desk.id(), mentor.id, None);
    let mut point = AgendaPoint::new(Matter::Line(desk.id()));
    point.remark = SECRET.into();
    agenda.points = vec![point];
    agenda.lines = vec![OwnLine {
        id: desk.id(),
        text: SECRET.into(),
        is_done: false,
    }];
    let mut reviewed = RelationshipReview::new(desk.id(), mentor.id, day(4), None);
    for text in [
        &mut reviewed.start,
        &mut reviewed.stop,
        &mut reviewed.go_on,
        &mut reviewed.gave,
        &mut reviewed.reason,
        &mut reviewed.first_step,
        &mut reviewed.goal,
    ] {
        SECRET.clone_into(text);
    }
    let mut trashed = reviewed.clone();
    (trashed.id, trashed.deleted) = (desk.id(), true);
    let review =
        |one: &RelationshipReview| Record::RelationshipReview(Box::new(Seen::new(one.clone())));
    let to = |record: &Approach| Record::Approach(Box::new(Seen::new(record.clone())));
    for record in [
        new_mentor(&kept),
        new_mentor(&mentor),
        Record::Mentor(Box::new(Seen::changed(mentor.clone(), ended))),
        to(&asked),
        to(&gone),
        to(&to_kept),
        Record::Farewell(Box::new(Seen::new(farewell.clone()))),
        Record::Agenda(Box::new(Seen::new(agenda.clone()))),
        review(&reviewed),
        review(&trashed),
        Record::SelfAnalysis(Box::new(Seen::new(analysis.clone()))),
        Record::MentorSearch(Box::new(Seen::new(search.clone()))),
    ] {
        let subject = match &record {
            Record::Approach(seen) if seen.after.mentor == kept.id => "Smith",
            Record::Mentor(seen) if seen.after.id == kept.id => "Smith",
            _ => SECRET,
        };
        save(&mut store, subject, vec![record]);
    }

    take(&mut store, &Change::Purge(vec![mentor.id]));
    let reader = store.reader();
    assert_eq!(reader.mentor(mentor.id).unwrap(), None);
    for approach in [asked.id, gone.id] {
        assert_eq!(reader.approach(approach).unwrap(), None);
        assert!(
            reader
                .history(approach)
                .unwrap()
                .iter()
                .all(|it| it.is_purged)
        );
    }
    assert_eq!(reader.farewell(farewell.id).unwrap(), None);
    assert_eq!(reader.agenda(agenda.id).unwrap(), None);
    for review in [reviewed.id, trashed.id] {
        assert_eq!(reader.relationship_review(review).unwrap(), None);
    }
    assert_eq!(reader.approaches_to(mentor.id).unwrap(), []);
    assert_eq!(
        reader.approaches_to(to_kept.mentor).unwrap(),
        std::slice::from_ref(&to_kept)
    );
    assert_eq!(reader.analyses().unwrap(), std::slice::from_ref(&analysis));
    let whole = "SELECT count(*) FROM pragma_foreign_key_check";
    assert_eq!(desk.number(whole), 0);

    take(&mut store, &Change::Purge(vec![analysis.id, search.id]));
    assert_eq!(store.reader().analysis(analysis.id).unwrap(), None);
    assert_eq!(store.reader().mentor_searches().unwrap(), []);
    drop(store);
    assert!(!holds(&desk.bytes(), SECRET));
    let store = desk.open();
    assert_eq!(store.reader().approach(to_kept.id).unwrap(), Some(to_kept));
}

#[test]
fn with_what_an_agenda_speaks_of_goes_what_stood_beside_it() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中 優子");
    let entry = desk.meeting(3, &[mentor.id]);
    let action = desk.action("書く", Some(entry.id));
    let other = desk.action("読む", Some(entry.id));
    let goal = desk.goal("話す");
    let of_records = [
        Matter::Takeaway(action.id),
        Matter::ThankFor(action.id),
        Matter::Goal(goal.id),
    ];
    let mut agenda = Agenda::new(desk.id(), mentor.id, None);
    for matter in of_records {
        agenda.remark(matter, format!("{SECRET} 前"));
    }
    agenda.leave_out(of_records[0], true);
    agenda.remark(Matter::Takeaway(other.id), "残る");
    let mut records = vec![new_mentor(&mentor), new_entry(&entry), new_goal(&goal)];
    records.extend([&action, &other].map(new_takeaway));
    records.push(Record::Agenda(Box::new(Seen::new(agenda.clone()))));
    save(&mut store, "", records);
    let before = agenda.clone();
    for matter in of_records {
        agenda.remark(matter, format!("{SECRET} 後"));
    }
    let edited = Record::Agenda(Box::new(Seen::changed(before, agenda.clone())));
    save(&mut store, "", vec![edited]);

    let purge = Change::Purge(vec![action.id, goal.id]);
    assert_eq!(apply(&mut store, &purge), Applied::Saved);
    let now = store.reader().agenda(agenda.id).unwrap().unwrap();
    for matter in of_records {
        agenda.remark(matter, "");
    }
    assert_eq!(now, agenda);
    assert!(now.points.iter().any(|point| point.remark == "残る"));
    drop(store);
    assert!(!holds(&desk.bytes(), SECRET));
}

#[test]
fn a_self_analysis_or_a_search_alone_is_something_in_the_journal() {
    for record in [
        |desk: &Desk| {
            Record::SelfAnalysis(Box::new(Seen::new(SelfAnalysis::new(desk.id(), day(1)))))
        },
        |desk: &Desk| {
            let search = MentorSearch::new(desk.id(), Support::Story, day(1));
            Record::MentorSearch(Box::new(Seen::new(search)))
        },
    ] {
        let (desk, mut store) = Desk::with_journal();
        assert!(store.reader().is_empty().unwrap());
        save(&mut store, "", vec![record(&desk)]);
        assert!(!store.reader().is_empty().unwrap());
        take(&mut store, &Change::Undo(None));
        assert!(store.reader().is_empty().unwrap());
    }
}

#[test]
fn a_purge_cannot_be_undone_and_undo_passes_it_by() {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    let entry = desk.meeting(3, &[smith.id]);
    let tanaka = desk.mentor("田中");
    save(
        &mut store,
        "both",
        vec![new_mentor(&smith), new_entry(&entry)],
    );
    save(&mut store, "tanaka", vec![new_mentor(&tanaka)]);
    let (_, noted) = with_note(&entry, "x");
    save(&mut store, "note", vec![noted]);
    take(&mut store, &Change::Purge(vec![entry.id]));

    assert_eq!(
        apply(&mut store, &Change::Redo(None)),
        Applied::NothingToRedo
    );
    // The step "note" is empty now; of "both" the mentor is left, and its words may have been the entry's.
    for (subject, mentors_left) in [("tanaka", vec![smith.id]), ("", vec![])] {
        let applied = apply(&mut store, &Change::Undo(None));
        assert!(matches!(applied, Applied::Undone { subject: said, .. } if said == subject));
        let left: Vec<Id> = store
            .reader()
            .mentors()
            .unwrap()
            .iter()
            .map(|m| m.id)
            .collect();
        assert_eq!(left, mentors_left);
    }
    assert_eq!(
        apply(&mut store, &Change::Undo(None)),
        Applied::NothingToUndo
    );
    for mentors in 1..=2 {
        assert!(matches!(
            apply(&mut store, &Change::Redo(None)),
            Applied::Redone { .. }
        ));
        assert_eq!(store.reader().mentors().unwrap().len(), mentors);
    }
    assert_eq!(store.reader().entry(entry.id).unwrap(), None);
    let days = store
        .reader()
        .entry_days(day(1), day(30), &Only::default())
        .unwrap();
    assert!(days.is_empty());
}

#[test]
fn a_record_saved_anew_after_its_purge_has_a_history_again() {
    let (desk, mut store) = Desk::with_journal();
    let smith = desk.mentor("Smith");
    save(&mut store, "first", vec![new_mentor(&smith)]);
    take(&mut store, &Change::Purge(vec![smith.id]));
    save(&mut store, "again", vec![new_mentor(&smith)]);
    assert_eq!(store.reader().mentor(smith.id).unwrap(), Some(smith));
    take(&mut store, &Change::Undo(None));
    assert!(store.reader().is_empty().unwrap());
    assert_eq!(
        apply(&mut store, &Change::Undo(None)),
        Applied::NothingToUndo
    );
    take(&mut store, &Change::Redo(None));
    assert!(!store.reader().is_empty().unwrap());
}

#[test]
fn purging_nothing_changes_nothing() {
    let (desk, mut store) = Desk::with_journal();
    let purge = Change::Purge(vec![desk.id()]);
    assert_eq!(apply(&mut store, &purge), Applied::Unchanged);
    assert_eq!(desk.number("SELECT count(*) FROM change"), 0);
}
