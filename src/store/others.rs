//! Which steps other windows took since this one was opened: undo asks before it takes back one of those.

use std::ops::RangeInclusive;

use rusqlite::Connection;

/// The steps of others, by the clock of changes, which never stands still and never goes back.
#[derive(Debug)]
pub(super) struct Others {
    /// The newest step that was seen, or taken here.
    seen: i64,
    spans: Vec<RangeInclusive<i64>>,
}

impl Others {
    /// Nothing yet: what stands in the journal by now is nobody's in particular.
    pub(super) fn new(connection: &Connection) -> rusqlite::Result<Self> {
        Ok(Self {
            seen: newest(connection)?,
            spans: Vec::new(),
        })
    }

    /// What was written since the last look, and not here, is of others. Look before a step is taken here, too.
    pub(super) fn look(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let newest = newest(connection)?;
        if newest > self.seen {
            self.spans.push(self.seen + 1..=newest);
            self.seen = newest;
        }
        Ok(())
    }

    /// A step was taken here.
    pub(super) fn took(&mut self, at: i64) {
        self.seen = self.seen.max(at);
    }

    /// Whether the step of this time is of others.
    pub(super) fn took_step(&self, at: i64) -> bool {
        self.spans.iter().any(|span| span.contains(&at))
    }
}

/// The clock of the newest step; 0 where there is none.
pub(super) fn newest(connection: &Connection) -> rusqlite::Result<i64> {
    connection
        .prepare_cached("SELECT coalesce(max(at), 0) FROM change")?
        .query_row([], |row| row.get(0))
}
