//! What a month was, counted: its meetings, what came of them and what ended, and how its goals stood at its end.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use shirube::domain::{
    Cx, Entry, EntryKind, GoalState, Id, Ids, Kind, Lang, Measure, MeetingState, Month, MonthFacts,
    Outcome, Record, Revised, Seen, State, SupportSet, Takeaway, WithMentor,
};
use shirube::store::Store;

use crate::fixture::{
    Desk, day, new_check_in, new_entry, new_goal, new_mentor, new_revision, new_takeaway, save,
};

/// The facts of a month as of a day, where the user is in this zone.
fn facts_in(store: &Store, month: &str, today: &str, zone: &str) -> MonthFacts {
    let ids = Ids::seeded(9);
    let cx = Cx {
        today: on(today),
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone,
    };
    let month: Month = month.parse().unwrap();
    store.reader().month_facts(month, &cx).unwrap()
}

fn facts(store: &Store, month: &str, today: &str) -> MonthFacts {
    facts_in(store, month, today, "Asia/Tokyo")
}

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

/// An id born at this instant, such as `2026-10-31T15:00:00Z`.
fn born(instant: &str, seed: u128) -> Id {
    let instant: DateTime<Utc> = instant.parse().unwrap();
    Ids::seeded(seed).next(instant)
}

/// A takeaway of a kind that came on an entry and ended in this state on a day.
fn ended(desk: &Desk, of: &Entry, kind: Kind, state: State, closed: &str) -> Takeaway {
    let mut takeaway = Takeaway::new(desk.id(), kind, "x");
    takeaway.entry = Some(of.id);
    takeaway.line = Some(0);
    takeaway.state = state;
    takeaway.closed = (!closed.is_empty()).then(|| on(closed));
    takeaway
}

#[test]
fn entries_of_the_month_are_counted_and_only_those() {
    let (desk, mut store) = Desk::with_journal();
    let (smith, tanaka) = (desk.mentor("Smith"), desk.mentor("田中"));
    let mut records = vec![new_mentor(&smith), new_mentor(&tanaka)];
    let mut add = |at: &str, with: &[Id], change: fn(&mut Entry)| {
        let mut entry = desk.meeting(1, with);
        entry.day = on(at);
        entry.state = Some(MeetingState::Held);
        entry.minutes = Some(60);
        entry.usefulness = Some(4);
        entry.received = SupportSet::from_bits(0b10_0001);
        change(&mut entry);
        records.push(new_entry(&entry));
    };
    add("2026-11-01", &[smith.id], |_| {});
    add("2026-11-30", &[tanaka.id, smith.id, tanaka.id], |it| {
        it.minutes = None;
    });
    add("2026-11-12", &[smith.id], |it| {
        it.usefulness = Some(1);
        it.received = SupportSet::default();
    });
    add("2026-11-13", &[smith.id], |it| {
        it.state = Some(MeetingState::Planned);
    });
    add("2026-11-14", &[smith.id], |it| {
        it.state = Some(MeetingState::Cancelled);
    });
    add("2026-11-15", &[smith.id], |it| it.deleted = true);
    add("2026-10-31", &[tanaka.id], |_| {});
    add("2026-12-01", &[tanaka.id], |_| {});
    add("2026-11-16", &[], |it| {
        *it = Entry::new(it.id, EntryKind::Note, it.day);
    });
    save(&mut store, "all", records);
    let facts = facts(&store, "2026-11", "2026-12-24");
    assert_eq!(facts.as_of, day(30));
    let with = |mentor: Id, meetings| WithMentor { mentor, meetings };
    assert_eq!(facts.with, [with(smith.id, 3), with(tanaka.id, 1)]);
    assert_eq!((facts.meetings, facts.minutes, facts.notes), (3, 120, 1));
    assert_eq!(facts.usefulness, [1, 0, 0, 2]);
    assert_eq!(facts.supports, [2, 0, 0, 0, 0, 2]);
}

