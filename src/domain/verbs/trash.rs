//! Moving something to the trash with all that hangs on it, as one step.

use crate::domain::{
    Approach, Change, Entry, Farewell, Hanging, Mentor, MentorSearch, MonthReview, Record,
    RelationshipReview, Seen, SelfAnalysis, Takeaway, Verb,
};

/// Moves an entry and its takeaways to the trash.
pub fn trash_entry(entry: &Entry, takeaways: &[Takeaway]) -> Change {
    let mut records = vec![Record::Entry(trashed(entry, |entry| &mut entry.deleted))];
    records.extend(
        takeaways
            .iter()
            .map(|takeaway| Record::Takeaway(trashed(takeaway, |takeaway| &mut takeaway.deleted))),
    );
    Change::Save {
        verb: Verb::Trash,
        subject: entry.opening().to_owned(),
        records,
    }
}

/// Moves a mentor to the trash with all that [hangs](Hanging) on them; the agendas that are handed on stay.
pub fn trash_mentor(mentor: &Mentor, hanging: Hanging) -> Change {
    let mut records = Vec::with_capacity(hanging.len() + 1);
    let seen = trashed(mentor, |mentor| &mut mentor.deleted);
    records.push(Record::Mentor(Box::new(seen)));
    // Before their meetings: what is derived of a meeting is derived of each of its live takeaways, too.
    let takeaways = hanging.takeaways.into_iter();
    records.extend(takeaways.map(|one| Record::Takeaway(gone(one, |one| &mut one.deleted))));
    let meetings = hanging.meetings.into_iter();
    records.extend(meetings.map(|one| Record::Entry(gone(one, |one| &mut one.deleted))));
    for one in hanging.approaches {
        let seen = gone(one, |one| &mut one.deleted);
        records.push(Record::Approach(Box::new(seen)));
    }
    for one in hanging.farewells {
        let seen = gone(one, |one| &mut one.deleted);
        records.push(Record::Farewell(Box::new(seen)));
    }
    for one in hanging.agendas {
        let seen = gone(one, |one| &mut one.deleted);
        records.push(Record::Agenda(Box::new(seen)));
    }
    for (one, to) in hanging.handed_on {
        let mut after = one.clone();
        after.mentor = to;
        records.push(Record::Agenda(Box::new(Seen::changed(one, after))));
    }
    for one in hanging.reviews {
        let seen = gone(one, |one| &mut one.deleted);
        records.push(Record::RelationshipReview(Box::new(seen)));
    }
    Change::Save {
        verb: Verb::Trash,
        subject: mentor.name.clone(),
        records,
    }
}

/// Moves an approach to the trash; who is asked, whose name is `whom`, stays where they stand.
pub fn trash_approach(approach: &Approach, whom: &str) -> Change {
    let seen = trashed(approach, |approach| &mut approach.deleted);
    Change::Save {
        verb: Verb::Trash,
        subject: whom.to_owned(),
        records: vec![Record::Approach(Box::new(seen))],
    }
}

/// Moves a month-end review to the trash; what its action became stays.
pub fn trash_review(review: &MonthReview) -> Change {
    Change::Save {
        verb: Verb::Trash,
        subject: review.month.to_string(),
        records: vec![Record::MonthReview(Box::new(trashed(review, |review| {
            &mut review.deleted
        })))],
    }
}

/// Moves a review of a mentorship to the trash; what was carried out by it stays.
pub fn trash_relationship(review: &RelationshipReview, whom: &str) -> Change {
    let seen = trashed(review, |review| &mut review.deleted);
    Change::Save {
        verb: Verb::Trash,
        subject: whom.to_owned(),
        records: vec![Record::RelationshipReview(Box::new(seen))],
    }
}

/// Moves a closing that was begun to the trash; the mentorship goes on.
pub fn trash_farewell(farewell: &Farewell, whom: &str) -> Change {
    let seen = trashed(farewell, |farewell| &mut farewell.deleted);
    Change::Save {
        verb: Verb::Trash,
        subject: whom.to_owned(),
        records: vec![Record::Farewell(Box::new(seen))],
    }
}

/// Moves a version of the self-analysis to the trash.
pub fn trash_analysis(analysis: &SelfAnalysis) -> Change {
    Change::Save {
        verb: Verb::Trash,
        subject: analysis.day.to_string(),
        records: vec![Record::SelfAnalysis(Box::new(trashed(
            analysis,
            |analysis| &mut analysis.deleted,
        )))],
    }
}

/// Moves the search for a support to the trash, ticks and notes with it; candidates stay.
pub fn trash_search(search: &MentorSearch) -> Change {
    Change::Save {
        verb: Verb::Trash,
        subject: search.support.name().to_owned(),
        records: vec![Record::MentorSearch(Box::new(trashed(search, |search| {
            &mut search.deleted
        })))],
    }
}

/// Moves takeaways that stand in no note to the trash, and leaves the others alone: their line would make them anew.
/// `None` when there is none such.
pub fn trash_takeaways(rows: &[Takeaway]) -> Option<Change> {
    let rows: Vec<&Takeaway> = rows.iter().filter(|row| row.entry.is_none()).collect();
    let subject = rows.first()?.text.lines().next().unwrap_or_default();
    Some(Change::Save {
        verb: Verb::Trash,
        subject: subject.to_owned(),
        records: rows
            .into_iter()
            .map(|row| Record::Takeaway(trashed(row, |row| &mut row.deleted)))
            .collect(),
    })
}

pub(super) fn trashed<T: Clone>(record: &T, deleted: impl Fn(&mut T) -> &mut bool) -> Seen<T> {
    gone(record.clone(), deleted)
}

/// The same of a record that nobody needs any more: there may be many.
fn gone<T: Clone>(record: T, deleted: impl Fn(&mut T) -> &mut bool) -> Seen<T> {
    let mut after = record.clone();
    *deleted(&mut after) = true;
    Seen::changed(record, after)
}
