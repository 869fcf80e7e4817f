//! The journal by months: the calendar, steps from month to month, days gone to, and lists of only some entries.

use std::cell::Cell;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use shirube::domain::{
    Change, Entry, EntryKind, Id, Ids, Kind, Lang, MeetingState, Mentor, Record, Seen, Stage,
    Takeaway, Verb,
};

use crate::desk::{Home, Window};

/// The entries: day, with whom (nobody: a note), the note, and a tag of a takeaway in it.
const ENTRIES: &[(&str, &str, &str, &str)] = &[
    ("2026-05-12", "田中", "はじめての面談", ""),
    ("2026-09-15", "Smith", "Reading list", "reading"),
    ("2026-10-01", "", "The first of a month", ""),
    ("2026-10-06", "田中", "話す順番", "発表"),
    ("2026-10-20", "田中", "転職の軸", ""),
    ("2026-11-03", "Smith", "The next role", "reading"),
    ("2026-11-10", "田中", "発表の練習", "発表"),
    ("2026-11-10", "", "練習のあとで考えたこと", ""),
    ("2026-11-17", "田中", "結論から話す", "発表"),
    ("2026-11-17", "Smith", "Feedback", ""),
    ("2026-11-17", "", "A long day", ""),
];

/// Planned meetings with 田中.
const PLANNED: &[(&str, Option<&str>)] = &[
    ("2026-11-19", None),
    ("2026-11-27", Some("18:30")),
    ("2026-12-08", None),
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A home whose journal holds [`ENTRIES`] and [`PLANNED`].
fn home() -> Home {
    let home = Home::new();
    drop(home.open(Lang::En));
    let ids = Ids::seeded(99);
    // Entries of one day are ordered by their ids, and those by the instant.
    let instants = Cell::new(1_800_000_000_000);
    let id = || {
        instants.set(instants.get() + 1);
        ids.next(DateTime::from_timestamp_millis(instants.get()).unwrap())
    };
    let mentors = ["田中", "Smith"].map(|name| Mentor::new(id(), name, Stage::Active));
    let of = |name: &str| -> Vec<Id> {
        let named = mentors.iter().filter(|mentor| mentor.name == name);
        named.map(|mentor| mentor.id).collect()
    };
    let mut records: Vec<Record> = Vec::new();
    for mentor in &mentors {
        records.push(Record::Mentor(Box::new(Seen::new(mentor.clone()))));
    }
    for (on, who, note, tag) in ENTRIES {
        let kind = if who.is_empty() {
            EntryKind::Note
        } else {
            EntryKind::Meeting
        };
        let mut entry = Entry::new(id(), kind, day(on));
        entry.mentors = of(who);
        (*note).clone_into(&mut entry.note);
        if !tag.is_empty() {
            let mut takeaway = Takeaway::new(id(), Kind::Action, "x");
            takeaway.entry = Some(entry.id);
            takeaway.tags = vec![(*tag).to_owned()];
            records.push(Record::Takeaway(Seen::new(takeaway)));
        }
        records.push(Record::Entry(Seen::new(entry)));
    }
    for (on, time) in PLANNED {
        let mut entry = Entry::new(id(), EntryKind::Meeting, day(on));
        entry.state = Some(MeetingState::Planned);
        entry.time = time.map(|time| NaiveTime::parse_from_str(time, "%H:%M").unwrap());
        entry.mentors = of("田中");
        records.push(Record::Entry(Seen::new(entry)));
    }
    let change = Change::Save {
        verb: Verb::EditEntry,
        subject: String::new(),
        records,
    };
    assert_eq!(
        home.store().apply(&change, 0, "").unwrap(),
        shirube::store::Applied::Saved
    );
    home
}

/// The selected row of the list, without what stands beside it.
fn selected(window: &mut Window) -> String {
    let text = window.text();
    let row = text.lines().find(|line| line.starts_with('❯'));
    row.unwrap_or_default().to_owned()
}

#[test]
fn the_calendar_stands_below_the_list_where_there_is_room() {
    let home = home();
    for lang in [Lang::En, Lang::Ja] {
        let mut wide = home.open(lang).sized(120, 36);
        wide.press("jjj");
        insta::assert_snapshot!(format!("calendar_wide_{}", lang.tag()), wide.text());
        let mut narrow = home.open(lang);
        narrow.press("jjjv[");
        insta::assert_snapshot!(format!("calendar_narrow_{}", lang.tag()), narrow.text());
        for (width, height) in [(100, 22), (80, 24), (40, 12)] {
            let weekdays = lang.pick("Mo   Tu   We", "日   月   火");
            let mut window = home.open(lang).sized(width, height);
            assert!(!window.shows(weekdays), "{width}x{height}");
            window.press("v");
            assert!(window.shows(weekdays), "{width}x{height}");
        }
    }
}

#[test]
fn the_calendar_follows_the_list_and_moves_by_itself_once_it_has_the_focus() {
    let home = home();
    let mut window = home.open(Lang::En).sized(120, 36);
    for (keys, month) in [
        ("", "December 2026"),
        ("j", "November 2026"),
        ("G", "May 2026"),
        ("[", "May 2026"),
        ("]", "September 2026"),
        // From 15 September.
        ("v<Left><Left>", "September 2026"),
        ("<PgDn>", "October 2026"),
        ("<PgUp><PgUp>", "August 2026"),
        ("]]]]", "December 2026"),
        ("G<Right>", "January 2027"),
        ("<Up>", "December 2026"),
        ("<Down>g<Left>", "December 2026"),
        // Nothing was gone to.
        ("<Esc>", "September 2026"),
    ] {
        window.press(keys);
        assert!(window.shows(month), "after {keys}: {}", window.text());
    }
    assert!(selected(&mut window).contains("15 Sep"));
}

#[test]
fn enter_in_the_calendar_goes_to_that_days_newest_entry_or_the_next_older_one() {
    let home = home();
    for size in [(120, 36), (80, 24), (40, 12)] {
        for (keys, day) in [
            // On 8 December.
            ("v<Enter>", "8 Dec"),
            ("v<Left><Enter>", "27 Nov"),
            ("v[<Enter>", "3 Nov"),
            ("v[[[[[[[[<Enter>", "12 May"),
            ("v]<Enter>", "8 Dec"),
        ] {
            let mut window = home.open(Lang::En).sized(size.0, size.1);
            window.press(keys);
            let row = selected(&mut window);
            assert!(row.contains(day), "{keys} at {size:?}: {row}");
        }
    }
}

#[test]
fn the_list_steps_to_the_newest_entry_of_a_month_that_has_any() {
    let home = home();
    let mut window = home.open(Lang::En);
    for (key, day) in [
        ("]", "8 Dec"),
        ("[", "27 Nov"),
        ("[", "20 Oct"),
        ("[", "15 Sep"),
        // Nothing was written from June to August.
        ("[", "12 May"),
        ("[", "12 May"),
        ("]", "15 Sep"),
        ("]", "20 Oct"),
        ("j[", "15 Sep"),
        ("]]", "27 Nov"),
        ("]", "8 Dec"),
    ] {
        window.press(key);
        let row = selected(&mut window);
        assert!(row.contains(day), "{key}: {row}");
    }
}

#[test]
fn a_planned_meeting_says_so_and_one_that_has_passed_is_not_logged() {
    let home = home();
    let mut window = home.open(Lang::En);
    assert!(window.row(3).ends_with("18:30 planned"));
    assert!(window.row(4).ends_with("not logged"));
    window.press("j");
    assert!(window.footer().contains("Space note for it"));
    window.press("j");
    assert!(window.footer().contains("Space log it"));
    window.press("j");
    assert!(!window.footer().contains("Space log it"));
    let mut window = home.open(Lang::Ja);
    assert!(window.row(3).ends_with("18:30 予定"));
    assert!(window.row(4).ends_with("未記録"));
}

#[test]
fn a_window_of_any_height_shows_as_many_entries_as_fit_before_a_key_is_pressed() {
    let home = Home::new();
    drop(home.open(Lang::En));
    let ids = Ids::seeded(99);
    let notes = (0..300).map(|number| {
        let mut note = Entry::new(ids.next(Utc::now()), EntryKind::Note, day("2026-11-01"));
        note.note = format!("number {number}");
        Record::Entry(Seen::new(note))
    });
    let change = Change::Save {
        verb: Verb::WriteNote,
        subject: String::new(),
        records: notes.collect(),
    };
    assert_eq!(
        home.store().apply(&change, 0, "").unwrap(),
        shirube::store::Applied::Saved
    );
    let shown = |window: &mut Window| {
        let text = window.text();
        text.lines().filter(|line| line.contains("number ")).count()
    };
    let mut window = home.open(Lang::En).sized(80, 24);
    assert_eq!(shown(&mut window), 20);
    for (keys, height) in [("", 204), ("", 254), ("", 24), ("G", 204)] {
        window.press(keys);
        window.resize(80, height);
        assert_eq!(
            shown(&mut window),
            usize::from(height) - 4,
            "{keys} {height}"
        );
    }
}

#[test]
fn the_list_goes_to_a_day_that_is_asked_for() {
    let home = home();
    for lang in [Lang::En, Lang::Ja] {
        for (typed, day) in [
            ("11/10", ["10 Nov", "11/10"]),
            // Nothing was written on that day.
            ("2026-09-30", ["15 Sep", "9/15"]),
            ("2026-01-01", ["12 May", "5/12"]),
        ] {
            let mut window = home.open(lang);
            window.press("@").paste(typed).press("<Enter>");
            let row = selected(&mut window);
            assert!(row.contains(lang.pick(day[0], day[1])), "{typed}: {row}");
        }
    }
}

#[test]
fn the_list_and_the_calendar_show_only_what_was_chosen() {
    let home = home();
    for lang in [Lang::En, Lang::Ja] {
        let mut window = home.open(lang).sized(120, 36);
        window.press("f").paste("発表").press("<Enter>");
        insta::assert_snapshot!(format!("calendar_filter_{}", lang.tag()), window.text());
        window.press("<Esc>");
        assert!(window.shows("Reading list"));
    }
}

#[test]
fn a_meeting_planned_elsewhere_stands_on_its_day_and_time_here() {
    let home = home();
    let ids = Ids::seeded(7);
    let mut meeting = Entry::new(ids.next(Utc::now()), EntryKind::Meeting, day("2026-11-30"));
    meeting.state = Some(MeetingState::Planned);
    meeting.time = NaiveTime::from_hms_opt(18, 0, 0);
    meeting.zone = "America/New_York".to_owned();
    let change = Change::Save {
        verb: Verb::PlanMeeting,
        subject: String::new(),
        records: vec![Record::Entry(Seen::new(meeting))],
    };
    assert_eq!(
        home.store().apply(&change, 0, "").unwrap(),
        shirube::store::Applied::Saved
    );
    let row = home.open(Lang::En).row(3);
    assert!(
        row.contains("Tue  1 Dec") && row.ends_with("8:00 planned"),
        "{row}"
    );
    // It is over an hour after it began.
    for (on, says) in [
        ("2026-12-01", "8:00 not logged"),
        ("2026-11-30", "8:00 planned"),
    ] {
        let row = home.open_on(on, Lang::En).row(3);
        assert!(row.ends_with(says), "{on}: {row}");
    }
}
