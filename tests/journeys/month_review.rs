//! The month-end review: five steps, each saved as one goes, left and taken up again, finished and undone.

use chrono::NaiveDate;
use insta::assert_snapshot;
use shirube::domain::{
    Change, CheckIn, Cx, Goal, GoalState, Id, Ids, Lang, Month, MonthFacts, MonthReview, Record,
    Seen, Verb, Verdict, finish_review, save_goal,
};
use shirube::store::Applied;
use shirube::words::{month_review as words, progress};

use crate::desk::Home;

/// The last evening of a month.
pub(crate) const LAST: &str = "2026-11-30";

/// Leads into the review from the Goals tab.
pub(crate) const BEGIN: &str = "4r";

pub(crate) fn november() -> Month {
    "2026-11".parse().unwrap()
}

pub(crate) fn apply(home: &Home, change: &Change) {
    assert_eq!(home.store().apply(change, 0, "").unwrap(), Applied::Saved);
}

pub(crate) fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

pub(crate) fn ids(seed: u128) -> Ids {
    Ids::seeded(seed)
}

pub(crate) fn cx<'a>(ids: &'a Ids, today: &str, lang: Lang) -> Cx<'a> {
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
pub(crate) fn home(lang: Lang) -> (Home, [Id; 2]) {
    let home = Home::new();
    home.open(lang);
    let goals = put_goals(&home, lang);
    (home, goals)
}

pub(crate) fn put_goals(home: &Home, lang: Lang) -> [Id; 2] {
    let ids = ids(99);
    let cx = cx(&ids, "2026-09-01", lang);
    let titles = lang.pick(
        ["Speak in English", "AWS certificate"],
        ["英語で発表する", "AWS 資格をとる"],
    );
    let goals = titles.map(|title| {
        let mut goal = Goal::new(cx.id(), title, cx.today);
        goal.due = Some(day("2026-12-31"));
        apply(home, &save_goal(None, goal.clone(), "", &cx).unwrap());
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
        home,
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
    apply(home, &finish_review(None, october, facts, &[], None, &cx));
    goals.map(|goal| goal.id)
}

pub(crate) fn review(home: &Home) -> MonthReview {
    let store = home.store();
    store.reader().month_review(november()).unwrap().unwrap()
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
fn a_review_is_left_at_any_time_and_taken_up_on_a_later_day() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, _) = home(lang);
        let mut window = home.start("2026-11-26", lang);
        // Who only looks has begun nothing.
        window.press(BEGIN).press("<Esc>");
        let store = home.store();
        assert_eq!(store.reader().month_review(november()).unwrap(), None);
        drop(store);
        window.press(BEGIN).press("<Enter><C-s>");
        window.commit("one").press("<Esc>");
        assert_eq!(review(&home).did, "one");
        assert!(home.drafts().is_empty());

        // After midnight it is still the review of that month.
        let mut window = home.start("2026-12-01", lang);
        window.press(BEGIN);
        assert!(window.shows(words::steps(lang)[2]), "{}", window.text());
        assert!(window.shows(&progress::month(lang, november())));
        assert!(window.shows("one"), "{}", window.text());
        window.press("<C-s><C-s>");
        window.press("<Enter><Esc>");
        let review = review(&home);
        assert_eq!(review.finished, Some(day("2026-12-01")));
        assert_eq!(review.facts.unwrap().as_of, day(LAST));
    }
}

