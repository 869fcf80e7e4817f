//! The one state: which tab, what stands in front of it, and what was said last. A key goes in, an effect comes out.

mod input;
mod opening;
mod view;

pub use input::{Input, inputs};
use opening::{people, stored_with};

use ratatui::crossterm::event::KeyEvent;

use crate::domain::{Change, Cx, EntryKind, Trouble, Verb};
use crate::screens::journal::{DraftRow, Journal};
use crate::screens::mentors::Mentors;
use crate::screens::unfinished::Unfinished;
use crate::screens::{Effect, Overlay, Screen, Tab};
use crate::store::{self, Applied, Conflict, Reader};
use crate::ui::action::Action;
use crate::ui::confirm::Answer;
use crate::ui::editing::Held;
use crate::ui::help::Help;
use crate::ui::keys::{self, Binding, Key};
use crate::ui::look::Look;
use crate::words::{app as words, writer as writer_words};

/// The state of the whole program.
#[derive(Debug)]
pub struct App {
    /// How it looks, which language it speaks, which day it is.
    pub look: Look,
    tab: Tab,
    journal: Journal,
    mentors: Mentors,
    overlays: Vec<Overlay>,
    message: Option<Message>,
    held: Held,
    /// Somebody may have been added whom an open writer does not know.
    people_are_stale: bool,
}

/// What was said last; the next key takes it away.
#[derive(Debug)]
struct Message {
    words: String,
    is_trouble: bool,
}

impl App {
    /// A program that has just begun.
    pub fn new(look: Look) -> Self {
        Self {
            look,
            tab: Tab::default(),
            journal: Journal::default(),
            mentors: Mentors::default(),
            overlays: Vec::new(),
            message: None,
            held: Held::default(),
            people_are_stale: false,
        }
    }

