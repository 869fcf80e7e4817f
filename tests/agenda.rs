//! What an agenda is put together from, what is said of its lines, and what ticking them does.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Added, Agenda, AgendaMatter, Beside, Change, Closing, Cx, Ending, Entry, EntryKind, FirstTopic,
    Id, Ids, Kind, Lang, Matter, Mentor, OfMeeting, Outcome, Record, Section, Stage, State,
    Takeaway, Tick, Verb, add_line, agenda_items, close_meeting, prepare, remove_own_line,
    use_agenda,
};

#[test]
fn lines_stand_by_what_they_ask_for_and_what_waited_longest_to_be_told_comes_first() {
    let mut matter = matter();
    matter.takeaways = vec![
        of(Kind::Thanks, State::Open, "thanks"),
        of(Kind::Question, State::Open, "question"),
        of(Kind::Advice, State::Trying, "trying"),
        of(Kind::Introduction, State::Open, "introduction"),
        of(Kind::Promise, State::Open, "promise"),
        of(Kind::Action, State::Open, "action"),
        closed(Kind::Action, State::Done, "told last", 9),
        closed(Kind::Advice, State::Closed, "told first", 4),
        of(Kind::Advice, State::Open, "not tried"),
        of(Kind::Insight, State::Kept, "kept"),
    ];
    matter.thank_for = Some(of(Kind::Insight, State::Kept, "story"));
    let said = [
        "told first",
        "told last",
        "action",
        "promise",
        "introduction",
        "trying",
        "question",
        "thanks",
    ];
    assert_eq!(texts(&matter), said);
    matter.takeaways.remove(0);
    assert_eq!(texts(&matter).last().unwrap(), "story");
    matter.last = None;
    let first: Vec<Matter> = agenda_items(&matter)
        .iter()
        .map(|item| item.matter)
        .collect();
    assert_eq!(first[..4], FirstTopic::ALL.map(Matter::First));
}

#[test]
fn what_is_said_of_a_line_is_shown_and_what_says_nothing_is_not_kept() {
    let mut matter = matter();
    matter.takeaways = vec![
        of(Kind::Action, State::Open, "one"),
        of(Kind::Promise, State::Open, "two"),
    ];
    let [one, two] = [0, 1].map(|place| agenda_items(&matter)[place].matter);
    let mut agenda = matter.begun(id());
    agenda.leave_out(one, true);
    agenda.remark(two, "briefly");
    agenda.move_line(&agenda_items(&matter), 0, 1);
    let agenda = saved(prepare(&matter, agenda));
    matter.agenda = Some(agenda.clone());
    let items = agenda_items(&matter);
    assert_eq!([items[0].matter, items[1].matter], [two, one]);
    assert_eq!(
        (items[0].remark.as_str(), items[1].is_left_out),
        ("briefly", true)
    );
    assert_eq!(prepare(&matter, matter.begun(id())), None);

    let mut agenda = matter.begun(id());
    agenda.leave_out(one, false);
    agenda.remark(two, " ");
    agenda.move_line(&items, 0, 7);
    let after = saved(prepare(&matter, agenda));
    assert_eq!(after.points, []);
    assert_eq!(after.order, [two, one]);
}

#[test]
fn an_own_line_is_private_where_a_note_would_be() {
    for (text, is_private) in [
        ("My salary #private", true),
        ("給料のこと #内緒", true),
        ("two lines\nof it ＃Private", true),
        ("#private", true),
        ("a private matter", false),
        (r"what \#private means", false),
        ("#privately", false),
    ] {
        let mut matter = matter();
        matter.agenda = Some(with_line(matter.begun(id()), text, false));
        let items = agenda_items(&matter);
        assert_eq!(items.last().unwrap().is_private, is_private, "{text}");
    }
}

#[test]
fn an_added_line_is_a_takeaway_where_an_agenda_speaks_of_its_mark() {
    let cases = [
        ("what about Friday", None),
        ("? what about Friday", Some(Kind::Question)),
        ("＜ the book", Some(Kind::Thanks)),
        ("[] send it @11/30", Some(Kind::Action)),
        ("() the list", Some(Kind::Promise)),
        ("＆ 佐藤さん", Some(Kind::Introduction)),
        // Of these no agenda speaks: it would be gone as soon as it was typed.
        ("> begin with the end", None),
        ("! a story", None),
        ("?how", None),
        ("? @fri", None),
    ];
    for (line, kind) in cases {
        let matter = matter();
        let added = with(|cx| add_line(line, &matter, cx)).unwrap();
        match (added, kind) {
            (Added::Line(agenda), None) => assert_eq!(agenda.lines[0].text, line),
            (Added::Takeaway(change), Some(kind)) => {
                let made = takeaways(&change);
                assert_eq!(
                    (made[0].kind, made[0].mentor),
                    (kind, Some(matter.mentors[0].id))
                );
            }
            (added, kind) => panic!("{line}: {added:?} {kind:?}"),
        }
    }
    assert_eq!(with(|cx| add_line("  ", &matter(), cx)), None);
}

