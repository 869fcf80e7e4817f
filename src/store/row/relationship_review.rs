//! A relationship review as a row.

use rusqlite::Row;
use rusqlite::types::Value;

use super::{AsRow, Cells, Table, cell};
use crate::domain::{Decision, Id, Ratings, RelationshipReview};

impl AsRow for RelationshipReview {
    const TABLE: Table = Table {
        name: "relationship_review",
        columns: &[
            "deleted",
            "mentor",
            "begun",
            "since",
            "step",
            "ratings",
            "start",
            "stop",
            "go_on",
            "gave",
            "decision",
            "reason",
            "first_step",
            "look_again",
            "rhythm",
            "goal",
            "takeaway",
            "opened",
            "finished",
            "facts",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        let facts = self.facts.as_ref();
        // Numbers and days always have a form in JSON.
        let facts = facts.and_then(|facts| serde_json::to_string(facts).ok());
        vec![
            cell::flag(self.deleted),
            cell::id(Some(self.mentor)),
            cell::day(Some(self.begun)),
            cell::day(self.since),
            cell::number(Some(self.step).filter(|step| *step > 0)),
            cell::text(&ratings_text(self.ratings)),
            cell::text(&self.start),
            cell::text(&self.stop),
            cell::text(&self.go_on),
            cell::text(&self.gave),
            cell::name(self.decision.map(Decision::name)),
            cell::text(&self.reason),
            cell::text(&self.first_step),
            cell::day(self.look_again),
            cell::number(self.rhythm),
            cell::text(&self.goal),
            cell::id(self.takeaway),
            cell::id(self.opened),
            cell::day(self.finished),
            cell::text(&facts.unwrap_or_default()),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            mentor: cells.plain("mentor")?,
            begun: cells.required("begun", |text| text.parse().ok())?,
            since: cells.day("since")?,
            step: cells.plain::<Option<u8>>("step")?.unwrap_or(0),
            ratings: cells
                .parsed("ratings", ratings_from_text)?
                .unwrap_or_default(),
            start: cells.text("start")?,
            stop: cells.text("stop")?,
            go_on: cells.text("go_on")?,
            gave: cells.text("gave")?,
            decision: cells.parsed("decision", Decision::from_name)?,
            reason: cells.text("reason")?,
            first_step: cells.text("first_step")?,
            look_again: cells.day("look_again")?,
            rhythm: cells.plain("rhythm")?,
            goal: cells.text("goal")?,
            takeaway: cells.plain("takeaway")?,
            opened: cells.plain("opened")?,
            finished: cells.day("finished")?,
            facts: cells.parsed("facts", |text| serde_json::from_str(text).ok())?,
        })
    }
}

/// A digit each; nothing where nothing is rated.
fn ratings_text(ratings: Ratings) -> String {
    if ratings.is_empty() {
        return String::new();
    }
    let digits = ratings.0.iter();
    digits
        .map(|rating| char::from(b'0' + rating.min(&5)))
        .collect()
}

pub(in crate::store) fn ratings_from_text(text: &str) -> Option<Ratings> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|digit| digit.to_digit(6).map(|digit| digit as u8))
        .collect();
    Some(Ratings(digits?.try_into().ok()?))
}
