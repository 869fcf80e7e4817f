//! The month-end review as a guided flow of five steps, each saved as one goes.

mod ahead;
mod drafting;
mod facts;
mod finishing;
mod following;
mod goals;
mod known;
mod looking_back;
mod news;
mod texts;
mod view;
mod writing;

use std::collections::BTreeMap;

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use crate::domain::{Change, Cx, Id, Month, MonthReview, STEPS};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::guide::Guide;
use crate::ui::keys::{self, Binding};
use crate::ui::list::List;
use crate::ui::mouse::Mouse;
use crate::ui::scroll::Scroll;
use goals::Reason;
use known::Known;
use news::News;
use texts::{Text, Texts};
use writing::Pending;

// The steps.
const FACTS: u8 = 1;
const GOALS: u8 = 2;
const LOOKING_BACK: u8 = 3;
const NEXT_MONTH: u8 = 4;
const FINISH: u8 = 5;

/// The flow's state.
#[derive(Debug)]
pub struct Reviewing {
    month: Month,
    /// The id of a review of which nothing is written yet.
    id: Id,
    /// The review as the journal has it. A text that is touched stays here as it was seen, so that saving tells whether
    /// another window wrote there too.
    seen: Option<MonthReview>,
    guide: Guide,
    known: Known,
    texts: Texts,
    /// The goal in focus next month.
    focus: Option<Id>,
    /// The goals that may be in focus, below "none".
    choices: List,
    goals: List,
    /// Why a goal is changed or dropped, while that is asked.
    reason: Option<Reason>,
    /// How far the facts, or the last step, were read.
    scroll: Scroll,
    /// What waits for its write to come back, or for an answer.
    pending: Option<Pending>,
    /// Reasons that were typed, also for a verdict that was changed since.
    reasons: BTreeMap<Id, String>,
    /// What happened meanwhile, above the step until it was seen.
    news: News,
    /// Grows with each change of what is typed or chosen.
    version: u64,
    /// The version that is saved, or began.
    clean: u64,
    resumed: bool,
}

impl Reviewing {
    /// The review of this month: the one begun, or a new one. What it shows is read by [`load`](Self::load).
    pub fn new(month: Month, review: Option<MonthReview>, cx: &Cx) -> Self {
        let blank = MonthReview::new(cx.id(), month);
        let texts = Texts::of(review.as_ref().unwrap_or(&blank));
        let mut reviewing = Self {
            month,
            id: blank.id,
            guide: Guide::new(STEPS, review.as_ref().map_or(0, |review| review.step)),
            focus: review.as_ref().and_then(|review| review.focus),
            seen: review,
            known: Known::default(),
            texts,
            choices: List::default(),
            goals: List::default(),
            reason: None,
            scroll: Scroll::default(),
            pending: None,
            reasons: BTreeMap::new(),
            news: News::default(),
            version: 0,
            clean: 0,
            resumed: false,
        };
        reviewing.enter(reviewing.guide.at());
        reviewing
    }

    /// The month.
    pub const fn month(&self) -> Month {
        self.month
    }

