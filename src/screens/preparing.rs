//! Preparing a meeting: its agenda, which builds itself, and beside it what one wants to have in mind.

mod brief;
pub mod line;
mod rows;
mod saying;
mod view;

use ratatui::layout::Rect;

use super::report::Subject;
use super::{Begin, Effect, Place};
use crate::domain::{
    AgendaItem, AgendaMatter, Change, Cx, Id, Lang, Matter, agenda_items, remove_own_line,
};
use crate::print::{Form, agenda_text};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::keys::{self, Binding};
use crate::ui::scroll::Scroll;
use crate::words::agenda as words;
use rows::Rows;

/// An agenda in front.
#[derive(Debug)]
pub struct Preparing {
    matter: AgendaMatter,
    items: Vec<AgendaItem>,
    rows: Rows,
    /// The line at which the pointer shall be once it is there.
    sought: Option<Matter>,
    /// The brief has the keys; in a narrow window it covers the lines.
    is_reading: bool,
    scroll: Scroll,
    /// What is being written, to be done once more where another window was quicker.
    doing: Option<Deed>,
}

/// What is done to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    /// Left out, or taken back.
    LeaveOut(Matter, bool),
    /// Moved one down, or one up.
    Move(Matter, isize),
    /// Removed: an own line.
    Remove(Id),
}

impl Preparing {
    /// The agenda that this is put together from.
    pub fn new(matter: AgendaMatter) -> Self {
        Self {
            items: agenda_items(&matter),
            matter,
            rows: Rows::default(),
            sought: None,
            is_reading: false,
            scroll: Scroll::default(),
            doing: None,
        }
    }

    /// What it is put together from.
    pub const fn matter(&self) -> &AgendaMatter {
        &self.matter
    }

    /// The id of the meeting that it is for, or else of whom one meets; a draft of a line is told apart by it.
    pub fn of(&self) -> Option<Id> {
        of(&self.matter)
    }

    /// Puts the pointer at this line, now or once it is there.
    pub fn seek(&mut self, line: Matter) {
        self.sought = Some(line);
        self.find_sought();
    }

