//! A question about takeaways or a day that is answered with a choice or a line: how it turned out, until when, which tags.

mod answer;
mod conflict;
mod view;

use ratatui::crossterm::event::KeyEvent;

use super::Effect;
use super::unfinished::UnfinishedAsking;
use crate::domain::{Cx, Ending, Id, Kind, Lang, Outcome, State, Takeaway, note};
use crate::ui::action::Action;
use crate::ui::editing::Held;
use crate::ui::keys::Binding;
use crate::ui::mouse::Mouse;
use crate::ui::prompt::{Prompt, Way};

/// The question's state.
#[derive(Debug)]
pub struct Asking {
    purpose: Purpose,
    prompt: Prompt,
    /// What was noted with the last Enter.
    added: Option<Id>,
    /// Everything it is about went to the trash in another window.
    is_gone: bool,
    /// What another window changed since it was loaded: as it was then, and as it is there.
    there: Vec<(Takeaway, Takeaway)>,
}

/// What the answer is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Move these on: done, kept, asked, how advice turned out; with a line of what came of it.
    Close(Vec<Takeaway>),
    /// Hide these from Today until a day.
    PutOff(Vec<Takeaway>),
    /// Drop these, with an optional reason.
    Drop(Vec<Takeaway>),
    /// Give these a due day, or none.
    Due(Vec<Takeaway>),
    /// Give one its tags; several further tags.
    Tags(Vec<Takeaway>),
    /// Note a takeaway outside of any entry: one line of the note's grammar.
    Add,
    /// Change the line of a takeaway that stands in no entry.
    Edit(Takeaway),
    /// Go to a day of the journal.
    GoTo,
}

impl Asking {
    /// The question for this purpose.
    pub fn new(purpose: Purpose, cx: &Cx) -> Self {
        let prompt = purpose.prompt(cx.lang);
        Self {
            purpose,
            prompt,
            added: None,
            is_gone: false,
            there: Vec::new(),
        }
    }

    /// A draft taken up again, about the takeaways of it that the journal still has. Where it has none of them, the words
    /// become something to note.
    pub fn resume(draft: &UnfinishedAsking, fresh: Vec<Takeaway>, cx: &Cx) -> Self {
        let is_edit = draft.purpose == "edit";
        let as_loaded = |mut row: Takeaway| {
            let id = row.id.to_string();
            let place = draft.takeaways.iter().position(|known| *known == id);
            if let Some(loaded) = place.and_then(|place| draft.loaded.get(place)) {
                let said = if is_edit {
                    &mut row.text
                } else {
                    &mut row.result
                };
                said.clone_from(loaded);
            }
            row
        };
        let mut rows: Vec<Takeaway> = fresh.iter().cloned().map(as_loaded).collect();
        let is_changed = rows != fresh;
        let first = (rows.len() == 1).then(|| rows.pop()).flatten();
        let all = |first: Option<Takeaway>| first.into_iter().chain(rows).collect::<Vec<_>>();
        let purpose = match (draft.purpose.as_str(), first) {
            ("edit", Some(takeaway)) => Purpose::Edit(takeaway),
            ("close", first) => Purpose::Close(all(first)),
            ("drop", first) => Purpose::Drop(all(first)),
            _ => Purpose::Add,
        };
        let purpose = match purpose {
            Purpose::Close(rows) | Purpose::Drop(rows) if rows.is_empty() => Purpose::Add,
            purpose => purpose,
        };
        let mut asking = Self::new(purpose, cx);
        asking.offer_again(&draft.choice);
        asking.prompt.put(&draft.text);
        if is_changed {
            asking.conflicted(fresh, cx);
        }
        asking
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        self.prompt.keys()
    }

    /// The takeaways it is about.
    pub fn takeaways(&self) -> &[Takeaway] {
        self.purpose.takeaways()
    }

    /// The takeaway that was noted, once it was.
    pub const fn added(&self) -> Option<Id> {
        self.added
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Back => Effect::Leave,
            Action::Save if self.is_gone => Effect::Leave,
            Action::Save => self.answer(cx),
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

    /// Lets the line answer the mouse; `true` if it was meant.
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

    /// The name of the way on that is chosen; empty where there is nothing to choose.
    fn chosen(&self) -> &'static str {
        let (_, endings) = self.purpose.endings();
        let ending = self.prompt.choice().and_then(|choice| endings.get(choice));
        ending.map_or("", |ending| name_of(*ending))
    }

    /// Offers the ways on anew, as fewer takeaways may have others, with the one of this name still chosen.
    fn offer_again(&mut self, chosen: &str) {
        if let Purpose::Close(_) = self.purpose {
            let (_, endings) = self.purpose.endings();
            let place = endings.iter().position(|ending| name_of(*ending) == chosen);
            self.prompt.offer(endings.len(), place.unwrap_or(0));
        }
    }

