//! The form of a mentor with all fields: every row is reached, drafts keep what was chosen, older drafts are read.

use insta::assert_snapshot;
use shirube::domain::{Lang, Mentor, Met, Stage, Support};
use shirube::words::mentors::{self as words, Label};
use shirube::words::{mentor_form, terms};

use crate::desk::Home;

#[test]
fn every_row_is_reached_in_a_window_of_80_by_24() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5aJane<Tab><Tab>").press("<Right><Right>");
        assert_snapshot!(format!("mentor_form_80_{}", lang.tag()), window.text());
        window.press("<S-Tab><S-Tab>");
        for label in [
            Label::Name,
            Label::Reading,
            Label::Stage,
            Label::Role,
            Label::Organisation,
            Label::Field,
            Label::Met,
            Label::Contacts,
            Label::Gives(Support::Skill),
            Label::Gives(Support::Story),
            Label::Gives(Support::Feedback),
            Label::Gives(Support::Drive),
            Label::Gives(Support::Network),
            Label::Gives(Support::Horizon),
            Label::Rhythm,
            Label::Longest,
            Label::ReviewEvery,
            Label::Started,
            Label::Ended,
            Label::Reason,
            Label::Agreement,
            Label::Facts,
            Label::Notes,
        ] {
            let text = window.text();
            let here = text.lines().find(|row| row.contains('❯'));
            let name = words::label(lang, label);
            assert!(here.is_some_and(|row| row.contains(name)), "{name}\n{text}");
            window.press("<Tab>");
        }
        window.resize(40, 12);
        window.press("<S-Tab>");
        assert!(
            window.shows(words::label(lang, Label::Notes)),
            "{}",
            window.text()
        );
    }
}

#[test]
fn all_that_is_filled_in_is_saved_and_shown_again() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang).sized(120, 40);
        window.press("5a").commit("田中 優子").press("<C-s>");
        window
            .press("a")
            .commit("佐藤")
            .press("<Tab>")
            .commit("さとう");
        // Stage, role, organisation, field.
        window.press("<Tab><Right><Right><Tab>CTO<Tab>Acme<Tab>AI<Tab>");
        window.commit(lang.pick("referral by 田中", "田中さんの紹介"));
        let read = words::met(lang, &Met::Referral("田中 優子".into()));
        assert!(window.shows(&read), "{}", window.text());
        window.press("<Tab>mail<Tab>1<Tab>2<Tab>3<Tab>0<Tab>4<Tab><Right>");
        window.press("<Tab>14<Tab>30<Tab>60<Tab>2026-01-05<Tab>2026-11-01<Tab>moved away");
        window.press("<Tab>monthly<Tab>two cats<Tab>writes late");
        assert_snapshot!(format!("mentor_form_full_{}", lang.tag()), window.text());
        window.press("<C-s>");
        let saved = stored(&home, "佐藤");
        let expected = Mentor {
            reading: "さとう".into(),
            role: "CTO".into(),
            organisation: "Acme".into(),
            field: "AI".into(),
            met: Some(Met::Referral("田中 優子".into())),
            contacts: "mail".into(),
            supports: [1, 2, 3, 0, 0, 1],
            rhythm: Some(14),
            longest: Some(30),
            review_every: Some(60),
            started: Some("2026-01-05".parse().unwrap()),
            ended: Some("2026-11-01".parse().unwrap()),
            end_reason: "moved away".into(),
            agreement: "monthly".into(),
            facts: "two cats".into(),
            notes: "writes late".into(),
            ..Mentor::new(saved.id, "佐藤", Stage::Ended)
        };
        assert_eq!(saved, expected);
    }
}

