//! The form of a goal: written, revised with a reason, sharpened, in two windows, and kept when it is left.

use insta::assert_snapshot;
use shirube::domain::{
    Change, Goal, GoalState, Horizon, Lang, Measure, Milestone, Record, Revised, Revision, Seen,
    Verb,
};
use shirube::store::Applied;
use shirube::words::{app, goal_form as words};

use crate::desk::{Home, TODAY};

/// The only goal.
pub(crate) fn goal(home: &Home) -> Goal {
    let goals = home.store().reader().goals().unwrap();
    assert_eq!(goals.len(), 1, "{goals:?}");
    goals.into_iter().next().unwrap()
}

/// Changes the only goal behind the back of every window.
pub(crate) fn change_goal(home: &Home, change: impl Fn(&mut Goal)) {
    let before = goal(home);
    let mut after = before.clone();
    change(&mut after);
    let record = Record::Goal(Box::new(Seen::changed(before, after)));
    let change = Change::Save {
        verb: Verb::EditGoal,
        subject: String::new(),
        records: vec![record],
    };
    let applied = home.store().apply(&change, 0, "").unwrap();
    assert!(matches!(applied, Applied::Saved | Applied::Unchanged));
}

/// What was revised of the only goal.
pub(crate) fn revisions(home: &Home) -> Vec<Revision> {
    let id = goal(home).id;
    home.store().reader().revisions_of(id).unwrap()
}

#[test]
fn a_goal_needs_a_title_and_nothing_else() {
    for (lang, title) in [(Lang::En, "Give a talk"), (Lang::Ja, "英語で発表する")] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("4a<C-s>");
        assert!(window.shows(words::needs_title(lang)), "{}", window.text());
        window.commit(title).press("<C-s>");
        assert!(!window.shows(words::heading(lang, true)));
        let goal = goal(&home);
        let said = (goal.title.as_str(), goal.measure, goal.due, goal.state);
        assert_eq!(said, (title, None, None, GoalState::Active));
        assert_eq!(goal.start, Some(TODAY.parse().unwrap()));
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn every_row_of_a_goal_is_filled_in() {
    for (lang, name, number) in [
        (Lang::En, "Jane Smith", "1,200 words"),
        (Lang::Ja, "田中 優子", "１２００語"),
    ] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log(name, "x");
        window.press("4a").commit(lang.pick("Write", "書く"));
        window
            .press("<Tab>#")
            .commit(lang.pick("writing", "執筆"))
            .press("<Tab>why\nso<Tab>known<Tab>３<Tab>300<Tab>")
            .commit(number);
        assert_snapshot!(format!("goal_form_{}", lang.tag()), window.text());
        window
            .press("<Tab><Tab>2<Tab>")
            .commit(name.split_once(' ').unwrap().0)
            .press("<Tab><C-a>11/1<Tab>eom<Tab><Tab>2<C-s>");
        let goal = goal(&home);
        let day = |day: &str| Some(day.parse().unwrap());
        let unit = lang.pick("words", "語").to_owned();
        let (baseline, target) = (300.0, 1200.0);
        assert_eq!(goal.short, lang.pick("writing", "執筆"));
        assert_eq!(
            (goal.why.as_str(), goal.criteria.as_str()),
            ("why\nso", "known")
        );
        let measure = Measure::Number {
            baseline,
            target,
            unit,
        };
        assert_eq!(goal.measure, Some(measure));
        assert_eq!(goal.horizon, Some(Horizon::Quarter));
        assert_eq!(goal.mentors.len(), 1);
        assert_eq!(
            (goal.start, goal.due),
            (day("2026-11-01"), day("2026-11-30"))
        );
        assert!(goal.private);
    }
}

