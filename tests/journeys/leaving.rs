//! A mentor left: paused, ended with or without a closing, declined, taken up again; in one window and in two.

use chrono::DateTime;
use insta::assert_snapshot;
use shirube::domain::{Answer, Approach, Change, Ids, Lang, Mentor, Record, Seen, Stage, Verb};
use shirube::store::Applied;
use shirube::words::leaving::{self as words, Way};
use shirube::words::terms;

use crate::desk::{Home, TODAY};

#[test]
fn each_stage_offers_its_ways_and_what_is_written_is_undone_by_u() {
    use Stage::{Active, Approached, Candidate, Declined, Ended, Paused, Trial};
    for lang in [Lang::En, Lang::Ja] {
        // From, keys, to.
        for (from, keys, to, why) in [
            (Active, "x<Enter>", Paused, ""),
            (Active, "x1ill<Enter>", Paused, "ill"),
            (Trial, "x3no time<Enter>", Ended, "no time"),
            (Active, "x<Right><Right><Enter>", Ended, ""),
            (Paused, "x1<Enter>", Active, "before"),
            (Paused, "x３moved<C-s>", Ended, "moved"),
            (Candidate, "x<Enter>", Declined, ""),
            (Approached, "x1too far<Enter>", Declined, "too far"),
            (Ended, "x<Enter>", Active, "before"),
            (Declined, "x<Enter>", Candidate, "before"),
        ] {
            let home = Home::new();
            let before = with_mentor(&home, from);
            let mut window = home.open(lang);
            window.press("5").press(keys);
            let after = stored(&home);
            assert_eq!((after.stage, &*after.end_reason), (to, why), "{keys}");
            let is_over = to == Ended;
            assert_eq!(after.ended.is_some(), is_over, "{keys}");
            assert_eq!(after.moves.last().unwrap().stage, to);
            let said = terms::stage(lang, to);
            assert!(window.footer().contains(said), "{}", window.text());
            window.press("u");
            assert_eq!(stored(&home), before, "{keys}");
        }
    }
}

#[test]
fn an_end_with_a_closing_takes_the_reason_along() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mentor = with_mentor(&home, Stage::Active);
        let mut window = home.open(lang);
        window.press("5x").press("2");
        assert_snapshot!(format!("leaving_{}", lang.tag()), window.text());
        window.press("a new job<Enter>");
        let store = home.store();
        let closings = store.reader().farewells_to(mentor.id).unwrap();
        assert_eq!(closings.len(), 1);
        assert_eq!(
            (&*closings[0].reason, closings[0].ended),
            ("a new job", None)
        );
        assert_eq!(
            stored(&home).stage,
            Stage::Active,
            "it goes on until it is closed"
        );
        assert_eq!(home.drafts(), Vec::<String>::new());
        // Every text may stay empty.
        window.press("<Esc>x2<Enter><C-s><C-s><C-s><C-s>");
        let ended = stored(&home);
        assert_eq!(
            (ended.stage, &*ended.end_reason),
            (Stage::Ended, "a new job")
        );
        assert!(window.shows(terms::stage(lang, Stage::Ended)));
    }
}

#[test]
fn who_is_declined_is_waited_for_no_longer() {
    let home = Home::new();
    let mentor = with_mentor(&home, Stage::Approached);
    let day = TODAY.parse().unwrap();
    let mut approach = Approach::new(Ids::seeded(9).next(DateTime::UNIX_EPOCH), mentor.id, day);
    approach.sent = Some(day);
    write(&home, Record::Approach(Box::new(Seen::new(approach))));
    let mut window = home.open(Lang::En);
    window.press("5x<Enter>");
    let answer = |home: &Home| {
        let approaches = home.store().reader().approaches_to(mentor.id).unwrap();
        (approaches[0].answer, approaches[0].answered)
    };
    assert_eq!(answer(&home), (Some(Answer::Silence), Some(day)));
    window.press("u");
    assert_eq!(answer(&home), (None, None));
    assert_eq!(stored(&home).stage, Stage::Approached);
}

#[test]
fn a_reason_is_kept_as_a_draft_and_not_thrown_away_where_none_is_kept() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        with_mentor(&home, Stage::Paused);
        let mut window = home.open(lang);
        window.press("5x1well again<Enter>");
        assert!(window.shows("well again"), "{}", window.text());
        assert_eq!(stored(&home).stage, Stage::Paused);
        window.press("<Esc>");
        assert_eq!(home.draft_texts().len(), 1);
        // The same key takes it up again.
        window.press("x");
        assert!(window.shows("well again"), "{}", window.text());
        window.press("<Up>3<Enter>");
        let ended = stored(&home);
        assert_eq!(
            (ended.stage, &*ended.end_reason),
            (Stage::Ended, "well again")
        );
        assert_eq!(home.drafts(), Vec::<String>::new());
    }
}

#[test]
fn another_window_that_moved_or_threw_away_the_mentor_is_told_of() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        with_mentor(&home, Stage::Active);
        let (mut here, mut there) = (home.open(lang), home.open(lang));
        here.press("5x3moved away");
        there.press("5x1<Enter>");
        here.press("<Enter>");
        let said = words::moved_elsewhere(lang, Stage::Paused);
        let begin: String = said.chars().take(12).collect();
        assert!(here.shows(&begin), "{}", here.text());
        assert!(here.shows(words::way(lang, Stage::Paused, Way::End)));
        here.press("<Enter>");
        let ended = stored(&home);
        assert_eq!(
            (ended.stage, &*ended.end_reason),
            (Stage::Ended, "moved away")
        );
        here.press("u");

        here.press("x3again");
        there.press("d<Enter>");
        here.press("<Enter>");
        assert!(here.shows("again"), "{}", here.text());
        here.press("<Enter>");
        assert_eq!(home.draft_texts().len(), 1);
    }
}

#[test]
fn a_window_of_any_size_shows_the_ways() {
    for lang in [Lang::En, Lang::Ja] {
        for stage in Stage::ALL {
            let home = Home::new();
            with_mentor(&home, stage);
            let mut window = home.open(lang);
            window.press("5x");
            for (columns, rows) in [(200, 60), (40, 12), (20, 6), (1, 1)] {
                window.resize(columns, rows);
                let text = window.text();
                if columns >= 40 {
                    assert!(text.contains("1 "), "{text}");
                }
            }
        }
    }
}

/// Jane, in a stage, with the reason of an earlier pause.
fn with_mentor(home: &Home, stage: Stage) -> Mentor {
    home.open(Lang::En).press("5aJane Smith<C-s>");
    let before = stored(home);
    let after = Mentor {
        stage,
        end_reason: "before".to_owned(),
        ended: (stage == Stage::Ended).then(|| TODAY.parse().unwrap()),
        started: Some("2026-01-05".parse().unwrap()),
        ..before.clone()
    };
    write(
        home,
        Record::Mentor(Box::new(Seen::changed(before, after.clone()))),
    );
    after
}

fn write(home: &Home, record: Record) {
    let change = Change::Save {
        verb: Verb::EditMentor,
        subject: String::new(),
        records: vec![record],
    };
    assert_eq!(home.store().apply(&change, 0, "").unwrap(), Applied::Saved);
}

fn stored(home: &Home) -> Mentor {
    home.store().reader().mentors().unwrap().remove(0)
}
