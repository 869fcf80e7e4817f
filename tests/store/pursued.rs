//! Lists and facts of goals read only what they depend on: over pasts as they come, that is what all records say.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta};
use shirube::domain::{
    CheckIn, Cx, Goal, GoalState, Id, Ids, Lang, Measure, Milestone, Month, Progress, Revised,
    Revision, goal_then, new_check_in, progress, was_pursued,
};
use shirube::store::Store;

use crate::fixture::{Desk, new_check_in as added, new_goal, new_revision, save};

/// Numbers that look like chance and are the same in each run: splitmix64 (Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % count
    }

    /// A day of the four months around November.
    fn day(&mut self) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(2026, 9, 15).unwrap();
        first + TimeDelta::days(self.below(100) as i64)
    }

    fn measure(&mut self) -> Option<Measure> {
        let number = |unit: &str, target| Measure::Number {
            baseline: 0.0,
            target,
            unit: unit.into(),
        };
        match self.below(6) {
            0 => None,
            1 => Some(Measure::Percent),
            2 => Some(number("pages", 80.0)),
            3 => Some(number("hours", 30.0)),
            4 => Some(Measure::Milestones(
                (0..4)
                    .map(|step| Milestone {
                        text: format!("step {step}"),
                        reached: (self.below(2) == 0).then(|| self.day()),
                    })
                    .collect(),
            )),
            _ => Some(Measure::Levels(["a", "b", "c", "d", "e"].map(Into::into))),
        }
    }

    fn state(&mut self) -> GoalState {
        GoalState::ALL[self.below(5) as usize]
    }
}

/// A goal with its past.
struct Past {
    goal: Goal,
    check_ins: Vec<CheckIn>,
    revisions: Vec<Revision>,
}

/// A past in which days, ids and what is told come in any order.
fn past(chance: &mut Chance, ids: &Ids) -> Past {
    // What is written down later may tell of an earlier day.
    let id = |chance: &mut Chance| {
        let at = chance.day().and_time(NaiveTime::MIN).and_utc();
        ids.next(at)
    };
    let mut goal = Goal::new(id(chance), "a goal", chance.day());
    goal.measure = chance.measure();
    goal.state = chance.state();
    goal.due = (chance.below(3) > 0).then(|| chance.day());
    goal.start = (chance.below(4) > 0).then(|| chance.day());
    let check_ins = (0..chance.below(9))
        .map(|_| {
            let mut check_in = new_check_in(id(chance), goal.id, chance.day());
            check_in.value = (chance.below(3) > 0).then(|| chance.below(5) as f64 * 20.0 - 2.0);
            check_in.confidence = (chance.below(2) > 0).then(|| 1 + chance.below(5) as u8);
            if chance.below(2) > 0 {
                check_in.evidence = "it shows".into();
            }
            check_in.deleted = chance.below(8) == 0;
            check_in
        })
        .collect();
    let revisions = (0..chance.below(6))
        .map(|_| Revision {
            id: id(chance),
            deleted: chance.below(8) == 0,
            goal: goal.id,
            day: chance.day(),
            what: match chance.below(5) {
                0 => Revised::Start(None, goal.start),
                1 => Revised::Due(Some(chance.day()), goal.due),
                2 => Revised::Measure(chance.measure(), chance.measure()),
                _ => Revised::State(chance.state(), chance.state()),
            },
            why: String::new(),
        })
        .collect();
    Past {
        goal,
        check_ins,
        revisions,
    }
}

fn pasts(store: &mut Store, seed: u64) -> BTreeMap<Id, Past> {
    let ids = Ids::seeded(seed.into());
    let mut chance = Chance(seed);
    let mut pasts = BTreeMap::new();
    for _ in 0..60 {
        let past = past(&mut chance, &ids);
        let mut records = vec![new_goal(&past.goal)];
        records.extend(past.check_ins.iter().map(added));
        records.extend(past.revisions.iter().map(new_revision));
        save(store, "a past", records);
        pasts.insert(past.goal.id, past);
    }
    pasts
}

#[test]
fn a_list_of_goals_says_what_all_that_was_told_of_them_says() {
    for seed in 1..=6 {
        let (_desk, mut store) = Desk::with_journal();
        let pasts = pasts(&mut store, seed);
        let reader = store.reader();
        for day in ["2026-09-20", "2026-10-31", "2026-11-15", "2027-02-01"] {
            let day: NaiveDate = day.parse().unwrap();
            let whole = |id: Id| {
                let past = &pasts[&id];
                progress(&past.goal, &past.check_ins, &past.revisions, day)
            };
            let rows = reader.goal_rows(day).unwrap();
            assert_eq!(rows.len(), pasts.len());
            for row in &rows {
                assert_eq!(row.progress, whole(row.goal.id), "{seed} {day} {row:#?}");
            }
            let mut active = reader.active_goal_rows(day).unwrap();
            active.sort_by_key(|row| row.goal.id);
            let mut of_all = rows;
            of_all.retain(|row| row.goal.is_active());
            of_all.sort_by_key(|row| row.goal.id);
            assert_eq!(active, of_all, "{seed} {day}");
        }
    }
}

#[test]
fn the_facts_of_a_month_say_of_goals_what_all_that_was_told_of_them_says() {
    for seed in 1..=6 {
        let (_desk, mut store) = Desk::with_journal();
        let pasts = pasts(&mut store, seed);
        let ids = Ids::seeded(9);
        for (month, today) in [
            ("2026-09", "2027-01-05"),
            ("2026-10", "2026-12-20"),
            ("2026-11", "2026-11-17"),
            ("2026-12", "2027-01-01"),
        ] {
            let cx = Cx {
                today: today.parse().unwrap(),
                time: NaiveTime::MIN,
                now: DateTime::UNIX_EPOCH,
                ids: &ids,
                lang: Lang::En,
                zone: "UTC",
            };
            let month: Month = month.parse().unwrap();
            let facts = store.reader().month_facts(month, &cx).unwrap();
            let as_of = month.last().min(cx.today);
            let mut told = 0;
            for Past {
                goal,
                check_ins,
                revisions,
            } in pasts.values()
            {
                let revisions: Vec<Revision> = revisions
                    .iter()
                    .filter(|one| !one.deleted)
                    .cloned()
                    .collect();
                let then = goal_then(goal, &revisions, as_of);
                let mut said = check_ins.iter().filter(|one| !one.deleted);
                let begun = then.start.unwrap_or(goal.id.born().date_naive());
                let is_told = was_pursued(goal, &revisions, (month.first(), as_of))
                    && (begun <= as_of || said.any(|one| one.day <= as_of));
                let found = facts.goal(goal.id);
                assert_eq!(found.is_some(), is_told, "{seed} {month} {goal:#?}");
                let Some(found) = found else { continue };
                told += 1;
                let on = |day| -> Progress { progress(&then, check_ins, &revisions, day) };
                let (before, end) = (on(month.before().last()), on(as_of));
                assert_eq!(
                    (found.before, found.done, found.expected, found.value),
                    (before.done, end.done, end.expected, end.value),
                    "{seed} {month} {goal:#?}"
                );
                assert_eq!(found.confidence, end.confidence, "{seed} {month}");
            }
            assert_eq!(facts.goals.len(), told);
        }
    }
}
