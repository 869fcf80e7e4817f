//! The store on real files: opened, changed, undone, purged and read by its public door.

mod became;
mod days;
mod fixture;
mod followups;
mod history;
mod month_reviews;
mod opening;
mod purging;
mod reading;
mod saving;
mod walk;
