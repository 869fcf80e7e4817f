//! Everything a person reads, English and Japanese side by side, split by where it is read.

pub mod app;
pub mod asking;
pub mod calendar;
pub mod check_in;
pub mod clash;
pub mod cli;
pub mod drafts;
pub mod followups;
pub mod goal_form;
pub mod goals;
pub mod goals_rules;
pub mod history;
pub mod journal;
pub mod mentors;
pub mod month_review;
pub mod note;
pub mod palette;
pub mod progress;
pub mod reading;
pub mod refusal;
pub mod report;
pub mod reviews;
pub mod terms;
pub mod today;
pub mod trouble;
pub mod writer;
