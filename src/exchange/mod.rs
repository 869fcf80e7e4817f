//! What other programs read. Pure: records in, a text out.

mod calendar;

pub use calendar::{calendar, is_calendar_of_ours};
