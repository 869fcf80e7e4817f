//! A message whose words were edited: kept until nobody needs it, and honest about what has changed since.

use shirube::domain::{Lang, Stage};
use shirube::words::{approach, report as words};

use crate::desk::{Home, Window};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

/// The message to a candidate in front, edited.
fn edited(home: &Home, lang: Lang) -> Window {
    let mut window = home.open(lang);
    window.press("5aJane<Tab><Tab><Left><Left><Left><C-s>");
    window.press("A").paste("About planning.");
    window.press("<C-r>e").paste("EDITED ").press("<C-s>");
    window
}

#[test]
fn the_words_that_were_copied_stand_there_when_the_message_is_opened_again() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = edited(&home, lang);
        window.press("y<Esc>");
        assert!(window.copied().unwrap().starts_with("EDITED "));
        window.press("<C-r>");
        assert!(window.shows("EDITED "), "{}", window.text());
        // What says so stays longer than a key.
        window.press("j");
        assert!(window.shows(words::edited(lang, true)), "{}", window.text());
        // What was said waits for nothing, and is no row of Today.
        window.press("<Esc><Esc>1");
        assert!(!window.shows("EDITED"), "{}", window.text());
        drop(window);
        let mut window = home.open(lang);
        assert!(!window.shows("EDITED"), "{}", window.text());
        window.press("5A<C-r>");
        assert!(window.shows("EDITED "), "{}", window.text());
    }
}

#[test]
fn a_message_that_was_edited_and_not_copied_is_a_draft_until_it_is_sent() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = edited(&home, lang);
        window.press("<Esc><Esc>1");
        assert!(window.shows("EDITED"), "{}", window.text());
        window.press("5A<C-s><C-s><C-s><C-s><C-s><C-s><Enter>");
        assert_eq!(
            home.store().reader().mentors().unwrap()[0].stage,
            Stage::Approached
        );
        window.press("1");
        assert!(!window.shows("EDITED"), "{}", window.text());
        // What was said to them can still be read.
        window.press("5A<C-r>");
        assert!(window.shows("EDITED "), "{}", window.text());
    }
}

#[test]
fn what_changed_in_the_steps_is_said_and_the_message_can_be_made_anew() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = edited(&home, lang);
        window.press("<Esc>").paste(" And sales.").press("<C-r>");
        let behind = words::behind(lang, words::Shown::Approach);
        assert!(window.shows(behind), "{}", window.text());
        assert!(!window.shows("And sales."), "{}", window.text());
        // It is still said after it was left once more.
        window.press("<Esc><C-r>");
        assert!(window.shows(behind), "{}", window.text());
        window.press("d");
        assert!(window.shows(words::anew(lang)), "{}", window.text());
        window.press("<Esc>");
        assert!(window.shows("EDITED"), "{}", window.text());
        window.press("d<Enter>");
        assert!(window.shows("And sales."), "{}", window.text());
        assert!(!window.shows("EDITED"), "{}", window.text());
        assert!(!window.shows(behind), "{}", window.text());
        window.press("<Esc><Esc>");
        assert!(home.drafts().is_empty(), "{}", window.text());
    }
}

#[test]
fn an_approach_of_which_pieces_are_empty_is_not_sent_unasked() {
    for lang in LANGS {
        for (typed, is_unwritten) in [("", true), ("About planning.", false)] {
            let home = Home::new();
            let mut window = home.open(lang);
            window.press("5aJane<Tab><Tab><Left><Left><Left><C-s>A");
            window.paste(typed).press("<C-s><C-s><C-s><C-s><C-s><C-s>");
            let question = approach::doubt(lang, is_unwritten);
            assert!(window.shows(question), "{}", window.text());
            let stage = |home: &Home| home.store().reader().mentors().unwrap()[0].stage;
            window.press("<Esc>");
            assert_eq!(stage(&home), Stage::Candidate);
            window.press("<C-s><Enter>");
            assert_eq!(stage(&home), Stage::Approached, "{}", window.text());
        }
    }
}
