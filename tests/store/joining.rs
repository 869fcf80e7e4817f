//! The closing row goes on with the step that logged its meeting: both are one step of the history.

use shirube::domain::{
    Agenda, AgendaMatter, Change, Closing, Ending, Entry, Ids, Kind, Lang, Matter, OfMeeting,
    Record, Seen, State, SupportSet, Takeaway, Tick, Verb, close_meeting,
};
use shirube::store::{Applied, Store};

use crate::fixture::{Desk, apply, day, new_mentor, new_takeaway, save, take};

/// A journal in which a meeting was logged after a question was written down.
struct Logged {
    desk: Desk,
    store: Store,
    meeting: Entry,
    question: Takeaway,
    agenda: Agenda,
}

impl Logged {
    fn new() -> Self {
        let (desk, mut store) = Desk::with_journal();
        let jane = desk.mentor("Jane");
        let mut question = Takeaway::new(desk.id(), Kind::Question, "Which book?");
        question.mentor = Some(jane.id);
        let agenda = Agenda::new(desk.id(), jane.id, None);
        let known = vec![
            new_mentor(&jane),
            new_takeaway(&question),
            Record::Agenda(Box::new(Seen::new(agenda.clone()))),
        ];
        save(&mut store, "Jane", known);
        let meeting = Entry {
            note: "We met".into(),
            ..desk.meeting(22, &[jane.id])
        };
        let log = Change::Save {
            verb: Verb::LogMeeting,
            subject: "We met".into(),
            records: vec![Record::Entry(Seen::new(meeting.clone()))],
        };
        take(&mut store, &log);
        Self {
            desk,
            store,
            meeting,
            question,
            agenda,
        }
    }

    /// The closing row: how useful it was, and whether the question was asked.
    fn closing(&self, usefulness: Option<u8>, is_asked: bool) -> Change {
        let of = OfMeeting {
            takeaway: self.question.clone(),
            mentors: self.meeting.mentors.clone(),
            is_private: false,
            day: day(20),
            meetings_since: 0,
        };
        let matter = AgendaMatter {
            meeting: Some(self.meeting.clone()),
            agenda: Some(self.agenda.clone()).filter(|_| usefulness.is_some()),
            takeaways: vec![of],
            ..AgendaMatter::default()
        };
        let asked = Tick {
            matter: Matter::Takeaway(self.question.id),
            is_ticked: true,
            ending: Some(Ending {
                state: State::Asked,
                outcome: None,
            }),
            words: Some("The blue one".into()),
        };
        let ticks = [asked];
        let ticks = if is_asked { &ticks[..] } else { &[] };
        let ids = Ids::seeded(9);
        let cx = shirube::domain::Cx {
            today: day(22),
            time: chrono::NaiveTime::MIN,
            now: chrono::DateTime::UNIX_EPOCH,
            ids: &ids,
            lang: Lang::En,
            zone: "Asia/Tokyo",
        };
        let closing = Closing {
            usefulness,
            received: SupportSet::default(),
            next: None,
            time: None,
        };
        close_meeting(&self.meeting, closing, Some((&matter, ticks)), &cx).unwrap()
    }

    fn steps(&self) -> i64 {
        self.desk.number("SELECT count(*) FROM change")
    }

    /// Whether the meeting is there, how useful it was, and where the question stands.
    fn stands(&self) -> (bool, Option<u8>, State) {
        let reader = self.store.reader();
        let meeting = reader.entry(self.meeting.id).unwrap().unwrap();
        let question = reader.takeaway(self.question.id).unwrap().unwrap();
        (!meeting.deleted, meeting.usefulness, question.state)
    }
}

#[test]
fn one_undo_takes_note_and_ticks_back_and_one_redo_brings_both() {
    for (usefulness, is_asked) in [(Some(3), true), (None, true), (Some(3), false)] {
        let mut logged = Logged::new();
        let steps = logged.steps();
        let closing = logged.closing(usefulness, is_asked);
        take(&mut logged.store, &closing);
        assert_eq!(logged.steps(), steps, "{usefulness:?} {is_asked}");
        let closed = logged.stands();
        let state = if is_asked { State::Asked } else { State::Open };
        assert_eq!(closed, (true, usefulness, state));
        take(&mut logged.store, &Change::Undo(None));
        let reader = logged.store.reader();
        let gone = reader.entry(logged.meeting.id).unwrap();
        assert!(gone.is_none_or(|meeting| meeting.deleted));
        let question = reader.takeaway(logged.question.id).unwrap().unwrap();
        assert_eq!(question, logged.question);
        assert_eq!(
            reader.agenda(logged.agenda.id).unwrap(),
            Some(logged.agenda.clone())
        );
        take(&mut logged.store, &Change::Redo(None));
        assert_eq!(logged.stands(), closed);
    }
}

