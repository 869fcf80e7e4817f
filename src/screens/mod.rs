//! The screens and flows: each holds its state, says which keys it knows, loads, acts and draws.

pub mod analyses;
pub mod answering;
pub mod approach_row;
pub mod asking;
pub mod check_in;
pub mod choosing_other;
pub mod closing;
pub mod draft_row;
pub mod entry_view;
pub mod filter;
pub mod flows;
pub mod followups;
pub mod goal_form;
pub mod goals;
pub mod guided;
pub mod history;
pub mod journal;
pub mod leaving;
pub mod line_reading;
pub mod mentor_form;
pub mod mentors;
pub mod month_review;
pub mod news;
mod overlay;
pub mod preparing;
mod relationship_facts;
pub mod report;
pub mod reviews;
mod row_cells;
pub mod state_asking;
pub mod takeaway_row;
pub mod today;
pub mod unfinished;
pub mod writer;

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use ratatui::layout::Rect;

use crate::domain::{Change, Cx, Entry, Id, Lang, Matter, Month, Support};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::Binding;
use crate::words::app;
use filter::Filter;
use report::Subject;

pub use overlay::Overlay;

/// A tab. The list of screens is the match on it in [`crate::app`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// What is owed.
    #[default]
    Today,
    /// The entries by day.
    Journal,
    /// What is open.
    Followups,
    /// The goals by horizon.
    Goals,
    /// The mentors by stage.
    Mentors,
    /// Who I am, and which supports I need.
    SelfAnalysis,
    /// The reviews, past and due.
    Reviews,
}

impl Tab {
    /// All tabs; the digit that leads to one is its place here.
    pub const ALL: [Self; 7] = [
        Self::Today,
        Self::Journal,
        Self::Followups,
        Self::Goals,
        Self::Mentors,
        Self::SelfAnalysis,
        Self::Reviews,
    ];

    /// Its name.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Today => app::today(lang),
            Self::Journal => app::journal(lang),
            Self::Followups => app::followups(lang),
            Self::Goals => app::goals(lang),
            Self::Mentors => app::mentors(lang),
            Self::SelfAnalysis => app::self_analysis(lang),
            Self::Reviews => app::reviews(lang),
        }
    }
}

/// How much a screen shall have loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The rows of its list: a move is painted before what is beside them.
    Rows,
    /// All that it shows, before it answers an action.
    Whole,
}

/// What every screen can do.
pub trait Screen {
    /// Its keys, besides those that begin something and those that work everywhere, the nearest table first.
    fn keys(&self) -> Vec<&'static [Binding]>;
    /// Reads what it shows and has not got. Returns whether it has all of it by now.
    fn load(&mut self, reader: &Reader, cx: &Cx, depth: Depth) -> Result<bool, store::Error>;
    /// Reads everything again at the next load: the journal was written to.
    fn refresh(&mut self);
    /// Whether its rows are read again at the next load.
    fn is_stale(&self, cx: &Cx) -> bool;
    /// When its rows change by themselves today: a meeting will be over then.
    fn until(&self) -> Option<NaiveTime> {
        None
    }
    /// What a verb would be for.
    fn aim(&self) -> Option<Aim>;
    /// Whether there is nothing to move in.
    fn is_empty(&self) -> bool;
    /// Whether something is open that `q` closes before it quits.
    fn is_open(&self) -> bool;
    /// Whether what is selected is read, so that keys move in it.
    fn is_reading(&self) -> bool {
        self.is_open()
    }
    /// Answers an action. What it answers by is loaded whole.
    fn act(&mut self, action: Action, cx: &Cx) -> Effect;
    /// Whether the list itself has something that Back leads out of: it shows not all, or rows are selected together.
    fn has_way_back(&self) -> bool {
        false
    }
    /// Draws itself.
    fn view(&mut self, canvas: &mut Canvas, area: Rect);
}

/// What a verb is for, so that none hits what came to stand in its place unseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// A record.
    Record(Id),
    /// A takeaway that is done and waits to be told, for which the same key means another thing.
    Result(Id),
    /// Rows that were selected together.
    Several(BTreeSet<Id>),
    /// The draft of this name.
    Draft(String),
    /// What is not listed, of which this is the first.
    Rest(Id),
    /// The review of a month, begun or not.
    Month(Month),
    /// A support, and who gives it.
    Support(Support),
    /// The next review of the mentorship with this mentor.
    Relationship(Id),
    /// The support map.
    Supports,
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
    /// Take away what is in front, which had nothing worth keeping, and go on with this.
    Dismiss(Box<Effect>),
    /// Do as if the key of this action was pressed.
    Act(Action),
    /// Begin to write.
    Begin(Begin),
    /// Edit this entry.
    EditEntry {
        /// The entry.
        id: Id,
        /// With the cursor on this line of its note, counted from 0.
        line: Option<u32>,
        /// In the user's own editor at once.
        outside: bool,
    },
    /// Show this in its own tab; from another one Back leads here again.
    Reveal(Place),
    /// The same, and open it.
    Visit(Place),
    /// Add whom this introduction speaks of as a candidate.
    Introduce {
        /// The words of the introduction.
        text: String,
        /// Who introduced them, or empty.
        by: String,
    },
    /// Show what became of this record, step by step.
    History(Id),
    /// Show only these rows in the list in front.
    Narrow(Filter),
    /// Show the selected review beside that of this month.
    CompareWith(Month),
    /// Show the selected self-analysis beside this one.
    CompareAnalyses(Id),
    /// Show the selected review of a mentorship beside this one.
    CompareRelationships(Id),
    /// Take away what is in front, and put this into the text behind it.
    Insert(String),
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
    /// Put this into the clipboard.
    Copy(String),
    /// Put this into the clipboard, and go on with `then`.
    CopyThen {
        /// What is copied.
        text: String,
        /// What comes with it.
        then: Box<Effect>,
    },
    /// Write this text to a file, for its owner alone; `replaces` one that is there already only if so agreed.
    WriteFile {
        /// As it was typed: from the folder in which the program was started, `~` is the home folder.
        path: String,
        /// What shall stand in it.
        text: String,
        /// A file that is there is replaced.
        replaces: bool,
    },
    /// Say this in the footer.
    Say(String),
    /// Stop for a while.
    Suspend,
    /// Leave the program.
    Quit,
}