#[test]
fn own_lines_move_among_the_same_people_and_stay_with_those_of_others() {
    let mut matter = matter();
    let mentor = matter.mentors[0].id;
    let before = with_line(Agenda::new(id(), mentor, None), "carried", true);
    let beside = with_line(Agenda::new(id(), id(), None), "of others", false);
    let [carried, shown] = [&before, &beside].map(|agenda| agenda.lines[0].id);
    matter.carried = vec![before.clone()];
    matter.beside = vec![Beside {
        agenda: beside.clone(),
        is_of_these: true,
    }];
    assert_eq!(texts(&matter), ["carried", "of others"]);

    let mut agenda = matter.begun(id());
    assert!(agenda.edit_line(shown, "of others, too"));
    assert!(!agenda.edit_line(carried, " "));
    let after = agendas(&prepare(&matter, agenda).unwrap());
    let lines = |agenda: &Agenda| -> Vec<String> {
        agenda.lines.iter().map(|line| line.text.clone()).collect()
    };
    assert_eq!(lines(&after[0]), ["carried"]);
    assert_eq!(
        (after[1].id, lines(&after[1])),
        (beside.id, vec!["of others, too".to_owned()])
    );
    assert_eq!((after[2].id, lines(&after[2])), (before.id, vec![]));

    let gone = agendas(&remove_own_line(&matter, shown).unwrap());
    assert_eq!((gone[0].id, lines(&gone[0])), (beside.id, vec![]));
    assert_eq!(remove_own_line(&matter, mentor), None);
}

#[test]
fn what_was_said_for_the_next_meeting_with_one_counts_when_it_is_with_two() {
    let mut matter = matter();
    matter.takeaways = vec![of(Kind::Action, State::Open, "one")];
    let line = agenda_items(&matter)[0].matter;
    let mut agenda = Agenda::new(id(), id(), None);
    agenda.leave_out(line, true);
    matter.beside = vec![Beside {
        agenda,
        is_of_these: true,
    }];
    assert!(agenda_items(&matter)[0].is_left_out);
    let mut kept = matter.begun(id());
    kept.leave_out(line, false);
    let after = saved(prepare(&matter, kept));
    matter.agenda = Some(after);
    assert!(!agenda_items(&matter)[0].is_left_out);
}

#[test]
fn each_ticked_line_moves_on_as_it_does() {
    use State::{Asked, Closed, Contacted, Done, Kept, Lapsed, Open, Said, Trying};
    let to = |kind: Kind, place: usize| Some(Ending::of(kind)[place]);
    // Kind and state, how it moves on; the state after it, the day told, the day closed.
    #[rustfmt::skip]
    let cases = [
        (Kind::Action, Done, None, Done, Some(22), Some(4)),
        (Kind::Advice, Closed, None, Closed, Some(22), Some(4)),
        (Kind::Action, Open, to(Kind::Action, 0), Done, Some(22), Some(22)),
        (Kind::Question, Open, to(Kind::Question, 0), Asked, None, Some(22)),
        (Kind::Thanks, Open, to(Kind::Thanks, 0), Said, None, Some(22)),
        (Kind::Introduction, Open, to(Kind::Introduction, 0), Contacted, None, Some(22)),
        (Kind::Promise, Open, to(Kind::Promise, 0), Kept, None, Some(22)),
        (Kind::Promise, Open, to(Kind::Promise, 1), Lapsed, None, Some(22)),
        (Kind::Promise, Open, None, Open, None, None),
        (Kind::Advice, Trying, to(Kind::Advice, 3), Closed, Some(22), Some(22)),
        (Kind::Advice, Trying, None, Trying, None, None),
    ];
    for (kind, state, ending, after, told, closed_on) in cases {
        let mut matter = matter();
        let mut one = of(kind, state, "one");
        one.takeaway.closed = (!state.is_open()).then(|| day(4));
        let tick = tick(Matter::Takeaway(one.takeaway.id), ending, "so it came");
        matter.takeaways = vec![one];
        let change = close(&matter, &[tick.clone(), tick]).unwrap();
        assert!(matches!(
            change,
            Change::Save {
                verb: Verb::CloseMeeting,
                ..
            }
        ));
        let made = takeaways(&change);
        // What stays open was not spoken of, and needs no agenda; what was typed of it is kept all the same.
        let agenda = agendas(&change).pop();
        assert_eq!(agenda.is_some(), !after.is_open(), "{kind:?}");
        assert!(agenda.is_none_or(|agenda| {
            let is_of_it = agenda.is_used && agenda.meeting == Some(meeting().id);
            is_of_it && agenda.points.iter().all(|point| point.is_done)
        }));
        let one = &made[0];
        assert_eq!(
            (one.state, one.result.as_str(), made.len()),
            (after, "so it came", 1)
        );
        assert_eq!(
            (one.told, one.closed),
            (told.map(day), closed_on.map(day)),
            "{kind:?}"
        );
    }
}

