//! What is done to month-end reviews: steps, verdicts, finishing, and opening one again.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Change, Cx, Goal, GoalState, GoalVerdict, Id, Ids, Kind, Lang, Month, MonthFacts, MonthReview,
    Record, Revised, Revision, STEPS, State, Takeaway, Verb, Verdict, finish_review, give_verdict,
    reopen_review, write_review,
};

#[test]
fn a_step_is_written_only_where_something_differs() {
    let desk = Desk::new();
    let mut review = desk.review();
    let new = write_review(None, review.clone()).unwrap();
    assert_eq!(review_in(&new), review);
    assert_eq!(write_review(Some(review.clone()), review.clone()), None);
    let before = review.clone();
    review.did = "  as typed\n".into();
    let changed = write_review(Some(before), review.clone()).unwrap();
    assert_eq!(verb(&changed), (Verb::WriteReview, "2026-11"));
    assert_eq!(review_in(&changed), review);
}

#[test]
fn a_goal_has_one_verdict_the_last_one_given_and_nothing_is_done_to_it_yet() {
    let desk = Desk::new();
    let (one, other) = (desk.goal("one"), desk.goal("other"));
    let mut review = desk.review();
    for (goal, verdict, reason) in [
        (&one, Verdict::Drop, "no use"),
        (&other, Verdict::Keep, ""),
        (&one, Verdict::Change, "smaller"),
    ] {
        let given = verdict_on(goal, verdict, reason);
        let change = give_verdict(Some(review.clone()), review.clone(), given).unwrap();
        assert_eq!(verb(&change), (Verb::GiveVerdict, "2026-11"));
        assert_eq!(records(&change).len(), 1);
        review = review_in(&change);
    }
    let verdicts = [
        verdict_on(&one, Verdict::Change, "smaller"),
        verdict_on(&other, Verdict::Keep, ""),
    ];
    assert_eq!(review.verdicts, verdicts);
    let again = give_verdict(Some(review.clone()), review.clone(), verdicts[0].clone());
    assert_eq!(again, None);
}

/// A verdict on a goal in a state; where finishing takes the goal, if anywhere.
#[rustfmt::skip]
const CARRIED_OUT: &[(Verdict, GoalState, Option<GoalState>)] = &[
    (Verdict::Keep, GoalState::Active, None),
    (Verdict::Change, GoalState::Active, None),
    (Verdict::Drop, GoalState::Active, Some(GoalState::Dropped)),
    (Verdict::Achieved, GoalState::Active, Some(GoalState::Achieved)),
    (Verdict::Drop, GoalState::Paused, Some(GoalState::Dropped)),
    (Verdict::Achieved, GoalState::Paused, Some(GoalState::Achieved)),
    // Said another way when the review was opened again.
    (Verdict::Achieved, GoalState::Dropped, Some(GoalState::Achieved)),
    (Verdict::Keep, GoalState::Dropped, None),
    // Moved there by hand meanwhile, or by an earlier finish.
    (Verdict::Drop, GoalState::Dropped, None),
    (Verdict::Achieved, GoalState::Achieved, None),
];

#[test]
fn finishing_moves_what_is_dropped_or_achieved_and_keeps_the_reason_as_a_revision() {
    for (verdict, from, to) in CARRIED_OUT {
        let desk = Desk::new();
        let mut goal = desk.goal("speak");
        goal.state = *from;
        let mut review = desk.review();
        review.verdicts = vec![verdict_on(&goal, *verdict, " for a reason ")];
        let change = desk.finish(&review, std::slice::from_ref(&goal), None);
        let case = format!("{verdict:?} {from:?}");
        match to {
            None => assert_eq!(records(&change).len(), 1, "{case}"),
            Some(to) => {
                let mut moved = goal.clone();
                moved.state = *to;
                assert_eq!(goals_in(&change), [moved], "{case}");
                let [revision] = &revisions_in(&change)[..] else {
                    panic!("{case}")
                };
                assert_eq!((revision.goal, revision.day), (goal.id, desk.today));
                assert_eq!(revision.what, Revised::State(*from, *to), "{case}");
                assert_eq!(revision.why, "for a reason");
            }
        }
    }
}

#[test]
fn a_goal_that_is_in_the_trash_or_gone_is_left_alone() {
    let desk = Desk::new();
    let mut trashed = desk.goal("trashed");
    trashed.deleted = true;
    let gone = desk.goal("gone");
    let mut review = desk.review();
    review.verdicts = vec![
        verdict_on(&trashed, Verdict::Drop, ""),
        verdict_on(&gone, Verdict::Achieved, ""),
    ];
    let change = desk.finish(&review, &[trashed], None);
    assert_eq!(records(&change).len(), 1);
    // What was said of them stays said.
    assert_eq!(review_in(&change).verdicts, review.verdicts);
}

