//! What to do next about a candidate: to write, send or follow up the approach, or one's own open action.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{
    Answer, Approach, Id, Ids, Kind, Lang, Mentor, NextStep, Stage, State, Takeaway, next_step,
    open_approach_to,
};
use shirube::words::finding;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(seed: u128) -> Id {
    Ids::seeded(seed).next(DateTime::UNIX_EPOCH)
}

/// The approach begun on the first of November, sent, to be followed up, and answered on these days.
fn approach(sent: Option<&str>, follow_up: Option<&str>, answer: Option<Answer>) -> Approach {
    Approach {
        sent: sent.map(day),
        follow_up: follow_up.map(day),
        answer,
        ..Approach::new(id(2), id(1), day("2026-11-01"))
    }
}

fn action(due: Option<&str>, state: State) -> Takeaway {
    let mut action = Takeaway::new(id(3), Kind::Action, "Read the paper\nand the preface");
    action.due = due.map(day);
    action.state = state;
    action
}

#[test]
fn the_next_step_follows_from_the_approach_and_what_is_open() {
    use Stage::{Active, Approached, Candidate, Declined, Ended, Paused, Trial};
    const SENT: Option<&str> = Some("2026-11-12");
    const AHEAD: Option<&str> = Some("2026-11-25");
    const PAST: Option<&str> = Some("2026-11-20");
    let sent = |follow_up| Some(approach(SENT, follow_up, None));
    let open = |due| Some(action(due, State::Open));
    let drafted = || Some(approach(None, None, None));
    for (stage, approach, action, en, ja) in [
        (Candidate, None, None, "write the approach", "依頼文を書く"),
        (
            Candidate,
            drafted(),
            None,
            "send the approach",
            "依頼文を送る",
        ),
        (
            Approached,
            sent(AHEAD),
            None,
            "follow up: in 3 days",
            "返事を確認(3日後)",
        ),
        (
            Approached,
            sent(PAST),
            None,
            "follow up: 2 days late",
            "返事を確認(2日超過)",
        ),
        // As on Today and among the follow-ups, which ask for nothing where no day is said.
        (
            Approached,
            sent(None),
            None,
            "wait for the answer",
            "返事を待つ",
        ),
        // Moved on by hand, without an approach.
        (Approached, None, None, "write the approach", "依頼文を書く"),
        // An answer that came makes room for a new approach.
        (
            Candidate,
            Some(approach(SENT, PAST, Some(Answer::No))),
            None,
            "write the approach",
            "依頼文を書く",
        ),
        (
            Candidate,
            None,
            open(None),
            "Read the paper",
            "Read the paper",
        ),
        (
            Candidate,
            drafted(),
            open(AHEAD),
            "Read the paper: in 3 days",
            "Read the paper(3日後)",
        ),
        (
            Approached,
            sent(AHEAD),
            open(None),
            "Read the paper",
            "Read the paper",
        ),
        (
            Approached,
            sent(PAST),
            open(PAST),
            "follow up: 2 days late",
            "返事を確認(2日超過)",
        ),
        (
            Candidate,
            None,
            Some(action(None, State::Done)),
            "write the approach",
            "依頼文を書く",
        ),
        (Declined, None, open(None), "", ""),
        (Active, drafted(), None, "", ""),
        (Trial, sent(PAST), None, "", ""),
        (Paused, None, None, "", ""),
        (Ended, None, None, "", ""),
    ] {
        let mentor = Mentor::new(id(1), "Lee", stage);
        let today = day("2026-11-22");
        let step = next_step(&mentor, approach.as_ref(), action.as_ref(), today);
        let said = |lang| {
            let step = step.as_ref();
            step.map_or_else(String::new, |step| finding::next_step(lang, step, today))
        };
        assert_eq!([said(Lang::En), said(Lang::Ja)], [en, ja], "{stage:?}");
    }
}

#[test]
fn a_step_leads_to_what_it_is_about() {
    let mentor = Mentor::new(id(1), "Lee", Stage::Approached);
    let waiting = approach(Some("2026-11-12"), Some("2026-11-30"), None);
    let open = action(Some("2026-11-25"), State::Open);
    let step = |approach, action| next_step(&mentor, approach, action, day("2026-11-22")).unwrap();
    assert_eq!(
        step(Some(&waiting), None),
        NextStep::FollowUp {
            approach: waiting.id,
            on: Some(day("2026-11-30"))
        }
    );
    let own = step(Some(&waiting), Some(&open));
    assert!(matches!(&own, NextStep::Do { action, .. } if *action == open.id));
    assert_eq!(own.day(), Some(day("2026-11-25")));
    assert_eq!(step(None, None).day(), None);
}

#[test]
fn of_several_approaches_that_are_open_one_goes_on_with_the_newest() {
    let begun = |seed, begun: &str| Approach {
        id: id(seed),
        begun: day(begun),
        ..approach(None, None, None)
    };
    let answered = Approach {
        answer: Some(Answer::No),
        ..begun(5, "2026-11-20")
    };
    let others = Approach {
        mentor: id(9),
        ..begun(6, "2026-11-21")
    };
    let mut known = [
        begun(7, "2026-11-03"),
        begun(8, "2026-11-05"),
        answered,
        others,
    ];
    for _ in 0..2 {
        let open = open_approach_to(id(1), &known);
        assert_eq!(open.map(|one| one.id), Some(id(8)));
        known.reverse();
    }
    assert_eq!(open_approach_to(id(4), &[]), None);
}
