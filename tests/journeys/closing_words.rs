//! What is typed below the lines of an agenda: it goes on from what was written before, tells nothing by itself, and is
//! not lost where another window was quicker.

use shirube::domain::{Lang, State, Takeaway};
use shirube::store::EntryRow;
use shirube::words::{closing, writer};

use crate::desk::{Home, NEWEST, Window};

/// Down to the first line of the agenda, which is ticked there.
const TICK: &str = "<Tab><Tab><Tab> ";
/// Takes the tick back.
const UNTICK: &str = "<S-Tab> ";

/// The second meeting is logged; of the first one this line is open.
fn second(home: &Home, line: &str) -> Window {
    let note = format!("First\n{line}");
    home.open_on("2026-11-22", Lang::En).log("Jane", &note);
    logged(home, "2026-12-01")
}

fn logged(home: &Home, day: &str) -> Window {
    let mut window = home.open_on(day, Lang::En);
    window.press("m").paste("Another talk").press("<C-s>");
    window
}

/// The only takeaway with a line in a note.
fn takeaway(home: &Home) -> Takeaway {
    let store = home.store();
    let rows = store.reader().entries(NEWEST).unwrap();
    let takeaway = |row: &EntryRow| store.reader().takeaways_of(row.id).unwrap().pop();
    rows.iter().find_map(takeaway).unwrap()
}

fn settle(home: &Home, words: &'static str, state: State, result: &'static str) {
    home.change_takeaway(words, |one| {
        one.settle(state, None, "2026-12-02".parse().unwrap());
        result.clone_into(&mut one.result);
    });
}

#[test]
fn an_answer_goes_on_from_what_was_written_before() {
    let home = Home::new();
    let mut window = second(&home, "? Which book next?");
    window.press(TICK).paste("Half an answer");
    window.press(UNTICK).press("<C-s>");
    assert_eq!(takeaway(&home).state, State::Open);
    assert_eq!(takeaway(&home).result, "Half an answer");
    let mut window = logged(&home, "2026-12-15");
    assert!(window.shows("Half an answer"), "{}", window.text());
    window.press(TICK).paste(", and the rest").press("<C-s>");
    assert_eq!(takeaway(&home).state, State::Asked);
    assert_eq!(takeaway(&home).result, "Half an answer, and the rest");
}

#[test]
fn what_is_not_changed_is_not_written_over_what_another_window_wrote() {
    let home = Home::new();
    let mut window = second(&home, "? Which book next?");
    window.press(TICK).paste("A");
    window.press(UNTICK).press("<C-s>");
    let mut window = logged(&home, "2026-12-15");
    settle(&home, "Which", State::Open, "B");
    window.press("3<C-s>");
    assert_eq!(takeaway(&home).result, "B");
    let mut window = logged(&home, "2026-12-16");
    window.press(TICK).paste(" and more");
    settle(&home, "Which", State::Open, "C");
    window.press("<C-s>");
    assert_eq!(takeaway(&home).result, "C / B and more");
    assert_eq!(takeaway(&home).state, State::Asked);
}

#[test]
fn words_without_a_tick_tell_nothing_of_what_was_closed_meanwhile() {
    for is_left in [true, false] {
        let home = Home::new();
        let mut window = second(&home, "[] Send the plan");
        window.press(TICK).paste("nearly there");
        window.press(UNTICK).wait();
        if is_left {
            window.press("<Esc>");
        }
        settle(&home, "Send", State::Done, "Sent");
        if is_left {
            window = home.start("2026-12-03", Lang::En);
            window.click_on(&closing::draft(Lang::En, "Jane"));
            assert!(window.shows(&closing::agenda(Lang::En, 0, 1)));
            assert!(window.shows("Sent / nearly there"), "{}", window.text());
        }
        window.press("<C-s>");
        assert_eq!(takeaway(&home).told, None);
        assert_eq!(takeaway(&home).result, "Sent / nearly there");
    }
}

#[test]
fn what_was_ticked_is_told_where_another_window_closed_it_meanwhile() {
    let home = Home::new();
    let mut window = second(&home, "[] Send the plan");
    window.press(TICK);
    settle(&home, "Send", State::Done, "Sent");
    window.press("<C-s>");
    assert_eq!(takeaway(&home).told, "2026-12-02".parse().ok());
    assert_eq!(takeaway(&home).result, "Sent");
}

#[test]
fn what_was_told_here_is_not_closed_where_another_window_reopened_it() {
    let home = Home::new();
    home.open_on("2026-11-22", Lang::En)
        .log("Jane", "First\n[] Send the plan");
    settle(&home, "Send", State::Done, "Sent");
    let mut window = logged(&home, "2026-12-02");
    window.press(TICK);
    settle(&home, "Send", State::Open, "Not yet");
    window.press("<C-s>");
    assert_eq!(takeaway(&home).state, State::Open);
}

#[test]
fn words_of_a_draft_are_seen_where_their_line_was_closed_meanwhile() {
    let home = Home::new();
    let mut window = second(&home, "? Which book next?");
    window.press(TICK).paste("A long answer").wait();
    window.hang_up();
    settle(&home, "Which", State::Dropped, "");
    let mut window = home.start("2026-12-03", Lang::En);
    window.click_on(&closing::draft(Lang::En, "Jane"));
    for words in ["Which book", "A long answer", closing::is_gone(Lang::En)] {
        assert!(window.shows(words), "{}", window.text());
    }
    window.press("<C-s>");
    assert!(window.shows(closing::lines_are_gone(Lang::En)));
    window.press("<Esc>");
    assert!(home.draft_texts()[0].contains("A long answer"));
}

#[test]
fn what_is_typed_is_kept_where_another_window_moved_the_meeting_to_the_trash() {
    let home = Home::new();
    let mut window = second(&home, "? Which book next?");
    window.press(TICK).paste("A long answer").wait();
    let before = home.newest();
    let mut after = before.clone();
    after.deleted = true;
    home.change_entry(before, after);
    window.press("<C-s>");
    for words in ["A long answer", closing::meeting_went(Lang::En)] {
        assert!(window.shows(words), "{}", window.text());
    }
    window.press("<S-Tab><Esc>");
    assert!(!window.shows(writer::saved_anything_more(Lang::En)));
    assert!(home.draft_texts()[0].contains("A long answer"));
}

#[test]
fn who_just_types_on_a_line_says_what_came_of_it() {
    for (line, state) in [
        ("& Ken Sato (platform)", State::Contacted),
        ("< thanks for the book", State::Said),
        // Kept or lapsed: which of them is not said by typing.
        ("() an introduction", State::Open),
    ] {
        let home = Home::new();
        let mut window = second(&home, line);
        window
            .press("<Tab><Tab><Tab>")
            .commit("he answered at once");
        assert!(window.shows("he answered at once"), "{}", window.text());
        window.press("<C-s>");
        assert_eq!(takeaway(&home).state, state, "{line}");
        assert_eq!(takeaway(&home).result, "he answered at once", "{line}");
    }
}
