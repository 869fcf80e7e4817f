//! A fortnight as it is lived, day by day: three meetings with two mentors, and what becomes of all that they gave.

use shirube::domain::{Lang, MeetingState, Outcome, State, Verb};
use shirube::store::{Direction, Window as Rows};
use shirube::words::{app, clash, terms, today as words};

use crate::desk::{Home, Window};
use crate::invariants;

/// What is said in one language.
struct Said {
    lang: Lang,
    /// The mentors: one met on the 16th and the 23rd, one on the 20th.
    jane: &'static str,
    ben: &'static str,
    /// What the meeting of the 16th gave.
    advice: &'static str,
    list: &'static str,
    question: &'static str,
    promise: &'static str,
    /// How the note of the 20th begins, and what that meeting gave.
    opening: &'static str,
    page: &'static str,
    room: &'static str,
    draft: &'static str,
    person: &'static str,
    /// What came of something.
    result: &'static str,
}

const SAID: [Said; 2] = [
    Said {
        lang: Lang::En,
        jane: "Jane Smith",
        ben: "Ben Okafor",
        advice: "Say the conclusion first",
        list: "Send the reading list",
        question: "How did you decide?",
        promise: "A word with the platform team",
        opening: "A short talk.",
        page: "Write one page a week",
        room: "Book a room",
        draft: "He read my draft",
        person: "Anna Lee (HR)",
        result: "Three people answered",
    },
    Said {
        lang: Lang::Ja,
        jane: "田中 優子",
        ben: "佐藤 健",
        advice: "結論から話すこと",
        list: "職務経歴書を送る",
        question: "家族をどう説得した",
        promise: "人事の人を紹介してくれる",
        opening: "短い面談。",
        page: "週に一枚書く",
        room: "会議室を予約する",
        draft: "下書きを読んでくれた",
        person: "鈴木さん (人事)",
        result: "三人から返事が来た",
    },
];

#[test]
fn a_fortnight_is_planned_lived_and_followed_up() {
    for said in &SAID {
        let home = Home::new();
        the_first_days(&home, said);
        the_second_mentor(&home, said);
        two_windows_on_his_note(&home, said);
        what_comes_of_it(&home, said);
        the_last_days(&home, said);
        what_the_journal_holds(&home, said);
        invariants::check(&home);
    }
}

/// Monday to Wednesday: a meeting, two plans, one of which is moved.
fn the_first_days(home: &Home, said: &Said) {
    let lang = said.lang;
    let mut window = home.start("2026-11-16", lang);
    let [advice, list, question, promise] = [said.advice, said.list, said.question, said.promise];
    let note = format!("> {advice}\n[] {list} @11/20\n? {question}\n() {promise}");
    window.log(said.jane, &note);
    window.press("M11/23<Tab>18:00<C-s>");
    assert_eq!(window.footer(), app::saved(lang, Verb::PlanMeeting));

    let mut window = day(home, said, "2026-11-17", &[said.jane, list, advice], &[]);
    window.press("M<S-Tab><C-a>").commit(said.ben);
    window.press("<Tab>11/19<Tab>10:00<C-s>");

    let mut window = day(home, said, "2026-11-18", &[said.ben, list], &[]);
    window.press("e11/20<C-s>");
    assert_eq!(window.footer(), app::saved(lang, Verb::MoveMeeting));
}

/// Friday: what was moved to today is logged, and the next one planned behind it.
fn the_second_mentor(home: &Home, said: &Said) {
    let lang = said.lang;
    let due_today = "2026-11-20".parse().unwrap();
    let due = terms::due(lang, due_today, due_today);
    let shown = [words::passed(lang), said.ben, said.list, &due];
    let mut window = day(home, said, "2026-11-20", &shown, &[]);
    window.press("m");
    assert!(
        window.shows(said.ben) && window.shows("10:00"),
        "{}",
        window.text()
    );
    let [opening, page, room] = [said.opening, said.page, said.room];
    let [draft, person] = [said.draft, said.person];
    window.paste(&format!(
        "{opening}\n> {page}\n[] {room} @11/25\n< {draft}\n& {person}"
    ));
    window.press("<C-s>4<Tab><Tab>11/27 18:30<Enter>");
    assert_eq!(
        home.newest().state,
        Some(MeetingState::Planned),
        "{}",
        window.text()
    );
}

/// The same evening, in two windows: one adds a line in front, the other one behind; both stay.
fn two_windows_on_his_note(home: &Home, said: &Said) {
    let lang = said.lang;
    let [mut here, mut there] = [(); 2].map(|()| home.open_on("2026-11-20", lang));
    for window in [&mut here, &mut there] {
        point(window, "2g", said.opening);
        window.press("e");
    }
    there.press("<C-Home>Zoom. <C-s>");
    here.press("<C-End>").paste("\n! Go on").press("<C-s>");
    assert!(here.shows(clash::heading(lang)), "{}", here.text());
    here.press("1");
    let note = here.press("l").text();
    assert!(note.contains("Zoom. ") && note.contains("Go on"), "{note}");
    assert!(home.drafts().is_empty());
}

