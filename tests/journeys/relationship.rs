//! The review of a mentorship: its steps, the ratings by one key each, the last ones hidden, the difference, drafts.

use insta::assert_snapshot;
use shirube::domain::{
    Decision, Entry, EntryKind, Lang, MeetingState, Mentor, Rated, Record, RelationshipFacts,
    RelationshipReview, Seen, Stage, Support, SupportSet,
};
use shirube::screens::Begin;
use shirube::words::{guided, relationship as words};

use crate::approaches_owed::{id, write};
use crate::check_in::day;
use crate::desk::{Home, TODAY, Window};

/// Whose mentorship it is.
pub(crate) const WHO: u128 = 1;

/// A mentor who is met now, with two meetings.
pub(crate) fn home() -> Home {
    let home = Home::new();
    drop(home.open(Lang::En));
    let mentor = Mentor {
        started: Some(day("2026-04-01")),
        rhythm: Some(30),
        ..Mentor::new(id(WHO), "Jane Smith", Stage::Active)
    };
    write(&home, Record::Mentor(Box::new(Seen::new(mentor))));
    for (seed, on) in [(50, "2026-09-10"), (51, "2026-11-10")] {
        let mut entry = Entry::new(id(seed), EntryKind::Meeting, day(on));
        entry.mentors = vec![id(WHO)];
        entry.state = Some(MeetingState::Held);
        entry.received = SupportSet::from_bits(1 << Support::Feedback as u8);
        write(&home, Record::Entry(Seen::new(entry)));
    }
    home
}

/// The review that was finished three months ago.
pub(crate) fn put_last(home: &Home) -> RelationshipReview {
    let mut last = RelationshipReview::new(id(80), id(WHO), day("2026-08-24"), None);
    for (rated, rating) in [
        (Rated::Support(Support::Skill), 3),
        (Rated::Support(Support::Feedback), 4),
        (Rated::Trust, 4),
        (Rated::Overall, 2),
    ] {
        last.ratings.rate(rated, Some(rating));
    }
    last.step = 5;
    last.start = "ask for one story each time".into();
    last.decision = Some(Decision::ChangeRhythm);
    last.rhythm = Some(30);
    last.reason = "six weeks were too long".into();
    last.finished = Some(day("2026-08-24"));
    last.facts = Some(RelationshipFacts {
        until: day("2026-08-24"),
        ..RelationshipFacts::default()
    });
    let seen = Seen::new(last.clone());
    write(home, Record::RelationshipReview(Box::new(seen)));
    last
}

/// The reviews in the journal, the newest first.
pub(crate) fn reviews(home: &Home) -> Vec<RelationshipReview> {
    let store = home.store();
    store.reader().relationship_reviews_of(id(WHO)).unwrap()
}

pub(crate) fn begin(home: &Home, lang: Lang) -> Window {
    let mut window = home.start(TODAY, lang);
    window.begin(Begin::Relationship(id(WHO)));
    window
}

fn ratings(home: &Home) -> [u8; 11] {
    reviews(home)[0].ratings.0
}

#[test]
fn five_steps_lead_from_the_facts_to_what_is_decided() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            let home = home();
            put_last(&home);
            let mut window = begin(&home, lang).sized(width, height);
            let mut pictures = vec![window.text()];
            for keys in [
                "<C-s>423",
                "<C-s>",
                "<C-s>Send the agenda",
                "<C-s>3<Tab>often enough now<Tab>14<Tab>propose it @friday #rhythm<Tab>",
            ] {
                window.press(keys);
                pictures.push(window.text());
            }
            let name = format!("relationship_{width}_{}", lang.tag());
            assert_snapshot!(name, pictures.join("\n\n"));
        }
    }
}

#[test]
fn a_first_review_has_nothing_to_compare_with() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home();
        let mut window = begin(&home, lang);
        window.press("<C-s>12345543212<C-s>");
        assert_snapshot!(format!("relationship_first_{}", lang.tag()), window.text());
        window.press("<C-s>");
        assert!(window.shows(words::shown_next_time(lang)));
    }
}

