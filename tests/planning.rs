//! Planned meetings: which one comes next, which one is meant when a meeting is logged, and what becomes of a plan.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::plan::{meeting_to_log, over_and_coming};
use shirube::domain::{
    Change, Closing, Cx, Entry, EntryKind, Id, Ids, Intent, Invalid, Lang, MeetingState, Record,
    SupportSet, Verb, Who, Writing, cancel_meeting, close_meeting, write_entry,
};

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn time(clock: &str) -> NaiveTime {
    NaiveTime::parse_from_str(clock, "%H:%M").unwrap()
}

/// `2026-11-22 18:00`, or a day alone.
fn moment(typed: &str) -> (NaiveDate, Option<NaiveTime>) {
    match typed.split_once(' ') {
        Some((on, at)) => (day(on), Some(time(at))),
        None => (day(typed), None),
    }
}

/// Somebody in this zone, where it is this day and time.
fn with_cx<T>(now: &str, zone: &str, run: impl FnOnce(&Cx) -> T) -> T {
    let ids = Ids::seeded(5);
    let (today, time) = moment(now);
    run(&Cx {
        today,
        time: time.unwrap(),
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone,
    })
}

/// A planned meeting whose id ends in `number`: at a day and time, in a zone or where the user is.
fn planned(number: u8, at: &str) -> Entry {
    let (at, zone) = at.split_once(" in ").unwrap_or((at, ""));
    let (on, time) = moment(at);
    let mut meeting = Entry::new(Id::from_bytes([number; 16]), EntryKind::Meeting, on);
    meeting.state = Some(MeetingState::Planned);
    meeting.mentors = vec![jane()];
    meeting.time = time;
    zone.clone_into(&mut meeting.zone);
    meeting
}

fn all_planned(at: &[&str]) -> Vec<Entry> {
    (0..)
        .zip(at)
        .map(|(number, at)| planned(number, at))
        .collect()
}

fn jane() -> Id {
    Id::from_bytes([99; 16])
}

/// The numbers of the meetings that are over, and of those to come.
fn over_then_coming(meetings: Vec<Entry>, cx: &Cx) -> [Vec<u8>; 2] {
    let (over, coming) = over_and_coming(meetings, cx);
    [over, coming].map(|them| them.iter().map(|it| it.meeting.id.as_bytes()[0]).collect())
}

#[test]
fn a_planned_meeting_comes_until_it_must_have_taken_place_where_the_user_is() {
    for (now, here, at, over, coming) in [
        ("2026-11-22 11:00", "Asia/Tokyo", &[][..], &[][..], &[][..]),
        (
            "2026-11-22 11:00",
            "Asia/Tokyo",
            &["2026-11-22 10:00", "2026-11-23", "2026-11-22 18:00"],
            &[0],
            &[2, 1],
        ),
        // It takes an hour where nobody wrote down how long.
        (
            "2026-11-22 11:00",
            "Asia/Tokyo",
            &["2026-11-22 10:01", "2026-11-22 09:59"],
            &[1],
            &[0],
        ),
        // It may go on past midnight.
        (
            "2026-11-23 00:10",
            "Asia/Tokyo",
            &["2026-11-22 23:30", "2026-11-22 23:00"],
            &[1],
            &[0],
        ),
        // Without a time it may come all day long.
        (
            "2026-11-22 23:59",
            "Asia/Tokyo",
            &["2026-11-21", "2026-11-22"],
            &[0],
            &[1],
        ),
        // 19:00 in Tokyo is before 11:00 in London.
        (
            "2026-11-22 09:00",
            "Europe/London",
            &[
                "2026-11-22 11:00 in Europe/London",
                "2026-11-22 19:00 in Asia/Tokyo",
            ],
            &[],
            &[1, 0],
        ),
        // Tomorrow in Auckland is today in New York.
        (
            "2026-11-22 14:30",
            "America/New_York",
            &["2026-11-23 08:00 in Pacific/Auckland", "2026-11-22 16:00"],
            &[],
            &[0, 1],
        ),
        // Where nobody knows the zone, walls are compared.
        (
            "2026-11-22 09:00",
            "",
            &["2026-11-22 08:00 in Asia/Tokyo"],
            &[0],
            &[],
        ),
    ] {
        let planned = all_planned(at);
        let found = with_cx(now, here, |cx| over_then_coming(planned, cx));
        assert_eq!(found, [over, coming], "{now} {at:?}");
    }
}

