//! An approach on its way: written, sent, answered, and what of it moves the mentor's stage.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Answer, Approach, Change, Cx, Ids, Lang, Mentor, Record, Stage, StageMove, answer_approach,
    send_approach, write_approach,
};

const TODAY: &str = "2026-11-22";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn with_cx<T>(verb: impl FnOnce(&Cx) -> T) -> T {
    let ids = Ids::seeded(2);
    verb(&Cx {
        today: day(TODAY),
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "",
    })
}

/// Somebody in this stage, and an approach to them with a purpose.
fn begun(stage: Stage) -> (Mentor, Approach) {
    let ids = Ids::seeded(1);
    let id = || ids.next(DateTime::UNIX_EPOCH);
    let mentor = Mentor::new(id(), "Lee", stage);
    let approach = Approach {
        purpose: "to learn".into(),
        ..Approach::new(id(), mentor.id, day("2026-11-01"))
    };
    (mentor, approach)
}

/// What a change leaves: the approach, and the mentor if they are written too.
fn written(change: Change) -> (Approach, Option<Mentor>) {
    let Change::Save { records, .. } = change else {
        panic!("{change:?}");
    };
    let mut records = records.into_iter();
    let approach = match records.next() {
        Some(Record::Approach(seen)) => seen.after,
        other => panic!("{other:?}"),
    };
    let mentor = records.next().map(|record| match record {
        Record::Mentor(seen) => seen.after,
        other => panic!("{other:?}"),
    });
    assert!(records.next().is_none());
    (approach, mentor)
}

fn sent(mentor: &Mentor, approach: &Approach, on: &str) -> (Approach, Option<Mentor>) {
    let before = Some(approach.clone());
    written(with_cx(|cx| {
        send_approach(mentor, before, approach.clone(), day(on), cx)
    }))
}

fn answered(mentor: &Mentor, approach: &Approach, with: Answer) -> (Approach, Option<Mentor>) {
    let said = (with, " Gladly. ");
    written(with_cx(|cx| {
        answer_approach(mentor, approach, said, day("2026-11-20"), cx)
    }))
}

#[test]
fn what_does_not_change_is_not_written() {
    let (mentor, approach) = begun(Stage::Candidate);
    assert!(write_approach(&mentor, None, approach.clone()).is_some());
    assert!(write_approach(&mentor, Some(approach.clone()), approach).is_none());
}

#[test]
fn sending_moves_who_is_no_mentor_yet_and_nobody_else() {
    for (stage, moved) in [
        (Stage::Candidate, Some(Stage::Approached)),
        // Declined once, and asked again.
        (Stage::Declined, Some(Stage::Approached)),
        (Stage::Approached, None),
        (Stage::Trial, None),
        (Stage::Active, None),
        (Stage::Paused, None),
        (Stage::Ended, None),
    ] {
        let (mentor, approach) = begun(stage);
        let (after, moved_to) = sent(&mentor, &approach, "2026-11-19");
        assert_eq!(after.sent, Some(day("2026-11-19")));
        assert!(after.is_waiting());
        assert_eq!(moved_to.as_ref().map(|one| one.stage), moved, "{stage:?}");
        if let Some(mentor) = moved_to {
            // The stage was reached on the day on which it was sent, not on which that is noted.
            let reached = StageMove {
                stage: mentor.stage,
                day: day("2026-11-19"),
            };
            assert_eq!(mentor.moves, [reached]);
            assert_eq!((mentor.started, mentor.ended), (None, None));
        }
    }
}

#[test]
fn a_stage_is_not_reached_on_a_day_to_come() {
    let (mentor, approach) = begun(Stage::Candidate);
    let (after, moved) = sent(&mentor, &approach, "2026-11-30");
    assert_eq!(after.sent, Some(day("2026-11-30")));
    assert_eq!(moved.unwrap().moves[0].day, day(TODAY));
}

#[test]
fn ten_days_later_one_asks_again_unless_another_day_is_said() {
    let (mentor, mut approach) = begun(Stage::Candidate);
    let (after, _) = sent(&mentor, &approach, "2026-11-22");
    assert_eq!(after.follow_up, Some(day("2026-12-02")));
    approach.follow_up = Some(day("2026-11-25"));
    let (after, _) = sent(&mentor, &approach, "2026-11-22");
    assert_eq!(after.follow_up, Some(day("2026-11-25")));
}

#[test]
fn sent_twice_it_keeps_its_follow_up_and_the_stage_is_noted_once() {
    let (mentor, approach) = begun(Stage::Candidate);
    let (first, moved) = sent(&mentor, &approach, "2026-11-19");
    let moved = moved.unwrap();
    // The day is corrected.
    let (second, again) = sent(&moved, &first, "2026-11-18");
    assert_eq!(second.sent, Some(day("2026-11-18")));
    assert_eq!(second.follow_up, first.follow_up);
    assert_eq!(again, None);
}

