//! Lists for people: which group a takeaway stands in, and lines that fit.

use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use shirube::domain::{Entry, EntryKind, Ids, Kind, Lang, Outcome, State, Takeaway};
use shirube::domain::{Group, is_for_today};
use shirube::print::{Followup, Notice, entry, followups, takeaways, today};
use shirube::text::width;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// A takeaway due this many days after today.
fn takeaway(kind: Kind, due: Option<i64>) -> Takeaway {
    let id = Ids::seeded(1).next(DateTime::UNIX_EPOCH);
    let mut takeaway = Takeaway::new(id, kind, "結論から話す");
    takeaway.due = due.map(|days| day() + chrono::TimeDelta::days(days));
    takeaway
}

fn followup(takeaway: Takeaway, mentors: &[&str]) -> Followup {
    Followup {
        short: "a1b2".into(),
        takeaway,
        mentors: mentors.iter().map(|&name| name.to_owned()).collect(),
        goal: None,
    }
}

#[test]
fn a_takeaway_stands_in_one_group_and_today_shows_what_is_near() {
    for (kind, due, state, group, is_near) in [
        (Kind::Action, Some(-1), State::Open, Group::Late, true),
        (Kind::Action, Some(0), State::Open, Group::Today, true),
        (Kind::Action, Some(1), State::Open, Group::Soon, true),
        (Kind::Advice, Some(7), State::Trying, Group::Soon, true),
        (Kind::Action, Some(8), State::Open, Group::Ahead, false),
        (Kind::Thanks, None, State::Open, Group::NoDay, true),
        (Kind::Introduction, None, State::Open, Group::NoDay, true),
        (Kind::Promise, Some(-1), State::Open, Group::Waiting, true),
        (Kind::Promise, None, State::Open, Group::Waiting, true),
        (Kind::Question, Some(0), State::Open, Group::ToAsk, false),
        (Kind::Action, Some(-1), State::Done, Group::NotTold, true),
        (Kind::Advice, None, State::Closed, Group::NotTold, true),
    ] {
        let mut takeaway = takeaway(kind, due);
        takeaway.state = state;
        assert_eq!(Group::of(&takeaway, day()), group, "{kind:?} {due:?}");
        assert_eq!(is_for_today(&takeaway, day()), is_near, "{kind:?} {due:?}");

        takeaway.later = Some(day() + Days::new(1));
        assert!(!is_for_today(&takeaway, day()), "{kind:?} {due:?}");
        takeaway.later = Some(day());
        assert_eq!(is_for_today(&takeaway, day()), is_near, "{kind:?} {due:?}");
    }
}

#[test]
fn advice_that_is_tried_says_so() {
    let mut advice = takeaway(Kind::Advice, None);
    advice.state = State::Trying;
    let rows = [followup(advice, &[])];
    for (lang, says) in [(Lang::En, "trying"), (Lang::Ja, "実践中")] {
        let list = followups(&rows, &[], lang, day(), None);
        assert!(list.contains(says), "{list}");
    }
}

#[test]
fn lines_are_shortened_to_a_terminal_and_never_for_a_pipe() {
    let mut long = takeaway(Kind::Advice, Some(-2));
    long.text = "相手が知りたいことから話し、\n\t理由は聞かれてから足す\u{1b}[31m 👨‍👩‍👧".repeat(3);
    let names = ["Maximiliana Featherstonehaugh", "田中 優子"];
    let rows = [
        followup(long, &names),
        followup(takeaway(Kind::Action, None), &[]),
    ];
    let notices = [Notice {
        label: "Next meeting".into(),
        who: names.map(str::to_owned).into(),
        what: "Mon 23 Nov 2026 18:30, tomorrow".into(),
    }];
    for lang in [Lang::En, Lang::Ja] {
        for columns in 1..100 {
            for list in [
                followups(&rows, &[], lang, day(), Some(columns)),
                today(&notices, &rows, lang, day(), Some(columns)),
            ] {
                let rows = list.lines();
                let rows = rows.filter(|line| line.starts_with(' ') || line.starts_with("Next"));
                let widest = rows.map(width).max().unwrap_or(0);
                assert!(widest <= columns, "{columns}: {list}");
                assert!(!list.contains('\u{1b}'));
            }
        }
        let list = followups(&rows, &[], lang, day(), None);
        assert_eq!(list.lines().count(), 5, "{list}");
        assert!(list.contains("👨‍👩‍👧"), "{list}");
    }
}

