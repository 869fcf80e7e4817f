//! The mouse: tabs, hints, texts and the wheel; what is copied goes to the system's clipboard.

use crossterm::event::{MouseButton, MouseEventKind};
use shirube::domain::{EntryKind, Intent, Lang};
use shirube::screens::Tab;
use shirube::words::{app, mentors, palette, writer};

use crate::desk::{Home, Window};

const DRAG: MouseEventKind = MouseEventKind::Drag(MouseButton::Left);
const WHEEL: MouseEventKind = MouseEventKind::ScrollDown;

/// Which words are underlined in the tab bar.
fn tab_in_front(window: &mut Window) -> String {
    let picture = window.draw();
    let cells = &picture.buffer.content()[..80];
    let underlined = cells.iter().filter(|cell| {
        let underline = ratatui::style::Modifier::UNDERLINED;
        cell.modifier.contains(underline)
    });
    underlined
        .map(|cell| cell.symbol().trim())
        .collect::<String>()
}

#[test]
fn a_click_on_a_tab_opens_it() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        for tab in [Tab::Mentors, Tab::Today, Tab::Followups, Tab::Journal] {
            let name = tab.name(lang);
            let (x, _) = window.draw().find(name).unwrap();
            // The digit before it is a part of it.
            window.click((x - 2, 0));
            assert_eq!(tab_in_front(&mut window), name);
        }
    }
}

#[test]
fn a_click_on_a_hint_presses_its_key() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang).sized(120, 36);
        window.click_on(lang.pick("n note", "n メモ"));
        assert!(window.shows(writer::heading(lang, EntryKind::Note, Intent::Log)));
        window.press("words").click_on(lang.pick("save", "保存"));
        assert!(window.shows("words"), "{}", window.text());
        assert!(!window.shows(writer::heading(lang, EntryKind::Note, Intent::Log)));
    }
}

#[test]
fn what_lies_beneath_a_question_is_out_of_reach() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane Smith", "[] write it down\n[] read it again");
        window.press("3");
        let tab = window.draw().find(app::mentors(lang)).unwrap();
        let row = window.draw().find("read it again").unwrap();
        // The help covers the tabs, a list of commands does not; both keep clicks to themselves.
        for (key, words) in [("?", palette::here(lang)), (":", palette::commands(lang))] {
            window.press(key).click(tab);
            assert!(window.shows(words), "{key}: {}", window.text());
            window.press("<Esc><Esc>");
            assert_eq!(tab_in_front(&mut window), app::followups(lang), "{key}");
        }
        window.press("@").click(row).press("<C-a>11/25<Enter>");
        let store = home.store();
        let open = store.reader().open_takeaways().unwrap();
        let due = |words| {
            open.iter()
                .find(|row| row.takeaway.text == words)
                .unwrap()
                .takeaway
                .due
        };
        assert_eq!(due("read it again"), None, "{}", window.text());
        assert_eq!(due("write it down"), "2026-11-25".parse().ok());
        window.click(tab);
        assert_eq!(tab_in_front(&mut window), app::mentors(lang));
    }
}

#[test]
fn a_question_is_answered_by_a_click() {
    for (lang, size) in [
        (Lang::En, (80, 24)),
        (Lang::Ja, (80, 24)),
        (Lang::En, (40, 12)),
    ] {
        let home = Home::new();
        let mut window = home.open(lang).sized(size.0, size.1);
        window.log("Jane Smith", "> Begin with the conclusion");
        let (yes, no) = writer::removed_answers(lang);
        let first_word = |words: &'static str| words.split(' ').next().unwrap_or_default();
        window
            .press("e<C-a>x<C-s>")
            .click_on(&format!("Esc {}", first_word(no)));
        assert!(
            window.shows(writer::heading(lang, EntryKind::Meeting, Intent::Edit)),
            "{}",
            window.text()
        );
        window.press("<C-s>").click((3, 5));
        window.click_on(&format!("Enter {}", first_word(yes)));
        assert_eq!(home.newest().note, "x", "{}", window.text());
    }
}

