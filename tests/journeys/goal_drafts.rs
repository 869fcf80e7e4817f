//! Drafts of goals: opening the same form again goes on with what was left, and nothing vanishes.

use shirube::domain::{Lang, Record, Seen};
use shirube::words::{app as words, check_in as check_in_words};

use crate::check_in::{SPEAK, aiming, change_goal, check_ins, checking_in, goal_called, write};
use crate::desk::TODAY;

#[test]
fn the_form_of_something_half_done_is_gone_on_with() {
    for lang in [Lang::En, Lang::Ja] {
        for (open, typed) in [
            (" ", "<Tab><Tab>half of it"),
            ("e", "<Tab>half"),
            ("x", "half of it"),
        ] {
            let home = aiming();
            let mut window = checking_in(&home, lang, SPEAK);
            window
                .press("<Esc>")
                .press(open)
                .press(typed)
                .press("<Esc>");
            assert_eq!(home.draft_texts().len(), 1);
            let mut window = checking_in(&home, lang, SPEAK);
            if open != " " {
                window.press("<Esc>").press(open);
            }
            assert!(window.shows("half"), "{}", window.text());
            let said = words::draft_resumed(lang);
            assert!(window.footer().starts_with(said), "{}", window.footer());
            window.press("<C-s>");
            assert!(home.drafts().is_empty(), "{open}: {}", window.text());
        }
    }
}

#[test]
fn a_second_new_goal_is_told_of_the_first() {
    for lang in [Lang::En, Lang::Ja] {
        let home = aiming();
        let mut window = home.open(lang);
        window.press("4aOne<Esc>a");
        assert!(!window.shows("One"), "{}", window.text());
        assert!(window.footer().starts_with(words::draft_waits(lang)));
    }
}

#[test]
fn a_check_in_whose_goal_is_in_the_trash_stays_a_draft_and_says_why() {
    for lang in [Lang::En, Lang::Ja] {
        let home = aiming();
        let mut window = checking_in(&home, lang, SPEAK);
        window.press("60<Tab><Tab>Spoke<Esc>");
        let goal = goal_called(&home, SPEAK);
        change_goal(&home, SPEAK, |goal| goal.deleted = true);
        let mut window = home.start(TODAY, lang);
        window.press("g<Enter>");
        let said = words::draft_of_gone_goal(lang);
        assert!(window.footer().starts_with(said), "{}", window.text());
        assert!(window.shows("Spoke"), "{}", window.text());
        let trashed = home.store().reader().goal(goal.id).unwrap().unwrap();
        write(&home, Record::Goal(Box::new(Seen::changed(trashed, goal))));
        window.focus();
        window.press("<Enter>");
        assert!(
            window.shows(check_in_words::heading(lang)),
            "{}",
            window.text()
        );
        window.press("<C-s>");
        assert_eq!(check_ins(&home, SPEAK).len(), 2);
    }
}
