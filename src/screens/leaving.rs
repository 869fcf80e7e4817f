//! The question how a mentorship goes on: whether it rests, ends, with or without a closing, comes to nothing, or goes on.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::unfinished::{UnfinishedField, UnfinishedForm};
use super::{Begin, Effect};
use crate::domain::{
    Approach, Cx, Farewell, Mentor, Stage, leave_mentor, move_stage, write_farewell,
};
use crate::store::{self, Reader};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::keys::Binding;
use crate::ui::mouse::Mouse;
use crate::ui::prompt::{self, Asked, Prompt};
use crate::words::leaving::{self as words, Way};

/// The names of what a draft holds.
const WAY: &str = "way";
const REASON: &str = "reason";

/// The question's state.
#[derive(Debug)]
pub struct Leaving {
    mentor: Mentor,
    /// The approach to them that was sent and not answered.
    waits: Option<Approach>,
    /// The closing that was begun.
    closing: Option<Farewell>,
    prompt: Prompt,
    /// It went to the trash in another window.
    is_gone: bool,
}

impl Leaving {
    /// The question about this mentor.
    pub fn new(mentor: Mentor, reader: &Reader) -> Result<Self, store::Error> {
        let ways = ways_from(mentor.stage);
        let how = match mentor.stage {
            Stage::Ended | Stage::Declined => prompt::Way::Choice,
            _ => prompt::Way::Both,
        };
        let mut asking = Self {
            prompt: Prompt::new(how, ways.len(), 0, ""),
            mentor,
            waits: None,
            closing: None,
            is_gone: false,
        };
        asking.read(reader)?;
        Ok(asking)
    }

