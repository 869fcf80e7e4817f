//! Made-up goals of twenty years: what was checked in on them, what was revised of them, and a review of each month.

use chrono::{DateTime, Days, NaiveDate, Utc};
use shirube::domain::{
    Cx, Goal, GoalState, GoalVerdict, Ids, Lang, Measure, Milestone, Month, MonthReview, Record,
    Revised, Revision, STEPS, Seen, Verdict, new_check_in,
};
use shirube::store::Store;

use crate::prose::{Chance, note};

/// So many goals were pursued, one after the other for [`PURSUED`] days each, so that twenty are now.
const GOALS: u64 = 200;
const PURSUED: u64 = 730;
/// The short name of the last of them: a tag that a fifth of all takeaways have.
pub(crate) const TAG: &str = "発表";
const LAST: u64 = GOALS - 1;
/// Days between the beginning of one goal and that of the next.
const APART: u64 = 36;
const CHECK_INS: u64 = 25;
/// Reviews of so many months lie before the present one.
const MONTHS: u32 = 240;
/// Characters of what a check-in shows and of each part of a review, at the least.
const CHARACTERS: usize = 200;

/// A past in which goals were pursued until `now`.
pub(crate) struct Pursuits {
    chance: Chance,
    ids: Ids,
    now: DateTime<Utc>,
}

impl Pursuits {
    pub(crate) fn until(now: DateTime<Utc>) -> Self {
        Self {
            chance: Chance::seeded(GOALS),
            ids: Ids::seeded(GOALS.into()),
            now,
        }
    }

    /// The goals, each with its check-ins and revisions.
    pub(crate) fn goals(&mut self) -> Vec<Record> {
        (0..GOALS).flat_map(|number| self.goal(number)).collect()
    }

    /// A finished review of each month before the present one, with its facts.
    pub(crate) fn reviews(&mut self, store: &Store) -> Vec<Record> {
        let present = Month::of(self.now.date_naive());
        let mut month = present;
        for _ in 0..MONTHS {
            month = month.before();
        }
        let mut reviews = Vec::new();
        while month < present {
            reviews.push(self.review(month, store));
            month = month.next();
        }
        reviews
    }

    fn goal(&mut self, number: u64) -> Vec<Record> {
        let today = self.now.date_naive();
        let start = today - Days::new((GOALS - number) * APART);
        let due = start + Days::new(PURSUED);
        let mut goal = Goal::new(self.id_of(start), format!("目標 goal {number}"), start);
        goal.short = match number {
            LAST => TAG.into(),
            _ => format!("goal{number}"),
        };
        goal.why = note(&mut self.chance, CHARACTERS);
        goal.criteria = note(&mut self.chance, CHARACTERS);
        goal.measure = Some(measure(number));
        goal.due = Some(due);
        let mut records = Vec::new();
        for nth in 1..=CHECK_INS {
            let day = start + Days::new(nth * PURSUED / (CHECK_INS + 1));
            if day > today {
                break;
            }
            let mut check_in = new_check_in(self.id_of(day), goal.id, day);
            let (from, to) = goal.counted().span();
            let done = from + (to - from) * nth as f64 / CHECK_INS as f64;
            check_in.value = (nth % 5 != 0).then_some(done.round());
            check_in.confidence = Some(1 + self.chance.below(5) as u8);
            check_in.evidence = note(&mut self.chance, CHARACTERS);
            records.push(Record::CheckIn(Seen::new(check_in)));
        }
        let put_off = Revised::Due(Some(due - Days::new(90)), Some(due));
        self.revise(&mut records, &goal, start + Days::new(300), put_off);
        let counted = Revised::Measure(Some(Measure::Percent), goal.measure.clone());
        self.revise(&mut records, &goal, start + Days::new(60), counted);
        if due <= today {
            goal.state = GoalState::Achieved;
            let achieved = Revised::State(GoalState::Active, GoalState::Achieved);
            self.revise(&mut records, &goal, due, achieved);
        }
        records.insert(0, Record::Goal(Box::new(Seen::new(goal))));
        records
    }

    fn revise(&mut self, records: &mut Vec<Record>, goal: &Goal, day: NaiveDate, what: Revised) {
        if day > self.now.date_naive() {
            return;
        }
        let revision = Revision {
            id: self.id_of(day),
            deleted: false,
            goal: goal.id,
            day,
            what,
            why: "思ったより時間がかかる。It takes longer.".into(),
        };
        records.push(Record::Revision(Box::new(Seen::new(revision))));
    }

    fn review(&mut self, month: Month, store: &Store) -> Record {
        let id = self.id_of(month.last());
        let cx = Cx {
            today: self.now.date_naive(),
            time: chrono::NaiveTime::MIN,
            now: self.now,
            ids: &self.ids,
            lang: Lang::Ja,
            zone: "Asia/Tokyo",
        };
        let facts = store.reader().month_facts(month, &cx);
        let facts = facts.expect("the journal is read");
        let mut review = MonthReview::new(id, month);
        let verdicts = facts.goals.iter().map(|goal| GoalVerdict {
            goal: goal.goal,
            verdict: Verdict::Keep,
            reason: String::new(),
        });
        review.verdicts = verdicts.collect();
        review.step = STEPS;
        for text in [
            &mut review.did,
            &mut review.learned,
            &mut review.next,
            &mut review.strengths,
        ] {
            *text = note(&mut self.chance, CHARACTERS);
        }
        review.focus = facts.goals.first().map(|goal| goal.goal);
        review.finished = Some(month.last());
        review.facts = Some(facts);
        Record::MonthReview(Box::new(Seen::new(review)))
    }

    /// An id born on this day.
    fn id_of(&self, day: NaiveDate) -> shirube::domain::Id {
        self.ids
            .next(day.and_time(chrono::NaiveTime::MIN).and_utc())
    }
}

fn measure(number: u64) -> Measure {
    match number % 4 {
        0 => Measure::Percent,
        1 => Measure::Number {
            baseline: 30.0,
            target: 5.0,
            unit: "分".into(),
        },
        2 => Measure::Milestones(
            (1..=5)
                .map(|step| Milestone {
                    text: format!("step {step}"),
                    reached: None,
                })
                .collect(),
        ),
        _ => Measure::Levels(["−2", "−1", "0", "+1", "+2"].map(Into::into)),
    }
}
