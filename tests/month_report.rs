//! The report of a month holds what may leave the journal, and nothing else.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use shirube::domain::{
    CheckIn, Counted, Goal, GoalFacts, GoalVerdict, Id, Ids, Kind, Lang, Measure, Month,
    MonthFacts, MonthMatter, MonthReview, Outcome, Settled, Standing, State, Takeaway, Verdict,
};
use shirube::print::{Form, month_report};

const EN: &str = "# Report of November 2026

## The month in numbers

- meetings held: 4
- time in meetings: 21 h 30 min
- actions done: 2

## Goals

### Give a talk

- 12 of 20 slides (60 %), 50 % the month before · 12 behind
- Verdict: change
- Evidence: the outline stands

## Actions done

- Send the slides (Jane Smith)
  She liked them.
  And the second line.

## Advice tried

- Lead with the conclusion (Jane Smith): worked

## Results told

- Send the slides (Jane Smith)

## What I did

The talk.

- twice

## What I learned

That it works.

## Next month

- Focus: Give a talk
- If: it is Monday
- Then: write one slide
";

const JA: &str = "2026年11月の報告

数字で見るこの月

- 面談: 4回
- 面談の時間: 21時間30分
- 完了した行動: 2件

目標

Give a talk

- 12 of 20 slides(60%)、前月 50% · 12pt遅れ
- 判断: 変える
- 根拠: the outline stands

完了した行動

- Send the slides(Jane Smith)
  She liked them.
  And the second line.

試した助言

- Lead with the conclusion(Jane Smith): うまくいった

報告したこと

- Send the slides(Jane Smith)

やったこと

The talk.

- twice

わかったこと

That it works.

翌月の重点

- 重点目標: Give a talk
- きっかけ: it is Monday
- 行動: write one slide
";

struct Made {
    matter: MonthMatter,
    talk: Id,
    secret: Id,
}

