//! What is written to the terminal: the day, the size, the colours, and nothing without need.

use std::time::Duration;

use crate::home::{Home, SHIRUBE};
use crate::terminal::Terminal;

/// The parameters of all the sequences that set colours and weights.
fn styles(terminal: &Terminal) -> Vec<String> {
    let written = String::from_utf8_lossy(terminal.written());
    let sequences = written.split("\x1b[").skip(1);
    sequences
        .filter_map(|sequence| {
            let end = sequence.find(|letter: char| !(letter.is_ascii_digit() || letter == ';'))?;
            sequence[end..]
                .starts_with('m')
                .then(|| sequence[..end].to_owned())
        })
        .collect()
}

/// Whether these parameters set a colour; 39 and 49 take it away.
fn is_colour(style: &str) -> bool {
    style
        .split(';')
        .any(|number| matches!(number.parse(), Ok(30..=38 | 40..=48 | 90..=97 | 100..=107)))
}

/// The styles of the journal and of a note with a takeaway, whose marks and days are coloured.
fn styles_of_a_walk(env: &[(&str, &str)]) -> Vec<String> {
    let home = Home::new();
    let mut terminal = home.open_with("en", env);
    terminal.begin_note();
    terminal.type_in("> a takeaway @tomorrow #tag");
    terminal.leave_note();
    terminal.quit();
    styles(&terminal)
}

#[test]
fn with_no_color_no_colour_is_written() {
    let plain = styles_of_a_walk(&[("NO_COLOR", "1")]);
    assert!(!plain.iter().any(|style| is_colour(style)), "{plain:?}");
    // Bold, underlined, reversed are no colours, and stay.
    let is_weight = |style: &String| ["1", "4", "7"].contains(&style.as_str());
    assert!(plain.iter().any(is_weight), "{plain:?}");

    let coloured = styles_of_a_walk(&[]);
    assert!(
        coloured.iter().any(|style| is_colour(style)),
        "{coloured:?}"
    );
}

#[test]
fn a_set_clock_shows_its_day() {
    for (lang, now, shown) in [
        ("en", "2026-11-22T20:00:00+09:00", "Sun 22 Nov 2026"),
        ("ja", "2027-01-01T00:00:00+09:00", "2027年1月1日(金)"),
    ] {
        let mut terminal = Home::new().open_with(lang, &[("SHIRUBE_NOW", now)]);
        terminal.wait_for(shown);
    }
}

#[test]
fn another_size_is_drawn_anew() {
    let home = Home::new();
    let mut terminal = home.open("en");
    terminal.resize((30, 8));
    terminal.wait_for("40×12");
    terminal.resize((120, 40));
    terminal.wait_for("22 Nov 2026");
    terminal.wait_for_the_journal();
    terminal.quit();
}

#[test]
fn while_nothing_happens_nothing_is_written() {
    let home = Home::new();
    let mut terminal = home.open("en");
    terminal.begin_note();
    terminal.type_in("unheard");
    terminal.wait_for("unheard");
    terminal.wait_until("the frame's end", |written| {
        ends_with(written, "\x1b[?2026l")
    });
    // Writing the draft is nothing that shows.
    let written = terminal.listen(Duration::from_secs(2));
    assert_eq!(String::from_utf8_lossy(&written), "");
    assert!(home.drafts()[0].contains("unheard"));
}

#[test]
fn a_terminal_that_answers_gets_nothing_anew_but_what_the_question_printed() {
    let home = Home::new();
    let mut terminal = home.open_with("en", &[("SHIRUBE_NO_QUERIES", "")]);
    terminal.wait_until("the question", |written| {
        ends_with(written, "\x1b]11;?\x1b\\")
    });
    let picture = terminal.screen().contents();
    terminal.send("\x1b]11;rgb:1d1d/1a1a/1f1f\x1b\\");
    terminal.wait_until("the other question", |written| {
        ends_with(written, "\x1b[6n")
    });
    assert_ne!(terminal.screen().contents(), picture);
    terminal.send("\x1b[1;2R");

    let written = terminal.listen(Duration::from_millis(300));
    assert_eq!(terminal.screen().contents(), picture);
    let written = String::from_utf8_lossy(&written);
    assert!(!written.contains("Journal"), "{written:?}");
    terminal.quit();
}

fn ends_with(written: &[u8], end: &str) -> bool {
    written.ends_with(end.as_bytes())
}

#[test]
fn a_dumb_terminal_is_refused_in_two_lines() {
    for term in ["dumb", ""] {
        let mut terminal = Home::new().run(&[SHIRUBE, "--lang", "en"], &[("TERM", term)]);
        let status = terminal.wait_for_the_end();
        assert_eq!((status.exit_code(), status.signal()), (1, None));
        let written = String::from_utf8_lossy(terminal.written());
        assert_refusal(&written);
        assert!(!written.contains('\x1b'), "{written:?}");
        assert!(terminal.has_first_modes());
    }
}

#[test]
fn without_a_terminal_the_screens_are_refused_in_two_lines() {
    for lang in ["en", "ja"] {
        let output = Home::new().open_without_a_terminal(lang);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(String::from_utf8_lossy(&output.stdout), "");
        assert_refusal(&String::from_utf8_lossy(&output.stderr));
    }
}

#[track_caller]
fn assert_refusal(written: &str) {
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!(lines.len(), 2, "{written:?}");
    assert!(lines[0].starts_with("error: "), "{written:?}");
    assert!(lines[1].starts_with("hint: "), "{written:?}");
}
