//! A goal sharpened one question at a time, and moved to another state with a reason.

use insta::assert_snapshot;
use shirube::domain::{GoalState, Lang, Measure, Revised};
use shirube::words::{goal_form as words, sharpening};

use crate::desk::Home;
use crate::goal_form::{change_goal, goal, revisions};

#[test]
fn the_measure_the_day_and_the_why_are_asked_one_at_a_time() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("4aTalk<C-s>s");
        assert_snapshot!(format!("sharpen_measure_{}", lang.tag()), window.text());
        window.press("4<Enter>Read<Enter>Write<Enter><Enter>");
        assert!(
            window.shows(sharpening::questions(lang)[1].asks),
            "{}",
            window.text()
        );
        window.press("never<Enter>");
        assert!(window.shows(words::bad_day(lang)), "{}", window.text());
        window.press("<C-a>3/31<Enter>");
        assert_snapshot!(format!("sharpen_why_{}", lang.tag()), window.text());
        window.press("<S-Tab><S-Tab>");
        assert!(
            window.shows(sharpening::questions(lang)[0].asks),
            "{}",
            window.text()
        );
        window.press("<Tab><Tab><Tab>so<Enter>");
        let goal = goal(&home);
        let Some(Measure::Milestones(steps)) = goal.measure else {
            panic!("{:?}", goal.measure);
        };
        let texts: Vec<&str> = steps.iter().map(|step| step.text.as_str()).collect();
        assert_eq!(texts, ["Read", "Write"]);
        assert_eq!(
            (goal.due, goal.why.as_str()),
            ("2027-03-31".parse().ok(), "so")
        );
        // Without a measure it counted as percent, so what it counts in is kept, and no reason asked.
        let kept = revisions(&home);
        assert_eq!((kept.len(), kept[0].why.as_str()), (1, ""));
        // Nothing is lacking any more: one can go through all the same, and what is changed asks why.
        window.press("s<Tab><Tab><C-a>4/30<Enter><Enter>");
        assert!(
            window.shows(sharpening::asks_reason(lang)),
            "{}",
            window.text()
        );
        window.press("later<Enter>");
        assert_eq!(revisions(&home)[1].why, "later");
    }
}

#[test]
fn a_pass_that_was_left_is_taken_up_at_its_question() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("4aTalk<C-s>s2<Enter>3/31");
        let typed = window.text().replace("3/31      ", "2027-03-31");
        window.press("<Esc>2g<Enter>");
        // A day in words would be another one later: it is kept as the day.
        let kept = window.text();
        let above_caret = |text: &str| text.lines().take(23).collect::<Vec<_>>().join("\n");
        assert_eq!(above_caret(&kept), above_caret(&typed));
        window.press("<Enter><Enter>");
        assert_eq!(goal(&home).measure, Some(Measure::Percent));
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn milestones_that_there_are_do_not_catch_enter() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("4aTalk<Tab><Tab><Tab><Tab>4<Tab>Read\nWrite<C-s>");
        // A new line behind the last, and from the empty one on to the day, to the why, and out.
        window.press("s<Enter><Enter>Speak<Enter><Enter>3/31<Enter>because<Enter><Enter>");
        let goal = goal(&home);
        let Some(Measure::Milestones(steps)) = goal.measure else {
            panic!("it counts milestones");
        };
        let texts: Vec<&str> = steps.iter().map(|step| step.text.as_str()).collect();
        assert_eq!(texts, ["Read", "Write", "Speak"], "{}", window.text());
        assert_eq!(goal.why, "because");
        window.press("<Esc>s<Enter>");
        let tab = lang.pick("Tab go on", "Tab 次へ");
        assert!(window.footer().contains(tab), "{}", window.footer());
    }
}

#[test]
fn an_answer_that_cannot_be_read_keeps_its_question() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("4aTalk<C-s>s3<Enter><Enter>x<Enter><Enter>");
    assert!(
        window.shows(words::bad_number(Lang::En)),
        "{}",
        window.text()
    );
    window.press("<C-a>5 pages<Enter><Enter><Enter><Enter>");
    assert!(matches!(goal(&home).measure, Some(Measure::Number { unit, .. }) if unit == "pages"));
}

