//! Reading takeaways: those of an entry, those that are open, those whose result nobody was told.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::Reader;
use crate::domain::{Goal, Id, Kind, Takeaway, fold};
use crate::store::Error;
use crate::store::row::{AsRow, Cells};

pub(super) const OF_ENTRY: &str =
    "SELECT * FROM takeaway WHERE entry = ?1 AND deleted = 0 ORDER BY line";

// Left to itself, SQLite walks the larger index of all live takeaways.
pub(super) const OPEN: &str = "
    SELECT t.*, e.day AS entry_day, e.mentors AS entry_mentors
    FROM takeaway t INDEXED BY takeaway_open LEFT JOIN entry e INDEXED BY entry_whom ON e.id = t.entry
    WHERE t.deleted = 0 AND t.state IN ('open', 'trying') AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY t.due, t.id";

pub(super) const UNTOLD: &str = "
    SELECT t.*, e.day AS entry_day, e.mentors AS entry_mentors
    FROM takeaway t INDEXED BY takeaway_untold LEFT JOIN entry e INDEXED BY entry_whom ON e.id = t.entry
    WHERE t.deleted = 0 AND t.told IS NULL AND t.state IN ('closed', 'done')
      AND (t.entry IS NOT NULL OR t.mentor IS NOT NULL)
      AND (t.entry IS NULL OR e.deleted = 0) AND (t.mentor IS NOT NULL OR e.mentors IS NOT NULL)
      AND (?1 IS NULL OR t.kind = ?1)
      AND (?2 IS NULL OR t.mentor = ?2 OR (t.mentor IS NULL AND EXISTS (
        SELECT 1 FROM entry_mentor m WHERE m.entry = t.entry AND m.mentor = ?2)))
      AND (?3 IS NULL OR EXISTS (SELECT 1 FROM tag
        WHERE tag.word IN (SELECT value FROM json_each(?3)) AND tag.takeaway = t.id))
      AND (?4 IS NULL OR hex(t.id) LIKE '%' || ?4 OR hex(t.id) LIKE ?4 || '%')
      AND (?6 IS NULL OR t.goal = ?6 OR EXISTS (SELECT 1 FROM tag
        WHERE tag.word IN (SELECT value FROM json_each(?7)) AND tag.takeaway = t.id))
    ORDER BY t.closed DESC, t.id DESC LIMIT ?5";

// What is open is few, so all of it is looked through.
pub(super) const OPEN_OF_GOAL: &str = "
    SELECT t.*, e.day AS entry_day, e.mentors AS entry_mentors
    FROM takeaway t INDEXED BY takeaway_open LEFT JOIN entry e ON e.id = t.entry
    WHERE t.deleted = 0 AND t.state IN ('open', 'trying') AND (t.entry IS NULL OR e.deleted = 0)
      AND (t.goal = ?1 OR EXISTS (SELECT 1 FROM tag
        WHERE tag.word IN (SELECT value FROM json_each(?2)) AND tag.takeaway = t.id))";

pub(super) const ENDED_OF_GOAL: &str = "
    SELECT t.*, e.day AS entry_day, e.mentors AS entry_mentors
    FROM takeaway t INDEXED BY takeaway_goal LEFT JOIN entry e ON e.id = t.entry
    WHERE t.goal = ?1 AND t.deleted = 0 AND t.goal IS NOT NULL AND t.state NOT IN ('open', 'trying')
      AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY t.id DESC LIMIT ?2";

// From the newest that has the word backwards, until enough are found.
pub(super) const ENDED_OF_TAG: &str = "
    SELECT t.*, e.day AS entry_day, e.mentors AS entry_mentors
    FROM tag CROSS JOIN takeaway t ON t.id = tag.takeaway LEFT JOIN entry e ON e.id = t.entry
    WHERE tag.word = ?1 AND t.deleted = 0 AND t.state NOT IN ('open', 'trying')
      AND (t.entry IS NULL OR e.deleted = 0)
    ORDER BY tag.takeaway DESC LIMIT ?2";

// From each word to the next one: as many steps as there are words, however often each was used.
pub(super) const TAGS: &str = "
    WITH RECURSIVE used(word) AS (
        SELECT min(word) FROM tag
        UNION ALL
        SELECT (SELECT min(tag.word) FROM tag WHERE tag.word > used.word) FROM used
        WHERE used.word IS NOT NULL)
    SELECT word FROM used WHERE word IS NOT NULL";

pub(super) const MET_SINCE: &str = "
    SELECT day FROM entry_mentor WHERE mentor = ?1 AND day > ?2 AND held = 1
    ORDER BY day DESC LIMIT ?3";

/// A takeaway as the follow-ups show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRow {
    /// The takeaway.
    pub takeaway: Takeaway,
    /// The day of its entry; `None` without an entry.
    pub day: Option<NaiveDate>,
    /// Its own mentor, or else those of its entry.
    pub mentors: Vec<Id>,
    /// How many meetings were held with the first of them since that day, at most [`OpenRow::MANY`]; 0 without an entry.
    pub meetings: u32,
}

impl OpenRow {
    /// Where counting meetings ends: who has met a hundred times since asks for no number.
    pub const MANY: u32 = 99;
}

/// Which of the takeaways that nobody was told of shall be read; nothing set reads all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Untold<'a> {
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only what belongs to this mentor.
    pub mentor: Option<Id>,
    /// Only what has this tag.
    pub tag: Option<&'a str>,
    /// Only what belongs to the goal with this id and this short name.
    pub goal: Option<(Id, &'a str)>,
    /// Only what has these hexadecimal digits at an end of its id.
    pub digits: Option<&'a str>,
    /// At most so many; `None` is all.
    pub limit: Option<u32>,
}