#[test]
fn what_is_held_or_cancelled_does_not_come() {
    with_cx("2026-11-22 11:00", "", |cx| {
        let mut meetings = all_planned(&["2026-11-23", "2026-11-24", "2026-11-25"]);
        meetings[0].state = Some(MeetingState::Cancelled);
        meetings[1].state = Some(MeetingState::Held);
        assert_eq!(meeting_to_log(&meetings, cx), None);
        assert_eq!(over_then_coming(meetings, cx), [vec![], vec![2]]);
    });
}

#[test]
#[expect(clippy::too_many_lines, reason = "a case is a few lines of data")]
fn the_meeting_to_log_is_the_latest_that_has_begun() {
    for (now, here, at, meant) in [
        ("2026-11-22 11:00", "Asia/Tokyo", &[][..], None),
        (
            "2026-11-22 11:00",
            "Asia/Tokyo",
            &["2026-11-22 10:00", "2026-11-22 18:00"],
            Some(0),
        ),
        (
            "2026-11-22 18:00",
            "Asia/Tokyo",
            &["2026-11-22 10:00", "2026-11-22 18:00"],
            Some(1),
        ),
        (
            "2026-11-22 11:00",
            "Asia/Tokyo",
            &["2026-11-22 18:00"],
            Some(0),
        ),
        ("2026-11-22 11:00", "Asia/Tokyo", &["2026-11-22"], Some(0)),
        ("2026-11-22 11:00", "Asia/Tokyo", &["2026-11-23"], None),
        // One with a time is meant before one without.
        (
            "2026-11-22 11:00",
            "Asia/Tokyo",
            &["2026-11-22", "2026-11-22 10:00"],
            Some(1),
        ),
        // On its day the next one is meant, unless one of the days before waits to be logged.
        (
            "2026-11-22 09:00",
            "Asia/Tokyo",
            &["2026-11-22 21:00", "2026-11-22 19:00"],
            Some(1),
        ),
        (
            "2026-11-22 09:00",
            "Asia/Tokyo",
            &["2026-11-20", "2026-11-22 19:00"],
            Some(0),
        ),
        // It is about to begin, and nothing else was today.
        (
            "2026-11-22 17:40",
            "Asia/Tokyo",
            &["2026-11-20", "2026-11-22 18:00"],
            Some(1),
        ),
        (
            "2026-11-22 17:40",
            "Asia/Tokyo",
            &["2026-11-22 10:00", "2026-11-22 18:00"],
            Some(0),
        ),
        (
            "2026-11-22 17:20",
            "Asia/Tokyo",
            &["2026-11-20", "2026-11-22 18:00"],
            Some(0),
        ),
        // Past midnight the meeting of the evening is meant, and before midnight the one of the night.
        (
            "2026-11-23 00:10",
            "Asia/Tokyo",
            &["2026-11-22 22:00", "2026-11-23 10:00"],
            Some(0),
        ),
        (
            "2026-11-22 23:50",
            "Asia/Tokyo",
            &["2026-11-23 00:10"],
            Some(0),
        ),
        // Seven days, not eight.
        (
            "2026-11-22 11:00",
            "Asia/Tokyo",
            &["2026-11-15 09:00"],
            Some(0),
        ),
        (
            "2026-11-22 11:00",
            "Asia/Tokyo",
            &["2026-11-14 23:00"],
            None,
        ),
        // By instants: in Tokyo it has begun, in New York it is next.
        (
            "2026-11-22 11:00",
            "Europe/London",
            &["2026-11-22 19:00 in Asia/Tokyo"],
            Some(0),
        ),
        (
            "2026-11-22 11:00",
            "Europe/London",
            &["2026-11-22 10:00 in America/New_York"],
            Some(0),
        ),
        // Tomorrow there, today here.
        (
            "2026-11-22 15:00",
            "America/New_York",
            &["2026-11-23 08:00 in Pacific/Auckland"],
            Some(0),
        ),
        ("2026-11-22 11:00", "", &["2026-11-22 10:00"], Some(0)),
    ] {
        let planned = all_planned(at);
        let found = with_cx(now, here, |cx| meeting_to_log(&planned, cx));
        assert_eq!(
            found,
            meant.map(|place: usize| planned[place].id),
            "{now} {at:?}"
        );
    }
}

