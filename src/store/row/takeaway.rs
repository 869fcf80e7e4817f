//! A takeaway as a row.

use rusqlite::Row;
use rusqlite::types::Value;

use super::{AsRow, Cells, Table, cell};
use crate::domain::{Id, Kind, Outcome, State, Takeaway};

impl AsRow for Takeaway {
    const TABLE: Table = Table {
        name: "takeaway",
        columns: &[
            "deleted", "kind", "text", "entry", "line", "mentor", "tags", "private", "due",
            "state", "outcome", "result", "closed", "told", "later", "if_then", "goal",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        vec![
            cell::flag(self.deleted),
            cell::name(Some(self.kind.name())),
            cell::text(&self.text),
            cell::id(self.entry),
            cell::number(self.line),
            cell::id(self.mentor),
            cell::list(&self.tags),
            cell::flag(self.private),
            cell::day(self.due),
            cell::name(Some(self.state.name())),
            cell::name(self.outcome.map(Outcome::name)),
            cell::text(&self.result),
            cell::day(self.closed),
            cell::day(self.told),
            cell::day(self.later),
            cell::text(&self.if_then),
            cell::id(self.goal),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            kind: cells.required("kind", Kind::from_name)?,
            text: cells.text("text")?,
            entry: cells.plain("entry")?,
            line: cells.plain("line")?,
            mentor: cells.plain("mentor")?,
            tags: cells.words("tags")?,
            private: cells.plain("private")?,
            due: cells.day("due")?,
            state: cells.required("state", State::from_name)?,
            outcome: cells.parsed("outcome", Outcome::from_name)?,
            result: cells.text("result")?,
            closed: cells.day("closed")?,
            told: cells.day("told")?,
            later: cells.day("later")?,
            if_then: cells.text("if_then")?,
            goal: cells.plain("goal")?,
        })
    }
}
