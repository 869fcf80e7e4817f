//! Reading entries: windows of the journal, the calendar, meetings planned and held.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Row, params};

use super::Reader;
use crate::domain::{Entry, EntryKind, Id, MeetingState};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

pub(super) const ENTRY_DAYS: &str = "
    SELECT day, count(*) AS entries FROM entry
    WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 GROUP BY day ORDER BY day";

pub(super) const PLANNED: &str = "
    SELECT * FROM entry WHERE deleted = 0 AND state = 'planned' AND day BETWEEN ?1 AND ?2
    ORDER BY day, time, id";

pub(super) const LATEST_MEETING: &str = "
    SELECT * FROM entry WHERE deleted = 0 AND state = 'held'
    ORDER BY day DESC, id DESC LIMIT 1";

pub(super) const LATEST_MEETING_WITH: &str = "
    SELECT e.* FROM entry_mentor m CROSS JOIN entry e ON e.id = m.entry
    WHERE m.mentor = ?1 AND m.held = 1
    ORDER BY m.day DESC, m.entry DESC LIMIT 1";

/// A part of the journal, ordered by (day, id). The next part begins at the day and id of a row at its edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Where the part begins: an entry's day and id, not necessarily of an entry that is there. With the id of sixteen
    /// `0xff`, `Older` begins with that day's newest entry. `None` is the end that `direction` comes from.
    pub anchor: Option<(NaiveDate, Id)>,
    /// Which side of the anchor.
    pub direction: Direction,
    /// How many rows at most.
    pub limit: usize,
    /// Only entries with this mentor.
    pub mentor: Option<Id>,
}

/// Which side of its anchor a window lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Older entries, without the anchor.
    Older,
    /// The anchor and older entries.
    From,
    /// Newer entries, without the anchor.
    Newer,
}

/// An entry as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// The entry.
    pub id: Id,
    /// A meeting or a note.
    pub kind: EntryKind,
    /// Its civil day.
    pub day: NaiveDate,
    /// When it began, local wall time.
    pub time: Option<NaiveTime>,
    /// Of a meeting.
    pub state: Option<MeetingState>,
    /// Whether it is private.
    pub private: bool,
    /// The mentors, in the order typed.
    pub mentors: Vec<Id>,
    /// The note's first line that is not blank, of which at most 200 characters are read.
    pub opening: String,
    /// Its open takeaways; questions do not count as open.
    pub open: u32,
}

impl Reader<'_> {
    /// The entries of a window, always the newest first.
    pub fn entries(self, window: Window) -> Result<Vec<EntryRow>, Error> {
        let sql = window_sql(window.direction, window.mentor.is_some());
        let (day, id) = window.anchor.map_or_else(
            || match window.direction {
                Direction::Older | Direction::From => {
                    ("9999-99-99".to_owned(), Id::from_bytes([0xff; 16]))
                }
                Direction::Newer => (String::new(), Id::from_bytes([0; 16])),
            },
            |(day, id)| (day.to_string(), id),
        );
        let limit = i64::try_from(window.limit).unwrap_or(i64::MAX);
        let mut rows = match window.mentor {
            Some(mentor) => self.all(&sql, params![day, id, limit, mentor], entry_row)?,
            None => self.all(&sql, params![day, id, limit], entry_row)?,
        };
        if window.direction == Direction::Newer {
            rows.reverse();
        }
        Ok(rows)
    }

    /// The days from `first` to `last` that have entries, each with their number, in order.
    pub fn entry_days(
        self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Vec<(NaiveDate, u32)>, Error> {
        self.all(ENTRY_DAYS, [first.to_string(), last.to_string()], |row| {
            let cells = Cells::of(row);
            Ok((
                cells.required("day", |text| text.parse().ok())?,
                cells.plain("entries")?,
            ))
        })
    }

    /// The meetings planned from `first` to `last`, in order of day and time; those without a time come first.
    pub fn planned(self, first: NaiveDate, last: NaiveDate) -> Result<Vec<Entry>, Error> {
        self.all(
            PLANNED,
            [first.to_string(), last.to_string()],
            Entry::from_row,
        )
    }

    /// The meeting held last, with whomever.
    pub fn latest_meeting(self) -> Result<Option<Entry>, Error> {
        self.optional(LATEST_MEETING, [], Entry::from_row)
    }

    /// The meeting held last with this mentor.
    pub fn latest_meeting_with(self, mentor: Id) -> Result<Option<Entry>, Error> {
        self.optional(LATEST_MEETING_WITH, [mentor], Entry::from_row)
    }

    /// How many meetings were held with this mentor after a day, or ever.
    pub fn meetings_after(self, mentor: Id, day: Option<NaiveDate>) -> Result<u32, Error> {
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        self.one(
            "SELECT count(*) FROM entry_mentor WHERE mentor = ?1 AND day > ?2 AND held = 1",
            params![mentor, day],
            |row| row.get(0),
        )
    }
}

/// One statement for each shape, so that each finds its index; the characters cut off in front of an opening are those
/// of a blank line.
pub(super) fn window_sql(direction: Direction, is_with_mentor: bool) -> String {
    let (from, key) = if is_with_mentor {
        (
            "entry_mentor m CROSS JOIN entry e ON e.id = m.entry WHERE m.mentor = ?4 AND",
            ["m.day", "m.entry"],
        )
    } else {
        ("entry e WHERE e.deleted = 0 AND", ["e.day", "e.id"])
    };
    let (side, order) = match direction {
        Direction::Older => ("<", "DESC"),
        Direction::From => ("<=", "DESC"),
        Direction::Newer => (">", "ASC"),
    };
    let [day, id] = key;
    format!(
        "SELECT e.id, e.kind, e.day, e.time, e.state, e.private, e.mentors,
            substr(ltrim(e.note, char(9, 10, 13, 32, 12288)), 1, 200) AS opening,
            (SELECT count(*) FROM takeaway t WHERE t.entry = e.id AND t.deleted = 0
                AND t.state IN ('open', 'trying') AND t.kind <> 'question') AS open
         FROM {from} ({day}, {id}) {side} (?1, ?2)
         ORDER BY {day} {order}, {id} {order} LIMIT ?3"
    )
}

fn entry_row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let cells = Cells::of(row);
    let opening = cells.text("opening")?;
    Ok(EntryRow {
        id: cells.plain("id")?,
        kind: cells.required("kind", EntryKind::from_name)?,
        day: cells.required("day", |text| text.parse().ok())?,
        time: cells.time("time")?,
        state: cells.parsed("state", MeetingState::from_name)?,
        private: cells.plain("private")?,
        mentors: cells.ids("mentors")?,
        opening: opening.lines().next().unwrap_or_default().to_owned(),
        open: cells.plain("open")?,
    })
}
