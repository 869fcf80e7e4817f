//! Reading entries: windows of the journal, the calendar, meetings planned and held.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Row, params};

use super::Reader;
use crate::domain::{Entry, EntryKind, Id, MeetingState};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

/// Up to so many takeaways of a tag, their entries are found first and sorted; of more, enough entries have the tag
/// to be met by walking along the days.
const FEW: u32 = 1000;

/// A row, if more than ?2 takeaways have the tag.
pub(super) const MANY_HAVE: &str = "
    SELECT 1 FROM tag WHERE word IN (SELECT value FROM json_each(?1)) LIMIT 1 OFFSET ?2";

pub(super) const PLANNED: &str = "
    SELECT * FROM entry WHERE deleted = 0 AND state = 'planned' AND day BETWEEN ?1 AND ?2
    ORDER BY day, time, id";

pub(super) const LATEST_MEETING: &str = "
    SELECT * FROM entry WHERE deleted = 0 AND state = 'held'
    ORDER BY day DESC, id DESC LIMIT 1";

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

/// Which entries are meant; with nothing set, all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// Those with this mentor.
    pub mentor: Option<Id>,
    /// Those with a takeaway that has this tag.
    pub tag: Option<String>,
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRow {
    /// The day.
    pub day: NaiveDate,
    /// Its entries, without planned meetings and cancelled ones.
    pub entries: u32,
    /// Its planned meetings.
    pub planned: u32,
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
    /// The IANA zone of the time; empty where unknown.
    pub zone: String,
    /// How long it takes, in minutes.
    pub minutes: Option<u16>,
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
        self.entries_with(window, None)
    }

    /// The entries of a window that have a takeaway with this tag, if one is given; always the newest first.
    pub fn entries_with(self, window: Window, tag: Option<&str>) -> Result<Vec<EntryRow>, Error> {
        let words = tag.map(|tag| self.spellings(tag)).transpose()?;
        let tag = words.as_deref();
        let tagged = match tag {
            None => Tagged::Any,
            Some(words) if self.many_have(words)? => Tagged::Many,
            Some(_) => Tagged::Few,
        };
        let sql = window_sql(window.direction, window.mentor.is_some(), tagged);
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
        let mut rows = match (window.mentor, tag) {
            (Some(mentor), Some(tag)) => {
                self.all(&sql, params![day, id, limit, mentor, tag], entry_row)?
            }
            (Some(mentor), None) => self.all(&sql, params![day, id, limit, mentor], entry_row)?,
            (None, Some(tag)) => self.all(&sql, params![day, id, limit, tag], entry_row)?,
            (None, None) => self.all(&sql, params![day, id, limit], entry_row)?,
        };
        if window.direction == Direction::Newer {
            rows.reverse();
        }
        Ok(rows)
    }

    fn many_have(self, words: &str) -> Result<bool, Error> {
        let found = self.optional(MANY_HAVE, params![words, FEW], |_| Ok(()))?;
        Ok(found.is_some())
    }

    /// The days from `first` to `last` that have entries of these, each with their number, in order.
    pub fn entry_days(
        self,
        first: NaiveDate,
        last: NaiveDate,
        only: &Only,
    ) -> Result<Vec<DayRow>, Error> {
        let sql = days_sql(only.mentor.is_some(), only.tag.is_some());
        let (first, last) = (first.to_string(), last.to_string());
        let words = only.tag.as_deref().map(|tag| self.spellings(tag));
        match (only.mentor, words.transpose()?) {
            (Some(mentor), Some(tag)) => self.all(&sql, params![first, last, mentor, tag], day_row),
            (Some(mentor), None) => self.all(&sql, params![first, last, mentor], day_row),
            (None, Some(tag)) => self.all(&sql, params![first, last, tag], day_row),
            (None, None) => self.all(&sql, params![first, last], day_row),
        }
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
}

/// How a window finds the entries with a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tagged {
    /// No tag is asked for.
    Any,
    /// By the tag, and then in order.
    Few,
    /// In order, looking at each.
    Many,
}

