//! What a key can mean: the short list of verbs that screens share, and the few that are one screen's own.

/// What the user asks for. Screens answer the ones they list in their keys and never see the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// One row up.
    Up,
    /// One row down.
    Down,
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
}
