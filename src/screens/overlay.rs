//! What stands in front of the screens. It owns the input; each kind answers the same few questions.

use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::Effect;
use super::answering::Answering;
use super::asking::Asking;
use super::check_in::CheckingIn;
use super::choosing_other::ChoosingOther;
use super::filter::Choosing;
use super::flows::farewell::ChoosingExample;
use super::goal_form::GoalForm;
use super::guided::Guided;
use super::history::History;
use super::leaving::Leaving;
use super::mentor_form::MentorForm;
use super::month_review::Reviewing;
use super::preparing::Preparing;
use super::preparing::line::AgendaLine;
use super::report::Report;
use super::state_asking::StateAsking;
use super::unfinished::Unfinished;
use super::writer::Writer;
use crate::domain::Cx;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::confirm::{Answer, Confirm};
use crate::ui::editing::Held;
use crate::ui::help::Help;
use crate::ui::keys::{self, Binding, Key};
use crate::ui::mouse::Mouse;
use crate::ui::palette::Palette;

/// Something in front of the screens.
#[derive(Debug)]
pub enum Overlay {
    /// A meeting or a note being written.
    Writer(Box<Writer>),
    /// A mentor being added or edited.
    Mentor(Box<MentorForm>),
    /// A question that is answered with a choice or a line: how advice turned out, which day, which tags.
    Asking(Box<Asking>),
    /// A goal being added, edited or sharpened.
    Goal(Box<GoalForm>),
    /// To which state a goal shall go, and why.
    GoalState(Box<StateAsking>),
    /// What was answered to an approach.
    Answering(Box<Answering>),
    /// How a mentorship goes on.
    Leaving(Box<Leaving>),
    /// A check-in being written.
    CheckIn(Box<CheckingIn>),
    /// A month-end review being done.
    MonthReview(Box<Reviewing>),
    /// A guided flow of steps that are forms.
    Guided(Box<Guided>),
    /// A meeting being prepared.
    Preparing(Box<Preparing>),
    /// A line of an agenda being typed.
    AgendaLine(Box<AgendaLine>),
    /// A report that is shown.
    Report(Box<Report>),
    /// What a list shall be narrowed to.
    Filter(Box<Choosing>),
    /// With which other one something shall be compared.
    Other(Box<ChoosingOther>),
    /// What of the journal shall be put into the thanks.
    Example(Box<ChoosingExample>),
    /// What became of a record, step by step.
    History(Box<History>),
    /// A question.
    Confirm(Confirm<Effect>),
    /// The keys.
    Help(Help),
    /// All commands.
    Palette(Box<Palette>),
}

