//! The guided flows, with the self-analysis as the one that is done: through all steps, left, taken up, finished.

use insta::assert_snapshot;
use shirube::domain::{Lang, SelfAnalysis, Stage, Support, save_mentor};
use shirube::words::analysis as words;
use shirube::words::{drafts, journal, writer};

use crate::desk::{Home, TODAY, Window};
use crate::month_review::{apply, cx, day, ids};

/// Half a year after [`TODAY`].
const LATER: &str = "2027-05-22";
/// Opens the tab of self-analysis, and begins one or goes on with it.
pub(crate) const BEGIN: &str = "6a";
/// What is typed in each step.
const ANSWERS: [&str; 6] = [
    "calm\n  the outage in May\npatient<Tab>すぐに引き受ける",
    "teach<Tab>plan<Tab>numbers",
    "to be frank<Tab>one project of mine",
    "presenting 2 4\n英語での会議 2 3\nfinance 1 3\npatience",
    "3<Enter>2<Enter><Enter>1",
    "someone from another field",
];

/// The versions in the journal, the newest first.
pub(crate) fn versions(home: &Home) -> Vec<SelfAnalysis> {
    home.store().reader().analyses().unwrap()
}

/// The only version in the journal.
pub(crate) fn version(home: &Home) -> SelfAnalysis {
    let mut versions = versions(home);
    assert_eq!(versions.len(), 1);
    versions.remove(0)
}

/// A mentor who is met gives some experience, and a candidate would give knowledge.
fn home_with_mentors() -> Home {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("5a").paste("田中 優子").press("<C-s>a");
    window.paste("Jane Smith").press("<C-s>");
    let ids = ids(7);
    for mut mentor in home.store().reader().mentors().unwrap() {
        let before = mentor.clone();
        let (stage, support, level) = match mentor.name.as_str() {
            "Jane Smith" => (Stage::Candidate, Support::Skill, 3),
            _ => (Stage::Active, Support::Story, 1),
        };
        mentor.stage = stage;
        mentor.supports[support as usize] = level;
        let cx = cx(&ids, TODAY, Lang::En);
        apply(&home, &save_mentor(Some(before), mentor, &cx));
    }
    home
}

/// Answers all steps; returns a picture of each.
fn answer(window: &mut Window) -> String {
    let mut pictures = Vec::new();
    for (step, answers) in ANSWERS.into_iter().enumerate() {
        if step > 0 {
            window.press("<C-s>");
        }
        window.press(answers);
        pictures.push(window.text());
    }
    pictures.join("\n\n")
}

#[test]
fn a_first_analysis_leads_from_strengths_to_what_is_missing() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(80, 24), (120, 36)] {
            let home = home_with_mentors();
            let mut window = home.start(TODAY, lang).sized(width, height);
            window.press(BEGIN);
            let name = format!("guided_{width}_{}", lang.tag());
            assert_snapshot!(name, answer(&mut window));
            window.press("<C-s>");
            let said = version(&home);
            assert_eq!(said.finished, Some(day(TODAY)));
            assert_eq!(said.strengths, "calm\n  the outage in May\npatient");
            assert_eq!(said.needed, [3, 2, 0, 1, 0, 0]);
            assert_eq!(said.look_for, "someone from another field");
            assert!(home.drafts().is_empty());
        }
    }
}

#[test]
fn a_second_analysis_is_a_copy_with_the_old_answers_beside() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        window.press(BEGIN);
        answer(&mut window);
        window.press("<C-s>");
        let mut window = home.start(LATER, lang).sized(120, 36);
        window.press(BEGIN).press("<Enter>brave");
        let mut pictures = vec![window.text()];
        for _ in 1..6 {
            window.press("<C-s>");
            pictures.push(window.text());
        }
        let name = format!("guided_again_{}", lang.tag());
        assert_snapshot!(name, pictures.join("\n\n"));
        window.press("<C-s>");
        let versions = versions(&home);
        assert_eq!(versions.len(), 2);
        assert_eq!(versions[0].day, day(LATER));
        assert!(versions[0].strengths.ends_with("patient\nbrave"));
        assert_eq!(versions[0].needed, versions[1].needed);
    }
}

#[test]
fn what_is_left_with_esc_is_saved_and_taken_up_in_its_step() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        window.press(BEGIN).press("calm<C-s>teach<Esc>");
        assert!(home.drafts().is_empty());
        let said = version(&home);
        assert_eq!((&*said.strengths, &*said.will), ("calm", "teach"));
        assert_eq!((said.step, said.finished), (2, None));
        window.press("a");
        assert!(window.shows("teach"), "{}", window.text());
    }
}

