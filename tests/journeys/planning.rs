//! Planning: a meeting to come is planned, moved, cancelled, taken back, and logged on its day.

use insta::assert_snapshot;
use shirube::domain::{EntryKind, Intent, Lang, MeetingState, Verb};
use shirube::words::{app, terms, writer};

use crate::desk::Home;

#[test]
fn a_meeting_is_planned_and_seen_in_the_journal() {
    for (lang, who, day) in [
        (Lang::En, "Jane Smith", "fri"),
        (Lang::Ja, "田中 優子", "来週金曜"),
    ] {
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            let home = Home::new();
            let mut window = home.open(lang).sized(width, height);
            window.log(who, "> Be brief");
            window.press("M");
            let begun = window.text();
            window
                .commit(day)
                .press("<Tab>18:00<Tab>60<Tab>Zoom<Tab>? Why?");
            let planned = window.text();
            window.press("<C-s>");
            assert_snapshot!(
                format!("plan_{}_{width}x{height}", lang.tag()),
                format!("{begun}\n{planned}\n{}", window.text())
            );
            let meeting = home.newest();
            assert_eq!(meeting.day.to_string(), "2026-11-27");
            assert_eq!(meeting.state, Some(MeetingState::Planned));
            assert_eq!(meeting.zone, "Asia/Tokyo");
        }
    }
}

#[test]
fn a_plan_is_moved_cancelled_taken_back_and_logged() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane Smith", "> Be brief");
        window.press("M11/27<Tab>18:00<C-s>");
        assert_eq!(window.footer(), app::saved(lang, Verb::PlanMeeting));

        // The day is selected: what is typed replaces it.
        window.press("e");
        assert!(
            window.shows(writer::heading_of_plan(lang)),
            "{}",
            window.text()
        );
        window.press("11/30<C-s>");
        assert_eq!(window.footer(), app::saved(lang, Verb::MoveMeeting));
        assert_eq!(home.newest().day.to_string(), "2026-11-30");

        window.press("x");
        let when = format!("{} 18:00", terms::date(lang, home.newest().day));
        assert_eq!(window.footer(), app::cancelled(lang, "Jane Smith", &when));
        assert!(window.shows(terms::meeting_state(lang, MeetingState::Cancelled)));
        window.press("u");
        assert_eq!(home.newest().state, Some(MeetingState::Planned));
        window.press("xe<S-Tab><Tab><C-a>12/1<C-s>");
        assert_eq!(window.footer(), app::saved(lang, Verb::PlanMeeting));
        assert_eq!(home.newest().state, Some(MeetingState::Planned));
        drop(window);

        let mut window = home.open_on("2026-12-01", lang);
        window.press("m");
        assert!(window.shows("18:00"), "{}", window.text());
        window.press("> One step above<C-s>");
        assert!(window.shows(writer::saved_anything_more(lang)));
        window.press("<Tab><Tab>12/15 18:30<Enter>");
        let next = home.newest();
        assert_eq!(
            (next.day.to_string().as_str(), next.state),
            ("2026-12-15", Some(MeetingState::Planned))
        );
    }
}

#[test]
fn of_two_meetings_on_one_day_the_one_that_has_begun_is_logged() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("M").commit("Jane");
        window.press("<Tab>11/27<Tab>10:00<C-s>");
        // Whom one is to meet first of all is there already.
        window.press("M<S-Tab><C-a>").commit("Bob");
        window.press("<Tab>11/27<Tab>21:00<C-s>");
        drop(window);
        // It is 20:00.
        let mut window = home.open_on("2026-11-27", lang);
        window.press("m");
        assert!(window.shows("10:00"), "{}", window.text());
        // Then the other one is next.
        window.press("x<C-s><Esc>m");
        assert!(window.shows("21:00"), "{}", window.text());
    }
}

#[test]
fn what_is_logged_begins_below_what_was_planned() {
    for (typed, note) in [
        ("We met.", "? Why did you stay?\nWe met."),
        ("", "? Why did you stay?"),
        ("a<Back>", "? Why did you stay?"),
    ] {
        let home = Home::new();
        let mut window = home.open(Lang::En);
        window.press("M").commit("Jane");
        window.press("<Tab>11/22<Tab>21:00<Tab><Tab><Tab>? Why did you stay?<C-s>");
        window.press("m").wait();
        assert!(home.drafts().is_empty());
        window.press(typed).press("<C-s><Esc>");
        let meeting = home.newest();
        assert_eq!(meeting.state, Some(MeetingState::Held), "{typed}");
        assert_eq!(meeting.note, note, "{typed}");
    }
}

#[test]
fn a_plan_for_what_has_passed_is_refused_with_a_way_out() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane", "> Be brief");
        // Nothing is lost: the same plan is mended and saved.
        for (keys, said) in [
            ("M<C-s>", writer::bad_next_day(lang)),
            ("soon<C-s>", writer::bad_next_day(lang)),
            ("<C-a>2026-11-21<C-s>", writer::has_passed(lang)),
            ("<C-a>2026-11-22<Tab>19:59<C-s>", writer::has_passed(lang)),
            ("<Tab><C-a>21:00 Atlantis<C-s>", writer::bad_time(lang)),
        ] {
            window.press(keys);
            assert!(window.shows(said), "{keys}: {}", window.text());
        }
        window.press("<C-a>21:00<C-s>");
        assert_eq!(window.footer(), app::saved(lang, Verb::PlanMeeting));
    }
}

#[test]
fn a_meeting_in_another_zone_is_said_there_and_here() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang).sized(80, 24);
        window.log("Jane Smith", "> Be brief");
        window.press("M11/30<Tab>18:00 new york");
        let typed = window.text();
        window.press("<C-s>l");
        let read = window.text();
        window.press("e");
        assert_snapshot!(
            format!("plan_elsewhere_{}", lang.tag()),
            format!("{typed}\n{read}\n{}", window.text())
        );
        assert_eq!(home.newest().zone, "America/New_York");
        // Moved by a day it stays where it is.
        window.press("12/2<C-s>");
        assert_eq!(home.newest().zone, "America/New_York");
        assert_eq!(home.newest().day.to_string(), "2026-12-02");
    }
}

#[test]
fn a_plan_left_with_esc_is_a_draft_that_plans() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Jane", "> Be brief");
        window.press("M12/7<Esc><Esc>");
        window.press("g<Enter>");
        let heading = writer::heading(lang, EntryKind::Meeting, Intent::Plan);
        assert!(window.shows(heading), "{}", window.text());
        window.press("<C-s>");
        assert_eq!(home.newest().state, Some(MeetingState::Planned));
        assert_eq!(home.newest().day.to_string(), "2026-12-07");
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_plan_that_took_place_before_its_day_is_moved_and_logged() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("M").commit("Jane").press("<Tab>12/7<C-s>");
        // Nothing is typed yet: nothing is worth a draft.
        window.press(" ").wait();
        assert!(home.drafts().is_empty());
        // Who met earlier than planned moves it first.
        window.press("<Esc>e").commit("11/22").press("<C-s>");
        window.press(" > Be brief<C-s>");
        assert!(window.shows(writer::saved_anything_more(lang)));
        let meeting = home.newest();
        assert_eq!(meeting.day.to_string(), "2026-11-22");
        assert_eq!(meeting.state, Some(MeetingState::Held));
    }
}