    /// Reads what it shows: called when it was put in front, and whenever the journal was written to.
    pub fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        let stored = reader.month_review(self.month)?;
        self.follow(stored, cx);
        let of = (self.seen.as_ref(), self.focus);
        let known = Known::read(reader, self.month, of, cx)?;
        let before = std::mem::replace(&mut self.known, known);
        self.keep_place(&before);
        self.let_go_of_what_is_gone(reader, cx.lang)?;
        self.choices.select(self.place_of_focus());
        Ok(())
    }

    /// Whether what it shows was read on another day: midnight has passed.
    pub fn is_stale(&self, cx: &Cx) -> bool {
        self.known.today != cx.today
    }

    /// The keys that are no text.
    pub fn keys(&self) -> &'static [Binding] {
        match self.guide.at() {
            _ if self.reason.is_some() => keys::GUIDE_REASON,
            GOALS if !self.known.goals.is_empty() => keys::GUIDE_GOALS,
            LOOKING_BACK => keys::GUIDE_TEXTS,
            NEXT_MONTH if self.texts.focus.is_some() => keys::GUIDE_LINE,
            NEXT_MONTH => keys::GUIDE_CHOICE,
            FINISH => keys::GUIDE_FINISH,
            _ => keys::GUIDE_READING,
        }
    }

    /// Whether characters are text for it.
    pub const fn takes_text(&self) -> bool {
        self.reason.is_some() || self.texts.focus.is_some()
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        let failed = self.pending.take().map(|pending| pending.then);
        self.news.said.read();
        if self.reason.is_some() {
            return self.answer_reason(action, cx);
        }
        match action {
            // What cannot be written keeps nobody here: it waits as a draft.
            Action::Back if failed.is_some_and(|then| then.is_leaving()) => Effect::Leave,
            Action::Back => self.leave(cx),
            Action::Undo => Effect::Write(Change::Undo(None)),
            Action::Redo => Effect::Write(Change::Redo(None)),
            Action::Tab(step) if step <= self.guide.furthest() => self.go(step, cx),
            Action::Save if self.guide.at() == FINISH => self.finish(cx),
            Action::Save => self.go_on(cx),
            Action::NextField => self.next_field(cx),
            Action::Header => self.field_before(cx),
            action => match self.guide.at() {
                GOALS if !self.known.goals.is_empty() => self.act_on_goal(action, cx),
                NEXT_MONTH => self.choose_focus(action, cx),
                _ => {
                    self.scroll.act(action);
                    Effect::None
                }
            },
        }
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        let before = self.typed_version();
        let is_meant = match &mut self.reason {
            Some(reason) => reason.key(key, held, at),
            None => self.texts.key(key, held, at),
        };
        self.note_change(before);
        is_meant
    }

    /// Lets it answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        match &mut self.reason {
            Some(reason) => reason.mouse(mouse),
            None => self.texts.mouse(mouse),
        }
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        let before = self.typed_version();
        match &mut self.reason {
            Some(reason) => reason.type_text(text, at),
            None => self.texts.type_text(text, at),
        }
        self.note_change(before);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        let before = self.typed_version();
        match &mut self.reason {
            Some(reason) => reason.paste(text),
            None => self.texts.paste(text),
        }
        self.note_change(before);
    }

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        view::draw(self, canvas, area);
    }

    /// The review with what is typed and chosen.
    fn said(&self) -> MonthReview {
        let mut review = match &self.seen {
            Some(review) => review.clone(),
            None => MonthReview::new(self.id, self.month),
        };
        for text in Text::ALL {
            *text.of_mut(&mut review) = self.texts.text(text);
        }
        review.focus = self.focus;
        review
    }

    /// Whether anything is typed or chosen that the journal has not got.
    fn is_touched(&self) -> bool {
        match &self.seen {
            Some(seen) => *seen != self.said(),
            None => self.said() != MonthReview::new(self.id, self.month),
        }
    }

    fn go_on(&mut self, cx: &Cx) -> Effect {
        match self.guide.next() {
            Some(step) => self.go(step, cx),
            None => Effect::None,
        }
    }

    /// The next text of this step, or the next step.
    fn next_field(&mut self, cx: &Cx) -> Effect {
        match (self.guide.at(), self.texts.focus) {
            (LOOKING_BACK, Some(text)) if text != Text::Strengths => self.texts.go(text, 1),
            (NEXT_MONTH, None) => self.texts.focus = Some(Text::Cue),
            (NEXT_MONTH, Some(Text::Cue)) => self.texts.focus = Some(Text::Action),
            _ => return self.go_on(cx),
        }
        Effect::None
    }

    /// The text of this step before, or the step before.
    fn field_before(&mut self, cx: &Cx) -> Effect {
        match (self.guide.at(), self.texts.focus) {
            (LOOKING_BACK, Some(text)) if text != Text::Did => self.texts.go(text, -1),
            (NEXT_MONTH, Some(Text::Action)) => self.texts.focus = Some(Text::Cue),
            (NEXT_MONTH, Some(_)) => self.texts.focus = None,
            _ => {
                return match self.guide.previous() {
                    Some(step) => self.go(step, cx),
                    None => Effect::None,
                };
            }
        }
        Effect::None
    }

    /// Stands in a step from now on, at its beginning.
    fn enter(&mut self, step: u8) {
        self.guide.go(step);
        self.scroll = Scroll::default();
        self.texts.focus = (step == LOOKING_BACK).then_some(Text::Did);
    }

    fn typed_version(&self) -> u64 {
        self.texts.version() + self.reason.as_ref().map_or(0, Reason::version)
    }

    fn note_change(&mut self, before: u64) {
        self.version += u64::from(self.typed_version() != before);
    }
}