    /// Reads what the screen in front needs and has not got.
    pub fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        if self.people_are_stale {
            for overlay in &mut self.overlays {
                if let Overlay::Writer(writer) = overlay {
                    writer.meet(people(reader)?);
                }
            }
            self.people_are_stale = false;
        }
        self.screen().load(reader, cx)
    }

    /// The journal was written to, here or in another window: everything is read again at the next load.
    pub fn refresh(&mut self) {
        self.journal.refresh();
        self.mentors.refresh();
        self.people_are_stale = true;
    }

    /// The drafts that can be taken up again.
    pub fn set_drafts(&mut self, drafts: Vec<DraftRow>) {
        self.journal.set_drafts(drafts);
    }

    /// Says this in the footer.
    pub fn say(&mut self, words: impl Into<String>) {
        self.message = Some(Message {
            words: words.into(),
            is_trouble: false,
        });
    }

    /// Says that something failed.
    pub fn say_trouble(&mut self, words: impl Into<String>) {
        self.message = Some(Message {
            words: words.into(),
            is_trouble: true,
        });
    }

    /// The version of what is typed and not saved, and `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        self.overlays.iter().find_map(|overlay| match overlay {
            Overlay::Writer(writer) => writer.draft_version(),
            Overlay::Mentor(form) => form.draft_version(),
            _ => None,
        })
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> Option<Unfinished> {
        self.draft_version()?;
        self.texts()
    }

    /// What stands in the texts that are being written, typed or not.
    pub fn texts(&self) -> Option<Unfinished> {
        self.overlays.iter().find_map(|overlay| match overlay {
            Overlay::Writer(writer) => Some(Unfinished::Writing(Box::new(writer.unfinished()))),
            Overlay::Mentor(form) => Some(Unfinished::Mentor(form.unfinished())),
            _ => None,
        })
    }

    /// The text in front, for the user's own editor.
    pub fn text(&self) -> Option<String> {
        match self.overlays.last() {
            Some(Overlay::Writer(writer)) => Some(writer.text()),
            _ => None,
        }
    }

    /// Takes what came back from the user's own editor.
    pub fn handed_back(&mut self, text: &str) {
        if let Some(Overlay::Writer(writer)) = self.overlays.last_mut() {
            writer.handed_back(text);
        }
    }

    /// Puts this in front of everything else.
    pub fn show(&mut self, overlay: Overlay) {
        self.overlays.push(overlay);
    }

    /// Takes what stands in front away.
    pub fn close(&mut self) {
        self.overlays.pop();
    }

    /// Takes one input at this time (milliseconds of a clock that only goes forward). Returns what the loop shall do, and
    /// what of the input waits until it is done: of keys typed ahead, each may open what the next ones are meant for.
    pub fn update(&mut self, input: Input, cx: &Cx, at: u64) -> (Effect, Option<Input>) {
        self.message = None;
        let (effect, rest) = match input {
            Input::Key(key) => (self.key(key, cx, at), None),
            Input::Text(text) => self.type_text(&text, cx, at),
            Input::Paste(text) => {
                match self.overlays.last_mut() {
                    Some(Overlay::Writer(writer)) => writer.paste(&text),
                    Some(Overlay::Mentor(form)) => form.paste(&text),
                    _ => {}
                }
                (Effect::None, None)
            }
        };
        (self.settle(effect), rest)
    }

    /// Carries out what is the state's own affair; the rest is the loop's.
    fn settle(&mut self, effect: Effect) -> Effect {
        match effect {
            Effect::Show(overlay) => {
                self.overlays.push(*overlay);
                Effect::None
            }
            Effect::Say(words) => {
                self.say(words);
                Effect::None
            }
            effect => effect,
        }
    }

    fn key(&mut self, key: KeyEvent, cx: &Cx, at: u64) -> Effect {
        let action = keys::resolve(Key::of(key), &self.tables());
        match (self.overlays.last_mut(), action) {
            (None, Some(action)) => self.act(action, cx),
            (Some(_), Some(Action::Help)) => self.help(),
            (Some(Overlay::Writer(writer)), Some(action)) => writer.act(action, cx, at),
            (Some(Overlay::Mentor(form)), Some(action)) => form.act(action, cx),
            (Some(Overlay::Writer(writer)), None) => {
                // Ctrl-C copies; without a selection it leaves.
                if !writer.key(key, &mut self.held, at) && is_ctrl_c(key) {
                    return writer.act(Action::Back, cx, at);
                }
                Effect::None
            }
            (Some(Overlay::Mentor(form)), None) => {
                if !form.key(key, &mut self.held, at) && is_ctrl_c(key) {
                    return Effect::Leave;
                }
                Effect::None
            }
            (Some(Overlay::Confirm(confirm)), Some(action)) => match confirm.act(action) {
                Answer::Open => Effect::None,
                answer => match self.overlays.pop() {
                    Some(Overlay::Confirm(confirm)) if answer == Answer::Yes => confirm.effect,
                    _ => Effect::None,
                },
            },
            (Some(Overlay::Help(help)), Some(action)) => {
                if help.act(action) {
                    self.overlays.pop();
                }
                Effect::None
            }
            (None | Some(Overlay::Confirm(_) | Overlay::Help(_)), None) => Effect::None,
        }
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Tab(number) => {
                if let Some(tab) = Tab::ALL.get(usize::from(number).wrapping_sub(1)) {
                    self.tab = *tab;
                }
                Effect::None
            }
            Action::Log => Effect::Begin(EntryKind::Meeting),
            Action::Note => Effect::Begin(EntryKind::Note),
            Action::Undo => Effect::Write(Change::Undo),
            Action::Redo => Effect::Write(Change::Redo),
            Action::Suspend => Effect::Suspend,
            Action::Help => self.help(),
            Action::Quit => {
                let is_open = self.screen().is_open();
                if is_open {
                    self.screen().act(Action::Back, cx)
                } else {
                    Effect::Quit
                }
            }
            action => self.screen().act(action, cx),
        }
    }

    fn help(&mut self) -> Effect {
        if !matches!(self.overlays.last(), Some(Overlay::Help(_))) {
            self.overlays.push(Overlay::Help(Help::new(self.tables())));
        }
        Effect::None
    }

    /// The tables of keys that count now, the nearest first.
    fn tables(&self) -> Vec<&'static [Binding]> {
        match self.overlays.last() {
            None => {
                let screen = self.front();
                let (beginning, own, all) = (keys::BEGINNING, screen.keys(), keys::EVERYWHERE);
                match (screen.is_empty(), screen.is_open()) {
                    // Nothing is there to move in.
                    (true, _) => vec![beginning, own, all],
                    (_, true) => vec![beginning, own, keys::READING, keys::MOVING, all],
                    (_, false) => vec![beginning, own, keys::LIST, keys::MOVING, all],
                }
            }
            Some(Overlay::Writer(writer)) => vec![writer.keys()],
            Some(Overlay::Mentor(form)) => vec![form.keys()],
            Some(Overlay::Confirm(_)) => vec![keys::CONFIRM],
            Some(Overlay::Help(_)) => vec![keys::HELP],
        }
    }

    /// The list of screens.
    fn screen(&mut self) -> &mut dyn Screen {
        match self.tab {
            Tab::Journal => &mut self.journal,
            Tab::Mentors => &mut self.mentors,
        }
    }

    fn front(&self) -> &dyn Screen {
        match self.tab {
            Tab::Journal => &self.journal,
            Tab::Mentors => &self.mentors,
        }
    }

    /// A write came back. What waited for it closes or goes on; a failed one leaves everything as it is.
    pub fn finish(
        &mut self,
        verb: Option<Verb>,
        outcome: Result<Applied, Trouble>,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<Effect, store::Error> {
        let lang = self.look.lang;
        let applied = match outcome {
            Ok(applied) => applied,
            Err(trouble) => {
                let said = crate::words::trouble::trouble(lang, &trouble);
                self.say_trouble(format!("{} {}", said.sentence, said.hint));
                return Ok(Effect::None);
            }
        };
        if !matches!(applied, Applied::Conflict(_)) {
            self.refresh();
        }
        let effect = match applied {
            Applied::Saved => {
                let effect = self.written();
                // A meeting's closing row says itself that the meeting is saved.
                if !matches!(effect, Effect::None) || self.overlays.is_empty() {
                    self.say(verb.map_or("", |verb| words::saved(lang, verb)));
                }
                effect
            }
            Applied::Unchanged => {
                self.say(words::unchanged(lang));
                self.written()
            }
            Applied::Undone { verb, subject } => {
                self.say(words::undone(lang, verb, &subject));
                Effect::None
            }
            Applied::Redone { verb, subject } => {
                self.say(words::redone(lang, verb, &subject));
                Effect::None
            }
            Applied::NothingToUndo => Effect::Say(words::nothing_to_undo(lang).into()),
            Applied::NothingToRedo => Effect::Say(words::nothing_to_redo(lang).into()),
            Applied::Conflict(conflict) => self.conflicted(&conflict, reader, cx)?,
        };
        Ok(self.settle(effect))
    }

    /// What was in front is saved.
    fn written(&mut self) -> Effect {
        match self.overlays.last_mut() {
            Some(Overlay::Writer(writer)) => {
                let effect = writer.saved();
                if let Some((day, id)) = writer.saved_as() {
                    self.journal.reveal(day, id);
                }
                effect
            }
            Some(Overlay::Mentor(form)) => {
                self.mentors.reveal(form.mentor());
                Effect::Close
            }
            _ => Effect::None,
        }
    }

    fn conflicted(
        &mut self,
        conflict: &Conflict,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<Effect, store::Error> {
        if let Some(Overlay::Writer(writer)) = self.overlays.last_mut() {
            let stored = match writer.entry() {
                Some(id) => stored_with(id, writer.takeaways(), reader)?,
                None => None,
            };
            let is_gone = stored.as_ref().is_none_or(|(entry, _)| entry.deleted);
            let is_lost = is_gone && writer.is_closing();
            let effect = writer.conflicted(conflict, stored, cx);
            if is_lost {
                self.say_trouble(writer_words::meeting_is_gone(self.look.lang));
            }
            return Ok(effect);
        }
        if let Some(Overlay::Mentor(form)) = self.overlays.last_mut() {
            return Ok(form.conflicted(reader.mentor(conflict.record)?, cx));
        }
        self.refresh();
        self.say_trouble(words::changed_elsewhere(self.look.lang));
        Ok(Effect::None)
    }
}

fn is_ctrl_c(key: KeyEvent) -> bool {
    Key::of(key) == Key::ctrl('c')
}