#[test]
fn what_an_end_needs_is_asked_for_where_it_ended_only() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang).sized(100, 40);
        window.press("5aJane<Tab><Tab>");
        let [ended, reason] = [Label::Ended, Label::Reason].map(|of| words::label(lang, of));
        // Active, trial, approached, candidate, paused, ended, declined.
        for shown in [
            [false; 2],
            [false, true],
            [true; 2],
            [false, true],
            [false; 2],
            [false; 2],
            [false; 2],
        ] {
            let text = window.text();
            let mut rows = text.lines().map(str::trim_start);
            let has = |label: &str| text.lines().any(|row| row.trim_start().starts_with(label));
            assert_eq!([has(ended), has(reason)], shown, "{text}");
            assert!(rows.next().is_some());
            window.press("<Right>");
        }
        // It cannot end before it began.
        window.press("<Right><Right>");
        for _ in 0..15 {
            window.press("<Tab>");
        }
        window.press("2026-05-01<Tab>2026-04-01<C-s>");
        assert!(
            window.shows(mentor_form::ends_before_start(lang)),
            "{}",
            window.text()
        );
        window.press("<C-a>2026-06-01<C-s>");
        assert_eq!(
            stored(&home, "Jane").ended,
            Some("2026-06-01".parse().unwrap())
        );
    }
}

#[test]
fn a_candidate_left_half_done_is_still_one_and_would_still_give_the_support() {
    let home = Home::new();
    home.open(Lang::En).press("5aTanaka<C-s>");
    let draft = r#"{"Mentor":{"mentor":null,"fields":[
        {"name":"name","typed":"Sato","loaded":""},
        {"name":"stage","typed":"candidate","loaded":"candidate"},
        {"name":"gives network","typed":"2","loaded":"2"}]}}"#;
    home.leave_draft(draft);
    let mut window = home.open(Lang::En);
    window.press("g<Enter><C-s>");
    let sato = stored(&home, "Sato");
    assert_eq!(
        (sato.stage, sato.supports),
        (Stage::Candidate, [0, 0, 0, 0, 2, 0])
    );
}

#[test]
fn a_draft_of_the_first_form_is_read() {
    let home = Home::new();
    home.leave_draft(
        r#"{"Mentor":{"mentor":null,"fields":[
        {"name":"name","typed":"Jane","loaded":"","is_words":true},
        {"name":"stage","typed":"trial","loaded":"active","is_words":false},
        {"name":"rhythm","typed":"14","loaded":"","is_words":true},
        {"name":"notes","typed":"two\nlines","loaded":"","is_words":true}]}}"#,
    );
    let mut window = home.open(Lang::En);
    window.press("g<Enter><C-s>");
    let jane = stored(&home, "Jane");
    let said = (jane.stage, jane.rhythm, &*jane.notes, jane.supports);
    assert_eq!(said, (Stage::Trial, Some(14), "two\nlines", [0; 6]));
}

#[test]
fn a_draft_is_called_by_words_and_not_by_levels() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("5a");
    for _ in 0..8 {
        window.press("<Tab>");
    }
    window.press("3<S-Tab>mail me<Esc>2");
    assert!(window.shows("mail me"), "{}", window.text());
}

#[test]
fn a_level_that_two_windows_changed_is_asked_for_in_words() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.press("5aJane<C-s>e");
        let mut there = home.open(lang);
        there.press("5e");
        for window in [&mut here, &mut there] {
            for _ in 0..8 {
                window.press("<Tab>");
            }
        }
        there.press("1<Tab>3<C-s>");
        here.press("2<C-s>");
        let label = terms::support(lang, Support::Skill);
        assert!(here.shows(label), "{}", here.text());
        for level in [1, 2] {
            let level = shirube::words::analysis::levels(lang)[level];
            assert!(here.shows(&format!("  {level}")), "{}", here.text());
        }
        here.press("<Enter>");
        // What only the other window changed is taken over.
        assert_eq!(stored(&home, "Jane").supports, [2, 3, 0, 0, 0, 0]);
    }
}

fn stored(home: &Home, name: &str) -> Mentor {
    let mentors = home.store().reader().mentors().unwrap();
    mentors.into_iter().find(|one| one.name == name).unwrap()
}