    /// A draft taken up again, about the mentor as they are now.
    pub fn resume(
        draft: &UnfinishedForm,
        mentor: Mentor,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<Self, store::Error> {
        let mut asking = Self::new(mentor, reader)?;
        let typed = |name| {
            let mut fields = draft.fields.iter();
            fields
                .find(|field| field.name == name)
                .map_or("", |field| &field.typed)
        };
        let chosen = Way::ALL.into_iter().find(|way| name_of(*way) == typed(WAY));
        asking.prompt.begin_way(prompt::Way::Both);
        asking.offer_again(chosen);
        asking.prompt.put(typed(REASON));
        if asking.chosen() != chosen {
            let said = words::moved_elsewhere(cx.lang, asking.mentor.stage);
            asking.prompt.field.wrong = Some(said);
        }
        Ok(asking)
    }

    fn read(&mut self, reader: &Reader) -> Result<(), store::Error> {
        let approaches = reader.approaches_to(self.mentor.id)?;
        self.waits = approaches.into_iter().find(Approach::is_waiting);
        let closings = reader.farewells_to(self.mentor.id)?;
        self.closing = closings.into_iter().find(|one| one.ended.is_none());
        Ok(())
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        self.prompt.keys()
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let is_worth_it = self.prompt.is_changed() && !self.prompt.text().is_empty();
        is_worth_it.then(|| self.prompt.version())
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedForm {
        let field = |name: &str, typed: String, is_words| UnfinishedField {
            name: name.into(),
            typed,
            loaded: String::new(),
            is_words,
        };
        let way = self.chosen().map_or("", name_of);
        UnfinishedForm {
            record: None,
            about: Some(self.mentor.id.to_string()),
            fields: vec![
                field(WAY, way.into(), false),
                field(REASON, self.prompt.field.editor.text(), true),
            ],
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Back => Effect::Leave,
            Action::Save if self.is_gone => Effect::Leave,
            Action::Save => self
                .chosen()
                .map_or(Effect::Close, |way| self.take(way, cx)),
            action => {
                self.prompt.act(action);
                Effect::None
            }
        }
    }

    fn take(&mut self, way: Way, cx: &Cx) -> Effect {
        let why = self.prompt.text();
        let stage = match way {
            Way::GoOn | Way::Consider if !why.is_empty() => {
                self.prompt.field.wrong = Some(words::no_reason_kept(cx.lang).into());
                return Effect::None;
            }
            Way::GoOn => return Effect::Write(move_stage(&self.mentor, Stage::Active, cx)),
            Way::Consider => {
                return Effect::Write(move_stage(&self.mentor, Stage::Candidate, cx));
            }
            Way::Closing => return self.begin_closing(&why, cx),
            Way::Pause => Stage::Paused,
            Way::End => Stage::Ended,
            Way::Decline => Stage::Declined,
        };
        let waits = self.waits.as_ref();
        Effect::Write(leave_mentor(&self.mentor, waits, (stage, &why), cx))
    }

    /// The closing goes on with the reason that was typed here, below what it says already.
    fn begin_closing(&self, why: &str, cx: &Cx) -> Effect {
        let begun = self.closing.clone();
        let mut after =
            (begun.clone()).unwrap_or_else(|| Farewell::new(cx.id(), self.mentor.id, cx.today));
        let is_said = after.reason.lines().any(|line| line.trim() == why);
        if !is_said {
            if !after.reason.is_empty() && !after.reason.ends_with('\n') {
                after.reason.push('\n');
            }
            after.reason.push_str(why);
        }
        let change = match why {
            "" => None,
            _ => write_farewell(&self.mentor, begun, after),
        };
        change.map_or_else(|| self.go_on(), Effect::Write)
    }

    /// It was written.
    pub fn saved(&mut self) -> Effect {
        // What was typed is in the journal now.
        let why = self.prompt.text();
        self.prompt.begin_with(&why);
        match self.chosen() {
            Some(Way::Closing) => self.go_on(),
            _ => Effect::Close,
        }
    }

    fn go_on(&self) -> Effect {
        Effect::dismiss(Effect::Begin(Begin::Farewell(self.mentor.id)))
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        self.prompt.key(key, held, at)
    }

    /// Lets it answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        self.prompt.mouse(mouse)
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.prompt.type_text(text, at);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.prompt.paste(text);
    }

    /// Another window was quicker. What is typed stays, and where the mentor stands elsewhere by now, the way is chosen
    /// again.
    pub fn conflicted(&mut self, reader: &Reader, cx: &Cx) -> Result<Effect, store::Error> {
        let stored = reader.mentor(self.mentor.id)?;
        let Some(stored) = stored.filter(|mentor| !mentor.deleted) else {
            self.is_gone = true;
            self.prompt.field.wrong = Some(words::is_gone(cx.lang).into());
            return Ok(Effect::None);
        };
        let chosen = self.chosen();
        let has_moved = stored.stage != self.mentor.stage;
        self.mentor = stored;
        self.read(reader)?;
        if !has_moved {
            return Ok(self.act(Action::Save, cx));
        }
        self.offer_again(chosen);
        let said = words::moved_elsewhere(cx.lang, self.mentor.stage);
        self.prompt.field.wrong = Some(said);
        Ok(Effect::None)
    }

    /// Draws it near the lower edge of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let lang = canvas.look.lang;
        let from = self.mentor.stage;
        let ways = ways_from(from).iter();
        let asked = Asked {
            question: words::asks(lang, from),
            about: vec![("", canvas.look.theme.ink, self.mentor.name.clone())],
            there: Vec::new(),
            choices: ways.map(|way| words::way(lang, from, *way)).collect(),
            label: words::why(lang),
            reading: Vec::new(),
            is_short: false,
        };
        self.prompt.view(canvas, area, &asked);
    }

    /// The way that is chosen.
    fn chosen(&self) -> Option<Way> {
        let ways = ways_from(self.mentor.stage);
        ways.get(self.prompt.choice()?).copied()
    }

    /// Offers the ways that lead on from where the mentor stands now, with this one still chosen if it is among them.
    fn offer_again(&mut self, chosen: Option<Way>) {
        let ways = ways_from(self.mentor.stage);
        let place = ways.iter().position(|way| Some(*way) == chosen);
        self.prompt.offer(ways.len(), place.unwrap_or(0));
    }
}

/// The ways that lead on from a stage, the likeliest first.
const fn ways_from(stage: Stage) -> &'static [Way] {
    use Way::{Closing, Consider, Decline, End, GoOn, Pause};
    match stage {
        Stage::Active | Stage::Trial => &[Pause, Closing, End],
        Stage::Paused => &[GoOn, Closing, End],
        Stage::Candidate | Stage::Approached => &[Decline],
        Stage::Ended => &[GoOn, Closing],
        Stage::Declined => &[Consider],
    }
}

/// The name of a way in a draft.
const fn name_of(way: Way) -> &'static str {
    match way {
        Way::Pause => "pause",
        Way::Closing => "closing",
        Way::End => "end",
        Way::Decline => "decline",
        Way::GoOn => "go on",
        Way::Consider => "consider",
    }
}
