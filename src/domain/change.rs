//! One step of the user's: what a verb hands to the store, to be written whole or not at all.

use super::{
    Agenda, Approach, CheckIn, Entry, Farewell, Goal, Id, Mentor, MentorSearch, MonthReview,
    RelationshipReview, Revision, SelfAnalysis, Takeaway,
};

/// One step of the user's: one transaction, one undo.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Records as they shall be. Whole records go in; only the fields that differ from what was seen are written.
    Save {
        /// What the user did.
        verb: Verb,
        /// What it was done to, in the user's words (a mentor's name, a first line): for "undone: …".
        subject: String,
        /// The records touched.
        records: Vec<Record>,
    },
    /// Takes back the newest step that stands. One that another window took only if it is the step of this time by the
    /// clock of changes, to which the user agreed.
    Undo(Option<i64>),
    /// Brings back the step that was undone last, if nothing was written since. What another window undid only if it did
    /// so at this time, to which the user agreed.
    Redo(Option<i64>),
    /// Empties these records for good, their history included; the ids stay behind as tombstones.
    Purge(Vec<Id>),
}

/// A record of any kind. A new kind is an arm here and a row type in the store.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// A mentor.
    Mentor(Box<Seen<Mentor>>),
    /// An entry.
    Entry(Seen<Entry>),
    /// A takeaway.
    Takeaway(Seen<Takeaway>),
    /// A goal.
    Goal(Box<Seen<Goal>>),
    /// A check-in.
    CheckIn(Seen<CheckIn>),
    /// A revision.
    Revision(Box<Seen<Revision>>),
    /// A month-end review.
    MonthReview(Box<Seen<MonthReview>>),
    /// A self-analysis.
    SelfAnalysis(Box<Seen<SelfAnalysis>>),
    /// An approach.
    Approach(Box<Seen<Approach>>),
    /// A closing.
    Farewell(Box<Seen<Farewell>>),
    /// A search for a mentor.
    MentorSearch(Box<Seen<MentorSearch>>),
    /// An agenda.
    Agenda(Box<Seen<Agenda>>),
    /// A relationship review.
    RelationshipReview(Box<Seen<RelationshipReview>>),
}

/// A record as it was loaded and as it shall be. The store refuses the write where a touched field is no longer as seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen<T> {
    /// As it was loaded; `None` for a new record.
    pub before: Option<T>,
    /// As it shall be.
    pub after: T,
}

impl<T> Seen<T> {
    /// A record that does not exist yet.
    pub const fn new(after: T) -> Self {
        Self {
            before: None,
            after,
        }
    }

    /// A record that was loaded as `before`.
    pub const fn changed(before: T, after: T) -> Self {
        Self {
            before: Some(before),
            after,
        }
    }
}

/// What the user did, as the history tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Logged a meeting.
    LogMeeting,
    /// Wrote a note.
    WriteNote,
    /// Edited an entry.
    EditEntry,
    /// Said how useful a meeting was, or planned the next one.
    CloseMeeting,
    /// Added a mentor.
    AddMentor,
    /// Edited a mentor.
    EditMentor,
    /// Moved a mentor to another stage.
    MoveStage,
    /// Moved something to the trash.
    Trash,
    /// Closed takeaways, or began to try advice.
    Close,
    /// Told a mentor what came of takeaways.
    Tell,
    /// Put takeaways off until a day.
    PutOff,
    /// Dropped takeaways.
    Drop,
    /// Set the due day of takeaways.
    SetDue,
    /// Tagged takeaways.
    SetTags,
    /// Opened takeaways again.
    Reopen,
    /// Noted a takeaway outside of any entry.
    AddTakeaway,
    /// Planned a meeting.
    PlanMeeting,
    /// Moved a planned meeting.
    MoveMeeting,
    /// Cancelled a planned meeting.
    CancelMeeting,
    /// Added a goal.
    AddGoal,
    /// Edited a goal where that is no revision.
    EditGoal,
    /// Changed what a goal is measured by.
    ReviseGoal,
    /// Moved a goal to another state.
    MoveGoal,
    /// Checked in on a goal, or mended a check-in.
    CheckIn,
    /// Wrote a step of a month-end review.
    WriteReview,
    /// Said in a review what shall become of a goal.
    GiveVerdict,
    /// Finished a month-end review.
    FinishReview,
    /// Opened a finished review again.
    ReopenReview,
    /// Wrote a step of a self-analysis.
    WriteAnalysis,
    /// Finished a self-analysis.
    FinishAnalysis,
    /// Wrote down what is agreed with a mentor.
    Agree,
    /// Wrote on an approach.
    WriteApproach,
    /// Sent an approach.
    SendApproach,
    /// Heard the answer to an approach.
    AnswerApproach,
    /// Wrote on the closing of a mentorship.
    WriteFarewell,
    /// Ended a mentorship with its closing.
    EndMentorship,
    /// Wrote on the search for a mentor.
    WriteSearch,
    /// Prepared a meeting.
    Prepare,
    /// Wrote a step of a relationship review.
    WriteRelationship,
    /// Finished a relationship review.
    FinishRelationship,
}

