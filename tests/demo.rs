//! The example journal: whatever the day and the language, it holds something true for every screen.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use shirube::demo::steps;
use shirube::domain::{
    Change, Cx, Entry, Group, Id, Ids, Kind, Lang, MeetingState, Mentor, Outcome, Record, Rhythm,
    Stage, State, Takeaway, Verb, note, over_and_coming,
};
use shirube::store::{Applied, Mode, Store};

/// Days on which something could go wrong: leap days, ends of months and years, and one of each weekday.
fn days() -> impl Iterator<Item = NaiveDate> {
    let named = [
        "2026-11-22",
        "2028-02-29",
        "2028-02-28",
        "2028-03-01",
        "2027-02-28",
        "2026-12-31",
        "2027-01-01",
        "2029-12-31",
    ];
    let named = named.into_iter().map(|day| day.parse().unwrap());
    // A step that is no multiple of seven meets every weekday, and over five years every part of a month.
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    named.chain(
        (0..5 * 365)
            .step_by(29)
            .map(move |days| first + Days::new(days)),
    )
}

#[test]
fn on_any_day_of_five_years_every_group_of_follow_ups_holds_something() {
    each(|journal| {
        for group in Group::ALL {
            assert!(
                journal
                    .followups()
                    .any(|it| Group::of(it, journal.today) == group),
                "{group:?}"
            );
        }
        for kind in Kind::ALL {
            assert!(
                journal.takeaways.iter().any(|it| it.kind == kind),
                "{kind:?}"
            );
            let is_open = |it: &Takeaway| it.kind == kind && it.is_open();
            assert!(
                kind == Kind::Insight || journal.takeaways.iter().any(is_open),
                "{kind:?}"
            );
        }
        for state in State::ALL {
            assert!(
                journal.takeaways.iter().any(|it| it.state == state),
                "{state:?}"
            );
        }
        for outcome in [Outcome::Worked, Outcome::Partly] {
            assert!(
                journal
                    .takeaways
                    .iter()
                    .any(|it| it.outcome == Some(outcome)),
                "{outcome:?}"
            );
        }
        let late = journal
            .followups()
            .filter(|it| Group::of(it, journal.today) == Group::Late);
        let late: Vec<_> = late
            .map(|it| (journal.today - it.due.unwrap()).num_days())
            .collect();
        assert_eq!(late, [2]);
        assert!(journal.takeaways.iter().any(|it| it.told.is_some()));
    });
}

#[test]
fn on_any_day_there_is_a_meeting_to_come_one_to_log_and_a_mentor_past_the_rhythm() {
    each(|journal| {
        let ids = Ids::seeded(1);
        let cx = journal.cx(&ids);
        let planned: Vec<Entry> = journal
            .entries
            .iter()
            .filter(|entry| entry.state == Some(MeetingState::Planned))
            .cloned()
            .collect();
        assert_eq!(planned.len(), 2);
        let (over, coming) = over_and_coming(planned, &cx);
        let [next] = &coming[..] else {
            panic!("{coming:?}")
        };
        assert!((next.day - journal.today).num_days() <= 3, "{}", next.day);
        assert_eq!(next.time.unwrap().to_string(), "18:30:00");
        let [passed] = &over[..] else {
            panic!("{over:?}")
        };
        assert!(
            (journal.today - passed.day).num_days() <= 5,
            "{}",
            passed.day
        );
        assert!(
            journal
                .entries
                .iter()
                .any(|it| it.state == Some(MeetingState::Cancelled))
        );

        let held = |mentor: &Mentor| {
            let held = journal.entries.iter().filter(|entry| {
                entry.state == Some(MeetingState::Held) && entry.mentors.contains(&mentor.id)
            });
            held.map(|entry| entry.day).max()
        };
        let rhythms: Vec<Rhythm> = journal
            .mentors
            .iter()
            .map(|mentor| Rhythm::of(mentor, held(mentor), journal.today))
            .collect();
        assert!(
            rhythms.iter().any(|it| matches!(it, Rhythm::TooLong(_))),
            "{rhythms:?}"
        );
        assert!(
            rhythms.iter().any(|it| matches!(it, Rhythm::OnTime(_))),
            "{rhythms:?}"
        );
        for stage in [Stage::Active, Stage::Paused, Stage::Candidate] {
            assert!(
                journal.mentors.iter().any(|it| it.stage == stage),
                "{stage:?}"
            );
        }
    });
}

#[test]
fn on_any_day_a_year_of_entries_reads_as_it_was_meant_and_nobody_meets_at_a_weekend() {
    each(|journal| {
        assert!(
            (35..=45).contains(&journal.entries.len()),
            "{}",
            journal.entries.len()
        );
        for entry in &journal.entries {
            assert!(
                entry.mentors.is_empty()
                    || !matches!(entry.day.weekday(), Weekday::Sat | Weekday::Sun),
                "{entry:?}"
            );
            assert!((journal.today - entry.day).num_days() < 366, "{entry:?}");
            let read = note::read(&entry.note, entry.day);
            assert_eq!(read.hints, [], "{}", entry.note);
            let marks = ["> ", "[] ", "() ", "? ", "! ", "< ", "& "];
            let is_marked = |line: &&str| marks.iter().any(|mark| line.starts_with(mark));
            assert_eq!(
                read.takeaways.len(),
                entry.note.lines().filter(is_marked).count()
            );
            let stored = journal
                .takeaways
                .iter()
                .filter(|it| it.entry == Some(entry.id));
            assert_eq!(stored.count(), read.takeaways.len(), "{}", entry.note);
            assert!(
                !entry.private && !entry.note.contains(['{', '=']),
                "{}",
                entry.note
            );
            for line in read.takeaways {
                // What stands behind an at sign was taken for a day.
                assert_eq!(
                    line.typed.contains('@'),
                    line.due.is_some(),
                    "{}",
                    line.typed
                );
            }
        }
        let is_settled = |it: &&Takeaway| !it.is_open() && it.kind != Kind::Insight;
        let closed = journal.takeaways.iter().filter(is_settled);
        for takeaway in closed {
            assert!(
                takeaway.closed.is_some_and(|day| day < journal.today),
                "{takeaway:?}"
            );
        }
        assert!(
            journal
                .takeaways
                .iter()
                .all(|it| !it.private && !it.deleted)
        );
    });
}

