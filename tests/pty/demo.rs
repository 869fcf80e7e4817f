//! The example journal in a real terminal: it says what it is, and is gone at the end however that comes.

use rustix::process::Signal;
use shirube::domain::Lang;
use shirube::words::app;

use crate::home::{Home, SHIRUBE};

#[test]
fn the_example_says_what_it_is_and_is_gone_at_the_end() {
    let home = Home::new();
    for (tag, lang, mentor) in [
        ("en", Lang::En, "Priya Raman"),
        ("ja", Lang::Ja, "田中 優子"),
    ] {
        let mut terminal = home.run(&[SHIRUBE, "demo", "--lang", tag], &[]);
        terminal.wait_for(app::is_demo(lang));
        assert!(home.has_example());
        terminal.send("2");
        terminal.wait_for(mentor);
        terminal.wait_for(app::demo(lang));
        terminal.quit();
        assert!(!home.has_example());
    }
}

#[test]
fn a_signal_takes_the_example_along() {
    let home = Home::new();
    let mut terminal = home.run(&[SHIRUBE, "demo"], &[]);
    terminal.wait_for(app::is_demo(Lang::En));
    terminal.signal(Signal::TERM);
    terminal.assert_ends_clean(143);
    assert!(!home.has_example());
}

#[test]
fn a_signal_while_the_example_is_made_leaves_nothing_behind() {
    for (signal, status) in [(Signal::TERM, 143), (Signal::INT, 130)] {
        let home = Home::new();
        let mut terminal = home.run(&[SHIRUBE, "demo"], &[]);
        // Its folder comes first, and is filled from then on.
        terminal.wait_until("the folder", |_| home.has_example());
        terminal.signal(signal);
        terminal.assert_ends_clean(status);
        assert!(!home.has_example());
    }
}

#[test]
fn what_a_killed_example_left_is_removed_by_the_next() {
    let home = Home::new();
    let mut terminal = home.run(&[SHIRUBE, "demo"], &[]);
    terminal.wait_for(app::is_demo(Lang::En));
    terminal.signal(Signal::KILL);
    terminal.wait_for_the_end();
    assert!(home.has_example());
    let mut terminal = home.run(&[SHIRUBE, "demo"], &[]);
    terminal.wait_for(app::is_demo(Lang::En));
    terminal.quit();
    assert!(!home.has_example());
}
