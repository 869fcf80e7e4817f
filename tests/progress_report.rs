//! A progress report holds what is the mentor's and may leave, and letters about one takeaway hold nothing else.

use chrono::{DateTime, NaiveDate};
use insta::assert_snapshot;
use shirube::domain::{
    Counted, Example, Goal, GoalFacts, GoalState, Id, Ids, Kind, Lang, Measure, Mentor, Outcome,
    Period, ProgressMatter, Progressed, Settled, Stage, Standing, State, Takeaway,
};
use shirube::print::{Form, progress_report, telling, thank_you};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

fn id(ids: &Ids) -> Id {
    ids.next(DateTime::from_timestamp_millis(1_800_000_000_000).unwrap())
}

fn day(of_november: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of_november).unwrap()
}

fn settled(ids: &Ids, kind: Kind, state: State, text: &str, mentor: Id) -> Settled {
    let mut takeaway = Takeaway::new(id(ids), kind, text);
    takeaway.state = state;
    takeaway.closed = (!state.is_open()).then(|| day(15));
    Settled {
        takeaway,
        mentors: vec![mentor],
        is_private: false,
    }
}

/// What was read of Jane, with what must stay among it.
fn read(ids: &Ids, jane: &Mentor) -> Progressed {
    let of = |kind, state, text| settled(ids, kind, state, text, jane.id);
    let mut slides = of(Kind::Action, State::Done, "Send the slides");
    slides.takeaway.result = "She liked them.\nAnd the second line.\n".into();
    let mut lead = of(Kind::Advice, State::Closed, "Lead with the conclusion");
    lead.takeaway.outcome = Some(Outcome::Partly);
    lead.takeaway.if_then = "SECRET plan".into();
    let mut hidden = of(Kind::Action, State::Done, "SECRET action");
    hidden.is_private = true;
    let mut tagged = of(Kind::Question, State::Open, "SECRET question");
    tagged.takeaway.tags = vec!["Secret".into()];
    let mut of_other = of(Kind::Action, State::Done, "SECRET of another mentor");
    of_other.mentors = vec![id(ids)];
    let goal = |title: &str| {
        let mut goal = Goal::new(id(ids), title, day(1));
        goal.measure = Some(Measure::Number {
            baseline: 0.0,
            target: 20.0,
            unit: "slides".into(),
        });
        goal.mentors = vec![jane.id];
        goal
    };
    let facts = |goal: &Goal| GoalFacts {
        goal: goal.id,
        before: Some(0.5),
        done: Some(0.6),
        expected: Some(0.72),
        value: Some(12.0),
        confidence: Some(5),
        standing: Standing::Behind(0).name().into(),
        counted: goal.measure.as_ref().map(Counted::of),
    };
    let talk = goal("Give a talk");
    let mut secret = goal("SECRET goal");
    secret.private = true;
    secret.short = "secret".into();
    let mut of_nobody = goal("SECRET goal of nobody");
    of_nobody.mentors.clear();
    let mut paused = goal("Read a book");
    paused.state = GoalState::Paused;
    let goals = [talk, secret.clone(), of_nobody, paused];
    Progressed {
        ended: vec![
            slides,
            lead,
            hidden,
            of_other,
            of(Kind::Action, State::Dropped, "SECRET dropped"),
        ],
        open: vec![
            of(Kind::Advice, State::Trying, "Write every day"),
            of(Kind::Question, State::Open, "How did you begin?"),
            tagged,
        ],
        goals: goals
            .into_iter()
            .map(|goal| (goal.clone(), facts(&goal)))
            .collect(),
        private: vec![secret],
    }
}

fn matter(period: Period, met: Option<NaiveDate>) -> ProgressMatter {
    let ids = Ids::seeded(1);
    let mut jane = Mentor::new(id(&ids), "Jane Smith", Stage::Active);
    jane.notes = "SECRET note".into();
    let read = read(&ids, &jane);
    ProgressMatter::of(jane, period, met, day(22), read)
}

#[test]
fn a_progress_report_tells_what_is_theirs_and_nothing_private() {
    let month = Period::Month("2026-11".parse().unwrap());
    let met = Some(day(12));
    for (name, period, met, form) in [
        ("since_last", Period::SinceLast, met, Form::Markdown),
        ("month", month, met, Form::Text),
        ("never_met", Period::SinceLast, None, Form::Text),
    ] {
        for lang in LANGS {
            let report = progress_report(&matter(period, met), form, lang);
            assert!(!report.contains("SECRET"), "{report}");
            if name != "never_met" {
                assert_snapshot!(format!("progress_{name}_{}", lang.tag()), report);
            }
        }
    }
}

#[test]
fn that_some_of_it_is_older_than_the_last_meeting_is_said() {
    // What is read ended on the 15th. Of each: the last meeting, and whether that is said.
    let (en, ja) = ("not told you yet", "まだお伝えしていなかった");
    for (met, is_said) in [(14, false), (15, false), (16, true)] {
        let matter = matter(Period::SinceLast, Some(day(met)));
        for (lang, said) in [(Lang::En, en), (Lang::Ja, ja)] {
            let report = progress_report(&matter, Form::Text, lang);
            assert_eq!(report.contains(said), is_said, "{report}");
            assert!(report.contains("Send the slides"), "{report}");
        }
    }
}

