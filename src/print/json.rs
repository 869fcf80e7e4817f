//! Takeaways as JSON for scripts: one array of objects whose keys and their meaning stay.

use chrono::NaiveDate;
use serde::Serialize;

use super::Followup;

/// One array of objects, each with the keys `id kind text due state outcome result told mentors goal tags private entry`
/// in this order. Days are `YYYY-MM-DD`, mentors are names, a goal is its id, what is absent is `null`; a line break ends the text.
pub fn takeaways<'a>(rows: impl IntoIterator<Item = &'a Followup>) -> String {
    array(&rows.into_iter().map(Object::of).collect::<Vec<_>>())
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

fn array(objects: &[Object<'_>]) -> String {
    let mut text = serde_json::to_string_pretty(objects)
        .expect("texts, days and flags under fixed keys can always be written as JSON");
    text.push('\n');
    text
}
