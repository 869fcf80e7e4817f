//! Reports, lists for people as plain columns, for programs as JSON. Pure: records in, a text out.

mod agenda;
mod agenda_json;
mod entry;
mod followups;
mod goals;
mod json;
mod message;
mod month_report;
mod page;
mod progress_report;
mod tidings;
mod year;

pub use agenda::agenda_text;
pub use agenda_json::agenda_json;
pub use entry::entry;
pub use followups::{ApproachLine, Followup, Notice, RelationshipLine, followups, today};
pub use goals::{GoalLine, goals};
pub use json::{goals_json, owed_today, takeaways};
pub use message::{
    Paragraph, Passage, approach_message, approach_paragraphs, declined_message, farewell_message,
    farewell_paragraphs,
};
pub use month_report::month_report;
pub use page::Form;
pub use progress_report::progress_report;
pub use tidings::{telling, thank_you};
pub use year::year_report;