/// What is typed behind the title, and what is said about it.
type Wrong = (&'static str, fn(Lang) -> String);

const WRONG: &[Wrong] = &[
    ("<Tab>two words", |lang| words::bad_short(lang, "two words")),
    ("<Tab>123", |lang| words::bad_short(lang, "123")),
    ("<Tab>private", |lang| words::bad_short(lang, "private")),
    ("<Tab>ＴＡＬＫ", |lang| {
        words::short_is_taken(lang, "Talk")
    }),
    ("<Tab><Tab><Tab><Tab>3", |lang| {
        words::needs_target(lang).into()
    }),
    ("<Tab><Tab><Tab><Tab>3<Tab>a lot<Tab>5", |lang| {
        words::bad_number(lang).into()
    }),
    ("<Tab><Tab><Tab><Tab>3<Tab>５<Tab>5.0", |lang| {
        words::goes_nowhere(lang).into()
    }),
    ("<Tab><Tab><Tab><Tab>3<Tab>5 pages<Tab>9 h", |lang| {
        words::other_unit(lang, "pages", "h")
    }),
    ("<Tab><Tab><Tab><Tab>4", |lang| {
        words::needs_milestones(lang).into()
    }),
    ("<Tab><Tab><Tab><Tab><Tab><Tab>Nobody", |lang| {
        words::nobody(lang, "Nobody")
    }),
    ("<S-Tab><S-Tab><S-Tab>13/45", |lang| {
        words::bad_day(lang).into()
    }),
    ("<S-Tab><S-Tab><S-Tab>tomorrow<S-Tab><C-a>eom", |lang| {
        words::due_before_start(lang, "2026-11-30".parse().unwrap())
    }),
];

#[test]
fn what_a_row_does_not_take_is_said_at_it_and_kept_as_typed() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open(lang).press("4aTalk<Tab>talk<C-s>");
        for (keys, said) in WRONG {
            let mut window = home.open(lang).sized(100, 30);
            window.press("4aWrite").press(keys).press("<C-s>");
            let said = said(lang);
            let mut begin = said.chars();
            let begin: String = begin.by_ref().take(28).collect();
            assert!(window.shows(&begin), "{keys}: {said}\n{}", window.text());
            let typed = keys.rsplit('>').next().unwrap();
            assert!(typed.len() < 2 || window.shows(typed), "{}", window.text());
        }
        assert_eq!(goal(&home).title, "Talk");
    }
}

#[test]
fn what_revises_a_goal_asks_why_and_keeps_it() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("4aTalk<S-Tab><S-Tab><S-Tab>2027-03-31<C-s>");
        // The title alone revises nothing.
        window.press("es<C-s>");
        assert!(revisions(&home).is_empty());
        window.press("e<S-Tab><S-Tab><S-Tab><C-a>6/30<C-s>");
        assert_snapshot!(format!("goal_reason_{}", lang.tag()), window.text());
        assert_eq!(goal(&home).due, "2027-03-31".parse().ok());
        window.press("ill for a month<Enter>");
        let revisions = revisions(&home);
        let day = |day: &str| Some(day.parse().unwrap());
        let due = Revised::Due(day("2027-03-31"), day("2027-06-30"));
        assert_eq!(revisions.len(), 1);
        assert_eq!(
            (&revisions[0].what, revisions[0].why.as_str()),
            (&due, "ill for a month")
        );
        // The reason may stay empty.
        window.press("e<S-Tab><S-Tab><S-Tab><C-a>7/31<C-s><C-s>");
        assert_eq!(self::revisions(&home).len(), 2);
    }
}

#[test]
fn a_change_taken_back_needs_no_reason() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("4aTalk<S-Tab><S-Tab><S-Tab>2027-03-31<C-s>");
    window.press("e<S-Tab><S-Tab><S-Tab><C-a>6/30<C-s>no<S-Tab><S-Tab><S-Tab><C-a>2027-03-31<C-s>");
    assert_eq!(
        window.footer().split("   ").next(),
        Some(app::unchanged(Lang::En))
    );
    assert!(revisions(&home).is_empty());
    assert!(home.drafts().is_empty());
}

#[test]
fn where_nothing_changed_that_is_said_and_the_form_closes() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("4aTalk<C-s>e<C-s>");
        assert!(window.footer().contains(app::unchanged(lang)));
        assert!(!window.shows(words::heading(lang, false)));
    }
}

#[test]
fn milestones_keep_their_days_when_their_lines_are_edited() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("4aTalk<Tab><Tab><Tab><Tab>4<Tab>Read\nWrite\nSpeak<C-s>");
    let reached: chrono::NaiveDate = "2026-11-20".parse().unwrap();
    change_goal(&home, |goal| {
        if let Some(Measure::Milestones(steps)) = &mut goal.measure {
            steps[0].reached = Some(reached);
        }
    });
    window.focus();
    window.press("e<Tab><Tab><Tab><Tab><Tab><C-Home>Rehearse\n<End> a book<C-s><Enter>");
    let step = |text: &str, reached| Milestone {
        text: text.into(),
        reached,
    };
    let steps = vec![
        step("Rehearse", None),
        step("Read a book", Some(reached)),
        step("Write", None),
        step("Speak", None),
    ];
    assert_eq!(goal(&home).measure, Some(Measure::Milestones(steps)));
    assert_eq!(revisions(&home).len(), 1);
}

#[test]
fn what_another_window_changed_is_taken_over_or_asked_about() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.press("4aTalk<C-s>e here<Tab><Tab>mine");
        change_goal(&home, |goal| {
            goal.title = "Talk there".into();
            goal.short = "talk".into();
            goal.why = "theirs".into();
            goal.due = "2027-03-31".parse().ok();
        });
        here.press("<C-s>");
        assert_snapshot!(format!("goal_clash_{}", lang.tag()), here.text());
        here.press("<Enter>");
        let goal = goal(&home);
        assert_eq!(
            (goal.title.as_str(), goal.short.as_str(), goal.due),
            ("Talk here", "talk", "2027-03-31".parse().ok())
        );
        let whys: Vec<&str> = goal.why.lines().collect();
        assert!(
            whys.contains(&"mine") && whys.contains(&"theirs"),
            "{whys:?}"
        );
    }
}

