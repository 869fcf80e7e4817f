//! A guided flow while other windows write, finish or throw away the same: what either wrote is kept, and it is said.

use shirube::domain::{Change, Lang, Record, Seen, SelfAnalysis, Support, Verb};
use shirube::words::{analysis, guided as words};

use crate::desk::{Home, TODAY};
use crate::guided::{BEGIN, version, versions};
use crate::month_review::{apply, day};

fn change(home: &Home, change: impl Fn(&mut SelfAnalysis)) {
    let before = version(home);
    let mut after = before.clone();
    change(&mut after);
    let seen = Seen::changed(before, after);
    apply(
        home,
        &Change::Save {
            verb: Verb::Trash,
            subject: String::new(),
            records: vec![Record::SelfAnalysis(Box::new(seen))],
        },
    );
}

/// A journal with a version that was begun.
fn begun() -> Home {
    let home = Home::new();
    let mut window = home.start(TODAY, Lang::En);
    window.press(BEGIN).press("calm<C-s><Esc>");
    home
}

#[test]
fn one_text_written_in_two_windows_keeps_both_and_another_follows() {
    for lang in [Lang::En, Lang::Ja] {
        let home = begun();
        let mut here = home.start(TODAY, lang);
        here.press(BEGIN).press("<S-Tab><S-Tab><C-End>\npatient");
        change(&home, |there| {
            there.strengths = "calm\nbrave".into();
            there.values = "to be frank".into();
        });
        here.focus();
        let label = analysis::field(lang, "strengths").label;
        let said: String = words::both_kept(lang, label).chars().take(30).collect();
        assert!(here.shows(&said), "{}", here.text());
        assert!(here.shows("brave") && here.shows("patient"));
        // The caret is where it was.
        here.press("!<C-s>");
        assert!(!here.shows(&said), "{}", here.text());
        let said = version(&home);
        assert_eq!(said.strengths, "calm\nbrave\npatient!");
        assert_eq!(said.values, "to be frank");
    }
}

#[test]
fn what_happened_meanwhile_is_not_gone_before_it_was_drawn() {
    for lang in [Lang::En, Lang::Ja] {
        let home = begun();
        let mut here = home.start(TODAY, lang);
        here.press(BEGIN).press("<S-Tab><S-Tab><C-End>\npatient");
        change(&home, |there| there.strengths = "calm\nbrave".into());
        // The very key that finds it does not take it away.
        here.press("!");
        let label = analysis::field(lang, "strengths").label;
        let said: String = words::both_kept(lang, label).chars().take(30).collect();
        assert!(here.shows(&said), "{}", here.text());
        here.press("!");
        assert!(!here.shows(&said), "{}", here.text());
    }
}

#[test]
fn of_a_line_or_a_level_the_one_here_stays_and_the_other_is_said() {
    for lang in [Lang::En, Lang::Ja] {
        let home = begun();
        let mut here = home.start(TODAY, lang);
        here.press(BEGIN).press("<C-s><C-s><C-s>3<C-s><Tab>90");
        change(&home, |there| {
            there.every = Some(30);
            there.needed[0] = 1;
        });
        here.focus();
        let label = analysis::field(lang, "every").label;
        assert!(
            here.shows(&words::said_there(lang, label, "30")),
            "{}",
            here.text()
        );
        here.press("<Esc>");
        let said = version(&home);
        assert_eq!(said.every, Some(90));
        // The level was saved before, and not touched since: it follows.
        assert_eq!(said.needed[0], 1);

        here.press("a<S-Tab>3");
        change(&home, |there| there.needed[5] = 2);
        here.focus();
        let named = analysis::levels(lang)[2];
        let label = analysis::needed(lang, Support::Horizon).label;
        assert!(
            here.shows(&words::said_there(lang, label, named)),
            "{}",
            here.text()
        );
    }
}

#[test]
fn what_went_to_the_trash_elsewhere_is_brought_back_by_going_on() {
    for lang in [Lang::En, Lang::Ja] {
        for keys in ["<C-s>", "<Esc>"] {
            let home = begun();
            let mut here = home.start(TODAY, lang);
            here.press(BEGIN).press("teach");
            change(&home, |there| there.deleted = true);
            here.focus();
            assert!(here.shows(words::is_in_trash(lang)), "{}", here.text());
            assert!(here.shows(analysis::is_in_trash(lang)), "{}", here.text());
            here.press(keys);
            let said = version(&home);
            assert_eq!((&*said.strengths, &*said.will), ("calm", "teach"));
        }
    }
}

