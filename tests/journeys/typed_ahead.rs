//! Keys that come faster than the window draws: each acts on what stands there by then, and none is lost.

use chrono::DateTime;
use shirube::domain::{Cx, Ids, Lang, Verb};
use shirube::screens::journal::Journal;
use shirube::screens::{Effect, Screen as _};
use shirube::ui::action::Action;
use shirube::words::app;

use crate::desk::{Home, TODAY, Window};

/// A window on a journal of this many notes, with the first one selected.
fn notes(home: &Home, count: usize) -> Window {
    let mut window = home.open(Lang::En);
    for number in 1..=count {
        let words = format!("n°{number}.");
        window.press("n").commit(&words).press("<C-s>");
    }
    window.press("g");
    window
}

/// The number of the note in the selected row.
fn selected(window: &mut Window) -> String {
    let text = window.text();
    let row = text.lines().find(|row| row.starts_with('❯')).unwrap();
    row[row.find("n°").unwrap()..].to_owned()
}

#[test]
fn keys_at_once_do_what_they_do_one_by_one() {
    for keys in [
        "d",
        "jd",
        "<Down>d",
        "jjkd",
        "Gd",
        "jdud",
        "je and more",
        "5aJane",
        "jld",
        "j?",
    ] {
        let mut pictures = [false, true].map(|at_once| {
            let home = Home::new();
            let mut window = notes(&home, 4);
            if at_once {
                window.press_at_once(keys);
            } else {
                window.press(keys);
            }
            window.text()
        });
        let expected = std::mem::take(&mut pictures[0]);
        assert_eq!(pictures[1], expected, "{keys}");
    }
}

#[test]
fn where_the_selected_entry_could_not_be_read_no_other_goes_in_its_place() {
    let home = Home::new();
    notes(&home, 2);
    let (store, ids) = (home.store(), Ids::seeded(0));
    let cx = Cx {
        today: TODAY.parse().unwrap(),
        time: chrono::NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "",
    };
    let mut journal = Journal::default();
    journal
        .load(&store.reader(), &cx, shirube::screens::Depth::Whole)
        .unwrap();
    assert!(matches!(journal.act(Action::Trash, &cx), Effect::Write(_)));
    journal.act(Action::Down, &cx);
    assert!(matches!(journal.act(Action::Trash, &cx), Effect::None));
}

#[test]
fn the_first_key_after_another_window_wrote_is_heard() {
    let home = Home::new();
    let mut window = notes(&home, 3);
    let words = selected(&mut window);
    home.open(Lang::En).press("nelsewhere<C-s>");
    window.press("d");
    let trashed = app::saved(Lang::En, Verb::Trash);
    assert_eq!(window.footer(), trashed);
    assert!(!window.shows(&words), "{}", window.text());
    assert!(window.shows("elsewhere"), "{}", window.text());
}

#[test]
fn what_is_typed_behind_a_key_goes_where_that_key_leads() {
    for (keys, shown) in [
        ("nhello world", "hello world"),
        ("5aJane", "Jane"),
        ("jjnhello", "hello"),
        ("nhello<Esc>n> world", "> world"),
    ] {
        let home = Home::new();
        let mut window = home.open(Lang::En);
        window.press_at_once(keys);
        assert!(window.shows(shown), "{keys}: {}", window.text());
    }
}

#[test]
fn a_long_burst_of_moves_arrives_where_single_keys_do() {
    let home = Home::new();
    // More than are read at once.
    let mut window = notes(&home, 130);
    window.press(&"j".repeat(125));
    let there = selected(&mut window);
    window.press("g").press_at_once(&"j".repeat(125));
    assert_eq!(selected(&mut window), there);
}

#[test]
fn a_thousand_letters_at_once_are_one_step_in_a_note() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    // Typed one by one, each full stop would end a step.
    window.press_at_once(&format!("n{}", "a.".repeat(500)));
    assert!(window.shows(&"a.".repeat(20)), "{}", window.text());
    window.press("<C-z>");
    assert!(!window.shows("a."), "{}", window.text());
}

#[test]
fn a_burst_of_an_input_method_is_no_keys() {
    for burst in ["nこんにちは", "jjあ", "あn", "ｊｊ"] {
        let home = Home::new();
        let mut window = home.open(Lang::Ja);
        window.commit(burst);
        assert_eq!(
            window.footer(),
            app::input_method_is_on(Lang::Ja),
            "{burst}"
        );
    }
}

#[test]
fn a_question_that_nobody_has_seen_is_answered_by_no_key() {
    for yes in ["<Enter>", "y"] {
        let home = Home::new();
        let mut window = home.open(Lang::En);
        window.press("nwords<Esc>");
        window.press_at_once(&format!("gd{yes}"));
        assert_eq!(home.draft_texts().len(), 1, "{yes}: {}", window.text());
        window.press(yes);
        assert_eq!(home.draft_texts().len(), 0, "{yes}: {}", window.text());
    }
}
