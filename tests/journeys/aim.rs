//! What a verb is for is what the screen says: what was revealed, selected, clicked on.

use crossterm::event::MouseEventKind;
use shirube::domain::{Kind, Lang};
use shirube::words::terms;

use crate::desk::{Home, Window};

const WHEEL: MouseEventKind = MouseEventKind::ScrollDown;

/// A home with two actions of Jane and one of Ken.
fn home() -> Home {
    let home = Home::new();
    home.open(Lang::En)
        .log("Jane", "[] First @today\n[] Second @tomorrow #talk")
        .log("Ken", "[] Third @12/24\n> Be brief");
    home
}

fn followups(home: &Home, lang: Lang) -> Window {
    let mut window = home.open(lang);
    window.press("3");
    window
}

/// The selected row.
fn at(window: &mut Window) -> String {
    let text = window.text();
    let row = text.lines().find(|row| row.starts_with('❯'));
    row.unwrap_or_default().to_owned()
}

#[test]
fn a_row_that_is_revealed_is_alone_what_the_next_verb_is_for() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    window.press("<S-Down>");
    window
        .press("a")
        .paste("Fourth @12/1")
        .press("<Enter>x<Enter>");
    assert!(!window.shows("Fourth"), "{}", window.text());
    assert!(window.shows("First") && window.shows("Second"));
}

#[test]
fn what_is_added_and_not_listed_leaves_the_filter_alone() {
    let home = home();
    let mut window = followups(&home, Lang::En);
    window.press("ftalk<Enter>");
    window.press("a").paste("! Wide is slow").press("<Enter>");
    assert!(!window.shows("First"), "{}", window.text());
    window.press("a").paste("Fourth @12/1").press("<Enter>");
    assert!(window.shows("First"));
    assert!(at(&mut window).contains("Fourth"));
}

#[test]
fn the_filter_names_whoever_has_no_row_left_and_can_take_them_away() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home();
        let mut window = followups(&home, lang);
        window.press("fken<Enter>").press("x<Enter>x<Enter>");
        assert!(
            window.shows("Ken") && !window.shows("?  "),
            "{}",
            window.text()
        );
        window.press("fken<Enter>");
        assert!(window.shows("First"), "{}", window.text());
    }
}

#[test]
fn the_footer_says_what_its_verbs_are_for() {
    for (lang, two, one, kind) in [
        (
            Lang::En,
            "close (selected)",
            "close (selected one)",
            "outcome",
        ),
        (Lang::Ja, "選択分を完了", "選択した1件を完了", "結果"),
    ] {
        let home = home();
        let mut window = followups(&home, lang).sized(160, 24);
        window.press("<S-Down>");
        assert!(window.footer().contains(two), "{}", window.footer());
        window.press("V");
        assert!(window.footer().contains(one), "{}", window.footer());
        window.press("<Esc>Gk");
        let advice = terms::kind(lang, Kind::Advice);
        assert!(at(&mut window).contains(advice), "{}", window.text());
        assert!(window.footer().contains(kind), "{}", window.footer());
    }
}

#[test]
fn the_wheel_reads_a_follow_up_and_chooses_nothing_in_it() {
    let home = Home::new();
    let long = vec!["word"; 400].join(" ");
    home.open(Lang::En).log("Jane", &format!("[] {long}"));
    let mut window = followups(&home, Lang::En).sized(120, 14);
    window.press("l").press("<Down>");
    window.mouse(MouseEventKind::ScrollUp, (80, 5));
    for _ in 0..9 {
        window.mouse(WHEEL, (80, 5));
    }
    let chosen = window.text();
    let chosen = chosen
        .lines()
        .find(|row| row.contains("│❯") || row.contains("│ ❯") || row.contains("│  ❯"));
    assert!(chosen.is_some_and(|row| row.contains("later") || row.contains("told")));
    // Up from the first action scrolls the text back to its beginning.
    for _ in 0..60 {
        window.press("<Up>");
    }
    assert!(window.shows("[] action"), "{}", window.text());
}

#[test]
fn a_click_on_an_action_beside_the_list_is_done_to_what_is_read_there() {
    let home = home();
    let mut window = followups(&home, Lang::En).sized(120, 30);
    window.press("Vj").click_on("x       drop").press("<Enter>");
    assert!(
        window.shows("First") && !window.shows("Second"),
        "{}",
        window.text()
    );
}

#[test]
fn a_day_of_the_calendar_is_clicked_and_the_entry_beside_it_stays_readable() {
    let home = Home::new();
    let lines: Vec<String> = (0..60).map(|line| format!("line {line}")).collect();
    home.open_on("2026-11-10", Lang::En)
        .log("Jane", "Long ago.");
    home.open(Lang::En).log("Jane", &lines.join("\n\n"));
    let mut window = home.open(Lang::En).sized(120, 36);
    let (x, y) = window.draw().find(" 10∙").expect("the day");
    window.press("v");
    window.mouse(WHEEL, (100, 8));
    assert!(!window.shows("│  line 0"), "{}", window.text());
    assert!(
        window.footer().contains("to this day"),
        "{}",
        window.footer()
    );
    // The entry takes the keys.
    window.click((100, 8));
    assert!(
        !window.footer().contains("to this day"),
        "{}",
        window.footer()
    );
    window.press("<Esc>");
    window.click((x + 1, y));
    assert!(
        window.footer().contains("to this day"),
        "{}",
        window.footer()
    );
    window.click((x + 1, y));
    assert!(window.shows("Long ago."));
    assert!(
        !window.footer().contains("to this day"),
        "{}",
        window.footer()
    );
}

#[test]
fn the_calendar_counts_anew_when_the_filter_is_gone() {
    let home = Home::new();
    let mut window = home.open(Lang::En).sized(120, 36);
    window
        .log("Jane", "[] one #talk")
        .log("Jane", "two")
        .log("Jane", "three");
    window.press("ftalk<Enter>");
    assert!(window.shows("22∙"), "{}", window.text());
    window.log("Jane", "four");
    assert!(window.shows("22⋮"), "{}", window.text());
}
