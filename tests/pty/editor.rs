//! The user's own editor: it gets the terminal as a program expects it, and what it saves comes back.

use crate::home::Home;
use crate::journey::CTRL_G;

/// Asks for a line, which only a terminal in its first state gives, and puts it behind the text.
const SCRIPT: &str =
    "echo 'here is your editor'\nread -r line\nprintf '%s\\n' \"$line\" >>\"$1\"\n";

#[test]
fn ctrl_g_hands_the_note_to_the_editor_and_takes_it_back() {
    let home = Home::new();
    let script = home.write("an editor", SCRIPT);
    let mut terminal = home.open_with("en", &[("EDITOR", &format!("sh '{script}'"))]);
    terminal.begin_note();
    terminal.send("結論から\r");
    terminal.wait_for("結論から");

    terminal.send(CTRL_G);
    terminal.wait_for("here is your editor");
    terminal.assert_put_back();
    assert!(terminal.has_first_modes());
    terminal.send("話すこと\r");

    terminal.wait("the note", |screen| {
        screen.alternate_screen() && screen.contents().contains("話すこと")
    });
    terminal.save_note_and_quit();
    assert_eq!(home.notes(), ["結論から\n話すこと\n"]);
}

#[test]
fn an_editor_that_does_not_start_changes_nothing() {
    let home = Home::new();
    let mut terminal = home.open_with("en", &[("EDITOR", "no-such-editor")]);
    terminal.begin_note();
    terminal.type_in("kept as it is");
    terminal.send(CTRL_G);
    terminal.wait_for("no-such-editor");
    terminal.wait_for("kept as it is");
    terminal.save_note_and_quit();
    assert_eq!(home.notes(), ["kept as it is"]);
}
