//! Relationship reviews that are due on the first screen: when they are shown, and where they lead.

use insta::assert_snapshot;
use shirube::domain::Lang;
use shirube::words::{relationship, relationships as words};

use crate::desk::Window;
use crate::mentorship::{DAY, mentorships, names};

/// Goes down to the row of this mentor in the section of relationship reviews.
fn at(window: &mut Window, lang: Lang, place: usize) {
    window.press("g");
    let rows = window.text();
    let heading = words::due_heading(lang);
    let line = rows.lines().position(|row| row.contains(heading)).unwrap();
    for _ in 0..40 {
        if window.row(line + 1 + place).contains('❯') {
            return;
        }
        window.press("j");
    }
    panic!("{}", window.text());
}

#[test]
fn what_is_due_soon_late_or_begun_is_on_the_first_screen() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(120, 36), (80, 24), (40, 12)] {
            let mut window = mentorships(lang).start(DAY, lang).sized(width, height);
            let name = format!("relationships_today_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
        }
        // Whose next review is far away is not, nor who is paused.
        let mut window = mentorships(lang).start("2026-09-05", lang).sized(120, 36);
        let text = window.text();
        let heading = words::due_heading(lang);
        let listed = text
            .lines()
            .skip_while(|row| !row.contains(heading))
            .skip(1);
        let listed: Vec<&str> = listed.take_while(|row| !row.trim().is_empty()).collect();
        assert!(
            !listed.iter().any(|row| row.contains(names(lang)[3])),
            "{text}"
        );
    }
}

#[test]
fn space_begins_the_review_and_enter_goes_to_the_mentor_or_to_what_is_begun() {
    for lang in [Lang::En, Lang::Ja] {
        for (place, key, wanted) in [
            (0, " ", relationship::heading(lang, names(lang)[1])),
            (0, "<Enter>", words::step_of(lang, 2)),
            (1, " ", relationship::heading(lang, names(lang)[0])),
            (1, "<Enter>", words::overall(lang, 2)),
        ] {
            let home = mentorships(lang);
            let mut window = home.start(DAY, lang).sized(120, 36);
            at(&mut window, lang, place);
            window.press(key);
            assert!(window.shows(&wanted), "{place} {key}\n{}", window.text());
            if key == "<Enter>" {
                window.press("<Esc>");
                assert!(window.shows(words::due_heading(lang)), "{}", window.text());
            }
        }
    }
}

#[test]
fn who_was_paused_until_a_day_is_asked_about_on_that_day() {
    use crate::relationship::{begin, home};
    let home = home();
    begin(&home, Lang::En).press("<C-s><C-s><C-s><C-s>6<Tab>she moves<Tab><Tab>2027-01-15<C-s>");
    let asks = "take up again?";
    assert!(!home.start("2026-12-15", Lang::En).shows(asks));
    let mut window = home.start("2027-01-20", Lang::En).sized(120, 36);
    at(&mut window, Lang::En, 0);
    assert!(window.shows(asks), "{}", window.text());
    window.press(" ");
    window.press("<Enter>");
    assert!(!window.shows(asks), "{}", window.text());
    // Thirty days from then, not late at once.
    let reviews = home.store().reader().relationships_due().unwrap();
    assert_eq!(reviews[0].due, crate::check_in::day("2027-02-19"));
}
