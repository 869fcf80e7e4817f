//! Single lines of a report are left out before it leaves: walked to, left out, taken back, edited away.

use insta::assert_snapshot;
use shirube::domain::Lang;
use shirube::words::report as words;

use crate::desk::{Home, Window};
use crate::reviewed::{DAY, reviewed};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

/// A window with the report of October in front. Its lines: the title, a heading, four numbers, and so on.
fn report(home: &Home, lang: Lang) -> Window {
    let mut window = home.start(DAY, lang);
    window.press("7jw");
    window
}

fn copied(window: &mut Window) -> String {
    window.press("y");
    window.copied().unwrap()
}

#[test]
fn a_line_that_is_left_out_does_not_leave_and_comes_back() {
    for lang in LANGS {
        let home = reviewed(lang);
        let mut window = report(&home, lang);
        let whole = copied(&mut window);
        let third = whole.lines().nth(4).unwrap().to_owned();
        window.press("jj ");
        let said = words::left_out(lang, 1);
        assert!(window.shows(&said), "{}", window.text());
        assert_snapshot!(format!("left_out_80_{}", lang.tag()), window.text());
        let without = copied(&mut window);
        assert!(!without.contains(&third), "{without}");
        assert_eq!(whole.lines().count(), without.lines().count() + 1);
        window.press(" ");
        assert_eq!(copied(&mut window), whole);
        window.press("<Esc>");
        assert!(home.drafts().is_empty());
        window.press("w");
        window.resize(40, 12);
        window.press("<PgDn>j ");
        assert_snapshot!(format!("left_out_40_{}", lang.tag()), window.text());
    }
}

#[test]
fn a_heading_takes_along_what_stands_below_it() {
    for lang in LANGS {
        let home = reviewed(lang);
        let mut window = report(&home, lang);
        let whole = copied(&mut window);
        window.press("j ");
        let without = copied(&mut window);
        let heading = words::part(lang, words::Part::Numbers);
        assert!(whole.contains(heading) && !without.contains(heading));
        let below = without.lines().nth(2).unwrap();
        assert!(below.starts_with("## "), "{without}");
    }
}

#[test]
fn one_edits_what_remains() {
    for lang in LANGS {
        let home = reviewed(lang);
        let mut window = report(&home, lang);
        let third = copied(&mut window).lines().nth(4).unwrap().to_owned();
        window.press("jj e");
        assert!(!window.shows(&third), "{}", window.text());
        window.paste("EDITED ").press("<C-s>");
        let text = copied(&mut window);
        assert!(text.starts_with("EDITED ") && !text.contains(&third));
        // As it was made it is there again.
        window.press("d<Enter>");
        assert!(window.shows(&third), "{}", window.text());
    }
}

#[test]
fn what_is_left_out_and_has_not_left_is_kept_as_a_draft() {
    for lang in LANGS {
        let home = reviewed(lang);
        let mut window = report(&home, lang);
        let third = copied(&mut window).lines().nth(4).unwrap().to_owned();
        window.press("jj <Esc>");
        window.press("w");
        assert!(!window.shows(&third), "{}", window.text());
        let edited = words::edited(lang, true);
        assert!(window.shows(edited), "{}", window.text());
        assert!(!copied(&mut window).contains(&third));
    }
}

#[test]
fn the_pointer_walks_to_the_end_and_a_click_turns_a_line() {
    let home = reviewed(Lang::En);
    let mut window = report(&home, Lang::En).sized(40, 12);
    let whole = copied(&mut window);
    for keys in ["G", "<PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn>"] {
        window.press("g").press(keys).press(" ");
        let without = copied(&mut window);
        assert_eq!(
            without.trim_end(),
            whole.trim_end().rsplit_once('\n').unwrap().0,
            "{keys}"
        );
        window.press(" ");
    }
    for _ in 0..200 {
        window.press("j");
    }
    for _ in 0..200 {
        window.press("k");
    }
    assert!(
        window.shows("# Report of October 2026"),
        "{}",
        window.text()
    );
    let mut window = report(&home, Lang::En);
    window
        .click_on("The month in numbers")
        .click_on("The month in numbers");
    assert!(!copied(&mut window).contains("The month in numbers"));
}

#[test]
fn a_copy_of_what_is_private_is_made_and_said() {
    for (note, is_private) in [
        ("[] Book the room @11/20 #private", true),
        ("[] Book the room @11/20", false),
    ] {
        let home = Home::new();
        home.open_on("2026-11-15", Lang::En).log("Zoe", note);
        let said = shirube::words::app::copied_with_private(Lang::En);
        for is_on_today in [false, true] {
            let mut window = if is_on_today {
                home.start("2026-11-22", Lang::En)
            } else {
                home.open_on("2026-11-22", Lang::En)
            };
            window.press("y");
            assert!(window.copied().unwrap().contains("Book the room"));
            assert_eq!(window.shows(said), is_private, "{}", window.text());
        }
    }
}
