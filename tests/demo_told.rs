//! The example prepares its meetings, tells its results and reviews its mentorships: something true for each such screen.

use chrono::{DateTime, Days, NaiveDate};
use shirube::demo::steps;
use shirube::domain::{
    AgendaItem, AgendaMatter, Change, Cx, Decision, Id, Ids, Kind, Lang, Matter, MeetingState,
    Mentor, Rated, RelationshipReview, Section, Stage, State, Support, agenda_items,
    relationship_due, review_since,
};
use shirube::store::{Applied, Mode, Store};
use tempfile::TempDir;

/// Days on which something could go wrong.
const DAYS: [&str; 3] = ["2026-11-22", "2028-02-29", "2027-03-27"];

/// The example of a day, in its journal.
struct Journal {
    _folder: TempDir,
    store: Store,
    today: NaiveDate,
    lang: Lang,
}

fn each(check: impl Fn(&Journal)) {
    for (place, day) in DAYS.into_iter().enumerate() {
        let lang = [Lang::En, Lang::Ja][place % 2];
        let (folder, today) = (tempfile::tempdir().unwrap(), day.parse().unwrap());
        let path = folder.path().join("journal.db");
        let mut store = Store::open(&path, Mode::OpenOrCreate).unwrap();
        for step in steps(lang, today, &Ids::seeded(3)) {
            assert!(step.at.date() < today, "{:?}", step.change);
            let at = step.at.and_utc().timestamp_millis();
            let applied = store.apply(&step.change, at, "Asia/Tokyo").unwrap();
            assert_eq!(applied, Applied::Saved);
        }
        check(&Journal {
            _folder: folder,
            store,
            today,
            lang,
        });
    }
}

impl Journal {
    fn matter(&self, with: Id, meeting: Option<Id>) -> AgendaMatter {
        let ids = Ids::seeded(1);
        let cx = Cx {
            today: self.today,
            time: chrono::NaiveTime::MIN,
            now: DateTime::UNIX_EPOCH,
            ids: &ids,
            lang: self.lang,
            zone: "",
        };
        let reader = self.store.reader();
        reader.agenda_matter(&[with], meeting, &cx).unwrap()
    }

    /// The mentor met most, and the next meeting planned with them.
    fn next(&self) -> (Mentor, Id) {
        let last = self.today + Days::new(10);
        let planned = self.store.reader().planned(self.today, last).unwrap();
        let [meeting] = &planned[..] else {
            panic!("{planned:?}")
        };
        let mentor = self.store.reader().mentor(meeting.mentors[0]).unwrap();
        (mentor.unwrap(), meeting.id)
    }

    fn reviews(&self, mentor: &Mentor) -> Vec<RelationshipReview> {
        let reader = self.store.reader();
        reader.relationship_reviews_of(mentor.id).unwrap()
    }
}

#[test]
fn the_next_meeting_is_prepared_with_a_remark_a_line_left_out_and_lines_of_its_own() {
    each(|journal| {
        let (mentor, meeting) = journal.next();
        let matter = journal.matter(mentor.id, Some(meeting));
        assert!(matter.agenda.is_some() && matter.carried.is_empty());
        let items = agenda_items(&matter);
        let count =
            |is_so: &dyn Fn(&AgendaItem) -> bool| items.iter().filter(|it| is_so(it)).count();
        assert_eq!(count(&|it| !it.remark.is_empty()), 1, "{items:?}");
        assert_eq!(count(&|it| it.is_left_out), 1);
        // One of them was carried on from the meeting before.
        assert_eq!(count(&|it| it.section == Section::Own), 2);
        for section in [
            Section::ToTell,
            Section::Open,
            Section::Trying,
            Section::Questions,
        ] {
            assert!(count(&|it| it.section == section) > 0, "{section:?}");
        }
        assert_eq!(count(&|it| it.is_done), 0);
    });
}

#[test]
fn meetings_were_held_with_agendas_and_what_was_not_spoken_of_was_carried_on() {
    each(|journal| {
        let (mentor, next) = journal.next();
        let agendas = journal.store.reader().agendas_with(mentor.id).unwrap();
        let used: Vec<_> = agendas.iter().filter(|it| it.is_used).collect();
        assert_eq!((used.len(), agendas.len()), (2, 3));
        for agenda in used {
            let meeting = journal.store.reader().entry(agenda.meeting.unwrap());
            assert_eq!(meeting.unwrap().unwrap().state, Some(MeetingState::Held));
            assert!(agenda.lines.iter().all(|line| line.is_done), "{agenda:?}");
            for point in &agenda.points {
                assert!(matches!(point.matter, Matter::Takeaway(_)));
            }
        }
        let mut lines: Vec<Id> = agendas
            .iter()
            .flat_map(|it| &it.lines)
            .map(|it| it.id)
            .collect();
        let count = lines.len();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!((lines.len(), count), (4, 4), "carried, not copied");
        assert!(agendas.iter().any(|it| it.meeting == Some(next)));
    });
}

#[test]
fn one_mentorship_was_reviewed_twice_with_a_difference_and_another_review_is_due() {
    each(|journal| {
        let mentors = journal.store.reader().mentors().unwrap();
        let met = mentors.iter().filter(|it| it.stage == Stage::Active);
        let mut due = 0;
        let mut twice = 0;
        for mentor in met {
            let reviews = journal.reviews(mentor);
            assert!(reviews.iter().all(RelationshipReview::is_finished));
            let day = relationship_due(mentor, reviews.first(), None).unwrap();
            due += usize::from(day <= journal.today);
            // Newest first.
            let [second, first] = &reviews[..] else {
                continue;
            };
            twice += 1;
            let feedback = Rated::Support(Support::Feedback);
            assert_eq!(first.ratings.of(feedback), Some(4));
            assert_eq!(second.ratings.of(feedback), Some(2));
            let since = review_since(mentor, Some(first), None);
            assert!(since.is_some() && second.since == since);
            for review in [first, second] {
                assert_eq!(review.decision, Some(Decision::ChangeRhythm));
                let step = journal.store.reader().takeaway(review.takeaway.unwrap());
                let step = step.unwrap().unwrap();
                assert_eq!((step.kind, step.state), (Kind::Action, State::Done));
                assert_eq!(step.text, review.first_step);
                assert!(!step.result.is_empty() && step.told >= step.closed);
                for text in [
                    &review.start,
                    &review.stop,
                    &review.go_on,
                    &review.gave,
                    &review.reason,
                ] {
                    assert!(!text.is_empty());
                }
            }
            assert_eq!(mentor.rhythm, second.rhythm);
        }
        assert_eq!((due, twice), (1, 1));
    });
}

#[test]
fn some_results_are_not_told_and_one_was_told_on_a_day_without_a_meeting() {
    each(|journal| {
        let reader = journal.store.reader();
        assert!(reader.untold().unwrap().len() >= 2);
        let mut by_message = 0;
        for step in steps(journal.lang, journal.today, &Ids::seeded(3)) {
            let Change::Save { verb, .. } = &step.change else {
                continue;
            };
            if *verb != shirube::domain::Verb::Tell {
                continue;
            }
            let day = step.at.date();
            let met = reader.entry_days(day, day, &shirube::store::Only::default());
            by_message += usize::from(met.unwrap().is_empty());
        }
        assert!(by_message >= 1);
    });
}
