//! Agendas in the journal: they follow their meeting, wait for the next one, and what they speak of is read as it is.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use chrono::{DateTime, NaiveTime};
use shirube::domain::{
    Agenda, AgendaMatter, Change, Closing, Cx, Entry, Id, Ids, Intent, Kind, Lang, Matter,
    MeetingState, Mentor, Outcome, Section, State, Takeaway, Tick, Who, Writing, agenda_items,
    cancel_meeting, close_meeting, prepare, trash_entry, use_agenda, write_entry,
};
use shirube::store::{Applied, Reader, Store};

use crate::fixture::{
    Desk, apply, day, new_entry, new_goal, new_mentor, new_takeaway, save, take, turn,
};

#[test]
fn an_agenda_follows_its_meeting_when_it_is_moved_cancelled_trashed_or_purged() {
    type Away = fn(&Entry) -> Vec<Change>;
    let cases: [(&str, Away); 3] = [
        ("cancelled", |meeting| {
            vec![cancel_meeting(meeting).unwrap()]
        }),
        ("trashed", |meeting| vec![trash_entry(meeting, &[])]),
        ("purged", |meeting| {
            vec![trash_entry(meeting, &[]), Change::Purge(vec![meeting.id])]
        }),
    ];
    for (how, away) in cases {
        let (desk, mut store) = Desk::with_journal();
        let (mentor, meeting, agenda) = prepared(&desk, &mut store);
        let moved = with(|cx| write_entry(moved(&meeting), Some((&meeting, &[])), cx)).unwrap();
        take(&mut store, &moved.change);
        let shown = |reader: Reader<'_>, of: Option<Id>| matter(reader, &[mentor.id], of).agenda;
        assert_eq!(
            shown(store.reader(), Some(meeting.id)),
            Some(agenda.clone())
        );
        // It is for that meeting, not for one besides.
        assert_eq!(shown(store.reader(), None), None);
        for change in away(&moved.entry) {
            take(&mut store, &change);
        }
        assert_eq!(shown(store.reader(), None), Some(agenda.clone()), "{how}");
        let mut next = desk.meeting(28, &[mentor.id]);
        next.state = Some(MeetingState::Planned);
        save(&mut store, "", vec![new_entry(&next)]);
        assert_eq!(
            shown(store.reader(), Some(next.id)),
            Some(agenda.clone()),
            "{how}"
        );
        if how != "purged" {
            take_back(&mut store);
            take_back(&mut store);
            assert_eq!(shown(store.reader(), None), None, "{how}");
            assert_eq!(
                shown(store.reader(), Some(meeting.id)),
                Some(agenda),
                "{how}"
            );
        }
    }
}

#[test]
fn an_agenda_that_was_used_says_nothing_of_the_next_one_and_undo_brings_it_back() {
    let (desk, mut store) = Desk::with_journal();
    let (mentor, meeting, agenda) = prepared(&desk, &mut store);
    let line = agenda.lines[0].id;
    let held = logged(&mut store, &meeting);
    let change = use_agenda(&held, &matter(store.reader(), &[mentor.id], Some(held.id)));
    take(&mut store, &change.unwrap());
    let next = matter(store.reader(), &[mentor.id], None);
    assert_eq!(next.agenda, None);
    let items = agenda_items(&next);
    assert!(
        items
            .iter()
            .all(|item| !item.is_left_out && item.remark.is_empty())
    );
    assert_eq!(items.last().unwrap().matter, Matter::Line(line));
    // Read again later, it tells what was ticked: nothing; and its own line.
    let then = matter(store.reader(), &[mentor.id], Some(held.id));
    assert_eq!(agenda_items(&then).len(), 1);

    take_back(&mut store);
    let then = matter(store.reader(), &[mentor.id], Some(held.id));
    assert_eq!(then.agenda, Some(agenda));
}

