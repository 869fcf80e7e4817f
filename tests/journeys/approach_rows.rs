//! An approach as a row: thrown away, led to its mentor, and gone from the rows when it waits for nothing any more.

use shirube::domain::{Approach, Lang, Record, Seen, Stage};
use shirube::words::{mentor_detail, owed};

use crate::approaches_owed::{id, mentor, owing, to, write};
use crate::check_in::day;
use crate::desk::{Home, TODAY};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

/// How many approaches wait.
fn open(home: &Home) -> usize {
    home.store().reader().open_approaches().unwrap().len()
}

#[test]
fn one_goes_to_the_trash_where_it_stands_and_comes_back() {
    for lang in LANGS {
        for (tab, name) in [("1", "鈴木"), ("3", "鈴木"), ("1", "佐藤"), ("3", "佐藤")] {
            let home = owing();
            let before = open(&home);
            let mut window = home.start(TODAY, lang);
            window.press(tab);
            to(&mut window, name);
            window.press("d");
            assert!(!window.shows(name), "{}", window.text());
            assert_eq!(open(&home), before - 1);
            window.press("u");
            assert!(window.shows(name), "{}", window.text());
            assert_eq!(open(&home), before);
        }
    }
}

#[test]
fn enter_leads_to_its_mentor_while_takeaways_are_selected() {
    for lang in LANGS {
        let home = owing();
        let mut window = home.start(TODAY, lang);
        window.press("3");
        to(&mut window, "Send the reading list");
        window.press("V");
        to(&mut window, "佐藤");
        window.press("<Enter>");
        assert!(
            window.shows(mentor_detail::approaches(lang)),
            "{}",
            window.text()
        );
    }
}

#[test]
fn a_draft_to_whom_one_asks_no_more_asks_for_nothing_until_they_are_considered_again() {
    for lang in LANGS {
        for (away, stage, back) in [
            ("x<Enter>", Stage::Declined, "x<Enter>"),
            // By the form, where one was asked in person.
            ("e<Tab><Tab><Right><Right><C-s>", Stage::Trial, ""),
        ] {
            let home = Home::new();
            let mut window = home.open(lang);
            mentor(&home, 1, "Jane Smith", Stage::Candidate);
            let stage_now =
                |home: &Home| home.store().reader().mentor(id(1)).unwrap().unwrap().stage;
            window
                .press("5")
                .focus()
                .press("A")
                .paste("To learn")
                .press("<C-s><Esc>");
            window.press("1");
            assert!(window.shows(owed::approaches(lang)), "{}", window.text());
            window.press("5").press(away);
            assert_eq!(stage_now(&home), stage);
            for tab in ["1", "3"] {
                window.press(tab);
                assert!(!window.shows("To learn"), "{}", window.text());
                assert!(!window.shows(owed::approaches(lang)), "{}", window.text());
            }
            if back.is_empty() {
                continue;
            }
            // What was written is there again with them.
            window.press("5").press(back).press("1");
            assert_eq!(stage_now(&home), Stage::Candidate);
            assert!(window.shows(owed::approaches(lang)), "{}", window.text());
        }
    }
}

#[test]
fn a_candidate_whose_approach_is_sent_waits_and_is_not_to_be_written_to() {
    for lang in LANGS {
        let home = Home::new();
        drop(home.open(lang));
        mentor(&home, 1, "Jane Smith", Stage::Candidate);
        let mut one = Approach::new(id(100), id(1), day("2026-11-10"));
        (one.sent, one.follow_up) = (Some(day("2026-11-10")), Some(day("2026-11-20")));
        write(&home, Record::Approach(Box::new(Seen::new(one))));
        let mut window = home.start(TODAY, lang);
        window.press("5");
        let row = window.row(2);
        assert!(row.contains(mentor_detail::is_to_follow_up(lang)), "{row}");
    }
}