#[test]
fn what_is_answered_is_not_sent_any_more() {
    let (mentor, approach) = begun(Stage::Declined);
    let answered = Approach {
        answer: Some(Answer::No),
        ..approach
    };
    let (_, moved) = sent(&mentor, &answered, "2026-11-19");
    assert_eq!(moved, None);
}

#[test]
fn an_answer_moves_the_stage_unless_it_moved_on_meanwhile() {
    use Stage::{Active, Approached, Candidate, Declined, Ended, Paused, Trial};
    for (stage, yes, no) in [
        (Approached, Some(Trial), Some(Declined)),
        // Sent, and its stage put back by hand.
        (Candidate, Some(Trial), Some(Declined)),
        // Given up, and then they said yes after all.
        (Declined, Some(Trial), None),
        (Trial, None, None),
        (Active, None, None),
        (Paused, None, None),
        (Ended, None, None),
    ] {
        for (answer, moved) in [(Answer::Yes, yes), (Answer::No, no)] {
            let (mentor, mut approach) = begun(stage);
            approach.sent = Some(day("2026-11-10"));
            approach.follow_up = Some(day("2026-11-20"));
            let (after, moved_to) = answered(&mentor, &approach, answer);
            assert_eq!(after.answer, Some(answer));
            assert_eq!(after.answered, Some(day("2026-11-20")));
            // Their words stay as they are.
            assert_eq!(after.reply, " Gladly. ");
            assert!(!after.is_waiting() && !after.is_draft());
            let stage_after = moved_to.as_ref().map(|one| one.stage);
            assert_eq!(stage_after, moved, "{answer:?} of {stage:?}");
            if let Some(mentor) = moved_to {
                assert_eq!(mentor.moves.last().unwrap().day, day("2026-11-20"));
                let started = (answer == Answer::Yes).then(|| day("2026-11-20"));
                assert_eq!(mentor.started, started);
            }
        }
    }
}

#[test]
fn who_declined_is_approached_again_by_a_new_approach() {
    let (mentor, approach) = begun(Stage::Candidate);
    let (first, moved) = sent(&mentor, &approach, "2026-11-01");
    let (first, declined) = answered(&moved.unwrap(), &first, Answer::No);
    let declined = declined.unwrap();
    assert_eq!(declined.stage, Stage::Declined);

    let (_, second) = begun(Stage::Declined);
    let (second, moved) = sent(&declined, &second, "2026-11-21");
    let moved = moved.unwrap();
    let stages: Vec<Stage> = moved.moves.iter().map(|one| one.stage).collect();
    assert_eq!(
        stages,
        [Stage::Approached, Stage::Declined, Stage::Approached]
    );
    assert!(second.is_waiting());
    // The first stays as it was answered.
    assert_eq!(first.answer, Some(Answer::No));
}

#[test]
fn an_answer_that_is_mended_moves_only_what_the_first_one_moved() {
    use Answer::{No, Yes};
    use Stage::{Active, Approached, Candidate, Declined, Trial};
    // What was answered on the 18th, where they stand since when, what is answered on the 20th, and where they stand then.
    for (first, stands, since, then, moved) in [
        (Yes, Trial, "2026-11-18", No, Some(Declined)),
        (No, Declined, "2026-11-18", Yes, Some(Trial)),
        // Another day of the same answer.
        (Yes, Trial, "2026-11-18", Yes, Some(Trial)),
        (No, Declined, "2026-11-18", No, Some(Declined)),
        // Moved by hand since, or before.
        (Yes, Trial, "2026-11-10", Yes, None),
        (Yes, Active, "2026-11-19", No, None),
        (No, Candidate, "2026-11-19", No, None),
        (No, Active, "2026-11-19", Yes, None),
    ] {
        let (mut mentor, mut approach) = begun(stands);
        let stage_move = |stage, on| StageMove {
            stage,
            day: day(on),
        };
        mentor.moves = vec![
            stage_move(Approached, "2026-11-08"),
            stage_move(stands, since),
        ];
        mentor.started = (stands == Trial).then(|| day("2026-11-18"));
        (approach.answer, approach.answered) = (Some(first), Some(day("2026-11-18")));
        let (after, mentor) = answered(&mentor, &approach, then);
        assert_eq!(after.answer, Some(then));
        assert_eq!(mentor.as_ref().map(|one| one.stage), moved, "{stands:?}");
        if let (Some(mentor), Some(stage)) = (mentor, moved) {
            // The first answer has moved nobody, then.
            let path = [
                stage_move(Approached, "2026-11-08"),
                stage_move(stage, "2026-11-20"),
            ];
            assert_eq!(mentor.moves, path);
            let started = (stage == Trial).then(|| day("2026-11-20"));
            assert_eq!(mentor.started, started);
        }
    }
}
