//! The first screen: what is owed, in its order, and what each row's key does.

use insta::assert_snapshot;
use shirube::domain::{
    Change, Entry, EntryKind, Ids, Lang, MeetingState, Mentor, Record, Seen, Verb,
};
use shirube::words::{journal, today as words};

use crate::desk::{Home, TODAY, Window};

/// A home in which something of everything is owed on [`TODAY`].
pub(crate) fn owing() -> Home {
    let home = Home::new();
    home.open_on("2026-10-12", Lang::En).log(
        "Jane Smith",
        "How she left consulting.\n\n> Say the conclusion first\n[] Send the reading list @10/20\n\
         () An introduction to the platform team @eom\n? How did you decide?",
    );
    home.open_on("2026-11-10", Lang::En).log(
        "田中 優子",
        "転職の軸について話した。\n\n> 話が長くて結論が見えない。結論から話すこと\n\
         [] 週次の1on1を結論から始める @11/20 #発表\n[] 結論から話す練習 @11/22\n[] 職務経歴書を送る @11/27\n\
         [] 来年の計画 @12/25\n? 家族をどう説得した?\n< 忙しい中レジュメを見てくれた\n& 佐藤さん (人事)",
    );
    home.open_on("2026-11-20", Lang::En).log(
        "田中 優子",
        "近況だけ。\n\n[x] 一つ上の視点で週報を書く\n[x] 議事録の型を作る",
    );
    keep_rhythm(&home, "Jane Smith", (Some(30), Some(35)));
    keep_rhythm(&home, "田中 優子", (Some(14), None));
    plan(&home, "田中 優子", "2026-11-23", Some("18:30"));
    plan(&home, "Jane Smith", "2026-11-19", None);
    crate::today_goals::reviewed(&home, "2026-10", 5, Some("2026-10-31"));
    home
}

/// Sets how often this mentor shall be met: the intended and the longest days.
pub(crate) fn keep_rhythm(home: &Home, name: &str, (rhythm, longest): (Option<u16>, Option<u16>)) {
    let before = mentor(home, name);
    let after = Mentor {
        rhythm,
        longest,
        ..before.clone()
    };
    let seen = Seen::changed(before, after);
    write(home, Record::Mentor(Box::new(seen)));
}

/// Plans a meeting with this mentor.
pub(crate) fn plan(home: &Home, name: &str, day: &str, time: Option<&str>) {
    meet(home, name, day, MeetingState::Planned, time);
}

/// Writes a meeting with this mentor, in this state, without a note.
pub(crate) fn meet(home: &Home, name: &str, day: &str, state: MeetingState, time: Option<&str>) {
    // Another day is another meeting.
    let seed = day
        .bytes()
        .fold(1, |seed, byte| seed * 31 + u128::from(byte));
    let id = Ids::seeded(seed).next(chrono::DateTime::UNIX_EPOCH);
    let meeting = Entry {
        mentors: vec![mentor(home, name).id],
        state: Some(state),
        time: time.map(|time| format!("{time}:00").parse().unwrap()),
        ..Entry::new(id, EntryKind::Meeting, day.parse().unwrap())
    };
    write(home, Record::Entry(Seen::new(meeting)));
}

fn mentor(home: &Home, name: &str) -> Mentor {
    let mentors = home.store().reader().mentors().unwrap();
    mentors.into_iter().find(|one| one.name == name).unwrap()
}

fn write(home: &Home, record: Record) {
    let change = Change::Save {
        verb: Verb::EditEntry,
        subject: String::new(),
        records: vec![record],
    };
    assert_eq!(
        home.store().apply(&change, 0, "").unwrap(),
        shirube::store::Applied::Saved
    );
}

/// The row that the cursor stands at.
fn at(window: &mut Window) -> String {
    let text = window.text();
    let row = text.lines().find_map(|row| row.split('❯').nth(1));
    row.unwrap_or_default().trim().to_owned()
}

