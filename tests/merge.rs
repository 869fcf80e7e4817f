//! Two texts of one note: what stands apart is merged, what touches is kept from both, and nothing that was written is lost.

use chrono::NaiveDate;
use proptest::prelude::*;
use shirube::domain::merge::{Line, Part, merge, parts};
use shirube::domain::note::{self, Loaded};
use shirube::domain::{Cx, Id, Ids, Lang, Takeaway};

/// The text both came from, theirs, mine, the merged one, and whether both changed the same lines.
const CASES: &[(&str, [&str; 4], bool)] = &[
    (
        "nobody changed anything",
        ["a\nb", "a\nb", "a\nb", "a\nb"],
        false,
    ),
    ("only they did", ["a\nb", "a\nB", "a\nb", "a\nB"], false),
    ("only I did", ["a\nb", "a\nb", "A\nb", "A\nb"], false),
    (
        "other lines",
        ["a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC"],
        false,
    ),
    (
        "neighbouring lines",
        ["a\nb", "A\nb", "a\nB", "A\nB"],
        false,
    ),
    (
        "the same line",
        ["a\nb", "a\nB1", "a\nB2", "a\nB1\nB2"],
        true,
    ),
    ("the same in the same way", ["a", "A", "A", "A"], false),
    ("both went on", ["a", "a\nx", "a\ny", "a\nx\ny"], true),
    (
        "both went on behind an empty line",
        ["a", "a\n\nx", "a\n\ny", "a\n\nx\ny"],
        true,
    ),
    (
        "both went on in paragraphs, which are not shuffled",
        ["a", "a\nx\n\nX", "a\ny\n\nY", "a\nx\n\nX\ny\n\nY"],
        true,
    ),
    (
        "both wrote the same among others",
        ["", "x\n> c\ny", "p\n> c\nq", "x\np\n> c\ny\nq"],
        true,
    ),
    (
        "they took out, I changed",
        ["a\nb\nc", "a\nc", "a\nB\nc", "a\nB\nc"],
        true,
    ),
    (
        "they changed, I took out",
        ["a\nb\nc", "a\nB\nc", "a\nc", "a\nB\nc"],
        true,
    ),
    ("both took out", ["a\nb\nc", "a\nc", "a\nc", "a\nc"], false),
    (
        "they took out what I kept",
        ["a\nb\nc", "a\nc", "a\nb\nc\nd", "a\nc\nd"],
        false,
    ),
    ("from nothing", ["", "x", "y", "x\ny"], true),
    ("to nothing", ["a", "", "a", ""], false),
    ("I went on, they took all", ["a", "", "a\nb", "b"], false),
    (
        "both moved a takeaway",
        [
            "> a\nb\nc\nd\ne",
            "b\nc\n> a\nd\ne",
            "b\nc\nd\ne\n> a",
            "b\nc\n> a\nd\ne",
        ],
        false,
    ),
    (
        "prose may stand twice",
        ["b\nc", "ok\nb\nc", "b\nc\nok", "ok\nb\nc\nok"],
        false,
    ),
    (
        "they ended the last line",
        ["a", "a\n", "a\nb", "a\nb\n"],
        false,
    ),
    (
        "I ended the last line",
        ["a", "a\nb", "a\n", "a\nb\n"],
        false,
    ),
    (
        "another line ending is no change",
        ["a\r\nb\r\n", "a\nb\nc\n", "A\r\nb\r\n", "A\r\nb\r\nc\n"],
        false,
    ),
];

#[test]
fn what_both_wrote_is_there() {
    for (name, [base, theirs, mine, wanted], overlaps) in CASES {
        let merged = merge(base, theirs, mine);
        assert_eq!(merged.text, *wanted, "{name}");
        assert_eq!(merged.overlaps, *overlaps, "{name}");
    }
}

#[test]
fn a_change_shows_what_went_and_what_came() {
    let parts = parts("a\nb\nc", "a\nB\nc", "a\nb\nc\nd");
    let wanted = [
        Part::Same("a"),
        Part::Changed {
            theirs: vec![Line::Gone("b"), Line::New("B")],
            mine: vec![Line::Kept("b")],
        },
        Part::Same("c"),
        Part::Changed {
            theirs: vec![],
            mine: vec![Line::New("d")],
        },
    ];
    assert_eq!(parts, wanted);
}

