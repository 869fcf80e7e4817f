//! An entry printed as a text with front matter, and what is read from one, also from one written by hand.

use chrono::{DateTime, NaiveDate, NaiveTime};
use proptest::prelude::*;
use shirube::domain::document::{Document, DocumentError, Key, print, read};
use shirube::domain::{Entry, EntryKind, Ids, MeetingState, SupportSet};

#[test]
fn an_entry_is_printed_for_people() {
    let mut entry = meeting();
    entry.time = NaiveTime::from_hms_opt(18, 30, 0);
    entry.minutes = Some(60);
    entry.place = "Zoom".into();
    entry.usefulness = Some(4);
    entry.received = SupportSet::from_bits(0b11);
    entry.private = true;
    entry.note = "---\n> 結論から話すこと\n".into();
    let names = ["田中 優子".to_owned(), "Smith, Jane".to_owned()];
    assert_eq!(
        print(&entry, &names),
        "---\nkind: meeting\nday: 2026-11-22\nmentors: 田中 優子, \"Smith, Jane\"\ntime: 18:30\nminutes: 60\nplace: Zoom\n\
         state: held\nusefulness: 4\nreceived: skill, story\nprivate: yes\n---\n\n---\n> 結論から話すこと\n\n"
    );
}

#[test]
fn a_text_without_front_matter_is_all_note() {
    const CASES: &[(&str, &str)] = &[
        ("", ""),
        ("話した", "話した"),
        ("話した\n", "話した"),
        ("\n話した\n\n", "\n話した\n"),
        ("---\n", "---"),
        ("---\n---\n", "---\n---"),
        (
            "---\n話した\n---\nkind: note\n",
            "---\n話した\n---\nkind: note",
        ),
        ("---\n\nkind: note\n---\n", "---\n\nkind: note\n---"),
        ("---\n10:00 Zoom\n---\n", "---\n10:00 Zoom\n---"),
        (" ---\nkind: note\n---\n", " ---\nkind: note\n---"),
        ("----\nkind: note\n---\n", "----\nkind: note\n---"),
        ("kind: note\n", "kind: note"),
    ];
    for (text, note) in CASES {
        let expected = Document {
            note: (*note).into(),
            ..Document::default()
        };
        assert_eq!(read(text), Ok(expected), "{text:?}");
    }
}

