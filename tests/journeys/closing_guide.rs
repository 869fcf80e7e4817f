//! The closing of a mentorship: what happened in it, thanks with an example, what stays open, and opened again.

use insta::assert_snapshot;
use shirube::domain::{Lang, Mentor, Outcome, Record, Seen, Stage, State};
use shirube::screens::guided::FlowKind;
use shirube::screens::unfinished::{Unfinished, UnfinishedForm};
use shirube::words::{guided, writer};

use crate::approaches_owed::{id, write};
use crate::check_in::day;
use crate::desk::{Home, TODAY, Window};

/// A home with a mentorship of a year and a half.
fn home() -> Home {
    let home = Home::new();
    for (on, note) in [
        (
            "2025-06-01",
            "> Say the conclusion first\n! She once failed with a plan nobody had asked for #story\n\
             > Count what they never knew #private",
        ),
        (
            "2026-03-01",
            "() Introduce me to Anna\n& Anna Lee (CTO)\n#private\n> A secret",
        ),
        (
            "2026-11-10",
            "[] Send the slides\n< For the evening before the talk",
        ),
    ] {
        home.open_on(on, Lang::En).log("田中 優子", note);
    }
    for (words, result) in [
        ("Say the", "reports take five minutes"),
        ("Count what", "they grew"),
        ("A secret", "it helped"),
    ] {
        home.change_takeaway(words, |takeaway| {
            takeaway.settle(State::Closed, Some(Outcome::Worked), day("2026-10-01"));
            result.clone_into(&mut takeaway.result);
        });
    }
    home
}

fn tanaka(home: &Home) -> Mentor {
    let mentors = home.store().reader().mentors().unwrap();
    mentors
        .into_iter()
        .find(|one| one.name == "田中 優子")
        .unwrap()
}

/// A window in which the closing is opened, by a draft that says nothing.
fn closing(home: &Home, on: &str, lang: Lang) -> Window {
    let draft = UnfinishedForm {
        about: Some(tanaka(home).id.to_string()),
        ..UnfinishedForm::default()
    };
    home.leave_draft(&Unfinished::Guided(FlowKind::Farewell, draft).write());
    let mut window = home.start(on, lang);
    window.press(" ");
    window
}

#[test]
fn each_step_shows_what_helps_with_it() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            let home = home();
            let mut window = closing(&home, TODAY, lang).sized(width, height);
            let name = |step: &str| format!("closing_{step}_{width}_{}", lang.tag());
            assert_snapshot!(name("reason"), window.text());
            window
                .paste("Goal reached")
                .press("<C-s>")
                .paste("Thank you for ");
            window.press("<C-t>");
            assert_snapshot!(name("examples"), window.text());
            window.press("<Enter>");
            assert_snapshot!(name("thanks"), window.text());
            window.press("<C-s>").paste("I ask first.");
            assert_snapshot!(name("learned"), window.text());
            window.press("<C-s>").paste("Once a year?");
            assert_snapshot!(name("last"), window.text());
        }
    }
}

#[test]
fn an_example_is_put_where_the_cursor_stands_and_nothing_private_is_offered() {
    let home = home();
    let mut window = closing(&home, TODAY, Lang::En).sized(120, 36);
    window
        .press("<C-s>")
        .paste("For , thank you.")
        .press("<Home><Right><Right><Right><Right><C-t>");
    for words in ["Count what", "A secret", "Anna"] {
        let picker = window.text();
        assert!(!picker.contains(words), "{words}: {picker}");
    }
    window.press("concl<Enter>");
    let said =
        "For \u{201c}Say the conclusion first\u{201d} (reports take five minutes), thank you.";
    window.press("<C-s>");
    let farewells = home
        .store()
        .reader()
        .farewells_to(tanaka(&home).id)
        .unwrap();
    assert_eq!(farewells[0].thanks, said);
}

#[test]
fn the_end_is_dated_says_what_stays_open_and_is_undone_as_one_step() {
    for (lang, says) in [
        (Lang::En, "4 open follow-ups stay"),
        (Lang::Ja, "未完了の4件は残ります"),
    ] {
        let home = home();
        let mut window = closing(&home, TODAY, lang).sized(120, 36);
        window
            .paste("Goal reached")
            .press("<Tab>2026-11-20<C-s><C-s><C-s>");
        window.press("<C-s>");
        assert!(window.footer().contains(says), "{}", window.text());
        let mentor = tanaka(&home);
        assert_eq!(
            (mentor.stage, mentor.ended),
            (Stage::Ended, Some(day("2026-11-20")))
        );
        assert_eq!(mentor.end_reason, "Goal reached");
        let farewell = &home.store().reader().farewells_to(mentor.id).unwrap()[0];
        assert_eq!(
            (farewell.ended, farewell.ends),
            (Some(day("2026-11-20")), None)
        );
        assert_eq!(home.store().reader().open_with(mentor.id).unwrap(), 4);
        window.press("u");
        let mentor = tanaka(&home);
        assert_eq!((mentor.stage, mentor.ended), (Stage::Active, None));
    }
}

