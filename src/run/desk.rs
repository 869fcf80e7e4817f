//! The loop without its terminal: state, journal and drafts, so that a test can sit at it as a user does.

use crossterm::event::Event;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::app::{App, inputs};
use crate::domain::{Change, Cx, Ids, Lang, Trouble, Verb};
use crate::screens::Effect;
use crate::screens::journal::DraftRow;
use crate::screens::unfinished::Unfinished;
use crate::store::{self, Mode, Reader, Store};
use crate::sys::clock::Clock;
use crate::sys::drafts::{Draft, DraftError, Drafts, Kept};
use crate::ui::look::Look;
use crate::words::{app as words, trouble, writer};

use super::Session;

/// How long after its first unsaved character a draft is on the disk, in milliseconds.
const DRAFT_AFTER: u64 = 500;

/// What only the terminal's owner can do.
#[derive(Debug, PartialEq, Eq)]
pub enum Wish {
    /// Hand this text to the user's own editor; what comes back goes to [`Desk::handed_back`].
    Edit(String),
    /// Stop for a while.
    Suspend,
    /// Leave the program.
    Quit,
}

/// State, journal and drafts of one run.
#[derive(Debug)]
pub struct Desk {
    /// The state.
    pub app: App,
    store: Store,
    drafts: Drafts,
    lang: Lang,
    clock: Clock,
    zone: String,
    ids: Ids,
    /// The draft of what is being typed, and the version of it that is on the disk.
    draft: Option<(Draft, Option<u64>)>,
    /// Since when something is typed that is not on the disk, in milliseconds.
    dirty_since: Option<u64>,
}

impl Desk {
    /// Opens the journal, a new one where there is none, and offers the drafts that another run left behind.
    pub fn open(session: &Session, look: Look) -> Result<Self, Trouble> {
        let store = Store::open(&session.journal, Mode::OpenOrCreate)
            .map_err(|error| error.trouble().clone())?;
        let mut desk = Self {
            app: App::new(look),
            store,
            drafts: session.drafts.clone(),
            lang: session.lang,
            clock: session.clock,
            zone: session.zone.clone(),
            ids: Ids::seeded(session.seed),
            draft: None,
            dirty_since: None,
        };
        desk.offer_drafts(true);
        if desk.store.is_read_only() {
            desk.say_trouble(&Trouble::ReadOnly(session.journal.clone()));
        }
        Ok(desk)
    }

    /// Takes what happened at the terminal, at this time. Stops at the first wish; what came behind it is dropped, as
    /// it was typed for a screen that is gone.
    pub fn take(&mut self, events: Vec<Event>, at: u64) -> Option<Wish> {
        self.app.look.today = self.clock.today();
        if !events.is_empty() && self.store.changed_elsewhere().unwrap_or(false) {
            self.app.refresh();
        }
        for input in inputs(events) {
            let cx = cx(&self.clock, &self.ids, self.lang, &self.zone);
            let effect = self.app.update(input, &cx, at);
            if let Some(wish) = self.perform(effect, at) {
                return Some(wish);
            }
        }
        None
    }

    /// Reads what the screen needs, and draws it. Returns where the cursor shall stand.
    pub fn draw(&mut self, buffer: &mut Buffer) -> Option<Position> {
        self.read(App::load);
        self.app.view(buffer)
    }

    /// In how many milliseconds the draft must be written; `None` when nothing is unsaved.
    pub fn draft_due(&self, at: u64) -> Option<u64> {
        self.dirty_since
            .map(|since| (since + DRAFT_AFTER).saturating_sub(at))
    }

    /// Writes what is typed to its draft if it is time: half a second after the first unsaved character.
    pub fn tend_draft(&mut self, at: u64) {
        if self.is_draft_current() {
            self.dirty_since = None;
        } else if at >= *self.dirty_since.get_or_insert(at) + DRAFT_AFTER {
            self.keep_draft();
        }
    }

    /// Writes what is typed to its draft now.
    pub fn keep_draft(&mut self) {
        self.dirty_since = None;
        if self.is_draft_current() {
            return;
        }
        let version = self.app.draft_version();
        let unfinished = self.app.unfinished();
        let Some(text) = unfinished.and_then(|unfinished| serde_json::to_string(&unfinished).ok())
        else {
            return;
        };
        let drafts = &self.drafts;
        let (draft, kept) = self.draft.get_or_insert_with(|| (drafts.begin(), None));
        // One try for each change: a full disk is not asked again on every key.
        *kept = version;
        match draft.write(&text) {
            Ok(Kept::InPlace) => {}
            Ok(Kept::Elsewhere { copy, .. }) => {
                self.app.say_trouble(words::draft_elsewhere(
                    self.lang,
                    &copy.display().to_string(),
                ));
            }
            Err(error) => self
                .app
                .say_trouble(words::draft_nowhere(self.lang, &error.to_string())),
        }
    }

    /// Takes what came back from the user's own editor; the error is what the editor, or the system, says.
    pub fn handed_back(&mut self, edited: Result<Option<String>, String>) {
        match edited {
            Ok(Some(text)) => self.app.handed_back(&text),
            Ok(None) => {}
            Err(why) => self.app.say_trouble(words::editor_failed(self.lang, &why)),
        }
    }

