//! The days for a calendar: which there are, and how a later export knows them again.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Answer, Approach, Change, Cx, DateKind, Dated, Entry, Goal, GoalState, Id, Ids, Kind, Lang,
    MeetingState, Mentor, Month, MonthReview, Record, RelationshipReview, Seen, Stage, State,
    Takeaway,
};
use shirube::store::Store;

use crate::fixture::{Desk, day, new_entry, new_goal, new_mentor, new_takeaway, save, take, turn};

/// On 22 November.
fn dates(store: &Store) -> Vec<Dated> {
    dates_on(store, day(22))
}

fn dates_on(store: &Store, today: NaiveDate) -> Vec<Dated> {
    let ids = Ids::seeded(9);
    let cx = Cx {
        today,
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "Asia/Tokyo",
    };
    store.reader().dates(&cx).unwrap()
}

/// Each day with its kind, its title or mentors.
fn told(store: &Store) -> Vec<String> {
    told_of(&dates(store))
}

fn told_of(dates: &[Dated]) -> Vec<String> {
    let line = |dated: &Dated| {
        let what = if dated.title.is_empty() {
            dated.mentors.join(", ")
        } else {
            dated.title.clone()
        };
        let mark = if dated.is_cancelled { " cancelled" } else { "" };
        let hidden = if dated.is_private { " private" } else { "" };
        let line = format!("{} {} {what}{mark}{hidden}", dated.day, dated.kind.name());
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    dates.iter().map(line).collect()
}

fn planned(desk: &Desk, day_of_month: u32, mentor: Id) -> Entry {
    let mut meeting = desk.meeting(day_of_month, &[mentor]);
    meeting.state = Some(MeetingState::Planned);
    meeting
}

fn entry(before: &Entry, after: &Entry) -> Vec<Record> {
    vec![Record::Entry(Seen {
        before: Some(before.clone()),
        after: after.clone(),
    })]
}

fn of_kind(store: &Store, kind: DateKind) -> Dated {
    let mut dates = dates(store);
    dates.retain(|dated| dated.kind == kind);
    assert_eq!(dates.len(), 1, "{dates:?}");
    dates.remove(0)
}

#[test]
fn what_is_to_come_is_there_and_what_is_over_is_not() {
    let (desk, mut store) = Desk::with_journal();
    let mut jane = desk.mentor("Jane");
    jane.started = Some(day(1));
    let candidate = Mentor::new(desk.id(), "Lee", Stage::Candidate);
    let held = desk.meeting(3, &[jane.id]);
    let passed = planned(&desk, 20, jane.id);
    let coming = planned(&desk, 28, jane.id);
    let mut cancelled = planned(&desk, 27, jane.id);
    cancelled.state = Some(MeetingState::Cancelled);
    let mut long_ago = cancelled.clone();
    (long_ago.id, long_ago.day) = (desk.id(), "2026-08-23".parse().unwrap());

    let due = |text: &str, on: u32| {
        let mut action = desk.action(text, Some(held.id));
        action.due = Some(day(on));
        action
    };
    let late = due("late", 10);
    let mut done = due("done", 24);
    (done.state, done.closed) = (State::Done, Some(day(21)));
    let mut hidden = due("hidden", 25);
    hidden.private = true;
    let mut planned_so = due("planned so", 24);
    planned_so.if_then = "after work ＃内緒".into();
    let mut goal = desk.goal("Present");
    (goal.due, goal.private) = (Some(day(29)), true);
    let mut of_goal = due("of the goal", 26);
    of_goal.goal = Some(goal.id);
    let mut dropped: Goal = desk.goal("Dropped");
    (dropped.due, dropped.state) = (Some(day(29)), GoalState::Dropped);
    let mut promise = Takeaway::new(desk.id(), Kind::Promise, "of nobody");
    promise.due = Some(day(23));

    let mut waiting = Approach::new(desk.id(), candidate.id, day(15));
    (waiting.sent, waiting.follow_up) = (Some(day(15)), Some(day(25)));
    let mut draft = Approach::new(desk.id(), candidate.id, day(16));
    draft.follow_up = Some(day(26));

    let approaches = [waiting, draft].map(|one| Record::Approach(Box::new(Seen::new(one))));
    let mut records = vec![new_mentor(&jane), new_mentor(&candidate)];
    records.extend([&held, &passed, &coming, &cancelled, &long_ago].map(new_entry));
    records.extend([&goal, &dropped].map(new_goal));
    records.extend([&late, &done, &hidden, &planned_so, &of_goal, &promise].map(new_takeaway));
    records.extend(approaches);
    save(&mut store, "all", records);
    assert_eq!(
        told(&store),
        [
            // Its time is over, but the journal had begun.
            "2026-10-31 month-review",
            "2026-11-10 due late",
            "2026-11-20 meeting Jane",
            "2026-11-23 due of nobody",
            "2026-11-24 due planned so private",
            "2026-11-25 due hidden private",
            "2026-11-25 follow-up private",
            "2026-11-26 due of the goal private",
            "2026-11-27 meeting Jane cancelled",
            "2026-11-28 meeting Jane",
            "2026-11-29 goal Present private",
            "2026-11-30 month-review",
            "2026-12-01 relationship-review private",
        ]
    );
    let uids: BTreeSet<String> = dates(&store).iter().map(Dated::uid).collect();
    assert_eq!(uids.len(), 13);
    assert_eq!(dates(&store), dates(&store));
}

#[test]
fn a_meeting_that_moves_keeps_its_name_and_its_version_grows() {
    let (desk, mut store) = Desk::with_journal();
    let jane = desk.mentor("Jane");
    let meeting = planned(&desk, 28, jane.id);
    save(
        &mut store,
        "plan",
        vec![new_mentor(&jane), new_entry(&meeting)],
    );
    let first = of_kind(&store, DateKind::Meeting);
    assert_eq!(first.steps, 1);

    let mut moved = meeting.clone();
    moved.day = day(30);
    save(&mut store, "move", entry(&meeting, &moved));
    let second = of_kind(&store, DateKind::Meeting);
    assert_eq!((second.day, second.steps), (day(30), 2));
    assert_eq!(second.uid(), first.uid());
    assert!(second.changed >= first.changed);

    let _ = turn(&mut store, &Change::Undo(None));
    let third = of_kind(&store, DateKind::Meeting);
    assert_eq!((third.day, third.steps), (day(28), 3));

    let mut trashed = meeting.clone();
    trashed.deleted = true;
    save(&mut store, "trash", entry(&meeting, &trashed));
    let last = of_kind(&store, DateKind::Meeting);
    assert_eq!((last.is_cancelled, last.steps), (true, 4));
    assert_eq!(last.uid(), first.uid());
}

#[test]
fn a_meeting_whose_planning_was_undone_is_not_there() {
    let (desk, mut store) = Desk::with_journal();
    let jane = desk.mentor("Jane");
    save(&mut store, "add", vec![new_mentor(&jane)]);
    save(
        &mut store,
        "plan",
        vec![new_entry(&planned(&desk, 28, jane.id))],
    );
    let _ = turn(&mut store, &Change::Undo(None));
    assert_eq!(told(&store), ["2026-11-30 month-review"]);
}

#[test]
fn the_next_relationship_review_is_a_later_version_of_the_last() {
    let (desk, mut store) = Desk::with_journal();
    let mut jane = desk.mentor("Jane");
    jane.started = Some(day(1));
    save(&mut store, "add", vec![new_mentor(&jane)]);
    let first = of_kind(&store, DateKind::RelationshipReview);
    assert_eq!(first.day, "2026-12-01".parse().unwrap());

    let mut review = RelationshipReview::new(desk.id(), jane.id, day(20), None);
    review.finished = Some(day(20));
    let record = |seen| vec![Record::RelationshipReview(Box::new(seen))];
    save(&mut store, "review", record(Seen::new(review.clone())));
    let second = of_kind(&store, DateKind::RelationshipReview);
    assert_eq!(second.day, "2027-02-18".parse().unwrap());
    assert_eq!(second.uid(), first.uid());
    assert!(second.steps > first.steps);

    let mut trashed = review.clone();
    trashed.deleted = true;
    let seen = Seen {
        before: Some(review),
        after: trashed,
    };
    save(&mut store, "trash", record(seen));
    let third = of_kind(&store, DateKind::RelationshipReview);
    assert_eq!(third.day, first.day);
    assert!(third.steps > second.steps);
}

#[test]
fn what_is_settled_or_gone_is_named_once_more_under_its_name_as_a_later_version() {
    let (desk, mut store) = Desk::with_journal();
    let mut jane = desk.mentor("Jane");
    jane.started = Some(day(1));
    let lee = Mentor::new(desk.id(), "Lee", Stage::Approached);
    let [held, trashed] = [3, 4].map(|on| desk.meeting(on, &[jane.id]));
    let due = |text: &str, of: &Entry| {
        let mut action = desk.action(text, Some(of.id));
        action.due = Some(day(24));
        action
    };
    let actions = ["closed", "dayless", "thrown", "kept"].map(|text| due(text, &held));
    let of_trashed = due("of a meeting", &trashed);
    let mut never = due("never open", &held);
    never.state = State::Done;
    let mut goal = desk.goal("Present");
    goal.due = Some(day(29));
    let mut asked = Approach::new(desk.id(), lee.id, day(15));
    (asked.sent, asked.follow_up) = (Some(day(15)), Some(day(25)));
    let approach = |seen| Record::Approach(Box::new(seen));
    let mut records = vec![new_mentor(&jane), new_mentor(&lee), new_goal(&goal)];
    records.extend([&held, &trashed].map(new_entry));
    records.extend(
        actions
            .iter()
            .chain([&of_trashed, &never])
            .map(new_takeaway),
    );
    records.push(approach(Seen::new(asked.clone())));
    save(&mut store, "all", records);
    let first = dates(&store);
    assert!(first.iter().all(|dated| !dated.is_cancelled), "{first:?}");

    let [mut closed, mut dayless, mut thrown, _] = actions.clone();
    (closed.state, closed.closed) = (State::Done, Some(day(22)));
    dayless.due = None;
    thrown.deleted = true;
    let mut records: Vec<Record> = actions
        .iter()
        .zip([closed, dayless, thrown])
        .map(|(before, after)| Record::Takeaway(Seen::changed(before.clone(), after)))
        .collect();
    let gone = Entry {
        deleted: true,
        ..trashed.clone()
    };
    records.extend(entry(&trashed, &gone));
    let mut reached = goal.clone();
    reached.state = GoalState::Achieved;
    records.push(Record::Goal(Box::new(Seen::changed(goal, reached))));
    let mut answered = asked.clone();
    (answered.answered, answered.answer) = (Some(day(20)), Some(Answer::Yes));
    records.push(approach(Seen::changed(asked, answered)));
    let mut ended = jane.clone();
    ended.stage = Stage::Ended;
    records.push(Record::Mentor(Box::new(Seen::changed(jane, ended))));
    let mut month = MonthReview::new(desk.id(), Month::of(day(1)));
    month.finished = Some(day(22));
    records.push(Record::MonthReview(Box::new(Seen::new(month))));
    save(&mut store, "settle", records);
    let mut lines = told(&store);
    lines.sort();
    // The day on which a mentorship ended is that of the step.
    let review = lines.pop().unwrap();
    assert!(review.ends_with(" relationship-review cancelled private"));
    assert_eq!(
        lines,
        [
            "2026-11-24 due closed cancelled",
            "2026-11-24 due dayless cancelled",
            "2026-11-24 due kept",
            "2026-11-24 due of a meeting cancelled",
            "2026-11-24 due thrown cancelled",
            "2026-11-25 follow-up cancelled private",
            "2026-11-29 goal Present cancelled",
            "2026-11-30 month-review cancelled",
        ]
    );
    let second = dates(&store);
    let uids = |dates: &[Dated]| -> BTreeSet<String> { dates.iter().map(Dated::uid).collect() };
    assert_eq!(uids(&second), uids(&first));
    let versions =
        |dates: &[Dated]| -> BTreeSet<u32> { dates.iter().map(|one| one.steps).collect() };
    assert!(versions(&second).first() > versions(&first).last());

    // The last of them was settled, by the clock of the tests, in January.
    let later = dates_on(&store, "2027-06-01".parse().unwrap());
    assert!(later.iter().all(|dated| !dated.is_cancelled), "{later:?}");
}

#[test]
fn a_version_never_falls_when_what_it_counted_is_emptied() {
    let (desk, mut store) = Desk::with_journal();
    let mut jane = desk.mentor("Jane");
    jane.started = Some(day(1));
    let mut review = RelationshipReview::new(desk.id(), jane.id, day(20), None);
    review.deleted = true;
    let record = Record::RelationshipReview(Box::new(Seen::new(review.clone())));
    save(&mut store, "add", vec![new_mentor(&jane), record]);
    let first = of_kind(&store, DateKind::RelationshipReview);
    take(&mut store, &Change::Purge(vec![review.id]));
    let second = of_kind(&store, DateKind::RelationshipReview);
    assert!(second.steps > first.steps, "{second:?}");
}

#[test]
fn the_months_whose_review_is_due_are_there_beside_this_one() {
    let (desk, mut store) = Desk::with_journal();
    let note = desk.meeting(3, &[]);
    save(&mut store, "add", vec![new_entry(&note)]);
    let on = |text: &str, store: &Store| {
        let mut told = told_of(&dates_on(store, text.parse().unwrap()));
        told.retain(|line| line.contains("month-review"));
        told
    };
    let both = ["2026-11-30 month-review", "2026-12-31 month-review"];
    assert_eq!(on("2026-11-22", &store), both[..1]);
    assert_eq!(on("2026-11-30", &store), both[..1]);
    assert_eq!(on("2026-12-10", &store), both);
    let mut review = MonthReview::new(desk.id(), Month::of(day(1)));
    review.finished = Some("2026-12-02".parse().unwrap());
    let record = Record::MonthReview(Box::new(Seen::new(review)));
    save(&mut store, "finish", vec![record]);
    let settled = ["2026-11-30 month-review cancelled", both[1]];
    assert_eq!(on("2026-12-10", &store), settled);
    // What was settled long ago is not named any more.
    let long_after = ["2027-02-28 month-review", "2027-03-31 month-review"];
    assert_eq!(on("2027-03-20", &store), long_after);
}