#[test]
fn a_day_that_is_typed_is_kept_and_one_to_come_is_refused() {
    let home = home();
    let mut window = closing(&home, TODAY, Lang::En);
    window.press("<Tab>2026-12-24<C-s>");
    assert!(window.shows("still to come"), "{}", window.text());
    window.press("<C-a>").press("<Back>2026-11-20<Esc>");
    let mentor = tanaka(&home);
    let farewell = &home.store().reader().farewells_to(mentor.id).unwrap()[0];
    assert_eq!(
        (farewell.ended, farewell.ends),
        (None, Some(day("2026-11-20")))
    );
    assert_eq!(mentor.stage, Stage::Active);
    let mut window = closing(&home, TODAY, Lang::En);
    assert!(window.shows("2026-11-20"), "{}", window.text());
    // Without a word, and with the day that was kept.
    window.press("<C-s><C-s><C-s><C-s>");
    assert_eq!(tanaka(&home).ended, Some(day("2026-11-20")));
}

#[test]
fn who_only_looks_through_the_steps_leaves_nothing_behind() {
    let home = home();
    let mut window = closing(&home, TODAY, Lang::En);
    window.press("<C-s><C-s><C-s><Esc>");
    let farewells = home.store().reader().farewells_to(tanaka(&home).id);
    assert_eq!(farewells.unwrap(), []);
    assert!(home.drafts().is_empty(), "{:?}", home.drafts());
}

#[test]
fn what_ended_is_read_and_mended_and_what_is_opened_again_ends_anew() {
    let home = home();
    let mut window = closing(&home, "2026-11-20", Lang::En);
    window
        .press("<C-s>")
        .paste("Thank you.")
        .press("<C-s><C-s><C-s>");
    let ended = tanaka(&home);
    assert_eq!(ended.ended, Some(day("2026-11-20")));
    // Two days later it is read, and saved without a change of day.
    let mut window = closing(&home, TODAY, Lang::En).sized(120, 36);
    assert!(window.shows("ended 20 Nov"), "{}", window.text());
    assert!(window.shows("Thank you."), "{}", window.text());
    window.paste("Write at New Year").press("<C-s>");
    let mentor = tanaka(&home);
    assert_eq!(mentor.ended, Some(day("2026-11-20")));
    let farewells = home.store().reader().farewells_to(mentor.id).unwrap();
    assert_eq!(farewells.len(), 1);
    assert_eq!(farewells[0].in_touch, "Write at New Year");

    let mut again = mentor.clone();
    (again.stage, again.ended) = (Stage::Active, None);
    let seen = Seen::changed(mentor, again);
    write(&home, Record::Mentor(Box::new(seen)));
    let mut window = closing(&home, TODAY, Lang::En).sized(120, 36);
    assert!(!window.shows("Thank you."), "{}", window.text());
    window
        .press("<C-s>")
        .paste("Once more.")
        .press("<C-s><C-s><C-s>");
    let mentor = tanaka(&home);
    assert_eq!(
        (mentor.stage, mentor.ended),
        (Stage::Ended, Some(day(TODAY)))
    );
    let farewells = home.store().reader().farewells_to(mentor.id).unwrap();
    let thanks: Vec<&str> = farewells.iter().map(|one| &*one.thanks).collect();
    assert_eq!(thanks, ["Once more.", "Thank you."]);
    assert_ne!(farewells[0].id, id(1));
}

#[test]
fn the_message_holds_what_is_typed_and_never_the_reason() {
    let home = home();
    let mut window = closing(&home, TODAY, Lang::En).sized(120, 36);
    window.press("<C-r>");
    assert!(window.shows("Nothing is written"), "{}", window.text());
    window
        .paste("She bores me")
        .press("<C-s>")
        .paste("Thank you for your time.");
    window.press("<C-r>y");
    let copied = window.copied().unwrap();
    assert!(copied.contains("Thank you for your time."), "{copied}");
    assert!(!copied.contains("bores"), "{copied}");
}

#[test]
fn the_day_is_read_back_as_it_is_typed() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home();
        let mut window = closing(&home, TODAY, lang);
        window.press("<Tab>");
        let meant = guided::today_is_meant(lang, day(TODAY));
        assert!(window.shows(&meant), "{}", window.text());
        window.press("5/3");
        let read = guided::read_as(lang, day("2026-05-03"), day(TODAY));
        assert!(window.shows(&read), "{}", window.text());
    }
}

#[test]
fn what_is_typed_is_written_and_opened_as_a_message_by_the_same_key() {
    let home = home();
    let mut window = closing(&home, TODAY, Lang::En);
    window.press("<C-s>").paste("Thanks for all").press("<C-r>");
    let first = window.text();
    assert!(
        first.contains("Dear") && first.contains("Thanks for all"),
        "{first}"
    );
}

#[test]
fn nothing_is_ended_of_a_mentor_who_went_to_the_trash_elsewhere_and_what_is_typed_stays_a_draft() {
    for lang in [Lang::En, Lang::Ja] {
        // Seen before one writes, or by the write that fails.
        for is_seen in [true, false] {
            let home = Home::new();
            let mut window = home.open(lang);
            window.press("5aJane<C-s>x2<Enter>moved away<C-s>for the patience");
            let mut other = home.open(lang);
            other.press("5dy");
            if is_seen {
                window.wait();
            }
            for keys in ["<C-s>", "<C-s><C-s><C-s>"] {
                window.press(keys);
                assert!(window.shows(guided::is_gone(lang)), "{}", window.text());
                assert!(home.store().reader().mentors().unwrap().is_empty());
            }
            window.press("<Esc>");
            assert_eq!(window.footer(), writer::draft_kept(lang));
            assert!(home.draft_texts()[0].contains("for the patience"));
            assert!(home.store().reader().mentors().unwrap().is_empty());
        }
    }
}
