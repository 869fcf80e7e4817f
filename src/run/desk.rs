//! The loop without its terminal: state, journal and drafts, so that a test can sit at it as a user does.

mod drafts;
mod files;

use std::time::Duration;

use crossterm::event::Event;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};

use crate::app::{App, Input, inputs};
use crate::domain::{Change, Cx, Ids, Lang, Trouble};
use crate::screens::unfinished::Unfinished;
use crate::screens::{Depth, Effect};
use crate::store::{self, Mode, Reader, Store};
use crate::sys::clock::Clock;
use crate::sys::drafts::{Draft, Drafts, Kept};
use crate::sys::text_file::Origin;
use crate::ui::look::Look;
use crate::words::{app as words, trouble};

use super::{Contents, Session};

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
    /// From where the paths lead on that are typed.
    origin: Origin,
    lang: Lang,
    clock: Clock,
    zone: String,
    ids: Ids,
    /// The draft of what is being typed.
    draft: Option<Typed>,
    /// Among the drafts of nobody is a message: whether it waits depends on the journal.
    has_messages: bool,
    /// The texts as they were before anything was typed in them.
    began: Option<Unfinished>,
    /// Since when something is typed that is not on the disk, in milliseconds.
    dirty_since: Option<u64>,
    /// Nothing has happened since the last picture, and it shows everything.
    is_drawn: bool,
    /// The last picture waits for the rest.
    is_partial: bool,
    /// The size of the last picture.
    drawn_in: Option<Size>,
}

