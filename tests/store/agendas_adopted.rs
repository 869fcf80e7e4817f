//! Which meeting adopts an agenda that waits: the next one with just those it was made for, and only what was begun by its day.

use chrono::{DateTime, NaiveTime};
use shirube::domain::{
    Agenda, AgendaMatter, Cx, Entry, Id, Ids, Kind, Lang, MeetingState, Mentor, Record, Seen,
    Takeaway, agenda_items, prepare, use_agenda,
};
use shirube::store::{Reader, Store};

use crate::fixture::{Desk, day, new_entry, new_mentor, new_takeaway, save, take};

#[test]
fn a_meeting_logged_afterwards_takes_only_what_was_begun_by_its_day() {
    // In Tokyo, where it is the next day already.
    let begun = "2026-11-18T20:00:00Z";
    for (held_on, is_taken) in [(5, false), (18, false), (19, true), (20, true)] {
        let (desk, mut store) = Desk::with_journal();
        let mentor = desk.mentor("田中");
        let agenda = waiting(&mut store, &mentor, begun);
        let held = desk.meeting(held_on, &[mentor.id]);
        save(&mut store, "", vec![new_entry(&held)]);
        let seen = matter(store.reader(), &[mentor.id], Some(held.id));
        assert_eq!(agenda_items(&seen).iter().any(is_own), is_taken);
        let change = use_agenda(&held, &seen);
        assert_eq!(change.is_some(), is_taken, "{held_on}");
        if let Some(change) = change {
            take(&mut store, &change);
        }
        let next = matter(store.reader(), &[mentor.id], None);
        assert_eq!(next.agenda, (!is_taken).then_some(agenda), "{held_on}");
    }
}

#[test]
fn of_two_planned_meetings_the_next_one_takes_what_waits() {
    let (desk, mut store) = Desk::with_journal();
    let [mentor, other] = ["田中", "Smith"].map(|name| desk.mentor(name));
    save(&mut store, "", vec![new_mentor(&other)]);
    waiting(&mut store, &mentor, "2026-11-18T20:00:00Z");
    // Over; with somebody besides; the next one; a later one.
    let [over, both, next, far] = [
        (18, &[mentor.id][..]),
        (22, &[mentor.id, other.id]),
        (24, &[mentor.id]),
        (30, &[mentor.id]),
    ]
    .map(|(day, whom)| planned(&desk, &mut store, day, whom));
    let reader = store.reader();
    let has_agenda = |meeting: &Entry| with(|cx| reader.has_agenda(meeting, cx)).unwrap();
    let shows = |meeting: &Entry| {
        let seen = matter(reader, &meeting.mentors, Some(meeting.id));
        agenda_items(&seen).iter().any(is_own)
    };
    for (meeting, is_shown) in [(&over, false), (&both, true), (&next, true), (&far, false)] {
        assert_eq!(shows(meeting), is_shown, "{}", meeting.day);
        assert_eq!(has_agenda(meeting), is_shown, "{}", meeting.day);
    }

    let seen = matter(reader, &[mentor.id], Some(far.id));
    let mut agenda = seen.begun(desk.id());
    agenda.add_line(desk.id(), "later");
    take(&mut store, &prepare(&seen, agenda).unwrap());
    let reader = store.reader();
    assert!(with(|cx| reader.has_agenda(&far, cx)).unwrap());
    let seen = matter(reader, &[mentor.id], Some(next.id));
    let own = agenda_items(&seen).into_iter().filter(is_own);
    assert_eq!(own.map(|item| item.text).collect::<Vec<_>>(), ["waits"]);
}

#[test]
fn what_was_prepared_for_a_cancelled_meeting_is_prepared_for_the_next_one() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中");
    save(&mut store, "", vec![new_mentor(&mentor)]);
    let mut meeting = planned(&desk, &mut store, 22, &[mentor.id]);
    let seen = matter(store.reader(), &[mentor.id], Some(meeting.id));
    let mut agenda = seen.begun(desk.id());
    agenda.add_line(desk.id(), "waits");
    take(&mut store, &prepare(&seen, agenda).unwrap());
    let before = meeting.clone();
    meeting.state = Some(MeetingState::Cancelled);
    let cancelled = Record::Entry(Seen::changed(before, meeting));
    save(&mut store, "", vec![cancelled]);
    let next = planned(&desk, &mut store, 24, &[mentor.id]);
    assert!(with(|cx| store.reader().has_agenda(&next, cx)).unwrap());
}

#[test]
fn what_stands_in_no_entry_is_as_old_as_the_day_of_the_user() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("田中");
    let mut action = Takeaway::new(born("2026-11-19T23:00:00Z"), Kind::Action, "Send it");
    action.mentor = Some(mentor.id);
    let records = vec![new_mentor(&mentor), new_takeaway(&action)];
    save(&mut store, "", records);
    let seen = matter(store.reader(), &[mentor.id], None);
    assert_eq!(seen.takeaways[0].day, day(20));
}

/// An agenda with a line of its own for the next meeting with a mentor.
fn waiting(store: &mut Store, mentor: &Mentor, begun: &str) -> Agenda {
    let mut agenda = Agenda::new(born(begun), mentor.id, None);
    agenda.add_line(born(begun), "waits");
    let record = Record::Agenda(Box::new(Seen::new(agenda.clone())));
    save(store, "", vec![new_mentor(mentor), record]);
    agenda
}

fn planned(desk: &Desk, store: &mut Store, day: u32, whom: &[Id]) -> Entry {
    let mut meeting = desk.meeting(day, whom);
    meeting.state = Some(MeetingState::Planned);
    save(store, "", vec![new_entry(&meeting)]);
    meeting
}

fn is_own(item: &shirube::domain::AgendaItem) -> bool {
    item.section == shirube::domain::Section::Own
}

fn born(at: &str) -> Id {
    let at: DateTime<chrono::Utc> = at.parse().unwrap();
    Ids::seeded(77).next(at)
}

fn matter(reader: Reader<'_>, whom: &[Id], meeting: Option<Id>) -> AgendaMatter {
    with(|cx| reader.agenda_matter(whom, meeting, cx)).unwrap()
}

/// On the 20th, in Tokyo.
fn with<T>(run: impl FnOnce(&Cx) -> T) -> T {
    run(&Cx {
        today: day(20),
        time: NaiveTime::default(),
        now: DateTime::default(),
        ids: &Ids::seeded(9),
        lang: Lang::En,
        zone: "Asia/Tokyo",
    })
}
