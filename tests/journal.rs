//! The journal's screen by itself: narrowed to a mentor or a tag, refreshed under the eyes, never acting on what is gone.

use chrono::{NaiveDate, NaiveTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use shirube::domain::{
    Change, Cx, Entry, EntryKind, Id, Ids, Kind, Lang, Mentor, Record, Seen, Stage, Takeaway, Verb,
};
use shirube::screens::draft_row::DraftRow;
use shirube::screens::filter::Filter;
use shirube::screens::journal::Journal;
use shirube::screens::unfinished::Unfinished;
use shirube::screens::{Depth, Effect, Screen};
use shirube::store::{Applied, Mode, Store};
use shirube::ui::action::Action;
use shirube::ui::canvas::Canvas;
use shirube::ui::look::{Look, Symbols, Theme};
use tempfile::TempDir;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A screen on a journal of its own.
struct Desk {
    _folder: TempDir,
    store: Store,
    journal: Journal,
    ids: Ids,
    lang: Lang,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        Self {
            store: Store::open(&path, Mode::OpenOrCreate).unwrap(),
            _folder: folder,
            journal: Journal::default(),
            ids: Ids::seeded(7),
            lang: Lang::En,
        }
    }

    fn id(&self) -> Id {
        self.ids.next(Utc::now())
    }

    fn save(&mut self, records: Vec<Record>) {
        let change = Change::Save {
            verb: Verb::EditEntry,
            subject: String::new(),
            records,
        };
        assert_eq!(self.store.apply(&change, 0, "").unwrap(), Applied::Saved);
        self.journal.refresh();
    }

    fn mentor(&mut self, name: &str) -> Id {
        let mentor = Mentor::new(self.id(), name, Stage::Active);
        self.save(vec![Record::Mentor(Box::new(Seen::new(mentor.clone())))]);
        mentor.id
    }

    /// An entry with these mentors, or a note; with a takeaway that has the tag, if there is one.
    fn entry(&mut self, on: &str, mentors: &[Id], note: &str, tag: &str) -> Entry {
        let kind = if mentors.is_empty() {
            EntryKind::Note
        } else {
            EntryKind::Meeting
        };
        let mut entry = Entry::new(self.id(), kind, day(on));
        entry.mentors = mentors.to_vec();
        note.clone_into(&mut entry.note);
        let mut records = vec![Record::Entry(Seen::new(entry.clone()))];
        if !tag.is_empty() {
            let mut takeaway = Takeaway::new(self.id(), Kind::Action, "x");
            takeaway.entry = Some(entry.id);
            takeaway.tags = vec![tag.to_owned()];
            records.push(Record::Takeaway(Seen::new(takeaway)));
        }
        self.save(records);
        entry
    }

    fn load(&mut self, depth: Depth) -> bool {
        let cx = cx(&self.ids, self.lang);
        self.journal.load(&self.store.reader(), &cx, depth).unwrap()
    }

    fn act(&mut self, action: Action) -> Effect {
        self.load(Depth::Whole);
        let cx = cx(&self.ids, self.lang);
        self.journal.act(action, &cx)
    }

    /// The rows of a picture as it is now, without reading anything more.
    fn picture(&mut self) -> Vec<String> {
        let area = Rect::new(0, 0, 120, 20);
        let mut buffer = Buffer::empty(area);
        let look = Look {
            theme: Theme::plain(),
            symbols: Symbols::UNICODE,
            lang: self.lang,
            today: day("2026-11-22"),
            clock_is_set: false,
            week_starts: None,
        };
        let mut canvas = Canvas {
            buffer: &mut buffer,
            look: &look,
            caret: None,
            zones: Vec::new(),
        };
        self.journal.view(&mut canvas, area);
        let rows = buffer.content().chunks(120);
        rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect())
            .collect()
    }

    /// What of these words stands in the list.
    fn listed(&mut self, words: &[&str]) -> String {
        self.load(Depth::Whole);
        let rows = self.picture();
        let list = rows.iter().map(|row| row.chars().take(60).collect());
        let list: Vec<String> = list.collect();
        let is_listed = |word: &&str| list.iter().any(|row| row.contains(word));
        let found = words.iter().copied().filter(|word| is_listed(word));
        found.collect::<Vec<_>>().join(" ")
    }
}

fn cx(ids: &Ids, lang: Lang) -> Cx<'_> {
    Cx {
        today: day("2026-11-22"),
        time: NaiveTime::MIN,
        now: Utc::now(),
        ids,
        lang,
        zone: "Asia/Tokyo",
    }
}

const ALL: &[&str] = &["begun", "one", "two", "three", "four"];

/// Four entries and a draft.
fn filled() -> (Desk, Id, Entry) {
    let mut desk = Desk::new();
    let smith = desk.mentor("Smith");
    let jones = desk.mentor("Jones");
    desk.entry("2026-11-01", &[smith], "one", "talk");
    desk.entry("2026-11-02", &[jones], "two", "talk");
    desk.entry("2026-11-03", &[smith, jones], "three", "");
    let four = desk.entry("2026-11-04", &[], "four", "");
    desk.journal.set_drafts(vec![DraftRow {
        name: "a".into(),
        unfinished: Unfinished::read("begun"),
        about: String::new(),
    }]);
    (desk, smith, four)
}

