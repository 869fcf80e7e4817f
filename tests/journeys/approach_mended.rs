//! What was answered to an approach opened again and mended, and what another window did to it or to its mentor.

use insta::assert_snapshot;
use shirube::domain::{Answer, Approach, Lang, Mentor, Record, Seen, Stage};
use shirube::words::{answering, approach as words, guided, writer};

use crate::approaches_owed::{id, mentor, write};
use crate::check_in::day;
use crate::desk::{Home, TODAY};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

/// A home with somebody who was asked on the tenth.
fn asked() -> Home {
    let home = Home::new();
    drop(home.open(Lang::En));
    mentor(&home, 1, "Jane Smith", Stage::Approached);
    let mut one = Approach::new(id(100), id(1), day("2026-11-10"));
    one.purpose = "To learn".into();
    (one.sent, one.follow_up) = (Some(day("2026-11-10")), Some(day("2026-11-20")));
    write(&home, Record::Approach(Box::new(Seen::new(one))));
    home
}

fn approach(home: &Home) -> Approach {
    home.store().reader().approach(id(100)).unwrap().unwrap()
}

fn jane(home: &Home) -> Mentor {
    home.store().reader().mentor(id(1)).unwrap().unwrap()
}

/// Their stages with their days.
fn path(home: &Home) -> Vec<(Stage, String)> {
    let moves = jane(home).moves.into_iter();
    moves.map(|one| (one.stage, one.day.to_string())).collect()
}

#[test]
fn a_yes_is_mended_to_a_no_and_back_and_the_stage_goes_with_it() {
    for lang in LANGS {
        let home = asked();
        let mut window = home.start(TODAY, lang);
        window.press("5 <Tab>11/19<C-s><Esc>");
        assert_eq!(path(&home), [(Stage::Trial, "2026-11-19".to_owned())]);

        // A new approach makes no sense to whom one meets: the answer comes at once.
        window.press("A");
        assert!(window.shows("2026-11-19"), "{}", window.text());
        assert_snapshot!(format!("mended_80_{}", lang.tag()), window.text());
        window.press("2<Tab><Tab>Not this year<C-s>");
        assert!(window.shows(answering::thank(lang)), "{}", window.text());
        window.press("<Esc>");
        assert_eq!(jane(&home).stage, Stage::Declined);
        assert_eq!(jane(&home).started, None);
        assert_eq!(path(&home), [(Stage::Declined, "2026-11-19".to_owned())]);
        assert_eq!(approach(&home).reply, "Not this year");

        // Whom one may ask again: which of the two is asked first.
        window.press("A");
        assert_snapshot!(format!("again_or_mend_80_{}", lang.tag()), window.text());
        window.press("<Down><Enter>1<C-s><Esc>");
        assert_eq!(approach(&home).answer, Some(Answer::Yes));
        assert_eq!(path(&home), [(Stage::Trial, "2026-11-19".to_owned())]);
        assert_eq!(jane(&home).started, Some(day("2026-11-19")));

        // Only the day: nothing is offered, and the stage is reached on that one.
        window.press("A<Tab><C-u>");
        for _ in 0..10 {
            window.press("<Back>");
        }
        window.press("11/18<C-s>");
        assert!(!window.shows(answering::plan(lang)), "{}", window.text());
        assert_eq!(path(&home), [(Stage::Trial, "2026-11-18".to_owned())]);
        // One step takes both back.
        window.press("u");
        assert_eq!(path(&home), [(Stage::Trial, "2026-11-19".to_owned())]);
        assert_eq!(approach(&home).answered, Some(day("2026-11-19")));
    }
}

#[test]
fn who_was_moved_on_since_stays_there_when_the_answer_is_mended() {
    let home = asked();
    let mut window = home.start(TODAY, Lang::En);
    window.press("5 <C-s><Esc>").press(" ");
    assert_eq!(jane(&home).stage, Stage::Active);
    window.press("A2<C-s><Esc>");
    assert_eq!(approach(&home).answer, Some(Answer::No));
    assert_eq!(jane(&home).stage, Stage::Active);
}

#[test]
fn a_draft_of_an_approach_that_was_answered_elsewhere_belongs_to_that() {
    for lang in LANGS {
        let home = asked();
        let mut window = home.start(TODAY, lang);
        window.press("5A<Tab>zzz<Esc>");
        assert_eq!(window.footer(), writer::draft_kept(lang));
        drop(window);
        let mut after = approach(&home);
        (after.answer, after.answered) = (Some(Answer::No), Some(day(TODAY)));
        let seen = Seen::changed(approach(&home), after);
        write(&home, Record::Approach(Box::new(seen)));

        let mut window = home.start(TODAY, lang);
        window.press("5A");
        assert!(window.shows("zzz"), "{}", window.text());
        let there = words::answered(lang, Answer::No, Some(day(TODAY)), day(TODAY));
        assert!(window.shows(&there), "{}", window.text());
        window.press("<Esc>");
        let known = home.store().reader().approaches_to(id(1)).unwrap();
        assert_eq!(known.len(), 1);
    }
}

#[test]
fn nothing_is_written_to_a_mentor_who_went_to_the_trash_elsewhere() {
    for lang in LANGS {
        let home = Home::new();
        drop(home.open(Lang::En));
        mentor(&home, 1, "Jane Smith", Stage::Candidate);
        let mut window = home.start(TODAY, lang);
        window.press("5A").paste("To learn");
        let mut after = jane(&home);
        after.deleted = true;
        let seen = Seen::changed(jane(&home), after);
        write(&home, Record::Mentor(Box::new(seen)));
        window.focus();
        for keys in ["<C-s>", "<C-s><C-s><C-s><C-s><C-s>", "<C-r>"] {
            window.press(keys);
            assert!(window.shows(guided::is_gone(lang)), "{}", window.text());
        }
        window.press("<Esc>");
        assert_eq!(window.footer(), writer::draft_kept(lang));
        assert!(home.draft_texts()[0].contains("To learn"));
        let known = home.store().reader().approaches_to(id(1)).unwrap();
        assert!(known.is_empty());
        assert!(jane(&home).deleted && jane(&home).stage == Stage::Candidate);
    }
}

#[test]
fn the_keys_of_a_message_are_seen_as_soon_as_it_is_shown() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        mentor(&home, 1, "Jane Smith", Stage::Candidate);
        window.focus().press("5A").paste("To learn").press("<C-r>");
        let footer = window.footer();
        window.press("j");
        assert_eq!(window.footer(), footer);
    }
}
