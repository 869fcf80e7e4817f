//! What a report is told from: what may leave the journal as its records say it, and until which day.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Change, Cx, Entry, Goal, Ids, Kind, Lang, Month, MonthFacts, MonthMatter, MonthReview, Record,
    Seen, State, Takeaway,
};
use shirube::store::Store;

use crate::fixture::{Desk, day, new_entry, new_goal, new_takeaway, save, take};

/// What is known of November on a day after it.
fn matter(store: &Store) -> MonthMatter {
    let ids = Ids::seeded(9);
    let cx = Cx {
        today: NaiveDate::from_ymd_opt(2026, 12, 5).unwrap(),
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "UTC",
    };
    store.reader().month_matter(Month::of(day(1)), &cx).unwrap()
}

/// The words of what may leave, of what was done and of what was told.
fn leaving(matter: &MonthMatter) -> [Vec<&str>; 2] {
    let told = matter.told.iter().filter(|one| matter.may_leave(one));
    [
        matter
            .done()
            .map(|one| one.takeaway.text.as_str())
            .collect(),
        told.map(|one| one.takeaway.text.as_str()).collect(),
    ]
}

/// An action that was done, and told, on this day.
fn done(desk: &Desk, text: &str, on: NaiveDate) -> Takeaway {
    let mut takeaway = desk.action(text, None);
    takeaway.state = State::Done;
    (takeaway.closed, takeaway.told) = (Some(on), Some(on));
    takeaway
}

/// What ties an action to something private.
type Tie = fn(&mut Takeaway, &mut Entry, &mut Goal);

#[test]
fn what_is_private_stays_however_it_is_tied_and_whatever_became_of_its_goal() {
    let ties: [(&str, Tie, bool); 10] = [
        ("not at all", |_, _, _| {}, true),
        ("itself", |it, _, _| it.private = true, false),
        (
            "its result",
            |it, _, _| it.result = "sent late #private".into(),
            false,
        ),
        (
            "its plan",
            |it, _, _| it.if_then = "朝に＃内緒".into(),
            false,
        ),
        (
            "a word in its result",
            |it, _, _| it.result = r"a private talk \#private".into(),
            true,
        ),
        (
            "its entry",
            |it, entry, _| {
                it.entry = Some(entry.id);
                it.line = Some(0);
                entry.private = true;
            },
            false,
        ),
        (
            "an open entry",
            |it, entry, _| {
                it.entry = Some(entry.id);
                it.line = Some(0);
            },
            true,
        ),
        (
            "its goal",
            |it, _, goal| {
                it.goal = Some(goal.id);
                goal.private = true;
            },
            false,
        ),
        (
            "the tag of a goal",
            |it, _, goal| {
                it.tags = vec!["ｔａｌｋ".into()];
                goal.private = true;
            },
            false,
        ),
        ("an open goal", |it, _, goal| it.goal = Some(goal.id), true),
    ];
    for (name, tie, leaves) in ties {
        let (desk, mut store) = Desk::with_journal();
        let mut entry = desk.meeting(3, &[]);
        let mut goal = desk.goal("talk");
        goal.short = " Talk ".into();
        let mut takeaway = done(&desk, "write", day(9));
        tie(&mut takeaway, &mut entry, &mut goal);
        let is_of_goal = takeaway.goal.is_some() || !takeaway.tags.is_empty();
        save(
            &mut store,
            "all",
            vec![new_entry(&entry), new_goal(&goal), new_takeaway(&takeaway)],
        );
        let texts: &[&str] = if leaves { &["write"] } else { &[] };
        assert_eq!(leaving(&matter(&store)), [texts, texts], "{name}");
        let mut gone = goal.clone();
        gone.deleted = true;
        let record = Record::Goal(Box::new(Seen::changed(goal, gone.clone())));
        save(&mut store, "trash", vec![record]);
        assert_eq!(leaving(&matter(&store)), [texts, texts], "{name}, trashed");
        // Nothing is left that could tell: what was made for the goal stays here.
        take(&mut store, &Change::Purge(vec![gone.id]));
        let texts = if takeaway.goal.is_some() { &[] } else { texts };
        if takeaway.goal.is_some() || !is_of_goal {
            assert_eq!(leaving(&matter(&store)), [texts, texts], "{name}, emptied");
        }
    }
}

#[test]
fn a_report_lists_what_came_about_until_the_day_of_its_facts() {
    let (desk, mut store) = Desk::with_journal();
    let mut records: Vec<Record> = [24, 25, 26, 29]
        .map(|on| new_takeaway(&done(&desk, &on.to_string(), day(on))))
        .to_vec();
    let goal = desk.goal("talk");
    records.push(new_goal(&goal));
    for on in [25, 29] {
        let mut check_in = desk.check_in(goal.id, day(on), 10.0);
        check_in.evidence = on.to_string();
        records.push(crate::fixture::new_check_in(&check_in));
    }
    save(&mut store, "all", records);
    let whole = matter(&store);
    assert_eq!(leaving(&whole)[0], ["24", "25", "26", "29"]);
    assert_eq!(whole.facts.closed_of(Kind::Action), 4);
    assert_eq!(whole.evidence(goal.id), Some("29"));

    // It was finished on the 25th, with what there was by then.
    let mut review = MonthReview::new(desk.id(), Month::of(day(1)));
    review.finished = Some(day(25));
    review.facts = Some(MonthFacts {
        as_of: day(25),
        ..MonthFacts::default()
    });
    let record = Record::MonthReview(Box::new(Seen::new(review)));
    save(&mut store, "review", vec![record]);
    let early = matter(&store);
    assert_eq!(leaving(&early), [["24", "25"], ["24", "25"]]);
    assert_eq!(early.evidence(goal.id), Some("25"));
}