#[test]
fn an_empty_report_says_so() {
    let jane = Mentor::new(id(&Ids::seeded(1)), "田中 優子", Stage::Active);
    let read = Progressed::default();
    let empty = ProgressMatter::of(jane, Period::SinceLast, None, day(22), read);
    assert!(empty.is_empty());
    for (lang, said) in [
        (Lang::En, "There is nothing new to report yet."),
        (Lang::Ja, "新しくご報告できることは、まだございません。"),
    ] {
        let report = progress_report(&empty, Form::Text, lang);
        assert!(report.contains(said), "{report}");
        assert!(!report.contains("\n\n\n"), "{report}");
    }
}

#[test]
fn what_was_told_when_one_met_is_no_news() {
    // The day on which it ended, the day on which it was told, whether it is news since the meeting of the 12th.
    for (closed, told, is_news) in [
        (12, None, true),
        (12, Some(12), false),
        (12, Some(13), true),
        (13, None, true),
        (13, Some(13), true),
    ] {
        let ids = Ids::seeded(1);
        let jane = Mentor::new(id(&ids), "Jane", Stage::Active);
        let mut done = settled(&ids, Kind::Action, State::Done, "do", jane.id);
        done.takeaway.closed = Some(day(closed));
        done.takeaway.told = told.map(day);
        for (period, tells) in [
            (Period::SinceLast, is_news),
            (Period::Month("2026-11".parse().unwrap()), true),
        ] {
            let read = Progressed {
                ended: vec![done.clone()],
                ..Progressed::default()
            };
            let made = ProgressMatter::of(jane.clone(), period, Some(day(12)), day(22), read);
            assert_eq!(made.done.len() == 1, tells, "{closed} {told:?} {period:?}");
        }
    }
}

#[test]
fn a_period_has_days() {
    let november = Period::Month("2026-11".parse().unwrap());
    let october = Period::Month("2026-10".parse().unwrap());
    let oct = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
    for (period, met, days) in [
        (Period::SinceLast, None, (None, day(22))),
        (Period::SinceLast, Some(day(12)), (Some(day(12)), day(22))),
        (Period::SinceLast, Some(day(22)), (Some(day(22)), day(22))),
        (november, Some(day(12)), (Some(day(1)), day(22))),
        (october, None, (Some(oct(1)), oct(31))),
    ] {
        assert_eq!(period.days(met, day(22)), days, "{period:?} {met:?}");
    }
}

#[test]
fn a_result_is_told_in_a_short_letter() {
    let ids = Ids::seeded(1);
    let jane = Mentor::new(id(&ids), "田中 優子", Stage::Active);
    let ken = Mentor::new(id(&ids), "Ken Ito", Stage::Active);
    let mut advice = settled(&ids, Kind::Advice, State::Closed, "結論から話す", jane.id);
    advice.takeaway.outcome = Some(Outcome::Worked);
    advice.takeaway.result = "会議が10分短くなった。\n".into();
    let mut action = settled(&ids, Kind::Action, State::Done, "Send the slides", jane.id);
    action.takeaway.if_then = "SECRET".into();
    for lang in LANGS {
        let said = telling(&advice, std::slice::from_ref(&jane), lang);
        assert_snapshot!(format!("telling_advice_{}", lang.tag()), said);
        let said = telling(&action, &[jane.clone(), ken.clone()], lang);
        assert_snapshot!(format!("telling_action_{}", lang.tag()), said);
    }
}

#[test]
fn every_outcome_and_every_example_makes_a_letter_without_holes() {
    let ids = Ids::seeded(1);
    let jane = Mentor::new(id(&ids), "Jane", Stage::Active);
    let story = |mut one: Settled| {
        one.takeaway.tags = vec!["story".into()];
        one
    };
    let of = |kind, state| settled(&ids, kind, state, "words", jane.id);
    let mut worked = of(Kind::Advice, State::Closed);
    worked.takeaway.outcome = Some(Outcome::Worked);
    let examples = [
        (worked, Some(Example::Worked)),
        (of(Kind::Promise, State::Kept), Some(Example::Kept)),
        (
            of(Kind::Introduction, State::Contacted),
            Some(Example::Introduced),
        ),
        (story(of(Kind::Insight, State::Kept)), Some(Example::Story)),
        (of(Kind::Thanks, State::Open), Some(Example::Owed)),
        (of(Kind::Insight, State::Kept), None),
        (of(Kind::Question, State::Open), None),
    ];
    for lang in LANGS {
        for (settled, example) in &examples {
            assert_eq!(Example::of_takeaway(&settled.takeaway), *example);
            let letter = thank_you(settled, &jane, lang);
            assert_eq!(letter.is_some(), example.is_some());
            assert!(letter.is_none_or(|it| it.contains("words") && !it.contains("\n\n\n")));
        }
        let mut letters = Vec::new();
        for outcome in [None].into_iter().chain(Outcome::ALL.map(Some)) {
            let mut advice = of(Kind::Advice, State::Closed);
            advice.takeaway.outcome = outcome;
            letters.push(telling(&advice, std::slice::from_ref(&jane), lang));
        }
        letters.sort();
        letters.dedup();
        assert_eq!(letters.len(), 4);
    }
}