type Case = (&'static str, fn(&mut Document));

/// Fields as somebody writes them, and what they set.
const FIELDS: [Case; 33] = [
    ("kind: note", |it| it.kind = Some(EntryKind::Note)),
    ("Kind:meeting  ", |it| it.kind = Some(EntryKind::Meeting)),
    ("day： 2026-11-22", |it| it.day = Some(day())),
    ("day: 2026/11/22", |it| it.day = Some(day())),
    ("time: 9:05", |it| {
        it.time = NaiveTime::from_hms_opt(9, 5, 0);
    }),
    ("zone: Asia/Tokyo", |it| it.zone = Some("Asia/Tokyo".into())),
    ("minutes: 0", |it| it.minutes = Some(0)),
    ("place: 渋谷, 3階", |it| {
        it.place = Some("渋谷, 3階".into());
    }),
    ("place: http://a.example/", |it| {
        it.place = Some("http://a.example/".into());
    }),
    (r#"place: "a\nb \"c\"""#, |it| {
        it.place = Some("a\nb \"c\"".into());
    }),
    ("place:", |_| {}),
    ("state: cancelled", |it| {
        it.state = Some(MeetingState::Cancelled);
    }),
    ("usefulness: 1", |it| it.usefulness = Some(1)),
    ("received: story、skill", |it| {
        it.received = Some(SupportSet::from_bits(0b11));
    }),
    ("received: skill, skill", |it| {
        it.received = Some(SupportSet::from_bits(0b1));
    }),
    ("received: 経験談, 知識・スキル", |it| {
        it.received = Some(SupportSet::from_bits(0b11));
    }),
    ("received: Ｓｔｏｒｙ，フィードバック", |it| {
        it.received = Some(SupportSet::from_bits(0b110));
    }),
    ("day: ２０２６－１１－２２", |it| {
        it.day = Some(day());
    }),
    ("day: 2026年11月22日", |it| it.day = Some(day())),
    ("time: １８：３０", |it| {
        it.time = NaiveTime::from_hms_opt(18, 30, 0);
    }),
    ("minutes: ６０", |it| it.minutes = Some(60)),
    ("minutes: 1時間30分", |it| it.minutes = Some(90)),
    ("usefulness: ３", |it| it.usefulness = Some(3)),
    ("kind: メモ", |it| it.kind = Some(EntryKind::Note)),
    ("state: 中止", |it| {
        it.state = Some(MeetingState::Cancelled);
    }),
    ("private: はい", |it| it.private = Some(true)),
    ("private: no", |it| it.private = Some(false)),
    ("private: true", |it| it.private = Some(true)),
    ("mentors: 田中、佐藤，Jane, ", |it| {
        it.mentors = Some(names(&["田中", "佐藤", "Jane"]));
    }),
    ("mentors: [田中, 佐藤]", |it| {
        it.mentors = Some(names(&["田中", "佐藤"]));
    }),
    (r#"mentors: "Smith, Jane", Bob"#, |it| {
        it.mentors = Some(names(&["Smith, Jane", "Bob"]));
    }),
    (r#"mentors: Robert "Bob" Smith"#, |it| {
        it.mentors = Some(names(&["Robert \"Bob\" Smith"]));
    }),
    ("kind: note\n\n# a remark\nminutes: 5", |it| {
        it.kind = Some(EntryKind::Note);
        it.minutes = Some(5);
    }),
];

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

#[test]
fn front_matter_written_by_hand_is_read() {
    for (fields, set) in FIELDS {
        for (text, note) in [
            (format!("---\n{fields}\n---\n\n話した\n"), "話した"),
            (format!("---\n{fields}\n---\n話した"), "話した"),
            (
                format!("---\n{fields}\n---\n\n話した").replace('\n', "\r\n"),
                "話した",
            ),
            (format!("---  \n{fields}\n---  \n\n\n---\n"), "\n---"),
            (format!("---\n{fields}\n---"), ""),
        ] {
            let mut expected = Document {
                note: note.into(),
                ..Document::default()
            };
            set(&mut expected);
            assert_eq!(read(&text), Ok(expected), "{text:?}");
        }
    }
}

