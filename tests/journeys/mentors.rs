//! The mentors: added, edited, moved along their stages, taken away and brought back.

use insta::assert_snapshot;
use shirube::domain::{Lang, Stage};
use shirube::words::{journal, mentor_detail, mentors, terms};

use crate::desk::{Home, TODAY, Window};

#[test]
fn a_mentor_is_added_edited_and_moved_along_the_stages() {
    for (lang, name, reading) in [
        (Lang::En, "Jane Smith", ""),
        (Lang::Ja, "田中 優子", "たなか ゆうこ"),
    ] {
        let home = Home::new();
        let mut window = home.open(lang).sized(120, 36);
        window
            .press("5a")
            .commit(name)
            .press("<Tab>")
            .commit(reading);
        // The stage is a choice; behind it role, organisation, field, how met, contacts, six supports, rhythm.
        window.press("<Tab><Left><Left><Left><Tab>CTO<Tab>Acme<Tab><Tab>event<Tab>");
        window.press("jane@example.com\n+81 3 1234<Tab>2<Tab><Tab>３<Tab><Tab><Tab><Tab>14<Tab>30");
        let form = window.text();
        window.press("<C-s>");
        let added = window.text();
        window.press("e<S-Tab>").paste("Two children\nLikes tea");
        window.press("<C-s>");
        let edited = window.text();
        assert_snapshot!(
            format!("mentor_{}", lang.tag()),
            format!("{form}\n{added}\n{edited}")
        );

        for (stage, keys) in [
            // Of a candidate, the next step is the approach.
            (Stage::Candidate, "e<Tab><Tab><Right><C-s>"),
            (Stage::Approached, " "),
            (Stage::Trial, " "),
        ] {
            let name = terms::stage(lang, stage);
            assert!(window.row(2).contains(name), "{name}\n{}", window.text());
            window.press(keys);
        }
        assert!(window.row(2).contains(terms::stage(lang, Stage::Active)));
        window.press("uuu");
        assert!(window.row(2).contains(terms::stage(lang, Stage::Candidate)));
        window.press("d<Enter>");
        assert!(window.shows(mentors::nobody_yet(lang)), "{}", window.text());
        window.press("u");
        assert!(window.shows(name), "{}", window.text());
    }
}

#[test]
fn what_a_field_does_not_take_is_said_beside_it() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5a<C-s>");
        assert!(window.shows(mentors::needs_name(lang)), "{}", window.text());
        window.press("Jane");
        assert!(!window.shows(mentors::needs_name(lang)));
        window.press("<S-Tab><S-Tab><S-Tab><S-Tab>never<S-Tab><S-Tab>often<C-s>");
        assert!(window.shows(mentors::bad_days(lang)), "{}", window.text());
        window.press("<C-a>１４日<C-s>");
        assert!(window.shows(mentors::bad_day(lang)), "{}", window.text());
        window.press("<C-a>2026/9/1<C-s>");
        assert!(window.shows("Jane"), "{}", window.text());
    }
}

#[test]
fn mentors_stand_by_stage_and_then_by_reading() {
    let home = Home::new();
    let mut window = home.open(Lang::Ja);
    for (name, reading) in [("渡辺", "わたなべ"), ("東", "あずま"), ("中村", "なかむら")]
    {
        window.press("5a").commit(name).press("<Tab>");
        window.commit(reading).press("<C-s>");
    }
    window.press("g");
    let order: Vec<bool> = ["東", "中村", "渡辺"]
        .iter()
        .zip(2..)
        .map(|(name, row)| window.row(row).contains(name))
        .collect();
    assert_eq!(order, [true; 3], "{}", window.text());
}

#[test]
fn a_long_name_is_read_from_its_beginning_and_written_at_its_end() {
    let home = Home::new();
    let mut window = home.open(Lang::Ja).sized(40, 12);
    window.press("5a");
    window.commit("寿限無寿限無五劫の擦り切れ海砂利水魚の水行末");
    let written = window.row(2);
    assert!(written.ends_with("水行末"), "{written}");
    window.press("<Tab>");
    let read = window.row(2);
    assert!(read.contains(" 寿限無") && read.ends_with('…'), "{read}");
}

#[test]
fn the_stage_is_chosen_with_the_arrows_and_with_a_blank_of_either_width() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5aJane<Tab><Tab> ");
        assert_stage(&mut window, lang, 4, Stage::Paused);
        window.commit("　 　");
        assert_stage(&mut window, lang, 4, Stage::Candidate);
        window.press("<Left><Left>");
        assert_stage(&mut window, lang, 4, Stage::Ended);
        window.commit("x");
        assert_stage(&mut window, lang, 4, Stage::Ended);
    }
}

#[test]
fn a_mentorship_ended_in_the_form_has_its_day_until_it_is_taken_up_again() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang).sized(120, 24);
        let today = TODAY.parse().unwrap();
        let ended = mentor_detail::stage_since(lang, Stage::Ended, Some(today), today);
        window.press("5aJane<C-s>e<Tab><Tab><Right><Right><C-s>");
        assert_stage(&mut window, lang, 2, Stage::Ended);
        assert!(window.shows(&ended), "{}", window.text());
        window.press("e<Tab><Tab><Left><Left><C-s>");
        assert_stage(&mut window, lang, 2, Stage::Active);
        assert!(!window.shows(&ended), "{}", window.text());
    }
}

