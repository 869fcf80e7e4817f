//! The mouse in a real terminal: it is asked for, heard, and given back.

use std::time::Duration;

use shirube::domain::Lang;
use shirube::words::app;
use vt100::{MouseProtocolEncoding, MouseProtocolMode};

use crate::home::Home;
use crate::journey::CTRL_L;

/// A press and a release at this column and row, counted from 1.
fn click(column: u16, row: u16) -> String {
    format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")
}

#[test]
fn presses_and_drags_are_asked_for_but_not_mere_moves() {
    let home = Home::new();
    let mut terminal = home.open("en");
    let screen = terminal.screen();
    assert_eq!(
        screen.mouse_protocol_mode(),
        MouseProtocolMode::ButtonMotion
    );
    assert_eq!(screen.mouse_protocol_encoding(), MouseProtocolEncoding::Sgr);
    let written = String::from_utf8_lossy(terminal.written()).into_owned();
    assert!(!written.contains("1003h"), "{written:?}");
    terminal.send(click(16, 1));
    terminal.wait_for(shirube::words::journal::nothing_yet(Lang::En));
    terminal.quit();
}

#[test]
fn a_release_and_a_move_draw_nothing() {
    let home = Home::new();
    let mut terminal = home.open("en");
    terminal.listen(Duration::from_millis(300));
    terminal.send("\x1b[<0;9;9m\x1b[<35;9;9M");
    let written = terminal.listen(Duration::from_millis(300));
    assert_eq!(String::from_utf8_lossy(&written), "");
    terminal.quit();
}

#[test]
fn the_settings_leave_the_mouse_to_the_terminal() {
    let home = Home::new();
    home.configure("mouse = false\n");
    let mut terminal = home.open("en");
    assert_eq!(
        terminal.screen().mouse_protocol_mode(),
        MouseProtocolMode::None
    );
    terminal.quit();
}

#[test]
fn a_hidden_screen_ends_clean_as_any_other() {
    let home = Home::new();
    let mut terminal = home.open("ja");
    terminal.send(CTRL_L);
    terminal.wait_for(app::hidden(Lang::Ja));
    assert!(
        !terminal
            .screen()
            .contents()
            .contains(app::mentors(Lang::Ja))
    );
    terminal.signal(rustix::process::Signal::TERM);
    terminal.assert_ends_clean(143);
}
