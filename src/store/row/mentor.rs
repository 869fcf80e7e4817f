//! A mentor as a row.

use rusqlite::Row;
use rusqlite::types::Value;
use serde_json::{Value as Json, json};

use super::{AsRow, Cells, Table, cell};
use crate::domain::{Agreement, Id, Mentor, Met, Stage, StageMove, SupportLevels};

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
            "agreed_on",
            "agreed_purpose",
            "agreed_rhythm",
            "agreed_length",
            "agreed_confidence",
            "agreed_ending",
            "moves",
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
            cell::day(self.agreed.day),
            cell::text(&self.agreed.purpose),
            cell::text(&self.agreed.rhythm),
            cell::text(&self.agreed.length),
            cell::text(&self.agreed.confidence),
            cell::text(&self.agreed.ending),
            cell::text(&moves_text(&self.moves)),
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
            agreed: Agreement {
                day: cells.day("agreed_on")?,
                purpose: cells.text("agreed_purpose")?,
                rhythm: cells.text("agreed_rhythm")?,
                length: cells.text("agreed_length")?,
                confidence: cells.text("agreed_confidence")?,
                ending: cells.text("agreed_ending")?,
            },
            moves: cells.parsed("moves", moves_from_text)?.unwrap_or_default(),
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

pub(in crate::store) fn met_from_text(text: &str) -> Option<Met> {
    Some(match text.split_once(':') {
        None if text == "workplace" => Met::Workplace,
        None if text == "event" => Met::Event,
        None if text == "online" => Met::Online,
        Some(("referral", by)) => Met::Referral(by.to_owned()),
        Some(("other", how)) => Met::Other(how.to_owned()),
        _ => return None,
    })
}

/// Stages and days; nothing where there are none.
fn moves_text(moves: &[StageMove]) -> String {
    if moves.is_empty() {
        return String::new();
    }
    let moves = moves
        .iter()
        .map(|one| json!({ "stage": one.stage.name(), "day": one.day.to_string() }));
    moves.collect::<Json>().to_string()
}

/// The stages that were reached, as they are stored.
pub(in crate::store) fn moves_from_text(text: &str) -> Option<Vec<StageMove>> {
    let json: Vec<Json> = serde_json::from_str(text).ok()?;
    let reached = |json: &Json| {
        Some(StageMove {
            stage: Stage::from_name(json["stage"].as_str()?)?,
            day: json["day"].as_str()?.parse().ok()?,
        })
    };
    json.iter().map(reached).collect()
}

/// Six digits; nothing where all are 0.
pub(super) fn supports_text(levels: SupportLevels) -> String {
    if levels == [0; 6] {
        return String::new();
    }
    levels.iter().map(ToString::to_string).collect()
}

pub(in crate::store) fn supports_from_text(text: &str) -> Option<SupportLevels> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|digit| digit.to_digit(10).map(|level| level as u8))
        .collect();
    digits?.try_into().ok()
}
