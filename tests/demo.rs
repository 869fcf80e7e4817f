//! The example journal: whatever the day and the language, it holds something true for every screen.

use std::collections::HashSet;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use shirube::demo::steps;
use shirube::domain::{
    Change, CheckIn, Cx, Entry, Goal, GoalState, Group, Horizon, Id, Ids, Kind, Lang, Measure,
    MeetingState, Mentor, Month, MonthReview, OPENS, Outcome, Progress, Record, Revision, Rhythm,
    Stage, Standing, State, Takeaway, Verb, Verdict, belongs, note, over_and_coming, progress,
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
            (40..=50).contains(&journal.entries.len()),
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
fn on_any_day_the_goals_show_every_measure_every_standing_and_every_kind_of_end() {
    each(|journal| {
        let told = journal.progress();
        for measure in Measure::NAMES {
            let has = |goal: &&Goal| goal.measure.is_some() && goal.counted().name() == measure;
            assert!(journal.goals.iter().any(|goal| has(&goal)), "{measure}");
        }
        let is_falling = |goal: &Goal| goal.counted().span().0 > goal.counted().span().1;
        assert!(journal.goals.iter().any(is_falling));
        for standing in ["unset", "reached", "ahead", "on-track", "at-risk", "behind"] {
            let standings = || told.iter().map(|(_, it)| it.standing.name());
            assert!(standings().any(|name| name == standing), "{standing}");
        }
        assert!(
            told.iter()
                .any(|(_, it)| it.is_doubted && it.standing == Standing::AtRisk)
        );
        assert!(told.iter().any(|(_, it)| it.is_still()));
        for state in [
            GoalState::Active,
            GoalState::Draft,
            GoalState::Achieved,
            GoalState::Dropped,
        ] {
            assert!(
                journal.goals.iter().any(|goal| goal.state == state),
                "{state:?}"
            );
        }
        let is_far = |goal: &Goal| goal.horizon == Some(Horizon::Long) && goal.due.is_none();
        assert!(journal.goals.iter().any(is_far));
        assert!(journal.goals.iter().any(|goal| goal.private));
        for goal in journal.goals.iter().filter(|goal| !goal.short.is_empty()) {
            assert!(
                journal.takeaways.iter().any(|it| belongs(it, goal)),
                "{}",
                goal.title
            );
        }
        for what in ["due", "measure", "state"] {
            let is_told = |it: &Revision| it.what.name() == what && !it.why.is_empty();
            assert!(journal.revisions.iter().any(is_told), "{what}");
        }
        for check_in in &journal.check_ins {
            assert!(check_in.day < journal.today && check_in.confidence.is_some());
        }
    });
}

#[test]
fn on_any_day_the_months_were_looked_back_on_all_but_one_and_with_true_facts() {
    each(|journal| {
        let last = Month::of(journal.today).before();
        let finished: Vec<&MonthReview> = journal
            .reviews
            .iter()
            .filter(|it| it.is_finished())
            .collect();
        let newest = finished.iter().max_by_key(|it| it.month).unwrap();
        assert_eq!(newest.month, last);
        let first = journal.entries.iter().map(|it| it.day).min().unwrap();
        let months = std::iter::successors(Some(last), |it| Some(it.before()));
        let months = months.take_while(|it| *it >= Month::of(first));
        assert_eq!(months.count(), finished.len() + 1);
        for review in &finished {
            let facts = review.facts.as_ref().unwrap();
            assert_eq!(review.finished, Some(review.month.last()));
            let is_in = |day: Option<NaiveDate>| day.is_some_and(|day| review.month.holds(day));
            let count = |is_so: &dyn Fn(&Takeaway) -> bool| {
                journal.takeaways.iter().filter(|it| is_so(it)).count() as u32
            };
            let held = journal
                .entries
                .iter()
                .filter(|it| it.state == Some(MeetingState::Held) && review.month.holds(it.day));
            assert_eq!(facts.meetings, held.count() as u32);
            assert_eq!(facts.told, count(&|it| is_in(it.told)));
            let closed: u32 = facts.closed.iter().sum();
            assert_eq!(closed + facts.dropped, count(&|it| is_in(it.closed)));
            let check_ins = journal
                .check_ins
                .iter()
                .filter(|it| review.month.holds(it.day));
            assert_eq!(facts.check_ins, check_ins.count() as u32);
            for text in [&review.did, &review.learned, &review.next, &review.action] {
                assert!(!text.is_empty() && !text.ends_with('\n'), "{text}");
            }
            assert!(review.takeaway.is_some());
            assert_eq!(facts.goals.len(), review.verdicts.len());
        }
        for verdict in Verdict::ALL {
            let mut verdicts = finished.iter().flat_map(|it| &it.verdicts);
            assert!(verdicts.any(|it| it.verdict == verdict), "{verdict:?}");
        }
        // The present month was begun, if its review was open yesterday.
        let begun: Vec<&MonthReview> = journal
            .reviews
            .iter()
            .filter(|it| !it.is_finished())
            .collect();
        let is_begun = journal.today.day() > OPENS;
        assert_eq!(begun.len(), usize::from(is_begun));
        for review in begun {
            assert_eq!((review.month, review.step), (last.next(), 2));
        }
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
            Verb::AddGoal,
            Verb::ReviseGoal,
            Verb::CheckIn,
            Verb::GiveVerdict,
            Verb::WriteReview,
            Verb::FinishReview,
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
        assert_eq!(counts.mentors, 7);
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
    goals: Vec<Goal>,
    check_ins: Vec<CheckIn>,
    revisions: Vec<Revision>,
    reviews: Vec<MonthReview>,
}

/// The example on each of the days, played once for all tests.
static JOURNALS: LazyLock<Vec<Journal>> = LazyLock::new(|| {
    let both = |today| [Lang::En, Lang::Ja].map(|lang| Journal::new(lang, today));
    days().flat_map(both).collect()
});

fn each(check: impl Fn(&Journal)) {
    for journal in &*JOURNALS {
        println!("{} {:?}", journal.today, journal.lang);
        check(journal);
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
            goals: Vec::new(),
            check_ins: Vec::new(),
            revisions: Vec::new(),
            reviews: Vec::new(),
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
                    Record::Goal(seen) => put(&mut journal.goals, seen.after, |it| it.id),
                    Record::CheckIn(seen) => put(&mut journal.check_ins, seen.after, |it| it.id),
                    Record::Revision(seen) => put(&mut journal.revisions, seen.after, |it| it.id),
                    Record::MonthReview(seen) => put(&mut journal.reviews, seen.after, |it| it.id),
                    Record::SelfAnalysis(_)
                    | Record::Approach(_)
                    | Record::Farewell(_)
                    | Record::MentorSearch(_)
                    | Record::Agenda(_)
                    | Record::RelationshipReview(_) => {}
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

    /// How each goal stands today.
    fn progress(&self) -> Vec<(&Goal, Progress)> {
        let of = |goal: &Goal| -> Vec<CheckIn> {
            let check_ins = self.check_ins.iter().filter(|it| it.goal == goal.id);
            check_ins.cloned().collect()
        };
        let goals = self.goals.iter();
        goals
            .map(|goal| {
                let revised = self.revisions.iter().filter(|it| it.goal == goal.id);
                let revised: Vec<Revision> = revised.cloned().collect();
                (goal, progress(goal, &of(goal), &revised, self.today))
            })
            .collect()
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
