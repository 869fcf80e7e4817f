//! An agenda as a row: what it talks about as references in JSON, its own lines as the only words.

use rusqlite::Row;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};

use super::{AsRow, Cells, Table, cell};
use crate::domain::{Agenda, AgendaPoint, Id, OwnLine};

impl AsRow for Agenda {
    const TABLE: Table = Table {
        name: "agenda",
        columns: &[
            "deleted", "mentor", "meeting", "used", "waits", "sequence", "points", "lines",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        let lines: Vec<StoredLine> = self.lines.iter().map(StoredLine::of).collect();
        vec![
            cell::flag(self.deleted),
            cell::id(Some(self.mentor)),
            cell::id(self.meeting),
            cell::number(self.is_used.then_some(1)),
            cell::number(self.waits().then_some(1)),
            json(&self.order),
            json(&self.points),
            json(&lines),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            mentor: cells.plain("mentor")?,
            meeting: cells.plain("meeting")?,
            is_used: cells.plain::<Option<u8>>("used")?.is_some(),
            order: cells.parsed("sequence", parsed)?.unwrap_or_default(),
            points: cells.parsed("points", parsed)?.unwrap_or_default(),
            lines: cells.parsed("lines", lines)?.unwrap_or_default(),
        })
    }
}

/// What was said of lines; `None` where the text says nothing of the kind.
pub(in crate::store) fn points_from_text(text: &str) -> Option<Vec<AgendaPoint>> {
    parsed(text)
}

/// The same as a text.
pub(in crate::store) fn points_text(points: &[AgendaPoint]) -> String {
    serde_json::to_string(points).unwrap_or_default()
}

/// An agenda's own lines; `None` where the text says nothing of the kind.
pub(in crate::store) fn own_lines_from_text(text: &str) -> Option<Vec<OwnLine>> {
    lines(text)
}

/// An own line as it is stored.
#[derive(Serialize, Deserialize)]
struct StoredLine {
    id: String,
    text: String,
    state: LineState,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum LineState {
    Open,
    Done,
}

impl StoredLine {
    fn of(line: &OwnLine) -> Self {
        Self {
            id: line.id.to_string(),
            text: line.text.clone(),
            state: if line.is_done {
                LineState::Done
            } else {
                LineState::Open
            },
        }
    }
}

fn lines(text: &str) -> Option<Vec<OwnLine>> {
    let stored: Vec<StoredLine> = parsed(text)?;
    let lines = stored.into_iter().map(|line| {
        Some(OwnLine {
            id: line.id.parse().ok()?,
            text: line.text,
            is_done: matches!(line.state, LineState::Done),
        })
    });
    lines.collect()
}

/// A list as JSON; nothing where it is empty.
fn json<T: Serialize>(items: &[T]) -> Value {
    if items.is_empty() {
        return Value::Null;
    }
    // Names, ids and texts always have a form in JSON.
    cell::text(&serde_json::to_string(items).unwrap_or_default())
}

fn parsed<T: for<'de> Deserialize<'de>>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}