impl Reader<'_> {
    /// The live takeaways of an entry, by line.
    pub fn takeaways_of(self, entry: Id) -> Result<Vec<Takeaway>, Error> {
        self.all(OF_ENTRY, [entry], Takeaway::from_row)
    }

    /// Every open takeaway, questions included, by due day with the undated last; none of an entry in the trash.
    pub fn open_takeaways(self) -> Result<Vec<OpenRow>, Error> {
        self.aged(self.open_unaged()?)
    }

    /// The same, with no meetings counted: for who lists few of them and has [those](Self::aged) counted.
    pub fn open_unaged(self) -> Result<Vec<OpenRow>, Error> {
        let mut rows = self.all(OPEN, [], open_row)?;
        // The index has the undated first; sorting whole rows in SQLite would cost as much as reading them.
        let undated = rows.partition_point(|row| row.takeaway.due.is_none());
        rows.rotate_left(undated);
        Ok(rows)
    }

    /// Closed advice and done actions that came from a mentor and of which no mentor has heard the result, what was
    /// closed last first. All of them, which may be many: a list takes [`untold_of`](Self::untold_of).
    pub fn untold(self) -> Result<Vec<OpenRow>, Error> {
        self.untold_of(Untold::default())
    }

    /// The same, only those that are wanted.
    pub fn untold_of(self, wanted: Untold) -> Result<Vec<OpenRow>, Error> {
        self.aged(self.untold_unaged(wanted)?)
    }

    /// The same, with no meetings counted.
    pub fn untold_unaged(self, wanted: Untold) -> Result<Vec<OpenRow>, Error> {
        let kind = wanted.kind.map(Kind::name);
        // SQLite takes a negative limit for none.
        let limit = wanted.limit.map_or(-1, i64::from);
        let words = wanted.tag.map(|tag| self.spellings(tag)).transpose()?;
        let goal = wanted.goal.map(|(id, _)| id);
        let short = wanted
            .goal
            .map(|(_, short)| self.spellings(short))
            .transpose()?;
        let parameters = params![
            kind,
            wanted.mentor,
            words,
            wanted.digits,
            limit,
            goal,
            short
        ];
        self.all(UNTOLD, parameters, open_row)
    }

    /// The takeaways that belong to this goal, or have its short name as a tag in any spelling: the open ones first, each
    /// newest first, at most so many; none of an entry in the trash.
    pub fn takeaways_of_goal(self, goal: &Goal, limit: u32) -> Result<Vec<OpenRow>, Error> {
        let words = match goal.short.trim() {
            "" => Vec::new(),
            short => self.words_like(short)?,
        };
        let json = serde_json::Value::from(words.clone()).to_string();
        let mut rows = self.all(OPEN_OF_GOAL, params![goal.id, json], open_row)?;
        newest(&mut rows, limit as usize);
        let left = limit - rows.len() as u32;
        if left > 0 {
            let mut ended = self.all(ENDED_OF_GOAL, params![goal.id, left], open_row)?;
            for word in words {
                ended.extend(self.all(ENDED_OF_TAG, params![word, left], open_row)?);
            }
            newest(&mut ended, left as usize);
            rows.extend(ended);
        }
        self.aged(rows)
    }

    /// The words used as tags, each in one spelling, in order.
    pub fn tags(self) -> Result<Vec<String>, Error> {
        let mut seen = BTreeSet::new();
        let mut words: Vec<String> = self.all(TAGS, [], |row| row.get(0))?;
        words.retain(|word| seen.insert(fold(word)));
        Ok(words)
    }

    /// All spellings of a tag that are used, as a JSON array of words.
    pub(super) fn spellings(self, tag: &str) -> Result<String, Error> {
        Ok(serde_json::Value::from(self.words_like(tag)?).to_string())
    }

    fn words_like(self, tag: &str) -> Result<Vec<String>, Error> {
        let folded = fold(tag);
        let mut words: Vec<String> = self.all(TAGS, [], |row| row.get(0))?;
        words.retain(|word| fold(word) == folded);
        Ok(words)
    }

    /// Counts the meetings since each row's day, for rows that were read without them: one look at the newest meetings of each mentor, not one for each row.
    pub fn aged(self, mut rows: Vec<OpenRow>) -> Result<Vec<OpenRow>, Error> {
        let mut since: BTreeMap<Id, NaiveDate> = BTreeMap::new();
        for row in &rows {
            if let (Some(mentor), Some(day)) = (row.mentors.first(), row.day) {
                let oldest = since.entry(*mentor).or_insert(day);
                *oldest = day.min(*oldest);
            }
        }
        let mut met: BTreeMap<Id, Vec<NaiveDate>> = BTreeMap::new();
        for (mentor, day) in since {
            let parameters = params![mentor, day.to_string(), OpenRow::MANY];
            let days = self.all(MET_SINCE, parameters, |row| {
                Cells::of(row).required("day", |text| text.parse().ok())
            })?;
            met.insert(mentor, days);
        }
        for row in &mut rows {
            let days = row.mentors.first().and_then(|mentor| met.get(mentor));
            if let (Some(days), Some(day)) = (days, row.day) {
                // The newest comes first.
                row.meetings = days.partition_point(|met| *met > day) as u32;
            }
        }
        Ok(rows)
    }
}

/// The newest of these, once each.
fn newest(rows: &mut Vec<OpenRow>, limit: usize) {
    rows.sort_unstable_by_key(|row| Reverse(row.takeaway.id));
    rows.dedup_by_key(|row| row.takeaway.id);
    rows.truncate(limit);
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
        meetings: 0,
        takeaway,
    })
}