#[test]
fn a_goal_goes_where_its_state_leads_with_a_reason() {
    // From where, the keys, to where.
    for (from, keys, to) in [
        (GoalState::Active, "x1ill<Enter>", GoalState::Paused),
        (GoalState::Active, "x2ill<Enter>", GoalState::Achieved),
        (GoalState::Active, "x３ill<Enter>", GoalState::Dropped),
        (GoalState::Active, "x4<Tab>ill<Enter>", GoalState::Draft),
        (GoalState::Draft, "x<Down>ill<Enter>", GoalState::Active),
        (GoalState::Paused, "x1ill<Enter>", GoalState::Active),
        (GoalState::Dropped, "x1ill<Enter>", GoalState::Active),
    ] {
        let home = Home::new();
        let mut window = home.open(Lang::En);
        window.press("4aTalk<C-s>");
        change_goal(&home, |goal| goal.state = from);
        window.focus();
        window.press(keys);
        assert_eq!(goal(&home).state, to, "{from:?} {keys}\n{}", window.text());
        let revisions = revisions(&home);
        assert_eq!(revisions[0].what, Revised::State(from, to));
        assert_eq!(revisions[0].why, "ill");
    }
}

#[test]
fn the_question_shows_where_the_goal_can_go() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window
            .press("4a")
            .commit(lang.pick("Give a talk", "英語で発表する"));
        window.press("<C-s>x");
        // Above it stands the list of goals.
        let text = window.text();
        let question: Vec<&str> = text.lines().skip(13).collect();
        assert_snapshot!(format!("goal_state_{}", lang.tag()), question.join("\n"));
        window.press("2done<Esc>2g<Enter>");
        assert!(window.shows("done"), "{}", window.text());
        window.press("<Enter>");
        assert_eq!(goal(&home).state, GoalState::Achieved);
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_goal_moved_in_another_window_is_asked_about_again() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.press("4aTalk<C-s>x3no time");
        change_goal(&home, |goal| goal.state = GoalState::Paused);
        here.press("<Enter>");
        assert!(here.shows("no time"), "{}", here.text());
        assert_eq!(goal(&home).state, GoalState::Paused);
        here.press("<Enter>");
        assert_eq!(goal(&home).state, GoalState::Dropped);
        // What else was changed there is no hindrance.
        here.press("x1");
        change_goal(&home, |goal| goal.why = "so".into());
        here.press("<Enter>");
        assert_eq!(goal(&home).state, GoalState::Active);
    }
}

#[test]
fn a_draft_whose_way_is_gone_says_so() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("4aTalk<C-s>x3no time<Esc>");
        change_goal(&home, |goal| goal.state = GoalState::Dropped);
        let mut window = home.open(lang);
        window.press("g<Enter>");
        let said = words::moved_elsewhere(lang, GoalState::Dropped);
        let begin: String = said.chars().take(20).collect();
        assert!(window.shows(&begin), "{}", window.text());
        assert!(window.shows("no time"), "{}", window.text());
    }
}

#[test]
fn the_form_the_pass_and_the_question_are_whole_in_every_size() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut first = home.open(lang);
        first
            .press("4a")
            .commit("寿限無寿限無五劫の擦り切れ海砂利水魚の水行末👨‍👩‍👧");
        first.press("<S-Tab><S-Tab><S-Tab>3/31<C-s>");
        for keys in [
            "a",
            "a<C-s>",
            "e<S-Tab>",
            "e<Tab><Tab><Tab><Tab>3",
            "e<Tab><Tab><Tab><Tab>5<Tab><Tab>👨",
            "e<S-Tab><S-Tab><S-Tab><C-a>👨<C-s>",
            "e<S-Tab><S-Tab><S-Tab><C-a>4/1<C-s>",
            "s",
            "s4<Enter>",
            "s5<Enter>",
            "s<Enter>",
            "s<Enter><Enter>",
            "s<Enter><C-a>4/1<Enter><Enter>",
            "x",
            "x2so",
        ] {
            let mut window = home.open(lang);
            window.press("4").press(keys);
            for width in [1, 2, 20, 39, 40, 41, 60, 79, 80, 100, 120, 200] {
                for height in [1, 2, 8, 11, 12, 13, 17, 24, 36, 60] {
                    window.resize(width, height);
                    let picture = window.draw();
                    let at = format!("{keys}, {width}×{height}:\n{}", picture.text());
                    assert_eq!(picture.fault(), None, "{at}");
                    let has_room = width >= 40 && height >= 12;
                    assert_eq!(picture.caret.is_some(), has_room, "{at}");
                }
            }
        }
    }
}
