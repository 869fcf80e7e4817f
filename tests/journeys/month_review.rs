//! The month-end review: five steps, each saved as one goes, left and taken up again, finished and undone.

use chrono::NaiveDate;
use insta::assert_snapshot;
use shirube::domain::{
    Change, CheckIn, Cx, Goal, Id, Ids, Lang, Month, MonthFacts, MonthReview, Record, Seen, Verb,
    Verdict, finish_review, save_goal,
};
use shirube::store::Applied;
use shirube::words::{month_review as words, progress};

use crate::desk::{Home, Window};

/// The last evening of a month.
const LAST: &str = "2026-11-30";

/// Leads into the review from the Goals tab.
const BEGIN: &str = "4r";

fn november() -> Month {
    "2026-11".parse().unwrap()
}

fn apply(home: &Home, change: &Change) {
    assert_eq!(home.store().apply(change, 0, "").unwrap(), Applied::Saved);
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn ids(seed: u128) -> Ids {
    Ids::seeded(seed)
}

fn cx<'a>(ids: &'a Ids, today: &str, lang: Lang) -> Cx<'a> {
    Cx {
        today: day(today),
        time: chrono::NaiveTime::MIN,
        now: chrono::DateTime::UNIX_EPOCH,
        ids,
        lang,
        zone: "",
    }
}

/// Two goals, the first checked in on 27 November, and what October's review said.
fn home(lang: Lang) -> (Home, [Id; 2]) {
    let home = Home::new();
    home.open(lang);
    let ids = ids(99);
    let cx = cx(&ids, "2026-09-01", lang);
    let titles = lang.pick(
        ["Speak in English", "AWS certificate"],
        ["英語で発表する", "AWS 資格をとる"],
    );
    let goals = titles.map(|title| {
        let mut goal = Goal::new(cx.id(), title, cx.today);
        goal.due = Some(day("2026-12-31"));
        apply(&home, &save_goal(None, goal.clone(), "", &cx).unwrap());
        goal
    });
    let check_in = CheckIn {
        id: cx.id(),
        deleted: false,
        goal: goals[0].id,
        day: day("2026-11-27"),
        value: Some(60.0),
        confidence: Some(4),
        evidence: String::new(),
    };
    apply(
        &home,
        &Change::Save {
            verb: Verb::CheckIn,
            subject: String::new(),
            records: vec![Record::CheckIn(Seen::new(check_in))],
        },
    );
    let mut october = MonthReview::new(cx.id(), november().before());
    october.next = lang.pick("Say the conclusion first", "結論から話す").into();
    let facts = MonthFacts {
        as_of: day("2026-10-31"),
        meetings: 4,
        minutes: 250,
        notes: 2,
        ..MonthFacts::default()
    };
    apply(&home, &finish_review(None, october, facts, &[], None, &cx));
    (home, goals.map(|goal| goal.id))
}

fn review(home: &Home) -> MonthReview {
    let store = home.store();
    store.reader().month_review(november()).unwrap().unwrap()
}

/// Goes through the review up to its last step.
fn to_the_last_step(window: &mut Window, lang: Lang) {
    window
        .press(BEGIN)
        .press("<Enter>1j2")
        .commit("too much")
        .press("<Enter><C-s>");
    window.commit(lang.pick("Two talks", "発表を2回した"));
    window
        .press("<Tab>")
        .commit(lang.pick("Short is better", "短いほうが伝わる"));
    window
        .press("<Tab><Tab>")
        .commit(lang.pick("Patience", "粘り強さ"));
    window
        .press("<Tab>j<Enter>")
        .commit(lang.pick("Monday begins", "月曜になったら"));
    window
        .press("<Tab>")
        .commit(lang.pick("talk first", "最初に話す"));
    window.press("<C-s>");
}

#[test]
fn a_month_is_looked_back_on_in_five_steps() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            let (home, goals) = home(lang);
            let mut window = home.start(LAST, lang).sized(width, height);
            let mut pictures = Vec::new();
            window.press(BEGIN);
            pictures.push(window.text());
            window.press("<Enter>1j2").commit("too much");
            pictures.push(window.text());
            window.press("<Enter>");
            pictures.push(window.text());
            window.press("<C-s>");
            window.commit(lang.pick("Two talks", "発表を2回した"));
            window.press("<Tab>");
            pictures.push(window.text());
            window.press("<C-s>j<Enter>");
            window.commit(lang.pick("Monday begins", "月曜になったら"));
            window
                .press("<Tab>")
                .commit(lang.pick("talk first", "最初に話す"));
            pictures.push(window.text());
            window.press("<C-s>");
            pictures.push(window.text());
            window.press("<Enter>");
            pictures.push(window.text());
            let name = format!("month_review_{}_{width}", lang.tag());
            assert_snapshot!(name, pictures.join("\n"));

            let review = review(&home);
            assert_eq!(review.finished, Some(day(LAST)));
            assert_eq!(review.focus, Some(goals[0]));
            let store = home.store();
            let takeaway = store.reader().takeaway(review.takeaway.unwrap()).unwrap();
            let takeaway = takeaway.unwrap();
            assert_eq!(takeaway.goal, Some(goals[0]));
            assert_eq!(takeaway.text, lang.pick("talk first", "最初に話す"));
        }
    }
}

#[test]
#[ignore = "fills a journal for a look at the real screen"]
fn fill() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, _) = home(lang);
        let to = format!("/tmp/f_{}.db", lang.tag());
        std::fs::copy(home.journal(), to).unwrap();
    }
}
