//! What is done to takeaways from a list, kind by kind; and takeaways that stand in no entry.

use chrono::{DateTime, NaiveDate, NaiveTime};
use shirube::domain::{
    Change, Cx, Ending, Ids, Kind, Lang, Outcome, Record, State, Takeaway, Verb, add_tags,
    add_takeaway, close_takeaways, drop_takeaways, edit_takeaway, put_off, reopen_takeaways,
    set_tags, tell_takeaways,
};

#[test]
fn each_kind_comes_to_each_of_its_ends() {
    use State::{Asked, Closed, Contacted, Done, Kept, Lapsed, Said, Trying};
    let cases: &[(Kind, State, Option<Outcome>, bool)] = &[
        (Kind::Advice, Trying, None, false),
        (Kind::Advice, Closed, Some(Outcome::Worked), true),
        (Kind::Advice, Closed, Some(Outcome::Partly), true),
        (Kind::Advice, Closed, Some(Outcome::Not), true),
        (Kind::Action, Done, None, true),
        (Kind::Promise, Kept, None, true),
        (Kind::Promise, Lapsed, None, true),
        (Kind::Question, Asked, None, true),
        (Kind::Thanks, Said, None, true),
        (Kind::Introduction, Contacted, None, true),
    ];
    let endings: Vec<_> = Kind::ALL
        .into_iter()
        .flat_map(|kind| Ending::of(kind).iter().map(move |ending| (kind, *ending)))
        .collect();
    assert_eq!(endings.len(), cases.len());
    for ((kind, ending), case) in endings.into_iter().zip(cases) {
        let (_, state, outcome, is_over) = *case;
        assert_eq!(
            (kind, ending.state, ending.outcome),
            (case.0, state, outcome)
        );
        let mut open = takeaway(kind);
        open.later = Some(day(25));
        let after = with(|cx| close_takeaways(&[(open, ending)], " it came so ", cx));
        let [after] = &after[..] else {
            panic!("{kind:?} {state:?}")
        };
        assert_eq!((after.state, after.outcome), (state, outcome), "{kind:?}");
        assert_eq!(after.result, "it came so");
        assert_eq!(after.closed, is_over.then_some(day(22)), "{kind:?}");
        assert_eq!(after.later.is_none(), is_over, "{kind:?}");
        assert_eq!(after.told, None);
    }
}

#[test]
fn closing_again_keeps_the_day_and_what_was_said() {
    let mut closed = takeaway(Kind::Advice);
    closed.state = State::Closed;
    closed.outcome = Some(Outcome::Partly);
    closed.closed = Some(day(3));
    closed.result = "said before".into();
    let worked = Ending::of(Kind::Advice)[1];
    let after = with(|cx| close_takeaways(&[(closed.clone(), worked)], " ", cx));
    assert_eq!(after[0].outcome, Some(Outcome::Worked));
    assert_eq!(after[0].closed, Some(day(3)));
    assert_eq!(after[0].result, "said before");
    let same = Ending::of(Kind::Advice)[2];
    assert!(with(|cx| close_takeaways(&[(closed, same)], "", cx)).is_empty());
}

#[test]
fn what_is_tried_again_after_it_was_told_has_a_result_to_come() {
    let mut told = takeaway(Kind::Advice);
    (told.state, told.outcome) = (State::Closed, Some(Outcome::Worked));
    (told.closed, told.told) = (Some(day(3)), Some(day(4)));
    let [trying, worked, ..] = Ending::of(Kind::Advice) else {
        panic!("advice is tried, then it worked")
    };
    let after = with(|cx| close_takeaways(&[(told.clone(), *trying)], "", cx));
    assert_eq!((after[0].closed, after[0].told), (None, None));
    let after = with(|cx| close_takeaways(&[(told, *worked)], "it did", cx));
    assert_eq!(after[0].told, Some(day(4)));
}

#[test]
fn what_is_dropped_is_called_by_its_own_name() {
    for (kind, state) in [
        (Kind::Advice, State::Declined),
        (Kind::Action, State::Dropped),
        (Kind::Promise, State::Lapsed),
        (Kind::Question, State::Dropped),
        (Kind::Thanks, State::Dropped),
        (Kind::Introduction, State::Dropped),
    ] {
        let after = with(|cx| drop_takeaways(&[takeaway(kind)], "no time", cx));
        assert_eq!((after[0].state, after[0].closed), (state, Some(day(22))));
        assert_eq!(after[0].result, "no time");
        // What is over already is not dropped.
        assert!(with(|cx| drop_takeaways(&after, "", cx)).is_empty());
    }
    assert!(with(|cx| drop_takeaways(&[takeaway(Kind::Insight)], "", cx)).is_empty());
}

#[test]
fn only_a_result_that_came_from_a_mentor_is_told_and_only_once() {
    let mut done = takeaway(Kind::Action);
    done.state = State::Done;
    let mut of_mentor = done.clone();
    of_mentor.mentor = Some(done.id);
    let mut told = of_mentor.clone();
    told.told = Some(day(1));
    let mut open = of_mentor.clone();
    open.state = State::Open;
    let after = with(|cx| tell_takeaways(&[done, of_mentor.clone(), told, open], cx));
    of_mentor.told = Some(day(22));
    assert_eq!(after, [of_mentor]);
}

#[test]
fn what_is_opened_again_begins_anew_but_forgets_nothing_said() {
    let mut closed = takeaway(Kind::Advice);
    closed.state = State::Closed;
    closed.outcome = Some(Outcome::Not);
    closed.closed = Some(day(3));
    closed.told = Some(day(4));
    closed.later = Some(day(29));
    closed.result = "too early".into();
    let after = with(|cx| reopen_takeaways(&[closed.clone()], cx));
    let mut open = closed;
    (open.state, open.outcome) = (State::Open, None);
    (open.closed, open.told, open.later) = (None, None, None);
    assert_eq!(after, [open]);
    assert!(with(|cx| reopen_takeaways(&[takeaway(Kind::Insight)], cx)).is_empty());
}

