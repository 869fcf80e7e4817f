//! A self-analysis as a row.

use rusqlite::Row;
use rusqlite::types::Value;

use super::mentor::{supports_from_text, supports_text};
use super::{AsRow, Cells, Table, cell};
use crate::domain::{Id, SelfAnalysis};

impl AsRow for SelfAnalysis {
    const TABLE: Table = Table {
        name: "self_analysis",
        columns: &[
            "deleted",
            "day",
            "step",
            "finished",
            "strengths",
            "weaknesses",
            "will",
            "can",
            "must",
            "matters",
            "in_one_year",
            "in_three_years",
            "later",
            "skills",
            "needed",
            "look_for",
            "every",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        vec![
            cell::flag(self.deleted),
            cell::day(Some(self.day)),
            cell::number(Some(self.step).filter(|step| *step > 0)),
            cell::day(self.finished),
            cell::text(&self.strengths),
            cell::text(&self.weaknesses),
            cell::text(&self.will),
            cell::text(&self.can),
            cell::text(&self.must),
            cell::text(&self.values),
            cell::text(&self.in_one_year),
            cell::text(&self.in_three_years),
            cell::text(&self.later),
            cell::text(&self.skills),
            cell::text(&supports_text(self.needed)),
            cell::text(&self.look_for),
            cell::number(self.every),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            day: cells.required("day", |text| text.parse().ok())?,
            step: cells.plain::<Option<u8>>("step")?.unwrap_or(0),
            finished: cells.day("finished")?,
            strengths: cells.text("strengths")?,
            weaknesses: cells.text("weaknesses")?,
            will: cells.text("will")?,
            can: cells.text("can")?,
            must: cells.text("must")?,
            values: cells.text("matters")?,
            in_one_year: cells.text("in_one_year")?,
            in_three_years: cells.text("in_three_years")?,
            later: cells.text("later")?,
            skills: cells.text("skills")?,
            needed: cells
                .parsed("needed", supports_from_text)?
                .unwrap_or_default(),
            look_for: cells.text("look_for")?,
            every: cells.plain("every")?,
        })
    }
}
