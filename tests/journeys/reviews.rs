//! The reviews: listed by month, read, compared, opened again, moved to the trash.

use insta::assert_snapshot;
use shirube::domain::{Lang, Month};
use shirube::words::{app, progress, reviews as words};

use crate::desk::{Home, Window};
use crate::reviewed::{DAY, reviewed};

/// A window on the reviews, with the one of October selected.
fn october(home: &Home, lang: Lang) -> Window {
    let mut window = home.start(DAY, lang).sized(120, 36);
    window.press("7j");
    window
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

#[test]
fn a_finished_review_is_read_in_full() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height, keys) in [
            (120, 36, "7j"),
            (80, 24, "7j"),
            (80, 24, "7j<Enter>"),
            (40, 12, "7j"),
        ] {
            let mut window = reviewed(lang).start(DAY, lang).sized(width, height);
            window.press(keys);
            let view = if keys == "7j" { "list" } else { "detail" };
            let name = format!("reviews_{view}_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
        }
    }
}

#[test]
fn two_reviews_are_compared_side_by_side_or_one_after_the_other() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(120, 36), (80, 24)] {
            let mut window = reviewed(lang).start(DAY, lang).sized(width, height);
            window.press("7jc");
            if width == 120 {
                assert_snapshot!(format!("reviews_choice_{}", lang.tag()), window.text());
            }
            window.press("<Enter>");
            let name = format!("reviews_compared_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
            window.press("<Esc>");
            assert!(!window.shows(words::differences(lang)), "{}", window.text());
        }
    }
}

#[test]
fn comparing_ends_where_one_of_the_two_is_finished_no_more() {
    let home = reviewed(Lang::En);
    let mut window = october(&home, Lang::En);
    window.press("c<Enter>");
    assert!(window.shows(words::differences(Lang::En)));
    let mut other = home.start(DAY, Lang::En);
    other.press("7jjd");
    window.focus();
    window.press("j");
    assert!(
        !window.shows(words::differences(Lang::En)),
        "{}",
        window.text()
    );
}

#[test]
fn a_review_with_no_other_has_nothing_to_be_compared_with() {
    let home = reviewed(Lang::Ja);
    let mut window = october(&home, Lang::Ja);
    window.press("jdgjc");
    assert_eq!(window.footer(), words::nothing_to_compare(Lang::Ja));
}

#[test]
fn opening_a_review_again_is_recorded_and_can_be_undone() {
    for lang in [Lang::En, Lang::Ja] {
        let home = reviewed(lang);
        let mut window = october(&home, lang);
        window.press("e");
        assert!(
            window.shows(words::reopen_does(lang)[1]),
            "{}",
            window.text()
        );
        // Nothing is done before it is answered.
        window.press("<Esc>");
        let kept = home.store().reader().month_review(month("2026-10"));
        assert!(kept.unwrap().unwrap().is_finished());
        window.press("e<Enter>");
        let review = home.store().reader().month_review(month("2026-10"));
        let review = review.unwrap().unwrap();
        assert_eq!(review.reopened, [DAY.parse().unwrap()]);
        assert!(!review.is_finished());
        // It is gone on with in the guide, and left for the list.
        window.press("<Esc>");
        assert!(
            window.shows(&words::open_again(lang, 5)),
            "{}",
            window.text()
        );
        // Once finished, it is not missed.
        assert!(
            !window.row(3).contains(words::missed(lang)),
            "{}",
            window.text()
        );
        window.press("u");
        let said = window.footer();
        assert!(
            said.contains(&progress::month(lang, month("2026-10"))),
            "{said}"
        );
        let review = home.store().reader().month_review(month("2026-10"));
        assert!(review.unwrap().unwrap().is_finished());
        assert!(
            !window.shows(&words::open_again(lang, 5)),
            "{}",
            window.text()
        );
    }
}

#[test]
fn a_review_goes_to_the_trash_and_comes_back() {
    let home = reviewed(Lang::En);
    let mut window = october(&home, Lang::En);
    window.press("d");
    let saved = app::saved(Lang::En, shirube::domain::Verb::Trash);
    assert_eq!(window.footer(), saved);
    let gone = home.store().reader().month_review(month("2026-10"));
    assert_eq!(gone.unwrap(), None);
    window.press("u");
    assert!(window.row(3).contains("October 2026"), "{}", window.text());
    assert!(window.row(3).contains("finished"), "{}", window.text());
}

#[test]
fn what_is_copied_is_the_report_without_what_is_private() {
    let home = reviewed(Lang::En);
    let mut window = october(&home, Lang::En);
    window.press("y");
    let copied = window.copied().unwrap();
    assert!(copied.starts_with("# Report of October 2026\n"), "{copied}");
    assert!(copied.contains("### Give a talk in English"), "{copied}");
    for private in ["Find another job", "too many", "Learn the tuba"] {
        assert!(!copied.contains(private), "{copied}");
    }
}

#[test]
fn an_empty_journal_says_when_its_first_review_opens() {
    for (lang, opens) in [(Lang::En, "opens 25 Nov"), (Lang::Ja, "11月25日から")] {
        let mut window = Home::new().start("2026-11-22", lang);
        window.press("7");
        assert!(window.row(2).contains(opens), "{}", window.text());
    }
}

#[test]
fn a_click_selects_a_month_and_a_second_one_opens_it() {
    let home = reviewed(Lang::En);
    let mut window = home.start(DAY, Lang::En);
    window.press("7");
    window.click_on("September 2026");
    assert!(window.row(4).contains("❯ September"), "{}", window.text());
    window.click_on("September 2026");
    assert!(
        window.row(2).contains("finished 30 Sep"),
        "{}",
        window.text()
    );
}

#[test]
fn the_cursor_is_first_at_what_is_owed() {
    for (day, month) in [
        // That of November is begun.
        (DAY, "November 2026"),
        ("2026-12-15", "November 2026"),
        ("2026-12-28", "December 2026"),
    ] {
        let mut window = reviewed(Lang::En).start(day, Lang::En);
        window.press("7");
        let at = format!("\u{276f} {month}");
        assert!(window.shows(&at), "{day}\n{}", window.text());
    }
}

#[test]
fn the_footer_tells_first_what_is_done_to_the_selected_review() {
    for (lang, hints) in [
        (Lang::En, ["c compare", "w report", "e open again"]),
        (Lang::Ja, ["c 比べる", "w 月の報告", "e 完了を取り消す"]),
    ] {
        for keys in ["7j", "7j<Enter>"] {
            let mut window = reviewed(lang).start(DAY, lang).sized(96, 24);
            window.press(keys);
            for hint in hints {
                assert!(window.footer().contains(hint), "{hint}\n{}", window.text());
            }
        }
    }
}

#[test]
fn in_an_empty_journal_the_review_is_that_of_this_month() {
    for (day, month) in [
        ("2026-11-02", "November 2026"),
        ("2026-11-28", "November 2026"),
    ] {
        let mut window = Home::new().start(day, Lang::En);
        window.press("4r");
        assert!(window.shows(month), "{}", window.text());
        assert!(!window.shows("October 2026"), "{}", window.text());
    }
}
