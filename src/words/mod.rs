//! Everything a person reads, English and Japanese side by side, split by where it is read.

pub mod cli;
pub mod refusal;
pub mod terms;
pub mod trouble;