impl Effect {
    /// Goes on with the note of a meeting to come: nobody has met yet, but what to talk about can be written down.
    pub fn note_for(meeting: &Entry) -> Self {
        let line = meeting.note.split('\n').count() - 1;
        Self::EditEntry {
            id: meeting.id,
            line: u32::try_from(line).ok(),
            outside: false,
        }
    }

    /// Copies this text; what is private in it leaves with it, and that is said.
    pub fn copy(text: String, is_private: bool, lang: Lang) -> Self {
        if is_private {
            let said = Self::Say(app::copied_with_private(lang).to_owned());
            let then = Box::new(said);
            return Self::CopyThen { text, then };
        }
        Self::Copy(text)
    }

    /// Takes away what is in front, and goes on with `then`.
    pub fn dismiss(then: Self) -> Self {
        Self::Dismiss(Box::new(then))
    }
}

/// What is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// A meeting that took place: the one planned for now, or a new one.
    Meeting,
    /// A meeting with this mentor, or the planned one with them that is meant now.
    MeetingWith(Id),
    /// This planned meeting, which took place.
    Planned(Id),
    /// A meeting to come; with this mentor, or with whom is chosen.
    Plan(Option<Id>),
    /// A note.
    Note,
    /// A new goal.
    Goal,
    /// This goal's form.
    EditGoal(Id),
    /// The pass that asks for what this goal lacks.
    Sharpen(Id),
    /// The question to which state this goal shall go, and why.
    MoveGoal(Id),
    /// A check-in on this goal.
    CheckIn(Id),
    /// A check-in on this goal that counts for this day.
    CheckInOn(Id, NaiveDate),
    /// Mending this check-in.
    EditCheckIn(Id),
    /// The review of this month, or of the month that is meant today: begun, taken up again, or if it is finished shown.
    Review(Option<Month>),
    /// The report of this month.
    Report(Month),
    /// Nothing in front: the report of this month goes to the clipboard.
    CopyReport(Month),
    /// A new self-analysis, or the one that was begun, or this one.
    Analysis(Option<Id>),
    /// The approach to this mentor: the one that was begun, or a new one; where the last one was answered, that can be
    /// mended instead.
    Approach(Id),
    /// A new approach to this mentor, where the last one was answered.
    ApproachAgain(Id),
    /// What is agreed with this mentor.
    Agreement(Id),
    /// The closing of this mentorship.
    Farewell(Id),
    /// The search for who gives this support.
    Search(Support),
    /// A new candidate who would give this support.
    Candidate(Support),
    /// What was answered to this approach.
    Answer(Id),
    /// The question whether this mentorship shall pause or end.
    LeaveMentor(Id),
    /// The question whether this mentor shall go to the trash with all that hangs on them.
    TrashMentor(Id),
    /// The message of this approach, to be copied or saved.
    ApproachMessage(Id),
    /// The thanks for the no that answered this approach, to be copied or saved.
    DeclinedThanks(Id),
    /// The thanks of this closing, to be copied or saved.
    FarewellMessage(Id),
    /// The agenda of the next meeting: with this mentor, or of the next one at all; with whom is asked where none is
    /// planned.
    Prepare(Option<Id>),
    /// The agenda of this planned meeting; of one that was held, of the next one with the same.
    PrepareFor(Id),
    /// A line of the agenda in front.
    AgendaLine {
        /// The meeting that it is for, or else whom one meets.
        of: Id,
        /// The line about which something is said; `None` for a new one.
        about: Option<Matter>,
    },
    /// The review of this mentorship: the one that was begun, or a new one.
    Relationship(Id),
    /// This finished review of a mentorship, to be mended.
    MendRelationship(Id),
    /// What shall be written to this mentor: a progress report, thanks.
    WriteTo(Id),
    /// For what this mentor shall be thanked.
    ThankFor(Id),
    /// A text that may leave the journal, of this subject.
    Leave(Subject),
}

/// Something that has a tab of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An entry, by its day.
    Entry(NaiveDate, Id),
    /// The journal at this day.
    Day(NaiveDate),
    /// A takeaway among the follow-ups.
    Followup(Id),
    /// A mentor.
    Mentor(Id),
    /// A goal.
    Goal(Id),
    /// The review of a month.
    Review(Month),
    /// A self-analysis.
    Analysis(Id),
    /// A support in the map.
    Support(Support),
    /// The review of a mentorship.
    Relationship(Id),
}
