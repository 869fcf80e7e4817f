//! What Space begins with a mentor to whom an approach was sent, and with one to whom nothing was.

use chrono::{DateTime, NaiveTime};
use shirube::domain::{Approach, Change, Cx, Ids, Lang, Mentor, Record, Seen, Stage, Verb};
use shirube::screens::mentors::Mentors;
use shirube::screens::{Begin, Depth, Effect, Screen as _};
use shirube::store::{Applied, Mode, Store};
use shirube::ui::action::Action;

#[test]
fn the_next_step_with_who_was_asked_is_the_answer() {
    let today = crate::desk::TODAY.parse().unwrap();
    for (is_sent, is_answer) in [(true, true), (false, false)] {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("journal.db"), Mode::OpenOrCreate).unwrap();
        let ids = Ids::seeded(1);
        let id = || ids.next(DateTime::UNIX_EPOCH);
        let mentor = Mentor::new(id(), "Jane", Stage::Approached);
        let mut approach = Approach::new(id(), mentor.id, today);
        approach.sent = is_sent.then_some(today);
        let asked = approach.id;
        let change = Change::Save {
            verb: Verb::SendApproach,
            subject: String::new(),
            records: vec![
                Record::Mentor(Box::new(Seen::new(mentor))),
                Record::Approach(Box::new(Seen::new(approach))),
            ],
        };
        assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
        let cx = Cx {
            today,
            time: NaiveTime::MIN,
            now: DateTime::UNIX_EPOCH,
            ids: &ids,
            lang: Lang::En,
            zone: "",
        };
        let mut screen = Mentors::default();
        assert!(screen.load(&store.reader(), &cx, Depth::Whole).unwrap());
        let effect = screen.act(Action::Next, &cx);
        let begins = matches!(effect, Effect::Begin(Begin::Answer(of)) if of == asked);
        assert_eq!(begins, is_answer, "{effect:?}");
    }
}