#[test]
fn a_click_puts_the_caret_and_a_drag_selects() {
    for (lang, words, rest) in [
        (Lang::En, "Begin with the conclusion", "Bell conclusion"),
        (Lang::Ja, "結論から話すこと", "結わ話すこと"),
    ] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("n").paste(words);
        let (x, y) = window.draw().find(words).unwrap();
        let from = lang.pick("gin", "論");
        let until = lang.pick(" conclusion", "話す");
        let (from, _) = window.draw().find(from).unwrap();
        let (until, _) = window.draw().find(until).unwrap();
        window.click((from, y)).mouse(DRAG, (until, y));
        assert!(x < from && from < until);
        window.commit(lang.pick("ll", "わ"));
        assert!(window.shows(rest), "{}", window.text());
    }
}

#[test]
fn a_double_click_selects_a_word_and_ctrl_c_copies_it() {
    for (lang, note, word) in [
        (Lang::En, "Begin with the conclusion", "conclusion"),
        (Lang::Ja, "> 結論から話すこと", "結論"),
    ] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("n").paste(note);
        let cell = window.draw().find(word).unwrap();
        window.click(cell).click(cell).press("<C-c>");
        assert_eq!(window.copied().as_deref(), Some(word));
        assert_eq!(window.footer(), app::copied(lang, word));
        assert_eq!(window.copied(), None);
        // Without a selection the same key leaves.
        window.press("<Right><C-c>");
        assert!(!window.shows(writer::heading(lang, EntryKind::Note, Intent::Log)));
    }
}

#[test]
fn what_is_cut_is_copied_as_well() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("n").paste("one\ttwo\nthree");
    window.press("<C-a><C-x>");
    assert_eq!(window.copied().as_deref(), Some("one\ttwo\nthree"));
    window.press("<C-v><C-s>");
    assert_eq!(home.newest().note, "one\ttwo\nthree");
}

#[test]
fn a_click_goes_from_the_note_to_a_field_and_back() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("mJane").paste(" and more");
    let (x, y) = window.draw().find(writer::labels(Lang::En)[0]).unwrap();
    window.click((x + 8, y)).press("Smith");
    window.click_on("and more").press("<Home>> ");
    assert!(window.shows("> Jane and more"), "{}", window.text());
    assert!(window.row(usize::from(y)).contains("Smith"));
}

#[test]
fn a_field_that_is_not_seen_is_not_hit() {
    let home = Home::new();
    // A window so low that the second row of fields shows only while one is in it.
    let mut window = home.open(Lang::En).sized(80, 12);
    window.press("mwords<S-Tab><Tab><Tab>");
    let time = window.draw().caret.unwrap();
    window.press("<Esc>").click((time.x, time.y)).press("!");
    assert!(window.shows("words!"), "{}", window.text());
}

#[test]
fn a_form_is_filled_in_by_the_mouse() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5a田中 優子");
        let role = mentors::label(lang, mentors::Label::Role);
        let (x, y) = window.draw().find(role).unwrap();
        window.click((x + 22, y)).press("CTO");
        assert!(window.row(usize::from(y)).contains("CTO"));
        let (x, y) = window.draw().find("優子").unwrap();
        window.click((x, y)).press("x<C-s>");
        assert_eq!(home.mentors(), ["田中 x優子"]);

        // A field that had not the focus yet.
        window.press("e").click_on("TO").press("F<C-s>l");
        assert!(window.shows("CFTO"), "{}", window.text());
    }
}