    /// Reads all of it again. The pointer stays at its line; where that is gone, at the one that followed it.
    pub fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let at = self.selected().map(|item| item.matter);
        self.matter = read_again(&self.matter, reader, cx)?;
        self.items = agenda_items(&self.matter);
        self.rows.keep_within(self.items.len());
        if let Some(at) = at {
            self.rows.point_at(&self.items, at);
        }
        self.find_sought();
        Ok(())
    }

    /// Another window was quicker: what was done here is done to what stands there now. `None` where that is not possible.
    pub fn conflicted(&mut self, reader: &Reader, cx: &Cx) -> Result<Option<Effect>, store::Error> {
        let Some(deed) = self.doing.take() else {
            return Ok(None);
        };
        self.load(reader, cx)?;
        let change = self.change(deed, cx);
        Ok(Some(change.map_or(Effect::None, Effect::Write)))
    }

    /// What was done is written.
    pub const fn saved(&mut self) {
        self.doing = None;
    }

    /// Its keys.
    pub const fn keys(&self) -> &'static [Binding] {
        if self.is_reading {
            keys::PREPARING_BRIEF
        } else {
            keys::PREPARING
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Undo => return Effect::Write(Change::Undo(None)),
            Action::Redo => return Effect::Write(Change::Redo(None)),
            Action::Language => {}
            _ if self.is_reading => return self.read(action),
            _ => {}
        }
        if self.rows.act(action, self.items.len()) {
            return Effect::None;
        }
        match action {
            Action::Back => return Effect::Close,
            Action::Pane | Action::OtherView => self.is_reading = true,
            Action::Copy => {
                return Effect::Copy(agenda_text(&self.matter, Form::Markdown, cx.lang));
            }
            Action::Report => return self.leave(),
            Action::Add => return self.ask(None),
            Action::Log => return self.log(cx),
            Action::Plan => {
                let with = self.matter.mentors.first().map(|mentor| mentor.id);
                return Effect::dismiss(Effect::Begin(Begin::Plan(with)));
            }
            action => {
                if let Some(item) = self.selected() {
                    let matter = item.matter;
                    return self.act_on(matter, action, cx);
                }
            }
        }
        Effect::None
    }

    fn act_on(&mut self, matter: Matter, action: Action, cx: &Cx) -> Effect {
        let is_out = self.selected().is_some_and(|item| item.is_left_out);
        match (action, matter) {
            (Action::Next, _) => self.write(Deed::LeaveOut(matter, !is_out), cx),
            (Action::Lower, _) => self.write(Deed::Move(matter, 1), cx),
            (Action::Raise, _) => self.write(Deed::Move(matter, -1), cx),
            (Action::Edit, _) => self.ask(Some(matter)),
            (Action::Trash, Matter::Line(id)) => self.write(Deed::Remove(id), cx),
            (Action::Trash, _) => Effect::Say(words::only_own(cx.lang).into()),
            (Action::Open | Action::Point(_), _) => self.open(matter, cx.lang),
            _ => Effect::None,
        }
    }

    /// The brief answers.
    fn read(&mut self, action: Action) -> Effect {
        match action {
            Action::Back | Action::Pane | Action::OtherView => self.is_reading = false,
            Action::Point(_) => {
                self.is_reading = false;
                _ = self.rows.act(action, self.items.len());
            }
            action => _ = self.scroll.act(action),
        }
        Effect::None
    }

    /// Shows what may be sent ahead.
    fn leave(&self) -> Effect {
        let subject = match (&self.matter.meeting, self.matter.mentors.first()) {
            (Some(meeting), _) => Subject::AgendaOf(meeting.id),
            (None, Some(mentor)) => Subject::Agenda(mentor.id),
            (None, None) => return Effect::None,
        };
        Effect::Begin(Begin::Leave(subject))
    }

    /// Logs the meeting that it is for. Of a day to come nothing can be logged: then it is one that nobody planned.
    fn log(&self, cx: &Cx) -> Effect {
        let meeting = self.matter.meeting.as_ref();
        let begin = match meeting.filter(|meeting| meeting.day <= cx.today) {
            Some(meeting) => Begin::Planned(meeting.id),
            None => match self.matter.mentors.first() {
                Some(mentor) => Begin::MeetingWith(mentor.id),
                None => Begin::Meeting,
            },
        };
        Effect::dismiss(Effect::Begin(begin))
    }

    /// Asks for a new line, or for what is said of this one.
    fn ask(&self, about: Option<Matter>) -> Effect {
        self.of().map_or(Effect::None, |of| {
            Effect::Begin(Begin::AgendaLine { of, about })
        })
    }

    /// Shows what a line is about in its own tab.
    fn open(&self, matter: Matter, lang: Lang) -> Effect {
        let place = match matter {
            Matter::Takeaway(id) => Place::Followup(id),
            Matter::Goal(id) => Place::Goal(id),
            Matter::Line(_) => return self.ask(Some(matter)),
            Matter::ThankFor(_) | Matter::First(_) => {
                return Effect::Say(words::nothing_behind(lang).into());
            }
        };
        Effect::dismiss(Effect::Visit(place))
    }

    fn write(&mut self, deed: Deed, cx: &Cx) -> Effect {
        let Some(change) = self.change(deed, cx) else {
            return Effect::None;
        };
        self.doing = Some(deed);
        Effect::Write(change)
    }

    /// What a deed writes; `None` where it changes nothing, or its line is gone.
    fn change(&self, deed: Deed, cx: &Cx) -> Option<Change> {
        match deed {
            Deed::LeaveOut(matter, is_out) => saying::leave_out(&self.matter, matter, is_out, cx),
            Deed::Move(matter, by) => saying::moved(&self.matter, matter, by, cx),
            Deed::Remove(id) => remove_own_line(&self.matter, id),
        }
    }

    fn selected(&self) -> Option<&AgendaItem> {
        self.items.get(self.rows.selected())
    }

    fn find_sought(&mut self) {
        if let Some(sought) = self.sought
            && self.rows.point_at(&self.items, sought)
        {
            self.sought = None;
        }
    }

    /// Draws it into the whole of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        self.draw(canvas, area);
    }
}

/// The id of the meeting that an agenda is for, or else of whom one meets.
fn of(matter: &AgendaMatter) -> Option<Id> {
    let meeting = matter.meeting.as_ref().map(|meeting| meeting.id);
    meeting.or_else(|| matter.mentors.first().map(|mentor| mentor.id))
}

/// The same, as the journal has it now.
fn read_again(
    matter: &AgendaMatter,
    reader: &Reader,
    cx: &Cx,
) -> Result<AgendaMatter, store::Error> {
    let whom: Vec<Id> = matter.mentors.iter().map(|one| one.id).collect();
    let meeting = matter.meeting.as_ref().map(|meeting| meeting.id);
    reader.agenda_matter(&whom, meeting, cx)
}