#[test]
fn who_only_looks_through_the_steps_leaves_nothing_behind() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        window.press(BEGIN).press("<C-s><C-s><C-s><C-s><C-s>");
        window.press("<C-s>");
        // Nothing to finish either, which is said where one can begin.
        assert!(
            window.shows(&words::nothing_said(lang)[..9]),
            "{}",
            window.text()
        );
        window.press("<Esc>");
        assert_eq!(versions(&home), []);
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_copy_that_is_looked_through_unchanged_is_kept_step_by_step() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        window
            .press(BEGIN)
            .press("calm<C-s>teach<C-s><C-s><C-s><C-s><C-s>");
        let mut window = home.start(LATER, lang);
        window.press(BEGIN).press("<Esc>");
        assert_eq!(versions(&home).len(), 1);
        window.press("a<C-s><C-s><Esc>");
        let versions = versions(&home);
        assert_eq!((versions.len(), versions[0].day), (2, day(LATER)));
        assert_eq!((versions[0].step, versions[0].finished), (3, None));
        assert_eq!(versions[0].strengths, "calm");
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_window_that_was_killed_left_a_draft_that_is_taken_up_in_its_field() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        window.press(BEGIN).press("calm<C-s>teach<Tab>plan").wait();
        let typed = window.text();
        drop(window);
        let mut window = home.start(TODAY, lang);
        assert!(
            window.shows(&drafts::analysis(lang, None)),
            "{}",
            window.text()
        );
        window.press("2");
        assert!(window.shows(journal::draft(lang)), "{}", window.text());
        window.press("g<Enter>");
        assert_eq!(window.text(), typed);
        window.press("<Esc>");
        assert_eq!(version(&home).can, "plan");
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn what_was_typed_of_a_version_gone_for_good_begins_a_new_one() {
    let home = Home::new();
    let mut window = home.start(TODAY, Lang::En);
    window.press(BEGIN).press("calm").wait();
    drop(window);
    let mut window = home.start(TODAY, Lang::En);
    // Nothing of it was ever written; `a` finds the draft.
    window.press(BEGIN);
    assert!(window.shows("calm"), "{}", window.text());
    window.press("<Esc>");
    assert_eq!(version(&home).strengths, "calm");
}

#[test]
fn all_characters_are_text_and_digits_choose_a_level() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        window.press(BEGIN).press("u U?:q5m");
        assert!(window.shows("u U?:q5m"), "{}", window.text());
        window.press("<C-z><C-y><C-s><C-s><C-s><C-s>");
        // A digit, blanks, one of full width, what means nothing; Enter goes on, behind the last one to the next step.
        window.press("2?9<Enter>  <Enter>").commit("　");
        window.press("<Enter><Enter><Enter>3<Enter><Esc>");
        let said = version(&home);
        assert_eq!(said.needed, [2, 2, 1, 0, 0, 3]);
        assert_eq!((said.step, &*said.strengths), (6, "u U?:q5m"));
    }
}

#[test]
fn days_that_cannot_be_read_are_said_at_their_field_and_stay_a_draft() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        window.press(BEGIN).press("calm<C-s><C-s><C-s><C-s><C-s>");
        window.press("<Tab>soon<C-s>");
        assert!(window.shows(words::bad_days(lang)), "{}", window.text());
        window.press("<Esc>");
        assert_eq!(window.footer(), writer::draft_kept(lang));
        assert_eq!(version(&home).every, None);
        window.press("a<C-a>90<C-s>");
        let said = version(&home);
        assert_eq!((said.every, said.finished), (Some(90), Some(day(TODAY))));
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn midnight_passes_and_the_day_on_which_it_was_begun_stays() {
    let home = Home::new();
    let mut window = home.start(TODAY, Lang::En);
    window.press(BEGIN).press("calm");
    window.until("2026-11-23");
    window.press("<C-s><C-s><C-s><C-s><C-s><C-s>");
    let said = version(&home);
    assert_eq!(said.day, day(TODAY));
    assert_eq!(said.finished, Some(day("2026-11-23")));
}

#[test]
fn what_cannot_be_written_stays_in_front_and_then_as_a_draft() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        let journal = rusqlite::Connection::open(home.journal()).unwrap();
        let full = "CREATE TRIGGER full BEFORE INSERT ON self_analysis BEGIN SELECT RAISE(ABORT, 'full'); END";
        journal.execute_batch(full).unwrap();
        window.press(BEGIN).press("calm<C-s>");
        assert!(window.shows(words::field(lang, "weaknesses").label));
        window.press(" and clear<Esc>");
        assert!(window.shows("calm and clear"), "{}", window.text());
        window.press("<Esc>");
        assert_eq!(window.footer(), writer::draft_kept(lang));
        journal.execute_batch("DROP TRIGGER full").unwrap();
        window.press("a<Esc>");
        assert_eq!(version(&home).strengths, "calm and clear");
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn going_to_another_field_moves_nothing() {
    for lang in [Lang::En, Lang::Ja] {
        for size in [(40, 12), (80, 24), (120, 36)] {
            let home = Home::new();
            let mut window = home.start(TODAY, lang).sized(size.0, size.1);
            window.press(BEGIN).press("<C-s><C-s>");
            let label = words::field(lang, "later").label;
            let place = window.draw().find(label);
            for _ in 0..3 {
                window.press("<Tab>");
                assert_eq!(window.draw().find(label), place, "{}", window.text());
            }
        }
    }
}

#[test]
fn every_step_is_whole_in_every_size() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home_with_mentors();
        let mut window = home.start(TODAY, lang);
        window.press(BEGIN);
        for answers in ANSWERS {
            window.press(answers);
            for (width, height) in [
                (1, 1),
                (40, 12),
                (41, 13),
                (57, 17),
                (80, 24),
                (99, 30),
                (100, 20),
                (200, 60),
            ] {
                window.resize(width, height);
                assert_eq!(window.draw().fault(), None, "{answers} {width}×{height}");
            }
            window.resize(80, 24);
            window.press("<C-s>");
        }
    }
}