fn id(ids: &Ids) -> Id {
    ids.next(DateTime::from_timestamp_millis(1_800_000_000_000).unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn settled(ids: &Ids, kind: Kind, state: State, text: &str, mentors: &[Id]) -> Settled {
    let mut takeaway = Takeaway::new(id(ids), kind, text);
    takeaway.state = state;
    Settled {
        takeaway,
        mentors: mentors.to_vec(),
        is_private: false,
    }
}

/// A month of which everything is known: a goal that may leave, a private one, and what was done for both.
fn made() -> Made {
    let ids = Ids::seeded(1);
    let start = day("2026-09-01");
    let mut talk = Goal::new(id(&ids), "Give a talk", start);
    talk.measure = Some(Measure::Number {
        baseline: 0.0,
        target: 20.0,
        unit: "of 20 slides".into(),
    });
    let mut secret = Goal::new(id(&ids), "SECRET goal", start);
    secret.private = true;
    secret.short = "secret".into();
    let jane = id(&ids);
    let month: Month = "2026-11".parse().unwrap();
    let facts_of = |goal: &Goal| GoalFacts {
        goal: goal.id,
        before: Some(0.5),
        done: Some(0.6),
        expected: Some(0.72),
        value: Some(12.0),
        confidence: Some(5),
        standing: Standing::Behind(0).name().into(),
        counted: goal.measure.as_ref().map(Counted::of),
    };
    let mut facts = MonthFacts {
        as_of: month.last(),
        meetings: 4,
        minutes: 1290,
        usefulness: [0, 0, 3, 1],
        goals: vec![facts_of(&talk), facts_of(&secret)],
        ..MonthFacts::default()
    };
    facts.closed[Kind::Action as usize] = 2;
    let check_in = |goal: &Goal, day_of: &str, evidence: &str| CheckIn {
        id: id(&ids),
        deleted: false,
        goal: goal.id,
        day: day(day_of),
        value: Some(12.0),
        confidence: Some(5),
        evidence: evidence.into(),
    };
    let mut slides = settled(&ids, Kind::Action, State::Done, "Send the slides", &[jane]);
    slides.takeaway.result = "She liked them.\nAnd the second line.\n".into();
    let mut lead = settled(
        &ids,
        Kind::Advice,
        State::Closed,
        "Lead with the conclusion",
        &[jane],
    );
    lead.takeaway.outcome = Some(Outcome::Worked);
    let mut hidden = settled(&ids, Kind::Action, State::Done, "SECRET action", &[]);
    hidden.is_private = true;
    let mut tagged = settled(&ids, Kind::Action, State::Done, "SECRET tagged", &[]);
    tagged.takeaway.tags = vec!["Secret".into()];
    let dropped = settled(&ids, Kind::Action, State::Dropped, "Not done", &[]);
    let question = settled(&ids, Kind::Question, State::Asked, "Not an action", &[]);
    let mut review = MonthReview::new(id(&ids), month);
    review.finished = Some(month.last());
    review.did = "The talk.\n\n- twice\n".into();
    review.learned = "That it works.".into();
    review.focus = Some(talk.id);
    review.cue = "it is Monday".into();
    review.action = "write one slide".into();
    review.verdicts = [&talk, &secret]
        .map(|goal| GoalVerdict {
            goal: goal.id,
            verdict: Verdict::Change,
            reason: "SECRET reason".into(),
        })
        .to_vec();
    let matter = MonthMatter {
        month,
        facts,
        review: Some(review),
        check_ins: vec![
            check_in(&talk, "2026-11-10", "the outline stands"),
            check_in(&talk, "2026-11-20", " "),
            check_in(&secret, "2026-11-10", "SECRET evidence"),
        ],
        settled: vec![
            slides.clone(),
            lead,
            hidden.clone(),
            tagged,
            dropped,
            question,
        ],
        told: vec![slides, hidden],
        takeaway: None,
        names: BTreeMap::from([(jane, "Jane Smith".into())]),
        goals: vec![talk.clone(), secret.clone()],
        private: vec![secret.clone()],
    };
    Made {
        matter,
        talk: talk.id,
        secret: secret.id,
    }
}

#[test]
fn a_report_holds_what_may_leave_in_either_language_and_form() {
    let matter = made().matter;
    assert_eq!(month_report(&matter, Form::Markdown, Lang::En), EN);
    assert_eq!(month_report(&matter, Form::Text, Lang::Ja), JA);
}

#[test]
fn nothing_private_is_in_it_however_it_is_tied() {
    let Made {
        mut matter, secret, ..
    } = made();
    for lang in [Lang::En, Lang::Ja] {
        let report = month_report(&matter, Form::Markdown, lang);
        for word in ["SECRET", "5/5", "useful", "役立"] {
            assert!(!report.contains(word), "{word}: {report}");
        }
    }
    let review = matter.review.as_mut().unwrap();
    review.focus = Some(secret);
    let report = month_report(&matter, Form::Markdown, Lang::En);
    assert!(!report.contains("write one slide"), "{report}");
    assert!(!report.contains("Next month"), "{report}");
}

/// What makes a month's report more delicate.
type Change = fn(&mut MonthMatter, Id);

#[test]
fn what_was_written_for_the_month_to_come_leaves_only_if_its_takeaway_might() {
    let cases: [(&str, Change, bool); 12] = [
        ("as it is", |_, _| {}, true),
        (
            "a private action",
            |it, _| said(it).action = "call the lawyer #private".into(),
            false,
        ),
        (
            "in Japanese",
            |it, _| said(it).action = "電話する #内緒".into(),
            false,
        ),
        (
            "a private cue",
            |it, _| said(it).cue = "it is bad #private".into(),
            false,
        ),
        (
            "a private goal's tag",
            |it, _| said(it).action = "write #SECRET".into(),
            false,
        ),
        (
            "another tag",
            |it, _| said(it).action = "write #other".into(),
            true,
        ),
        (
            "a tag of a private goal in the trash",
            |it, secret| {
                it.goals.retain(|goal| goal.id != secret);
                it.private[0].deleted = true;
                said(it).action = "write #secret".into();
            },
            false,
        ),
        (
            "a private focus",
            |it, secret| said(it).focus = Some(secret),
            false,
        ),
        (
            "a private focus in the trash",
            |it, secret| {
                it.goals.retain(|goal| goal.id != secret);
                said(it).focus = Some(secret);
            },
            false,
        ),
        (
            "a draft is no other",
            |it, _| {
                said(it).finished = None;
                said(it).action = "call the lawyer #private".into();
            },
            false,
        ),
        (
            "its takeaway is of a private goal now",
            |it, secret| {
                let mut made = it.settled[0].clone();
                made.takeaway.goal = Some(secret);
                it.takeaway = Some(made);
            },
            false,
        ),
        (
            "its takeaway is harmless",
            |it, _| it.takeaway = Some(it.settled[0].clone()),
            true,
        ),
    ];
    for (name, change, leaves) in cases {
        let Made {
            mut matter, secret, ..
        } = made();
        change(&mut matter, secret);
        let report = month_report(&matter, Form::Markdown, Lang::En);
        assert_eq!(report.contains("Next month"), leaves, "{name}: {report}");
        assert!(!report.contains("lawyer"), "{name}: {report}");
    }
}

fn said(matter: &mut MonthMatter) -> &mut MonthReview {
    matter.review.as_mut().unwrap()
}

#[test]
fn what_belongs_to_a_private_goal_stays_though_the_goal_is_in_the_trash() {
    for tie in ["goal", "tag"] {
        let Made {
            mut matter, secret, ..
        } = made();
        matter.goals.retain(|goal| goal.id != secret);
        matter.private[0].deleted = true;
        for list in [&mut matter.settled, &mut matter.told] {
            let takeaway = &mut list[0].takeaway;
            match tie {
                "goal" => takeaway.goal = Some(secret),
                _ => takeaway.tags = vec!["ＳＥＣＲＥＴ".into()],
            }
        }
        let report = month_report(&matter, Form::Markdown, Lang::En);
        assert!(!report.contains("Send the slides"), "{tie}: {report}");
    }
}

#[test]
fn a_value_is_told_in_what_it_was_counted_in_and_never_in_another_measure() {
    let number = |to: f64, unit: &str| Measure::Number {
        baseline: 0.0,
        target: to,
        unit: unit.into(),
    };
    for (then, value, done, now, told) in [
        // The whole of a way says nothing of what is counted.
        (Measure::Percent, 100.0, 1.0, number(50.0, "pages"), false),
        (Measure::Percent, 50.0, 0.5, number(100.0, "pages"), false),
        (
            number(50.0, "pages"),
            60.0,
            1.0,
            number(50.0, "pages"),
            true,
        ),
        (
            number(50.0, "pages"),
            60.0,
            1.0,
            number(80.0, "pages"),
            false,
        ),
        (number(50.0, "p."), 30.0, 0.6, number(50.0, "pages"), true),
    ] {
        let ids = Ids::seeded(1);
        let mut goal = Goal::new(id(&ids), "read", day("2026-11-01"));
        goal.measure = Some(now);
        let facts = GoalFacts {
            goal: goal.id,
            before: None,
            done: Some(done),
            expected: None,
            value: Some(value),
            confidence: None,
            standing: String::new(),
            counted: Some(Counted::of(&then)),
        };
        let found = facts.value_by(&goal);
        assert_eq!(found, told.then_some(value), "{then:?} {:?}", goal.measure);
    }
}

#[test]
fn a_goal_that_is_gone_is_left_out_and_its_action_only_if_it_may_leave() {
    let Made {
        mut matter, talk, ..
    } = made();
    matter.goals.retain(|goal| goal.id != talk);
    let report = month_report(&matter, Form::Markdown, Lang::En);
    assert!(!report.contains("Goals"), "{report}");
    assert!(!report.contains("write one slide"), "{report}");
    let ids = Ids::seeded(2);
    let action = settled(&ids, Kind::Action, State::Open, "write one slide", &[]);
    matter.takeaway = Some(action.clone());
    let report = month_report(&matter, Form::Markdown, Lang::En);
    assert!(report.contains("Then: write one slide"), "{report}");
    matter.takeaway = Some(Settled {
        is_private: true,
        ..action
    });
    let report = month_report(&matter, Form::Markdown, Lang::En);
    assert!(!report.contains("write one slide"), "{report}");
}

#[test]
fn what_was_counted_in_another_measure_is_told_as_a_part_of_the_whole_only() {
    let Made {
        mut matter, talk, ..
    } = made();
    let goal = matter.goals.iter_mut().find(|goal| goal.id == talk);
    goal.unwrap().measure = Some(Measure::Number {
        baseline: 0.0,
        target: 400.0,
        unit: "words".into(),
    });
    let report = month_report(&matter, Form::Markdown, Lang::En);
    assert!(report.contains("- 60 %, 50 % the month before"), "{report}");
}

#[test]
fn a_month_without_anything_says_so_and_one_that_goes_on_says_as_of_when() {
    let month: Month = "2026-11".parse().unwrap();
    let mut matter = MonthMatter {
        month,
        facts: MonthFacts {
            as_of: day("2026-11-22"),
            ..MonthFacts::default()
        },
        review: None,
        goals: Vec::new(),
        private: Vec::new(),
        check_ins: Vec::new(),
        settled: Vec::new(),
        told: Vec::new(),
        takeaway: None,
        names: BTreeMap::new(),
    };
    assert_eq!(
        month_report(&matter, Form::Markdown, Lang::Ja),
        "# 2026年11月の報告\n\n2026年11月22日(日)時点\n\nこの月の記録はありません。\n"
    );
    matter.facts.as_of = month.last();
    assert_eq!(
        month_report(&matter, Form::Text, Lang::En),
        "Report of November 2026\n\nNothing was written down in this month.\n"
    );
}