#[test]
fn a_month_that_is_not_over_is_told_as_of_today() {
    let (desk, mut store) = Desk::with_journal();
    let mut early = desk.meeting(3, &[]);
    let mut late = desk.meeting(20, &[]);
    for entry in [&mut early, &mut late] {
        entry.state = Some(MeetingState::Held);
    }
    save(&mut store, "all", vec![new_entry(&early), new_entry(&late)]);
    for (today, as_of, meetings) in [
        ("2026-11-10", "2026-11-10", 1),
        ("2026-11-20", "2026-11-20", 2),
        ("2027-05-05", "2026-11-30", 2),
        ("2026-10-10", "2026-10-10", 0),
    ] {
        let facts = facts(&store, "2026-11", today);
        assert_eq!(
            (facts.as_of, facts.meetings),
            (on(as_of), meetings),
            "{today}"
        );
    }
}

#[test]
fn what_came_and_what_ended_is_counted_by_kind() {
    let (desk, mut store) = Desk::with_journal();
    let (before, within) = (desk.meeting(1, &[]), desk.meeting(5, &[]));
    let mut before = before;
    before.day = on("2026-10-30");
    let mut gone = desk.meeting(6, &[]);
    gone.deleted = true;
    let mut records = vec![new_entry(&before), new_entry(&within), new_entry(&gone)];
    let mut advice = ended(&desk, &before, Kind::Advice, State::Closed, "2026-11-30");
    advice.outcome = Some(Outcome::Partly);
    let mut told = ended(&desk, &before, Kind::Action, State::Done, "2026-10-30");
    told.told = Some(on("2026-11-01"));
    let mut told_later = ended(&desk, &within, Kind::Action, State::Done, "2026-11-06");
    told_later.told = Some(on("2026-12-01"));
    for takeaway in [
        advice,
        told,
        told_later,
        ended(&desk, &within, Kind::Promise, State::Kept, "2026-11-01"),
        ended(&desk, &within, Kind::Question, State::Asked, "2026-12-01"),
        ended(&desk, &within, Kind::Insight, State::Kept, ""),
        ended(&desk, &before, Kind::Advice, State::Declined, "2026-11-02"),
        ended(&desk, &before, Kind::Promise, State::Lapsed, "2026-11-03"),
        ended(&desk, &before, Kind::Thanks, State::Dropped, "2026-11-04"),
        ended(&desk, &gone, Kind::Thanks, State::Said, "2026-11-07"),
    ] {
        records.push(new_takeaway(&takeaway));
    }
    save(&mut store, "all", records);
    let facts = facts(&store, "2026-11", "2026-12-03");
    //                        advice action promise question insight thanks introduction
    assert_eq!(facts.came, [0, 1, 1, 1, 1, 0, 0]);
    assert_eq!(facts.closed, [1, 1, 1, 0, 0, 0, 0]);
    assert_eq!(
        (facts.outcomes, facts.dropped, facts.told),
        ([0, 1, 0], 3, 1)
    );
}

#[test]
fn what_has_no_entry_came_on_the_day_it_was_where_the_user_is() {
    let (_desk, mut store) = Desk::with_journal();
    let instants = [
        "2026-10-31T14:59:59.999Z",
        "2026-10-31T15:00:00Z",
        "2026-11-30T14:59:59.999Z",
        "2026-11-30T15:00:00Z",
        "2026-12-01T04:59:59.999Z",
    ];
    let records = instants.into_iter().zip(1..).map(|(instant, seed)| {
        new_takeaway(&Takeaway::new(born(instant, seed), Kind::Action, instant))
    });
    let records: Vec<Record> = records.collect();
    save(&mut store, "all", records);
    for (zone, october, november, december) in [
        ("Asia/Tokyo", 1, 2, 2),
        ("UTC", 2, 2, 1),
        ("America/New_York", 2, 3, 0),
        ("", 2, 2, 1),
    ] {
        for (month, came) in [
            ("2026-10", october),
            ("2026-11", november),
            ("2026-12", december),
        ] {
            let facts = facts_in(&store, month, "2027-01-01", zone);
            assert_eq!(facts.came[Kind::Action as usize], came, "{zone} {month}");
        }
    }
}