    /// The version of words that are typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let is_worth_it = self.prompt.is_changed() && !self.prompt.text().is_empty();
        (self.purpose.name().is_some() && is_worth_it).then(|| self.prompt.version())
    }

    /// What is typed and not saved; `None` where a day or tags are asked for, which are typed again soon enough.
    pub fn unfinished(&self) -> Option<UnfinishedAsking> {
        Some(UnfinishedAsking {
            purpose: self.purpose.name()?.into(),
            takeaways: self
                .takeaways()
                .iter()
                .map(|takeaway| takeaway.id.to_string())
                .collect(),
            loaded: self
                .takeaways()
                .iter()
                .map(|takeaway| match self.purpose {
                    Purpose::Edit(_) => takeaway.text.clone(),
                    _ => takeaway.result.clone(),
                })
                .collect(),
            choice: self.chosen().to_owned(),
            text: self.prompt.field.editor.text(),
        })
    }
}

impl Purpose {
    /// The takeaways it is about.
    fn takeaways(&self) -> &[Takeaway] {
        match self {
            Self::Close(rows)
            | Self::PutOff(rows)
            | Self::Drop(rows)
            | Self::Due(rows)
            | Self::Tags(rows) => rows,
            Self::Edit(takeaway) => std::slice::from_ref(takeaway),
            Self::Add | Self::GoTo => &[],
        }
    }

    const fn rows(&mut self) -> Option<&mut Vec<Takeaway>> {
        match self {
            Self::Close(rows)
            | Self::PutOff(rows)
            | Self::Drop(rows)
            | Self::Due(rows)
            | Self::Tags(rows) => Some(rows),
            Self::Edit(_) | Self::Add | Self::GoTo => None,
        }
    }

    /// Its name in a draft; `None` where no draft is kept.
    const fn name(&self) -> Option<&'static str> {
        match self {
            Self::Close(_) => Some("close"),
            Self::Drop(_) => Some("drop"),
            Self::Add => Some("add"),
            Self::Edit(_) => Some("edit"),
            Self::PutOff(_) | Self::Due(_) | Self::Tags(_) | Self::GoTo => None,
        }
    }

    /// The kind of the takeaways, if they are of one kind.
    fn kind(&self) -> Option<Kind> {
        let rows = self.takeaways();
        let kind = rows.first()?.kind;
        rows.iter().all(|row| row.kind == kind).then_some(kind)
    }

    /// The ways in which the takeaways can move on, and of which kind they are ways: those of the only kind, or how the
    /// advice among them turned out; none where there is nothing to choose.
    fn endings(&self) -> (Kind, &'static [Ending]) {
        let Self::Close(rows) = self else {
            return (Kind::Action, &[]);
        };
        let advice = Ending::of(Kind::Advice);
        // Who is trying it already wants to say how it turned out.
        let is_tried = rows.iter().any(|row| row.state == State::Trying);
        match self.kind() {
            Some(Kind::Advice) if is_tried => (Kind::Advice, &advice[1..]),
            Some(kind) if Ending::of(kind).len() > 1 => (kind, Ending::of(kind)),
            None if rows.iter().any(|row| row.kind == Kind::Advice) => (Kind::Advice, &advice[1..]),
            kind => (kind.unwrap_or(Kind::Action), &[]),
        }
    }

    /// How it is answered, with what is proposed: the first way that is not how it stands already.
    fn prompt(&self, lang: Lang) -> Prompt {
        let line = |text: &str| Prompt::new(Way::Line, 0, 0, text);
        match self {
            Self::Close(rows) => {
                let (_, endings) = self.endings();
                let said = match &rows[..] {
                    [only] => only.result.as_str(),
                    _ => "",
                };
                if endings.is_empty() {
                    return line(said);
                }
                let is_so = |ending: &Ending| rows.iter().all(|row| row.state == ending.state);
                let proposed = endings.iter().position(|ending| !is_so(ending));
                Prompt::new(Way::Both, endings.len(), proposed.unwrap_or(0), said)
            }
            Self::PutOff(rows) => {
                let is_put_off = rows.iter().any(|row| row.later.is_some());
                Prompt::new(Way::Either, 3 + usize::from(is_put_off), 0, "")
            }
            Self::Due(rows) => {
                let due = rows.first().and_then(|row| row.due);
                let is_shared = rows.iter().all(|row| row.due == due);
                let due = due.filter(|_| is_shared).map(|due| due.to_string());
                let mut prompt = line(&due.unwrap_or_default());
                // Typing replaces it, Enter leaves it.
                prompt.field.editor.select_all();
                prompt
            }
            Self::Tags(rows) => match &rows[..] {
                [only] => line(&tags_text(only, lang)),
                _ => line(""),
            },
            Self::Edit(takeaway) => line(&note::print(takeaway)),
            Self::Drop(_) | Self::Add | Self::GoTo => line(""),
        }
    }
}

/// The name of a way on, in a draft.
fn name_of(ending: Ending) -> &'static str {
    ending.outcome.map_or(ending.state.name(), Outcome::name)
}

/// The tags of a takeaway as one types them, with a blank behind for the next.
fn tags_text(takeaway: &Takeaway, lang: Lang) -> String {
    let tags = takeaway.tags.iter().map(|tag| format!("#{tag} "));
    let private = takeaway
        .private
        .then(|| crate::words::note::private_tag(lang));
    tags.chain(private.map(|flag| format!("{flag} "))).collect()
}
