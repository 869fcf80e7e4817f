//! Somebody at the desk: a home with a journal in it, windows opened on it, keys typed into them.

use std::cell::Cell;
use std::path::PathBuf;

use chrono::NaiveDate;
use crossterm::event::{Event, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use shirube::domain::{Change, Entry, Ids, Lang, Record, Seen, Takeaway, Verb};
use shirube::run::{Contents, Desk, Session, Wish};
use shirube::screens::Begin;
use shirube::store::{Applied, Direction, Mode, Store, Window as Rows};
use shirube::sys::clock::Clock;
use shirube::sys::config;
use shirube::sys::drafts::Drafts;
use shirube::sys::terminal::Mouse;
use shirube::sys::text_file::Origin;
use shirube::ui::keys::bound_twice;
use shirube::ui::look::{Look, Symbols, Theme};
use tempfile::TempDir;

use crate::keys;
use crate::picture::Picture;

/// The day on which a journey takes place, a Sunday.
pub(crate) const TODAY: &str = "2026-11-22";

/// The newest entries.
pub(crate) const NEWEST: Rows = Rows {
    anchor: None,
    direction: Direction::Older,
    limit: 20,
    mentor: None,
};

/// How long a key takes, in milliseconds.
const KEY: u64 = 20;

/// A folder that holds one journal and its drafts.
pub(crate) struct Home {
    folder: TempDir,
    /// How many windows were opened: each has its own ids.
    opened: Cell<u128>,
}

impl Home {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("spare")).unwrap();
        std::fs::create_dir(folder.path().join("here")).unwrap();
        Self {
            folder,
            opened: Cell::new(0),
        }
    }

    /// Puts a file where the drafts' folder shall be: they go to the spare folder.
    pub(crate) fn take_room_for_drafts(&self) {
        std::fs::write(self.folder.path().join("drafts"), "").unwrap();
    }

    /// Takes the spare folder away.
    pub(crate) fn take_spare_room(&self) {
        std::fs::remove_dir_all(self.folder.path().join("spare")).unwrap();
    }

    /// Makes room for drafts again.
    pub(crate) fn make_room_for_drafts(&self) {
        std::fs::remove_file(self.folder.path().join("drafts")).unwrap();
    }

    /// Leaves a draft with this text, as a command does.
    pub(crate) fn leave_draft(&self, text: &str) {
        let folder = self.folder.path().join("drafts");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("0a.draft"), text).unwrap();
    }

    /// The texts of the drafts.
    pub(crate) fn draft_texts(&self) -> Vec<String> {
        let folder = self.folder.path().join("drafts");
        let files = self.drafts().into_iter().map(|name| folder.join(name));
        files
            .filter(|file| file.extension().is_some_and(|end| end == "draft"))
            .map(|file| std::fs::read_to_string(file).unwrap())
            .collect()
    }

    /// Renames a table of the journal, so that reading from it fails.
    pub(crate) fn rename_table(&self, from: &str, to: &str) {
        let journal = rusqlite::Connection::open(self.journal()).unwrap();
        let sql = format!("ALTER TABLE {from} RENAME TO {to}");
        journal.execute_batch(&sql).unwrap();
    }

    /// The names of the draft files.
    pub(crate) fn drafts(&self) -> Vec<String> {
        let Ok(files) = std::fs::read_dir(self.folder.path().join("drafts")) else {
            return Vec::new();
        };
        files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    /// Changes the takeaway that begins with these words behind the back of every window.
    pub(crate) fn change_takeaway(&self, words: &str, change: impl Fn(&mut Takeaway)) {
        let mut store = self.store();
        let rows = store.reader().entries(NEWEST).unwrap();
        let found = rows
            .iter()
            .flat_map(|row| store.reader().takeaways_of(row.id).unwrap())
            .find(|takeaway| takeaway.text.starts_with(words))
            .unwrap();
        let mut after = found.clone();
        change(&mut after);
        let change = Change::Save {
            verb: Verb::EditEntry,
            subject: words.to_owned(),
            records: vec![Record::Takeaway(Seen::changed(found, after))],
        };
        assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
    }

    /// Changes an entry behind the back of every window.
    pub(crate) fn change_entry(&self, before: Entry, after: Entry) {
        let change = Change::Save {
            verb: Verb::EditEntry,
            subject: String::new(),
            records: vec![Record::Entry(Seen::changed(before, after))],
        };
        let applied = self.store().apply(&change, 0, "").unwrap();
        assert_eq!(applied, Applied::Saved);
    }

    /// The journal, opened behind the back of every window.
    pub(crate) fn store(&self) -> Store {
        Store::open(&self.journal(), Mode::OpenExisting).unwrap()
    }

    /// The newest entry, whatever windows show.
    pub(crate) fn newest(&self) -> Entry {
        let store = self.store();
        let rows = store.reader().entries(NEWEST).unwrap();
        store.reader().entry(rows[0].id).unwrap().unwrap()
    }

    /// The names of all mentors that are not in the trash.
    pub(crate) fn mentors(&self) -> Vec<String> {
        let store = self.store();
        let mentors = store.reader().mentors().unwrap();
        mentors.into_iter().map(|mentor| mentor.name).collect()
    }

    /// The folder in which the user is, and the home folder.
    pub(crate) fn here(&self) -> PathBuf {
        self.folder.path().join("here")
    }

    /// Where the journal lies.
    pub(crate) fn journal(&self) -> PathBuf {
        self.folder.path().join("journal.db")
    }

    /// Fills the journal with the example year in this language, seen from [`TODAY`].
    pub(crate) fn tell_example(&self, lang: Lang) {
        let today = TODAY.parse().unwrap();
        let steps = shirube::demo::steps(lang, today, &Ids::seeded(1)).into_iter();
        let steps: Vec<(Change, i64)> = steps
            .map(|step| (step.change, step.at.and_utc().timestamp_millis()))
            .collect();
        let mut store = Store::open(&self.journal(), Mode::OpenOrCreate).unwrap();
        assert_eq!(
            store.apply_all(&steps, "Asia/Tokyo").unwrap(),
            Applied::Saved
        );
    }

    /// A window on the journal, on [`TODAY`], of 80×24.
    pub(crate) fn open(&self, lang: Lang) -> Window {
        self.open_on(TODAY, lang)
    }

    /// A window on the journal on another day.
    pub(crate) fn open_on(&self, day: &str, lang: Lang) -> Window {
        let mut window = self.start(day, lang);
        window.press("2");
        window
    }

    /// A window that was just opened on a day: on what is owed.
    pub(crate) fn start(&self, day: &str, lang: Lang) -> Window {
        self.opened.set(self.opened.get() + 1);
        let folder = self.folder.path();
        let clock = evening(day);
        let session = Session {
            journal: self.journal(),
            drafts: Drafts::new(folder.join("drafts"), folder.join("spare")),
            origin: Origin {
                folder: self.here(),
                home: Some(self.here()),
            },
            lang,
            clock,
            zone: "Asia/Tokyo".into(),
            theme: config::Theme::Dark,
            week_starts: None,
            mouse: Mouse::Heard,
            clipboard: Vec::new(),
            editor: Err("none is set".into()),
            no_color: false,
            ascii: false,
            term: None,
            colorfgbg: None,
            asks_nothing: true,
            seed: self.opened.get(),
            contents: Contents::Own,
        };
        let today: NaiveDate = day.parse().unwrap();
        let look = Look {
            theme: Theme::dark(),
            symbols: Symbols::UNICODE,
            lang,
            today,
            clock_is_set: true,
            week_starts: None,
        };
        let mut window = Window {
            desk: Desk::open(&session, look).unwrap(),
            area: Rect::new(0, 0, 80, 24),
            at: 0,
            wish: None,
        };
        window.draw();
        window
    }
}

