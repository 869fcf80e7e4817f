//! The stages of a mentor with their days, noted or known from when it began and ended.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{Ids, Mentor, Stage, StageMove};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn what_no_noted_stage_tells_is_known_from_the_start_and_the_end() {
    use Stage::{Active, Approached, Ended, Paused, Trial};
    let (a, b, c) = ("2026-01-10", "2026-05-01", "2026-11-22");
    // Noted, started, ended; shown.
    for (noted, started, ended, shown) in [
        (vec![], None, None, vec![]),
        (vec![], Some(a), Some(b), vec![(Active, a), (Ended, b)]),
        (
            vec![(Paused, c)],
            Some(a),
            None,
            vec![(Active, a), (Paused, c)],
        ),
        (
            vec![(Trial, a), (Active, b)],
            Some(a),
            None,
            vec![(Trial, a), (Active, b)],
        ),
        (
            vec![(Active, c)],
            Some(a),
            None,
            vec![(Active, a), (Active, c)],
        ),
        (
            vec![(Approached, a), (Paused, c)],
            Some(b),
            None,
            vec![(Approached, a), (Active, b), (Paused, c)],
        ),
        (
            vec![(Ended, c)],
            Some(a),
            Some(c),
            vec![(Active, a), (Ended, c)],
        ),
    ] {
        let id = Ids::seeded(1).next(DateTime::UNIX_EPOCH);
        let moves = |of: &[(Stage, &str)]| -> Vec<StageMove> {
            let moves = of.iter().map(|(stage, on)| (*stage, day(on)));
            moves.map(|(stage, day)| StageMove { stage, day }).collect()
        };
        let mentor = Mentor {
            moves: moves(&noted),
            started: started.map(day),
            ended: ended.map(day),
            ..Mentor::new(id, "Jane", Active)
        };
        assert_eq!(mentor.stages(), moves(&shown), "{noted:?}");
    }
}
