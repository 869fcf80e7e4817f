//! What the journal is about: records, the verbs that change them, and the note's grammar. Pure: time and chance are passed in.

mod change;
mod cx;
pub mod document;
mod entry;
mod fold;
mod followup;
mod id;
mod mentor;
pub mod merge;
mod names;
pub mod note;
mod rhythm;
mod support;
mod takeaway;
mod trouble;
mod typed;
mod verbs;

pub use change::{Change, Record, Seen, Verb};
pub use cx::{Cx, Lang};
pub use entry::{Entry, EntryKind, MeetingState};
pub use fold::fold;
pub use followup::{Group, is_for_today};
pub use id::{Id, Ids};
pub use mentor::{Mentor, Met, Stage};
pub use names::{Match, find_mentor, names_in, split_names};
pub use rhythm::Rhythm;
pub use support::{Support, SupportLevels, SupportSet};
pub use takeaway::{Kind, Outcome, State, Takeaway};
pub use trouble::Trouble;
pub use typed::{Toward, read_day, read_minutes, read_time};
pub use verbs::{
    Closing, Ending, Invalid, Who, Writing, Written, add_tags, can_be_told, close_meeting,
    close_takeaways, drop_takeaways, move_stage, next_stage, put_off, reopen_takeaways,
    save_mentor, set_due, set_tags, tell_takeaways, trash_entry, trash_mentor, write_entry,
};
