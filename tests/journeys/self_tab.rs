//! The tab of self-analysis: versions listed, read, compared; the support map and each support with who gives it.

use insta::assert_snapshot;
use shirube::domain::{Lang, Stage, Support, Verb};
use shirube::store::Applied;
use shirube::words::{analyses as words, app, terms};

use crate::analysed::{DAY, analysed, begin_version};
use crate::desk::{Home, Window};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

/// A window on the tab, with the latest version selected.
fn tab(home: &Home, lang: Lang) -> Window {
    let mut window = home.start(DAY, lang).sized(120, 36);
    window.press("6");
    window
}

/// The row with the pointer.
fn pointed(window: &mut Window) -> String {
    let text = window.text();
    let row = text.lines().find(|row| row.starts_with('\u{276f}'));
    row.unwrap_or_default().to_owned()
}

#[test]
fn the_tab_is_read_in_every_class_of_size() {
    for lang in LANGS {
        let home = analysed(lang);
        for (name, keys) in [
            ("list", ""),
            ("version", "<Enter>"),
            ("version_end", "<Enter>G"),
            ("map", "jj<Enter>"),
            ("support", "jjjjjjj<Enter>"),
        ] {
            for (width, height) in [(120, 36), (80, 24), (40, 12)] {
                let mut window = home.start(DAY, lang).sized(width, height);
                window.press("6").press(keys);
                let name = format!("self_{name}_{width}_{}", lang.tag());
                assert_snapshot!(name, window.text());
            }
        }
    }
}

