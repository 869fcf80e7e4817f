//! The loop: draw, wait, update, carry out; and the terminal that it runs on.

mod desk;

use std::path::PathBuf;
use std::time::Duration;

use chrono::Weekday;

pub use desk::{Desk, Wish};

use crate::domain::{Lang, Trouble};
use crate::sys::background::{self, Background, Listener};
use crate::sys::clipboard::{Clipboard, Tool};
use crate::sys::clock::Clock;
use crate::sys::config::Theme as Wanted;
use crate::sys::drafts::Drafts;
use crate::sys::editor::Editor;
use crate::sys::terminal::{Mouse, Screen, ScreenError};
use crate::sys::text_file::Origin;
use crate::sys::wait::{Events, Notice};
use crate::ui::look::{Look, Symbols, Theme};

/// How long an answer of the terminal's is waited for before somebody else gets its input.
const ANSWER: u64 = 100;

/// What one run works with.
#[derive(Debug)]
pub struct Session {
    /// The journal's file.
    pub journal: PathBuf,
    /// Its drafts.
    pub drafts: Drafts,
    /// From where the paths lead on that are typed.
    pub origin: Origin,
    /// The language to speak.
    pub lang: Lang,
    /// What day it is.
    pub clock: Clock,
    /// The IANA zone of the user, or empty.
    pub zone: String,
    /// Which colours the user set.
    pub theme: Wanted,
    /// The first day of a week, where it is set.
    pub week_starts: Option<Weekday>,
    /// Whether the mouse is heard of.
    pub mouse: Mouse,
    /// The programs that may take what is copied ([`tools`](crate::sys::clipboard::tools)).
    pub clipboard: Vec<Vec<Tool>>,
    /// The user's own editor, or what is wrong with it.
    pub editor: Result<Editor, String>,
    /// Colours are not wanted (`NO_COLOR`).
    pub no_color: bool,
    /// Only ASCII can be shown.
    pub ascii: bool,
    /// What `TERM` says.
    pub term: Option<String>,
    /// What `COLORFGBG` says.
    pub colorfgbg: Option<String>,
    /// The terminal is not asked about its colours and widths: it is far away, or a test.
    pub asks_nothing: bool,
    /// Sixteen bytes of chance for new ids.
    pub seed: u128,
    /// Whose journal it is.
    pub contents: Contents,
}

/// Whose journal is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contents {
    /// The user's own.
    #[default]
    Own,
    /// An example that is thrown away at the end, and the screens say so.
    Example,
}

/// Why a run did not come to its end.
#[derive(Debug)]
pub enum Broken {
    /// The journal could not be opened.
    Journal(Trouble),
    /// There is no terminal to show it on, or it stopped working.
    Screen(ScreenError),
}

impl From<std::io::Error> for Broken {
    fn from(error: std::io::Error) -> Self {
        Self::Screen(ScreenError::Terminal(error))
    }
}

/// Opens the journal, a new one where there is none, and runs until the user leaves or one of these events ends it. Returns
/// the exit status: 0, or 128 and the number of the signal that ended it.
pub fn run(session: &Session, events: Events) -> Result<u8, Broken> {
    let background = Background::from_env(session.colorfgbg.as_deref());
    let desk =
        Desk::open(session, session.look(background, session.ascii)).map_err(Broken::Journal)?;
    let screen = Screen::enter(session.term.as_deref(), session.mouse).map_err(Broken::Screen)?;
    Run {
        session,
        desk,
        screen,
        events,
        clipboard: Clipboard::new(session.clipboard.clone()),
        is_wide: None,
        ended_by: None,
        listener: Listener::default(),
    }
    .until_the_end()
}

struct Run<'a> {
    session: &'a Session,
    desk: Desk,
    screen: Screen,
    events: Events,
    clipboard: Clipboard,
    /// Whether the terminal draws ambiguous letters in two columns, once that is known.
    is_wide: Option<bool>,
    /// The signal that was heard while nobody could answer it.
    ended_by: Option<i32>,
    listener: Listener,
}

