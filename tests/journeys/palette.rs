//! Lists that narrow while one types: the commands and the filter; and the keys that the help tells.

use shirube::domain::Lang;
use shirube::words::palette as words;

use crate::desk::{Home, Window};

/// A window on follow-ups of two mentors.
fn followups(lang: Lang) -> (Home, Window) {
    let home = Home::new();
    let mut window = home.open(lang);
    window.log("Smith", "[] write it down #talk\n");
    window.log("田中", "> 結論から話すこと\n");
    window.press("3");
    (home, window)
}

#[test]
fn commands_are_listed_and_found_by_their_words_in_either_language() {
    for lang in [Lang::En, Lang::Ja] {
        let (_home, mut window) = followups(lang);
        window.press(":");
        insta::assert_snapshot!(format!("palette_{}", lang.tag()), window.text());
        for (typed, opened) in [
            ("meet log", ("Log a meeting", "面談を記録")),
            ("メモ", ("Write a note", "メモを書く")),
            ("めんだんをきろく", ("Log a meeting", "面談を記録")),
            ("HELP", ("MOVING", "移動")),
            ("ヘルプ", ("MOVING", "移動")),
        ] {
            window.press("<C-a><Del>");
            let opened = lang.pick(opened.0, opened.1);
            window.commit(typed).press("\n");
            assert!(window.shows(opened), "{typed}\n{}", window.text());
            assert!(!window.shows("┌"), "{typed}\n{}", window.text());
            window.press("<Esc><C-p>");
        }
        let nothing = lang.pick("No matching command.", "該当するコマンドはありません。");
        for typed in ["KEYS?help", "to the line"] {
            window.press("<C-a><Del>");
            assert!(!window.shows(nothing), "{typed}\n{}", window.text());
            window.commit(typed).press("\n");
            assert!(window.shows(nothing), "{typed}\n{}", window.text());
        }
        window.press("<Esc>");
        assert!(!window.shows(nothing));
    }
}

#[test]
fn a_command_acts_on_what_is_selected() {
    let (_home, mut window) = followups(Lang::En);
    window.press(":due\nfri\n");
    assert!(window.shows("in 5 days"), "{}", window.text());
    // The first one is what Space does.
    window.press(":\n\n");
    assert!(window.footer().contains("u undoes it"), "{}", window.text());
}

#[test]
fn a_click_selects_a_command_and_another_one_performs_it() {
    let (_home, mut window) = followups(Lang::En);
    window.press(":").click_on("due day");
    assert!(window.shows("Commands"), "{}", window.text());
    window.click_on("due day");
    assert!(window.shows("Due when?"), "{}", window.text());
}

#[test]
fn a_text_has_its_commands_too() {
    let (_home, mut window) = followups(Lang::En);
    window.press("n! it helps<C-p>");
    assert!(window.shows("leave (draft kept)"), "{}", window.text());
    window.press("save\n");
    assert!(window.footer().contains("Saved"), "{}", window.text());
    window.press("5a佐藤<C-p>save\n");
    assert!(window.shows("佐藤") && window.footer().contains("Saved"));
}

#[test]
fn the_filter_narrows_to_what_is_chosen_and_widens_again() {
    for lang in [Lang::En, Lang::Ja] {
        let (_home, mut window) = followups(lang);
        window.press("f");
        insta::assert_snapshot!(format!("filter_{}", lang.tag()), window.text());
        for (typed, seen, unseen) in [
            ("smi", "write it down", "結論から"),
            ("smi", "結論から", "\u{0}"),
            ("#ta", "write it down", "結論から"),
            ("everything", "結論から", "\u{0}"),
            ("advice", "結論から", "write it down"),
        ] {
            window.press(typed).press("\n");
            assert!(window.shows(seen), "{typed}\n{}", window.text());
            assert!(!window.shows(unseen), "{typed}\n{}", window.text());
            window.press("f");
        }
    }
}

#[test]
fn the_help_groups_the_keys_and_scrolls_to_the_last() {
    for (lang, headings) in [
        (
            Lang::En,
            ["HERE", "MOVING", "EVERYWHERE", "MARKS OF A NOTE"],
        ),
        (Lang::Ja, ["この画面", "移動", "共通", "本文の印"]),
    ] {
        for (width, height) in [(40, 12), (80, 24), (120, 36)] {
            let (_home, window) = followups(lang);
            let mut window = window.sized(width, height);
            window.press("?");
            let mut seen = window.text();
            for _ in 0..60 {
                window.press("j");
                seen += &window.text();
            }
            for heading in headings {
                assert!(seen.contains(heading), "{heading} at {width}×{height}");
            }
        }
    }
}

#[test]
fn the_help_of_a_text_tells_what_edits_it_and_what_a_line_can_say() {
    for lang in [Lang::En, Lang::Ja] {
        // A note, a question that a line answers, and a form, in which marks mean nothing.
        for (opened, has_marks) in [("n<F1>", true), ("3@<F1>", true), ("5a<F1>", false)] {
            let (_home, window) = followups(lang);
            let mut window = window.sized(80, 24);
            window.press(opened);
            let mut seen = window.text();
            for _ in 0..10 {
                window.press("j");
                seen += &window.text();
            }
            for (how, does) in words::editing_keys(lang) {
                assert!(seen.contains(how), "{how} at {opened}\n{seen}");
                assert!(seen.contains(does), "{does} at {opened}\n{seen}");
            }
            for (_, does) in words::inside_marks(lang) {
                assert_eq!(seen.contains(does), has_marks, "{does} at {opened}\n{seen}");
            }
        }
        let (_home, mut window) = followups(lang);
        window.press("?");
        assert!(!window.shows(words::editing(lang)), "{}", window.text());
        assert!(!window.shows("Ctrl-W"), "{}", window.text());
    }
}
