//! A month-end review while other windows change its goals, finish it, or choose otherwise: nothing hits what was not seen.

use shirube::domain::{
    Goal, GoalState, Lang, MonthReview, Verdict, reopen_review, save_goal, trash_goal,
};
use shirube::words::{app, month_review as words};

use crate::desk::Home;
use crate::month_review::{BEGIN, LAST, apply, cx, day, home, ids, review};

fn goal(home: &Home, id: shirube::domain::Id) -> Goal {
    home.store().reader().goal(id).unwrap().unwrap()
}

fn change_goal(home: &Home, id: shirube::domain::Id, change: impl Fn(&mut Goal)) {
    let ids = ids(7);
    let before = goal(home, id);
    let mut after = before.clone();
    change(&mut after);
    let change = save_goal(Some(before), after, "", &cx(&ids, LAST, Lang::En));
    apply(home, &change.unwrap());
}

#[test]
fn a_verdict_lands_on_the_goal_that_was_selected_wherever_it_stands_by_now() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut here = home.start(LAST, lang);
        here.press(BEGIN).press("<Enter>");
        // The second goal is due sooner now, and comes to stand first.
        change_goal(&home, goals[1], |goal| goal.due = Some(day("2026-12-01")));
        here.press("4");
        assert_eq!(
            review(&home).verdict(goals[0]).unwrap().verdict,
            Verdict::Achieved
        );
        assert_eq!(review(&home).verdict(goals[1]), None);
    }
}

#[test]
fn a_goal_that_came_to_stand_at_the_pointer_is_drawn_before_it_is_judged() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut here = home.start(LAST, lang);
        here.press(BEGIN).press("<Enter>1");
        apply(&home, &trash_goal(&goal(&home, goals[0])));
        here.press("4");
        assert_eq!(here.footer(), app::look_again(lang), "{}", here.text());
        assert_eq!(review(&home).verdict(goals[1]), None);
        here.press("4");
        assert_eq!(
            review(&home).verdict(goals[1]).unwrap().verdict,
            Verdict::Achieved
        );
    }
}

/// Finishes the review in another window.
fn finish_there(home: &Home, lang: Lang) -> MonthReview {
    let mut there = home.start(LAST, lang);
    there.press(BEGIN).press("<C-s><C-s><C-s><C-s>");
    there.press("<Enter><Esc>");
    let finished = review(home);
    assert!(finished.is_finished(), "{}", there.text());
    finished
}

#[test]
fn a_review_that_another_window_finished_is_opened_again_before_it_is_written() {
    for lang in [Lang::En, Lang::Ja] {
        for keys in ["<C-s>", "<Esc>"] {
            let (home, _) = home(lang);
            let mut here = home.start(LAST, lang);
            here.press(BEGIN).press("<Enter><C-s>").commit("mine");
            let finished = finish_there(&home, lang);
            here.press(keys);
            let asked = words::is_finished(lang, day(LAST), day(LAST));
            assert!(here.shows(&asked), "{keys}\n{}", here.text());
            // No: it stays as it is, and what is typed stays too.
            here.press("<Esc>");
            assert_eq!(review(&home), finished);
            assert!(here.shows("mine"), "{}", here.text());
            here.press(keys);
            if keys == "<Esc>" {
                // Who leaves after all has a draft.
                assert_eq!(home.draft_texts().len(), 1);
                assert_eq!(review(&home), finished);
                here.press("1g<Enter>");
                assert!(here.shows("mine"), "{}", here.text());
                here.press("<Esc>");
            }
            here.press("<Enter>");
            let open = review(&home);
            assert_eq!((open.finished, &*open.did), (None, "mine"));
            assert_eq!(open.reopened, [day(LAST)]);
        }
    }
}

#[test]
fn a_verdict_on_a_review_that_is_finished_asks_as_well() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut here = home.start(LAST, lang);
        here.press(BEGIN).press("<Enter>");
        let finished = finish_there(&home, lang);
        here.press("4");
        assert_eq!(review(&home), finished);
        here.press("<Enter>");
        let open = review(&home);
        assert_eq!(open.verdict(goals[0]).unwrap().verdict, Verdict::Achieved);
        assert!(!open.is_finished());
        assert_eq!(goal(&home, goals[0]).state, GoalState::Active);
    }
}