#[test]
fn today_shows_what_is_owed_and_in_which_order() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            let mut window = owing().start(TODAY, lang).sized(width, height);
            assert_snapshot!(format!("today_{width}_{}", lang.tag()), window.text());
        }
    }
}

#[test]
fn an_empty_journal_says_what_to_do_first() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        let mut window = home.start(TODAY, lang);
        assert_snapshot!(format!("today_empty_{}", lang.tag()), window.text());
        window.resize(40, 12);
        for (_, does) in journal::first_steps(lang) {
            assert!(window.shows(does), "{}", window.text());
        }
    }
}

#[test]
fn where_nothing_is_owed_that_is_said_above_the_next_meeting() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.open_on("2026-11-12", lang).log("Jane Smith", "x");
        assert!(home.start(TODAY, lang).shows(words::nothing_owed(lang)));
        keep_rhythm(&home, "Jane Smith", (Some(14), None));
        plan(&home, "Jane Smith", "2026-11-25", Some("09:00"));
        let mut window = home.start(TODAY, lang);
        assert_snapshot!(format!("today_nothing_owed_{}", lang.tag()), window.text());
    }
}

#[test]
fn the_cursor_goes_through_all_rows_and_from_one_column_to_the_other() {
    let mut window = owing().start(TODAY, Lang::En).sized(120, 36);
    for (keys, starts) in [
        ("g", "田中 優子"),
        ("j", "Jane Smith"),
        ("j", "Smith  11 days late"),
        ("j", "Jane Smith"),
        ("j", "田中 優子"),
        ("j", "action"),
        ("k", "田中 優子"),
        ("<Right>", "action"),
        ("<Left>", "田中 優子"),
        ("g<Tab>", "action"),
        ("G", "action"),
        ("g", "田中 優子"),
    ] {
        window.press(keys);
        let row = at(&mut window);
        assert!(row.starts_with(starts), "{keys}: {row}\n{}", window.text());
    }
}

#[test]
fn in_one_column_the_row_of_the_cursor_is_always_seen() {
    for lang in [Lang::En, Lang::Ja] {
        let mut window = owing().start(TODAY, lang).sized(40, 12);
        for _ in 0..20 {
            window.press("j");
            assert_ne!(at(&mut window), "", "{}", window.text());
        }
        for _ in 0..20 {
            window.press("k");
            assert_ne!(at(&mut window), "", "{}", window.text());
        }
        assert!(window.shows(words::next_meeting(lang)), "{}", window.text());
    }
}

#[test]
fn today_and_the_mentors_are_whole_in_every_size() {
    for lang in [Lang::En, Lang::Ja] {
        let home = owing();
        let long = "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末";
        home.open_on("2026-10-01", lang).log(long, "[] x @10/5");
        keep_rhythm(&home, long, (Some(7), Some(14)));
        plan(&home, long, "2026-11-24", Some("07:05"));
        let mut window = home.start(TODAY, lang);
        for keys in ["1", "G", "5", "<Enter>", "<Esc>"] {
            window.press(keys);
            for (width, height) in [
                (40, 12),
                (41, 13),
                (79, 14),
                (99, 20),
                (100, 12),
                (101, 24),
                (200, 60),
            ] {
                window.resize(width, height);
                let picture = window.draw();
                assert_eq!(
                    picture.fault(),
                    None,
                    "{width}×{height}\n{}",
                    picture.text()
                );
            }
        }
    }
}

#[test]
fn behind_a_row_that_is_done_the_next_one_is_selected() {
    for lang in [Lang::En, Lang::Ja] {
        let home = owing();
        let mut window = home.start(TODAY, lang).sized(120, 36);
        window.press("Gk");
        assert!(at(&mut window).contains("週報"), "{}", window.text());
        window.press(" ");
        assert!(at(&mut window).contains("議事録"), "{}", window.text());
        window.press("u");
        assert!(at(&mut window).contains("週報"), "{}", window.text());
        window.press("gjjjjj");
        assert!(
            at(&mut window).contains("Send the reading"),
            "{}",
            window.text()
        );
        window.press(" <Enter>");
        assert!(at(&mut window).contains("週次の1on1"), "{}", window.text());
        window.press("ugjjjjj");
        assert!(
            at(&mut window).contains("Send the reading"),
            "{}",
            window.text()
        );
        // What another window closes takes the cursor on as well.
        window.press("gjjjjjj");
        assert!(at(&mut window).contains("週次の1on1"), "{}", window.text());
        home.change_takeaway("週次の1on1", |takeaway| {
            takeaway.state = shirube::domain::State::Dropped;
        });
        window.press("]");
        assert!(
            at(&mut window).contains("結論から話す練習"),
            "{}",
            window.text()
        );
    }
}

