//! A mentor as a row.

use rusqlite::Row;
use rusqlite::types::Value;

use super::{AsRow, Cells, Table, cell};
use crate::domain::{Id, Mentor, Met, Stage, SupportLevels};

impl AsRow for Mentor {
    const TABLE: Table = Table {
        name: "mentor",
        columns: &[
            "deleted",
            "name",
            "reading",
            "role",
            "organisation",
            "field",
            "met",
            "contacts",
            "stage",
            "supports",
            "rhythm",
            "longest",
            "review_every",
            "started",
            "ended",
            "end_reason",
            "agreement",
            "facts",
            "notes",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        vec![
            cell::flag(self.deleted),
            cell::text(&self.name),
            cell::text(&self.reading),
            cell::text(&self.role),
            cell::text(&self.organisation),
            cell::text(&self.field),
            cell::text(&self.met.as_ref().map(met_text).unwrap_or_default()),
            cell::text(&self.contacts),
            cell::name(Some(self.stage.name())),
            cell::text(&supports_text(self.supports)),
            cell::number(self.rhythm),
            cell::number(self.longest),
            cell::number(self.review_every),
            cell::day(self.started),
            cell::day(self.ended),
            cell::text(&self.end_reason),
            cell::text(&self.agreement),
            cell::text(&self.facts),
            cell::text(&self.notes),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            name: cells.text("name")?,
            reading: cells.text("reading")?,
            role: cells.text("role")?,
            organisation: cells.text("organisation")?,
            field: cells.text("field")?,
            met: cells.parsed("met", met_from_text)?,
            contacts: cells.text("contacts")?,
            stage: cells.required("stage", Stage::from_name)?,
            supports: cells
                .parsed("supports", supports_from_text)?
                .unwrap_or_default(),
            rhythm: cells.plain("rhythm")?,
            longest: cells.plain("longest")?,
            review_every: cells.plain("review_every")?,
            started: cells.day("started")?,
            ended: cells.day("ended")?,
            end_reason: cells.text("end_reason")?,
            agreement: cells.text("agreement")?,
            facts: cells.text("facts")?,
            notes: cells.text("notes")?,
        })
    }
}

/// `workplace`, or `referral:` and the words.
fn met_text(met: &Met) -> String {
    match met {
        Met::Workplace => "workplace".to_owned(),
        Met::Event => "event".to_owned(),
        Met::Online => "online".to_owned(),
        Met::Referral(by) => format!("referral:{by}"),
        Met::Other(how) => format!("other:{how}"),
    }
}

fn met_from_text(text: &str) -> Option<Met> {
    Some(match text.split_once(':') {
        None if text == "workplace" => Met::Workplace,
        None if text == "event" => Met::Event,
        None if text == "online" => Met::Online,
        Some(("referral", by)) => Met::Referral(by.to_owned()),
        Some(("other", how)) => Met::Other(how.to_owned()),
        _ => return None,
    })
}

/// Six digits; nothing where all are 0.
fn supports_text(levels: SupportLevels) -> String {
    if levels == [0; 6] {
        return String::new();
    }
    levels.iter().map(ToString::to_string).collect()
}

fn supports_from_text(text: &str) -> Option<SupportLevels> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|digit| digit.to_digit(10).map(|level| level as u8))
        .collect();
    digits?.try_into().ok()
}