#[test]
fn a_focus_that_went_to_the_trash_is_let_go_of_and_that_is_said() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut here = home.start(LAST, lang);
        here.press(BEGIN).press("<C-s><C-s><C-s>j<Enter>");
        let title = goal(&home, goals[0]).title;
        apply(&home, &trash_goal(&goal(&home, goals[0])));
        here.focus();
        assert!(
            here.shows(&words::focus_gone(lang, &title)),
            "{}",
            here.text()
        );
        here.press("<C-s><Enter><Esc>");
        assert_eq!(review(&home).focus, None);
    }
}

#[test]
fn a_reason_for_a_goal_that_went_to_the_trash_slides_to_no_other_one() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut here = home.start(LAST, lang);
        here.press(BEGIN).press("<Enter>3").commit("no time");
        let title = goal(&home, goals[0]).title;
        apply(&home, &trash_goal(&goal(&home, goals[0])));
        here.focus();
        let said = words::reason_gone(lang, &title, "no time");
        assert!(
            here.shows(&said[..12]) && here.shows("no time"),
            "{}",
            here.text()
        );
        here.press("<Enter>");
        let reviews = home
            .store()
            .reader()
            .month_review(crate::month_review::november());
        assert!(
            reviews
                .unwrap()
                .is_none_or(|review| review.verdicts.is_empty())
        );
    }
}

#[test]
fn what_happened_meanwhile_is_said_in_every_step_and_size() {
    for lang in [Lang::En, Lang::Ja] {
        for step in ["", "<Enter>", "<Enter><C-s>", "<C-s><C-s><C-s>"] {
            let (home, goals) = home(lang);
            let mut here = home.start(LAST, lang);
            here.press(BEGIN)
                .press("<C-s><C-s><C-s>j<S-Tab><S-Tab><S-Tab>");
            here.press(step);
            apply(&home, &trash_goal(&goal(&home, goals[0])));
            here.focus();
            for (width, height) in [(1, 1), (40, 12), (41, 13), (57, 17), (80, 24), (200, 60)] {
                here.resize(width, height);
                assert_eq!(here.draw().fault(), None, "{step} {width}");
            }
        }
    }
}

#[test]
fn a_reason_survives_another_verdict_in_between() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut here = home.start(LAST, lang);
        here.press(BEGIN)
            .press("<Enter>2")
            .commit("too much")
            .press("<Enter>1");
        assert_eq!(review(&home).verdict(goals[0]).unwrap().reason, "");
        here.press("2<Enter>");
        assert_eq!(review(&home).verdict(goals[0]).unwrap().reason, "too much");
        // Also one that was typed and taken back.
        here.press("j3").commit("no use").press("<Esc>3<Enter>");
        assert_eq!(review(&home).verdict(goals[1]).unwrap().reason, "no use");
    }
}

#[test]
fn another_focus_chosen_in_two_windows_is_said_before_it_is_saved() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut here = home.start(LAST, lang);
        here.press(BEGIN).press("<C-s><C-s><C-s>j");
        let mut there = home.start(LAST, lang);
        there.press(BEGIN).press("jj<C-s>");
        let title = goal(&home, goals[1]).title;
        here.press("<C-s>");
        let said = words::focus_there(lang, Some(&title));
        assert_eq!(here.footer(), said);
        assert_eq!(review(&home).focus, Some(goals[1]));
        here.press("<C-s>");
        assert_eq!(review(&home).focus, Some(goals[0]));
    }
}

#[test]
fn a_goal_taken_up_since_is_not_dropped_by_finishing_again() {
    let (home, goals) = home(Lang::En);
    let mut window = home.start(LAST, Lang::En);
    window.press(BEGIN).press("<Enter>3").commit("no use");
    window.press("<Enter><C-s><C-s><C-s><Enter><Esc>");
    assert_eq!(goal(&home, goals[0]).state, GoalState::Dropped);
    change_goal(&home, goals[0], |goal| goal.state = GoalState::Active);
    let ids = ids(8);
    let reopen = reopen_review(&review(&home), &cx(&ids, LAST, Lang::En));
    apply(&home, &reopen.unwrap());
    let mut window = home.start(LAST, Lang::En);
    window.press(BEGIN);
    assert!(!window.shows("is marked"), "{}", window.text());
    window.press("<Enter><Esc>");
    assert!(review(&home).is_finished());
    assert_eq!(goal(&home, goals[0]).state, GoalState::Active);
}
