//! Milestones typed as lines keep the days on which they were reached, however their lines were edited or moved.

use shirube::domain::{Milestone, milestones_typed};

/// What there was, what is typed, and what there is then. A `*` behind a line says that it was reached.
const CASES: &[(&str, &str, &str)] = &[
    ("", "", ""),
    ("", "Read\n\n  Write  \n", "Read/Write"),
    ("Read*/Write", "Read\nWrite", "Read*/Write"),
    (
        "Read*/Write/Talk*",
        "Talk\nRead\nWrite",
        "Talk*/Read*/Write",
    ),
    (
        "Read the book*/Write",
        "Read the blue book\nWrite",
        "Read the blue book*/Write",
    ),
    ("Read*/Write/Talk", "Sing\nWrite\nTalk", "Sing*/Write/Talk"),
    ("Write/Read*/Talk", "Write\nSing\nTalk", "Write/Sing*/Talk"),
    ("Write/Read*", "Write\nSing", "Write/Sing*"),
    ("Read*/Write", "Write", "Write"),
    ("Read*/Write", "Write\nSing", "Write/Sing"),
    ("Read*/Write", "Dance\nRead\nWrite", "Dance/Read*/Write"),
    ("Read*/Read", "Read\nRead", "Read*/Read"),
    (
        "要約を書く*/発表する",
        "発表する\n要約を英語で書く",
        "発表する/要約を英語で書く*",
    ),
    (
        "Read/Write*/Talk*/Sing",
        "Read\nfoo\nbar\nSing",
        "Read/foo*/bar*/Sing",
    ),
];

#[test]
fn a_line_that_is_edited_or_moved_keeps_its_day() {
    for (before, typed, after) in CASES {
        let steps = milestones_typed(&steps(before), typed);
        assert_eq!(steps, self::steps(after), "{before:?}, {typed:?}");
    }
}

fn steps(written: &str) -> Vec<Milestone> {
    let parts = written.split('/').filter(|part| !part.is_empty());
    parts
        .map(|part| Milestone {
            text: part.trim_end_matches('*').to_owned(),
            reached: part.ends_with('*').then(|| "2026-11-01".parse().unwrap()),
        })
        .collect()
}
