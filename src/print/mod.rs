//! Lists for people as plain columns, for programs as JSON. Pure: records in, a text out.

mod entry;
mod followups;
mod json;

pub use entry::entry;
pub use followups::{Followup, Notice, followups, today};
pub use json::takeaways;
