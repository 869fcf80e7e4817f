//! The fields of a meeting: who was there, when it was planned, what another window or the trash makes of them.

use shirube::domain::{EntryKind, Intent, Lang, MeetingState, State, Support};
use shirube::words::{terms, writer};

use crate::desk::Home;

#[test]
fn a_time_that_is_typed_keeps_its_zone() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("mx<S-Tab>Jane<Tab><Tab>18:30<C-s><Esc>");
    assert_eq!(home.newest().zone, "Asia/Tokyo");
    window.press("e<S-Tab><Tab><Tab><C-a><Del><C-s>");
    assert_eq!(
        (home.newest().time, home.newest().zone.as_str()),
        (None, "")
    );
}

#[test]
fn a_mentor_in_the_trash_stays_in_the_meeting() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Bob, Jane", "x");
    let both = home.newest().mentors;
    window.press("5gd<Enter>2");
    window.press("e<S-Tab>");
    assert!(window.shows("Bob, Jane"), "{}", window.text());
    window.press("<End>, Zoe<C-s>");
    assert_eq!(home.newest().mentors[..2], both);
    assert_eq!(home.newest().mentors.len(), 3);
    assert_eq!(home.mentors().len(), 2);
}

#[test]
fn a_whole_name_is_looked_up_before_it_is_taken_for_a_list() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("5a").paste("A/B Partners").press("<C-s>2");
    window.log("A/B Partners", "x");
    assert_eq!(home.mentors(), ["A/B Partners"]);
}

#[test]
fn two_mentors_of_one_name_stay_apart_where_nobody_touches_the_name() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Jane", "x");
    let jane = home.newest().mentors;
    window.press("5a").paste("Jane").press("<C-s>2");
    window.press("my<C-s><Esc>");
    assert_eq!(home.newest().mentors, jane);
    window.press("mz<S-Tab><C-a>jane<C-s>");
    assert!(window.shows("Rename one"), "{}", window.text());
}

#[test]
fn a_plan_stays_one_while_only_its_fields_change_and_its_day_looks_ahead() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("mx<S-Tab>Jane<C-s><Tab><Tab>12/7<Enter>");
        window.press("ge<S-Tab><Tab><C-a>12/20<C-s>");
        assert_eq!(home.newest().day.to_string(), "2026-12-20");
        assert_eq!(home.newest().state, Some(MeetingState::Planned));
        assert!(!window.shows(writer::saved_anything_more(lang)));
    }
}

#[test]
fn a_plan_is_logged_under_its_own_heading_and_not_by_somebody_elses_meeting() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open(lang)
            .press("mx<S-Tab>Jane<C-s><Tab><Tab>12/7<Enter>");
        let mut window = home.open_on("2026-12-07", lang);
        window.press("m");
        assert!(
            window.shows(writer::heading(lang, EntryKind::Meeting, Intent::Log)),
            "{}",
            window.text()
        );
        window.press("y<S-Tab><C-a>Bob<C-s><Esc>");
        window.press("mz<C-s><Esc>");
        assert!(!window.shows(terms::meeting_state(lang, MeetingState::Planned)));
        assert!(
            window.shows("Bob") && window.shows("Jane"),
            "{}",
            window.text()
        );
    }
}

#[test]
fn whom_another_window_added_meanwhile_is_known() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.press("mx<S-Tab>Zoe");
    home.open(Lang::En).log("Zoe", "y");
    here.press("<C-s><Esc>");
    assert_eq!(home.mentors(), ["Zoe"]);
}

#[test]
fn the_closing_row_is_put_into_the_meeting_as_it_is_now() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.press("mx<S-Tab>Jane<C-s>3");
    home.open(Lang::En)
        .press("e<S-Tab><Tab><Tab><Tab><Tab>Zoom<C-s>");
    here.press("<Enter>");
    assert_eq!(
        (home.newest().usefulness, home.newest().place.as_str()),
        (Some(3), "Zoom")
    );
    assert_eq!(home.newest().note, "x");
}

#[test]
fn the_closing_row_takes_nothing_back_that_was_chosen_in_another_window() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.press("mx<S-Tab>Jane<C-s><Tab>2");
    let before = home.newest();
    let mut after = before.clone();
    after.usefulness = Some(4);
    after.received = after.received.toggled(Support::Skill);
    home.change_entry(before, after);
    here.press("<Enter>");
    let received = home.newest().received;
    assert_eq!(home.newest().usefulness, Some(4));
    assert!(received.has(Support::Story), "{received:?}");
}

#[test]
fn the_closing_row_of_a_meeting_that_was_thrown_away_writes_nothing_more() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane", "first").press("msecond<C-s>3");
    home.open(Lang::En).press("d");
    here.press("<Enter>");
    assert_eq!(home.newest().note, "first");
    assert_eq!(home.mentors(), ["Jane"]);
}

#[test]
fn a_conflict_names_the_fields_that_differ() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane", "x")
        .press("e<S-Tab><Tab><Tab><Tab><Tab>Cafe");
    home.open(Lang::En)
        .press("e<S-Tab><Tab><Tab><Tab><Tab>Zoom<C-s>");
    here.press("<C-s>");
    assert!(here.shows("Place: Zoom"), "{}", here.text());
    here.press("<Enter>");
    assert_eq!(home.newest().place, "Cafe");
}