/// Saturday to Wednesday: done, put off, told, dropped, found to work.
fn what_comes_of_it(home: &Home, said: &Said) {
    let lang = said.lang;
    let shown = [said.list, said.page, &words::late(lang, 1)];
    let mut window = day(home, said, "2026-11-21", &shown, &[]);
    point(&mut window, "3g", said.list);
    window.press(" ").paste(said.result).press("<Enter>");
    assert_eq!(window.footer(), app::saved(lang, Verb::Close));
    point(&mut window, "3g", said.page);
    window.press("z").paste("11/25").press("<Enter>");
    assert_eq!(window.footer(), app::saved(lang, Verb::PutOff));

    let shown = [
        words::passed(lang),
        said.jane,
        words::not_told(lang),
        said.list,
    ];
    let mut window = day(home, said, "2026-11-23", &shown, &[said.page]);
    window.press("m");
    assert!(
        window.shows(said.jane) && window.shows("18:00"),
        "{}",
        window.text()
    );
    window.paste(said.advice).press("<C-s><Esc>");
    point(&mut window, "3g", said.list);
    window.press("t");
    assert_eq!(window.footer(), app::saved(lang, Verb::Tell));
    point(&mut window, "3g", said.draft);
    window.press("x<Enter>");
    assert_eq!(window.footer(), app::saved(lang, Verb::Drop));

    let shown = [words::next_meeting(lang), said.page, said.room];
    let mut window = day(home, said, "2026-11-25", &shown, &[said.list, said.draft]);
    point(&mut window, "3g", said.page);
    window.press(" 2").paste(said.result).press("<Enter>");
    point(&mut window, "3g", said.room);
    window.press("@<C-a>11/28<Enter>");
    point(&mut window, "3g", said.person);
    window.press(" <Enter>");
}

/// Friday and Sunday: the last meeting does not take place, and what is left is seen.
fn the_last_days(home: &Home, said: &Said) {
    let lang = said.lang;
    let shown = [
        words::passed(lang),
        said.ben,
        said.room,
        words::not_told(lang),
        said.page,
    ];
    let mut window = day(home, said, "2026-11-27", &shown, &[said.person]);
    window.press("x");
    assert!(window.footer().contains(said.ben), "{}", window.footer());

    let shown = [&words::late(lang, 1), said.room, said.advice];
    // A question waits for the next meeting.
    let gone = [
        words::passed(lang),
        words::next_meeting(lang),
        said.question,
        said.list,
        said.draft,
        said.person,
    ];
    day(home, said, "2026-11-29", &shown, &gone);
}

fn what_the_journal_holds(home: &Home, said: &Said) {
    use MeetingState::{Cancelled, Held};
    let store = home.store();
    let reader = store.reader();
    let newest = Rows {
        anchor: None,
        direction: Direction::Older,
        limit: 20,
        mentor: None,
    };
    let rows = reader.entries(newest).unwrap();
    let names = reader.mentor_names().unwrap();
    let meetings: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row.day.to_string(),
                names[&row.mentors[0]].as_str(),
                row.state,
            )
        })
        .collect();
    let meeting = |day: &str, who, state| (format!("2026-11-{day}"), who, Some(state));
    let expected = [
        meeting("27", said.ben, Cancelled),
        meeting("23", said.jane, Held),
        meeting("20", said.ben, Held),
        meeting("16", said.jane, Held),
    ];
    assert_eq!(meetings, expected);

    let takeaways: Vec<_> = rows
        .iter()
        .flat_map(|row| reader.takeaways_of(row.id).unwrap())
        .collect();
    let fate = |state| (state, None, "", None);
    let worked = (State::Closed, Some(Outcome::Worked), said.result, None);
    let told = (State::Done, None, said.result, Some("2026-11-23"));
    let expected = [
        (said.page, worked),
        (said.room, fate(State::Open)),
        (said.draft, fate(State::Dropped)),
        (said.person, fate(State::Contacted)),
        ("Go on", fate(State::Kept)),
        (said.advice, fate(State::Open)),
        (said.list, told),
        (said.question, fate(State::Open)),
        (said.promise, fate(State::Open)),
    ];
    assert_eq!(takeaways.len(), expected.len());
    for (it, (text, fate)) in takeaways.iter().zip(expected) {
        let day = it.told.map(|day| day.to_string());
        let found = (it.state, it.outcome, it.result.as_str(), day.as_deref());
        assert!(it.text.starts_with(text), "{it:?}");
        assert_eq!(found, fate, "{text}");
    }
    assert_eq!(takeaways[1].due, "2026-11-28".parse().ok());
    assert_eq!(reader.mentors().unwrap().len(), 2);
    assert!(home.drafts().is_empty());
}

/// The first screen of a day, on which these words stand and those do not.
fn day(home: &Home, said: &Said, day: &str, shown: &[&str], hidden: &[&str]) -> Window {
    let mut window = home.start(day, said.lang).sized(120, 36);
    for words in shown {
        assert!(
            window.shows(words),
            "{words:?} is not in {day}\n{}",
            window.text()
        );
    }
    for words in hidden {
        assert!(
            !window.shows(words),
            "{words:?} is in {day}\n{}",
            window.text()
        );
    }
    window
}

/// Goes down from where `keys` lead to the row with these words, in a window in which the list has all the room.
fn point(window: &mut Window, keys: &str, words: &str) {
    window.resize(80, 24);
    window.press(keys);
    for _ in 0..20 {
        let text = window.text();
        if text
            .lines()
            .any(|row| row.starts_with('❯') && row.contains(words))
        {
            return;
        }
        window.press("j");
    }
    panic!("{words} is not in\n{}", window.text());
}