#[test]
fn what_a_second_window_prepares_over_another_is_refused() {
    let (desk, mut store) = Desk::with_journal();
    let (mentor, meeting) = planned(&desk, &mut store);
    let mut other = desk.open();
    let seen = matter(store.reader(), &[mentor.id], Some(meeting.id));
    let said = |text: &str| {
        let mut agenda = seen.begun(desk.id());
        agenda.add_line(desk.id(), text);
        prepare(&seen, agenda).unwrap()
    };
    let (one, two) = (said("one"), said("two"));
    take(&mut store, &one);
    assert!(matches!(apply(&mut other, &two), Applied::Conflict(_)));
    let now = matter(other.reader(), &[mentor.id], Some(meeting.id));
    assert_eq!(now.agenda.unwrap().lines[0].text, "one");
}

#[test]
fn a_meeting_with_two_speaks_of_what_is_open_with_either_once() {
    let (desk, mut store) = Desk::with_journal();
    let [one, two] = ["田中", "Smith"].map(|name| desk.mentor(name));
    let whom = [one.id, two.id];
    let (with_both, with_two) = (desk.meeting(2, &whom), desk.meeting(3, &whom[1..]));
    let mut shared = desk.action("of both", Some(with_both.id));
    shared.later = Some(day(29));
    let own = desk.action("of two", Some(with_two.id));
    let mut gone = desk.action("in the trash", Some(with_two.id));
    gone.deleted = true;
    let mut goal = desk.goal("Leave the company");
    (goal.short, goal.private) = ("leaving".into(), true);
    let mut question = Takeaway::new(desk.id(), Kind::Question, "of nobody");
    question.tags = vec!["leaving".into()];
    let mut records = vec![new_mentor(&one), new_mentor(&two), new_goal(&goal)];
    records.extend([with_both, with_two].iter().map(new_entry));
    records.extend([shared, own, gone, question].iter().map(new_takeaway));
    save(&mut store, "", records);
    let said = |whom: &[Id]| -> Vec<(String, u32, bool)> {
        let items = agenda_items(&matter(store.reader(), whom, None)).into_iter();
        items
            .filter_map(|item| {
                let since = item.takeaway?.meetings_since;
                Some((item.text, since, item.is_private))
            })
            .collect()
    };
    let question = ("of nobody".to_owned(), 0, true);
    let shared = |since| ("of both".to_owned(), since, false);
    let own = ("of two".to_owned(), 0, false);
    assert_eq!(said(&whom), [shared(1), own.clone(), question.clone()]);
    assert_eq!(said(&whom[..1]), [shared(0), question.clone()]);
    assert_eq!(said(&whom[1..]), [shared(1), own, question]);
}

#[test]
fn one_example_to_thank_for_is_suggested_while_it_is_recent_and_until_it_was_thanked_for() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中");
    let meetings = [2, 9, 16].map(|day| desk.meeting(day, &[mentor.id]));
    let worked = |text: &str, closed| {
        let mut advice = desk.action(text, Some(meetings[0].id));
        (advice.kind, advice.state) = (Kind::Advice, State::Closed);
        (advice.outcome, advice.closed) = (Some(Outcome::Worked), Some(day(closed)));
        advice.told = Some(day(closed));
        advice
    };
    let mut private = worked("private", 18);
    private.private = true;
    let mut records = vec![new_mentor(&mentor)];
    records.extend(meetings.iter().map(new_entry));
    let advice = [
        worked("long ago", 12),
        worked("recent", 16),
        worked("latest", 17),
        private,
    ];
    records.extend(advice.iter().map(new_takeaway));
    save(&mut store, "", records);
    for suggested in ["latest", "recent"] {
        let seen = matter(store.reader(), &[mentor.id], None);
        let items = agenda_items(&seen);
        let thanks = items.iter().find(|item| item.section == Section::Thanks);
        let thanks = thanks.unwrap();
        assert_eq!(thanks.text, suggested);
        // The next one is of the same day: what was recent still is.
        let next = desk.meeting(16, &[mentor.id]);
        save(&mut store, "", vec![new_entry(&next)]);
        let tick = Tick {
            matter: thanks.matter,
            is_ticked: true,
            ending: None,
            words: None,
        };
        let closing = Closing::default();
        let change = with(|cx| close_meeting(&next, closing, Some((&seen, &[tick])), cx));
        take(&mut store, &change.unwrap());
    }
    let thanked = store.reader().ledger(mentor.id).unwrap().thanked;
    assert_eq!((thanked.said, thanked.owed), (2, 0));
}