fn writing(intent: Intent, at: &str, note: &str) -> Writing {
    let (on, time) = moment(at);
    Writing {
        kind: EntryKind::Meeting,
        who: vec![Who::Known(jane())],
        day: on,
        time,
        zone: String::new(),
        minutes: None,
        place: String::new(),
        intent,
        note: note.to_owned(),
    }
}

#[test]
fn a_plan_may_be_empty_and_lies_ahead() {
    for (at, is_taken) in [
        ("2026-11-23", true),
        ("2026-11-22", true),
        ("2026-11-22 18:00", true),
        ("2026-11-22 10:00", false),
        ("2026-11-21", false),
        ("2026-11-21 18:00", false),
    ] {
        with_cx("2026-11-22 11:00", "Asia/Tokyo", |cx| {
            let written = write_entry(writing(Intent::Plan, at, ""), None, cx);
            let Ok(written) = written else {
                assert_eq!(written, Err(Invalid::HasPassed), "{at}");
                assert!(!is_taken, "{at}");
                return;
            };
            assert!(is_taken, "{at}");
            assert_eq!(written.entry.state, Some(MeetingState::Planned));
            assert!(matches!(
                written.change,
                Change::Save {
                    verb: Verb::PlanMeeting,
                    ..
                }
            ));
        });
    }
}

#[test]
fn a_plan_is_moved_or_held() {
    use Intent::{Edit, Log};
    use MeetingState::{Held, Planned};
    for (from, intent, to, note, after) in [
        (
            "2026-11-25",
            Edit,
            "2026-11-26 18:00",
            "",
            Ok((Planned, Verb::MoveMeeting)),
        ),
        (
            "2026-11-25",
            Edit,
            "2026-11-25",
            "ask",
            Ok((Planned, Verb::EditEntry)),
        ),
        (
            "2026-11-25",
            Edit,
            "2026-11-21",
            "",
            Err(Invalid::HasPassed),
        ),
        // Words for a meeting of this evening do not hold it yet; those of this morning do.
        (
            "2026-11-22 18:00",
            Edit,
            "2026-11-22 18:00",
            "ask",
            Ok((Planned, Verb::EditEntry)),
        ),
        (
            "2026-11-22 10:00",
            Edit,
            "2026-11-22 10:00",
            "ask",
            Ok((Held, Verb::LogMeeting)),
        ),
        // It has passed by itself: it may stay where it is.
        (
            "2026-11-21",
            Edit,
            "2026-11-21",
            "",
            Ok((Planned, Verb::EditEntry)),
        ),
        (
            "2026-11-22 18:00",
            Log,
            "2026-11-22 18:00",
            "x",
            Ok((Held, Verb::LogMeeting)),
        ),
        // A little ahead, before midnight it may have been held; weeks ahead it was not.
        (
            "2026-11-23",
            Log,
            "2026-11-23",
            "x",
            Ok((Planned, Verb::EditEntry)),
        ),
    ] {
        let found = written(Planned, from, writing(intent, to, note));
        assert_eq!(found, after, "{from} {to} {note}");
    }
}

