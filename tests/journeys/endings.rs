//! What stays of a mentorship that was left: the closing of each end, the reasons, and whether they said no or nothing.

use shirube::domain::{Answer, Approach, Farewell, Lang, Mentor, Record, Seen, Stage};
use shirube::words::mentor_detail as words;

use crate::approaches_owed::{id, mentor, write};
use crate::check_in::day;
use crate::desk::{Home, TODAY};

fn stored(home: &Home) -> Mentor {
    home.store().reader().mentor(id(1)).unwrap().unwrap()
}

fn closings(home: &Home) -> Vec<Farewell> {
    home.store().reader().farewells_to(id(1)).unwrap()
}

/// A home with one mentor in this stage.
fn home(stage: Stage) -> Home {
    let home = Home::new();
    drop(home.open(Lang::En));
    mentor(&home, 1, "Jane Smith", stage);
    home
}

/// An approach that was sent to her, and what was answered.
fn approach(home: &Home, answer: Option<Answer>) {
    let mut one = Approach::new(id(100), id(1), day("2026-11-01"));
    one.purpose = "to learn".into();
    one.sent = Some(day("2026-11-02"));
    (one.answer, one.answered) = (answer, answer.map(|_| day("2026-11-05")));
    write(home, Record::Approach(Box::new(Seen::new(one))));
}

#[test]
fn a_second_end_has_a_closing_of_its_own_and_its_own_reason() {
    let home = home(Stage::Active);
    let mut window = home.start("2025-03-01", Lang::En);
    window.press("5x2<Enter>").paste("first reason");
    window.press("<C-s>").paste("first thanks");
    window.press("<C-s><C-s><C-s>");
    assert_eq!(stored(&home).ended, Some(day("2025-03-01")));
    drop(window);
    home.start("2025-06-01", Lang::En).press("5x1<Enter>");
    let mut window = home.start(TODAY, Lang::En).sized(120, 36);
    window.press("5x3moved abroad<Enter>");
    // The reason of this end stands above the closing of the first one.
    assert!(window.shows("moved abroad"), "{}", window.text());
    assert!(window.shows("first thanks"), "{}", window.text());

    window.press("x2<Enter>");
    assert!(!window.shows("first thanks"), "{}", window.text());
    window.press("<C-s>").paste("second thanks");
    window.press("<C-s><C-s><C-s>");
    let after = stored(&home);
    assert_eq!(after.ended, Some(day(TODAY)));
    assert_eq!(after.end_reason, "moved abroad");
    let mut said: Vec<_> = closings(&home)
        .into_iter()
        .map(|one| (one.ended, one.reason, one.thanks))
        .collect();
    said.sort();
    let of = |on, reason: &str, thanks: &str| (Some(day(on)), reason.into(), thanks.into());
    assert_eq!(
        said,
        [
            of("2025-03-01", "first reason", "first thanks"),
            of(TODAY, "", "second thanks"),
        ]
    );
    // It is opened again, to be mended.
    window.press("x2<Enter>").press("<C-s>");
    assert!(window.shows("second thanks"), "{}", window.text());
}

#[test]
fn a_reason_typed_where_one_leaves_stands_below_that_of_the_closing_begun() {
    let home = home(Stage::Active);
    let mut window = home.start(TODAY, Lang::En);
    window
        .press("5x2<Enter>")
        .paste("A long reason\nof two lines");
    window.press("<C-s><Esc>");
    for typed in ["a new job", "a new job", ""] {
        window.press("x2").paste(typed).press("<Enter><Esc>");
        let closings = closings(&home);
        assert_eq!(closings.len(), 1);
        assert_eq!(closings[0].reason, "A long reason\nof two lines\na new job");
    }
}

#[test]
fn why_somebody_rests_or_was_left_stands_on_their_page() {
    for (stage, keys, to) in [
        (Stage::Candidate, "x1", Stage::Declined),
        (Stage::Active, "x1", Stage::Paused),
        (Stage::Active, "x3", Stage::Ended),
    ] {
        for lang in [Lang::En, Lang::Ja] {
            let home = home(stage);
            let mut window = home.start(TODAY, lang).sized(120, 36);
            window.press("5").press(keys).press("too far away<Enter>");
            assert_eq!(stored(&home).stage, to);
            let said = format!("{}  too far away", words::because(lang));
            assert!(window.shows(&said), "{}", window.text());
            window.press("v");
            assert!(window.shows(&said), "{}", window.text());
            // Taken up again, it means nothing any more.
            window.press("vx1<Enter>");
            assert!(!window.shows("too far away"), "{}", window.text());
        }
    }
}

#[test]
fn a_closing_begun_stands_before_all_that_went_back_and_forth() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home(Stage::Active);
        home.open_on("2026-11-10", lang).log("Jane Smith", "> Rest");
        let mut window = home.start(TODAY, lang).sized(120, 36);
        window
            .press("5x2<Enter>")
            .paste("a new job")
            .press("<C-s><Esc>");
        let page = window.text();
        let place = |words: &str| {
            page.find(words)
                .unwrap_or_else(|| panic!("{words}: {page}"))
        };
        let begun = words::closing(lang, None, day(TODAY));
        assert!(
            place(&begun) < place(lang.pick("Received", "もらったもの")),
            "{page}"
        );
    }
}

#[test]
fn who_never_answered_is_not_said_to_have_said_no() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home(Stage::Approached);
        approach(&home, None);
        let mut window = home.start(TODAY, lang).sized(120, 36);
        window.press("5x<Enter>");
        assert_eq!(stored(&home).stage, Stage::Declined);
        let one = home.store().reader().approach(id(100)).unwrap().unwrap();
        assert_eq!(one.answer, Some(Answer::Silence));
        assert!(
            window.shows(lang.pick("no answer", "返事なし")),
            "{}",
            window.text()
        );
        assert!(
            !window.shows(lang.pick("not now", "に見送り ")),
            "{}",
            window.text()
        );
        // There is nothing to thank for.
        window.press("w");
        assert!(
            window.shows(lang.pick("no answer", "返事なし")),
            "{}",
            window.text()
        );
        assert!(
            !window
                .footer()
                .contains(lang.pick("thank them", "お礼の文面"))
        );
    }
}

#[test]
fn who_said_no_is_thanked_by_a_key_also_later() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home(Stage::Declined);
        approach(&home, Some(Answer::No));
        let mut window = home.start(TODAY, lang).sized(120, 36);
        window.press("5");
        let key = lang.pick("thank them", "お礼の文面");
        assert!(window.footer().contains(key), "{}", window.text());
        window.press("w");
        assert!(
            window.shows(lang.pick("Thank you", "ありがとう")),
            "{}",
            window.text()
        );
    }
}
