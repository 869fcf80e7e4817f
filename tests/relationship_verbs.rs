//! Finishing the review of a mentorship: what it decides is carried out, once, and follows what is mended.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Carrying, Change, Cx, Decision, Goal, GoalState, Id, Ids, Lang, Mentor, Record,
    RelationshipFacts, RelationshipReview, Stage, State, Takeaway, finish_relationship,
    review_since,
};

const TODAY: &str = "2026-11-22";
const LATER: &str = "2026-12-01";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(seed: u128) -> Id {
    Ids::seeded(seed).next(DateTime::UNIX_EPOCH)
}

/// What there is after a finish.
#[derive(Clone, Debug)]
struct There {
    mentor: Mentor,
    review: RelationshipReview,
    action: Option<Takeaway>,
    goal: Option<Goal>,
    /// How many records were written.
    written: usize,
}

impl There {
    fn new(decision: Option<Decision>) -> Self {
        let mut mentor = Mentor::new(id(1), "Lee", Stage::Active);
        mentor.rhythm = Some(30);
        mentor.started = Some(day("2025-04-01"));
        let mut review = RelationshipReview::new(id(2), mentor.id, day(TODAY), None);
        review.decision = decision;
        Self {
            mentor,
            review,
            action: None,
            goal: None,
            written: 0,
        }
    }

    /// Finishes it on a day as `said`, which is how it was read last with something changed.
    fn finish(mut self, on: &str, change: impl Fn(&mut RelationshipReview)) -> Self {
        let ids = Ids::seeded(if on == TODAY { 3 } else { 4 });
        let cx = Cx {
            today: day(on),
            time: NaiveTime::MIN,
            now: DateTime::UNIX_EPOCH,
            ids: &ids,
            lang: Lang::En,
            zone: "",
        };
        let mut after = self.review.clone();
        change(&mut after);
        let facts = RelationshipFacts {
            until: day(on),
            ..RelationshipFacts::default()
        };
        let carrying = Carrying {
            mentor: &self.mentor,
            review_every: self.mentor.review_every,
            action: self.action.as_ref(),
            goal: self.goal.as_ref(),
            new_goal: cx.id(),
        };
        let before = Some(self.review.clone());
        let done = finish_relationship(carrying, before, after, facts, &cx);
        let Change::Save { records, .. } = done else {
            panic!("{done:?}");
        };
        self.written = records.len();
        for record in records {
            match record {
                Record::RelationshipReview(seen) => self.review = seen.after,
                Record::Mentor(seen) => self.mentor = seen.after,
                Record::Takeaway(seen) => self.action = Some(seen.after),
                Record::Goal(seen) => self.goal = Some(seen.after),
                other => panic!("{other:?}"),
            }
        }
        self
    }
}

#[test]
fn a_review_that_decides_nothing_is_finished_with_its_facts() {
    let there = There::new(None).finish(TODAY, |_| {});
    assert_eq!(there.written, 1);
    assert_eq!(there.review.finished, Some(day(TODAY)));
    assert_eq!(there.review.facts.as_ref().unwrap().until, day(TODAY));
    // Finished again, it keeps its day and what was counted then.
    let again = there
        .clone()
        .finish(LATER, |review| review.gave = "a book".into());
    assert_eq!(again.review.finished, Some(day(TODAY)));
    assert_eq!(again.review.facts, there.review.facts);
    assert_eq!(again.review.gave, "a book");
}

#[test]
fn a_rhythm_is_set_once_and_anew_where_another_is_said() {
    let set = |days| move |review: &mut RelationshipReview| review.rhythm = Some(days);
    let mut there = There::new(Some(Decision::ChangeRhythm)).finish(TODAY, set(14));
    assert_eq!(there.mentor.rhythm, Some(14));
    // By hand.
    there.mentor.rhythm = Some(21);
    let there = there.finish(LATER, set(14));
    assert_eq!(there.mentor.rhythm, Some(21));
    let there = there.finish(LATER, set(60));
    assert_eq!(there.mentor.rhythm, Some(60));

    // What is not decided is not set, and nothing is lost where no days are said.
    for decision in [None, Some(Decision::Continue), Some(Decision::End)] {
        let there = There::new(decision).finish(TODAY, set(14));
        assert_eq!((there.mentor.rhythm, there.written), (Some(30), 1));
    }
    let there = There::new(Some(Decision::ChangeRhythm)).finish(TODAY, |_| {});
    assert_eq!(there.mentor.rhythm, Some(30));
}