#[test]
fn a_fault_is_named_by_line_and_key() {
    let value = |line, key, value: &str| DocumentError::Value {
        line,
        key,
        value: value.into(),
    };
    let unknown = |line, key: &str| DocumentError::UnknownKey {
        line,
        key: key.into(),
    };
    let cases = [
        ("kind: note", DocumentError::Unclosed),
        ("kind: dream\n---", value(2, Key::Kind, "dream")),
        (
            "kind: note\nday: 2026-02-30\n---",
            value(3, Key::Day, "2026-02-30"),
        ),
        ("day: tomorrow\n---", value(2, Key::Day, "tomorrow")),
        ("time: 25:00\n---", value(2, Key::Time, "25:00")),
        ("minutes: -1\n---", value(2, Key::Minutes, "-1")),
        ("minutes: 65536\n---", value(2, Key::Minutes, "65536")),
        ("usefulness: 5\n---", value(2, Key::Usefulness, "5")),
        ("usefulness: 0\n---", value(2, Key::Usefulness, "0")),
        (
            "received: skill, money\n---",
            value(2, Key::Received, "skill, money"),
        ),
        ("private: maybe\n---", value(2, Key::Private, "maybe")),
        ("state: open\n---", value(2, Key::State, "open")),
        ("place: \"a\n---", value(2, Key::Place, "\"a")),
        ("place: \"a\\q\"\n---", value(2, Key::Place, "\"a\\q\"")),
        ("mentors: \"a\" b\n---", value(2, Key::Mentors, "\"a\" b")),
        ("title: x\n---", unknown(2, "title")),
        ("kind: note\n\nタグ: x\n---", unknown(4, "タグ")),
        (
            "kind: note\n話した\n---",
            DocumentError::NotAField { line: 3 },
        ),
        (
            "kind: note\nkind: note\n---",
            DocumentError::Twice {
                line: 3,
                key: Key::Kind,
            },
        ),
    ];
    for (fields, expected) in cases {
        let text = format!("---\n{fields}\n");
        assert_eq!(read(&text), Err(expected), "{text:?}");
    }
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_the_same((entry, names) in entries()) {
        let document = read(&print(&entry, &names)).unwrap();
        prop_assert_eq!(document.kind, Some(entry.kind));
        prop_assert_eq!(document.day, Some(entry.day));
        prop_assert_eq!(document.time, entry.time);
        prop_assert_eq!(document.zone.unwrap_or_default(), entry.zone);
        prop_assert_eq!(document.minutes, entry.minutes);
        prop_assert_eq!(document.place.unwrap_or_default(), entry.place);
        prop_assert_eq!(document.state, entry.state);
        prop_assert_eq!(document.usefulness, entry.usefulness);
        prop_assert_eq!(document.received.unwrap_or_default(), entry.received);
        prop_assert_eq!(document.private.unwrap_or_default(), entry.private);
        prop_assert_eq!(document.mentors.unwrap_or_default(), names);
        prop_assert_eq!(document.note, entry.note);
    }

    #[test]
    fn any_text_at_all_is_read_or_refused(text in awkward(), fields in awkward()) {
        let _ = read(&text);
        let _ = read(&format!("---\nplace: {fields}\n---\n{text}"));
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn meeting() -> Entry {
    Entry::new(
        Ids::seeded(1).next(DateTime::UNIX_EPOCH),
        EntryKind::Meeting,
        day(),
    )
}

/// Texts full of what front matter and its quotes are made of.
fn awkward() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            Just("---"),
            Just("\n"),
            Just("\r"),
            Just("\""),
            Just("\\"),
            Just(","),
            Just("、"),
            Just("，"),
            Just("："),
            Just(": "),
            Just("#"),
            Just("["),
            Just("]"),
            Just(" "),
            Just("　"),
            Just("\t"),
            Just("kind"),
            Just("note"),
            Just("田中"),
            Just("n"),
            Just("👨‍👩‍👧"),
            Just("\u{2028}"),
            Just("\u{85}"),
        ],
        0..12,
    )
    .prop_map(|parts| parts.concat())
}

fn entries() -> impl Strategy<Value = (Entry, Vec<String>)> {
    let fields = (
        prop::sample::select(&EntryKind::ALL[..]),
        0..60_000_i64,
        prop::option::of(0..1440_u32),
        awkward(),
        prop::option::of(any::<u16>()),
        awkward(),
        prop::option::of(prop::sample::select(&MeetingState::ALL[..])),
        prop::option::of(1..=4_u8),
    );
    let rest = (
        any::<u8>(),
        any::<bool>(),
        prop::collection::vec(awkward(), 0..4),
        awkward(),
    );
    (fields, rest).prop_map(
        |(
            (kind, days, time, zone, minutes, place, state, usefulness),
            (bits, private, names, note),
        )| {
            let mut entry = meeting();
            entry.kind = kind;
            entry.day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap()
                + chrono::Days::new(days.unsigned_abs());
            entry.time =
                time.and_then(|minute| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0));
            entry.zone = zone;
            entry.minutes = minutes;
            entry.place = place;
            entry.state = state;
            entry.usefulness = usefulness;
            entry.received = SupportSet::from_bits(bits);
            entry.private = private;
            entry.note = note;
            (entry, names)
        },
    )
}
