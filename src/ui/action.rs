//! What a key can mean: the short list of verbs that screens share, and the few that are one screen's own.

use chrono::NaiveDate;

/// What the user asks for. Screens answer the ones they list in their keys and never see the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One place to the left: in a calendar, a day back.
    Left,
    /// One place to the right: in a calendar, a day on.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
    /// Go into what is selected.
    Open,
    /// Come out again.
    Back,
    /// The other pane.
    Pane,
    /// The tab with this number, counted from 1.
    Tab(u8),
    /// The main action: the next step of what is selected.
    Next,
    /// Add one of what the screen lists.
    Add,
    /// Edit what is selected.
    Edit,
    /// Edit it in the user's own editor.
    EditOutside,
    /// To the trash.
    Trash,
    /// Log a meeting.
    Log,
    /// Write a note.
    Note,
    /// Take the last step back.
    Undo,
    /// Bring it back again.
    Redo,
    /// Show the keys.
    Help,
    /// Stop for a while, back to the shell.
    Suspend,
    /// Close what is open, else leave the program.
    Quit,
    /// Save what is written.
    Save,
    /// Go on to the fields above the note, or back to the field before.
    Header,
    /// The next field, or at a line's start the next mark.
    NextField,
    /// Yes.
    Yes,
    /// The answer with this number, counted from 1.
    Answer(u8),
    /// A mentor has heard what came of it.
    Tell,
    /// Later: not on Today until a day.
    PutOff,
    /// Drop it, with an optional reason; of a planned meeting, cancel it.
    Drop,
    /// Change its due day; of entries, go to a day.
    Day,
    /// Change its tags.
    Tags,
    /// An introduction becomes a candidate.
    Introduce,
    /// What became of it, step by step.
    History,
    /// Select this row besides others, or not any more.
    Select,
    /// Select this row and go up.
    SelectUp,
    /// Select this row and go down.
    SelectDown,
    /// Show only some of the rows.
    Filter,
    /// The same in another view.
    OtherView,
    /// An earlier period.
    Earlier,
    /// A later period.
    Later,
    /// Copy it.
    Copy,
    /// Plan a meeting.
    Plan,
    /// The review of it: of goals, the month-end review.
    Review,
    /// Approach a mentor: write what is asked of them.
    Approach,
    /// Write down what is agreed with a mentor.
    Agree,
    /// Make a goal sharper: ask for what it lacks, one thing at a time.
    Sharpen,
    /// Beside another one.
    Compare,
    /// Open it again after it was finished.
    Reopen,
    /// Show the report of it; of a report, write it to a file.
    Report,
    /// Show the review of its year.
    YearReport,
    /// Prepare the next meeting.
    Prepare,
    /// Tell a mentor by message what came of it.
    TellByMessage,
    /// Move this row one up in its list.
    Raise,
    /// Move this row one down in its list.
    Lower,
    /// All commands.
    Palette,
    /// The other language.
    Language,
    /// Hide the screen from who looks over a shoulder.
    Hide,
    /// Scroll what is read beside the list a row up, whatever has the keys.
    ReadUp,
    /// Scroll it a row down.
    ReadDown,
    /// Point at this day; if that is so already, go there.
    Date(NaiveDate),
    /// Stand at the row with this number among those in sight in what is read, counted from 1.
    Stand(u8),
    /// Select the row with this number, counted from 0; if it is selected already, go into it.
    Point(usize),
}

impl Action {
    /// Whether it is done to what is selected, so that one must have seen what that is.
    pub const fn is_done_to_selected(self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::Next
                | Self::Edit
                | Self::EditOutside
                | Self::Trash
                | Self::Tell
                | Self::TellByMessage
                | Self::Raise
                | Self::Lower
                | Self::PutOff
                | Self::Drop
                | Self::Day
                | Self::Tags
                | Self::Introduce
                | Self::Review
                | Self::Approach
                | Self::Agree
                | Self::Sharpen
                | Self::Compare
                | Self::Reopen
                | Self::Report
                | Self::YearReport
                | Self::History
                | Self::Copy
                | Self::Select
                | Self::SelectUp
                | Self::SelectDown
        )
    }
}
