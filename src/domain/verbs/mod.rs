//! The verbs: what a user does to records, decided here and returned as a `Change` for the store to write.

mod add;
mod agenda;
mod approach;
mod carried_action;
mod close;
mod farewell;
mod followup;
mod goal;
mod mentor;
mod month_review;
mod plan;
mod relationship;
mod self_analysis;
mod tick;
mod trash;
mod write;

pub use add::{add_takeaway, add_takeaways, edit_takeaway, has_mark, lines_of_text, read_line};
pub use agenda::{Added, add_line, prepare, remove_own_line};
pub use approach::{answer_approach, send_approach, write_approach, write_search};
pub use close::{Closing, close_meeting, use_agenda};
pub use farewell::{agree, closing_after, end_mentorship, write_farewell};
pub use followup::{
    Ending, add_tags, can_be_told, close_takeaways, drop_takeaways, put_off, reopen_takeaways,
    say_result, set_due, set_tags, tell_takeaways,
};
pub use goal::{check_in, move_goal, new_check_in, revised, save_goal, trash_check_in, trash_goal};
pub use mentor::{introduced, leave_mentor, move_stage, next_stage, save_mentor};
pub use month_review::{finish_review, give_verdict, reopen_review, write_review};
pub use plan::cancel_meeting;
pub use relationship::{Carrying, finish_relationship, write_relationship};
pub use self_analysis::{finish_analysis, write_analysis};
pub use tick::Tick;
pub use trash::{
    trash_analysis, trash_approach, trash_entry, trash_farewell, trash_mentor, trash_relationship,
    trash_review, trash_search, trash_takeaways,
};
pub use write::{Intent, Invalid, Who, Writing, Written, write_entry};
