//! A mentor thrown away: it is said what goes with them, all of it goes and comes back, in one window and in two.

use chrono::DateTime;
use insta::assert_snapshot;
use shirube::domain::{Change, Entry, EntryKind, Ids, Lang, Record, Seen, Verb};
use shirube::store::Applied;
use shirube::words::{leaving as words, mentors};

use crate::desk::{Home, TODAY};

#[test]
fn it_is_said_what_goes_and_all_of_it_comes_back() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("田中 優子", "> 結論から話す\n[] 練習する\n? なぜ");
        window.log("田中 優子", "二度目");
        window.log("田中 優子、Jane Smith", "[] three of us");
        window.press("5g");
        let name = "田中 優子";
        while !window.row(2).contains(name) || !window.row(2).contains('❯') {
            window.press("j");
            if window.row(3).contains('❯') {
                break;
            }
        }
        let asked = window.press("d").text();
        assert_snapshot!(format!("mentor_trash_{}", lang.tag()), asked);
        window.press("<Esc>");
        assert_eq!(home.mentors().len(), 2);
        window.press("d<Enter>");
        assert_eq!(home.mentors(), ["Jane Smith"]);
        let said = words::went(lang, name, [2, 3, 0, 0, 0, 0]);
        assert!(window.footer().contains(&said), "{}", window.text());
        // The meeting with both stays, and names her still.
        window.press("2");
        assert!(window.shows("three of us"), "{}", window.text());
        assert!(window.shows("田中"), "{}", window.text());
        assert!(!window.shows("二度目"), "{}", window.text());
        assert_eq!(home.store().reader().counts().unwrap().entries, 1);
        for _ in 0..2 {
            window.press("u");
            assert_eq!(home.store().reader().counts().unwrap().entries, 3);
            assert_eq!(home.store().reader().counts().unwrap().takeaways, 4);
            assert_eq!(home.mentors().len(), 2);
            window.press("U");
            assert_eq!(home.store().reader().counts().unwrap().takeaways, 1);
            assert_eq!(home.mentors(), ["Jane Smith"]);
        }
    }
}

#[test]
fn a_meeting_logged_elsewhere_meanwhile_is_asked_about_too() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang).sized(120, 24);
        here.log("Jane Smith", "first");
        here.press("5d");
        let mut there = home.open(lang);
        there.log("Jane Smith", "[] second");
        here.press("<Enter>");
        assert_eq!(home.mentors(), ["Jane Smith"], "nothing is moved yet");
        assert!(
            here.footer().contains(words::asked_again(lang)),
            "{}",
            here.text()
        );
        let all = lang.pick("2 meetings, 1 takeaway", "面談2件、要点1件");
        assert!(here.shows(all), "{}", here.text());
        here.press("<Enter>");
        assert_eq!(home.mentors(), Vec::<String>::new());
        assert!(here.shows(mentors::nobody_yet(lang)), "{}", here.text());
        here.press("u");
        assert_eq!(home.store().reader().counts().unwrap().entries, 2);
    }
}

#[test]
fn who_is_in_the_trash_already_is_not_asked_about() {
    let home = Home::new();
    let mut here = home.open(Lang::En);
    here.log("Jane Smith", "first").press("5d");
    let mut there = home.open(Lang::En);
    there.press("5d<Enter>");
    here.press("<Enter>");
    assert_eq!(home.mentors(), Vec::<String>::new());
    assert!(here.shows(mentors::nobody_yet(Lang::En)), "{}", here.text());
}

#[test]
fn who_went_to_the_trash_elsewhere_is_said_to_be_there_and_not_asked_about_again() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut here = home.open(lang).sized(120, 24);
        here.log("Jane Smith", "first").press("5d");
        let before = home.store().reader().mentors().unwrap().remove(0);
        let mut after = before.clone();
        after.deleted = true;
        // A window that knew nothing of it logged one more meeting.
        let id = Ids::seeded(9).next(DateTime::UNIX_EPOCH);
        let mut meeting = Entry::new(id, EntryKind::Meeting, TODAY.parse().unwrap());
        meeting.mentors = vec![before.id];
        for record in [
            Record::Mentor(Box::new(Seen::changed(before, after))),
            Record::Entry(Seen::new(meeting)),
        ] {
            let change = Change::Save {
                verb: Verb::EditMentor,
                subject: String::new(),
                records: vec![record],
            };
            assert_eq!(home.store().apply(&change, 0, "").unwrap(), Applied::Saved);
        }
        here.press("<Enter>");
        assert!(
            here.footer().contains(words::went_already(lang)),
            "{}",
            here.text()
        );
        assert!(here.shows(mentors::nobody_yet(lang)), "{}", here.text());
    }
}