impl Run<'_> {
    fn until_the_end(mut self) -> Result<u8, Broken> {
        let ended = self.turn();
        // However it ends: a terminal that is gone may show it first by an error.
        self.desk.keep_draft();
        ended
    }

    fn turn(&mut self) -> Result<u8, Broken> {
        self.draw()?;
        if !self.desk.is_drawn() {
            // What the first picture left out, before anything is asked.
            self.draw()?;
        }
        self.ask()?;
        loop {
            self.desk.tend_draft(Clock::ticks());
            if !self.desk.is_drawn() {
                // The draft has something to say.
                self.draw()?;
            }
            let batch = self.events.next(self.deadline())?;
            if batch.notices.contains(&Notice::Continued) {
                self.screen.resume()?;
                self.ask()?;
            }
            let (events, answer) = self.listener.hear(batch.events, Clock::ticks());
            // Whatever the process went through, its picture may be gone.
            let mut is_shown = batch.notices.is_empty();
            if let Some(background) = answer {
                is_shown &= self.see(background);
            }
            let wish = self.desk.take(events, Clock::ticks());
            if let Some(text) = self.desk.take_copied()
                && !self.clipboard.copy(&text)?
            {
                self.desk.could_not_copy();
            }
            match wish {
                Some(Wish::Quit) => {
                    self.await_answer()?;
                    return Ok(0);
                }
                Some(Wish::Suspend) => {
                    self.desk.keep_draft();
                    self.await_answer()?;
                    self.suspend()?;
                    self.ask()?;
                }
                Some(Wish::Edit(text)) => {
                    self.desk.keep_draft();
                    self.await_answer()?;
                    self.hand_over(&text)?;
                }
                None => {}
            }
            // What was typed before the signal has been taken by now.
            if let Some(signal) = quit_in(&batch.notices).or(self.ended_by) {
                return Ok(128 + u8::try_from(signal).unwrap_or(0));
            }
            if !is_shown || !self.desk.is_drawn() {
                self.draw()?;
            }
        }
    }

    /// Asks the terminal for its background, which may be another after it was away; the answer comes as input.
    fn ask(&mut self) -> Result<(), Broken> {
        if !self.session.asks_nothing {
            background::ask()?;
            self.listener.asked(Clock::ticks());
        }
        Ok(())
    }

    /// Before the terminal is left or handed over: an answer that is on its way must not become somebody else's input. What
    /// is typed meanwhile was typed for a screen that is gone.
    fn await_answer(&mut self) -> Result<(), Broken> {
        let until = Clock::ticks() + ANSWER;
        while self.ended_by.is_none() && self.listener.expects(Clock::ticks()) {
            let left = until.saturating_sub(Clock::ticks());
            if left == 0 {
                break;
            }
            let batch = self.events.next(Some(Duration::from_millis(left)))?;
            self.ended_by = quit_in(&batch.notices);
            let _ = self.listener.hear(batch.events, Clock::ticks());
        }
        Ok(())
    }

    fn draw(&mut self) -> Result<(), Broken> {
        let desk = &mut self.desk;
        self.screen.draw(|frame| {
            if let Some(caret) = desk.draw(frame.buffer_mut()) {
                frame.set_cursor_position(caret);
            }
        })?;
        Ok(())
    }

    /// The terminal has told its background: so it answers, and can be asked the other question too, once. Returns whether
    /// the picture stands as it was.
    fn see(&mut self, background: Background) -> bool {
        let asks = !self.session.ascii && self.is_wide.is_none();
        if asks {
            self.is_wide = Some(background::is_ambiguous_wide().unwrap_or(false));
        }
        let is_ascii = self.session.ascii || self.is_wide == Some(true);
        let look = self.session.look(background, is_ascii);
        let shown = &mut self.desk.app.look;
        if (shown.theme, shown.symbols) != (look.theme, look.symbols) {
            (shown.theme, shown.symbols) = (look.theme, look.symbols);
            self.screen.redraw();
            return false;
        }
        if asks {
            self.screen.mend();
        }
        !asks
    }

    /// When the loop must wake by itself: for the draft, when a meeting is over, and at midnight.
    fn deadline(&self) -> Option<Duration> {
        let draft = self
            .desk
            .draft_due(Clock::ticks())
            .map(Duration::from_millis);
        let change = self.desk.change_due();
        let escape = self.listener.patience().map(Duration::from_millis);
        [draft, change, escape, self.session.clock.until_midnight()]
            .into_iter()
            .flatten()
            .min()
    }

    #[cfg(unix)]
    fn suspend(&mut self) -> Result<(), Broken> {
        Ok(self.screen.suspend()?)
    }

    #[cfg(not(unix))]
    fn suspend(&mut self) -> Result<(), Broken> {
        Ok(())
    }

    fn hand_over(&mut self, text: &str) -> Result<(), Broken> {
        let edited = match &self.session.editor {
            Ok(editor) => {
                let folder = self.session.drafts.folder();
                let (edited, entered) = self.screen.hand_over(|| editor.edit(folder, text));
                entered?;
                edited.map_err(|error| error.to_string())
            }
            Err(why) => Err(why.clone()),
        };
        self.desk.handed_back(edited);
        Ok(())
    }
}

/// The signal to quit among these.
fn quit_in(notices: &[Notice]) -> Option<i32> {
    notices.iter().find_map(|notice| match notice {
        Notice::Quit(signal) => Some(*signal),
        _ => None,
    })
}

impl Session {
    /// The look on this background, with the ASCII twins of all symbols if `ascii`.
    fn look(&self, background: Background, ascii: bool) -> Look {
        let theme = match (self.no_color, self.theme, background) {
            (true, _, _) | (_, Wanted::None, _) => Theme::plain(),
            (_, Wanted::Light, _) | (_, Wanted::Auto, Background::Light) => Theme::light(),
            (_, Wanted::Dark | Wanted::Auto, _) => Theme::dark(),
        };
        let symbols = if ascii {
            Symbols::ASCII
        } else {
            Symbols::UNICODE
        };
        Look {
            theme,
            symbols,
            lang: self.lang,
            today: self.clock.today(),
            clock_is_set: self.clock.is_set(),
            week_starts: self.week_starts,
        }
    }
}
