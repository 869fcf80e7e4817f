//! Takeaways and goals as JSON for scripts: one array of objects whose keys and their meaning stay.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use super::{ApproachLine, Followup, GoalLine, RelationshipLine};
use crate::domain::{AnalysisDue, Id, Measure};

/// One array of objects, each with the keys `id kind text due state outcome result told mentors goal tags private entry`
/// in this order. Days are `YYYY-MM-DD`, mentors are names, a goal is its id, what is absent is `null`; a line break ends the text.
pub fn takeaways<'a>(rows: impl IntoIterator<Item = &'a Followup>) -> String {
    array(&rows.into_iter().map(Object::of).collect::<Vec<_>>())
}

/// What `today` has: the takeaways as [`takeaways`] has them, behind them in the same keys each approach that asks for a
/// step (kind `approach`, its purpose as text, its follow-up day as due, state `drafted` or `sent`) and the self-analysis
/// that does (kind `self-analysis`, state `begun` or `due`), and each mentorship whose review is due (kind
/// `relationship-review`, the same states).
pub fn owed_today(
    rows: &[Followup],
    approaches: &[ApproachLine],
    analysis: Option<AnalysisDue>,
    reviewed: &[RelationshipLine],
) -> String {
    let takeaways = rows.iter().map(Object::of);
    let approaches = approaches.iter().map(|line| {
        let approach = &line.approach;
        let is_draft = approach.is_draft();
        Object {
            text: &approach.purpose,
            due: approach.follow_up.filter(|_| !is_draft),
            mentors: std::slice::from_ref(&line.mentor),
            ..Object::new(
                approach.id,
                "approach",
                if is_draft { "drafted" } else { "sent" },
            )
        }
    });
    let analysis = analysis.map(|due| {
        let state = if due.step.is_some() { "begun" } else { "due" };
        Object {
            due: due.step.is_none().then_some(due.due),
            ..Object::new(due.id, "self-analysis", state)
        }
    });
    let reviewed = reviewed.iter().map(|line| {
        let begun = line.due.begun;
        let state = if begun.is_some() { "begun" } else { "due" };
        let id = begun.map_or(line.due.mentor, |(id, _)| id);
        Object {
            due: Some(line.due.due),
            mentors: std::slice::from_ref(&line.mentor),
            ..Object::new(id, "relationship-review", state)
        }
    });
    array(
        &takeaways
            .chain(approaches)
            .chain(analysis)
            .chain(reviewed)
            .collect::<Vec<_>>(),
    )
}

#[derive(Serialize)]
struct Object<'a> {
    id: String,
    kind: &'static str,
    text: &'a str,
    due: Option<NaiveDate>,
    state: &'static str,
    outcome: Option<&'static str>,
    result: Option<&'a str>,
    told: Option<NaiveDate>,
    mentors: &'a [String],
    /// The id of the goal that it belongs to, by its own word or by a tag.
    goal: Option<String>,
    tags: &'a [String],
    private: bool,
    entry: Option<String>,
}

impl<'a> Object<'a> {
    /// What has only these.
    fn new(id: Id, kind: &'static str, state: &'static str) -> Self {
        Self {
            id: id.to_string(),
            kind,
            text: "",
            due: None,
            state,
            outcome: None,
            result: None,
            told: None,
            mentors: &[],
            goal: None,
            tags: &[],
            private: false,
            entry: None,
        }
    }

    fn of(row: &'a Followup) -> Self {
        let takeaway = &row.takeaway;
        Self {
            id: takeaway.id.to_string(),
            kind: takeaway.kind.name(),
            text: &takeaway.text,
            due: takeaway.due,
            state: takeaway.state.name(),
            outcome: takeaway.outcome.map(crate::domain::Outcome::name),
            result: Some(takeaway.result.as_str()).filter(|result| !result.is_empty()),
            told: takeaway.told,
            mentors: &row.mentors,
            goal: row.goal.map(|goal| goal.to_string()),
            tags: &takeaway.tags,
            private: takeaway.private,
            entry: takeaway.entry.map(|entry| entry.to_string()),
        }
    }
}

/// One array of objects, each with the keys `id title state measure value progress standing confidence due` in this order.
/// The value is as the measure counts, progress 0 to 1 (`null` before the first value), the standing one of `unset reached
/// ahead on-track at-risk behind`, confidence 1 to 5, the due day `YYYY-MM-DD`; what is absent is `null`.
pub fn goals_json<'a>(rows: impl IntoIterator<Item = &'a GoalLine>) -> String {
    let objects = rows.into_iter().map(|row| GoalObject {
        id: row.goal.id.to_string(),
        title: &row.goal.title,
        state: row.goal.state.name(),
        measure: row.goal.measure.as_ref().map(Measure::name),
        value: row.progress.value.map(number),
        progress: row.progress.done.map(number),
        standing: row.progress.standing.name(),
        confidence: row.progress.confidence,
        due: row.goal.due,
    });
    array(&objects.collect::<Vec<_>>())
}

#[derive(Serialize)]
struct GoalObject<'a> {
    id: String,
    title: &'a str,
    state: &'static str,
    measure: Option<&'static str>,
    value: Option<Number>,
    progress: Option<Number>,
    standing: &'static str,
    confidence: Option<u8>,
    due: Option<NaiveDate>,
}

/// A number without a point where it is whole; 0 for what is no number, which no goal holds.
fn number(value: f64) -> Number {
    // Beyond this a float does not hold every whole number.
    let is_whole = value.fract() == 0.0 && value.abs() < 9e15;
    if is_whole {
        return Number::from(value as i64);
    }
    Number::from_f64(value).unwrap_or_else(|| Number::from(0))
}

/// One array of these.
pub(super) fn array(objects: &[impl Serialize]) -> String {
    let mut text = serde_json::to_string_pretty(objects)
        .expect("texts, numbers, days and flags under fixed keys can always be written as JSON");
    text.push('\n');
    text
}
