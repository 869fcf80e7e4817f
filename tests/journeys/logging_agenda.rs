//! Logging with the agenda: its lines are ticked below the note, and both are one step.

use insta::assert_snapshot;
use shirube::domain::{
    Agenda, Change, Id, Ids, Kind, Lang, MeetingState, Outcome, OwnLine, Record, Seen, State,
    Takeaway, Verb,
};
use shirube::store::Applied;
use shirube::words::{closing, writer};

use crate::desk::{Home, Window};

const NOTE: &str = "First talk\n> Speak the result first\n[] Send the plan\n() Introduce Bob\n\
                    ? Which book next?\n< The hint about Acme\n& Alice of Acme\n";
/// Down to the first line of the agenda.
const DOWN: &str = "<Tab><Tab><Tab>";
/// Ticks one line of each kind, but the thanks.
const TICKS: &str =
    " <Tab> Sent on Monday<Enter>  <Tab> <Tab>  <Tab>It helped<Enter> The blue one<Enter><Tab> ";

/// A journal in which Jane gave one of each, was not told of a result yet, and has an agenda with a line of its own.
struct Prepared {
    home: Home,
    ids: [Id; 7],
    agenda: Id,
}

impl Prepared {
    fn new(lang: Lang) -> Self {
        let home = Home::new();
        home.open(lang).log("Jane", NOTE);
        home.change_takeaway("Speak", |advice| advice.state = State::Trying);
        let mut store = home.store();
        let jane = store.reader().mentors().unwrap()[0].id;
        let ids = Ids::seeded(77);
        let id = || ids.next(chrono::DateTime::from_timestamp_millis(1_790_000_000_000).unwrap());
        let mut done = Takeaway::new(id(), Kind::Action, "Read the report");
        done.mentor = Some(jane);
        done.state = State::Done;
        done.closed = "2026-11-23".parse().ok();
        let mut agenda = Agenda::new(id(), jane, None);
        agenda.lines.push(OwnLine {
            id: id(),
            text: "Ask for a longer slot".into(),
            is_done: false,
        });
        let takeaways = store.reader().takeaways_of(home.newest().id).unwrap();
        let mut ids = vec![done.id];
        ids.extend(takeaways.iter().map(|takeaway| takeaway.id));
        let prepared = agenda.id;
        let change = Change::Save {
            verb: Verb::Prepare,
            subject: "Jane".into(),
            records: vec![
                Record::Takeaway(Seen::new(done)),
                Record::Agenda(Box::new(Seen::new(agenda))),
            ],
        };
        assert_eq!(store.apply(&change, 0, "").unwrap(), Applied::Saved);
        Self {
            home,
            ids: ids.try_into().unwrap(),
            agenda: prepared,
        }
    }

    /// Logs the second meeting, up to what is asked behind it.
    fn log(&self, lang: Lang, (width, height): (u16, u16)) -> Window {
        let mut window = self.home.open_on("2026-12-07", lang).sized(width, height);
        window.press("m").paste("Second talk\n[] A new task");
        window.press("<C-s>");
        window
    }

    fn takeaways(&self) -> Vec<Takeaway> {
        let store = self.home.store();
        let ids = self.ids.iter();
        ids.map(|id| store.reader().takeaway(*id).unwrap().unwrap())
            .collect()
    }

    fn states(&self) -> Vec<State> {
        let takeaways = self.takeaways().into_iter();
        takeaways.map(|takeaway| takeaway.state).collect()
    }

    fn agenda(&self) -> Agenda {
        let store = self.home.store();
        store.reader().agenda(self.agenda).unwrap().unwrap()
    }
}

/// As the takeaways stand before the second meeting: the report, then in the order of the note.
const BEFORE: [State; 7] = [
    State::Done,
    State::Trying,
    State::Open,
    State::Open,
    State::Open,
    State::Open,
    State::Open,
];

#[test]
fn what_is_ticked_is_settled_in_the_step_that_logged_the_meeting() {
    for lang in [Lang::En, Lang::Ja] {
        let prepared = Prepared::new(lang);
        let mut window = prepared.log(lang, (80, 24));
        assert!(
            window.shows(&closing::agenda(lang, 0, 8)),
            "{}",
            window.text()
        );
        assert!(!window.shows("[ ] A new task"));
        window.press(DOWN).press(TICKS).press("<C-s>");
        let after = [
            State::Done,
            State::Closed,
            State::Done,
            State::Lapsed,
            State::Asked,
            State::Open,
            State::Contacted,
        ];
        assert_eq!(prepared.states(), after);
        let takeaways = prepared.takeaways();
        let day = "2026-12-07".parse().ok();
        assert_eq!(takeaways[0].told, day);
        assert_eq!(takeaways[1].outcome, Some(Outcome::Partly));
        let said: Vec<&str> = takeaways.iter().map(|one| one.result.as_str()).collect();
        assert_eq!(
            said[1..5],
            ["It helped", "Sent on Monday", "", "The blue one"]
        );
        assert_eq!(takeaways[4].closed, day);
        let used = prepared.agenda();
        assert!(used.is_used && used.lines[0].is_done);
        assert_eq!(used.meeting, Some(prepared.home.newest().id));

        window.press("u");
        assert_eq!(prepared.states(), BEFORE);
        assert_eq!(prepared.takeaways()[0].told, None);
        assert!(!prepared.agenda().is_used);
        assert!(prepared.home.newest().note.starts_with("First"));
        window.press("U");
        assert_eq!(prepared.states(), after);
        assert!(prepared.home.newest().note.starts_with("Second"));
    }
}

