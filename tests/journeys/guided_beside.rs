//! What stands beside the fields of a guided flow: of which version it is, and how it is read with the mouse.

use crossterm::event::MouseEventKind;
use shirube::domain::{Lang, Stage};
use shirube::screens::Begin;
use shirube::words::analysis as words;

use crate::analysed::{DAY, analysed, begin_as};
use crate::guided::BEGIN;

#[test]
fn the_wheel_reads_on_where_it_turns_and_leaves_the_field_in_front() {
    let home = analysed(Lang::En);
    let mut window = home.start(DAY, Lang::En).sized(120, 20);
    window.press(BEGIN);
    let before = window.text();
    let caret = |picture: &str| picture.lines().next_back().map(str::to_owned);
    window.mouse(MouseEventKind::ScrollDown, (100, 10));
    let after = window.text();
    assert_ne!(after, before);
    assert_eq!(caret(&after), caret(&before), "{after}");
    window.mouse(MouseEventKind::ScrollUp, (100, 10));
    assert_eq!(window.text(), before);
}

#[test]
fn an_approach_is_told_what_is_needed_by_the_version_that_counts() {
    let home = analysed(Lang::En);
    let mentors = home.store().reader().mentors().unwrap();
    let candidate = mentors.iter().find(|one| one.stage == Stage::Candidate);
    let asked = Begin::Approach(candidate.unwrap().id);
    let beside = || {
        let mut window = home.start(DAY, Lang::En).sized(120, 36);
        window.begin(asked).text()
    };
    let before = beside();
    begin_as(&home, |begun| (begun.step, begun.needed) = (1, [0; 6]));
    assert_eq!(beside(), before);
}

#[test]
fn a_version_that_is_mended_stands_beside_the_one_before_it() {
    let home = analysed(Lang::En);
    let day = |day: &str| day.parse().unwrap();
    let mut window = home.start(DAY, Lang::En).sized(120, 36);
    // The newer one is not before the older.
    window.press("6je");
    for (earlier, is_said) in [("2026-05-05", false), ("2026-11-20", false)] {
        let said = words::before(Lang::En, day(earlier), day(DAY));
        assert_eq!(window.shows(&said), is_said, "{}", window.text());
    }
    window.press("<Esc>ke");
    let said = words::before(Lang::En, day("2026-05-05"), day(DAY));
    assert!(window.shows(&said), "{}", window.text());
}
