//! What finishing a month-end review for a second time does, and what is refused while it is finished.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Change, Cx, Goal, GoalState, GoalVerdict, Ids, Lang, Month, MonthFacts, MonthReview, Record,
    Takeaway, Verdict, finish_review, give_verdict, reopen_review, write_review,
};

#[test]
fn nothing_is_written_into_a_review_that_is_finished() {
    let desk = Desk::new();
    let finished = review_in(&desk.finish("2026-11-30", &desk.review(), &[], None));
    let mut after = finished.clone();
    after.did = "more".into();
    assert_eq!(write_review(Some(finished.clone()), after.clone()), None);
    let verdict = verdict_on(&desk.goal(), Verdict::Drop);
    let given = give_verdict(Some(finished.clone()), after.clone(), verdict);
    assert_eq!(given, None);
    // A second finish leaves it as it is, the day and the facts included.
    let again = desk.with("2026-12-05", |cx| {
        let facts = MonthFacts::default();
        finish_review(Some(finished.clone()), after, facts, &[], None, cx)
    });
    assert_eq!(records(&again).len(), 1);
    assert_eq!(review_in(&again), finished);
}

/// The action at first, what was done to its takeaway by hand, the action when finished again; its text and due day then.
type Again = (
    &'static str,
    fn(&mut Takeaway),
    &'static str,
    (&'static str, Option<&'static str>),
);

#[rustfmt::skip]
const AGAIN: &[Again] = &[
    // Days are counted from the first finish.
    ("write it @7d", |_| {}, "write it @7d", ("write it", Some("2026-12-07"))),
    ("write it @7d", |_| {}, "write it well @7d", ("write it well", Some("2026-12-07"))),
    ("write it @7d", |_| {}, "write it @8d", ("write it", Some("2026-12-08"))),
    // What was set by hand stays where the words say nothing else.
    ("write it @7d", |it| it.due = Some(day("2026-12-24")), "write it @7d", ("write it", Some("2026-12-24"))),
    ("write it @7d", |it| it.due = Some(day("2026-12-24")), "write it well @7d", ("write it well", Some("2026-12-24"))),
    ("write it @7d", |it| it.due = None, "write it @7d", ("write it", None)),
    ("write it @7d", |it| it.text = "by hand".into(), "write it @8d", ("by hand", Some("2026-12-08"))),
    ("write it", |it| it.due = Some(day("2026-12-24")), "write it well", ("write it well", Some("2026-12-24"))),
    // A day that was taken out of the words goes, unless another one was set by hand.
    ("write it @7d", |_| {}, "write it", ("write it", None)),
    ("write it @7d", |it| it.due = Some(day("2026-12-24")), "write it", ("write it", Some("2026-12-24"))),
];

#[test]
fn finishing_again_changes_of_the_takeaway_only_what_is_said_otherwise() {
    for (first, by_hand, second, (text, due)) in AGAIN {
        let desk = Desk::new();
        let mut review = desk.review();
        review.action = (*first).into();
        let change = desk.finish("2026-11-30", &review, &[], None);
        let mut known = takeaways_in(&change).remove(0);
        by_hand(&mut known);
        let mut open = desk.reopen("2026-12-05", &review_in(&change));
        open.action = (*second).into();
        let change = desk.finish("2026-12-05", &open, &[], Some(&known));
        let now = takeaways_in(&change).pop().unwrap_or(known.clone());
        let case = format!("{first} > {second}");
        assert_eq!((&*now.text, now.due), (*text, due.map(day)), "{case}");
        // A third time as well.
        let open = desk.reopen("2026-12-09", &review_in(&change));
        let change = desk.finish("2026-12-09", &open, &[], Some(&now));
        assert_eq!(takeaways_in(&change), [], "{case}");
    }
}

#[test]
fn a_verdict_is_carried_out_once_whatever_became_of_the_goal_since() {
    let desk = Desk::new();
    let mut goal = desk.goal();
    let mut review = desk.review();
    review.verdicts = vec![verdict_on(&goal, Verdict::Drop)];
    let change = desk.finish("2026-11-30", &review, std::slice::from_ref(&goal), None);
    assert_eq!(states_in(&change), [GoalState::Dropped]);
    // It was taken up again, and is not dropped a second time.
    goal.state = GoalState::Active;
    let open = desk.reopen("2026-12-05", &review_in(&change));
    let change = desk.finish("2026-12-05", &open, std::slice::from_ref(&goal), None);
    assert_eq!(states_in(&change), []);
    // Another verdict is carried out, and then the first one anew.
    let mut finished = review_in(&change);
    for (verdict, state) in [
        (Verdict::Achieved, GoalState::Achieved),
        (Verdict::Drop, GoalState::Dropped),
    ] {
        let mut open = desk.reopen("2026-12-05", &finished);
        open.verdicts = vec![verdict_on(&goal, verdict)];
        let change = desk.finish("2026-12-05", &open, std::slice::from_ref(&goal), None);
        assert_eq!(states_in(&change), [state]);
        finished = review_in(&change);
    }
}

struct Desk {
    ids: Ids,
}

impl Desk {
    fn new() -> Self {
        Self {
            ids: Ids::seeded(1),
        }
    }

    fn with<T>(&self, today: &str, verb: impl FnOnce(&Cx) -> T) -> T {
        verb(&Cx {
            today: day(today),
            time: NaiveTime::MIN,
            now: DateTime::UNIX_EPOCH,
            ids: &self.ids,
            lang: Lang::En,
            zone: "",
        })
    }

    fn goal(&self) -> Goal {
        let id = self.ids.next(DateTime::UNIX_EPOCH);
        Goal::new(id, "speak", day("2026-11-01"))
    }

    fn review(&self) -> MonthReview {
        let id = self.ids.next(DateTime::UNIX_EPOCH);
        MonthReview::new(id, Month::of(day("2026-11-30")))
    }

    fn finish(
        &self,
        today: &str,
        review: &MonthReview,
        goals: &[Goal],
        takeaway: Option<&Takeaway>,
    ) -> Change {
        let (before, facts) = (Some(review.clone()), MonthFacts::default());
        self.with(today, |cx| {
            finish_review(before, review.clone(), facts, goals, takeaway, cx)
        })
    }

    fn reopen(&self, today: &str, review: &MonthReview) -> MonthReview {
        review_in(&self.with(today, |cx| reopen_review(review, cx)).unwrap())
    }
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn verdict_on(goal: &Goal, verdict: Verdict) -> GoalVerdict {
    GoalVerdict {
        goal: goal.id,
        verdict,
        reason: String::new(),
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

fn states_in(change: &Change) -> Vec<GoalState> {
    let goals = records(change).iter().filter_map(|record| match record {
        Record::Goal(seen) => Some(seen.after.state),
        _ => None,
    });
    goals.collect()
}

fn takeaways_in(change: &Change) -> Vec<Takeaway> {
    let takeaways = records(change).iter().filter_map(|record| match record {
        Record::Takeaway(seen) => Some(seen.after.clone()),
        _ => None,
    });
    takeaways.collect()
}