#[test]
fn behind_a_mentor_that_was_thrown_away_the_next_one_is_read() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window
        .press("5aAda<C-s>aJane")
        .press("<C-s>G<Enter>d<Enter>");
    assert!(window.shows("Ada"), "{}", window.text());
}

#[test]
fn the_draft_of_a_mentor_without_a_name_is_called_by_what_was_typed() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5a<Tab><Tab><Right><Tab>CTO<Esc>2");
        let text = window.text();
        let draft = text.lines().find(|row| row.contains(journal::draft(lang)));
        assert!(draft.is_some_and(|row| row.ends_with(" CTO")), "{text}");
    }
}

#[test]
fn a_draft_changes_only_the_fields_that_were_touched() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5aJane<C-s>e Smith<Esc> <Enter>");
        assert_stage(&mut window, lang, 2, Stage::Paused);
        window.press("2g<Enter>");
        assert_stage(&mut window, lang, 4, Stage::Paused);
        window.press("<C-s>5");
        assert_stage(&mut window, lang, 2, Stage::Paused);
        assert!(window.shows("Jane Smith"), "{}", window.text());
    }
}

#[test]
fn a_draft_of_a_field_that_was_changed_meanwhile_asks() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("5aJane<C-s>e Smith<Esc>e Doe<C-s>2g<Enter><C-s>");
    for name in ["Jane Doe", "Jane Smith"] {
        assert!(window.shows(&format!("  {name} ")), "{}", window.text());
    }
    window.press("<Esc><Esc>2g<Enter><C-s>5");
    assert!(window.shows("Jane Smith"), "{}", window.text());
}

#[test]
fn a_field_that_two_windows_changed_is_asked_for_and_the_others_are_taken_over() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.press("5aJane<C-s>");
        let mut there = home.open(lang);
        here.press("e Smith<S-Tab>Likes tea");
        there.press("5e Doe<Tab><Tab><Tab>CTO<S-Tab><S-Tab><S-Tab><S-Tab>");
        there.press("<C-s>");
        here.press("<C-s>");
        assert_snapshot!(format!("mentor_conflict_{}", lang.tag()), here.text());

        here.press("<Esc>");
        assert!(here.shows(mentors::heading(lang, false)));
        assert!(here.shows("CTO"), "{}", here.text());
        // Who has seen both texts is not asked again.
        here.press("<C-s><Enter>");
        for words in ["Jane Smith", "CTO", "Likes tea"] {
            assert!(here.shows(words), "{}", here.text());
        }
        there.press("u<Enter>");
        assert!(there.shows("Jane Doe"), "{}", there.text());
    }
}

#[test]
fn a_day_that_another_window_gave_a_mentorship_is_kept_unasked() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.press("5aJane<Tab><Tab><Left><Left><Left><C-s>");
    here.press("e<Tab><Tab><Right><Right><Right>");
    let mut there = home.open(Lang::En);
    there.press("5e<S-Tab><S-Tab><S-Tab><S-Tab>2026-09-01<C-s>");
    here.press("<C-s>");
    assert_stage(&mut here, Lang::En, 2, Stage::Active);
    here.press("<Enter>");
    assert!(here.shows("began Tue 1 Sep 2026"), "{}", here.text());
}

#[test]
fn a_mentor_that_another_window_threw_away_is_brought_back_if_that_is_meant() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.press("5aJane<C-s>e Smith");
        let mut there = home.open(lang);
        there.press("5d<Enter>");
        here.press("<C-s>");
        let (bring_back, _) = mentors::trashed_answers(lang);
        assert!(here.shows(bring_back), "{}", here.text());
        here.press("<Enter>");
        assert!(here.shows("Jane Smith"), "{}", here.text());
        here.press("u");
        assert!(!here.row(2).contains("Jane"), "{}", here.text());
    }
}

#[track_caller]
fn assert_stage(window: &mut Window, lang: Lang, row: usize, stage: Stage) {
    let name = terms::stage(lang, stage);
    assert!(window.row(row).contains(name), "{name}\n{}", window.text());
}

#[test]
fn the_next_step_of_a_candidate_is_the_approach() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5aJane<Tab><Tab><Left><Left><Left><C-s> ");
        let heading = shirube::words::approach::heading(lang, "Jane");
        assert!(window.shows(&heading), "{}", window.text());
        window.press("<Esc>");
        assert_stage(&mut window, lang, 2, Stage::Candidate);
    }
}

#[test]
fn a_name_that_is_there_already_is_said_and_taken() {
    use shirube::words::mentor_form::is_there;
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5aJane<C-s>ajan");
        assert!(!window.shows(is_there(lang)), "{}", window.text());
        window.press("e");
        assert!(window.shows(is_there(lang)), "{}", window.text());
        window.press("<C-s>e");
        assert!(window.shows(is_there(lang)), "{}", window.text());
        assert_eq!(home.store().reader().mentors().unwrap().len(), 2);
    }
}

#[test]
fn a_meeting_logged_or_planned_among_the_mentors_is_with_the_selected_one() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("5aAda<C-s>aJane<C-s>");
        window.press("gm");
        assert!(window.row(2).contains("Ada"), "{}", window.text());
        window.press("x<C-s><Esc>5G");
        for key in ["m", "M"] {
            window.press(key);
            assert!(window.shows("Jane"), "{key}\n{}", window.text());
            assert!(!window.shows("Ada"), "{key}\n{}", window.text());
            window.press("<Esc>");
        }
    }
}