#[test]
fn finishing_freezes_the_facts_and_notes_the_day() {
    let desk = Desk::new();
    let review = desk.review();
    let change = desk.finish(&review, &[], None);
    assert_eq!(verb(&change), (Verb::FinishReview, "2026-11"));
    let finished = review_in(&change);
    assert_eq!(finished.facts, Some(desk.facts(3)));
    assert_eq!(finished.finished, Some(desk.today));
    assert_eq!(finished.step, STEPS);
    assert_eq!(finished.takeaway, None);
    // Undoing leads to the review: it stands first.
    assert!(matches!(records(&change)[0], Record::MonthReview(_)));
}

#[test]
fn the_action_is_a_takeaway_of_the_goal_in_focus_and_reads_as_any_line() {
    let desk = Desk::new();
    let goal = desk.goal("speak");
    let mut review = desk.review();
    review.focus = Some(goal.id);
    review.cue = " When I open the slides ".into();
    review.action = "say the conclusion first @12/1 #talk".into();
    let change = desk.finish(&review, &[], None);
    let [made] = &takeaways_in(&change)[..] else {
        panic!("{change:?}")
    };
    assert_eq!(review_in(&change).takeaway, Some(made.id));
    assert_eq!(made.kind, Kind::Action);
    assert_eq!(made.state, State::Open);
    assert_eq!(made.text, "say the conclusion first");
    assert_eq!(made.due, Some(day("2026-12-01")));
    assert_eq!(made.tags, ["talk"]);
    assert_eq!(made.if_then, "When I open the slides");
    assert_eq!(made.goal, Some(goal.id));
    assert_eq!((made.entry, made.mentor), (None, None));
    for nothing in ["", "  \n", "#talk @12/1"] {
        review.action = nothing.into();
        let change = desk.finish(&review, &[], None);
        assert_eq!(takeaways_in(&change), [], "{nothing}");
        assert_eq!(review_in(&change).takeaway, None);
        assert_eq!(review_in(&change).action, nothing);
    }
}

#[test]
fn opening_again_keeps_all_but_the_day_and_notes_when() {
    let desk = Desk::new();
    let mut review = desk.review();
    assert_eq!(desk.with(|cx| reopen_review(&review, cx)), None);
    review.action = "say it".into();
    let finished = review_in(&desk.finish(&review, &[], None));
    let change = desk.with(|cx| reopen_review(&finished, cx)).unwrap();
    assert_eq!(verb(&change), (Verb::ReopenReview, "2026-11"));
    let open = review_in(&change);
    assert_eq!(open.finished, None);
    assert_eq!(open.reopened, [desk.today]);
    assert_eq!(
        (open.facts.clone(), open.takeaway),
        (finished.facts.clone(), finished.takeaway)
    );
    assert!(open.takeaway.is_some());
    // A second time is a second day.
    let again = review_in(&desk.finish(&open, &[], None));
    let open = review_in(&desk.with(|cx| reopen_review(&again, cx)).unwrap());
    assert_eq!(open.reopened, [desk.today, desk.today]);
}

/// What became of the takeaway that an earlier finish made, and what the action says now; what the next finish does.
#[test]
fn finishing_again_changes_the_takeaway_while_it_is_open_and_only_that_one() {
    let said = "say it first @12/1";
    for (state, deleted, action, expected) in [
        // As it was.
        (State::Open, false, said, None),
        // Said otherwise.
        (
            State::Open,
            false,
            "say it last",
            Some(("say it last", false)),
        ),
        (State::Open, false, "", Some(("say it first", true))),
        // What came of it stays, whatever is said now.
        (State::Done, false, "say it last", None),
        (State::Done, false, "", None),
        (State::Dropped, false, said, None),
        // Put into the trash by hand: only new words make a new one.
        (State::Open, true, said, None),
        (State::Open, true, "", None),
        (
            State::Open,
            true,
            "say it last",
            Some(("say it last", false)),
        ),
    ] {
        let desk = Desk::new();
        let mut review = desk.review();
        review.action = said.into();
        let first = desk.finish(&review, &[], None);
        let mut made = takeaways_in(&first).remove(0);
        let mut open = review_in(
            &desk
                .with(|cx| reopen_review(&review_in(&first), cx))
                .unwrap(),
        );
        made.state = state;
        made.deleted = deleted;
        open.action = action.into();
        let second = desk.finish(&open, &[], Some(&made));
        let case = format!("{state:?} {deleted} {action}");
        let written = takeaways_in(&second);
        let linked = review_in(&second).takeaway;
        match expected {
            None => {
                assert_eq!(written, [], "{case}");
                assert_eq!(linked, Some(made.id), "{case}");
            }
            Some((text, is_trashed)) => {
                assert_eq!(written.len(), 1, "{case}");
                assert_eq!((&*written[0].text, written[0].deleted), (text, is_trashed));
                // A new one only in the place of one that is in the trash.
                assert_eq!(written[0].id == made.id, !deleted, "{case}");
                let is_linked = linked == Some(written[0].id);
                assert_eq!(is_linked, !is_trashed, "{case}");
            }
        }
    }
}

