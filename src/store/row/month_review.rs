//! A month-end review as a row.

use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::Value;
use serde_json::{Value as Json, json};

use super::{AsRow, Cells, Table, cell};
use crate::domain::{GoalVerdict, Id, MonthReview, Verdict};

impl AsRow for MonthReview {
    const TABLE: Table = Table {
        name: "month_review",
        columns: &[
            "deleted",
            "month",
            "step",
            "verdicts",
            "did",
            "learned",
            "next",
            "strengths",
            "focus",
            "cue",
            "action",
            "takeaway",
            "finished",
            "facts",
            "reopened",
            "carried",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        let facts = self.facts.as_ref();
        // Numbers and ids always have a form in JSON.
        let facts = facts.and_then(|facts| serde_json::to_string(facts).ok());
        let carried = self.carried.as_ref();
        let carried = carried.and_then(|carried| serde_json::to_string(carried).ok());
        vec![
            cell::flag(self.deleted),
            cell::text(&self.month.to_string()),
            cell::number(Some(self.step).filter(|step| *step > 0)),
            cell::text(&verdicts_text(&self.verdicts)),
            cell::text(&self.did),
            cell::text(&self.learned),
            cell::text(&self.next),
            cell::text(&self.strengths),
            cell::id(self.focus),
            cell::text(&self.cue),
            cell::text(&self.action),
            cell::id(self.takeaway),
            cell::day(self.finished),
            cell::text(&facts.unwrap_or_default()),
            cell::list(&self.reopened),
            cell::text(&carried.unwrap_or_default()),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            month: cells.required("month", |text| text.parse().ok())?,
            step: cells.plain::<Option<u8>>("step")?.unwrap_or(0),
            verdicts: cells
                .parsed("verdicts", verdicts_from_text)?
                .unwrap_or_default(),
            did: cells.text("did")?,
            learned: cells.text("learned")?,
            next: cells.text("next")?,
            strengths: cells.text("strengths")?,
            focus: cells.plain("focus")?,
            cue: cells.text("cue")?,
            action: cells.text("action")?,
            takeaway: cells.plain("takeaway")?,
            finished: cells.day("finished")?,
            facts: cells.parsed("facts", |text| serde_json::from_str(text).ok())?,
            reopened: cells
                .parsed("reopened", days_from_text)?
                .unwrap_or_default(),
            carried: cells.parsed("carried", |text| serde_json::from_str(text).ok())?,
        })
    }
}

/// Verdicts as a text; nothing where there are none.
pub(in crate::store) fn verdicts_text(verdicts: &[GoalVerdict]) -> String {
    if verdicts.is_empty() {
        return String::new();
    }
    let verdicts = verdicts.iter().map(
        |one| json!({ "goal": one.goal, "verdict": one.verdict.name(), "reason": one.reason }),
    );
    verdicts.collect::<Json>().to_string()
}

/// The verdicts in such a text; `None` where there are none.
pub(in crate::store) fn verdicts_from_text(text: &str) -> Option<Vec<GoalVerdict>> {
    let json: Vec<Json> = serde_json::from_str(text).ok()?;
    let verdict = |json: &Json| {
        Some(GoalVerdict {
            goal: json["goal"].as_str()?.parse().ok()?,
            verdict: Verdict::from_name(json["verdict"].as_str()?)?,
            reason: json["reason"].as_str()?.to_owned(),
        })
    };
    json.iter().map(verdict).collect()
}

fn days_from_text(text: &str) -> Option<Vec<NaiveDate>> {
    serde_json::from_str(text).ok()
}
