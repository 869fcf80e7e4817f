//! The day of a check-in: typed in words, moved, doubted, and kept while a draft waits.

use shirube::domain::{CheckIn, Lang};
use shirube::words::check_in as words;

use crate::check_in::{SPEAK, aiming, change_goal, check_ins, checking_in, day};
use crate::desk::{Home, TODAY};

/// The days of all check-ins, with what shows each.
fn said(home: &Home) -> Vec<(String, String)> {
    let row = |one: CheckIn| (one.day.to_string(), one.evidence);
    check_ins(home, SPEAK).into_iter().map(row).collect()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(day, evidence): &(&str, &str)| ((*day).to_owned(), (*evidence).to_owned());
    of.iter().map(owned).collect()
}

#[test]
fn a_day_typed_where_todays_is_mended_makes_another_check_in() {
    for lang in [Lang::En, Lang::Ja] {
        let home = aiming();
        checking_in(&home, lang, SPEAK).press("55<Tab><Tab>now<C-s>");
        let mut window = checking_in(&home, lang, SPEAK);
        window
            .press("50<Tab><Tab><Tab>")
            .paste("11/20")
            .press("<Enter>");
        let begin: String = words::begins_instead(lang, day(TODAY), day(TODAY))
            .chars()
            .take(14)
            .collect();
        assert!(window.shows(&begin), "{}", window.text());
        window.press("<Enter>");
        let first = ("2026-11-01", "練習会で3分話した");
        let all = pairs(&[first, ("2026-11-20", ""), (TODAY, "now")]);
        assert_eq!(said(&home), all);
        let values: Vec<_> = check_ins(&home, SPEAK)
            .iter()
            .map(|one| one.value)
            .collect();
        assert_eq!(values, [Some(40.0), Some(50.0), Some(55.0)]);
    }
}

#[test]
fn a_day_that_has_one_is_mended_and_todays_stays() {
    let home = aiming();
    checking_in(&home, Lang::En, SPEAK).press("55<Tab><Tab>now<C-s>");
    let mut window = checking_in(&home, Lang::En, SPEAK);
    window
        .press("50<Tab><Tab><Tab>")
        .paste("11/1")
        .press("<Enter>");
    assert!(window.shows("There is a check-in of that day already"));
    window.press("<Enter>");
    let values: Vec<_> = check_ins(&home, SPEAK)
        .iter()
        .map(|one| one.value)
        .collect();
    assert_eq!(values, [Some(50.0), Some(55.0)]);
}

#[test]
fn a_draft_of_todays_with_another_day_leaves_todays_alone() {
    let home = aiming();
    checking_in(&home, Lang::En, SPEAK).press("55<Tab><Tab>now<C-s>");
    let mut window = checking_in(&home, Lang::En, SPEAK);
    window
        .press("50<Tab><Tab><Tab>")
        .paste("11/20")
        .press("<Esc>");
    let mut window = home.start(TODAY, Lang::En);
    window.press("g<Enter><C-s><C-s>");
    let values: Vec<_> = check_ins(&home, SPEAK)
        .iter()
        .map(|one| one.value)
        .collect();
    assert_eq!(
        values,
        [Some(40.0), Some(50.0), Some(55.0)],
        "{}",
        window.text()
    );
}

#[test]
fn a_day_in_words_is_that_of_the_day_on_which_it_was_typed() {
    for (lang, typed) in [(Lang::En, "yesterday"), (Lang::Ja, "昨日")] {
        let home = aiming();
        let mut window = checking_in(&home, lang, SPEAK);
        window
            .press("50<Tab><Tab><Tab>")
            .paste(typed)
            .press("<Esc>");
        let mut window = home.start("2026-11-27", lang);
        window.press("g<Enter><C-s>");
        let days: Vec<_> = check_ins(&home, SPEAK).iter().map(|one| one.day).collect();
        assert_eq!(
            days,
            [day("2026-11-01"), day("2026-11-21")],
            "{}",
            window.text()
        );
    }
}

#[test]
fn a_day_that_is_hardly_meant_is_said_with_its_year() {
    for (typed, en, ja) in [
        (
            "2/20",
            "before the goal's start (Thu 1 Oct 2026)",
            "目標の開始日(2026年10月1日(木))より前",
        ),
        (
            "2026-12-24",
            "This day is still to come",
            "これから先の日付です",
        ),
    ] {
        for (lang, says) in [(Lang::En, en), (Lang::Ja, ja)] {
            let home = aiming();
            let mut window = checking_in(&home, lang, SPEAK);
            window.press("50<Tab><Tab><Tab>").paste(typed);
            assert!(window.shows(says), "{}", window.text());
        }
    }
    let home = aiming();
    change_goal(&home, SPEAK, |goal| goal.start = None);
    let mut window = checking_in(&home, Lang::En, SPEAK);
    window.press("50<Tab><Tab><Tab>").paste("2/20");
    assert!(
        window.shows("Fri 20 Feb 2026, 275 days ago"),
        "{}",
        window.text()
    );
    assert!(
        window.shows("is this the day you mean?"),
        "{}",
        window.text()
    );
    window.press("<C-a>").paste("11/9");
    assert!(
        window.shows("Mon 9 Nov 2026, 13 days ago"),
        "{}",
        window.text()
    );
    assert!(
        !window.shows("is this the day you mean?"),
        "{}",
        window.text()
    );
}