/// What is being typed, on the disk.
#[derive(Debug)]
struct Typed {
    draft: Draft,
    /// The version that was written last, or could not be.
    tried: Option<u64>,
    /// That version is on the disk.
    is_kept: bool,
    /// It lies where it belongs.
    is_in_place: bool,
    /// It could be kept nowhere when the user wanted to leave, and that was said.
    is_warned: bool,
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
            origin: session.origin.clone(),
            lang: session.lang,
            clock: session.clock,
            zone: session.zone.clone(),
            ids: Ids::seeded(session.seed),
            draft: None,
            has_messages: false,
            began: None,
            dirty_since: None,
            is_drawn: false,
            is_partial: false,
            drawn_in: None,
        };
        desk.app.is_demo = session.contents == Contents::Example;
        if desk.app.is_demo {
            desk.app.say(words::is_demo(desk.lang));
        }
        if desk.offer_drafts() > 0 {
            desk.app.say(words::draft_found(desk.lang));
        }
        if desk.store.is_read_only() {
            desk.say_trouble(&Trouble::ReadOnly(session.journal.clone()));
        }
        Ok(desk)
    }

    /// Takes what happened at the terminal, at this time. Stops at the first wish; what came behind it is dropped, as
    /// it was typed for a screen that is gone.
    pub fn take(&mut self, events: Vec<Event>, at: u64) -> Option<Wish> {
        let now = self.clock.local();
        let today = now.date();
        let is_over = self.app.until().is_some_and(|until| until <= now.time());
        self.is_partial &= events.is_empty();
        self.is_drawn &= events.is_empty() && self.app.look.today == today && !is_over;
        self.app.look.today = today;
        if !events.is_empty() && self.store.changed_elsewhere().unwrap_or(true) {
            self.app.refresh();
        }
        inputs(events)
            .into_iter()
            .find_map(|input| self.take_input(input, at))
    }

    /// Reads what the screen needs, and draws it. Returns where the cursor shall stand. What costs more to read than rows
    /// of a list, such as the entry beside them, comes with the next picture: until then it is not [drawn](Self::is_drawn).
    pub fn draw(&mut self, buffer: &mut Buffer) -> Option<Position> {
        let depth = if self.is_partial {
            Depth::Whole
        } else {
            Depth::Rows
        };
        self.app.fit(buffer.area);
        let is_whole = self.load(depth);
        // A window of another size may show what is not loaded, which only the picture tells.
        let is_same_size =
            self.drawn_in.replace(buffer.area.as_size()) == Some(buffer.area.as_size());
        self.is_partial = !(is_whole && is_same_size) && depth == Depth::Rows;
        self.is_drawn = !self.is_partial;
        self.app.view(buffer)
    }

    /// Whether the last picture still shows how things are.
    pub const fn is_drawn(&self) -> bool {
        self.is_drawn
    }

    /// In how many milliseconds the draft must be written; `None` when nothing is unsaved.
    pub fn draft_due(&self, at: u64) -> Option<u64> {
        self.dirty_since
            .map(|since| (since + DRAFT_AFTER).saturating_sub(at))
    }

    /// Sets the clock anew, as time passes for a clock that stands still.
    pub const fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// How long until the rows in front change by themselves: a meeting will be over then. `None` for a set clock.
    pub fn change_due(&self) -> Option<Duration> {
        let until = self.app.until().filter(|_| !self.clock.is_set())?;
        let left = until.signed_duration_since(self.clock.local().time());
        Some(left.to_std().unwrap_or_default())
    }

    /// Writes what is typed to its draft if it is time: half a second after the first unsaved character.
    pub fn tend_draft(&mut self, at: u64) {
        if self.is_draft_current() {
            self.dirty_since = None;
        } else if at >= *self.dirty_since.get_or_insert(at) + DRAFT_AFTER {
            self.dirty_since = None;
            self.keep_draft();
        }
    }

    /// Writes what is typed to its draft now, unless it is there already: the last chance before the screen is left.
    pub fn keep_draft(&mut self) {
        self.dirty_since = None;
        let is_kept = self.draft.as_ref().is_some_and(|typed| typed.is_kept);
        if is_kept && self.is_draft_current() {
            return;
        }
        let Some(unfinished) = self.app.unfinished() else {
            return;
        };
        match self.write_draft(&unfinished) {
            Ok(Kept::InPlace) => return,
            Ok(Kept::Elsewhere { copy, .. }) => self.say_elsewhere(&copy),
            Err(error) => self
                .app
                .say_trouble(words::draft_nowhere(self.lang, &error.to_string())),
        }
        self.is_drawn = false;
    }

    /// Takes what came back from the user's own editor; the error is what the editor, or the system, says.
    pub fn handed_back(&mut self, edited: Result<Option<String>, String>) {
        match edited {
            Ok(Some(text)) => self.app.handed_back(&text),
            Ok(None) => {}
            Err(why) => self.app.say_trouble(words::editor_failed(self.lang, &why)),
        }
    }

    /// What was copied and shall go to the system's clipboard.
    pub const fn take_copied(&mut self) -> Option<String> {
        self.app.take_copied()
    }

    /// What was copied found no way out.
    pub fn could_not_copy(&mut self) {
        self.app.say_trouble(words::too_long_to_copy(self.lang));
        self.is_drawn = false;
    }

    /// One input, with all that it brings about.
    fn take_input(&mut self, input: Input, at: u64) -> Option<Wish> {
        let mut next = Some(input);
        while let Some(input) = next {
            // A key acts on what stands there by now, not on what was drawn last.
            self.load(Depth::Whole);
            if self.app.draft_version().is_none() {
                self.began = self.app.texts();
            }
            let cx = cx(&self.clock, &self.ids, self.lang, &self.zone);
            let (effect, rest) = self.app.update(input, &cx, at);
            self.lang = self.app.look.lang;
            if let Some(wish) = self.perform(effect, at) {
                return Some(wish);
            }
            next = rest;
        }
        None
    }

    fn perform(&mut self, effect: Effect, at: u64) -> Option<Wish> {
        match effect {
            // The state has carried these out.
            Effect::None
            | Effect::Show(_)
            | Effect::Say(_)
            | Effect::Dismiss(_)
            | Effect::Act(_)
            | Effect::Narrow(_)
            | Effect::CompareWith(_)
            | Effect::CompareAnalyses(_)
            | Effect::CompareRelationships(_)
            | Effect::Insert(_)
            | Effect::Reveal(_)
            | Effect::Visit(_)
            | Effect::Copy(_)
            | Effect::CopyThen { .. } => {}
            Effect::Quit => return Some(Wish::Quit),
            Effect::Suspend => return Some(Wish::Suspend),
            Effect::HandOver => return self.app.text().map(Wish::Edit),
            Effect::Load => _ = self.load(Depth::Rows),
            Effect::Write(change) => return self.write(&change, at),
            Effect::Begin(begin) => self.begin(begin),
            Effect::EditEntry { id, line, outside } => {
                self.read(|app, reader, cx| app.edit_entry(id, line, reader, cx));
                if outside {
                    return self.app.text().map(Wish::Edit);
                }
            }
            Effect::Introduce { text, by } => {
                self.read(|app, reader, cx| app.introduce((&text, &by), reader, cx));
            }
            Effect::History(id) => {
                self.read(|app, reader, cx| app.show_history(id, reader, cx));
            }
            Effect::WriteFile {
                path,
                text,
                replaces,
            } => self.write_file(&path, &text, replaces),
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
        let outcome = self
            .store
            .apply(change, Clock::system_millis(), &self.zone)
            .map_err(|error| error.trouble().clone());
        let mut effect = Effect::None;
        self.read(|app, reader, cx| {
            effect = app.finish(change, outcome, reader, (cx, at))?;
            Ok(())
        });
        if self.app.draft_version().is_none() {
            self.forget_draft();
        }
        if self.has_messages || matches!(change, Change::Purge(_)) {
            self.offer_drafts();
        }
        self.perform(effect, at)
    }

    fn say_trouble(&mut self, trouble: &Trouble) {
        let said = trouble::trouble(self.lang, trouble);
        self.app
            .say_trouble(format!("{} {}", said.sentence, said.hint));
    }

    /// Lets the screen read what it needs; `true` if it has all of it by now, or cannot have it.
    fn load(&mut self, depth: Depth) -> bool {
        let mut is_whole = true;
        self.read(|app, reader, cx| {
            is_whole = app.load(reader, cx, depth)?;
            Ok(())
        });
        is_whole
    }

    /// Lets the state read, and tells whether it could. A journal that cannot be read is said, not fatal: what is typed
    /// lives on.
    fn read(
        &mut self,
        read: impl FnOnce(&mut App, &Reader, &Cx) -> Result<(), store::Error>,
    ) -> bool {
        let cx = cx(&self.clock, &self.ids, self.lang, &self.zone);
        let app = &mut self.app;
        let outcome = self.store.at_one_moment(|reader| read(app, reader, &cx));
        if let Err(error) = &outcome {
            self.say_trouble(error.trouble());
        }
        outcome.is_ok()
    }
}

impl Typed {
    /// A draft of which this version is written.
    const fn new(draft: Draft, version: Option<u64>) -> Self {
        Self {
            draft,
            tried: version,
            is_kept: version.is_some(),
            // It may come from the spare folder: leaving puts it where it belongs.
            is_in_place: false,
            is_warned: false,
        }
    }
}

fn cx<'a>(clock: &Clock, ids: &'a Ids, lang: Lang, zone: &'a str) -> Cx<'a> {
    let local = clock.local();
    Cx {
        today: local.date(),
        time: local.time(),
        now: Clock::system_now(),
        ids,
        lang,
        zone,
    }
}
