//! Stopping and going on: the shell gets a clean terminal, the user the same screen.

use std::process::Command;

use rustix::process::Signal;
use vt100::Screen;

use crate::home::{Home, SHIRUBE};
use crate::journey::CTRL_Z;
use crate::switches;

const PROMPT: &str = "your turn>";

/// How often the shell has asked for a command. Only then does it read the keys.
fn prompts(screen: &Screen) -> usize {
    screen.contents().matches(PROMPT).count()
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_takes_it_back() {
    let home = Home::new();
    let mut terminal = home.run(&["sh", "-i"], &[("PS1", PROMPT), ("SHIRUBE", SHIRUBE)]);
    terminal.wait_for(PROMPT);
    terminal.send("\"$SHIRUBE\" --lang en\r");
    terminal.wait_for_the_journal();

    terminal.send(CTRL_Z);
    terminal.wait("the shell", |screen| prompts(screen) == 2);
    terminal.assert_put_back();

    terminal.send("fg\r");
    terminal.wait_for_the_journal();
    terminal.begin_note();
    terminal.leave_note();
    terminal.send("q");
    terminal.wait("the shell", |screen| prompts(screen) == 3);
    terminal.send("exit\r");
    terminal.assert_ends_clean(0);
}

#[test]
fn where_no_shell_waits_ctrl_z_comes_back_at_once() {
    let home = Home::new();
    let mut terminal = home.open("en");
    terminal.send(CTRL_Z);
    terminal.wait_until("the screen", |written| switches::entered(written) == 2);
    terminal.wait_for_the_journal();
    terminal.quit();
}

#[test]
fn after_a_stop_from_outside_the_screen_and_the_keys_come_back() {
    let home = Home::new();
    let mut terminal = home.open("en");
    terminal.signal(Signal::STOP);
    // A shell makes the line its own while a job is stopped.
    let status = Command::new("sh")
        .args(["-c", "stty sane <\"$1\"", "sh", &terminal.path()])
        .status()
        .unwrap();
    assert!(status.success());
    terminal.signal(Signal::CONT);
    terminal.wait_until("the screen", |written| switches::entered(written) == 2);
    terminal.wait_for_the_journal();
    terminal.begin_note();
    terminal.leave_note();
    terminal.send("q");
    // Not with the line's first modes: it found those of `stty`.
    assert!(terminal.wait_for_the_end().success());
    terminal.assert_put_back();
}

#[test]
fn the_terminal_is_asked_for_its_colours_again_when_it_comes_back() {
    let home = Home::new();
    let mut terminal = home.open_with("en", &[("SHIRUBE_NO_QUERIES", "")]);
    let asked = |written: &[u8]| {
        String::from_utf8_lossy(written)
            .matches("\x1b]11;?")
            .count()
    };
    let placed = |written: &[u8]| String::from_utf8_lossy(written).matches("\x1b[6n").count();
    terminal.wait_until("the question", |written| asked(written) == 1);
    terminal.send("\x1b]11;rgb:1d1d/1a1a/1f1f\x1b\\");
    terminal.wait_until("the other question", |written| placed(written) == 1);
    terminal.send("\x1b[1;2R");
    // Bright blue, the ink for a dark background.
    terminal.wait_for_the_journal();
    assert!(is_bright(terminal.screen()));

    // No shell waits here, so that it comes back at once.
    terminal.send(CTRL_Z);
    terminal.wait_until("the question", |written| asked(written) == 2);
    terminal.send("\x1b]11;rgb:fdfd/fcfc/f7f7\x1b\\");
    terminal.wait("the light theme", |screen| {
        screen.contents().contains('標') && !is_bright(screen)
    });
    assert_eq!(placed(terminal.written()), 1);
    terminal.quit();
}

/// Whether the focus is drawn in the ink for a dark background.
fn is_bright(screen: &Screen) -> bool {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    cells
        .filter_map(|(row, column)| screen.cell(row, column))
        .any(|cell| cell.fgcolor() == vt100::Color::Idx(12))
}
