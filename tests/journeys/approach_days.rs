//! The days of an approach and of its answer: as they were meant when they were typed, kept until they are written.

use shirube::domain::{Approach, Lang, Record, Seen, Stage};
use shirube::words::{followups, writer};

use crate::approaches_owed::{id, mentor, write};
use crate::check_in::day;
use crate::desk::{Home, TODAY, Window};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];
const NEXT_DAY: &str = "2026-11-23";
const LATER: &str = "2026-11-25";
const YESTERDAY: &str = "2026-11-21";

/// A home with one candidate, or who was asked on the tenth.
fn home(stage: Stage) -> Home {
    let home = Home::new();
    drop(home.open(Lang::En));
    mentor(&home, 1, "Jane Smith", stage);
    if stage == Stage::Approached {
        let mut one = Approach::new(id(100), id(1), day("2026-11-10"));
        one.purpose = "To learn".into();
        (one.sent, one.follow_up) = (Some(day("2026-11-10")), Some(day("2026-11-20")));
        write(&home, Record::Approach(Box::new(Seen::new(one))));
    }
    home
}

fn approach(home: &Home) -> Approach {
    let known = home.store().reader().approaches_to(id(1)).unwrap();
    assert_eq!(known.len(), 1);
    known.into_iter().next().unwrap()
}

/// At the day of sending, with all that comes before it behind.
fn at_sending(window: &mut Window) {
    window.press("5A").paste("To learn");
    window.press("<C-s><C-s><C-s><C-s><C-s>mail<Tab>");
}

#[test]
fn a_day_in_words_stays_that_day_in_a_draft() {
    for (lang, word) in [(Lang::En, "yesterday"), (Lang::Ja, "昨日")] {
        let asked = home(Stage::Approached);
        let mut window = asked.start(TODAY, lang);
        window.press("5 <Tab>").paste(word).press("<Esc>");
        drop(window);
        asked.start(LATER, lang).press("5 <C-s>");
        assert_eq!(approach(&asked).answered, Some(day(YESTERDAY)));

        let begun = home(Stage::Candidate);
        let mut window = begun.start(TODAY, lang);
        at_sending(&mut window);
        window.paste(word).press("<Esc>");
        drop(window);
        begun.start(LATER, lang).press("5A<C-s><Enter>");
        assert_eq!(approach(&begun).sent, Some(day(YESTERDAY)));
    }
}

#[test]
fn a_day_in_words_stays_that_day_over_midnight() {
    for (lang, word) in [(Lang::En, "yesterday"), (Lang::Ja, "昨日")] {
        let asked = home(Stage::Approached);
        let mut window = asked.start(TODAY, lang);
        window.press("5 <Tab>").paste(word).until(NEXT_DAY);
        window.press("<C-s>");
        assert_eq!(approach(&asked).answered, Some(day(YESTERDAY)));

        let begun = home(Stage::Candidate);
        let mut window = begun.start(TODAY, lang);
        at_sending(&mut window);
        window.paste(word).until(NEXT_DAY).press("<C-s><Enter>");
        assert_eq!(approach(&begun).sent, Some(day(YESTERDAY)));

        let mut window = begun.start(TODAY, lang).sized(100, 60);
        // From the name to the day on which it began.
        window.press("5e").press(&"<Tab>".repeat(17));
        window.paste(word).until(NEXT_DAY).press("<C-s>");
        let stored = begun.store().reader().mentor(id(1)).unwrap().unwrap();
        assert_eq!(stored.started, Some(day(YESTERDAY)));
    }
}

#[test]
fn the_day_of_sending_keeps_nobody_at_its_step_and_waits_until_it_is_sent() {
    for lang in LANGS {
        let home = home(Stage::Candidate);
        let mut window = home.start(TODAY, lang);
        at_sending(&mut window);
        window.press("11/20<C-r>");
        assert!(window.shows("To learn"), "{}", window.text());
        assert_eq!(approach(&home).channel, "mail");
        assert!(approach(&home).is_draft());
        window.press("<Esc>");
        assert!(window.shows("11/20"), "{}", window.text());
        // To another step, and back.
        window.press("<S-Tab><S-Tab>");
        assert!(!window.shows("11/20"), "{}", window.text());
        window.press("<Tab>");
        assert!(window.shows("11/20"), "{}", window.text());
        window.press("<Esc>");
        assert_eq!(window.footer(), writer::draft_kept(lang));
        window.press("A");
        assert!(window.shows("2026-11-20"), "{}", window.text());
        window.press("<C-s><Enter>");
        assert_eq!(approach(&home).sent, Some(day("2026-11-20")));
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn one_that_is_sent_always_has_a_day_on_which_to_ask_again() {
    for lang in LANGS {
        let home = home(Stage::Approached);
        let mut window = home.start("2026-11-21", lang).sized(120, 36);
        window.press("5A<Tab><Tab><C-u>");
        for _ in 0..12 {
            window.press("<Back>");
        }
        window.press("<Esc>");
        assert_eq!(approach(&home).follow_up, Some(day("2026-11-20")));
        // On the mentor's page, on Today and among the follow-ups it is late alike.
        let late = followups::due(lang, day("2026-11-20"), day("2026-11-21"));
        for tab in ["5", "1", "3"] {
            window.press(tab);
            assert!(window.shows(&late), "{}", window.text());
        }
    }
}
