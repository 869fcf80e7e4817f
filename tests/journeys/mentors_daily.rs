//! The mentors day by day: how long ago each was met, what is open with them, what was written.

use insta::assert_snapshot;
use shirube::domain::{Lang, MeetingState, Rhythm};
use shirube::words::{mentors as words, terms};

use crate::desk::{Home, TODAY};
use crate::today::{keep_rhythm, meet, owing};

#[test]
fn a_mentor_is_shown_with_rhythm_open_takeaways_and_timeline() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height, keys) in [(120, 36, "5"), (80, 24, "5"), (80, 24, "5j<Enter>")] {
            let mut window = owing().start(TODAY, lang).sized(width, height);
            window.press(keys);
            let view = if keys == "5" { "list" } else { "detail" };
            assert_snapshot!(
                format!("mentors_{view}_{width}_{}", lang.tag()),
                window.text()
            );
        }
    }
}

#[test]
fn the_standing_is_said_in_words_or_by_a_sign() {
    for lang in [Lang::En, Lang::Ja] {
        for (days, width, said) in [
            (41, 80, words::standing(lang, Rhythm::Past(41))),
            (30, 80, words::standing(lang, Rhythm::TooLong(41))),
            (41, 40, " ! "),
            (30, 40, "!! "),
        ] {
            let home = owing();
            keep_rhythm(&home, "Jane Smith", (Some(20), Some(days)));
            let mut window = home.start(TODAY, lang).sized(width, 24);
            window.press("5");
            assert!(window.row(2).contains(said), "{said}\n{}", window.text());
        }
    }
}

#[test]
fn only_the_latest_meeting_that_was_held_counts_for_the_rhythm() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open_on("2026-11-12", lang).log("Jane Smith", "x");
        keep_rhythm(&home, "Jane Smith", (Some(14), None));
        let expected = words::last_met(lang, "2026-11-12".parse().ok(), TODAY.parse().unwrap());
        for (day, state) in [
            ("2026-11-12", MeetingState::Held),
            ("2026-09-01", MeetingState::Held),
            ("2026-11-18", MeetingState::Cancelled),
            ("2026-11-17", MeetingState::Planned),
            ("2026-11-25", MeetingState::Planned),
        ] {
            if day != "2026-11-12" {
                meet(&home, "Jane Smith", day, state, None);
            }
            let mut window = home.start(TODAY, lang);
            window.press("5");
            let name = terms::meeting_state(lang, state);
            assert!(
                window.row(2).contains(&expected),
                "{name} {day}\n{}",
                window.text()
            );
        }
        // One that was held later does.
        meet(&home, "Jane Smith", "2026-11-20", MeetingState::Held, None);
        let mut window = home.start(TODAY, lang);
        window.press("5");
        assert!(!window.row(2).contains(&expected), "{}", window.text());
    }
}

#[test]
fn the_detail_is_always_that_of_the_selected_mentor() {
    let mut window = owing().start(TODAY, Lang::En).sized(120, 36);
    window.press("5");
    assert!(window.shows("Send the reading list"), "{}", window.text());
    window.press("j");
    assert!(window.shows("meets Mon 23 Nov 18:30"), "{}", window.text());
    assert!(!window.shows("Send the reading list"), "{}", window.text());
    window.press("k");
    assert!(window.shows("Send the reading list"), "{}", window.text());
}