/// Eight in the evening of this day, where the user is.
fn evening(day: &str) -> Clock {
    Clock::from_env(Some(&format!("{day}T20:00:00+09:00"))).unwrap()
}

/// A window and who sits at it.
pub(crate) struct Window {
    desk: Desk,
    area: Rect,
    /// The time, in milliseconds: it passes with each key.
    at: u64,
    wish: Option<Wish>,
}

impl Window {
    /// The same with this size.
    pub(crate) fn sized(mut self, width: u16, height: u16) -> Self {
        self.resize(width, height);
        self
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.area = Rect::new(0, 0, width, height);
    }

    /// Presses keys, written as [`keys::read`] has it, one by one.
    pub(crate) fn press(&mut self, written: &str) -> &mut Self {
        for key in keys::read(written) {
            self.press_key(key);
        }
        self
    }

    pub(crate) fn press_key(&mut self, key: KeyEvent) {
        self.send(vec![Event::Key(key)]);
    }

    /// Presses keys all at once, before the window can draw.
    pub(crate) fn press_at_once(&mut self, written: &str) -> &mut Self {
        self.send(keys::read(written).into_iter().map(Event::Key).collect())
    }

    /// Commits `text` in one burst, as an input method does.
    pub(crate) fn commit(&mut self, text: &str) -> &mut Self {
        let letters = text.chars().map(|letter| {
            let code = crossterm::event::KeyCode::Char(letter);
            Event::Key(code.into())
        });
        self.send(letters.collect())
    }

    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.send(vec![Event::Paste(text.to_owned())])
    }

    /// Does this with the mouse at a cell.
    pub(crate) fn mouse(&mut self, kind: MouseEventKind, (column, row): (u16, u16)) -> &mut Self {
        self.send(vec![Event::Mouse(MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        })])
    }

    /// Clicks into a cell.
    pub(crate) fn click(&mut self, cell: (u16, u16)) -> &mut Self {
        self.mouse(MouseEventKind::Down(MouseButton::Left), cell)
    }

    /// Clicks at the first place where these words stand.
    #[track_caller]
    pub(crate) fn click_on(&mut self, words: &str) -> &mut Self {
        let cell = self.draw().find(words).expect("nothing to click on");
        self.click(cell)
    }

    /// Comes to this window from another.
    pub(crate) fn focus(&mut self) -> &mut Self {
        self.send(vec![Event::FocusGained])
    }

    /// What shall go to the system's clipboard.
    pub(crate) fn copied(&mut self) -> Option<String> {
        self.desk.take_copied()
    }

    /// Logs a meeting of today, and skips what is asked behind it.
    pub(crate) fn log(&mut self, who: &str, note: &str) -> &mut Self {
        self.press("m<S-Tab><C-a>");
        self.paste(who).press("<Down>");
        self.paste(note).press("<C-s><Esc>")
    }

    /// Something else that happens at the terminal, such as a click.
    pub(crate) fn happens(&mut self, event: Event) -> &mut Self {
        self.send(vec![event])
    }

    /// Lets time pass until the evening of this day.
    pub(crate) fn until(&mut self, day: &str) -> &mut Self {
        self.desk.set_clock(evening(day));
        self.send(Vec::new())
    }

    /// Waits until the draft is on the disk.
    pub(crate) fn wait(&mut self) -> &mut Self {
        self.desk.tend_draft(self.at);
        self.at += 1000;
        self.desk.tend_draft(self.at);
        self
    }

    /// What the loop does when it must end.
    pub(crate) fn hang_up(mut self) {
        self.desk.keep_draft();
    }

    /// What the loop does when something happened at the terminal.
    fn send(&mut self, events: Vec<Event>) -> &mut Self {
        self.desk.tend_draft(self.at);
        self.at += KEY;
        self.wish = self.desk.take(events, self.at);
        assert_eq!(bound_twice(&self.desk.app.tables()), None);
        self.draw();
        self
    }

    /// Begins this as a row of a list does.
    pub(crate) fn begin(&mut self, begin: Begin) -> &mut Self {
        self.desk.begin(begin);
        self.draw();
        self
    }

    /// What the last key asked of the terminal.
    pub(crate) fn wish(&mut self) -> Option<Wish> {
        self.wish.take()
    }

    /// Gives back what the user's own editor made of the text.
    pub(crate) fn hand_back(&mut self, text: &str) -> &mut Self {
        self.desk.handed_back(Ok(Some(text.to_owned())));
        self.draw();
        self
    }

    /// Says that the user's own editor gave nothing back, and why.
    pub(crate) fn hand_back_nothing(&mut self, why: &str) {
        self.desk.handed_back(Err(why.to_owned()));
    }

    pub(crate) fn draw(&mut self) -> Picture {
        loop {
            let mut buffer = Buffer::empty(self.area);
            let caret = self.desk.draw(&mut buffer);
            if self.desk.is_drawn() {
                return Picture { buffer, caret };
            }
        }
    }

    /// The terminal has told its background, and the theme is another.
    pub(crate) fn wear(&mut self, theme: Theme) {
        self.desk.app.look.theme = theme;
    }

    /// The first picture, whether or not the rest of it comes with the next one.
    pub(crate) fn first_picture(&mut self) -> String {
        let mut buffer = Buffer::empty(self.area);
        let caret = self.desk.draw(&mut buffer);
        Picture { buffer, caret }.text()
    }

    /// The picture as text.
    pub(crate) fn text(&mut self) -> String {
        self.draw().text()
    }

    /// A row of the picture, counted from 0.
    pub(crate) fn row(&mut self, row: usize) -> String {
        let text = self.text();
        text.lines().nth(row).unwrap_or_default().to_owned()
    }

    /// The last row, where hints and messages stand.
    pub(crate) fn footer(&mut self) -> String {
        let last = usize::from(self.area.height) - 1;
        self.row(last).trim().to_owned()
    }

    /// Whether these words stand somewhere, in one row.
    pub(crate) fn shows(&mut self, words: &str) -> bool {
        self.text().contains(words)
    }
}
