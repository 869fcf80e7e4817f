//! What the example tells of preparing: agendas with what is said of their lines, and reviews of mentorships.

use serde::Deserialize;

use super::{Name, Named};
use crate::domain::Decision;

/// An agenda.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Prepared {
    pub(in crate::demo) ago: i64,
    pub(in crate::demo) with: String,
    /// The day of its meeting.
    pub(in crate::demo) meets: i64,
    /// Words of a takeaway, and what stands beside its line.
    #[serde(default)]
    pub(in crate::demo) remarks: Vec<(String, String)>,
    /// Words of the takeaways that are left out.
    #[serde(default)]
    pub(in crate::demo) left_out: Vec<String>,
    #[serde(default)]
    pub(in crate::demo) own: Vec<Own>,
}

/// An own line of an agenda.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Own {
    pub(in crate::demo) text: String,
    /// It is spoken of in the meeting.
    pub(in crate::demo) done: bool,
}

/// A relationship review.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Reviewed {
    pub(in crate::demo) ago: i64,
    pub(in crate::demo) with: String,
    pub(in crate::demo) ratings: [u8; 11],
    pub(in crate::demo) start: String,
    pub(in crate::demo) stop: String,
    pub(in crate::demo) go_on: String,
    pub(in crate::demo) gave: String,
    pub(in crate::demo) decision: Named<Decision>,
    pub(in crate::demo) reason: String,
    pub(in crate::demo) rhythm: Option<u16>,
    #[serde(default)]
    pub(in crate::demo) first_step: String,
    /// When the first step was taken, what came of it, and when the mentor heard of it.
    pub(in crate::demo) done: Option<i64>,
    #[serde(default)]
    pub(in crate::demo) result: String,
    pub(in crate::demo) told: Option<i64>,
}

impl Name for Decision {
    fn named(name: &str) -> Option<Self> {
        Self::from_name(name)
    }
}
