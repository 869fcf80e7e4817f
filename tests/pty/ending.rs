//! Ends that nobody chose: the terminal is clean afterwards, and what was being typed is not lost.

use rustix::process::Signal;
use shirube::domain::{EntryKind, Intent, Lang};
use shirube::sys::terminal::{Mouse, Screen};
use shirube::words::app::draft_found;
use shirube::words::writer::heading;

use crate::home::Home;
use crate::journey::ENTER;
use crate::terminal::Terminal;

const WORDS: &str = "「続けられること」で選んだ";

/// A journal with a note being written, of which nothing is saved.
fn in_the_middle_of_a_note(home: &Home) -> Terminal {
    let mut terminal = home.open("en");
    terminal.begin_note();
    terminal.type_in(WORDS);
    terminal
}

#[track_caller]
fn assert_draft_is_kept(home: &Home) {
    let drafts = home.drafts();
    assert_eq!(drafts.len(), 1);
    assert!(drafts[0].contains(WORDS), "{drafts:?}");
}

#[test]
fn after_a_kill_the_next_start_offers_the_draft() {
    let home = Home::new();
    let mut terminal = in_the_middle_of_a_note(&home);
    terminal.wait_until("the draft", |_| {
        home.drafts().iter().any(|draft| draft.contains(WORDS))
    });
    terminal.signal(Signal::KILL);
    assert!(terminal.wait_for_the_end().signal().is_some());

    let mut terminal = home.open("en");
    terminal.wait_for(draft_found(Lang::En));
    terminal.wait_for(WORDS);
    terminal.send(ENTER);
    terminal.wait_for(heading(Lang::En, EntryKind::Note, Intent::Log));
    terminal.type_in("、と聞いた");
    terminal.save_note_and_quit();

    assert_eq!(home.notes(), [format!("{WORDS}、と聞いた")]);
    assert_eq!(home.drafts(), [""; 0]);
}

#[test]
fn a_signal_leaves_a_clean_terminal_and_keeps_the_draft() {
    for (signal, status) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let home = Home::new();
        let mut terminal = in_the_middle_of_a_note(&home);
        assert!(!terminal.has_first_modes());
        terminal.signal(signal);
        terminal.assert_ends_clean(status);
        assert_draft_is_kept(&home);
    }
}

#[test]
fn half_an_escape_sequence_does_not_hold_up_the_end() {
    let home = Home::new();
    let mut terminal = in_the_middle_of_a_note(&home);
    terminal.send("\x1b[20");
    terminal.signal(Signal::TERM);
    terminal.assert_ends_clean(143);
    assert_draft_is_kept(&home);
}

#[test]
fn a_terminal_that_vanishes_ends_the_program_and_keeps_the_draft() {
    // The moment decides what the program finds out first: a signal, an end of input, or a frame that nobody takes.
    for _ in 0..10 {
        let home = Home::new();
        let status = in_the_middle_of_a_note(&home).vanish();
        // By itself: with 129, or with 1 if it was just drawing a frame.
        assert_eq!(status.signal(), None);
        assert_draft_is_kept(&home);
    }
}

#[test]
fn a_panic_leaves_a_clean_terminal_before_it_prints() {
    let this = std::env::current_exe().unwrap();
    let mut terminal = Home::new().run(
        &[
            this.to_str().unwrap(),
            "--exact",
            "ending::a_program_that_panics",
            "--ignored",
            "--nocapture",
        ],
        &[],
    );
    terminal.assert_ends_clean(0);
    let shown = terminal.screen().contents();
    assert!(shown.contains("it broke on purpose"), "{shown}");
    assert!(!shown.contains("farewell"), "{shown}");
    assert!(
        String::from_utf8_lossy(terminal.written()).contains("farewell"),
        "{shown}"
    );
}

#[test]
#[ignore = "runs in the terminal of the test above"]
#[should_panic(expected = "it broke on purpose")]
fn a_program_that_panics() {
    let mut screen = Screen::enter(Some("xterm"), Mouse::Heard).unwrap();
    screen
        .draw(|frame| frame.render_widget("farewell", frame.area()))
        .unwrap();
    panic!("it broke on purpose");
}
