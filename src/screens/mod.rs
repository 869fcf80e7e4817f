//! The screens and flows: each holds its state, says which keys it knows, loads, acts and draws.

pub mod closing;
pub mod entry_view;
pub mod journal;
pub mod mentor_form;
pub mod mentors;
pub mod unfinished;
pub mod writer;

use ratatui::layout::Rect;

use crate::domain::{Change, Cx, EntryKind, Id, Lang};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::confirm::Confirm;
use crate::ui::help::Help;
use crate::ui::keys::Binding;
use crate::words::app;
use mentor_form::MentorForm;
use writer::Writer;

/// A tab. The list of screens is the match on it in [`crate::app`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The entries by day.
    #[default]
    Journal,
    /// The mentors by stage.
    Mentors,
}

impl Tab {
    /// All tabs; the digit that leads to one is its place here.
    pub const ALL: [Self; 2] = [Self::Journal, Self::Mentors];

    /// Its name.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Journal => app::journal(lang),
            Self::Mentors => app::mentors(lang),
        }
    }
}

/// What every screen can do.
pub trait Screen {
    /// Its own keys, besides those that work everywhere.
    fn keys(&self) -> &'static [Binding];
    /// Reads what it shows.
    fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error>;
    /// Whether there is nothing to move in.
    fn is_empty(&self) -> bool;
    /// Whether something is open that `q` closes before it quits.
    fn is_open(&self) -> bool;
    /// Answers an action.
    fn act(&mut self, action: Action, cx: &Cx) -> Effect;
    /// Draws itself.
    fn view(&mut self, canvas: &mut Canvas, area: Rect);
}

/// What the loop shall do for a screen.
#[derive(Debug)]
pub enum Effect {
    /// Nothing.
    None,
    /// Read again: rows are wanted that are not loaded.
    Load,
    /// Write to the journal.
    Write(Change),
    /// Put something in front.
    Show(Box<Overlay>),
    /// Begin a meeting or a note.
    Begin(EntryKind),
    /// Edit this entry; with `outside`, in the user's own editor.
    EditEntry {
        /// The entry.
        id: Id,
        /// In the user's own editor at once.
        outside: bool,
    },
    /// Take up the draft of this name again.
    Resume(String),
    /// Throw away the draft of this name.
    Discard(String),
    /// Close what is in front, and keep what was typed in it, if that is worth keeping.
    Leave,
    /// Close what is in front; what was typed in it is saved, or not wanted any more.
    Close,
    /// Hand the text in front to the user's own editor.
    HandOver,
    /// Say this in the footer.
    Say(String),
    /// Stop for a while.
    Suspend,
    /// Leave the program.
    Quit,
}

/// Something in front of the screens. It owns the input.
#[derive(Debug)]
pub enum Overlay {
    /// A meeting or a note being written.
    Writer(Box<Writer>),
    /// A mentor being added or edited.
    Mentor(Box<MentorForm>),
    /// A question.
    Confirm(Confirm<Effect>),
    /// The keys.
    Help(Help),
}