#[test]
fn a_goal_that_another_window_threw_away_is_brought_back_if_that_is_meant() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.press("4aTalk<C-s>es");
        change_goal(&home, |goal| goal.deleted = true);
        here.press("<C-s>");
        let (bring_back, _) = words::trashed_answers(lang);
        assert!(here.shows(bring_back), "{}", here.text());
        here.press("<Enter>");
        assert_eq!(goal(&home).title, "Talks");
    }
}

#[test]
fn a_killed_window_leaves_all_that_was_typed_in_the_form() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("4aTalk<S-Tab><S-Tab><S-Tab>2027-03-31<C-s>");
        window.press("es<Tab><Tab>because<Tab><Tab>5<Tab>alone<S-Tab><S-Tab><S-Tab>");
        window
            .press("<S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><C-a>4/30<C-s>late")
            .wait();
        drop(window);
        change_goal(&home, |goal| goal.criteria = "it is seen".into());
        let mut window = home.open(lang);
        window.press("g<Enter>");
        assert!(
            window.shows("Talks") && window.shows("late"),
            "{}",
            window.text()
        );
        window.press("<C-s>");
        let goal = goal(&home);
        assert_eq!(
            (goal.title.as_str(), goal.why.as_str()),
            ("Talks", "because")
        );
        assert_eq!(goal.criteria, "it is seen");
        assert!(matches!(&goal.measure, Some(Measure::Levels(levels)) if levels[0] == "alone"));
        assert_eq!(revisions(&home)[0].why, "late");
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_draft_of_a_measure_that_changed_since_is_asked_about() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("4aTalk<Tab><Tab><Tab><Tab>3<Tab>0<Tab>10<C-s>");
    window.press("e<Tab><Tab><Tab><Tab><Tab><Tab><C-a>20<Esc>");
    change_goal(&home, |goal| {
        if let Some(Measure::Number { target, .. }) = &mut goal.measure {
            *target = 30.0;
        }
    });
    let mut window = home.open(Lang::En);
    window.press("g<Enter><C-s>more<C-s>");
    assert!(window.shows(words::conflict(Lang::En)), "{}", window.text());
    window.press("<Enter>");
    assert!(
        matches!(goal(&home).measure, Some(Measure::Number { target, .. }) if target.total_cmp(&20.0).is_eq())
    );
    assert_eq!(revisions(&home)[0].why, "more");
}

#[test]
fn a_short_name_that_another_window_gave_away_meanwhile_is_taken() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.press("4aWrite<Tab>talk");
        home.open(lang).press("4aTalk<Tab>talk<C-s>");
        here.press("<C-s>");
        let begin: String = words::short_is_taken(lang, "Talk")
            .chars()
            .take(12)
            .collect();
        assert!(here.shows(&begin), "{}", here.text());
        assert_eq!(goal(&home).title, "Talk");
    }
}

#[test]
fn a_start_that_has_passed_is_not_late() {
    for (lang, says) in [
        (Lang::En, "Mon 9 Nov 2026, 13 days ago"),
        (Lang::Ja, "13日前"),
    ] {
        let mut window = Home::new().open(lang);
        window.press("4aTalk<S-Tab><S-Tab><S-Tab><S-Tab><C-a>11/9");
        assert!(window.shows(says), "{}", window.text());
    }
}

#[test]
fn a_day_in_words_in_a_draft_is_that_of_the_day_on_which_it_was_typed() {
    for (lang, typed) in [(Lang::En, "tomorrow"), (Lang::Ja, "明日")] {
        let home = Home::new();
        let mut window = home.start("2026-11-22", lang);
        window
            .press("4aTalk<S-Tab><S-Tab><S-Tab>")
            .paste(typed)
            .press("<Esc>");
        home.start("2026-11-27", lang).press("g<Enter><C-s>");
        let goal = goal(&home);
        assert_eq!(
            (goal.start, goal.due),
            ("2026-11-22".parse().ok(), "2026-11-23".parse().ok())
        );
    }
}

#[test]
fn what_cannot_be_read_is_said_when_its_row_is_left() {
    for lang in [Lang::En, Lang::Ja] {
        for (keys, said) in [
            (
                "<Tab><Tab><Tab><Tab>3<Tab>a lot<Tab>",
                words::bad_number(lang),
            ),
            ("<S-Tab><S-Tab><S-Tab>13/45<Down>", words::bad_day(lang)),
        ] {
            let mut window = Home::new().open(lang).sized(100, 30);
            window.press("4aTalk").press(keys);
            let begin: String = said.chars().take(20).collect();
            assert!(window.shows(&begin), "{keys}\n{}", window.text());
        }
    }
}