#[test]
fn what_is_typed_in_a_step_survives_a_kill() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut window = home.start(LAST, lang);
        window.press(BEGIN).press("<Enter><C-s>");
        window.commit("one").press("<Tab>").commit("二つ目").wait();
        let typed = window.text();
        drop(window);

        // The draft leads the first screen, and opens with Enter.
        let mut window = home.start(LAST, lang);
        window.press("2g<Enter>");
        assert!(window.shows("二つ目"), "{typed}\n{}", window.text());
        window.press("<C-s>");
        assert!(home.drafts().is_empty());
        let kept = review(&home);
        assert_eq!((&*kept.did, &*kept.learned), ("one", "二つ目"));

        // So does a reason that was being given.
        window.press("<S-Tab><S-Tab>3");
        window.commit("no time").wait();
        drop(window);
        let mut window = home.start(LAST, lang);
        window.press("2g<Enter><Enter>");
        let review = review(&home);
        let said = review.verdict(goals[0]).unwrap();
        assert_eq!((said.verdict, &*said.reason), (Verdict::Drop, "no time"));
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn a_verdict_and_the_finishing_are_undone() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut window = home.start(LAST, lang);
        window.press(BEGIN).press("<Enter>4");
        assert_eq!(review(&home).verdicts.len(), 1);
        window.press("u");
        assert!(review(&home).verdicts.is_empty());
        assert!(window.shows(words::default_verdict(lang)));
        window.press("4<C-s><C-s>");
        window.press("j<Enter>").commit("Monday");
        window.press("<Enter>").commit("talk first").press("<C-s>");
        window.press("<Enter><Esc>");
        let finished = review(&home);
        assert!(finished.is_finished());
        let state = || home.store().reader().goal(goals[0]).unwrap().unwrap().state;
        assert_eq!(state(), GoalState::Achieved);
        // A goal of which nothing was said is kept.
        assert_eq!(finished.verdict(goals[1]).unwrap().verdict, Verdict::Keep);
        // What goes on can be in focus, what is achieved cannot.
        assert_eq!(finished.focus, Some(goals[1]));

        window.press("u");
        assert!(!review(&home).is_finished());
        assert_eq!(state(), GoalState::Active);
        let store = home.store();
        let takeaway = store.reader().takeaway(finished.takeaway.unwrap()).unwrap();
        assert!(takeaway.is_none_or(|takeaway| takeaway.deleted));
    }
}

#[test]
fn two_windows_at_one_review_keep_what_both_wrote() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, goals) = home(lang);
        let mut here = home.start(LAST, lang);
        here.press(BEGIN);
        let mut there = home.start(LAST, lang);
        there.press(BEGIN).press("<Enter>1<C-s>");
        there
            .commit("theirs")
            .press("<Tab><Tab>")
            .commit("next there");
        there.press("<Esc>");
        // This window began the month as well: the review of the other one stands, and is gone on with.
        here.press("<Enter>j2").commit("why").press("<Enter><C-s>");
        assert!(here.shows("theirs"), "{}", here.text());
        let mut there = home.start(LAST, lang);
        there
            .press(BEGIN)
            .press("<End>")
            .commit(" more")
            .press("<C-s>");
        here.press("<Tab>").commit("learned here").press("<C-s>");
        let store = home.store();
        let reviews = store.reader().month_reviews().unwrap();
        let count = reviews.iter().filter(|one| one.month == november()).count();
        assert_eq!(count, 1);
        let both = review(&home);
        let texts = [&*both.did, &both.learned, &both.next];
        assert_eq!(texts, ["theirs more", "learned here", "next there"]);
        assert_eq!(both.verdict(goals[0]).unwrap().verdict, Verdict::Keep);
        assert_eq!(both.verdict(goals[1]).unwrap().reason, "why");
    }
}

#[test]
fn the_same_lines_written_in_two_windows_are_looked_over_before_they_are_saved() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, _) = home(lang);
        let mut here = home.start(LAST, lang);
        here.press(BEGIN).press("<Enter><C-s>").commit("mine");
        let mut there = home.start(LAST, lang);
        there.press(BEGIN).commit("theirs").press("<C-s>");
        here.press("<C-s>");
        assert_eq!(here.footer(), words::both_kept(lang));
        assert!(
            here.shows("mine") && here.shows("theirs"),
            "{}",
            here.text()
        );
        assert_eq!(review(&home).did, "theirs");
        here.press("<C-s>");
        let did = review(&home).did;
        assert!(did.contains("mine") && did.contains("theirs"), "{did}");
    }
}

#[test]
fn a_missed_month_is_done_later_under_its_own_name() {
    for lang in [Lang::En, Lang::Ja] {
        let (home, _) = home(lang);
        // In the tenth's night it is missed, and its facts are those of the month all the same.
        let mut window = home.start("2026-12-10", lang);
        window.press(BEGIN);
        assert!(window.shows(&words::heading(lang, "·", november())));
        assert!(window.shows(&words::as_of(lang, day(LAST), day("2026-12-10"))));
        // Before the 25th it may be begun early.
        let mut window = home.start("2026-12-11", lang).sized(120, 24);
        window.press(BEGIN);
        assert!(window.shows(&words::heading(lang, "·", november().next())));
        let today = day("2026-12-11");
        assert!(window.shows(&words::as_of(lang, today, today)));
    }
}