#[test]
fn what_is_not_ticked_is_on_the_agenda_of_the_next_meeting_planned_there() {
    let prepared = Prepared::new(Lang::En);
    let mut window = prepared.log(Lang::En, (80, 24));
    window.press("<Tab><Tab>12/21<Tab> <C-s>");
    let next = prepared.home.newest();
    assert_eq!(next.state, Some(MeetingState::Planned));
    assert_eq!(prepared.states(), BEFORE);
    let mut window = prepared.home.open_on("2026-12-21", Lang::En);
    window.press("m").paste("Third").press("<C-s>");
    let open = closing::agenda(Lang::En, 0, 8);
    assert!(window.shows(&open), "{}", window.text());
    assert!(window.shows("A new task") && !window.shows("Read the report"));
}

#[test]
fn skipping_uses_the_agenda_up_and_leaves_its_lines_open() {
    let prepared = Prepared::new(Lang::En);
    let mut window = prepared.log(Lang::En, (80, 24));
    window.press("<Esc>");
    assert!(!window.shows(writer::saved_anything_more(Lang::En)));
    assert_eq!(prepared.states(), BEFORE);
    let used = prepared.agenda();
    assert!(used.is_used && !used.lines[0].is_done);
    window.press("u");
    assert!(!prepared.agenda().is_used);
    assert!(prepared.home.newest().note.starts_with("First"));
}

#[test]
fn ticks_and_answers_survive_a_kill_and_are_saved_once() {
    for lang in [Lang::En, Lang::Ja] {
        let prepared = Prepared::new(lang);
        let mut window = prepared.log(lang, (80, 24));
        window.press("3<Tab>2<Tab>").press("12/21<Tab>");
        window.press(TICKS).wait();
        window.hang_up();
        assert_eq!(prepared.states(), BEFORE);
        let mut window = prepared.home.start("2026-12-08", lang);
        let title = closing::draft(lang, "Jane");
        assert!(window.shows(&title), "{}", window.text());
        window.click_on(&title);
        assert!(
            window.shows(&closing::agenda(lang, 7, 8)),
            "{}",
            window.text()
        );
        assert!(window.shows("The blue one") && window.shows("12-21"));
        window.press("<C-s>");
        assert_eq!(prepared.states()[4], State::Asked);
        assert_eq!(prepared.takeaways()[0].told, "2026-12-07".parse().ok());
        assert!(prepared.home.draft_texts().is_empty());
        assert!(!window.shows(&title));
    }
}

#[test]
fn a_line_that_another_window_closed_is_seen_before_its_words_go() {
    let prepared = Prepared::new(Lang::En);
    let mut window = prepared.log(Lang::En, (80, 24));
    window.press(DOWN).press("<Tab> Sent on Monday");
    prepared
        .home
        .change_takeaway("Send", |action| action.state = State::Dropped);
    window.press("<C-s>");
    assert!(
        window.shows(closing::is_gone(Lang::En)),
        "{}",
        window.text()
    );
    assert!(window.shows("Sent on Monday"));
    window.press("<Tab><S-Tab><C-s>");
    assert_eq!(prepared.states()[2], State::Dropped);
}

#[test]
fn a_click_ticks_a_line_and_so_does_a_wide_blank() {
    let prepared = Prepared::new(Lang::Ja);
    let mut window = prepared.log(Lang::Ja, (80, 24));
    window.click_on("Introduce Bob");
    assert!(
        window.shows(&closing::agenda(Lang::Ja, 1, 8)),
        "{}",
        window.text()
    );
    window.commit("　");
    window.commit("　");
    assert!(window.shows(&closing::agenda(Lang::Ja, 0, 8)));
}

#[test]
fn the_agenda_stands_beside_the_note_and_below_it() {
    for lang in [Lang::En, Lang::Ja] {
        let tag = lang.tag();
        let prepared = Prepared::new(lang);
        let mut window = prepared.home.open_on("2026-12-07", lang).sized(120, 36);
        window.press("m");
        assert_snapshot!(format!("agenda_beside_120_{tag}"), window.text());
        window.paste("Second talk\n[] A new task").press("<C-s>");
        window.press(DOWN).press(TICKS);
        assert_snapshot!(format!("agenda_ticked_120_{tag}"), window.text());
        window.resize(80, 24);
        assert_snapshot!(format!("agenda_ticked_80_{tag}"), window.text());
        window.resize(40, 12);
        assert_snapshot!(format!("agenda_ticked_40_{tag}"), window.text());
        window
            .press("<S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab>");
        assert_snapshot!(format!("agenda_above_40_{tag}"), window.text());
        for size in [(1, 1), (12, 4), (200, 60)] {
            window.resize(size.0, size.1);
            window.draw();
        }
    }
}