#[test]
fn who_is_met_is_paused_and_taken_up_again_stays_so() {
    let why = |why: &'static str| move |review: &mut RelationshipReview| review.reason = why.into();
    let there = There::new(Some(Decision::Pause)).finish(TODAY, why(" a baby "));
    assert_eq!(there.mentor.stage, Stage::Paused);
    assert_eq!(there.mentor.end_reason, "a baby");
    assert_eq!(there.mentor.moves.last().unwrap().day, day(TODAY));

    let mended = there.clone().finish(LATER, why("a baby, until May"));
    assert_eq!(mended.mentor.end_reason, "a baby, until May");
    assert_eq!(mended.mentor.moves, there.mentor.moves);

    let mut taken_up = there;
    taken_up.mentor.stage = Stage::Active;
    let again = taken_up.finish(LATER, why("so it was"));
    assert_eq!(again.mentor.stage, Stage::Active);

    for stage in [
        Stage::Candidate,
        Stage::Ended,
        Stage::Paused,
        Stage::Declined,
    ] {
        let mut there = There::new(Some(Decision::Pause));
        there.mentor.stage = stage;
        let there = there.finish(TODAY, why("x"));
        assert_eq!((there.mentor.stage, there.written), (stage, 1));
    }
}

#[test]
fn a_goal_is_opened_as_a_draft_and_renamed_while_it_is_called_so() {
    let titled =
        |title: &'static str| move |review: &mut RelationshipReview| review.goal = title.to_owned();
    let there = There::new(Some(Decision::RenegotiateGoals)).finish(TODAY, titled(" Lead "));
    let goal = there.goal.clone().unwrap();
    assert_eq!((&*goal.title, goal.state), ("Lead", GoalState::Draft));
    assert_eq!(goal.mentors, [there.mentor.id]);
    assert_eq!(there.review.opened, Some(goal.id));

    let same = there.clone().finish(LATER, titled("Lead"));
    assert_eq!(same.written, 1);
    let renamed = there.clone().finish(LATER, titled("Lead a team"));
    let after = renamed.goal.unwrap();
    assert_eq!((after.id, &*after.title), (goal.id, "Lead a team"));

    // What was named by hand, or thrown away, is not touched by the same words.
    let mut by_hand = there.clone();
    by_hand.goal.as_mut().unwrap().title = "Lead well".into();
    let by_hand = by_hand.finish(LATER, titled("Lead a team"));
    assert_eq!(by_hand.goal.unwrap().title, "Lead well");
    let mut thrown = there;
    thrown.goal.as_mut().unwrap().deleted = true;
    let same = thrown.clone().finish(LATER, titled("Lead"));
    assert_eq!(same.written, 1);
    let other = thrown.finish(LATER, titled("Speak"));
    let other = other.goal.unwrap();
    assert_ne!(other.id, goal.id);
    assert_eq!(other.title, "Speak");

    let none = There::new(Some(Decision::RenegotiateGoals)).finish(TODAY, titled("  "));
    assert!(none.goal.is_none() && none.review.opened.is_none());
}