#[test]
fn a_long_name_leaves_room_for_the_words() {
    let names = ["Maximiliana Featherstonehaugh", "田中 優子"];
    let rows = [followup(takeaway(Kind::Introduction, Some(-200)), &names)];
    for columns in [60, 80] {
        let list = followups(&rows, &[], Lang::En, day(), Some(columns));
        assert!(list.contains("結論から話す"), "{columns}: {list}");
    }
    let notices = [Notice {
        label: "Time to meet".into(),
        who: vec![names[0].into()],
        what: "last met 21 days ago, every 7 days".into(),
    }];
    let list = today(&notices, &[], Lang::En, day(), Some(60));
    assert!(list.contains("every 7 days"), "{list}");
}

#[test]
fn rows_stay_in_their_order_and_what_is_put_off_says_until_when() {
    let put_off = |days: i64| {
        let mut takeaway = takeaway(Kind::Action, Some(-days));
        takeaway.later = Some(day() + Days::new(days.unsigned_abs()));
        followup(takeaway, &[])
    };
    let rows = [put_off(2), put_off(3)];
    assert_eq!(
        followups(&rows, &[], Lang::En, day(), None),
        "Later  2\n  a1b2  action  until 24 Nov  結論から話す\n  a1b2  action  until 25 Nov  結論から話す\n"
    );
}

#[test]
fn a_copied_meeting_has_the_zone_of_its_time_where_that_is_another_time() {
    let id = Ids::seeded(1).next(DateTime::UNIX_EPOCH);
    let mut meeting = Entry::new(id, EntryKind::Meeting, day());
    meeting.time = NaiveTime::from_hms_opt(18, 0, 0);
    "America/New_York".clone_into(&mut meeting.zone);
    for (here, head) in [
        ("America/New_York", "Sun 22 Nov 2026 18:00  Jane\n"),
        (
            "Asia/Tokyo",
            "Sun 22 Nov 2026 18:00 (America/New_York)  Jane\n",
        ),
        ("", "Sun 22 Nov 2026 18:00  Jane\n"),
    ] {
        assert_eq!(entry(Lang::En, &meeting, &["Jane".into()], here), head);
    }
}

#[test]
fn what_was_done_shows_when_and_json_holds_how_it_ended() {
    let mut advice = takeaway(Kind::Advice, None);
    advice.state = State::Closed;
    advice.outcome = Some(Outcome::Partly);
    advice.result = "半分 \"できた\"".into();
    advice.closed = Some(day() - Days::new(3));
    let goal = advice.id;
    let rows = [Followup {
        goal: Some(goal),
        ..followup(advice, &["田中", "Jane"])
    }];
    assert_eq!(
        followups(&rows, &[], Lang::En, day(), None),
        "Not told  1\n  a1b2  advice  19 Nov  田中, Jane  結論から話す\n"
    );
    assert_eq!(
        followups(&rows, &[], Lang::Ja, day(), None),
        "未報告  1\n  a1b2  助言  11月19日  田中、Jane  結論から話す\n"
    );
    let json = takeaways(&rows);
    for line in [
        r#""outcome": "partly""#,
        r#""result": "半分 \"できた\"""#,
        r#""due": null"#,
        &format!(r#""goal": "{goal}""#),
    ] {
        assert!(json.contains(line), "{json}");
    }
    let none = takeaways(&[followup(takeaway(Kind::Action, None), &[])]);
    assert!(none.contains(r#""goal": null"#), "{none}");
}

#[test]
fn today_tells_meetings_and_mentors_first_and_says_so_where_nothing_is() {
    let notice = |label: &str, who: &str, what: &str| Notice {
        label: label.into(),
        who: vec![who.into()],
        what: what.into(),
    };
    let notices = [
        notice("次の面談", "田中 優子", "明日"),
        notice("未記録の面談", "Jane", "3日前"),
    ];
    let rows = [followup(takeaway(Kind::Action, None), &["Jane"])];
    assert_eq!(
        today(&notices, &rows, Lang::Ja, day(), None),
        "2026年11月22日(日)\n\n次の面談      田中 優子  明日\n未記録の面談  Jane       3日前\n\n\
         期日なし  1\n  a1b2  行動  Jane  結論から話す\n"
    );
    assert_eq!(
        today(&notices[1..], &[], Lang::En, day(), None),
        "Sun 22 Nov 2026\n\n未記録の面談  Jane  3日前\n"
    );
    assert_eq!(
        today(&[], &[], Lang::En, day(), None),
        "Sun 22 Nov 2026\n\nNothing asks for your attention today.\n"
    );
}