#[test]
fn nothing_is_told_before_it_was_closed_and_nothing_twice() {
    for (closed_on, told, after) in [
        (4, None, Some(22)),
        (25, None, Some(25)),
        (4, Some(5), Some(5)),
    ] {
        let mut matter = matter();
        let mut one = closed(Kind::Action, State::Done, "one", closed_on);
        one.takeaway.told = told.map(day);
        one.takeaway.result = "said before".into();
        let both = "said before / glad to hear";
        let ticks = [
            tick(Matter::Takeaway(one.takeaway.id), None, both),
            tick(Matter::First(FirstTopic::Rhythm), None, "every week"),
        ];
        matter.takeaways = vec![one];
        let change = close(&matter, &ticks).unwrap();
        let made = takeaways(&change).remove(0);
        assert_eq!((made.told, &made.result[..]), (after.map(day), both));
        // Where there is no place for the words, they are not lost.
        let points = &agendas(&change)[0].points;
        assert!(points.iter().any(|point| point.remark == "every week"));
    }
}

#[test]
fn words_without_a_tick_are_kept_and_move_nothing() {
    let asked = Some(Ending::of(Kind::Question)[0]);
    for (kind, state, ending) in [
        (Kind::Question, State::Open, asked),
        (Kind::Action, State::Done, None),
    ] {
        let mut matter = matter();
        let mut one = of(kind, state, "one");
        one.takeaway.result = "half".into();
        let line = Matter::Takeaway(one.takeaway.id);
        matter.takeaways = vec![one.clone()];
        let mut unticked = tick(line, ending, "half, and more");
        unticked.is_ticked = false;
        let change = close(&matter, &[unticked.clone()]).unwrap();
        one.takeaway.result = "half, and more".into();
        assert_eq!(takeaways(&change), [one.takeaway.clone()]);
        assert_eq!(agendas(&change), []);
        unticked.words = Some(String::new());
        let change = close(&matter, &[unticked]).unwrap();
        assert_eq!(takeaways(&change)[0].result, "");
    }
}

#[test]
fn thanks_for_an_example_are_said_in_its_words() {
    let mut matter = matter();
    let mut example = of(Kind::Advice, State::Closed, "begin with the end");
    (example.takeaway.outcome, example.mentors) =
        (Some(Outcome::Worked), vec![matter.mentors[0].id]);
    let line = Matter::ThankFor(example.takeaway.id);
    matter.thank_for = Some(example);
    let change = close(&matter, &[tick(line, None, "")]).unwrap();
    let made = takeaways(&change).remove(0);
    assert_eq!(
        (made.kind, made.state, made.entry),
        (Kind::Thanks, State::Said, None)
    );
    assert_eq!(
        (made.text.as_str(), made.mentor),
        ("begin with the end", Some(matter.mentors[0].id))
    );
    assert_eq!(made.closed, Some(day(22)));
}

#[test]
fn an_agenda_is_used_though_nothing_was_ticked_and_none_is_made_for_nothing() {
    let mut matter = matter();
    assert_eq!(use_agenda(&meeting(), &matter), None);
    assert_eq!(close(&matter, &[]), None);
    let agenda = with_line(Agenda::new(id(), matter.mentors[0].id, None), "own", false);
    matter.agenda = Some(agenda.clone());
    let used = agendas(&use_agenda(&meeting(), &matter).unwrap()).remove(0);
    assert_eq!(
        (used.is_used, used.meeting, used.lines),
        (true, Some(meeting().id), agenda.lines)
    );
}

