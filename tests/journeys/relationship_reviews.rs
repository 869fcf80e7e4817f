//! Relationship reviews among the reviews: listed, read, compared, over time, moved to the trash.

use insta::assert_snapshot;
use shirube::domain::Lang;
use shirube::words::{relationship, relationships as words};

use crate::desk::{Home, Window};
use crate::mentorship::{DAY, mentorships, names};

/// A window on the reviews, with the last review of the first mentorship selected.
fn last(home: &Home, lang: Lang) -> Window {
    let mut window = home.start(DAY, lang).sized(120, 36);
    window.press("7Gkk");
    window
}

#[test]
fn mentorships_stand_below_the_months_and_are_read() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height, keys) in [
            (120, 36, "7Gkk"),
            (80, 24, "7Gkk"),
            (80, 24, "7Gkk<Enter>"),
            (40, 12, "7Gkk"),
        ] {
            let mut window = mentorships(lang).start(DAY, lang).sized(width, height);
            window.press(keys);
            let view = if keys.contains("Enter") {
                "read"
            } else {
                "list"
            };
            let name = format!("relationships_{view}_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
        }
    }
}

#[test]
fn all_ratings_are_seen_over_time() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(120, 36), (80, 24)] {
            let mut window = mentorships(lang).start(DAY, lang).sized(width, height);
            window.press("7Gv<Enter>");
            let name = format!("relationships_trend_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
        }
    }
}

#[test]
fn a_review_is_compared_with_another_of_the_same_mentorship() {
    for lang in [Lang::En, Lang::Ja] {
        let home = mentorships(lang);
        let mut window = last(&home, lang);
        window.press("c");
        assert_snapshot!(
            format!("relationships_choice_{}", lang.tag()),
            window.text()
        );
        window.press("j<Enter>");
        assert_snapshot!(
            format!("relationships_compared_{}", lang.tag()),
            window.text()
        );
        window.press("<Esc>");
        assert!(window.shows(words::sections(lang)[1]), "{}", window.text());
    }
}

#[test]
fn a_review_goes_to_the_trash_and_comes_back_selected() {
    let home = mentorships(Lang::En);
    let mut window = last(&home, Lang::En);
    window.press("d");
    assert!(!window.shows("30 Aug"), "{}", window.text());
    window.press("gu");
    assert!(window.shows("finished 30 Aug"), "{}", window.text());
}

#[test]
fn space_goes_on_with_the_one_that_was_begun_and_the_last_answers_stay_hidden() {
    for lang in [Lang::En, Lang::Ja] {
        let home = mentorships(lang);
        let mut window = home.start(DAY, lang).sized(120, 36);
        window.press("7Gkkkkk");
        assert!(window.shows(&words::step_of(lang, 2)), "{}", window.text());
        window.press(" ");
        let heading = relationship::heading(lang, names(lang)[1]);
        assert!(window.shows(&heading), "{}", window.text());
    }
}

#[test]
fn with_a_mentor_r_begins_the_review_of_who_is_met_only() {
    for lang in [Lang::En, Lang::Ja] {
        let home = mentorships(lang);
        let mut window = home.start(DAY, lang).sized(120, 36);
        window.press("5Gr");
        assert_eq!(window.footer(), words::not_met(lang));
        window.press("/");
        window.press("<Esc>");
        window.press("gr");
        let names = names(lang);
        let mut headings = names[..3]
            .iter()
            .map(|name| relationship::heading(lang, name));
        assert!(headings.any(|it| window.shows(&it)), "{}", window.text());
    }
}

#[test]
fn a_mentor_tells_the_next_review_and_the_last_ones() {
    for lang in [Lang::En, Lang::Ja] {
        let home = mentorships(lang);
        let mut window = home.start(DAY, lang).sized(120, 36);
        window.press("5");
        while !window.shows(words::notice(lang)) || !window.shows(&words::overall(lang, 2)) {
            let before = window.text();
            window.press("j");
            assert_ne!(before, window.text());
        }
        assert_snapshot!(
            format!("relationships_mentor_{}", lang.tag()),
            window.text()
        );
    }
}
