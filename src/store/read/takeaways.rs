//! Reading takeaways: those of an entry, those that are open, those whose result nobody was told.

use chrono::NaiveDate;
use rusqlite::Row;

use super::Reader;
use crate::domain::{Id, Takeaway};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

pub(super) const OF_ENTRY: &str =
    "SELECT * FROM takeaway WHERE entry = ?1 AND deleted = 0 ORDER BY line";

// Left to itself, SQLite walks the larger index of all live takeaways.
pub(super) const OPEN: &str = "
    SELECT t.*, e.day AS entry_day, e.mentors AS entry_mentors, (
        SELECT count(*) FROM entry_mentor met
        WHERE met.mentor = coalesce(t.mentor, unhex(replace(e.mentors ->> 0, '-', '')))
          AND met.day > e.day AND met.held = 1) AS meetings
    FROM takeaway t INDEXED BY takeaway_open LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.state IN ('open', 'trying') AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY t.due IS NULL, t.due, t.id";

pub(super) const UNTOLD: &str = "
    SELECT t.*, e.day AS entry_day, e.mentors AS entry_mentors, (
        SELECT count(*) FROM entry_mentor met
        WHERE met.mentor = coalesce(t.mentor, unhex(replace(e.mentors ->> 0, '-', '')))
          AND met.day > e.day AND met.held = 1) AS meetings
    FROM takeaway t INDEXED BY takeaway_untold LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.told IS NULL AND t.state IN ('closed', 'done')
      AND (t.entry IS NOT NULL OR t.mentor IS NOT NULL)
      AND (t.entry IS NULL OR e.deleted = 0) AND (t.mentor IS NOT NULL OR e.mentors IS NOT NULL)
    ORDER BY t.closed, t.id";

/// A takeaway as the follow-ups show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRow {
    /// The takeaway.
    pub takeaway: Takeaway,
    /// The day of its entry; `None` without an entry.
    pub day: Option<NaiveDate>,
    /// Its own mentor, or else those of its entry.
    pub mentors: Vec<Id>,
    /// How many meetings were held with the first of them since that day; 0 without an entry.
    pub meetings: u32,
}

impl Reader<'_> {
    /// The live takeaways of an entry, by line.
    pub fn takeaways_of(self, entry: Id) -> Result<Vec<Takeaway>, Error> {
        self.all(OF_ENTRY, [entry], Takeaway::from_row)
    }

    /// Every open takeaway, questions included, by due day with the undated last; none of an entry in the trash.
    pub fn open_takeaways(self) -> Result<Vec<OpenRow>, Error> {
        self.all(OPEN, [], open_row)
    }

    /// Closed advice and done actions that came from a mentor and of which no mentor has heard the result, by the day on
    /// which they were closed.
    pub fn untold(self) -> Result<Vec<OpenRow>, Error> {
        self.all(UNTOLD, [], open_row)
    }

    /// The words used as tags, in order.
    pub fn tags(self) -> Result<Vec<String>, Error> {
        self.all("SELECT DISTINCT word FROM tag ORDER BY word", [], |row| {
            row.get(0)
        })
    }
}

fn open_row(row: &Row<'_>) -> rusqlite::Result<OpenRow> {
    let cells = Cells::of(row);
    let takeaway = Takeaway::from_row(row)?;
    Ok(OpenRow {
        day: cells.day("entry_day")?,
        mentors: match takeaway.mentor {
            Some(mentor) => vec![mentor],
            None => cells.ids("entry_mentors")?,
        },
        meetings: cells.plain("meetings")?,
        takeaway,
    })
}
