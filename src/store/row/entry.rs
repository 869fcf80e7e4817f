//! An entry as a row.

use rusqlite::Row;
use rusqlite::types::Value;

use super::{AsRow, Cells, Table, cell};
use crate::domain::{Entry, EntryKind, Id, MeetingState, SupportSet};

impl AsRow for Entry {
    const TABLE: Table = Table {
        name: "entry",
        columns: &[
            "deleted",
            "kind",
            "day",
            "time",
            "zone",
            "minutes",
            "place",
            "state",
            "usefulness",
            "received",
            "private",
            "mentors",
            "note",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        let received = Some(self.received.bits()).filter(|bits| *bits != 0);
        vec![
            cell::flag(self.deleted),
            cell::name(Some(self.kind.name())),
            cell::day(Some(self.day)),
            cell::time(self.time),
            cell::text(&self.zone),
            cell::number(self.minutes),
            cell::text(&self.place),
            cell::name(self.state.map(MeetingState::name)),
            cell::number(self.usefulness),
            cell::number(received),
            cell::flag(self.private),
            cell::list(&self.mentors),
            cell::text(&self.note),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            kind: cells.required("kind", EntryKind::from_name)?,
            day: cells.required("day", |text| text.parse().ok())?,
            time: cells.time("time")?,
            zone: cells.text("zone")?,
            minutes: cells.plain("minutes")?,
            place: cells.text("place")?,
            state: cells.parsed("state", MeetingState::from_name)?,
            usefulness: cells.plain("usefulness")?,
            received: cells
                .plain::<Option<u8>>("received")?
                .map_or_else(SupportSet::default, SupportSet::from_bits),
            private: cells.plain("private")?,
            mentors: cells.ids("mentors")?,
            note: cells.text("note")?,
        })
    }
}
