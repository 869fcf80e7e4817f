//! What the journal is about: records, the verbs that change them, and the note's grammar. Pure: time and chance are passed in.

mod change;
mod cx;
pub mod document;
mod entry;
mod fold;
mod id;
mod mentor;
mod names;
pub mod note;
mod support;
mod takeaway;
mod trouble;
mod typed;
mod verbs;

pub use change::{Change, Record, Seen, Verb};
pub use cx::{Cx, Lang};
pub use entry::{Entry, EntryKind, MeetingState};
pub use fold::fold;
pub use id::{Id, Ids};
pub use mentor::{Mentor, Met, Stage};
pub use names::{Match, find_mentor, names_in, split_names};
pub use support::{Support, SupportLevels, SupportSet};
pub use takeaway::{Kind, Outcome, State, Takeaway};
pub use trouble::Trouble;
pub use typed::{Toward, read_day, read_minutes, read_time};
pub use verbs::{
    Closing, Invalid, Who, Writing, Written, close_meeting, move_stage, next_stage, save_mentor,
    trash_entry, trash_mentor, write_entry,
};
