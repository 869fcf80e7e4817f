//! What a month of the example was, or a mentorship by its review, counted from what stands in its journal by then.

use chrono::NaiveDate;

use crate::domain::{
    CheckIn, Counted, Entry, EntryKind, Goal, GoalFacts, Happened, Held, Id, Kind, MeetingState,
    Month, MonthFacts, Outcome, Revision, State, Support, Takeaway, Tally, WithMentor, can_be_told,
    progress,
};

/// The records of a journal as they stand on the evening of a month's last day.
pub(super) struct Records<'a> {
    pub(super) entries: Vec<&'a Entry>,
    pub(super) takeaways: Vec<&'a Takeaway>,
    /// Those that are pursued, in the order in which they were written down.
    pub(super) goals: Vec<&'a Goal>,
    /// In the order in which they were made.
    pub(super) check_ins: &'a [CheckIn],
    pub(super) revisions: &'a [Revision],
}

/// The facts of the month that ends with these records.
pub(super) fn facts(records: &Records, month: Month) -> MonthFacts {
    let mut facts = MonthFacts {
        as_of: month.last(),
        goals: records
            .goals
            .iter()
            .map(|goal| goal_facts(goal, records, month))
            .collect(),
        ..MonthFacts::default()
    };
    for entry in records.entries.iter().filter(|it| month.holds(it.day)) {
        count_entry(&mut facts, entry);
    }
    facts
        .with
        .sort_by_key(|with| (u32::MAX - with.meetings, with.mentor));
    let is_in = |day: Option<NaiveDate>| day.is_some_and(|day| month.holds(day));
    for takeaway in &records.takeaways {
        let entry = records
            .entries
            .iter()
            .find(|entry| Some(entry.id) == takeaway.entry);
        let came = entry.map_or_else(|| takeaway.id.born().date_naive(), |entry| entry.day);
        let kind = takeaway.kind as usize;
        facts.came[kind] += u32::from(month.holds(came));
        if is_in(takeaway.closed) {
            match takeaway.state {
                State::Declined | State::Dropped | State::Lapsed => facts.dropped += 1,
                _ => facts.closed[kind] += 1,
            }
            if let Some(outcome) = takeaway.outcome {
                facts.outcomes[match outcome {
                    Outcome::Worked => 0,
                    Outcome::Partly => 1,
                    Outcome::Not => 2,
                }] += 1;
            }
        }
        facts.told += u32::from(is_in(takeaway.told));
        if takeaway.is_open() && takeaway.kind != Kind::Question {
            facts.open += 1;
            facts.late += u32::from(takeaway.due.is_some_and(|due| due < facts.as_of));
        }
        // What came of a note of my own is nobody's to hear.
        let has_mentor =
            takeaway.mentor.is_some() || entry.is_some_and(|it| !it.mentors.is_empty());
        facts.untold += u32::from(has_mentor && can_be_told(takeaway));
    }
    let check_ins = records.check_ins.iter();
    facts.check_ins = check_ins.filter(|it| month.holds(it.day)).count() as u32;
    facts
}

/// What happened with a mentor from a day until another, as these records stand on the evening of that.
pub(super) fn happened(
    mentor: Id,
    (entries, takeaways): (&[&Entry], &[&Takeaway]),
    (from, until): (Option<NaiveDate>, NaiveDate),
) -> Happened {
    let is_in = |day: NaiveDate| day <= until && from.is_none_or(|from| from <= day);
    let mut met: Vec<Held> = held(mentor, entries).collect();
    met.sort_by_key(|held| held.day);
    let mut happened = Happened {
        from,
        until,
        last: met.last().map(|held| held.day),
        ..Happened::default()
    };
    met.retain(|held| is_in(held.day));
    happened.held = met;
    for takeaway in takeaways {
        let entry = entries.iter().find(|it| Some(it.id) == takeaway.entry);
        let is_theirs = match takeaway.mentor {
            Some(of) => of == mentor,
            None => entry.is_some_and(|it| it.mentors.contains(&mentor)),
        };
        if !is_theirs {
            continue;
        }
        let tally = Tally::of(takeaway);
        let came = entry.map_or_else(|| takeaway.id.born().date_naive(), |it| it.day);
        if is_in(came) {
            happened.came.push(tally);
        }
        if takeaway.closed.is_some_and(is_in) {
            happened.ended.push(tally);
        }
        if takeaway.told.is_some_and(is_in) {
            happened.told.push(tally);
        }
        if takeaway.is_open() || tally.has_result() && !tally.is_told {
            happened.left.push(tally);
        }
    }
    happened
}

/// The day on which this mentor was met first.
pub(super) fn first_met(mentor: Id, entries: &[&Entry]) -> Option<NaiveDate> {
    held(mentor, entries).map(|held| held.day).min()
}

/// The meetings held with a mentor.
fn held(mentor: Id, entries: &[&Entry]) -> impl Iterator<Item = Held> {
    let with = entries.iter().filter(move |entry| {
        entry.state == Some(MeetingState::Held) && entry.mentors.contains(&mentor)
    });
    with.map(|entry| Held {
        day: entry.day,
        usefulness: entry.usefulness,
        received: entry.received,
    })
}

fn count_entry(facts: &mut MonthFacts, entry: &Entry) {
    if entry.kind == EntryKind::Note {
        facts.notes += 1;
    }
    if entry.state != Some(MeetingState::Held) {
        return;
    }
    facts.meetings += 1;
    facts.minutes += u32::from(entry.minutes.unwrap_or(0));
    if let Some(useful) = entry.usefulness {
        facts.usefulness[usize::from(useful.clamp(1, 4)) - 1] += 1;
    }
    for (count, support) in facts.supports.iter_mut().zip(Support::ALL) {
        *count += u32::from(entry.received.has(support));
    }
    for mentor in &entry.mentors {
        match facts.with.iter_mut().find(|with| with.mentor == *mentor) {
            Some(with) => with.meetings += 1,
            None => facts.with.push(WithMentor {
                mentor: *mentor,
                meetings: 1,
            }),
        }
    }
}

fn goal_facts(goal: &Goal, records: &Records, month: Month) -> GoalFacts {
    let check_ins: Vec<CheckIn> = records
        .check_ins
        .iter()
        .filter(|check_in| check_in.goal == goal.id)
        .cloned()
        .collect();
    let revisions: Vec<Revision> = records
        .revisions
        .iter()
        .filter(|revision| revision.goal == goal.id)
        .cloned()
        .collect();
    let on = |day| progress(goal, &check_ins, &revisions, day);
    let (before, end) = (on(month.before().last()), on(month.last()));
    GoalFacts {
        goal: goal.id,
        before: before.done,
        done: end.done,
        expected: end.expected,
        value: end.value,
        confidence: end.confidence,
        standing: end.standing.name().to_owned(),
        counted: end.value.map(|_| Counted::of(goal.counted())),
    }
}
