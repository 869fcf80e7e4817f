//! A user at the desk: keys go in, and after them the picture is drawn, as in the loop but without a terminal.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use shirube::domain::Lang;
use shirube::run::{Contents, Desk, Session};
use shirube::sys::clock::Clock;
use shirube::sys::config;
use shirube::sys::drafts::Drafts;
use shirube::sys::terminal::Mouse;
use shirube::sys::text_file::Origin;
use shirube::ui::look::{Look, Symbols, Theme};
use tempfile::TempDir;

use crate::generator::{NOW, folder};

/// The window, in columns and rows.
const WINDOW: Rect = Rect::new(0, 0, 120, 40);

/// A user who sits at an open journal.
pub(crate) struct At {
    desk: Desk,
    buffer: Buffer,
}

impl At {
    /// Opens the journal and draws it.
    pub(crate) fn journal(path: &Path) -> Self {
        let clock = Clock::from_env(Some(NOW)).unwrap();
        let session = Session {
            journal: path.to_owned(),
            drafts: Drafts::new(path.with_extension("drafts"), std::env::temp_dir()),
            origin: Origin::default(),
            lang: Lang::Ja,
            clock,
            zone: "Asia/Tokyo".into(),
            theme: config::Theme::Dark,
            week_starts: None,
            mouse: Mouse::Heard,
            clipboard: Vec::new(),
            editor: Err("there is no editor".into()),
            no_color: false,
            ascii: false,
            term: None,
            colorfgbg: None,
            asks_nothing: true,
            seed: 1,
            contents: Contents::Own,
        };
        let look = Look {
            theme: Theme::dark(),
            symbols: Symbols::UNICODE,
            lang: session.lang,
            today: clock.today(),
            clock_is_set: clock.is_set(),
            week_starts: None,
        };
        let mut at = Self {
            desk: Desk::open(&session, look).unwrap(),
            buffer: Buffer::empty(WINDOW),
        };
        at.draw();
        at
    }

    /// Begins a note in a journal of its own and pastes `text` into it. The journal goes with the folder.
    pub(crate) fn writing(text: &str) -> (Self, TempDir) {
        let folder = tempfile::tempdir_in(folder()).unwrap();
        let mut at = Self::journal(&folder.path().join("journal.db"));
        at.take([key(KeyCode::Char('n'))]);
        at.take([paste(text)]);
        (at, folder)
    }

    /// Takes events that came together, and draws once.
    pub(crate) fn take<const N: usize>(&mut self, events: [Event; N]) {
        self.take_all(events.into());
    }

    /// See [`take`](Self::take).
    pub(crate) fn take_all(&mut self, events: Vec<Event>) {
        let wish = self.desk.take(events, 0);
        assert_eq!(wish, None);
        self.draw();
    }

    /// Writes the draft of what is typed.
    pub(crate) fn keep_draft(&mut self) {
        self.desk.keep_draft();
    }

    fn draw(&mut self) {
        loop {
            self.buffer.reset();
            self.desk.draw(&mut self.buffer);
            if self.desk.is_drawn() {
                return;
            }
        }
    }
}

/// A key by itself.
pub(crate) const fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

/// A letter with Ctrl.
pub(crate) const fn ctrl(letter: char) -> Event {
    Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))
}

/// A paste.
pub(crate) fn paste(text: &str) -> Event {
    Event::Paste(text.to_owned())
}
