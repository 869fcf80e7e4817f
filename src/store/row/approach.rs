//! An approach, the closing of a mentorship and the search for a mentor as rows.

use rusqlite::Row;
use rusqlite::types::Value;
use serde_json::{Value as Json, json};

use super::{AsRow, Cells, Table, cell};
use crate::domain::{Answer, Approach, Farewell, Id, Lead, MentorSearch, Support};

impl AsRow for Approach {
    const TABLE: Table = Table {
        name: "approach",
        columns: &[
            "deleted",
            "mentor",
            "purpose",
            "thanks",
            "proposal",
            "easy_no",
            "give",
            "channel",
            "begun",
            "sent",
            "follow_up",
            "answered",
            "answer",
            "reply",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        vec![
            cell::flag(self.deleted),
            cell::id(Some(self.mentor)),
            cell::text(&self.purpose),
            cell::text(&self.thanks),
            cell::text(&self.proposal),
            cell::text(&self.easy_no),
            cell::text(&self.give),
            cell::text(&self.channel),
            cell::day(Some(self.begun)),
            cell::day(self.sent),
            cell::day(self.follow_up),
            cell::day(self.answered),
            cell::name(self.answer.map(Answer::name)),
            cell::text(&self.reply),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            mentor: cells.plain("mentor")?,
            purpose: cells.text("purpose")?,
            thanks: cells.text("thanks")?,
            proposal: cells.text("proposal")?,
            easy_no: cells.text("easy_no")?,
            give: cells.text("give")?,
            channel: cells.text("channel")?,
            begun: cells.required("begun", |text| text.parse().ok())?,
            sent: cells.day("sent")?,
            follow_up: cells.day("follow_up")?,
            answered: cells.day("answered")?,
            answer: cells.parsed("answer", Answer::from_name)?,
            reply: cells.text("reply")?,
        })
    }
}

impl AsRow for Farewell {
    const TABLE: Table = Table {
        name: "farewell",
        columns: &[
            "deleted", "mentor", "begun", "reason", "thanks", "learned", "in_touch", "ends",
            "ended",
        ],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        vec![
            cell::flag(self.deleted),
            cell::id(Some(self.mentor)),
            cell::day(Some(self.begun)),
            cell::text(&self.reason),
            cell::text(&self.thanks),
            cell::text(&self.learned),
            cell::text(&self.in_touch),
            cell::day(self.ends),
            cell::day(self.ended),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            mentor: cells.plain("mentor")?,
            begun: cells.required("begun", |text| text.parse().ok())?,
            reason: cells.text("reason")?,
            thanks: cells.text("thanks")?,
            learned: cells.text("learned")?,
            in_touch: cells.text("in_touch")?,
            ends: cells.day("ends")?,
            ended: cells.day("ended")?,
        })
    }
}

impl AsRow for MentorSearch {
    const TABLE: Table = Table {
        name: "mentor_search",
        columns: &["deleted", "support", "begun", "leads"],
    };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        vec![
            cell::flag(self.deleted),
            cell::name(Some(self.support.name())),
            cell::day(Some(self.begun)),
            cell::text(&leads_text(&self.leads)),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let cells = Cells::of(row);
        Ok(Self {
            id: cells.plain("id")?,
            deleted: cells.plain("deleted")?,
            support: cells.required("support", Support::from_name)?,
            begun: cells.required("begun", |text| text.parse().ok())?,
            leads: cells.parsed("leads", leads_from_text)?.unwrap_or_default(),
        })
    }
}

/// What came of looking in each place; nothing where nothing did.
fn leads_text(leads: &[Lead; 5]) -> String {
    if leads.iter().all(|lead| *lead == Lead::default()) {
        return String::new();
    }
    let leads = leads
        .iter()
        .map(|lead| json!({ "looked": lead.looked, "note": lead.note }));
    leads.collect::<Json>().to_string()
}

pub(in crate::store) fn leads_from_text(text: &str) -> Option<[Lead; 5]> {
    let json: Vec<Json> = serde_json::from_str(text).ok()?;
    let lead = |json: &Json| {
        Some(Lead {
            looked: json["looked"].as_bool()?,
            note: json["note"].as_str()?.to_owned(),
        })
    };
    let leads: Option<Vec<Lead>> = json.iter().map(lead).collect();
    leads?.try_into().ok()
}
