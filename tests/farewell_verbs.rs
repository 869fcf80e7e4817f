//! The end of a mentorship, its closing, and what stays when it is opened again.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Change, Cx, Farewell, Ids, Lang, Mentor, Record, Seen, Stage, agree, closing_of,
    end_mentorship, move_stage, write_farewell,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn with_cx<T>(today: &str, verb: impl FnOnce(&Cx) -> T) -> T {
    let ids = Ids::seeded(2);
    verb(&Cx {
        today: day(today),
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "",
    })
}

fn mentor() -> Mentor {
    Mentor {
        started: Some(day("2025-04-01")),
        ..Mentor::new(
            Ids::seeded(1).next(DateTime::UNIX_EPOCH),
            "Lee",
            Stage::Active,
        )
    }
}

fn closing(mentor: &Mentor, seed: u128, reason: &str) -> Farewell {
    let id = Ids::seeded(seed).next(DateTime::UNIX_EPOCH);
    Farewell {
        reason: reason.into(),
        thanks: "For the résumé.".into(),
        ..Farewell::new(id, mentor.id, day("2026-11-20"))
    }
}

fn ended(
    mentor: &Mentor,
    before: Option<&Farewell>,
    after: Farewell,
    on: &str,
) -> (Farewell, Mentor) {
    let before = before.cloned();
    let change = with_cx("2026-11-22", |cx| {
        end_mentorship(mentor, before, after, day(on), cx)
    });
    let Change::Save { records, .. } = change else {
        panic!("{change:?}");
    };
    match <[Record; 2]>::try_from(records).unwrap() {
        [Record::Farewell(farewell), Record::Mentor(mentor)] => (farewell.after, mentor.after),
        other => panic!("{other:?}"),
    }
}

fn moved(mentor: &Mentor, stage: Stage, today: &str) -> Mentor {
    match with_cx(today, |cx| move_stage(mentor, stage, cx)) {
        Change::Save { mut records, .. } => match records.pop() {
            Some(Record::Mentor(seen)) => seen.after,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

fn stages(mentor: &Mentor) -> Vec<(Stage, NaiveDate)> {
    let moves = mentor.moves.iter();
    moves.map(|one| (one.stage, one.day)).collect()
}

#[test]
fn a_closing_is_written_step_by_step_and_ends_nothing_before_it_is_finished() {
    let mentor = mentor();
    let begun = closing(&mentor, 3, "");
    let Some(Change::Save { records, .. }) = write_farewell(&mentor, None, begun.clone()) else {
        panic!("nothing was written");
    };
    assert_eq!(
        records,
        [Record::Farewell(Box::new(Seen::new(begun.clone())))]
    );
    assert!(write_farewell(&mentor, Some(begun.clone()), begun).is_none());
}

#[test]
fn a_mentorship_ends_on_the_day_that_is_said_with_its_reason() {
    let before = mentor();
    let (farewell, after) = ended(
        &before,
        None,
        closing(&before, 3, "a new job"),
        "2026-11-15",
    );
    assert_eq!(farewell.ended, Some(day("2026-11-15")));
    assert_eq!(after.stage, Stage::Ended);
    assert_eq!(after.ended, Some(day("2026-11-15")));
    assert_eq!(after.end_reason, "a new job");
    assert_eq!(after.started, before.started);
    // The stage is noted for that day, not for the one on which it is written.
    assert_eq!(stages(&after), [(Stage::Ended, day("2026-11-15"))]);
}

#[test]
fn opened_again_the_closing_stays_and_the_next_one_is_another() {
    let before = mentor();
    let (first, over) = ended(
        &before,
        None,
        closing(&before, 3, "a new job"),
        "2026-11-15",
    );
    let again = moved(&over, Stage::Active, "2026-11-16");
    assert_eq!((again.stage, again.ended), (Stage::Active, None));
    assert_eq!(again.started, before.started);

    let (second, over) = ended(&again, None, closing(&again, 4, ""), "2026-11-22");
    assert_ne!(second.id, first.id);
    assert_eq!(over.ended, Some(day("2026-11-22")));
    // The reason of the first end is not that of the second; it stands in its closing.
    assert_eq!(over.end_reason, "");
    assert_eq!(
        (first.reason.as_str(), first.ended),
        ("a new job", Some(day("2026-11-15")))
    );
    assert_eq!(
        stages(&over),
        [
            (Stage::Ended, day("2026-11-15")),
            (Stage::Active, day("2026-11-16")),
            (Stage::Ended, day("2026-11-22")),
        ]
    );
}

#[test]
fn a_closing_may_follow_the_end_and_changes_no_more_than_it_says() {
    // Ended without one, with a reason.
    let mut over = moved(&mentor(), Stage::Ended, "2026-11-10");
    over.end_reason = "moved away".into();
    let (farewell, after) = ended(&over, None, closing(&over, 3, ""), "2026-11-10");
    assert_eq!(after.end_reason, "moved away");
    assert_eq!(after.moves, over.moves);
    // And it is mended later.
    let mended = Farewell {
        reason: "a new town".into(),
        ..farewell.clone()
    };
    let (_, after) = ended(&after, Some(&farewell), mended, "2026-11-11");
    assert_eq!(after.end_reason, "a new town");
    assert_eq!(after.ended, Some(day("2026-11-11")));
    // The stage was reached on the day that is said now.
    assert_eq!(stages(&after), [(Stage::Ended, day("2026-11-11"))]);
}

#[test]
fn an_end_that_is_dated_back_stands_before_what_was_noted_later() {
    let resting = moved(&mentor(), Stage::Paused, "2026-11-20");
    let (_, over) = ended(&resting, None, closing(&resting, 3, ""), "2026-10-01");
    assert_eq!(
        stages(&over),
        [
            (Stage::Ended, day("2026-10-01")),
            (Stage::Paused, day("2026-11-20")),
        ]
    );
    assert_eq!(over.ended, Some(day("2026-10-01")));
}

#[test]
fn the_closing_to_go_on_with_is_the_one_begun_or_that_of_the_last_end() {
    let first_end = |on: &str| {
        let before = mentor();
        ended(&before, None, closing(&before, 3, "a new job"), on)
    };
    let (first, over) = first_end("2026-11-01");
    let of = |mentor: &Mentor, all: &[&Farewell]| {
        closing_of(mentor, all.iter().map(|one| (*one).clone())).map(|one| one.id)
    };
    assert_eq!(of(&over, &[&first]), Some(first.id));
    // Also where the day of the end was mended since.
    let mended = Mentor {
        ended: Some(day("2026-10-15")),
        ..over.clone()
    };
    assert_eq!(of(&mended, &[&first]), Some(first.id));
    // Taken up again, and ended again without a closing.
    let again = moved(&over, Stage::Active, "2026-11-10");
    assert_eq!(of(&again, &[&first]), None);
    let over_again = moved(&again, Stage::Ended, "2026-11-22");
    assert_eq!(of(&over_again, &[&first]), None);
    let begun = closing(&again, 4, "moved abroad");
    for mentor in [&again, &over_again] {
        assert_eq!(of(mentor, &[&begun, &first]), Some(begun.id));
        assert_eq!(of(mentor, &[&first, &begun]), Some(begun.id));
    }
}

#[test]
fn what_is_agreed_is_written_where_it_changes() {
    let before = mentor();
    let mut after = before.clone();
    after.agreed.purpose = "to speak in public".into();
    assert!(agree(&before, after.clone()).is_some());
    assert!(agree(&after, after.clone()).is_none());
}
