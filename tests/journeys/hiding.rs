//! Hiding the screen from who looks over a shoulder: everything is gone, and the next key only brings it back.

use crossterm::event::MouseEventKind;
use insta::assert_snapshot;
use shirube::domain::Lang;
use shirube::words::app;

use crate::desk::Home;

#[test]
fn a_hidden_screen_shows_nothing_of_the_journal() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane Smith", "nobody's business").press("<C-l>");
        assert_snapshot!(format!("hidden_{}", lang.tag()), window.text());
    }
}

#[test]
fn the_next_key_brings_it_back_and_does_nothing_else() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Jane Smith", "nobody's business");
    let open = window.text();
    window.press("<C-l>").focus();
    window.mouse(MouseEventKind::ScrollUp, (9, 9));
    assert!(window.shows(app::hidden(Lang::En)));
    for key in ["q", "d", "<Enter>", "<C-l>", "<Esc>"] {
        window.press(key);
        assert_eq!(window.text(), open, "{key}");
        assert_eq!(window.wish(), None);
        window.press("<C-l>");
    }
    window.paste("pasted");
    assert_eq!(window.text(), open);
    window.press("<C-l>").click((3, 0));
    assert_eq!(window.text(), open);
    window.press("<C-l>").commit("日本語");
    assert_eq!(window.text(), open);
}

#[test]
fn a_text_a_form_and_a_question_hide_as_well() {
    for (keys, size) in [
        ("nwords", (80, 24)),
        ("mwords<S-Tab>", (40, 12)),
        ("4aname", (80, 24)),
        ("?", (120, 36)),
        ("mJane<S-Tab>Jane<C-s>", (80, 24)),
    ] {
        let home = Home::new();
        let mut window = home.open(Lang::En).sized(size.0, size.1);
        window.press(keys);
        let before = window.text();
        window.press("<C-l>");
        assert!(window.shows(app::hidden(Lang::En)), "{}", window.text());
        let rows = window.text();
        let full = rows.lines().filter(|row| !row.trim().is_empty());
        assert_eq!(full.count(), 3, "{rows}");
        // What is typed is kept meanwhile.
        window.wait().press("x");
        assert_eq!(window.text(), before);
    }
}

#[test]
fn the_smallest_window_is_hidden_too() {
    let home = Home::new();
    let mut window = home.open(Lang::Ja);
    window.press("<C-l>");
    for (width, height) in [(1, 1), (5, 2), (39, 11), (200, 60)] {
        window.resize(width, height);
        let picture = window.draw();
        assert_eq!(picture.fault(), None, "{}", picture.text());
    }
}
