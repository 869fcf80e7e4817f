//! Another window changed the list just before a key: no verb hits a row that was never drawn.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use shirube::app::{App, Input};
use shirube::domain::{Change, Cx, Ids, Lang, Record, State};
use shirube::screens::{Depth, Effect};
use shirube::ui::look::{Look, Symbols, Theme};
use shirube::words::app;

use crate::desk::{Home, TODAY, Window};
use crate::today::plan;

/// A home with two meetings planned, two held, and an action of each.
fn home() -> Home {
    let home = Home::new();
    let mut window = home.start(TODAY, Lang::En);
    window
        .log("Jane", "[] First @today")
        .log("Ken", "[] Second @tomorrow");
    plan(&home, "Jane", "2026-11-23", None);
    plan(&home, "Ken", "2026-11-24", None);
    home
}

/// Presses `theirs` in another window just before `mine` here: `mine` is refused, and everything is as they left it.
#[track_caller]
fn refused(home: &Home, lang: Lang, (tab, theirs, mine): (&str, &str, &str)) -> Window {
    let mut here = home.start(TODAY, lang);
    here.press(tab);
    let mut there = home.start(TODAY, lang);
    there.press(tab).press(theirs);
    let stood = there.text();
    here.press(mine);
    assert_eq!(
        here.footer(),
        app::look_again(lang),
        "{tab}: {}",
        here.text()
    );
    let mut again = home.start(TODAY, lang);
    assert_eq!(
        again.press(tab).text(),
        stood.replace(&there.footer(), &again.footer())
    );
    here
}

#[test]
fn what_came_to_stand_at_the_pointer_is_drawn_before_it_is_acted_on() {
    for lang in [Lang::En, Lang::Ja] {
        for (tab, theirs, mine) in [
            ("1g", "x", "x"),
            ("2", "d", "d"),
            ("2", "d", "e"),
            ("3", "x<Enter>", " "),
            ("5", "d<Enter>", "d"),
        ] {
            let home = home();
            let mut here = refused(&home, lang, (tab, theirs, mine));
            // It is seen by now.
            here.press(mine);
            assert_ne!(here.footer(), app::look_again(lang));
        }
    }
}

#[test]
fn moving_on_does_not_count_as_having_looked() {
    let home = home();
    let mut here = home.start(TODAY, Lang::En);
    here.press("3");
    home.start(TODAY, Lang::En).press("3x<Enter>");
    here.press_at_once("jkx");
    assert_eq!(here.footer(), app::look_again(Lang::En));
    here.press("x<Enter>");
    assert_eq!(open(&home), 0);
}

#[test]
fn keys_typed_ahead_of_ones_own_steps_go_on() {
    let home = home();
    let mut here = home.start(TODAY, Lang::En);
    here.press("3").press_at_once("x<Enter>x<Enter>");
    assert_eq!(open(&home), 0, "{}", here.text());
}

#[test]
fn reading_ends_when_what_is_read_is_gone() {
    for (tab, theirs) in [("2", "d"), ("3", "x<Enter>"), ("5", "d<Enter>")] {
        let home = home();
        let mut here = home.start(TODAY, Lang::En);
        here.press(tab).press("<Enter>");
        home.start(TODAY, Lang::En).press(tab).press(theirs);
        here.focus();
        let rows = here
            .text()
            .lines()
            .filter(|row| row.starts_with('❯'))
            .count();
        assert_eq!(rows, 1, "{tab}: {}", here.text());
    }
}

#[test]
fn a_click_into_rows_that_were_read_again_is_not_answered_by_their_numbers() {
    for (tab, theirs) in [
        ("1g", "x"),
        ("2", "d"),
        ("3", "x<Enter>"),
        ("5", "d<Enter>"),
    ] {
        let home = home();
        let mut here = home.start(TODAY, Lang::En);
        here.press(tab);
        let cell = here.draw().find("❯").unwrap();
        home.start(TODAY, Lang::En).press(tab).press(theirs);
        here.click((cell.0 + 3, cell.1));
        assert_eq!(here.footer(), app::look_again(Lang::En), "{tab}");
    }
}

#[test]
fn what_was_selected_together_and_is_gone_leaves_the_verb_to_nothing_else() {
    let home = home();
    let mut here = home.start(TODAY, Lang::En);
    here.press("3Vj");
    home.start(TODAY, Lang::En).press("3x<Enter>");
    here.press("x");
    assert_eq!(here.footer(), app::look_again(Lang::En));
    assert_eq!(open(&home), 1);
}

#[test]
fn a_meeting_that_is_over_by_now_is_still_the_one_that_a_key_is_for() {
    let home = home();
    plan(&home, "Ken", "2026-11-22", Some("20:30"));
    let store = home.store();
    let ids = Ids::seeded(99);
    let cx = |time: &str| Cx {
        today: TODAY.parse().unwrap(),
        time: time.parse().unwrap(),
        now: chrono::DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "Asia/Tokyo",
    };
    let mut app = App::new(Look {
        theme: Theme::plain(),
        symbols: Symbols::UNICODE,
        lang: Lang::En,
        today: TODAY.parse().unwrap(),
        clock_is_set: false,
        week_starts: None,
    });
    let load = |app: &mut App, time| app.load(&store.reader(), &cx(time), Depth::Whole).unwrap();
    load(&mut app, "20:00:00");
    let to_the_first = Input::Key(KeyCode::Char('g').into());
    _ = app.update(to_the_first, &cx("20:00:00"), 0);
    load(&mut app, "20:00:00");
    app.view(&mut Buffer::empty(Rect::new(0, 0, 80, 24)));
    assert_eq!(app.until(), Some("21:30:00".parse().unwrap()));
    load(&mut app, "21:30:00");
    assert_eq!(app.until(), None);
    let key = Input::Key(KeyCode::Char('x').into());
    let (effect, _) = app.update(key, &cx("21:30:00"), 0);
    let Effect::Write(Change::Save { records, .. }) = effect else {
        panic!("{effect:?}");
    };
    let [Record::Entry(cancelled)] = &records[..] else {
        panic!("{records:?}");
    };
    assert_eq!(cancelled.after.day, cx("21:30:00").today);
}

/// How many takeaways are open.
fn open(home: &Home) -> usize {
    let store = home.store();
    let rows = store.reader().open_takeaways().unwrap();
    rows.iter()
        .filter(|row| row.takeaway.state == State::Open)
        .count()
}