#[test]
fn the_list_is_narrowed_to_a_mentor_a_tag_or_both_and_says_so_until_esc() {
    let (mut desk, smith, _) = filled();
    assert_eq!(desk.listed(ALL), ALL.join(" "));
    let talk = Some("talk".to_owned());
    for (lang, mentor, tag, listed, says) in [
        (Lang::En, Some(smith), None, "one three", "only: Smith"),
        (Lang::En, None, talk.clone(), "one two", "only: #talk"),
        (
            Lang::En,
            Some(smith),
            talk.clone(),
            "one",
            "only: Smith, #talk",
        ),
        (Lang::En, None, Some("x".into()), "", "No entry has this."),
        (Lang::Ja, Some(smith), talk, "one", "絞り込み: Smith、#talk"),
    ] {
        desk.lang = lang;
        let filter = Filter {
            mentor,
            tag,
            ..Filter::default()
        };
        desk.journal.narrow(filter);
        assert_eq!(desk.listed(ALL), listed, "{says}");
        // The second half of a wide glyph is a blank cell.
        let picture = desk.picture().join("\n").replace(' ', "");
        assert!(picture.contains(&says.replace(' ', "")), "{says}");
        assert!(!desk.journal.is_empty());
        desk.act(Action::Back);
        assert_eq!(desk.listed(ALL), ALL.join(" "));
    }
}

#[test]
fn an_entry_that_is_revealed_is_seen_whatever_the_list_was_narrowed_to() {
    let (mut desk, smith, four) = filled();
    desk.journal.narrow(Filter {
        mentor: Some(smith),
        ..Filter::default()
    });
    assert_eq!(desk.listed(ALL), "one three");
    desk.journal.reveal(four.day, four.id);
    assert_eq!(desk.listed(ALL), ALL.join(" "));
    assert!(matches!(desk.act(Action::Edit), Effect::EditEntry { id, .. } if id == four.id));
}

#[test]
fn what_is_read_stays_drawn_until_what_it_became_is_there() {
    let mut desk = Desk::new();
    let before = desk.entry("2026-11-04", &[], "before it was changed", "");
    let shows = |desk: &mut Desk, words: &str| {
        let rows = desk.picture();
        let mut details = rows.iter().map(|row| row.chars().skip(61).collect());
        details.any(|row: String| row.contains(words))
    };
    desk.load(Depth::Whole);
    assert!(shows(&mut desk, "before"));
    let mut after = before.clone();
    after.note = "afterwards".into();
    desk.save(vec![Record::Entry(Seen::changed(before, after))]);
    assert!(!desk.load(Depth::Rows));
    assert!(shows(&mut desk, "before"));
    // Not loaded whole, it is not acted on.
    let cx = cx(&desk.ids, Lang::En);
    assert!(matches!(desk.journal.act(Action::Trash, &cx), Effect::None));
    assert!(desk.load(Depth::Whole));
    assert!(shows(&mut desk, "afterwards"));
    assert!(matches!(desk.act(Action::Trash), Effect::Write(_)));
}

#[test]
fn a_click_selects_a_row_and_a_second_one_opens_it() {
    let (mut desk, _, _) = filled();
    desk.act(Action::Point(2));
    assert!(!desk.journal.is_open());
    desk.act(Action::Point(2));
    assert!(desk.journal.is_open());
    desk.act(Action::Point(1));
    assert!(!desk.journal.is_open());
    desk.act(Action::Point(0));
    assert!(matches!(desk.act(Action::Point(0)), Effect::Resume(name) if name == "a"));
}

#[test]
fn an_entry_is_copied_as_text_and_asked_for_its_history() {
    let (mut desk, smith, _) = filled();
    let mut met = desk.entry("2026-11-20", &[smith], "> Begin with the end\n", "");
    let copy = |desk: &mut Desk| match desk.act(Action::Copy) {
        Effect::Copy(text) => text,
        other => panic!("{other:?}"),
    };
    desk.journal.reveal(met.day, met.id);
    assert_eq!(
        copy(&mut desk),
        "Fri 20 Nov 2026  Smith\n\n> Begin with the end\n"
    );
    assert!(matches!(desk.act(Action::History), Effect::History(id) if id == met.id));
    let before = met.clone();
    met.time = NaiveTime::from_hms_opt(9, 30, 0);
    met.note = String::new();
    desk.save(vec![Record::Entry(Seen::changed(before, met))]);
    desk.lang = Lang::Ja;
    assert_eq!(copy(&mut desk), "2026年11月20日(金) 9:30  Smith\n");
}

#[test]
fn a_long_note_is_read_to_its_end_though_only_its_beginning_is_wrapped_first() {
    let mut desk = Desk::new();
    let note: Vec<String> = (0..20_000)
        .map(|line| format!("line {line} ends"))
        .collect();
    desk.entry("2026-11-04", &[], &note.join("\n"), "");
    desk.load(Depth::Whole);
    let top = |desk: &mut Desk| {
        let rows = desk.picture();
        let row: String = rows[2].rsplit('│').next().unwrap_or_default().to_owned();
        row.trim().to_owned()
    };
    top(&mut desk);
    desk.act(Action::Open);
    for (actions, says) in [
        // The head takes two rows.
        (&[][..], "line 0 ends"),
        (&[Action::PageDown], "line 19 ends"),
        // Typed ahead, before anything is drawn.
        (&[Action::PageDown; 4], "line 95 ends"),
        (&[Action::Bottom, Action::Up], "line 19981 ends"),
        (&[Action::Bottom, Action::PageDown], "line 19982 ends"),
        (&[Action::Top], "line 0 ends"),
    ] {
        for action in actions {
            desk.act(*action);
        }
        assert_eq!(top(&mut desk), says, "{actions:?}");
    }
}
