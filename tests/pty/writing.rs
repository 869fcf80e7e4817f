//! Writing: what goes in by keys and by paste is in the journal, whole.

use shirube::domain::Lang;
use shirube::words::writer::saved_anything_more;

use crate::home::Home;
use crate::journey::{CTRL_S, DOWN, ESC, SHIFT_TAB};
use crate::switches;

#[test]
fn what_is_written_in_japanese_is_there_at_the_next_start() {
    let home = Home::new();
    let mut terminal = home.open("ja");
    terminal.send("m");
    terminal.wait_for("相手");
    terminal.send(SHIFT_TAB);
    terminal.type_in("田中 優子");
    terminal.send(DOWN);
    terminal.send("転職の軸について話した。\r\r> 結論から話すこと\r");
    terminal.wait_for("結論から話すこと");
    terminal.send(CTRL_S);
    terminal.wait_for(saved_anything_more(Lang::Ja));
    terminal.send(ESC);
    terminal.wait("the journal", |screen| {
        !screen.contents().contains(saved_anything_more(Lang::Ja))
    });
    terminal.quit();

    assert_eq!(
        home.notes(),
        ["転職の軸について話した。\n\n> 結論から話すこと\n"]
    );
    assert_eq!(home.drafts(), [""; 0]);

    let mut terminal = home.open("ja");
    terminal.send("2");
    for text in ["田中 優子", "転職の軸について話した。", "結論から話すこと"]
    {
        terminal.wait_for(text);
    }
    terminal.quit();
}

#[test]
fn a_thousand_keys_at_once_all_arrive() {
    let home = Home::new();
    let mut terminal = home.open("en");
    terminal.begin_note();
    let before = switches::frames(terminal.written());

    let typed: String = ('a'..='z').chain(['\r']).cycle().take(1_000).collect();
    terminal.send(&typed);
    terminal.save_note_and_quit();

    assert_eq!(home.notes(), [typed.replace('\r', "\n")]);
    let frames = switches::frames(terminal.written()) - before;
    assert!(frames < 250, "{frames} frames: nearly one for each key");
}

#[test]
fn a_paste_of_a_megabyte_arrives_whole_and_is_saved() {
    let home = Home::new();
    let mut terminal = home.open("en");
    terminal.begin_note();

    let line = "「できること」より「続けられること」で選んだ、という失敗談。\n";
    let pasted = line.repeat(1_000_000 / line.len() + 1);
    // Terminals send the line breaks of a paste as Enter.
    let sent = pasted.replace('\n', "\r");
    terminal.send(format!("\x1b[200~{sent}\x1b[201~"));
    terminal.save_note_and_quit();

    let notes = home.notes();
    assert_eq!(notes.len(), 1);
    assert!(notes[0] == pasted, "{} bytes arrived", notes[0].len());
}