#[test]
fn of_a_month_long_over_it_is_told_what_was_open_late_and_untold_then() {
    let (desk, mut store) = Desk::with_journal();
    let mentor = desk.mentor("Smith");
    let mut entry = desk.meeting(5, &[mentor.id]);
    entry.state = Some(MeetingState::Held);
    let mut later = desk.meeting(6, &[mentor.id]);
    later.day = on("2026-12-02");
    let mut records = vec![new_mentor(&mentor), new_entry(&entry), new_entry(&later)];
    let mut add = |of: &Entry, kind, state, closed: &str, due: &str, told: &str, seed| {
        let mut takeaway = ended(&desk, of, kind, state, closed);
        takeaway.id = born("2026-12-05T00:00:00Z", seed);
        takeaway.due = (!due.is_empty()).then(|| on(due));
        takeaway.told = (!told.is_empty()).then(|| on(told));
        records.push(new_takeaway(&takeaway));
    };
    add(&entry, Kind::Action, State::Open, "", "", "", 1);
    add(&entry, Kind::Action, State::Open, "", "2026-11-29", "", 2);
    add(&entry, Kind::Action, State::Open, "", "2026-11-30", "", 3);
    add(&entry, Kind::Question, State::Open, "", "2026-11-20", "", 4);
    add(
        &entry,
        Kind::Action,
        State::Done,
        "2026-12-01",
        "2026-11-10",
        "2026-12-09",
        5,
    );
    add(&entry, Kind::Thanks, State::Said, "2027-03-01", "", "", 6);
    add(
        &entry,
        Kind::Question,
        State::Asked,
        "2026-12-01",
        "",
        "",
        7,
    );
    add(&entry, Kind::Action, State::Done, "2026-11-30", "", "", 8);
    add(
        &entry,
        Kind::Action,
        State::Done,
        "2026-11-30",
        "",
        "2026-12-01",
        9,
    );
    add(
        &entry,
        Kind::Action,
        State::Done,
        "2026-11-29",
        "",
        "2026-11-30",
        10,
    );
    add(&later, Kind::Action, State::Open, "", "2026-11-01", "", 11);
    add(&later, Kind::Action, State::Done, "2026-12-03", "", "", 12);
    save(&mut store, "all", records);
    let then = facts(&store, "2026-11", "2027-06-01");
    assert_eq!((then.open, then.late, then.untold), (5, 2, 2));
    let december = facts(&store, "2026-12", "2027-06-01");
    assert_eq!((december.open, december.late, december.untold), (5, 3, 2));
    let now = facts(&store, "2027-06", "2027-06-01");
    assert_eq!((now.open, now.late, now.untold), (4, 3, 2));
}

#[test]
fn what_is_open_today_has_come_whatever_clock_its_id_was_taken_from() {
    let (_desk, mut store) = Desk::with_journal();
    let alone = Takeaway::new(born("2026-11-22T11:00:00Z", 1), Kind::Action, "buy a book");
    save(&mut store, "alone", vec![new_takeaway(&alone)]);
    // The user's clock is set to June.
    for (month, today, open) in [
        ("2026-06", "2026-06-30", 1),
        ("2026-06", "2026-07-01", 0),
        ("2026-11", "2026-11-22", 1),
        ("2026-10", "2026-11-22", 0),
    ] {
        assert_eq!(facts(&store, month, today).open, open, "{month} on {today}");
    }
}