#[test]
fn a_draft_taken_up_again_changes_only_what_was_typed_in_it() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.log("Jane", "> one\n> two");
    window.press("e<S-Tab><Tab><Tab>18:30<Esc><Esc>");
    // The draft stands above the entry now.
    window.press("je<C-Home>> zero\n<S-Tab><Tab><Tab><Tab><Tab>Zoom<C-s>");
    window.press("g<Enter><C-s>");
    let entry = home.newest();
    assert_eq!(entry.note, "> zero\n> one\n> two");
    assert_eq!(entry.place, "Zoom");
    assert!(entry.time.is_some());
    assert!(window.shows("3 open"), "{}", window.text());
}

#[test]
fn what_was_saved_is_what_is_selected() {
    let home = Home::new();
    let mut window = home.open(Lang::En).sized(120, 30);
    window.press("ndraft<Esc>").press("nsaved words<C-s>");
    // Not the draft above it: the detail shows the entry.
    assert!(!window.shows("begun and not saved"), "{}", window.text());
    window
        .press("5a")
        .paste("Anna")
        .press("<C-s>a")
        .paste("Zoe")
        .press("<C-s>e");
    assert!(window.row(2).contains("Zoe"), "{}", window.text());
}

#[test]
fn tab_goes_on_from_mark_to_mark() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("n<Tab><Tab><Tab>what she will do");
    assert!(window.shows("() what she will do"), "{}", window.text());
    window.press("<Home><Tab>");
    assert!(window.shows("? what she will do"), "{}", window.text());
}

#[test]
fn a_meeting_without_words_is_not_saved() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("m<S-Tab>Jane<C-s>");
        assert!(
            window.shows(writer::nothing_written(lang)),
            "{}",
            window.text()
        );
        window.press("> Be brief<C-s>");
        assert!(
            window.shows(writer::saved_anything_more(lang)),
            "{}",
            window.text()
        );
    }
}

#[test]
fn the_closing_row_of_somebody_elses_meeting_leaves_the_plan_alone() {
    let home = Home::new();
    home.open(Lang::En)
        .press("mx<S-Tab>Jane<C-s><Tab><Tab>12/7<Enter>");
    let mut here = home.open_on("2026-12-07", Lang::En);
    here.press("my<S-Tab><C-a>Bob<C-s>4<Tab><Tab>12/20");
    home.open_on("2026-12-07", Lang::En).press("gd");
    here.press("<Enter>");
    assert!(here.shows("nothing was added"), "{}", here.text());
    assert_eq!(home.newest().usefulness, None);
    assert_eq!(home.newest().day.to_string(), "2026-12-07");
}

#[test]
fn what_another_window_threw_away_comes_back_as_it_was_with_what_is_written() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang);
        here.press("m> one\n> two<S-Tab>Jane<C-s>4<Enter>");
        home.change_takeaway("one", |takeaway| {
            takeaway.state = State::Trying;
            takeaway.result = "half".into();
        });
        let before = home.newest();
        here.press("e<C-End>\nmore");
        home.open(lang).press("d");
        here.press("<C-s>");
        assert!(here.shows(writer::trashed(lang)), "{}", here.text());
        here.press("<Enter>");
        let after = home.newest();
        assert_eq!(
            (after.id, after.usefulness, after.deleted),
            (before.id, Some(4), false)
        );
        here.press("l");
        assert!(here.shows("half") && here.shows("more"), "{}", here.text());
    }
}

#[test]
fn what_was_not_touched_here_follows_the_other_window() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane", "x").press("e<S-Tab><Tab><C-a>11/20");
    let mut there = home.open(Lang::En);
    there.press("e<C-End> and more<S-Tab><Tab><C-a>11/21<Tab><Tab><Tab>Zoom<C-s>");
    here.press("<C-s>");
    assert!(here.shows("Sat 21 Nov"), "{}", here.text());
    here.press("<Esc><C-s>");
    let entry = home.newest();
    assert_eq!(
        (entry.note.as_str(), entry.place.as_str()),
        ("x and more", "Zoom")
    );
    assert_eq!(entry.day.to_string(), "2026-11-20");
}

#[test]
fn a_draft_asks_before_it_writes_over_a_field_that_was_changed_meanwhile() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane", "x")
        .press("e<S-Tab><Tab><Tab><Tab><Tab>Cafe<Esc><Esc>");
    here.press("je<S-Tab><Tab><Tab><Tab><Tab>Zoom<C-s>");
    here.press("g<Enter><C-s>");
    assert!(here.shows("Place: Zoom"), "{}", here.text());
    assert_eq!(home.newest().place, "Zoom");
    here.press("<Enter>");
    assert_eq!(home.newest().place, "Cafe");
}

#[test]
fn whom_another_window_added_while_the_help_was_read_is_known() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.press("mx<S-Tab>Zoe<F1>");
    home.open(Lang::En).log("Zoe", "y");
    here.press("j<Esc><C-s><Esc>");
    assert_eq!(home.mentors(), ["Zoe"]);
}

#[test]
fn the_closing_row_tells_its_keys() {
    let home = Home::new();
    let mut window = home.open(Lang::En);
    window.press("mx<S-Tab>Jane<C-s><F1>");
    assert!(window.shows("next row"), "{}", window.text());
    window.press("<Esc>4<Enter>");
    assert_eq!(home.newest().usefulness, Some(4));
}