#[test]
#[ignore = "measures; see the benches for a release build"]
fn a_mentor_of_a_thousand_meetings_is_prepared_at_once() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中");
    let mut records = vec![new_mentor(&mentor)];
    for place in 0..1_000_u32 {
        let mut meeting = desk.meeting(1, &[mentor.id]);
        meeting.day = day(1) - chrono::Days::new(u64::from(1_000 - place) * 7);
        records.push(new_entry(&meeting));
        for line in 0..10 {
            let mut action = desk.action("結論から話す練習をする", Some(meeting.id));
            if line >= 3 {
                (action.state, action.closed) = (State::Done, Some(meeting.day));
                action.told = Some(meeting.day);
            }
            records.push(new_takeaway(&action));
        }
    }
    save(&mut store, "", records);
    for _ in 0..5 {
        let begin = Instant::now();
        let seen = matter(store.reader(), &[mentor.id], None);
        let read = begin.elapsed();
        let lines = agenda_items(&seen).len();
        println!("{lines} lines, read {read:?}, in all {:?}", begin.elapsed());
        assert_eq!(lines, 3_000);
    }
}

fn take_back(store: &mut Store) {
    let undone = turn(store, &Change::Undo(None));
    assert!(matches!(undone, Applied::Undone { .. }));
}

/// A mentor, a meeting planned with them, and its agenda: an action left out with a remark, and an own line.
fn prepared(desk: &Desk, store: &mut Store) -> (Mentor, Entry, Agenda) {
    let (mentor, meeting) = planned(desk, store);
    let seen = matter(store.reader(), &[mentor.id], Some(meeting.id));
    let mut agenda = seen.begun(desk.id());
    let line = agenda_items(&seen)[0].matter;
    agenda.leave_out(line, true);
    agenda.remark(line, "not now");
    agenda.add_line(desk.id(), "own");
    take(store, &prepare(&seen, agenda.clone()).unwrap());
    (mentor, meeting, agenda)
}

fn planned(desk: &Desk, store: &mut Store) -> (Mentor, Entry) {
    let mentor = desk.mentor("田中 優子");
    let held = desk.meeting(3, &[mentor.id]);
    let action = desk.action("Write every week", Some(held.id));
    let mut meeting = desk.meeting(24, &[mentor.id]);
    meeting.state = Some(MeetingState::Planned);
    let records = vec![
        new_mentor(&mentor),
        new_entry(&held),
        new_entry(&meeting),
        new_takeaway(&action),
    ];
    save(store, "", records);
    (mentor, meeting)
}

fn moved(meeting: &Entry) -> Writing {
    Writing {
        kind: meeting.kind,
        who: meeting.mentors.iter().copied().map(Who::Known).collect(),
        day: day(26),
        time: None,
        zone: String::new(),
        minutes: None,
        place: String::new(),
        intent: Intent::Edit,
        note: String::new(),
    }
}

fn logged(store: &mut Store, meeting: &Entry) -> Entry {
    let writing = Writing {
        day: day(20),
        intent: Intent::Log,
        note: "We met.".into(),
        ..moved(meeting)
    };
    let written = with(|cx| write_entry(writing, Some((meeting, &[])), cx)).unwrap();
    take(store, &written.change);
    written.entry
}

fn matter(reader: Reader<'_>, whom: &[Id], meeting: Option<Id>) -> AgendaMatter {
    with(|cx| reader.agenda_matter(whom, meeting, cx)).unwrap()
}

fn with<T>(run: impl FnOnce(&Cx) -> T) -> T {
    // Each time other ids.
    static SEED: AtomicU64 = AtomicU64::new(9);
    let ids = Ids::seeded(u128::from(SEED.fetch_add(1, Ordering::Relaxed)));
    run(&Cx {
        today: day(20),
        time: NaiveTime::default(),
        now: DateTime::default(),
        ids: &ids,
        lang: Lang::En,
        zone: "",
    })
}
