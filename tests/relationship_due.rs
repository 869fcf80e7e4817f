//! When the next review of a mentorship is due: after the last one, while it rests, and when it is taken up again.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{
    Decision, Ids, Mentor, RelationshipReview, Stage, StageMove, relationship_due,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const ACTIVE: (Stage, &str) = (Stage::Active, "2026-01-10");
const PAUSED: (Stage, &str) = (Stage::Paused, "2026-09-01");

/// When it is due with these stages, after a review of 1 September: what it decided, when to look again.
fn due(moves: &[(Stage, &str)], decided: Decision, again: Option<&str>) -> Option<NaiveDate> {
    let id = Ids::seeded(1).next(DateTime::UNIX_EPOCH);
    let (stage, _) = moves[moves.len() - 1];
    let moves = moves.iter();
    let mentor = Mentor {
        started: Some(day("2026-01-10")),
        moves: moves
            .map(|(stage, on)| StageMove {
                stage: *stage,
                day: day(on),
            })
            .collect(),
        ..Mentor::new(id, "Lee", stage)
    };
    let last = RelationshipReview {
        decision: Some(decided),
        look_again: again.map(day),
        finished: Some(day("2026-09-01")),
        ..RelationshipReview::new(id, id, day("2026-09-01"), None)
    };
    relationship_due(&mentor, Some(&last), None)
}

#[test]
fn who_rests_is_looked_at_again_on_the_day_that_was_said() {
    let (on, pause) = (Some("2026-12-01"), Decision::Pause);
    let back = (Stage::Active, "2027-02-01");
    for (name, moves, decided, again, wanted) in [
        (
            "met",
            &[ACTIVE][..],
            Decision::Continue,
            None,
            Some("2026-11-30"),
        ),
        ("met, with a day", &[ACTIVE], Decision::Continue, on, on),
        ("paused with a day", &[ACTIVE, PAUSED], pause, on, on),
        ("paused without", &[ACTIVE, PAUSED], pause, None, None),
        (
            "paused by hand",
            &[ACTIVE, PAUSED],
            Decision::Continue,
            on,
            None,
        ),
        (
            "taken up later",
            &[ACTIVE, PAUSED, back],
            pause,
            on,
            Some("2027-03-03"),
        ),
        (
            "taken up before",
            &[ACTIVE, PAUSED, (Stage::Active, "2026-11-01")],
            pause,
            on,
            on,
        ),
        (
            "taken up on trial",
            &[
                ACTIVE,
                PAUSED,
                (Stage::Trial, "2027-02-01"),
                (Stage::Active, "2027-02-20"),
            ],
            pause,
            on,
            Some("2027-03-03"),
        ),
        (
            "ended",
            &[ACTIVE, PAUSED, (Stage::Ended, "2026-10-01")],
            pause,
            on,
            None,
        ),
        (
            "another stage while it is late",
            &[(Stage::Trial, "2026-01-10"), (Stage::Active, "2026-12-10")],
            Decision::Continue,
            on,
            on,
        ),
    ] {
        let is = due(moves, decided, again);
        assert_eq!(is, wanted.map(day), "{name}");
    }
}
