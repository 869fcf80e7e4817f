//! What is carried from one agenda to the next: whatever is planned, prepared, logged, edited, cancelled and undone, nothing
//! doubles, nothing vanishes, nothing is told twice.

mod steps;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use proptest::prelude::*;
use shirube::domain::{Id, Kind, Matter, State, Takeaway, agenda_items};

use steps::step;
use world::{World, own_lines};

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn nothing_doubles_nothing_vanishes_and_nothing_is_told_twice(
        steps in prop::collection::vec(step(), 8..20),
    ) {
        let mut world = World::new();
        for step in steps {
            world.today = world.today + Days::new(1);
            world.take(&step);
            world.look();
        }
    }
}

impl World {
    /// Looks at all that must hold after every step.
    fn look(&mut self) {
        let mut shown: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
        let plans = self.planned();
        let mut agendas: Vec<(Vec<Id>, Option<Id>)> = (self.mentors.iter())
            .map(|mentor| (vec![mentor.id], None))
            .collect();
        agendas.extend(plans.into_iter().map(|plan| (plan.mentors, Some(plan.id))));
        for (whom, meeting) in agendas {
            let items = agenda_items(&self.matter(&whom, meeting));
            let matters: BTreeSet<Matter> = items.iter().map(|item| item.matter).collect();
            assert_eq!(matters.len(), items.len(), "a line stands twice");
            for line in own_lines(&items) {
                shown.entry(line).or_default().extend(&whom);
            }
        }
        for (line, whom) in &self.expected.lines {
            let by = shown.remove(line).unwrap_or_default();
            assert!(by.is_superset(whom), "a line vanished: {line}");
        }
        assert!(shown.is_empty(), "a line came back: {shown:?}");
        self.look_at_records();

        let reader = self.store.reader();
        for (entry, note) in &self.expected.entries {
            assert_eq!(&reader.entry(*entry).unwrap().unwrap().note, note);
        }
        let open = reader.open_takeaways().unwrap();
        let untold = reader.untold().unwrap();
        for mentor in &self.mentors {
            let next = self.next(mentor.id);
            let items = agenda_items(&next);
            let is_met = |id: &Id| next.mentors.iter().any(|one| one.id == *id);
            for row in open.iter().chain(&untold) {
                let is_theirs = row.mentors.iter().any(is_met);
                let is_there =
                    (items.iter()).any(|item| item.matter == Matter::Takeaway(row.takeaway.id));
                assert_eq!(is_there, is_theirs && is_spoken_of(&row.takeaway));
            }
        }
        let mut told = Vec::new();
        for entry in self.expected.entries.keys() {
            for takeaway in reader.takeaways_of(*entry).unwrap() {
                told.extend(takeaway.told.map(|day| (takeaway.id, day)));
            }
        }
        for (takeaway, day) in told {
            let known = *self.expected.told.entry(takeaway).or_insert(day);
            assert_eq!(known, day, "told twice");
        }
    }

    /// Each own line that waits is in one record only.
    fn look_at_records(&self) {
        let mut waiting = Vec::new();
        for mentor in &self.mentors {
            for agenda in self.store.reader().agendas_with(mentor.id).unwrap() {
                waiting.extend(agenda.waiting().map(|line| line.id));
            }
        }
        waiting.sort_unstable();
        let expected: Vec<Id> = self.expected.lines.keys().copied().collect();
        assert_eq!(waiting, expected);
    }
}

/// Whether an agenda speaks of what is open or not told: not of advice that nobody tries.
fn is_spoken_of(takeaway: &Takeaway) -> bool {
    (takeaway.kind, takeaway.state) != (Kind::Advice, State::Open)
}