impl Overlay {
    /// Its keys; where it [`takes_text`](Self::takes_text) all others are text.
    pub fn keys(&self) -> &'static [Binding] {
        match self {
            Self::Writer(writer) => writer.keys(),
            Self::Mentor(form) => form.keys(),
            Self::Asking(asking) => asking.keys(),
            Self::Goal(form) => form.keys(),
            Self::GoalState(asking) => asking.keys(),
            Self::Answering(form) => form.keys(),
            Self::Leaving(asking) => asking.keys(),
            Self::CheckIn(form) => form.keys(),
            Self::MonthReview(review) => review.keys(),
            Self::Guided(guided) => guided.keys(),
            Self::Preparing(preparing) => preparing.keys(),
            Self::AgendaLine(line) => line.keys(),
            Self::Report(report) => report.keys(),
            Self::Filter(_) | Self::Other(_) | Self::Example(_) | Self::Palette(_) => keys::PICKING,
            Self::Confirm(_) => keys::CONFIRM,
            Self::Help(_) | Self::History(_) => keys::HELP,
        }
    }

    /// Whether characters are text for it, or keys.
    pub const fn takes_text(&self) -> bool {
        match self {
            Self::Writer(writer) => writer.takes_text(),
            Self::MonthReview(review) => review.takes_text(),
            Self::Report(report) => report.takes_text(),
            Self::Preparing(_) | Self::Confirm(_) | Self::Help(_) | Self::History(_) => false,
            _ => true,
        }
    }

    /// Whether it covers the screens wholly, the tab bar included.
    pub const fn covers(&self) -> bool {
        matches!(
            self,
            Self::Writer(_)
                | Self::Mentor(_)
                | Self::Goal(_)
                | Self::MonthReview(_)
                | Self::Guided(_)
                | Self::Preparing(_)
                | Self::Report(_)
        )
    }

    /// Whether what it shows was read on another day, or of somebody else.
    pub fn is_stale(&self, cx: &Cx) -> bool {
        match self {
            Self::Writer(writer) => writer.is_stale(),
            Self::MonthReview(review) => review.is_stale(cx),
            Self::Guided(guided) => guided.is_stale(cx),
            Self::Mentor(form) => form.is_stale(cx),
            Self::Goal(form) => form.is_stale(cx),
            Self::Answering(form) => form.is_stale(cx),
            _ => false,
        }
    }

    /// Answers an action of [`keys`](Self::keys).
    pub fn act(&mut self, action: Action, cx: &Cx, at: u64) -> Effect {
        match self {
            Self::Writer(writer) => writer.act(action, cx, at),
            Self::Mentor(form) => form.act(action, cx),
            Self::Asking(asking) => asking.act(action, cx),
            Self::Goal(form) => form.act(action, cx),
            Self::GoalState(asking) => asking.act(action, cx),
            Self::Answering(form) => form.act(action, cx),
            Self::Leaving(asking) => asking.act(action, cx),
            Self::CheckIn(form) => form.act(action, cx),
            Self::MonthReview(review) => review.act(action, cx),
            Self::Guided(guided) => guided.act(action, cx),
            Self::Preparing(preparing) => preparing.act(action, cx),
            Self::AgendaLine(line) => line.act(action, cx),
            Self::Report(report) => report.act(action, cx),
            Self::Filter(choosing) => choosing.act(action),
            Self::Other(choosing) => choosing.act(action),
            Self::Example(choosing) => choosing.act(action),
            Self::Palette(palette) => palette.act(action).map_or(Effect::None, |chosen| {
                Effect::dismiss(chosen.map_or(Effect::None, Effect::Act))
            }),
            Self::Confirm(confirm) => match confirm.act(action) {
                Answer::Open => Effect::None,
                Answer::No => Effect::dismiss(Effect::None),
                Answer::Yes => {
                    Effect::dismiss(std::mem::replace(&mut confirm.effect, Effect::None))
                }
            },
            Self::Help(help) => closing(help.act(action)),
            Self::History(history) => closing(history.act(action)),
        }
    }

    /// A key that is not bound; `false` if it means nothing here either.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        match self {
            Self::Writer(writer) => writer.key(key, held, at),
            Self::Mentor(form) => form.key(key, held, at),
            Self::Asking(asking) => asking.key(key, held, at),
            Self::Goal(form) => form.key(key, held, at),
            Self::GoalState(asking) => asking.key(key, held, at),
            Self::Answering(form) => form.key(key, held, at),
            Self::Leaving(asking) => asking.key(key, held, at),
            Self::CheckIn(form) => form.key(key, held, at),
            Self::MonthReview(review) => review.key(key, held, at),
            Self::Guided(guided) => guided.key(key, held, at),
            Self::AgendaLine(line) => line.key(key, held, at),
            Self::Report(report) => report.key(key, held, at),
            Self::Filter(choosing) => choosing.key(key, held, at),
            Self::Other(choosing) => choosing.key(key, held, at),
            Self::Example(choosing) => choosing.key(key, held, at),
            Self::Palette(palette) => palette.key(key, held, at),
            Self::Preparing(_) | Self::Confirm(_) | Self::Help(_) | Self::History(_) => false,
        }
    }

    /// Lets its texts answer the mouse; `false` if it is not in them.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        match self {
            Self::Writer(writer) => writer.mouse(mouse),
            Self::Mentor(form) => form.mouse(mouse),
            Self::Asking(asking) => asking.mouse(mouse),
            Self::Goal(form) => form.mouse(mouse),
            Self::GoalState(asking) => asking.mouse(mouse),
            Self::Answering(form) => form.mouse(mouse),
            Self::Leaving(asking) => asking.mouse(mouse),
            Self::CheckIn(form) => form.mouse(mouse),
            Self::MonthReview(review) => review.mouse(mouse),
            Self::Guided(guided) => guided.mouse(mouse),
            Self::AgendaLine(line) => line.mouse(mouse),
            Self::Report(report) => report.mouse(mouse),
            Self::Filter(choosing) => choosing.mouse(mouse),
            Self::Other(choosing) => choosing.mouse(mouse),
            Self::Example(choosing) => choosing.mouse(mouse),
            Self::Palette(palette) => palette.mouse(mouse),
            Self::Preparing(_) | Self::Confirm(_) | Self::Help(_) | Self::History(_) => false,
        }
    }

    /// What a key does that is neither bound nor meant for the text: Ctrl-C leaves, where there was nothing to copy; Enter
    /// goes on behind the last field of a step.
    pub fn beyond_text(&self, key: KeyEvent) -> Option<Action> {
        match (self, Key::of(key)) {
            (_, key) if key == Key::ctrl('c') => Some(Action::Back),
            (Self::Guided(_), key) if key == Key::code(KeyCode::Enter) => Some(Action::NextField),
            _ => None,
        }
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        match self {
            Self::Writer(writer) => writer.type_text(text, at),
            Self::Mentor(form) => form.type_text(text, at),
            Self::Asking(asking) => asking.type_text(text, at),
            Self::Goal(form) => form.type_text(text, at),
            Self::GoalState(asking) => asking.type_text(text, at),
            Self::Answering(form) => form.type_text(text, at),
            Self::Leaving(asking) => asking.type_text(text, at),
            Self::CheckIn(form) => form.type_text(text, at),
            Self::MonthReview(review) => review.type_text(text, at),
            Self::Guided(guided) => guided.type_text(text, at),
            Self::AgendaLine(line) => line.type_text(text, at),
            Self::Report(report) => report.type_text(text, at),
            Self::Filter(choosing) => choosing.type_text(text, at),
            Self::Other(choosing) => choosing.type_text(text, at),
            Self::Example(choosing) => choosing.type_text(text, at),
            Self::Palette(palette) => palette.type_text(text, at),
            Self::Preparing(_) | Self::Confirm(_) | Self::Help(_) | Self::History(_) => {}
        }
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        match self {
            Self::Writer(writer) => writer.paste(text),
            Self::Mentor(form) => form.paste(text),
            Self::Asking(asking) => asking.paste(text),
            Self::Goal(form) => form.paste(text),
            Self::GoalState(asking) => asking.paste(text),
            Self::Answering(form) => form.paste(text),
            Self::Leaving(asking) => asking.paste(text),
            Self::CheckIn(form) => form.paste(text),
            Self::MonthReview(review) => review.paste(text),
            Self::Guided(guided) => guided.paste(text),
            Self::AgendaLine(line) => line.paste(text),
            Self::Report(report) => report.paste(text),
            Self::Filter(choosing) => choosing.paste(text),
            Self::Other(choosing) => choosing.paste(text),
            Self::Example(choosing) => choosing.paste(text),
            Self::Palette(palette) => palette.paste(text),
            Self::Preparing(_) | Self::Confirm(_) | Self::Help(_) | Self::History(_) => {}
        }
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        match self {
            Self::Writer(writer) => writer.draft_version(),
            Self::Mentor(form) => form.draft_version(),
            Self::Asking(asking) => asking.draft_version(),
            Self::Goal(form) => form.draft_version(),
            Self::GoalState(asking) => asking.draft_version(),
            Self::Answering(form) => form.draft_version(),
            Self::Leaving(asking) => asking.draft_version(),
            Self::CheckIn(form) => form.draft_version(),
            Self::MonthReview(review) => review.draft_version(),
            Self::Guided(guided) => guided.draft_version(),
            Self::AgendaLine(line) => line.draft_version(),
            Self::Report(report) => report.draft_version(),
            _ => None,
        }
    }

    /// What stands in its texts, typed or not; `None` where there is nothing that could be kept.
    pub fn texts(&self) -> Option<Unfinished> {
        match self {
            Self::Writer(writer) => Some(writer.unfinished()),
            Self::Mentor(form) => Some(Unfinished::Mentor(form.unfinished())),
            Self::Asking(asking) => asking.unfinished().map(Unfinished::Asking),
            Self::Goal(form) => Some(Unfinished::Goal(form.unfinished())),
            Self::GoalState(asking) => Some(Unfinished::GoalState(asking.unfinished())),
            Self::Leaving(asking) => Some(Unfinished::Leaving(asking.unfinished())),
            Self::CheckIn(form) => Some(Unfinished::CheckIn(form.unfinished())),
            Self::MonthReview(review) => review
                .has_texts()
                .then(|| Unfinished::MonthReview(review.unfinished())),
            Self::Guided(guided) => Some(Unfinished::Guided(guided.kind(), guided.unfinished())),
            Self::AgendaLine(line) => Some(Unfinished::AgendaLine(line.unfinished())),
            Self::Answering(form) => Some(Unfinished::Answer(form.unfinished())),
            Self::Report(report) => Some(Unfinished::Report(report.unfinished())),
            _ => None,
        }
    }

    /// Draws it: what [covers](Self::covers) the screens into all but the footer, the rest in front of the screens' body.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        match self {
            Self::Writer(writer) => writer.view(canvas, area),
            Self::Mentor(form) => form.view(canvas, area),
            Self::Asking(asking) => asking.view(canvas, area),
            Self::Goal(form) => form.view(canvas, area),
            Self::GoalState(asking) => asking.view(canvas, area),
            Self::Answering(form) => form.view(canvas, area),
            Self::Leaving(asking) => asking.view(canvas, area),
            Self::CheckIn(form) => form.view(canvas, area),
            Self::MonthReview(review) => review.view(canvas, area),
            Self::Guided(guided) => guided.view(canvas, area),
            Self::Preparing(preparing) => preparing.view(canvas, area),
            Self::AgendaLine(line) => line.view(canvas, area),
            Self::Report(report) => report.view(canvas, area),
            Self::Filter(choosing) => choosing.view(canvas, area),
            Self::Other(choosing) => choosing.view(canvas, area),
            Self::Example(choosing) => choosing.view(canvas, area),
            Self::History(history) => history.view(canvas, area),
            Self::Confirm(confirm) => confirm.view(canvas, area),
            Self::Help(help) => help.view(canvas, area),
            Self::Palette(palette) => palette.view(canvas, area),
        }
    }
}

fn closing(is_over: bool) -> Effect {
    if is_over {
        Effect::dismiss(Effect::None)
    } else {
        Effect::None
    }
}