    /// Whether nothing is typed, or all of it is on the disk.
    fn is_draft_current(&self) -> bool {
        let Some(version) = self.app.draft_version() else {
            return true;
        };
        self.draft
            .as_ref()
            .is_some_and(|(_, kept)| *kept == Some(version))
    }

    fn perform(&mut self, effect: Effect, at: u64) -> Option<Wish> {
        match effect {
            Effect::None | Effect::Show(_) | Effect::Say(_) => {}
            Effect::Quit => return Some(Wish::Quit),
            Effect::Suspend => return Some(Wish::Suspend),
            Effect::HandOver => return self.app.text().map(Wish::Edit),
            Effect::Load => self.read(App::load),
            Effect::Write(change) => return self.write(&change, at),
            Effect::Begin(kind) => self.read(|app, reader, cx| app.begin(kind, reader, cx)),
            Effect::EditEntry { id, outside } => {
                self.read(|app, reader, cx| app.edit_entry(id, reader, cx));
                if outside {
                    return self.app.text().map(Wish::Edit);
                }
            }
            Effect::Leave => self.leave(),
            Effect::Close => {
                self.app.close();
                self.forget_draft();
            }
            Effect::Resume(name) => self.resume(&name),
            Effect::Discard(name) => self.discard(&name),
        }
        None
    }

    fn write(&mut self, change: &Change, at: u64) -> Option<Wish> {
        let verb: Option<Verb> = match change {
            Change::Save { verb, .. } => Some(*verb),
            _ => None,
        };
        let outcome = self
            .store
            .apply(change, Clock::system_millis(), &self.zone)
            .map_err(|error| error.trouble().clone());
        let mut effect = Effect::None;
        self.read(|app, reader, cx| {
            effect = app.finish(verb, outcome, reader, cx)?;
            Ok(())
        });
        if self.app.draft_version().is_none() {
            self.forget_draft();
        }
        self.perform(effect, at)
    }

    /// Closes what is in front and keeps what was typed in it.
    fn leave(&mut self) {
        let is_kept = self.app.draft_version().is_some();
        self.keep_draft();
        self.app.close();
        if is_kept {
            // Dropping a draft keeps its file and lets go of it.
            self.draft = None;
            self.offer_drafts(false);
            self.app.say(writer::draft_kept(self.lang));
        }
        self.forget_draft();
    }

    /// What was typed is saved or not wanted: its draft goes.
    fn forget_draft(&mut self) {
        self.dirty_since = None;
        if let Some((draft, _)) = self.draft.take() {
            // One that cannot be removed is offered once more; that is better than losing it.
            let _ = draft.discard();
        }
    }

    /// Shows the drafts that nobody holds, the newest first.
    fn offer_drafts(&mut self, are_found: bool) {
        let orphans = self.drafts.orphans().unwrap_or_default();
        let rows = orphans.into_iter().rev().map(|orphan| {
            let unfinished = Unfinished::read(&orphan.text);
            DraftRow {
                name: orphan.name,
                opening: unfinished.opening().to_owned(),
            }
        });
        self.app.set_drafts(rows.collect(), are_found);
    }

    fn resume(&mut self, name: &str) {
        match self.take_draft(name) {
            Ok((draft, unfinished)) => {
                self.read(|app, reader, cx| app.resume(&unfinished, reader, cx));
                // It is on the disk as it is.
                self.draft = Some((draft, self.app.draft_version()));
            }
            Err(_) => self.app.say_trouble(words::draft_taken(self.lang)),
        }
        self.offer_drafts(false);
    }

    fn discard(&mut self, name: &str) {
        if self
            .take_draft(name)
            .and_then(|(draft, _)| draft.discard())
            .is_err()
        {
            self.app.say_trouble(words::draft_taken(self.lang));
        }
        self.offer_drafts(false);
    }

    fn take_draft(&self, name: &str) -> Result<(Draft, Unfinished), DraftError> {
        let orphan = self
            .drafts
            .orphans()?
            .into_iter()
            .find(|orphan| orphan.name == name);
        let orphan = orphan.ok_or(DraftError::Taken)?;
        Ok((self.drafts.take(&orphan)?, Unfinished::read(&orphan.text)))
    }

    fn say_trouble(&mut self, trouble: &Trouble) {
        let said = trouble::trouble(self.lang, trouble);
        self.app
            .say_trouble(format!("{} {}", said.sentence, said.hint));
    }

    /// Lets the state read. A journal that cannot be read is said, not fatal: what is typed lives on.
    fn read(&mut self, read: impl FnOnce(&mut App, &Reader, &Cx) -> Result<(), store::Error>) {
        let cx = cx(&self.clock, &self.ids, self.lang, &self.zone);
        if let Err(error) = read(&mut self.app, &self.store.reader(), &cx) {
            self.say_trouble(error.trouble());
        }
    }
}

fn cx<'a>(clock: &Clock, ids: &'a Ids, lang: Lang, zone: &'a str) -> Cx<'a> {
    Cx {
        today: clock.today(),
        now: Clock::system_now(),
        ids,
        lang,
        zone,
    }
}
