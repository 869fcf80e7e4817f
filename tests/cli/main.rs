//! The commands, run as a user runs them: arguments and texts in; output, errors, exit status and files out.

mod agenda;
mod approaches;
mod attention;
mod capture;
mod demo;
mod export;
mod goals;
mod lists;
mod report;
mod same_numbers;
mod sandbox;
mod usage;
mod writing;
