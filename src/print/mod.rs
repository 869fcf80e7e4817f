//! Reports, lists for people as plain columns, for programs as JSON. Pure: records in, a text out.

mod agenda;
mod entry;
mod followups;
mod goals;
mod json;
mod message;
mod month_report;

pub use agenda::agenda_text;
pub use entry::entry;
pub use followups::{ApproachLine, Followup, Notice, followups, today};
pub use goals::{GoalLine, goals};
pub use json::{goals_json, owed_today, takeaways};
pub use message::{
    Paragraph, Passage, approach_message, approach_paragraphs, declined_message, farewell_message,
    farewell_paragraphs,
};
pub use month_report::{Form, month_report};
