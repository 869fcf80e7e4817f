//! Copying: the terminal is asked, and so is the program that the system has for it.

use rustix::io::Errno;
use rustix::process::{Pid, test_kill_process};
use shirube::domain::Lang;
use shirube::words::app::too_long_to_copy;

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
fn a_program_that_hangs_is_ended_by_the_next_copy_and_by_the_end() {
    let home = Home::new();
    let folder = home.write_program("xclip", "echo $$ >>begun; exec sleep 600");
    let path = format!("{folder}:/usr/bin:/bin");
    let mut terminal = home.open_with("en", &[("PATH", &path), ("DISPLAY", ":9")]);
    let begun = || -> Vec<Pid> {
        let begun = home.read("begun");
        let lines = begun.split_inclusive('\n').filter(|it| it.ends_with('\n'));
        lines
            .map(|line| Pid::from_raw(line.trim().parse().unwrap()).unwrap())
            .collect()
    };
    let is_over = |pid: Pid| test_kill_process(pid) == Err(Errno::SRCH);
    terminal.begin_note();
    terminal.type_in("words");
    for count in 1..=2 {
        terminal.send(CTRL_A);
        terminal.send(CTRL_C);
        terminal.wait_until("the program", |_| begun().len() == count);
    }
    terminal.wait_until("the first one's end", |_| is_over(begun()[0]));
    assert!(!is_over(begun()[1]));
    terminal.leave_note();
    terminal.quit();
    assert!(is_over(begun()[1]));
}

#[test]
fn what_is_too_long_for_the_terminal_is_not_called_copied_where_no_program_is() {
    let home = Home::new();
    let mut terminal = home.open_with("en", &[("PATH", "/nowhere"), ("DISPLAY", ":9")]);
    terminal.begin_note();
    terminal.send(format!("\x1b[200~{}\x1b[201~", "words ".repeat(20_000)));
    terminal.wait_for("words words");
    terminal.send(CTRL_A);
    terminal.send(CTRL_C);
    terminal.wait_for(too_long_to_copy(Lang::En));
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
