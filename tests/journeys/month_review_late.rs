//! A month looked back on early, late, or over midnight: its facts and its goals are those of the month.

use shirube::domain::{Goal, GoalState, Lang, Month, reopen_review, save_goal};
use shirube::words::{month_review as words, terms};

use crate::desk::Home;
use crate::month_review::{BEGIN, LAST, apply, cx, day, home, ids, november, review};

#[test]
fn a_missed_month_is_opened_and_finished_as_it_was() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        // In December one goal is given another due day, and the other one ends.
        let ids = ids(7);
        let december = cx(&ids, "2026-12-12", lang);
        for (id, state, due) in [
            (goals[0], GoalState::Active, "2027-12-31"),
            (goals[1], GoalState::Dropped, "2026-12-31"),
        ] {
            let before = home.store().reader().goal(id).unwrap().unwrap();
            let after = Goal {
                state,
                due: Some(day(due)),
                ..before.clone()
            };
            apply(
                &home,
                &save_goal(Some(before), after, "", &december).unwrap(),
            );
        }
        let mut window = home.start("2026-12-15", lang);
        // The list of reviews begins at the month that was missed.
        window.press("7 ");
        assert!(
            window.shows(&words::heading(lang, "·", november())),
            "{}",
            window.text()
        );
        window.press("<Enter>");
        // 60 % on 30 November, of 74 % by the due day as it was.
        assert!(
            window.shows(&words::expected(lang, 90.0 / 121.0)),
            "{}",
            window.text()
        );
        // Who ended since stands there, and is only read.
        window.press("j");
        let ended = words::has_ended(lang, GoalState::Dropped);
        assert!(window.shows(&ended), "{}", window.text());
        window.press("1");
        assert_eq!(window.footer(), ended);
        // What is checked in counts for the month.
        window.press("k ");
        assert!(window.shows("2026-11-30"), "{}", window.text());
        window.press("<C-u>").press("70<C-s>");
        let found = home.store().reader().check_ins_of(goals[0]).unwrap();
        let last = found.last().unwrap();
        assert_eq!(
            (last.day, last.value),
            (day(LAST), Some(70.0)),
            "{}",
            window.text()
        );
        assert!(window.shows("70"), "{}", window.text());

        window.press("<C-s><C-s><C-s><Enter><Esc>");
        let finished = review(&home);
        assert_eq!(finished.finished, Some(day("2026-12-15")));
        let facts = finished.facts.unwrap();
        assert_eq!(facts.as_of, day(LAST));
        assert_eq!(facts.goal(goals[0]).unwrap().done, Some(0.7));
    }
}

#[test]
fn a_month_that_is_not_over_is_finished_only_when_that_is_meant() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, _) = home(lang);
        let mut window = home.start("2026-11-20", lang);
        window.press(BEGIN).press("<C-s><C-s><C-s><C-s><Enter>");
        let asked = words::too_early(lang, november());
        let first: String = asked.chars().take(16).collect();
        assert!(window.shows(&first), "{}", window.text());
        window.press("<Esc>");
        assert!(!review(&home).is_finished());
        window.press("<Enter><Enter><Esc>");
        assert_eq!(review(&home).facts.unwrap().as_of, day("2026-11-20"));
        // The list says of which day they are.
        window.press("7");
        let until = terms::date(lang, day("2026-11-20"));
        assert!(window.sized(120, 36).shows(&until));
    }
}

#[test]
fn midnight_passes_in_front_of_a_review() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut window = home.start(LAST, lang);
        window.press(BEGIN).press("<Enter><C-s>").commit("typed");
        window.until("2026-12-01");
        // It is still the review of that month, and what is typed stands there.
        assert!(window.shows(&words::heading(lang, "·", november())));
        let as_of = words::as_of(lang, day(LAST), day("2026-12-01"));
        assert!(window.shows(&as_of), "{}", window.text());
        assert!(window.shows("typed"), "{}", window.text());
        // A check-in counts for the month all the same.
        window.press("<S-Tab> <C-u>").press("70<C-s>");
        let found = home.store().reader().check_ins_of(goals[0]).unwrap();
        assert_eq!(found.last().unwrap().day, day(LAST), "{}", window.text());
        window.press("<C-s><C-s><C-s><Enter>");
        let finished = review(&home);
        assert_eq!(finished.finished, Some(day("2026-12-01")));
        assert_eq!(&*finished.did, "typed");
        assert_eq!(
            finished.facts.unwrap().goal(goals[0]).unwrap().done,
            Some(0.7)
        );
    }
}

#[test]
fn a_draft_is_taken_up_in_the_field_that_was_left() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, _) = home(lang);
        let mut window = home.start(LAST, lang);
        window.press(BEGIN).press("<Enter><C-s><Tab><Tab>");
        window.commit("one").wait();
        drop(window);
        let mut window = home.start(LAST, lang);
        window.press("2g<Enter><End>").commit(" two").press("<Esc>");
        assert_eq!(review(&home).next, "one two", "{}", window.text());
    }
}

#[test]
fn from_the_25th_on_it_is_finished_without_a_question_and_only_by_enter() {
    let (home, _) = home(Lang::En);
    let mut window = home.start("2026-11-25", Lang::En);
    window.press(BEGIN).press("<C-s><C-s><C-s><C-s><C-s><C-s>");
    assert!(!review(&home).is_finished());
    window.press("<Enter>");
    assert!(review(&home).is_finished());
}

#[test]
fn a_goal_that_ended_before_the_month_is_not_looked_at_in_it() {
    let (home, goals) = home(Lang::En);
    let ids = ids(7);
    let before = home.store().reader().goal(goals[1]).unwrap().unwrap();
    let after = Goal {
        state: GoalState::Achieved,
        ..before.clone()
    };
    let then = cx(&ids, "2026-11-20", Lang::En);
    apply(&home, &save_goal(Some(before), after, "", &then).unwrap());
    let mut window = home.start("2026-11-30", Lang::En);
    window.press(BEGIN).press("<Enter>");
    assert!(window.shows("(achieved)"), "{}", window.text());
    let mut window = home.start("2026-12-31", Lang::En);
    window.press(BEGIN).press("<Enter>");
    assert!(!window.shows("AWS"), "{}", window.text());
    assert_eq!(Month::to_review(day("2026-12-31")), november().next());
}

#[test]
fn the_numbers_of_the_month_before_are_frozen_only_while_it_is_finished() {
    let (home, _) = home(Lang::En);
    // October's review says four meetings; the journal knows of none.
    let mut window = home.start(LAST, Lang::En);
    assert!(
        window
            .press(BEGIN)
            .shows("meetings held           0        4")
    );
    let october = home.store().reader().month_review(november().before());
    let ids = ids(8);
    let reopen = reopen_review(&october.unwrap().unwrap(), &cx(&ids, LAST, Lang::En));
    apply(&home, &reopen.unwrap());
    window.focus();
    assert!(!window.shows("meetings held"), "{}", window.text());
}

#[test]
fn what_is_half_said_is_said_to_make_no_takeaway() {
    for lang in [Lang::En, Lang::Ja] {
        let home: Home = home(lang).0;
        let mut window = home.start(LAST, lang);
        window
            .press(BEGIN)
            .press("<C-s><C-s><C-s>j<Enter>")
            .commit("Stuck")
            .press("<C-s>");
        assert!(
            window.shows(words::missing_action(lang)),
            "{}",
            window.text()
        );
    }
}