#[test]
fn a_planned_meeting_that_has_passed_is_logged_moved_or_cancelled() {
    for lang in [Lang::En, Lang::Ja] {
        let home = owing();
        let mut window = home.start(TODAY, lang);
        window.press("x");
        assert!(!window.shows(words::passed(lang)), "{}", window.text());
        window.press("u");
        assert!(window.shows(words::passed(lang)), "{}", window.text());
        window
            .press("gj ")
            .paste("It took place.")
            .press("<C-s><Esc>");
        assert!(!window.shows(words::passed(lang)), "{}", window.text());
        window.press("2");
        assert!(window.shows("It took place."), "{}", window.text());
    }
}

#[test]
fn a_meeting_of_today_is_to_come_until_it_is_over() {
    for (time, is_over) in [
        (None, false),
        (Some("21:00"), false),
        (Some("19:30"), false),
        (Some("18:30"), true),
    ] {
        let home = owing();
        plan(&home, "Jane Smith", TODAY, time);
        let mut window = home.start(TODAY, Lang::En);
        let text = window.text();
        let headed = text.split(words::passed(Lang::En)).nth(1).unwrap();
        let listed = headed.split(words::rhythm(Lang::En)).next().unwrap();
        assert_eq!(listed.contains("22 Nov"), is_over, "{time:?}\n{text}");
    }
}

#[test]
fn a_draft_stands_among_what_is_owed() {
    for lang in [Lang::En, Lang::Ja] {
        let home = owing();
        let mut window = home.start(TODAY, lang);
        window.press("n").paste("half a thought").press("<Esc>");
        assert!(
            at(&mut window).contains("half a thought"),
            "{}",
            window.text()
        );
        window.press("d");
        assert!(
            window.shows(journal::discard_draft(lang)),
            "{}",
            window.text()
        );
        window.press("<Esc> <C-s>");
        assert!(!window.shows(words::drafts(lang)), "{}", window.text());
        window.press("2");
        assert!(window.shows("half a thought"), "{}", window.text());
    }
}

#[test]
fn enter_goes_to_where_a_row_belongs() {
    let mut window = owing().start(TODAY, Lang::En).sized(120, 36);
    window.press("g<Enter>");
    assert!(window.row(0).contains("Journal"));
    assert!(window.shows("planned"), "{}", window.text());
    window.press("1gjj<Enter>");
    assert!(window.shows("last met 41 days ago"), "{}", window.text());
}

#[test]
fn the_cursor_begins_at_what_asks_first() {
    let home = Home::new();
    home.open_on("2026-11-12", Lang::En)
        .log("Jane Smith", "x\n\n[] Far away @12/25");
    plan(&home, "Jane Smith", "2026-11-25", Some("09:00"));
    assert!(at(&mut home.start(TODAY, Lang::En)).starts_with("Jane Smith"));
    home.open_on("2026-11-12", Lang::En)
        .log("Jane Smith", "y\n\n[] Due today @11/22");
    assert!(at(&mut home.start(TODAY, Lang::En)).contains("Due today"));
    plan(&home, "Jane Smith", "2026-11-19", None);
    assert!(at(&mut home.start(TODAY, Lang::En)).contains("19 Nov"));
    home.leave_draft("Half a thought");
    assert!(at(&mut home.start(TODAY, Lang::En)).contains("Half a thought"));
}

