//! What a check-in says while one types, and when there was nothing to save.

use shirube::domain::Lang;

use crate::check_in::{LEVELS, READ, SPEAK, STEPS, aiming, checking_in, last};

#[test]
fn what_is_wrong_or_doubtful_is_said_as_one_types() {
    for (lang, unit, far) in [
        (
            Lang::En,
            "h is another unit.",
            "far from 0 › 1,200: 12,000?",
        ),
        (
            Lang::Ja,
            "単位「h」が目標と違います。",
            "0 › 1,200 から大きく離れています: 12,000?",
        ),
    ] {
        let mut window = checking_in(&aiming(), lang, READ);
        window.press("3.5h");
        assert!(window.shows(unit), "{}", window.text());
        window.press("<C-a>12000");
        assert!(window.shows(far), "{}", window.text());
    }
}

#[test]
fn what_an_input_method_commits_where_one_chooses_says_that_it_is_on() {
    for lang in [Lang::En, Lang::Ja] {
        for (title, keys) in [(SPEAK, "<Tab>"), (LEVELS, ""), (STEPS, "")] {
            let mut window = checking_in(&aiming(), lang, title);
            window.press(keys).commit("２８分");
            let said = shirube::words::app::input_method_is_on(lang);
            let begin: String = said.chars().take(12).collect();
            assert!(window.shows(&begin), "{}", window.text());
        }
    }
}

#[test]
fn what_changes_nothing_is_said() {
    for lang in [Lang::En, Lang::Ja] {
        let home = aiming();
        checking_in(&home, lang, SPEAK).press("50<C-s>");
        let mut window = checking_in(&home, lang, SPEAK);
        window.press("<C-s>");
        let said = shirube::words::app::unchanged(lang);
        assert!(window.footer().starts_with(said), "{}", window.footer());
    }
}

#[test]
fn where_there_is_no_room_what_is_cut_says_so() {
    for lang in [Lang::En, Lang::Ja] {
        let mut window = checking_in(&aiming(), lang, READ).sized(40, 12);
        let text = window.text();
        let reading = text.lines().find(|row| row.contains("35")).unwrap();
        assert!(reading.contains('…'), "{text}");
        let mut window = checking_in(&aiming(), lang, LEVELS).sized(40, 12);
        assert!(window.shows("▾"), "{}", window.text());
        assert!(!window.shows("♦"), "{}", window.text());
        window.press("0");
        assert!(window.shows("♦  0"), "{}", window.text());
    }
}

#[test]
fn what_a_draft_says_goes_on_at_its_end() {
    let home = aiming();
    checking_in(&home, Lang::En, SPEAK).press("<C-a>1.5<Esc>");
    checking_in(&home, Lang::En, SPEAK).press("7<C-s>");
    assert_eq!(last(&home, SPEAK).value, Some(1.57));
}
