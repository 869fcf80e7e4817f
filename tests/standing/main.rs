//! Where a goal stands, case by case.

mod course;
mod line;
mod measures;
mod told;