#[test]
fn two_versions_are_compared_side_by_side_or_below_each_other() {
    for lang in LANGS {
        let home = analysed(lang);
        for (width, height) in [(120, 60), (80, 60), (40, 12)] {
            let mut window = home.start(DAY, lang).sized(width, height);
            window.press("6c<Enter>");
            let name = format!("self_compared_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
            window.press("<Esc>");
            assert!(!window.shows(words::compared(lang)), "{}", window.text());
        }
    }
}

#[test]
fn an_empty_tab_says_what_a_self_analysis_is_for_and_begins_one() {
    for lang in LANGS {
        for (width, height) in [(80, 24), (40, 12)] {
            let home = Home::new();
            let mut window = home.start(DAY, lang).sized(width, height);
            window.press("6");
            let name = format!("self_empty_{width}_{}", lang.tag());
            assert_snapshot!(name, window.text());
            let before = window.text();
            window.press("a");
            assert_ne!(window.text(), before);
        }
    }
}

#[test]
fn a_version_that_was_begun_stands_first_and_goes_on() {
    for lang in LANGS {
        let home = analysed(lang);
        begin_version(&home, 4);
        for key in [" ", "a", "e"] {
            let mut window = tab(&home, lang);
            let goes_on = words::goes_on(lang, 4);
            assert!(pointed(&mut window).contains(&goes_on), "{}", window.text());
            window.press(key);
            assert!(!window.shows(&goes_on), "{}", window.text());
        }
        // The supports are those of the finished one.
        let mut window = tab(&home, lang);
        let lacking = words::lacking(lang, 1, 1);
        assert!(window.shows(&lacking), "{}", window.text());
    }
}

#[test]
fn the_next_look_is_said_and_asks_for_itself_when_it_is_due() {
    for lang in LANGS {
        let home = analysed(lang);
        let due = "2027-05-19".parse().unwrap();
        for (day, is_due) in [("2027-05-18", false), ("2027-05-19", true)] {
            let today = day.parse().unwrap();
            let said = words::next_look(lang, due, today);
            let mut window = home.start(day, lang);
            window.press("6");
            assert!(pointed(&mut window).contains(&said), "{}", window.text());
            window.resize(40, 12);
            let is_said = pointed(&mut window).contains(&said);
            assert_eq!(is_said, is_due, "{}", window.text());
        }
    }
}

#[test]
fn from_a_support_one_goes_to_who_would_give_it_and_comes_back() {
    let home = analysed(Lang::En);
    let mut window = tab(&home, Lang::En);
    window.press("jjjjjjj<Enter>");
    // At first the keys are for the support; there is nobody to open.
    assert!(!window.footer().contains("to the mentor"));
    window.press("jj<Enter>");
    assert!(
        pointed(&mut window).contains("Jane Doe"),
        "{}",
        window.text()
    );
    window.press("<Esc>");
    assert!(window.shows("where I looked"), "{}", window.text());
}

#[test]
fn the_cursor_among_mentors_goes_when_the_mentor_does() {
    let home = analysed(Lang::En);
    let mut window = tab(&home, Lang::En);
    window.press("jjjjjjj<Enter>j");
    assert!(
        window.footer().contains("to the mentor"),
        "{}",
        window.text()
    );
    let mut store = home.store();
    let mentors = store.reader().mentors().unwrap();
    let sato = mentors.iter().find(|one| one.name == "Sato Ken").unwrap();
    assert_eq!(sato.stage, Stage::Approached);
    let hanging = store.reader().hanging_on(sato).unwrap();
    let change = shirube::domain::trash_mentor(sato, hanging);
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
    window.focus().press("<Enter>");
    assert!(window.shows("where I looked"), "{}", window.text());
    assert!(!window.shows("Sato Ken"), "{}", window.text());
}

#[test]
fn space_on_a_support_searches_and_a_adds_a_candidate() {
    for lang in LANGS {
        let home = analysed(lang);
        let mut window = tab(&home, lang);
        window.press("jjjjjjj ");
        let heading = shirube::words::finding::heading(lang, Support::Network);
        assert!(window.shows(&heading), "{}", window.text());
        window.press("<Esc>a");
        let form = shirube::words::mentors::heading(lang, true);
        assert!(window.shows(form), "{}", window.text());
    }
}

#[test]
fn a_version_and_a_search_go_to_the_trash_and_come_back_selected() {
    for lang in LANGS {
        let home = analysed(lang);
        let mut window = tab(&home, lang);
        window.press("d");
        assert_eq!(window.footer(), app::saved(lang, Verb::Trash));
        assert_eq!(home.store().reader().analyses().unwrap().len(), 1);
        window.press("u");
        assert_eq!(home.store().reader().analyses().unwrap().len(), 2);
        assert!(pointed(&mut window).contains("20"), "{}", window.text());
        window.press("jjjjjjjd");
        assert_eq!(home.store().reader().mentor_searches().unwrap().len(), 0);
        window.press("gu");
        let network = terms::support(lang, Support::Network);
        assert!(pointed(&mut window).contains(network), "{}", window.text());
        // Where nobody was looked for there is nothing to throw away.
        window.press("jd");
        assert_eq!(home.store().reader().mentor_searches().unwrap().len(), 1);
    }
}

#[test]
fn comparing_ends_where_one_of_the_two_is_gone() {
    let home = analysed(Lang::En);
    let mut window = tab(&home, Lang::En);
    let keys = window.press("jj").footer();
    window.press("gc<Enter>");
    assert!(window.shows(words::compared(Lang::En)));
    let mut other = tab(&home, Lang::En);
    other.press("jd");
    window.focus().press("j");
    assert!(
        !window.shows(words::compared(Lang::En)),
        "{}",
        window.text()
    );
    // The keys are those of the list again.
    assert_eq!(window.footer(), keys);
    assert!(pointed(&mut window).contains("map"), "{}", window.text());
}

#[test]
fn no_key_acts_on_what_could_not_be_read_again() {
    let home = analysed(Lang::En);
    let mut window = tab(&home, Lang::En);
    begin_version(&home, 2);
    home.rename_table("mentor_search", "hidden");
    window.focus().press("d");
    home.rename_table("hidden", "mentor_search");
    assert_eq!(home.store().reader().analyses().unwrap().len(), 3);
    assert!(
        window.focus().shows(&words::goes_on(Lang::En, 2)),
        "{}",
        window.text()
    );
}

#[test]
fn a_version_with_no_other_has_nothing_to_be_compared_with() {
    for lang in LANGS {
        let home = analysed(lang);
        let mut window = tab(&home, lang);
        window.press("jdgc");
        assert_eq!(window.footer(), words::nothing_to_compare(lang));
    }
}

#[test]
fn brackets_compare_with_the_version_before_or_after() {
    let home = analysed(Lang::En);
    let mut store = home.store();
    let last = store.reader().analyses().unwrap().remove(0);
    let ids = shirube::domain::Ids::seeded(5);
    let now = chrono::DateTime::from_timestamp_millis(1_780_000_000_000).unwrap();
    let mut old = last.next_version(ids.next(now), "2025-10-01".parse().unwrap());
    old.finished = Some(old.day);
    let change = shirube::domain::write_analysis(None, old).unwrap();
    assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
    let mut window = tab(&home, Lang::En);
    window.press("c<Enter>");
    assert!(window.shows("5 May \u{203a} 20 Nov"), "{}", window.text());
    window.press("[");
    assert!(
        window.shows("1 Oct 2025 \u{203a} 20 Nov"),
        "{}",
        window.text()
    );
    assert!(window.shows(words::nothing_differs(Lang::En)));
    window.press("[");
    assert_eq!(window.footer(), words::no_further(Lang::En));
    window.press("]");
    assert!(window.shows("5 May \u{203a} 20 Nov"), "{}", window.text());
}

#[test]
fn the_other_view_has_tables_instead_of_pictures() {
    let home = analysed(Lang::En);
    let mut window = tab(&home, Lang::En);
    assert!(window.shows("rings"), "{}", window.text());
    window.press("v");
    assert!(!window.shows("rings"), "{}", window.text());
    assert!(window.shows("gap"), "{}", window.text());
    window.press("c<Enter>");
    assert!(!window.shows("rings"), "{}", window.text());
    window.press("v");
    assert!(window.shows("rings"), "{}", window.text());
}

#[test]
fn a_row_keeps_the_cursor_while_another_window_writes() {
    let home = analysed(Lang::En);
    let mut window = tab(&home, Lang::En);
    window.press("jjj");
    let before = pointed(&mut window);
    begin_version(&home, 2);
    window.focus();
    assert_eq!(pointed(&mut window)[..11], before[..11]);
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let home = analysed(Lang::En);
    let mut window = home.start(DAY, Lang::En);
    window.press("6").click_on("network");
    assert!(pointed(&mut window).contains("network"));
    window.click_on("network");
    assert!(window.shows("where I looked"), "{}", window.text());
    window.click_on("Jane Doe").press("<Enter>");
    let candidate = terms::stage(Lang::En, Stage::Candidate);
    let head = format!("Jane Doe   {candidate}");
    assert!(window.shows(&head), "{}", window.text());
}