#[test]
fn a_digit_rates_and_goes_on_and_the_same_again_takes_it_back() {
    for (keys, rated) in [
        ("34", [3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ("３４", [3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ("3<Up>3", [0; 11]),
        ("3<Up>0", [0; 11]),
        ("3<Up><Back>", [0; 11]),
        ("3<Up><Right>", [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ("<Left><Right><Right>", [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ("9x 3", [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ("123454321555", [1, 2, 3, 4, 5, 4, 3, 2, 1, 5, 0]),
        ("12345432154", [1, 2, 3, 4, 5, 4, 3, 2, 1, 5, 4]),
    ] {
        let home = home();
        let mut window = begin(&home, Lang::En);
        window.press("<C-s>").press(keys).press("<C-s>");
        let found = reviews(&home).first().map_or([0; 11], |one| one.ratings.0);
        assert_eq!(found, rated, "{keys}");
    }
    let home = home();
    begin(&home, Lang::En)
        .press("<C-s>")
        .commit("12345543212")
        .press("<C-s>");
    assert_eq!(ratings(&home), [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 2]);
}

#[test]
fn how_it_was_rated_last_is_hidden_until_it_is_rated() {
    for lang in [Lang::En, Lang::Ja] {
        let home = home();
        put_last(&home);
        let mut window = begin(&home, lang);
        let was = |rating| words::last_rating(lang, rating);
        let last_ones = [3, 4].map(was);
        let shown = |window: &mut Window| {
            let text = window.text();
            last_ones
                .iter()
                .map(|one| text.matches(one.as_str()).count())
                .sum::<usize>()
        };
        assert_eq!(shown(&mut window), 0, "{}", window.text());
        window.press("<C-s>");
        assert_eq!(shown(&mut window), 0, "{}", window.text());
        window.press("5");
        assert!(window.shows(&was(3)), "{}", window.text());
        assert_eq!(shown(&mut window), 1, "{}", window.text());
        // It was taken back, and is hidden again.
        window.press("<Up>5");
        assert_eq!(shown(&mut window), 0, "{}", window.text());
        window.press("5<C-s>");
        // Nor does the difference tell of what is not rated.
        let text = window.text();
        assert!(text.contains("3 › 5"), "{text}");
        assert_eq!(text.matches('›').count(), 2, "{text}");
    }
}

#[test]
fn a_step_that_only_tells_is_gone_through_with_every_key_of_a_flow() {
    let home = home();
    put_last(&home);
    let mut window = begin(&home, Lang::En).sized(60, 14);
    let top = window.text();
    window.press("abc 123");
    window.paste("nothing to type into");
    assert_eq!(window.text(), top);
    window.press("<Down>");
    assert_ne!(window.text(), top);
    window.press("<PgUp>");
    assert_eq!(window.text(), top);
    window.press("<PgDn>");
    assert_ne!(window.text(), top);
    let steps = words::steps(Lang::En);
    for (keys, step) in [
        ("<Tab>", 2),
        ("<S-Tab>", 1),
        ("<Enter>", 2),
        ("<C-s>", 3),
        ("<S-Tab>", 2),
        ("<C-s><Tab>", 4),
        ("<S-Tab>", 3),
    ] {
        window.press(keys);
        let here = format!("❯ {step} {}", steps[step - 1]);
        assert!(window.shows(&here), "{keys}: {}", window.text());
    }
    assert_eq!(reviews(&home).len(), 1, "who only looks leaves nothing");
}

#[test]
fn it_is_left_and_taken_up_and_begun_once_by_two_windows() {
    let home = home();
    let mut window = begin(&home, Lang::En);
    let mut other = begin(&home, Lang::En);
    window.press("<C-s>32<Esc>");
    assert_eq!(home.drafts().len(), 0);
    other.focus().press("<C-s><C-s><C-s>");
    other.press("tell a story each time<C-s>");
    let all = reviews(&home);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].start, "tell a story each time");
    assert_eq!(all[0].ratings.0[..3], [3, 2, 0]);
    window.begin(Begin::Relationship(id(WHO)));
    assert!(window.shows("❯ 5 decision"), "{}", window.text());
}

#[test]
fn what_is_typed_and_not_saved_is_a_draft_taken_up_again() {
    let home = home();
    let mut window = begin(&home, Lang::En);
    window.press("<C-s>32<C-s><C-s><C-s>");
    window.press("<Tab><Tab>propose it<Tab>tomorrow").wait();
    window.hang_up();
    let mut window = home.open_on("2026-11-23", Lang::En);
    window.press("<Enter>");
    assert!(window.shows("propose it"), "{}", window.text());
    assert!(window.shows("2026-11-23"), "{}", window.text());
}

#[test]
fn who_went_to_the_trash_is_not_reviewed() {
    let home = home();
    let mut window = begin(&home, Lang::En);
    window.press("<C-s>3");
    let mentor = home.store().reader().mentor(id(WHO)).unwrap().unwrap();
    let gone = Mentor {
        deleted: true,
        ..mentor.clone()
    };
    write(&home, Record::Mentor(Box::new(Seen::changed(mentor, gone))));
    window.focus().press("<C-s>");
    assert!(
        window.shows(&guided::is_gone(Lang::En)[..30]),
        "{}",
        window.text()
    );
    assert_eq!(reviews(&home), []);
}

#[test]
fn one_taken_up_again_goes_on_at_the_first_rating_that_is_missing() {
    let home = home();
    begin(&home, Lang::En).press("<C-s>42<Esc>");
    assert_eq!(ratings(&home), [4, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    begin(&home, Lang::En).press("5<Esc>");
    assert_eq!(ratings(&home), [4, 2, 5, 0, 0, 0, 0, 0, 0, 0, 0]);
    // One that was passed over is the first that is missing.
    begin(&home, Lang::En).press("<Down>3<Esc>");
    begin(&home, Lang::En).press("1<Esc>");
    assert_eq!(ratings(&home), [4, 2, 5, 1, 3, 0, 0, 0, 0, 0, 0]);
}