#[test]
fn goals_are_told_as_they_stood_at_the_end_of_the_month() {
    let (desk, mut store) = Desk::with_journal();
    let pages = |target| {
        Some(Measure::Number {
            baseline: 0.0,
            target,
            unit: "pages".into(),
        })
    };
    // Revised in December: in November it was 100 pages until the last day of the month.
    let mut revised = desk.goal("revised");
    revised.start = Some(on("2026-10-31"));
    revised.due = Some(on("2027-12-31"));
    revised.measure = pages(400.0);
    let mut records = vec![new_goal(&revised)];
    let revision = |at: &str, what| new_revision(&desk.revision(revised.id, on(at), what));
    records.push(revision(
        "2026-12-01",
        Revised::Due(Some(day(30)), revised.due),
    ));
    records.push(revision(
        "2026-12-02",
        Revised::Measure(pages(100.0), pages(200.0)),
    ));
    records.push(revision(
        "2026-12-03",
        Revised::Measure(pages(200.0), pages(400.0)),
    ));
    for (at, value) in [
        ("2026-10-31", 20.0),
        ("2026-11-20", 70.0),
        ("2026-12-05", 300.0),
    ] {
        let mut check_in = desk.check_in(revised.id, on(at), value);
        check_in.id = born(&format!("{at}T03:00:00Z"), 1);
        check_in.confidence = Some(4);
        records.push(new_check_in(&check_in));
    }
    // Where each of these stood in November shows in what became of it.
    for (title, now, moved) in [
        (
            "achieved within",
            GoalState::Achieved,
            Some(("2026-11-30", GoalState::Active)),
        ),
        (
            "dropped since",
            GoalState::Dropped,
            Some(("2026-12-01", GoalState::Active)),
        ),
        (
            "paused before",
            GoalState::Paused,
            Some(("2026-10-31", GoalState::Active)),
        ),
        (
            "begun since",
            GoalState::Active,
            Some(("2026-12-01", GoalState::Draft)),
        ),
        ("a draft", GoalState::Draft, None),
    ] {
        let mut goal = desk.goal(title);
        goal.start = Some(on("2026-09-01"));
        goal.state = now;
        records.push(new_goal(&goal));
        if let Some((at, was)) = moved {
            let what = Revised::State(was, now);
            records.push(new_revision(&desk.revision(goal.id, on(at), what)));
        }
    }
    let mut planned = desk.goal("starts in December");
    planned.start = Some(on("2026-12-01"));
    records.push(new_goal(&planned));
    save(&mut store, "all", records);

    let facts = facts(&store, "2026-11", "2027-02-01");
    let titles = store.reader().goal_titles().unwrap();
    let mut stood: Vec<(&str, &str)> = facts
        .goals
        .iter()
        .map(|goal| (titles[&goal.goal].as_str(), goal.standing.as_str()))
        .collect();
    stood.sort_unstable();
    assert_eq!(
        stood,
        [
            ("achieved within", "reached"),
            ("dropped since", "unset"),
            ("revised", "behind"),
        ]
    );
    let goal = facts.goal(revised.id).unwrap();
    assert_eq!(
        (goal.before, goal.done, goal.expected),
        (Some(0.2), Some(0.7), Some(1.0))
    );
    assert_eq!((goal.value, goal.confidence), (Some(70.0), Some(4)));
    assert_eq!(facts.check_ins, 1);
}

#[test]
fn the_first_day_is_that_of_the_first_entry_or_goal() {
    let (desk, mut store) = Desk::with_journal();
    assert_eq!(store.reader().first_day().unwrap(), None);
    let entry = desk.meeting(9, &[]);
    save(&mut store, "entry", vec![new_entry(&entry)]);
    assert_eq!(store.reader().first_day().unwrap(), Some(day(9)));
    let goal = desk.goal("since the first");
    save(&mut store, "goal", vec![new_goal(&goal)]);
    assert_eq!(store.reader().first_day().unwrap(), Some(day(1)));
    let mut gone = goal.clone();
    gone.deleted = true;
    let record = Record::Goal(Box::new(Seen::changed(goal, gone)));
    save(&mut store, "gone", vec![record]);
    assert_eq!(store.reader().first_day().unwrap(), Some(day(9)));
}
