//! The question to which state a goal shall go, and why.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use super::unfinished::{UnfinishedField, UnfinishedForm};
use crate::domain::{Cx, Goal, GoalState, Id, move_goal};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::keys::Binding;
use crate::ui::mouse::Mouse;
use crate::ui::prompt::{Asked, Prompt, Way};
use crate::words::goal_form as words;

/// The names of what a draft holds.
const STATE: &str = "state";
const REASON: &str = "reason";

/// The question's state.
#[derive(Debug)]
pub struct StateAsking {
    goal: Goal,
    prompt: Prompt,
    /// It went to the trash in another window.
    is_gone: bool,
}

impl StateAsking {
    /// The question about this goal.
    pub fn new(goal: Goal) -> Self {
        let choices = ways_from(goal.state).len();
        Self {
            goal,
            prompt: Prompt::new(Way::Both, choices, 0, ""),
            is_gone: false,
        }
    }

    /// A draft taken up again, about the goal as it is now.
    pub fn resume(draft: &UnfinishedForm, goal: Goal, cx: &Cx) -> Self {
        let mut asking = Self::new(goal);
        let typed = |name| {
            let mut fields = draft.fields.iter();
            fields
                .find(|field| field.name == name)
                .map_or("", |field| &field.typed)
        };
        let chosen = GoalState::from_name(typed(STATE));
        asking.offer_again(chosen);
        asking.prompt.put(typed(REASON));
        if asking.chosen() != chosen {
            let said = words::moved_elsewhere(cx.lang, asking.goal.state);
            asking.prompt.field.wrong = Some(said);
        }
        asking
    }

    /// The goal.
    pub const fn goal(&self) -> Id {
        self.goal.id
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        self.prompt.keys()
    }

    /// Whether characters are text for it.
    pub const fn takes_text(&self) -> bool {
        true
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
        let state = self.chosen().map_or("", GoalState::name);
        UnfinishedForm {
            record: None,
            about: Some(self.goal.id.to_string()),
            fields: vec![
                field(STATE, state.into(), false),
                field(REASON, self.prompt.field.editor.text(), true),
            ],
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Back => Effect::Leave,
            Action::Save if self.is_gone => Effect::Leave,
            Action::Save => {
                let why = self.prompt.text();
                let change = self
                    .chosen()
                    .and_then(|state| move_goal(&self.goal, state, &why, cx));
                change.map_or(Effect::Close, Effect::Write)
            }
            action => {
                self.prompt.act(action);
                Effect::None
            }
        }
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

    /// Another window was quicker; `stored` is the goal as the journal has it now. What is typed stays, and where the goal
    /// stands elsewhere by now, the way is chosen again.
    pub fn conflicted(&mut self, stored: Option<Goal>, cx: &Cx) -> Effect {
        let Some(stored) = stored.filter(|goal| !goal.deleted) else {
            self.is_gone = true;
            self.prompt.field.wrong = Some(words::is_gone(cx.lang).into());
            return Effect::None;
        };
        let chosen = self.chosen();
        let has_moved = stored.state != self.goal.state;
        self.goal = stored;
        if !has_moved {
            return self.act(Action::Save, cx);
        }
        self.offer_again(chosen);
        let said = words::moved_elsewhere(cx.lang, self.goal.state);
        self.prompt.field.wrong = Some(said);
        Effect::None
    }

    /// Draws it near the lower edge of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let lang = canvas.look.lang;
        let from = self.goal.state;
        let ways = ways_from(from).iter();
        let asked = Asked {
            question: words::asks_state(lang, from),
            about: vec![("", canvas.look.theme.ink, self.goal.title.clone())],
            there: Vec::new(),
            choices: ways.map(|to| words::moves_to(lang, from, *to)).collect(),
            label: words::why_optional(lang),
            reading: Vec::new(),
            is_short: false,
        };
        self.prompt.view(canvas, area, &asked);
    }

    /// The state that is chosen.
    fn chosen(&self) -> Option<GoalState> {
        let ways = ways_from(self.goal.state);
        ways.get(self.prompt.choice()?).copied()
    }

    /// Offers the ways that lead on from where the goal stands now, with this one still chosen if it is among them.
    fn offer_again(&mut self, chosen: Option<GoalState>) {
        let ways = ways_from(self.goal.state);
        let place = ways.iter().position(|way| Some(*way) == chosen);
        self.prompt.offer(ways.len(), place.unwrap_or(0));
    }
}

/// Where a goal can go from a state, the likeliest first.
const fn ways_from(state: GoalState) -> &'static [GoalState] {
    use GoalState::{Achieved, Active, Draft, Dropped, Paused};
    match state {
        Active => &[Paused, Achieved, Dropped, Draft],
        Draft => &[Active, Dropped],
        Paused => &[Active, Achieved, Dropped],
        Achieved | Dropped => &[Active, Draft],
    }
}
