//! A report: read in either language, edited, copied, written to a file.

use insta::assert_snapshot;
use shirube::domain::Lang;
use shirube::words::report as words;

use crate::desk::{Home, Window};
use crate::reviewed::{DAY, reviewed};

/// A window with the report of October in front.
fn report(home: &Home, lang: Lang) -> Window {
    let mut window = home.start(DAY, lang);
    window.press("7jw");
    window
}

/// Answers the question where to with this path.
fn name(window: &mut Window, path: &std::path::Path) {
    window.press("w<C-a>");
    window.paste(&path.display().to_string());
    window.press("<Enter>");
}

/// Words without the blanks and edges at which they were wrapped.
fn flat(text: &str) -> String {
    let is_edge = |letter: char| letter.is_whitespace() || letter == '│';
    text.chars().filter(|letter| !is_edge(*letter)).collect()
}

#[test]
fn a_report_is_shown_and_asks_where_it_shall_be_written() {
    for lang in [Lang::En, Lang::Ja] {
        let home = reviewed(lang);
        let mut window = report(&home, lang);
        assert_snapshot!(format!("report_80_{}", lang.tag()), window.text());
        window.press("w");
        assert_snapshot!(format!("report_where_{}", lang.tag()), window.text());
        window.press("<Esc>");
        window.resize(40, 12);
        assert_snapshot!(format!("report_40_{}", lang.tag()), window.text());
    }
}

#[test]
fn it_is_read_in_the_other_language_too() {
    let home = reviewed(Lang::En);
    let mut window = report(&home, Lang::En);
    assert!(window.shows("# Report of October 2026"));
    window.press("L");
    assert!(window.shows("# 2026年10月の報告"), "{}", window.text());
    window.press("L");
    assert!(window.shows("# Report of October 2026"));
}

#[test]
fn it_is_written_to_the_file_that_was_named_and_asks_before_it_replaces_one() {
    for lang in [Lang::En, Lang::Ja] {
        let home = reviewed(lang);
        let path = home.journal().with_file_name("report.md");
        let mut window = report(&home, lang);
        name(&mut window, &path);
        let written = std::fs::read_to_string(&path).unwrap();
        assert!(written.starts_with("# "), "{written}");
        let real = path.canonicalize().unwrap();
        let said = words::written(lang, &real);
        assert!(
            flat(&window.text()).contains(&flat(&said)),
            "{}",
            window.text()
        );

        // The second time the file is there.
        std::fs::write(&path, "mine").unwrap();
        name(&mut window, &path);
        assert!(window.shows(words::replace(lang)), "{}", window.text());
        window.press("<Esc>");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
        window.press("<Enter>");
        window.press("<Enter>");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), written);
    }
}

#[test]
fn what_cannot_be_written_is_said_where_the_path_is_typed_and_nothing_is_lost() {
    for lang in [Lang::En, Lang::Ja] {
        let home = reviewed(lang);
        let folder = home.journal().with_file_name("nowhere");
        let mut window = report(&home, lang).sized(120, 36);
        name(&mut window, &folder.join("report.md"));
        let hint = words::unwritten(lang, &words::Unwritten::NoFolder(&folder)).hint;
        let shown = flat(&window.text());
        assert!(shown.contains(&flat(&hint)), "{}", window.text());
        // What was typed stands there still.
        assert!(window.shows("report.md"), "{}", window.text());
        window.press("<C-a><Back><Enter>");
        assert!(window.shows(words::needs_file(lang)), "{}", window.text());
        name(&mut window, &home.journal());
        assert_eq!(home.store().reader().month_reviews().unwrap().len(), 3);
    }
}

#[test]
fn a_name_alone_lies_in_the_folder_where_the_user_is_and_a_tilde_at_home() {
    let home = reviewed(Lang::En);
    let mut window = report(&home, Lang::En);
    for typed in ["a.md", "~/b.md"] {
        window.press("w<C-a>");
        window.paste(typed).press("<Enter>");
        let name = typed.trim_start_matches("~/");
        assert!(home.here().join(name).is_file(), "{}", window.text());
    }
}

#[test]
fn it_is_edited_and_the_edited_text_is_what_leaves() {
    for lang in [Lang::En, Lang::Ja] {
        let home = reviewed(lang);
        let mut window = report(&home, lang);
        window.press("e");
        window.paste("EDITED ").press("<C-s>");
        assert!(window.shows("EDITED # "), "{}", window.text());
        assert!(
            window.shows(words::edited(lang, false)),
            "{}",
            window.text()
        );
        window.press("y");
        assert!(window.copied().unwrap().starts_with("EDITED # "));
        // What has left is no draft.
        window.press("<Esc>");
        assert!(!window.shows("EDITED"), "{}", window.text());
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn what_is_edited_survives_a_crash_and_waits_as_a_draft() {
    for lang in [Lang::En, Lang::Ja] {
        let home = reviewed(lang);
        let mut window = report(&home, lang);
        window.press("e");
        window.paste("EDITED ").wait();
        drop(window);
        let mut window = home.start(DAY, lang);
        window.press("g<Enter>");
        assert!(window.shows("EDITED # "), "{}", window.text());
        // Esc keeps it, too.
        window.press("<Esc>");
        assert!(window.shows("EDITED # "), "{}", window.text());
        assert_eq!(home.draft_texts().len(), 1);
        window.press("g<Enter>y<Esc>");
        assert!(window.copied().unwrap().starts_with("EDITED # "));
        assert!(home.drafts().is_empty(), "{}", window.text());
    }
}