#[test]
fn what_was_set_in_a_list_and_does_not_stand_in_the_action_stays() {
    let desk = Desk::new();
    let mut review = desk.review();
    review.action = "say it #talk".into();
    let first = desk.finish(&review, &[], None);
    let mut made = takeaways_in(&first).remove(0);
    made.due = Some(day("2026-12-05"));
    made.tags = vec!["own".into(), "Talk".into()];
    made.private = true;
    made.later = Some(day("2026-12-03"));
    let mut open = review_in(&first);
    open.finished = None;
    open.action = "say it twice #talk #loud".into();
    let second = desk.finish(&open, &[], Some(&made));
    let expected = Takeaway {
        text: "say it twice".into(),
        tags: vec!["own".into(), "Talk".into(), "loud".into()],
        ..made
    };
    assert_eq!(takeaways_in(&second), [expected]);
}

#[test]
fn a_takeaway_that_this_review_did_not_make_is_not_touched() {
    let desk = Desk::new();
    let mut review = desk.review();
    review.action = "say it".into();
    let other = Takeaway::new(desk.id(), Kind::Action, "of another review");
    let change = desk.finish(&review, &[], Some(&other));
    let made = takeaways_in(&change).remove(0);
    assert_ne!(made.id, other.id);
    assert_eq!(made.text, "say it");
}

/// The last evening of November.
struct Desk {
    ids: Ids,
    today: NaiveDate,
}

impl Desk {
    fn new() -> Self {
        Self {
            ids: Ids::seeded(1),
            today: day("2026-11-30"),
        }
    }

    fn with<T>(&self, verb: impl FnOnce(&Cx) -> T) -> T {
        verb(&Cx {
            today: self.today,
            time: NaiveTime::from_hms_opt(23, 0, 0).unwrap(),
            now: DateTime::UNIX_EPOCH,
            ids: &self.ids,
            lang: Lang::En,
            zone: "",
        })
    }

    fn id(&self) -> Id {
        self.ids.next(DateTime::UNIX_EPOCH)
    }

    fn goal(&self, title: &str) -> Goal {
        Goal::new(self.id(), title, self.today)
    }

    fn review(&self) -> MonthReview {
        MonthReview::new(self.id(), Month::of(self.today))
    }

    fn facts(&self, meetings: u32) -> MonthFacts {
        MonthFacts {
            as_of: self.today,
            meetings,
            ..MonthFacts::default()
        }
    }

    fn finish(&self, review: &MonthReview, goals: &[Goal], takeaway: Option<&Takeaway>) -> Change {
        let before = Some(review.clone());
        self.with(|cx| finish_review(before, review.clone(), self.facts(3), goals, takeaway, cx))
    }
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn verdict_on(goal: &Goal, verdict: Verdict, reason: &str) -> GoalVerdict {
    GoalVerdict {
        goal: goal.id,
        verdict,
        reason: reason.into(),
    }
}

fn verb(change: &Change) -> (Verb, &str) {
    match change {
        Change::Save { verb, subject, .. } => (*verb, subject),
        _ => panic!("{change:?}"),
    }
}

fn records(change: &Change) -> &[Record] {
    match change {
        Change::Save { records, .. } => records,
        _ => panic!("{change:?}"),
    }
}

fn review_in(change: &Change) -> MonthReview {
    let reviews = records(change).iter().find_map(|record| match record {
        Record::MonthReview(seen) => Some(seen.after.clone()),
        _ => None,
    });
    reviews.unwrap()
}

fn goals_in(change: &Change) -> Vec<Goal> {
    let goals = records(change).iter().filter_map(|record| match record {
        Record::Goal(seen) => Some(seen.after.clone()),
        _ => None,
    });
    goals.collect()
}

fn revisions_in(change: &Change) -> Vec<Revision> {
    let revisions = records(change).iter().filter_map(|record| match record {
        Record::Revision(seen) => Some(seen.after.clone()),
        _ => None,
    });
    revisions.collect()
}

fn takeaways_in(change: &Change) -> Vec<Takeaway> {
    let takeaways = records(change).iter().filter_map(|record| match record {
        Record::Takeaway(seen) => Some(seen.after.clone()),
        _ => None,
    });
    takeaways.collect()
}
