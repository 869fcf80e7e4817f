//! The store on real files: opened, changed, undone, purged and read by its public door.

mod agendas;
mod agendas_adopted;
mod became;
mod dates;
mod days;
mod examples;
mod fixture;
mod followups;
mod goals;
mod history;
mod joining;
mod ledger;
mod migrating;
mod month_reviews;
mod months;
mod opening;
mod progress_reports;
mod purging;
mod pursued;
mod reading;
mod relationship_facts;
mod reports;
mod saving;
mod searches;
mod trashing;
mod walk;