#[test]
fn space_logs_a_planned_meeting_on_its_day_and_adds_to_its_note_before() {
    for lang in [Lang::En, Lang::Ja] {
        for (day, is_logged) in [("2026-11-22", false), ("2026-11-23", true)] {
            for keys in ["1g ", "2g "] {
                let home = Home::new();
                home.open_on("2026-11-10", lang).log("Jane Smith", "x");
                plan(&home, "Jane Smith", "2026-11-23", Some("21:30"));
                let mut window = home.start(day, lang);
                window.press(keys).paste("Ask about money").press("<C-s>");
                let meeting = home.newest();
                let state = if is_logged {
                    MeetingState::Held
                } else {
                    MeetingState::Planned
                };
                assert_eq!(meeting.state, Some(state), "{day} {keys}");
                assert_eq!(meeting.note.trim(), "Ask about money", "{day} {keys}");
            }
        }
    }
}

#[test]
fn what_is_opened_from_here_leads_back_to_its_row() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(80, 24), (120, 36)] {
            let mut window = owing().start(TODAY, lang).sized(width, height);
            for row in [0, 2, 3, 4, 5] {
                window.press("1g");
                for _ in 0..row {
                    window.press("j");
                }
                let before = at(&mut window);
                let picture = window.text();
                window.press("<Enter>");
                assert_ne!(window.text(), picture, "{before}");
                window.press("<Esc>");
                assert_eq!(window.text(), picture, "{before}");
                // Esc closes nothing more here.
                window.press("<Esc>");
                assert_eq!(window.text(), picture, "{before}");
            }
        }
    }
}

#[test]
fn in_a_narrow_window_what_is_opened_from_here_is_read_at_once() {
    for lang in [Lang::En, Lang::Ja] {
        let mut window = owing().start(TODAY, lang);
        // The list would show other meetings as well.
        window.press("g<Enter>");
        assert!(!window.shows("近況だけ。"), "{}", window.text());
        window.press("1gjjjjj<Enter>");
        assert!(window.shows("Send the reading list"), "{}", window.text());
        assert!(!window.shows("週次の1on1"), "{}", window.text());
    }
}

#[test]
fn who_goes_to_another_tab_or_opens_more_there_does_not_come_back_by_chance() {
    let mut window = owing().start(TODAY, Lang::En);
    // By digit: Esc has nothing to leave.
    window.press("g<Enter>2<Esc><Esc>");
    assert!(window.shows("近況だけ。"), "{}", window.text());
    // What was opened later closes first.
    window.press("1g<Enter><Tab>j");
    let list = window.text();
    window.press("<Enter><Esc>");
    assert_eq!(window.text(), list);
    window.press("<Esc>");
    assert!(window.shows(words::passed(Lang::En)), "{}", window.text());
}

#[test]
fn the_first_picture_in_a_window_lists_all_that_there_is_room_for() {
    let home = Home::new();
    let actions: Vec<String> = (1..=20)
        .map(|number| format!("[] step {number}."))
        .collect();
    home.open(Lang::En).log("Jane Smith", &actions.join("\n"));
    let mut window = home.start(TODAY, Lang::En);
    assert!(!window.shows("step 20."), "{}", window.text());
    window.resize(120, 40);
    let first = window.first_picture();
    assert!(first.contains("step 20."), "{first}");
    assert_eq!(first, window.text());
}

#[test]
fn the_first_steps_name_the_tab_that_they_mean() {
    for lang in [Lang::En, Lang::Ja] {
        let steps = shirube::words::journal::first_steps(lang);
        let digits = steps
            .iter()
            .filter_map(|(key, does)| Some((key.parse().ok()?, *does)));
        let digits: Vec<(usize, &str)> = digits.collect();
        assert_eq!(digits.len(), 1);
        for (digit, does) in digits {
            let name = shirube::screens::Tab::ALL[digit - 1]
                .name(lang)
                .to_lowercase();
            assert!(
                does.to_lowercase().contains(&name),
                "{digit} {does}: {name}"
            );
        }
    }
}