#[test]
fn a_cancelled_meeting_is_planned_again_where_it_is_moved_ahead() {
    use Intent::Edit;
    use MeetingState::{Cancelled, Planned};
    for (from, intent, to, note, after) in [
        (
            "2026-11-25",
            Edit,
            "2026-11-26",
            "",
            Ok((Planned, Verb::PlanMeeting)),
        ),
        (
            "2026-11-25",
            Edit,
            "2026-11-25",
            "ill",
            Ok((Cancelled, Verb::EditEntry)),
        ),
        (
            "2026-11-20",
            Edit,
            "2026-11-21",
            "",
            Ok((Cancelled, Verb::EditEntry)),
        ),
    ] {
        let found = written(Cancelled, from, writing(intent, to, note));
        assert_eq!(found, after, "{from} {to} {note}");
    }
}

/// What becomes of a meeting in this state and at this time, at 11 o'clock on 22 November.
fn written(
    state: MeetingState,
    from: &str,
    writing: Writing,
) -> Result<(MeetingState, Verb), Invalid> {
    with_cx("2026-11-22 11:00", "Asia/Tokyo", |cx| {
        let mut before = planned(1, from);
        before.state = Some(state);
        let written = write_entry(writing, Some((&before, &[])), cx)?;
        match written.change {
            Change::Save { verb, .. } => Ok((written.entry.state.unwrap(), verb)),
            _ => panic!("a step that saves"),
        }
    })
}

#[test]
fn only_a_planned_meeting_is_cancelled() {
    let meeting = planned(1, "2026-11-25 18:00");
    let Some(Change::Save { verb, records, .. }) = cancel_meeting(&meeting) else {
        panic!("a planned meeting can be cancelled")
    };
    assert_eq!(verb, Verb::CancelMeeting);
    let [Record::Entry(seen)] = &records[..] else {
        panic!("{records:?}")
    };
    assert_eq!(seen.before.as_ref(), Some(&meeting));
    assert_eq!(seen.after.state, Some(MeetingState::Cancelled));
    assert_eq!(cancel_meeting(&seen.after), None);
    let mut note = meeting;
    note.state = None;
    assert_eq!(cancel_meeting(&note), None);
}

#[test]
fn the_closing_row_plans_with_a_time_where_the_user_is() {
    with_cx("2026-11-22 11:00", "Asia/Tokyo", |cx| {
        let closing = Closing {
            usefulness: None,
            received: SupportSet::default(),
            next: Some(day("2026-12-07")),
            time: Some(time("18:00")),
        };
        let held = Entry::new(Id::from_bytes([1; 16]), EntryKind::Meeting, cx.today);
        let Some(Change::Save { records, .. }) = close_meeting(&held, closing, None, cx) else {
            panic!("something to save")
        };
        let [.., Record::Entry(next)] = &records[..] else {
            panic!("{records:?}")
        };
        assert_eq!(next.after.time, closing.time);
        assert_eq!(next.after.zone, "Asia/Tokyo");
        let (_, coming) = over_and_coming(vec![next.after.clone()], cx);
        assert_eq!(coming.len(), 1);
    });
}

#[test]
fn a_meeting_can_be_held_from_its_day_or_just_before_it_begins() {
    for (now, at, is_held) in [
        ("2026-11-22 11:00", "2026-11-22 18:00", true),
        ("2026-11-22 11:00", "2026-11-23", false),
        ("2026-11-22 23:50", "2026-11-23 00:10", true),
        ("2026-11-22 23:00", "2026-11-23 00:10", false),
    ] {
        with_cx(now, "Asia/Tokyo", |cx| {
            let before = planned(1, at);
            let log = writing(Intent::Log, at, "x");
            let written = write_entry(log, Some((&before, &[])), cx).unwrap();
            let is_found = written.entry.state == Some(MeetingState::Held);
            assert_eq!(is_found, is_held, "{now} {at}");
        });
    }
}