/// One statement for each shape, so that each finds its index; the characters cut off in front of an opening are those
/// of a blank line.
pub(super) fn window_sql(direction: Direction, is_with_mentor: bool, tagged: Tagged) -> String {
    let with_mentor = "entry_mentor m CROSS JOIN entry e ON e.id = m.entry WHERE m.mentor = ?4 AND";
    let tag = if is_with_mentor { "?5" } else { "?4" };
    let (from, key) = match (tagged, is_with_mentor) {
        (Tagged::Few, _) => {
            let mentor = if is_with_mentor {
                "EXISTS (SELECT 1 FROM entry_mentor m
                    WHERE m.mentor = ?4 AND m.day = e.day AND m.entry = e.id) AND"
            } else {
                ""
            };
            // The plus keeps the order of days from being walked instead.
            let from = format!(
                "entry e WHERE e.deleted = 0 AND e.id IN (
                    SELECT t.entry FROM tag g CROSS JOIN takeaway t ON t.id = g.takeaway
                    WHERE g.word IN (SELECT value FROM json_each({tag}))
                 ) AND {mentor}"
            );
            (from, ["+e.day", "+e.id"])
        }
        (_, true) => (with_mentor.to_owned(), ["m.day", "m.entry"]),
        (_, false) => (
            "entry e WHERE e.deleted = 0 AND".to_owned(),
            ["e.day", "e.id"],
        ),
    };
    let has_tag = if tagged == Tagged::Many {
        has_tag(tag)
    } else {
        String::new()
    };
    let (side, order) = match direction {
        Direction::Older => ("<", "DESC"),
        Direction::From => ("<=", "DESC"),
        Direction::Newer => (">", "ASC"),
    };
    let [day, id] = key;
    format!(
        "SELECT e.id, e.kind, e.day, e.time, e.zone, e.minutes, e.state, e.private, e.mentors,
            substr(ltrim(e.note, char(9, 10, 13, 32, 12288)), 1, 200) AS opening,
            (SELECT count(*) FROM takeaway t WHERE t.entry = e.id AND t.deleted = 0
                AND t.state IN ('open', 'trying') AND t.kind <> 'question') AS open
         FROM {from} ({day}, {id}) {side} (?1, ?2) {has_tag}
         ORDER BY {day} {order}, {id} {order} LIMIT ?3"
    )
}

/// The days of a month: by the index of days, or by that of a mentor's days.
pub(super) fn days_sql(is_with_mentor: bool, is_with_tag: bool) -> String {
    let (from, day) = if is_with_mentor {
        (
            "entry_mentor m CROSS JOIN entry e ON e.id = m.entry WHERE m.mentor = ?3",
            "m.day",
        )
    } else {
        ("entry e WHERE e.deleted = 0", "e.day")
    };
    let has_tag = match (is_with_tag, is_with_mentor) {
        (false, _) => String::new(),
        (true, true) => has_tag("?4"),
        (true, false) => has_tag("?3"),
    };
    format!(
        "SELECT {day} AS day, sum(e.state IS NOT 'planned') AS entries, sum(e.state IS 'planned') AS planned
         FROM {from} AND {day} BETWEEN ?1 AND ?2 {has_tag} AND e.state IS NOT 'cancelled'
         GROUP BY {day} ORDER BY {day}"
    )
}

/// That an entry has a takeaway with a tag.
fn has_tag(tag: &str) -> String {
    format!(
        "AND EXISTS (SELECT 1 FROM takeaway t CROSS JOIN tag g ON g.takeaway = t.id
            WHERE t.entry = e.id AND t.deleted = 0
              AND g.word IN (SELECT value FROM json_each({tag})))"
    )
}

fn day_row(row: &Row<'_>) -> rusqlite::Result<DayRow> {
    let cells = Cells::of(row);
    Ok(DayRow {
        day: cells.required("day", |text| text.parse().ok())?,
        entries: cells.plain("entries")?,
        planned: cells.plain("planned")?,
    })
}

fn entry_row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let cells = Cells::of(row);
    let opening = cells.text("opening")?;
    Ok(EntryRow {
        id: cells.plain("id")?,
        kind: cells.required("kind", EntryKind::from_name)?,
        day: cells.required("day", |text| text.parse().ok())?,
        time: cells.time("time")?,
        zone: cells.text("zone")?,
        minutes: cells.plain("minutes")?,
        state: cells.parsed("state", MeetingState::from_name)?,
        private: cells.plain("private")?,
        mentors: cells.ids("mentors")?,
        opening: opening.lines().next().unwrap_or_default().to_owned(),
        open: cells.plain("open")?,
    })
}
