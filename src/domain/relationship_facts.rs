//! The facts of a mentorship in a period, counted here and nowhere else, and what of them is worth a question.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What happened with one mentor from one day to another, in numbers. What is private counts too: it is one's own screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RelationshipFacts {
    /// The first day; `None` from the beginning.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: NaiveDate,
    /// Meetings held.
    pub meetings: u32,
    /// How many the rhythm would have had in the period; `None` where there is no rhythm.
    pub expected: Option<u32>,
    /// The most days between two meetings, the edges of the period among them; `None` where there was none.
    pub longest_gap: Option<u32>,
    /// Days since the last meeting at the end of the period; `None` where there never was one.
    pub since_last: Option<u32>,
    /// How many meetings were said to be useful 1, 2, 3, 4.
    pub usefulness: [u32; 4],
    /// In how many meetings each support was received, in the order of [`super::Support::ALL`].
    pub supports: [u32; 6],
    /// Takeaways that came, by kind in the order of [`super::Kind::ALL`].
    pub came: [u32; 7],
    /// Takeaways that came to a good end: done, kept, asked, said, contacted, advice closed with an outcome.
    pub closed: [u32; 7],
    /// Of the closed advice, what worked, partly worked, did not.
    pub outcomes: [u32; 3],
    /// Promises that lapsed.
    pub lapsed: u32,
    /// Results the mentor heard.
    pub told: u32,
    /// Results that nobody had heard at its end.
    pub untold: u32,
    /// Advice that nobody had tried at its end: open.
    pub untried: u32,
    /// Advice that was being tried at its end.
    pub trying: u32,
    /// Open takeaways at its end; questions do not count.
    pub open: u32,
}
