//! What a step and its undo leave the pointer at, and what is asked or said before one.

use shirube::domain::{Lang, Stage};
use shirube::ui::look::Theme;
use shirube::words::{followups, mentors};

use crate::desk::{Home, TODAY, Window};
use crate::today::plan;

/// A home with three actions and an introduction, of two mentors.
fn home() -> Home {
    let home = Home::new();
    home.open(Lang::En)
        .log("Jane", "[] First @today\n[] Second @today\n[] Third @today")
        .log("Ken", "() An offer\n& Jane (CTO)\n? Why?");
    home
}

/// The selected row.
fn at(window: &mut Window) -> String {
    let text = window.text();
    let row = text.lines().find_map(|row| row.split('❯').nth(1));
    row.unwrap_or_default().to_owned()
}

#[test]
fn undo_brings_the_pointer_to_what_came_back() {
    for (tab, step, what) in [
        ("1", "jjx<Enter>", "Second"),
        ("3", "jx<Enter>", "Second"),
        ("2", "jjd", "First"),
        ("5", "d", "Jane"),
    ] {
        let home = home();
        plan(&home, "Jane", "2026-12-24", None);
        let mut window = home.start(TODAY, Lang::En);
        window.press(tab);
        let tab_bar = window.row(0);
        window.press("g").press(step).press("Gu");
        assert!(at(&mut window).contains(what), "{tab}: {}", window.text());
        assert_eq!(window.row(0), tab_bar);
        window.press("gU");
        assert!(
            !at(&mut window).contains(what) || tab != "2",
            "{}",
            window.text()
        );
    }
}

#[test]
fn what_is_never_told_says_so() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home();
        let mut window = home.open(lang);
        window.press("3");
        for (kind, said) in [
            ("First", followups::close_first(lang)),
            ("An offer", followups::never_told(lang)),
            ("Why?", followups::never_told(lang)),
        ] {
            window.press("g");
            while !at(&mut window).contains(kind) {
                window.press("j");
            }
            window.press("t");
            assert_eq!(window.footer(), said, "{kind}");
        }
    }
}

#[test]
fn an_active_mentorship_is_paused_only_when_asked_for() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open(lang).log("Jane", "x");
        let stage = |home: &Home| home.store().reader().mentors().unwrap()[0].stage;
        let mut window = home.open(lang);
        window.press("5");
        while stage(&home) != Stage::Active {
            window.press(" ");
        }
        window.press(" ");
        assert!(window.shows(mentors::pause(lang)), "{}", window.text());
        window.press("<Esc>");
        assert_eq!(stage(&home), Stage::Active);
        window.press(" <Enter>");
        assert_eq!(stage(&home), Stage::Paused);
        window.press(" <Enter>");
        assert_eq!(stage(&home), Stage::Active);
    }
}

#[test]
fn who_is_introduced_and_there_already_is_named() {
    for (there, introduction) in [
        ("Jane", "Jane (CTO)"),
        ("佐々木 亜希", "佐々木 亜希さん デザイン部"),
        ("佐々木 亜希", "佐々木　亜希 (デザイン部)"),
        ("佐々木亜希", "佐々木 亜希様　デザイン部 (大阪)"),
        ("ササキ アキ", "ｻｻｷ ｱｷさん"),
    ] {
        let home = Home::new();
        let mut window = home.open(Lang::En);
        window.log(there, "[] First");
        window.log("Ken", &format!("& {introduction}"));
        window.press("3");
        while !at(&mut window).contains(introduction) {
            window.press("j");
        }
        window.press("A");
        let said = format!("{there} is there already");
        assert!(window.footer().contains(&said), "{}", window.text());
    }
}

#[test]
fn space_on_the_rest_leads_to_it() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let lines: Vec<String> = (0..30).map(|row| format!("[] Row {row} @today")).collect();
        home.open(lang).log("Jane", &lines.join("\n"));
        let mut window = home.start(TODAY, lang);
        window.press("G");
        let more = lang.pick("more in Follow-ups (3)", "件は フォローアップ(3) に");
        assert!(at(&mut window).contains(more), "{}", window.text());
        window.press(" ");
        assert!(at(&mut window).contains("Row 18"), "{}", window.text());
        assert!(!window.shows(more));
    }
}

#[test]
fn as_many_are_listed_as_there_is_room_for() {
    let home = Home::new();
    let lines: Vec<String> = (0..30).map(|row| format!("[] Row {row} @today")).collect();
    home.open(Lang::En).log("Jane", &lines.join("\n"));
    for (height, listed) in [(24, 18), (40, 30), (12, 12)] {
        let mut window = home.start(TODAY, Lang::En).sized(80, height);
        window.press("G");
        let last = at(&mut window);
        let left = 30 - listed;
        assert!(
            left == 0 || last.contains(&format!("and {left} more")),
            "{height}: {last}"
        );
        assert!(left > 0 || last.contains("Row"), "{height}: {last}");
    }
}

#[test]
fn the_history_names_what_a_step_was() {
    for (lang, tried, dropped) in [
        (Lang::En, "begin to try", "ended on"),
        (Lang::Ja, "実践中にした", "終了日"),
    ] {
        let home = Home::new();
        home.open(lang).log("Jane", "> Be brief\n[] Cut it");
        let mut window = home.open(lang);
        window.press("3gj");
        while !at(&mut window).contains("Be brief") {
            window.press("k");
        }
        window.press(" <Enter>H");
        assert!(window.shows(tried), "{}", window.text());
        window.press("<Esc>x<Enter>u");
        window.press("H");
        assert!(window.shows(dropped), "{}", window.text());
    }
}

#[test]
fn nothing_keeps_the_inks_of_the_theme_before() {
    let home = home();
    for keys in ["3", "3H", "5", "2"] {
        let mut window = home.open(Lang::En).sized(120, 30);
        window.press(keys);
        window.wear(Theme::light());
        let light = Theme::light();
        let dark = Theme::dark();
        let old = [dark.indigo, dark.vermilion, dark.moss, dark.amber];
        let new = [light.indigo, light.vermilion, light.moss, light.amber];
        let picture = window.draw();
        let is_old = |ink: &ratatui::style::Style| {
            !new.contains(ink)
                && picture
                    .buffer
                    .content
                    .iter()
                    .any(|cell| Some(cell.fg) == ink.fg)
        };
        assert!(!old.iter().any(is_old), "{keys}");
    }
}
