//! What the example tells of people: how each came to be a mentor, what was agreed, how it ended.

use serde::Deserialize;

use super::Named;
use crate::domain::{Agreement, Answer, Stage};

/// A mentor, who is a candidate first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Person {
    /// The word by which entries name them.
    pub(in crate::demo) key: String,
    /// When they were added.
    pub(in crate::demo) added: i64,
    pub(in crate::demo) name: String,
    #[serde(default)]
    pub(in crate::demo) reading: String,
    pub(in crate::demo) role: String,
    pub(in crate::demo) organisation: String,
    pub(in crate::demo) field: String,
    /// `workplace`, `event`, or `referral: ` and by whom.
    pub(in crate::demo) met: String,
    #[serde(default)]
    pub(in crate::demo) contacts: String,
    #[serde(default)]
    pub(in crate::demo) supports: [u8; 6],
    /// In days, and agreed with the rest.
    pub(in crate::demo) rhythm: Option<u16>,
    pub(in crate::demo) longest: Option<u16>,
    #[serde(default)]
    pub(in crate::demo) facts: String,
    #[serde(default)]
    pub(in crate::demo) notes: String,
    /// When which stages were reached, besides those that an approach or a closing leads to.
    #[serde(default)]
    pub(in crate::demo) moves: Vec<(i64, Named<Stage>)>,
    pub(in crate::demo) agreed: Option<Agreed>,
    #[serde(default)]
    pub(in crate::demo) approach: Vec<Asked>,
    pub(in crate::demo) farewell: Option<Parting>,
}

/// What was agreed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Agreed {
    /// The meeting at which it was.
    pub(in crate::demo) ago: i64,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    rhythm: String,
    #[serde(default)]
    length: String,
    #[serde(default)]
    confidence: String,
    #[serde(default)]
    ending: String,
}

impl Agreed {
    /// Its points, without the day.
    pub(in crate::demo) fn points(&self) -> Agreement {
        Agreement {
            day: None,
            purpose: self.purpose.clone(),
            rhythm: self.rhythm.clone(),
            length: self.length.clone(),
            confidence: self.confidence.clone(),
            ending: self.ending.clone(),
        }
    }
}

/// An approach, and what came of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Asked {
    pub(in crate::demo) begun: i64,
    /// When it was sent; a draft has no such day.
    pub(in crate::demo) sent: Option<i64>,
    pub(in crate::demo) channel: String,
    pub(in crate::demo) purpose: String,
    pub(in crate::demo) thanks: String,
    pub(in crate::demo) proposal: String,
    #[serde(default)]
    pub(in crate::demo) easy_no: String,
    #[serde(default)]
    pub(in crate::demo) give: String,
    pub(in crate::demo) answered: Option<i64>,
    pub(in crate::demo) answer: Option<Named<Answer>>,
    #[serde(default)]
    pub(in crate::demo) reply: String,
}

/// The closing of a mentorship.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Parting {
    pub(in crate::demo) begun: i64,
    pub(in crate::demo) ended: i64,
    pub(in crate::demo) reason: String,
    pub(in crate::demo) thanks: String,
    pub(in crate::demo) learned: String,
    pub(in crate::demo) in_touch: String,
}
