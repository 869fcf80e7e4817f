//! A closing that a review began: its reason is there, the first screen shows it, and it goes on or goes to the trash.

use insta::assert_snapshot;
use shirube::domain::{Farewell, Lang, Stage};
use shirube::words::farewell as words;

use crate::approaches_owed::id;
use crate::desk::{Home, TODAY, Window};
use crate::relationship::{WHO, begin, home};

fn closings(home: &Home) -> Vec<Farewell> {
    home.store().reader().farewells_to(id(WHO)).unwrap()
}

/// A review decided to end, and the closing that followed was left at once.
fn left(home: &Home, lang: Lang) -> Window {
    let mut window = begin(home, lang);
    window.press("<C-s><C-s><C-s><C-s>7<Tab>we are through<C-s>");
    assert!(window.shows(&words::heading(lang, "Jane Smith")));
    window.press("<Esc>");
    window
}

#[test]
fn a_closing_that_a_review_began_is_on_the_first_screen_with_its_reason() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(120, 36), (80, 24), (40, 12)] {
            let home = home();
            left(&home, lang);
            assert_eq!(closings(&home)[0].reason, "we are through");
            let mut window = home.start("2026-11-25", lang).sized(width, height);
            assert_snapshot!(
                format!("closing_begun_{width}_{}", lang.tag()),
                window.text()
            );
        }
    }
}

/// Puts the pointer at the closing.
fn at(window: &mut Window) {
    window.press("g");
    for _ in 0..20 {
        let begun = words::begun_on(
            Lang::En,
            crate::check_in::day(TODAY),
            crate::check_in::day("2026-11-25"),
        );
        let text = window.text();
        if text
            .lines()
            .any(|row| row.contains('❯') && row.contains(&begun))
        {
            return;
        }
        window.press("j");
    }
    panic!("{}", window.text());
}

#[test]
fn its_row_goes_on_with_it_until_the_mentorship_has_ended() {
    let home = home();
    left(&home, Lang::En);
    let mut window = home.start("2026-11-25", Lang::En);
    at(&mut window);
    window.press(" ");
    assert!(window.shows(&words::heading(Lang::En, "Jane Smith")));
    window.press("<C-s><C-s><C-s>");
    let mentor = home.store().reader().mentor(id(WHO)).unwrap().unwrap();
    assert_eq!(mentor.stage, Stage::Ended);
    assert_eq!(mentor.end_reason, "we are through");
    let mut window = home.start("2026-11-25", Lang::En);
    assert!(!window.shows(words::begun_heading(Lang::En)));
}

#[test]
fn its_row_goes_to_the_trash_and_comes_back() {
    let home = home();
    left(&home, Lang::En);
    let mut window = home.start("2026-11-25", Lang::En);
    at(&mut window);
    window.press("d");
    assert!(closings(&home).is_empty());
    assert!(!window.shows(words::begun_heading(Lang::En)));
    window.press("u");
    assert!(window.shows(words::begun_heading(Lang::En)));
}

#[test]
fn undoing_the_review_takes_its_closing_back() {
    let home = home();
    let mut window = left(&home, Lang::En);
    window.press("u");
    assert!(closings(&home).is_empty());
}
