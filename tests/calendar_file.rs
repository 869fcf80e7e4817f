//! The calendar's file, read back by a parser that is not the writer's.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarParameterName,
    ICalendarProperty,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use proptest::prelude::*;
use shirube::domain::{Cx, DateKind, Dated, Id, Ids, Kind, Lang, Month, zone};
use shirube::exchange::{calendar, is_calendar_of_ours};

const FAMILY: &str = "👨‍👩‍👧👨‍👩‍👧";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn written(dates: &[Dated], lang: Lang) -> String {
    let ids = Ids::seeded(1);
    calendar(
        dates,
        &Cx {
            today: day("2026-11-22"),
            time: NaiveTime::MIN,
            now: DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
            ids: &ids,
            lang,
            zone: "Asia/Tokyo",
        },
    )
}

/// What the parser makes of it, once every line has been found to be in order.
#[track_caller]
fn read(text: &str) -> ICalendar {
    assert!(text.ends_with("\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    let mut parser = Parser::new(text);
    let read = match parser.entry() {
        Entry::ICalendar(read) => read,
        other => panic!("{other:?}: {text}"),
    };
    assert_eq!(parser.entry(), Entry::Eof);
    for entry in read.components.iter().flat_map(|one| &one.entries) {
        let is_known = !matches!(entry.name, ICalendarProperty::Other(_));
        assert!(is_known, "{entry:?}");
    }
    read
}

fn components(read: &ICalendar, kind: &ICalendarComponentType) -> Vec<ICalendarComponent> {
    let of_kind = |one: &&ICalendarComponent| one.component_type == *kind;
    read.components.iter().filter(of_kind).cloned().collect()
}

fn event(dated: Dated, lang: Lang) -> ICalendarComponent {
    let read = read(&written(&[dated], lang));
    let mut events = components(&read, &ICalendarComponentType::VEvent);
    assert_eq!(events.len(), 1);
    events.remove(0)
}

fn text(of: &ICalendarComponent, property: &ICalendarProperty) -> Option<String> {
    let value = of.property(property)?.values.first()?;
    value.as_text().map(str::to_owned)
}

fn summary(of: &ICalendarComponent) -> String {
    text(of, &ICalendarProperty::Summary).unwrap()
}

fn id() -> Id {
    Ids::seeded(3).next(DateTime::UNIX_EPOCH)
}

fn meeting(on: &str, time: Option<&str>, zone: &str) -> Dated {
    Dated {
        time: time.map(|time| time.parse().unwrap()),
        zone: zone.into(),
        mentors: vec!["田中 優子".into()],
        ..Dated::new(Some(id()), DateKind::Meeting, day(on))
    }
}

fn due(title: &str) -> Dated {
    Dated {
        title: title.into(),
        ..Dated::new(Some(id()), DateKind::Due(Kind::Action), day("2026-12-01"))
    }
}

#[test]
fn what_is_written_comes_back_as_it_was() {
    for title in [
        "Send the slides",
        "a, b; c: \"d\" \\n \\ e=f",
        "結論から話す練習を、毎週月曜の朝の打ち合わせで、忘れずに必ず一度はやってみてから結果を書き留める。",
        &FAMILY.repeat(9),
        &"x".repeat(1000),
        // Two full lines: where the blank of the second is not counted it is too long.
        &"x".repeat(128),
        &format!("{}{}", "a".repeat(61), "  b ".repeat(40).trim_end()),
    ] {
        let titled = event(due(title), Lang::En);
        assert_eq!(summary(&titled), format!("Due, action: {title}"));
        let wanted = Dated {
            place: title.into(),
            ..meeting("2026-11-28", None, "")
        };
        let placed = event(wanted, Lang::Ja);
        assert_eq!(text(&placed, &ICalendarProperty::Location).unwrap(), title);
    }
}

#[test]
fn a_text_of_several_lines_is_titled_by_its_first_and_told_in_full() {
    let mut dated = due("\n Send the slides\n  to all, soon");
    dated.mentors = vec!["Jane".into(), "田中 優子".into()];
    let event = event(dated, Lang::En);
    assert_eq!(summary(&event), "Due, action: Send the slides");
    assert_eq!(
        text(&event, &ICalendarProperty::Description).unwrap(),
        "Send the slides\n  to all, soon\nJane, 田中 優子"
    );
}

#[test]
fn each_kind_of_day_has_its_title_in_both_languages() {
    let month: Month = "2026-11".parse().unwrap();
    let of = |kind| Dated {
        title: "T".into(),
        mentors: vec!["M".into()],
        ..Dated::new(Some(id()), kind, day("2026-11-30"))
    };
    for (kind, en, ja) in [
        (DateKind::Meeting, "Meeting: M", "面談: M"),
        (
            DateKind::Due(Kind::Promise),
            "Due, promise: T",
            "約束の期日: T",
        ),
        (DateKind::GoalDue, "Due, goal: T", "目標の期日: T"),
        (DateKind::FollowUp, "Ask again", "打診の返事を確認"),
        (
            DateKind::MonthReview(month),
            "Month-end review: November 2026",
            "月末の振り返り: 2026年11月",
        ),
        (
            DateKind::RelationshipReview,
            "Relationship review",
            "関係の振り返り",
        ),
    ] {
        assert_eq!(summary(&event(of(kind), Lang::En)), en);
        assert_eq!(summary(&event(of(kind), Lang::Ja)), ja);
    }
}

#[test]
fn of_what_is_private_only_the_day_is_told() {
    for mut dated in [
        meeting("2026-11-28", Some("18:00:00"), "Asia/Tokyo"),
        due("SECRET\nSECRET"),
    ] {
        (dated.is_private, dated.place) = (true, "SECRET".into());
        dated.mentors = vec!["SECRET".into()];
        let text = written(&[dated], Lang::En);
        read(&text);
        assert!(!text.contains("SECRET"), "{text}");
        assert!(text.contains("\r\nCLASS:PRIVATE\r\n"), "{text}");
        assert!(text.contains(": private\r\n"), "{text}");
    }
}

#[test]
fn a_day_begins_where_it_is_and_says_how_long_it_takes() {
    let at = |time| meeting("2026-11-28", time, "Asia/Tokyo");
    let cases = [
        (
            at(Some("18:00:00")),
            &["DTSTART;TZID=Asia/Tokyo:20261128T180000", "DURATION:PT60M"][..],
        ),
        (
            Dated {
                minutes: Some(45),
                ..at(Some("18:00:00"))
            },
            &["DURATION:PT45M", "STATUS:CONFIRMED"],
        ),
        (
            at(None),
            &["DTSTART;VALUE=DATE:20261128", "TRANSP:TRANSPARENT"],
        ),
        (
            meeting("2026-11-28", Some("18:00:00"), ""),
            &["DTSTART:20261128T180000"],
        ),
        (
            meeting("2026-11-28", Some("18:00:00"), "Mars/Olympus"),
            &["DTSTART:20261128T180000"],
        ),
        (
            Dated {
                is_cancelled: true,
                steps: 3,
                ..at(None)
            },
            &["STATUS:CANCELLED", "SEQUENCE:2"],
        ),
        (due("x"), &["DTSTART;VALUE=DATE:20261201", "SEQUENCE:0"]),
    ];
    for (dated, lines) in cases {
        let text = written(std::slice::from_ref(&dated), Lang::En);
        read(&text);
        for line in lines {
            let is_there = text.split("\r\n").any(|one| one == *line);
            assert!(is_there, "{line}: {text}");
        }
        assert!(!text.contains("DTEND"), "{text}");
    }
}

/// A time in a zone as its definition in the file says, in UTC.
fn by_definition(
    zone: &ICalendarComponent,
    all: &ICalendar,
    local: NaiveDateTime,
) -> NaiveDateTime {
    let mut now = None;
    for id in &zone.component_ids {
        let part = all.component_by_id(*id).unwrap();
        assert!(part.property(&ICalendarProperty::Uid).is_none());
        assert!(part.property(&ICalendarProperty::Dtstamp).is_none());
        let begins = part.property(&ICalendarProperty::Dtstart).unwrap();
        let begins = begins.values[0].as_partial_date_time().unwrap();
        let begins = begins.to_date_time().unwrap().date_time;
        if begins <= local {
            let to = part.property(&ICalendarProperty::Tzoffsetto).unwrap();
            let to = to.values[0].as_partial_date_time().unwrap();
            let hours = i64::from(to.tz_hour.unwrap());
            let minutes = hours * 60 + i64::from(to.tz_minute.unwrap());
            now = Some(if to.tz_minus { -minutes } else { minutes });
        }
    }
    local - TimeDelta::minutes(now.unwrap())
}

#[test]
fn every_zone_is_defined_once_and_tells_the_same_time_as_its_rules() {
    let times = [
        ("2026-01-01", "00:30:00"),
        ("2026-03-08", "03:30:00"),
        ("2026-07-01", "12:00:00"),
        ("2026-10-25", "03:30:00"),
        ("2026-11-28", "18:00:00"),
        ("2027-04-04", "12:00:00"),
        ("2031-12-31", "23:30:00"),
    ];
    for name in [
        "Asia/Tokyo",
        "America/New_York",
        "Europe/London",
        "Europe/Dublin",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "America/Sao_Paulo",
        "Africa/Casablanca",
        "Etc/GMT-14",
        "UTC",
    ] {
        let dates: Vec<Dated> = times.map(|(on, at)| meeting(on, Some(at), name)).to_vec();
        let read = read(&written(&dates, Lang::En));
        let zones = components(&read, &ICalendarComponentType::VTimezone);
        assert_eq!(zones.len(), 1, "{name}");
        assert_eq!(text(&zones[0], &ICalendarProperty::Tzid).unwrap(), name);
        assert!(zones[0].property(&ICalendarProperty::Uid).is_none());
        for event in components(&read, &ICalendarComponentType::VEvent) {
            let start = event.property(&ICalendarProperty::Dtstart).unwrap();
            let tzid = start.parameter(&ICalendarParameterName::Tzid).unwrap();
            assert_eq!(tzid.as_text(), Some(name));
            let local = start.values[0].as_partial_date_time().unwrap();
            let local = local.to_date_time().unwrap().date_time;
            let told = by_definition(&zones[0], &read, local);
            let rules = zone::instant(local.date(), local.time(), name).unwrap();
            assert_eq!(told, rules.naive_utc(), "{name} {local}");
        }
    }
}

#[test]
fn a_file_knows_who_wrote_it() {
    let text = written(&[], Lang::En);
    read(&text);
    assert!(is_calendar_of_ours(&text[..80]));
    assert!(!is_calendar_of_ours(
        "BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\n"
    ));
    assert!(!is_calendar_of_ours(""));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_a_line_or_its_words(title in "[a\\\\,;: あ漢👨\u{200d}👩é\u{3000}\t=\"]{0,200}") {
        let line = title.trim();
        let event = event(due(&title), Lang::En);
        let wanted = if line.is_empty() {
            "Due, action".to_owned()
        } else {
            format!("Due, action: {}", line.replace('\t', " "))
        };
        prop_assert_eq!(summary(&event), wanted);
    }
}