#[test]
fn a_draft_of_what_is_in_the_trash_brings_it_back() {
    let home = begun();
    let mut window = home.start(TODAY, Lang::En);
    window.press(BEGIN).press("teach").wait();
    drop(window);
    change(&home, |there| there.deleted = true);
    let mut window = home.start(TODAY, Lang::En);
    window.press("1g<Enter>");
    assert!(window.shows("teach"), "{}", window.text());
    assert!(
        window.shows(analysis::is_in_trash(Lang::En)),
        "{}",
        window.text()
    );
    window.press("<Esc>");
    let said = version(&home);
    assert_eq!((&*said.strengths, &*said.will), ("calm", "teach"));
}

#[test]
fn what_another_window_finished_stays_finished() {
    for lang in [Lang::En, Lang::Ja] {
        let home = begun();
        let mut here = home.start(TODAY, lang);
        here.press(BEGIN).press("teach");
        change(&home, |there| there.finished = Some(day("2026-11-21")));
        here.focus();
        let said = analysis::finished_on(lang, day("2026-11-21"), day(TODAY));
        assert!(here.shows(&said), "{}", here.text());
        here.press("<Esc>");
        let said = version(&home);
        assert_eq!(said.finished, Some(day("2026-11-21")));
        assert_eq!(said.will, "teach");
    }
}

#[test]
fn of_two_versions_begun_in_two_windows_there_is_one() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.start(TODAY, lang);
        let mut there = home.start(TODAY, lang);
        here.press(BEGIN).press("calm");
        there.press(BEGIN).press("brave<Tab>shy<C-s>");
        here.press("<C-s>").press("<Esc>");
        assert_eq!(versions(&home).len(), 1);
        let said = version(&home);
        assert_eq!(
            (&*said.strengths, &*said.weaknesses),
            ("brave\ncalm", "shy")
        );
    }
}

#[test]
fn undone_elsewhere_it_is_written_anew() {
    let home = begun();
    let mut here = home.start(TODAY, Lang::En);
    here.press(BEGIN).press("teach");
    let mut there = home.start(TODAY, Lang::En);
    there.press("u<Enter><Enter>");
    here.press("<C-s><Esc>");
    assert_eq!(version(&home).will, "teach");
    assert_eq!(version(&home).strengths, "calm");
}

#[test]
fn where_both_wrote_the_same_words_nothing_is_written_until_that_was_seen() {
    for lang in [Lang::En, Lang::Ja] {
        let home = begun();
        let mut here = home.start(TODAY, lang);
        here.press(BEGIN).press("<S-Tab><S-Tab><C-a>brave");
        change(&home, |there| there.strengths = "patient".into());
        here.press_at_once("<C-s><C-s>");
        assert!(here.shows(words::look_again(lang)), "{}", here.text());
        assert!(here.shows("brave") && here.shows("patient"));
        assert_eq!(version(&home).strengths, "patient");
        here.press("<C-s>");
        assert_eq!(version(&home).strengths, "patient\nbrave");
    }
}

#[test]
fn a_step_that_another_window_reached_is_open_here_too() {
    for lang in [Lang::En, Lang::Ja] {
        let home = begun();
        let mut here = home.start(TODAY, lang).sized(120, 36);
        here.press(BEGIN);
        change(&home, |there| there.step = 5);
        let step = analysis::steps(lang)[4];
        here.focus().click_on(step);
        let label = analysis::needed(lang, Support::Skill).label;
        assert!(here.shows(label), "{}", here.text());
    }
}

#[test]
fn who_types_on_after_a_write_that_failed_leaves_by_writing_again() {
    let home = begun();
    let mut here = home.start(TODAY, Lang::En);
    here.press(BEGIN).press("teach");
    let journal = rusqlite::Connection::open(home.journal()).unwrap();
    let full =
        "CREATE TRIGGER full BEFORE UPDATE ON self_analysis BEGIN SELECT RAISE(ABORT, 'full'); END";
    journal.execute_batch(full).unwrap();
    here.press("<Esc>");
    assert!(here.shows("teach"), "{}", here.text());
    journal.execute_batch("DROP TRIGGER full").unwrap();
    here.press(" well<Esc>");
    assert_eq!(version(&home).will, "teach well");
    assert!(home.drafts().is_empty());
}
