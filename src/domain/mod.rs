//! What the journal is about: records, the verbs that change them, and the note's grammar. Pure: time and chance are passed in.

mod agenda;
mod agenda_items;
mod agenda_saying;
mod analysis_compare;
mod approach;
mod attention;
mod belonging;
mod change;
mod course;
mod cx;
mod dates;
pub mod document;
mod entry;
mod farewell;
mod fold;
mod followup;
mod goal;
mod goal_then;
mod hanging;
mod id;
mod ledger;
mod mentor;
mod mentor_search;
pub mod merge;
mod milestones;
mod month;
mod month_compare;
mod month_facts;
mod month_matter;
mod month_review;
mod names;
mod next_step;
pub mod note;
mod number;
mod period;
pub mod plan;
mod portrait;
mod progress_report;
mod ratings_change;
mod relationship_due;
mod relationship_facts;
mod relationship_review;
mod rhythm;
mod self_analysis;
mod short;
mod signals;
pub mod standing;
mod support;
mod support_map;
mod takeaway;
mod trouble;
mod typed;
mod verbs;
mod year;
pub mod zone;

pub use agenda::{Agenda, AgendaPoint, FirstTopic, Matter, OwnLine};
pub use agenda_items::{AgendaItem, AgendaMatter, Beside, OfMeeting, Section, agenda_items};
pub use analysis_compare::{
    AnalysisDifference, Compared, NeedThen, SkillThen, TextThen, compare_analyses,
};
pub use approach::{Answer, Approach, FOLLOW_UP_AFTER};
pub use attention::{AnalysisDue, ReviewDue, analysis_due, asks, goal_order, reviews_due};
pub use belonging::{belongs, goal_named, goal_of, is_of_private};
pub use change::{Change, Record, Seen, Verb};
pub use course::{Course, Point, course};
pub use cx::{Cx, Lang};
pub use dates::{CANCELLED_FOR, DateKind, Dated};
pub use entry::{Entry, EntryKind, MeetingState};
pub use farewell::{Example, Farewell, closing_of};
pub use fold::{fold, is_same_word};
pub use followup::{FollowupOrder, Group, approach_order, followup_order, is_for_today, is_late};
pub use goal::{CheckIn, Goal, GoalState, Horizon, Measure, Milestone, Revised, Revision};
pub use goal_then::{goal_then, was_pursued};
pub use hanging::Hanging;
pub use id::{Id, Ids};
pub use ledger::{Gave, HeldMeetings, Ledger, Received, Tally, Thanked};
pub use mentor::{Agreement, Mentor, Met, Stage, StageMove};
pub use mentor_search::{Ground, Lead, MentorSearch};
pub use milestones::milestones_typed;
pub use month::{CLOSES, Month, NotAMonth, OPENS, Season};
pub use month_compare::{Difference, Fact, compare};
pub use month_facts::{Counted, GoalFacts, MonthFacts, WithMentor};
pub use month_matter::{MonthMatter, Settled};
pub use month_review::{Carried, GoalVerdict, MonthReview, STEPS, Verdict};
pub use names::{
    Match, find_begun, find_mentor, names_in, short_names, split_names, without_address,
};
pub use next_step::{NextStep, next_step, next_step_among, open_approach_to};
pub use number::{BadValue, is_far, is_unit_of, read_number, read_value};
pub use period::Period;
pub use plan::{Timed, can_be_held, has_begun, meeting_to_log, over_and_coming};
pub use portrait::{LEVELS, Skill, Trait, skills, traits};
pub use progress_report::{ProgressMatter, Progressed};
pub use ratings_change::biggest_change;
pub use relationship_due::RelationshipDue;
pub use relationship_facts::{Happened, Held, RelationshipFacts};
pub use relationship_review::{
    Decision, FIRST_REVIEW_AFTER, RELATIONSHIP_STEPS, REVIEW_EVERY, Rated, Ratings,
    RelationshipReview, relationship_due, review_since,
};
pub use rhythm::Rhythm;
pub use self_analysis::{
    ANALYSIS_EVERY, ANALYSIS_STEPS, AnalysisStanding, Outlook, SelfAnalysis, present_analysis,
};
pub use short::{digits_of_id, named, short_ids};
pub use signals::{Signal, signals};
pub use standing::{Progress, Standing, expected, fraction, measure_at, progress};
pub use support::{Support, SupportLevels, SupportSet};
pub use support_map::{Cover, Covered, support_map};
pub use takeaway::{Kind, Outcome, State, Takeaway};
pub use trouble::Trouble;
pub use typed::{
    Toward, days_typed, lasting_day, read_day, read_day_and_time, read_minutes, read_time,
    read_time_in_zone,
};
pub use verbs::{
    Added, Carrying, Closing, Ending, Intent, Invalid, Tick, Who, Writing, Written, add_line,
    add_tags, add_takeaway, add_takeaways, agree, answer_approach, can_be_told, cancel_meeting,
    check_in, close_meeting, close_takeaways, closing_after, drop_takeaways, edit_takeaway,
    end_mentorship, finish_analysis, finish_relationship, finish_review, give_verdict, has_mark,
    introduced, leave_mentor, lines_of_text, move_goal, move_stage, new_check_in, next_stage,
    prepare, put_off, read_line, remove_own_line, reopen_review, reopen_takeaways, revised,
    save_goal, save_mentor, say_result, send_approach, set_due, set_tags, tell_takeaways,
    trash_analysis, trash_approach, trash_check_in, trash_entry, trash_farewell, trash_goal,
    trash_mentor, trash_relationship, trash_review, trash_search, trash_takeaways, use_agenda,
    write_analysis, write_approach, write_entry, write_farewell, write_relationship, write_review,
    write_search,
};
pub use year::YearMatter;
