//! Everything a person reads, English and Japanese side by side, split by where it is read.

pub mod app;
pub mod asking;
pub mod calendar;
pub mod clash;
pub mod cli;
pub mod drafts;
pub mod followups;
pub mod history;
pub mod journal;
pub mod mentors;
pub mod note;
pub mod palette;
pub mod reading;
pub mod refusal;
pub mod terms;
pub mod today;
pub mod trouble;
pub mod writer;
