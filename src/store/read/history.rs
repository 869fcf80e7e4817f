//! Reading what became of a record: the steps that wrote to it, with what each field was before and after.

use chrono::{DateTime, Utc};
use rusqlite::Row;

use super::Reader;
use crate::domain::{
    AgendaPoint, GoalVerdict, Id, Lead, Measure, Met, OwnLine, Ratings, SupportLevels, Verb,
};
use crate::store::Error;
use crate::store::row::{
    leads_from_text, measure_from_text, met_from_text, own_lines_from_text, points_from_text,
    ratings_from_text, supports_from_text, verdicts_from_text,
};
use crate::store::write::shown;

/// The most steps that are read, the newest ones.
const LIMIT: u32 = 200;

pub(super) const STEPS: &str = "
    SELECT c.rid, c.at >> 15 AS at,
        coalesce(root.verb, undone.verb, c.verb), coalesce(root.subject, undone.subject, c.subject),
        (undone.id IS NOT NULL) + (root.id IS NOT NULL) AS turns,
        EXISTS (SELECT 1 FROM edit p JOIN change purge ON purge.rid = p.change
            WHERE p.rec = e.rec AND p.col = 'deleted' AND purge.purged = 1 AND purge.verb = 'purge'
              AND p.change >= e.change),
        e.col, e.value,
        (SELECT p.value FROM edit p WHERE p.rec = e.rec AND p.col = e.col AND p.change < e.change
         ORDER BY p.change DESC LIMIT 1)
    FROM edit e
    JOIN change c ON c.rid = e.change
    LEFT JOIN change undone ON undone.id = c.undoes
    LEFT JOIN change root ON root.id = undone.undoes
    WHERE e.rec = ?1 AND e.change IN (
        SELECT DISTINCT change FROM edit WHERE rec = ?1 ORDER BY change DESC LIMIT ?2)
    ORDER BY e.change DESC, e.rid";

/// A step that wrote to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When; `None` for a time that no calendar has.
    pub at: Option<DateTime<Utc>>,
    /// What the user did, of an undo what was undone; `None` where a newer program wrote it.
    pub verb: Option<Verb>,
    /// What it was done to; empty where that was purged.
    pub subject: String,
    /// Whether it was done, undone or brought back.
    pub turn: Turn,
    /// Its words were emptied for good.
    pub is_purged: bool,
    /// The fields it wrote of this record, in the order of their columns.
    pub fields: Vec<Written>,
}

/// Which way a step went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It was done.
    Done,
    /// It was undone.
    Undone,
    /// It was brought back.
    Redone,
}

/// A field that a step wrote. The texts are those of the journal's columns: days as `YYYY-MM-DD`, lists as JSON, flags
/// as `0` and `1`, empty where there is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The column.
    pub column: String,
    /// What was there before.
    pub before: String,
    /// What was there after.
    pub after: String,
}

impl Written {
    /// What the progress of a goal was counted in before and after: of its column `measure`.
    pub fn measures(&self) -> [Option<Measure>; 2] {
        [&self.before, &self.after].map(|text| measure_from_text(text))
    }

    /// What a review said of its goals before and after: of its column `verdicts`.
    pub fn verdicts(&self) -> [Vec<GoalVerdict>; 2] {
        [&self.before, &self.after].map(|text| verdicts_from_text(text).unwrap_or_default())
    }

    /// How a mentor was met, before and after: of their column `met`.
    pub fn met(&self) -> [Option<Met>; 2] {
        [&self.before, &self.after].map(|text| met_from_text(text))
    }

    /// How much of each support was given or needed, before and after: of the columns `supports` and `needed`.
    pub fn levels(&self) -> [SupportLevels; 2] {
        [&self.before, &self.after].map(|text| supports_from_text(text).unwrap_or_default())
    }

    /// What came of looking in each place, before and after: of the column `leads` of a search.
    pub fn leads(&self) -> [[Lead; 5]; 2] {
        [&self.before, &self.after].map(|text| leads_from_text(text).unwrap_or_default())
    }

    /// How a mentorship was rated, before and after: of the column `ratings` of a relationship review.
    pub fn ratings(&self) -> [Ratings; 2] {
        [&self.before, &self.after].map(|text| ratings_from_text(text).unwrap_or_default())
    }

    /// What was said of the lines of an agenda, before and after: of its column `points`.
    pub fn points(&self) -> [Vec<AgendaPoint>; 2] {
        [&self.before, &self.after].map(|text| points_from_text(text).unwrap_or_default())
    }

    /// The own lines of an agenda, before and after: of its column `lines`.
    pub fn own_lines(&self) -> [Vec<OwnLine>; 2] {
        [&self.before, &self.after].map(|text| own_lines_from_text(text).unwrap_or_default())
    }
}

impl Reader<'_> {
    /// The records that the newest step wrote to, in its order.
    pub fn touched_last(self) -> Result<Vec<Id>, Error> {
        self.all(
            "SELECT rec FROM edit WHERE change = (SELECT max(rid) FROM change) GROUP BY rec ORDER BY min(rid)",
            [],
            |row| row.get(0),
        )
    }

    /// The newest 200 steps that wrote to this record, the newest first; none for an id that no record has.
    pub fn history(self, id: Id) -> Result<Vec<Step>, Error> {
        let rows = self.all(STEPS, (id, LIMIT), |row| {
            Ok((row.get::<_, i64>(0)?, step(row)?, written(row)?))
        })?;
        let mut steps: Vec<(i64, Step)> = Vec::new();
        for (change, step, field) in rows {
            if steps.last().is_none_or(|(last, _)| *last != change) {
                steps.push((change, step));
            }
            if let Some((_, step)) = steps.last_mut()
                && field.before != field.after
            {
                step.fields.push(field);
            }
        }
        Ok(steps.into_iter().map(|(_, step)| step).collect())
    }
}

/// The step of this row, without its fields.
fn step(row: &Row<'_>) -> rusqlite::Result<Step> {
    let verb: Option<String> = row.get(2)?;
    Ok(Step {
        at: DateTime::from_timestamp_millis(row.get(1)?),
        verb: verb.and_then(|name| Verb::from_name(&name)),
        subject: row.get(3)?,
        turn: match row.get(4)? {
            0 => Turn::Done,
            1 => Turn::Undone,
            _ => Turn::Redone,
        },
        is_purged: row.get(5)?,
        fields: Vec::new(),
    })
}

fn written(row: &Row<'_>) -> rusqlite::Result<Written> {
    Ok(Written {
        column: row.get(6)?,
        before: shown(&row.get(8)?),
        after: shown(&row.get(7)?),
    })
}