#[test]
fn the_first_step_is_an_action_that_follows_its_words_while_it_is_open() {
    let step = |step: &'static str| {
        move |review: &mut RelationshipReview| review.first_step = step.to_owned()
    };
    let there = There::new(Some(Decision::Continue)).finish(TODAY, step("ask her @tomorrow #ask"));
    let action = there.action.clone().unwrap();
    assert_eq!(action.text, "ask her");
    assert_eq!(action.mentor, Some(there.mentor.id));
    assert_eq!(action.due, Some(day("2026-11-23")));
    assert_eq!(action.tags, ["ask"]);
    assert_eq!(there.review.takeaway, Some(action.id));

    // The day is seen from when it was said.
    let same = there.clone().finish(LATER, step("ask her @tomorrow #ask"));
    assert_eq!(same.written, 1);
    let mended = there.clone().finish(LATER, step("ask him @tomorrow #ask"));
    let after = mended.action.unwrap();
    assert_eq!((&*after.text, after.due), ("ask him", action.due));
    assert_eq!(after.id, action.id);

    let back = there.clone().finish(LATER, step(""));
    assert!(back.action.unwrap().deleted);
    assert_eq!(back.review.takeaway, None);

    let mut done = there;
    done.action
        .as_mut()
        .unwrap()
        .settle(State::Done, None, day(LATER));
    let done = done.finish(LATER, step("something else"));
    assert_eq!(done.action.unwrap().text, "ask her");
}

#[test]
fn a_first_step_that_was_emptied_from_the_trash_comes_back_in_other_words_only() {
    let step = |step: &'static str| {
        move |review: &mut RelationshipReview| review.first_step = step.to_owned()
    };
    let mut there = There::new(None).finish(TODAY, step("ask her @tomorrow"));
    there.action = None;
    for (said, made) in [
        ("ask her @tomorrow", None),
        ("ask her @friday", None),
        ("", None),
        ("ask him", Some("ask him")),
    ] {
        let again = there.clone().finish(LATER, step(said));
        let action = again.action.map(|action| action.text);
        assert_eq!(action.as_deref(), made, "{said}");
    }
}

#[test]
fn what_was_typed_for_another_decision_is_not_told_as_decided() {
    let typed = |review: &mut RelationshipReview| {
        review.rhythm = Some(14);
        review.goal = "Lead".into();
    };
    for (decision, told) in [
        (None, (None, "")),
        (Some(Decision::Continue), (None, "")),
        (Some(Decision::ChangeRhythm), (Some(14), "")),
        (Some(Decision::RenegotiateGoals), (None, "Lead")),
        (Some(Decision::Pause), (None, "")),
    ] {
        let review = There::new(decision).finish(TODAY, typed).review;
        assert_eq!((review.rhythm, &*review.goal), told, "{decision:?}");
        let mut draft = review;
        typed(&mut draft);
        assert_eq!((draft.new_rhythm(), draft.new_goal()), told, "{decision:?}");
    }
}

#[test]
fn the_next_period_begins_where_the_last_one_ended() {
    let mut mentor = Mentor::new(id(1), "Lee", Stage::Active);
    // When the mentorship began and they met first, and the period of the first review.
    for (started, met, since) in [
        (None, None, None),
        (Some("2026-04-01"), None, Some("2026-04-01")),
        (None, Some("2026-03-10"), Some("2026-03-10")),
        (Some("2026-04-01"), Some("2026-03-10"), Some("2026-03-10")),
        (Some("2026-04-01"), Some("2026-05-10"), Some("2026-04-01")),
    ] {
        mentor.started = started.map(day);
        let found = review_since(&mentor, None, met.map(day));
        assert_eq!(found, since.map(day), "{started:?} {met:?}");
    }
    // The days since the last meeting when the last one was finished, and the next period. Facts that are not known end
    // with the day on which it was finished.
    let mut last = RelationshipReview::new(id(2), mentor.id, day("2026-08-20"), None);
    last.finished = Some(day("2026-08-24"));
    assert_eq!(
        review_since(&mentor, Some(&last), None),
        Some(day("2026-08-25"))
    );
    for (since_last, since) in [
        (Some(0), "2026-08-25"),
        (Some(1), "2026-08-24"),
        (None, "2026-08-24"),
    ] {
        last.facts = Some(RelationshipFacts {
            until: day("2026-08-24"),
            since_last,
            ..RelationshipFacts::default()
        });
        let found = review_since(&mentor, Some(&last), None);
        assert_eq!(found, Some(day(since)), "{since_last:?}");
    }
}

#[test]
fn how_often_it_is_reviewed_is_the_mentors() {
    let mut there = There::new(None);
    there.mentor.review_every = Some(60);
    let there = there.finish(TODAY, |_| {});
    assert_eq!((there.mentor.review_every, there.written), (Some(60), 1));
}
