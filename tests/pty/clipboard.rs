//! Copying: the terminal is asked, and so is the program that the system has for it.

use crate::home::Home;
use crate::journey::{CTRL_A, CTRL_C};

/// `words` in base64.
const ASKED: &str = "\x1b]52;c;d29yZHM=\x07";

#[test]
fn what_is_copied_goes_to_the_terminal_and_to_a_program() {
    let home = Home::new();
    let folder = home.write_program("xclip", "cat >taken; echo \"$@\" >>taken; echo noise");
    let path = format!("{folder}:/usr/bin:/bin");
    let mut terminal = home.open_with("en", &[("PATH", &path), ("DISPLAY", ":9")]);
    terminal.begin_note();
    terminal.type_in("words");
    terminal.send(CTRL_A);
    terminal.send(CTRL_C);
    terminal.wait_for("Copied: words");
    terminal.wait_until("the program", |_| {
        home.read("taken") == "words-selection clipboard\n"
    });
    let written = String::from_utf8_lossy(terminal.written()).into_owned();
    assert!(written.contains(ASKED), "{written:?}");
    assert!(!terminal.screen().contents().contains("noise"));
    terminal.leave_note();
    terminal.quit();
}

#[test]
fn a_program_that_fails_makes_room_for_the_next_and_one_that_hangs_holds_up_nobody() {
    let home = Home::new();
    home.write_program("xclip", "exit 1");
    let folder = home.write_program("xsel", "echo began >taken; exec sleep 5");
    let path = format!("{folder}:/usr/bin:/bin");
    let mut terminal = home.open_with("en", &[("PATH", &path), ("DISPLAY", ":9")]);
    terminal.begin_note();
    // More than a pipe holds.
    terminal.send(format!("\x1b[200~{}\x1b[201~", "words ".repeat(20_000)));
    terminal.wait_for("words words");
    terminal.send(CTRL_A);
    terminal.send(CTRL_C);
    terminal.wait_until("the program", |_| home.read("taken") == "began\n");
    terminal.send("x");
    terminal.wait("the next key", |screen| {
        !screen.contents().contains("words words")
    });
    terminal.leave_note();
    terminal.quit();
}

#[test]
fn over_a_far_line_only_the_terminal_is_asked() {
    let home = Home::new();
    let folder = home.write_program("xclip", "cat >taken");
    let path = format!("{folder}:/usr/bin:/bin");
    let env = [
        ("PATH", path.as_str()),
        ("DISPLAY", ":9"),
        ("SSH_TTY", "/dev/pts/9"),
    ];
    let mut terminal = home.open_with("en", &env);
    terminal.begin_note();
    terminal.type_in("words");
    terminal.send(CTRL_A);
    terminal.send(CTRL_C);
    terminal.wait_for("Copied: words");
    terminal.leave_note();
    terminal.quit();
    let written = String::from_utf8_lossy(terminal.written()).into_owned();
    assert!(written.contains(ASKED), "{written:?}");
    assert_eq!(home.read("taken"), "");
}
