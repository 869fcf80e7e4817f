//! The store on real files: opened, changed, undone, purged and read by its public door.

mod became;
mod fixture;
mod followups;
mod history;
mod opening;
mod purging;
mod reading;
mod saving;
mod walk;