#[test]
fn advice_that_is_tried_again_was_neither_closed_nor_told() {
    let mut told = takeaway(Kind::Advice);
    told.state = State::Closed;
    told.outcome = Some(Outcome::Not);
    told.closed = Some(day(3));
    told.told = Some(day(4));
    let trying = Ending::of(Kind::Advice)[0];
    let after = with(|cx| close_takeaways(&[(told, trying)], "", cx));
    assert_eq!(after[0].state, State::Trying);
    assert_eq!((after[0].closed, after[0].told), (None, None));
}

#[test]
fn putting_off_and_tags_touch_the_rows_that_differ() {
    let mut tagged = takeaway(Kind::Action);
    tagged.tags = vec!["Talk".into()];
    let plain = takeaway(Kind::Action);
    let tags = ["talk".to_owned(), "発表".to_owned()];
    let after = with(|_| add_tags(&[tagged.clone(), plain], &tags, false));
    assert_eq!(after[0].tags, ["Talk", "発表"]);
    assert_eq!(after[1].tags, ["talk", "発表"]);
    assert!(with(|_| set_tags(&[tagged.clone()], &["Talk".to_owned()], false)).is_empty());
    let after = with(|_| put_off(&[tagged.clone()], Some(day(30))));
    assert_eq!(after[0].later, Some(day(30)));
    assert!(with(|_| put_off(&[tagged], None)).is_empty());
}

#[test]
fn a_line_without_an_entry_says_what_a_line_of_a_note_says() {
    type Read<'a> = (Kind, &'a str, Option<u32>, &'a [&'a str], bool, State);
    let cases: &[(&str, Read)] = &[
        (
            "読書会を開く @11/30 #本",
            (
                Kind::Action,
                "読書会を開く",
                Some(30),
                &["本"],
                false,
                State::Open,
            ),
        ),
        (
            "? どう説得した? #内緒",
            (
                Kind::Question,
                "どう説得した?",
                None,
                &[],
                true,
                State::Open,
            ),
        ),
        (
            "＞ 結論から",
            (Kind::Advice, "結論から", None, &[], false, State::Open),
        ),
        (
            "[x] sent it",
            (Kind::Action, "sent it", None, &[], false, State::Done),
        ),
        (
            "?how",
            (Kind::Action, "?how", None, &[], false, State::Open),
        ),
        (
            "  a@x.com ",
            (Kind::Action, "a@x.com", None, &[], false, State::Open),
        ),
    ];
    for (line, read) in cases {
        let mut made = None;
        let after = with(|cx| {
            let (takeaway, change) = add_takeaway(line, Kind::Action, None, cx)?;
            made = Some(takeaway);
            assert!(matches!(
                change,
                Change::Save {
                    verb: Verb::AddTakeaway,
                    ..
                }
            ));
            Some(change)
        });
        assert_eq!(made.as_ref(), after.first(), "{line}");
        let after = &after[0];
        let tags: Vec<&str> = after.tags.iter().map(String::as_str).collect();
        let said = (after.kind, after.text.as_str(), after.due);
        assert_eq!(said, (read.0, read.1, read.2.map(day)), "{line}");
        assert_eq!((&tags[..], after.private), (read.3, read.4), "{line}");
        assert_eq!(after.state, read.5, "{line}");
        assert_eq!(after.closed.is_some(), read.5 == State::Done, "{line}");
    }
    for nothing in ["", "  ", "　"] {
        assert!(with(|cx| Some(add_takeaway(nothing, Kind::Action, None, cx)?.1)).is_empty());
    }
}

#[test]
fn an_edited_line_changes_what_it_says_and_nothing_else() {
    let mut before = takeaway(Kind::Action);
    before.due = Some(day(30));
    before.result = "half of it".into();
    before.later = Some(day(25));
    let after = with(|cx| edit_takeaway(&before, "[] write it up @12/1 #talk", cx));
    let mut expected = before.clone();
    expected.text = "write it up".into();
    expected.due = NaiveDate::from_ymd_opt(2026, 12, 1);
    expected.tags = vec!["talk".into()];
    assert_eq!(after, [expected]);
    let after = with(|cx| edit_takeaway(&before, "? write it up", cx));
    assert_eq!(
        (after[0].kind, after[0].state),
        (Kind::Question, State::Open)
    );
    assert_eq!(
        (after[0].later, after[0].result.as_str()),
        (None, "half of it")
    );
    assert!(with(|cx| edit_takeaway(&before, " ", cx)).is_empty());
}

fn day(day_of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day_of_month).unwrap()
}

fn takeaway(kind: Kind) -> Takeaway {
    let id = Ids::seeded(kind as u128).next(DateTime::UNIX_EPOCH);
    Takeaway::new(id, kind, "write it down")
}

/// The takeaways as the verb leaves them, on 22 November 2026.
fn with(verb: impl FnOnce(&Cx) -> Option<Change>) -> Vec<Takeaway> {
    let ids = Ids::seeded(99);
    let change = verb(&Cx {
        today: day(22),
        time: NaiveTime::MIN,
        now: DateTime::UNIX_EPOCH,
        ids: &ids,
        lang: Lang::En,
        zone: "",
    });
    let records = match change {
        Some(Change::Save { records, .. }) => records,
        None => Vec::new(),
        other => panic!("{other:?}"),
    };
    let takeaways = records.into_iter().map(|record| match record {
        Record::Takeaway(seen) => seen.after,
        other => panic!("{other:?}"),
    });
    takeaways.collect()
}