impl Verb {
    /// All verbs.
    pub const ALL: [Self; 40] = [
        Self::LogMeeting,
        Self::WriteNote,
        Self::EditEntry,
        Self::CloseMeeting,
        Self::AddMentor,
        Self::EditMentor,
        Self::MoveStage,
        Self::Trash,
        Self::Close,
        Self::Tell,
        Self::PutOff,
        Self::Drop,
        Self::SetDue,
        Self::SetTags,
        Self::Reopen,
        Self::AddTakeaway,
        Self::PlanMeeting,
        Self::MoveMeeting,
        Self::CancelMeeting,
        Self::AddGoal,
        Self::EditGoal,
        Self::ReviseGoal,
        Self::MoveGoal,
        Self::CheckIn,
        Self::WriteReview,
        Self::GiveVerdict,
        Self::FinishReview,
        Self::ReopenReview,
        Self::WriteAnalysis,
        Self::FinishAnalysis,
        Self::Agree,
        Self::WriteApproach,
        Self::SendApproach,
        Self::AnswerApproach,
        Self::WriteFarewell,
        Self::EndMentorship,
        Self::WriteSearch,
        Self::Prepare,
        Self::WriteRelationship,
        Self::FinishRelationship,
    ];

    /// The name stored in the history.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LogMeeting => "log-meeting",
            Self::WriteNote => "write-note",
            Self::EditEntry => "edit-entry",
            Self::CloseMeeting => "close-meeting",
            Self::AddMentor => "add-mentor",
            Self::EditMentor => "edit-mentor",
            Self::MoveStage => "move-stage",
            Self::Trash => "trash",
            Self::Close => "close",
            Self::Tell => "tell",
            Self::PutOff => "put-off",
            Self::Drop => "drop",
            Self::SetDue => "set-due",
            Self::SetTags => "set-tags",
            Self::Reopen => "reopen",
            Self::AddTakeaway => "add-takeaway",
            Self::PlanMeeting => "plan-meeting",
            Self::MoveMeeting => "move-meeting",
            Self::CancelMeeting => "cancel-meeting",
            Self::AddGoal => "add-goal",
            Self::EditGoal => "edit-goal",
            Self::ReviseGoal => "revise-goal",
            Self::MoveGoal => "move-goal",
            Self::CheckIn => "check-in",
            Self::WriteReview => "write-review",
            Self::GiveVerdict => "give-verdict",
            Self::FinishReview => "finish-review",
            Self::ReopenReview => "reopen-review",
            Self::WriteAnalysis => "write-analysis",
            Self::FinishAnalysis => "finish-analysis",
            Self::Agree => "agree",
            Self::WriteApproach => "write-approach",
            Self::SendApproach => "send-approach",
            Self::AnswerApproach => "answer-approach",
            Self::WriteFarewell => "write-farewell",
            Self::EndMentorship => "end-mentorship",
            Self::WriteSearch => "write-search",
            Self::Prepare => "prepare",
            Self::WriteRelationship => "write-relationship",
            Self::FinishRelationship => "finish-relationship",
        }
    }

    /// The verb of this stored name; `None` for one that a newer program wrote.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verb| verb.name() == name)
    }
}