#[test]
fn an_agenda_that_was_used_tells_what_was_ticked_and_its_own_lines() {
    let mut matter = matter();
    let ticked = closed(Kind::Action, State::Done, "ticked", 4);
    let mut agenda = Agenda::new(id(), matter.mentors[0].id, Some(meeting().id));
    agenda.tick(Matter::Takeaway(ticked.takeaway.id));
    agenda.tick(Matter::First(FirstTopic::Rhythm));
    agenda = with_line(agenda, "own", false);
    agenda.is_used = true;
    let other = of(Kind::Question, State::Open, "not ticked");
    (matter.agenda, matter.takeaways) = (Some(agenda), vec![ticked, other]);
    matter.meeting = Some(meeting());
    let sections: Vec<Section> = agenda_items(&matter)
        .iter()
        .map(|item| item.section)
        .collect();
    assert_eq!(sections, [Section::First, Section::ToTell, Section::Own]);
}

/// A second meeting with one mentor, of which nothing is known yet.
fn matter() -> AgendaMatter {
    AgendaMatter {
        mentors: vec![Mentor::new(
            Id::from_bytes([2; 16]),
            "田中 優子",
            Stage::Active,
        )],
        last: Some(Entry::new(
            Id::from_bytes([3; 16]),
            EntryKind::Meeting,
            day(1),
        )),
        ..AgendaMatter::default()
    }
}

/// The meeting that is logged.
fn meeting() -> Entry {
    Entry::new(Id::from_bytes([4; 16]), EntryKind::Meeting, day(22))
}

fn of(kind: Kind, state: State, text: &str) -> OfMeeting {
    let mut takeaway = Takeaway::new(id(), kind, text);
    takeaway.entry = Some(Id::from_bytes([3; 16]));
    takeaway.state = state;
    OfMeeting {
        takeaway,
        mentors: vec![Id::from_bytes([2; 16])],
        is_private: false,
        day: day(1),
        meetings_since: 1,
    }
}

fn closed(kind: Kind, state: State, text: &str, closed: u32) -> OfMeeting {
    let mut one = of(kind, state, text);
    one.takeaway.closed = Some(day(closed));
    one
}

fn with_line(mut agenda: Agenda, text: &str, is_used: bool) -> Agenda {
    assert!(agenda.add_line(id(), text));
    agenda.is_used = is_used;
    agenda
}

fn tick(matter: Matter, ending: Option<Ending>, words: &str) -> Tick {
    Tick {
        matter,
        is_ticked: true,
        ending,
        words: Some(words.to_owned()).filter(|words| !words.is_empty()),
    }
}

fn close(matter: &AgendaMatter, ticks: &[Tick]) -> Option<Change> {
    with(|cx| close_meeting(&meeting(), Closing::default(), Some((matter, ticks)), cx))
}

fn texts(matter: &AgendaMatter) -> Vec<String> {
    agenda_items(matter)
        .into_iter()
        .map(|item| item.text)
        .collect()
}

fn saved(change: Option<Change>) -> Agenda {
    agendas(&change.unwrap()).remove(0)
}

fn agendas(change: &Change) -> Vec<Agenda> {
    let agenda = |record: &Record| match record {
        Record::Agenda(seen) => Some(seen.after.clone()),
        _ => None,
    };
    records(change).iter().filter_map(agenda).collect()
}

fn takeaways(change: &Change) -> Vec<Takeaway> {
    let takeaway = |record: &Record| match record {
        Record::Takeaway(seen) => Some(seen.after.clone()),
        _ => None,
    };
    records(change).iter().filter_map(takeaway).collect()
}

fn records(change: &Change) -> &[Record] {
    match change {
        Change::Save { records, .. } => records,
        _ => &[],
    }
}

/// An id that no other has; those made later sort later.
fn id() -> Id {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let mut bytes = [9; 16];
    bytes[8..].copy_from_slice(&NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    Id::from_bytes(bytes)
}

fn with<T>(run: impl FnOnce(&Cx) -> T) -> T {
    let ids = Ids::seeded(1);
    run(&Cx {
        today: day(30),
        time: NaiveTime::default(),
        now: DateTime::default(),
        ids: &ids,
        lang: Lang::En,
        zone: "",
    })
}

fn day(of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of_month).unwrap()
}
