//! What is written to a mentor: a progress report of a period, thanks with an example, a year in review.

use insta::assert_snapshot;
use shirube::domain::{Lang, State};
use shirube::screens::Begin;
use shirube::screens::report::Subject;
use shirube::words::{farewell, report, writing_to as words};

use crate::desk::{Home, Window};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];
/// The day on which it is written, and that of the last meeting.
const DAY: &str = "2026-11-22";
const MET: &str = "2026-10-12";

/// A journal in which one met Jane in October and did two things since, one of them private.
fn home(lang: Lang) -> Home {
    let home = Home::new();
    let mut window = home.open_on(MET, lang);
    window.log(
        "Jane Smith",
        "[] Send the slides\n> Lead with the conclusion\n? How did you begin?",
    );
    drop(window);
    let mut window = home.open_on("2026-11-08", lang);
    window.press("3g");
    for _ in 0..2 {
        window.press(" ").paste("SECRET or not").press("<Enter>");
    }
    drop(window);
    home.change_takeaway("Send", |takeaway| {
        takeaway.result = "She liked them.".into();
    });
    home.change_takeaway("Lead", |takeaway| takeaway.private = true);
    home
}

fn choice(home: &Home, lang: Lang) -> Window {
    let mut window = home.start(DAY, lang);
    window.press("5w");
    window
}

#[test]
fn a_progress_report_is_one_of_what_can_be_written_to_a_mentor() {
    for lang in LANGS {
        let home = home(lang);
        let mut window = choice(&home, lang);
        assert!(window.shows(&words::what(lang, "Jane Smith")));
        assert_snapshot!(format!("write_to_80_{}", lang.tag()), window.text());
        window.press("<Enter>");
        assert_snapshot!(format!("progress_report_80_{}", lang.tag()), window.text());
        assert!(!window.shows("SECRET") && !window.shows("Lead with"));
        window.resize(120, 36);
        assert_snapshot!(format!("progress_report_120_{}", lang.tag()), window.text());
    }
}

#[test]
fn the_period_is_changed_by_a_key_and_the_language_stays() {
    let home = home(Lang::En);
    let mut window = choice(&home, Lang::En);
    window.press("<Enter>L");
    assert!(window.shows("の面談以降"), "{}", window.text());
    window.press("[");
    assert!(
        window.shows("2026年11月の進捗のご報告"),
        "{}",
        window.text()
    );
    window.press("[[");
    assert!(
        window.shows("2026年10月の進捗のご報告"),
        "{}",
        window.text()
    );
    assert!(!window.shows("Send the slides"), "{}", window.text());
    window.press("]]]");
    assert!(window.shows("の面談以降"), "{}", window.text());
    // It takes the place of the other one: one Esc leads out.
    window.press("<Esc>");
    assert!(!window.shows("ご報告"), "{}", window.text());
    // What was changed is not thrown away by it.
    let mut window = choice(&home, Lang::En);
    window.press("<Enter> [");
    assert!(window.shows("Since we met"), "{}", window.text());
}

#[test]
fn thanks_are_said_with_an_example_that_may_leave() {
    for lang in LANGS {
        let home = Home::new();
        home.tell_example(lang);
        let mut window = choice(&home, lang);
        window.press("<Down><Down><Down><Enter>");
        let asks = farewell::take_an_example(lang);
        assert!(window.shows(asks), "{}", window.text());
        window.press("<Enter>");
        assert_snapshot!(format!("thank_you_80_{}", lang.tag()), window.text());
        window.press("y");
        assert!(window.copied().unwrap().lines().count() > 6);
    }
}

#[test]
fn thanks_that_are_owed_are_said_by_copying_them_and_undone_by_one_key() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = home.open_on(MET, lang);
        window.log("Jane Smith", "< read my resume");
        let mentor = home.newest().mentors[0];
        let owed = || {
            let store = home.store();
            let of = home.newest().id;
            store.reader().takeaways_of(of).unwrap().remove(0)
        };
        drop(window);
        let mut window = home.start(DAY, lang);
        window.begin(Begin::Leave(Subject::ThankYou(mentor, owed().id)));
        window.press("<Esc>");
        assert_eq!(owed().state, State::Open);
        window.begin(Begin::Leave(Subject::ThankYou(mentor, owed().id)));
        window.press("y");
        let said = report::copied_and_thanked(lang);
        assert!(window.footer().contains(said), "{}", window.text());
        assert_eq!(owed().state, State::Said);
        assert_eq!(owed().closed, DAY.parse().ok());
        window.press("<Esc>1");
        assert!(!window.shows("read my resume"), "{}", window.text());
        window.press("u");
        assert_eq!(owed().state, State::Open);
    }
}

#[test]
fn a_report_is_had_as_markdown_and_without_marks() {
    for lang in LANGS {
        let home = home(lang);
        let mut window = choice(&home, lang);
        window.press("<Enter>y");
        let plain = window.copied().unwrap();
        window.press("w");
        assert!(window.shows("Jane-Smith.txt"), "{}", window.text());
        window.press("<Esc>vy");
        let marked = window.copied().unwrap();
        assert!(!plain.contains('#') && marked.starts_with("# "), "{marked}");
        assert_eq!(marked.replace("## ", "").replace("# ", ""), plain);
        window.press("w");
        assert!(window.shows("Jane-Smith.md"), "{}", window.text());
        // The form stays with another period, and with what is edited.
        window.press("<Esc>[y");
        assert!(window.copied().unwrap().starts_with("# "));
        window.press("]e").paste("EDITED ").press("<C-s>vy");
        assert!(window.copied().unwrap().starts_with("EDITED # "));
    }
}

#[test]
fn a_draft_keeps_the_form_in_which_it_was_edited() {
    let home = home(Lang::En);
    let mut window = choice(&home, Lang::En);
    window
        .press("<Enter>ve")
        .paste("EDITED ")
        .press("<C-s><Esc>");
    drop(window);
    let mut window = choice(&home, Lang::En);
    window.press("<Enter>");
    let behind = report::behind(Lang::En, report::Shown::Progress);
    assert!(!window.shows(behind), "{}", window.text());
    window.press("y");
    assert!(window.copied().unwrap().starts_with("EDITED # "));
    window.press("d<Enter>y");
    assert!(window.copied().unwrap().starts_with("# "));
}

#[test]
fn to_whom_there_is_nothing_to_write_that_is_said() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = home.start(DAY, lang);
        window.press("5aKen<C-s>");
        let stage = home.store().reader().mentors().unwrap()[0].stage;
        window.press("w");
        assert!(window.shows("Ken"), "{stage:?} {}", window.text());
    }
}

#[test]
fn a_year_in_review_is_shown_from_the_reviews() {
    for lang in LANGS {
        let home = Home::new();
        home.tell_example(lang);
        let mut window = home.start(DAY, lang).sized(120, 36);
        window.press("7W");
        assert_snapshot!(format!("year_120_{}", lang.tag()), window.text());
    }
}