#[test]
fn a_field_that_was_written_twice_in_a_step_goes_back_to_what_it_was_before_both() {
    let mut logged = Logged::new();
    let first = logged.closing(Some(2), false);
    take(&mut logged.store, &first);
    logged.meeting.usefulness = Some(2);
    logged.agenda = logged
        .store
        .reader()
        .agenda(logged.agenda.id)
        .unwrap()
        .unwrap();
    let second = logged.closing(Some(4), false);
    take(&mut logged.store, &second);
    assert_eq!(logged.stands().1, Some(4));
    take(&mut logged.store, &Change::Undo(None));
    take(&mut logged.store, &Change::Redo(None));
    assert_eq!(logged.stands().1, Some(4));
    let history = logged.store.reader().history(logged.meeting.id).unwrap();
    assert_eq!(history.len(), 3, "logged and closed, undone, redone");
}

#[test]
fn a_step_between_undoes_by_itself() {
    let mut logged = Logged::new();
    let mentor = logged.desk.mentor("Bob");
    save(&mut logged.store, "Bob", vec![new_mentor(&mentor)]);
    let steps = logged.steps();
    let closing = logged.closing(Some(3), true);
    take(&mut logged.store, &closing);
    assert_eq!(logged.steps(), steps + 1);
    take(&mut logged.store, &Change::Undo(None));
    assert_eq!(logged.stands(), (true, None, State::Open));
}

#[test]
fn what_was_undone_and_brought_back_is_not_gone_on_with() {
    let mut logged = Logged::new();
    take(&mut logged.store, &Change::Undo(None));
    take(&mut logged.store, &Change::Redo(None));
    let steps = logged.steps();
    let closing = logged.closing(Some(3), true);
    take(&mut logged.store, &closing);
    assert_eq!(logged.steps(), steps + 1);
    take(&mut logged.store, &Change::Undo(None));
    assert_eq!(logged.stands(), (true, None, State::Open));
}

#[test]
fn a_meeting_that_is_not_logged_any_more_is_not_closed() {
    let mut logged = Logged::new();
    take(&mut logged.store, &Change::Undo(None));
    let closing = logged.closing(Some(3), true);
    let applied = apply(&mut logged.store, &closing);
    assert!(matches!(applied, Applied::Conflict(_)), "{applied:?}");
}

#[test]
fn what_another_window_logged_is_not_gone_on_with_here() {
    let logged = Logged::new();
    let mut here = logged.desk.open();
    let mut there = logged.desk.open();
    let meeting = Entry {
        id: logged.desk.id(),
        ..logged.meeting.clone()
    };
    let log = Change::Save {
        verb: Verb::LogMeeting,
        subject: String::new(),
        records: vec![Record::Entry(Seen::new(meeting.clone()))],
    };
    take(&mut there, &log);
    let steps = logged.steps();
    let after = Entry {
        usefulness: Some(1),
        ..meeting.clone()
    };
    let closing = Change::Save {
        verb: Verb::CloseMeeting,
        subject: String::new(),
        records: vec![Record::Entry(Seen::changed(meeting, after))],
    };
    take(&mut here, &closing);
    assert_eq!(logged.steps(), steps + 1);
}

#[test]
fn the_same_closing_once_more_changes_nothing() {
    let mut logged = Logged::new();
    let closing = logged.closing(Some(3), true);
    take(&mut logged.store, &closing);
    let (steps, closed) = (logged.steps(), logged.stands());
    assert_eq!(apply(&mut logged.store, &closing), Applied::Unchanged);
    assert_eq!((logged.steps(), logged.stands()), (steps, closed));
}

#[test]
fn who_agreed_to_undo_the_log_alone_is_asked_again() {
    let mut logged = Logged::new();
    let mut other = logged.desk.open();
    let mentor = logged.desk.mentor("Bob");
    save(&mut logged.store, "Bob", vec![new_mentor(&mentor)]);
    take(&mut logged.store, &Change::Undo(None));
    // The other window has seen the step, and is asked about it.
    let meeting = logged.meeting.clone();
    let again = Entry {
        id: logged.desk.id(),
        ..meeting
    };
    let log = Change::Save {
        verb: Verb::LogMeeting,
        subject: String::new(),
        records: vec![Record::Entry(Seen::new(again.clone()))],
    };
    take(&mut logged.store, &log);
    let Applied::OfOthers { agreed, .. } = apply(&mut other, &Change::Undo(None)) else {
        panic!("it is to be asked");
    };
    let after = Entry {
        usefulness: Some(4),
        ..again.clone()
    };
    let closing = Change::Save {
        verb: Verb::CloseMeeting,
        subject: String::new(),
        records: vec![Record::Entry(Seen::changed(again, after))],
    };
    take(&mut logged.store, &closing);
    let applied = apply(&mut other, &agreed);
    assert!(matches!(applied, Applied::OfOthers { .. }), "{applied:?}");
}