#[test]
fn the_wheel_moves_in_the_list_and_in_the_help() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    for note in ["a first", "a second", "a third", "a fourth", "a fifth"] {
        window.log("Jane Smith", note);
    }
    window.press("g").mouse(WHEEL, (10, 5)).press("e");
    assert!(window.shows("a second"), "{}", window.text());
    window.press("<Esc>?");
    let top = window.row(2);
    window.resize(80, 14);
    window.mouse(WHEEL, (10, 5));
    assert_ne!(window.row(2), top);
}

#[test]
fn the_wheel_reads_what_it_is_over() {
    let home = Home::new();
    let mut window = home.open(Lang::En).sized(120, 16);
    let lines: Vec<String> = (0..40).map(|line| format!("line {line}")).collect();
    window
        .log("Jane Smith", &lines.join("\n\n"))
        .log("Jane Smith", "newest");
    window.press("G");
    assert!(window.shows("line 0"), "{}", window.text());
    window.mouse(WHEEL, (100, 8));
    assert!(!window.shows("Jane Smith   Sun"), "{}", window.text());
    assert!(window.shows("line 2"));
    // The list has kept the keys.
    window.press("k");
    assert!(!window.shows("line 2"), "{}", window.text());
}

#[test]
fn the_wheel_over_a_follow_up_reads_it_and_leaves_the_list_where_it_is() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang).sized(120, 16);
        let lines: Vec<String> = (0..40).map(|line| format!("  line {line}")).collect();
        let note = format!("[] the first @11/23\n{}\n[] the second", lines.join("\n"));
        window.log("Jane Smith", &note).press("3g");
        let list = |window: &mut Window| {
            window
                .text()
                .lines()
                .map(|row| row.chars().take(30).collect())
                .collect::<Vec<String>>()
        };
        let before = list(&mut window);
        let reads = |window: &mut Window, words: &str| {
            let text = window.text();
            let mut rows = text.lines().filter_map(|row| row.split_once('│'));
            rows.any(|(_, detail)| detail.contains(words))
        };
        assert!(reads(&mut window, "line 0"), "{}", window.text());
        window.mouse(WHEEL, (100, 8));
        window.mouse(WHEEL, (100, 8));
        assert!(!reads(&mut window, "line 0"), "{}", window.text());
        assert_eq!(list(&mut window), before);
    }
}

#[test]
fn the_wheel_scrolls_a_note_being_written() {
    let home = Home::new();
    let mut window = home.open(Lang::Ja);
    let note: Vec<String> = (0..60).map(|line| format!("第{line}行。")).collect();
    window.press("n").paste(&note.join("\n"));
    window.press("<C-Home>");
    let first = window.draw().find("第0行").unwrap();
    window.mouse(WHEEL, (30, 10)).mouse(WHEEL, (30, 10));
    assert_eq!(window.draw().find("第6行"), Some(first));
    assert_eq!(window.draw().caret.map(|caret| caret.y), Some(first.1));
}

#[test]
fn the_other_window_is_right_when_one_comes_back_to_it() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        let mut there = home.open(lang);
        there.log("Jane Smith", "From there.");
        assert!(!here.shows("From there."));
        here.focus();
        assert!(here.shows("From there."), "{}", here.text());
    }
}

#[test]
fn behind_a_question_the_mouse_does_not_reach_the_text() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane", "first");
    let lines: Vec<String> = (1..=40).map(|line| format!("\nmine {line}")).collect();
    here.press("e<C-End>").paste(&lines.concat());
    home.open(Lang::En).press("e<C-End>\ntheirs<C-s>");
    here.press("<C-s>");
    assert!(!here.shows("mine 40"), "{}", here.text());
    for _ in 0..20 {
        here.mouse(MouseEventKind::ScrollDown, (3, 10));
    }
    assert!(here.shows("mine 40"), "{}", here.text());
    for row in 2..16 {
        here.click((3, row)).mouse(DRAG, (9, row));
    }
    here.press("<Esc>!<Esc>");
    let drafts = home.draft_texts();
    assert!(drafts[0].contains("mine 40!"), "{drafts:?}");
}
