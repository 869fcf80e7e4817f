//! The example journal: a year with its mentors, made relative to today, as a list of the steps that somebody took.
//!
//! What it tells stands in `assets/demo`, a file for each language; here it is played through the verbs, each step on its
//! own day of the past, so that the history is as true as the rest.

mod facts;
mod play;
mod script;

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::{Change, Ids, Lang};

/// One step of the example, and when it was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The civil day and the wall time; never today, and in order.
    pub at: NaiveDateTime,
    /// What was done.
    pub change: Change,
}

/// The steps of the example journal, seen from `today`, to be applied in order to an empty journal.
pub fn steps(lang: Lang, today: NaiveDate, ids: &Ids) -> Vec<Step> {
    play::play(&script::script(lang), lang, today, ids)
}
