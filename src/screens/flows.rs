//! The guided flows whose steps are forms: self-analysis, approach, agreement, closing, the search for a mentor.

pub mod agreement;
pub mod analysis;
pub mod approach;
mod days;
pub mod farewell;
mod letter;
pub mod relationship;
pub mod search;
