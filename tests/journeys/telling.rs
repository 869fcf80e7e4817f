//! A result that is told by message: copied is told, on that day; anything else leaves it untold.

use insta::assert_snapshot;
use shirube::domain::{Change, Lang, Takeaway};
use shirube::screens::Begin;
use shirube::screens::report::Subject;
use shirube::store::Applied;
use shirube::words::followups;
use shirube::words::report::{self as words, Shown};

use crate::desk::{Home, TODAY, Window};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

/// A journal with one action of a meeting with Jane, done with a result, which is selected on this tab.
fn done(home: &Home, lang: Lang, tab: &str) -> Window {
    let mut window = home.open(lang);
    window.log("Jane Smith", "[] Send the slides");
    window.press("3 ");
    window.paste("She liked them.").press("<Enter>");
    window.press(tab);
    window
}

fn stored(home: &Home) -> Takeaway {
    let store = home.store();
    let of = home.newest().id;
    store.reader().takeaways_of(of).unwrap().remove(0)
}

#[test]
fn a_message_that_is_copied_is_told_by_that_and_undone_by_one_key() {
    for lang in LANGS {
        for tab in ["1", "3"] {
            let home = Home::new();
            let mut window = done(&home, lang, tab);
            assert!(!stored(&home).is_open());
            window.press("T");
            let title = words::title(lang, Shown::Telling, "Jane Smith");
            assert!(window.shows(&title), "{}", window.text());
            if tab == "1" {
                assert_snapshot!(format!("telling_80_{}", lang.tag()), window.text());
            }
            window.press("y");
            let copied = window.copied().unwrap();
            assert!(copied.contains("Send the slides") && copied.contains("She liked them."));
            let said = words::copied_and_told(lang);
            assert!(window.footer().contains(said), "{}", window.text());
            assert_eq!(stored(&home).told, TODAY.parse().ok());
            // Once is enough.
            window.press("y");
            assert!(!window.footer().contains(said), "{}", window.text());
            window.press("<Esc>u");
            assert_eq!(stored(&home).told, None);
            assert!(window.shows("Send the slides"), "{}", window.text());
        }
    }
}

#[test]
fn what_is_only_looked_at_or_written_to_a_file_is_not_told() {
    for keys in ["<Esc>", "w<Enter><Esc>", "L<Esc>", "  <Esc>"] {
        let home = Home::new();
        let mut window = done(&home, Lang::En, "3");
        window.press("T").press(keys);
        assert_eq!(stored(&home).told, None, "{keys}");
        assert!(window.shows("Send the slides"), "{}", window.text());
    }
}

#[test]
fn a_result_asks_nothing_more_and_stays_untold_until_it_is_told() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = done(&home, lang, "3");
        let untold = shirube::words::cli::not_told(lang);
        for tab in ["1", "3", "5l"] {
            window.press(tab);
            assert!(window.shows("Send the slides"), "{tab} {}", window.text());
        }
        assert!(window.press("3").shows(untold), "{}", window.text());
        window.press("Ty<Esc>");
        assert!(!window.shows("Send the slides"), "{}", window.text());
        assert!(!window.press("1").shows("Send the slides"));
    }
}

#[test]
fn of_what_is_private_no_message_is_made_and_that_is_said() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = done(&home, lang, "3");
        home.change_takeaway("Send", |takeaway| takeaway.private = true);
        window.focus().press("T");
        let said = words::stays_private(lang);
        assert!(window.footer().contains(said), "{}", window.text());
        assert_eq!(stored(&home).told, None);

        // Its meeting tells the same.
        home.change_takeaway("Send", |takeaway| takeaway.private = false);
        let meeting = home.newest();
        let mut private = meeting.clone();
        private.private = true;
        home.change_entry(meeting, private);
        window.focus().press("T");
        assert!(window.footer().contains(said), "{}", window.text());
    }
}

#[test]
fn what_belongs_to_nobody_is_told_to_nobody() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("3a").paste("[] Read a book").press("<Enter>");
    let id = home.store().reader().open_takeaways().unwrap()[0]
        .takeaway
        .id;
    window.press(" <Enter>");
    window.begin(Begin::Leave(Subject::Telling(id)));
    let said = followups::nobody_to_tell(Lang::En);
    assert!(window.footer().contains(said), "{}", window.text());
    assert!(!window.shows("Result for"), "{}", window.text());
    assert!(window.copied().is_none());
}

#[test]
fn an_edited_message_is_not_kept_once_it_was_copied() {
    let home = Home::new();
    let mut window = done(&home, Lang::En, "3");
    window.press("Te").paste("SECRET ").press("<C-s><Esc>");
    assert!(home.draft_texts()[0].contains("SECRET"));
    window.press("Ty<Esc>");
    assert!(home.drafts().is_empty(), "{:?}", home.drafts());
    assert!(!window.shows("draft"), "{}", window.text());
}

#[test]
fn an_edited_message_goes_with_what_it_is_about_when_that_is_emptied() {
    // Of each: whether the takeaway is emptied, or goes to the trash alone.
    for (is_emptied, kept) in [(false, 1), (true, 0)] {
        let home = Home::new();
        let mut window = done(&home, Lang::En, "3");
        window.press("Te").paste("SECRET ").press("<C-s><Esc>");
        let id = stored(&home).id;
        home.change_takeaway("Send", |takeaway| takeaway.deleted = true);
        if is_emptied {
            let mut store = home.store();
            let purged = store.apply(&Change::Purge(vec![id]), 0, "UTC").unwrap();
            assert_eq!(purged, Applied::Saved);
        }
        drop(window);
        let mut window = home.open(Lang::En);
        assert_eq!(home.draft_texts().len(), kept, "{}", window.text());
    }
}

#[test]
fn an_edited_message_is_kept_as_a_draft_and_tells_when_it_is_copied() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = done(&home, lang, "3");
        window.press("Te").paste("EDITED ").press("<C-s><Esc>");
        assert_eq!(stored(&home).told, None);
        window.press("T");
        assert!(window.shows("EDITED "), "{}", window.text());
        window.press("y");
        assert!(window.copied().unwrap().starts_with("EDITED "));
        assert_eq!(stored(&home).told, TODAY.parse().ok());
    }
}
