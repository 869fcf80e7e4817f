//! What becomes of an entry that is written: held or planned, whose, and which step of the history it is.

use chrono::{DateTime, NaiveDate};
use shirube::domain::{
    Change, Cx, Entry, EntryKind, Id, Ids, Intent, Invalid, Lang, MeetingState, Verb, Who, Writing,
    write_entry,
};

use Intent::{Edit, Log};
use MeetingState::{Held, Planned};

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// Today is 22 November.
fn with_cx<T>(run: impl FnOnce(&Cx) -> T) -> T {
    let ids = Ids::seeded(5);
    run(&Cx {
        today: day("2026-11-22"),
        time: chrono::NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "Asia/Tokyo",
    })
}

fn jane() -> Id {
    Id::from_bytes([1; 16])
}

fn writing(on: &str, intent: Intent, note: &str) -> Writing {
    Writing {
        kind: EntryKind::Meeting,
        who: vec![Who::Known(jane())],
        day: day(on),
        time: None,
        zone: String::new(),
        minutes: None,
        place: String::new(),
        intent,
        note: note.to_owned(),
    }
}

fn plan(on: &str, note: &str) -> Entry {
    let mut plan = Entry::new(Id::from_bytes([9; 16]), EntryKind::Meeting, day(on));
    plan.state = Some(Planned);
    plan.mentors = vec![jane()];
    note.clone_into(&mut plan.note);
    plan
}

#[test]
fn a_meeting_is_held_when_it_is_logged_or_gets_its_first_words() {
    for (before, on, intent, note, after, verb) in [
        // (the plan's day and note), the day written, logged, the note written
        (None, "2026-11-22", Log, "x", Held, Verb::LogMeeting),
        (None, "2026-11-20", Log, "x", Held, Verb::LogMeeting),
        (None, "2026-12-07", Log, "x", Planned, Verb::PlanMeeting),
        (
            Some(("2026-11-22", "")),
            "2026-11-22",
            Log,
            "x",
            Held,
            Verb::LogMeeting,
        ),
        (
            Some(("2026-11-22", "")),
            "2026-11-22",
            Edit,
            "x",
            Held,
            Verb::LogMeeting,
        ),
        (
            Some(("2026-11-22", "")),
            "2026-11-22",
            Edit,
            "",
            Planned,
            Verb::EditEntry,
        ),
        (
            Some(("2026-11-22", "ask")),
            "2026-11-22",
            Edit,
            "ask more",
            Planned,
            Verb::EditEntry,
        ),
        (
            Some(("2026-12-07", "")),
            "2026-12-07",
            Edit,
            "ask",
            Planned,
            Verb::EditEntry,
        ),
        (
            Some(("2026-12-07", "")),
            "2026-12-20",
            Edit,
            "",
            Planned,
            Verb::MoveMeeting,
        ),
    ] {
        with_cx(|cx| {
            let plan = before.map(|(on, note)| plan(on, note));
            let before = plan.as_ref().map(|plan| (plan, &[][..]));
            let written = write_entry(writing(on, intent, note), before, cx).unwrap();
            let case = (before.map(|(plan, _)| plan.day), on, intent, note);
            assert_eq!(written.entry.state, Some(after), "{case:?}");
            let Change::Save { verb: found, .. } = written.change else {
                panic!("{case:?}")
            };
            assert_eq!(found, verb, "{case:?}");
        });
    }
}

#[test]
fn somebody_elses_meeting_leaves_the_plan_alone() {
    with_cx(|cx| {
        let plan = plan("2026-11-22", "");
        let mut writing = writing("2026-11-22", Log, "x");
        writing.who = vec![Who::New("Bob".to_owned())];
        let written = write_entry(writing.clone(), Some((&plan, &[])), cx).unwrap();
        assert_ne!(written.entry.id, plan.id);
        writing.who.push(Who::Known(jane()));
        let written = write_entry(writing, Some((&plan, &[])), cx).unwrap();
        assert_eq!(written.entry.id, plan.id);
    });
}

#[test]
fn what_was_held_is_not_moved_to_a_day_to_come() {
    with_cx(|cx| {
        let mut held = plan("2026-11-20", "x");
        held.state = Some(Held);
        for (on, is_taken) in [
            ("2026-11-21", true),
            ("2026-11-22", true),
            ("2026-11-23", false),
        ] {
            let written = write_entry(writing(on, Edit, "x"), Some((&held, &[])), cx);
            let expected = if is_taken {
                Ok(Some(Held))
            } else {
                Err(Invalid::StillToCome)
            };
            assert_eq!(written.map(|it| it.entry.state), expected, "{on}");
        }
    });
}

#[test]
fn what_has_no_words_or_nobody_is_no_entry() {
    with_cx(|cx| {
        let refused = |writing| write_entry(writing, None, cx).unwrap_err();
        assert_eq!(
            refused(writing("2026-11-22", Log, " \n　")),
            Invalid::NothingWritten
        );
        let mut note = writing("2026-11-22", Edit, "");
        note.kind = EntryKind::Note;
        assert_eq!(refused(note), Invalid::NothingWritten);
        let mut alone = writing("2026-11-22", Log, "x");
        alone.who.clear();
        assert_eq!(refused(alone), Invalid::NobodyMet);
    });
}

#[test]
fn a_new_name_is_one_mentor_however_often_it_stands_there() {
    with_cx(|cx| {
        let mut writing = writing("2026-11-20", Log, "x");
        writing.who = vec![
            Who::New("Bob".into()),
            Who::Known(jane()),
            Who::New("Bob".into()),
        ];
        let written = write_entry(writing, None, cx).unwrap();
        assert_eq!(written.new_mentors.len(), 1);
        assert_eq!(written.new_mentors[0].started, Some(day("2026-11-20")));
        assert_eq!(written.entry.mentors, [written.new_mentors[0].id, jane()]);
    });
}

#[test]
fn with_somebody_whom_one_only_plans_to_meet_nothing_has_started() {
    for (intent, on, started) in [
        (Intent::Plan, "2026-11-27", None),
        (Log, "2026-11-20", Some(day("2026-11-20"))),
    ] {
        with_cx(|cx| {
            let mut writing = writing(on, intent, "x");
            writing.who = vec![Who::New("Kim".into())];
            let written = write_entry(writing, None, cx).unwrap();
            assert_eq!(written.new_mentors[0].started, started, "{on}");
        });
    }
}