#[test]
fn the_steps_are_in_order_all_before_today_and_of_every_daily_kind() {
    each(|journal| {
        let ids = Ids::seeded(7);
        let steps = steps(journal.lang, journal.today, &ids);
        assert!(steps.is_sorted_by_key(|step| step.at));
        assert!(steps.iter().all(|step| step.at.date() < journal.today));
        let verbs: HashSet<Verb> = steps
            .iter()
            .filter_map(|step| match &step.change {
                Change::Save { verb, .. } => Some(*verb),
                _ => None,
            })
            .collect();
        for verb in [
            Verb::LogMeeting,
            Verb::WriteNote,
            Verb::CloseMeeting,
            Verb::AddMentor,
            Verb::MoveStage,
            Verb::Close,
            Verb::Tell,
            Verb::PutOff,
            Verb::Drop,
            Verb::AddTakeaway,
            Verb::PlanMeeting,
            Verb::MoveMeeting,
            Verb::CancelMeeting,
        ] {
            assert!(verbs.contains(&verb), "{verb:?}");
        }
        // The same year is told in both languages.
        let other =
            shirube::demo::steps(journal.lang.pick(Lang::Ja, Lang::En), journal.today, &ids);
        assert_eq!(other.len(), steps.len());
    });
}

#[test]
fn the_journal_takes_every_step_in_one_transaction() {
    let today: NaiveDate = "2026-11-22".parse().unwrap();
    for lang in [Lang::En, Lang::Ja] {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("journal.db"), Mode::OpenOrCreate).unwrap();
        let steps = steps(lang, today, &Ids::seeded(3));
        let steps: Vec<(Change, i64)> = steps
            .into_iter()
            .map(|step| (step.change, step.at.and_utc().timestamp_millis()))
            .collect();
        assert_eq!(
            store.apply_all(&steps, "Asia/Tokyo").unwrap(),
            Applied::Saved
        );
        let counts = store.reader().counts().unwrap();
        let journal = Journal::new(lang, today);
        assert_eq!(counts.entries, journal.entries.len() as u64);
        assert_eq!(counts.takeaways, journal.takeaways.len() as u64);
        assert_eq!(counts.mentors, 4);
        // One that is refused leaves nothing of those before it.
        let mut twice = steps.clone();
        twice.push((Change::Redo(None), 0));
        let mut store = Store::open(&folder.path().join("other.db"), Mode::OpenOrCreate).unwrap();
        assert_eq!(store.apply_all(&twice, "").unwrap(), Applied::NothingToRedo);
        assert!(store.reader().is_empty().unwrap());
    }
}

/// The example as it stands at its end.
struct Journal {
    lang: Lang,
    today: NaiveDate,
    mentors: Vec<Mentor>,
    entries: Vec<Entry>,
    takeaways: Vec<Takeaway>,
}

fn each(check: impl Fn(&Journal)) {
    for today in days() {
        for lang in [Lang::En, Lang::Ja] {
            println!("{today} {lang:?}");
            check(&Journal::new(lang, today));
        }
    }
}

impl Journal {
    fn new(lang: Lang, today: NaiveDate) -> Self {
        let mut journal = Self {
            lang,
            today,
            mentors: Vec::new(),
            entries: Vec::new(),
            takeaways: Vec::new(),
        };
        for change in steps(lang, today, &Ids::seeded(3))
            .into_iter()
            .map(|step| step.change)
        {
            let Change::Save { records, .. } = change else {
                panic!("{change:?}")
            };
            for record in records {
                match record {
                    Record::Mentor(seen) => put(&mut journal.mentors, seen.after, |it| it.id),
                    Record::Entry(seen) => put(&mut journal.entries, seen.after, |it| it.id),
                    Record::Takeaway(seen) => put(&mut journal.takeaways, seen.after, |it| it.id),
                    Record::Goal(_)
                    | Record::CheckIn(_)
                    | Record::Revision(_)
                    | Record::MonthReview(_) => {}
                }
            }
        }
        journal
    }

    /// What is open, and what is done and not told.
    fn followups(&self) -> impl Iterator<Item = &Takeaway> {
        let is_wanted = |it: &&Takeaway| it.is_open() || shirube::domain::can_be_told(it);
        self.takeaways.iter().filter(is_wanted)
    }

    fn cx<'a>(&self, ids: &'a Ids) -> Cx<'a> {
        Cx {
            today: self.today,
            time: chrono::NaiveTime::from_hms_opt(20, 0, 0).unwrap(),
            now: chrono::DateTime::UNIX_EPOCH,
            ids,
            lang: self.lang,
            zone: "",
        }
    }
}

fn put<T>(all: &mut Vec<T>, one: T, id: impl Fn(&T) -> Id) {
    match all.iter_mut().find(|known| id(known) == id(&one)) {
        Some(known) => *known = one,
        None => all.push(one),
    }
}
