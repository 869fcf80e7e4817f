//! Editing what is in the journal: takeaways keep their state, nothing alive goes unasked, every step goes back.

use insta::assert_snapshot;
use shirube::domain::{EntryKind, Intent, Lang, State, Verb};
use shirube::run::Wish;
use shirube::words::{app, terms, writer};

use crate::desk::{Home, Window};

const NOTE: &str = "> Start with the conclusion\n[] Cut the slides @fri\n? Why did you stay?";

#[test]
fn an_edited_line_keeps_what_became_of_it() {
    for (lang, name) in [(Lang::En, "Jane Smith"), (Lang::Ja, "田中 優子")] {
        let home = Home::new();
        home.open(lang).log(name, NOTE);
        home.change_takeaway("Start with the conclusion", |advice| {
            advice.state = State::Trying;
            advice.result = "Two meetings so far".into();
        });
        let mut window = home.open(lang);
        window.press("e<C-Home><End>, always<Down><End> by half<C-s>l");
        assert!(window.shows("conclusion, always"), "{}", window.text());
        assert!(window.shows("slides @fri by half"), "{}", window.text());
        assert_snapshot!(format!("state_kept_{}", lang.tag()), window.text());
    }
}

#[test]
fn a_line_that_is_alive_is_asked_for_before_it_goes() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane Smith", NOTE);
        window.press("e<C-Home><C-k><Down><C-k><C-s>");
        assert!(
            window.shows(writer::removed_answers(lang).1),
            "{}",
            window.text()
        );
        assert_snapshot!(format!("removed_{}", lang.tag()), window.text());

        window.press("<Esc>");
        assert!(window.shows(writer::heading(lang, EntryKind::Meeting, Intent::Edit)));
        window.press("<C-s><Enter>l");
        assert!(!window.shows("conclusion"), "{}", window.text());
        window.press("u");
        assert!(window.shows("conclusion"), "{}", window.text());
    }
}

#[test]
fn a_long_question_is_scrolled_inside_its_frame() {
    let home = Home::new();
    let mut window = home.open(Lang::En).sized(80, 14);
    window.log("Jane Smith", &"[] Cut the slides\n".repeat(20));
    window.press("e<C-a><Del>Nothing.<C-s>");
    let text = window.text();
    let inside = text.lines().filter(|row| row.contains('│'));
    assert!(inside.clone().count() > 4, "{text}");
    for row in inside {
        assert!(row.ends_with('│'), "{text}");
    }
    assert!(text.contains('▾'), "{text}");
    window.press(&"j".repeat(20));
    assert!(!window.shows("▾"), "{}", window.text());
}

#[test]
fn every_step_goes_back_and_comes_again() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane Smith", NOTE);
        window.press("e<C-Home>Good talk.\n<C-s>d");
        assert_eq!(window.footer(), app::saved(lang, Verb::Trash));
        let mut said = vec![window.text()];
        for keys in ["u", "u", "u", "u", "U", "U", "U", "U"] {
            window.press(keys);
            said.push(window.footer());
        }
        assert_snapshot!(format!("undo_{}", lang.tag()), said.join("\n"));
    }
}

#[test]
fn the_users_own_editor_gets_the_note_and_gives_it_back() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Jane Smith", NOTE);
    window.press("E");
    assert_eq!(window.wish(), Some(Wish::Edit(NOTE.into())));
    window.hand_back(&NOTE.replace("slides", "talk"));
    window.press("<C-s>l");
    assert!(window.shows("Cut the talk"), "{}", window.text());

    window.press("e<C-g>");
    assert!(matches!(window.wish(), Some(Wish::Edit(_))));
    window.hand_back_nothing("it was killed");
    assert_eq!(
        window.footer(),
        app::editor_failed(Lang::En, "it was killed")
    );
}

#[test]
fn two_windows_do_not_overwrite_each_other() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.log("Jane Smith", NOTE);
        let mut there = home.open(lang);
        here.press("e<C-End>\nFrom here.");
        there.press("e<C-End>\nFrom there.<C-s>");
        here.press("<C-s>");
        assert_snapshot!(format!("conflict_{}", lang.tag()), here.text());

        read(&mut there, "From there.");
        here.press("<Esc>");
        assert!(here.shows("From here."), "{}", here.text());
        // Who has seen both texts is not asked again.
        here.press("<C-s>");
        read(&mut here, "From here.");
        there.press("u");
        read(&mut there, "From there.");
    }
}

#[test]
fn what_another_window_saved_can_be_written_over_and_comes_back() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane Smith", NOTE);
    here.press("e<C-End>\nFrom here.");
    home.open(Lang::En).press("e<C-End>\nFrom there.<C-s>");
    here.press("<C-s><Enter>");
    read(&mut here, "From here.");
    here.press("u");
    read(&mut here, "From there.");
}

#[test]
fn what_another_window_threw_away_meanwhile_is_written_anew_with_its_takeaways() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane Smith", NOTE);
    here.press("e<C-End>\nFrom here.");
    home.open(Lang::En).press("d");
    here.press("<C-s><Enter><Esc>");
    read(&mut here, "From here.");
    assert!(here.shows("2 open"), "{}", here.text());
}

#[test]
fn what_another_window_writes_shows_at_the_next_key() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    let mut there = home.open(Lang::En);
    there.log("Jane Smith", NOTE);
    here.press("j");
    assert!(here.shows("Jane Smith"), "{}", here.text());
    there.press("d");
    here.press("j");
    assert!(!here.shows("Jane Smith"), "{}", here.text());
}

#[test]
fn a_ticked_box_is_done_on_the_entrys_day() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane Smith", "- [ ] Cut the slides");
        window.press("e<C-Home><Right><Right><Right><Del>x<C-s>l");
        let done = terms::state(lang, shirube::domain::Kind::Action, State::Done);
        assert!(window.shows(done), "{}", window.text());
    }
}

#[track_caller]
fn read(window: &mut Window, words: &str) {
    window.press("l");
    assert!(window.shows(words), "{}", window.text());
    window.press("h");
}
