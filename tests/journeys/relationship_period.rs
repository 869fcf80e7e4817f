//! The period of the review of a mentorship: the same wherever it is told, and nothing is in none or in two of them.

use shirube::domain::{
    Entry, EntryKind, Lang, MeetingState, Rated, Record, RelationshipReview, Seen, Support,
};
use shirube::screens::Begin;
use shirube::words::relationships as words;

use crate::approaches_owed::{id, write};
use crate::check_in::day;
use crate::desk::{Home, TODAY, Window};
use crate::relationship::{WHO, begin, home, put_last, reviews};

/// A meeting held with them.
fn meet(home: &Home, seed: u128, on: &str) {
    let mut entry = Entry::new(id(seed), EntryKind::Meeting, day(on));
    entry.mentors = vec![id(WHO)];
    entry.state = Some(MeetingState::Held);
    write(home, Record::Entry(Seen::new(entry)));
}

/// The row of the facts that counts the meetings.
fn meetings(window: &mut Window) -> String {
    let text = window.text();
    let row = text.lines().find(|line| line.contains("by the rhythm"));
    let row = row.unwrap_or_else(|| panic!("{text}"));
    let cell = row.split("meetings  ").nth(1).unwrap();
    cell.split(" · the last").next().unwrap().to_owned()
}

#[test]
fn the_flow_and_the_list_tell_the_same_period() {
    // Met before the mentorship began, and with a last review.
    for (first, has_last) in [
        ("2026-03-10", false),
        ("2026-05-10", false),
        ("2026-05-10", true),
    ] {
        let home = home();
        meet(&home, 52, first);
        if has_last {
            put_last(&home);
        }
        let mut window = home.start(TODAY, Lang::En).sized(160, 36);
        window.press("7");
        while !window.shows("by the rhythm") {
            let before = window.text();
            window.press("j");
            assert_ne!(before, window.text());
        }
        let told = meetings(&mut window);
        window.begin(Begin::Relationship(id(WHO)));
        assert_eq!(meetings(&mut window), told, "{first} {has_last}");
    }
}

#[test]
fn a_meeting_of_the_day_of_a_review_is_in_one_period() {
    for (before, counted) in [(true, [3, 0]), (false, [2, 1])] {
        let home = home();
        if before {
            meet(&home, 52, TODAY);
        }
        let mut window = begin(&home, Lang::En);
        while !window.shows("❯ 5") {
            window.press("<C-s>");
        }
        window.press("2<C-s>");
        if !before {
            meet(&home, 52, TODAY);
        }
        let mut window = home.start("2027-02-22", Lang::En);
        window.begin(Begin::Relationship(id(WHO)));
        while !window.shows("❯ 5") {
            window.press("<C-s>");
        }
        window.press("2<C-s>");
        let facts = reviews(&home).into_iter().rev();
        let found: Vec<u32> = facts.map(|one| one.facts.unwrap().meetings).collect();
        assert_eq!(found, counted, "{before}");
    }
}

#[test]
fn what_was_rated_is_not_told_in_the_list_before_it_is_rated_again() {
    let home = home();
    for (seed, on, rating) in [
        (81, "2026-06-24", 5),
        (82, "2026-08-24", 4),
        (83, "2026-10-24", 3),
    ] {
        let mut review = RelationshipReview::new(id(seed), id(WHO), day(on), None);
        review.finished = Some(day(on));
        let rated = Rated::Support(Support::Feedback);
        review.ratings.rate(rated, Some(rating));
        let seen = Seen::new(review);
        write(&home, Record::RelationshipReview(Box::new(seen)));
    }
    let mut window = home.start(TODAY, Lang::En).sized(160, 36);
    window.press("7");
    let mut last = String::new();
    let (mut is_asked_of_next, mut is_asked_of_last) = (None, None);
    while last != window.text() {
        last = window.text();
        let is_asked = last.contains("5, 4, 3");
        if last.contains(words::what_it_is(Lang::En).split('.').next().unwrap()) {
            is_asked_of_next = Some(is_asked);
        } else if last.contains("finished 24 Oct") {
            is_asked_of_last = Some(is_asked);
        }
        window.press("j");
    }
    assert_eq!(
        (is_asked_of_next, is_asked_of_last),
        (Some(false), Some(true)),
        "{last}"
    );
}
