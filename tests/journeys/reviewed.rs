//! A journal with two goals, two finished reviews and one that is begun, to be looked at on 28 November 2026.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Change, Cx, Ending, Goal, GoalFacts, GoalVerdict, Ids, Kind, Lang, Mentor, Month, MonthFacts,
    MonthReview, Record, Seen, Stage, Standing, State, Takeaway, Verb, Verdict, WithMentor,
    close_takeaways, finish_review, trash_goal, write_review,
};
use shirube::store::{Applied, Mode, Store};

use crate::desk::Home;

/// The day on which it is looked at.
pub(crate) const DAY: &str = "2026-11-28";

/// What the journal holds in a language, so that both are looked at with words of their own.
#[derive(Clone, Copy)]
struct Told {
    talk: &'static str,
    secret: &'static str,
    gone: &'static str,
    jane: &'static str,
    did: &'static str,
    learned: &'static str,
    next: &'static str,
    strengths: &'static str,
    reason: &'static str,
    cue: &'static str,
    action: &'static str,
    result: &'static str,
}

const EN: Told = Told {
    talk: "Give a talk in English",
    secret: "Find another job",
    gone: "Learn the tuba",
    jane: "Jane Smith",
    did: "The outline, and two rehearsals.\nThe reading list.",
    learned: "That I speak faster than I think.",
    next: "One rehearsal with somebody who listens.",
    strengths: "Patience.",
    reason: "Twenty slides were too many.",
    cue: "it is Monday morning",
    action: "I rehearse one slide aloud",
    result: "Three Mondays of four.",
};

const JA: Told = Told {
    talk: "英語で発表する",
    secret: "転職先を探す",
    gone: "チューバを習う",
    jane: "田中 優子",
    did: "構成を決めて、二度練習した。\n課題図書を読んだ。",
    learned: "考えるより先に話してしまうこと。",
    next: "聞き手のいる場で一度練習する。",
    strengths: "根気。",
    reason: "二十枚は多すぎた。",
    cue: "月曜の朝になったら",
    action: "一枚分を声に出して練習する",
    result: "四回のうち三回できた。",
};

/// The journal.
pub(crate) fn reviewed(lang: Lang) -> Home {
    let home = Home::new();
    let mut store = Store::open(&home.journal(), Mode::OpenOrCreate).unwrap();
    let ids = Ids::seeded(99);
    let told = lang.pick(EN, JA);
    let cx = |day: &str| Cx {
        today: day.parse().unwrap(),
        time: NaiveTime::from_hms_opt(20, 0, 0).unwrap(),
        now: DateTime::from_timestamp_millis(1_790_000_000_000).unwrap(),
        ids: &ids,
        lang,
        zone: "Asia/Tokyo",
    };
    let mut take = |change: &Change| {
        assert_eq!(store.apply(change, 0, "").unwrap(), Applied::Saved);
    };
    let september = cx("2026-09-30");
    let start: NaiveDate = "2026-09-01".parse().unwrap();
    let mut talk = Goal::new(september.id(), told.talk, start);
    talk.due = "2026-12-31".parse().ok();
    let mut secret = Goal::new(september.id(), told.secret, start);
    secret.private = true;
    let gone = Goal::new(september.id(), told.gone, start);
    let jane = Mentor::new(september.id(), told.jane, Stage::Active);
    let goals = [&talk, &secret, &gone].map(|goal| Record::Goal(Box::new(Seen::new(goal.clone()))));
    let mut records = vec![Record::Mentor(Box::new(Seen::new(jane.clone())))];
    records.extend(goals);
    take(&Change::Save {
        verb: Verb::AddGoal,
        subject: String::new(),
        records,
    });

    let mut review = MonthReview::new(september.id(), month("2026-09"));
    review.did = told.did.into();
    review.verdicts = vec![
        verdict(&talk, Verdict::Keep, ""),
        verdict(&gone, Verdict::Keep, ""),
    ];
    let mut facts = facts_of(month("2026-09"), (2, 95), &jane);
    facts.goals = vec![goal(&talk, None, 0.1), goal(&gone, None, 0.0)];
    take(&finish_review(None, review, facts, &[], None, &september));

    let october = cx("2026-11-02");
    let mut review = MonthReview::new(october.id(), month("2026-10"));
    review.did = told.did.into();
    review.learned = told.learned.into();
    review.next = told.next.into();
    review.strengths = told.strengths.into();
    review.focus = Some(talk.id);
    review.cue = told.cue.into();
    review.action = told.action.into();
    review.verdicts = vec![
        verdict(&talk, Verdict::Change, told.reason),
        verdict(&secret, Verdict::Keep, ""),
        verdict(&gone, Verdict::Keep, ""),
    ];
    let mut facts = facts_of(month("2026-10"), (4, 390), &jane);
    facts.came[Kind::Advice as usize] = 5;
    facts.closed[Kind::Action as usize] = 3;
    facts.told = 1;
    facts.goals = vec![
        goal(&talk, Some(0.1), 0.3),
        goal(&secret, Some(0.0), 0.5),
        goal(&gone, Some(0.0), 0.0),
    ];
    let finish = finish_review(None, review, facts, &[], None, &october);
    let made = made_by(&finish);
    take(&finish);
    take(&trash_goal(&gone));
    let closing = cx("2026-11-09");
    let done = Ending {
        state: State::Done,
        outcome: None,
    };
    take(&close_takeaways(&[(made, done)], told.result, &closing).unwrap());

    let mut review = MonthReview::new(october.id(), month("2026-11"));
    review.step = 2;
    review.did = told.did.into();
    take(&write_review(None, review).unwrap());
    home
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn verdict(goal: &Goal, verdict: Verdict, reason: &str) -> GoalVerdict {
    GoalVerdict {
        goal: goal.id,
        verdict,
        reason: reason.into(),
    }
}

fn facts_of(month: Month, (meetings, minutes): (u32, u32), with: &Mentor) -> MonthFacts {
    MonthFacts {
        as_of: month.last(),
        with: vec![WithMentor {
            mentor: with.id,
            meetings,
        }],
        meetings,
        minutes,
        open: 7,
        untold: 2,
        check_ins: 2,
        ..MonthFacts::default()
    }
}

fn goal(goal: &Goal, before: Option<f64>, done: f64) -> GoalFacts {
    GoalFacts {
        goal: goal.id,
        before,
        done: Some(done),
        expected: Some(0.5),
        value: Some(done * 100.0),
        confidence: Some(3),
        standing: if done < 0.4 {
            Standing::Behind(0).name().into()
        } else {
            Standing::OnTrack.name().into()
        },
        counted: None,
    }
}

/// The takeaway that finishing made of the action.
fn made_by(change: &Change) -> Takeaway {
    let Change::Save { records, .. } = change else {
        panic!("finishing saves");
    };
    let made = records.iter().find_map(|record| match record {
        Record::Takeaway(seen) => Some(seen.after.clone()),
        _ => None,
    });
    made.unwrap()
}