/// A line of a note; few of them, so that both sides meet.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[ab]".prop_map(|letter| format!("> 助言 {letter}")),
        "[ab]".prop_map(|letter| format!("[] do {letter} @12/1")),
        "[ab]".prop_map(|letter| format!("  and {letter}")),
        "[abc]".prop_map(|letter| letter),
    ]
}

/// What somebody does to a text: lines taken out and put in, from the end to the beginning.
fn edits() -> impl Strategy<Value = Vec<(usize, usize, Vec<String>)>> {
    prop::collection::vec(
        (0..9_usize, 0..3_usize, prop::collection::vec(line(), 0..3)),
        0..4,
    )
}

fn edited(base: &[String], edits: &[(usize, usize, Vec<String>)]) -> String {
    let mut lines = base.to_vec();
    for (at, gone, new) in edits {
        let at = (*at).min(lines.len());
        let end = (at + gone).min(lines.len());
        lines.splice(at..end, new.iter().cloned());
    }
    lines.join("\n")
}

fn count(text: &str, line: &str) -> usize {
    text.lines().filter(|other| *other == line).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_was_written_is_lost(
        base in prop::collection::vec(line(), 0..9),
        theirs in edits(),
        mine in edits(),
    ) {
        let (theirs, mine) = (edited(&base, &theirs), edited(&base, &mine));
        let base = base.join("\n");
        let merged = merge(&base, &theirs, &mine).text;
        for text in [&theirs, &mine] {
            for line in text.lines() {
                let is_written = !line.is_empty() && count(text, line) > count(&base, line);
                prop_assert!(!is_written || count(&merged, line) > 0, "{line} of\n{text}\nis not in\n{merged}");
            }
        }
        for line in merged.lines() {
            prop_assert!(count(&theirs, line) + count(&mine, line) > 0, "{line} came from nowhere:\n{merged}");
        }
        prop_assert_eq!(&merge(&base, &theirs, &base).text, &theirs);
        prop_assert_eq!(&merge(&base, &base, &mine).text, &mine);
        prop_assert_eq!(merge(&base, &mine, &mine).text, mine);
    }

    #[test]
    fn a_takeaway_that_both_kept_stays_the_same(
        base in prop::collection::vec(line(), 0..9),
        theirs in edits(),
        mine in edits(),
    ) {
        let (theirs, mine) = (edited(&base, &theirs), edited(&base, &mine));
        let base = base.join("\n");
        let merged = merge(&base, &theirs, &mine).text;
        let ids = Ids::seeded(7);
        let entry = cx(&ids).id();
        let loaded = saved(entry, "", &base, &[], &ids);
        let there = saved(entry, &base, &theirs, &loaded, &ids);
        let here = saved(entry, &base, &mine, &loaded, &ids);
        let both = saved(entry, &theirs, &merged, &there, &ids);
        for old in &loaded {
            let line = |all: &[Takeaway]| all.iter().find(|one| one.id == old.id).map(|one| one.text.clone());
            let is_kept = |all: &[Takeaway]| line(all).as_ref() == Some(&old.text);
            // Of two that say the same, nobody can tell which one was meant.
            let is_alone = |text: &&String| text.lines().filter(|line| line.contains(&old.text)).count() == 1;
            let is_plain = [&base, &theirs, &mine].iter().all(is_alone);
            if is_kept(&there) && is_kept(&here) && is_plain {
                prop_assert!(line(&both).is_some(), "{old:?} is gone from\n{merged}");
            }
        }
        let lines: Vec<_> = both.iter().map(|one| one.line).collect();
        let mut once = lines.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), lines.len(), "two takeaways on one line");
    }
}

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

fn cx(ids: &Ids) -> Cx<'_> {
    Cx {
        today: DAY,
        time: chrono::NaiveTime::MIN,
        now: chrono::DateTime::UNIX_EPOCH,
        ids,
        lang: Lang::Ja,
        zone: "Asia/Tokyo",
    }
}

/// The takeaways that live after the note was saved.
fn saved(entry: Id, before: &str, after: &str, stored: &[Takeaway], ids: &Ids) -> Vec<Takeaway> {
    let loaded = |note| Loaded { note, day: DAY };
    let reconciled = note::reconcile(entry, loaded(before), loaded(after), stored, &cx(ids));
    let mut all = stored.to_vec();
    for seen in reconciled.takeaways {
        match all.iter_mut().find(|one| one.id == seen.after.id) {
            Some(one) => *one = seen.after,
            None => all.push(seen.after),
        }
    }
    all.retain(|one| !one.deleted);
    all
}
