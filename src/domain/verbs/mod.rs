//! The verbs: what a user does to records, decided here and returned as a `Change` for the store to write.

mod close;
mod mentor;
mod trash;
mod write;

pub use close::{Closing, close_meeting};
pub use mentor::{move_stage, next_stage, save_mentor};
pub use trash::{trash_entry, trash_mentor};
pub use write::{Invalid, Who, Writing, Written, write_entry};
