//! The example's finished reviews hold the facts that the journal itself counts on that evening.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::demo::{Step, steps};
use shirube::domain::{
    Change, Cx, Ids, Lang, MonthFacts, MonthReview, Record, RelationshipReview, Verb,
};
use shirube::store::{Applied, Mode, Store};

#[test]
fn the_frozen_facts_are_those_that_the_journal_counted_on_that_evening() {
    for (today, lang) in [
        ("2026-11-22", Lang::Ja),
        ("2028-02-29", Lang::En),
        ("2027-01-01", Lang::En),
        ("2027-03-27", Lang::Ja),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("journal.db"), Mode::OpenOrCreate).unwrap();
        let mut waiting = Vec::new();
        let mut reviewed = 0;
        for step in steps(lang, today.parse().unwrap(), &Ids::seeded(3)) {
            if let Some(review) = finished(&step.change) {
                apply(&mut store, std::mem::take(&mut waiting));
                let day = review.month.last();
                let counted = store
                    .reader()
                    .month_facts(review.month, &cx(&Ids::seeded(1), day));
                let frozen = review.facts.clone().unwrap();
                assert_eq!(
                    in_order(frozen),
                    in_order(counted.unwrap()),
                    "{today} {day}"
                );
                reviewed += 1;
            }
            waiting.push(step);
        }
        assert!(reviewed >= 10, "{reviewed}");
    }
}

#[test]
fn the_frozen_facts_of_mentorships_are_those_that_the_journal_counted_on_that_evening() {
    for (today, lang) in [("2026-11-22", Lang::Ja), ("2028-02-29", Lang::En)] {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("journal.db"), Mode::OpenOrCreate).unwrap();
        let mut waiting = Vec::new();
        let (mut reviewed, mut meetings) = (0, 0);
        for step in steps(lang, today.parse().unwrap(), &Ids::seeded(3)) {
            if let Some(review) = finished_relationship(&step.change) {
                apply(&mut store, std::mem::take(&mut waiting));
                let (day, ids) = (review.finished.unwrap(), Ids::seeded(1));
                let reader = store.reader();
                let counted =
                    reader.relationship_facts(review.mentor, review.since, day, &cx(&ids, day));
                let frozen = review.facts.clone().unwrap();
                assert_eq!(frozen, counted.unwrap(), "{today} {day}");
                assert_eq!(frozen.from, review.since);
                reviewed += 1;
                meetings += frozen.meetings;
            }
            waiting.push(step);
        }
        assert_eq!(reviewed, 3);
        assert!(meetings >= 6, "{meetings}");
    }
}

fn finished_relationship(change: &Change) -> Option<&RelationshipReview> {
    match change {
        Change::Save {
            verb: Verb::FinishRelationship,
            records,
            ..
        } => records.iter().find_map(|record| match record {
            Record::RelationshipReview(seen) => Some(&seen.after),
            _ => None,
        }),
        _ => None,
    }
}

fn finished(change: &Change) -> Option<&MonthReview> {
    match change {
        Change::Save {
            verb: Verb::FinishReview,
            records,
            ..
        } => records.iter().find_map(|record| match record {
            Record::MonthReview(seen) => Some(&seen.after),
            _ => None,
        }),
        _ => None,
    }
}

fn apply(store: &mut Store, steps: Vec<Step>) {
    let steps: Vec<(Change, i64)> = steps
        .into_iter()
        .map(|step| (step.change, step.at.and_utc().timestamp_millis()))
        .collect();
    assert_eq!(store.apply_all(&steps, "").unwrap(), Applied::Saved);
}

fn in_order(mut facts: MonthFacts) -> MonthFacts {
    facts.goals.sort_by_key(|goal| goal.goal);
    facts
}

fn cx(ids: &Ids, today: NaiveDate) -> Cx<'_> {
    Cx {
        today,
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids,
        lang: Lang::En,
        zone: "",
    }
}
